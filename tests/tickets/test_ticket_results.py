"""The result of a ticket: done when the unit says it, never later than now."""

from __future__ import annotations

from datetime import timedelta

import pytest

from backoffice.db import tickets, tickets_parts
from backoffice.errors import Refused
from backoffice.records import dates
from backoffice.records.ticket_forms import Asker, FormFinding, FormLack
from backoffice.records.tickets import Prompt, Service, TicketState
from backoffice.tickets import actions
from ticket_office import FRAME, SWITCH, moved, opened, request, sit

pytestmark = pytest.mark.usefixtures("line_id")

S = TicketState
CLEARED = {"test_class": "physical_mdf", "found": "broken_wire", "after": "healthy"}


def at(clock, **later) -> str:
    return dates.tehran(clock.moment + timedelta(**later)).isoformat()


def at_work(database):
    return moved(database, opened(database), S.IN_PROGRESS)


@pytest.mark.parametrize("later", [{"minutes": 30}, {"days": 1}, {"days": 400}], ids=str)
def test_nothing_is_done_at_a_time_to_come(database, clock, later):
    ticket = at_work(database)
    result = {"applied_at": at(clock, **later)}
    answers = {Prompt.RESULT.value: result}
    for deed in (
        lambda: actions.move(sit(database, SWITCH), ticket.id, ticket.version, S.DONE, answers),
        lambda: actions.prepare(sit(database, SWITCH), ticket.id, ticket.version, result),
    ):
        with pytest.raises(Refused) as refusal:
            deed()
        assert FormFinding(FormLack.IN_FUTURE, "applied_at") in refusal.value.findings
    with database.read() as session:
        assert tickets.get(session, ticket.id).state is S.IN_PROGRESS
        assert tickets_parts.effect(session, ticket.id) is None
    clock.advance(**later)
    assert moved(database, ticket, S.DONE, **answers).result == result


def test_a_fault_is_not_cleared_at_a_time_to_come(database, clock):
    fault = opened(database, request(Service.FAULT, {"kind": "no_tone"}, asker=Asker.ANYBODY))
    fault = moved(database, fault, S.IN_PROGRESS, FRAME)
    result = CLEARED | {"cleared_at": at(clock, hours=2)}
    with pytest.raises(Refused) as refusal:
        moved(database, fault, S.DONE, FRAME, result=result)
    assert FormFinding(FormLack.IN_FUTURE, "cleared_at") in refusal.value.findings
    clock.advance(hours=2)
    assert moved(database, fault, S.DONE, FRAME, result=result).state is S.DONE


def test_a_fault_has_not_begun_at_a_time_to_come(database, clock):
    later = {"kind": "no_tone", "began_at": at(clock, hours=1)}
    with pytest.raises(Refused) as refusal:
        opened(database, request(Service.FAULT, later, asker=Asker.ANYBODY))
    assert FormFinding(FormLack.IN_FUTURE, "began_at") in refusal.value.findings
