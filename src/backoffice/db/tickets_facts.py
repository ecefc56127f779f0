"""What the rules of the services are told of a line beside its card."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from backoffice.db import line_cards, tickets
from backoffice.db.tables.line_facts import BillRow, OffenceRow
from backoffice.db.tables.office import CentreRow
from backoffice.db.tables.tickets import ConsentRow, TicketRow
from backoffice.records.disclosures import NumberPeriod
from backoffice.records.tickets import OPEN, Ticket


def offences(session: Session, line_id: str) -> int:
    """Return how many nuisance offences are on a line's file."""
    query = select(func.count()).where(
        OffenceRow.line_id == line_id, OffenceRow.withdrawn.is_(False)
    )
    return session.scalar(query) or 0


def bills(session: Session, held: Sequence[NumberPeriod]) -> tuple[frozenset[str], int]:
    """Return the periods that a line has bills of, and what of the newest is unpaid, rials.

    Of each number only while the line had it: numbers are given again, debts stay with the file.
    """
    rows = session.execute(
        select(BillRow.number, BillRow.period, BillRow.payable, BillRow.paid)
        .where(BillRow.number.in_({one.number for one in held}))
        .order_by(BillRow.period.desc())
    )
    own = [row for row in rows if row.number in line_cards.billed(held, row.period)]
    debt = own[0].payable if own and not own[0].paid else 0
    return frozenset(row.period for row in own), debt


def open_requests(session: Session, line_id: str) -> list[Ticket]:
    """Return the open tickets of a line, oldest first; none that only some may know of."""
    query = select(TicketRow).where(
        TicketRow.line_id == line_id,
        TicketRow.state.in_(sorted(one.value for one in OPEN)),
        TicketRow.restricted.is_(False),
    )
    rows = session.scalars(query.order_by(TicketRow.created_at, TicketRow.id))
    return [tickets.record(session, row) for row in rows]


def has_consent(session: Session, number: str) -> bool:
    """Say whether the number's subscriber wants messages."""
    query = select(ConsentRow.id).where(ConsentRow.number == number, ConsentRow.until.is_(None))
    return session.scalar(query) is not None


def centres(session: Session) -> frozenset[str]:
    """Return the codes of the office's centres."""
    return frozenset(session.scalars(select(CentreRow.code)))


def exchange(session: Session, centre: str) -> str:
    """Return the type of a centre's exchange; "" as the catalogue's."""
    return session.scalar(select(CentreRow.exchange).where(CentreRow.code == centre)) or ""
