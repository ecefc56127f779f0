"""What was dialled: its canonical digits, its type and where it goes (domain.md §4.2)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.calls import dial_tables
from backoffice.records import digits, phones
from backoffice.records.calls import CallType, number_code, number_of_code
from backoffice.records.dialling import (
    LONGEST_DIALLED,
    DialPlan,
    DialRule,
    call_type,
    canonical,
    cleaned,
    destination,
)

DAY = date(2026, 11, 1)
PLAN = dial_tables.plan()

# The vectors of domain.md §4.2, as dialled from 013.
VECTORS = [
    ("33334444", CallType.LOCAL),
    ("01333334444", CallType.LOCAL),
    ("+981333334444", CallType.LOCAL),
    ("02188776655", CallType.LONG_DISTANCE),
    ("00982188776655", CallType.LONG_DISTANCE),
    ("09111234567", CallType.MOBILE),
    ("0909 230 1234", CallType.INTELLIGENT),
    ("9092301234", CallType.INTELLIGENT),
    ("009647901234567", CallType.INTERNATIONAL),
    ("0204411234567", CallType.INTERNATIONAL),
    ("118", CallType.SERVICE),
    ("2828", CallType.SERVICE),
    ("0211818", CallType.SERVICE),
    ("01833334444", CallType.UNKNOWN),
    ("0133333444", CallType.UNKNOWN),
    ("*21*33334444#", CallType.UNKNOWN),
]


@pytest.mark.parametrize(("dialled", "kind"), VECTORS)
def test_the_vectors_of_the_numbering_plan(dialled, kind):
    assert call_type(canonical(dialled), DAY, PLAN) is kind


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        # Row 50: one number, however it is written.
        ("01333333333", "01333333333"),
        ("+981333333333", "01333333333"),
        ("00981333333333", "01333333333"),
        ("981333333333", "01333333333"),
        ("013-33333333", "01333333333"),
        ("013.3333.3333", "01333333333"),
        ("(013) 3333 3333", "01333333333"),
        ("+98 (0) 13 3333 3333", "01333333333"),
        ("۰۱۳۳۳۳۳۳۳۳۳", "01333333333"),
        ("٣٣٣٣٣٣٣٣", "01333333333"),
        ("\u200e33333333\u200c", "01333333333"),
        ("+989092301234", "9092301234"),
        ("09092301234", "9092301234"),
        ("+4915123456789", "004915123456789"),
        ("1343330000", "1343330000"),  # nobody said that zeros are lost
        ("110", "110"),
        ("0098118", "0098118"),
        ("0098013", "0098013"),
        ("98", "98"),
        ("13333444", "13333444"),  # no local number begins with 1
        ("*21*33334444#", "*21*33334444#"),
        ("* 21 * 3333-4444 #", "*21*33334444#"),
        ("", ""),
        ("   ", ""),
        ("#N/A", "#NA"),
    ],
)
def test_a_number_has_one_form(written, kept):
    assert canonical(written) == kept


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("1344421382", "01344421382"),
        ("1344421382.0", "01344421382"),
        ("9111234567", "09111234567"),
        ("9092301234", "9092301234"),
        ("4915123456789", "004915123456789"),
        ("96512345678", "0096512345678"),
        ("981344421382", "01344421382"),
        ("211818", "0211818"),
        ("181818", "181818"),  # 018 is no area
        ("33334444", "01333334444"),
        ("118", "118"),
        ("01344421382", "01344421382"),
        ("00964790123456", "00964790123456"),
    ],
)
def test_zeros_that_a_spreadsheet_ate_come_back(written, kept):
    assert canonical(written, lost_zero=True) == kept


def test_a_local_number_gets_the_area_of_the_office():
    assert canonical("88776655", "021") == "02188776655"
    tehran = dial_tables.plan(home="021")
    assert call_type("02188776655", DAY, tehran) is CallType.LOCAL
    assert call_type("01333334444", DAY, tehran) is CallType.LONG_DISTANCE


nationals = st.builds(
    lambda area, first, rest: f"{area}{first}{rest:07}",
    st.sampled_from(sorted(phones.AREAS)),
    st.integers(2, 9),
    st.integers(0, 10**7 - 1),
)
mobiles = st.integers(0, 99_999_999).map(lambda rest: f"091{rest:08}")
intelligent = st.integers(0, 9_999_999).map(lambda rest: f"909{rest:07}")
abroad = st.integers(10**7, 10**14).map(str).filter(lambda rest: not rest.startswith("98"))
numbers = st.one_of(nationals, mobiles, intelligent, abroad.map("00".__add__))


@given(numbers, st.booleans())
def test_canonical_undoes_every_way_of_writing(number, lost_zero):
    forms = [number, digits.persian(number), phones.display(number), f" {number[:4]}-{number[4:]} "]
    if number.startswith("00"):
        forms.append("+" + number[2:])
    else:
        rest = number.removeprefix("0")
        forms += [f"+98{rest}", f"0098{rest}", f"98{rest}"]
        if lost_zero:
            forms.append(rest)
    assert {canonical(form, lost_zero=lost_zero) for form in forms} == {number}
    assert number_of_code(number_code(number)) == number


@given(st.text(st.sampled_from("0123456789*#+- ۰۹٤"), max_size=40), st.booleans())
def test_canonical_is_stable(text, lost_zero):
    once = canonical(text, lost_zero=lost_zero)
    assert canonical(once) == once
    assert cleaned(once) == once
    code = number_code(once)
    assert code < 0 or number_of_code(code) == once


@given(st.text(max_size=100))
def test_anything_has_a_type(text):
    assert call_type(canonical(text), DAY, PLAN) in CallType
    assert isinstance(destination(canonical(text), DAY, PLAN), str)


@pytest.mark.parametrize(
    ("dialled", "title"),
    [
        ("01333334444", "گیلان"),
        ("33334444", "گیلان"),
        ("02188776655", "تهران"),
        ("0211818", "تهران"),
        ("09111234567", "همراه اول"),
        ("09981234567", "شاتل موبایل"),
        ("09999123456", "سامانتل"),
        ("009647901234567", "عراق"),
        ("004915112345678", "آلمان"),
        ("0016135550100", "آمریکا و کانادا"),
        ("0018765550100", "جامائیکا"),
        ("0077012345678", "قزاقستان"),
        ("0204411234567", "بین‌الملل (بیستاک)"),
        ("9092301234", "شبکه هوشمند"),
        ("118", "راهنمای تلفن"),
        ("11812", ""),
        ("01833334444", ""),
        ("*21*33334444#", ""),
        ("", ""),
    ],
)
def test_where_a_number_goes(dialled, title):
    assert destination(dialled, DAY, PLAN) == title


def test_rules_are_dated():
    rule = DialRule(
        "018", None, "استان نو", date(2020, 1, 1), date(2020, 12, 31), lengths=(7, 8, 11)
    )
    plan = DialPlan("013", (rule,))
    number = "01833334444"
    kinds = {
        day: call_type(number, day, plan)
        for day in (
            date(2019, 12, 31),
            date(2020, 1, 1),
            date(2020, 12, 31),
            date(2021, 1, 1),
        )
    }
    assert list(kinds.values()) == [
        CallType.UNKNOWN,
        CallType.LONG_DISTANCE,
        CallType.LONG_DISTANCE,
        CallType.UNKNOWN,
    ]
    assert destination(number, date(2020, 6, 1), plan) == "استان نو"
    assert destination(number, date(2021, 1, 1), plan) == ""


def test_an_own_rule_goes_before_and_the_longest_decides():
    own = (
        DialRule("0911", CallType.LOCAL),
        DialRule("091123", CallType.INTELLIGENT, "ویژه"),
        DialRule("7020", CallType.INTELLIGENT, "هوشمند", date(2026, 1, 1)),
        DialRule("*21*", CallType.SERVICE, "انتقال مکالمه"),
    )
    plan = dial_tables.plan(own)
    assert call_type("09119990000", DAY, plan) is CallType.LOCAL
    assert destination("09119990000", DAY, plan) == "همراه اول"  # it has no title of its own
    assert call_type("09112390000", DAY, plan) is CallType.INTELLIGENT
    assert destination("09112390000", DAY, plan) == "ویژه"
    assert call_type("70201234", DAY, plan) is CallType.INTELLIGENT
    assert call_type("70201234", date(2025, 12, 31), plan) is CallType.LOCAL
    assert call_type("*21*33334444#", DAY, plan) is CallType.SERVICE


def test_of_two_rules_of_one_beginning_the_later_one_holds():
    early = DialRule("0999", CallType.MOBILE, "پیشین")
    later = DialRule("0999", CallType.INTELLIGENT, "تازه", date(2026, 1, 1))
    plan = dial_tables.plan((early, later))
    assert destination("09991112222", date(2025, 12, 31), plan) == "پیشین"
    assert call_type("09991112222", DAY, plan) is CallType.INTELLIGENT


def test_every_area_is_in_the_plan_and_every_number_of_it_has_a_title():
    for area in phones.AREAS:
        assert destination(f"{area}33334444", DAY, PLAN)
        assert destination(f"{area}1818", DAY, PLAN)
    shipped = dial_tables.shipped()
    assert len({rule.beginning for rule in shipped}) == len(shipped)
    assert all(rule.title and len(rule.beginning) <= 16 for rule in shipped)


@pytest.mark.parametrize(
    "text",
    [
        'roads = [{ code = "1", title = "x" }]',
        'area = [{ code = "۰۱۳", title = "x" }]',
        'area = [{ title = "x" }]',
        'area = [{ code = "013", title = "x", until = 2020-01-01 }]',
    ],
)
def test_a_plan_that_is_not_understood_is_no_plan(text):
    with pytest.raises(ValueError, match=r"unknown table|a wrong entry"):
        dial_tables.read_plan(text)


def test_the_days_of_a_plan_are_read():
    text = 'country = [{ codes = ["211"], title = "x", from = 2011-07-14, to = 2030-01-01 }]'
    (rule,) = dial_tables.read_plan(text)
    assert (rule.beginning, rule.valid_from, rule.valid_to) == (
        "00211",
        date(2011, 7, 14),
        date(2030, 1, 1),
    )


def test_no_text_is_longer_than_it_may_be():
    assert len(canonical("1" * 500)) <= digits.LONGEST_NUMBER
    assert LONGEST_DIALLED < digits.LONGEST_NUMBER


@pytest.mark.parametrize(
    ("dialled", "expected"),
    [
        ("09991234567", CallType.MOBILE),
        ("01333334444", CallType.LOCAL),
        ("33334444", CallType.LOCAL),
        ("01233334444", CallType.UNKNOWN),
    ],
)
def test_a_number_that_no_rule_names_is_judged_by_its_form(dialled, expected):
    assert call_type(dialled, DAY, DialPlan()) is expected
