"""The papers that were given: look at one, print a further copy with its reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from backoffice.records.receipts import ReceiptKind
from backoffice.ui import icons
from backoffice.ui.shown import person_shown
from backoffice.ui.theme import GAP, WIDE, Tone, mark
from backoffice.ui.verification.texts import moment_shown
from backoffice.ui.verification.words import receipt_words
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.record_table import Column, RecordModel, RecordTable
from backoffice.ui.widgets.wrapped import wrap

_LONGEST_REASON = 200


@dataclass(frozen=True, slots=True)
class GivenPaper:
    """One row: a receipt, or a slip when ``kind`` is None."""

    number: str
    kind: ReceiptKind | None
    at: datetime
    by: str
    superseded: bool = False


class ReceiptsDialog(QDialog):
    """A list of papers; a copy is printed as «المثنی» and needs a reason."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        papers: Sequence[GivenPaper],
        again: Callable[[GivenPaper, str], object],
    ) -> None:
        """Build the dialog.

        Args:
            parent: The window it belongs to.
            title: Whose papers.
            papers: What was given, newest first.
            again: Prints a further copy for a reason.
        """
        super().__init__(parent)
        self._again = again
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(640, 420)
        self.table = self._make_table()
        named(self.table, title)
        self.reason = QLineEdit()
        self.reason.setMaxLength(_LONGEST_REASON)
        self.reason.setPlaceholderText(self.tr("Why a further copy is needed"))
        named(self.reason, self.tr("Reason of the copy"))
        self.print_button = QPushButton(self.tr("&Print a copy"))
        self._lay_out(title)
        self.table.records.show(papers)
        if papers:
            self.table.select_row(0)
        self._check()

    def _make_table(self) -> RecordTable:
        columns = [
            Column("kind", self.tr("Paper"), self._kind, width=170, stretch=True),
            Column("number", self.tr("Number"), lambda one: one.number, width=130, number=True),
            Column("at", self.tr("When"), lambda one: moment_shown(one.at), width=130),
            Column("whose", self.tr("Name or operator"), _whose, width=150),
        ]
        table = RecordTable(RecordModel(columns, self, identity=lambda one: one.number))
        table.opened.connect(lambda _one: self.reason.setFocus())
        return table

    def _kind(self, one: GivenPaper) -> str:
        text = self.tr("Deficiency slip") if one.kind is None else receipt_words(one.kind)
        return self.tr("{paper} (replaced)").format(paper=text) if one.superseded else text

    def _lay_out(self, title: str) -> None:
        heading = QLabel(title)
        mark(heading, "big")
        hint = QLabel(
            self.tr(
                "A copy is marked as such, with its number and reason; it never shows the password."
            )
        )
        wrap(hint)
        mark(hint, "muted")
        mark(self.print_button, "primary")
        self.print_button.clicked.connect(self._print)
        self.reason.textChanged.connect(self._check)
        close = QPushButton(self.tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        below = QHBoxLayout()
        below.addWidget(self.reason, 1)
        below.addWidget(self.print_button)
        below.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        for widget in (heading, self.table, hint):
            column.addWidget(widget)
        column.addLayout(below)
        self.print_button.setDefault(True)
        self.reason.setFocus()

    def _check(self) -> None:
        ready = bool(self.reason.text().strip()) and self.table.current() is not None
        self.print_button.setEnabled(ready)
        icons.give(self.print_button, "print", None if ready else Tone.PLAIN)

    def _print(self) -> None:
        one = self.table.current()
        if one is not None and self.reason.text().strip():
            reason = self.reason.text().strip()
            self.accept()
            self._again(one, reason)


def _whose(one: GivenPaper) -> str:
    return person_shown(one.by)
