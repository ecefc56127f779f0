"""What an inventory sheet changes of lines that have a history: facts and causes follow it.

An inventory knows states, no causes: a line that it says is cut gets the cause ``recorded``,
which ends when a later sheet says that the line works again. A cause that the office keeps is
none of the sheet's business (domain.md §7.6); a line given back has no causes any more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from backoffice.db import line_facts
from backoffice.db.line_causes import follows
from backoffice.db.line_facts import Turn
from backoffice.db.tables.base import new_id
from backoffice.db.tables.line_facts import LineCauseRow
from backoffice.records.line_facts import AddressKind, Cause, Direction
from backoffice.records.lines import InventoryLine, LineState

_CUTS = {
    LineState.BARRED_ONE_WAY: Direction.OUTGOING,
    LineState.BARRED_TWO_WAY: Direction.BOTH,
}


@dataclass(frozen=True, slots=True)
class Moment:
    """When a sheet is brought in, and by whom."""

    at: datetime
    by: str


def opened(session: Session, lines: Mapping[str, InventoryLine], moment: Moment) -> None:
    """Give new lines (by id) that are cut the cause that the inventory leaves open."""
    session.add_all(
        _recorded(line_id, _CUTS[line.state], moment)
        for line_id, line in lines.items()
        if line.state in _CUTS
    )
    session.flush()


def changed(
    session: Session,
    lines: Mapping[str, tuple[InventoryLine, InventoryLine]],
    moment: Moment,
) -> None:
    """Let the histories of lines (by id: before and after) follow a sheet."""
    turns = [
        one for line_id, (before, after) in lines.items() for one in _turns(line_id, before, after)
    ]
    line_facts.turn_many(session, turns, at=moment.at, by=moment.by)
    _cuts(session, {line_id: after for line_id, (_, after) in lines.items()}, moment)


def _turns(line_id: str, before: InventoryLine, after: InventoryLine) -> Iterator[Turn]:
    if before.access_class is not after.access_class:
        was, now = ({"class": one.access_class.value} for one in (before, after))
        yield Turn(line_id, "access", "", now, was)
    if before.listed is not after.listed:
        was, now = (
            {"listed": one.listed.value if one.listed else "", "title": ""}
            for one in (before, after)
        )
        yield Turn(line_id, "listing", "", now, was)
    if before.centre != after.centre:
        yield Turn(line_id, "centre", "", {"centre": after.centre}, {"centre": before.centre})
    if (before.address, before.postal_code) != (after.address, after.postal_code):
        old, new = (
            {"text": one.address, "postal_code": one.postal_code} if one.address else None
            for one in (before, after)
        )
        yield Turn(line_id, "address", AddressKind.INSTALLATION.value, new, old)
    for code in set(before.services) ^ set(after.services):
        on = code in after.services
        yield Turn(line_id, "service", code, {} if on else None, None if on else {})


def _cuts(session: Session, lines: Mapping[str, InventoryLine], moment: Moment) -> None:
    rows = session.scalars(
        select(LineCauseRow).where(LineCauseRow.line_id.in_(lines), LineCauseRow.ended_at.is_(None))
    )
    causes: dict[str, list[LineCauseRow]] = {}
    for row in rows:
        causes.setdefault(row.line_id, []).append(row)
    new: list[LineCauseRow] = []
    for line_id, line in lines.items():
        ended, direction = _judged(line.state, causes.get(line_id, ()))
        for row in ended:
            row.ended_at, row.ended_by = max(moment.at, row.since), moment.by
        if direction is not None:
            new.append(_recorded(line_id, direction, moment))
    session.flush()  # ended before the next one begins
    session.add_all(new)
    session.flush()


def _judged(
    state: LineState, causes: Sequence[LineCauseRow]
) -> tuple[Sequence[LineCauseRow], Direction | None]:
    """Return which causes end and in which direction a recorded one begins, if any."""
    if state is LineState.RELEASED:
        return causes, None
    recorded = [row for row in causes if row.cause == Cause.RECORDED.value]
    own = {row.direction for row in causes if row.cause != Cause.RECORDED.value}
    if state not in _CUTS or follows(own) in {state, LineState.BARRED_TWO_WAY}:
        return recorded, None
    direction = _CUTS[state]
    if any(row.direction == direction.value for row in recorded):
        return (), None
    return recorded, direction


def _recorded(line_id: str, direction: Direction, moment: Moment) -> LineCauseRow:
    return LineCauseRow(
        id=new_id(),
        line_id=line_id,
        cause=Cause.RECORDED.value,
        direction=direction.value,
        since=moment.at,
        by=moment.by,
    )
