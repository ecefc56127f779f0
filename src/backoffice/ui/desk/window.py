"""The one window: a bar for messages and a stack of pages, of which one shows."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QDialog, QStackedWidget, QVBoxLayout, QWidget

from backoffice.ui.memory import Memory
from backoffice.ui.widgets.banner import Banner

SMALLEST = (880, 480)  # what 1366 x 768 leaves at 150 %
FIRST = (1280, 690)


class DeskWindow(QWidget):
    """Emits ``closing`` when it is about to close; then nothing may be started any more."""

    closing = Signal()

    def __init__(self, memory: Memory) -> None:
        super().__init__()
        self._memory = memory
        self._hidden: list[QWidget] = []
        self.setWindowTitle(self.tr("Subscriber affairs desk"))
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST)
        self.banner = Banner()
        self.pages = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self.pages, 1)
        place = memory.value("window")
        if place:
            self.restoreGeometry(QByteArray.fromBase64(place.encode("ascii")))

    def show_page(self, page: QWidget) -> None:
        """Show ``page`` and only it."""
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)

    def drop_page(self, page: QWidget) -> None:
        """Take a page out for good, with everything on it."""
        self.pages.removeWidget(page)
        page.setParent(None)
        page.deleteLater()

    def draw_curtain(self) -> None:
        """Hide every other window of the program: dialogs, previews, menus."""
        for other in QApplication.topLevelWidgets():
            if other is not self and other.isVisible():
                other.setVisible(False)
                self._hidden.append(other)

    def lift_curtain(self) -> None:
        """Show again what the curtain hid."""
        hidden, self._hidden = self._hidden, []
        for other in hidden:
            if shiboken6.isValid(other) and isinstance(other, QDialog):
                other.setVisible(True)

    def drop_hidden(self) -> None:
        """Let go of what the curtain hid: it belonged to another operator."""
        hidden, self._hidden = self._hidden, []
        for other in hidden:
            if shiboken6.isValid(other) and isinstance(other, QDialog):
                other.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        place = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self._memory.keep("window", place)
        self._memory.settle()
        self.closing.emit()
        super().closeEvent(event)
