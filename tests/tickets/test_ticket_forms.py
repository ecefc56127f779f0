"""Every kind of field is checked, all at once, and comes out as JSON can keep it."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.records.flaws import Flaw
from backoffice.records.ticket_forms import FieldKind, FieldSpec, FormFinding, FormLack
from backoffice.tickets.forms import check_form
from backoffice.tickets.services import SPECS

K, L = FieldKind, FormLack
TODAY = date(2026, 11, 22)


def check(spec, value):
    return check_form([spec], {spec.name: value}, home="013", today=TODAY)


def field(kind, **given):
    return FieldSpec("it", kind, **given)


@pytest.mark.parametrize(
    ("spec", "value", "kept"),
    [
        (field(K.TEXT), " پلاک  ۱۲ ", "پلاک ۱۲"),
        (field(K.LONG_TEXT), "یک\r\nدو", "یک\nدو"),
        (field(K.NAME), "علي كريمي", "علی کریمی"),
        (field(K.PHONE), "۳۳۳۳۴۴۴۴", "01333334444"),
        (field(K.POOL_NUMBER), "013-33334444", "01333334444"),
        (field(K.MOBILE), "+98 911 123 4567", "09111234567"),
        (field(K.NATIONAL_ID), "۰۴۹۹۳۷۰۸۹۹", "0499370899"),
        (field(K.POSTAL_CODE), "41337-44567", "4133744567"),
        (field(K.DATE), "2026-11-23", "2026-11-23"),
        (field(K.DATE), TODAY, "2026-11-22"),
        (field(K.DATE, least=0), "2026-11-22", "2026-11-22"),
        (field(K.MOMENT), "2026-11-22T08:30", "2026-11-22T08:30:00"),
        (field(K.MOMENT), datetime(2026, 11, 22, 5, 0, 1, 7, UTC), "2026-11-22T08:30:01"),
        (field(K.NUMBER, least=-5, most=5), "-۵", -5),
        (field(K.NUMBER), 7, 7),
        (field(K.TICK), True, True),
        (field(K.TICK, required=False), False, False),
        (field(K.CHOICE, choices=("a", "b")), "b", "b"),
        (field(K.CHOICES, choices=("a", "b", "c")), ["c", "a", "c"], ["a", "c"]),
        (field(K.SERVICES), ["dnd", "cfu"], ["cfu", "dnd"]),
        (field(K.SERVICES), ["مکالمه سه‌نفره"], ["مکالمه سه‌نفره"]),
        (field(K.CENTRE), "RSH01", "RSH01"),
        (field(K.CAUSE), "wish", "wish"),
        (field(K.PERIOD), "۱۴۰۵/۰۳", "1405-03"),
    ],
)
def test_a_value_in_order_is_kept(spec, value, kept):
    assert check(spec, value) == ({"it": kept}, [])


@pytest.mark.parametrize(
    ("spec", "value", "expected"),
    [
        (field(K.TEXT), "", (L.MISSING, None)),
        (field(K.TEXT), "  ", (L.MISSING, None)),
        (field(K.TEXT), None, (L.MISSING, None)),
        (field(K.TEXT), "\u200c", (L.MISSING, None)),
        (field(K.TEXT, most=3), "abcd", (L.BAD_VALUE, Flaw.TOO_LONG)),
        (field(K.TEXT, least=3), "ab", (L.BAD_VALUE, Flaw.TOO_SHORT)),
        (field(K.TEXT), "a\x00", (L.BAD_VALUE, Flaw.CONTROL_CHARACTER)),
        (field(K.TEXT), "a\nb", (L.BAD_VALUE, Flaw.CONTROL_CHARACTER)),
        (field(K.TEXT), 7, (L.BAD_VALUE, Flaw.BAD_CHARACTERS)),
        (field(K.PHONE), 7, (L.BAD_VALUE, Flaw.BAD_CHARACTERS)),
        (field(K.PHONE), "09111234567", (L.BAD_VALUE, Flaw.MOBILE)),
        (field(K.PHONE), "02133334444", (L.BAD_VALUE, Flaw.OTHER_PROVINCE)),
        (field(K.MOBILE), "01333334444", (L.BAD_VALUE, Flaw.NOT_MOBILE)),
        (field(K.NATIONAL_ID), "0499370898", (L.BAD_VALUE, Flaw.BAD_CHECK_DIGIT)),
        (field(K.DATE), "1405/09/01", (L.BAD_VALUE, Flaw.NOT_A_DATE)),
        (field(K.DATE), "0001-01-01", (L.BAD_VALUE, Flaw.OUT_OF_RANGE)),
        (field(K.DATE), 5, (L.BAD_VALUE, Flaw.NOT_A_DATE)),
        (field(K.DATE, least=0), "2026-11-21", (L.IN_PAST, None)),
        (field(K.DATE, least=-1), "2026-11-20", (L.OUT_OF_BOUNDS, None)),
        (field(K.DATE, most=0), "2026-11-23", (L.IN_FUTURE, None)),
        (field(K.DATE, most=9), "2026-12-23", (L.OUT_OF_BOUNDS, None)),
        (field(K.MOMENT), "soon", (L.BAD_VALUE, Flaw.NOT_A_DATE)),
        (field(K.MOMENT, most=0), "2026-11-23T00:00", (L.IN_FUTURE, None)),
        (field(K.MOMENT, least=-366), "1921-03-21T09:00", (L.OUT_OF_BOUNDS, None)),
        (field(K.MOMENT), "0001-01-01T00:00", (L.BAD_VALUE, Flaw.OUT_OF_RANGE)),
        (field(K.NUMBER), "x", (L.BAD_VALUE, Flaw.NOT_DIGITS)),
        (field(K.NUMBER), "9" * 65, (L.BAD_VALUE, Flaw.NOT_DIGITS)),
        (field(K.NUMBER), True, (L.BAD_VALUE, Flaw.NOT_DIGITS)),
        (field(K.NUMBER, least=1), 0, (L.OUT_OF_BOUNDS, None)),
        (field(K.NUMBER, most=1), 2, (L.OUT_OF_BOUNDS, None)),
        (field(K.TICK), False, (L.MISSING, None)),
        (field(K.TICK), "yes", (L.NOT_A_CHOICE, None)),
        (field(K.CHOICE, choices=("a",)), "b", (L.NOT_A_CHOICE, None)),
        (field(K.CHOICES, choices=("a",)), ["b"], (L.NOT_A_CHOICE, None)),
        (field(K.CHOICES, choices=("a",)), "a", (L.NOT_A_CHOICE, None)),
        (field(K.SERVICES), [7], (L.NOT_A_CHOICE, None)),
        (field(K.SERVICES), ["a\u200f"], (L.NOT_A_CHOICE, None)),
        (field(K.CENTRE), 7, (L.NOT_A_CHOICE, None)),
        (field(K.PERIOD), "1405-13", (L.BAD_VALUE, Flaw.NOT_A_DATE)),
        (field(K.PERIOD), 7, (L.BAD_VALUE, Flaw.NOT_A_DATE)),
    ],
)
def test_a_wrong_value_is_named(spec, value, expected):
    clean, found = check(spec, value)
    assert clean == {}
    assert [(one.lack, one.flaw) for one in found] == [expected]
    assert {one.field for one in found} == {"it"}


@pytest.mark.parametrize(
    ("moment", "lacks"),
    [
        ("2026-11-22T08:30", []),
        ("2026-11-22T08:35", []),  # by a watch that goes before the office's
        ("2026-11-22T08:36", [L.IN_FUTURE]),
        ("2026-11-22T23:59", [L.IN_FUTURE]),
        ("2026-11-23T08:30", [L.IN_FUTURE]),
        ("2025-11-22T08:30", []),
        ("2025-11-20T08:30", [L.OUT_OF_BOUNDS]),
    ],
)
def test_what_was_done_was_done_by_now(moment, lacks):
    spec = field(K.MOMENT, least=-366, most=0)
    now = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)
    _, found = check_form([spec], {"it": moment}, home="013", today=TODAY, now=now)
    assert [one.lack for one in found] == lacks


def test_a_moment_at_midnight_may_be_of_the_next_day_by_somebody_s_watch():
    spec = field(K.MOMENT, most=0)
    now = datetime(2026, 11, 22, 20, 28, tzinfo=UTC)  # two minutes before
    _, found = check_form([spec], {"it": "2026-11-23T00:01"}, home="013", today=TODAY, now=now)
    assert found == []


@pytest.mark.parametrize("service", SPECS)
def test_no_result_is_of_a_time_to_come(service):
    moments = [one for one in SPECS[service].result if one.kind is K.MOMENT]
    assert all(one.most == 0 for one in moments)


def test_all_findings_come_at_once():
    fields = [FieldSpec("a", K.TEXT), FieldSpec("b", K.PHONE), FieldSpec("c", K.TICK)]
    clean, found = check_form(fields, {"b": "x", "d": 1}, home="013", today=TODAY)
    assert clean == {}
    assert found == [
        FormFinding(L.UNKNOWN_FIELD, "d"),
        FormFinding(L.MISSING, "a"),
        FormFinding(L.BAD_VALUE, "b", Flaw.LETTERS),
        FormFinding(L.MISSING, "c"),
    ]


def test_a_field_that_is_not_asked_for_is_left_out():
    fields = [
        FieldSpec("kind", K.CHOICE, choices=("a", "b")),
        FieldSpec("more", K.TEXT, when={"kind": ("b",)}),
    ]
    given_form = {"kind": "a", "more": "x"}
    assert check_form(fields, given_form, home="013", today=TODAY) == ({"kind": "a"}, [])
    _, found = check_form(fields, {"kind": "b"}, home="013", today=TODAY)
    assert found == [FormFinding(L.MISSING, "more")]


def test_a_result_is_asked_for_as_its_request_says():
    fields = [FieldSpec("port", K.TEXT, when={"operation": ("install",)})]
    asked = {"operation": "install", "speed": 16}
    _, found = check_form(fields, {}, home="013", today=TODAY, of=asked)
    assert found == [FormFinding(L.MISSING, "port")]
    given_form = {"port": "2-15"}
    assert check_form(fields, given_form, home="013", today=TODAY, of=asked) == (given_form, [])
    asked = {"operation": "release"}
    assert check_form(fields, given_form, home="013", today=TODAY, of=asked) == ({}, [])


def test_what_need_not_be_said_may_be_left_out():
    fields = [FieldSpec("a", kind, required=False) for kind in K]
    assert check_form(fields, {"a": ""}, home="013", today=TODAY) == ({}, [])
    assert check_form(fields[:1], {"a": "\u200c"}, home="013", today=TODAY) == ({}, [])


VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.text(max_size=30),
    st.lists(st.one_of(st.text(max_size=5), st.integers()), max_size=4),
    st.dates(),
    st.datetimes(),
)


@given(st.sampled_from(sorted(SPECS)), st.data())
def test_whatever_is_typed_is_kept_as_json_or_refused(service, data):
    spec = SPECS[service]
    names = [one.name for one in (*spec.fields, *spec.result)]
    form = data.draw(st.dictionaries(st.sampled_from([*names, "other"]), VALUES))
    for fields in (spec.fields, spec.result):
        clean, found = check_form(fields, form, home="013", today=TODAY)
        assert json.loads(json.dumps(clean)) == clean
        assert set(clean) <= {one.name for one in fields}
        if not found:
            again = check_form(fields, clean, home="013", today=TODAY)
            assert again == (clean, [])
