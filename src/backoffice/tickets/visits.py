"""A visit: everything that is done for one person at one desk, ended with one combined slip."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from backoffice.db import Database, Session, audit, clock, guard
from backoffice.db import visits as stored
from backoffice.errors import Attempt, Refused
from backoffice.records import dates, identity, persian, phones
from backoffice.records.operators import Desk, Right
from backoffice.records.ticket_forms import FormLack
from backoffice.records.ticket_views import (
    Filing,
    NewTicket,
    Visit,
    VisitKind,
    VisitSlip,
)
from backoffice.records.tickets import Barrier, Blocked, Ticket, TicketState
from backoffice.tickets import actions

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


def standing(session: Session) -> VisitSlip | None:
    """Return the visit that is open at this desk with what it holds so far, if any."""
    desk = guard.require(session, Right.OPEN_TICKETS, Attempt(BEGIN))
    visit = _open(session, desk=desk)
    return None if visit is None else slip_of(session, visit, desk=desk)


def join(session: Session, name: str, identifier: str, visit_id: str = "") -> Visit:
    """Return the visit that a request of this person belongs to: the open one, or a new one.

    It is the open one for the same identifier. A request that names nobody (a fault may be
    told by anybody) goes on with it only when the clerk said so, with its ``visit_id``: nothing
    of a stranger may stand on somebody's slip.
    """
    desk = guard.require(session, Right.OPEN_TICKETS, Attempt(BEGIN))
    known = identity.party_id(identifier).value if identifier.strip() else ""
    visit = _open(session, desk=desk)
    if visit is None or not _goes_on(visit, known, meant=visit.id == visit_id):
        return begin(session, name, known)
    if visit.identifier or not (known or name.strip()):
        return visit
    called = persian.check_name(name).value if name.strip() else ""
    return stored.name_person(session, visit.id, called, known)


def _goes_on(visit: Visit, identifier: str, *, meant: bool) -> bool:
    if identifier and visit.identifier:
        return identifier == visit.identifier
    return meant


def open_ticket(
    database: Database,
    new: NewTicket,
    *,
    lift: Collection[FormLack] = frozenset(),
    reason: str = "",
    home: str = phones.HOME,
) -> Ticket:
    """Open a ticket in the visit of whoever asks for it: the open one, or a new one.

    A request that is refused leaves its new visit open and empty; the next try goes on with it.

    Raises:
        Forbidden, Refused, Unavailable: as ``actions.open_ticket`` says.
    """
    claim = new.claim
    visit = database.write(
        lambda session: join(session, claim.name, claim.identifier, new.visit),
    )
    new = replace(new, visit=visit.id)
    return actions.open_ticket(database, new, lift=lift, reason=reason, home=home)


def file(session: Session, kind: VisitKind, subject: str) -> Filing:
    """File what was done elsewhere (a case, a disclosure) under the open visit of its person."""
    desk = guard.require(session, Right.OPEN_TICKETS, Attempt(ADD))
    visit = _open(session, desk=desk)
    if visit is None:
        return Filing.NO_VISIT
    whose = stored.asker_of(session, kind, subject)
    if not whose or whose != visit.identifier:
        return Filing.SOMEBODY_ELSE
    return Filing.FILED if stored.add_item(session, visit.id, kind, subject) else Filing.THERE


def add(session: Session, visit_id: str, kind: VisitKind, subject: str) -> bool:
    """File a case, a ticket, a disclosure or a paper under a visit; False: it is there already.

    Raises:
        Refused: it is another desk's visit, or over (audited).
        LookupError: there is no such visit.
    """
    attempt = Attempt(ADD, "visit", visit_id)
    desk = guard.require(session, Right.OPEN_TICKETS, attempt)
    if _own(session, visit_id, attempt, desk=desk).ended_at is not None:
        raise Refused([Blocked(Barrier.NO_SUCH_MOVE, TicketState.CLOSED)], attempt)
    return stored.add_item(session, visit_id, kind, subject)


def end(session: Session, visit_id: str) -> VisitSlip:
    """End a visit and return what its slip says; ended again it gives the same slip.

    Raises:
        Refused: it is another desk's visit (audited).
        LookupError: there is no such visit.
    """
    attempt = Attempt(END, "visit", visit_id)
    desk = guard.require(session, Right.OPEN_TICKETS, attempt)
    before = _own(session, visit_id, attempt, desk=desk)
    visit = stored.end(session, visit_id)
    if before.ended_at is None:
        audit.record(
            session, END, subject_kind="visit", subject=visit_id, details={"code": visit.code}
        )
    return slip_of(session, visit, desk=desk)


def slip_of(session: Session, visit: Visit, *, desk: Desk) -> VisitSlip:
    """Gather a visit's items; ``desk`` is one that asked for its right already."""
    return VisitSlip(visit, tuple(stored.items(session, visit.id)))


def _open(session: Session, *, desk: Desk) -> Visit | None:
    """Return the visit that is open at a desk; what was left on another day is over.

    So is what somebody left open who works in another centre now.
    """
    visit = stored.open_of(session, desk.operator)
    if visit is None:
        return None
    today = dates.tehran_date(clock.now(session))
    here = visit.centre == desk.centre and dates.tehran_date(visit.begun_at) == today
    return visit if here else None


def _own(session: Session, visit_id: str, attempt: Attempt, *, desk: Desk) -> Visit:
    visit = stored.find(session, visit_id)
    if visit is None:
        raise LookupError(visit_id)
    if visit.operator != desk.operator:
        raise Refused([Blocked(Barrier.NOT_YOURS, TicketState.CLOSED)], attempt)
    return visit
