"""Calls by chance, always the same ones, written past the program straight into their table.

A line's calls of a month follow a lognormal distribution: half the lines make fewer than
fifteen, the mean is twenty-five; one line is a company's exchange (PBX) with twenty-five
thousand. Rows come in the order of their key. A database on disk is kept between runs.
"""
# ruff: noqa: S311 - the choices are to look like life, and to be the same each time

from __future__ import annotations

import hashlib
import math
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date, datetime
from functools import lru_cache
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

from psycopg import sql

import factories
from backoffice.db import call_months
from backoffice.db.call_store import COLUMNS
from backoffice.db.tables.calls import CALLS
from backoffice.records import dates
from backoffice.records.call_lists import Permit
from backoffice.records.calls import (
    TYPE_CODES,
    CallFilter,
    CallType,
    Selection,
    Span,
    month_key,
    number_code,
)
from bench.context import Bench
from bench.stores import SqliteStore, Store

SEED = 1405
MEDIAN, SPREAD, MEAN = 15, 1.01, 25
LAST_MONTH = dates.parse("1405/08/01")
BATCH = 1

PBX_CALLS, BUSY_CALLS = 25_000, 4_900  # a month, where the table is large enough
SOUGHT = "09111234567"
"""Called twice a month by the PBX, once by the typical line, and by nobody else."""

_FIRST_LINE = 30_000_000
_POOL = 1 << 16
_CIRCLE = 40  # numbers that a line of few calls has to do with
_TYPES = {
    CallType.LOCAL: (50, "0133", 7, 50),
    CallType.MOBILE: (25, "0912", 7, 600),
    CallType.LONG_DISTANCE: (17, "021", 8, 350),
    CallType.INTELLIGENT: (5, "909", 7, 1_200),
    CallType.INTERNATIONAL: (3, "0044", 10, 9_000),
}  # weight, beginning, further digits, rials a minute

Row = tuple[int, ...]


def months_until_now(count: int) -> list[date]:
    """Return the first days (Gregorian) of the last so many Jalali months, oldest first."""
    return [dates.plus_months(LAST_MONTH, -back) for back in range(count - 1, -1, -1)]


