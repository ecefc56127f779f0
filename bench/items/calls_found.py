"""Calls found: pages, totals and numbers of a line among millions, against the bare statements.

The PBX has twenty-five thousand calls a month, the typical line fifteen. What is asked is what
the window asks: the first page, where every page begins, the totals, the summary.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import call_office
import factories
from backoffice.calls import actions, reading
from backoffice.db import Session
from backoffice.records.call_lists import Anchor, Permit
from backoffice.records.calls import CallFilter, CallType
from backoffice.records.disclosures import Disclosure
from bench.call_stores import (
    SOUGHT,
    Lines,
    months_until_now,
    permit,
    server_calls,
    sqlite_calls,
)
from bench.capture import replay, statements
from bench.context import Bench
from bench.measure import (
    A_FRAME,
    FRAME,
    Clock,
    Pair,
    Row,
    Work,
    at_most,
    milliseconds,
    of_rounds,
    timed,
    turn_about,
)
from bench.stores import Store

LAYER = {"sqlite": 1.25, "postgresql": 1.7}
GROWTH, DEEP, COLD, SEARCH = 1.15, 1.1, 3.0, 3.0
DEEP_ROW = 240_000
MOBILE = frozenset({CallType.MOBILE})
ROUND = 0.01  # seconds that a round of something quick lasts
MOST = 200
SHORT = 5  # times as many rounds, when they are that short

Read = Callable[[Session, Permit], object]


@dataclass(frozen=True, slots=True)
class Found:
    """A store of calls with its lines and months."""

    store: Store
    lines: Lines
    months: list[date]

    @property
    def last(self) -> list[date]:
        """The newest month alone."""
        return self.months[-1:]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of the table: what it is called, what it reads, and its goal."""

    name: str
    permit: Permit
    read: Read
    limit: float | None = None


def measure(bench: Bench) -> Iterator[Row]:
    """Ask both back ends; SQLite also for what its size may not change."""
    sizes = bench.sizes
    with sqlite_calls(bench, sizes.calls, sizes.call_months) as store:
        found = Found(store, Lines(sizes.calls), months_until_now(sizes.call_months))
        yield from _everything(bench, found)
        yield _deep(bench, found)
        yield _search(bench, found)
        with sqlite_calls(bench, sizes.calls, 1) as small:
            yield from _growth(bench, found, small)
        if hasattr(os, "posix_fadvise"):
            yield _cold(bench, found)
    with server_calls(bench, sizes.server_calls, sizes.server_months) as store:
        found = Found(store, Lines(sizes.server_calls), months_until_now(sizes.server_months))
        yield from _everything(bench, found)
        yield _deep(bench, found)


def _first_page(session: Session, given: Permit) -> object:
    return reading.page(session, given, 0)


def _questions(found: Found) -> Iterator[Asked]:
    lines, limit = found.lines, LAYER[found.store.dialect]
    month, ever = permit(lines.pbx, found.last), permit(lines.pbx, found.months)
    mobile = permit(lines.pbx, found.last, MOBILE)
    typical = permit(lines.typical, found.months)
    number = permit(lines.pbx, found.months, sought=SOUGHT)
    yield Asked("page, PBX, a month", month, _first_page, limit)
    yield Asked("page, PBX, a type", mobile, _first_page, limit)
    yield Asked("page, PBX, all months", ever, _first_page, limit)
    yield Asked("page, PBX, a number", number, _first_page)
    yield Asked("page, typical line", typical, _first_page)
    yield Asked("totals, PBX, a month", month, reading.totals)
    yield Asked("totals, PBX, all months", ever, reading.totals)
    yield Asked("totals, PBX, a number", number, reading.totals)
    yield Asked("summary, PBX, a month", month, reading.summary)
    yield Asked("summary, typical line", typical, reading.summary)
    yield Asked("anchors, PBX, all months", ever, reading.anchors)


