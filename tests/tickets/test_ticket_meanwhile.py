"""What came between a request and its end: done, it leaves no line that there cannot be."""

from __future__ import annotations

import pytest

from backoffice.db import tickets_parts
from backoffice.errors import Refused
from backoffice.records.line_facts import AddService, Adsl, AdslState, RemoveService, SetAdsl
from backoffice.records.ticket_forms import FormLack
from backoffice.records.tickets import Service, TicketState, Unit
from ticket_looks import kept
from ticket_office import APPLIED, FRAME, SWITCH, moved, opened, request
from ticket_stories import card, change

S = TicketState
WAITING, THREE = "انتظار مکالمه", "مکالمه سه‌نفره"
DONE = {"applied_at": APPLIED}


def refused(database, ticket, desk=SWITCH):
    """What it is not done for; the request stays at work and the line as it is."""
    with pytest.raises(Refused) as refusal:
        moved(database, ticket, S.DONE, desk, result=DONE)
    assert kept(database, ticket).state is S.IN_PROGRESS
    with database.read() as session:
        assert tickets_parts.effect(session, ticket.id) is None
    return list(refusal.value.findings)


def test_nothing_is_switched_on_whose_ground_was_taken_away(database, line_id):
    change(database, line_id, AddService(WAITING))
    form = {"add": [THREE], "remove": [], "fee_accepted": True}
    ticket = opened(database, request(Service.SPECIAL_SERVICES, form))
    at_work = moved(database, ticket, S.IN_PROGRESS)
    change(database, line_id, RemoveService(WAITING))
    assert {one.lack for one in refused(database, at_work)} == {FormLack.REQUIRES}
    change(database, line_id, AddService(WAITING))
    assert moved(database, at_work, S.DONE, result=DONE).state is S.DONE


def test_a_data_service_that_is_none_any_more_is_not_suspended(database, line_id):
    connected = Adsl(AdslState.CONNECTED, "1-2-3", "مخابرات")
    change(database, line_id, SetAdsl(connected))
    form = {"operation": "suspend", "suspended_by": "wish"}
    ticket = opened(database, request(Service.ADSL, form))
    assert ticket.unit is Unit.DATA
    at_work = moved(database, ticket, S.IN_PROGRESS, FRAME)
    change(database, line_id, SetAdsl(None))
    assert {one.lack for one in refused(database, at_work, FRAME)} == {FormLack.ADSL_STATE}
    change(database, line_id, SetAdsl(connected))
    moved(database, at_work, S.DONE, FRAME, result=DONE)
    assert card(database, line_id).adsl.state is AdslState.SUSPENDED
