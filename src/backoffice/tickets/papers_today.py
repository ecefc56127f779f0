"""The papers of tickets and visits that an operator printed today, and looks at them.

A glance is for a picture too small to be read beyond what the list says; a look is for the
paper as large as it is, and is audited as the look at a scan is. Neither is a print, and
neither serves another's papers, those of another day, or the sealed slip of a PIN.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from backoffice.db import Session, audit, clock, guard, receipts, ticket_prints
from backoffice.db.receipts import Printed
from backoffice.errors import Attempt, Refused
from backoffice.records import dates
from backoffice.records.operators import Right
from backoffice.records.ticket_papers import PaperFinding, PaperLack, Sheet, SheetKind

SEE = "tickets.see_paper"


@dataclass(frozen=True, slots=True)
class PrintedSheet:
    """A print of today; ``at`` is UTC, ``ticket_id`` is empty for the slip of a visit."""

    number: str
    kind: SheetKind
    copy_no: int
    at: datetime
    ticket_id: str
    name: str

    @property
    def sealed(self) -> bool:
        """Whether it is printed once and shown never."""
        return self.kind is SheetKind.PIN


def todays_prints(session: Session) -> tuple[PrintedSheet, ...]:
    """Return what this operator printed today, newest first.

    Raises:
        Forbidden: the desk may make no copies (audited).
    """
    found = []
    for one in _printed(session):
        stored = ticket_prints.find(session, one.subject)
        if stored is not None:
            name = str(stored.body["name"])
            found.append(
                PrintedSheet(
                    stored.number, stored.kind, one.copy_no, one.at, stored.ticket_id, name
                )
            )
    return tuple(found)


def glance(session: Session, number: str) -> Sheet:
    """Return a paper of today for a picture as small as a stamp.

    Raises:
        Forbidden: the desk may make no copies (audited).
        Refused: with ``PaperFinding``: it is a PIN's sealed slip.
        LookupError: this operator printed no such paper today.
    """
    printed = _printed(session, number)
    stored = ticket_prints.find(session, number) if printed else None
    if stored is None:
        raise LookupError(number)
    if stored.kind is SheetKind.PIN:
        raise Refused([PaperFinding(PaperLack.PIN_ONCE)], Attempt(SEE, "ticket_print", number))
    return stored.sheet


def look_at(session: Session, number: str) -> Sheet:
    """Return a paper of today to be read on the screen; the look is audited.

    Raises:
        Forbidden, Refused, LookupError: as ``glance`` says.
    """
    sheet = glance(session, number)
    audit.record(session, SEE, subject_kind="ticket_print", subject=number)
    return sheet


def _printed(session: Session, number: str = "") -> tuple[Printed, ...]:
    desk = guard.require(session, Right.REPRINT, Attempt(SEE, "ticket_print", number))
    today = dates.day_begins(dates.tehran_date(clock.now(session)))
    found = receipts.prints_since(session, today, desk.operator, subject=number)
    return tuple(one for one in found if one.template.startswith(ticket_prints.TEMPLATE))
