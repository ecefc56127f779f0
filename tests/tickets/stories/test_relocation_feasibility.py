"""The story of service 3: can the line be moved there? Yes, no, not yet; and then it is moved."""

from __future__ import annotations

from dataclasses import replace

import pytest

from backoffice.errors import Refused
from backoffice.records.ticket_forms import Asker, FormLack, TicketPaper
from backoffice.records.tickets import Barrier, Prompt, Service, TicketState, Unit
from backoffice.tickets import actions
from ticket_office import ASSIGNER, CLERK, SUPERVISOR, moved, opened, request, sit
from ticket_stories import (
    USUAL,
    bodies,
    card,
    claim,
    closed,
    consent,
    finished_once,
    guards,
    refusals,
    refused,
    slip,
    text,
    told,
    view,
)

S = TicketState
PLACE = {"address": "رشت، گلسار، خیابان ۹۰، پلاک ۴", "postal_code": "4164755555"}
SKETCH = claim(TicketPaper.LOCATION_SKETCH)

pytestmark = pytest.mark.usefixtures("line_id")


def ask(centre="RSH01", **more):
    form = PLACE | {"centre": centre} | more
    return request(Service.RELOCATION_FEASIBILITY, form, claim=SKETCH)


def test_a_positive_answer_has_its_day_and_its_proposal(database, line_id, clock):
    consent(database, "ticket_answered", "ticket_done")
    ticket = opened(database, ask(neighbour="013-33334445"))
    assert (ticket.state, ticket.unit) == (S.CHECKING, Unit.LINE_ASSIGNMENT)
    assert "گلسار" in text(slip(database, ticket))
    before = card(database, line_id)
    with pytest.raises(Refused) as refusal:
        moved(database, ticket, S.IN_PROGRESS, ASSIGNER)
    assert {one.barrier for one in refusal.value.findings} == {Barrier.ANSWER_MISSING}
    ticket = moved(database, ticket, S.IN_PROGRESS, ASSIGNER, answer="possible")
    assert told(database, ticket) == ["ticket_answered"]
    assert "امکان‌پذیر" in bodies(database, ticket)
    result = {"proposal": "کافو ۱۲، پست ۷", "metres": "140", "valid_to": "2027-02-20"}
    with pytest.raises(Refused) as refusal:
        moved(database, ticket, S.DONE, ASSIGNER, result=result | {"valid_to": "2026-11-21"})
    assert FormLack.IN_PAST in {getattr(one, "lack", None) for one in refusal.value.findings}
    ticket = finished_once(database, ticket, ASSIGNER, result)
    assert (ticket.answer, ticket.result["metres"]) == ("possible", 140)
    assert replace(card(database, line_id), as_of=before.as_of) == before  # nothing is moved yet
    assert closed(database, ticket).state is S.CLOSED


@pytest.mark.parametrize("answer", ["no_subscriber_side", "no_exchange_side", "out_of_boundary"])
def test_a_negative_answer_is_coded_and_told(database, line_id, answer):
    consent(database, "ticket_answered")
    ticket = opened(database, ask())
    with pytest.raises(Refused):
        moved(database, ticket, S.REJECTED, ASSIGNER, reason="no_facilities", answer="possible")
    ticket = moved(database, ticket, S.REJECTED, ASSIGNER, reason="no_facilities", answer=answer)
    assert (ticket.state, ticket.answer) == (S.REJECTED, answer)
    assert told(database, ticket) == ["ticket_answered"]
    move = request(Service.RELOCATION, ticket.form, parent=ticket.id)
    assert refused(database, move) == {FormLack.NOT_FEASIBLE}


def test_a_request_is_rejected_for_what_is_not_technical_without_an_answer(database):
    ticket = opened(database, ask())
    prompts = {one.target: one.prompts for one in view(database, ticket, ASSIGNER).moves}
    assert prompts[S.REJECTED] == (Prompt.REASON, Prompt.ANSWER)
    ticket = moved(database, ticket, S.REJECTED, ASSIGNER, reason="wrong_request")
    assert ticket.answer == ""


def test_the_waiting_list_and_its_turn(database, line_id, clock):
    consent(database, "ticket_answered", "ticket_done")
    ticket = opened(database, ask("LAH01"))
    assert ticket.centre == "LAH01"
    note = {"note": "کافو پر است؛ توسعه در زمستان"}
    with pytest.raises(Refused):
        moved(database, ticket, S.WAITING_LIST, ASSIGNER, answer="possible", **note)
    ticket = moved(database, ticket, S.WAITING_LIST, ASSIGNER, answer="waiting_list", **note)
    assert ticket.timing.since is None  # nobody is late while there is nothing to be had
    clock.advance(days=40)
    ticket = moved(database, ticket, S.CHECKING, ASSIGNER)
    ticket = moved(database, ticket, S.IN_PROGRESS, ASSIGNER, answer="possible")
    assert told(database, ticket) == ["ticket_answered", "ticket_answered"]
    finished_once(database, ticket, ASSIGNER, {})


def test_whoever_does_not_want_to_wait_takes_the_request_back(database):
    ticket = opened(database, ask())
    note = {"answer": "waiting_list", "note": "نوبت"}
    ticket = moved(database, ticket, S.WAITING_LIST, ASSIGNER, **note)
    ticket = moved(database, ticket, S.CANCELLED, CLERK, reason="customer_wish")
    assert ticket.timing.ended_at is not None
    with pytest.raises(Refused):
        actions.reverse(sit(database, SUPERVISOR), ticket.id, "چیزی برای برگرداندن نیست")


def test_who_may_not_and_what_is_missing(database, line_id):
    good = ask()
    here = card(database, line_id).addresses[0]
    table = [
        ({"asker": Asker.TENANT}, {FormLack.NO_RIGHT, FormLack.PAPER_MISSING}),
        ({"claim": claim()}, {FormLack.PAPER_MISSING}),
        ({"form": {"centre": "RSH01"}}, {FormLack.MISSING}),
        ({"form": good.form | {"centre": "XXX99"}}, {FormLack.OTHER_CENTRE}),
        ({"form": good.form | {"postal_code": "1111111111"}}, {FormLack.BAD_VALUE}),
        ({"form": good.form | {"neighbour": "09121234567"}}, {FormLack.BAD_VALUE}),
        ({"form": good.form | {"address": here.text}}, {FormLack.NOTHING_CHANGES}),
    ]
    refusals(database, good, table)


def test_what_stands_in_the_way(database, line_id):
    assert guards(database, ask(), line_id) == USUAL
    opened(database, ask())
    assert refused(database, ask("LAH01")) == {FormLack.OPEN_TWIN}
