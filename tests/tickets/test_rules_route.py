"""Which unit is next: along the route, from wherever a ticket is."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from backoffice.records.tickets import Service, Step, StepKind, Ticket, TicketState, Unit
from backoffice.tickets import profiles, rules_route

U, S = Unit, TicketState
PROFILE = replace(
    profiles.shipped()[Service.FAULT], route=(U.COUNTER, U.MDF, U.DROP_WIRE, U.MDF, U.COUNTER)
)
HANDED = Step(
    S.IN_PROGRESS,
    S.IN_PROGRESS,
    datetime(2026, 11, 22, tzinfo=UTC),
    "x",
    U.MDF,
    kind=StepKind.HAND_OVER,
)


def ticket(unit, state=S.IN_PROGRESS):
    return Ticket("t", "1", Service.FAULT, 0, "01333334444", "l", state, unit, "RSH01", {})


@pytest.mark.parametrize(
    ("unit", "handed", "expected"),
    [
        (U.MDF, 0, U.DROP_WIRE),
        (U.DROP_WIRE, 1, U.MDF),
        (U.MDF, 2, None),  # the second time it comes by
        (U.SWITCH_ROOM, 1, None),  # not on the route: the note said why
        (U.DROP_WIRE, 0, U.MDF),  # begun in the middle
    ],
)
def test_the_next_unit_follows_the_route(unit, handed, expected):
    assert rules_route.next_unit(PROFILE, ticket(unit), [HANDED] * handed) is expected


def test_what_has_its_end_goes_nowhere():
    assert rules_route.next_unit(PROFILE, ticket(U.MDF, S.CLOSED), []) is None
