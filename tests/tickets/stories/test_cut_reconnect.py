"""The story of service 9: cut for each cause, connected again by whom that cause concerns."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from backoffice.db import tickets_facts
from backoffice.records import dates
from backoffice.records.line_facts import Cause, Direction
from backoffice.records.lines import LineState
from backoffice.records.ticket_forms import Asker, FormLack, TicketPaper
from backoffice.records.tickets import Service, TicketState, Unit
from backoffice.tickets import sweeping
from ticket_office import APPLIED, CLERK, OWNER, STRANGER, SUPERVISOR, opened, request, sit
from ticket_stories import (
    ORDERED,
    attorney,
    by_letter,
    card,
    certificate,
    claim,
    closed,
    consent,
    entries,
    guards,
    of_owner,
    order,
    owe,
    pay,
    refusals,
    refused,
    slip,
    taken_back,
    tenant,
    text,
    told,
    worked,
)

WAY = (Unit.SWITCH_ROOM,)
RESULT = {"applied_at": APPLIED, "meter": 18234}

pytestmark = pytest.mark.usefixtures("line_id")


def cut(cause, asker=Asker.OWNER, direction="both", **more):
    form = {"operation": "cut", "cause": cause.value, "direction": direction}
    if cause is Cause.WISH:
        form["billing_told"] = True
    if cause in {Cause.ORDER, Cause.SEIZURE, Cause.NUISANCE}:
        form |= ORDERED
    return request(Service.CUT_RECONNECT, form | more, asker=asker, claim=of_owner(asker))


def reconnect(database, line_id, cause, asker=Asker.OWNER):
    held = next(one for one in card(database, line_id).causes if one.cause is cause)
    form = {"operation": "reconnect", "lifts": held.id}
    return request(Service.CUT_RECONNECT, form, asker=asker, claim=of_owner(asker))


def carried_out(database, new, desk=CLERK):
    return worked(database, opened(database, new, desk), *WAY, result=RESULT)


def causes(database, line_id):
    return {one.cause: one.until for one in card(database, line_id).causes}


def state(database, line_id):
    return card(database, line_id).state


def test_at_ones_own_wish_until_a_day(database, line_id, clock):
    consent(database, "line_cut", "ticket_done")
    until = clock.today + timedelta(days=30)
    ticket = opened(database, cut(Cause.WISH, until=until.isoformat()))
    assert "خواست مشترک" in text(slip(database, ticket))
    assert "مریم" not in text(order(database, ticket, Unit.SWITCH_ROOM))
    ticket = worked(database, ticket, *WAY, result=RESULT)
    assert state(database, line_id) is LineState.BARRED_TWO_WAY
    assert causes(database, line_id) == {Cause.WISH: until}
    assert told(database, ticket) == ["line_cut"]
    paper = certificate(database, ticket)
    assert "گواهی قطع تلفن" in text(paper)
    assert entries(paper)["meter"] == ("18234",)
    assert closed(database, ticket).state is TicketState.CLOSED
    clock.advance(days=30)
    sit(database, CLERK).write(sweeping.sweep)
    assert state(database, line_id) is LineState.IN_SERVICE


def test_connected_again_by_the_owner_an_attorney_or_an_heir(database, line_id, clock):
    heir = claim(
        TicketPaper.INHERITANCE_CERTIFICATE,
        TicketPaper.UNDERTAKING,
        identifier=STRANGER,
        owner_identifier=OWNER,
    )
    for asker, given in (
        (Asker.OWNER, claim()),
        (Asker.ATTORNEY, attorney()),
        (Asker.HEIR, heir),
        (Asker.TENANT, tenant(date(2027, 3, 20))),
    ):
        clock.advance(minutes=10)
        carried_out(database, replace(cut(Cause.WISH, asker), claim=given))
        clock.advance(minutes=10)
        back = replace(reconnect(database, line_id, Cause.WISH, asker), claim=given)
        ticket = carried_out(database, back)
        assert state(database, line_id) is LineState.IN_SERVICE
    paper = certificate(database, ticket)
    assert "گواهی وصل تلفن" in text(paper)
    assert entries(paper)["lifts"] == ("wish",)


def test_debt_one_way_then_both_and_a_paid_bill_lifts_it(database, line_id, clock):
    owe(database)
    carried_out(database, cut(Cause.DEBT, Asker.COMPANY, "outgoing"))
    assert state(database, line_id) is LineState.BARRED_ONE_WAY
    assert refused(database, cut(Cause.DEBT, Asker.COMPANY)) == {FormLack.CAUSE_HOLDS}
    assert refused(database, cut(Cause.DEBT)) == {FormLack.NO_RIGHT, FormLack.CAUSE_HOLDS}
    back = reconnect(database, line_id, Cause.DEBT)
    assert refused(database, back) == {FormLack.BILL_UNPAID}
    pay(database)
    clock.advance(minutes=50)
    carried_out(database, back)
    assert state(database, line_id) is LineState.IN_SERVICE
    carried_out(database, cut(Cause.DEBT, Asker.COMPANY))
    assert state(database, line_id) is LineState.BARRED_TWO_WAY


@pytest.mark.parametrize("cause", [Cause.WIRING, Cause.TECHNICAL])
def test_what_the_company_cuts_the_company_connects(database, line_id, clock, cause):
    assert refused(database, cut(cause)) == {FormLack.NO_RIGHT}
    ticket = carried_out(database, cut(cause, Asker.COMPANY))
    assert ticket.claim["letter_no"] == "12/45"
    clock.advance(minutes=5)
    assert refused(database, reconnect(database, line_id, cause)) == {FormLack.NO_RIGHT}
    carried_out(database, reconnect(database, line_id, cause, Asker.COMPANY))
    assert causes(database, line_id) == {}


@pytest.mark.parametrize("cause", [Cause.ORDER, Cause.SEIZURE])
def test_what_a_court_ordered_a_court_lifts_by_its_own_letter(database, line_id, clock, cause):
    assert refused(database, cut(cause, Asker.COMPANY)) == {FormLack.NO_RIGHT}
    ticket = carried_out(database, cut(cause, Asker.AUTHORITY))
    (held,) = card(database, line_id).causes
    assert (held.authority, held.letter_no, held.until) == ("دادسرای رشت", "12/45", None)
    assert "دادسرای رشت" in text(certificate(database, ticket))
    clock.advance(minutes=5)
    for asker in (Asker.OWNER, Asker.COMPANY):
        back = reconnect(database, line_id, cause, asker)
        assert refused(database, back) == {FormLack.NOT_LIFTED_HERE}
    back = reconnect(database, line_id, cause, Asker.AUTHORITY)
    without = replace(back, claim=replace(by_letter(Asker.AUTHORITY), letter_no=""))
    assert refused(database, without) == {FormLack.MISSING}
    carried_out(database, back)
    assert state(database, line_id) is LineState.IN_SERVICE


def test_the_ladder_of_nuisance_is_on_the_offender_s_file(database, line_id, clock):
    def offence():
        ticket = carried_out(database, cut(Cause.NUISANCE, Asker.AUTHORITY), SUPERVISOR)
        with database.read() as session:
            return ticket, tickets_facts.offences(session, line_id)

    # The counter is not told who it was.
    sanction = cut(Cause.NUISANCE, Asker.AUTHORITY)
    assert refused(database, sanction) == {FormLack.FOR_SUPERVISORS}
    _, first = offence()
    week = clock.today + timedelta(days=7)
    assert (first, causes(database, line_id)) == (1, {Cause.NUISANCE: week})
    other = request(Service.ACCESS_CLASS, {"access": "second_zero_barred"})
    assert refused(database, other) == {FormLack.NUISANCE_BAN}
    assert refused(database, reconnect(database, line_id, Cause.NUISANCE)) == {
        FormLack.NOT_LIFTED_HERE
    }
    clock.advance(days=7)
    sit(database, CLERK).write(sweeping.sweep)
    second_ticket, second = offence()
    months = dates.plus_months(clock.today, 3)
    assert (second, causes(database, line_id)) == (2, {Cause.NUISANCE: months})
    clock.advance(minutes=5)
    taken_back(database, second_ticket)  # the court was wrong
    with database.read() as session:
        assert tickets_facts.offences(session, line_id) == 1
    clock.advance(minutes=5)
    assert offence()[1] == 2
    clock.advance(days=95)
    sit(database, CLERK).write(sweeping.sweep)
    third, count = offence()
    assert (count, causes(database, line_id)) == (3, {Cause.NUISANCE: None})  # for good
    assert third.form["letter_no"] == "12/45"


def test_several_causes_hold_and_each_is_lifted_alone(database, line_id, clock):
    carried_out(database, cut(Cause.WISH, direction="outgoing"))
    clock.advance(minutes=5)
    carried_out(database, cut(Cause.ORDER, Asker.AUTHORITY))
    assert state(database, line_id) is LineState.BARRED_TWO_WAY
    clock.advance(minutes=5)
    wrong = carried_out(database, reconnect(database, line_id, Cause.WISH))
    assert set(causes(database, line_id)) == {Cause.ORDER}
    clock.advance(minutes=5)
    taken_back(database, wrong)
    assert set(causes(database, line_id)) == {Cause.WISH, Cause.ORDER}
    assert [one.direction for one in card(database, line_id).causes] == [
        Direction.OUTGOING,
        Direction.BOTH,
    ]


def test_who_may_not_and_what_is_missing(database, line_id):
    good = cut(Cause.WISH)
    letter = cut(Cause.ORDER, Asker.AUTHORITY)
    table = [
        ({"form": good.form | {"billing_told": False}}, {FormLack.MISSING}),
        ({"form": good.form | {"until": "2026-11-22"}}, {FormLack.ENDS_BEFORE}),
        ({"form": {"operation": "cut"}}, {FormLack.MISSING}),
        ({"form": {"operation": "reconnect"}}, {FormLack.MISSING}),
        ({"form": {"operation": "reconnect", "lifts": "x"}}, {FormLack.CAUSE_GONE}),
        ({"asker": Asker.ANYBODY, "claim": claim()}, {FormLack.NO_RIGHT}),
        ({"asker": Asker.TENANT, "claim": tenant(None)}, {FormLack.MISSING}),
        ({"asker": Asker.TENANT, "claim": tenant(date(2026, 11, 21))}, {FormLack.LEASE_ENDED}),
        ({"form": good.form | {"cause": "recorded"}}, {FormLack.NOT_A_CHOICE}),
    ]
    refusals(database, good, table)
    late = replace(letter, form=letter.form | {"letter_on": "2026-11-23"})
    assert refused(database, late) == {FormLack.IN_FUTURE}
    assert guards(database, good, line_id) == {
        "stranger": {FormLack.NOT_THE_OWNER},
        "no papers": {FormLack.PAPER_MISSING},
        "debt": set(),
        "nuisance": set(),
        "seizure": set(),
    }
