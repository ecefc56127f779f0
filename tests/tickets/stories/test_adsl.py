"""The story of service 10: installed, moved to another port, suspended, resumed, released."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from backoffice.errors import Refused
from backoffice.records.line_facts import Adsl, AdslState, SetAdsl
from backoffice.records.ticket_forms import Asker, FormLack
from backoffice.records.tickets import Barrier, Service, TicketState, Unit
from backoffice.tickets import actions
from backoffice.tickets.services.adsl import ANSWERS
from ticket_office import APPLIED, ASSIGNER, CLERK, FRAME, moved, opened, request, sit
from ticket_stories import (
    USUAL,
    bodies,
    card,
    change,
    consent,
    entries,
    finished_once,
    guards,
    of_owner,
    order,
    refusals,
    refused,
    slip,
    taken_back,
    tenant,
    text,
    told,
    worked,
)

S, A = TicketState, AdslState
HERE = "1-2-3"
ON = Adsl(A.CONNECTED, HERE, "مخابرات")

pytestmark = pytest.mark.usefixtures("line_id")


def ask(operation, asker=Asker.OWNER, **more):
    if operation == "install":
        more = {"provider": "مخابرات", "speed": 16} | more
    if operation == "suspend":
        more = {"suspended_by": "wish"} | more
    form = {"operation": operation} | more
    return request(Service.ADSL, form, asker=asker, claim=of_owner(asker))


def adsl(database, line_id):
    found = card(database, line_id).adsl
    return found and (found.state, found.port, found.provider)


def handed(database, ticket, desk, unit):
    return sit(database, desk).write(lambda session: actions.hand_over(session, ticket.id, unit))


def through_the_check(database, new, port):
    """Line assignment answers, the head of centre agrees, frame and data unit do the work."""
    ticket = opened(database, new)
    assert (ticket.state, ticket.unit) == (S.CHECKING, Unit.LINE_ASSIGNMENT)
    ticket = moved(database, ticket, S.IN_PROGRESS, ASSIGNER, answer="no_obstacle")
    for desk, unit in ((ASSIGNER, Unit.HEAD_OF_CENTRE), (ASSIGNER, Unit.MDF), (FRAME, Unit.DATA)):
        ticket = handed(database, ticket, desk, unit)
    return finished_once(database, ticket, FRAME, {"port": port, "applied_at": APPLIED})


def test_installed_and_moved_to_another_port(database, line_id, clock):
    consent(database, "ticket_answered", "ticket_done")
    new = ask("install")
    ticket = through_the_check(database, new, HERE)
    assert adsl(database, line_id) == (A.CONNECTED, HERE, "مخابرات")
    assert ticket.result["port"] == HERE
    assert told(database, ticket) == ["ticket_answered", "ticket_done"]
    assert "بدون مانع" in bodies(database, ticket)
    assert "no_obstacle" not in bodies(database, ticket)
    assert "دایری" in text(slip(database, ticket))
    clock.advance(days=2)
    moved_to = through_the_check(database, ask("change_port"), "4-5-6")
    assert adsl(database, line_id) == (A.CONNECTED, "4-5-6", "مخابرات")
    assert "port" not in entries(order(database, moved_to, Unit.DATA))
    clock.advance(minutes=5)
    taken_back(database, moved_to)
    assert adsl(database, line_id) == (A.CONNECTED, HERE, "مخابرات")


def test_suspended_resumed_and_released_by_the_data_unit_alone(database, line_id, clock):
    change(database, line_id, SetAdsl(ON))
    for operation, state, port in (
        ("suspend", A.SUSPENDED, HERE),
        ("resume", A.CONNECTED, HERE),
        ("release", A.RELEASED, ""),
    ):
        clock.advance(minutes=10)
        ticket = opened(database, ask(operation))
        assert (ticket.state, ticket.unit) == (S.REGISTERED, Unit.DATA)
        with pytest.raises(Refused) as refusal:
            moved(database, ticket, S.CHECKING, CLERK)
        assert {one.barrier for one in refusal.value.findings} == {Barrier.NO_FEASIBILITY_ASKED}
        ticket = worked(database, ticket, Unit.DATA)
        assert adsl(database, line_id) == (state, port, "مخابرات")
    clock.advance(minutes=10)
    taken_back(database, ticket)
    assert adsl(database, line_id) == (A.CONNECTED, HERE, "مخابرات")


def test_what_the_company_suspended_the_company_resumes(database, line_id, clock):
    change(database, line_id, SetAdsl(ON))
    held = ask("suspend", Asker.COMPANY, suspended_by="administration")
    assert refused(database, ask("suspend", suspended_by="administration")) == {FormLack.NO_RIGHT}
    worked(database, opened(database, held), Unit.DATA)
    assert card(database, line_id).adsl.suspended_by == "administration"
    clock.advance(minutes=5)
    assert refused(database, ask("resume")) == {FormLack.NO_RIGHT}
    worked(database, opened(database, ask("resume", Asker.COMPANY)), Unit.DATA)
    assert adsl(database, line_id) == (A.CONNECTED, HERE, "مخابرات")


def test_the_frame_does_not_end_what_the_data_unit_has_to_do(database):
    ticket = opened(database, ask("install"))
    ticket = moved(database, ticket, S.IN_PROGRESS, ASSIGNER, answer="no_obstacle")
    with pytest.raises(Refused) as refusal:
        moved(database, ticket, S.DONE, ASSIGNER, result={"port": HERE, "applied_at": APPLIED})
    assert {one.barrier for one in refusal.value.findings} == {Barrier.ROUTE_NOT_WALKED}


def test_done_again_with_another_port_is_no_second_effect(database, line_id, clock):
    ticket = through_the_check(database, ask("install"), HERE)
    again = {"reason": "not_solved", "note": "چراغ ADSL خاموش است"}
    ticket = moved(database, ticket, S.IN_PROGRESS, CLERK, **again)
    with pytest.raises(Refused) as refusal:
        moved(database, ticket, S.DONE, FRAME, result={"port": "9-9-9", "applied_at": APPLIED})
    assert {one.barrier for one in refusal.value.findings} == {Barrier.EFFECT_STANDS}
    same = {"port": HERE, "applied_at": "2026-11-22T08:20:00"}  # the modem was it
    ticket = moved(database, ticket, S.DONE, FRAME, result=same)
    assert adsl(database, line_id) == (A.CONNECTED, HERE, "مخابرات")
    clock.advance(minutes=5)
    taken_back(database, ticket)
    ticket = moved(database, ticket, S.IN_PROGRESS, CLERK, **again)
    with pytest.raises(Refused) as refusal:
        moved(database, ticket, S.DONE, FRAME, result=same)
    assert {one.barrier for one in refusal.value.findings} == {Barrier.EFFECT_TAKEN_BACK}
    assert adsl(database, line_id) is None


def test_every_obstacle_is_coded_and_told(database):
    consent(database, "ticket_answered")
    for answer in ANSWERS[1:]:
        ticket = opened(database, ask("install"))
        with pytest.raises(Refused):
            moved(database, ticket, S.IN_PROGRESS, ASSIGNER, answer=answer)
        given = {"reason": "no_facilities", "answer": answer}
        ticket = moved(database, ticket, S.REJECTED, ASSIGNER, **given)
        assert ticket.answer == answer
        assert answer not in bodies(database, ticket)  # but what it means
        assert told(database, ticket) == ["ticket_answered"]


def test_no_free_port_waits_for_one(database, clock):
    ticket = opened(database, ask("install"))
    waits = {"answer": "no_free_port", "note": "کارت تازه در دی‌ماه"}
    ticket = moved(database, ticket, S.WAITING_LIST, ASSIGNER, **waits)
    assert ticket.answer == "no_free_port"
    clock.advance(days=30)
    ticket = moved(database, ticket, S.CHECKING, ASSIGNER)
    assert moved(database, ticket, S.IN_PROGRESS, ASSIGNER, answer="no_obstacle").work_begun


def test_a_wrong_operation_is_not_mended_into_another_way(database, line_id):
    change(database, line_id, SetAdsl(ON))
    ticket = opened(database, ask("change_port"))
    with pytest.raises(Refused) as refusal:
        actions.edit(sit(database, CLERK), ticket.id, ticket.version, ask("suspend").form)
    assert {one.barrier for one in refusal.value.findings} == {Barrier.NO_FEASIBILITY_ASKED}
    moved(database, ticket, S.CANCELLED, CLERK, reason="wrong_request")
    ticket = opened(database, ask("suspend"))
    with pytest.raises(Refused) as refusal:
        actions.edit(sit(database, CLERK), ticket.id, ticket.version, ask("change_port").form)
    assert {one.barrier for one in refusal.value.findings} == {Barrier.FEASIBILITY_FIRST}


def test_who_may_not_and_what_does_not_follow(database, line_id):
    good = ask("install")
    table = [
        ({"form": ask("suspend").form}, {FormLack.ADSL_STATE}),
        ({"form": ask("release").form}, {FormLack.ADSL_STATE}),
        ({"form": {"operation": "new_number"}}, {FormLack.ADSL_STATE, FormLack.NO_RIGHT}),
        ({"form": {"operation": "install", "speed": 16}}, {FormLack.MISSING}),
        ({"form": good.form | {"speed": 0}}, {FormLack.OUT_OF_BOUNDS}),
        ({"asker": Asker.GUARDIAN}, {FormLack.NO_RIGHT, *USUAL["stranger"], *_BARE}),
        ({"asker": Asker.TENANT, "claim": tenant(None)}, {FormLack.MISSING}),
        ({"asker": Asker.TENANT, "claim": tenant(date(2026, 11, 21))}, {FormLack.LEASE_ENDED}),
    ]
    refusals(database, good, table)
    assert guards(database, good, line_id) == USUAL
    for asker in (Asker.TENANT, Asker.COMPANY):
        ticket = opened(database, replace(good, asker=asker, claim=of_owner(asker)))
        moved(database, ticket, S.CANCELLED, CLERK, reason="customer_wish")
    opened(database, good)
    assert refused(database, good) == {FormLack.OPEN_TWIN}


#: A guardian shows no deed and names nobody here.
_BARE = {FormLack.PAPER_MISSING, FormLack.MISSING}
