"""Files of calls are read by a profile: in blocks, each row a call or kept with its reason.

Nothing is written here and no more than a block is kept. Sources: domain.md §5.5,
safety.md §9 (rows 59-86).
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import closing
from datetime import datetime
from operator import attrgetter
from pathlib import Path

from backoffice.calls.formats_cutting import Cells, Layout, cutter, layout
from backoffice.calls.formats_rows import (
    BadLine,
    BadValue,
    Block,
    Converter,
    StageRow,
    call_of,
)
from backoffice.documents import call_files
from backoffice.documents.call_files import TextBlock
from backoffice.documents.workbooks import SheetRow
from backoffice.errors import Refused
from backoffice.records.call_files import CallField, Profile, Shape
from backoffice.records.calls import Call
from backoffice.records.dialling import DialPlan
from backoffice.records.intake import FileFinding, FileFlaw

__all__ = [
    "BadLine", "BadValue", "Block", "Reader", "StageRow", "call_of", "convert_values", "read",
]  # fmt: skip


def read(
    path: Path,
    profile: Profile,
    *,
    home: str,
    plan: DialPlan,
    now: datetime,
    waiting: Callable[[], None] | None = None,
) -> Generator[Block, None, None]:
    """Yield what a file of calls holds, block by block.

    Blank lines, titles and the header are passed over; every other row is in exactly one
    of a block's lists. A file with nothing but its header yields no rows.

    Args:
        path: The file.
        profile: How it is written; it has no findings.
        home: The office's area code, with its zero.
        plan: The dialling plan, for rows without a word for their type.
        now: The moment after which no call can have begun, aware.
        waiting: Called again and again while a workbook is being opened; it may raise.

    Raises:
        Refused: with ``FileFinding`` records: no such file at all, or not this header.
        Unavailable: the file cannot be read (any more).
    """
    reader = Reader(profile, home=home, plan=plan, now=now)
    try:
        if profile.shape is Shape.WORKBOOK:
            with closing(call_files.sheet_blocks(path, waiting)) as sheet:
                for rows in sheet:
                    yield reader.sheet(rows)
        else:
            with closing(call_files.text_blocks(path, profile.encoding)) as text:
                for block in text:
                    yield reader.text(block)
        reader.ended()
    finally:
        reader.forget()


def convert_values(
    values: Mapping[CallField, str],
    profile: Profile,
    *,
    home: str,
    plan: DialPlan,
    now: datetime,
) -> Call | BadValue:
    """Return the call that the values of one row make, written as the profile says.

    The very converter of :func:`read`: what was mended is judged as what was imported.
    """
    places = {column.field: place for place, column in enumerate(profile.columns)}
    wanted = Layout(places, len(places), len(places))
    return Converter(profile, wanted, home=home, plan=plan, now=now).call(values)


class Reader:
    """Reads the blocks of one file, its first block first."""

    def __init__(self, profile: Profile, *, home: str, plan: DialPlan, now: datetime) -> None:
        self._profile, self._home, self._plan, self._now = profile, home, plan, now
        self._converter: Converter | None = None
        self._layout = Layout({}, 0, 0)
        self._cut = cutter(profile)

    def text(self, block: TextBlock) -> Block:
        """Convert the next lines of a text; raises ``Refused`` for a header of another file."""
        lines, first, faults = block.lines, block.first, block.faults
        into = Block(done=block.done, total=block.total)
        converter = self._converter
        if converter is None:
            passed = self._profile.header_row
            if passed > len(lines):
                raise Refused([FileFinding(FileFlaw.HEADER_MISSING)])
            header = self._cut([lines[passed - 1]])[0] if passed else None
            converter = self._begin(header)
            lines, first = lines[passed:], first + passed
            faults = {place - passed: why for place, why in faults.items() if place >= passed}
        numbers = range(first, first + len(lines))
        cut = self._cut(lines)
        if not faults:
            converter.rows(cut, numbers, lines.__getitem__, into)
            return into
        for place, why in faults.items():
            into.bad.append(converter.faulty(cut[place], numbers[place], why, lines[place]))
        kept = [place for place in range(len(lines)) if place not in faults]
        sound = [cut[place] for place in kept]
        converter.rows(sound, map(numbers.__getitem__, kept), lambda n: lines[kept[n]], into)
        into.bad.sort(key=attrgetter("line_no"))
        return into

    def sheet(self, rows: Sequence[SheetRow]) -> Block:
        """Convert the next rows of a sheet; raises ``Refused`` for a header of another file."""
        into = Block(done=rows[-1].number if rows else 0)
        converter = self._converter
        if converter is None:
            passed = self._profile.header_row
            header = next((row.cells for row in rows if row.number == passed), None)
            if passed and header is None:
                raise Refused([FileFinding(FileFlaw.HEADER_MISSING)])
            converter = self._begin(header)
            rows = [row for row in rows if row.number > passed]
        cut = [self._padded(row.cells) for row in rows]
        numbers = [row.number for row in rows]
        converter.rows(cut, numbers, lambda place: "\t".join(rows[place].cells), into)
        return into

    def ended(self) -> None:
        """Say that no block follows; raises ``Refused`` when there was none at all."""
        if self._converter is None:
            raise Refused([FileFinding(FileFlaw.EMPTY)])

    def forget(self) -> None:
        """Let go of every text that was met: it may be a hundred thousand."""
        if self._converter is not None:
            self._converter.forget()

    def _padded(self, cells: Cells) -> Cells:
        missing = self._layout.least - len(cells)
        return [*cells, *[""] * missing] if missing > 0 else cells

    def _begin(self, header: Cells | None) -> Converter:
        self._layout = layout(self._profile, header)
        made = Converter(
            self._profile, self._layout, home=self._home, plan=self._plan, now=self._now
        )
        if header is not None:
            first = Block()
            made.rows([self._padded(header)], [0], str, first)
            if first.rows:  # a call stands where the header should
                raise Refused([FileFinding(FileFlaw.HEADER_MISSING)])
        self._converter = made
        return made
