"""The hours in which the demonstration's people work: those of the calendar that is shipped."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from backoffice.records import dates, work_calendar
from backoffice.tickets import calendars

_DAY = timedelta(days=1)
_QUARTER = timedelta(minutes=15)
_THURSDAY = 5  # of the Iranian week: half a day


def on_working_day(present: datetime, back: int, at: time) -> datetime:
    """Return a moment so many working days before today, at an hour in Tehran."""
    return dates.local_moment(_day(present, back), at)


def last_open(present: datetime, before: timedelta) -> datetime:
    """Return the last moment of an open office that lies ``before`` the present, or earlier."""
    calendar = calendars.shipped(dates.jalali_year(dates.tehran_date(present)))
    moment = present - before
    while not work_calendar.worked(moment - _QUARTER, moment, calendar):
        moment -= _QUARTER
    return moment


def worked_ago(present: datetime, hours: float) -> datetime:
    """Return the moment since which the office has been open for so many hours."""
    calendar = calendars.shipped(dates.jalali_year(dates.tehran_date(present)))
    moment = present
    while work_calendar.worked(moment, present, calendar) < hours * 3600:
        moment -= _QUARTER
    return moment


def _day(present: datetime, back: int) -> date:
    earlier = _earlier(dates.tehran_date(present))
    return next(day for place, day in enumerate(earlier, 1) if place == back)


def _earlier(today: date) -> Iterator[date]:
    """Yield the whole working days before a day, newest first."""
    calendar = calendars.shipped(dates.jalali_year(today))
    day = today
    while True:
        day -= _DAY
        if calendar.is_working(day) and work_calendar.weekday(day) != _THURSDAY:
            yield day
