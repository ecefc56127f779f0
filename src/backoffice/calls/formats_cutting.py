"""Rows of a file of calls are cut into texts: by a delimiter, by places, or as cells.

The header says which column is which, and a header that is not the profile's makes it
another file: it is refused before any row is believed (safety.md §9, row 67).
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from backoffice.calls.formats_values import Unread
from backoffice.errors import Refused
from backoffice.records import persian
from backoffice.records.call_files import BadCall, CallField, ColumnSpec, Profile, Shape
from backoffice.records.intake import FileFinding, FileFlaw, shown

MOST_COLUMNS = 64
_LONGEST_WORD = 80

Cells = Sequence[str]
Cutter = Callable[[Sequence[str]], list[list[str]]]

_TEXTS = frozenset({CallField.TYPE, CallField.ANSWERED})


@dataclass(frozen=True, slots=True)
class Layout:
    """Where each value stands among a row's texts, and how many texts a row has."""

    places: Mapping[CallField, int]
    least: int
    most: int


def key(word: str) -> str:
    """Return the form in which words of headers and of call types are compared."""
    return persian.joined_key(word)


def layout(profile: Profile, header: Cells | None) -> Layout:
    """Say where a profile's columns stand in a file with this header (None: without one).

    Raises:
        Refused: the header is not the profile's; every reason as ``FileFinding``.
    """
    if profile.shape is Shape.FIXED:
        places = {column.field: place for place, column in enumerate(_by_start(profile))}
        return Layout(places, len(places), len(places))
    named = header is not None and any(column.names for column in profile.columns)
    if named and header is not None:
        places = _by_names(profile, header)
    else:
        places = {column.field: column.place - 1 for column in profile.columns}
    needed = max(places.values()) + 1
    if profile.shape is Shape.WORKBOOK:  # a sheet's empty cells are not there
        return Layout(places, needed, MOST_COLUMNS)
    if header is None:
        return Layout(places, needed, MOST_COLUMNS)
    filled = [place for place, word in enumerate(header, 1) if word.strip()]
    count = max(needed, *filled) if filled else needed
    return Layout(places, count, count)


def _by_names(profile: Profile, header: Cells) -> dict[CallField, int]:
    columns = {key(name): column for column in profile.columns for name in column.names}
    if not any(key(word) in columns for word in header):
        first = next(column.names[0] for column in profile.columns if column.names)
        raise Refused([FileFinding(FileFlaw.HEADER_MISSING, first)])
    placed = {column.place - 1: column for column in profile.columns if column.place}
    ignored = {key(word) for word in profile.ignored}
    found: dict[CallField, int] = {}
    wrong: list[FileFinding] = []
    for place, word in enumerate(header):
        column = columns.get(key(word)) or _unnamed(placed.get(place))
        if column is None:
            if key(word) and key(word) not in ignored:
                wrong.append(FileFinding(FileFlaw.HEADER_UNKNOWN, shown(word, _LONGEST_WORD)))
        elif column.field in found:
            wrong.append(FileFinding(FileFlaw.HEADER_TWICE, shown(word, _LONGEST_WORD)))
        else:
            found[column.field] = place
    wrong += [
        FileFinding(FileFlaw.HEADER_MISSING, _called(column))
        for column in profile.columns
        if column.field not in found or (column.place and found[column.field] != column.place - 1)
    ]
    if wrong:
        raise Refused(wrong)
    return found


def _unnamed(column: ColumnSpec | None) -> ColumnSpec | None:
    """Return a column that stands by its place alone, whatever the header calls it."""
    return column if column is not None and not column.names else None


def _called(column: ColumnSpec) -> str:
    return column.names[0] if column.names else str(column.place)


def _by_start(profile: Profile) -> list[ColumnSpec]:
    return sorted(profile.columns, key=lambda column: column.start)


def cutter(profile: Profile) -> Cutter:
    """Return what cuts lines of text into the texts of their columns."""
    if profile.shape is Shape.FIXED:
        return _fixed(_by_start(profile))
    return _delimited(profile.delimiter, quoted=profile.quoted)


def _delimited(delimiter: str, *, quoted: bool) -> Cutter:
    def cut(lines: Sequence[str]) -> list[list[str]]:
        if not quoted or not any('"' in line for line in lines):
            return [line.split(delimiter) for line in lines]
        # Blank lines are lost, and a quote left open swallows the lines after it.
        with suppress(csv.Error):
            rows = list(csv.reader(lines, delimiter=delimiter))
            if len(rows) == len(lines) and all(rows):
                return rows
        return [next(csv.reader([line], delimiter=delimiter), [""]) for line in lines]

    return cut


def _fixed(columns: Sequence[ColumnSpec]) -> Cutter:
    """Cut by places; a short line gives fewer texts, one with more behind gives one more."""
    parts = [slice(one.start - 1, one.start - 1 + one.width) for one in columns]
    ends = [one.start - 1 + one.width for one in columns]
    end = max(ends)
    # A word at the end may have lost its spaces; digits that are cut are another number.
    last = columns[ends.index(end)]
    least = last.start if last.field in _TEXTS else end

    def cut(lines: Sequence[str]) -> list[list[str]]:
        rows = [[line[part] for part in parts] for line in lines]
        for place, line in enumerate(lines):
            if len(line) < least:
                rows[place] = [text for text, at in zip(rows[place], ends, strict=True)
                               if at <= len(line)]  # fmt: skip
            elif len(line) > end and line[end:].strip():
                rows[place].append(line[end:])
        return rows

    return cut


def fitted(cells: Cells, wanted: Layout) -> Cells:
    """Return a row whose number of texts is not the layout's, without empty ones at its end.

    Raises:
        Unread: there are too few, or too many.
    """
    if len(cells) < wanted.least:
        raise Unread(BadCall.TOO_FEW_COLUMNS)
    if any(text.strip() for text in cells[wanted.most :]):
        raise Unread(BadCall.TOO_MANY_COLUMNS)
    return cells[: wanted.most]
