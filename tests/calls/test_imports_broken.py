"""An import that is killed, or whose server stops, leaves nothing half; the same file goes on."""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import time
import tracemalloc
from pathlib import Path

import pytest
from sqlalchemy import text

import factories
import fault_kit
from backoffice.calls import imports
from backoffice.db import Database, audit, migrate
from backoffice.errors import Conflict, Unavailable
from call_imports import CSV, kept, row, stored, write
from factories import silent

KILLS = 10
ROWS = 12_000

DESK = """
import sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
import call_imports, factories
from backoffice.calls import imports
from backoffice.db import Database

database = Database(sys.argv[2], workstation="victim")
database.desk = factories.SUPERVISOR
print("ready", flush=True)
imports.run(database, Path(sys.argv[3]), call_imports.CSV, factories.silent)
print("done", flush=True)
"""


#: Calls, and imports that say they are loaded: read at one moment.
WHOLE = """
SELECT (SELECT count(*) FROM call_record),
       (SELECT count(*) FROM call_batch WHERE stage = 'loaded')
"""


def many(count):
    return [(n % 50, n, n * 3, n % 300, n % 1000) for n in range(count)]


@pytest.mark.slow
def test_kills_leave_no_calls_and_the_same_file_goes_on(database_url, connect, tmp_path):
    database = connect(database_url)
    database.desk = factories.SUPERVISOR
    calls = many(ROWS)
    path = write(tmp_path / "calls.csv", [*map(row, calls), row(calls[0]), "bad"])
    script = tmp_path / "desk.py"
    script.write_text(DESK, encoding="utf-8")
    chance = random.Random(12)  # noqa: S311 - moments to kill at, no secret
    began = time.monotonic()
    for _ in range(KILLS):
        desk = subprocess.Popen(
            [sys.executable, str(script), str(Path(__file__).parents[1]), database_url, str(path)],
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        assert desk.stdout is not None
        assert desk.stdout.readline() == "ready\n"
        time.sleep(chance.uniform(0.05, 0.6))
        desk.kill()
        told = desk.stdout.read()
        desk.wait(timeout=120)
        desk.stdout.close()
        with database.read() as session:
            count, loaded = session.execute(text(WHOLE)).one()
        assert (count, loaded) in {(0, 0), (ROWS, 1)}
        if count:
            with database.read() as session:
                (batch, *_) = imports.batches(session, limit=1)
            imports.undo(database, batch.id, silent)
            with database.read() as session:
                assert audit.verify(session) is None
        assert count or "done" not in told
        if time.monotonic() - began > 10:
            break
    done = imports.run(database, path, CSV, silent)
    assert done.counts == {
        "rows": ROWS + 2, "new": ROWS, "already_loaded": 0, "repeated": 1, "bad": 1,
    }  # fmt: skip
    assert stored(database) == sorted(map(kept, calls))
    with database.read() as session:
        assert audit.verify(session) is None


@pytest.mark.slow
def test_a_server_that_stops_in_the_middle_leaves_nothing_half(tmp_path):
    with fault_kit.own_server(tmp_path / "server") as server:
        database = Database(server.url, workstation="desk-1", patience=1)
        migrate(database)
        database.desk = factories.SUPERVISOR
        calls = many(20_000)
        path = write(tmp_path / "calls.csv", map(row, calls))
        size = path.stat().st_size
        for share in (0.3, 1):
            stopped = []

            def stop(done, _total, share=share, stopped=stopped):
                if done >= size * share and not stopped:
                    stopped.append(done)
                    server.stop()

            with pytest.raises((Unavailable, Conflict)):
                imports.run(database, path, CSV, stop)
            server.start()
            assert stored(database) == []
        done = imports.run(database, path, CSV, silent)
        assert done.counts["new"] == len(calls)
        assert stored(database) == sorted(map(kept, calls))
        database.dispose()


@pytest.mark.parametrize("mode", ["cut_before", "cut_after"])
def test_a_line_that_breaks_at_the_commit(postgres_database_url, connect, tmp_path, mode):
    line = fault_kit.Line(postgres_database_url)
    try:
        database = connect(line.address())
        database.desk = factories.SUPERVISOR
        path = write(tmp_path / "calls.csv", map(row, many(50)))
        size = path.stat().st_size

        def arm(done, _total):
            if done == size and not line.cuts:
                line.mode = mode

        # The stage's own commit is met first, and nothing can go on without it.
        with pytest.raises(Unavailable):
            imports.run(database, path, CSV, arm)
        assert stored(database) in ([], sorted(map(kept, many(50))))
        imports.run(database, path, CSV, silent)
        assert stored(database) == sorted(map(kept, many(50)))
    finally:
        line.close()


def test_memory_does_not_grow_with_the_file(sqlite_database, tmp_path):
    sqlite_database.desk = factories.SUPERVISOR
    peaks = []
    for count in (5_000, 5_000, 40_000):
        path = write(tmp_path / f"{len(peaks)}.csv", map(row, many(count)[len(peaks) :]))
        tracemalloc.start()
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        imports.run(sqlite_database, path, CSV, silent)
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
        peaks.append((tracemalloc.get_traced_memory()[1], grown))
        tracemalloc.stop()
    (_, (small, _), (large, grown)) = peaks
    assert large < small * 2 + 8_000_000
    assert grown < 120_000  # KiB: SQLite's cache is bounded
