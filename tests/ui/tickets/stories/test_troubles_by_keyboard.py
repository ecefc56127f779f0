"""What a subscriber suffers: a line that is broken, calls from nobody knows whom."""

from __future__ import annotations

import ticket_office
from backoffice.records.tickets import Service, TicketState, Unit
from keyboard_kit import SLIP, WORK_ORDER, Moment

S = TicketState


def test_anybody_reports_a_fault_and_it_is_cleared(office_by_keys):
    clerk = office_by_keys.counter()
    clerk.ask(Service.FAULT)
    clerk.stands_here(9, name="رهگذر")
    ticket_id = clerk.open(
        kind=3,
        began_at=Moment("۱۴۰۵۰۸۳۰", "۹۳۰"),
        reporter_phone="۰۹۱۱۱۲۳۴۵۶۷",
        overheard="33334445",
        note="هنگام باران صدای دیگران شنیده می‌شود",
    )
    assert clerk.paper() == SLIP
    assert clerk.ticket.unit is Unit.FAULT_DESK
    code = clerk.ticket.code

    unit = office_by_keys.unit(ticket_office.FRAME, ticket_id)
    unit.step(S.IN_PROGRESS)
    unit.hand_on()
    assert unit.ticket.unit is Unit.MDF
    assert unit.paper() == WORK_ORDER
    unit.step(S.DONE, test_class=1, found=3, after=1)
    assert unit.ticket.result["found"] == "crosstalk"

    clerk = office_by_keys.back(code)
    clerk.step(S.CLOSED)


def test_nuisance_calls_are_traced_and_their_source_is_kept_from_the_counter(office_by_keys):
    clerk = office_by_keys.counter()
    clerk.ask(Service.NUISANCE_CALLS)
    clerk.stands_here()
    ticket_id = clerk.open(
        began_at=Moment("1405/08/01", "22:15"),
        kind=2,
        voice=1,
        first_hour="۲۱",
        last_hour="23",
        note="هر شب پس از ساعت ده",
    )
    code = clerk.ticket.code
    assert clerk.ticket.unit is Unit.INSPECTION

    inspector = office_by_keys.unit(ticket_office.SECURITY, ticket_id)
    inspector.step(S.IN_PROGRESS)
    inspector.hand_on()
    unit = office_by_keys.unit(ticket_office.SWITCH, ticket_id)
    unit.hand_on()
    inspector = office_by_keys.unit(ticket_office.SECURITY, ticket_id)
    inspector.step(
        S.DONE,
        outcome=1,
        offender="33334445",
        found_at=Moment("۱۴۰۵۰۸۲۵", "2210"),
        permit_no="۱۲۳/ق",
        undertaking=True,
    )
    assert inspector.ticket.result["offender"] == ticket_office.OTHER_NUMBER

    clerk = office_by_keys.back(code)
    assert "offender" not in clerk.ticket.result
    assert clerk.desk.pane.result.rows() == []
    assert clerk.paper() == SLIP
