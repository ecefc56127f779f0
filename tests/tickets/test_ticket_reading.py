"""A ticket as its pane shows it, the lists and their counts."""

from __future__ import annotations

import pytest

from backoffice.errors import Forbidden
from backoffice.records.ticket_views import ClockTone, SavedView, TicketSearch
from backoffice.records.tickets import Barrier, Clock, Prompt, Service, TicketState, Unit
from backoffice.tickets import actions, reading
from ticket_office import (
    ADMINISTRATOR,
    APPLIED,
    CLERK,
    NUMBER,
    SECURITY,
    SUPERVISOR,
    SWITCH,
    bar_second_zero,
    done,
    moved,
    opened,
    request,
    sit,
)

S = TicketState

pytestmark = pytest.mark.usefixtures("line_id")


def view(database, ticket, desk):
    with sit(database, desk).read() as session:
        return reading.ticket(session, ticket.id)


def listed(database, desk, wanted=SavedView.MY_UNIT, **changes):
    with sit(database, desk).read() as session:
        return reading.list_(session, TicketSearch(wanted, **changes))


def test_the_effect_is_shown_before_it_is_made(database):
    shown = view(database, opened(database), SWITCH)
    assert not shown.applied
    assert [(one.change, one.old, one.new) for one in shown.effect] == [
        ("SetAccess", "no_limit", "second_zero_barred")
    ]


def test_the_effect_is_shown_as_it_was_made(database, clock):
    ticket = opened(database)
    clock.advance(hours=1)
    shown = view(database, done(database, ticket), CLERK)
    assert shown.applied
    assert [(one.old, one.new) for one in shown.effect] == [("no_limit", "second_zero_barred")]


def test_next_steps_say_why_they_are_not_open(database):
    ticket = opened(database)
    of_unit = {one.target: one for one in view(database, ticket, SWITCH).moves}
    of_clerk = {one.target: one for one in view(database, ticket, CLERK).moves}
    assert of_unit[S.IN_PROGRESS].barriers == ()
    assert [one.barrier for one in of_clerk[S.IN_PROGRESS].barriers] == [Barrier.NOT_YOURS]
    assert of_clerk[S.CANCELLED].barriers == ()
    assert of_clerk[S.CANCELLED].prompts == (Prompt.REASON,)
    assert "customer_wish" in {one.code for one in of_clerk[S.CANCELLED].reasons}
    assert S.FAILED not in of_unit


def test_clocks_have_faces(database, clock):
    ticket = opened(database)
    first, resolution = view(database, ticket, CLERK).clocks
    assert (first.clock, first.running, first.used) == (Clock.FIRST_ACTION, True, 0)
    assert resolution.tone is ClockTone.CALM
    clock.advance(hours=5)
    first, resolution = view(database, ticket, CLERK).clocks
    assert first.tone is ClockTone.LATE
    assert resolution.used == 5 * 3600
    assert view(database, ticket, CLERK).why


def test_a_colleague_is_seen(database):
    ticket = moved(database, opened(database), S.IN_PROGRESS)
    assert view(database, ticket, CLERK).presence.holder == SWITCH.operator
    assert view(database, ticket, SWITCH).presence.mine


def test_results_of_a_trace_are_for_the_security_office(database):
    form = {"began_at": "2026-11-20T22:00:00", "kind": "silent"}
    ticket = opened(database, request(Service.NUISANCE_CALLS, form))
    assert ticket.unit is Unit.INSPECTION
    ticket = moved(database, ticket, S.IN_PROGRESS, SECURITY)
    result = {
        "outcome": "found",
        "offender": "01333334445",
        "found_at": APPLIED,
        "permit_no": "12",
    }
    ticket = moved(database, ticket, S.DONE, SECURITY, result=result)
    with sit(database, SECURITY).read() as session:
        reading.ticket(session, ticket.id)
    told = view(database, ticket, CLERK)
    assert told.withheld
    assert told.ticket.result == {}
    assert "01333334445" not in str([told.steps, told.notes, told.effect])
    assert moved(database, ticket, S.CLOSED, CLERK).result == {}
    assert view(database, ticket, SUPERVISOR).ticket.result["offender"] == "01333334445"


