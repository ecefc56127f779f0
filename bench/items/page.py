"""The queue as the window shows it: the first rows of all open cases, and every count."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import factories
from backoffice.records import dates
from backoffice.records.cases import QueueFilter
from backoffice.verification import queue
from bench.context import BACK_ENDS, Bench
from bench.items.search import SHOWN, fetch_phones
from bench.measure import A_FRAME, Row, milliseconds, turn_about, within_a_frame
from bench.stores import Store

OPEN = "state IN ('draft','waiting','in_review','deficient','awaiting_approval')"
FIRST = f"SELECT {SHOWN} FROM verification_case WHERE {OPEN} ORDER BY waiting_since, id LIMIT ?"  # noqa: S608
COUNTED = (
    "state IN ('waiting','in_review','deficient','awaiting_approval')",
    "state = 'waiting' OR (state = 'in_review' AND held_until <= ?)",
    "state = 'deficient'",
    "state = 'in_review' AND held_until > ? AND holder = 'sara'",
    "state = 'in_review' AND held_until > ? AND holder <> 'sara'",
    "state = 'awaiting_approval'",
    "state = 'activated' AND closed_at >= ?",
    "state = 'rejected'",
    "state IN ('withdrawn','expired','suspended')",
)
_CASES = [f"SELECT count(*) FROM verification_case WHERE {one}" for one in COUNTED]  # noqa: S608
_OTHERS = [
    "SELECT count(*) FROM intake_record WHERE outcome = 'waiting'",
    "SELECT max(updated_at) FROM verification_case",
]
COUNTS = "SELECT " + ", ".join(f"({one})" for one in (*_CASES, *_OTHERS))


def measure(bench: Bench) -> Iterator[Row]:
    """Show the page on both back ends."""
    for back_end in BACK_ENDS:
        store = bench.filled(back_end)
        store.database.desk = factories.CLERK
        connection = store.bare()
        yield _page(bench, store, connection)
        connection.close()


def _page(bench: Bench, store: Store, connection: Any) -> Row:  # noqa: ANN401
    seen = _through_rooms(store)
    rows, counts = _bare(store, connection)
    if [row.id for row in seen.rows] != rows or sorted(seen.counts.values()) != sorted(counts):
        raise AssertionError("the bare statements show another page")
    pair = turn_about(
        store.clock,
        lambda: _through_rooms(store),
        lambda: _bare(store, connection),
        rounds=bench.sizes.rounds,
    )
    opened = seen.counts[QueueFilter.ALL_OPEN]
    return Row(
        f"queue page, {store.label}",
        f"{len(rows)} of {opened:,} open cases among {bench.sizes.subscribers:,}, ten counts",
        "three bare statements",
        pair.clock,
        pair.ratio,
        A_FRAME,
        within_a_frame(pair),
        f"{milliseconds(pair.ours)}, bare {milliseconds(pair.anchor)}",
    )


def _through_rooms(store: Store) -> queue.QueuePage:
    with store.database.read() as session:
        return queue.page(session, QueueFilter.ALL_OPEN)


def _bare(store: Store, connection: Any) -> tuple[list[str], list[int]]:  # noqa: ANN401
    now: Any = datetime.now(UTC)
    today: Any = dates.day_begins(dates.tehran_date(now))
    if store.dialect == "sqlite":
        now, today = (one.strftime("%Y-%m-%d %H:%M:%S.%f") for one in (now, today))
    cursor = connection.cursor()
    cases = cursor.execute(store.question(FIRST), (queue.LIMIT,)).fetchall()
    counts = cursor.execute(store.question(COUNTS), (now, now, now, today)).fetchone()
    fetch_phones(cursor, store, [row[0] for row in cases])
    return [row[0] for row in cases], list(counts[:-1])
