"""The bars of a summary: calls per day, or per month of a long range, and per hour."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from backoffice.records import dates, digits
from backoffice.records.calls import CallFilter, Summary, Total
from backoffice.records.persian import MONTHS
from backoffice.ui.calls.shown import day_shown, hour_shown, seconds_shown
from backoffice.ui.widgets.bar_plot import Bar

translate = QCoreApplication.translate

MOST_DAYS = 95
"""A range of more days is drawn by month: bars of a pixel cannot be pressed."""

_HOURS = 24
_DAY = timedelta(days=1)


class Days(NamedTuple):
    """What a bar of days stands for; Gregorian, both included."""

    since: date
    until: date


class Hour(NamedTuple):
    """What a bar of an hour stands for."""

    hour: int


def by_months(asked: CallFilter) -> bool:
    """Say whether the range is so long that it is drawn by month."""
    return (asked.until - asked.since).days >= MOST_DAYS


def day_bars(asked: CallFilter, found: Summary) -> list[Bar]:
    """Return a bar for each day of the range, or for each of its months, oldest first."""
    if not found.by_day:
        return []
    if by_months(asked):
        return _month_bars(asked, found)
    count = (asked.until - asked.since).days + 1
    return [_day_bar(asked.since + at * _DAY, found) for at in range(count)]


def _day_bar(day: date, found: Summary) -> Bar:
    total = found.by_day.get(day, Total())
    label = digits.persian(dates.jalali(day)[5:])  # month/day
    return Bar(Days(day, day), digits.isolate(label), total.count, _told(day_shown(day), total))


def _month_bars(asked: CallFilter, found: Summary) -> list[Bar]:
    months: dict[date, Total] = {}
    month = dates.first_of_month(max(asked.since, min(found.by_day)))
    while month <= min(asked.until, max(found.by_day)):
        months[month] = Total()
        month = dates.plus_months(month, 1)
    for day, total in found.by_day.items():
        of = dates.first_of_month(day)
        months[of] = months.get(of, Total()).plus(total)
    return [_month_bar(one, months[one], asked) for one in sorted(months)]


def _month_bar(month: date, total: Total, asked: CallFilter) -> Bar:
    year, number = dates.jalali(month).split("/")[:2]
    name = translate("Calls", "{month} {year}").format(
        month=MONTHS[int(number) - 1], year=digits.persian(year)
    )
    days = Days(max(month, asked.since), min(dates.plus_months(month, 1) - _DAY, asked.until))
    label = digits.isolate(digits.persian(f"{year[2:]}/{number}"))
    return Bar(days, label, total.count, _told(name, total))


def hour_bars(found: Summary) -> list[Bar]:
    """Return a bar for each hour of the day."""
    bars = []
    for hour in range(_HOURS):
        total = found.by_hour.get(hour, Total())
        bars.append(_hour_bar(hour, total.count, _told(_hour_words(hour), total)))
    return bars


def hours_of(counts: Sequence[int]) -> list[Bar]:
    """Return a bar for each hour of the day from 24 counts of calls."""
    bars = []
    for hour, count in enumerate(counts):
        calls = translate("Calls", "%Ln call(s)", "", count)
        told = translate("Calls", "{when}: {calls}").format(when=_hour_words(hour), calls=calls)
        bars.append(_hour_bar(hour, count, told))
    return bars


def _hour_bar(hour: int, count: int, told: str) -> Bar:
    return Bar(Hour(hour), digits.persian(hour), count, told)


def _hour_words(hour: int) -> str:
    return translate("Calls", "{hour} o'clock").format(hour=hour_shown(hour))


def _told(when: str, total: Total) -> str:
    calls = translate("Calls", "%Ln call(s)", "", total.count)
    return translate("Calls", "{when}: {calls}, {duration}").format(
        when=when, calls=calls, duration=seconds_shown(total.seconds)
    )
