"""The page shown when there is no database to work with, or the settings are wrong."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from backoffice.ui import icons
from backoffice.ui.desk.log_in import Card, centred
from backoffice.ui.theme import GAP, Tone, mark
from backoffice.ui.widgets.wrapped import wrap

_WIDTH = 620


class TroublePage(QWidget):
    """Says what is wrong and offers to try again, or to take another database."""

    retried = Signal()
    other_wanted = Signal()  # another database
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel()
        self.title.setWordWrap(True)
        mark(self.title, "title")
        self.reasons = QLabel()
        self.reasons.setTextFormat(Qt.TextFormat.PlainText)
        wrap(self.reasons)
        self.retry = QPushButton(self.tr("Try again"))
        mark(self.retry, "primary")
        icons.give(self.retry, "refresh")
        self.retry.clicked.connect(self._retry)
        self.other = QPushButton(self.tr("Choose another database…"))
        self.other.clicked.connect(self.other_wanted)
        self.quit = QPushButton(self.tr("Quit"))
        self.quit.clicked.connect(self.left)
        head = QHBoxLayout()
        head.setSpacing(2 * GAP)
        head.addWidget(icons.IconLabel("warning", Tone.WARNING, 32))
        head.addWidget(self.title, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.retry)
        buttons.addWidget(self.other)
        buttons.addStretch(1)
        buttons.addWidget(self.quit)
        card = Card(width=_WIDTH)
        card.column.addLayout(head)
        card.column.addWidget(self.reasons)
        card.column.addSpacing(GAP)
        card.column.addLayout(buttons)
        centred(self, card)

    def tell(self, title: str, reasons: Sequence[str], *, other: bool) -> None:
        """Show these reasons; ``other`` offers another database."""
        self.title.setText(title)
        lone = len(reasons) == 1
        self.reasons.setText(reasons[0] if lone else "\n".join(f"• {one}" for one in reasons))
        self.other.setVisible(other)
        self.retry.setEnabled(True)
        self.retry.setFocus()

    def _retry(self) -> None:
        self.retry.setEnabled(False)
        self.retried.emit()
