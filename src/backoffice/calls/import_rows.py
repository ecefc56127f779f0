"""Some rows of a file of calls once more, as received: those that turned out bad when loaded."""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterator
from contextlib import closing
from pathlib import Path

from backoffice.calls.formats_cutting import Cells, cutter, layout
from backoffice.documents import call_files
from backoffice.records.call_files import CallField, Profile, Shape

Received = tuple[int, str, dict[CallField, str]]
"""A row's number, the whole of it, and its texts by column."""

_Cut = tuple[int, str, Cells]


def received(path: Path, profile: Profile, wanted: Collection[int]) -> Iterator[Received]:
    """Yield these rows (by their number in the file) of a file that was read before.

    Raises:
        Refused: it is another file by now.
        Unavailable: it cannot be read any more.
    """
    numbers = {*wanted, *([profile.header_row] if profile.header_row else [])}
    rows = _sheet if profile.shape is Shape.WORKBOOK else _text
    places = None if profile.header_row else layout(profile, None).places
    with closing(rows(path, profile, numbers)) as found:
        for line_no, raw, cells in found:
            if line_no == profile.header_row:
                places = layout(profile, cells).places
            elif places is not None:
                texts = {name: cells[at].strip() for name, at in places.items() if at < len(cells)}
                yield line_no, raw, texts


def _text(path: Path, profile: Profile, numbers: set[int]) -> Generator[_Cut, None, None]:
    left, cut = len(numbers), cutter(profile)
    with closing(call_files.text_blocks(path, profile.encoding)) as blocks:
        for block in blocks:
            here = numbers.intersection(range(block.first, block.first + len(block.lines)))
            lines = [block.lines[number - block.first] for number in sorted(here)]
            yield from zip(sorted(here), lines, cut(lines) if lines else [], strict=True)
            left -= len(here)
            if not left:
                return


def _sheet(path: Path, _profile: Profile, numbers: set[int]) -> Generator[_Cut, None, None]:
    left = len(numbers)
    with closing(call_files.sheet_blocks(path)) as blocks:
        for rows in blocks:
            for row in rows:
                if row.number in numbers:
                    yield row.number, "\t".join(row.cells), row.cells
                    left -= 1
            if not left:
                return
