"""The boxes of a line card beside each other, in as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from backoffice.ui.lines.fact_box import FactBox
from backoffice.ui.theme import GAP

_LEAST = 200  # pixels of a column: a value of two words beside its label

Columns = Sequence[Sequence[FactBox]]


class FactArea(QScrollArea):
    """Is scrolled down when the boxes are taller than it is, never aside."""

    def __init__(self, ways: Sequence[Columns], parent: QWidget | None = None) -> None:
        """Stand in one of ``ways``: each names every box once, the one with most columns first."""
        super().__init__(parent)
        self._ways = ways
        self._way: Columns = ()
        self._boxes = [box for column in ways[0] for box in column]
        inside = QWidget()
        self._row = QHBoxLayout(inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        self._columns = [QVBoxLayout() for _ in ways[0]]
        for column in self._columns:
            column.setSpacing(GAP)
            self._row.addLayout(column)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(inside)
        self._stand(ways[0])

    def columns(self) -> int:
        """How many columns there are."""
        return len(self._way)

    def arrange(self) -> None:
        """Take the way with most columns of which each has the room that its boxes need."""
        room = self.viewport().width()
        self._stand(next((way for way in self._ways if _needed(way) <= room), self._ways[-1]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def _stand(self, way: Columns) -> None:
        if way is self._way:
            return
        self._way = way
        for at, column in enumerate(self._columns):
            while column.takeAt(0) is not None:
                pass
            self._row.setStretch(at, int(at < len(way)))
            if at < len(way):
                for box in way[at]:
                    column.addWidget(box)
                column.addStretch(1)


def _needed(way: Columns) -> int:
    widest = (max(box.minimumSizeHint().width() for box in column) for column in way)
    return sum(max(_LEAST, width) for width in widest) + GAP * (len(way) - 1)
