"""The working side of the tab: the visit's strip, and below it the ticket or a new request."""

from __future__ import annotations

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
        self._row.setContentsMargins(GAP, GAP, GAP, 0)

    def turn_to(self, page: QWidget, side: int) -> None:
        """Show a page that leaves so many pixels at its sides."""
        self._row.setContentsMargins(side, GAP, side, 0)
        self._pages.setCurrentWidget(page)
