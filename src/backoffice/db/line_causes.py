"""The causes of cuts: which state follows from them, and the end of those whose day has come."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from backoffice.db import clock, number_pool
from backoffice.db.tables.intake import LineRow
from backoffice.db.tables.line_facts import LineCauseRow
from backoffice.records.line_facts import Cause, Direction
from backoffice.records.lines import LineState

SYSTEM = "system"  # by whom what ends by itself is ended
_AT_ONCE = 500  # lines


@dataclass(frozen=True, slots=True)
class Ended:
    """A cause that ended by itself."""

    line_id: str
    cause: Cause
    until: date


def follows(directions: Collection[str]) -> LineState:
    """Return the state that follows from the directions of causes: the strictest wins."""
    if Direction.BOTH.value in directions:
        return LineState.BARRED_TWO_WAY
    return LineState.BARRED_ONE_WAY if directions else LineState.IN_SERVICE


def state_of(session: Session, line_id: str) -> LineState:
    """Return the state that follows from the causes that hold on a line."""
    return follows(
        set(
            session.scalars(
                select(LineCauseRow.direction).where(
                    LineCauseRow.line_id == line_id, LineCauseRow.ended_at.is_(None)
                )
            )
        )
    )


def held(session: Session, numbers: Collection[str]) -> dict[str, LineState]:
    """Return how the office itself keeps lines cut, by number: what no inventory may lift."""
    rows = session.execute(
        select(LineRow.number, LineCauseRow.direction)
        .join(LineCauseRow, LineCauseRow.line_id == LineRow.id)
        .where(
            LineRow.number.in_(numbers),
            LineCauseRow.ended_at.is_(None),
            LineCauseRow.cause != Cause.RECORDED.value,
        )
    )
    found: dict[str, set[str]] = {}
    for row in rows:
        found.setdefault(row.number, set()).add(row.direction)
    return {number: follows(directions) for number, directions in found.items()}


def ending(session: Session, today: date) -> list[Ended]:
    """End the causes whose day has come, and free numbers whose rest or reservation is over.

    A line with several causes stays cut by the others. Run again, nothing is left to do.
    """
    due = (
        LineCauseRow.ended_at.is_(None),
        LineCauseRow.until.is_not(None),
        LineCauseRow.until <= today,
    )
    now = clock.now(session)
    done: list[Ended] = []
    ids = set(session.scalars(select(LineCauseRow.line_id).where(*due).limit(_AT_ONCE)))
    for line_id in sorted(ids):  # in one order, so that two desks wait and do not cross
        line = session.get_one(LineRow, line_id, with_for_update=True, populate_existing=True)
        for row in session.scalars(
            select(LineCauseRow)
            .where(LineCauseRow.line_id == line_id, *due)
            .order_by(LineCauseRow.id)
            .execution_options(populate_existing=True)
        ).all():
            row.ended_at, row.ended_by = max(now, row.since), SYSTEM
            done.append(Ended(line_id, Cause(row.cause), row.until or today))
        session.flush()
        if line.state != LineState.RELEASED.value:
            line.state, line.updated_at = state_of(session, line_id).value, now
    number_pool.end_terms(session, today)
    session.flush()
    return done
