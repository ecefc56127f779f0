"""Where a line is: can it be moved there, the move itself, an address that was wrong."""

from __future__ import annotations

import ticket_office
from backoffice.records.line_facts import AddressKind
from backoffice.records.tickets import Service, TicketState, Unit
from keyboard_kit import CERTIFICATE, WORK_ORDER, Pick

S = TicketState
PLACE = "رشت، گلسار، خیابان ۱۰۴، پلاک ۸"


def test_a_positive_answer_becomes_the_relocation(office_by_keys):
    clerk = office_by_keys.counter()
    clerk.ask(Service.RELOCATION_FEASIBILITY)
    clerk.stands_here()
    ticket_id = clerk.open(
        address=PLACE, postal_code="۴۱۳۳۷۴۴۵۷۵", centre=Pick(1), neighbour="33334445"
    )
    assert clerk.state is S.CHECKING
    code = clerk.ticket.code

    unit = office_by_keys.unit(ticket_office.ASSIGNER, ticket_id)
    assert unit.paper() == WORK_ORDER
    unit.step(S.IN_PROGRESS)
    unit.step(S.DONE, metres="۱۲۰", valid_to="۱۴۰۶۰۲۳۱")

    clerk = office_by_keys.back(code)
    assert clerk.paper() == CERTIFICATE
    clerk.relocate()
    assert clerk.new.form.typed.form()["address"] == PLACE
    clerk.stands_here()
    ticket_id = clerk.open()
    code = clerk.ticket.code

    unit = office_by_keys.unit(ticket_office.ASSIGNER, ticket_id)
    unit.step(S.IN_PROGRESS)
    unit.hand_on()
    unit.hand_on()
    unit = office_by_keys.unit(ticket_office.FRAME, ticket_id)
    unit.hand_on()
    unit.hand_on()
    assert unit.ticket.unit is Unit.SWITCH_ROOM
    unit = office_by_keys.unit(ticket_office.SWITCH, ticket_id)
    unit.step(S.DONE, technical_address="کافوی ۱۲، پست ۳۴", meter="۵۶۷۸")
    assert unit.card().address(AddressKind.INSTALLATION).text == PLACE
    assert office_by_keys.back(code).paper() == CERTIFICATE


def test_an_address_is_corrected(office_by_keys):
    clerk = office_by_keys.counter()
    clerk.ask(Service.ADDRESS_CORRECTION)
    clerk.stands_here()
    ticket_id = clerk.open(kind=1, reason=2, address=PLACE, postal_code="4133744575")
    code = clerk.ticket.code

    unit = office_by_keys.unit(ticket_office.ASSIGNER, ticket_id)
    unit.step(S.IN_PROGRESS)
    unit.step(S.DONE)
    assert unit.card().address(AddressKind.INSTALLATION).text == PLACE
    assert office_by_keys.back(code).paper() == CERTIFICATE
