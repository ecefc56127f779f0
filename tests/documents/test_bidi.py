"""The order of mixed text, against an independent implementation of UAX #9."""

from __future__ import annotations

import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from backoffice.documents.bidi import levels, visual_order


def shown(text: str) -> str:
    return "".join(text[index] for index in visual_order(levels(text)))


@pytest.mark.parametrize(
    "text",
    [
        "رسید فعال سازی",
        "تاریخ ۱۴۰۵/۰۹/۰۱ است",
        "تاریخ 1405/09/01 است",
        "شماره 013-33334444 در رشت",
        "شرکت ABC گیلان",
        "ABC شرکت DEF",
        "یکصد ٪ ۱۲٫۵ درصد",
        "مبلغ ۱۲۵٬۰۰۰ ریال",
        "نشانی portal.example.ir در شبکه",
        "12:42 ساعت",
    ],
)
def test_mixed_text_is_ordered_as_the_other_implementation_orders_it(text: str) -> None:
    assert shown(text) == get_display(text, base_dir="R")


@given(st.text("ابپیک۰۱۲abC012 .,:/-+%،", max_size=40))
def test_every_mixture_is_ordered_alike(text: str) -> None:
    assert shown(text) == get_display(text, base_dir="R")


def test_an_isolated_number_keeps_its_order() -> None:
    assert "013-33334444" in shown("تلفن \u2066013-33334444\u2069 در رشت")


def test_a_half_space_goes_with_its_word() -> None:
    text = "می\u200cشود ABC"
    assert levels(text)[2] == 1
    assert len(levels(text)) == len(text)


def test_an_empty_line_has_no_order() -> None:
    assert levels("") == ()
    assert visual_order(()) == []


def test_only_persian_text_needs_no_levels_computed() -> None:
    assert set(levels("«سلام» (خوب) - بله؟")) == {1}
