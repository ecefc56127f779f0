"""The order in which mixed Persian and Latin text is drawn (UAX #9).

The levels are those of fpdf2's implementation. Lines are cut and put in visual
order here (rule L2), because the shaper wants whole runs of one direction.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

#: A paper's paragraphs run right to left, whatever their first letter is.
BASE_LEVEL = 1

_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_NEUTRAL = frozenset({"NSM", "WS", "BN", "ON", "CS", "ES", "ET"})
_PERSIAN = _RIGHT_TO_LEFT | _NEUTRAL
_LATIN = frozenset({"L", "EN"}) | _NEUTRAL
_ISOLATE = re.compile("([\u2066\u2068])([^\u2066-\u2069]*)\u2069")
_FIRST_STRONG = "\u2068"

#: Marks that steer the order and are never drawn. Those that join letters are not among them.
STEERING = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@lru_cache(maxsize=4096)
def levels(text: str) -> tuple[int, ...]:
    """Return the embedding level of every character of one right-to-left paragraph.

    Odd levels run right to left, even ones left to right. A character that
    UAX #9 leaves out (ZWNJ and the like) takes the level of the one before it.
    """
    return _plain_levels(text) or (_computed_levels(text) if text else ())


def _plain_levels(text: str) -> tuple[int, ...]:
    """Return the levels of what papers are made of; empty when it is anything else.

    That is Persian text with names and numbers in isolates of their own.
    """
    found: list[int] = []
    outside, at = "", 0
    for isolate in _ISOLATE.finditer(text):
        inner = _level_inside(*isolate.groups())
        if not inner:
            return ()
        before = text[at : isolate.start()]
        outside += before
        found += [BASE_LEVEL] * (len(before) + 1) + [inner] * len(isolate[2]) + [BASE_LEVEL]
        at = isolate.end()
    outside += text[at:]
    found += [BASE_LEVEL] * (len(text) - at)
    return tuple(found) if _classes(outside) <= _PERSIAN else ()


def _level_inside(opening: str, inner: str) -> int:
    """Return the one level inside an isolate; 0 when it may have several."""
    classes = _classes(inner)
    if inner != inner.strip() or unicodedata.bidirectional(inner[:1] or "a") == "BN":
        return 0
    if classes <= _LATIN:
        return BASE_LEVEL + 1
    return BASE_LEVEL + 2 if classes <= _PERSIAN and opening == _FIRST_STRONG else 0


def _classes(text: str) -> set[str]:
    return {unicodedata.bidirectional(character) for character in text}


def _computed_levels(text: str) -> tuple[int, ...]:
    # Its package takes longer to load than everything else a paper needs.
    from fpdf.bidi import BidiParagraph  # noqa: PLC0415
    from fpdf.enums import TextDirection  # noqa: PLC0415

    paragraph = BidiParagraph(text, TextDirection.RTL)
    known = {
        character.character_index: character.embedding_level
        for character in paragraph.get_characters_with_embedding_level()
    }
    found: list[int] = []
    for index in range(len(text)):
        found.append(known.get(index, found[-1] if found else BASE_LEVEL))
    return tuple(found)


def visual_order(line: Sequence[int]) -> list[int]:
    """Return the indexes of a line's pieces from left to right, given their levels (rule L2)."""
    order = list(range(len(line)))
    for level in range(max(line, default=0), 0, -1):
        start = 0
        while start < len(order):
            if line[order[start]] < level:
                start += 1
                continue
            end = start
            while end < len(order) and line[order[end]] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = end
    return order
