"""Clocks add up, whatever the ticket goes through, and stop while the subscriber is waited for."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.records import work_calendar
from backoffice.records.ticket_views import ClockTone, Profile
from backoffice.records.tickets import (
    Clock,
    Service,
    Step,
    StepKind,
    Ticket,
    TicketState,
    Timing,
    Unit,
)
from backoffice.records.work_calendar import WorkCalendar
from backoffice.tickets import clocks

S = TicketState
CALENDAR = WorkCalendar()
NOW = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)  # Sunday, half past eight
HOUR = 3_600
PROFILE = Profile(Service.ACCESS_CLASS, 0, (Unit.COUNTER, Unit.SWITCH_ROOM), 1, 120)


def test_a_day_is_promised_until_the_end_of_the_next_working_day():
    timing = clocks.begun(NOW, PROFILE, CALENDAR)
    assert timing.limit == (6 + 7) * HOUR
    assert timing.due_at == datetime(2026, 11, 23, 11, 0, tzinfo=UTC)
    assert timing.first_action_due == NOW + timedelta(hours=2)


def test_a_promise_after_closing_time_has_an_hour_still():
    evening = NOW + timedelta(hours=11)
    assert clocks.begun(evening, replace(PROFILE, days=0), CALENDAR).limit == HOUR


def test_the_clock_stops_while_the_subscriber_is_waited_for():
    timing = clocks.begun(NOW, PROFILE, CALENDAR)
    waiting = clocks.turned(timing, S.WAITING_CUSTOMER, NOW + timedelta(hours=1), CALENDAR)
    assert (waiting.used, waiting.since, waiting.due_at) == (HOUR, None, None)
    later = NOW + timedelta(days=7)
    assert clocks.used(waiting, later, CALENDAR) == HOUR
    again = clocks.turned(waiting, S.IN_PROGRESS, later, CALENDAR)
    assert clocks.used(again, later + timedelta(hours=2), CALENDAR) == 3 * HOUR
    assert again.due_at == work_calendar.due(later, timing.limit - HOUR, CALENDAR)


@pytest.mark.parametrize(("outside", "used"), [(True, 1), (False, 3)])
def test_on_hold_the_clock_stops_for_causes_that_are_not_ours(outside, used):
    timing = clocks.begun(NOW, PROFILE, CALENDAR)
    held = clocks.turned(
        timing, S.ON_HOLD, NOW + timedelta(hours=1), CALENDAR, outside_cause=outside
    )
    assert clocks.used(held, NOW + timedelta(hours=3), CALENDAR) == used * HOUR


@pytest.mark.parametrize(
    ("percent", "tone"),
    [
        (0, ClockTone.CALM),
        (74, ClockTone.CALM),
        (75, ClockTone.WARN),
        (99, ClockTone.WARN),
        (100, ClockTone.LATE),
        (900, ClockTone.LATE),
    ],
)
def test_colours_turn_at_75_and_at_100(percent, tone):
    assert clocks.tone(percent) is tone


def test_marks_come_one_after_the_other():
    opened = clocks.begun(NOW, PROFILE, CALENDAR)
    timing = replace(opened, limit=4 * HOUR, first_action_at=NOW)
    assert clocks.next_mark(timing, CALENDAR) == NOW + timedelta(hours=3)
    warned = replace(timing, warned_at=NOW)
    assert clocks.next_mark(warned, CALENDAR) == NOW + timedelta(hours=4)
    assert clocks.next_mark(replace(warned, escalated_at=NOW), CALENDAR) is None
    stopped = clocks.turned(timing, S.WAITING_CUSTOMER, NOW, CALENDAR)
    assert clocks.next_mark(stopped, CALENDAR) is None
    assert clocks.next_mark(replace(timing, limit=0), CALENDAR) is None


def test_until_somebody_acts_the_first_action_is_waited_for():
    timing = replace(clocks.begun(NOW, PROFILE, CALENDAR), limit=40 * HOUR)
    due = timedelta(minutes=PROFILE.first_action_minutes)
    marks = clocks.marks(timing, CALENDAR)
    assert (marks.warn, marks.late) == (NOW + due * 3 / 4, NOW + due)
    assert clocks.most_used(timing, NOW + due / 2, CALENDAR) == 50
    acted = replace(timing, first_action_at=NOW + due / 2)
    assert clocks.most_used(acted, NOW + due, CALENDAR) < 10


def test_no_limit_is_never_late():
    assert clocks.percentage(10 * HOUR, 0) == 0


def test_the_face_of_a_ticket_that_was_taken_at_once():
    timing = replace(clocks.begun(NOW, PROFILE, CALENDAR), first_action_at=NOW)
    ticket = Ticket("t", "1", Service.ACCESS_CLASS, 0, "", "", S.IN_PROGRESS, Unit.COUNTER, "", {})
    assert clocks.faces(ticket, PROFILE, NOW, CALENDAR) == ()
    first, resolution = clocks.faces(
        replace(ticket, timing=timing), PROFILE, NOW + timedelta(hours=3), CALENDAR
    )
    assert (first.clock, first.used, first.running, first.due) == (
        Clock.FIRST_ACTION,
        0,
        False,
        None,
    )
    assert (resolution.used, resolution.running) == (3 * HOUR, True)


@given(
    st.lists(
        st.tuples(
            st.integers(1, 5 * 24 * 60),
            st.sampled_from(sorted(S)),
            st.booleans(),
            st.sampled_from(StepKind),
        ),
        max_size=12,
    )
)
def test_clocks_add_up(history):
    moment = NOW
    timing: Timing = clocks.begun(NOW, PROFILE, CALENDAR)
    steps = [Step(S.DRAFT, S.REGISTERED, NOW, "", Unit.COUNTER)]
    state, running, expected = S.REGISTERED, True, 0
    for minutes, wanted, outside, kind in history:
        later = moment + timedelta(minutes=minutes)
        expected += work_calendar.worked(moment, later, CALENDAR) if running else 0
        moment = later
        moves = kind is StepKind.MOVE
        target = wanted if moves else state
        values = {"outside_cause": outside}
        steps.append(Step(state, target, moment, "", Unit.MDF, kind=kind, values=values))
        if moves:
            timing = clocks.turned(timing, target, moment, CALENDAR, outside_cause=outside)
            running = clocks.runs(Clock.RESOLUTION, target, outside_cause=outside)
            assert timing.used == expected
            state = target
        assert (timing.since is not None) is running
        assert (timing.due_at is not None) is running
    end = moment + timedelta(days=1)
    assert clocks.replay(steps, end, CALENDAR) == clocks.used(timing, end, CALENDAR)
