"""What the exchange sets: services, classes, numbers, cuts and the data service."""

from __future__ import annotations

import ticket_office
from backoffice.records.line_facts import AdslState
from backoffice.records.lines import AccessClass, LineState
from backoffice.records.tickets import Service, TicketState, Unit
from keyboard_kit import CERTIFICATE, SLIP, WORK_ORDER, Pick

S = TicketState
FREE = ticket_office.FREE


def test_special_services_are_switched_on_and_off(office_by_keys):
    clerk = office_by_keys.counter()
    clerk.ask(Service.SPECIAL_SERVICES)
    clerk.stands_here()
    ticket_id = clerk.open(add=Pick(0, 3), fee_accepted=True, letter_no="۴۵")
    assert clerk.ticket.unit is Unit.SWITCH_ROOM
    code = clerk.ticket.code

    unit = office_by_keys.unit(ticket_office.SWITCH, ticket_id)
    assert unit.paper() == WORK_ORDER
    unit.step(S.IN_PROGRESS)
    unit.step(S.DONE)
    assert {one.code for one in unit.card().services} == {"انتقال مکالمه", "انتظار مکالمه"}

    clerk = office_by_keys.back(code)
    assert clerk.paper() == CERTIFICATE
    clerk.step(S.CLOSED)

    clerk.ask(Service.SPECIAL_SERVICES)
    clerk.stands_here()
    ticket_id = clerk.open(remove=Pick(0), fee_accepted=True)
    unit = office_by_keys.unit(ticket_office.SWITCH, ticket_id)
    unit.step(S.IN_PROGRESS)
    unit.step(S.DONE)
    assert len(unit.card().services) == 1


def test_second_zero_is_closed(office_by_keys):
    clerk = office_by_keys.counter()
    clerk.ask(Service.ACCESS_CLASS)
    clerk.stands_here()
    ticket_id = clerk.open(access=2, permit_no="۱۲/۳۴", permit_on="۱۴۰۵۰۸۳۰")
    assert clerk.paper() == SLIP
    code = clerk.ticket.code

    unit = office_by_keys.unit(ticket_office.SWITCH, ticket_id)
    unit.step(S.IN_PROGRESS)
    unit.step(S.DONE)
    assert unit.card().access is AccessClass.SECOND_ZERO_BARRED

    clerk = office_by_keys.back(code)
    assert clerk.paper() == CERTIFICATE
    clerk.step(S.CLOSED)


def test_a_number_is_changed(office_by_keys):
    clerk = office_by_keys.counter()
    clerk.ask(Service.NUMBER_CHANGE)
    clerk.stands_here()
    ticket_id = clerk.open(cause=1, number=FREE[1])
    code = clerk.ticket.code
    assert clerk.ticket.unit is Unit.MDF

    unit = office_by_keys.unit(ticket_office.FRAME, ticket_id)
    unit.step(S.IN_PROGRESS)
    unit.hand_on()
    assert unit.ticket.unit is Unit.SWITCH_ROOM

    unit = office_by_keys.unit(ticket_office.SWITCH, ticket_id)
    unit.step(S.DONE, meter="۱۲۳۴۵")
    card = unit.card(FREE[1])
    assert card.number == FREE[1]
    assert ticket_office.NUMBER in {one.number for one in card.numbers}

    clerk = office_by_keys.back(code)
    assert clerk.paper() == CERTIFICATE
    clerk.step(S.CLOSED)


def test_a_line_is_cut_and_connected_again(office_by_keys):
    clerk = office_by_keys.counter()
    clerk.ask(Service.CUT_RECONNECT)
    clerk.stands_here()
    ticket_id = clerk.open(operation=1, cause=1, direction=2, until="14060101", billing_told=True)
    unit = office_by_keys.unit(ticket_office.SWITCH, ticket_id)
    unit.step(S.IN_PROGRESS)
    unit.step(S.DONE, meter="۱۲۳")
    assert unit.card().state is LineState.BARRED_TWO_WAY

    clerk = office_by_keys.counter()
    clerk.ask(Service.CUT_RECONNECT)
    clerk.stands_here()
    ticket_id = clerk.open(operation=2, lifts=Pick(0))
    code = clerk.ticket.code
    unit = office_by_keys.unit(ticket_office.SWITCH, ticket_id)
    unit.step(S.IN_PROGRESS)
    unit.step(S.DONE)
    assert unit.card().state is LineState.IN_SERVICE
    assert office_by_keys.back(code).paper() == CERTIFICATE


def test_the_data_service_is_installed(office_by_keys):
    clerk = office_by_keys.counter()
    clerk.ask(Service.ADSL)
    clerk.stands_here()
    ticket_id = clerk.open(operation=1, provider="مخابرات گیلان", speed="۱۶")
    assert clerk.state is S.CHECKING
    code = clerk.ticket.code

    unit = office_by_keys.unit(ticket_office.ASSIGNER, ticket_id)
    unit.step(S.IN_PROGRESS)
    assert unit.ticket.answer == "no_obstacle"
    unit.hand_on()
    unit.hand_on()
    assert unit.ticket.unit is Unit.MDF

    unit = office_by_keys.unit(ticket_office.FRAME, ticket_id)
    unit.hand_on()
    assert unit.ticket.unit is Unit.DATA
    unit.step(S.DONE, port="رشت ۲-۱۵")
    adsl = unit.card().adsl
    assert (adsl.state, adsl.port) == (AdslState.CONNECTED, "رشت 2-15")
    assert office_by_keys.back(code).paper() == CERTIFICATE