def _everything(bench: Bench, found: Found) -> Iterator[Row]:
    """Compare every question with its own statements, sent by the bare driver."""
    with closing(found.store.bare()) as connection:
        for asked in _questions(found):
            yield _against_bare(bench, found, connection, asked)
        yield _look_up(bench, found, connection)


def _against_bare(bench: Bench, found: Found, connection: Any, asked: Asked) -> Row:  # noqa: ANN401
    store = found.store
    with store.database.read() as session:
        with statements() as noted:
            asked.read(session, asked.permit)
        pair = _pair(
            bench,
            store.clock,
            lambda: asked.read(session, asked.permit),
            lambda: replay(connection, noted),
        )
        rows = sum(total.count for total in reading.totals(session, asked.permit).values())
    judged = _within_a_frame(pair) if asked.limit is None else pair.ratio <= asked.limit
    return Row(
        f"calls {asked.name}, {store.label}",
        f"read by a permit, {rows:,} calls found",
        "its own statement, bare" if len(noted) == 1 else f"its own {len(noted)} statements, bare",
        pair.clock,
        pair.ratio,
        A_FRAME if asked.limit is None else at_most(asked.limit),
        judged,
        _both(pair),
    )


def _look_up(bench: Bench, found: Found, connection: Any) -> Row:  # noqa: ANN401
    """A look-up as the clerk starts it: its use committed and audited, the permit, the page."""
    store = found.store
    disclosure = _disclosed(found)
    asked = CallFilter(found.last[0], permit(found.lines.pbx, found.last).selection.asked.until)

    def look() -> None:
        made = actions.look_up(store.database, disclosure.id, asked, itemise_local=True)
        with store.database.read() as session:
            reading.page(session, reading.permit(session, made.id), 0)

    with statements() as noted:
        look()
    first_page = [one for one in noted if "FROM call_record" in one.text]
    pair = turn_about(
        Clock.WALL,
        look,
        lambda: replay(connection, first_page),
        calls=3,
        rounds=bench.sizes.rounds,
    )
    return Row(
        f"calls look-up, {store.label}",
        f"a use judged, committed and audited, its permit, the first page; {len(noted)} statements",
        "the page alone, bare",
        pair.clock,
        pair.ratio,
        A_FRAME,
        _within_a_frame(pair),
        _both(pair),
    )


def _disclosed(found: Found) -> Disclosure:
    """Disclose the PBX to its owner."""
    database, number = found.store.database, found.lines.pbx
    with database.read() as session:
        known = actions.line_file(session, number)
    if known is None:
        installed = factories.day("1380/01/01")
        call_office.add_line(database, call_office.line(number, installed_on=installed))
    claim = replace(call_office.OWNERS, number=number)
    return actions.disclose(database, claim, home=call_office.HOME)


