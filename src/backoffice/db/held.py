"""One connection for a long deed: what it keeps in temporary tables outlives its units."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, TypeVar

import psycopg
from psycopg import sql
from sqlalchemy import Connection, Engine, text
from sqlalchemy.orm import Session

from backoffice.db.connections import WRITING
from backoffice.db.engine import Database
from backoffice.db.troubles import ConnectionLost, translate
from backoffice.db.watchdog import UNWATCHED
from backoffice.errors import Cancelled, Trouble

T = TypeVar("T")

CACHE_KIB = 96 * 1024
"""SQLite's cache for a long deed: an index that is met in no order is not read anew each time."""

_PATIENT = (
    ("statement_timeout", "0"),
    ("lock_timeout", "0"),
    ("idle_in_transaction_session_timeout", "0"),
    ("work_mem", "'64MB'"),
    ("maintenance_work_mem", "'128MB'"),
)
_COPY_HEAD, _COPY_END = b"PGCOPY\n\xff\r\n\0" + bytes(8), b"\xff\xff"
_STEPS = 1_000_000  # of SQLite's machine, between two looks whether to go on
_BETWEEN_LOOKS = 0.2  # seconds, while a server is at work
_STOPPING = 5.0  # seconds for a server to take the wish to stop


class Held(Database):
    """A desk whose writing units run on one connection; it reads as ever, beside them.

    Its statements may take as long as they need. When the line breaks, the temporary tables
    are gone with it: no unit is repeated.
    """

    def __init__(self, database: Database, connection: Connection) -> None:
        """Take over everything of ``database``; ``connection`` is closed by the caller."""
        self.__dict__.update(vars(database))
        self.connection = connection
        self._driver: Any = connection.connection.dbapi_connection

    @contextmanager
    def aside(self) -> Iterator[Session]:
        """Give a session for temporary tables: committed at the end, no lock on the others.

        Raises:
            Unavailable: the disk for temporary tables is full, the line broke.
        """
        self.connection.execution_options(**{WRITING: False})
        session = Session(self.connection, expire_on_commit=False)
        try:
            if self.dialect == "postgresql":
                session.execute(text("SET LOCAL idle_in_transaction_session_timeout = 0"))
            yield session
            session.commit()
        except Exception as error:
            raise self._ours(error) from None
        finally:
            session.close()

    def attempt(self, unit: Callable[[Session], T], committing: Callable[[], None]) -> T:
        """Run ``unit`` once, as long as the temporary tables are there."""
        if self.connection.invalidated or self._driver is not self._now():
            raise ConnectionLost(Trouble.UNREACHABLE, self.place.where)
        return super().attempt(unit, committing)

    def take_time(self, session: Session) -> None:
        """Let the session's transaction last: for its statements, for locks, between them."""
        if self.dialect == "postgresql":
            for name, value in _PATIENT:
                session.execute(text(f"SET LOCAL {name} = {value}"))

    @contextmanager
    def copying(self, table: str, columns: Iterable[str]) -> Iterator[Callable[[bytes], None]]:
        """Lend what fills a table of a server with rows in COPY's binary form, within ``aside``.

        The server takes one block in while the next is made. No other statement may be run on
        this connection meanwhile.

        Raises:
            Unavailable: the line broke, the disk is full.
        """
        into = sql.SQL("COPY {} ({}) FROM STDIN (FORMAT BINARY)").format(
            sql.Identifier(table), sql.SQL(",").join(map(sql.Identifier, columns))
        )
        stopped: Exception | None = None
        try:
            with self._driver.cursor() as cursor, cursor.copy(into) as copy:
                copy.write(_COPY_HEAD)
                try:
                    yield copy.write
                except psycopg.Error:
                    raise
                except Exception as error:  # the server would log its text: it ends as ever
                    stopped = error
                copy.write(_COPY_END)
        except psycopg.Error as error:
            lost = bool(self._driver.closed)
            if lost:
                self.connection.invalidate()
            raise translate(error, self.place.where, lost=lost) or error from None
        if stopped is not None:
            raise stopped

    def teach(self, name: str, function: Callable[..., int]) -> None:
        """Let SQLite's statements call a function."""
        self._driver.create_function(name, -1, function)

    @contextmanager
    def stoppable(self, report: Callable[[], None]) -> Iterator[None]:
        """Let ``report`` raise ``Cancelled`` in the middle of a statement.

        With a server it is called in a thread beside.
        """
        told: list[Cancelled] = []

        def stopped() -> bool:
            try:
                report()
            except Cancelled as cancelled:
                told.append(cancelled)
            return bool(told)

        asked = self._asked_between_steps if self.dialect == "sqlite" else self._asked_beside
        try:
            with asked(stopped):
                yield
        except Exception:
            if told:
                raise told[0] from None
            raise
        if told:  # the last statement was faster
            raise told[0]

    @contextmanager
    def _asked_between_steps(self, stopped: Callable[[], bool]) -> Iterator[None]:
        self._driver.set_progress_handler(stopped, _STEPS)
        try:
            yield
        finally:
            self._driver.set_progress_handler(None, 0)

    @contextmanager
    def _asked_beside(self, stopped: Callable[[], bool]) -> Iterator[None]:
        over = threading.Event()

        def ask() -> None:
            while not over.wait(_BETWEEN_LOOKS):
                if stopped():
                    with suppress(psycopg.Error):  # a line that is broken ends the statement, too
                        self._driver.cancel_safe(timeout=_STOPPING)
                    return

        watch = threading.Thread(target=ask, daemon=True)
        watch.start()
        try:
            yield
        finally:
            over.set()
            watch.join()

    def _bind(self, *, writing: bool) -> Engine | Connection:
        if not writing:
            return super()._bind(writing=False)
        self.connection.execution_options(**{WRITING: True})
        return self.connection

    def _now(self) -> object:
        return self.connection.connection.dbapi_connection


@contextmanager
def held(database: Database) -> Iterator[Held]:
    """Lend a desk on a connection of its own that is closed afterwards, temporary tables and all.

    Raises:
        Unavailable: the database does not answer.
    """
    database.place.check()
    bind: Any = database._bind(writing=False)  # noqa: SLF001 - the other half of this class
    connection: Connection = bind.connect().execution_options(**{UNWATCHED: True})
    driver: Any = connection.connection.dbapi_connection
    try:
        connection.detach()
        if database.dialect == "sqlite":
            cursor = connection.connection.cursor()
            cursor.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
            cursor.close()
        yield Held(database, connection)
    finally:
        with suppress(Exception):  # a line that is broken needs no farewell
            connection.close()
        driver.close()
