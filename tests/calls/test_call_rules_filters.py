"""What may be asked of a right: days, types and numbers, and the selection that follows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.calls import rules, rules_spans
from backoffice.records import dates
from backoffice.records.calls import ITEMISED, CallFilter, CallType, Span
from backoffice.records.disclosures import Finding, Lack, ListKind
from backoffice.records.flaws import Flaw
from call_office import BUYER, OWNERS, TENANTS, month
from factories import PHONE, TODAY, day
from line_histories import ANY_DAY, DAY, FILE, OLD_PHONE, RENUMBERED, SOLD, any_file, jalali_day

GRANTED = rules_spans.spans(TENANTS, FILE, TODAY)  # 1405/03/01 to today


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (month(), []),
        (month("1405/09/01", "1405/09/01"), []),
        (month("1405/09/01", "1405/09/30"), []),
        (month("1405/08/30", "1405/08/01"), [Finding(Lack.FROM_AFTER_TO)]),
        (month("1405/09/02", "1405/09/30"), [Finding(Lack.IN_FUTURE, day=day("1405/09/02"))]),
        (month("1405/01/01", "1405/02/30"), [Finding(Lack.OUTSIDE_RIGHT)]),
        (
            month("1405/02/15", "1405/03/15"),
            [Finding(Lack.CUT_TO_RIGHT, day=day("1405/03/01"))],
        ),
        (
            month("1402/09/01", "1405/09/01"),
            [
                Finding(Lack.TOO_LONG, limit=36),
                Finding(Lack.CUT_TO_RIGHT, day=day("1405/03/01")),
            ],
        ),
        (
            month("1402/09/02", "1405/09/01"),
            [Finding(Lack.CUT_TO_RIGHT, day=day("1405/03/01"))],
        ),
        (month(number="0911a"), [Finding(Lack.NUMBER, Flaw.LETTERS)]),
        (month(number="۰۹۱۱"), [Finding(Lack.NUMBER, Flaw.LETTERS)]),
        (month(number="09" * 20), [Finding(Lack.NUMBER, Flaw.TOO_LONG)]),
        (month(number="0123"), []),  # odd numbers are called, listed and found, too
        (month(number="123456"), []),
        (month(number="*21*33334444#"), []),
        (month(number="*21*", begins=True), [Finding(Lack.NUMBER, Flaw.LETTERS)]),
        (month(number="118"), []),
        (month(number="09111234567"), []),
        (month(number="9091234567"), []),
        (month(number="0049301234567"), []),
        (month(number="09", begins=True), [Finding(Lack.NUMBER_TOO_SHORT, limit=3)]),
        (month(number="091", begins=True), []),
        (month(number="0911123456789012", begins=True), []),
        (month(number="123456", begins=True), [Finding(Lack.NUMBER, Flaw.STARTS_WRONG)]),
        (month(least_seconds=60, most_seconds=59), [Finding(Lack.BOUNDS)]),
        (month(least_seconds=60, most_seconds=60), []),
        (month(least_seconds=-1), [Finding(Lack.BOUNDS)]),
        (month(most_rials=-1), [Finding(Lack.BOUNDS)]),
        (month(least_rials=2, most_rials=1), [Finding(Lack.BOUNDS)]),
        (month(hours=(22, 5)), []),
        (month(hours=(0, 24)), [Finding(Lack.HOURS)]),
        (month(hours=(-1, 4)), [Finding(Lack.HOURS)]),
        (month(types=frozenset({CallType.LOCAL})), [Finding(Lack.NOT_ITEMISED)]),
        (month(types=frozenset({CallType.LOCAL, CallType.MOBILE})), []),
    ],
)
def test_what_is_wrong_with_a_question(asked: CallFilter, expected: list[Finding]) -> None:
    assert rules.filter_findings(asked, GRANTED, TODAY, itemise_local=False) == expected


@pytest.mark.parametrize(
    ("types", "expected"),
    [
        (frozenset(), []),
        (frozenset({CallType.INTELLIGENT}), []),
        (frozenset({CallType.MOBILE}), [Finding(Lack.OTHER_TYPES)]),
        (frozenset({CallType.MOBILE, CallType.INTELLIGENT}), [Finding(Lack.OTHER_TYPES)]),
    ],
)
def test_the_list_of_the_intelligent_service_is_asked_for_no_other_type(types, expected) -> None:
    asked, kind = month(types=types), ListKind.INTELLIGENT
    found = rules.filter_findings(asked, GRANTED, TODAY, itemise_local=False, kind=kind)
    assert found == expected


def test_everything_wrong_with_a_question_is_said_at_once() -> None:
    asked = month("1405/01/01", "1405/02/01", number="x", hours=(30, 1), most_seconds=-1)
    assert [
        one.lack for one in rules.filter_findings(asked, GRANTED, TODAY, itemise_local=False)
    ] == [
        Lack.OUTSIDE_RIGHT,
        Lack.NUMBER,
        Lack.BOUNDS,
        Lack.HOURS,
    ]


def test_an_office_that_itemises_local_calls_lets_them_be_asked_for() -> None:
    asked = month(types=frozenset({CallType.LOCAL}))
    assert rules.filter_findings(asked, GRANTED, TODAY, itemise_local=True) == []


def test_the_end_and_the_gaps_of_a_right_are_told_too() -> None:
    former = rules_spans.spans(replace(OWNERS, identifier=BUYER), SOLD, TODAY)
    asked = month("1405/06/01", "1405/06/31")
    assert rules.filter_findings(asked, former, TODAY, itemise_local=False) == [
        Finding(Lack.CUT_TO_RIGHT, day=day("1405/06/09"), limit=1)
    ]
    bought_back = (
        Span(PHONE, dates.day_begins(day("1405/06/20")), dates.day_begins(TODAY + DAY)),
        Span(PHONE, dates.day_begins(day("1405/01/01")), dates.day_begins(day("1405/06/10"))),
    )
    assert rules.filter_findings(asked, bought_back, TODAY, itemise_local=False) == [
        Finding(Lack.CUT_TO_RIGHT, day=day("1405/06/20"))
    ]


def test_two_numbers_of_a_line_leave_no_gap() -> None:
    granted = rules_spans.spans(OWNERS, RENUMBERED, TODAY)
    asked = month("1404/06/01", "1404/07/30")
    assert rules.filter_findings(asked, granted, TODAY, itemise_local=False) == []
    chosen = rules.select(asked, granted, kind=ListKind.CALLS, itemise_local=False)
    assert [(one.number, jalali_day(one.since), jalali_day(one.until)) for one in chosen.spans] == [
        (PHONE, "1404/07/01", "1404/08/01"),
        (OLD_PHONE, "1404/06/01", "1404/07/01"),
    ]


@pytest.mark.parametrize(
    ("types", "kind", "local", "expected"),
    [
        (set(), ListKind.CALLS, False, ITEMISED),
        (set(), ListKind.CALLS, True, set(CallType)),
        ({CallType.MOBILE, CallType.LOCAL}, ListKind.CALLS, False, {CallType.MOBILE}),
        ({CallType.LOCAL}, ListKind.CALLS, True, {CallType.LOCAL}),
        (set(), ListKind.INTELLIGENT, False, {CallType.INTELLIGENT}),
        ({CallType.MOBILE}, ListKind.INTELLIGENT, True, {CallType.INTELLIGENT}),
    ],
)
def test_the_types_of_a_selection(types, kind, local, expected) -> None:
    asked = month(types=frozenset(types))
    chosen = rules.select(asked, GRANTED, kind=kind, itemise_local=local)
    assert chosen.types == frozenset(expected)
    assert chosen.asked == asked
    assert len(chosen.spans) == 1


def test_a_question_that_leaves_nothing_selects_nothing() -> None:
    asked = month(types=frozenset({CallType.LOCAL}))
    assert rules.select(asked, GRANTED, kind=ListKind.CALLS, itemise_local=False).spans == ()
    early = month("1400/01/01", "1400/01/31")
    assert rules.select(early, GRANTED, kind=ListKind.CALLS, itemise_local=False).spans == ()


@given(st.tuples(ANY_DAY, ANY_DAY).map(sorted), any_file())
def test_a_selection_stays_inside_the_question_and_the_right(days, file) -> None:
    asked = CallFilter(days[0], days[1])
    granted = rules_spans.spans(OWNERS, file, TODAY)
    chosen = rules.select(asked, granted, kind=ListKind.CALLS, itemise_local=False)
    for one in chosen.spans:
        assert one.since < one.until
        assert dates.day_begins(days[0]) <= one.since
        assert one.until <= dates.day_begins(days[1] + DAY)
        assert any(
            whole.number == one.number and whole.since <= one.since and one.until <= whole.until
            for whole in granted
        )


@pytest.mark.parametrize(
    ("number", "shown"),
    [("01333334444", "•••••••••44"), ("118", "•18"), ("12", "12"), ("", "")],
)
def test_a_mask_leaves_two_digits(number: str, shown: str) -> None:
    assert rules.mask(number) == shown
