"""A line at one moment: the state that follows from its causes, its addresses, its words."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from typing import get_args

import pytest

from backoffice.records.line_facts import (
    Address,
    AddressKind,
    AdslState,
    Cause,
    ChangeFlaw,
    CutCause,
    Direction,
    EventKind,
    LineCard,
    LineChange,
    PoolState,
)
from backoffice.records.line_hits import FoundLine, LineHits, Match, Place
from backoffice.records.lines import AccessClass, LineState

NOW = datetime(2026, 11, 22, 8, 30, tzinfo=UTC)


def card(*causes: Direction, released: bool = False, addresses: tuple[Address, ...] = ()):
    return LineCard(
        id="line-1",
        number="01333330001",
        centre="RSH01",
        as_of=NOW,
        numbers=(),
        holdings=(),
        tenants=(),
        addresses=addresses,
        causes=tuple(
            CutCause(str(place), Cause.WISH, one, NOW) for place, one in enumerate(causes)
        ),
        access=AccessClass.NO_LIMIT,
        listing=None,
        title="",
        services=(),
        adsl=None,
        released=released,
        installed_on=None,
        last_bill=None,
    )


@pytest.mark.parametrize(
    ("causes", "released", "state"),
    [
        ((), False, LineState.IN_SERVICE),
        ((Direction.OUTGOING,), False, LineState.BARRED_ONE_WAY),
        ((Direction.OUTGOING, Direction.OUTGOING), False, LineState.BARRED_ONE_WAY),
        ((Direction.OUTGOING, Direction.BOTH), False, LineState.BARRED_TWO_WAY),
        ((Direction.BOTH,), True, LineState.RELEASED),
        ((), True, LineState.RELEASED),
    ],
)
def test_the_strictest_cause_makes_the_state(causes, released, state):
    assert card(*causes, released=released).state is state


def test_the_newest_address_of_a_kind_counts():
    new, old = (
        Address(AddressKind.INSTALLATION, text, "4133744567", None) for text in ("نو", "کهنه")
    )
    one = card(addresses=(new, old))
    assert one.address(AddressKind.INSTALLATION) is new
    assert one.address(AddressKind.CORRESPONDENCE) is None


def test_changes_are_values():
    for kind in get_args(LineChange):
        assert is_dataclass(kind)
        assert kind.__dataclass_params__.frozen
        assert fields(kind)


def test_codes_are_told_apart():
    for kind in (Cause, ChangeFlaw, EventKind, Match, PoolState, AdslState):
        codes = [one.value for one in kind]
        assert len(set(codes)) == len(codes)
        assert all(code == code.lower() and len(code) <= 16 for code in codes)


def test_nothing_found_is_nothing_more():
    assert LineHits() == LineHits((), onward=None, flaws=())
    assert not LineHits().more
    assert LineHits(onward=Place(0, ("01333330001", "1"))).more
    one = FoundLine("1", "01333330001", "RSH01", "", "", "", LineState.IN_SERVICE, Match.NUMBER)
    assert one.former == ""
