"""What was dialled: its canonical digits, which kind of call it makes, and where it goes.

Source: domain.md §4.2. Numbers change hands and ranges are opened, so a plan is made of
*dated* rules; the tables that come with the program are ``calls/dialling.toml``. Portability
makes an operator's title no more than a hint.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property, lru_cache

from backoffice.records import digits, phones
from backoffice.records.calls import CallType

LONGEST_DIALLED = 32
"""Characters of a dialled text; the longest number has seventeen digits, the rest is codes."""

LONGEST_BEGINNING = 16
LONGEST_TITLE = 80

_IRAN = "98"
_ABROAD = "00"
_INTELLIGENT = "909"
_NATIONAL = 10  # digits without the zero
_LOCAL = 8
_SHORTEST_LONG = 6
_REMOTE_SHORT = (7, 8)  # digits: an area with its zero, then four or five
_SHORT = range(3, 6)
_LENGTHS_ABROAD = range(7, 18)  # digits with the 00
_BRACKETS = "()[]/."
_REMEMBERED = 1 << 16  # numbers of one period


class RuleFlaw(StrEnum):
    """Why a dialling rule of the office's own cannot be kept."""

    BEGINNING = "beginning"
    TYPE = "type"
    TITLE = "title"
    DATES = "dates"  # ends before it begins
    TAKEN = "taken"  # another rule of the same beginning holds on some of these days


@dataclass(frozen=True, slots=True)
class RuleFinding:
    flaw: RuleFlaw
    detail: str = ""


@dataclass(frozen=True, slots=True)
class DialRule:
    """Numbers that begin so are of this type and go there, on these (Gregorian) days.

    ``beginning`` is canonical digits. Both days are included, None is open. ``lengths``
    are the digits a whole number may have, empty for any. ``type`` is None for an area
    code: there the office's own area decides. ``id`` is set for the office's own rules.
    """

    beginning: str
    type: CallType | None
    title: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    lengths: tuple[int, ...] = ()
    id: str = ""

    def holds(self, day: date) -> bool:
        """Say whether the rule is in force on a day."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_to is None or day <= self.valid_to)


class DialTable:
    """The rules of a period in which none of them changes; made by :meth:`DialPlan.at`."""

    def __init__(self, home: str, own: Iterable[DialRule], shipped: Iterable[DialRule]) -> None:
        self._home = home
        self._own = _by_beginning(own)
        self._shipped = _by_beginning(shipped)
        # A month's file dials the same numbers again and again.
        self.type = lru_cache(_REMEMBERED)(self._type)
        self.title = lru_cache(_REMEMBERED)(self._title)

    def _type(self, dialled: str) -> CallType:
        own = _longest(self._own, dialled)
        if own is not None and own.type is not None:
            return own.type
        if not digits.only(dialled):
            return CallType.UNKNOWN
        if dialled.startswith(_ABROAD):
            return _type_abroad(dialled)
        rule = _longest(self._shipped, dialled)
        if rule is not None:
            return rule.type or self._type_in_area(dialled)
        return self._type_by_form(dialled)

    def _type_in_area(self, dialled: str) -> CallType:
        if len(dialled) in _REMOTE_SHORT:
            return CallType.SERVICE
        return CallType.LOCAL if dialled.startswith(self._home) else CallType.LONG_DISTANCE

    def _type_by_form(self, dialled: str) -> CallType:
        """Judge a number that no rule names by its form alone."""
        long = len(dialled) == _NATIONAL + 1
        if long and dialled.startswith("09"):
            return CallType.MOBILE
        if long and dialled.startswith(self._home):
            return CallType.LOCAL
        if len(dialled) == _LOCAL and dialled[0] not in "01":
            return CallType.LOCAL
        short = len(dialled) in _SHORT and not dialled.startswith("0")
        return CallType.SERVICE if short else CallType.UNKNOWN

    def _title(self, dialled: str) -> str:
        own = _longest(self._own, dialled)
        if own is not None and own.title:
            return own.title
        if len(dialled) == _LOCAL and digits.only(dialled) and dialled[0] not in "01":
            dialled = self._home + dialled
        rule = _longest(self._shipped, dialled)
        return "" if rule is None else rule.title


@dataclass(frozen=True)
class DialPlan:
    """The dialling plan of an office: its area code, the shipped rules, and its own.

    An own rule goes before every shipped one; among rules of one kind the longest
    beginning that is in force decides.
    """

    home: str = phones.HOME
    shipped: tuple[DialRule, ...] = ()
    own: tuple[DialRule, ...] = ()

    @cached_property
    def changes(self) -> list[date]:
        """The days on which some rule begins, or no longer holds."""
        rules = (*self.shipped, *self.own)
        begins = {rule.valid_from for rule in rules if rule.valid_from}
        ends = {
            rule.valid_to + timedelta(days=1)
            for rule in rules
            if rule.valid_to and rule.valid_to < date.max
        }
        return sorted(begins | ends)

    @cached_property
    def _tables(self) -> dict[int, DialTable]:
        return {}

    def at(self, day: date) -> DialTable:
        """Return the rules in force on a (Gregorian) day."""
        period = bisect_right(self.changes, day)
        found = self._tables.get(period)
        if found is None:
            own = [rule for rule in self.own if rule.holds(day)]
            shipped = [rule for rule in self.shipped if rule.holds(day)]
            found = self._tables[period] = DialTable(self.home, own, shipped)
        return found


_Rules = Mapping[str, list[DialRule]]


def _by_beginning(rules: Iterable[DialRule]) -> _Rules:
    """Order rules by beginning; of several the one that began last comes first."""
    found: dict[str, list[DialRule]] = {}
    for rule in sorted(rules, key=lambda one: one.valid_from or date.min, reverse=True):
        found.setdefault(rule.beginning, []).append(rule)
    return found


def _longest(rules: _Rules, dialled: str) -> DialRule | None:
    if not rules:
        return None
    for length in range(min(LONGEST_BEGINNING, len(dialled)), 0, -1):
        for rule in rules.get(dialled[:length], ()):
            if not rule.lengths or len(dialled) in rule.lengths:
                return rule
    return None


def _type_abroad(dialled: str) -> CallType:
    """Judge digits that begin with 00; Iran's own code is not left in a canonical number."""
    rest = dialled[len(_ABROAD) :]
    known = len(dialled) in _LENGTHS_ABROAD and not rest.startswith(("0", _IRAN))
    return CallType.INTERNATIONAL if known else CallType.UNKNOWN


