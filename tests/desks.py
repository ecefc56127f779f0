"""Two desks at once: what one does while the other is in the middle of its unit."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TypeVar

from backoffice.db import Database, Session

T = TypeVar("T")


def together(
    first: Database,
    one: Callable[[Session], T],
    second: Database,
    other: Callable[[Session], T],
    seconds: float = 0.5,
) -> tuple[T, T]:
    """Run ``one``; before it commits, begin ``other`` and let it go as far as it can."""
    answers: list[T | BaseException] = []

    def beside() -> None:
        try:
            answers.append(second.write(other))
        except BaseException as error:  # told in the test's own thread
            answers.append(error)

    thread = threading.Thread(target=beside)

    def unit(session: Session) -> T:
        done = one(session)
        if not thread.ident:
            thread.start()
            time.sleep(seconds)
        return done

    try:
        mine = first.write(unit)
    finally:
        if thread.ident:
            thread.join()
    (theirs,) = answers
    if isinstance(theirs, BaseException):
        raise theirs
    return mine, theirs
