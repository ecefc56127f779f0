"""A file of calls comes in: against the bare loaders, again, late, and beside a reader."""

from __future__ import annotations

import resource
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from statistics import median, quantiles

import factories
from backoffice.calls import imports
from backoffice.db.call_store import COLUMNS
from backoffice.db.tables.calls import BY_CALLED, CALLS, KEY
from backoffice.records.call_files import CallReport
from backoffice.records.calls import month_key
from bench import call_files
from bench.call_stores import months_until_now
from bench.context import BACK_ENDS, Bench
from bench.measure import Clock, Pair, Row, at_most, milliseconds, of_rounds, timed
from bench.stores import Store

#: From so many rows on a month is a month, and goals are judged.
ENOUGH = 1_000_000

MOST = {"sqlite": 0.8, "postgresql": 2.5}
WITHOUT_TOOL, LATE, KNOWN, OVERLAP, BESIDE = 2.0, 1.15, 0.03, 0.55, 1.5
_ROUNDS = 3
_LOOKS = 300

CHILD = """
import sys
from pathlib import Path
sys.path[:0] = sys.argv[1:3]
import factories
from backoffice.calls import imports
from backoffice.db import Database
from bench import call_files
database = Database(sys.argv[3])
database.desk = factories.SUPERVISOR
print("ready", flush=True)
sys.stdin.readline()
imports.run(database, Path(sys.argv[4]), call_files.PROFILE, lambda done, total: None)
"""


def measure(bench: Bench) -> Iterator[Row]:
    """Import on both back ends."""
    count = bench.sizes.imported_calls
    first = months_until_now(1)[0]
    path = bench.folder / f"calls-{count}.csv"
    bench.tell(f"a file of {count:,} calls")
    rows = call_files.write(path, count, first)
    for back_end in BACK_ENDS:
        bench.tell(f"imports of {count:,} calls into {back_end}")
        pair = _against_the_bare(bench, back_end, path, first)
        yield _row(f"calls in, {_label(back_end)}", pair, rows, back_end)
        yield from _again(bench, back_end, path, first)
        yield _late(bench, back_end)
        yield _beside(bench, back_end, path, first)
    path.unlink()


def _label(back_end: str) -> str:
    return "SQLite" if back_end == "sqlite" else "PostgreSQL"


def run(store: Store, path: Path) -> CallReport:
    """Import a file, every row accounted for."""
    store.database.desk = factories.SUPERVISOR
    report = imports.run(store.database, path, call_files.PROFILE, lambda _done, _total: None)
    if not report.tally.rows or report.cancelled:
        raise AssertionError("a row is not accounted for")
    return report


def _row(name: str, pair: Pair, rows: int, back_end: str) -> Row:
    tool = back_end == "postgresql" or bool(shutil.which("sqlite3"))
    most = MOST[back_end] if tool else WITHOUT_TOOL
    anchor = {
        "sqlite": "sqlite3 .import of ready numbers into the same table and indexes"
        if tool
        else "bare csv and executemany into a table without indexes",
        "postgresql": "bare COPY of ready numbers, then the same indexes",
    }[back_end]
    return Row(
        name,
        f"{rows:,} rows of text judged, told apart and kept by line and month",
        anchor,
        pair.clock,
        pair.ratio,
        at_most(most),
        pair.ratio <= most if rows >= ENOUGH or pair.ratio <= most else None,
        f"{rows / pair.ours:,.0f} rows a second, bare {rows / pair.anchor:,.0f}",
    )


def _against_the_bare(bench: Bench, back_end: str, path: Path, first: date) -> Pair:
    ints = bench.folder / "ints.csv"
    call_files.write_ints(
        ints, bench.sizes.imported_calls, first, "," if back_end == "sqlite" else "\t"
    )
    mine, base = [], []
    for one in range(min(_ROUNDS, bench.sizes.rounds) + 1):
        with bench.empty(back_end) as store, bench.empty(back_end) as twin:
            ours = timed(store.clock, lambda: run(store, path))
            bare = (
                _bare_sqlite(twin, ints) if back_end == "sqlite" else _bare_copy(twin, ints, first)
            )
        if one or bench.sizes.rounds == 1:  # the first round fills the caches
            mine.append(ours)
            base.append(bare)
    ints.unlink()
    return of_rounds(store.clock, mine, base)


def _bare_sqlite(twin: Store, ints: Path) -> float:
    """Import by SQLite's own tool; return the seconds of its process."""
    twin.close()
    place = str(twin.database.place.path)
    tool = shutil.which("sqlite3")
    if tool is None:
        return timed(Clock.CPU, lambda: _bare_driver(place, ints))
    before = _of_children()
    script = f".mode csv\n.import {ints} {CALLS}\n"
    subprocess.run([tool, place], input=script, text=True, check=True, capture_output=True)
    return _of_children() - before


def _of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _bare_driver(place: str, ints: Path) -> None:
    with closing(sqlite3.connect(place, isolation_level=None)) as connection:
        names = ",".join(COLUMNS)
        marks = ",".join("?" * len(COLUMNS))
        connection.execute(f"CREATE TABLE bare ({names})")
        connection.execute("BEGIN")
        with ints.open(encoding="ascii") as file:
            rows = (line.split(",") for line in file)
            connection.executemany(
                f"INSERT INTO bare VALUES ({marks})",  # noqa: S608
                rows,
            )
        connection.execute("COMMIT")


