"""Which unit is next: along the route, from wherever a ticket is, then to whom was left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from backoffice.records.tickets import Service, Step, StepKind, Ticket, TicketState, Unit
from backoffice.tickets import profiles, rules_route

U, S = Unit, TicketState
BACK = (U.COUNTER, U.MDF, U.DROP_WIRE, U.MDF, U.COUNTER)
LONG = (U.COUNTER, U.LINE_ASSIGNMENT, U.MDF, U.DROP_WIRE, U.SWITCH_ROOM, U.COUNTER)


def ticket(unit, state=S.IN_PROGRESS):
    return Ticket("t", "1", Service.FAULT, 0, "01333334444", "l", state, unit, "RSH01", {})


def given(unit, kind=StepKind.HAND_OVER):
    at = datetime(2026, 11, 22, tzinfo=UTC)
    return Step(S.IN_PROGRESS, S.IN_PROGRESS, at, "x", unit, kind=kind, values={"unit": unit.value})


def next_of(route, *units, state=S.IN_PROGRESS):
    """The next unit of a ticket that these had, one after the other."""
    steps = [given(units[0], StepKind.MOVE), *map(given, units[1:])]
    profile = replace(profiles.shipped()[Service.FAULT], route=route)
    return rules_route.next_unit(profile, ticket(units[-1], state), steps)


@pytest.mark.parametrize(
    ("units", "expected"),
    [
        ([U.MDF], U.DROP_WIRE),
        ([U.MDF, U.DROP_WIRE], U.MDF),
        ([U.MDF, U.DROP_WIRE, U.MDF], None),  # the second time it comes by
        ([U.SWITCH_ROOM], None),  # not on the route: nobody else has a part
        ([U.DROP_WIRE], U.MDF),  # begun in the middle
    ],
)
def test_the_next_unit_follows_the_route(units, expected):
    assert next_of(BACK, *units) is expected


@pytest.mark.parametrize(
    ("units", "expected"),
    [
        ([U.LINE_ASSIGNMENT, U.SWITCH_ROOM], U.MDF),  # past two of them to the end
        ([U.LINE_ASSIGNMENT, U.SWITCH_ROOM, U.MDF], U.DROP_WIRE),
        ([U.LINE_ASSIGNMENT, U.MDF, U.DROP_WIRE, U.SWITCH_ROOM], None),
        ([U.LINE_ASSIGNMENT, U.COUNTER], U.MDF),
        ([U.LINE_ASSIGNMENT, U.CABLE], U.MDF),  # the note said why; the others wait all the same
        ([U.LINE_ASSIGNMENT, U.MDF, U.DROP_WIRE, U.SWITCH_ROOM, U.COUNTER], None),
        ([U.DROP_WIRE, U.SWITCH_ROOM], None),  # the form sent it past the first ones
    ],
)
def test_whoever_was_passed_over_has_a_part_still(units, expected):
    assert next_of(LONG, *units) is expected


def test_a_ticket_without_a_history_is_at_its_first_unit():
    profile = replace(profiles.shipped()[Service.FAULT], route=LONG)
    assert rules_route.next_unit(profile, ticket(U.MDF), []) is U.DROP_WIRE


def test_what_has_its_end_goes_nowhere():
    assert next_of(BACK, U.MDF, state=S.CLOSED) is None
