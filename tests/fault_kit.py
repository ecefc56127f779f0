"""Faults on order: a line to the server that breaks where a test says, a server of one's own."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import URL, make_url

from back_ends import enter_server, leave_server, server_library


class Line:
    """A TCP line to a PostgreSQL socket; ``mode`` says what happens to the next COMMIT.

    ``pass``: nothing. ``cut_before``: the line breaks before COMMIT arrives.
    ``cut_after``: COMMIT arrives, its answer does not. Each cut happens once;
    then the mode is ``after_cut``.
    ``down``: new connections are closed at once. ``hole``: everything is
    swallowed, in both directions, and nothing is closed.
    """

    def __init__(self, url: str) -> None:
        self._target = _target(make_url(url))
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        self.mode = "pass"
        self.after_cut = "pass"
        self.cuts = 0
        port = self._listener.getsockname()[1]
        near = make_url(url).difference_update_query(["host", "port"])
        self.url = near.set(
            drivername="postgresql+psycopg", host="127.0.0.1", port=port
        ).update_query_dict({"sslmode": "disable"})
        self._accepting = threading.Thread(target=self._accept, daemon=True)
        self._accepting.start()

    def address(self) -> str:
        """The URL by which the server is reached over this line."""
        return self.url.render_as_string(hide_password=False)

    def cut(self) -> None:
        """Break every open connection."""
        with self._lock:
            for one in self._open:
                with suppress(OSError):
                    one.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """End the line."""
        self.mode = "down"
        # A listener that is only closed would leave the accepting thread waiting for ever.
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.cut()
        self._accepting.join(timeout=5)

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            if self.mode == "down":
                near.close()
                continue
            threading.Thread(target=self._serve, args=(near,), daemon=True).start()

    def _serve(self, near: socket.socket) -> None:
        with near, _connect(self._target) as far:
            with self._lock:
                self._open |= {near, far}
            back = threading.Thread(target=self._answer, args=(far, near), daemon=True)
            back.start()
            with suppress(OSError):
                while data := near.recv(65536):
                    if self.mode == "hole":
                        continue
                    if b"COMMIT" in data and self.mode == "cut_before":
                        self._cut_once()
                        break
                    if b"COMMIT" in data and self.mode == "cut_after":
                        # The answer is swallowed: the client's side is shut before it comes.
                        near.shutdown(socket.SHUT_RDWR)
                        self._cut_once()
                        far.sendall(data)
                        back.join(timeout=5)
                        break
                    far.sendall(data)
            for one in (far, near):
                with suppress(OSError):
                    one.shutdown(socket.SHUT_RDWR)
            back.join(timeout=5)
            with self._lock:
                self._open -= {near, far}

    def _cut_once(self) -> None:
        self.mode = self.after_cut
        self.cuts += 1

    @staticmethod
    def _answer(far: socket.socket, near: socket.socket) -> None:
        with suppress(OSError):
            while data := far.recv(65536):
                near.sendall(data)
        with suppress(OSError):
            near.shutdown(socket.SHUT_RDWR)


def _target(url: URL) -> tuple[str, int]:
    host = url.query.get("host", url.host) or "localhost"
    return str(host), url.port or 5432


def _connect(target: tuple[str, int]) -> socket.socket:
    host, port = target
    if host.startswith("/"):
        line = socket.socket(socket.AF_UNIX)
        line.connect(str(Path(host) / f".s.PGSQL.{port}"))
        return line
    return socket.create_connection(target)


class OwnServer:
    """A PostgreSQL that a test may stop and start."""

    def __init__(self, folder: Path) -> None:
        self._server = enter_server(folder)
        self.url = (
            make_url(self._server.get_uri())
            .set(drivername="postgresql+psycopg")
            .render_as_string(hide_password=False)
        )

    def stop(self) -> None:
        self._server.stop()

    def start(self) -> None:
        self._server.ensure_postgres_running()

    def leave(self) -> None:
        leave_server(self._server)


@contextmanager
def own_server(folder: Path) -> Iterator[OwnServer]:
    """Lend a server that nobody else uses."""
    server = OwnServer(folder)
    try:
        yield server
    finally:
        server.leave()


def server_tools() -> Path:
    """The folder of ``pg_dump`` and ``pg_restore`` as new as the tests' server."""
    given = os.environ.get("BACKOFFICE_TEST_PG_TOOLS")
    if given:
        return Path(given)
    utils = server_library().utils
    return utils.POSTGRES_VERSIONS[utils.TARGET_POSTGRES_VERSION]
