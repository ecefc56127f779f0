"""What is wrong with a profile: everything at once, before a file is read by it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from backoffice.calls.formats_cutting import MOST_COLUMNS, key
from backoffice.records import persian
from backoffice.records.call_files import (
    LONGEST_LINE,
    NEEDED,
    CallField,
    ColumnSpec,
    DateForm,
    Profile,
    ProfileFinding,
    ProfileFlaw,
    Shape,
)
from backoffice.records.flaws import Flaw

LONGEST_NAME = 40
LONGEST_TITLE = 80
MOST_HEADER_ROWS = 50
_NAME = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?")
_NO_DELIMITER = frozenset('"\r\n\0')
_MOMENT = (CallField.DATE, CallField.TIME)


def findings(profile: Profile) -> list[ProfileFinding]:
    """Return everything that keeps a profile from being used."""
    found = [*_naming(profile), *_fields(profile), *_moment(profile)]
    if profile.shape is Shape.FIXED:
        return [*found, *_fixed(profile)]
    if profile.shape is Shape.DELIMITED and not _is_delimiter(profile):
        found.append(ProfileFinding(ProfileFlaw.DELIMITER, detail=profile.delimiter))
    return [*found, *_placed(profile)]


def _naming(profile: Profile) -> Iterator[ProfileFinding]:
    if not _NAME.fullmatch(profile.name):
        yield ProfileFinding(ProfileFlaw.NAME, detail=profile.name[:LONGEST_NAME])
    title = persian.check_text(profile.title, LONGEST_TITLE)
    if not title.ok or not title.value:
        flaw = title.flaws[0] if title.flaws else Flaw.EMPTY
        yield ProfileFinding(ProfileFlaw.TITLE, detail=flaw.value)


def _fields(profile: Profile) -> Iterator[ProfileFinding]:
    fields = [column.field for column in profile.columns]
    for field in CallField:
        if field in NEEDED and field not in fields:
            yield ProfileFinding(ProfileFlaw.COLUMN_MISSING, field)
        if fields.count(field) > 1:
            yield ProfileFinding(ProfileFlaw.COLUMN_TWICE, field)


def _moment(profile: Profile) -> Iterator[ProfileFinding]:
    fields = {column.field for column in profile.columns}
    apart = fields.intersection(_MOMENT)
    if CallField.STARTED in fields:
        for field in _MOMENT:  # a moment that is told twice may be two
            if field in apart:
                yield ProfileFinding(ProfileFlaw.COLUMN_TWICE, field)
    elif len(apart) < len(_MOMENT) or profile.date_form is DateForm.EPOCH:
        yield ProfileFinding(ProfileFlaw.NO_MOMENT)


def _is_delimiter(profile: Profile) -> bool:
    one = profile.delimiter
    return len(one) == 1 and one not in _NO_DELIMITER and not one.isalnum()


def _placed(profile: Profile) -> Iterator[ProfileFinding]:
    """Judge columns of a delimited file or a sheet: by the header's words, or by place."""
    if not 0 <= profile.header_row <= MOST_HEADER_ROWS:
        yield ProfileFinding(ProfileFlaw.HEADER_NEEDED, detail=str(profile.header_row))
    for column in profile.columns:
        if not _names(column) and not 1 <= column.place <= MOST_COLUMNS:
            yield ProfileFinding(ProfileFlaw.COLUMN_UNPLACED, column.field)
        elif not column.place and profile.header_row < 1:
            yield ProfileFinding(ProfileFlaw.HEADER_NEEDED, column.field)
        elif column.place and not 1 <= column.place <= MOST_COLUMNS:
            yield ProfileFinding(ProfileFlaw.COLUMN_UNPLACED, column.field)
    yield from _same(profile.columns)


def _same(columns: Iterable[ColumnSpec]) -> Iterator[ProfileFinding]:
    """Find columns that stand where, or are called as, an earlier one."""
    names: dict[str, CallField] = {}
    places: dict[int, CallField] = {}
    for column in columns:
        if column.place and places.setdefault(column.place, column.field) is not column.field:
            yield ProfileFinding(ProfileFlaw.COLUMNS_OVERLAP, column.field, str(column.place))
        for name in _names(column):
            if names.setdefault(key(name), column.field) is not column.field:
                yield ProfileFinding(ProfileFlaw.COLUMNS_OVERLAP, column.field, name)


def _names(column: ColumnSpec) -> list[str]:
    return [name for name in column.names if key(name)]


def _fixed(profile: Profile) -> Iterator[ProfileFinding]:
    taken: list[tuple[int, int]] = []
    if not 0 <= profile.header_row <= MOST_HEADER_ROWS:
        yield ProfileFinding(ProfileFlaw.HEADER_NEEDED, detail=str(profile.header_row))
    for column in profile.columns:
        first, last = column.start, column.start + column.width - 1
        if first < 1 or column.width < 1 or last > LONGEST_LINE:
            yield ProfileFinding(ProfileFlaw.COLUMN_UNPLACED, column.field)
            continue
        if any(first <= end and start <= last for start, end in taken):
            yield ProfileFinding(ProfileFlaw.COLUMNS_OVERLAP, column.field, str(first))
        taken.append((first, last))
