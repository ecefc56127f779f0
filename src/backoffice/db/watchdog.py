"""A line that swallows everything: no error, no answer, the peer still acknowledges.

Neither timeouts of the server nor keepalives free a client that waits on such a
line (safety.md §3.5). This watchdog shuts the socket of a statement that is
overdue by far; the driver then reports a lost connection like any other.
"""

from __future__ import annotations

import socket
import threading
import time
import weakref
from contextlib import suppress
from typing import Any

from sqlalchemy import Connection, Engine, event

UNWATCHED = "backoffice_unwatched"  # execution option of units that may take long: migrations


class Watchdog:
    """Watches the statements of one engine; its thread rests a while after the last one."""

    def __init__(self, seconds: float) -> None:
        """``seconds`` is how long a statement or commit may take, answer included."""
        self._seconds = seconds
        self._lock = threading.Condition()
        self._due: dict[int, tuple[float, weakref.ref[Any]]] = {}
        self._thread: threading.Thread | None = None

    def watch(self, engine: Engine) -> None:
        """Begin to watch every connection of ``engine``."""
        event.listen(engine, "before_cursor_execute", self._begun)
        event.listen(engine, "after_cursor_execute", self._answered)
        event.listen(engine, "commit", self._begun)
        event.listen(engine, "rollback", self._begun)
        event.listen(engine, "checkin", self._back_in_the_pool)
        event.listen(engine, "engine_disposed", self._rest)
        # The pool asks "are you there?" before any event; that question hangs like any other.
        dialect: Any = engine.dialect
        ask = dialect.do_ping

        def ping(driver: Any) -> Any:  # noqa: ANN401 - as the dialect has it
            self._arm(driver)
            try:
                return ask(driver)
            finally:
                self._disarm(driver)

        dialect.do_ping = ping

    def _begun(self, connection: Connection, *_: object) -> None:
        usable = not connection.closed and not connection.invalidated
        if usable and not connection.get_execution_options().get(UNWATCHED):
            self._arm(connection.connection.dbapi_connection)

    def _answered(self, connection: Connection, *_: object) -> None:
        self._disarm(connection.connection.dbapi_connection)

    def _back_in_the_pool(self, driver: object, *_: object) -> None:
        self._disarm(driver)

    def _rest(self, _engine: Engine) -> None:
        with self._lock:
            self._due.clear()
            self._lock.notify()

    def _arm(self, driver: object) -> None:
        with self._lock:
            self._due[id(driver)] = (time.monotonic() + self._seconds, weakref.ref(driver))
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="watchdog", daemon=True)
                self._thread.start()

    def _disarm(self, driver: object) -> None:
        with self._lock:
            self._due.pop(id(driver), None)

    def _run(self) -> None:
        # Every term is equally long, so a new one never ends before those that are waited for.
        idle = False
        with self._lock:
            while self._due or not idle:
                idle = not self._due
                now = time.monotonic()
                for key, (due, driver) in list(self._due.items()):
                    if due <= now:
                        del self._due[key]
                        _shut(driver())
                terms = [due for due, _ in self._due.values()]
                if not self._lock.wait(min(terms, default=now + self._seconds) - now):
                    continue
                break  # told to rest
            self._thread = None


def _shut(driver: Any) -> None:  # noqa: ANN401 - a driver's connection, or None when it is gone
    """Shut a duplicate of the socket: the waiting thread wakes with a lost connection."""
    with suppress(OSError, AttributeError):
        duplicate = socket.fromfd(driver.fileno(), socket.AF_INET, socket.SOCK_STREAM)
        try:
            duplicate.shutdown(socket.SHUT_RDWR)
        finally:
            duplicate.close()
