"""Tickets done: the effect comes once, with the state; a wrong one is taken back once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from backoffice.db import number_pool, tickets, tickets_parts
from backoffice.errors import Conflict, Forbidden, Refused
from backoffice.records.line_facts import ChangeFlaw, PoolState
from backoffice.records.lines import AccessClass
from backoffice.records.tickets import Barrier, Service, TicketState, Unit
from backoffice.tickets import actions, profiles
from ticket_looks import barriers, kept
from ticket_office import (
    ADMINISTRATOR,
    APPLIED,
    CLERK,
    FRAME,
    FREE,
    NUMBER,
    REASON,
    SECOND_SWITCH,
    SUPERVISOR,
    SWITCH,
    change_number,
    done,
    finished,
    moved,
    opened,
    request,
    sit,
)
from ticket_stories import card

S, B = TicketState, Barrier

pytestmark = pytest.mark.usefixtures("line_id")


# Done


def test_done_changes_the_line_once(database, line_id):
    ticket = done(database, opened(database))
    assert ticket.result == {"applied_at": APPLIED}
    assert card(database, line_id).access is AccessClass.SECOND_ZERO_BARRED
    with database.read() as session:
        effect = tickets_parts.effect(session, ticket.id)
        steps = tickets.steps(session, ticket.id)
    assert effect.line_id == line_id
    assert [step.target for step in steps] == [S.REGISTERED, S.IN_PROGRESS, S.DONE]


def test_a_second_done_changes_nothing(database, line_id):
    at_work = moved(database, opened(database), S.IN_PROGRESS)
    first = finished(database, at_work)
    second = finished(database, at_work, SECOND_SWITCH)
    assert second == first
    with database.read() as session:
        assert len(tickets.steps(session, first.id)) == 3


def test_a_reopened_ticket_has_had_its_effect(database, line_id):
    ticket = done(database, opened(database))
    with database.read() as session:
        first = tickets_parts.effect(session, ticket.id)
    again = moved(database, ticket, S.IN_PROGRESS, CLERK, reason="not_solved", note="صفر باز است")
    assert again.done_at is None
    before = card(database, line_id)
    ticket = finished(database, again, applied_at="2026-11-22T08:20:00")
    assert (ticket.state, ticket.result["applied_at"]) == (S.DONE, "2026-11-22T08:20:00")
    with database.read() as session:
        assert tickets_parts.effect(session, ticket.id) == first
    assert card(database, line_id) == before


def test_the_state_does_not_move_without_its_effect(database, line_id):
    ticket = opened(database, change_number())
    with database.read() as session:
        assert number_pool.states(session, [FREE[0]])
    handed = sit(database, FRAME).write(
        lambda session: actions.hand_over(session, ticket.id, Unit.SWITCH_ROOM)
    )
    at_work = moved(database, handed, S.IN_PROGRESS)

    def steal(session):
        number_pool.release(session, ticket.id, by="x")
        number_pool.reserve(session, FREE[0], ticket_id="other", until=date(2027, 1, 1), by="x")

    database.write(steal)
    with pytest.raises(Refused) as refusal:
        finished(database, at_work)
    assert [one.flaw for one in refusal.value.findings] == [ChangeFlaw.NUMBER_RESERVED]
    assert kept(database, ticket).state is S.IN_PROGRESS
    assert card(database, line_id).number == NUMBER


def test_a_stale_window_is_told_who_was_first(database, clock):
    ticket = opened(database)
    clock.advance(minutes=3)
    moved(database, ticket, S.IN_PROGRESS)
    with pytest.raises(Conflict) as clash:
        moved(database, ticket, S.CANCELLED, CLERK, reason="customer_wish")
    assert (clash.value.by, clash.value.at) == (SWITCH.operator, clock.moment)
    with pytest.raises(Conflict):
        actions.edit(sit(database, CLERK), ticket.id, ticket.version, {"access": "no_limit"})


def test_the_form_is_mended_until_work_begins(database):
    ticket = opened(database, change_number())
    mended = actions.edit(
        sit(database, CLERK), ticket.id, ticket.version, {"cause": "wish", "number": FREE[1]}
    )
    assert mended.form["number"] == FREE[1]
    with database.read() as session:
        pool = number_pool.states(session, FREE)
    assert [pool[number].state for number in FREE[:2]] == [PoolState.FREE, PoolState.RESERVED]
    with pytest.raises(Refused):
        actions.edit(sit(database, CLERK), ticket.id, mended.version, {"cause": "wish"})
    at_work = moved(database, mended, S.IN_PROGRESS, FRAME)
    with pytest.raises(Refused) as refusal:
        actions.edit(sit(database, CLERK), ticket.id, at_work.version, mended.form)
    assert barriers(refusal) == {B.WORK_HAS_BEGUN}


def test_a_second_person_has_to_agree(database, line_id):
    profile = replace(profiles.shipped()[Service.ACCESS_CLASS], second_person=True)
    sit(database, ADMINISTRATOR).write(lambda session: profiles.save(session, profile))
    at_work = moved(database, opened(database), S.IN_PROGRESS)
    with pytest.raises(Refused) as refusal:
        finished(database, at_work)
    assert barriers(refusal) == {B.SECOND_PERSON}
    with pytest.raises(Refused):
        actions.prepare(sit(database, SWITCH), at_work.id, at_work.version, {})
    ready = actions.prepare(
        sit(database, SWITCH), at_work.id, at_work.version, {"applied_at": APPLIED}
    )
    with pytest.raises(Refused):
        moved(database, ready, S.DONE)
    ended = moved(database, ready, S.DONE, SECOND_SWITCH)
    assert (ended.state, ended.result) == (S.DONE, {"applied_at": APPLIED})


def test_a_parent_waits_for_its_children(database):
    parent = moved(database, opened(database), S.IN_PROGRESS)
    child = opened(database, change_number(parent=parent.id))
    with pytest.raises(Refused) as refusal:
        finished(database, kept(database, parent))
    assert barriers(refusal) == {B.CHILD_OPEN}
    moved(database, child, S.CANCELLED, CLERK, reason="customer_wish")
    assert finished(database, kept(database, parent)).state is S.DONE


# Taking back


def test_a_wrong_effect_is_taken_back_once(database, line_id):
    wrong = done(database, opened(database))
    counter = actions.reverse(sit(database, SUPERVISOR), wrong.id, REASON)
    assert (counter.service, counter.parent, counter.state) == (
        Service.COUNTER,
        wrong.id,
        S.DONE,
    )
    assert card(database, line_id).access is AccessClass.NO_LIMIT
    with pytest.raises(Refused) as refusal:
        actions.reverse(sit(database, SUPERVISOR), wrong.id, REASON)
    assert barriers(refusal) == {B.ALREADY_REVERSED}


def test_a_number_goes_back_to_its_line(database, line_id):
    ticket = opened(database, change_number())
    handed = sit(database, FRAME).write(
        lambda session: actions.hand_over(session, ticket.id, Unit.SWITCH_ROOM)
    )
    done(database, handed)
    assert card(database, line_id).number == FREE[0]
    actions.reverse(sit(database, SUPERVISOR), ticket.id, REASON)
    assert card(database, line_id).number == NUMBER


def test_what_has_changed_since_is_not_taken_back(database, line_id):
    wrong = done(database, opened(database))
    done(database, opened(database, request(Service.ACCESS_CLASS, {"access": "no_limit"})))
    with pytest.raises(Refused) as refusal:
        actions.reverse(sit(database, SUPERVISOR), wrong.id, REASON)
    assert [one.flaw for one in refusal.value.findings] == [ChangeFlaw.CHANGED_SINCE]
    assert card(database, line_id).access is AccessClass.NO_LIMIT


def test_only_an_effect_is_taken_back_and_by_a_supervisor(database):
    ticket = opened(database)
    with pytest.raises(Refused) as refusal:
        actions.reverse(sit(database, SUPERVISOR), ticket.id, REASON)
    assert barriers(refusal) == {B.NO_EFFECT}
    ticket = done(database, ticket)
    with pytest.raises(Forbidden):
        actions.reverse(sit(database, CLERK), ticket.id, REASON)
    with pytest.raises(Refused) as refusal:
        actions.reverse(sit(database, SUPERVISOR), ticket.id, "x")
    assert [one.field for one in refusal.value.findings] == ["reason"]
    with pytest.raises(LookupError):
        actions.reverse(sit(database, SUPERVISOR), "nothing", REASON)
