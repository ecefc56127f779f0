"""Changes of a line as plain values and back."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as some

from backoffice.records.line_change_bodies import from_body, to_body
from backoffice.records.line_facts import (
    AddCause,
    AddressKind,
    AddService,
    Adsl,
    AdslState,
    Cause,
    ChangeNumber,
    Direction,
    EndCause,
    LineChange,
    MoveToCentre,
    RecordOffence,
    RemoveService,
    ReviveCause,
    SetAccess,
    SetAddress,
    SetAdsl,
    SetConsent,
    SetListing,
    SetPin,
)
from backoffice.records.lines import AccessClass, Listing

NOW = datetime(2026, 11, 22, 8, 30, tzinfo=UTC)
DAY = date(2026, 12, 1)
CHANGES = (
    SetAccess(AccessClass.FIRST_ZERO_BARRED),
    SetListing(Listing.LISTED, "شفیعی"),
    SetListing(None),
    AddService("clip"),
    RemoveService("clip"),
    SetAddress(AddressKind.CORRESPONDENCE, "رشت، گلسار", "4133744567"),
    AddCause(Cause.ORDER, Direction.BOTH, DAY, "دادسرا", "12/45", DAY),
    AddCause(Cause.WISH, Direction.OUTGOING),
    EndCause("id-1"),
    ReviveCause("id-1"),
    ChangeNumber("01333330010", "wish", DAY),
    ChangeNumber("01333330010"),
    MoveToCentre("LAH01"),
    SetAdsl(None),
    SetAdsl(Adsl(AdslState.CONNECTED, "1-2-3", "مخابرات")),
    SetAdsl(Adsl(AdslState.SUSPENDED, since=NOW)),
    SetPin("hash"),
    SetConsent("09111234567", ("ticket_done", "bill_issued")),
    RecordOffence(2, NOW, "T-17"),
)


def test_every_change_is_tried():
    assert {type(one) for one in CHANGES} == set(get_args(LineChange))


@pytest.mark.parametrize("change", CHANGES, ids=lambda one: type(one).__name__)
def test_a_change_comes_back_from_json(change):
    assert from_body(json.loads(json.dumps(to_body(change)))) == change


@given(
    some.builds(
        AddCause,
        some.sampled_from(Cause),
        some.sampled_from(Direction),
        some.none() | some.dates(),
        some.text(),
        some.text(),
        some.none() | some.dates(),
    )
)
def test_whatever_was_typed_comes_back(change):
    assert from_body(json.loads(json.dumps(to_body(change)))) == change


def test_an_unknown_change_is_no_change():
    with pytest.raises(KeyError):
        from_body({"change": "SetFire"})
