"""The counts of a file, drawn as a sum: everybody sees that nothing got lost."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from backoffice.records import digits
from backoffice.ui.icons import IconLabel
from backoffice.ui.theme import GAP, TIGHT, Tone, mark, tone_role
from backoffice.ui.widgets.form import named

Part = tuple[str, int, Tone]
"""What is counted, how many, and its tone."""


class TallyStrip(QWidget):
    """``a + b + c = all``, in the direction of reading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(TIGHT)
        self.boxes: list[QFrame] = []

    def show_parts(self, parts: Sequence[Part], total: str) -> None:
        """Show the parts and under the name ``total`` their sum."""
        while (item := self._row.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        self.boxes = []
        for at, part in enumerate(parts):
            if at:
                self._row.addWidget(_sign("+"))
            self._add(part)
        self._row.addWidget(_sign("="))
        self._add((total, sum(count for _, count, _ in parts), Tone.PLAIN))
        self._row.addStretch(1)

    def _add(self, part: Part) -> None:
        box = _box(*part)
        self.boxes.append(box)
        self._row.addWidget(box)


def _sign(text: str) -> QLabel:
    label = QLabel(text)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    mark(label, "muted")
    return label


def _box(word: str, count: int, tone: Tone) -> QFrame:
    box = QFrame()
    mark(box, "card")
    number = QLabel(digits.isolate(digits.grouped(count)))
    mark(number, "big")
    below = QLabel(word)
    mark(below, tone_role(tone) if count else "muted")
    line = QHBoxLayout()
    line.setSpacing(TIGHT)
    if count and tone is not Tone.PLAIN:
        line.addWidget(IconLabel(tone.icon, tone, 14))
    line.addWidget(below)
    column = QVBoxLayout(box)
    column.setContentsMargins(GAP, TIGHT, GAP, TIGHT)
    column.setSpacing(0)
    column.addWidget(number)
    column.addLayout(line)
    named(box, f"{word}: {digits.persian(count)}")
    return box
