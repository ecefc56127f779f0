"""What every test stands on: a window system without a display, folders and databases of its own.

The variables are set before anything imports Qt or looks for the user's folders.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings

import left_behind

if TYPE_CHECKING:
    from back_ends import PostgresServer, SqliteFiles
    from backoffice.db import Database

ROOM = 2 << 30  # bytes; the folders of tests that passed are removed at once


def in_memory() -> str | None:
    """A folder that is kept in memory, where there is one with room.

    Every commit of SQLite waits for its disk; a suite of thousands of small databases waits
    longer than it works.
    """
    folder = Path("/dev/shm")  # noqa: S108 - the suite makes folders of its own in it
    if sys.platform != "linux" or "TMPDIR" in os.environ or not os.access(folder, os.W_OK):
        return None
    return str(folder) if shutil.disk_usage(folder).free > ROOM else None


OWNER = "BACKOFFICE_TEST_RUN" not in os.environ  # else a worker of pytest-xdist
if OWNER:
    if folder := in_memory():
        os.environ["TMPDIR"] = tempfile.tempdir = folder
    os.environ["BACKOFFICE_TEST_RUN"] = tempfile.mkdtemp(prefix="backoffice-")
RUN = Path(os.environ["BACKOFFICE_TEST_RUN"])

os.environ["QT_QPA_PLATFORM"] = "offscreen"
for variable, name in {
    "XDG_RUNTIME_DIR": "runtime",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "XDG_CACHE_HOME": "cache",
}.items():
    (RUN / name).mkdir(mode=0o700, exist_ok=True)
    os.environ[variable] = str(RUN / name)
for variable in [name for name in os.environ if name.startswith("BACKOFFICE_")]:
    if not variable.startswith("BACKOFFICE_TEST_"):
        del os.environ[variable]

# A shared machine is slow at times: that is no fault of a rule. A change is judged by the same
# cases each time it is tried; `make explore` looks for new ones.
settings.register_profile("office", deadline=None, database=None, derandomize=True)
settings.register_profile("explore", deadline=None, database=None, print_blob=True)
settings.load_profile(os.environ.get("BACKOFFICE_TEST_CASES", "office"))

TEHRAN = ZoneInfo("Asia/Tehran")
START = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)  # 1405/09/01, half past eight in Tehran


def pytest_configure() -> None:
    """End in good order when told to: the PostgreSQL server must not stay behind."""
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, signal.default_int_handler)


def pytest_unconfigure() -> None:
    """Leave nothing behind; the workers have gone by now."""
    if OWNER:
        shutil.rmtree(RUN, ignore_errors=True)
        os.environ.pop("BACKOFFICE_TEST_RUN", None)


@pytest.fixture(autouse=True)
def leave_nothing_behind() -> Iterator[None]:
    """What lasts as long as the process is, after each test, as it was before."""
    with left_behind.nothing(left_behind.of_process):
        yield


class Clock:
    """A clock that stands still until a test moves it."""

    def __init__(self) -> None:
        self.moment = START

    def __call__(self) -> datetime:
        return self.moment

    @property
    def today(self) -> date:
        """The day on the wall of the office."""
        return self.moment.astimezone(TEHRAN).date()

    def advance(self, **by: float) -> datetime:
        """Move on, as ``advance(minutes=5)``, and say the new moment."""
        self.moment += timedelta(**by)
        return self.moment


@pytest.fixture
def clock() -> Clock:
    return Clock()


# SQLAlchemy is imported where it is needed: the tests of rules start without it.


@pytest.fixture(scope="session")
def sqlite_files(tmp_path_factory: pytest.TempPathFactory) -> SqliteFiles:
    from back_ends import SqliteFiles

    return SqliteFiles(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    from back_ends import PostgresServer, postgres_url

    with postgres_url(RUN / "postgresql") as url:
        server = PostgresServer(url)
        yield server
        server.close()


BACK_ENDS = ("sqlite", "postgresql")


@pytest.fixture(params=BACK_ENDS)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a migrated database of the test's own, on each back end in turn."""
    if request.param == "sqlite":
        lent = request.getfixturevalue("sqlite_files").fresh(tmp_path)
    else:
        lent = request.getfixturevalue("postgres_server").fresh()
    with lent as url:
        yield url


@pytest.fixture(params=BACK_ENDS)
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database that no migration has touched yet, on each back end in turn."""
    if request.param == "sqlite":
        yield f"sqlite:///{(tmp_path / 'empty.db').as_posix()}"
    else:
        with request.getfixturevalue("postgres_server").empty() as url:
            yield url


@pytest.fixture
def sqlite_url(sqlite_files: SqliteFiles, tmp_path: Path) -> Iterator[str]:
    with sqlite_files.fresh(tmp_path) as url:
        yield url


@pytest.fixture
def postgres_database_url(postgres_server: PostgresServer) -> Iterator[str]:
    with postgres_server.fresh() as url:
        yield url


@pytest.fixture
def connect(clock: Clock) -> Iterator[Callable[[str], Database]]:
    """Open databases by URL, as several desks would; all are closed at the end."""
    from backoffice.db import Database

    with ExitStack() as closing:

        def _connect(url: str, workstation: str = "desk-1") -> Database:
            database = Database(url, workstation=workstation, clock=clock)
            closing.callback(database.dispose)
            return database

        yield _connect


@pytest.fixture
def database(database_url: str, connect: Callable[[str], Database]) -> Database:
    """A migrated database of the test's own, on each back end in turn."""
    return connect(database_url)


@pytest.fixture
def sqlite_database(sqlite_url: str, connect: Callable[[str], Database]) -> Database:
    """A migrated SQLite database, for what does not depend on the back end."""
    return connect(sqlite_url)


@pytest.fixture
def own_database(request: pytest.FixtureRequest) -> Database | None:
    """The database that the test works with, whichever it is; None for a test without one."""
    for name in ("database", "sqlite_database"):
        if name in request.fixturenames:
            return request.getfixturevalue(name)
    return None
