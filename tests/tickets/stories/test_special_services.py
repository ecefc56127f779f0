"""The story of service 2: special services on and off, by the catalogue of the exchange."""

from __future__ import annotations

from dataclasses import replace

import pytest

from backoffice.records.ticket_forms import Asker, FormLack
from backoffice.records.tickets import Service, Unit
from ticket_office import opened, request
from ticket_stories import (
    USUAL,
    card,
    certificate,
    change,
    consent,
    guards,
    order,
    refusals,
    refused,
    slip,
    taken_back,
    text,
    told,
    worked,
)

WAITING, THREE, CLIP, HUNT = (
    "انتظار مکالمه",
    "مکالمه سه‌نفره",
    "نمایشگر شماره",
    "پی‌درپی خطوط",
)

pytestmark = pytest.mark.usefixtures("line_id")


def switch(add=(), remove=(), **more):
    form = {"add": list(add), "remove": list(remove), "fee_accepted": True}
    return request(Service.SPECIAL_SERVICES, form | more)


def active(database, line_id):
    return {one.code for one in card(database, line_id).services}


def test_services_are_switched_on_and_off(database, line_id, clock):
    consent(database, "ticket_done")
    ticket = opened(database, switch([WAITING, THREE], letter_no="77"))
    assert WAITING in text(slip(database, ticket))
    assert "مریم" not in text(order(database, ticket, Unit.SWITCH_ROOM))
    assert active(database, line_id) == set()
    worked(database, ticket, Unit.SWITCH_ROOM)
    assert active(database, line_id) == {WAITING, THREE}
    assert told(database, ticket) == ["ticket_done"]
    said = text(certificate(database, ticket))
    assert WAITING in said
    assert "سه‌نفره" in said
    clock.advance(days=3)
    swap = worked(database, opened(database, switch([CLIP], [THREE])), Unit.SWITCH_ROOM)
    assert active(database, line_id) == {WAITING, CLIP}
    since = {one.code: one.since for one in card(database, line_id).services}
    assert since[CLIP] > since[WAITING]
    clock.advance(minutes=5)
    taken_back(database, swap)
    assert active(database, line_id) == {WAITING, THREE}


def test_what_goes_together_and_what_does_not(database, line_id):
    def form(**given):
        return {"form": switch(**given).form}

    table = [
        (form(add=[THREE]), {FormLack.REQUIRES}),
        (form(add=[WAITING, HUNT]), {FormLack.EXCLUDES}),
        (form(add=["تلفن تصویری نو"]), {FormLack.NOT_IN_CATALOGUE}),
        (form(remove=[CLIP]), {FormLack.SERVICE_OFF}),
        (form(), {FormLack.NOTHING_CHANGES}),
        ({"form": {"add": [CLIP]}}, {FormLack.MISSING}),
        ({"form": {"add": [CLIP], "fee_accepted": False}}, {FormLack.MISSING}),
        ({"asker": Asker.TENANT}, {FormLack.NO_RIGHT}),
    ]
    refusals(database, switch([CLIP]), table)
    worked(database, opened(database, switch([WAITING, THREE])), Unit.SWITCH_ROOM)
    assert refused(database, switch([THREE])) == {FormLack.SERVICE_ON}
    assert FormLack.REQUIRES in refused(database, switch(remove=[WAITING]))


def test_what_the_office_would_do_meanwhile_is_no_second_effect(database, line_id):
    from backoffice.errors import Refused
    from backoffice.records.line_facts import AddService, ChangeFlaw

    ticket = opened(database, switch([CLIP]))
    change(database, line_id, AddService(CLIP))
    with pytest.raises(Refused) as refusal:
        worked(database, ticket, Unit.SWITCH_ROOM)
    assert [one.flaw for one in refusal.value.findings] == [ChangeFlaw.SERVICE_ON]


def test_what_stands_in_the_way(database, line_id):
    assert guards(database, switch([CLIP]), line_id) == USUAL
    opened(database, switch([CLIP]))
    assert refused(database, replace(switch([WAITING]))) == {FormLack.OPEN_TWIN}
