"""An activation, the whole transaction, against its own statements sent by the bare driver.

Two databases hold the same cases. What the program sends to the first is noted
and sent to the second, as one transaction each, case by case in turns.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from random import Random
from typing import Any

import factories
from backoffice.db import Session, new_id
from backoffice.demo import numbers
from backoffice.verification import actions, activation
from backoffice.verification.desk import CaseView
from bench import subscribers
from bench.capture import Statement, replay, statements
from bench.context import BACK_ENDS, Bench
from bench.measure import (
    A_FRAME,
    Clock,
    Row,
    milliseconds,
    of_rounds,
    timed,
    within_a_frame,
)
from bench.stores import Store

HASH = "$argon2id$v=19$m=65536,t=3,p=4$YmVuY2g$YmVuY2g"
PAPERS_AGE = timedelta(days=40)


def measure(bench: Bench) -> Iterator[Row]:
    """Activate on both back ends."""
    for back_end in BACK_ENDS:
        bench.tell(f"activations on {back_end}")
        with bench.empty(back_end) as store:
            # One case more than is timed: the first of each fills the caches.
            views = ready_cases(store, bench.sizes.rounds * bench.sizes.activations + 1)
            with store.copied() as twin:
                yield _activate(bench, store, twin, views)


def ready_cases(store: Store, count: int, first: int = 0) -> list[CaseView]:
    """Make cases in hand with every paper seen; another ``first`` makes others."""
    draw = Random(f"{subscribers.SEED}, {first}")  # noqa: S311 - always the same ones
    return [
        _ready(store, factories.person(numbers.national_id(draw)), subscribers.phone(number))
        for number in range(first, first + count)
    ]


def _ready(store: Store, who: Any, phone: str) -> CaseView:  # noqa: ANN401
    case_id = factories.add_case(store.database, who, (factories.owned(phone),))
    view = factories.claim(store.database, case_id)
    dated = view.today - PAPERS_AGE
    seen = [
        replace(paper, dated=dated if paper.dated else None) for paper in factories.all_seen(view)
    ]
    return store.database.write(
        lambda session: actions.tick(session, case_id, view.case.version, seen, factories.POLICY)
    )


def activate(store: Store, view: CaseView) -> list[Statement]:
    """Activate with a password that is hashed already; return the statements it took."""

    def unit(session: Session) -> None:
        activation.activate_in(
            session, view.case.id, view.case.version, HASH, new_id(), factories.POLICY
        )

    with statements() as noted:
        store.database.write(unit)
    return noted


def _activate(bench: Bench, store: Store, twin: Store, views: Sequence[CaseView]) -> Row:
    connection = twin.bare()
    begin = "BEGIN IMMEDIATE" if store.dialect == "sqlite" else "BEGIN"
    sent: list[list[Statement]] = []

    def ours(view: CaseView) -> None:
        sent.append(activate(store, view))

    def bare() -> None:
        replay(connection, sent[-1], begin)

    ours(views[0])
    bare()
    times = [
        (timed(Clock.WALL, partial(ours, view)), timed(Clock.WALL, bare)) for view in views[1:]
    ]
    connection.close()
    size = bench.sizes.activations
    rounds = [times[start : start + size] for start in range(0, len(times), size)]
    mine, base = ([sum(pair[place] for pair in one) / size for one in rounds] for place in (0, 1))
    pair = of_rounds(Clock.WALL, mine, base)
    return Row(
        f"activation, {store.label}",
        f"activate_in, one phone, {len(sent[-1])} statements and the commit",
        "the same statements and the commit, bare",
        pair.clock,
        pair.ratio,
        A_FRAME,
        within_a_frame(pair),
        f"{milliseconds(pair.ours)}, bare {milliseconds(pair.anchor)}",
    )
