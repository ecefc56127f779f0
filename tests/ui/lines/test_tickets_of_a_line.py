"""The open tickets of a line beside its card, and what is left of a tenant's lease."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

import factories
import line_house
import ticket_office
from backoffice.records.line_facts import Tenant
from backoffice.records.tickets import Service
from backoffice.ui.doors import TicketSubject
from backoffice.ui.lines import card_facts
from backoffice.ui.theme import Tone

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def house(sqlite_database):
    ticket_office.furnish(ticket_office.sit(sqlite_database, ticket_office.SUPERVISOR))
    return sqlite_database


def test_open_tickets_are_listed_and_opened_by_key(house, sit_down):
    ticket = ticket_office.opened(house)
    desk = sit_down(factories.CLERK)
    desk.search(ticket_office.NUMBER)
    desk.press(Qt.Key.Key_F4, SHIFT)
    table = desk.tab.lines.tickets.table
    assert table.records.rowCount() == 1
    assert table.current().service is Service.ACCESS_CLASS
    desk.press(Qt.Key.Key_Return)
    assert desk.asked == [TicketSubject(ticket.id)]


def test_a_line_without_tickets_says_so(house, sit_down):
    desk = sit_down(factories.CLERK)
    desk.search(ticket_office.OTHER_NUMBER)
    assert desk.tab.lines.tickets.table.records.rowCount() == 0
    assert desk.tab.lines.tickets.said.text()


def test_a_tenant_stands_beside_the_owner_with_a_bar(house, clock):
    card = line_house.card(house, ticket_office.NUMBER)
    since = clock.today - timedelta(days=30)
    for days, tone in ((60, Tone.BAD), (400, Tone.GOOD)):
        lease = Tenant("رضا نوری", since, clock.today + timedelta(days=days))
        facts = card_facts.people_facts(replace(card, tenants=(lease,)), clock.today)
        assert [one.value for one in facts] == ["مریم رضایی", "رضا نوری"]
        assert facts[1].widget.tone is tone
