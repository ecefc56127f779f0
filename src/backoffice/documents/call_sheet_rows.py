"""Rows of a sheet of calls as XML text, out of pieces that are kept.

Every piece reaches from one cell's style to the next cell's name, so that only row
numbers stand between them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple
from xml.sax.saxutils import escape

from backoffice.documents import tables
from backoffice.documents.call_rows import (
    MOST_KNOWN,
    SLOT,
    TYPE_TITLES,
    Naming,
    Slots,
    called,
    clock,
)
from backoffice.records import dates
from backoffice.records.call_lists import Page

_DAY_SECONDS = 86_400


class RowWriter:
    """The rows of all pages as XML, one after the other; ``lines`` gives them.

    Call ``begin`` before the first row of each sheet is taken.
    """

    def __init__(self, pages: Iterable[Page], naming: Naming, *, own_number: bool) -> None:
        self._pages = pages
        self._naming = naming
        self._own = own_number
        self._styles: Sequence[str] = ()
        self._count = 0
        self._shift = 0
        self.lines = self._all()

    def begin(self, row: int, styles: Sequence[str]) -> None:
        """Let the next line be row ``row`` of a sheet whose cells have these styles.

        The styles are those of the first sheet ever after: a workbook has one list of them.
        """
        self._styles = self._styles or styles
        self._shift = row - self._count - 1

    def _all(self) -> Iterator[str]:
        pieces = _Pieces(self._styles, self._naming)
        slots, days, types, lengths = pieces.slots, pieces.days, pieces.types, pieces.lengths
        names, time = pieces.names, pieces.before_time
        own = ""
        for page in self._pages:
            if self._own:
                own = pieces.text(8, page.line, "")
            for _, started, code, seconds, _, kind, rials in page.raw:
                self._count = number = self._count + 1
                row = number + self._shift
                slot = slots[started // SLOT]
                name = names.get((slot.era, code)) or pieces.name(page, code, slot.day, slot.era)
                at = clock(slot.begins + started % SLOT)
                line = (
                    f'<row r="{row}"><c r="A{row}{pieces.first}{number}</v></c><c r="B{row}'
                    f"{days[slot.day]}{row}{time}{at}</t></is></c>"
                    f'<c r="D{row}{name.number}{row}{name.title}{row}{types[kind]}{row}'
                    f"{lengths[seconds]}{row}{pieces.before_rials}{rials}</v></c>"
                )
                yield f'{line}<c r="I{row}{own}</row>' if own else f"{line}</row>"


class _Name(NamedTuple):
    """The pieces of a number called and of its title."""

    number: str
    title: str


class _Pieces:
    """What was written once and is written again; the styles are known when rows begin."""

    def __init__(self, styles: Sequence[str], naming: Naming) -> None:
        self._styles = styles
        self._title = naming.title
        self.first = f'" s="{styles[0]}"><v>'
        self.before_time = f'" s="{styles[2]}" t="inlineStr"><is><t>'
        self.before_rials = f'" s="{styles[7]}"><v>'
        self.slots = Slots(naming)
        self.days = _Days(self)
        self.lengths = _Lengths(f'" s="{styles[6]}"><v>')
        self.types = {kind: self.text(5, title, "G") for kind, title in TYPE_TITLES.items()}
        self.names: dict[tuple[int, int], _Name] = {}

    def text(self, place: int, words: str, following: str) -> str:
        """Return a text's piece: the cell in column ``place``, the next in column ``following``."""
        kept = ' xml:space="preserve"' if words != words.strip() else ""
        written = escape(tables.clean(words))
        style = f'" s="{self._styles[place]}"'
        head = f'{style} t="inlineStr"><is><t{kept}>{written}</t></is></c>'
        if not words:
            head = f"{style}/>"
        return f'{head}<c r="{following}' if following else head

    def name(self, page: Page, code: int, day: date, era: int) -> _Name:
        """Return the pieces of a number that was not met yet in this era."""
        if len(self.names) >= MOST_KNOWN:
            self.names.clear()
        dialled = called(code, page)
        title = self.text(4, self._title(dialled, day), "F")
        made = self.names[era, code] = _Name(self.text(3, dialled, "E"), title)
        return made


class _Days(dict[date, str]):
    def __init__(self, pieces: _Pieces) -> None:
        super().__init__()
        self._pieces = pieces

    def __missing__(self, day: date) -> str:
        made = self[day] = self._pieces.text(1, dates.jalali(day), "C")
        return made


class _Lengths(dict[int, str]):
    """Durations as the fractions of a day that spreadsheets keep."""

    def __init__(self, before: str) -> None:
        super().__init__()
        self._before = before

    def __missing__(self, seconds: int) -> str:
        if len(self) >= MOST_KNOWN:
            self.clear()
        written = f"{seconds / _DAY_SECONDS:.15g}"
        made = self[seconds] = f'{self._before}{written}</v></c><c r="H'
        return made
