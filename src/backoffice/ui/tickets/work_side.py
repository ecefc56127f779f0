"""The working side of the tab: the visit's strip, and below it the ticket or a new request."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from backoffice.ui.theme import GAP


class WorkSide(QWidget):
    """Keeps the strip in line with the page below it."""

    def __init__(self, strip: QWidget, pages: QStackedWidget) -> None:
        super().__init__()
        self._pages = pages
        self._row = QHBoxLayout()
        self._row.addWidget(strip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._row)
        column.addWidget(pages, 1)
        self._strip, self._side = strip, GAP
        self._leave_room()
        strip.installEventFilter(self)

    def turn_to(self, page: QWidget, side: int) -> None:
        """Show a page that leaves so many pixels at its sides."""
        self._side = side
        self._leave_room()
        self._pages.setCurrentWidget(page)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._leave_room()
        return super().eventFilter(watched, event)

    def _leave_room(self) -> None:
        """A strip that is hidden takes no room: the page begins in line with the list."""
        above = 0 if self._strip.isHidden() else GAP
        self._row.setContentsMargins(self._side, above, self._side, 0)
