"""Papers of tickets and visits as printed; every copy is a print job."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from backoffice.db import clock, receipts
from backoffice.db.line_cards import cause_of
from backoffice.db.numbers import next_number
from backoffice.db.tables.line_facts import LineCauseRow
from backoffice.db.tables.office import CentreRow
from backoffice.db.tables.tickets import TicketPrintRow
from backoffice.db.tables.users import PrintJobRow
from backoffice.records import dates, passcodes
from backoffice.records.line_facts import CutCause
from backoffice.records.ticket_papers import KeptSheet, Sheet, SheetKind, from_body, to_body

TEMPLATE = "ticket_"
"""What the templates of print jobs begin with, before the kind of paper."""


@dataclass(frozen=True, slots=True)
class StoredSheet:
    """A paper as kept; ``issued_at`` is UTC."""

    id: str
    number: str
    ticket_id: str
    visit_id: str
    kind: SheetKind
    body: Mapping[str, Any]
    tag: str
    issued_at: datetime
    issued_by: str

    @property
    def sheet(self) -> Sheet:
        """The paper's printed fields."""
        return from_body(self.kind, self.body)


def number(session: Session, centre: str) -> str:
    """Return the next number of a centre's papers; receipts and tickets' papers share the series.

    ``centre`` is a code; a centre that the office does not keep counts as 0.
    """
    year = dates.jalali_year(dates.tehran_date(clock.now(session)))
    place = session.scalar(select(CentreRow.number).where(CentreRow.code == centre)) or 0
    return passcodes.receipt_number(year, place, next_number(session, f"paper:{place}:{year}"))


def add(
    session: Session,
    print_id: str,
    kind: SheetKind,
    paper: Sheet,
    by: str,
    *,
    ticket_id: str = "",
    visit_id: str = "",
    printed: bool = True,
) -> None:
    """Keep a paper, with its first print unless that is still to come (``note_printed``)."""
    session.add(
        TicketPrintRow(
            id=print_id,
            number=paper.number,
            ticket_id=ticket_id,
            visit_id=visit_id,
            kind=kind.value,
            body=to_body(paper),
            tag=paper.tag,
            issued_at=clock.now(session),
            issued_by=by,
        )
    )
    session.flush()
    if printed:
        note_printed(session, kind, paper.number, by)


def note_printed(session: Session, kind: SheetKind, paper_number: str, by: str) -> None:
    """Note the first print of a paper."""
    receipts.note_print(session, template(kind), paper_number, by)


def template(kind: SheetKind) -> str:
    """Return what a kind of paper is called among the print jobs."""
    return TEMPLATE + kind.value


def note_copy(session: Session, stored: StoredSheet, by: str, reason: str) -> int:
    """Note a further copy and return its number; another desk's copy is waited for."""
    session.scalar(
        select(TicketPrintRow.id).where(TicketPrintRow.id == stored.id).with_for_update()
    )
    return receipts.note_print(session, template(stored.kind), stored.number, by, reason)


def by_id(session: Session, print_id: str) -> StoredSheet | None:
    """Return a paper by the id its client made: how a lost answer is asked after."""
    row = session.get(TicketPrintRow, print_id)
    return None if row is None else _stored(row)


def find(session: Session, paper_number: str) -> StoredSheet | None:
    """Return a paper by its number."""
    row = session.scalars(
        select(TicketPrintRow).where(TicketPrintRow.number == paper_number)
    ).one_or_none()
    return None if row is None else _stored(row)


def latest(
    session: Session, kind: SheetKind, *, ticket_id: str = "", visit_id: str = ""
) -> StoredSheet | None:
    """Return the newest paper of a kind of a ticket, or of a visit."""
    row = session.scalars(
        select(TicketPrintRow)
        .where(
            TicketPrintRow.kind == kind.value,
            TicketPrintRow.ticket_id == ticket_id,
            TicketPrintRow.visit_id == visit_id,
        )
        .order_by(TicketPrintRow.issued_at.desc(), TicketPrintRow.number.desc())
        .limit(1)
    ).one_or_none()
    return None if row is None else _stored(row)


def of_ticket(session: Session, ticket_id: str) -> list[KeptSheet]:
    """Return a ticket's papers, newest first, each with how many copies were made."""
    rows = session.execute(
        select(TicketPrintRow, func.count(PrintJobRow.id))
        .outerjoin(
            PrintJobRow,
            (PrintJobRow.subject == TicketPrintRow.number)
            & (PrintJobRow.template == TEMPLATE + TicketPrintRow.kind),
        )
        .where(TicketPrintRow.ticket_id == ticket_id)
        .group_by(TicketPrintRow.id)
        .order_by(TicketPrintRow.issued_at.desc(), TicketPrintRow.number.desc())
    )
    return [
        KeptSheet(
            row.number,
            SheetKind(row.kind),
            row.issued_at,
            row.issued_by,
            copies=max(jobs - 1, 0),
            printed=jobs > 0,
        )
        for row, jobs in rows
    ]


def cause(session: Session, cause_id: str) -> CutCause | None:
    """Return a cause of a cut, even one that holds no more."""
    row = session.get(LineCauseRow, cause_id)
    return None if row is None else cause_of(row)


def _stored(row: TicketPrintRow) -> StoredSheet:
    return StoredSheet(
        row.id,
        row.number,
        row.ticket_id,
        row.visit_id,
        SheetKind(row.kind),
        row.body,
        row.tag,
        row.issued_at,
        row.issued_by,
    )
