"""What is so of a line from a moment on: one open row of each fact, closed when another opens.

What the inventory said before the first change is kept as a closed row without a beginning, so
that the card as of an earlier day still shows it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from backoffice.db.tables.base import new_id
from backoffice.db.tables.intake import LineRow
from backoffice.db.tables.line_facts import LineFactRow
from backoffice.records.line_facts import AddressKind

Value = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Turn:
    """A fact that becomes another: ``value`` None for none.

    ``recorded`` is what the inventory said; it counts where the fact has no row yet.
    """

    line_id: str
    fact: str
    key: str
    value: Value | None
    recorded: Value | None = None


def set_by_requests(
    session: Session, numbers: Collection[str]
) -> dict[str, frozenset[tuple[str, str]]]:
    """Return which facts of lines, by number, tickets or transfers set: fact and key of each.

    Of addresses only that of the installation is told.
    """
    rows = session.execute(
        select(LineRow.number, LineFactRow.fact, LineFactRow.key)
        .join(LineFactRow, LineFactRow.line_id == LineRow.id)
        .where(
            LineRow.number.in_(numbers),
            LineFactRow.until.is_(None),
            LineFactRow.ticket_id != "",
        )
    )
    found: dict[str, set[tuple[str, str]]] = {}
    for row in rows:
        if row.number and row.key != AddressKind.CORRESPONDENCE.value:
            found.setdefault(row.number, set()).add((row.fact, row.key))
    return {number: frozenset(facts) for number, facts in found.items()}


def turn(
    session: Session, one: Turn, *, at: datetime, by: str, ticket_id: str = ""
) -> Value | None:
    """Let one fact become another; return what it was."""
    return turn_many(session, [one], at=at, by=by, ticket_id=ticket_id)[0]


def turn_many(
    session: Session, turns: Sequence[Turn], *, at: datetime, by: str, ticket_id: str = ""
) -> list[Value | None]:
    """Let facts become others at one moment; return what each was, in order.

    Closing and opening share the moment (office.md §2, invariants).
    """
    ids = {one.line_id for one in turns}
    rows = session.scalars(
        select(LineFactRow).where(LineFactRow.line_id.in_(ids), LineFactRow.until.is_(None))
    )
    opened = {(row.line_id, row.fact, row.key): row for row in rows}
    before: list[Value | None] = []
    new: list[LineFactRow] = []
    for one in turns:
        row = opened.get((one.line_id, one.fact, one.key))
        if row is not None:
            row.until = at if row.since is None else max(at, row.since)
            before.append(dict(row.value))
        else:
            before.append(one.recorded)
            if one.recorded is not None:
                new.append(_row(one, one.recorded, None, at, by="", ticket_id=""))
        if one.value is not None:
            new.append(_row(one, one.value, at, None, by=by, ticket_id=ticket_id))
    session.flush()  # closed before the next ones open
    session.add_all(new)
    session.flush()
    return before


def _row(
    one: Turn, value: Value, since: datetime | None, until: datetime | None, by: str, ticket_id: str
) -> LineFactRow:
    return LineFactRow(
        id=new_id(),
        line_id=one.line_id,
        fact=one.fact,
        key=one.key,
        value=value,
        since=since,
        until=until,
        ticket_id=ticket_id,
        by=by,
    )
