"""The table that shows records: fixed rows, its own painting, columns remembered."""

from __future__ import annotations

import re
from collections.abc import Hashable
from functools import lru_cache
from typing import Any

from PySide6.QtCore import (
    QByteArray,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from backoffice.records import digits
from backoffice.ui import icons
from backoffice.ui.theme import GAP, LIGHT, ROW, TIGHT, shades_of
from backoffice.ui.widgets.record_model import Cell, Column, RecordModel

__all__ = ["Cell", "Column", "RecordModel", "RecordTable"]

_ICON = 14
_EDGE = 3  # pixels at the beginning of the chosen row
_REMEMBERED = 2_000  # texts and the room they had
#: What numbers, days and times are written with, and a text that is nothing else.
_SIGNS = "".join(sorted(set(digits.grouped(9_876_543_210)))) + ":/-"
_NUMBER = re.compile(f"[{re.escape(_SIGNS)}\u2066-\u2069]*")
_LEADING = {
    direction: QStyle.visualAlignment(
        direction, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
    ).value
    | Qt.AlignmentFlag.AlignAbsolute.value
    | Qt.TextFlag.TextSingleLine.value
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)
}
_NO_ISOLATES = dict.fromkeys(range(0x2066, 0x206A))


class CellPainter(QStyledItemDelegate):
    """Draws a cell from one call to the model: ground, icon, text.

    A screen has some hundred cells and is painted anew with every step, so what every cell
    needs is looked up once, and a text is measured only when it might be too long. The painter
    keeps the last cell's pen: the view draws nothing else with it.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._shades = LIGHT
        self._font = QFont()
        self._digit = 0
        self._ratio = 1.0
        self._alignment = 0
        self._chosen: QItemSelectionModel | None = None
        self._elided: dict[tuple[str, int], str] = {}

    def prepare(self, view: RecordTable) -> None:
        """Look up what every cell of one painting needs."""
        self._shades = shades_of(view)
        self._ratio = view.devicePixelRatioF()
        selection = view.selectionModel()
        self._chosen = selection if selection.hasSelection() else None
        self._alignment = _LEADING[view.layoutDirection()]
        if view.font() != self._font or not self._digit:
            self._font = view.font()
            self._elided.clear()
            metrics = view.fontMetrics()
            self._digit = max(metrics.horizontalAdvance(sign) for sign in _SIGNS)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        view = self.parent()
        if not isinstance(view, RecordTable):
            return
        shades, row, rect = self._shades, index.row(), option.rect
        cell = view.records.cell(row, index.column())
        chosen = self._chosen is not None and self._chosen.isSelected(index)
        if chosen:
            painter.fillRect(rect, _colour(shades.accent_soft))
            if not view.horizontalHeader().visualIndex(index.column()):
                painter.fillRect(_edge(rect, option.direction), _colour(shades.accent))
        elif row % 2:
            painter.fillRect(rect, _colour(shades.window))
        ink = _colour(shades.tone(cell.tone).ink if cell.tone and not chosen else shades.text)
        inside = rect.adjusted(GAP, 0, -GAP, 0)
        if cell.icon:
            inside = _draw_icon(painter, inside, option.direction, cell, ink, self._ratio)
        painter.setPen(ink)
        painter.drawText(inside, self._alignment, self._fitting(view, cell.text, inside.width()))

    def _fitting(self, view: RecordTable, text: str, width: int) -> str:
        """Return a text, shortened to a width when it is longer."""
        if len(text) * self._digit <= width and _NUMBER.fullmatch(text):
            return text
        known = self._elided.get((text, width))
        if known is None:
            if len(self._elided) >= _REMEMBERED:
                self._elided.clear()
            known = view.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
            self._elided[text, width] = known
        return known

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, ROW)


def _edge(rect: QRect, direction: Qt.LayoutDirection) -> QRect:
    """The strip where a row begins: the soft ground alone hardly stands out."""
    at = rect.right() + 1 - _EDGE if direction is Qt.LayoutDirection.RightToLeft else rect.left()
    return QRect(at, rect.top(), _EDGE, rect.height())


@lru_cache(maxsize=64)
def _colour(name: str) -> QColor:
    return QColor(name)


def _draw_icon(
    painter: QPainter,
    rect: QRect,
    direction: Qt.LayoutDirection,
    cell: Cell,
    ink: QColor,
    ratio: float,
) -> QRect:
    """Draw the cell's icon on the reading side and return the room left for the text."""
    size = QSize(_ICON, _ICON)
    leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
    spot = QStyle.alignedRect(direction, leading, size, rect)
    painter.drawPixmap(
        QPoint(spot.left(), spot.top()), icons.pixmap(cell.icon, ink.name(), _ICON, ratio)
    )
    taken = _ICON + TIGHT
    if direction is Qt.LayoutDirection.RightToLeft:
        return rect.adjusted(0, 0, -taken, 0)
    return rect.adjusted(taken, 0, 0, 0)


