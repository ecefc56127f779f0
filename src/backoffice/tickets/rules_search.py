"""What a text typed into the search of tickets may mean beside a code, number or identifier.

Pure. Source: counter.md §1: Persian, Arabic or Latin digits, the wrong keyboard layout.
"""

from __future__ import annotations

from backoffice.records import digits, persian

_LOCAL = 8  # digits of a local number
_LEAST = 4  # so many of them narrow a list
LONGEST = 200


def names(text: str) -> list[str]:
    """Return what somebody may be called: as typed, and as the same keys write it in Persian."""
    typed = text.strip()[:LONGEST]
    if not any(letter.isalpha() for letter in typed):
        return []
    meant = persian.from_latin_layout(typed) if typed.isascii() else typed
    return list(dict.fromkeys([typed, meant]))


def begins(text: str, home: str) -> str:
    """Return the first digits of a line's number, with its area code; "" when it is none."""
    plain, _ = digits.compact(digits.ascii_digits(text.strip())[: digits.LONGEST_NUMBER])
    if not digits.only(plain):
        return ""
    if plain.startswith("0"):
        return plain if len(plain) > len(home) and len(plain) <= len(home) + _LOCAL else ""
    return home + plain if _LEAST <= len(plain) <= _LOCAL else ""
