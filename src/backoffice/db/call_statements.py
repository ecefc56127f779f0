"""The statements that read calls, built once for each shape of question.

Written as text with bound values: building a statement anew costs as much as running it
(speed.md §2d). Nothing that anybody typed goes into the text, only counts of parameters.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import TextClause, text

from backoffice.db.tables.calls import CALLS
from backoffice.records import dates
from backoffice.records.calls import (
    TYPE_CODES,
    CallType,
    Key,
    Selection,
    Span,
    code_ranges,
    month_key,
    number_code,
)

_PAGE = "month, started, number, seconds, occurrence, type, rials"
_DAY, _HOUR = 86_400, 3_600
_ALL_TYPES = len(CallType)


@dataclass(frozen=True, slots=True)
class Shape:
    """What makes two questions the same statement."""

    dialect: str
    months: int
    types: int
    number: bool
    ranges: int
    seconds: tuple[bool, bool]
    rials: tuple[bool, bool]
    hours: str  # "", "between" or "around" midnight
    offsets: int
    after: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A span's part of a selection: its shape and its values."""

    shape: Shape
    values: dict[str, Any]
    months: tuple[int, ...]


def question(selection: Selection, span: Span, dialect: str) -> Question:
    """Take a selection apart for one of its spans."""
    asked = selection.asked
    months = _months(span)
    values: dict[str, Any] = {
        "line": number_code(span.number),
        "since": int(span.since.timestamp()),
        "until": int(span.until.timestamp()),
    }
    values |= {f"m{n}": month for n, month in enumerate(months)}
    types = sorted(TYPE_CODES[one] for one in selection.types)
    if len(types) < _ALL_TYPES:
        values |= {f"t{n}": code for n, code in enumerate(types)}
    ranges = code_ranges(asked.number) if asked.begins else []
    if asked.begins:
        for n, (first, last) in enumerate(ranges):
            values |= {f"a{n}": first, f"b{n}": last}
    elif asked.number:
        values["number"] = number_code(asked.number)
    for name, value in (
        ("least_seconds", asked.least_seconds),
        ("most_seconds", asked.most_seconds),
        ("least_rials", asked.least_rials),
        ("most_rials", asked.most_rials),
    ):
        if value is not None:
            values[name] = value
    offsets = dates.local_offsets(span.since, span.until)
    for n, (moment, offset) in enumerate(offsets):
        values |= {f"o{n}": offset, f"w{n}": int(moment.timestamp())}
    hours = ""
    if asked.hours is not None:
        values |= {"first_hour": asked.hours[0], "last_hour": asked.hours[1]}
        hours = "between" if asked.hours[0] <= asked.hours[1] else "around"
    shape = Shape(
        dialect=dialect,
        months=len(months),
        types=len(types) if len(types) < _ALL_TYPES else 0,
        number=bool(asked.number) and not asked.begins,
        ranges=len(ranges),
        seconds=(asked.least_seconds is not None, asked.most_seconds is not None),
        rials=(asked.least_rials is not None, asked.most_rials is not None),
        hours=hours,
        offsets=len(offsets),
    )
    return Question(shape, values, months)


def _months(span: Span) -> tuple[int, ...]:
    """Return the months that a span touches, newest first."""
    found = []
    day = dates.tehran_date(span.since)
    last = dates.tehran_date(span.until)
    while day <= last:
        found.append(month_key(day))
        day = dates.plus_months(dates.first_of_month(day), 1)
    return tuple(reversed(found))


def after(asked: Question, key: Key) -> Question:
    """Return the same question for the rows that come after a key.

    The upper bound becomes the key itself and later months are left out: with both bounds
    beside each other SQLite walks everything before the key (speed.md §2c).
    """
    months = tuple(month for month in asked.months if month <= key.month)
    values = {name: value for name, value in asked.values.items() if not _is_month(name)}
    values |= {f"m{n}": month for n, month in enumerate(months)}
    values |= {
        "k_month": key.month,
        "k_started": key.started,
        "k_number": key.number,
        "k_seconds": key.seconds,
        "k_occurrence": key.occurrence,
    }
    shape = asked.shape
    moved = Shape(
        shape.dialect,
        len(months),
        shape.types,
        shape.number,
        shape.ranges,
        shape.seconds,
        shape.rials,
        shape.hours,
        shape.offsets,
        after=True,
    )
    return Question(moved, values, months)


