"""Letters: joined from their parts, known by their text, covered by the font."""

from __future__ import annotations

import pytest

from backoffice.documents import fonts, texts
from backoffice.documents.shaping import Typeface, missing_glyphs, typeface
from backoffice.records.persian import LETTERS


def _wordings() -> str:
    found = [text for text in vars(texts).values() if isinstance(text, str)]
    for table in (texts.PAPER_TITLES, texts.FIELDS, texts.REASONS, texts.SENTENCES):
        found += table.values()
    return " ".join(found)


@pytest.mark.parametrize("bold", [False, True])
def test_the_font_has_every_character_that_papers_use(bold: bool) -> None:
    needed = set(LETTERS + "ؤئأإةۀيكء۰۱۲۳۴۵۶۷۸۹" + _wordings())
    needed |= {chr(code) for code in range(0x21, 0x7F)}
    needed |= set("،؛؟«»٪٫٬—–…\u064b\u064e\u064f\u0650\u0651\u0652\u0654")
    face = typeface(bold=bold)
    assert {one for one in needed if not one.isspace() and not face.has(one)} <= {"\u2068"}


def test_what_the_font_lacks_is_told() -> None:
    assert missing_glyphs("علی 漢😀 ✔") == {"漢", "😀", "✔"}


def test_spaces_and_invisible_marks_lack_nothing() -> None:
    assert missing_glyphs("می\u200cشود \u2066۱۲\u2069\ufe0f\n") == set()


def test_a_character_without_glyph_is_a_visible_box_in_the_made_font() -> None:
    face = Typeface("Made", fonts._made().regular)  # Vazirmatn leaves an empty place
    box = face.shape("漢", rightward=True)
    assert box.width > 200
    assert face.font.face._has_outline(face.font.face.charToGlyph[ord(box.letters)])


def test_a_letter_with_its_dots_is_one_glyph() -> None:
    piece = typeface(bold=False).shape("پیت", rightward=False)
    assert len(piece.letters) == 3


def test_a_letter_with_its_vowel_signs_is_one_glyph() -> None:
    piece = typeface(bold=False).shape("مُحَمَّد", rightward=False)
    assert len(piece.letters) == 4


def test_persian_digits_are_not_turned_round() -> None:
    face = typeface(bold=False)
    one, two = (face.shape(digit, rightward=True).letters for digit in "۱۲")
    assert face.shape("۱۲", rightward=True).letters == one + two


def test_brackets_are_mirrored_in_persian() -> None:
    face = typeface(bold=False)
    opening = face.shape("(", rightward=False).letters
    closing = face.shape(")", rightward=True).letters
    glyphs = face.font.face.charToGlyph
    assert glyphs[ord(opening)] == glyphs[ord(closing)]


def test_the_same_letter_is_the_same_glyph_each_time() -> None:
    face = typeface(bold=False)
    count = len(face.font.face.hmetrics)
    for _ in range(3):
        face.shape.__wrapped__(face, "شناسه کاربری", rightward=False)
    again = len(face.font.face.hmetrics)
    face.shape.__wrapped__(face, "شناسه کاربری", rightward=False)
    assert len(face.font.face.hmetrics) == again
    assert again >= count
