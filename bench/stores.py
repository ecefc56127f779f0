"""The databases that are measured: filled once, copied, and opened by the bare driver too."""

from __future__ import annotations

import shutil
import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
from psycopg import sql
from sqlalchemy import make_url

from backoffice.db import Database, migrate
from bench import subscribers
from bench.measure import Clock
from bench.subscribers import Subscriber

Rows = Iterator[tuple[Any, ...]]


class Store(ABC):
    """One migrated database.

    Attributes:
        dialect: As SQLAlchemy names it.
        label: As the table names it.
        clock: What is counted on it: SQLite works inside this process, a server does not.
        mark: The bare driver's placeholder.
    """

    dialect: str
    label: str
    clock: Clock
    mark: str

    def __init__(self, url: str) -> None:
        self.url = url
        self.database = Database(url, workstation="bench")

    @abstractmethod
    def bare(self) -> Any:  # noqa: ANN401 - a connection of either driver
        """Open the database by the driver alone, with the program's switches."""

    @abstractmethod
    def write(self, connection: Any, table: str, columns: list[str], rows: Rows) -> None:  # noqa: ANN401
        """Write rows in the quickest way the driver has."""

    @abstractmethod
    def copied(self) -> AbstractContextManager[Store]:
        """Lend a copy; nobody may be connected to this one meanwhile."""

    @abstractmethod
    def fill(self, count: int) -> list[str]:
        """Write so many subscribers; return some ids of theirs."""

    def question(self, statement: str) -> str:
        """Write a bare statement, given with ``?``, for this driver."""
        return statement.replace("?", self.mark)

    def close(self) -> None:
        """Close the program's connections."""
        self.database.dispose()


class SqliteStore(Store):
    """A file."""

    dialect, label, clock, mark = "sqlite", "SQLite", Clock.CPU, "?"

    def __init__(self, path: Path) -> None:
        self._path = path
        super().__init__(f"sqlite:///{path.as_posix()}")

    def bare(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, isolation_level=None)
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA foreign_keys=ON")
        return connection

    def write(
        self, connection: sqlite3.Connection, table: str, columns: list[str], rows: Rows
    ) -> None:
        marks = ",".join("?" * len(columns))
        statement = f"INSERT INTO {table} ({','.join(columns)}) VALUES ({marks})"  # noqa: S608
        connection.executemany(statement, ([_plain(value) for value in row] for row in rows))

    def fill(self, count: int) -> list[str]:
        connection = sqlite3.connect(self._path, isolation_level=None)
        for switch in ("synchronous=OFF", "cache_size=-400000", "foreign_keys=OFF"):
            connection.execute(f"PRAGMA {switch}")
        connection.execute("BEGIN IMMEDIATE")
        indexes = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL "
            "AND tbl_name IN ('verification_case', 'case_line')"
        ).fetchall()
        for name, _ in indexes:
            connection.execute(f"DROP INDEX {name}")

        def add_names(piece: list[Subscriber]) -> None:
            names = ((int(one.column("file_no")), one.column("name_key")) for one in piece)
            self.write(connection, "case_name", ["rowid", "name_key"], names)

        some = subscribers.load(count, lambda *what: self.write(connection, *what), add_names)
        for _, statement in indexes:
            connection.execute(statement)
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
        return some

    @contextmanager
    def copied(self) -> Iterator[SqliteStore]:
        self.close()
        path = self._path.with_name(f"{uuid4().hex}.db")
        shutil.copy(self._path, path)
        copy = SqliteStore(path)
        try:
            yield copy
        finally:
            copy.close()
            path.unlink()


class PostgresStore(Store):
    """A database of a server."""

    dialect, label, clock, mark = "postgresql", "PostgreSQL", Clock.WALL, "%s"

    def bare(self) -> psycopg.Connection:
        plain = make_url(self.url).set(drivername="postgresql")
        return psycopg.connect(
            plain.render_as_string(hide_password=False), autocommit=True, options="-c timezone=UTC"
        )

    def write(
        self, connection: psycopg.Connection, table: str, columns: list[str], rows: Rows
    ) -> None:
        statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
            sql.Identifier(table), sql.SQL(",").join(map(sql.Identifier, columns))
        )
        with connection.cursor().copy(statement) as copy:
            for row in rows:
                copy.write_row(row)

    def fill(self, count: int) -> list[str]:
        with self.bare() as connection, connection.transaction():
            indexes = connection.execute(
                "SELECT indexname, indexdef FROM pg_indexes WHERE tablename IN "
                "('verification_case', 'case_line') AND indexname LIKE 'ix_%'"
            ).fetchall()
            for name, _ in indexes:
                connection.execute(sql.SQL("DROP INDEX {}").format(sql.Identifier(name)))
            some = subscribers.load(
                count, lambda *what: self.write(connection, *what), lambda _piece: None
            )
            for _, statement in indexes:
                connection.execute(statement)
        with self.bare() as connection:
            connection.execute("VACUUM ANALYZE")
        return some

    @contextmanager
    def copied(self) -> Iterator[PostgresStore]:
        self.close()
        url = make_url(self.url)
        with server_copy(self.url, url.database or "") as name:
            copy = PostgresStore(url.set(database=name).render_as_string(hide_password=False))
            try:
                yield copy
            finally:
                copy.close()


@contextmanager
def server_copy(url: str, template: str) -> Iterator[str]:
    """Copy a database on its server; lend the copy's name."""
    name = f"bench_{uuid4().hex[:12]}"
    plain = make_url(url).set(drivername="postgresql", database="postgres")
    with psycopg.connect(plain.render_as_string(hide_password=False), autocommit=True) as admin:
        create = sql.SQL("CREATE DATABASE {} TEMPLATE {} ENCODING 'UTF8'")
        admin.execute(create.format(sql.Identifier(name), sql.Identifier(template)))
        try:
            yield name
        finally:
            admin.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


@contextmanager
def sqlite_store(folder: Path) -> Iterator[Store]:
    """Lend a new SQLite database."""
    path = folder / f"{uuid4().hex}.db"
    store = SqliteStore(path)
    try:
        _migrate(store)
        yield store
    finally:
        store.close()
        for leftover in folder.glob(f"{path.name}*"):
            leftover.unlink()


@contextmanager
def postgres_store(server_url: str) -> Iterator[Store]:
    """Lend a new database of a server."""
    url = make_url(server_url).set(drivername="postgresql+psycopg")
    with server_copy(server_url, "template0") as name:
        store = PostgresStore(url.set(database=name).render_as_string(hide_password=False))
        try:
            _migrate(store)
            yield store
        finally:
            store.close()


def _migrate(store: Store) -> None:
    migrate(store.database)
    store.close()


def _plain(value: object) -> object:
    """Write a moment as the program keeps it in SQLite: UTC, without saying so."""
    if isinstance(value, datetime):
        return value.replace(tzinfo=None).isoformat(sep=" ", timespec="microseconds")
    return value


NewStore = Callable[[], AbstractContextManager[Store]]
Back_ends = Sequence[NewStore]