class Lines:
    """The lines of an office that bills so many calls a month; some of them by name."""

    def __init__(self, calls: int) -> None:
        count = max(8, calls // MEAN)
        draw = Random(SEED)
        self.volumes = [draw.lognormvariate(math.log(MEDIAN), SPREAD) for _ in range(count)]
        self.pbx_calls = min(PBX_CALLS, calls // 4)
        special = (MEDIAN, min(BUSY_CALLS, calls // 20), self.pbx_calls)
        places = [count * quarter // 4 for quarter in (1, 2, 3)]
        for place, volume in zip(places, special, strict=True):
            self.volumes[place] = volume
        self.typical, self.busy, self.pbx = map(line, places)


def line(place: int) -> str:
    """Return a line's telephone number, eleven digits."""
    return f"013{_FIRST_LINE + place}"


@lru_cache(maxsize=1)
def _called() -> list[tuple[int, int, int]]:
    """Return numbers to be called: code, type's code, rials a minute."""
    draw = Random(SEED + 1)
    kinds = draw.choices(list(_TYPES), [one[0] for one in _TYPES.values()], k=_POOL)
    return [(_number(kind, draw), TYPE_CODES[kind], _TYPES[kind][3]) for kind in kinds]


def _number(kind: CallType, draw: Random) -> int:
    _, beginning, further, _ = _TYPES[kind]
    return number_code(f"{beginning}{draw.randrange(10**further):0{further}}")


@lru_cache(maxsize=1)
def _durations() -> list[int]:
    draw = Random(SEED + 2)
    return [int(draw.lognormvariate(math.log(75), 1.1)) for _ in range(4_096)]


def rows(calls: int, first: date) -> Iterator[Row]:
    """Make a month's calls in the order of their key."""
    lines = Lines(calls)
    month = month_key(first)
    draw = Random(SEED * 10_000_000 + month)
    begins, seconds = _stretch(first)
    for place, volume in enumerate(lines.volumes):
        count = round(volume * (0.8 + 0.4 * draw.random())) or 1
        moments = sorted({begins + int(draw.random() * seconds) for _ in range(count)})
        own = line(place)
        sought = {lines.pbx: 2, lines.typical: 1}.get(own, 0)
        yield from _of_line(month, number_code(own), moments, sought, draw)


def _of_line(
    month: int, code: int, moments: Sequence[int], sought: int, draw: Random
) -> Iterator[Row]:
    called, durations, chance = _called(), _durations(), draw.random
    circle, around = max(_CIRCLE, len(moments) // 2), code * 37
    at = {len(moments) * one // (sought + 1) for one in range(1, sought + 1)}
    for place, started in enumerate(moments):
        number, kind, price = called[(around + int(chance() ** 2 * circle)) % _POOL]
        if place in at:
            number, kind, price = number_code(SOUGHT), TYPE_CODES[CallType.MOBILE], 600
        lasted = durations[int(chance() * len(durations))]
        rials = (lasted + 59) // 60 * price
        yield month, code, started, number, lasted, 0, kind, rials, BATCH


def one_line(calls: int, first: date, months: int) -> Iterator[Row]:
    """Make a month of one line with so many calls in all its months, in the order of its key."""
    begins, seconds = _stretch(first)
    month = month_key(first)
    draw = Random(SEED * 10_000_000 + month)
    count = calls // months
    moments = [begins + place * seconds // count for place in range(count)]
    return _of_line(month, number_code(line(0)), moments, 0, draw)


def _stretch(first: date) -> tuple[int, int]:
    begins = dates.day_begins(first).timestamp()
    ends = dates.day_begins(dates.plus_months(first, 1)).timestamp()
    return int(begins), int(ends - begins)


# Asking


def permit(
    number: str,
    months: Sequence[date],
    types: frozenset[CallType] = frozenset(CallType),
    sought: str = "",
) -> Permit:
    """Permit the clerk of the bench a line's calls of some months."""
    until = dates.plus_months(months[-1], 1)
    span = Span(number, dates.day_begins(months[0]), dates.day_begins(until))
    asked = CallFilter(months[0], dates.tehran_date(_just_before(span.until)), number=sought)
    return Permit("bench", Selection((span,), asked, types), factories.CLERK.operator)


def _just_before(moment: datetime) -> datetime:
    return datetime.fromtimestamp(moment.timestamp() - 1, moment.tzinfo)


# Keeping

Months = Iterator[Iterator[Row]]


@contextmanager
def sqlite_calls(bench: Bench, calls: int, months: int) -> Iterator[Store]:
    """Lend a SQLite database with so many calls in each of the last so many months."""
    some = (rows(calls, first) for first in months_until_now(months))
    with _kept(bench, f"{calls}x{months}", some) as store:
        yield store


@contextmanager
def sqlite_line(bench: Bench, calls: int, months: int) -> Iterator[Store]:
    """Lend a SQLite database in which one line made all the calls."""
    some = (one_line(calls, first, months) for first in months_until_now(months))
    with _kept(bench, f"line-{calls}x{months}", some) as store:
        yield store


@contextmanager
def _kept(bench: Bench, size: str, months: Months) -> Iterator[Store]:
    path = _place(bench, size)
    if not path.exists():
        bench.tell(f"calls {size} into sqlite")
        _make(bench, path, months)
    store = SqliteStore(path)
    store.database.desk = factories.CLERK
    try:
        yield store
    finally:
        store.close()


def _place(bench: Bench, size: str) -> Path:
    """Return where it is kept; what another schema or generator made is removed."""
    with bench.empty("sqlite") as store, closing(store.bare()) as connection:
        schema = connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
    said = repr(schema).encode() + Path(__file__).read_bytes()
    known = hashlib.sha256(said).hexdigest()[:12]
    bench.kept.mkdir(parents=True, exist_ok=True)
    for old in bench.kept.glob("calls-*"):
        if known not in old.name:
            old.unlink()
    return bench.kept / f"calls-{known}-{size}.db"


def _make(bench: Bench, path: Path, months: Months) -> None:
    begun = path.with_suffix(".begun")
    with bench.empty("sqlite") as store:
        store.close()
        shutil.copy(str(store.database.place.path), begun)
    connection = sqlite3.connect(begun, isolation_level=None)
    for switch in ("journal_mode=OFF", "synchronous=OFF", "cache_size=-400000", "threads=2"):
        connection.execute(f"PRAGMA {switch}")
    indexes = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL "
        "AND tbl_name = ?",
        (CALLS,),
    ).fetchall()
    for name, _ in indexes:
        connection.execute(f"DROP INDEX {name}")
    insert = f"INSERT INTO {CALLS} ({','.join(COLUMNS)}) VALUES ({','.join('?' * len(COLUMNS))})"  # noqa: S608
    connection.execute("BEGIN")
    for month in months:
        connection.executemany(insert, month)
    for _, statement in indexes:
        connection.execute(statement)
    connection.execute("COMMIT")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.close()
    begun.rename(path)


@contextmanager
def server_calls(bench: Bench, calls: int, months: int) -> Iterator[Store]:
    """Lend a database of the server with so many calls in each of the last so many months."""
    with bench.empty("postgresql") as store:
        bench.tell(f"calls {calls}x{months} into postgresql")
        store.database.desk = factories.CLERK
        for first in months_until_now(months):
            _copy_month(store, first, rows(calls, first))
        with store.bare() as connection:
            connection.execute(f"VACUUM ANALYZE {CALLS}")
        connection.close()
        yield store


def _copy_month(store: Store, first: date, month: Iterator[Row]) -> None:
    """Copy a month into its partition; indexes are made when its rows are there."""
    store.database.write(lambda session: call_months.add_month(session, month_key(first)))
    name = f"{CALLS}_{month_key(first)}"
    with store.bare() as connection, connection.transaction():
        indexes = connection.execute(
            "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = %s", (name,)
        ).fetchall()
        for index, _ in indexes:
            connection.execute(sql.SQL("DROP INDEX {}").format(sql.Identifier(index)))
        columns = sql.SQL(",").join(map(sql.Identifier, COLUMNS))
        statement = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(name), columns)
        with connection.cursor().copy(statement) as copy:
            while block := "".join(map(_written, islice(month, 20_000))):
                copy.write(block)
        for _, definition in indexes:
            connection.execute(definition)
    connection.close()


def _written(row: tuple[Any, ...]) -> str:
    return "\t".join(map(str, row)) + "\n"