def _bare_copy(twin: Store, ints: Path, first: date) -> float:
    """Copy into a table like a month's, then make a month's indexes; return the seconds."""
    statements = (
        f"CREATE UNIQUE INDEX bare_key ON bare ({','.join(KEY)})",
        f"CREATE INDEX bare_called ON bare ({','.join(BY_CALLED)})",
    )
    with twin.bare() as connection:

        def copy() -> None:
            with connection.transaction():
                connection.execute(f"CREATE TABLE bare (LIKE {CALLS} INCLUDING DEFAULTS)")
                with (
                    connection.cursor().copy("COPY bare FROM STDIN") as into,
                    ints.open("rb") as file,
                ):
                    while block := file.read(1 << 18):
                        into.write(block)
                for statement in statements:
                    connection.execute(statement)

        return timed(Clock.WALL, copy)


def _again(bench: Bench, back_end: str, path: Path, first: date) -> Iterator[Row]:
    """Bring the same file, and its calls in another file, once more."""
    other = bench.folder / "other.csv"
    call_files.write(other, bench.sizes.imported_calls, first, more=3)
    with bench.empty(back_end) as store:
        whole = timed(store.clock, lambda: run(store, path))
        known = timed(store.clock, lambda: run(store, path))
        overlap = timed(store.clock, lambda: run(store, other))
        clock = store.clock
    other.unlink()
    for name, what, ours, most in (
        ("the same file again", "known by its content, not read", known, KNOWN),
        ("its calls in another file", "read, nothing new but three", overlap, OVERLAP),
    ):
        ratio = ours / whole
        yield Row(
            f"{name}, {_label(back_end)}",
            what,
            "the first import of the file",
            clock,
            ratio,
            at_most(most),
            ratio <= most if bench.sizes.imported_calls >= ENOUGH or ratio <= most else None,
            f"{ours:.2f} s after {whole:.2f} s",
        )


def _late(bench: Bench, back_end: str) -> Row:
    """Import month after month; compare the last with the first."""
    took = []
    with bench.empty(back_end) as store:
        for first in months_until_now(bench.sizes.server_months):
            path = bench.folder / "month.csv"
            call_files.write(path, bench.sizes.imported_calls, first)
            took.append(timed(store.clock, lambda path=path: run(store, path)))
        path.unlink()
        clock = store.clock
    ratio = took[-1] / took[0]
    return Row(
        f"month {len(took)}, {_label(back_end)}",
        "a month's file into the months before it",
        "the first month's, into an empty table",
        clock,
        ratio,
        at_most(LATE),
        ratio <= LATE if bench.sizes.imported_calls >= ENOUGH or ratio <= LATE else None,
        ", ".join(f"{one:.2f}" for one in took) + " s",
    )


def _beside(bench: Bench, back_end: str, path: Path, first: date) -> Row:
    """Read pages while another process imports, and when it has ended."""
    before = bench.folder / "before.csv"
    earlier = months_until_now(2)[0]
    call_files.write(before, max(2_000, bench.sizes.imported_calls // 20), earlier)
    with bench.empty(back_end) as store:
        run(store, before)
        busy = _while_importing(store, path, month_key(earlier))
        idle = _looks(store, month_key(earlier), lambda seen: len(seen) < _LOOKS)
    before.unlink()
    late, calm = _p95(busy), _p95(idle)
    ratio = late / calm
    return Row(
        f"pages beside an import, {_label(back_end)}",
        f"the 95th of a hundred pages of 200 rows, {len(busy)} read while a file comes in",
        "the same with nobody at work",
        Clock.WALL,
        ratio,
        at_most(BESIDE),
        ratio <= BESIDE if bench.sizes.imported_calls >= ENOUGH or ratio <= BESIDE else None,
        f"{milliseconds(late)}, idle {milliseconds(calm)}; median {milliseconds(median(busy))}",
    )


def _while_importing(store: Store, path: Path, month: int) -> list[float]:
    roots = [str(Path(factories.__file__).parent), str(Path(call_files.__file__).parents[1])]
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, *roots, store.url, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    if child.stdin is None or child.stdout is None:
        raise AssertionError("a child without pipes")
    child.stdout.readline()
    child.stdin.write("go\n")
    child.stdin.flush()
    seen = _looks(store, month, lambda _seen: child.poll() is None)
    child.stdin.close()
    child.stdout.close()
    if child.wait() != 0:
        raise AssertionError("the import beside failed")
    return seen


def _looks(store: Store, month: int, more: Callable[[list[float]], bool]) -> list[float]:
    """Read pages of lines by the bare driver, a hundred a second at most."""
    asked = store.question(
        f"SELECT started, number, seconds, occurrence, type, rials FROM {CALLS} "  # noqa: S608
        f"WHERE month = ? AND line = ? ORDER BY started DESC, number DESC LIMIT 200"
    )
    some = store.question(f"SELECT DISTINCT line FROM {CALLS} WHERE month = ? LIMIT 50")  # noqa: S608
    seen: list[float] = []
    with closing(store.bare()) as connection:
        lines = [row[0] for row in connection.execute(some, (month,)).fetchall()]
        while more(seen) or len(seen) < 20:
            began = time.perf_counter()
            connection.execute(asked, (month, lines[len(seen) % len(lines)])).fetchall()
            seen.append(time.perf_counter() - began)
            time.sleep(0.01)
    return seen


def _p95(seen: list[float]) -> float:
    return quantiles(seen, n=20)[-1]
