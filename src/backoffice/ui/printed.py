"""What the desk printed today, as the rooms tell it to the one list of the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from backoffice.ui.doors import Subject
from backoffice.ui.printers import PageImage


@dataclass(frozen=True, slots=True)
class Showing:
    """How a paper is shown and printed once more.

    Attributes:
        small: Draws its first page into a box (session, width, height); runs in a lane.
        large: Draws its pages to be read (database, dots per inch); audited; runs in a lane.
        again: Prints a further copy for a reason.
    """

    small: Callable[[Any, int, int], PageImage]
    large: Callable[[Any, int], Sequence[PageImage]]
    again: Callable[[str], object]


@dataclass(frozen=True, slots=True)
class PrintedPaper:
    """One print of today.

    Attributes:
        number: Its number.
        title: What kind of paper, in words.
        name: Whose, "" where the paper names nobody.
        at: When it was printed, UTC.
        copy_no: 0 for the first print.
        subject: What another tab shows of it; None for nothing.
        showing: None: it carried a secret, and is neither shown nor printed again.
    """

    number: str
    title: str
    name: str
    at: datetime
    copy_no: int
    subject: Subject | None
    showing: Showing | None


class Shelf(Protocol):
    """A room's papers of today."""

    def today(self, session: Any) -> Sequence[Any]:
        """Read what this operator printed today; runs in a lane."""

    def papers(self, found: Sequence[Any]) -> Sequence[PrintedPaper]:
        """Tell in words what ``today`` read."""
