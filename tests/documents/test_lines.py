"""Paragraphs broken into lines."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from backoffice.documents.lines import set_lines
from backoffice.documents.shaping import typeface


def test_a_short_text_is_one_line() -> None:
    (line,) = set_lines("کد رهگیری", 20_000, bold=False)
    assert len(line.letters) == len("کد رهگیری")


def test_no_line_is_wider_than_the_room() -> None:
    lines = set_lines("رسید فعال‌سازی شناسه کاربری برای تلفن ثابت " * 20, 9_000, bold=False)
    assert len(lines) > 20
    assert all(line.width <= 9_000 for line in lines)


def test_breaking_loses_and_adds_nothing() -> None:
    text = "یک دو سه چهار پنج شش هفت هشت نه ده"
    (whole,) = set_lines(text, 1_000_000, bold=False)
    lines = set_lines(text, 4_000, bold=False)
    assert sum(len(line.letters) for line in lines) == len(whole.letters) - (len(lines) - 1)


@pytest.mark.parametrize("word", ["ب" * 300, "1234567890" * 100, "W" * 200, "AB۱۲" * 80])
def test_a_word_that_no_line_holds_is_cut(word: str) -> None:
    lines = set_lines(f"آغاز {word} پایان", 8_000, bold=True)
    assert all(line.width <= 8_000 for line in lines)
    assert sum(len(line.letters) for line in lines) >= len(word)


def test_a_line_feed_ends_a_line_and_an_empty_line_stays() -> None:
    first, empty, second = set_lines("یک\n\nدو", 9_000, bold=False)
    assert first.letters
    assert not empty.letters
    assert second.letters


def test_a_room_narrower_than_a_letter_still_ends() -> None:
    assert len(set_lines("ABC", 1, bold=False)) == 3


def test_a_number_that_cannot_be_broken_goes_to_the_next_line_whole() -> None:
    number = "\u2066۰۱۳-۳۳۳۳۴۴۴۴\u2069"
    width = set_lines(number, 99_000, bold=False)[0].width
    first, second = set_lines(f"تلفن {number}", width + 100, bold=False)
    assert second.width == pytest.approx(width)
    assert first.width < width


@given(st.text(max_size=60))
@example("\ud800 نیم‌حرف")
@example("\x00\x07\x0b\u2028\ufffe")
@example("\u202e\u2066\u2069\u2069")
@example("👩\u200d👩\u200d👧\ufe0f 漢")
def test_any_text_at_all_can_be_set(text: str) -> None:
    lines = set_lines(text, 5_000, bold=False)
    assert len(lines) >= 1


def test_steering_marks_are_not_drawn() -> None:
    (line,) = set_lines("\u2066\u2069\u200f", 5_000, bold=False)
    assert not line.letters


def test_the_letters_know_their_widths() -> None:
    face = typeface(bold=False)
    (line,) = set_lines("سلام", 9_000, bold=False)
    assert face.font.stringWidth(line.letters, 1000) == pytest.approx(line.width)
