"""Rows of a sheet of calls as XML text, out of pieces that are kept.

Every piece reaches from one cell's style to the next cell's name, so that only row
numbers stand between them. Days, titles and types are few: they are strings that the
whole workbook shares, and so nearly all of a row is plain ASCII.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple
from xml.sax.saxutils import escape

from backoffice.documents import tables
from backoffice.documents.call_rows import (
    MINUTES,
    MOST_KNOWN,
    SECONDS,
    SLOT,
    TYPE_TITLES,
    Naming,
    Slots,
    called,
)
from backoffice.records import dates
from backoffice.records.call_lists import Page

_DAY_SECONDS = 86_400
_SHARED = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="{count}">'
)


class RowWriter:
    """The rows of all pages as XML, in their order, from row ``begin`` of each sheet on."""

    def __init__(
        self, pages: Iterable[Page], naming: Naming, styles: Sequence[str], *, own_number: bool
    ) -> None:
        """``styles`` are the style ids of the columns."""
        self._pages: Iterator[Page] = iter(pages)
        self._page: Page | None = None
        self._at = 0
        self._count = 0
        self._shift = 0
        self._own_number = own_number
        self._own = ""
        self._pieces = _Pieces(styles, naming)

    def begin(self, row: int) -> None:
        """Let the next row be row ``row`` of a sheet."""
        self._shift = row - self._count - 1

    def take(self, most: int) -> list[str]:
        """Return the next rows, fewer than ``most`` only at the end."""
        lines: list[str] = []
        while len(lines) < most:
            if self._page is None or self._at >= len(self._page):
                self._page, self._at = next(self._pages, None), 0
                if self._page is None:
                    break
                if self._own_number:
                    self._own = self._pieces.text(8, self._page.line, "")
            part = self._page.raw[self._at : self._at + most - len(lines)]
            self._at += len(part)
            lines += self._written(self._page, part)
        return lines

    def shared(self) -> bytes:
        """Return the workbook's list of shared strings, when all rows are written."""
        words = self._pieces.words
        items = "".join(f"<si>{_t(one)}</si>" for one in words)
        return f"{_SHARED.format(count=len(words))}{items}</sst>".encode()

    def _written(self, page: Page, part: Sequence[Sequence[int]]) -> list[str]:
        pieces, own, lines = self._pieces, self._own, []
        slots, types, lengths = pieces.slots, pieces.types, pieces.lengths
        first, time, amount = pieces.first, pieces.before_time, pieces.before_rials
        number = self._count
        shift = self._shift
        for _, started, code, seconds, _, kind, rials in part:
            number += 1
            row = number + shift
            slot = slots[started // SLOT]
            name = slot.names.get(code) or pieces.name(page, code, slot)
            at = slot.begins + started % SLOT
            line = (
                f'<row r="{row}"><c r="A{row}{first}{number}</v></c><c r="B{row}{slot.day}{row}'
                f'{time}{MINUTES[at // 60]}{SECONDS[at % 60]}</t></is></c><c r="D{row}'
                f"{name[0]}{row}{name[1]}{row}{types[kind]}{row}{lengths[seconds]}{row}"
                f"{amount}{rials}</v></c>"
            )
            lines.append(f'{line}<c r="I{row}{own}</row>' if own else f"{line}</row>")
        self._count = number
        return lines


class _Half(NamedTuple):
    """A half hour of local time: the piece of its day, its beginning, its numbers' pieces."""

    day: str
    begins: int
    names: dict[int, tuple[str, str]]
    local: date


class _Pieces:
    """What was written once and is written again."""

    def __init__(self, styles: Sequence[str], naming: Naming) -> None:
        self._styles = styles
        self._title = naming.title
        self.first = f'" s="{styles[0]}"><v>'
        self.before_time = f'" s="{styles[2]}" t="inlineStr"><is><t>'
        self.before_rials = f'" s="{styles[7]}"><v>'
        self.words: dict[str, int] = {}
        self.slots = _Halves(self, naming)
        self.lengths = _Lengths(f'" s="{styles[6]}"><v>')
        self.types = {kind: self.share(5, title, "G") for kind, title in TYPE_TITLES.items()}

    def share(self, place: int, words: str, following: str) -> str:
        """Return the piece of a shared string in column ``place``; ``following`` is the next."""
        style = f'" s="{self._styles[place]}"'
        if not words:
            return f'{style}/><c r="{following}'
        number = self.words.setdefault(words, len(self.words))
        return f'{style} t="s"><v>{number}</v></c><c r="{following}'

    def text(self, place: int, words: str, following: str) -> str:
        """Return the piece of a string of its own; without ``following`` it is the last."""
        style = f'" s="{self._styles[place]}"'
        head = f'{style} t="inlineStr"><is>{_t(words)}</is></c>' if words else f"{style}/>"
        return f'{head}<c r="{following}' if following else head

    def name(self, page: Page, code: int, slot: _Half) -> tuple[str, str]:
        """Return the pieces of a number that was not met yet under the rules of its day."""
        if len(slot.names) >= MOST_KNOWN:
            slot.names.clear()
        dialled = called(code, page)
        title = self.share(4, self._title(dialled, slot.local), "F")
        made = slot.names[code] = (self.text(3, dialled, "E"), title)
        return made


class _Halves(dict[int, _Half]):
    """The half hours that were met; those under the same dialling rules share their numbers."""

    def __init__(self, pieces: _Pieces, naming: Naming) -> None:
        super().__init__()
        self._pieces = pieces
        self._slots = Slots(naming)
        self._names: dict[int, dict[int, tuple[str, str]]] = {}

    def __missing__(self, number: int) -> _Half:
        """Work a half hour out when it is first met."""
        slot = self._slots[number]
        day = self._pieces.share(1, dates.jalali(slot.day), "C")
        names = self._names.setdefault(slot.era, {})
        made = self[number] = _Half(day, slot.begins, names, slot.day)
        return made


class _Lengths(dict[int, str]):
    """Durations as the fractions of a day that spreadsheets keep."""

    def __init__(self, before: str) -> None:
        super().__init__()
        self._before = before

    def __missing__(self, seconds: int) -> str:
        """Write a duration when it is first met."""
        if len(self) >= MOST_KNOWN:
            self.clear()
        written = f"{seconds / _DAY_SECONDS:.15g}"
        made = self[seconds] = f'{self._before}{written}</v></c><c r="H'
        return made


def _t(words: str) -> str:
    kept = ' xml:space="preserve"' if words != words.strip() else ""
    return f"<t{kept}>{escape(tables.clean(words))}</t>"
