"""Two things done turn about, and the median of their ratios."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from enum import StrEnum
from statistics import median
from typing import Any

ROUNDS = 5

Work = Callable[[], object]


class Clock(StrEnum):
    """What is counted: this process's own work, or all the waiting with it."""

    CPU = "cpu"
    WALL = "wall"


_READ = {Clock.CPU: time.process_time, Clock.WALL: time.perf_counter}


@dataclass(frozen=True, slots=True)
class Pair:
    """Medians over the rounds; times are seconds of one call."""

    clock: Clock
    ratio: float
    ours: float
    anchor: float


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table.

    Attributes:
        name: What it is called, and called by with ``--only``.
        what: What the program does.
        anchor: What that is compared with.
        clock: ``cpu`` or ``wall``.
        ratio: Ours divided by the anchor's; the median.
        goal: The goal in words; empty when there is none.
        met: Whether it is met; None without a goal, or when the size is too small for it.
        note: Absolute figures and counts, to give scale.
    """

    name: str
    what: str
    anchor: str
    clock: Clock
    ratio: float
    goal: str = ""
    met: bool | None = None
    note: str = ""

    @property
    def plain(self) -> dict[str, Any]:
        """The row as ``--json`` prints it."""
        return asdict(self) | {"clock": self.clock.value, "ratio": round(self.ratio, 4)}


def at_most(limit: float) -> str:
    """Say a goal that is a limit of the ratio."""
    return f"≤ {limit:g}×"


FRAME = 0.016  # seconds; what comes within it is seen at once
A_FRAME = "≤ 16 ms more"


def within_a_frame(pair: Pair) -> bool:
    """Say whether the program adds no more than a frame of the screen to its anchor."""
    return pair.ours - pair.anchor <= FRAME


def turn_about(
    clock: Clock, ours: Work, anchor: Work, *, calls: int = 1, rounds: int = ROUNDS
) -> Pair:
    """Run both in every round, ``calls`` times each, changing who begins; after one warm-up."""
    ours()
    anchor()
    mine, base = [], []
    for one in range(rounds):
        first, second = (ours, anchor) if one % 2 else (anchor, ours)
        times = _seconds(clock, first, calls), _seconds(clock, second, calls)
        mine.append(times[0] if one % 2 else times[1])
        base.append(times[1] if one % 2 else times[0])
    return of_rounds(clock, mine, base)


def of_rounds(clock: Clock, ours: list[float], anchor: list[float]) -> Pair:
    """Put the times of rounds together."""
    ratios = [mine / base for mine, base in zip(ours, anchor, strict=True)]
    return Pair(clock, median(ratios), median(ours), median(anchor))


def timed(clock: Clock, work: Work) -> float:
    """Return the seconds of one call."""
    return _seconds(clock, work, 1)


def _seconds(clock: Clock, work: Work, calls: int) -> float:
    read = _READ[clock]
    began = read()
    for _ in range(calls):
        work()
    return (read() - began) / calls


def milliseconds(seconds: float) -> str:
    """Write a time to three figures."""
    return f"{seconds * 1000:.3g} ms"
