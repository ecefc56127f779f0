"""A paper of today as large as it is, to be read; it is not printed from here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages
from backoffice.ui.printers import PageImage
from backoffice.ui.theme import WIDE, mark
from backoffice.ui.widgets.page_area import PageArea

_WIDTH, _HEIGHT = 720, 700
_DPI = 110


class PaperLook(QDialog):
    """Space, Return and Escape close it."""

    def __init__(
        self,
        parent: QWidget,
        jobs: Jobs,
        messages: Messages,
        title: str,
        large: Callable[[Any, int], Sequence[PageImage]],
    ) -> None:
        """Show a paper; ``large`` draws it (database, dots per inch) in a lane."""
        super().__init__(parent)
        self._messages = messages
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.waiting = QLabel(self.tr("The pages are being drawn\u2026"))
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        mark(self.waiting, "muted")
        self.area = PageArea()
        self.area.setAccessibleName(title)
        self.area.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.addWidget(self.waiting, 1)
        column.addWidget(self.area, 1)
        column.addWidget(buttons)
        screen = self.screen().availableGeometry()
        self.resize(min(_WIDTH, screen.width() - 40), min(_HEIGHT, screen.height() - 40))
        dpi = round(_DPI * self.devicePixelRatioF())
        jobs.deed(self, lambda database: large(database, dpi), self._show, self._failed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.reject()
        else:
            super().keyPressEvent(event)

    def _show(self, images: Sequence[PageImage]) -> None:
        self.waiting.hide()
        self.area.show()
        self.area.show_pages(images)
        self.area.setFocus()

    def _failed(self, failure: Exception) -> None:
        self.reject()
        self._messages.show_failure(failure)
