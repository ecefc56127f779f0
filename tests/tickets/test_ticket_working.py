"""Tickets taken in hand, handed on and moved by their units."""

from __future__ import annotations

from datetime import date

import pytest

from backoffice.db import tickets
from backoffice.errors import Conflict, Refused
from backoffice.records.tickets import Barrier, StepKind, TicketState, Unit
from backoffice.tickets import actions
from ticket_looks import barriers, deeds
from ticket_office import (
    CLERK,
    FRAME,
    SECOND_SWITCH,
    SUPERVISOR,
    SWITCH,
    change_number,
    finished,
    moved,
    opened,
    sit,
)

S, B = TicketState, Barrier

pytestmark = pytest.mark.usefixtures("line_id")


# Taking in hand


def test_a_ticket_is_held_by_one(database):
    ticket = opened(database)
    held = sit(database, SWITCH).write(
        lambda session: actions.claim(session, ticket.id, ticket.version)
    )
    assert (held.holder, held.timing.first_action_at is not None) == (SWITCH.operator, True)
    with pytest.raises(Conflict) as clash:
        sit(database, SECOND_SWITCH).write(
            lambda session: actions.claim(session, ticket.id, held.version)
        )
    assert clash.value.by == SWITCH.operator


def test_a_forgotten_claim_may_be_taken_over(database, clock):
    ticket = opened(database)
    held = sit(database, SWITCH).write(
        lambda session: actions.claim(session, ticket.id, ticket.version)
    )
    clock.advance(minutes=31)
    taken = sit(database, SECOND_SWITCH).write(
        lambda session: actions.claim(session, ticket.id, held.version)
    )
    assert taken.holder == SECOND_SWITCH.operator


def test_the_next_of_a_unit_is_the_oldest_that_nobody_holds(database, clock):
    ticket = opened(database)
    clock.advance(minutes=1)
    later = opened(database, change_number())
    assert later.unit is Unit.MDF
    first = sit(database, SWITCH).write(lambda session: actions.next_for(session, Unit.SWITCH_ROOM))
    assert (first.id, first.holder) == (ticket.id, SWITCH.operator)
    second = sit(database, SECOND_SWITCH).write(
        lambda session: actions.next_for(session, Unit.SWITCH_ROOM)
    )
    assert second is None
    with pytest.raises(Refused) as refusal:
        sit(database, SWITCH).write(lambda session: actions.next_for(session, Unit.MDF))
    assert barriers(refusal) == {B.NOT_YOURS}


def test_what_was_taken_and_forgotten_has_its_turn_again(database, clock):
    ticket = opened(database)

    def take(desk):
        return sit(database, desk).write(
            lambda session: actions.next_for(session, Unit.SWITCH_ROOM)
        )

    assert take(SWITCH).id == ticket.id
    clock.advance(minutes=29)
    assert take(SECOND_SWITCH) is None
    clock.advance(minutes=1)
    assert take(SECOND_SWITCH).holder == SECOND_SWITCH.operator


def test_a_ticket_is_given_back_by_whoever_has_it(database):
    held = moved(database, opened(database), S.IN_PROGRESS)
    with pytest.raises(Refused):
        sit(database, SECOND_SWITCH).write(lambda session: actions.release(session, held.id))
    free = sit(database, SUPERVISOR).write(
        lambda session: actions.release(session, held.id, held.version)
    )
    assert free.holder == ""


def test_another_units_ticket_is_not_ours(database):
    ticket = opened(database)
    for deed in (
        lambda session: actions.claim(session, ticket.id, ticket.version),
        lambda session: actions.hand_over(session, ticket.id, Unit.MDF),
    ):
        with pytest.raises(Refused) as refusal:
            sit(database, FRAME).write(deed)
        assert barriers(refusal) == {B.NOT_YOURS}
    with pytest.raises(Refused) as refusal:
        moved(database, ticket, S.IN_PROGRESS, FRAME)
    assert barriers(refusal) == {B.NOT_YOURS}
    assert deeds(database, "denied") == ["tickets.move", "tickets.hand_over", "tickets.claim"]


