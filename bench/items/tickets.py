"""Lists of tickets and searches of lines among very many, and many workers at once.

Anchors are the very statements of the rooms, sent by the driver alone; what the program adds
may not be seen. The workers claim, begin and finish tickets of one unit on a server, each on a
connection of its own; afterwards every ticket was done once, by one of them, with one effect.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from typing import Any

import ticket_office
from backoffice.db import Database, Session, units
from backoffice.errors import Unavailable
from backoffice.lines import cards
from backoffice.records import dates
from backoffice.records.operators import Desk, Role
from backoffice.records.ticket_views import SavedView, TicketSearch
from backoffice.records.tickets import Prompt, Service, TicketState, Unit
from backoffice.tickets import actions, reading
from bench import service_stores
from bench.capture import replay, statements
from bench.context import BACK_ENDS, Bench
from bench.measure import A_FRAME, Clock, Row, milliseconds, turn_about, within_a_frame
from bench.stores import Store

WORKER = ticket_office.SWITCH
_BESIDE = 500_000  # a place of lines that any size but the smallest has a line at
_PERCENT = 95

Ask = Callable[[Session], object]


def measure(bench: Bench) -> Iterator[Row]:
    """Lists and searches on both back ends, then the workers on the server."""
    for back_end in BACK_ENDS:
        with bench.empty(back_end) as store:
            _furnish(store)
            bench.tell(f"{bench.sizes.tickets:,} tickets into {back_end}")
            service_stores.fill_tickets(store, bench.sizes.tickets)
            yield from _lists(bench, store)
        with bench.empty(back_end) as store:
            _furnish(store)
            bench.tell(f"{bench.sizes.lines:,} lines into {back_end}")
            service_stores.fill_lines(store, bench.sizes.lines)
            yield from _searches(bench, store)
    with bench.empty("postgresql") as store:
        yield _workers(bench, store)


def _furnish(store: Store) -> None:
    """Let the worker sit at the desk, in the switch room."""
    store.database.desk = WORKER
    store.database.write(
        lambda session: units.set_units(session, WORKER.operator, [Unit.SWITCH_ROOM])
    )


def _lists(bench: Bench, store: Store) -> Iterator[Row]:
    mine = TicketSearch(SavedView.MY_UNIT)
    everything = TicketSearch(SavedView.ALL_OPEN)
    size = f"{bench.sizes.tickets:,}"
    for name, ask in (
        ("of a unit", lambda session: reading.list_(session, mine)),
        ("all open", lambda session: reading.list_(session, everything)),
    ):
        yield _against_bare(bench, store, f"tickets {name}", f"first page among {size}", ask)


def _searches(bench: Bench, store: Store) -> Iterator[Row]:
    lines = bench.sizes.lines
    place = min(_BESIDE, lines // 2) // service_stores.FORMER_SHARE * service_stores.FORMER_SHARE
    name = service_stores.name_of(place)
    for what, typed in (
        ("an old number", service_stores.former_of(place)),
        ("an owner", name[2:]),
        ("an address", service_stores.STREET[1:]),
    ):
        yield _against_bare(
            bench,
            store,
            f"line by {what}",
            f"search among {lines:,} lines",
            lambda session, typed=typed: _found(session, typed),  # type: ignore[misc]
        )


def _found(session: Session, typed: str) -> object:
    hits = cards.search(session, typed)
    if not hits.lines:
        raise AssertionError(f"nothing found for {typed}")
    return hits


def _against_bare(bench: Bench, store: Store, name: str, what: str, ask: Ask) -> Row:
    def ours() -> object:
        with store.database.read() as session:
            return ask(session)

    ours()
    with statements() as noted:
        ours()
    with closing(store.bare()) as connection:
        asked = [one for one in noted if "FROM" in one.text]
        pair = turn_about(
            store.clock,
            ours,
            lambda: replay(connection, asked),
            calls=5,
            rounds=bench.sizes.rounds,
        )
    return Row(
        f"{name}, {store.label}",
        f"{what}, through the rooms",
        f"its {len(asked)} statements, bare",
        pair.clock,
        pair.ratio,
        A_FRAME,
        within_a_frame(pair),
        f"{milliseconds(pair.ours)}, bare {milliseconds(pair.anchor)}",
    )


# Many at once


def _workers(bench: Bench, store: Store) -> Row:
    many, each = bench.sizes.workers, bench.sizes.worker_tickets
    ticket_office.furnish(store.database)
    _open(store, "0133333", each)
    alone, _ = _worked(store, 1)
    _open(store, "0133334", many * each)
    bench.tell(f"{many} workers on {many * each} tickets")
    together, lasted = _worked(store, many)
    once = _all_once(store, (many + 1) * each)
    best, worst = _high(alone), _high(together)
    return Row(
        f"{many} workers, {store.label}",
        f"claim, begin and finish {many * each} tickets, p{_PERCENT}",
        "one worker alone",
        Clock.WALL,
        worst / best,
        "no double claim, no double effect",
        once and len(together) == many * each,
        f"p{_PERCENT} {milliseconds(worst)}, alone {milliseconds(best)}; "
        f"{len(together) / lasted:.0f} tickets a second",
    )


def _open(store: Store, start: str, wanted: int) -> None:
    """Open a ticket on each of so many new lines."""
    numbers = [f"{start}{place:04}" for place in range(wanted)]

    def add(session: Session) -> None:
        for number in numbers:
            ticket_office.add_line(session, number)

    store.database.write(add)
    for number in numbers:
        ticket_office.opened(
            store.database, replace(ticket_office.bar_second_zero(), number=number)
        )


def _worked(store: Store, workers: int) -> tuple[list[float], float]:
    """Let workers empty the unit's list; return the seconds of each ticket and of all."""
    names = [f"worker-{place}" for place in range(workers)]

    def give(session: Session) -> None:
        for name in names:
            units.set_units(session, name, [Unit.SWITCH_ROOM])

    store.database.write(give)
    seconds: list[float] = []
    failures: list[BaseException] = []
    gate = threading.Barrier(workers)

    def work(name: str) -> None:
        database = Database(store.url, workstation=name)
        database.desk = Desk(name, Role.UNIT, WORKER.centre, name, name)
        try:
            gate.wait()
            for _ in count():
                began = time.perf_counter()
                if not _one(database):
                    return
                seconds.append(time.perf_counter() - began)
        except BaseException as failure:
            failures.append(failure)
            gate.abort()
        finally:
            database.dispose()

    threads = [threading.Thread(target=work, args=(name,)) for name in names]
    began_all = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
    return seconds, time.perf_counter() - began_all


