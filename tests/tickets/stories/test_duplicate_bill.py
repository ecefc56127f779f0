"""The story of service 14: the bill of a period once more, for whoever it is of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from backoffice.errors import Refused
from backoffice.records.ticket_forms import Asker, FormLack
from backoffice.records.ticket_papers import PaperLack
from backoffice.records.tickets import Service, TicketState
from backoffice.tickets import bills, papers
from factories import day
from ticket_office import CLERK, furnish, opened, request, sit
from ticket_stories import (
    KEY,
    attorney,
    claim,
    closed,
    consent,
    finished_once,
    lacks,
    owe,
    refusals,
    slip,
    tenant,
    text,
    told,
)

BILL = {
    "items": (("usage", 98_000), ("subscription", 12_000), ("tax", 10_000)),
    "due": day("1405/08/15"),
    "name": "مریم رضایی",
    "address": "رشت، خیابان سعدی، پلاک ۱۲",
    "bill_id": "7748317800142",
    "payment_id": "1770160",
}


@pytest.fixture(autouse=True)
def line_id(database):
    made = furnish(database)
    owe(database, period="1405-07", **BILL)
    return made


def ask(period="1405-07"):
    return request(Service.DUPLICATE_BILL, {"period": period})


def test_a_bill_is_printed_once_more_with_its_ids(database, line_id):
    consent(database, "ticket_done")
    ticket = opened(database, ask("۱۴۰۵/۰۷"))  # as it is written on the bill
    assert (ticket.form, ticket.state) == ({"period": "1405-07"}, TicketState.IN_PROGRESS)
    assert "دوره" in text(slip(database, ticket))
    copy = bills.print_bill(sit(database, CLERK), ticket.id, key=KEY)
    assert (copy.payable, copy.bill_id, copy.payment_id) == (120_000, "7748317800142", "1770160")
    said = text(copy)
    for words in ("المثنی", "مریم رضایی", "۱۲۰٬۰۰۰", "۷۷۴۸۳۱۷۸۰۰۱۴۲"):
        assert words in said
    with pytest.raises(Refused) as refusal:
        bills.print_bill(database, ticket.id, key=KEY)
    assert {one.lack for one in refusal.value.findings} == {PaperLack.PRINTED_ALREADY}
    again, note = papers.reprint(database, copy.number, "چاپگر گیر کرد")
    assert (again, note.copy_no) == (copy, 1)
    ticket = finished_once(database, ticket, CLERK, {})
    assert told(database, ticket) == ["ticket_done"]
    assert closed(database, ticket).state is TicketState.CLOSED


def test_the_same_bill_may_be_asked_for_again(database):
    first, second = opened(database, ask()), opened(database, ask())
    assert first.id != second.id
    assert bills.print_bill(sit(database, CLERK), second.id, key=KEY).payable == 120_000


def test_a_tenant_gets_the_bills_of_the_lease(database):
    owe(database, period="1404-02")
    lease = tenant(day("1406/02/31"))
    new = replace(ask(), asker=Asker.TENANT, claim=lease)
    assert lacks(database, new) == {FormLack.MISSING, FormLack.NO_BILL}  # since when?
    new = replace(new, claim=replace(lease, lease_begin=day("1405/03/01")))
    assert lacks(database, new) == set()
    assert lacks(database, replace(new, form={"period": "1404-02"})) == {FormLack.NO_BILL}


def test_who_may_not_and_what_there_is_not(database, line_id):
    good = ask()
    table = [
        ({"asker": Asker.COMPANY}, {FormLack.NO_RIGHT}),
        ({"form": {"period": "1405-08"}}, {FormLack.NO_BILL}),
        ({"form": {"period": "1405-13"}}, {FormLack.BAD_VALUE}),
        ({"form": {}}, {FormLack.MISSING}),
        ({"claim": claim(papers=())}, {FormLack.PAPER_MISSING}),
        ({"claim": replace(attorney(), owner_identifier="")}, {FormLack.NOT_THE_OWNER}),
    ]
    refusals(database, good, table)
    assert lacks(database, good) == set()  # who owes asks for the bill in order to pay


def test_a_ticket_of_another_service_prints_no_bill(database):
    fault = opened(database, request(Service.FAULT, {"kind": "noise"}))
    with pytest.raises(Refused) as refusal:
        bills.print_bill(sit(database, CLERK), fault.id, key=KEY)
    assert {one.lack for one in refusal.value.findings} == {PaperLack.NO_BILL}
