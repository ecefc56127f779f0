"""From text to drawn letters: HarfBuzz on one run of one direction."""
# ruff: noqa: RUF001 - Persian digits

from __future__ import annotations

import threading
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import uharfbuzz
from reportlab.pdfbase import pdfmetrics

from backoffice.documents.face import LetterFont, Part
from backoffice.documents.fonts import font_files

#: Kerned letters would need a drawn letter per pair; Persian text fonts hardly kern.
_FEATURES = {"kern": False}

#: What looks the same whatever stands beside it; most of a paper's numbers are new to the cache.
_ALONE = frozenset("0123456789۰۱۲۳۴۵۶۷۸۹/-: ")

_MARK = "\u200f"
_LIKE_NUMBERS = ("EN", "ES", "ET", "AN", "CS")
_CONTROL = ("Cc", "Cs")

#: Fonts, their caches and reportlab's registry are shared: one paper is set at a time.
setting = threading.RLock()


class Piece(NamedTuple):
    """A shaped run: its letters from left to right, and its width in thousandths of the size."""

    letters: str
    width: float


class Typeface:
    """One weight of the papers' font, ready to shape and to be drawn with."""

    def __init__(self, name: str, path: Path) -> None:
        self.name = name
        self.font = LetterFont(name, path)
        self._shaper = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path))))
        pdfmetrics.registerFont(self.font)

    def has(self, character: str) -> bool:
        """Whether the font can draw this character (always true of what is not drawn at all)."""
        return self._shaper.get_nominal_glyph(ord(character)) is not None

    @lru_cache(maxsize=16384)  # noqa: B019 - the two weights live as long as the program
    def shape(self, text: str, *, rightward: bool, leftmost: bool = False) -> Piece:
        """Shape ``text``, all of one direction, into letters in visual order.

        ``leftmost`` says that a rightward run ends here on the left: there its
        searchable text gets a right-to-left mark (see :func:`_searchable`).
        """
        if rightward and len(text) > 1 and _ALONE.issuperset(text):
            first, *others = [
                self.shape(one, rightward=True, leftmost=leftmost and not index)
                for index, one in enumerate(text)
            ]
            letters = first.letters + "".join(one.letters for one in others)
            return Piece(letters, first.width + sum(one.width for one in others))
        return self._shape(text, rightward=rightward, leftmost=leftmost)

    def _shape(self, text: str, *, rightward: bool, leftmost: bool) -> Piece:
        buffer = uharfbuzz.Buffer()
        buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_GRAPHEMES
        buffer.add_str(text)
        # Never guessed: HarfBuzz takes Persian digits for Arabic script and reverses them.
        buffer.direction, buffer.script = ("ltr", "Latn") if rightward else ("rtl", "Arab")
        buffer.language = "fa"
        uharfbuzz.shape(self._shaper, buffer, _FEATURES)
        glyphs = list(zip(buffer.glyph_infos, buffer.glyph_positions, strict=True))
        starts = sorted({info.cluster for info, _ in glyphs})
        ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
        letters: list[str] = []
        width = 0.0
        index = 0
        while index < len(glyphs):
            cluster = glyphs[index][0].cluster
            parts: list[Part] = []
            pen = 0
            while index < len(glyphs) and glyphs[index][0].cluster == cluster:
                info, place = glyphs[index]
                parts.append(Part(info.codepoint, pen + place.x_offset, place.y_offset))
                pen += place.x_advance
                index += 1
            source = _searchable(text[cluster : ends[cluster]], rightward=rightward)
            if leftmost and not letters:
                source = _MARK + source
            letters.append(self.font.letter(tuple(parts), pen, source))
            width += self.font.pdfScale(pen)
        return Piece("".join(letters), width)


def _searchable(text: str, *, rightward: bool) -> str:
    """Return what one letter says to readers and searches, from left to right.

    Readers turn a right-to-left line round letter by letter, so the text of a
    letter has to stand reversed to come out as typed. They do not know UAX #9:
    poppler reads everything from a number, a Latin letter or a colon up to the
    next Persian letter rightwards, and so swaps «: » and loses spaces. A mark
    at the left of such a letter ends that.
    """
    plain = "".join("\ufffd" if unicodedata.category(one) in _CONTROL else one for one in text)
    if rightward:
        return plain
    mark = _MARK if unicodedata.bidirectional(text[-1]) in _LIKE_NUMBERS else ""
    return mark + plain[::-1]


@lru_cache(maxsize=2)
def typeface(*, bold: bool) -> Typeface:
    """Return the papers' font; raises ``Unavailable`` when no font can be prepared."""
    files = font_files()
    return Typeface("Bold", files.bold) if bold else Typeface("Regular", files.regular)


def missing_glyphs(text: str) -> set[str]:
    """Return the characters of ``text`` that the papers' font can only draw as a box."""
    with setting:
        face = typeface(bold=False)
        return {one for one in set(text) if _is_drawn(one) and not face.has(one)}


def _is_drawn(character: str) -> bool:
    """Whether it leaves ink: spaces, format characters and variation selectors do not."""
    if character.isspace() or "\ufe00" <= character <= "\ufe0f":
        return False
    return unicodedata.category(character) != "Cf"
