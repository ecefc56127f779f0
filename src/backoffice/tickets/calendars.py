"""The office's working time: the usual week and days off, and what the administration changed."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, time
from functools import cache
from importlib.resources import files

from backoffice.db import Session, audit, clock, guard, work_calendars
from backoffice.errors import Attempt
from backoffice.records import dates
from backoffice.records.operators import Desk, Right
from backoffice.records.work_calendar import Opening, WorkCalendar

SEE = "tickets.calendar"
SAVE = "tickets.save_calendar"
#: The shipped days off are laid out for so many Jalali years around today.
_YEARS = range(-2, 4)
_DAYS_A_WEEK = 7

Openings = tuple[Opening, ...]


@cache
def shipped(jalali_year: int) -> WorkCalendar:
    """Return the calendar that comes with the program, for the years around one."""
    data = tomllib.loads(files(__package__).joinpath("calendars.toml").read_text("utf-8"))
    holidays = {
        dates.parse(f"{jalali_year + shift:04}/{one['month']:02}/{day:02}"): str(one["name"])
        for shift in _YEARS
        for one in data["holiday"]
        for day in one["days"]
    }
    return WorkCalendar(tuple(_openings(one) for one in data["week"].values()), holidays)


def _openings(texts: Sequence[str]) -> Openings:
    bounds = (text.split("-") for text in texts)
    return tuple(
        Opening(time.fromisoformat(start), time.fromisoformat(end)) for start, end in bounds
    )


def calendar(session: Session) -> WorkCalendar:
    """Return the calendar in force, for whoever sees tickets or manages services."""
    desk: Desk | None = session.info.get("desk")
    manages = desk is not None and desk.may(Right.MANAGE_SERVICES)
    right = Right.MANAGE_SERVICES if manages else Right.SEE_TICKETS
    return in_force(session, guard.require(session, right, Attempt(SEE)))


def in_force(session: Session, desk: Desk) -> WorkCalendar:
    """Return the calendar in force; ``desk`` is one that asked for its right already."""
    today = dates.tehran_date(clock.now(session))
    usual = shipped(dates.jalali_year(today))
    own = work_calendars.days(session)
    closed = {day: name for day, (name, openings) in own.items() if not openings}
    special = {day: openings for day, (_name, openings) in own.items() if openings}
    changed = work_calendars.weeks(session)
    made = replace(
        usual,
        holidays={**usual.holidays, **closed},
        special=special,
        weeks=((date.min, usual.week), *changed) if changed else (),
    )
    return replace(made, week=made.week_of(today))


def save_week(session: Session, since: date, week: Sequence[Openings]) -> None:
    """Keep the weekly hours (Saturday first) from a day on.

    Raises:
        Forbidden: the desk does not manage services.
        ValueError: not seven days, or a week without any opening.
    """
    desk = guard.require(session, Right.MANAGE_SERVICES, Attempt(SAVE, "week", since.isoformat()))
    if len(week) != _DAYS_A_WEEK or not any(week):
        raise ValueError("a week has seven days, and the office opens on one of them")
    work_calendars.set_week(session, since, week, desk.operator)
    audit.record(session, SAVE, subject_kind="week", subject=since.isoformat())


def save_days(session: Session, days: Mapping[date, tuple[str, Openings]]) -> None:
    """Keep days off (no openings) or with hours of their own, each with its name."""
    desk = guard.require(session, Right.MANAGE_SERVICES, Attempt(SAVE, "days"))
    work_calendars.set_days(session, days, desk.operator)
    audit.record(
        session,
        SAVE,
        subject_kind="days",
        details={"days": sorted(day.isoformat() for day in days)},
    )


def drop_day(session: Session, day: date) -> None:
    """Let a day be like any other again."""
    guard.require(session, Right.MANAGE_SERVICES, Attempt(SAVE, "days", day.isoformat()))
    work_calendars.drop_day(session, day)
    audit.record(session, SAVE, subject_kind="days", subject=day.isoformat())
