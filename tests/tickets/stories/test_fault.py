"""The story of service 13: anybody tells of a fault; it is tested, mended, tested again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from backoffice.errors import Refused
from backoffice.records.line_facts import AddCause, Cause, Direction
from backoffice.records.ticket_forms import Asker, FormLack
from backoffice.records.ticket_views import AskerClaim
from backoffice.records.tickets import Barrier, Service, TicketState, Unit
from backoffice.tickets import actions
from ticket_office import (
    CLERK,
    FRAME,
    FREE,
    NUMBER,
    SUPERVISOR,
    SWITCH,
    moved,
    opened,
    request,
    sit,
)
from ticket_stories import (
    bodies,
    card,
    change,
    consent,
    entries,
    lacks,
    order,
    owe,
    refusals,
    refused,
    slip,
    text,
    told,
    worked,
)

S = TicketState
WAY = (Unit.FAULT_DESK, Unit.MDF, Unit.DROP_WIRE, Unit.MDF)
CLEARED = {
    "test_class": "physical_network",
    "found": "broken_wire",
    "after": "healthy",
    "cleared_at": "2026-11-22T08:05:00",
}

pytestmark = pytest.mark.usefixtures("line_id")


def report(kind="no_tone", number=NUMBER, **more):
    return request(
        Service.FAULT,
        {"kind": kind} | more,
        asker=Asker.ANYBODY,
        claim=AskerClaim(),
        number=number,
    )


def test_a_fault_goes_from_the_test_to_the_wire_and_back(database, line_id, clock):
    consent(database, "fault_cleared")
    before = card(database, line_id)
    more = {"began_at": "2026-11-21T20:00:00", "reporter_phone": "09121234567"}
    ticket = opened(database, report(neighbour="01333334445", note="پس از باران", **more))
    assert (ticket.unit, ticket.asker, ticket.priority) == (Unit.FAULT_DESK, "anybody", 0)
    assert "نبود بوق" in text(slip(database, ticket))
    field = order(database, ticket, Unit.DROP_WIRE)
    assert entries(field)["address"] == ("رشت، خیابان سعدی، پلاک ۱۲",)
    assert entries(field)["note"] == ("پس از باران",)
    ticket = worked(database, ticket, *WAY, result=CLEARED)
    assert ticket.result == CLEARED
    assert told(database, ticket) == ["fault_cleared"]
    assert "برطرف شد" in bodies(database, ticket)
    assert replace(card(database, line_id), as_of=before.as_of) == before
    with pytest.raises(Refused) as refusal:
        actions.reverse(sit(database, SUPERVISOR), ticket.id, "چیزی برای برگرداندن نیست")
    assert {one.barrier for one in refusal.value.findings} == {Barrier.NO_EFFECT}


def test_a_repeat_within_thirty_days_goes_first(database, clock):
    first = worked(database, opened(database, report()), *WAY, result=CLEARED)
    assert first.priority == 0
    clock.advance(days=29)
    again = opened(database, report("noise"))
    assert (again.priority, again.parent) == (-1, first.id)
    worked(database, again, *WAY, result=CLEARED | {"cleared_at": "2026-12-21T08:30:00"})
    clock.advance(days=31)
    assert opened(database, report()).priority == 0


def test_a_repeat_is_known_by_the_line_whatever_its_number_is_now(database, clock):
    worked(database, opened(database, report()), *WAY, result=CLEARED)
    another = request(Service.NUMBER_CHANGE, {"cause": "wish", "number": FREE[0]})
    worked(database, opened(database, another), Unit.MDF, Unit.SWITCH_ROOM)
    clock.advance(days=3)
    assert opened(database, report(number=FREE[0])).priority == -1


def test_whoever_tells_of_it_twice_is_told_that_it_is_known(database):
    first = opened(database, report())
    assert refused(database, report("noise")) == {FormLack.OPEN_TWIN}
    moved(database, first, S.CANCELLED, CLERK, reason="doubled")
    assert opened(database, report("noise")).state is S.REGISTERED


def handed(database, ticket, unit, note=""):
    return sit(database, FRAME).write(
        lambda session: actions.hand_over(session, ticket.id, unit, note)
    )


def test_another_unit_may_mend_it_and_a_note_says_why(database):
    ticket = moved(database, opened(database, report()), S.IN_PROGRESS, FRAME)
    ticket = handed(database, ticket, Unit.MDF)
    with pytest.raises(Refused) as refusal:
        handed(database, ticket, Unit.SWITCH_ROOM)
    assert {one.barrier for one in refusal.value.findings} == {Barrier.NOTE_MISSING}
    ticket = handed(database, ticket, Unit.SWITCH_ROOM, "کارت مشترک در سالن")
    result = CLEARED | {"test_class": "software", "found": "device"}
    assert moved(database, ticket, S.DONE, SWITCH, result=result).result["found"] == "device"


def test_what_was_found_is_coded(database, clock):
    consent(database, "fault_cleared")
    events = {"healthy": ["fault_cleared"], "debt": []}
    for test_class, found, after in (
        ("physical_mdf", "short_to_earth", "healthy"),
        ("legal", "debt", "debt"),
        ("physical_network", "crosstalk", "healthy"),
    ):
        ticket = moved(database, opened(database, report()), S.IN_PROGRESS, FRAME)
        with pytest.raises(Refused):
            moved(database, ticket, S.DONE, FRAME, result={"found": found})
        result = CLEARED | {"test_class": test_class, "found": found, "after": "still_faulty"}
        with pytest.raises(Refused) as refusal:
            moved(database, ticket, S.DONE, FRAME, result=result)
        lack = {getattr(one, "lack", None) for one in refusal.value.findings}
        assert FormLack.STILL_FAULTY in lack
        result |= {"after": after}
        done = moved(database, ticket, S.DONE, FRAME, result=result)
        assert told(database, done) == events[after]  # a debt is no fault mended


def test_anybody_may_tell_of_it_whatever_the_line_owes(database, line_id):
    owe(database)
    change(database, line_id, AddCause(Cause.NUISANCE, Direction.OUTGOING))
    assert lacks(database, report()) == set()
    unknown = report(number="01345670000")  # no line of the inventory has it
    assert lacks(database, unknown) == set()
    ticket = opened(database, unknown)
    assert (ticket.line_id, ticket.number) == ("", "01345670000")


def test_what_is_missing(database):
    good = report()
    table = [
        ({"form": {}}, {FormLack.MISSING}),
        ({"form": {"kind": "slow"}}, {FormLack.NOT_A_CHOICE}),
        ({"form": {"kind": "noise", "began_at": "2026-11-23T08:00:00"}}, {FormLack.IN_FUTURE}),
        ({"form": {"kind": "crosstalk", "overheard": "09121234567"}}, {FormLack.BAD_VALUE}),
        ({"number": "02133334444"}, {FormLack.OTHER_PROVINCE}),
        ({"number": "09121234567"}, {FormLack.BAD_VALUE}),
    ]
    refusals(database, good, table)
    began = report(began_at="2026-11-22T08:00:00")
    ticket = moved(database, opened(database, began), S.IN_PROGRESS, FRAME)
    early = CLEARED | {"cleared_at": "2026-11-22T07:59:00"}
    with pytest.raises(Refused) as refusal:
        moved(database, ticket, S.DONE, FRAME, result=early)
    assert FormLack.ENDS_BEFORE in {getattr(one, "lack", None) for one in refusal.value.findings}
