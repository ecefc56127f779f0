"""Lists of tickets: saved views with an index each, pages by key, counts with a bound.

SQLite is told the conditions of the partial indexes to the letter (``tables/tickets.OPEN``); it
knows no numbers of rows, so that no other index may look as good to it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from heapq import merge
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, select, text, tuple_
from sqlalchemy.orm import InstrumentedAttribute, Session

from backoffice.db import clock, tickets_names
from backoffice.db.tables.tickets import DONE, OPEN, TicketRow
from backoffice.records.ticket_views import ClockTone, SavedView, TicketListRow, TicketSearch
from backoffice.records.tickets import (
    ENDED,
    PROVINCIAL,
    Service,
    TicketState,
    Timing,
    Unit,
)

COUNT_CAP = 1_000
"""So far a view is counted: what is more is "more than"."""

Key = tuple[Any, ...]
_Column = InstrumentedAttribute[Any]
_ORDER: tuple[_Column, ...] = (TicketRow.priority, TicketRow.created_at, TicketRow.id)


@dataclass(frozen=True, slots=True)
class Viewer:
    """Whose lists they are: name, units and centre."""

    operator: str
    units: frozenset[Unit]
    centre: str


@dataclass(frozen=True, slots=True)
class _Plan:
    """One question with an index of its own: its conditions and the index's order."""

    where: tuple[ColumnElement[bool], ...]
    order: tuple[_Column, ...] = _ORDER
    newest_first: bool = False


def page(
    session: Session, viewer: Viewer, wanted: TicketSearch, *, limit: int, after: Key | None
) -> list[tuple[TicketListRow, Timing]]:
    """Return at most ``limit`` rows of a view after a row's key, each with its clocks."""
    plans = _plans(session, viewer, wanted)
    parts = [_rows(session, _query(plan, wanted, after), plan.order, limit) for plan in plans]
    if len(parts) == 1:
        return parts[0]
    # Each unit's list comes in order by its own index; together they are merged.
    return list(islice(merge(*parts, key=lambda one: one[0].key), limit))


def count(session: Session, viewer: Viewer, wanted: TicketSearch) -> int:
    """Return how many tickets a view has, up to ``COUNT_CAP``."""
    found = 0
    for plan in _plans(session, viewer, wanted):
        # In the plan's order: SQLite then counts over the very index that the list is read by.
        rows = _narrowed(select(plan.order[0]), plan, wanted).order_by(*plan.order)
        capped = rows.limit(COUNT_CAP).subquery()
        found += session.scalar(select(func.count()).select_from(capped)) or 0
    return min(found, COUNT_CAP)


def newest_change(session: Session) -> datetime | None:
    """Return the moment of the newest change of any ticket: the cheap question of live lists."""
    return session.scalar(select(func.max(TicketRow.updated_at)))


def search(
    session: Session,
    numbers: Collection[str],
    *,
    names: Collection[str] = (),
    begins: str = "",
    limit: int,
) -> list[tuple[TicketListRow, Timing]]:
    """Return the newest tickets whose code, number, line or asker is one of these texts.

    ``names`` are what the asker may be called, ``begins`` the first digits of the number.
    """
    columns = (TicketRow.code, TicketRow.number, TicketRow.line_id, TicketRow.identifier)
    order = (TicketRow.created_at, TicketRow.id)
    found: dict[str, tuple[TicketListRow, Timing]] = {}
    for column in columns:  # one index each; joined by OR they would have none
        query = select(TicketRow).where(column.in_(sorted(numbers)))
        newest = query.order_by(TicketRow.created_at.desc(), TicketRow.id.desc())
        for row in _rows(session, newest, order, limit):
            found[row[0].id] = row
    for row in _looser(session, names, begins, limit):
        found[row[0].id] = row
    return sorted(found.values(), key=lambda one: one[0].key, reverse=True)[:limit]


def _looser(
    session: Session, names: Collection[str], begins: str, limit: int
) -> list[tuple[TicketListRow, Timing]]:
    order = (TicketRow.created_at, TicketRow.id)
    found = []
    if begins:
        # The colon follows the nine; the index is of number and moment.
        within = and_(TicketRow.number >= begins, TicketRow.number < begins + ":")
        newest = select(TicketRow).where(within).order_by(TicketRow.created_at.desc())
        found += _rows(session, newest, order, limit)
    ids = {one for name in names for one in tickets_names.matching(session, name, limit=limit)}
    if ids:
        mine = select(TicketRow).where(TicketRow.id.in_(sorted(ids)))
        found += _rows(session, mine, order, len(ids))
    return found