def _deep(bench: Bench, found: Found) -> Row:
    """Compare a page far down the list with the first one (goal L3)."""
    store = found.store
    ever = permit(found.lines.pbx, found.months)
    with store.database.read() as session:
        anchors, total = reading.anchors(session, ever)
        deep = _anchor(anchors, min(DEEP_ROW, total * 19 // 20))
        page = reading.page(session, ever, 0, deep.key)
        pair = _pair(
            bench,
            store.clock,
            lambda: reading.page(session, ever, 0, deep.key),
            lambda: reading.page(session, ever, 0),
        )
    return Row(
        f"calls deep page, {store.label}",
        f"{len(page)} calls from row {deep.row:,} of {total:,} on",
        "the first page",
        pair.clock,
        pair.ratio,
        at_most(DEEP),
        pair.ratio <= DEEP,
        _both(pair, "first"),
    )


def _anchor(anchors: list[Anchor], row: int) -> Anchor:
    return max((one for one in anchors if one.row <= row), key=lambda one: one.row)


def _search(bench: Bench, found: Found) -> Row:
    """Compare the search for a number among the PBX's calls with a typical line's (goal L5)."""
    store = found.store
    with store.database.read() as session, closing(store.bare()) as connection:
        pbx, typical = (
            _bare_page(session, connection, permit(number, found.months, sought=SOUGHT))
            for number in (found.lines.pbx, found.lines.typical)
        )
        pair = _pair(bench, store.clock, pbx, typical)
    return Row(
        f"calls number search, {store.label}",
        f"a number among all calls of the PBX in {len(found.months)} months, bare",
        "the same of a typical line",
        pair.clock,
        pair.ratio,
        at_most(SEARCH),
        pair.ratio <= SEARCH,
        _both(pair, "typical"),
    )


def _bare_page(session: Session, connection: Any, given: Permit) -> Callable[[], None]:  # noqa: ANN401
    with statements() as noted:
        page = reading.page(session, given, 0)
    if not len(page):
        raise AssertionError("nothing was found")
    return lambda: replay(connection, noted)


def _growth(bench: Bench, found: Found, small: Store) -> Iterator[Row]:
    """Compare the first page of a month in the large table with that of the small (goal L2)."""
    lines, large = found.lines, found.store
    for name, given in {
        "page": permit(lines.pbx, found.last),
        "a type": permit(lines.pbx, found.last, MOBILE),
        "a number": permit(lines.pbx, found.last, sought=SOUGHT),
        "typical line": permit(lines.typical, found.last),
    }.items():
        with large.database.read() as many, small.database.read() as few:
            if reading.page(many, given, 0) != reading.page(few, given, 0):
                raise AssertionError(f"{name}: the tables have other calls")
            pair = _pair(
                bench,
                large.clock,
                lambda: reading.page(many, given, 0),  # noqa: B023 - called within the loop
                lambda: reading.page(few, given, 0),  # noqa: B023 - called within the loop
            )
        whole = bench.sizes.calls * bench.sizes.call_months
        yield Row(
            f"calls growth, {name}, {large.label}",
            f"the first page of a month among {whole:,} calls",
            f"the same among {bench.sizes.calls:,}",
            pair.clock,
            pair.ratio,
            at_most(GROWTH),
            pair.ratio <= GROWTH,
            _both(pair, "few"),
        )


def _cold(bench: Bench, found: Found) -> Row:
    """Compare totals read from the disk with the same from memory (goal L4)."""
    database, given = found.store.database, permit(found.lines.pbx, found.last)
    cold, warm = [], []
    for _ in range(bench.sizes.rounds):
        database.dispose()
        with database.read() as session:
            reading.totals(session, permit(found.lines.typical, found.last))  # the schema is known
            _forget(database.place.path or Path())
            cold.append(timed(Clock.WALL, lambda: reading.totals(session, given)))
            warm.append(timed(Clock.WALL, lambda: reading.totals(session, given)))
    pair = of_rounds(Clock.WALL, cold, warm)
    return Row(
        f"calls cold totals, {found.store.label}",
        "totals of the PBX's month, its file not in the system's cache",
        "the same once more",
        pair.clock,
        pair.ratio,
        at_most(COLD),
        pair.ratio <= COLD,
        _both(pair, "warm"),
    )


def _forget(path: Path) -> None:
    """Let the system drop a file from its cache."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(handle)


def _pair(bench: Bench, clock: Clock, ours: Work, anchor: Work) -> Pair:
    """Compare two reads; what is quick is done often, in more rounds."""
    ours()
    calls = max(1, min(MOST, int(ROUND / max(timed(clock, ours), 1e-6))))
    rounds = bench.sizes.rounds * (SHORT if calls > 1 else 1)
    return turn_about(clock, ours, anchor, calls=calls, rounds=rounds)


def _within_a_frame(pair: Pair) -> bool:
    """Judge by the ratio: of long reads two medians differ by more than the rounds themselves."""
    return (pair.ratio - 1) * pair.anchor <= FRAME


def _both(pair: Pair, anchor: str = "bare") -> str:
    return f"{milliseconds(pair.ours)}, {anchor} {milliseconds(pair.anchor)}"
