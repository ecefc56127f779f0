"""What time does by itself, on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from backoffice.db import audit, line_cards, line_changes, number_pool, tickets
from backoffice.errors import Forbidden
from backoffice.records.audit import AuditSearch
from backoffice.records.line_facts import AddCause, Cause, Direction, PoolState
from backoffice.records.ticket_views import ClockTone, SavedView, TicketSearch
from backoffice.records.tickets import Service, TicketState
from backoffice.tickets import actions, profiles, reading, sweeping
from ticket_looks import kept
from ticket_office import (
    ADMINISTRATOR,
    CLERK,
    FREE,
    NUMBER,
    SECURITY,
    SUPERVISOR,
    SWITCH,
    done,
    moved,
    opened,
    request,
    sit,
)

S = TicketState

pytestmark = pytest.mark.usefixtures("line_id")


def sweep(database, desk=CLERK):
    return sit(database, desk).write(sweeping.sweep)


def test_there_is_nothing_to_do_at_first(database):
    opened(database)
    assert sweep(database) == 0


def test_a_sleeping_ticket_wakes_on_its_day(database, clock):
    at_work = moved(database, opened(database), S.IN_PROGRESS)
    wake = clock.today + timedelta(days=2)
    moved(database, at_work, S.WAITING_CUSTOMER, reason="appointment", wake_on=wake)
    clock.advance(days=1)
    assert sweep(database) == 0
    clock.advance(days=1)
    assert sweep(database) == 1
    assert kept(database, at_work).state is S.IN_PROGRESS
    assert kept(database, at_work).updated_by == "system"
    assert sweep(database) == 0


def test_a_ticket_on_hold_wakes_too(database, clock):
    at_work = moved(database, opened(database), S.IN_PROGRESS)
    expected = clock.today + timedelta(days=1)
    moved(database, at_work, S.ON_HOLD, reason="equipment", expected_on=expected)
    clock.advance(hours=20)
    sweep(database)
    assert kept(database, at_work).state is S.IN_PROGRESS


def test_a_ticket_that_nobody_looks_at_goes_first(database, clock):
    ticket = opened(database)
    clock.advance(minutes=95)
    sweep(database)
    with sit(database, SUPERVISOR).read() as session:
        row = reading.list_(session, TicketSearch(SavedView.ALL_OPEN))[0]
    assert (row.percent, row.tone) == (79, ClockTone.WARN)
    clock.advance(minutes=30)
    sweep(database)
    late = kept(database, ticket)
    assert (late.timing.escalated_at, late.priority) == (clock.moment, -1)


def test_a_late_ticket_is_told_of_twice_and_goes_first(database, clock):
    ticket = opened(database)
    ticket = sit(database, SWITCH).write(
        lambda session: actions.claim(session, ticket.id, ticket.version)
    )
    clock.advance(days=1, hours=4)  # ten hours of thirteen
    assert sweep(database) == 1
    warned = kept(database, ticket)
    assert (warned.timing.warned_at, warned.priority) == (clock.moment, 0)
    assert warned.version == ticket.version
    assert sweep(database) == 0
    clock.advance(hours=5)
    assert sweep(database) == 1
    late = kept(database, ticket)
    assert (late.timing.escalated_at, late.priority) == (clock.moment, -1)
    assert sweep(database) == 0
    with sit(database, SUPERVISOR).read() as session:
        rows = reading.list_(session, TicketSearch(SavedView.ESCALATED))
        overdue = reading.list_(session, TicketSearch(SavedView.OVERDUE))
        deeds = [event.deed for event in audit.search(session, AuditSearch(), limit=20)]
    assert [row.id for row in rows] == [row.id for row in overdue] == [ticket.id]
    assert sweeping.ESCALATE in deeds


def test_what_nobody_fetches_is_closed(database, clock):
    ticket = done(database, opened(database))
    clock.advance(days=15)
    sweep(database)
    assert kept(database, ticket).state is S.DONE
    clock.advance(minutes=1)
    sweep(database)
    assert kept(database, ticket).state is S.CLOSED


def test_a_trace_is_given_up_after_a_month(database, clock):
    form = {"began_at": "2026-11-20T22:00:00", "kind": "silent"}
    trace = opened(database, request(Service.NUISANCE_CALLS, form))
    trace = moved(database, trace, S.IN_PROGRESS, SECURITY)
    clock.advance(days=29)
    sweep(database)
    assert kept(database, trace).state is S.IN_PROGRESS
    clock.advance(days=2)
    sweep(database)
    assert kept(database, trace).state is S.FAILED
    with database.read() as session:
        assert tickets.steps(session, trace.id)[-1].reason == sweeping.TERM_OVER


def test_a_term_is_that_of_the_profile_a_trace_began_with(database, clock):
    shipped = profiles.shipped()[Service.NUISANCE_CALLS]
    form = {"began_at": "2026-11-20T22:00:00", "kind": "silent"}
    trace = opened(database, request(Service.NUISANCE_CALLS, form))
    trace = moved(database, trace, S.IN_PROGRESS, SECURITY)
    for days in (0, 90):
        sit(database, ADMINISTRATOR).write(
            lambda session, days=days: profiles.save(session, replace(shipped, term_days=days))
        )
    clock.advance(days=31)
    sweep(database)
    assert kept(database, trace).state is S.FAILED


def test_what_was_done_is_closed_by_the_profile_it_began_with(database, clock):
    ticket = done(database, opened(database))
    longer = [replace(one, close_after_days=60) for one in profiles.shipped().values()]
    sit(database, ADMINISTRATOR).write(
        lambda session: [profiles.save(session, one) for one in longer]
    )
    clock.advance(days=16)
    sweep(database)
    assert kept(database, ticket).state is S.CLOSED


def test_a_cut_ends_by_itself_and_only_that_one(database, clock, line_id):
    until = clock.today + timedelta(days=7)

    def cut(session):
        changes = [
            AddCause(Cause.NUISANCE, Direction.BOTH, until),
            AddCause(Cause.DEBT, Direction.OUTGOING),
        ]
        line_changes.apply(session, line_id, changes, ticket_id="", at=clock.moment, by="sara")

    database.write(cut)
    clock.advance(days=6)
    assert sweep(database) == 0
    clock.advance(days=1)
    assert sweep(database) == 1
    with database.read() as session:
        causes = line_cards.card(session, line_id).causes
    assert [one.cause for one in causes] == [Cause.DEBT]


def test_a_number_is_kept_for_its_request_as_long_as_that_is_open(database, clock):
    form = {"cause": "wish", "number": FREE[0]}
    ticket = opened(database, request(Service.NUMBER_CHANGE, form, number=NUMBER))
    clock.advance(days=40)
    sweep(database)
    assert _pool_state(database) is PoolState.RESERVED
    moved(database, kept(database, ticket), S.CANCELLED, CLERK, reason="customer_wish")
    assert _pool_state(database) is PoolState.FREE


def test_a_reservation_by_hand_runs_out(database, clock):
    def keep(session):
        until = clock().date() + timedelta(days=10)
        number_pool.reserve(session, FREE[0], ticket_id="", until=until, by="manager")

    database.write(keep)
    clock.advance(days=10)
    sweep(database)
    assert _pool_state(database) is PoolState.FREE


def _pool_state(database):
    with database.read() as session:
        return number_pool.states(session, [FREE[0]])[FREE[0]].state


def test_only_a_desk_of_tickets_sweeps(database):
    with pytest.raises(Forbidden):
        sweep(database, ADMINISTRATOR)
