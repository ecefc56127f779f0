"""A visit: everything that is done for one person at one desk, ended with one combined slip."""

from __future__ import annotations

from backoffice.db import Session, audit, guard
from backoffice.db import visits as stored
from backoffice.errors import Attempt
from backoffice.records import persian
from backoffice.records.operators import Desk, Right
from backoffice.records.ticket_views import Visit, VisitKind, VisitSlip

BEGIN = "visit.begin"
ADD = "visit.add"
END = "visit.end"
_LONGEST_IDENTIFIER = 20


def begin(session: Session, name: str = "", identifier: str = "") -> Visit:
    """Open a visit at this desk; one that the desk left open is ended first."""
    desk = guard.require(session, Right.OPEN_TICKETS, Attempt(BEGIN))
    left = stored.open_of(session, desk.operator)
    if left is not None:
        stored.end(session, left.id)
    known = persian.check_name(name).value if name.strip() else ""
    visit = stored.begin(
        session, known, identifier.strip()[:_LONGEST_IDENTIFIER], desk.centre, desk.operator
    )
    audit.record(
        session, BEGIN, subject_kind="visit", subject=visit.id, details={"code": visit.code}
    )
    return visit


def current(session: Session) -> Visit | None:
    """Return the visit that is open at this desk, if any."""
    desk = guard.require(session, Right.OPEN_TICKETS, Attempt(BEGIN))
    return stored.open_of(session, desk.operator)


def add(session: Session, visit_id: str, kind: VisitKind, subject: str) -> bool:
    """File a case, a ticket, a disclosure or a paper under a visit; False: it is there already.

    Raises:
        LookupError: there is no such visit.
    """
    desk = guard.require(session, Right.OPEN_TICKETS, Attempt(ADD, "visit", visit_id))
    _own(session, visit_id, desk=desk)
    return stored.add_item(session, visit_id, kind, subject)


def end(session: Session, visit_id: str) -> VisitSlip:
    """End a visit and return what its slip says; ended again it gives the same slip."""
    desk = guard.require(session, Right.OPEN_TICKETS, Attempt(END, "visit", visit_id))
    before = _own(session, visit_id, desk=desk)
    visit = stored.end(session, visit_id)
    if before.ended_at is None:
        audit.record(
            session, END, subject_kind="visit", subject=visit_id, details={"code": visit.code}
        )
    return slip_of(session, visit, desk=desk)


def slip(session: Session, visit_id: str) -> VisitSlip:
    """Return what a visit's slip says; raises ``LookupError``."""
    desk = guard.require(session, Right.SEE_TICKETS, Attempt(END, "visit", visit_id))
    return slip_of(session, _own(session, visit_id, desk=desk), desk=desk)


def slip_of(session: Session, visit: Visit, *, desk: Desk) -> VisitSlip:
    """Gather a visit's items; ``desk`` is one that asked for its right already."""
    return VisitSlip(visit, tuple(stored.items(session, visit.id)))


def _own(session: Session, visit_id: str, *, desk: Desk) -> Visit:
    visit = stored.find(session, visit_id)
    if visit is None:
        raise LookupError(visit_id)
    return visit
