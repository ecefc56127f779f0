"""The ground the other tests stand on: a database of one's own, a clock that stands still."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from backoffice.db import clock as wall


@pytest.mark.parametrize("turn", ["first", "second"])
def test_every_test_has_a_database_of_its_own(database, turn):
    with database.read() as session:
        assert "from_another_test" not in _tables(session)
    database.write(
        lambda session: session.execute(text("CREATE TABLE from_another_test (id TEXT)"))
    )
    with database.read() as session:
        assert "from_another_test" in _tables(session)


def test_two_desks_share_a_database(database_url, connect, clock):
    clock.advance(minutes=5)
    for desk in (connect(database_url, "desk-1"), connect(database_url, "desk-2")):
        with desk.read() as session:
            assert wall.now(session) == clock.moment
            assert "alembic_version" in _tables(session)


def test_an_empty_database_has_no_tables(empty_database_url, connect):
    if empty_database_url.startswith("postgresql"):
        with connect(empty_database_url).read() as session:
            assert _tables(session) == set()
    else:
        assert not list(connect(empty_database_url).place.path.parent.glob("*.db"))


def test_the_clock_stands_at_an_autumn_morning_in_tehran(clock):
    assert clock.today.isoformat() == "2026-11-22"


ENTERS = """
import sys
from pathlib import Path
from back_ends import enter_server, leave_server, server_library

server_library()
print("ready", flush=True)
sys.stdin.readline()
server = enter_server(Path(sys.argv[1]))
print(server.get_pid(), flush=True)
sys.stdin.read()
leave_server(server)
"""


def test_processes_that_keep_their_locks_apart_share_one_server(tmp_path):
    folder = tmp_path / "postgresql"
    tests = Path(__file__).parent
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", ENTERS, str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": str(tests), "XDG_RUNTIME_DIR": str(_private(runtime))},
            encoding="utf-8",
        )
        for runtime in (tmp_path / "one", tmp_path / "two", tmp_path / "three")
    ]
    assert [process.stdout.readline() for process in processes] == ["ready\n"] * 3
    for process in processes:
        process.stdin.write("\n")
        process.stdin.flush()
    pids = [process.stdout.readline() for process in processes]
    left = [(process.communicate()[1], process.returncode) for process in processes]
    assert len(set(pids)) == 1, left
    assert left == [("", 0)] * 3
    assert not (folder / "postmaster.pid").exists()


def _private(folder):
    folder.mkdir(mode=0o700)
    return folder


def _tables(session):
    queries = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'table'",
        "postgresql": "SELECT tablename FROM pg_tables WHERE schemaname = 'public'",
    }
    return set(session.scalars(text(queries[session.get_bind().dialect.name])))
