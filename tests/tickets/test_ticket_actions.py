"""Tickets opened, and what is kept of them: what stands against it, who lifts it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from backoffice.db import number_pool, tickets, tickets_parts
from backoffice.errors import Forbidden, Refused
from backoffice.records import passcodes
from backoffice.records.line_facts import PoolState
from backoffice.records.ticket_forms import Asker, FormLack, TicketPaper
from backoffice.records.ticket_views import ShownPaper
from backoffice.records.tickets import Barrier, Service, TicketState, Unit
from backoffice.tickets import actions, profiles, rules
from ticket_looks import barriers, deeds
from ticket_office import (
    ADMINISTRATOR,
    ASSIGNER,
    CLERK,
    FRAME,
    FREE,
    NUMBER,
    REASON,
    SECOND_CLERK,
    SUPERVISOR,
    SWITCH,
    bar_second_zero,
    change_number,
    done,
    moved,
    opened,
    request,
    sit,
)

S, B = TicketState, Barrier

pytestmark = pytest.mark.usefixtures("line_id")


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
        assert [one.version for one in profiles.versions(session, ticket.service)] == [2, 1]
        with pytest.raises(LookupError):
            profiles.of_version(session, ticket.service, 7)
    assert (ticket.profile_version, saved.version) == (1, 2)
