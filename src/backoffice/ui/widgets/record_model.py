"""A table of records: all of them, or a window on very many.

Each record is formatted once, when it is first painted; a cell is then one call. A
windowed table knows its true length and asks for the pages it paints.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from backoffice.records import digits
from backoffice.ui.theme import Tone

Index = QModelIndex | QPersistentModelIndex
_PAGE = 200
_PAGES_KEPT = 64
_WAITING = "…"


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        key: Its name in code, for sorting and remembered widths.
        title: Its heading.
        text: Makes the text of a record.
        width: Pixels at 100 %.
        tone: The tone of a record's state, if the column shows one.
        icon: The icon of a record; without it a tone brings its own.
        number: Whether the text is a number: Persian digits, kept in its own order.
        stretch: Whether the column takes the room that is left.
        sortable: Whether a click on the heading asks for another order.
    """

    key: str
    title: str
    text: Callable[[Any], str]
    width: int = 120
    tone: Callable[[Any], Tone | None] | None = None
    icon: Callable[[Any], str] | None = None
    number: bool = False
    stretch: bool = False
    sortable: bool = False


class Cell(NamedTuple):
    """A formatted cell, all that the painter needs."""

    text: str
    tone: Tone | None = None
    icon: str = ""


class RecordModel(QAbstractTableModel):
    """Holds the records of one table; its order is the order they were given in."""

    RECORD = Qt.ItemDataRole.UserRole
    CELL = Qt.ItemDataRole.UserRole + 1

    page_wanted = Signal(int, int)  # offset, limit: answer with `put`

    def __init__(
        self,
        columns: Sequence[Column],
        parent: QObject | None = None,
        *,
        identity: Callable[[Any], Hashable] = lambda record: record,
    ) -> None:
        """Build an empty table; ``identity`` tells the same record before and after a refresh."""
        super().__init__(parent)
        self.columns = tuple(columns)
        self.identity = identity
        self._total = 0
        self._whole: Sequence[Any] | None = ()
        self._pages: OrderedDict[int, Sequence[Any]] = OrderedDict()
        self._cells: OrderedDict[int, list[tuple[Cell, ...] | None]] = OrderedDict()
        self._asked: set[int] = set()
        self._ask_soon = QTimer(self)
        self._ask_soon.setSingleShot(True)
        self._ask_soon.timeout.connect(self._ask)
        self._to_ask: list[int] = []

    def show(self, records: Sequence[Any]) -> None:
        """Hold all ``records``."""
        self._restart(len(records), records)

    def begin(self, total: int) -> None:
        """Hold a window on ``total`` records; pages are asked for as they are painted."""
        self._restart(total, None)

    def put(self, offset: int, records: Sequence[Any]) -> None:
        """Answer a wanted page; ``offset`` is the one that was asked for."""
        page = offset // _PAGE
        self._asked.discard(page)
        self._pages[page] = records
        self._cells.pop(page, None)
        while len(self._pages) > _PAGES_KEPT:
            dropped, _ = self._pages.popitem(last=False)
            self._cells.pop(dropped, None)
        last = min(offset + len(records), self._total) - 1
        if last >= offset:
            self._tell(offset, last)

    def grow(self, total: int) -> None:
        """Go on with a window whose first rows were shown before all were counted."""
        if self._whole is None and total > self._total:
            if self._total % _PAGE:  # its page is not whole yet, and asked for again
                self._pages.pop(self._total // _PAGE, None)
                self._cells.pop(self._total // _PAGE, None)
            self.beginInsertRows(QModelIndex(), self._total, total - 1)
            self._total = total
            self.endInsertRows()

    def give_up(self, offset: int) -> None:
        """A wanted page will not come now; it is asked for again when it is next painted."""
        self._asked.discard(offset // _PAGE)

    def pages_held(self) -> int:
        """How many pages of a window are in memory."""
        return len(self._pages)

    def record(self, row: int) -> Any:
        """The record of a row; None when its page is not here."""
        if not 0 <= row < self._total:
            return None
        if self._whole is not None:
            return self._whole[row]
        page = self._pages.get(row // _PAGE, ())
        return page[row % _PAGE] if row % _PAGE < len(page) else None

    def row_of(self, identity: Hashable) -> int:
        """The row of the record with this identity among those held, -1 for none."""
        if self._whole is not None:
            held = enumerate(self._whole)
            return next((row for row, one in held if self.identity(one) == identity), -1)
        for page, records in self._pages.items():
            for at, one in enumerate(records):
                if self.identity(one) == identity:
                    return page * _PAGE + at
        return -1

    def update(self, row: int, record: Any) -> None:
        """Put a changed record in its row."""
        page = row // _PAGE
        if self._whole is not None:
            self._whole = [*self._whole[:row], record, *self._whole[row + 1 :]]
        elif page in self._pages:
            held = self._pages[page]
            at = row % _PAGE
            self._pages[page] = [*held[:at], record, *held[at + 1 :]]
        self._cells.pop(page, None)
        self._tell(row, row)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == self.CELL:
            return self.cell(index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(index.row(), index.column()).text
        if role == self.RECORD:
            return self.record(index.row())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        across = orientation is Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title if across else digits.persian(section + 1)
        if role == Qt.ItemDataRole.TextAlignmentRole and across:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None

    def cell(self, row: int, column: int) -> Cell:
        """The formatted cell; a row of a page that is still asked for shows dots."""
        page = row // _PAGE
        cells = self._cells.get(page)
        if cells is None:
            cells = self._lay_out(page)
            if cells is None:
                self._want(page)
                return Cell(_WAITING)
        at = row % _PAGE
        if at >= len(cells):
            return Cell(_WAITING)
        return (cells[at] or self._format(cells, row))[column]

    def _lay_out(self, page: int) -> list[tuple[Cell, ...] | None] | None:
        """Make room for a page's cells; None when its records are not here."""
        if self._whole is not None:
            count = min(_PAGE, self._total - page * _PAGE)
        elif page in self._pages:
            count = len(self._pages[page])
            self._pages.move_to_end(page)
        else:
            return None
        cells: list[tuple[Cell, ...] | None] = [None] * count
        self._cells[page] = cells
        while len(self._cells) > _PAGES_KEPT:
            self._cells.popitem(last=False)
        return cells

    def _format(self, cells: list[tuple[Cell, ...] | None], row: int) -> tuple[Cell, ...]:
        # A row at a time: a page's rows at once would cost the frame that paints the first of them.
        record = self.record(row)
        made = cells[row % _PAGE] = tuple([_cell(column, record) for column in self.columns])
        return made

    def _restart(self, total: int, whole: Sequence[Any] | None) -> None:
        self.beginResetModel()
        self._total, self._whole = total, whole
        self._pages.clear()
        self._cells.clear()
        self._asked.clear()
        self._to_ask.clear()
        self.endResetModel()

    def _want(self, page: int) -> None:
        if page not in self._asked:
            self._asked.add(page)
            self._to_ask.append(page)
            self._ask_soon.start(0)  # never start work in the middle of painting

    def _ask(self) -> None:
        wanted, self._to_ask = self._to_ask, []
        for page in wanted:
            self.page_wanted.emit(page * _PAGE, _PAGE)

    def _tell(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))


def _cell(column: Column, record: Any) -> Cell:
    text = column.text(record)
    if column.number and text:
        text = digits.isolate(digits.persian(text))
    tone = column.tone(record) if column.tone else None
    icon = column.icon(record) if column.icon else (tone.icon if tone else "")
    return Cell(text, tone, icon)
