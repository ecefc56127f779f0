"""Sheets of bills, CSV or workbook: their columns become ours by the words of the first row."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from backoffice.documents import bill_texts, readers, workbooks
from backoffice.documents.workbooks import SheetRow
from backoffice.errors import Refused
from backoffice.records import persian
from backoffice.records.intake import FileFinding, FileFlaw, shown
from backoffice.records.period_bills import BillColumn, BillItem

Column = BillColumn | BillItem
NEEDED = (BillColumn.NUMBER, BillColumn.PAYABLE)
_AT_ONCE = 500
_SEPARATORS = ",;\t|"


def _key(word: str) -> str:
    return persian.search_key(word).replace(" ", "").replace("/", "")


_COLUMN_OF: dict[str, Column] = {
    _key(word): column
    for words in (
        {text: column for column, text in bill_texts.COLUMNS.items()},
        {text: item for item, text in bill_texts.ITEMS.items()},
        bill_texts.OTHER_COLUMNS,
        {column.value: column for column in BillColumn},
        {item.value: item for item in BillItem},
    )
    for word, column in words.items()
}
_PAID = {_key(word): paid for word, paid in bill_texts.PAID_WORDS.items()}
_PAID |= {_key(word): paid for word, paid in bill_texts.UNPAID_WORDS.items()}


@dataclass(frozen=True, slots=True)
class RawBill:
    """A row by column, as text; ``paid`` None: its word is not known."""

    number: int
    cells: Mapping[Column, str]
    paid: bool | None


def rows(path: Path) -> Generator[list[RawBill], None, None]:
    """Yield the rows of a sheet of bills in blocks; a name that ends in .xlsx is a workbook.

    Raises:
        Refused: with ``FileFinding`` records: no sheet, or not these columns.
        Unavailable: the file cannot be read.
    """
    source = workbooks.rows(path) if path.suffix.lower() == ".xlsx" else _text_rows(path)
    with closing(source) as blocks:
        columns: Mapping[int, Column] | None = None
        for block in blocks:
            rest = block
            if columns is None:
                columns, rest = _columns(block[0]), block[1:]
            yield [_row(row, columns) for row in rest]
    if columns is None:
        raise Refused([FileFinding(FileFlaw.EMPTY)])


def _text_rows(path: Path) -> Generator[list[SheetRow], None, None]:
    block: list[SheetRow] = []
    separator = ""
    for line in readers.lines(path):
        if not line.text.strip():
            continue
        separator = separator or max(_SEPARATORS, key=line.text.count)
        cells = readers.cells(line.text, separator)
        block.append(SheetRow(line.number, tuple(one.strip() for one in cells)))
        if len(block) == _AT_ONCE:
            yield block
            block = []
    if block:
        yield block


def _columns(header: SheetRow) -> dict[int, Column]:
    found: dict[int, Column] = {}
    wrong: list[FileFinding] = []
    for place, word in enumerate(header.cells):
        column = _COLUMN_OF.get(_key(word))
        if not _key(word):
            continue
        if column is None:
            wrong.append(FileFinding(FileFlaw.HEADER_UNKNOWN, shown(word, 80)))
        elif column in found.values():
            wrong.append(FileFinding(FileFlaw.HEADER_TWICE, shown(word, 80)))
        else:
            found[place] = column
    wrong += [
        FileFinding(FileFlaw.HEADER_MISSING, bill_texts.COLUMNS[column])
        for column in NEEDED
        if column not in found.values()
    ]
    if wrong:
        raise Refused(wrong)
    return found


def _row(row: SheetRow, columns: Mapping[int, Column]) -> RawBill:
    cells = {
        column: row.cells[place].strip() if place < len(row.cells) else ""
        for place, column in columns.items()
    }
    return RawBill(row.number, cells, _PAID.get(_key(cells.get(BillColumn.PAID, ""))))
