"""What stands where a list would: why there is none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from backoffice.ui import icons
from backoffice.ui.theme import GAP, WIDE, mark

_ICON = 40


class EmptyPage(QFrame):
    """A drawing and a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, "card")
        self.icon = icons.IconLabel("", size=_ICON)
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        mark(self.label, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        column.addStretch(1)
        column.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.label)
        column.addStretch(2)

    def show_text(self, text: str, icon: str) -> None:
        """Say why there is nothing."""
        self.icon.show_icon(icon)
        self.label.setText(text)
        self.setAccessibleName(text)