def _is_month(name: str) -> bool:
    return name[0] == "m" and name[1:].isdigit()


@lru_cache(maxsize=512)
def page(shape: Shape) -> TextClause:
    """Rows in their order, at most ``:limit``."""
    return text(f"SELECT {_PAGE} FROM {CALLS}{_where(shape)}{_order(shape)} LIMIT :limit")


@lru_cache(maxsize=512)
def anchors(shape: Shape) -> TextClause:
    """The key of every ``:every``-th row, in order, and its number from 1."""
    numbered = (
        f"SELECT month, started, number, seconds, occurrence, "
        f"row_number() OVER ({_order(shape).strip()}) AS place FROM {CALLS}{_where(shape)}"
    )
    return text(
        f"SELECT month, started, number, seconds, occurrence, place FROM ({numbered}) AS numbered "
        f"WHERE place % :every = 0 ORDER BY place"
    )


@lru_cache(maxsize=512)
def totals(shape: Shape) -> TextClause:
    """Count, seconds and rials by type."""
    return text(
        f"SELECT type, count(*), sum(seconds), sum(rials) FROM {CALLS}{_where(shape)} GROUP BY type"
    )


@lru_cache(maxsize=512)
def by_hour(shape: Shape) -> TextClause:
    """Count, seconds and rials by local hour since 1970."""
    hour = f"({_local(shape)}) / {_HOUR}"
    return text(
        f"SELECT {hour}, count(*), sum(seconds), sum(rials) FROM {CALLS}{_where(shape)} "
        f"GROUP BY {hour}"
    )


@lru_cache(maxsize=512)
def top(shape: Shape) -> TextClause:
    """The ``:limit`` numbers called most."""
    return text(
        f"SELECT number, count(*) AS calls, sum(seconds), sum(rials) FROM {CALLS}{_where(shape)} "
        f"GROUP BY number ORDER BY calls DESC, number LIMIT :limit"
    )


def _order(shape: Shape) -> str:
    # A call's month follows from its moment, so both orders are one; each back end is given
    # the one that its key serves without sorting.
    month = "month DESC, " if shape.dialect == "sqlite" else ""
    return f" ORDER BY {month}started DESC, number DESC, seconds DESC, occurrence DESC"


def _where(shape: Shape) -> str:
    parts = [f"month IN ({_many('m', shape.months)})", "line = :line", "started >= :since"]
    if not shape.after:
        parts.append("started < :until")
    elif shape.dialect == "sqlite":
        parts.append(
            "(month, started, number, seconds, occurrence) < "
            "(:k_month, :k_started, :k_number, :k_seconds, :k_occurrence)"
        )
    else:
        parts.append(
            "(started, number, seconds, occurrence) < "
            "(:k_started, :k_number, :k_seconds, :k_occurrence)"
        )
    if shape.types:
        parts.append(f"type IN ({_many('t', shape.types)})")
    if shape.number:
        parts.append("number = :number")
    if shape.ranges:
        between = (f"number BETWEEN :a{n} AND :b{n}" for n in range(shape.ranges))
        parts.append(f"({' OR '.join(between)})")
    parts += _bounds("seconds", shape.seconds) + _bounds("rials", shape.rials)
    if shape.hours:
        hour = f"({_local(shape)}) % {_DAY} / {_HOUR}"
        both = "AND" if shape.hours == "between" else "OR"
        parts.append(f"({hour} >= :first_hour {both} {hour} <= :last_hour)")
    return " WHERE " + " AND ".join(parts)


def _bounds(column: str, given: tuple[bool, bool]) -> list[str]:
    pairs = zip(given, (f"{column} >= :least_{column}", f"{column} <= :most_{column}"), strict=True)
    return [condition for wanted, condition in pairs if wanted]


def _local(shape: Shape) -> str:
    """Return a call's moment in Iran's time, whatever the offset was then."""
    cases = "".join(
        f"WHEN started >= :w{n} THEN CAST(:o{n} AS BIGINT) "
        for n in range(shape.offsets - 1, 0, -1)
    )
    # A server cannot guess the type of a CASE that is all parameters.
    offset = f"CASE {cases}ELSE CAST(:o0 AS BIGINT) END" if cases else ":o0"
    return f"started + CAST({offset} AS BIGINT)"


def _many(name: str, count: int) -> str:
    return ", ".join(f":{name}{n}" for n in range(count))
