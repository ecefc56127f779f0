"""The line inventory's sheet: its columns and words become ours.

The columns may stand in any order; every one the office needs has to be there,
and one it does not know is refused by name, for it may be a column renamed.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from backoffice.documents import workbooks
from backoffice.documents.workbooks import SheetRow
from backoffice.errors import Refused
from backoffice.records import persian
from backoffice.records.intake import FileFinding, FileFlaw, shown
from backoffice.records.lines import AccessClass, Column, LineState, Listing


def _key(word: str) -> str:
    """Return the form in which words are compared: spaces, half-spaces and slashes do not count."""
    return persian.search_key(word).replace(" ", "").replace("/", "")


HEADERS = {
    Column.NUMBER: "شماره تلفن",
    Column.CENTRE: "کد مرکز",
    Column.OWNER_NAME: "نام مالک",
    Column.OWNER_IDENTIFIER: "کد ملی / شناسه ملی",
    Column.ADDRESS: "نشانی محل نصب",
    Column.POSTAL_CODE: "کد پستی",
    Column.STATE: "وضعیت",
    Column.INSTALLED_ON: "تاریخ دایری",
    Column.ACCESS_CLASS: "صفر دوم",
    Column.LISTED: "عنوان ۱۱۸",
    Column.SERVICES: "سرویس‌های ویژه",
    Column.BILL_ID: "شناسه قبض",
    Column.PAYMENT_ID: "شناسه پرداخت",
}
#: Columns that only some centres deliver: the old ↔ new chain of numbers.
CHAIN = {
    Column.FORMER_NUMBER: "شماره قبلی",
    Column.RENUMBERED_ON: "تاریخ تعویض شماره",
}
NEEDED = (
    Column.NUMBER,
    Column.CENTRE,
    Column.OWNER_NAME,
    Column.OWNER_IDENTIFIER,
    Column.STATE,
)
_COLUMN_OF = {_key(word): column for column, word in (HEADERS | CHAIN).items()}
_COLUMN_OF |= {
    _key(word): column
    for word, column in {
        "شماره": Column.NUMBER,
        "تلفن": Column.NUMBER,
        "مرکز": Column.CENTRE,
        "مالک": Column.OWNER_NAME,
        "صاحب امتیاز": Column.OWNER_NAME,
        "کد ملی": Column.OWNER_IDENTIFIER,
        "شناسه ملی": Column.OWNER_IDENTIFIER,
        "نشانی": Column.ADDRESS,
        "آدرس": Column.ADDRESS,
        "118": Column.LISTED,
        "سرویس ویژه": Column.SERVICES,
    }.items()
}

_STATES = {
    _key(word): state
    for word, state in {
        "دایر": LineState.IN_SERVICE,
        "قطع یک‌طرفه": LineState.BARRED_ONE_WAY,
        "قطع دوطرفه": LineState.BARRED_TWO_WAY,
        "قطع": LineState.BARRED_TWO_WAY,
        "تخلیه": LineState.RELEASED,
        "تخلیه شده": LineState.RELEASED,
    }.items()
}
_ACCESS = {
    _key("باز"): AccessClass.NO_LIMIT,
    _key("بسته"): AccessClass.SECOND_ZERO_BARRED,
    _key("صفر اول بسته"): AccessClass.FIRST_ZERO_BARRED,
}
_LISTINGS = {_key("اعلام"): Listing.LISTED, _key("عدم اعلام"): Listing.UNLISTED}
_BETWEEN_SERVICES = str.maketrans("،;؛\n", ",,,,")


@dataclass(frozen=True, slots=True)
class RawRow:
    """One row by column, as text; the words of state, class and listing are already ours.

    Such a word that is not known stays as it was given and stands in ``unknown``.
    """

    number: int
    cells: Mapping[Column, str]
    services: tuple[str, ...]
    unknown: frozenset[Column]


def height(path: Path) -> int:
    """Return how many rows below its header a sheet claims to have; 0 when it does not say."""
    return max(workbooks.claimed_rows(path) - 1, 0)


def rows(path: Path) -> Generator[list[RawRow], None, None]:
    """Yield the rows of an inventory sheet in blocks.

    Raises:
        Refused: with ``FileFinding`` records: no workbook, or not these columns.
        Unavailable: the file cannot be read.
    """
    with closing(workbooks.rows(path)) as blocks:
        columns: Mapping[int, Column] | None = None
        for block in blocks:
            rest = block
            if columns is None:
                columns, rest = _columns(block[0]), block[1:]
            yield [_row(row, columns) for row in rest]
    if columns is None:
        raise Refused([FileFinding(FileFlaw.EMPTY)])


def _columns(header: SheetRow) -> dict[int, Column]:
    """Map the header's cells to columns, or say everything that is wrong with them."""
    found: dict[int, Column] = {}
    wrong: list[FileFinding] = []
    for place, word in enumerate(header.cells):
        if not _key(word):
            continue
        column = _COLUMN_OF.get(_key(word))
        if column is None:
            wrong.append(FileFinding(FileFlaw.HEADER_UNKNOWN, shown(word, 80)))
        elif column in found.values():
            wrong.append(FileFinding(FileFlaw.HEADER_TWICE, shown(word, 80)))
        else:
            found[place] = column
    wrong += [
        FileFinding(FileFlaw.HEADER_MISSING, HEADERS[column])
        for column in NEEDED
        if column not in found.values()
    ]
    if wrong:
        raise Refused(wrong)
    return found


def _row(row: SheetRow, columns: Mapping[int, Column]) -> RawRow:
    cells = {
        column: row.cells[place] if place < len(row.cells) else ""
        for place, column in columns.items()
    }
    unknown = set()
    for column, words in (
        (Column.STATE, _STATES),
        (Column.ACCESS_CLASS, _ACCESS),
        (Column.LISTED, _LISTINGS),
    ):
        key = _key(cells.get(column, ""))
        if key in words:
            cells[column] = words[key].value
        elif key:
            unknown.add(column)
    return RawRow(row.number, cells, tuple(_services(cells)), frozenset(unknown))


def _services(cells: Mapping[Column, str]) -> Iterator[str]:
    listed = cells.get(Column.SERVICES, "").translate(_BETWEEN_SERVICES)
    for name in listed.split(","):
        if persian.clean(name):
            yield persian.clean(name)[:60]
