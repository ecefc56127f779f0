"""Lists that leave the office as workbook or as comma-separated text.

Whatever a subscriber typed stays text: a spreadsheet must not take it for a
formula (safety.md §9, rows 26, 30 and 31). Numbers are text too, or leading
zeros would be eaten.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font

ROWS_A_SHEET = 1_000_000  # the format's own limit is a little above
LONGEST_CELL = 32_767
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LOST = "\N{REPLACEMENT CHARACTER}"

Row = Sequence[str]


def csv_bytes(header: Row, rows: Iterable[Row]) -> bytes:
    """Return a CSV file: UTF-8 with its mark, so that spreadsheets know the letters.

    A text that a spreadsheet would calculate gets an apostrophe before it.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([tame(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def xlsx_bytes(title: str, header: Row, rows: Iterable[Row], widths: Sequence[int] = ()) -> bytes:
    """Return a workbook: right to left, every cell a text, split into sheets when it is long."""
    book = Workbook(write_only=True)
    waiting = iter(rows)
    for number, chunk in enumerate(_chunks(waiting), 1):
        sheet = book.create_sheet(title if number == 1 else f"{title} {number}")
        sheet.sheet_view.rightToLeft = True
        sheet.freeze_panes = "A2"
        for place, width in enumerate(widths):
            sheet.column_dimensions[chr(ord("A") + place)].width = width
        sheet.append([_heading(sheet, cell) for cell in header])
        for row in chunk:
            sheet.append([_text(sheet, cell) for cell in row])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _chunks(rows: Iterator[Row]) -> Iterator[Iterator[Row]]:
    """Yield the rows in parts that fit a sheet; one empty part when there is none."""
    first = True
    while (row := next(rows, None)) is not None or first:
        first = False
        head = () if row is None else (row,)
        yield _chained(head, islice(rows, ROWS_A_SHEET - 1))


def _chained(head: Sequence[Row], rest: Iterator[Row]) -> Iterator[Row]:
    yield from head
    yield from rest


def clean(cell: str) -> str:
    """Return a text as it can be written: what XML has no place for is shown as lost."""
    return _UNWRITABLE.sub(_LOST, cell)


def tame(cell: str) -> str:
    """Return a text for CSV: with an apostrophe before what a spreadsheet would calculate."""
    text = clean(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _text(sheet: object, value: str) -> WriteOnlyCell:
    # A lone carriage return is read back differently by every XML parser.
    lines = value.replace("\r\n", "\n").replace("\r", "\n")
    cell = WriteOnlyCell(sheet, clean(lines)[:LONGEST_CELL])
    cell.data_type = "s"  # openpyxl takes a leading "=" for a formula
    cell.number_format = "@"
    if value.startswith(_FORMULA):
        cell.quotePrefix = True
    return cell


def _heading(sheet: object, value: str) -> WriteOnlyCell:
    cell = _text(sheet, value)
    cell.font = Font(bold=True)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell
