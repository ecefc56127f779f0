"""The office's working time: weeks with a short Thursday, holidays, and clocks that run in it.

A promise is counted in working days or working minutes; nights, Fridays and holidays do not
count. Calendars are data of the administration and dated by their holidays. Moments are aware
UTC, days Gregorian and local (Tehran).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from backoffice.records import dates

MOST_DAYS = 3_660
"""How far a clock is followed; a calendar without any working time ends there."""

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Opening:
    """A stretch of a day's working time, local."""

    start: time
    end: time

    def __post_init__(self) -> None:
        """Refuse a stretch that ends before it begins."""
        if self.end <= self.start:
            raise ValueError("an opening that ends before it begins")


Week = tuple[tuple[Opening, ...], ...]

#: Saturday to Wednesday 7:30-14:30, Thursday until noon, Friday closed (persian.WEEKDAYS order).
USUAL_WEEK: Week = (
    *(((Opening(time(7, 30), time(14, 30)),),) * 5),
    (Opening(time(7, 30), time(12, 0)),),
    (),
)


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """A week, the days that are off, and days with hours of their own (they win).

    ``week`` is in force; where the hours were changed, or will be, ``weeks`` has since when each
    week holds, oldest first: what was worked by the old hours was worked. ``holidays`` gives
    each day its name, for whoever asks why a date is so late.
    """

    week: Week = USUAL_WEEK
    holidays: Mapping[date, str] = field(default_factory=dict)
    special: Mapping[date, tuple[Opening, ...]] = field(default_factory=dict)
    weeks: tuple[tuple[date, Week], ...] = ()

    def week_of(self, day: date) -> Week:
        """Return the weekly hours that hold on a day."""
        begun = (week for since, week in reversed(self.weeks) if since <= day)
        return next(begun, self.week)

    def openings(self, day: date) -> tuple[Opening, ...]:
        """Return a day's working time; empty when the office is closed."""
        if day in self.special:
            return self.special[day]
        if day in self.holidays:
            return ()
        return self.week_of(day)[weekday(day)]

    def is_working(self, day: date) -> bool:
        """Say whether the office opens on a day."""
        return bool(self.openings(day))


class DayKind(StrEnum):
    """Why a day did or did not count; see :func:`explain`."""

    WORKED = "worked"
    HOLIDAY = "holiday"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class DayCounted:
    """One day on the way to a date: its kind, its holiday's name, and its place in the count.

    ``number`` is 0 for a day that does not count.
    """

    day: date
    kind: DayKind
    number: int
    name: str = ""


def weekday(day: date) -> int:
    """Return the place of a day in the Iranian week: Saturday 0 … Friday 6."""
    return (day.weekday() + 2) % 7


def promised(start: datetime, days: int, calendar: WorkCalendar) -> date:
    """Return the day that is ``days`` working days after a start; the start's own day is not one.

    Nought days mean the same visit: the start's day, or the next working day when it is closed.

    Raises:
        OverflowError: the calendar never opens.
    """
    last = explain(start, days, calendar)[-1]
    return last.day


def explain(start: datetime, days: int, calendar: WorkCalendar) -> list[DayCounted]:
    """Return every day from the start to the promised one, counted or with why it is not."""
    first = dates.tehran_date(start)
    counted = [_counted(first, calendar, 0)]
    if days == 0 and calendar.is_working(first):
        return counted
    wanted, number, day = max(days, 1), 0, first
    while number < wanted:
        day += _DAY
        if (day - first).days > MOST_DAYS:
            raise OverflowError("no working time")
        number += calendar.is_working(day)
        counted.append(_counted(day, calendar, number if calendar.is_working(day) else 0))
    return counted


def _counted(day: date, calendar: WorkCalendar, number: int) -> DayCounted:
    if calendar.is_working(day):
        return DayCounted(day, DayKind.WORKED, number)
    name = calendar.holidays.get(day, "")
    return DayCounted(day, DayKind.HOLIDAY if name else DayKind.CLOSED, 0, name)


def worked(since: datetime, until: datetime, calendar: WorkCalendar) -> int:
    """Return the working seconds between two moments; nought when they are the wrong way round."""
    total = timedelta()
    for start, end in _stretches(since, calendar, until):
        total += max(timedelta(), min(end, until) - max(start, since))
    return int(total.total_seconds())


def due(start: datetime, seconds: int, calendar: WorkCalendar) -> datetime:
    """Return the moment at which so many working seconds have passed since a start.

    A clock started while the office is closed begins when it opens; nought seconds are due
    at once.

    Raises:
        OverflowError: the calendar has not so much working time within ``MOST_DAYS``.
    """
    if seconds <= 0:
        return start
    left = timedelta(seconds=seconds)
    for opened, end in _stretches(start, calendar, None):
        begin = max(opened, start)
        if end - begin >= left:
            return begin + left
        left -= max(timedelta(), end - begin)
    raise OverflowError("no working time")


def _stretches(
    since: datetime, calendar: WorkCalendar, until: datetime | None
) -> Iterator[tuple[datetime, datetime]]:
    """Yield the stretches of working time that end after ``since``, until ``until`` at most."""
    day = dates.tehran_date(since)
    for _ in range(MOST_DAYS):
        midnight = dates.day_begins(day)
        if until is not None and midnight >= until:
            return
        for opening in sorted(calendar.openings(day)):
            start, end = (dates.local_moment(day, one) for one in (opening.start, opening.end))
            if end > since:
                yield start, end
        day += _DAY
