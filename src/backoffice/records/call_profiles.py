"""A profile as plain data: what a file of the program holds, and what the database keeps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from backoffice.records.call_files import (
    CallField,
    ColumnSpec,
    DateForm,
    DurationForm,
    Encoding,
    Money,
    Profile,
    Shape,
)
from backoffice.records.calls import CallType

_PLAIN = (
    *("name", "title", "delimiter", "quoted", "header_row", "utc"),
    *("lost_zero", "equal_rows_are_calls"),
)
_CODES = {
    "shape": Shape,
    "encoding": Encoding,
    "date_form": DateForm,
    "duration": DurationForm,
    "money": Money,
}
_LISTS = ("answered", "ignored")


def to_plain(profile: Profile) -> dict[str, Any]:
    """Return a profile as texts, numbers, lists and mappings; ``from_plain`` reads it.

    Whether it is shipped and its version are not part of it: that is where it came from.
    """
    plain: dict[str, Any] = {name: getattr(profile, name) for name in _PLAIN}
    plain |= {name: getattr(profile, name).value for name in _CODES}
    plain |= {name: list(getattr(profile, name)) for name in _LISTS}
    plain["words"] = {word: kind.value for word, kind in profile.words.items()}
    plain["columns"] = [_plain_column(column) for column in profile.columns]
    return plain


def _plain_column(column: ColumnSpec) -> dict[str, Any]:
    plain: dict[str, Any] = {"field": column.field.value}
    if column.names:
        plain["names"] = list(column.names)
    places = {"place": column.place, "start": column.start, "width": column.width}
    return plain | {name: value for name, value in places.items() if value}


def from_plain(plain: Mapping[str, Any], *, shipped: bool = False, version: int = 0) -> Profile:
    """Read a profile from plain data; what is left out is as ``Profile`` has it.

    Raises:
        ValueError: an entry or a code that is not known, or one that is missing.
    """
    rest = dict(plain)
    try:
        made: dict[str, Any] = {name: rest.pop(name) for name in _PLAIN if name in rest}
        made |= {name: code(rest.pop(name)) for name, code in _CODES.items() if name in rest}
        made |= {name: tuple(rest.pop(name)) for name in _LISTS if name in rest}
        words = rest.pop("words", {})
        made["words"] = {word: CallType(kind) for word, kind in words.items()}
        made["columns"] = tuple(_column(one) for one in rest.pop("columns"))
        return Profile(**made, **rest, shipped=shipped, version=version)
    except (TypeError, KeyError) as wrong:
        raise ValueError(f"no profile: {wrong}") from wrong


def _column(plain: Mapping[str, Any]) -> ColumnSpec:
    rest = dict(plain)
    field = CallField(rest.pop("field"))
    return ColumnSpec(field, tuple(rest.pop("names", ())), **rest)
