"""The story of service 1: the right is judged once more, and what was handed over closes it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from backoffice.calls import actions as calls
from backoffice.calls import handing_over
from backoffice.db import disclosures
from backoffice.errors import Refused
from backoffice.records.disclosures import Holder, ListKind, Purpose
from backoffice.records.ticket_forms import Asker, FormLack
from backoffice.records.tickets import Service, TicketState
from backoffice.tickets import calls_given, rules_calls
from call_office import HOME, add_calls, at, call
from call_papers import LETTERHEAD
from factories import day, silent
from paper_readers import read_paper
from ticket_office import (
    CLERK,
    NUMBER,
    OTHER_NUMBER,
    STRANGER,
    furnish,
    moved,
    opened,
    request,
    sit,
)
from ticket_stories import (
    KEY,
    by_letter,
    card,
    claim,
    consent,
    guards,
    owe,
    refusals,
    refused,
    slip,
    tenant,
    text,
    told,
    view,
)

S = TicketState
OFFICE = {"itemise_local": False, "letterhead": LETTERHEAD, "tag_key": KEY}
RANGE = {"since": "2026-10-23", "until": "2026-11-21"}  # 1405/08


@pytest.fixture(autouse=True)
def line_id(database):
    made = furnish(database)
    add_calls(
        database,
        call(at("1405/08/05"), "09111234567", line_number=NUMBER),
        call(at("1405/08/06"), "02188776655", line_number=NUMBER),
        call(at("1405/07/06"), "09351112233", line_number=NUMBER),
    )
    return made


def ask(**more):
    return request(Service.CALL_DETAILS, RANGE | more)


def handed_over(database, ticket):
    """What the room of calls makes of a request: judged again, disclosed, printed."""
    shown = [one.shown for one in view(database, ticket).papers]
    right = rules_calls.claim_of(ticket, shown)
    disclosure = calls.disclose(sit(database, CLERK), right, home=HOME)
    asked = rules_calls.asked_of(ticket)
    return handing_over.statement(database, disclosure.id, asked, silent, **OFFICE)


def test_the_list_closes_the_request_that_it_was_given_for(database, line_id):
    consent(database, "ticket_done")
    ticket = opened(database, ask())
    assert (ticket.state, ticket.holder) == (S.IN_PROGRESS, CLERK.operator)
    assert "۱۴۰۵/۰۸/۰۱" in text(slip(database, ticket))
    before = card(database, line_id)
    pdf, given = handed_over(database, ticket)
    assert given.rows == 2
    assert "۰۹۱۱" in read_paper(pdf)
    assert "۰۹۳۵" not in read_paper(pdf)  # of another month
    with pytest.raises(Refused):
        moved(database, ticket, S.DONE, CLERK, result={"serial": "140512-1", "rows": 2})
    ended = calls_given.close(sit(database, CLERK), given.serial)
    assert (ended.state, ended.result) == (S.CLOSED, {"serial": given.serial, "rows": 2})
    assert told(database, ended) == ["ticket_done"]
    assert calls_given.close(database, given.serial) is None
    assert moved(database, ended, S.DONE, CLERK, result={}) == ended
    assert replace(card(database, line_id), as_of=before.as_of) == before


def test_a_list_of_another_line_closes_nothing(database):
    ticket = opened(database, ask())
    theirs = claim(identifier=STRANGER)
    other = opened(database, replace(ask(), number=OTHER_NUMBER, claim=theirs))
    _, given = handed_over(database, other)
    for serial in (given.serial, "80500100000017-1", "x", ""):
        with pytest.raises(Refused) as refusal:
            moved(database, ticket, S.DONE, CLERK, result={"serial": serial, "rows": 0})
        found = {getattr(one, "lack", None) for one in refusal.value.findings}
        assert found & {FormLack.NOT_HANDED_OVER, FormLack.MISSING}
    # By hand it closes with its own, in whatever digits it is written.
    persian = given.serial.translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"))
    done = moved(database, other, S.DONE, CLERK, result={"serial": persian})
    assert done.result == {"serial": given.serial, "rows": 0}


def test_the_right_that_the_request_brings(database):
    lease = replace(tenant(day("1406/02/31")), lease_begin=day("1405/03/01"), names_line=True)
    ticket = opened(database, replace(ask(purpose="own_record"), asker=Asker.TENANT, claim=lease))
    shown = [one.shown for one in view(database, ticket).papers]
    right = rules_calls.claim_of(ticket, shown)
    assert (right.kind, right.holder, right.ticket) == (
        ListKind.CALLS,
        Holder.TENANT,
        ticket.code,
    )
    assert (right.purpose, right.basis.names_line) == (Purpose.OWN_RECORD, True)
    disclosure = calls.disclose(sit(database, CLERK), right, home=HOME)
    with database.read() as session:
        kept = disclosures.find(session, disclosure.id)
    assert kept.claim.ticket == ticket.code


def test_what_stands_in_the_way(database, line_id):
    good = ask()
    table = [
        ({"asker": Asker.COMPANY}, {FormLack.NO_RIGHT}),
        ({"form": {"since": "2026-11-21", "until": "2026-10-23"}}, {FormLack.ENDS_BEFORE}),
        ({"form": {"since": "2026-11-23", "until": "2026-11-24"}}, {FormLack.IN_FUTURE}),
        ({"form": {"since": "2026-10-23"}}, {FormLack.MISSING}),
        ({"form": RANGE | {"types": ["gossip"]}}, {FormLack.NOT_A_CHOICE}),
        ({"form": RANGE | {"called": "همسایه"}}, {FormLack.BAD_VALUE}),
        ({"asker": Asker.TENANT, "claim": tenant(day("1405/08/30"))}, {FormLack.LEASE_ENDED}),
    ]
    refusals(database, good, table)
    assert guards(database, good, line_id) == {
        "stranger": {FormLack.NOT_THE_OWNER},
        "no papers": {FormLack.PAPER_MISSING},
        "debt": {FormLack.DEBT},
        "nuisance": set(),
        "seizure": {FormLack.SEIZED},
    }
    owe(database, period="1405-08")  # a court is not asked whether the line owes
    order = replace(good, asker=Asker.AUTHORITY, claim=by_letter(Asker.AUTHORITY))
    opened(database, order)
    assert refused(database, good) == {FormLack.DEBT, FormLack.OPEN_TWIN}
