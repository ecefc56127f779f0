"""Rows of calls as texts: each day, time, number and title is worded once and kept.

A list of a hundred thousand rows has a few hundred days and, mostly, a few thousand
numbers; wording each again would cost more than writing the file (speed.md §1a, §4).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import NamedTuple

from backoffice.documents import call_texts
from backoffice.records import dates
from backoffice.records.call_lists import Page
from backoffice.records.calls import TYPE_OF_CODE, number_of_code

#: Iran's offset to UTC is a multiple of half an hour and changed at full or half hours only.
SLOT = 1_800

#: So many numbers are remembered with their titles; then all are forgotten, to keep memory flat.
MOST_KNOWN = 20_000


@dataclass(frozen=True, slots=True)
class Naming:
    """What destinations are called: ``title(dialled, day)``, the day Gregorian.

    ``changes`` are the days from which another rule may hold; between two of them a
    number keeps its title.
    """

    title: Callable[[str, date], str]
    changes: tuple[date, ...] = ()

    def eras(self) -> list[date]:
        """Return the days at which the title of a number may change, ascending."""
        return sorted(set(self.changes))


class Slot(NamedTuple):
    """A half hour of local time: its day, the seconds of that day it begins at, its era."""

    day: date
    begins: int
    era: int


class Slots(dict[int, Slot]):
    """The half hours that were met, by their number since 1970."""

    def __init__(self, naming: Naming) -> None:
        super().__init__()
        self._eras = naming.eras()

    def __missing__(self, number: int) -> Slot:
        """Work a half hour out when it is first met."""
        local = dates.tehran(datetime.fromtimestamp(number * SLOT, UTC))
        day = local.date()
        begins = local.hour * 3600 + local.minute * 60 + local.second
        slot = self[number] = Slot(day, begins, bisect_right(self._eras, day))
        return slot


#: HH:MM: by the minute of the day, and the seconds after it.
MINUTES = tuple(f"{minute // 60:02}:{minute % 60:02}:" for minute in range(1440))
SECONDS = tuple(f"{second:02}" for second in range(60))


def clock(seconds: int) -> str:
    """Return HH:MM:SS of the seconds of a day."""
    return MINUTES[seconds // 60] + SECONDS[seconds % 60]


class CallRow(NamedTuple):
    """A row in words: ASCII digits, Jalali day; ``line`` is the own number it was made from."""

    number: int
    day: str
    time: str
    called: str
    destination: str
    type: str
    seconds: int
    rials: int
    line: str
    span: int


TYPE_TITLES = {code: call_texts.TYPES[kind] for code, kind in TYPE_OF_CODE.items()}


def called(code: int, page: Page) -> str:
    """Return the digits of the number called."""
    return page.odd.get(code, "") if code < 0 else number_of_code(code)


def worded(pages: Iterable[Page], naming: Naming) -> Iterator[CallRow]:
    """Yield every row in words, numbered from 1."""
    slots = Slots(naming)
    known: dict[tuple[int, int], tuple[str, str]] = {}
    count = 0
    for page in pages:
        for _, started, code, seconds, _, kind, rials in page.raw:
            count += 1
            slot = slots[started // SLOT]
            names = known.get((slot.era, code))
            if names is None:
                if len(known) >= MOST_KNOWN:
                    known.clear()
                dialled = called(code, page)
                names = known[slot.era, code] = (dialled, naming.title(dialled, slot.day))
            time = clock(slot.begins + started % SLOT)
            day = dates.jalali(slot.day)
            title = TYPE_TITLES[kind]
            yield CallRow(count, day, time, *names, title, seconds, rials, page.line, page.span)
