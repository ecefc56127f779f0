"""Whose days a right opens: the line's numbers through the holder's time, to the edge of a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.calls import rules_spans
from backoffice.records import dates
from backoffice.records.disclosures import Basis, Claim, Holder, Holding, LineFile, NumberPeriod
from call_office import ATTORNEYS, BUYER, LEASE, ORDER, OWNER, OWNERS, STRANGER, TENANTS
from factories import PHONE, TODAY, day
from line_histories import (
    ANY_DAY,
    FILE,
    OLD_PHONE,
    RENUMBERED,
    RESTING,
    SOLD,
    any_file,
    basis,
    jalali_day,
)

TOMORROW = "1405/09/02"


def days(claim: Claim, file: LineFile | None) -> list[tuple[str, str, str]]:
    """The spans in Jalali: number, first day, first day after."""
    return [
        (one.number, jalali_day(one.since), jalali_day(one.until))
        for one in rules_spans.spans(claim, file, TODAY)
    ]


@pytest.mark.parametrize(
    ("claim", "file", "expected"),
    [
        (OWNERS, FILE, [(PHONE, "ever", TOMORROW)]),
        (OWNERS, SOLD, [(PHONE, "1405/06/11", TOMORROW)]),
        # A former owner, let through, sees the own time, not the new owner's.
        (replace(OWNERS, identifier=BUYER), SOLD, [(PHONE, "ever", "1405/06/10")]),
        # Taken for the present owner by a supervisor: never the earlier one's calls.
        (replace(OWNERS, identifier=STRANGER), SOLD, [(PHONE, "1405/06/11", TOMORROW)]),
        (
            replace(OWNERS, identifier=STRANGER, basis=Basis(valid_from=day("1405/07/01"))),
            SOLD,
            [(PHONE, "1405/07/01", TOMORROW)],
        ),
        (
            OWNERS,
            RENUMBERED,
            [(PHONE, "1404/07/01", TOMORROW), (OLD_PHONE, "1390/01/01", "1404/07/01")],
        ),
        (ATTORNEYS, SOLD, [(PHONE, "1405/06/11", TOMORROW)]),
        (TENANTS, SOLD, [(PHONE, "1405/03/01", TOMORROW)]),
        (
            basis(TENANTS, valid_from=day("1404/06/20"), valid_to=day("1404/07/10")),
            RENUMBERED,
            [(PHONE, "1404/07/01", "1404/07/11"), (OLD_PHONE, "1404/06/20", "1404/07/01")],
        ),
        (basis(TENANTS, valid_from=None), FILE, []),
        (TENANTS, None, [(PHONE, "1405/03/01", TOMORROW)]),
        (ORDER, SOLD, [(PHONE, "ever", TOMORROW)]),
        (ORDER, RESTING, [(PHONE, "ever", "1405/05/01")]),
        (ORDER, None, [(PHONE, "ever", TOMORROW)]),
        (OWNERS, None, [(PHONE, "ever", TOMORROW)]),
        (OWNERS, RESTING, [(PHONE, "ever", "1405/05/01")]),
        (replace(OWNERS, identifier=STRANGER), replace(FILE, holdings=()), []),
    ],
)
def test_the_lines_numbers_through_the_holders_time(
    claim: Claim, file: LineFile | None, expected: list[tuple[str, str, str]]
) -> None:
    assert days(claim, file) == expected


def test_one_who_sold_and_bought_back_does_not_see_the_time_between() -> None:
    file = replace(
        FILE,
        holdings=(
            Holding("مریم رضایی", OWNER, day("1405/06/10")),
            Holding("علی شفیعی", BUYER, day("1400/01/01"), day("1405/06/10")),
            Holding("مریم رضایی", OWNER, None, day("1400/01/01")),
        ),
    )
    assert days(OWNERS, file) == [
        (PHONE, "1405/06/11", TOMORROW),
        (PHONE, "ever", "1400/01/01"),
    ]


def test_holdings_of_one_owner_that_touch_are_one_span() -> None:
    file = replace(
        FILE,
        holdings=(
            Holding("مریم رضایی", OWNER, day("1400/01/01")),
            Holding("مريم رضايي", OWNER, None, day("1400/01/01")),
        ),
    )
    assert days(OWNERS, file) == [(PHONE, "ever", TOMORROW)]


def test_times_of_one_number_that_touch_are_one_span() -> None:
    file = replace(
        FILE,
        numbers=(
            NumberPeriod(PHONE, day("1404/01/01")),
            NumberPeriod(PHONE, None, day("1404/01/01")),
        ),
    )
    assert days(OWNERS, file) == [(PHONE, "ever", TOMORROW)]


def test_a_tenant_and_an_authority_name_no_owner() -> None:
    assert [rules_spans.owner_named(one) for one in (TENANTS, ORDER)] == ["", ""]
    assert rules_spans.owner_named(ATTORNEYS) == rules_spans.owner_named(OWNERS) == OWNER


def test_a_number_that_came_back_is_followed_through_its_own_times() -> None:
    file = replace(
        FILE,
        numbers=(
            NumberPeriod(PHONE, day("1404/01/01")),
            NumberPeriod(OLD_PHONE, day("1402/01/01"), day("1404/01/01")),
            NumberPeriod(PHONE, None, day("1402/01/01")),
        ),
    )
    assert [one[:2] for one in days(OWNERS, file)] == [
        (PHONE, "1404/01/01"),
        (OLD_PHONE, "1402/01/01"),
        (PHONE, "ever"),
    ]


def test_the_day_on_which_a_line_changed_hands_is_neithers() -> None:
    """What was called that morning is the seller's, what in the evening the buyer's."""
    sold = day("1405/06/10")
    for claim in (OWNERS, replace(OWNERS, identifier=BUYER)):
        spans = rules_spans.spans(claim, SOLD, TODAY)
        assert spans
        assert not any(
            one.since < dates.day_begins(sold + timedelta(days=1))
            and one.until > dates.day_begins(sold)
            for one in spans
        )


@given(any_file(), st.sampled_from([OWNERS, TENANTS, ORDER, ATTORNEYS]), st.data())
def test_a_day_is_open_exactly_when_number_and_holder_are_right(
    file: LineFile, claim: Claim, data: st.DataObject
) -> None:
    """Any day, asked of the spans, answers as the histories do, and never with two numbers."""
    turns = [one.since for one in file.holdings if one.since]
    when = data.draw(st.sampled_from(turns) | ANY_DAY if turns else ANY_DAY)
    spans = rules_spans.spans(claim, file, TODAY)
    moment = dates.day_begins(when)
    shown = [one.number for one in spans if one.since <= moment < one.until]
    number = next(
        one.number
        for one in file.numbers
        if (one.since or date.min) <= when < (one.until or date.max)
    )
    owner, before = (_owner_on(file, one) for one in (when, when - timedelta(days=1)))
    changed_hands = owner != before
    mine = any(one.identifier == OWNER for one in file.holdings)
    if claim.holder is Holder.ORDER:
        right = True
    elif claim.holder is Holder.TENANT:
        right = LEASE.valid_from <= when <= LEASE.valid_to
    elif mine:
        right = owner == OWNER and not changed_hands
    else:
        right = when >= (file.owner.since or date.min) and not (
            when == file.owner.since and changed_hands
        )
    assert shown == ([number] if right and when <= TODAY else [])


def _owner_on(file: LineFile, when: date) -> str:
    return next(
        one.identifier
        for one in file.holdings
        if (one.since or date.min) <= when < (one.until or date.max)
    )
