"""A request for calls is closed by the list that left the office, and by nothing typed."""

from __future__ import annotations

from dataclasses import replace

import pytest

import call_office
from backoffice.calls import actions as call_actions
from backoffice.calls import handing_over
from backoffice.errors import Forbidden, Refused
from backoffice.records import passcodes
from backoffice.records.disclosures import ListKind
from backoffice.records.receipts import Letterhead
from backoffice.records.ticket_forms import FormLack
from backoffice.records.tickets import Service, TicketState
from backoffice.tickets import actions, calls_given, profiles, reading
from ticket_office import (
    ADMINISTRATOR,
    CLERK,
    NUMBER,
    OTHER_NUMBER,
    STRANGER,
    SUPERVISOR,
    moved,
    opened,
    request,
    sit,
)

FORM = {"since": "2026-09-01", "until": "2026-10-01"}
LETTERHEAD = Letterhead("شرکت مخابرات", "امور مشترکین")

pytestmark = pytest.mark.usefixtures("line_id")


def handed_over(database, ticket="", **changes) -> str:
    """Give the owner a list on paper; return its serial."""
    given = {"number": NUMBER, "ticket": ticket} | changes
    claim = replace(call_office.OWNERS, **given)
    told = call_actions.disclose(sit(database, CLERK), claim, home="013")
    asked = call_office.month("1405/06/10", "1405/07/09")
    _, handed = handing_over.statement(
        database,
        told.id,
        asked,
        lambda _done, _whole: None,
        itemise_local=False,
        letterhead=LETTERHEAD,
    )
    return handed.serial


def test_a_list_closes_the_request_that_it_was_given_for(database):
    ticket = opened(database, request(Service.CALL_DETAILS, FORM))
    serial = handed_over(database, ticket.code)
    closed = calls_given.close(database, serial)
    assert closed is not None
    assert (closed.id, closed.state) == (ticket.id, TicketState.CLOSED)
    assert dict(closed.result) == {"serial": serial, "rows": 0}
    with database.read() as session:
        states = [one.target for one in reading.ticket(session, ticket.id).steps]
        assert calls_given.disclosure_of(session, serial)
        assert calls_given.disclosure_of(session, "nothing") == ""
    assert states[-2:] == [TicketState.DONE, TicketState.CLOSED]


def test_a_second_list_changes_nothing(database):
    ticket = opened(database, request(Service.CALL_DETAILS, FORM))
    first, second = (handed_over(database, ticket.code) for _ in range(2))
    assert calls_given.close(database, first) is not None
    assert calls_given.close(database, second) is None
    with database.read() as session:
        assert reading.ticket(session, ticket.id).ticket.result["serial"] == first


def test_a_list_closes_no_request_that_it_was_not_given_for(database):
    calls = opened(database, request(Service.CALL_DETAILS, FORM))
    pin = opened(database, request(Service.IVR_PIN, {"operation": "issue"}))
    for code in ("", passcodes.ticket_code(1405, 1, 99_999), pin.code):
        assert calls_given.close(database, handed_over(database, code)) is None
    other = handed_over(database, calls.code, kind=ListKind.INTELLIGENT)
    assert calls_given.close(database, other) is None
    strangers = handed_over(database, calls.code, number=OTHER_NUMBER, identifier=STRANGER)
    assert calls_given.close(database, strangers) is None
    assert calls_given.close(database, "no such list") is None
    with database.read() as session:
        assert reading.ticket(session, calls.id).ticket.state is TicketState.IN_PROGRESS


def test_only_who_works_on_tickets_closes_one(database):
    serial = handed_over(database)
    with pytest.raises(Forbidden):
        calls_given.close(sit(database, ADMINISTRATOR), serial)


def test_a_second_person_agrees_to_the_list_that_was_prepared(database):
    profile = replace(profiles.shipped()[Service.CALL_DETAILS], second_person=True)
    sit(database, ADMINISTRATOR).write(lambda session: profiles.save(session, profile))
    ticket = opened(database, request(Service.CALL_DETAILS, FORM))
    serial = handed_over(database)
    made_up = {"serial": passcodes.ticket_code(1405, 1, 99_999)}
    with pytest.raises(Refused) as refusal:
        actions.prepare(sit(database, CLERK), ticket.id, ticket.version, made_up)
    assert [one.lack for one in refusal.value.findings] == [FormLack.NOT_HANDED_OVER]
    ready = actions.prepare(sit(database, CLERK), ticket.id, ticket.version, {"serial": serial})
    done = moved(database, ready, TicketState.DONE, SUPERVISOR)
    assert dict(done.result) == {"serial": serial, "rows": 0}
