"""Which column is which: a choice above each column of the file's first rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QTableWidget, QTableWidgetItem, QWidget

from backoffice.records import digits
from backoffice.records.call_files import CallField
from backoffice.ui.calls.import_words import call_field_words
from backoffice.ui.theme import ROW
from backoffice.ui.widgets.form import named

_MOST_COLUMNS = 40
_ROWS = 12
_WIDTH = 132


class ColumnTable(QTableWidget):
    """The first rows as they are cut, in the file's own direction; a field has one column."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._combos: list[QComboBox] = []
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.verticalHeader().setVisible(False)
        self.horizontalHeader().setHighlightSections(False)
        named(self, self.tr("Which column is which"))

    def show_rows(self, rows: Sequence[Sequence[str]], header: int) -> None:
        """Show the first rows; ``header`` is the header's row from 1, 0 for none.

        What was chosen for a column stays.
        """
        chosen = self.fields()
        wide = min(max((len(row) for row in rows), default=0), _MOST_COLUMNS)
        shown = list(rows[: max(_ROWS, header + 3)])
        self._combos = []
        self.clear()
        self.setColumnCount(wide)
        self.setRowCount(len(shown) + 1)
        self.setHorizontalHeaderLabels([digits.persian(at + 1) for at in range(wide)])
        for at in range(wide):
            self.setColumnWidth(at, _WIDTH)
            self.setCellWidget(0, at, self._combo(at))
        for row_no, row in enumerate(shown, 1):
            for at, text in enumerate(row[:wide]):
                self.setItem(row_no, at, self._item(text, bold=row_no == header))
        self.setRowHeight(0, ROW + 4)
        self.choose(chosen)

    def _item(self, text: str, *, bold: bool) -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        font = item.font()
        font.setBold(bold)
        item.setFont(font)
        return item

    def _combo(self, at: int) -> QComboBox:
        combo = QComboBox()
        combo.addItem("\u2013", "")
        for field in CallField:
            combo.addItem(call_field_words(field), field.value)
        combo.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        named(combo, self.tr("Column {number}").format(number=digits.persian(at + 1)))
        combo.currentIndexChanged.connect(lambda: self._chosen(at))
        self._combos.append(combo)
        return combo

    def combo(self, at: int) -> QComboBox:
        """The choice above a column, from 0."""
        return self._combos[at]

    def fields(self) -> dict[int, CallField]:
        """What each column (from 0) holds; columns that nobody needs are left out."""
        return {
            at: CallField(combo.currentData())
            for at, combo in enumerate(self._combos)
            if combo.currentData()
        }

    def choose(self, fields: Mapping[int, CallField]) -> None:
        """Say what the columns hold; nothing is told."""
        for at, combo in enumerate(self._combos):
            field = fields.get(at)
            with QSignalBlocker(combo):
                combo.setCurrentIndex(combo.findData(field.value if field is not None else ""))

    def _chosen(self, at: int) -> None:
        """A field that moves to another column leaves the one it stood at."""
        field = self._combos[at].currentData()
        for other, combo in enumerate(self._combos):
            if other != at and field and combo.currentData() == field:
                with QSignalBlocker(combo):
                    combo.setCurrentIndex(0)
        self.changed.emit()
