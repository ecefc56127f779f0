"""A layout that breaks its widgets into lines, from the reading side."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

from backoffice.ui.theme import TIGHT


class FlowLayout(QLayout):
    """Puts widgets beside each other and goes on in a new line where the width ends."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = TIGHT) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        widths = [item.sizeHint().width() for item in self._shown()]
        across = sum(widths) + self.spacing() * max(len(widths) - 1, 0)
        return QSize(across, self._tallest()) + self._margins()

    def minimumSize(self) -> QSize:
        widest = max((item.minimumSize().width() for item in self._shown()), default=0)
        return QSize(widest, self._tallest()) + self._margins()

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _tallest(self) -> int:
        return max((item.sizeHint().height() for item in self._shown()), default=0)

    def _margins(self) -> QSize:
        margins: QMargins = self.contentsMargins()
        return QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        area = rect.marginsRemoved(self.contentsMargins())
        owner = self.parentWidget()
        direction = owner.layoutDirection() if owner else Qt.LayoutDirection.RightToLeft
        x, y, line_height = area.left(), area.top(), 0
        for item in self._shown():
            size = item.sizeHint()
            if line_height and x + size.width() > area.right() + 1:
                x, y, line_height = area.left(), y + line_height + self.spacing(), 0
            if place:
                spot = QRect(QPoint(x, y), size)
                item.setGeometry(QStyle.visualRect(direction, area, spot))
            x += size.width() + self.spacing()
            line_height = max(line_height, size.height())
        return y + line_height - rect.top() + self.contentsMargins().bottom()