def _plans(session: Session, viewer: Viewer, wanted: TicketSearch) -> list[_Plan]:
    row = TicketRow
    order: tuple[_Column, ...]
    match wanted.view:
        case SavedView.MINE:
            return [_Plan((_open(), row.holder == viewer.operator))]
        case SavedView.MY_UNIT:
            return [_of_unit(unit, wanted.centre or viewer.centre) for unit in sorted(viewer.units)]
        case SavedView.ALL_OPEN:
            return [_Plan((_open(),))]
        case SavedView.OVERDUE:
            late = row.due_at <= clock.now(session)
            order = (row.due_at, row.id)
            return [_Plan((row.due_at.is_not(None), late), order)]
        case SavedView.WAITING_CUSTOMER:
            waits = row.state == TicketState.WAITING_CUSTOMER.value
            order = (row.wake_on, row.id)
            return [_Plan((row.wake_on.is_not(None), waits), order)]
        case SavedView.RESTRICTED:
            return [_Plan((_raw(f"{OPEN} AND restricted"),))]
        case SavedView.ESCALATED:
            told = _raw(f"{OPEN} AND escalated_at IS NOT NULL")
            return [_Plan((told,))]
        case SavedView.TO_HAND_OVER:
            order = (row.done_at, row.id)
            return [_Plan((_raw(DONE),), order)]
        case SavedView.ENDED:
            ended = row.state.in_(sorted(one.value for one in ENDED))
            order = (row.updated_at, row.id)
            return [_Plan((ended,), order, newest_first=True)]
        case SavedView.OF_LINE:
            mine = row.line_id == wanted.line_id
            order = (row.created_at, row.id)
            return [_Plan((mine,), order, newest_first=True)]


def _raw(condition: str) -> ColumnElement[bool]:
    made: Any = text(condition)
    return and_(made)


def _open() -> ColumnElement[bool]:
    return _raw(OPEN)


def _of_unit(unit: Unit, centre: str) -> _Plan:
    mine = TicketRow.unit == unit.value
    if unit in PROVINCIAL or not centre:
        return _Plan((_open(), mine))
    return _Plan((_open(), mine, TicketRow.centre == centre))


def _narrowed(query: Select[Any], plan: _Plan, wanted: TicketSearch) -> Select[Any]:
    query = query.where(*plan.where)
    if wanted.service is not None:
        query = query.where(TicketRow.service == wanted.service.value)
    if wanted.centre and wanted.view is not SavedView.MY_UNIT:
        query = query.where(TicketRow.centre == wanted.centre)
    return query


def _query(plan: _Plan, wanted: TicketSearch, after: Key | None) -> Select[tuple[TicketRow]]:
    query = _narrowed(select(TicketRow), plan, wanted)
    if after is not None:
        here = tuple_(*plan.order)
        query = query.where(here < after if plan.newest_first else here > after)
    order = [column.desc() if plan.newest_first else column for column in plan.order]
    return query.order_by(*order)


def _rows(
    session: Session, query: Select[Any], order: Sequence[_Column], limit: int
) -> list[tuple[TicketListRow, Timing]]:
    return [_row(row, order) for row in session.scalars(query.limit(limit))]


def _row(row: TicketRow, order: Sequence[_Column]) -> tuple[TicketListRow, Timing]:
    timing = Timing(
        opened_at=row.created_at,
        first_action_due=row.first_action_due,
        first_action_at=row.first_action_at,
        used=row.clock_used,
        since=row.clock_since,
        limit=row.clock_limit,
        due_at=row.due_at,
    )
    shown = TicketListRow(
        id=row.id,
        code=row.code,
        service=Service(row.service),
        number=row.number,
        state=TicketState(row.state),
        unit=Unit(row.unit),
        centre=row.centre,
        holder=row.holder,
        name=row.name,
        priority=row.priority,
        promised=row.promised,
        due_at=row.due_at,
        created_at=row.created_at,
        version=row.version,
        tone=ClockTone.CALM,
        percent=0,
        wake_on=row.wake_on,
        key=tuple(getattr(row, column.key) for column in order),
    )
    return shown, timing
