"""Numbers as codes, months, and what is added up."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.records import calls
from backoffice.records.calls import (
    ITEMISED,
    TYPE_CODES,
    TYPE_OF_CODE,
    CallFilter,
    CallType,
    Summary,
    Total,
)
from factories import day

NUMBERS = {
    "118": 118,
    "2": 2,
    "12345": 12345,
    "01333334444": 1333334444,
    "09111234567": 9111234567,
    "9092301234": 9092301234,
    "0049301234567": 2 * 10**17 + 49301234567,
}
ODD = ("", "*123#", "0118", "123456", "09092301234", "00", "000", "001234567890123456", "0" * 30)


@pytest.mark.parametrize(("dialled", "code"), NUMBERS.items())
def test_a_number_is_kept_as_a_number(dialled: str, code: int) -> None:
    assert calls.number_code(dialled) == code
    assert calls.number_of_code(code) == dialled


@pytest.mark.parametrize("dialled", [*ODD, "۰۱۳", "abc"])
def test_what_is_no_number_is_odd(dialled: str) -> None:
    assert calls.number_code(dialled) < 0
    assert calls.number_of_code(calls.number_code(dialled)) == ""


@given(st.text("0123456789", max_size=20))
def test_codes_lead_back_and_no_two_numbers_share_one(dialled: str) -> None:
    code = calls.number_code(dialled)
    assert code < 0 or calls.number_of_code(code) == dialled
    assert -(2**63) <= code < 2**63


_WRITTEN = st.one_of(
    st.integers(1, 99999).map(str),
    st.integers(100000, 9999999999).map(lambda n: f"0{n}"),
    st.integers(9090000000, 9099999999).map(str),
    st.integers(1, 999999999999999).map(lambda n: f"00{n}"),
)


@given(_WRITTEN, st.integers(3, 12), st.booleans())
def test_the_ranges_of_a_beginning_hold_exactly_the_numbers_that_begin_so(
    dialled: str, length: int, own: bool
) -> None:
    beginning = dialled[:length] if own else str(10 ** (length - 1))
    code = calls.number_code(dialled)
    inside = any(first <= code <= last for first, last in calls.code_ranges(beginning))
    if code >= 0 and len(beginning) >= calls.FEWEST_DIGITS:
        assert inside is dialled.startswith(beginning)


@pytest.mark.parametrize(
    ("beginning", "inside"),
    [
        ("090", ["09001234567", "09089999999"]),
        ("0908", ["09080000000", "09089999999"]),
        ("909", ["909", "9090000000", "9099999999"]),
    ],
)
def test_mobile_numbers_stand_beside_the_numbers_of_the_intelligent_network(
    beginning: str, inside: list[str]
) -> None:
    every = ["09001234567", "09080000000", "09089999999", "09100000000"]
    every += ["909", "9090000000", "9099999999"]
    found = [
        dialled
        for dialled in every
        for first, last in calls.code_ranges(beginning)
        if first <= calls.number_code(dialled) <= last
    ]
    assert found == [one for one in every if one.startswith(beginning)]
    assert set(inside) <= set(found)


@pytest.mark.parametrize(
    ("when", "key"),
    [
        ("1405/08/30", 140508),
        ("1405/09/01", 140509),
        ("1404/12/29", 140412),
        ("1405/01/01", 140501),
    ],
)
def test_the_month_a_call_is_filed_in(when: str, key: int) -> None:
    assert calls.month_key(day(when)) == key


def test_every_type_has_its_lasting_code() -> None:
    assert [TYPE_CODES[one] for one in CallType] == list(range(7))
    assert {TYPE_OF_CODE[code] for code in range(7)} == set(CallType)
    assert frozenset(CallType) - ITEMISED == {CallType.LOCAL}


def test_totals_add_up() -> None:
    one, other = Total(1, 60, 625), Total(2, 5, 0)
    assert one.plus(other) == Total(3, 65, 625)
    summary = Summary({CallType.MOBILE: one, CallType.UNKNOWN: other}, {}, {}, ())
    assert summary.all == Total(3, 65, 625)


def test_one_day_of_a_question() -> None:
    asked = CallFilter(date(2026, 1, 1), date(2026, 2, 1), number="118")
    assert asked.on(date(2026, 1, 5)) == replace(
        asked, since=date(2026, 1, 5), until=date(2026, 1, 5)
    )


def test_a_moment_is_aware() -> None:
    assert calls.moment(0) == datetime(1970, 1, 1, tzinfo=UTC)
