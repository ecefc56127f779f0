"""A box of facts on the line card: a heading, and rows of what is so and since when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from backoffice.ui.theme import GAP, TIGHT, Tone, mark
from backoffice.ui.widgets.chips import StateChip
from backoffice.ui.widgets.form import section


@dataclass(frozen=True, slots=True)
class Fact:
    """One row: what it is, the value, what is told below it in small, a chip for a state."""

    label: str
    value: str = ""
    below: str = ""
    tone: Tone | None = None
    icon: str = ""
    widget: QWidget | None = None


class FactBox(QFrame):
    """Shows rows anew at every change; a box without rows says so."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, "card")
        self.facts: tuple[Fact, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GAP + TIGHT, TIGHT + 2, GAP + TIGHT, GAP)
        self._column.setSpacing(TIGHT)
        self._column.addWidget(section(title))
        self._body: QWidget | None = None
        self.setAccessibleName(title)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these rows in place of the old ones."""
        self.facts = tuple(facts)
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = QWidget()
        grid = QGridLayout(self._body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(TIGHT)
        grid.setColumnStretch(1, 1)
        said = ""
        for line, fact in enumerate(facts):
            _add(grid, line, fact, repeated=fact.label == said)
            said = fact.label
        self._column.addWidget(self._body)
        self.setAccessibleDescription(self.text())

    def text(self) -> str:
        """Everything the box says."""
        rows = (f"{one.label} {one.value} {one.below}".strip() for one in self.facts)
        return "\n".join(rows)


def _add(grid: QGridLayout, line: int, fact: Fact, *, repeated: bool) -> None:
    top = Qt.AlignmentFlag.AlignTop
    if fact.label and not repeated:
        label = _label(fact.label)
        label.setWordWrap(False)
        mark(label, "muted")
        grid.addWidget(label, line, 0, top)
    cell = QVBoxLayout()
    cell.setSpacing(0)
    if fact.tone is not None:
        chip = StateChip()
        chip.show_state(fact.value, fact.tone, fact.icon)
        cell.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
    elif fact.value:
        cell.addWidget(_label(fact.value))
    if fact.below:
        below = _label(fact.below)
        mark(below, "muted")
        cell.addWidget(below)
    if fact.widget is not None:
        cell.addWidget(fact.widget)
    grid.addLayout(cell, line, 1 if fact.label else 0, 1, 1 if fact.label else 2)


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
    label.setAlignment(side | Qt.AlignmentFlag.AlignTop)
    return label
