"""What the counter does itself: lists of calls, 118, codes, messages, bills."""

from __future__ import annotations

from dataclasses import replace

import pytest

import call_office
import ticket_office
from backoffice.calls import actions as call_actions
from backoffice.calls import handing_over
from backoffice.db import bills, messages
from backoffice.records.disclosures import ListKind
from backoffice.records.lines import Listing
from backoffice.records.period_bills import PeriodBill
from backoffice.records.receipts import Letterhead
from backoffice.records.tickets import Service, TicketState
from backoffice.ui.doors import CallsWish
from keyboard_kit import CERTIFICATE, SLIP, Pick
from ticket_office import NUMBER

S = TicketState


def handed_over(database, ticket: str, kind: ListKind) -> str:
    """Give the owner a list in the room of calls; return its serial."""
    claim = replace(call_office.OWNERS, number=NUMBER, ticket=ticket, kind=kind)
    told = call_actions.disclose(database, claim, home="013")
    asked = call_office.month("1405/06/10", "1405/07/09")
    _, handed = handing_over.statement(
        database,
        told.id,
        asked,
        lambda _done, _whole: None,
        itemise_local=False,
        letterhead=Letterhead("شرکت مخابرات", "امور مشترکین"),
    )
    return handed.serial


@pytest.mark.parametrize(
    ("service", "kind", "more"),
    [
        (Service.CALL_DETAILS, ListKind.CALLS, {"types": (1, 2)}),
        (Service.INTELLIGENT_CALLS, ListKind.INTELLIGENT, {}),
    ],
)
def test_a_list_of_calls_is_handed_over(office_by_keys, service, kind, more):
    clerk = office_by_keys.counter()
    clerk.ask(service)
    clerk.stands_here()
    clerk.open(since="۱۴۰۵۰۶۱۰", until="1405/07/09", **more)
    wanted = []
    clerk.desk.tab.subject_wanted.connect(wanted.append)
    clerk.to_calls()
    assert isinstance(wanted[0], CallsWish)
    serial = handed_over(clerk.desk.database, clerk.ticket.code, kind)
    clerk.step(S.DONE, serial=serial)
    assert clerk.ticket.result["serial"] == serial
    assert clerk.paper() == SLIP
    clerk.step(S.CLOSED)


def test_118_gets_a_title_and_then_nothing(office_by_keys):
    clerk = office_by_keys.counter()
    clerk.ask(Service.DIRECTORY)
    clerk.stands_here()
    ticket_id = clerk.open(operation=2, title="داروخانه رضایی")
    unit = office_by_keys.unit(ticket_office.FRAME, ticket_id)
    unit.step(S.IN_PROGRESS)
    unit.step(S.DONE)
    assert (unit.card().listing, unit.card().title) == (Listing.LISTED, "داروخانه رضایی")

    clerk = office_by_keys.counter()
    clerk.ask(Service.DIRECTORY)
    clerk.stands_here()
    ticket_id = clerk.open(operation=3)
    code = clerk.ticket.code
    unit = office_by_keys.unit(ticket_office.FRAME, ticket_id)
    unit.step(S.IN_PROGRESS)
    unit.step(S.DONE)
    assert unit.card().listing is Listing.UNLISTED
    assert office_by_keys.back(code).paper() == CERTIFICATE


def test_the_code_of_2828_is_sealed(office_by_keys):
    clerk = office_by_keys.counter()
    clerk.ask(Service.IVR_PIN)
    clerk.stands_here()
    clerk.open(operation=1)
    assert clerk.card().pin_issued_at is None
    clerk.step(S.DONE)
    assert clerk.card().pin_issued_at is not None
    assert len(clerk.desk.tray.printed) == 1
    clerk.step(S.CLOSED)


def test_messages_are_wanted(office_by_keys):
    clerk = office_by_keys.counter()
    clerk.ask(Service.MESSAGES)
    clerk.stands_here()
    clerk.open(operation=1, mobile="۰۹۱۱۱۲۳۴۵۶۷", events=(1, 3, 5), confirmed=True)
    clerk.step(S.DONE)
    with clerk.desk.database.read() as session:
        consent = messages.consent(session, NUMBER)
    assert consent.mobile == "09111234567"
    assert len(consent.events) == 3
    assert clerk.paper() == SLIP
    clerk.step(S.CLOSED)


def test_a_bill_is_printed_once_more(office_by_keys):
    clerk = office_by_keys.counter()
    bill = PeriodBill(NUMBER, "1405-04", (("کارکرد", 17000),), 17000, None, False, "", "")  # noqa: FBT003 - a record
    clerk.desk.database.write(lambda session: bills.add(session, [bill]))
    clerk.ask(Service.DUPLICATE_BILL)
    clerk.stands_here()
    clerk.open(period=Pick(0))
    clerk.step(S.DONE)
    assert clerk.paper() == "قبض المثنی"
    clerk.step(S.CLOSED)
