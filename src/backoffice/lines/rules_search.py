"""What somebody means who types into the search of lines: the shape of the text picks the index.

Source: speed.md §7 (columns are never joined by OR); numbering of domain.md §4.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from backoffice.records import digits, persian, phones
from backoffice.records.flaws import Flaw

#: From so many letters on a part of a name is looked for; shorter texts are beginnings.
INFIX_LETTERS = 3
_LEAST_DIGITS = 3  # fewer begin thousands of numbers
_LOCAL, _WHOLE = 8, 11
_IDENTIFIER = range(8, 13)  # national ID without its zeros … comprehensive code of a foreigner


class By(StrEnum):
    """One way to look, on one index."""

    NUMBER = "number"
    NUMBER_START = "number_start"
    IDENTIFIER = "identifier"
    OWNER = "owner"
    OWNER_START = "owner_start"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Sought:
    """The ways to look, in turn, each with its text; ``flaws`` of a number that can be no line."""

    ways: tuple[tuple[By, str], ...] = ()
    flaws: tuple[Flaw, ...] = ()


def sought(text: str, home: str = phones.HOME) -> Sought:
    """Read what was typed; ``home`` is the office's area code.

    Digits are a number, with or without area code, or an identifier; letters are a part of the
    owner's name or of the address, with an identifier for a passport's sake.
    """
    plain, _ = digits.compact(text, also="().")
    if digits.only(plain.removeprefix("+")):
        return _of_digits(plain, home)
    key = persian.search_key(text)
    if not key.strip():
        return Sought()
    if len(key) < INFIX_LETTERS:
        return Sought(((By.OWNER_START, key),))
    ways = [(By.OWNER, key), (By.ADDRESS, key)]
    if any(letter.isdigit() for letter in key):
        ways.reverse()  # names hold no digits, addresses do
    if plain.isascii() and plain.isalnum():
        ways.insert(0, (By.IDENTIFIER, plain.upper()))
    return Sought(tuple(ways))


def _of_digits(plain: str, home: str) -> Sought:
    if len(plain) < _LEAST_DIGITS:
        return Sought()
    ways: list[tuple[By, str]] = []
    if len(plain) < _LOCAL:
        start = plain if plain.startswith("0") else home + plain
        return Sought(((By.NUMBER_START, start),))
    checked = phones.fixed_line(plain, home)
    if checked.ok:
        ways.append((By.NUMBER, checked.value))
    elif plain.startswith("0") and len(plain) < _WHOLE:
        ways.append((By.NUMBER_START, plain))
    if len(plain) in _IDENTIFIER:
        ways.append((By.IDENTIFIER, plain))
    # Only what is a number for certain is told to be a wrong one: digits may be an identifier.
    certain = plain.startswith(("0", "+")) and len(plain) >= _WHOLE
    return Sought(tuple(ways), checked.flaws if certain else ())
