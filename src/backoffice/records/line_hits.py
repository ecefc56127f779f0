"""What a search of lines found, by what, and where it goes on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from backoffice.records.flaws import Flaw
from backoffice.records.lines import LineState


class Match(StrEnum):
    """By what a line was found."""

    NUMBER = "number"
    FORMER = "former"  # by a number that it had once
    OWNER = "owner"
    IDENTIFIER = "identifier"
    ADDRESS = "address"
    CENTRE = "centre"


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A line as a list shows it; ``former`` is the old number by which it was found.

    Of a line given back whose number another line has by now, ``number`` is empty and ``former``
    the last that it had.
    """

    id: str
    number: str
    centre: str
    owner: str
    identifier: str
    address: str
    state: LineState
    match: Match
    former: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a search goes on: in which way of looking, behind which line of it."""

    way: int
    after: tuple[str, str]


@dataclass(frozen=True, slots=True)
class LineHits:
    """What a search found; ``flaws`` say why a typed number can be no line of the office.

    ``onward`` is where the next page begins; None: this is all.
    """

    lines: tuple[FoundLine, ...] = ()
    onward: Place | None = None
    flaws: tuple[Flaw, ...] = ()

    @property
    def more(self) -> bool:
        """Whether there is another page."""
        return self.onward is not None
