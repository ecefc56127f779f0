"""The promise on a slip: working days, a short Thursday, Fridays and holidays that do not count."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.records import dates
from backoffice.records.work_calendar import (
    USUAL_WEEK,
    DayKind,
    Opening,
    WorkCalendar,
    due,
    explain,
    promised,
    weekday,
    worked,
)

NOWRUZ = {date(2026, 3, 21) + timedelta(days=n): "نوروز" for n in range(4)}
USUAL = WorkCalendar(holidays=NOWRUZ)


def at(day: str, hour: str) -> datetime:
    return dates.local_moment(date.fromisoformat(day), time.fromisoformat(hour))


@pytest.mark.parametrize(
    ("start", "days", "expected"),
    [
        (at("2026-11-22", "10:00"), 0, "2026-11-22"),  # Sunday, the same visit
        (at("2026-11-27", "10:00"), 0, "2026-11-28"),  # Friday: the next day that is open
        (at("2026-11-22", "10:00"), 1, "2026-11-23"),
        (at("2026-11-26", "11:00"), 1, "2026-11-28"),  # over the Friday
        (at("2026-11-24", "13:00"), 2, "2026-11-26"),  # Thursday counts, though short
        (at("2026-03-18", "10:00"), 3, "2026-03-26"),  # Thursday, then Nowruz, then two days
    ],
)
def test_working_days(start, days, expected):
    assert promised(start, days, USUAL).isoformat() == expected


def test_why_this_date():
    told = explain(at("2026-03-19", "10:00"), 1, USUAL)
    assert [(one.kind, one.number) for one in told] == [
        (DayKind.WORKED, 0),
        (DayKind.CLOSED, 0),
        *[(DayKind.HOLIDAY, 0)] * 4,
        (DayKind.WORKED, 1),
    ]
    assert {one.name for one in told if one.kind is DayKind.HOLIDAY} == {"نوروز"}


@pytest.mark.parametrize(
    ("since", "until", "minutes"),
    [
        (at("2026-11-22", "10:00"), at("2026-11-22", "11:30"), 90),
        (at("2026-11-22", "06:00"), at("2026-11-22", "08:00"), 30),  # before opening
        (at("2026-11-26", "11:00"), at("2026-11-28", "08:00"), 90),  # an hour, then half of one
        (at("2026-11-27", "09:00"), at("2026-11-27", "12:00"), 0),  # Friday
        (at("2026-11-22", "11:00"), at("2026-11-22", "10:00"), 0),
    ],
)
def test_working_minutes(since, until, minutes):
    assert worked(since, until, USUAL) == minutes * 60


def test_a_special_day_goes_before_a_holiday_and_the_week():
    friday, holiday = date(2026, 11, 27), date(2026, 3, 22)
    hours = (Opening(time(9), time(10)),)
    calendar = WorkCalendar(holidays=NOWRUZ, special={friday: hours, holiday: hours})
    assert calendar.openings(friday) == calendar.openings(holiday) == hours
    assert worked(at("2026-11-27", "00:00"), at("2026-11-27", "23:00"), calendar) == 3600


def test_other_hours_hold_from_their_day_on():
    short = (*(((Opening(time(9), time(10)),),) * 6), ())
    monday = date(2026, 11, 23)
    changed = WorkCalendar(week=short, weeks=((date.min, USUAL_WEEK), (monday, short)))
    assert changed.week_of(monday - timedelta(days=1)) == USUAL_WEEK
    assert changed.week_of(monday) == changed.week_of(date(2030, 1, 1)) == short
    since, until = at("2026-11-22", "00:00"), at("2026-11-24", "00:00")
    assert worked(since, until, changed) == (7 + 1) * 3600


def test_a_calendar_that_never_opens():
    closed = WorkCalendar(week=((),) * 7)
    with pytest.raises(OverflowError):
        promised(at("2026-11-22", "10:00"), 1, closed)
    with pytest.raises(OverflowError):
        due(at("2026-11-22", "10:00"), 60, closed)


def test_an_opening_ends_after_it_begins():
    with pytest.raises(ValueError, match="ends before"):
        Opening(time(9), time(9))


def test_the_week_begins_on_saturday():
    assert [weekday(date(2026, 11, 21) + timedelta(days=n)) for n in range(7)] == list(range(7))


moments = st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))


@given(moments, st.integers(0, 400 * 3600))
def test_what_is_due_has_been_worked(start, seconds):
    assert worked(start, due(start, seconds, USUAL), USUAL) == seconds


@given(moments, moments, moments)
def test_working_time_adds_up(one, other, third):
    first, middle, last = sorted((one, other, third))
    parts = worked(first, middle, USUAL) + worked(middle, last, USUAL)
    assert abs(worked(first, last, USUAL) - parts) <= 1  # whole seconds of each part


@given(moments, st.integers(0, 60))
def test_the_promised_day_is_open_and_counted_in_full(start, days):
    told = explain(start, days, USUAL)
    assert USUAL.is_working(told[-1].day)
    assert [one.number for one in told if one.number] == list(
        range(1, max(days, 1) + 1)
    ) or days == 0
