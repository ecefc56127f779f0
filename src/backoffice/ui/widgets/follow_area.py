"""A page that is taller than its room, and turns to the field that has the cursor."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from backoffice.ui.theme import WIDE


class FollowArea(QScrollArea):
    """Scrolls up and down only; Qt itself follows the Tab key, not Return or a key of the page."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)
        self._rest = QTimer(self)  # what the field's value lets appear is laid out first
        self._rest.setSingleShot(True)
        self._rest.setInterval(0)
        self._rest.timeout.connect(self._follow)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._notice)

    def _notice(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            self._rest.start()

    def _follow(self) -> None:
        focused = self.window().focusWidget()
        if focused is not None and self.isAncestorOf(focused) and focused is not self.widget():
            self.ensureWidgetVisible(focused, 0, 2 * WIDE)
