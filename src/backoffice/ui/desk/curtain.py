"""What hangs before a locked desk: no other window of the program shows, not even a new one.

A deed that was asked for before the desk was locked ends behind the curtain: the
receipt it opens, or the search's list of names, waits there for whoever asked.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QStackedWidget, QWidget

from backoffice.ui.widgets.dialogs import OF_NOBODY


class Curtain(QObject):
    """Hides the windows beside ``window`` from `draw` until `lift` or `drop`."""

    def __init__(self, window: QWidget, pages: QStackedWidget) -> None:
        super().__init__(window)
        self._window = window
        self._pages = pages
        self._events = QCoreApplication.instance() or self
        self._drawn = False
        self._hidden: list[QWidget] = []
        self._caught: list[QWidget] = []

    def draw(self) -> None:
        """Hide every other window of the program: dialogs, previews, menus."""
        for other in QApplication.topLevelWidgets():
            if other is not self._window and other.isVisible():
                self._hide(other)
        if not self._drawn:
            self._drawn = True
            self._events.installEventFilter(self)

    def lift(self) -> None:
        """Show again what was hidden, and what came meanwhile."""
        for other in self._open():
            if isinstance(other, QDialog):
                other.setVisible(True)

    def drop(self) -> None:
        """Let go of what was hidden: it belonged to another operator."""
        for other in self._open():
            if isinstance(other, QDialog):
                other.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            self._meet(watched)
        return False

    def _meet(self, other: QWidget) -> None:
        if not other.isWindow() or other is self._window or self._is_harmless(other):
            return
        # It is told of before it is on the screen, and cannot be hidden in the middle of that.
        other.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._caught.append(other)
        QTimer.singleShot(0, self, self._put_behind)

    def _is_harmless(self, other: QWidget) -> bool:
        """Say whether a window belongs to the page in front, or shows nothing of the work."""
        if other.windowType() == Qt.WindowType.ToolTip or other.property(OF_NOBODY):
            return True
        page, above = self._pages.currentWidget(), other.parentWidget()
        while above is not None and above is not page:
            above = above.parentWidget()
        return above is not None

    def _put_behind(self) -> None:
        caught, self._caught = self._caught, []
        for other in caught:
            if shiboken6.isValid(other):
                self._hide(other)
                other.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, on=False)

    def _hide(self, other: QWidget) -> None:
        other.setVisible(False)
        self._hidden.append(other)

    def _open(self) -> list[QWidget]:
        if self._drawn:
            self._drawn = False
            self._events.removeEventFilter(self)
        self._put_behind()
        hidden, self._hidden = self._hidden, []
        return [other for other in hidden if shiboken6.isValid(other)]
