"""A first guess at a format from the beginning of a file that no format reads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from backoffice.calls.format_samples import Head
from backoffice.calls.formats_cutting import key
from backoffice.records import digits
from backoffice.records.call_files import (
    BadCall,
    CallField,
    ColumnSpec,
    DateForm,
    DurationForm,
    Encoding,
    Profile,
    Shape,
)

DELIMITERS = (",", ";", "|", "\t")
_LOOKED_AT = 40
_MOSTLY = 0.8  # of the lines
_FORMED = frozenset({CallField.STARTED, CallField.DATE, CallField.DURATION})
_DATES = {
    DateForm.JALALI: re.compile(r"1[34]\d\d[-/.]\d"),
    DateForm.ISO: re.compile(r"(19|20)\d\d[-/.]\d"),
    DateForm.EPOCH: re.compile(r"\d{9,10}(\.\d+)?$"),
    DateForm.COMPACT_JALALI: re.compile(r"1[34]\d\d[01]\d[0-3]\d"),
    DateForm.COMPACT: re.compile(r"(19|20)\d\d[01]\d[0-3]\d"),
}


def draft(head: Head, known: Iterable[Profile]) -> Profile:
    """Return a format to begin with: how rows are cut, where the header is, what its words say.

    ``known`` are the formats there are; a header's word is taken for what it means in them.
    """
    made = Profile("", "", Shape.WORKBOOK, ())
    if not head.workbook:
        made = _of_text(head)
    cells = head.cells(made)[:_LOOKED_AT] if made.shape is not Shape.FIXED else []
    header = header_row(cells)
    made = replace(made, header_row=header)
    return forms(placed(made, cells[header - 1], known), cells) if header else made


def header_row(rows: Sequence[Sequence[str]]) -> int:
    """Return the row (from 1) of a header: words without digits, above rows with digits; else 0."""
    filled = [(at, row) for at, row in enumerate(rows, 1) if any(text.strip() for text in row)]
    for (at, row), (_, below) in pairwise(filled):
        words = [text for text in row if text.strip()]
        wordy = len(words) > 1 and not any(char.isdigit() for text in words for char in text)
        if wordy and any(char.isdigit() for text in below for char in text):
            return at
    return 0


def placed(profile: Profile, header: Sequence[str], known: Iterable[Profile]) -> Profile:
    """Return the profile with the columns whose words other formats know."""
    meant = {
        key(name): column.field for one in known for column in one.columns for name in column.names
    }
    fields: dict[int, CallField] = {}
    for at, word in enumerate(header):
        field = meant.get(key(word))
        if field is not None and field not in fields.values():
            fields[at] = field
    return with_columns(profile, header, fields)


def with_columns(profile: Profile, header: Sequence[str], fields: dict[int, CallField]) -> Profile:
    """Return the profile with these columns (places from 0), known by the header's words.

    Where the header's words do not tell the columns apart, all stand by their place.
    """
    words = [word.strip() for word in header]
    chosen = [words[at] if at < len(words) else "" for at in fields]
    clear = bool(profile.header_row) and all(chosen)
    clear = clear and all(words.count(word) == 1 for word in words if word)
    columns = tuple(
        ColumnSpec(field, (words[at],)) if clear else ColumnSpec(field, place=at + 1)
        for at, field in sorted(fields.items())
    )
    ignored = tuple(word for at, word in enumerate(words) if word and at not in fields)
    return replace(profile, columns=columns, ignored=ignored if clear else ())


def places(profile: Profile, rows: Sequence[Sequence[str]]) -> dict[int, CallField]:
    """Return the places (from 0) at which a profile's columns stand in these first rows."""
    at = profile.header_row - 1
    header = [key(word) for word in rows[at]] if 0 <= at < len(rows) else []
    found: dict[int, CallField] = {}
    for column in profile.columns:
        named = [header.index(key(name)) for name in column.names if key(name) in header]
        if named:
            found[named[0]] = column.field
        elif column.place:
            found[column.place - 1] = column.field
    return found


def dated(profile: Profile) -> tuple[ColumnSpec, ...]:
    """Return the columns whose values are written in one of several forms."""
    return tuple(column for column in profile.columns if column.field in _FORMED)


def forms(profile: Profile, rows: Sequence[Sequence[str]]) -> Profile:
    """Return the profile with the forms in which these rows write dates and durations."""
    below = rows[profile.header_row :]
    for at, field in _places(profile, rows).items():
        if field not in _FORMED:
            continue
        text = next((row[at] for row in below if at < len(row) and row[at].strip()), "")
        text = digits.ascii_digits(digits.bare(text))
        if field is CallField.DURATION:
            profile = replace(profile, duration=_duration(text) or profile.duration)
        else:
            profile = replace(profile, date_form=_date_form(text) or profile.date_form)
    return profile


def _places(profile: Profile, rows: Sequence[Sequence[str]]) -> dict[int, CallField]:
    """Return the place of each column among the texts of a cut row."""
    if profile.shape is Shape.FIXED:
        by_start = sorted(profile.columns, key=lambda column: column.start)
        return {at: column.field for at, column in enumerate(by_start)}
    return places(profile, rows)


def _date_form(text: str) -> DateForm | None:
    return next((form for form, look in _DATES.items() if look.match(text)), None)


def _duration(text: str) -> DurationForm | None:
    if ":" in text:
        return DurationForm.CLOCK
    whole = text.isdigit()
    return DurationForm.SECONDS if whole else DurationForm.MINUTES if "." in text else None


def _of_text(head: Head) -> Profile:
    utf_8 = head.texts.get(Encoding.UTF_8)
    broken = utf_8 is not None and BadCall.ENCODING in utf_8.faults.values()
    encoding = Encoding.CP1256 if broken else Encoding.UTF_8
    lines = [line for line in head.lines(encoding)[:_LOOKED_AT] if line.strip()]
    for delimiter in DELIMITERS:
        if _divides(delimiter, lines):
            return Profile("", "", Shape.DELIMITED, (), encoding=encoding, delimiter=delimiter)
    return Profile("", "", Shape.FIXED, (), encoding=encoding, header_row=0)


def _divides(delimiter: str, lines: Sequence[str]) -> bool:
    """Say whether a sign cuts most lines into equally many columns, three at least."""
    counts = [line.count(delimiter) for line in lines]
    most = max(set(counts), key=counts.count, default=0)
    return most > 1 and counts.count(most) >= _MOSTLY * len(counts)
