"""The story of service 7: the file gets another number, and everything stays with the file."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from sqlalchemy import text as sql

from backoffice.db import line_cards, line_files, number_pool, tickets_facts, users
from backoffice.errors import Refused
from backoffice.records.line_facts import (
    Adsl,
    AdslState,
    PoolState,
    RecordOffence,
    SetAdsl,
    SetListing,
)
from backoffice.records.lines import Listing
from backoffice.records.ticket_forms import Asker, FormLack
from backoffice.records.ticket_views import EffectLine
from backoffice.records.tickets import Service, TicketState, Unit
from backoffice.tickets import actions, sweeping
from conftest import START
from ticket_office import (
    APPLIED,
    CLERK,
    FREE,
    NUMBER,
    OTHER_NUMBER,
    STRANGER,
    SUPERVISOR,
    moved,
    opened,
    request,
    sit,
)
from ticket_stories import (
    USUAL,
    by_letter,
    card,
    certificate,
    change,
    children,
    claim,
    consent,
    entries,
    guards,
    lacks,
    of_owner,
    owe,
    portal_user,
    refusals,
    refused,
    slip,
    taken_back,
    text,
    told,
    view,
    worked,
)

RESULT = {"applied_at": APPLIED, "meter": 18234}
WAY = (Unit.MDF, Unit.SWITCH_ROOM)

pytestmark = pytest.mark.usefixtures("line_id")


def another(number=FREE[0], cause="wish", **more):
    return request(Service.NUMBER_CHANGE, {"cause": cause, "number": number, **more})


def pooled(database, number):
    with database.read() as session:
        return number_pool.states(session, [number])[number].state


def test_the_old_number_rests_and_finds_the_file(database, line_id, clock):
    consent(database, "ticket_opened", "ticket_done")
    ticket = opened(database, another("۰۱۳-۳۳۳۳ ۵۰۰۰"))
    assert pooled(database, FREE[0]) is PoolState.RESERVED
    assert "۵۰۰۰" in text(slip(database, ticket))
    clock.advance(days=1)
    worked(database, ticket, *WAY, result=RESULT)
    after = card(database, line_id)
    assert [(one.number, one.until) for one in after.numbers] == [
        (FREE[0], None),
        (NUMBER, clock.today),
    ]
    assert pooled(database, NUMBER) is PoolState.RESTING
    with database.read() as session:
        assert line_cards.line_of_number(session, NUMBER) == line_id
    found = entries(certificate(database, ticket))
    assert (found["old_number"], found["new_number"]) == ((NUMBER,), (FREE[0],))
    assert found["meter"] == ("18234",)
    assert told(database, ticket) == ["ticket_done", "ticket_opened"]
    assert refused(database, replace(another(FREE[1]), number=NUMBER)) == {FormLack.NUMBER_RESTING}
    clock.advance(days=91)
    sit(database, CLERK).write(sweeping.sweep)
    assert pooled(database, NUMBER) is PoolState.FREE


def test_debts_and_record_stay_with_the_file(database, line_id, clock):
    change(database, line_id, RecordOffence(1, START, "77"))
    worked(database, opened(database, another()), *WAY, result=RESULT)
    owe(database, NUMBER, "1405-08")
    new = replace(another(FREE[1]), number=FREE[0])
    assert lacks(database, new) == {FormLack.DEBT}
    with database.read() as session:
        assert tickets_facts.offences(session, line_id) == 1
        periods, debt = tickets_facts.bills(session, card(database, line_id).numbers)
    assert (periods, debt) == ({"1405-08"}, 120_000)


def test_whoever_gets_the_old_number_gets_nothing_else(database, line_id, clock):
    """Neither debts nor bills, nor the portal's user of the file that gave it up."""
    portal_user(database)
    owe(database, NUMBER, "1405-08")
    by_company = replace(another(cause="cable_transfer"), asker=Asker.COMPANY, claim=by_letter())
    lift = {FormLack.DEBT}
    ticket = actions.open_ticket(
        sit(database, SUPERVISOR), by_company, lift=lift, reason="برگردان کابل شماره ۷"
    )
    worked(database, ticket, *WAY, result=RESULT)
    clock.advance(days=91)
    sit(database, CLERK).write(sweeping.sweep)
    theirs = replace(another(NUMBER), number=OTHER_NUMBER, claim=claim(identifier=STRANGER))
    ticket = worked(database, opened(database, theirs), *WAY, result=RESULT)
    with database.read() as session:
        assert line_cards.line_of_number(session, NUMBER) == ticket.line_id
        file = line_files.of_number(session, NUMBER)
    assert file.owner.identifier == STRANGER
    next_one = replace(another(FREE[1]), number=NUMBER, claim=claim(identifier=STRANGER))
    assert lacks(database, next_one) == set()
    bill = {"period": "1405-08"}
    theirs = request(Service.DUPLICATE_BILL, bill, number=NUMBER, claim=claim(identifier=STRANGER))
    assert refused(database, theirs) == {FormLack.NO_BILL}


