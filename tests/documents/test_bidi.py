"""The order of mixed text, against an independent implementation of UAX #9."""

from __future__ import annotations

import subprocess
import sys

import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from backoffice.documents.bidi import _computed_levels, _plain_levels, levels, visual_order


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


@given(st.text("اب۰۱aC0 .:-(\u2066\u2067\u2068\u2069\u200c", max_size=12))
def test_the_short_way_agrees_with_the_whole_algorithm(text: str) -> None:
    plain = _plain_levels(text)
    assert plain in ((), _computed_levels(text))


@pytest.mark.parametrize(
    "text",
    [
        "صفحه \u2066۱\u2069 از \u2066۲\u2069",
        "\u2066013-33334444\u2069",
        "\u2068شرکت (سهامی خاص)\u2069، \u2068ABC-12\u2069: \u2066۱۴۰۵/۰۹/۰۱ ۱۰:۴۲\u2069.",
    ],
)
def test_what_papers_say_takes_the_short_way(text: str) -> None:
    assert _plain_levels(text) == _computed_levels(text)


def test_purely_persian_papers_do_not_load_the_algorithm() -> None:
    """Its package takes longer to load than everything else a first paper needs."""
    program = (
        "import sys; from backoffice.documents.bidi import levels;"
        "levels('تلفن: \u2066۰۱۳-۳۳۳۳۴۴۴۴\u2069 (رشت)');"
        "sys.exit('fpdf' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program]).returncode == 0