def test_restricted_notes_are_for_the_security_office(database):
    ticket = opened(database)
    sit(database, SWITCH).write(
        lambda session: actions.note(session, ticket.id, "یادداشت محرمانه", restricted=True)
    )
    assert view(database, ticket, CLERK).notes == ()
    assert len(view(database, ticket, SECURITY).notes) == 1


def test_lists_are_of_units_and_people(database):
    ticket = opened(database)
    assert [row.id for row in listed(database, SWITCH)] == [ticket.id]
    assert listed(database, CLERK) == []
    assert listed(database, SWITCH, SavedView.MINE) == []
    moved(database, ticket, S.IN_PROGRESS)
    assert [row.id for row in listed(database, SWITCH, SavedView.MINE)] == [ticket.id]
    assert [row.id for row in listed(database, CLERK, SavedView.ALL_OPEN)] == [ticket.id]
    fault = listed(database, CLERK, SavedView.ALL_OPEN, service=Service.FAULT)
    assert fault == []


@pytest.mark.parametrize("text", ["{code}", NUMBER, "33334444", "0499370899"])
def test_anything_known_of_a_ticket_finds_it(database, text):
    ticket = opened(database)
    found = listed(database, CLERK, SavedView.MINE, text=text.format(code=ticket.code))
    assert [row.id for row in found] == [ticket.id]


def test_the_restricted_list_asks_its_right(database):
    with pytest.raises(Forbidden):
        listed(database, CLERK, SavedView.RESTRICTED)
    assert listed(database, SECURITY, SavedView.RESTRICTED) == []


def test_an_administrator_sees_no_tickets(database):
    with pytest.raises(Forbidden):
        listed(database, ADMINISTRATOR)


def test_pages_follow_one_another(database, clock):
    fault = {"kind": "no_tone"}
    made = []
    for number in ("01333330001", "01333330002", "01333330003", "01333330004", "01333330005"):
        clock.advance(minutes=1)
        new = request(Service.FAULT, fault, number=number)
        made.append(opened(database, new).id)
    with sit(database, SUPERVISOR).read() as session:
        wanted = TicketSearch(SavedView.ALL_OPEN)
        first = reading.list_(session, wanted, limit=2)
        second = reading.list_(session, wanted, limit=2, after=first[-1].key)
        third = reading.list_(session, wanted, limit=2, after=second[-1].key)
    assert [row.id for row in (*first, *second, *third)] == made


def test_counts_are_of_each_view(database):
    opened(database)
    with sit(database, SWITCH).read() as session:
        found = reading.counts(session)
        services = reading.counts_by_service(session)
        assert reading.newest_change(session) is not None
    assert found[SavedView.MY_UNIT] == found[SavedView.ALL_OPEN] == 1
    assert SavedView.RESTRICTED not in found
    assert services[Service.ACCESS_CLASS] == 1


def test_a_clash_is_shown_field_by_field(database):
    ticket = opened(database)
    mine = {"access": "first_zero_barred", "permit_no": "7"}
    theirs = actions.edit(
        sit(database, CLERK), ticket.id, ticket.version, {"access": "first_zero_barred"}
    )
    with sit(database, SUPERVISOR).read() as session:
        now, fields = reading.compare(session, ticket, mine)
    assert now.version == theirs.version
    assert [(one.field, one.was, one.mine, one.theirs) for one in fields] == [
        ("permit_no", None, "7", None)
    ]


def test_the_code_finds_the_ticket(database):
    ticket = opened(database, bar_second_zero())
    with sit(database, CLERK).read() as session:
        found = reading.of_code(session, ticket.code)
        assert found is not None
        assert found.ticket.id == ticket.id
        assert reading.of_code(session, "1") is None