def test_118_and_the_data_unit_are_told_by_tickets_of_their_own(database, line_id, clock):
    adsl = Adsl(AdslState.CONNECTED, "1-2-3", "مخابرات")
    change(database, line_id, SetAdsl(adsl), SetListing(Listing.LISTED, "مطب رضایی"))
    clock.advance(minutes=1)
    ticket = worked(database, opened(database, another()), *WAY, result=RESULT)
    made = children(database, ticket)
    assert set(made) == {Service.DIRECTORY, Service.ADSL}
    assert {one.number for one in made.values()} == {FREE[0]}
    assert made[Service.ADSL].unit is Unit.DATA
    worked(database, made[Service.DIRECTORY], Unit.DIRECTORY, result={})
    port = {"port": "1-2-4", "applied_at": APPLIED}
    worked(database, made[Service.ADSL], Unit.DATA, result=port)
    after = card(database, line_id)
    assert (after.listing, after.title) == (Listing.LISTED, "مطب رضایی")
    assert (after.adsl.state, after.adsl.port) == (AdslState.CONNECTED, "1-2-4")


def test_whoever_is_told_sees_the_numbers_and_no_title_that_stays(database, line_id, clock):
    adsl = Adsl(AdslState.CONNECTED, "1-2-3", "مخابرات")
    change(database, line_id, SetAdsl(adsl), SetListing(Listing.LISTED, "مطب رضایی"))
    clock.advance(minutes=1)
    ticket = worked(database, opened(database, another()), *WAY, result=RESULT)
    made = children(database, ticket)
    number = EffectLine("ChangeNumber", NUMBER, FREE[0])
    assert view(database, made[Service.DIRECTORY]).effect == (number,)
    assert view(database, made[Service.ADSL]).effect == (number,)  # no port is known yet
    clock.advance(minutes=1)
    listing = worked(database, made[Service.DIRECTORY], Unit.DIRECTORY, result={})
    port = {"port": "1-2-4", "applied_at": APPLIED}
    data = worked(database, made[Service.ADSL], Unit.DATA, result=port)
    assert view(database, listing).effect == (number,)
    assert [one.change for one in view(database, data).effect] == ["ChangeNumber", "SetAdsl"]
    paper = certificate(database, listing)
    found = entries(paper)
    assert (found["old_number"], found["new_number"]) == ((NUMBER,), (FREE[0],))
    assert found["title"] == ("مطب رضایی",)
    assert "old_title" not in found
    assert "شماره پیشین" in text(paper)


def test_a_second_change_does_not_rewrite_what_the_first_one_told(database, line_id, clock):
    ticket = worked(database, opened(database, another()), *WAY, result=RESULT)
    first = children(database, ticket)[Service.DIRECTORY]
    clock.advance(minutes=1)
    again = replace(another(FREE[1]), number=FREE[0])
    worked(database, opened(database, again), *WAY, result=RESULT)
    assert view(database, first).effect[0] == EffectLine("ChangeNumber", NUMBER, FREE[0])


def test_only_who_acted_on_a_wrong_number_is_told_of_the_old_one(database, line_id, clock):
    change(database, line_id, SetAdsl(Adsl(AdslState.CONNECTED, "1-2-3", "مخابرات")))
    clock.advance(minutes=1)
    ticket = worked(database, opened(database, another()), *WAY, result=RESULT)
    worked(database, children(database, ticket)[Service.DIRECTORY], Unit.DIRECTORY, result={})
    clock.advance(minutes=1)
    counter = taken_back(database, ticket)
    assert children(database, ticket)[Service.ADSL].state is TicketState.CANCELLED
    told_anew = children(database, counter)
    assert {one.service: one.number for one in told_anew.values()} == {Service.DIRECTORY: NUMBER}


