"""Rows of a form: a label, its field, and a note below."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from backoffice.ui.theme import FIELD, GAP, TIGHT, WIDE, Tone, mark, tone_role


def named(widget: QWidget, name: str) -> None:
    """Give a widget, and the part of it that takes the focus, its name for screen readers."""
    plain = name.replace("&", "").rstrip(":")
    widget.setAccessibleName(plain)
    inner = widget.focusProxy()
    if inner is not None and not inner.accessibleName():
        inner.setAccessibleName(plain)


def section(title: str) -> QLabel:
    """A heading inside a page."""
    label = QLabel(title)
    label.setTextFormat(Qt.TextFormat.PlainText)
    mark(label, "heading")
    return label


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field of a form with its label and the note under it."""

    label: QLabel
    widget: QWidget
    below: QLabel

    def note(self, text: str, tone: Tone = Tone.INFO) -> None:
        """Write under the field, such as what the portal had sent; "" takes it away."""
        self.below.setText(text)
        self.below.setVisible(bool(text) and not self.widget.isHidden())
        mark(self.below, tone_role(tone))

    def set_visible(self, visible: bool) -> None:
        """Show or hide the whole row."""
        self.label.setVisible(visible)
        self.widget.setVisible(visible)
        self.below.setVisible(visible and bool(self.below.text()))


class Form(QWidget):
    """Fields under each other in one or more columns, labels on the reading side."""

    def __init__(self, parent: QWidget | None = None, *, columns: int = 1) -> None:
        super().__init__(parent)
        self._columns = columns
        self._next = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(TIGHT)
        for column in range(columns):
            self._grid.setColumnStretch(2 * column + 1, 1)

    def add(self, label: str, widget: QWidget, *, hint: str = "", wide: bool = False) -> FieldRow:
        """Add a field.

        Args:
            label: Its name; a letter after ``&`` is its key with Alt.
            widget: The field.
            hint: What belongs in it, as a tool tip.
            wide: Whether it takes a line of its own.
        """
        if wide and self._next % self._columns:
            self._next += self._columns - self._next % self._columns
        line, column = divmod(self._next, self._columns)
        row = FieldRow(self._label(label, widget, column), widget, self._below())
        named(widget, label)
        if hint:
            widget.setToolTip(hint)
        cell = QVBoxLayout()
        cell.setSpacing(0)
        cell.addWidget(widget)
        cell.addWidget(row.below)
        cell.addStretch(1)
        span = 2 * self._columns - 1 if wide else 1
        self._grid.addWidget(row.label, line, 2 * column, Qt.AlignmentFlag.AlignTop)
        self._grid.addLayout(cell, line, 2 * column + 1, 1, span)
        self._next += self._columns if wide else 1
        return row

    def add_line(self, widget: QWidget) -> None:
        """Add something without a label across all columns, such as a heading."""
        line = -(-self._next // self._columns)
        self._grid.addWidget(widget, line, 0, 1, 2 * self._columns)
        self._next = (line + 1) * self._columns

    def _label(self, text: str, widget: QWidget, column: int) -> QLabel:
        label = QLabel(text)
        label.setBuddy(widget.focusProxy() or widget)
        label.setMinimumHeight(FIELD)
        if column:
            label.setContentsMargins(WIDE, 0, WIDE, 0)
        return label

    def _below(self) -> QLabel:
        below = QLabel()
        below.setTextFormat(Qt.TextFormat.PlainText)
        below.setWordWrap(True)
        below.setVisible(False)
        return below
