"""The dialling plan that comes with the program, read once from ``dialling.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from backoffice.records import digits, phones
from backoffice.records.calls import CallType
from backoffice.records.dialling import DialPlan, DialRule

#: What each table of the file holds: its type, what stands before its codes, and how many
#: digits a whole number has (none: any; of a short code its own).
_TABLES: dict[str, tuple[CallType | None, str, tuple[int, ...]]] = {
    "area": (None, "", (7, 8, 11)),
    "mobile": (CallType.MOBILE, "", (11,)),
    "intelligent": (CallType.INTELLIGENT, "", (10,)),
    "abroad": (CallType.INTERNATIONAL, "", tuple(range(6, 18))),
    "service": (CallType.SERVICE, "", ()),
    "country": (CallType.INTERNATIONAL, "00", ()),
}
_ENTRIES = {"code", "codes", "title", "from", "to"}


def read_plan(text: str) -> tuple[DialRule, ...]:
    """Read the rules of a dialling plan from TOML.

    Raises:
        ValueError: a table or an entry that is not known, or a code that is no digits.
    """
    found: list[DialRule] = []
    for name, entries in tomllib.loads(text).items():
        if name not in _TABLES:
            raise ValueError(f"unknown table {name!r}")
        for entry in entries:
            found += _rules(name, entry)
    return tuple(found)


def _rules(table: str, entry: dict[str, Any]) -> Iterator[DialRule]:
    kind, before, lengths = _TABLES[table]
    codes = entry.get("codes") or [entry.get("code", "")]
    if not entry.keys() <= _ENTRIES or not all(digits.only(code) for code in codes):
        raise ValueError(f"a wrong entry of {table!r}: {entry}")
    for code in codes:
        own = (len(code),) if kind is CallType.SERVICE else lengths
        yield DialRule(before + code, kind, entry["title"], entry.get("from"), entry.get("to"), own)


@cache
def shipped() -> tuple[DialRule, ...]:
    """Return the rules that come with the program."""
    return read_plan(files(__package__).joinpath("dialling.toml").read_text("utf-8"))


def plan(own: Iterable[DialRule] = (), home: str = phones.HOME) -> DialPlan:
    """Return the dialling plan of an office with these rules of its own and this area code."""
    return DialPlan(home, shipped(), tuple(own))
