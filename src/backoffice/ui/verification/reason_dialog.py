"""Why a file or a phone is refused: a coded reason from a list, and a note."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from backoffice.records import digits
from backoffice.records.cases import RefusalReason
from backoffice.ui.theme import GAP, ROW, WIDE, mark
from backoffice.ui.verification.words_fields import refusal_words
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.wrapped import wrap

_LONGEST_NOTE = 400
_MOST_ROWS = 9


class _Reasons(QListWidget):
    """A digit chooses the reason of that number."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = digits.ascii_digits(event.text())
        if digits.only(digit) and 0 < int(digit) <= self.count():
            self.setCurrentRow(int(digit) - 1)
            return
        super().keyPressEvent(event)


class ReasonDialog(QDialog):
    """Asks for one of ``reasons``; Return goes on."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        text: str,
        reasons: Sequence[RefusalReason],
        given: Callable[[RefusalReason, str], object],
    ) -> None:
        """Build the dialog.

        Args:
            parent: The window it belongs to.
            title: The deed.
            text: What follows from it.
            reasons: What may be chosen.
            given: Hears the reason and the note.
        """
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(420)
        self.reasons = _Reasons()
        named(self.reasons, self.tr("Reason"))
        for at, reason in enumerate(reasons, 1):
            number = digits.isolate(digits.persian(at))
            item = QListWidgetItem(f"{number}  {refusal_words(reason)}")
            item.setData(Qt.ItemDataRole.UserRole, reason.value)
            item.setSizeHint(QSize(0, ROW))
            self.reasons.addItem(item)
        self.reasons.setCurrentRow(0)
        self.reasons.setFixedHeight(min(len(reasons), _MOST_ROWS) * ROW + GAP)
        self.note = QLineEdit()
        self.note.setMaxLength(_LONGEST_NOTE)
        self.note.setPlaceholderText(self.tr("Note (may stay empty)"))
        named(self.note, self.tr("Note"))
        self._lay_out(title, text)
        self.accepted.connect(lambda: given(self.reason(), self.note.text().strip()))

    def _lay_out(self, title: str, text: str) -> None:
        heading = QLabel(title)
        mark(heading, "big")
        body = QLabel(text)
        wrap(body)
        buttons = QDialogButtonBox()
        go_on = buttons.addButton(title, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        mark(go_on, "primary")
        go_on.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        for widget in (heading, body, self.reasons, self.note, buttons):
            column.addWidget(widget)
        self.reasons.setFocus()

    def reason(self) -> RefusalReason:
        """The reason the cursor is on."""
        return RefusalReason(self.reasons.currentItem().data(Qt.ItemDataRole.UserRole))
