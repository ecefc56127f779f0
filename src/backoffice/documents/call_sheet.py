"""Lists of calls as a workbook, at the speed of its compression (speed.md §4).

openpyxl makes the whole workbook with one sample row; then every part of the file is
copied and the sample's place is filled with rows written as text, each cell with the
style of the sample's. Every text is an inline string, so nothing can become a formula,
and telephone numbers keep their zeros.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import IO, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

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
_PART = re.compile(r"xl/worksheets/sheet(\d+)\.xml")

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
    total = book.paper.all.count
    counts = shares(total, sheet_rows - book.heading_row)
    rows = RowWriter(pages, naming, own_number=len(book.paper.numbers) > 1)
    done = 0
    with (
        ZipFile(io.BytesIO(skeleton(book, counts))) as frame,
        ZipFile(file, "w", ZIP_DEFLATED, compresslevel=DEFLATE) as made,
    ):
        for part in frame.infolist():
            found = _PART.fullmatch(part.filename)
            place = int(found[1]) if found else 0
            entry, content = _entry(part, book), frame.read(part)
            if not 1 <= place <= len(counts):
                made.writestr(entry, _dated(content, book))
                continue
            with made.open(entry, "w") as out:
                for written in _sheet(out, content, book.heading_row, counts[place - 1], rows):
                    report(done + written, total)
            done += counts[place - 1]
    if next(rows.lines, None) is not None:
        raise ValueError("more rows than the totals say")
    return done


def shares(total: int, room: int) -> list[int]:
    """Return how many rows each sheet of calls takes; one empty sheet when there are none."""
    full, rest = divmod(total, room)
    return [room] * full + ([rest] if rest or not full else [])


def _sheet(
    out: IO[bytes], content: bytes, heading: int, count: int, rows: RowWriter
) -> Iterator[int]:
    """Write one sheet of calls around its rows; yield how many of its rows are written."""
    begins = content.index(f'<row r="{heading + 1}"'.encode())
    ends = content.index(b"</row>", begins) + len(b"</row>")
    extent = rb'<dimension ref="A1:\g<1>' + str(heading + count).encode() + b'"'
    out.write(_DIMENSION.sub(extent, content[:begins], count=1))
    rows.begin(heading + 1, [one.decode() for one in _STYLE.findall(content[begins:ends])])
    for done in range(0, count, _ROWS_AT_ONCE):
        lines = list(islice(rows.lines, min(_ROWS_AT_ONCE, count - done)))
        if len(lines) < min(_ROWS_AT_ONCE, count - done):
            raise ValueError("fewer rows than the totals say")
        out.write("".join(lines).encode("utf-8"))
        yield done + len(lines)
    out.write(content[ends:])


def _entry(part: ZipInfo, book: CallBook) -> ZipInfo:
    """Return the head of a part, dated as the list is: equal lists become equal files."""
    entry = ZipInfo(part.filename, book.paper.made_at.timetuple()[:6])
    entry.compress_type = ZIP_DEFLATED
    return entry


def _dated(content: bytes, book: CallBook) -> bytes:
    moment = f"{book.paper.made_at:%Y-%m-%dT%H:%M:%S}Z".encode()
    return _MODIFIED.sub(rb"\g<1>" + moment, content, count=1)