def cleaned(text: str) -> str:
    """Return dialled digits and signs without marks and separators, a plus made 00."""
    if digits.only(text):  # nearly every one: a file brings millions
        return text[: digits.LONGEST_NUMBER]
    bare, _ = digits.compact(text[: digits.LONGEST_NUMBER])
    # A table program writes a number it took for a decimal with its decimals.
    bare, _ = digits.compact(bare.removesuffix(".0"), also=_BRACKETS)
    return _ABROAD + bare[1:] if bare.startswith("+") else bare


def canonical(text: str, home: str = phones.HOME, *, lost_zero: bool = False) -> str:
    """Return a dialled number as ``records.calls.number_code`` understands it.

    National numbers begin with 0, IN numbers are 909 and seven digits, international
    ones begin with 00, short codes stay. What is no number of the plan (feature codes,
    cut digits) comes back cleaned. The function is stable under itself.

    Args:
        text: As written: 33334444, 013-3333 4444, +98…, 0098…, 98…, in any digits.
        home: The area code a local number gets, with its zero.
        lost_zero: Whether a spreadsheet ate leading zeros, so that ten digits are a
            national number, and longer ones an international one.
    """
    number = cleaned(text)
    if not digits.only(number):
        return number
    if number.startswith(_ABROAD):
        return _abroad(number[len(_ABROAD) :])
    if number.startswith("0"):
        return _national(number[1:])
    length = len(number)
    if length == _NATIONAL and number.startswith(_INTELLIGENT):
        return number
    if length == _NATIONAL + len(_IRAN) and number.startswith(_IRAN) and number[2] != "0":
        return _national(number[len(_IRAN) :])
    if length == _LOCAL and number[0] != "1":
        return home + number
    return _with_zeros(number) if lost_zero else number


def beginning(text: str, home: str = phones.HOME) -> str:
    """Return the beginning of a dialled number as the canonical numbers it stands for begin.

    A whole number comes back as :func:`canonical` has it; of a piece, Iran's own code becomes
    the zero, and 0909 the 909 of the IN numbers.
    """
    number = canonical(text, home)
    if number.startswith(_ABROAD + _IRAN):
        number = "0" + number.removeprefix(_ABROAD + _IRAN).removeprefix("0")
    return number[1:] if number.startswith("0" + _INTELLIGENT) else number


def _abroad(rest: str) -> str:
    inner = rest.removeprefix(_IRAN).removeprefix("0")  # "+98 (0) 13" is wrong, and as clear
    home = rest.startswith(_IRAN) and len(inner) >= _SHORTEST_LONG and not inner.startswith("0")
    return _national(inner) if home else _ABROAD + rest


def _national(rest: str) -> str:
    intelligent = len(rest) == _NATIONAL and rest.startswith(_INTELLIGENT)
    return rest if intelligent else "0" + rest


def _with_zeros(number: str) -> str:
    """Give back the zeros that a spreadsheet ate."""
    length = len(number)
    if length == _NATIONAL:
        return "0" + number
    if length > _NATIONAL:
        return _ABROAD + number
    remote = length + 1 in _REMOTE_SHORT and "0" + number[:2] in phones.AREAS
    return "0" + number if remote else number


def call_type(dialled: str, day: date, plan: DialPlan) -> CallType:
    """Return the type of a call to canonical digits on a (Gregorian) local day.

    Source: the ordered rules of domain.md §4.2; what no rule knows is UNKNOWN, never lost.
    """
    return plan.at(day).type(dialled)


def destination(dialled: str, day: date, plan: DialPlan) -> str:
    """Return the Persian title of province, operator, service or country; "" when unknown.

    ``dialled`` is canonical, ``day`` Gregorian. An operator's title is that of the range:
    numbers move between operators.
    """
    return plan.at(day).title(dialled)
