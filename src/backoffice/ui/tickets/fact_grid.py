"""Names beside what is so, in rows; a grid that is filled anew for every ticket."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from backoffice.ui.theme import GAP, TIGHT, WIDE, mark


class FactGrid(QWidget):
    """Rows of texts; the first column is what they are about."""

    def __init__(self, columns: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(WIDE)
        self._grid.setVerticalSpacing(TIGHT)
        self._grid.setColumnStretch(columns - 1, 1)
        self._rows: list[tuple[str, ...]] = []

    def rows(self) -> list[tuple[str, ...]]:
        """What is shown."""
        return self._rows

    def show_rows(self, rows: Sequence[tuple[str, ...]], head: Sequence[str] = ()) -> None:
        """Show these rows in place of the old ones."""
        while (item := self._grid.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.setParent(None)
                old.deleteLater()
        self._rows = [tuple(row) for row in rows]
        shown = [tuple(head), *self._rows] if head and rows else self._rows
        for line, row in enumerate(shown):
            for column, text in enumerate(row):
                muted = not column or (bool(head) and not line)
                self._grid.addWidget(_label(text, muted=muted), line, column)
        self.setVisible(bool(rows))


def _label(text: str, *, muted: bool) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(not muted)
    label.setAlignment(
        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop
    )
    label.setContentsMargins(0, 0, GAP, 0)
    if muted:
        mark(label, "muted")
    else:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
