"""The story of service 15: calls to premium numbers, by the same right, on a list of their own."""

from __future__ import annotations

import pytest

from backoffice.calls import actions as calls
from backoffice.calls import handing_over
from backoffice.errors import Refused
from backoffice.records.calls import CallType
from backoffice.records.disclosures import ListKind
from backoffice.records.ticket_forms import Asker, FormLack
from backoffice.records.tickets import Service, TicketState
from backoffice.tickets import calls_given, rules_calls
from call_office import HOME, add_calls, at, call
from call_papers import LETTERHEAD
from factories import silent
from paper_readers import read_paper
from ticket_office import CLERK, NUMBER, furnish, moved, opened, request, sit
from ticket_stories import KEY, guards, refusals, refused, slip, text, view

OFFICE = {"itemise_local": False, "letterhead": LETTERHEAD, "tag_key": KEY}
RANGE = {"since": "2026-10-23", "until": "2026-11-21"}  # 1405/08


@pytest.fixture(autouse=True)
def line_id(database):
    made = furnish(database)
    premium = {"line_number": NUMBER, "kind": CallType.INTELLIGENT, "rials": 45_000}
    add_calls(
        database,
        call(at("1405/08/05"), "9099075307", **premium),
        call(at("1405/08/06"), "9092301234", **premium),
        call(at("1405/08/07"), "09111234567", line_number=NUMBER),
    )
    return made


def ask(service=Service.INTELLIGENT_CALLS, **more):
    return request(service, RANGE | more)


def handed_over(database, ticket):
    right = rules_calls.claim_of(ticket, [one.shown for one in view(database, ticket).papers])
    disclosure = calls.disclose(sit(database, CLERK), right, home=HOME)
    asked = rules_calls.asked_of(ticket)
    return handing_over.statement(database, disclosure.id, asked, silent, **OFFICE)


def test_only_the_intelligent_service_is_on_the_list(database):
    ticket = opened(database, ask())
    assert "هوشمند" in text(slip(database, ticket))
    pdf, given = handed_over(database, ticket)
    said = read_paper(pdf)
    assert given.rows == 2
    assert "۹۰٬۰۰۰" in said  # the amount is theirs to read
    assert "۰۹۱۱" not in said
    ended = calls_given.close(sit(database, CLERK), given.serial)
    assert (ended.state, ended.result["rows"]) == (TicketState.CLOSED, 2)


def test_the_two_lists_do_not_stand_for_each_other(database):
    details, premium = opened(database, ask(Service.CALL_DETAILS)), opened(database, ask())
    shown = [one.shown for one in view(database, premium).papers]
    assert rules_calls.claim_of(premium, shown).kind is ListKind.INTELLIGENT
    _, given = handed_over(database, details)
    with pytest.raises(Refused) as refusal:
        moved(database, premium, TicketState.DONE, CLERK, result={"serial": given.serial})
    assert FormLack.NOT_HANDED_OVER in {
        getattr(one, "lack", None) for one in refusal.value.findings
    }


def test_what_stands_in_the_way(database, line_id):
    good = ask()
    table = [
        ({"asker": Asker.ANYBODY}, {FormLack.NO_RIGHT}),
        ({"form": RANGE | {"types": ["mobile"]}}, {FormLack.UNKNOWN_FIELD}),
        ({"form": {"since": "2026-11-21", "until": "2026-11-20"}}, {FormLack.ENDS_BEFORE}),
        ({"form": {}}, {FormLack.MISSING}),
    ]
    refusals(database, good, table)
    found = guards(database, good, line_id)
    assert (found["debt"], found["nuisance"]) == ({FormLack.DEBT}, set())
    opened(database, good)
    assert refused(database, good) == {FormLack.OPEN_TWIN}
