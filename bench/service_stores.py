"""Databases with very many lines or tickets, filled past the rooms; only to be read."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

import psycopg
from psycopg import sql
from sqlalchemy import Table

from backoffice.db.tables.intake import LineRow
from backoffice.db.tables.lines import LineNumberRow
from backoffice.db.tables.tickets import TicketRow
from backoffice.documents import demo_words as words
from backoffice.records import persian
from backoffice.records.tickets import Service, TicketState, Unit
from bench.stores import Rows, SqliteStore, Store

SEED = 1405
CENTRES = tuple(code for code, _, _ in words.CENTRES)
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
OPEN_SHARE = 50  # one ticket in so many is open
FORMER_SHARE = 20  # one line in so many had another number
_OPEN = (TicketState.REGISTERED, TicketState.IN_PROGRESS, TicketState.ON_HOLD)
_STREETS = (
    "\u0644\u0627\u06a9\u0627\u0646\u06cc",
    "\u0633\u0639\u062f\u06cc",
    "\u0645\u0637\u0647\u0631\u06cc",
    "\u0627\u0645\u0627\u0645",
)
STREET = "\u06af\u0644\u0633\u0627\u0631"  # the one that is sought; one line in a thousand
_RARE = 1_000
_LETTERS = "\u0627\u0628\u062a\u062c\u062d\u062f\u0631\u0633\u0635\u0644"


def number_of(place: int) -> str:
    """Return the present number of the line of this place."""
    return f"013{30_000_000 + place}"


def former_of(place: int) -> str:
    """Return the number that a line had before."""
    return f"013{60_000_000 + place}"


def name_of(place: int) -> str:
    """Return the owner's name of a line, with a part that few others have."""
    draw = Random(place)  # noqa: S311 - the same every time
    given = (*words.WOMEN, *words.MEN)
    rare = "".join(_LETTERS[int(digit)] for digit in f"{place % 5_000:04}")
    return f"{draw.choice(given)} {draw.choice(words.FAMILIES)} {rare}"


def fill_lines(store: Store, count: int) -> None:
    """Write so many lines with their numbers, old ones among them."""
    with loading(store, ("line", "line_number")) as connection:
        write(store, connection, LineRow.__table__, _lines(count))
        write(store, connection, LineNumberRow.__table__, _numbers(count))
        if isinstance(store, SqliteStore):
            found = (
                (int(one["number"]), one["owner_key"], one["address_key"]) for one in _lines(count)
            )
            store.write(connection, "line_words", ["rowid", "owner_key", "address_key"], found)


def fill_tickets(store: Store, count: int) -> None:
    """Write so many tickets of ten years, most of them closed."""
    with loading(store, ("ticket",)) as connection:
        write(store, connection, TicketRow.__table__, _tickets(count))


def _lines(count: int) -> Iterator[dict[str, Any]]:
    for place in range(count):
        name = name_of(place)
        street = STREET if place % _RARE == 0 else _STREETS[place % len(_STREETS)]
        yield {
            "id": f"line-{place:031}",
            "number": number_of(place),
            "centre": CENTRES[place % len(CENTRES)],
            "owner_name": name,
            "owner_key": persian.search_key(name),
            "owner_identifier": f"{place:010}",
            "state": "in_service",
            "address": f"{street} {place}",
            "address_key": persian.search_key(f"{street} {place}"),
            "services": "[]",
            "updated_at": NOW,
        }


def _numbers(count: int) -> Iterator[dict[str, Any]]:
    changed = date(2020, 3, 20)
    for place in range(count):
        line = {"line_id": f"line-{place:031}", "recorded_at": NOW, "recorded_by": "import"}
        had = place % FORMER_SHARE == 0
        if had:
            former = {"id": f"old-{place:032}", "number": former_of(place), "until": changed}
            yield line | former
        yield line | {
            "id": f"now-{place:032}",
            "number": number_of(place),
            "since": changed if had else None,
        }


def _tickets(count: int) -> Iterator[dict[str, Any]]:
    draw = Random(SEED)  # noqa: S311 - the same every time
    services = [one for one in Service if one is not Service.COUNTER]
    units = list(Unit)
    for place in range(count):
        opened = NOW - timedelta(minutes=5 * (count - place) + draw.randrange(5))
        is_open = place % OPEN_SHARE == 0
        state = draw.choice(_OPEN) if is_open else TicketState.CLOSED
        yield {
            "id": f"tick-{place:031}",
            "code": f"{place:012}",
            "service": draw.choice(services).value,
            "profile_version": 0,
            "number": number_of(place),
            "line_id": f"line-{place:031}",
            "centre": draw.choice(CENTRES),
            "desk_centre": CENTRES[0],
            "asker": "owner",
            "name": name_of(place),
            **dict.fromkeys(("claim", "form", "result"), "{}"),
            "lifted": "[]",
            "state": state.value,
            "unit": draw.choice(units).value,
            "clock_limit": 30_000,
            "due_at": opened + timedelta(days=1) if is_open else None,
            "ended_at": None if is_open else opened + timedelta(days=1),
            "created_at": opened,
            "created_by": "sara",
            "updated_at": opened + timedelta(days=1),
            "updated_by": "sara",
            "version": 1,
        }


def write(store: Store, connection: Any, table: Any, rows: Iterator[Mapping[str, Any]]) -> None:  # noqa: ANN401
    """Write rows given by column name; the others get the table's own defaults."""
    usual = _defaults(table)

    def whole() -> Rows:
        for row in rows:
            yield tuple((usual | row).values())

    store.write(connection, table.name, list(usual), whole())


def _defaults(table: Table) -> dict[str, Any]:
    found = {}
    for column in table.columns:
        default = getattr(column.default, "arg", None)
        found[column.name] = None if callable(default) else default
    return found


@contextmanager
def loading(store: Store, tables: tuple[str, ...]) -> Iterator[Any]:
    """Lend a connection of the driver for writing much; indexes are made afterwards."""
    if isinstance(store, SqliteStore):
        yield from _sqlite(store, tables)
    else:
        yield from _postgres(store, tables)


def _sqlite(store: SqliteStore, tables: tuple[str, ...]) -> Iterator[sqlite3.Connection]:
    connection = store.bare()
    for switch in ("synchronous=OFF", "cache_size=-400000", "foreign_keys=OFF"):
        connection.execute(f"PRAGMA {switch}")
    connection.execute("BEGIN IMMEDIATE")
    known = connection.execute(
        "SELECT name, sql, tbl_name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    )
    indexes = [(name, made) for name, made, table in known if table in tables]
    for name, _ in indexes:
        connection.execute(f"DROP INDEX {name}")
    yield connection
    for _, statement in indexes:
        connection.execute(statement)
    connection.execute("COMMIT")
    connection.execute("ANALYZE")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def _postgres(store: Store, tables: tuple[str, ...]) -> Iterator[psycopg.Connection]:
    with store.bare() as connection:
        with connection.transaction():
            indexes = connection.execute(
                "SELECT indexname, indexdef FROM pg_indexes "
                "WHERE tablename = ANY(%s) AND indexname LIKE %s",
                (list(tables), "ix_%"),
            ).fetchall()
            for name, _ in indexes:
                connection.execute(sql.SQL("DROP INDEX {}").format(sql.Identifier(name)))
            yield connection
            for _, statement in indexes:
                connection.execute(statement)
        connection.execute("VACUUM ANALYZE")
