r"""Digits and the invisible marks around them.

Below the window every number is text of ASCII digits; Persian digits are made
only at the edge, and there each number is wrapped in direction isolates,
because `013-33221100` inside Persian text is otherwise displayed reversed.

Source of the normalisation: the digit blocks U+0660-0669 and U+06F0-06F9 and
the bidirectional controls of Unicode (UAX #9).
"""

from __future__ import annotations

from backoffice.records.flaws import Notice

LONGEST_NUMBER = 64
"""Longer texts are refused before they are looked at: no number of the office comes near it."""

_PERSIAN = "".join(chr(0x06F0 + n) for n in range(10))
_ARABIC = "".join(chr(0x0660 + n) for n in range(10))
_ASCII = "0123456789"
_TO_ASCII = str.maketrans(_PERSIAN + _ARABIC, _ASCII * 2)
_TO_PERSIAN = str.maketrans(_ASCII + _ARABIC, _PERSIAN * 2)
_THOUSANDS = "\u066c"
_MINUS = "\u200e\u2212"  # as the locale fa_IR writes it

INVISIBLE = (
    "\u00ad"  # soft hyphen
    "\u061c\u200e\u200f"  # direction marks
    "\u200b\u200c\u200d\u2060\ufeff"  # zero-width space, half-space, joiners, byte order mark
    "\u202a\u202b\u202c\u202d\u202e"  # embeddings and overrides
    "\u2066\u2067\u2068\u2069"  # isolates
)
"""Characters without a width that come along when a number is pasted."""

_NO_MARKS = str.maketrans("", "", INVISIBLE)
SEPARATORS = " \t\r\n\u00a0\u202f-_\u2010\u2011\u2012\u2013\u2014\u2212\u0640"
"""What people write between the groups of a number: spaces, dashes and the kashida."""

_NO_SEPARATORS = str.maketrans("", "", SEPARATORS)


def ascii_digits(text: str) -> str:
    """Return `text` with Persian and Arabic digits made ASCII; nothing else changes."""
    return text.translate(_TO_ASCII)


def persian(value: str | int) -> str:
    """Return `value` with ASCII and Arabic digits made Persian, for the eye only."""
    return str(value).translate(_TO_PERSIAN)


def grouped(number: int) -> str:
    """Return `number` in Persian digits, in groups of three: 125000 with one separator."""
    sign = _MINUS if number < 0 else ""
    return sign + persian(f"{abs(number):,}".replace(",", _THOUSANDS))


def isolate(text: str) -> str:
    """Wrap `text` so that it keeps its left-to-right order inside Persian text."""
    return f"\u2066{text}\u2069"


def bare(text: str) -> str:
    """Return `text` without half-spaces, direction marks, isolates and spaces at its ends."""
    return text.translate(_NO_MARKS).strip()


def only(text: str) -> bool:
    """Say whether `text` is one or more ASCII digits (`str.isdigit` takes other scripts too)."""
    return text.isascii() and text.isdigit()


def compact(text: str, also: str = "") -> tuple[str, tuple[Notice, ...]]:
    """Return a written number without marks and separators and in ASCII digits, and what changed.

    The caller has refused what is longer than `LONGEST_NUMBER`. Spaces at the
    ends are dropped without a word.

    Args:
        text: The number as typed, pasted or read from a file.
        also: Further separators of this kind of number, for instance brackets.
    """
    notices: list[Notice] = []
    unmarked = text.translate(_NO_MARKS).strip()
    if len(unmarked) < len(text.strip()):
        notices.append(Notice.MARKS_DROPPED)
    joined = unmarked.translate(_NO_SEPARATORS)
    if also:
        joined = joined.translate(str.maketrans("", "", also))
    if joined != unmarked:
        notices.append(Notice.SEPARATORS_DROPPED)
    folded = ascii_digits(joined)
    if folded != joined:
        notices.append(Notice.DIGITS_FOLDED)
    return folded, tuple(notices)
