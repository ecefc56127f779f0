"""How long the window's event loop is away while a thread works, against the idle window."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bench import call_files, windows
from bench.call_stores import months_until_now
from bench.context import Bench
from bench.items.intake import portal_file
from bench.measure import Clock, Row

LONGEST, P99 = 33.0, 8.0  # milliseconds, speed.md Q3
PROMISED = 50.0  # counter.md: no freeze that a clerk can feel
AT_OPENING = 16.0  # speed.md S2


def measure(bench: Bench) -> Iterator[Row]:
    """Open the window, log in, rest, import."""
    count = bench.sizes.stall_records
    bench.tell(f"{count:,} registrations under the open window")
    data = windows.prepared(bench)
    calls, rows = bench.folder / "stall-calls.csv", bench.sizes.stall_calls
    call_files.write_billed(calls, rows, months_until_now(1)[0])
    records = portal_file(bench.folder, count)
    seen = windows.stalls(data, records, calls, bench.sizes.idle_seconds)
    if (seen.get("records"), seen.get("rows")) != (count, rows):
        raise AssertionError(f"a record is not accounted for: {seen}")
    idle, importing, opening = seen["idle"], seen["importing"], seen["opening"]
    yield Row(
        "stall, import",
        f"longest gap of the event loop while {count:,} registrations are imported",
        "the same window at rest",
        Clock.WALL,
        importing["longest"] / idle["longest"],
        f"≤ {LONGEST:g} ms, p99 ≤ {P99:g} ms",
        importing["longest"] <= LONGEST and importing["p99"] <= P99,
        f"{_gaps(importing)}; at rest {_gaps(idle)}; {count / importing['seconds']:,.0f} a second",
    )
    of_calls = seen["calls"]
    yield Row(
        "stall, calls import",
        f"longest gap while the dialog guesses, looks through and brings in {rows:,} calls",
        "the same window at rest",
        Clock.WALL,
        of_calls["longest"] / idle["longest"],
        f"≤ {PROMISED:g} ms",
        of_calls["longest"] <= PROMISED,
        f"{_gaps(of_calls)}; twice read, {2 * rows / of_calls['seconds']:,.0f} a second",
    )
    yield Row(
        "stall, opening",
        "longest gap from the painted log-in page until everything is imported",
        "the same window at rest",
        Clock.WALL,
        opening["longest"] / idle["longest"],
        f"≤ {AT_OPENING:g} ms",
        opening["longest"] <= AT_OPENING,
        _gaps(opening),
    )


def _gaps(seen: dict[str, Any]) -> str:
    return f"{seen['longest']:.1f} ms, p99 {seen['p99']:.1f}"
