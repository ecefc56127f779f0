"""Tickets opened, taken, handed on, done, reopened and taken back, on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from backoffice.db import audit, line_cards, number_pool, tickets, tickets_parts
from backoffice.errors import Conflict, Forbidden, Refused
from backoffice.records import passcodes
from backoffice.records.audit import AuditSearch
from backoffice.records.line_facts import ChangeFlaw, PoolState
from backoffice.records.lines import AccessClass
from backoffice.records.ticket_forms import Asker, FormLack, TicketPaper
from backoffice.records.ticket_views import ShownPaper
from backoffice.records.tickets import (
    Barrier,
    Service,
    StepKind,
    TicketState,
    Unit,
)
from backoffice.tickets import actions, profiles, rules
from ticket_office import (
    ADMINISTRATOR,
    APPLIED,
    ASSIGNER,
    CLERK,
    FRAME,
    FREE,
    NUMBER,
    SECOND_CLERK,
    SECOND_SWITCH,
    SUPERVISOR,
    SWITCH,
    bar_second_zero,
    done,
    finished,
    moved,
    opened,
    request,
    sit,
)

S, B = TicketState, Barrier
REASON = "به درخواست کتبی مشترک"

pytestmark = pytest.mark.usefixtures("line_id")


def card(database, line_id):
    with database.read() as session:
        return line_cards.card(session, line_id)


def kept(database, ticket):
    with database.read() as session:
        return tickets.get(session, ticket.id)


def barriers(refusal):
    return {one.barrier for one in refusal.value.findings if hasattr(one, "barrier")}


def deeds(database, outcome):
    with database.read() as session:
        found = audit.search(session, AuditSearch(), limit=50)
    return [event.deed for event in found if event.outcome == outcome]


def change_number(number=FREE[0], **changes):
    return request(Service.NUMBER_CHANGE, {"cause": "wish", "number": number}, **changes)


# Opening


def test_a_request_becomes_a_ticket(database, line_id, clock):
    ticket = opened(database)
    assert (ticket.state, ticket.unit) == (S.REGISTERED, Unit.SWITCH_ROOM)
    assert (ticket.line_id, ticket.number, ticket.centre) == (line_id, NUMBER, "RSH01")
    assert passcodes.is_ticket_code(ticket.code)
    assert ticket.promised == clock.today + timedelta(days=1)
    with database.read() as session:
        assert len(tickets_parts.papers(session, ticket.id)) == 3


def test_a_ticket_opened_again_under_its_id_is_one_ticket(database):
    new = bar_second_zero(id="3f1d3b0e-0000-4000-8000-000000000001")
    assert opened(database, new).id == new.id


def test_a_service_of_the_counter_is_at_work_at_once(database):
    form = {"operation": "consent", "mobile": "09111234567", "events": ["line_cut"]}
    ticket = opened(database, request(Service.MESSAGES, form | {"confirmed": True}))
    assert (ticket.state, ticket.holder) == (S.IN_PROGRESS, CLERK.operator)
    assert not ticket.work_begun


def test_feasibility_goes_to_the_check_by_itself(database):
    form = {"address": "رشت، گلسار", "postal_code": "4133744568", "centre": "LAH01"}
    papers = (*bar_second_zero().claim.papers, ShownPaper(TicketPaper.LOCATION_SKETCH))
    claim = replace(bar_second_zero().claim, papers=papers)
    ticket = opened(database, request(Service.RELOCATION_FEASIBILITY, form, claim=claim))
    assert (ticket.state, ticket.unit, ticket.centre) == (
        S.CHECKING,
        Unit.LINE_ASSIGNMENT,
        "LAH01",
    )
    with pytest.raises(Refused) as refusal:
        moved(database, ticket, S.IN_PROGRESS, ASSIGNER, answer="no_exchange_side")
    assert barriers(refusal) == {B.ANSWER_MISSING}
    parked = moved(
        database, ticket, S.WAITING_LIST, ASSIGNER, answer="waiting_list", note="کافو پر است"
    )
    assert (parked.state, parked.answer, parked.holder) == (S.WAITING_LIST, "waiting_list", "")
    checking = moved(database, parked, S.CHECKING, ASSIGNER)
    assert moved(database, checking, S.IN_PROGRESS, ASSIGNER, answer="possible").work_begun


def test_a_number_is_reserved_for_its_ticket_and_freed_with_it(database):
    ticket = opened(database, change_number())
    with database.read() as session:
        pooled = number_pool.states(session, [FREE[0]])[FREE[0]]
    assert (pooled.state, pooled.ticket) == (PoolState.RESERVED, ticket.id)
    with pytest.raises(Refused) as refusal:
        opened(database, change_number(number=FREE[0]))
    assert {one.lack for one in refusal.value.findings} == {
        FormLack.OPEN_TWIN,
        FormLack.NUMBER_RESERVED,
    }
    moved(database, ticket, S.CANCELLED, CLERK, reason="customer_wish")
    with database.read() as session:
        assert number_pool.states(session, [FREE[0]])[FREE[0]].state is PoolState.FREE


def test_a_second_open_request_is_a_twin(database):
    first = opened(database)
    with pytest.raises(Refused) as refusal:
        opened(database)
    twin = refusal.value.findings[0]
    assert (twin.lack, twin.detail) == (FormLack.OPEN_TWIN, first.code)
    assert "tickets.open" in deeds(database, "denied")


def test_a_supervisor_lifts_with_a_reason(database):
    opened(database)
    lift = frozenset({FormLack.OPEN_TWIN})
    with pytest.raises(Forbidden):
        actions.open_ticket(sit(database, CLERK), bar_second_zero(), lift=lift, reason=REASON)
    with pytest.raises(Refused) as refusal:
        actions.open_ticket(sit(database, SUPERVISOR), bar_second_zero(), lift=lift, reason="x")
    assert [(one.lack, one.field) for one in refusal.value.findings] == [
        (FormLack.MISSING, "reason")
    ]
    ticket = actions.open_ticket(
        sit(database, SUPERVISOR), bar_second_zero(), lift=lift, reason=REASON
    )
    assert ticket.lifted == (FormLack.OPEN_TWIN.value,)


def test_what_is_not_liftable_stays(database):
    new = bar_second_zero(asker=Asker.ANYBODY)
    with pytest.raises(Refused) as refusal:
        actions.open_ticket(sit(database, SUPERVISOR), new, lift=frozenset(FormLack), reason=REASON)
    assert {one.lack for one in refusal.value.findings} == {FormLack.NO_RIGHT}


def test_the_right_is_asked_past_the_window(database):
    for desk in (SWITCH, ADMINISTRATOR):
        with pytest.raises(Forbidden):
            opened(database, desk=desk)
    with pytest.raises(Forbidden):
        moved(database, opened(database), S.CANCELLED, ADMINISTRATOR, reason="customer_wish")
    assert deeds(database, "denied")[:1] == ["tickets.move"]


def test_eligibility_is_asked_before_opening(database):
    new = bar_second_zero()
    with sit(database, CLERK).read() as session:
        assert (
            actions.eligibility(session, new.service, "02133334444", new.asker, new.claim, {})[
                0
            ].lack
            is FormLack.OTHER_PROVINCE
        )


def test_a_fault_that_comes_back_goes_first(database):
    new = request(Service.FAULT, {"kind": "no_tone"}, asker=Asker.ANYBODY)
    first = opened(database, new)
    moved(database, first, S.CANCELLED, CLERK, reason="customer_wish")
    assert (first.priority, opened(database, new).priority) == (0, -1)


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
    ticket = finished(database, again, applied_at="2026-11-22T11:00:00")
    assert (ticket.state, ticket.result["applied_at"]) == (S.DONE, "2026-11-22T11:00:00")
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


# History


def test_steps_replayed_give_the_present_ticket(database):
    ticket = opened(database, change_number())
    handed = sit(database, FRAME).write(
        lambda session: actions.hand_over(session, ticket.id, Unit.SWITCH_ROOM)
    )
    ticket = done(database, handed)
    with database.read() as session:
        columns = rules.replayed(tickets.steps(session, ticket.id))
    assert columns["state"] == ticket.state
    assert columns["unit"] == ticket.unit
    assert columns["holder"] == ticket.holder
    assert columns["result"] == ticket.result
    assert columns["form"] == ticket.form


def test_papers_and_notes_are_kept(database):
    ticket = opened(database)
    paper = ShownPaper(TicketPaper.UNDERTAKING, number="۱۲")
    sit(database, SECOND_CLERK).write(lambda session: actions.attach(session, ticket.id, paper))
    sit(database, SWITCH).write(lambda session: actions.note(session, ticket.id, "تماس گرفتم"))
    with database.read() as session:
        assert len(tickets_parts.papers(session, ticket.id)) == 4
        assert [one.text for one in tickets_parts.notes(session, ticket.id)] == ["تماس گرفتم"]
    with pytest.raises(Refused):
        sit(database, SWITCH).write(lambda session: actions.note(session, ticket.id, " "))
    with pytest.raises(Refused):
        sit(database, SWITCH).write(lambda session: actions.note(session, ticket.id, "a\x00"))


def test_a_running_ticket_keeps_its_profile(database):
    ticket = opened(database)
    newer = replace(profiles.shipped()[Service.ACCESS_CLASS], days=9)
    saved = sit(database, ADMINISTRATOR).write(lambda session: profiles.save(session, newer))
    with sit(database, CLERK).read() as session:
        began = profiles.of_version(session, ticket.service, ticket.profile_version)
        assert (began.days, profiles.current(session, ticket.service).days) == (1, 9)
        assert [one.version for one in profiles.versions(session, ticket.service)] == [1, 0]
        with pytest.raises(LookupError):
            profiles.of_version(session, ticket.service, 7)
    assert saved.version == 1
