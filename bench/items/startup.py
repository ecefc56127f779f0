"""From the start of the process to the first paint, against a bare window of the same library."""

from __future__ import annotations

from collections.abc import Iterator

from bench import windows
from bench.context import Bench
from bench.measure import Clock, Row, at_most, milliseconds, of_rounds

LIMIT = 1.2
BARE = "bare"
WHAT = {
    "window": "process start to the first painted window",
    "log-in": "process start to the painted log-in page",
}


def measure(bench: Bench) -> Iterator[Row]:
    """Start the program and the bare window in turns."""
    bench.tell("starts of the window")
    data = windows.prepared(bench)
    modes = (BARE, *WHAT)
    for mode in modes:  # compiles, and warms the system's cache
        windows.start(data, mode)
    times = [{mode: windows.start(data, mode) for mode in modes} for _ in range(bench.sizes.starts)]
    clocks = (Clock.WALL, Clock.CPU) if windows.measures_cpu() else (Clock.WALL,)
    for mode, what in WHAT.items():
        for clock in clocks:
            pair = of_rounds(
                clock, [one[mode][clock] for one in times], [one[BARE][clock] for one in times]
            )
            judged = mode == "window"
            yield Row(
                f"startup {mode}, {clock}",
                what,
                "a bare PySide6 window, the same way",
                clock,
                pair.ratio,
                at_most(LIMIT) if judged else "",
                pair.ratio <= LIMIT if judged else None,
                f"{milliseconds(pair.ours)}, bare {milliseconds(pair.anchor)}",
            )
