"""What an operator printed today, listed and looked at without printing it again.

A glance is for a picture too small to be read beyond what the list says; a look is for the
paper as large as it is, and is audited as the look at a scan is. Neither is a print, and
neither serves another's papers or those of another day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from backoffice.db import Session, audit, clock, guard, receipts
from backoffice.errors import Attempt
from backoffice.records import dates
from backoffice.records.operators import Right
from backoffice.records.receipts import DeficiencySlip, Receipt, ReceiptKind, slip_from
from backoffice.verification import printing
from backoffice.verification.moves import Deed


@dataclass(frozen=True, slots=True)
class Printout:
    """A print of today; ``kind`` is None for a slip, ``at`` is UTC."""

    number: str
    copy_no: int
    at: datetime
    case_id: str
    name: str
    kind: ReceiptKind | None = None


def todays_prints(session: Session) -> tuple[Printout, ...]:
    """Return what this operator printed today, newest first."""
    found = []
    for one in _printed(session, Deed.REPRINT):
        stored = _stored(session, one)
        if stored is not None:
            kind, name = printing.kind_of(stored), str(stored.body["name"])
            found.append(Printout(one.subject, one.copy_no, one.at, stored.case_id, name, kind))
    return tuple(found)


def glance(session: Session, number: str) -> Receipt | DeficiencySlip:
    """Return a paper of today for a picture as small as a stamp; it carries no password.

    Raises:
        Forbidden: the desk may make no copies (audited).
        LookupError: this operator printed no such paper today.
    """
    return _paper(session, number)[1]


def look_at(session: Session, number: str) -> Receipt | DeficiencySlip:
    """Return a paper of today to be read on the screen; the look is audited.

    Raises:
        Forbidden, LookupError: as ``glance`` says.
    """
    template, paper = _paper(session, number)
    audit.record(session, Deed.SEE_PAPER.value, subject_kind=template, subject=number)
    return paper


def _paper(session: Session, number: str) -> tuple[str, Receipt | DeficiencySlip]:
    for one in _printed(session, Deed.SEE_PAPER, number):
        stored = _stored(session, one)
        if stored is not None:
            slip = one.template == printing.SLIP
            return one.template, slip_from(stored.body) if slip else printing.read_receipt(stored)
    raise LookupError(number)


def _printed(session: Session, deed: Deed, number: str = "") -> tuple[receipts.Printed, ...]:
    desk = guard.require(session, Right.REPRINT, Attempt(deed.value, "receipt", number))
    today = dates.day_begins(dates.tehran_date(clock.now(session)))
    return receipts.prints_since(session, today, desk.operator, subject=number)


def _stored(session: Session, one: receipts.Printed) -> receipts.StoredPaper | None:
    match one.template:
        case printing.RECEIPT:
            return receipts.find(session, one.subject)
        case printing.SLIP:
            return receipts.find_slip(session, one.subject)
        case _:
            return None  # another room's paper