class RecordTable(QTableView):
    """One record is current at a time; Return or a double click opens it."""

    opened = Signal(object)
    picked = Signal(object)  # the record, None when the current one is gone
    sort_wanted = Signal(str, bool)  # column's key, descending
    typed = Signal(str)  # letters typed into the list, for the search field above it

    def __init__(self, model: RecordModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.records = model
        self._current: Hashable = None
        self._order = ("", False)  # column's key, descending
        self.setModel(model)
        self._cells = CellPainter(self)
        self.setItemDelegate(self._cells)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self._set_up_headers()
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentRowChanged.connect(self._row_changed)
        model.modelReset.connect(self._find_again)

    def _set_up_headers(self) -> None:
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setMinimumSectionSize(36)
        for at, column in enumerate(self.records.columns):
            self.setColumnWidth(at, column.width)
        header.setSectionsClickable(any(column.sortable for column in self.records.columns))
        header.sectionClicked.connect(self._sort)

    def current(self) -> Any:
        """The current record, None for none."""
        return self.records.record(self.currentIndex().row())

    def select_row(self, row: int) -> None:
        """Make a row current and scroll to it."""
        # selectRow() finds no column, and so no current cell, from right to left.
        self.setCurrentIndex(self.records.index(row, 0))

    def select(self, identity: Hashable) -> bool:
        """Make the record with this identity current; say whether it is held."""
        row = self.records.row_of(identity)
        if row >= 0:
            self.select_row(row)
        return row >= 0

    def save_columns(self) -> str:
        """The widths and order of the columns, to be remembered for the operator."""
        keys = ",".join(column.key for column in self.records.columns)
        state = bytes(self.horizontalHeader().saveState().toBase64().data()).decode("ascii")
        return f"{keys}|{state}"

    def restore_columns(self, saved: str) -> None:
        """Put back what `save_columns` gave; of other columns than these nothing is taken."""
        keys, _, state = saved.partition("|")
        if keys == ",".join(column.key for column in self.records.columns):
            self.horizontalHeader().restoreState(QByteArray.fromBase64(state.encode("ascii")))

    def copy(self) -> None:
        """Put the current row on the clipboard, numbers in ASCII digits, without isolates."""
        row = self.currentIndex().row()
        if row < 0:
            return
        texts = []
        for at, column in enumerate(self.records.columns):
            text = self.records.cell(row, at).text.translate(_NO_ISOLATES)
            texts.append(digits.ascii_digits(text) if column.number else text)
        QGuiApplication.clipboard().setText("\t".join(texts))

    def paintEvent(self, event: QPaintEvent) -> None:
        self._cells.prepare(self)
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the room that is left to the column that wants it, never less than its width."""
        super().resizeEvent(event)
        columns = self.records.columns
        taken = sum(self.columnWidth(at) for at in range(len(columns)) if not columns[at].stretch)
        for at, column in enumerate(columns):
            if column.stretch:
                self.setColumnWidth(at, max(column.width, self.viewport().width() - taken))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Hand typed letters to the search field; Qt would look through every row."""
        if search.strip():
            self.typed.emit(search)

    def _open(self, index: QModelIndex | QPersistentModelIndex) -> None:
        record = self.records.record(index.row())
        if record is not None:
            self.opened.emit(record)

    def _row_changed(self, index: QModelIndex) -> None:
        record = self.records.record(index.row())
        if record is not None:
            same = self.records.identity(record) == self._current
            self._current = self.records.identity(record)
            if not same:
                self.picked.emit(record)

    def _find_again(self) -> None:
        if self._current is None:
            return
        row = self.records.row_of(self._current)
        if row >= 0:
            self.select_row(row)
        else:
            self._current = None
            self.picked.emit(None)

    def _sort(self, section: int) -> None:
        column = self.records.columns[section]
        if not column.sortable:
            return
        key, descending = self._order
        self._order = (column.key, key == column.key and not descending)
        order = Qt.SortOrder.DescendingOrder if self._order[1] else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(section, order)
        self.horizontalHeader().setSortIndicatorShown(True)
        self.sort_wanted.emit(*self._order)
