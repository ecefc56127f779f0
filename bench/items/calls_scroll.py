"""A list of very many calls, scrolled: against Qt's own model, and against a short list."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from statistics import median
from typing import Any

from backoffice.records.calls import month_key
from bench import ROOT
from bench.call_stores import LAST_MONTH, line, months_until_now, permit, sqlite_line
from bench.context import Bench
from bench.measure import Clock, Row, at_most
from bench.stores import Store

FRAME, P99 = 1.3, 16.0  # of Qt's own model; milliseconds (speed.md Q1)
OPENING = 1.1  # of a short list (Q2)
LONGEST = 33.0  # milliseconds (Q3)
MONTHS = 10
_PATIENCE = 3600.0  # seconds
_SHOWN = "month, line, started, number, seconds, occurrence, type, rials"


def measure(bench: Bench) -> Iterator[Row]:
    """Scroll the long list, turn about with Qt's own model over it, and a shorter list."""
    count, sizes = bench.sizes.listed_calls, bench.sizes
    with sqlite_line(bench, count, MONTHS) as store:
        bench.tell(f"a list of {count:,} calls")
        seen = _scrolled(store, bench)
    with sqlite_line(bench, sizes.listed_few, MONTHS) as store:
        few = _scrolled(store, bench)
    if seen["rows"] != count // MONTHS * MONTHS:
        raise AssertionError(f"{seen['rows']} of {count} calls are listed")
    yield _frames(seen)
    yield _stalls(seen)
    yield _opening(seen, few)
    if seen["memory"]:
        yield _memory(seen, few)


def _frames(seen: dict[str, Any]) -> Row:
    both = seen["frames"], seen["bare"]
    work, bare = (median(cpu for cpu, _ in frames) * 1000 for frames in both)
    ours, theirs = (_in_order([wall for _, wall in frames]) for frames in both)
    return Row(
        "calls page-down, SQLite",
        f"one frame in a list of {seen['rows']:,} calls, median of the window's thread",
        "QSqlQueryModel in a bare table, turn about",
        Clock.CPU,
        work / bare,
        f"{at_most(FRAME)}, p99 ≤ {P99:g} ms",
        work / bare <= FRAME and _p99(ours) <= P99,
        f"{work:.1f} ms, bare {bare:.1f}; on the clock {median(ours):.1f}, p99 {_p99(ours):.1f}, "
        f"bare {median(theirs):.1f}, p99 {_p99(theirs):.1f}",
    )


def _stalls(seen: dict[str, Any]) -> Row:
    rest = seen["rest"]
    longest = max(seen[phase]["longest"] for phase in ("scrolling", "jumping"))
    p99 = max(seen[phase]["p99"] for phase in ("scrolling", "jumping"))
    jumps = _in_order(seen["jumps"])
    return Row(
        "calls scroll, SQLite",
        "longest gap of the event loop while paging down and jumping about",
        "the same window at rest",
        Clock.WALL,
        longest / rest["longest"],
        f"≤ {LONGEST:g} ms, p99 ≤ {P99:g} ms",
        longest <= LONGEST and p99 <= P99,
        f"{longest:.1f} ms, p99 {p99:.1f}; at rest {rest['longest']:.1f}, p99 {rest['p99']:.1f}; "
        f"a jump {median(jumps):.0f} ms until its rows stand there, p99 {_p99(jumps):.0f}",
    )


def _opening(seen: dict[str, Any], few: dict[str, Any]) -> Row:
    ratio = seen["opened"] / few["opened"]
    return Row(
        "calls opening, SQLite",
        f"from the committed look-up to the painted first page of {seen['rows']:,} calls",
        f"the same of {few['rows']:,}",
        Clock.WALL,
        ratio,
        at_most(OPENING),
        ratio <= OPENING,
        f"{seen['opened'] * 1000:.0f} ms, few {few['opened'] * 1000:.0f} ms; "
        f"numbered and summed up in {seen['ready']:.1f} s, few {few['ready']:.2f}",
    )


def _memory(seen: dict[str, Any], few: dict[str, Any]) -> Row:
    ratio = seen["memory"] / few["memory"]
    return Row(
        "calls memory, SQLite",
        f"the process after scrolling {seen['rows']:,} calls",
        f"the process after scrolling {few['rows']:,}",
        Clock.WALL,
        ratio,
        at_most(OPENING),
        ratio <= OPENING,
        f"{seen['memory']:.0f} MB, few {few['memory']:.0f} MB",
    )


def _in_order(seconds: list[float]) -> list[float]:
    """Return milliseconds, the shortest first."""
    return sorted(one * 1000 for one in seconds)


def _p99(sorted_times: list[float]) -> float:
    return sorted_times[min(len(sorted_times) - 1, int(len(sorted_times) * 0.99))]


def _scrolled(store: Store, bench: Bench) -> dict[str, Any]:
    sizes = bench.sizes
    last = permit(line(0), [LAST_MONTH]).selection.asked.until
    days = (months_until_now(MONTHS)[0].isoformat(), last.isoformat())
    counts = map(str, (sizes.pages_down, sizes.jumps, sizes.openings))
    answer = subprocess.run(
        [sys.executable, "-m", "bench.scroll", store.url, _plain(), line(0), *days, *counts],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=_PATIENCE,
    )
    if answer.returncode:
        raise RuntimeError(f"ended with {answer.returncode}: {answer.stderr[-2000:]}")
    seen: dict[str, Any] = json.loads(answer.stdout.splitlines()[-1])
    return seen


def _plain() -> str:
    """Write the list's statement for Qt's own model."""
    months = ", ".join(str(month_key(first)) for first in months_until_now(MONTHS))
    order = "month DESC, started DESC, number DESC, seconds DESC, occurrence DESC"
    where = f"month IN ({months}) AND line = {int(line(0))}"
    return f"SELECT {_SHOWN} FROM call_record WHERE {where} ORDER BY {order}"  # noqa: S608
