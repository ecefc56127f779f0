"""Calls as the office keeps them, and the one selection that list, totals and papers share.

Source: domain.md §2 items 1, 6 and 15, §4.2 and §5. Times are seconds since
1970 in UTC, durations seconds, amounts rials as received.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import NamedTuple

from backoffice.records import dates


class CallType(StrEnum):
    """What kind of call it was."""

    UNKNOWN = "unknown"  # نامشخص: counted and shown, never dropped
    LOCAL = "local"  # شهری و درون‌استانی
    LONG_DISTANCE = "long_distance"  # بین‌شهری: between provinces
    MOBILE = "mobile"
    INTERNATIONAL = "international"
    INTELLIGENT = "intelligent"  # هوشمند (IN)
    SERVICE = "service"  # short codes, here or in another area


#: How a type is kept; a number never changes its meaning.
TYPE_CODES = {kind: code for code, kind in enumerate(CallType)}
TYPE_OF_CODE = {code: kind for kind, code in TYPE_CODES.items()}

#: «ریزمکالمات شهری درج نمی‌شود»: local calls are not itemised (domain.md §2 item 1).
ITEMISED = frozenset(CallType) - {CallType.LOCAL}

MOST_MONTHS = 36
"""How many Jalali months one look-up may span (safety.md §9, row 49)."""

FEWEST_DIGITS = 3
"""How many digits a search by the beginning of a number needs."""

_ABROAD = 2 * 10**17  # above it: an international number, without its 00
_LONGEST_SHORT = 5
_SHORTEST_LONG = 6
_LONGEST_ABROAD = 15
_LONGEST_NATIONAL = 16
_INTELLIGENT = "909"
_NATIONAL = 10
_BELOW_INTELLIGENT = 9_089_999_999  # 0909… is dialled, but kept without its zero


def number_code(dialled: str) -> int:
    """Return the number under which canonical dialled digits are kept.

    National numbers lose their zero (09111234567 → 9111234567), short codes stay,
    international ones (00…) stand above 2·10¹⁷. Anything else, and whatever would be
    told apart by zeros alone, is *odd*: its code is negative, made from its text, and
    the text has to be kept beside it.
    """
    if not (dialled.isascii() and dialled.isdigit()):
        return _odd_code(dialled)
    if dialled.startswith("00"):
        rest = dialled[2:]
        fits = 0 < len(rest) <= _LONGEST_ABROAD and not rest.startswith("0")
        return _ABROAD + int(rest) if fits else _odd_code(dialled)
    if dialled.startswith("0"):
        rest = dialled[1:]
        fits = _SHORTEST_LONG <= len(rest) <= _LONGEST_NATIONAL
        return int(rest) if fits and not _is_intelligent(rest) else _odd_code(dialled)
    short = 0 < len(dialled) <= _LONGEST_SHORT
    return int(dialled) if short or _is_intelligent(dialled) else _odd_code(dialled)


def number_of_code(code: int) -> str:
    """Return the canonical digits of a code; "" for an odd one, whose text is kept elsewhere."""
    if code < 0:
        return ""
    if code > _ABROAD:
        return f"00{code - _ABROAD}"
    plain = str(code)
    return plain if len(plain) <= _LONGEST_SHORT or _is_intelligent(plain) else f"0{plain}"


def _is_intelligent(rest: str) -> bool:
    """Say whether it is 909 and seven digits: the IN numbers are dialled without a zero."""
    return len(rest) == _NATIONAL and rest.startswith(_INTELLIGENT)


def _odd_code(text: str) -> int:
    digest = hashlib.sha256(text.encode("utf-8", "replace")).digest()
    return -1 - (int.from_bytes(digest[:8], "big") >> 2)


def code_ranges(beginning: str) -> list[tuple[int, int]]:
    """Return the ranges of codes (both ends included) of all numbers that begin so.

    ``beginning`` is at least ``FEWEST_DIGITS`` canonical ASCII digits. Odd numbers are
    not among them.
    """
    ranges = []
    for length in range(len(beginning), _LONGEST_ABROAD + len("00") + 1):
        room = length - len(beginning)
        first, last = (number_code(beginning + end * room) for end in "09")
        if last < 0 <= first:  # 090…: the mobile numbers below the IN numbers
            last = _BELOW_INTELLIGENT
        if 0 <= first <= last:
            ranges.append((first, last))
    return ranges


def month_key(day: date) -> int:
    """Return the Jalali year·100 + month of a Gregorian local day: the month a call is filed in."""
    year, month, _ = dates.jalali(day).split("/")
    return int(year) * 100 + int(month)


def month_days(key: int) -> tuple[date, date]:
    """Return a month's first day and the first day after it (Gregorian), by its key."""
    first = dates.parse(f"{key // 100}/{key % 100}/1")
    return first, dates.plus_months(first, 1)


