"""The cases that a search may mean, when there are several."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from backoffice.records import digits, phones
from backoffice.records.cases import CaseState, QueueRow
from backoffice.ui.theme import GAP, mark
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.record_table import Column, RecordModel, RecordTable


class FoundDialog(QDialog):
    """Return or a double click opens the chosen case."""

    chosen = Signal(str)  # the case's id

    def __init__(
        self,
        rows: Sequence[QueueRow],
        state_words: Callable[[CaseState], str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Several cases found"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 380)
        count = QLabel(self.tr("%Ln case(s) found; Enter opens one.", "", len(rows)))
        mark(count, "muted")
        self.model = RecordModel(
            [
                Column("name", self.tr("Name"), lambda row: row.name, stretch=True),
                Column("id", self.tr("Identifier"), lambda row: row.identifier, number=True),
                Column("phone", self.tr("Telephones"), _phones, width=150, number=True),
                Column("file", self.tr("File number"), lambda row: row.file_no, number=True),
                Column("state", self.tr("State"), lambda row: state_words(row.state), width=130),
            ],
            self,
        )
        self.table = RecordTable(self.model)
        named(self.table, self.tr("Several cases found"))
        self.model.show(rows)
        self.table.opened.connect(self._open)
        buttons = QDialogButtonBox()
        opening = buttons.addButton(self.tr("Open"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("Back"), QDialogButtonBox.ButtonRole.RejectRole)
        mark(opening, "primary")
        buttons.accepted.connect(lambda: self._open(self.table.current()))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(GAP)
        column.addWidget(count)
        column.addWidget(self.table, 1)
        column.addWidget(buttons)
        self.table.select_row(0)
        self.table.setFocus()

    def _open(self, row: QueueRow | None) -> None:
        if row is not None:
            self.accept()
            self.chosen.emit(row.id)


def _phones(row: QueueRow) -> str:
    first = phones.display(row.phones[0]) if row.phones else ""
    more = len(row.phones) - 1
    return f"{first} +{digits.persian(more)}" if more > 0 else first
