"""The statements that read calls, built once for each shape of question.

Written as text with bound values: building a statement anew costs as much as running it
(speed.md §2d). Nothing that anybody typed goes into the text, only counts of parameters.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import TextClause, text

from backoffice.db.tables.calls import CALLS
from backoffice.records import dates
from backoffice.records.calls import (
    TYPE_CODES,
    CallFilter,
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
_FURTHER = (
    "(started, number, seconds, occurrence) < (:k_started, :k_number, :k_seconds, :k_occurrence)"
)
_A_YEAR = 12
_INSTANT = timedelta(microseconds=1)
_BOUNDS = ("least_seconds", "most_seconds", "least_rials", "most_rials")
_ALL_TYPES = len(CallType)


class Shape(NamedTuple):
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


class Question(NamedTuple):
    """A span's part of a selection: its shape and its values."""

    shape: Shape
    values: dict[str, Any]
    months: tuple[int, ...]


def question(selection: Selection, span: Span, dialect: str, *, local: bool = True) -> Question:
    """Take a selection apart for one of its spans.

    With ``local`` the shape knows Iran's offsets even where no hours are asked for;
    only what counts by local time needs them, and a page is worth not finding them.
    """
    asked = selection.asked
    months = _months(span.since, span.until)
    values: dict[str, Any] = {
        "line": number_code(span.number),
        "since": int(span.since.timestamp()),
        "until": int(span.until.timestamp()),
    }
    _number(values, "m", months)
    types: list[int] = []
    if len(selection.types) < _ALL_TYPES:
        types = sorted([TYPE_CODES[one] for one in selection.types])
        _number(values, "t", types)
    ranges = _dialled(values, asked)
    for name in _BOUNDS:
        value = getattr(asked, name)
        if value is not None:
            values[name] = value
    hours = ""
    if asked.hours is not None:
        values["first_hour"], values["last_hour"] = asked.hours
        hours = "between" if asked.hours[0] <= asked.hours[1] else "around"
    offsets = _offsets(span.since, span.until) if local or hours else ()
    for n, (moment, offset) in enumerate(offsets):
        values |= {f"o{n}": offset, f"w{n}": moment}
    shape = Shape(
        dialect,
        len(months),
        len(types),
        "number" in values,
        ranges,
        ("least_seconds" in values, "most_seconds" in values),
        ("least_rials" in values, "most_rials" in values),
        hours,
        len(offsets),
    )
    return Question(shape, values, months)


def _dialled(values: dict[str, Any], asked: CallFilter) -> int:
    """Put the number asked for into the values; return how many ranges it came to."""
    if not asked.begins:
        if asked.number:
            values["number"] = number_code(asked.number)
        return 0
    ranges = code_ranges(asked.number)
    for n, (first, last) in enumerate(ranges):
        values |= {f"a{n}": first, f"b{n}": last}
    return len(ranges)


def _number(values: dict[str, Any], name: str, some: Sequence[int]) -> None:
    for n, one in enumerate(some):
        values[f"{name}{n}"] = one


@lru_cache(maxsize=256)
def _months(since: datetime, until: datetime) -> tuple[int, ...]:
    """Return the months that a stretch of time touches, newest first."""
    first, last = (
        year * _A_YEAR + month - 1
        for year, month in (
            divmod(month_key(dates.tehran_date(moment)), 100)
            for moment in (since, until - _INSTANT)
        )
    )
    return tuple([n // _A_YEAR * 100 + n % _A_YEAR + 1 for n in range(last, first - 1, -1)])


@lru_cache(maxsize=256)
def _offsets(since: datetime, until: datetime) -> tuple[tuple[int, int], ...]:
    """Return from which second on which offset holds."""
    found = dates.local_offsets(since, until)
    return tuple((int(moment.timestamp()), offset) for moment, offset in found)


def after(asked: Question, key: Key) -> Question:
    """Return the same question for the rows that come after a key.

    The upper bound becomes the key itself and later months are left out: with both bounds
    beside each other SQLite walks everything before the key (speed.md §2c).
    """
    months = tuple([month for month in asked.months if month <= key.month])
    values = asked.values | {
        "k_started": key.started,
        "k_number": key.number,
        "k_seconds": key.seconds,
        "k_occurrence": key.occurrence,
    }
    _number(values, "m", months)
    return Question(asked.shape._replace(months=len(months), after=True), values, months)


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
def step(shape: Shape) -> TextClause:
    """The key of the row before which stand ``:before`` others."""
    return text(
        f"SELECT month, started, number, seconds, occurrence FROM {CALLS}{_where(shape)}"
        f"{_order(shape)} LIMIT 1 OFFSET :before"
    )


@lru_cache(maxsize=512)
def rest(shape: Shape) -> TextClause:
    """How many rows there are, none counted beyond ``:every``."""
    return text(f"SELECT count(*) FROM (SELECT 1 FROM {CALLS}{_where(shape)} LIMIT :every)")


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
    # After a key the upper bound is the key itself. It leaves the month out, which follows from
    # the moment: beginning with it, SQLite would walk the key's month from its end.
    parts.append(_FURTHER if shape.after else "started < :until")
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
