"""A page of rows as the database gave them."""

from __future__ import annotations

from backoffice.records.call_lists import Page
from backoffice.records.calls import TYPE_CODES, Call, CallType, Key, Row, number_code

ODD = number_code("*123#")
PAGE = Page(
    1,
    "01333334444",
    [
        (140508, 1_790_000_000, 9111234567, 60, 0, TYPE_CODES[CallType.MOBILE], 625),
        (140508, 1_780_000_000, ODD, 5, 2, TYPE_CODES[CallType.UNKNOWN], 0),
    ],
    {ODD: "*123#"},
)


def test_rows_become_calls_when_they_are_asked_for() -> None:
    first = Call("01333334444", 1_790_000_000, "09111234567", 60, CallType.MOBILE, 625)
    second = Call("01333334444", 1_780_000_000, "*123#", 5, CallType.UNKNOWN, 0, 2)
    keys = [
        Key(1, 140508, 1_790_000_000, 9111234567, 60, 0),
        Key(1, 140508, 1_780_000_000, ODD, 5, 2),
    ]
    assert len(PAGE) == 2
    assert [PAGE.call(0), PAGE.call(1)] == [first, second]
    assert [PAGE.key(0), PAGE.key(1)] == keys
    assert list(PAGE.rows()) == [Row(keys[0], first), Row(keys[1], second)]


def test_an_odd_number_without_its_text_is_empty() -> None:
    assert Page(0, "1", PAGE.raw, {}).call(1).number == ""