def test_the_portal_is_told_and_the_right_follows(database, line_id, clock):
    user = portal_user(database)
    clock.advance(minutes=1)
    ticket = worked(database, opened(database, another()), *WAY, result=RESULT)
    with database.read() as session:
        assert [one.number for one in users.rights(session, user)] == [FREE[0]]
        (body,) = session.execute(sql("SELECT body FROM outbox_message")).scalars()
    said = json.loads(body)
    assert (said["kind"], said["renumbered"]) == (
        "rights_changed",
        {"from": NUMBER, "to": FREE[0]},
    )
    assert [one["number"] for one in said["rights"]] == [FREE[0]]
    clock.advance(minutes=1)
    taken_back(database, ticket)
    assert card(database, line_id).number == NUMBER
    with database.read() as session:
        assert [one.number for one in users.rights(session, user)] == [NUMBER]


def test_whoever_had_the_number_once_is_told_that_it_is_gone(database, line_id, clock):
    """A right that nobody ended when the line of that number was given back."""
    former = portal_user(database, FREE[0], STRANGER, "reza")
    user = portal_user(database)
    clock.advance(minutes=1)
    worked(database, opened(database, another()), *WAY, result=RESULT)
    with database.read() as session:
        assert users.rights(session, former) == ()
        assert [one.number for one in users.rights(session, user)] == [FREE[0]]
        bodies = session.execute(sql("SELECT body FROM outbox_message")).scalars().all()
    said = {body["username"]: body for body in map(json.loads, bodies)}
    assert (said["reza"]["lost"], said["reza"]["rights"]) == (FREE[0], [])
    assert said["maryam"]["renumbered"]["to"] == FREE[0]


def test_every_cause_has_its_asker_and_its_letter(database):
    for cause, asker, letter in (
        ("wish", Asker.OWNER, ""),
        ("wish", Asker.ATTORNEY, ""),
        ("nuisance_confirmed", Asker.OWNER, "حراست-۱۲"),
        ("like_government", Asker.OWNER, "فرمانداری-۷"),
        ("cable_transfer", Asker.COMPANY, ""),
        ("new_centre", Asker.COMPANY, ""),
    ):
        new = replace(another(cause=cause), asker=asker, claim=of_owner(asker))
        if letter:
            assert refused(database, new) == {FormLack.MISSING}
            new = replace(new, form=new.form | {"letter_no": letter})
        ticket = opened(database, new)
        assert ticket.form["cause"] == cause
        moved(database, ticket, TicketState.CANCELLED, CLERK, reason="wrong_request")


def test_who_may_not_and_what_number_cannot_be_had(database, line_id):
    good = another()
    table = [
        ({"asker": Asker.TENANT}, {FormLack.NO_RIGHT}),
        ({"form": good.form | {"cause": "new_centre"}}, {FormLack.NO_RIGHT}),
        ({"form": {"cause": "wish"}}, {FormLack.MISSING}),
        ({"form": good.form | {"number": "09121234567"}}, {FormLack.BAD_VALUE}),
        ({"form": good.form | {"number": "02133335000"}}, {FormLack.BAD_VALUE}),
        ({"form": good.form | {"number": OTHER_NUMBER}}, {FormLack.NUMBER_NOT_FREE}),
        ({"form": good.form | {"number": "01333339999"}}, {FormLack.NUMBER_NOT_FREE}),
        ({"form": good.form | {"number": NUMBER}}, {FormLack.NOTHING_CHANGES}),
    ]
    refusals(database, good, table)
    assert guards(database, good, line_id) == USUAL
    held = opened(database, good)
    with pytest.raises(Refused):
        opened(database, replace(good, number=OTHER_NUMBER))
    moved(database, held, TicketState.CANCELLED, CLERK, reason="customer_wish")
    assert pooled(database, FREE[0]) is PoolState.FREE
