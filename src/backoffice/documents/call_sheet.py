"""Lists of calls as a workbook, at the speed of its compression (speed.md §4).

openpyxl makes the whole workbook with one sample row; then every part of the file is
copied and the sample's place is filled with rows written as text, each cell with the
style of the sample's. Every text is a string cell, so nothing can become a formula, and
telephone numbers keep their zeros.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Iterator
from typing import IO, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile

from backoffice.documents.call_rows import Naming
from backoffice.documents.call_sheet_frame import CallBook, skeleton
from backoffice.documents.call_sheet_rows import RowWriter
from backoffice.records.call_lists import Page

#: How many rows a sheet has in this format, its head included.
SHEET_ROWS = 1_048_576

#: How hard the file is packed (1 to 9): 6 makes it a third smaller and half as fast.
DEFLATE = 1

_ROWS_AT_ONCE = 2_000
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_DIMENSION = re.compile(rb'<dimension ref="A1:([A-Z]+)\d+"')
_STYLE = re.compile(rb'<c r="[A-Z]+\d+"[^>]*? s="(\d+)"')
_PART = "xl/worksheets/sheet{}.xml"
_STRINGS = "xl/sharedStrings.xml"
_TYPES = "[Content_Types].xml"

#: openpyxl writes all strings where they stand; where the shared ones have to be named.
_NAMING_STRINGS = {
    _TYPES: (
        b"</Types>",
        (
            b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/'
            b'vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>'
        ),
    ),
    "xl/_rels/workbook.xml.rels": (
        b"</Relationships>",
        (
            b'<Relationship Id="rIdStrings" Target="sharedStrings.xml" Type="http://schemas.'
            b'openxmlformats.org/officeDocument/2006/relationships/sharedStrings"/>'
        ),
    ),
}

Report = Callable[[int, int], None]


def write(
    file: BinaryIO,
    book: CallBook,
    pages: Iterable[Page],
    naming: Naming,
    report: Report,
    *,
    sheet_rows: int = SHEET_ROWS,
) -> int:
    """Write a workbook with the rows of all pages; return how many there were.

    The book's totals say how many rows will come: so many get a place. ``report`` is
    told rows and may raise ``Cancelled``.

    Raises:
        ValueError: there came more or fewer rows than the totals say.
    """
    total, heading = book.paper.all.count, book.heading_row
    counts = shares(total, sheet_rows - heading)
    done = 0
    with (
        ZipFile(io.BytesIO(skeleton(book, counts))) as frame,
        ZipFile(file, "w", ZIP_DEFLATED, compresslevel=DEFLATE) as made,
    ):
        # What kind of file it is stands first, for those who look at the first part alone.
        _put(made, _TYPES, _finished(_TYPES, frame.read(_TYPES), book))
        styles = _styles(frame.read(_PART.format(1)), heading)
        rows = RowWriter(pages, naming, styles, own_number=len(book.paper.numbers) > 1)
        for place, count in enumerate(counts, 1):
            name = _PART.format(place)
            with made.open(name, "w") as out:
                for written in _sheet(out, frame.read(name), heading, count, rows):
                    report(done + written, total)
            done += count
        if rows.take(1):
            raise ValueError("more rows than the totals say")
        _put(made, _STRINGS, rows.shared())
        for name in sorted({*frame.namelist()} - {*made.namelist()}):
            _put(made, name, _finished(name, frame.read(name), book))
    return done


def shares(total: int, room: int) -> list[int]:
    """Return how many rows each sheet of calls takes; one empty sheet when there are none."""
    full, rest = divmod(total, room)
    return [room] * full + ([rest] if rest or not full else [])


def _styles(content: bytes, heading: int) -> list[str]:
    """Return the style ids of the sample row's cells; a workbook has one list of styles."""
    begins, ends = _sample(content, heading)
    return [style.decode() for style in _STYLE.findall(content[begins:ends])]


def _sample(content: bytes, heading: int) -> tuple[int, int]:
    begins = content.index(f'<row r="{heading + 1}"'.encode())
    return begins, content.index(b"</row>", begins) + len(b"</row>")


def _sheet(
    out: IO[bytes], content: bytes, heading: int, count: int, rows: RowWriter
) -> Iterator[int]:
    """Write one sheet of calls around its rows; yield how many of its rows are written."""
    begins, ends = _sample(content, heading)
    extent = rb'<dimension ref="A1:\g<1>' + str(heading + count).encode() + b'"'
    out.write(_DIMENSION.sub(extent, content[:begins], count=1))
    rows.begin(heading + 1)
    for done in range(0, count, _ROWS_AT_ONCE):
        wanted = min(_ROWS_AT_ONCE, count - done)
        lines = rows.take(wanted)
        if len(lines) < wanted:
            raise ValueError("fewer rows than the totals say")
        out.write("".join(lines).encode("utf-8"))
        yield done + wanted
    out.write(content[ends:])


def _put(made: ZipFile, name: str, content: bytes) -> None:
    # By its name alone a part is dated 1980, always, and is packed as hard as the others.
    with made.open(name, "w") as out:
        out.write(content)


def _finished(name: str, content: bytes, book: CallBook) -> bytes:
    """Return a part of the frame with the list's own time, and with the shared strings named."""
    if name in _NAMING_STRINGS:
        ending, named = _NAMING_STRINGS[name]
        return content.replace(ending, named + ending)
    moment = f"{book.made_at:%Y-%m-%dT%H:%M:%S}Z".encode()
    return _MODIFIED.sub(rb"\g<1>" + moment, content, count=1)
