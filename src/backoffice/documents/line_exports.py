"""A centre's inventory as a workbook, in the very form in which ``line_sheets`` reads one.

openpyxl makes the workbook with one row as a sample; its place is filled with rows written as
text, each cell an inline string with the sample's style: nothing can become a formula, and
telephone numbers keep their zeros (speed.md §4).
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import IO, BinaryIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from backoffice.documents import tables
from backoffice.documents.line_sheets import HEADERS
from backoffice.records import dates
from backoffice.records.lines import AccessClass, Column, InventoryLine, LineState, Listing

SHEET = "خطوط"
_FIRST = 2  # the row after the header
_AT_ONCE = 1_000
_DEFLATE = 1
_DATA = "xl/worksheets/sheet1.xml"
_STYLE = re.compile(rb'<c r="[A-Z]+2"[^>]*? s="(\d+)"')
_DIMENSION = re.compile(rb'<dimension ref="A1:([A-Z]+)\d+"')
_WIDTHS = (14, 10, 28, 16, 48, 13, 14, 12, 16, 12, 36, 16, 16)

STATES = {
    LineState.IN_SERVICE: "دایر",
    LineState.BARRED_ONE_WAY: "قطع یک‌طرفه",
    LineState.BARRED_TWO_WAY: "قطع دوطرفه",
    LineState.RELEASED: "تخلیه",
}
ACCESS = {
    AccessClass.NO_LIMIT: "باز",
    AccessClass.SECOND_ZERO_BARRED: "بسته",
    AccessClass.FIRST_ZERO_BARRED: "صفر اول بسته",
}
LISTINGS = {Listing.LISTED: "اعلام", Listing.UNLISTED: "عدم اعلام"}
BETWEEN = "، "

Report = Callable[[int, int], None]


def write(file: BinaryIO, lines: Iterable[InventoryLine], total: int, report: Report) -> int:
    """Write a workbook with a row for each line; return how many there were.

    ``report`` is told rows and ``total``, and may raise ``Cancelled``.
    """
    done = 0
    frame = tables.xlsx_bytes(SHEET, list(HEADERS.values()), [["x"] * len(HEADERS)], _WIDTHS)
    with (
        ZipFile(io.BytesIO(frame)) as sample,
        ZipFile(file, "w", ZIP_DEFLATED, compresslevel=_DEFLATE) as made,
    ):
        for part in sample.infolist():
            content = sample.read(part)
            if part.filename != _DATA:
                made.writestr(part.filename, content)
                continue
            with made.open(part.filename, "w") as out:
                for done in _sheet(out, content, iter(lines), total):
                    report(done, total)
    return done


def _sheet(
    out: IO[bytes], content: bytes, lines: Iterator[InventoryLine], total: int
) -> Iterator[int]:
    begins = content.index(f'<row r="{_FIRST}"'.encode())
    ends = content.index(b"</row>", begins) + len(b"</row>")
    style = _STYLE.findall(content[begins:ends])[0].decode()
    extent = rb'<dimension ref="A1:\g<1>' + str(total + 1).encode() + b'"'
    out.write(_DIMENSION.sub(extent, content[:begins], count=1))
    done = 0
    while block := list(islice(lines, _AT_ONCE)):
        rows = (_row(_FIRST + done + place, one, style) for place, one in enumerate(block))
        out.write("".join(rows).encode("utf-8"))
        done += len(block)
        yield done
    out.write(content[ends:])


def _row(number: int, line: InventoryLine, style: str) -> str:
    cells = "".join(
        f'<c r="{chr(ord("A") + place)}{number}" t="inlineStr" s="{style}">'
        f'<is><t xml:space="preserve">{escape(tables.clean(value))}</t></is></c>'
        for place, value in enumerate(cells_of(line))
        if value
    )
    return f'<row r="{number}">{cells}</row>'


def cells_of(line: InventoryLine) -> list[str]:
    """Return a line's cells as texts, in the order of the columns."""
    return [_cell(line, column) for column in HEADERS]


def _cell(line: InventoryLine, column: Column) -> str:
    match column:
        case Column.STATE:
            return STATES[line.state]
        case Column.ACCESS_CLASS:
            return ACCESS[line.access_class]
        case Column.LISTED:
            return LISTINGS[line.listed] if line.listed else ""
        case Column.INSTALLED_ON:
            return dates.jalali(line.installed_on) if line.installed_on else ""
        case Column.SERVICES:
            return BETWEEN.join(line.services)
        case _:
            return str(getattr(line, column.value))
