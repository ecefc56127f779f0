"""What is given up leaves nothing behind, and what comes back finds nobody in its place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from backoffice.errors import Refused
from backoffice.records.ticket_forms import FormLack
from backoffice.records.tickets import Barrier, Service, TicketState, Unit
from backoffice.tickets import actions, actions_moving, profiles
from ticket_looks import barriers, kept
from ticket_office import (
    ADMINISTRATOR,
    APPLIED,
    CLERK,
    FRAME,
    FREE,
    SECOND_CLERK,
    SUPERVISOR,
    SWITCH,
    bar_second_zero,
    done,
    finished,
    furnish,
    moved,
    opened,
    request,
    sit,
)
from ticket_stories import card
from turns import Held

S, B = TicketState, Barrier
REASON = "به درخواست کتبی مشترک"
CONSENT = {"operation": "consent", "mobile": "09111234567", "events": ["line_cut"]}


@pytest.fixture
def office(database, line_id):
    return database


def blocked(database, ticket, target, desk, **answers):
    with pytest.raises(Refused) as refusal:
        moved(database, ticket, target, desk, **answers)
    return barriers(refusal)


def come_back(database, ticket):
    return moved(database, ticket, S.IN_PROGRESS, CLERK, reason="not_solved", note="دوباره")


# An effect that stands


def test_what_changed_the_line_is_not_cancelled_while_the_line_has_it(office):
    """A service of the counter: no unit has worked on it, and it is cancelled at once."""
    ticket = opened(office, request(Service.MESSAGES, CONSENT | {"confirmed": True}))
    again = come_back(office, moved(office, ticket, S.DONE, CLERK, result={}))
    wish = {"reason": "customer_wish"}
    assert blocked(office, again, S.CANCELLED, CLERK, **wish) == {B.EFFECT_REMAINS}
    actions.reverse(sit(office, SUPERVISOR), ticket.id, REASON)
    assert moved(office, kept(office, ticket), S.CANCELLED, CLERK, **wish).state is S.CANCELLED


def test_what_changed_the_line_has_not_failed_while_the_line_has_it(office):
    again = come_back(office, done(office, opened(office)))
    why = {"reason": "not_possible", "note": "پورت خراب است"}
    assert blocked(office, again, S.FAILED, SWITCH, **why) == {B.EFFECT_REMAINS}
    asked = moved(office, again, S.CANCEL_REQUESTED, CLERK, reason="customer_wish")
    assert blocked(office, asked, S.CANCELLED, SWITCH) == {B.EFFECT_REMAINS}
    actions.reverse(sit(office, SUPERVISOR), again.id, REASON)
    assert moved(office, kept(office, asked), S.CANCELLED, SWITCH).state is S.CANCELLED


def test_what_the_counter_began_and_handed_on_is_not_cancelled_at_once(office):
    ticket = opened(office, request(Service.MESSAGES, CONSENT | {"confirmed": True}))
    handed = sit(office, CLERK).write(
        lambda session: actions.hand_over(session, ticket.id, Unit.SWITCH_ROOM, "پیامک نمی‌رسد")
    )
    wish = {"reason": "customer_wish"}
    assert blocked(office, handed, S.CANCELLED, CLERK, **wish) == {B.WORK_HAS_BEGUN}
    with pytest.raises(Refused) as refusal:
        actions.edit(sit(office, CLERK), ticket.id, handed.version, handed.form)
    assert barriers(refusal) == {B.WORK_HAS_BEGUN}
    asked = moved(office, handed, S.CANCEL_REQUESTED, CLERK, **wish)
    assert moved(office, asked, S.CANCELLED, SWITCH).state is S.CANCELLED


# What was made from it


def test_what_another_was_made_from_is_not_cancelled_before_it(office):
    parent = opened(office)
    form = {"cause": "wish", "number": FREE[0]}
    child = opened(office, request(Service.NUMBER_CHANGE, form, parent=parent.id))
    wish = {"reason": "customer_wish"}
    assert blocked(office, kept(office, parent), S.CANCELLED, CLERK, **wish) == {B.CHILD_OPEN}
    moved(office, child, S.CANCELLED, CLERK, **wish)
    assert moved(office, kept(office, parent), S.CANCELLED, CLERK, **wish).state is S.CANCELLED


# The route


def test_a_unit_that_was_passed_over_has_its_part_still(office, line_id):
    """The switch room gets a change of number from another unit than the frame: it hands it on."""
    form = {"cause": "wish", "number": FREE[0]}
    ticket = opened(office, request(Service.NUMBER_CHANGE, form))
    route = (Unit.COUNTER, Unit.MDF, Unit.SWITCH_ROOM, Unit.DATA, Unit.COUNTER)
    assert ticket.unit is Unit.MDF
    moved(office, ticket, S.CANCELLED, CLERK, reason="customer_wish")
    longer = replace(profiles.shipped()[Service.NUMBER_CHANGE], route=route)
    sit(office, ADMINISTRATOR).write(lambda session: profiles.save(session, longer))
    ticket = opened(office, request(Service.NUMBER_CHANGE, form))
    past = sit(office, FRAME).write(
        lambda session: actions.hand_over(session, ticket.id, Unit.DATA)
    )
    at_work = moved(office, past, S.IN_PROGRESS, FRAME)
    result = {"applied_at": APPLIED}
    assert blocked(office, at_work, S.DONE, FRAME, result=result) == {B.ROUTE_NOT_WALKED}
    assert card(office, line_id).number == ticket.number
    handed = sit(office, FRAME).write(
        lambda session: actions.hand_over(session, ticket.id, Unit.SWITCH_ROOM)
    )
    back = sit(office, SWITCH).write(
        lambda session: actions.hand_over(session, handed.id, Unit.DATA)
    )
    assert finished(office, back, FRAME).state is S.DONE
    assert card(office, line_id).number == FREE[0]


def test_another_unit_s_request_is_not_at_work_with_the_clerk_who_opened_it(office):
    """An administrator lets a service of the switch room be at work in the same visit."""
    at_once = replace(profiles.shipped()[Service.ACCESS_CLASS], same_visit=True)
    sit(office, ADMINISTRATOR).write(lambda session: profiles.save(session, at_once))
    ticket = opened(office)
    assert (ticket.state, ticket.unit, ticket.holder) == (S.REGISTERED, Unit.SWITCH_ROOM, "")


# At once


def test_what_comes_back_and_its_twin_do_not_pass_each_other(
    postgres_database_url, connect, monkeypatch
):
    """Whoever asks anew while a request comes back waits, and is told of it."""
    first, second = (connect(postgres_database_url, f"desk-{one}") for one in (1, 2))
    furnish(sit(first, CLERK))
    at_work = moved(first, opened(first), S.IN_PROGRESS)
    why = {"reason": "not_possible", "note": "پورت خراب است"}
    failed = moved(first, at_work, S.FAILED, SWITCH, **why)
    held = Held()
    standing_of, told = actions_moving.standing_of, []

    def slowly(*given, **more):
        found = standing_of(*given, **more)
        held()
        return found

    def ask_anew():
        with pytest.raises(Refused) as refusal:
            opened(second, bar_second_zero(), SECOND_CLERK)
        told.extend(one.lack for one in refusal.value.findings)

    monkeypatch.setattr(actions_moving, "standing_of", slowly)
    sit(first, SUPERVISOR)
    held.until_waits(
        lambda: moved(first, failed, S.IN_PROGRESS, SUPERVISOR, note="دوباره"), ask_anew
    )
    assert told == [FormLack.OPEN_TWIN]


def test_a_request_that_is_mended_has_not_been_worked_on(office, clock):
    """The clock of the first action is the unit's: it does not stop for the counter's own pen."""
    ticket = opened(office)
    clock.advance(minutes=10)
    mended = actions.edit(
        sit(office, CLERK), ticket.id, ticket.version, {"access": "first_zero_barred"}
    )
    assert mended.timing.first_action_at is None
    clock.advance(minutes=10)
    claimed = sit(office, SWITCH).write(
        lambda session: actions.claim(session, ticket.id, mended.version)
    )
    assert claimed.timing.first_action_at == clock.moment
