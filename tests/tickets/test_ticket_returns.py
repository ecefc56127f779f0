"""Tickets that are mended, prepared anew, come back from their end, or are done too late."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from backoffice.db import number_pool
from backoffice.errors import Refused
from backoffice.records.line_facts import ChangeFlaw, PoolState
from backoffice.records.ticket_forms import Asker, FormLack, TicketPaper
from backoffice.records.tickets import Barrier, Service, TicketState
from backoffice.tickets import actions, profiles
from ticket_looks import barriers
from ticket_office import (
    ADMINISTRATOR,
    APPLIED,
    CLERK,
    FRAME,
    FREE,
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
from ticket_stories import by_letter, card, claim

S = TicketState

pytestmark = pytest.mark.usefixtures("line_id")


def pooled(database, number):
    with database.read() as session:
        return number_pool.states(session, [number])[number].state


def test_the_second_person_agrees_to_what_was_prepared(database):
    profile = replace(profiles.shipped()[Service.ACCESS_CLASS], second_person=True)
    sit(database, ADMINISTRATOR).write(lambda session: profiles.save(session, profile))
    at_work = moved(database, opened(database), S.IN_PROGRESS)
    prepared = actions.prepare(
        sit(database, SWITCH), at_work.id, at_work.version, {"applied_at": APPLIED}
    )
    with pytest.raises(Refused) as refusal:
        finished(database, prepared, SECOND_SWITCH, applied_at="2026-11-20T08:00")
    assert barriers(refusal) == {Barrier.PREPARED_OTHERWISE}
    assert finished(database, prepared, SECOND_SWITCH).state is S.DONE


def failed(database, ticket):
    at_work = moved(database, ticket, S.IN_PROGRESS, FRAME)
    return moved(database, at_work, S.FAILED, FRAME, reason="not_possible", note="بوق ندارد")


def test_a_request_that_failed_reserves_its_number_again_when_it_goes_on(database):
    ticket = failed(database, opened(database, change_number(FREE[0])))
    assert pooled(database, FREE[0]) is PoolState.FREE
    moved(database, ticket, S.IN_PROGRESS, SUPERVISOR, note="دوباره")
    assert pooled(database, FREE[0]) is PoolState.RESERVED


def test_it_does_not_go_on_when_its_number_is_another_s(database):
    ticket = failed(database, opened(database, change_number(FREE[0])))
    database.write(
        lambda session: number_pool.reserve(
            session, FREE[0], ticket_id="", until=None, by="manager"
        )
    )
    with pytest.raises(Refused) as refusal:
        moved(database, ticket, S.IN_PROGRESS, SUPERVISOR, note="دوباره")
    assert {one.flaw for one in refusal.value.findings} == {ChangeFlaw.NUMBER_RESERVED}


def test_it_does_not_go_on_beside_its_twin(database):
    ticket = failed(database, opened(database, change_number(FREE[0])))
    twin = opened(database, change_number(FREE[0]))
    with pytest.raises(Refused) as refusal:
        moved(database, ticket, S.IN_PROGRESS, SUPERVISOR, note="دوباره")
    assert barriers(refusal) == {Barrier.TWIN_OPEN}
    moved(database, twin, S.CANCELLED, CLERK, reason="customer_wish")
    assert moved(database, ticket, S.IN_PROGRESS, SUPERVISOR, note="دوباره").state is S.IN_PROGRESS


@pytest.mark.parametrize("desk", [CLERK, SUPERVISOR])
def test_what_was_done_is_not_reopened_beside_its_twin(database, desk):
    ticket = done(database, opened(database))
    opened(database, request(Service.ACCESS_CLASS, {"access": "no_limit"}))
    with pytest.raises(Refused) as refusal:
        moved(database, ticket, S.IN_PROGRESS, desk, reason="not_solved", note="دوباره")
    assert Barrier.TWIN_OPEN in barriers(refusal)


CUT = {
    "operation": "cut",
    "cause": "wish",
    "direction": "both",
    "billing_told": True,
}


def test_a_cut_whose_last_day_is_over_is_not_made(database, clock, line_id):
    until = clock().date() + timedelta(days=2)
    ticket = opened(database, request(Service.CUT_RECONNECT, CUT | {"until": until.isoformat()}))
    clock.advance(days=2)
    with pytest.raises(Refused) as refusal:
        done(database, ticket)
    assert {one.flaw for one in refusal.value.findings} == {ChangeFlaw.ENDS_BEFORE}
    assert card(database, line_id).causes == ()


def test_a_mended_request_goes_to_the_units_of_the_centre_that_it_names_now(database):
    form = {
        "centre": "RSH01",
        "address": "رشت، بلوار گیلان، کوچه دوم",
        "postal_code": "4133744567",
    }
    papers = claim(TicketPaper.LOCATION_SKETCH)
    new = request(Service.RELOCATION_FEASIBILITY, form, claim=papers)
    ticket = opened(database, new)
    assert ticket.centre == "RSH01"
    mended = actions.edit(
        sit(database, CLERK), ticket.id, ticket.version, {**ticket.form, "centre": "LAH01"}
    )
    assert mended.centre == "LAH01"


def test_what_was_prepared_for_another_form_is_agreed_to_by_nobody(database):
    profile = replace(profiles.shipped()[Service.MESSAGES], second_person=True)
    sit(database, ADMINISTRATOR).write(lambda session: profiles.save(session, profile))
    form = {"operation": "consent", "mobile": "09111234567", "events": ["ticket_done"]}
    form["confirmed"] = True
    ticket = opened(database, request(Service.MESSAGES, form))
    prepared = actions.prepare(sit(database, CLERK), ticket.id, ticket.version, {})
    other = {**prepared.form, "mobile": "09117654321"}
    mended = actions.edit(sit(database, CLERK), ticket.id, prepared.version, other)
    assert mended.prepared_by == ""
    with pytest.raises(Refused) as refusal:
        moved(database, mended, S.DONE, SUPERVISOR)
    assert barriers(refusal) == {Barrier.SECOND_PERSON}


def test_a_counter_ticket_is_opened_by_taking_an_effect_back_alone(database):
    with pytest.raises(Refused) as refusal:
        opened(database, request(Service.COUNTER, {}, asker=Asker.COMPANY, claim=by_letter()))
    assert {one.lack for one in refusal.value.findings} == {FormLack.NO_RIGHT}
