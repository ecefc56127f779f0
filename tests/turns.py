"""Desks that do something at the same moment, or one while another is at it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from threading import Barrier, Event
from typing import Any

from backoffice.errors import Conflict, Refused

#: Seconds that a desk may need on a busy machine.
PATIENCE = 60
#: Seconds after which a desk that has not ended is taken to wait for the other.
A_WHILE = 0.3


def at_once(deeds: Sequence[Callable[[], Any]]) -> list[Any]:
    """Do everything at one moment; what was refused comes back as its exception."""
    gate = Barrier(len(deeds))

    def run(deed: Callable[[], Any]) -> Any:
        gate.wait(PATIENCE)
        try:
            return deed()
        except (Refused, Conflict) as no:
            return no

    with ThreadPoolExecutor(len(deeds)) as pool:
        return list(pool.map(run, deeds))


class Held:
    """A place in a deed where it stands until another one is seen to wait for it."""

    def __init__(self) -> None:
        self._reached, self._go_on = Event(), Event()

    def __call__(self) -> None:
        """Stand here."""
        self._reached.set()
        assert self._go_on.wait(PATIENCE)

    def until_waits(self, one: Callable[[], Any], two: Callable[[], Any]) -> None:
        """Do ``two`` while ``one`` stands: it must wait, and both must end."""
        with ThreadPoolExecutor(2) as pool:
            first = pool.submit(one)
            try:
                assert self._reached.wait(PATIENCE)
                second = pool.submit(two)
                waiting = wait([second], A_WHILE).not_done
            finally:
                self._go_on.set()
            first.result(PATIENCE)
            second.result(PATIENCE)
        assert waiting
