"""The story of service 3, second half: the line is moved, within its centre or to another one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from backoffice.db import number_pool
from backoffice.errors import Refused
from backoffice.records.line_facts import Adsl, AdslState, PoolState, SetAdsl
from backoffice.records.ticket_forms import Asker, FormLack
from backoffice.records.tickets import Service, Unit
from backoffice.tickets import actions
from relocation_kit import GOLSAR, LAHIJAN, RESULT, THERE, WAY, checked, move
from ticket_office import (
    APPLIED,
    FREE,
    NUMBER,
    SUPERVISOR,
    furnish,
    opened,
    request,
    sit,
)
from ticket_stories import (
    card,
    certificate,
    change,
    children,
    claim,
    entries,
    order,
    owe,
    refusals,
    refused,
    slip,
    taken_back,
    text,
    worked,
)


@pytest.fixture(autouse=True)
def line_id(database):
    made = furnish(database)
    database.write(lambda session: number_pool.add(session, "LAH01", [THERE], by="admin"))
    return made


def pooled(database, number):
    with database.read() as session:
        return number_pool.states(session, [number])[number].state


def address(database, line_id):
    return card(database, line_id).addresses[0].text


def test_within_the_centre_the_number_stays(database, line_id, clock):
    origin = checked(database, GOLSAR, "RSH01", valid_to="2027-02-20")
    clock.advance(days=2)
    ticket = opened(database, move(origin))
    assert ticket.parent == origin.id
    assert "گلسار" in text(slip(database, ticket))
    wiring = order(database, ticket, Unit.DROP_WIRE)
    assert entries(wiring)["old_address"] == ("رشت، خیابان سعدی، پلاک ۱۲",)
    worked(database, ticket, *WAY, result=RESULT)
    after = card(database, line_id)
    assert (after.number, after.centre) == (NUMBER, "RSH01")
    assert address(database, line_id) == GOLSAR["address"]
    assert children(database, ticket) == {}
    found = entries(certificate(database, ticket))
    assert found["old_address"] == ("رشت، خیابان سعدی، پلاک ۱۲",)
    assert (found["new_address"], found["meter"]) == ((GOLSAR["address"],), ("18234",))
    clock.advance(minutes=9)
    taken_back(database, ticket)
    assert address(database, line_id) == "رشت، خیابان سعدی، پلاک ۱۲"


def test_between_centres_number_and_centre_are_others(database, line_id, clock):
    change(database, line_id, SetAdsl(Adsl(AdslState.CONNECTED, "1-2-3", "مخابرات")))
    clock.advance(minutes=1)
    origin = checked(database, LAHIJAN, "LAH01")
    clock.advance(days=1)
    assert refused(database, move(origin)) == {FormLack.MISSING}
    assert refused(database, move(origin, number=FREE[0])) == {FormLack.OTHER_CENTRE}
    ticket = opened(database, move(origin, number=THERE))
    assert (ticket.centre, pooled(database, THERE)) == ("LAH01", PoolState.RESERVED)
    worked(database, ticket, *WAY, result=RESULT)
    after = card(database, line_id)
    assert (after.number, after.centre) == (THERE, "LAH01")
    assert [one.number for one in after.numbers] == [THERE, NUMBER]
    assert (pooled(database, THERE), pooled(database, NUMBER)) == (
        PoolState.ASSIGNED,
        PoolState.RESTING,
    )
    made = children(database, ticket)
    assert set(made) == {Service.DIRECTORY, Service.ADSL, Service.RELOCATION_RELEASE}
    assert (after.adsl.state, after.adsl.port) == (AdslState.PENDING, "")
    port = {"port": "7-8-9", "applied_at": APPLIED}
    worked(database, made[Service.ADSL], Unit.DATA, result=port)
    found = entries(certificate(database, ticket))
    assert (found["old_number"], found["new_number"]) == ((NUMBER,), (THERE,))
    assert {"old_centre", "new_centre"} <= set(found)
    assert card(database, line_id).adsl.state is AdslState.CONNECTED
    clock.advance(minutes=9)
    with pytest.raises(Refused):  # its port is newer: that is taken back first
        actions.reverse(sit(database, SUPERVISOR), ticket.id, "اشتباه در مرکز مقصد")


def test_a_wrong_centre_is_taken_back(database, line_id, clock):
    ticket = opened(database, move(checked(database, LAHIJAN, "LAH01"), number=THERE))
    ticket = worked(database, ticket, *WAY, result=RESULT)
    clock.advance(minutes=9)
    taken_back(database, ticket)
    back = card(database, line_id)
    assert (back.number, back.centre) == (NUMBER, "RSH01")


def test_nobody_is_moved_without_an_answer_that_holds(database, line_id, clock):
    origin = checked(database, GOLSAR, "RSH01", valid_to="2026-11-25")
    good = move(origin)
    table = [
        ({"parent": ""}, {FormLack.NOT_FEASIBLE}),
        ({"form": good.form | {"address": "رشت، منظریه"}}, {FormLack.NOT_FEASIBLE}),
        ({"form": good.form | {"number": NUMBER}}, {FormLack.NUMBER_NOT_FREE}),
        ({"asker": Asker.TENANT}, {FormLack.NO_RIGHT}),
        ({"claim": claim(identifier="0499370899x")}, {FormLack.BAD_VALUE, FormLack.NOT_THE_OWNER}),
    ]
    refusals(database, good, table)
    clock.advance(days=4)
    assert refused(database, good) == {FormLack.ANSWER_EXPIRED}
    owe(database)
    assert refused(database, good) == {FormLack.ANSWER_EXPIRED, FormLack.DEBT}


def test_a_supervisor_moves_by_an_answer_on_paper(database, line_id):
    new = request(Service.RELOCATION, GOLSAR | {"centre": "RSH01"})
    ticket = actions.open_ticket(
        sit(database, SUPERVISOR),
        new,
        lift={FormLack.NOT_FEASIBLE},
        reason="پاسخ کتبی واگذاری خطوط پیوست است",
    )
    assert ticket.lifted == ("not_feasible",)
    twin = replace(new, claim=replace(new.claim, name="مریم"))
    assert refused(database, twin) == {FormLack.NOT_FEASIBLE, FormLack.OPEN_TWIN}
