"""The office's own weeks and days off, as the administration keeps them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from backoffice.db.tables.work import WorkDayRow, WorkWeekRow
from backoffice.records.work_calendar import Opening, Week

Openings = tuple[Opening, ...]


def weeks(session: Session) -> tuple[tuple[date, Week], ...]:
    """Return the weekly hours that the office set, each with its first day, oldest first."""
    rows = session.execute(
        select(WorkWeekRow.since, WorkWeekRow.openings).order_by(WorkWeekRow.since)
    )
    return tuple((since, tuple(_openings(one) for one in openings)) for since, openings in rows)


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
