"""A label that shortens what does not fit."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from backoffice.records import digits


class ElidedLabel(QLabel):
    """One line of plain text; what is cut off is told by the tool tip."""

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, isolate: bool = False
    ) -> None:
        """Build the label; ``isolate`` keeps numbers and codes in their own order."""
        super().__init__(parent)
        self._isolate = isolate
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show ``text``, with Persian digits and in isolates when the label isolates."""
        self.setText(digits.isolate(digits.persian(text)) if self._isolate and text else text)
        self._tell_rest()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("…") * 3, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_rest()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            int(self.alignment()),
            self.palette(),
            self.isEnabled(),
            self._fitting(),
            QPalette.ColorRole.WindowText,
        )

    def _fitting(self) -> str:
        room = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def _tell_rest(self) -> None:
        self.setToolTip("" if self._fitting() == self.text() else self.text())