class Call(NamedTuple):
    """One call. ``number`` is canonical dialled digits; ``started`` UTC seconds.

    ``occurrence`` tells equal rows of one file apart when the profile says that
    they are calls of their own (otherwise 0).
    """

    line: str  # eleven ASCII digits
    started: int
    number: str
    seconds: int
    type: CallType
    rials: int
    occurrence: int = 0


class Key(NamedTuple):
    """Where a row stands in its list: what the next page begins after.

    ``span`` is the place of the row's span in ``Selection.spans``; ``number`` is
    the code of the number called.
    """

    span: int
    month: int
    started: int
    number: int
    seconds: int
    occurrence: int


class Row(NamedTuple):
    """A call in a list and its place there."""

    key: Key
    call: Call


@dataclass(frozen=True, slots=True)
class CallFilter:
    """What the clerk asks for; days are Gregorian local days, both included.

    ``types`` empty means every type the office itemises. ``number`` is canonical
    digits (or, with ``begins``, the first of them). Bounds are included; ``hours``
    are hours of the local day, (22, 5) going over midnight.
    """

    since: date
    until: date
    types: frozenset[CallType] = frozenset()
    number: str = ""
    begins: bool = False
    least_seconds: int | None = None
    most_seconds: int | None = None
    hours: tuple[int, int] | None = None
    least_rials: int | None = None
    most_rials: int | None = None

    def on(self, day: date) -> CallFilter:
        """Return the same question for one day."""
        return replace(self, since=day, until=day)


@dataclass(frozen=True, slots=True)
class Span:
    """A line's number and the moments (UTC, the end excluded) whose calls may be read."""

    number: str
    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Selection:
    """Which calls: the one object that list, totals, plots, workbook and paper are made from.

    ``spans`` do not overlap and come newest first. ``types`` are the types that are
    asked for, never empty; days and hours of ``asked`` are judged in Tehran's time.
    """

    spans: tuple[Span, ...]
    asked: CallFilter
    types: frozenset[CallType]


@dataclass(frozen=True, slots=True)
class Total:
    """Count, seconds and rials of a group of calls."""

    count: int = 0
    seconds: int = 0
    rials: int = 0

    def plus(self, other: Total) -> Total:
        """Return both together."""
        return Total(
            self.count + other.count, self.seconds + other.seconds, self.rials + other.rials
        )


@dataclass(frozen=True, slots=True)
class Summary:
    """The whole result of a selection, counted: by type, by local day, by hour, by number.

    ``top`` are the numbers called most, with their totals, most calls first.
    """

    by_type: dict[CallType, Total]
    by_day: dict[date, Total]
    by_hour: dict[int, Total]
    top: tuple[tuple[str, Total], ...]

    @property
    def all(self) -> Total:
        """Everything together."""
        whole = Total()
        for one in self.by_type.values():
            whole = whole.plus(one)
        return whole


def moment(started: int) -> datetime:
    """Return a call's beginning as an aware UTC moment."""
    return datetime.fromtimestamp(started, UTC)
