"""What a sweep passes over: those of a longer time, and marks that a day off has moved."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from backoffice.db import tickets_due
from backoffice.records import work_calendar
from backoffice.records.ticket_views import SavedView, TicketSearch
from backoffice.records.tickets import Service, TicketState
from backoffice.tickets import actions, calendars, profiles, reading, sweeping
from ticket_looks import kept
from ticket_office import (
    ADMINISTRATOR,
    CLERK,
    NUMBER,
    OTHER_NUMBER,
    SECURITY,
    STRANGER,
    SUPERVISOR,
    SWITCH,
    bar_second_zero,
    done,
    moved,
    opened,
    request,
    sit,
)

pytestmark = pytest.mark.usefixtures("line_id")

S = TicketState


@pytest.fixture
def one_at_a_time(monkeypatch):
    """A sweep takes one ticket of each kind."""
    monkeypatch.setattr(tickets_due, "SWEEP", 1)


def sweep(database):
    return sit(database, CLERK).write(sweeping.sweep)


def save(database, service, **changes):
    profile = replace(profiles.shipped()[service], **changes)
    sit(database, ADMINISTRATOR).write(lambda session: profiles.save(session, profile))


def of_the_other_line(new):
    return replace(new, number=OTHER_NUMBER, claim=replace(new.claim, identifier=STRANGER))


@pytest.mark.usefixtures("one_at_a_time")
def test_what_is_kept_longer_keeps_nothing_else_from_being_closed(database, clock):
    save(database, Service.ACCESS_CLASS, close_after_days=90)
    longer = done(database, opened(database))
    save(database, Service.ACCESS_CLASS, close_after_days=10)
    clock.advance(minutes=1)
    shorter = done(database, opened(database, of_the_other_line(bar_second_zero())))
    clock.advance(days=11)
    sweep(database)
    assert (kept(database, longer).state, kept(database, shorter).state) == (S.DONE, S.CLOSED)
    clock.advance(days=80)
    sweep(database)
    assert kept(database, longer).state is S.CLOSED


@pytest.mark.usefixtures("one_at_a_time")
def test_a_longer_trace_keeps_no_other_from_its_end(database, clock):
    form = {"began_at": "2026-11-20T22:00:00", "kind": "silent"}
    new = request(Service.NUISANCE_CALLS, form, number=NUMBER)
    save(database, Service.NUISANCE_CALLS, term_days=120)
    longer = moved(database, opened(database, new), S.IN_PROGRESS, SECURITY)
    save(database, Service.NUISANCE_CALLS, term_days=10)
    clock.advance(minutes=1)
    shorter = opened(database, of_the_other_line(new))
    shorter = moved(database, shorter, S.IN_PROGRESS, SECURITY)
    clock.advance(days=11)
    sweep(database)
    states = (kept(database, longer).state, kept(database, shorter).state)
    assert states == (S.IN_PROGRESS, S.FAILED)


def overdue(database):
    with sit(database, SUPERVISOR).read() as session:
        return [one.id for one in reading.list_(session, TicketSearch(SavedView.OVERDUE))]


def test_a_day_off_that_is_entered_moves_the_marks_of_what_runs(database, clock):
    """Due tomorrow at closing time; tomorrow is off, so the day after it is late."""
    ticket = opened(database)
    ticket = sit(database, SWITCH).write(
        lambda session: actions.claim(session, ticket.id, ticket.version)
    )
    tomorrow = clock.today + timedelta(days=1)
    sit(database, ADMINISTRATOR).write(
        lambda session: calendars.save_days(session, {tomorrow: ("تعطیل", ())})
    )
    clock.advance(days=1, hours=7)  # past the moment that it was due by the old calendar
    assert sweep(database) == 0
    waiting = kept(database, ticket)
    assert (waiting.timing.warned_at, waiting.timing.escalated_at) == (None, None)
    assert (waiting.version, waiting.priority) == (ticket.version, 0)
    assert waiting.timing.due_at == ticket.timing.due_at + timedelta(days=1)
    assert overdue(database) == []
    clock.advance(days=1)
    assert sweep(database) == 1
    assert kept(database, ticket).timing.escalated_at == clock.moment
    assert overdue(database) == [ticket.id]


def test_a_day_off_moves_the_first_action_too(database, clock):
    """Opened half an hour before closing, two hours allowed, and the next day is off."""
    clock.advance(hours=5, minutes=30)
    ticket = opened(database)
    tomorrow = clock.today + timedelta(days=1)
    sit(database, ADMINISTRATOR).write(
        lambda session: calendars.save_days(session, {tomorrow: ("تعطیل", ())})
    )
    clock.advance(days=1)
    assert sweep(database) == 0
    with sit(database, ADMINISTRATOR).read() as session:
        calendar = calendars.calendar(session)
    due = work_calendar.due(ticket.timing.opened_at, 120 * 60, calendar)
    assert kept(database, ticket).timing.first_action_due == due
    assert due == ticket.timing.first_action_due + timedelta(days=1)
