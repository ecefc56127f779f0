"""How connections are made: the switches of SQLite and of PostgreSQL.

Source: safety.md §4 and §11, scale.md §5; each switch is there because its
absence was seen to lose, double or hang something.
"""

from __future__ import annotations

import sqlite3
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, ExceptionContext, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection

from backoffice.db.places import Place
from backoffice.db.troubles import translate
from backoffice.db.watchdog import Watchdog
from backoffice.records import database_urls

WRITING = "backoffice_writing"  # execution option of units that write

# Milliseconds; the server's answer to a statement that waits too long.
LOCK_TIMEOUT = 3_000
STATEMENT_TIMEOUT = 20_000
IDLE_TIMEOUT = 15_000
SECONDS_OVER_TIME = 3.0  # after which a silent line is taken for dead


def make_engine(url: str, place: Place, workstation: str, patience: float) -> Engine:
    """Make the engine of one database; nothing is opened yet.

    ``patience`` is SQLite's busy timeout in seconds.
    """
    engine = (
        _postgresql(make_url(url), workstation) if place.path is None else _sqlite(place, patience)
    )

    def sort_out(context: ExceptionContext) -> Exception | None:
        return translate(context.original_exception, place.where, lost=context.is_disconnect)

    event.listen(engine, "handle_error", sort_out, retval=True)
    return engine


def _sqlite(place: Place, patience: float) -> Engine:
    # mode=rw: a file that is gone must be missed, not made anew and empty.
    target = f"file:{quote(str(place.path))}?mode=rw"

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(
            target, uri=True, timeout=patience, isolation_level=None, check_same_thread=False
        )

    engine = create_engine(
        URL.create("sqlite+pysqlite", database=str(place.path)),
        creator=connect,
        hide_parameters=True,
        pool_size=3,
        max_overflow=2,
    )
    event.listen(engine, "connect", _switch_on)
    event.listen(engine, "begin", _begin)
    return engine


def _switch_on(connection: DBAPIConnection, _record: object) -> None:
    cursor = connection.cursor()
    try:
        if cursor.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
            cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.execute("PRAGMA trusted_schema=OFF")
    finally:
        cursor.close()


def _begin(connection: Connection) -> None:
    # A deferred transaction that begins to write later meets BUSY without any waiting.
    writing = connection.get_execution_options().get(WRITING, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _postgresql(url: URL, workstation: str) -> Engine:
    target = url.set(drivername="postgresql+psycopg")
    given = set(url.query)
    text = url.render_as_string(hide_password=False)
    arguments: dict[str, Any] = {
        "application_name": _ascii(f"backoffice {workstation}".strip()),
        "keepalives_idle": 5,
        "keepalives_interval": 2,
        "keepalives_count": 3,
        "tcp_user_timeout": 8000,
        "options": (
            f"-c lock_timeout={LOCK_TIMEOUT} -c statement_timeout={STATEMENT_TIMEOUT} "
            f"-c idle_in_transaction_session_timeout={IDLE_TIMEOUT} -c timezone=UTC"
        ),
    }
    if "connect_timeout" not in given:
        arguments["connect_timeout"] = 4
    if len(database_urls.hosts(text)) > 1 and "target_session_attrs" not in given:
        # Without it a connection silently lands on the standby, where writing fails.
        arguments["target_session_attrs"] = "read-write"
    if not database_urls.stays_here(text) and "sslmode" not in given:
        arguments["sslmode"] = "verify-full"
    engine = create_engine(
        target,
        connect_args=arguments,
        hide_parameters=True,
        pool_pre_ping=True,
        pool_size=3,
        max_overflow=2,
    )
    Watchdog(STATEMENT_TIMEOUT / 1000 + SECONDS_OVER_TIME).watch(engine)
    return engine


def _ascii(text: str) -> str:
    return text.encode("ascii", "replace").decode("ascii")[:63]
