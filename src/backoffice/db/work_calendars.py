"""The office's own weeks and days off, as the administration keeps them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from backoffice.db.tables.work import WorkDayRow, WorkWeekRow
from backoffice.records.work_calendar import Opening

Openings = tuple[Opening, ...]


def week(session: Session, day: date) -> tuple[Openings, ...] | None:
    """Return the weekly hours in force on a day, Saturday first; None: nobody set any."""
    found = session.scalar(
        select(WorkWeekRow.openings)
        .where(WorkWeekRow.since <= day)
        .order_by(WorkWeekRow.since.desc())
        .limit(1)
    )
    return None if found is None else tuple(_openings(one) for one in found)


def days(session: Session) -> dict[date, tuple[str, Openings]]:
    """Return every day with hours of its own: its name and its openings (none: closed)."""
    rows = session.execute(select(WorkDayRow.day, WorkDayRow.name, WorkDayRow.openings))
    return {day: (name, _openings(openings)) for day, name, openings in rows}


def set_week(session: Session, since: date, openings: Sequence[Openings], by: str) -> None:
    """Keep the weekly hours from a day on."""
    session.execute(delete(WorkWeekRow).where(WorkWeekRow.since == since))
    session.add(WorkWeekRow(since=since, openings=[_body(one) for one in openings], by=by))
    session.flush()


def set_days(session: Session, given: Mapping[date, tuple[str, Openings]], by: str) -> None:
    """Keep days off or with hours of their own."""
    session.execute(delete(WorkDayRow).where(WorkDayRow.day.in_(given)))
    session.add_all(
        WorkDayRow(day=day, name=name, openings=_body(openings), by=by)
        for day, (name, openings) in sorted(given.items())
    )
    session.flush()


def drop_day(session: Session, day: date) -> None:
    """Let a day be like any other again."""
    session.execute(delete(WorkDayRow).where(WorkDayRow.day == day))


def _openings(body: Sequence[Sequence[str]]) -> Openings:
    return tuple(Opening(time.fromisoformat(start), time.fromisoformat(end)) for start, end in body)


def _body(openings: Openings) -> list[list[str]]:
    return [[one.start.isoformat(), one.end.isoformat()] for one in openings]