def test_a_ticket_is_handed_on_along_its_route(database):
    ticket = opened(database, change_number())
    assert ticket.unit is Unit.MDF
    handed = sit(database, FRAME).write(
        lambda session: actions.hand_over(session, ticket.id, Unit.SWITCH_ROOM)
    )
    assert (handed.unit, handed.holder) == (Unit.SWITCH_ROOM, "")
    with pytest.raises(Refused) as refusal:
        sit(database, SWITCH).write(
            lambda session: actions.hand_over(session, ticket.id, Unit.DATA)
        )
    assert barriers(refusal) == {B.NOTE_MISSING}
    sit(database, SWITCH).write(
        lambda session: actions.hand_over(session, ticket.id, Unit.DATA, "بررسی پورت")
    )
    with database.read() as session:
        steps = tickets.steps(session, ticket.id)
    assert [step.kind for step in steps] == [
        StepKind.MOVE,
        StepKind.HAND_OVER,
        StepKind.HAND_OVER,
    ]


# Moving


def test_a_move_asks_for_everything_at_once(database):
    at_work = moved(database, opened(database), S.IN_PROGRESS)
    for target, expected in (
        (S.WAITING_CUSTOMER, {B.REASON_MISSING, B.WAKE_DATE}),
        (S.ON_HOLD, {B.REASON_MISSING, B.EXPECTED_DATE}),
        (S.FAILED, {B.REASON_MISSING, B.NOTE_MISSING}),
    ):
        with pytest.raises(Refused) as refusal:
            moved(database, at_work, target)
        assert barriers(refusal) == expected


@pytest.mark.parametrize("wake", ["2026-11-22", "2026-11-01", "1405/09/02", None, 7])
def test_nobody_is_woken_today_or_before(database, wake):
    at_work = moved(database, opened(database), S.IN_PROGRESS)
    with pytest.raises(Refused) as refusal:
        moved(database, at_work, S.WAITING_CUSTOMER, reason="answer_awaited", wake_on=wake)
    assert barriers(refusal) == {B.WAKE_DATE}


def test_waiting_stops_the_clock_and_goes_back_where_it_came_from(database, clock):
    at_work = moved(database, opened(database), S.IN_PROGRESS)
    clock.advance(hours=1)
    waiting = moved(
        database,
        at_work,
        S.WAITING_CUSTOMER,
        reason="answer_awaited",
        wake_on=date(2026, 11, 25),
    )
    assert (waiting.came_from, waiting.timing.used) == (S.IN_PROGRESS, 3600)
    assert (waiting.timing.since, waiting.timing.due_at) == (None, None)
    clock.advance(hours=2)
    back = moved(database, waiting, S.IN_PROGRESS, CLERK)
    assert (back.came_from, back.wake_on, back.timing.used) == (None, None, 3600)
    assert back.holder == SWITCH.operator


def test_on_hold_the_clock_may_run_on(database, clock):
    at_work = moved(database, opened(database), S.IN_PROGRESS)
    held = moved(database, at_work, S.ON_HOLD, reason="equipment", expected_on="2026-11-24")
    assert held.timing.since is not None
    at_work = moved(database, held, S.IN_PROGRESS)
    held = moved(
        database,
        at_work,
        S.ON_HOLD,
        reason="other_office",
        expected_on="2026-11-24",
        outside_cause=True,
    )
    assert held.timing.since is None


def test_a_result_is_checked_like_a_form(database):
    at_work = moved(database, opened(database), S.IN_PROGRESS)
    with pytest.raises(Refused) as refusal:
        finished(database, at_work, applied_at="soon", other="x")
    assert barriers(refusal) == {B.RESULT_MISSING}
    assert {getattr(one, "field", "") for one in refusal.value.findings} == {
        "",
        "applied_at",
        "other",
    }


def test_work_that_has_begun_is_cancelled_by_its_unit(database):
    at_work = moved(database, opened(database), S.IN_PROGRESS)
    with pytest.raises(Refused) as refusal:
        moved(database, at_work, S.CANCELLED, CLERK, reason="customer_wish")
    assert barriers(refusal) == {B.WORK_HAS_BEGUN}
    asked = moved(database, at_work, S.CANCEL_REQUESTED, CLERK, reason="customer_wish")
    ended = moved(database, asked, S.CANCELLED, SWITCH)
    assert ended.timing.ended_at is not None
