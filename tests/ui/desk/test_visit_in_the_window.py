"""A request for calls in the whole window: one key shows them, their list closes it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

import call_office
import factories
import ticket_office
from administration_office import PASSWORD
from backoffice.records.ticket_views import VisitKind
from backoffice.records.tickets import Service, TicketState
from backoffice.tickets import reading, visits
from backoffice.ui.doors import CaseServed
from backoffice.ui.tickets.tab import TicketsTab
from desk_house import FurnishedHouse, furnish
from factories import PHONE, day
from patience import bring_to_front

CTRL = Qt.KeyboardModifier.ControlModifier
FORM = {
    "since": day("1405/08/01").isoformat(),
    "until": day("1405/08/30").isoformat(),
    "types": ["mobile"],
    "purpose": "bill_objection",
}


@pytest.fixture
def office(qtbot, tmp_path, clock, weak):
    furnish(tmp_path, clock)
    made = FurnishedHouse(qtbot, tmp_path, clock).open()
    made.enter("sara", PASSWORD)
    call_office.add_line(made.database)
    call_office.add_calls(
        made.database,
        call_office.call(call_office.at("1405/08/12"), "09111234567"),
        call_office.call(call_office.at("1405/08/13"), "09111234567"),
    )
    yield made
    made.leave()


def tickets_tab(office) -> TicketsTab:
    keys = [holder.plan.key for holder in office.inside._holders]
    office.inside.tabs.setCurrentIndex(keys.index("tickets"))
    office.rest()
    tab = office.inside.tab("tickets")
    assert isinstance(tab, TicketsTab)
    return tab


def press(office, key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    bring_to_front(office.window)
    QTest.keyClick(office.window.focusWidget() or office.window, key, modifiers)


def asked_for_calls(office):
    claim = replace(ticket_office.CLAIM, identifier=call_office.OWNER)
    new = ticket_office.request(Service.CALL_DETAILS, FORM, number=PHONE, claim=claim)
    return visits.open_ticket(office.database, new)


def test_one_key_goes_from_a_request_to_its_list_which_closes_it(office):
    ticket = asked_for_calls(office)
    tab = tickets_tab(office)
    tab.show_ticket(ticket.id)
    office.wait(lambda: tab.ticket.view() is not None)
    tab.ticket.setFocus()
    press(office, Qt.Key.Key_F9, CTRL)
    office.wait(lambda: office.inside.front() == "calls")
    calls = office.inside.tab("calls")
    office.wait(calls.claim.show_button.isEnabled)
    assert calls.claim.reasons() == []
    press(office, Qt.Key.Key_F9)
    office.wait(lambda: calls.page() is calls.result)
    office.wait(lambda: calls.result.hand_over.why_not() == "")
    asked = calls.result.asked()
    assert (asked.since, asked.until) == (day("1405/08/01"), day("1405/08/30"))
    assert {one.value for one in asked.types} == {"mobile"}
    press(office, Qt.Key.Key_F8)

    def closed() -> bool:
        with office.database.read() as session:
            return reading.ticket(session, ticket.id).ticket.state is TicketState.CLOSED

    office.qtbot.waitUntil(closed, timeout=60_000)  # the first paper prepares its fonts
    with office.database.read() as session:
        result = reading.ticket(session, ticket.id).ticket.result
    assert result["rows"] == 2
    assert result["serial"]

    def filed() -> bool:
        with office.database.read() as session:
            held = visits.standing(session)
        return {one.kind for one in held.items} == {VisitKind.TICKET, VisitKind.DISCLOSURE}

    office.qtbot.waitUntil(filed, timeout=60_000)


def test_a_key_of_the_tab_in_front_is_heard_from_the_search(office):
    tab = tickets_tab(office)
    office.inside.search.go()
    press(office, Qt.Key.Key_F10)
    assert tab.new.isVisible()
    assert tab.new.isAncestorOf(office.window.focusWidget())


def test_what_a_tab_did_waits_for_the_tab_that_keeps_the_visit(office):
    asked_for_calls(office)
    case_id = factories.add_case(office.database, factories.person(call_office.OWNER))
    assert office.inside.tab("tickets") is None
    office.inside.tab("verification").served.emit(CaseServed(case_id))
    tab = tickets_tab(office)
    office.wait(lambda: tab.visit.keeper.held() is not None)
    office.rest()

    def filed() -> bool:
        with office.database.read() as session:
            return any(one.kind is VisitKind.CASE for one in visits.standing(session).items)

    office.qtbot.waitUntil(filed, timeout=20_000)