def _one(database: Database) -> bool:
    """Take the ticket whose turn it is, begin it and finish it; False: nothing waits."""
    claimed = _patiently(
        lambda: database.write(lambda session: actions.next_for(session, Unit.SWITCH_ROOM))
    )
    if claimed is None:
        return False
    begun = _patiently(
        lambda: actions.move(database, claimed.id, claimed.version, TicketState.IN_PROGRESS, {})
    )
    now = dates.tehran(datetime.now(UTC)).isoformat()
    result = {Prompt.RESULT.value: {"applied_at": now}}
    _patiently(lambda: actions.move(database, begun.id, begun.version, TicketState.DONE, result))
    return True


def _patiently(deed: Callable[[], Any]) -> Any:  # noqa: ANN401 - what the deed gives
    """Do a deed; again while the server has no connection free, as the window offers."""
    for _ in range(5):
        try:
            return deed()
        except Unavailable:
            time.sleep(0.1)
    return deed()


def _all_once(store: Store, wanted: int) -> bool:
    """Say whether every ticket is done with one claim and one effect."""
    questions = {
        "SELECT count(*) FROM ticket WHERE state = 'done' AND service = ?": wanted,
        "SELECT count(DISTINCT ticket_id) FROM ticket_effect WHERE id <> ?": wanted,
        "SELECT count(*) FROM ticket_effect WHERE id <> ?": wanted,
        "SELECT count(*) FROM ticket_step WHERE kind = 'claim' AND id <> ?": wanted,
    }
    with closing(store.bare()) as connection:
        found = {
            question: connection.execute(
                store.question(question),
                (Service.ACCESS_CLASS.value if "service" in question else "",),
            ).fetchone()[0]
            for question in questions
        }
    return found == questions


def _high(seconds: list[float]) -> float:
    ranked = sorted(seconds)
    return ranked[min(len(ranked) - 1, len(ranked) * _PERCENT // 100)]
