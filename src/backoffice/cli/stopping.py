"""Ctrl+C during a long command: the work is told to stop at its next step."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from backoffice.cli.console import Console, Meter
from backoffice.documents import cli_texts
from backoffice.errors import Cancelled

Report = Callable[[int, int], None]


@contextmanager
def stoppable(console: Console, *, shown: bool) -> Iterator[Report]:
    """Lend the ``report`` of a long deed: it moves the meter and raises after Ctrl+C.

    A second Ctrl+C does not wait for the next step.
    """
    meter = Meter(shown=shown)
    asked = threading.Event()

    def stop(_number: int, _frame: FrameType | None) -> None:
        if asked.is_set():
            raise KeyboardInterrupt
        asked.set()

    def report(done: int, total: int) -> None:
        meter.move(done, total)
        if asked.is_set():
            raise Cancelled

    with _handled(stop):
        try:
            yield report
        finally:
            meter.clear()
            if asked.is_set():
                console.complain(cli_texts.cancelled_at(meter.percent, meter.done))


@contextmanager
def _handled(stop: Callable[[int, FrameType | None], None]) -> Iterator[None]:
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread may say what a signal does
        return
    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
