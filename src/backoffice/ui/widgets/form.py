"""Rows of a form: a label, its field, and a note below."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from backoffice.ui.theme import FIELD, GAP, TIGHT, WIDE, Tone, mark, tone_role


def named(widget: QWidget, name: str) -> None:
    """Give a widget, and the parts of it that take the focus, its name for screen readers."""
    plain = name.replace("&", "").rstrip(":")
    widget.setAccessibleName(plain)
    inner = widget.focusProxy()
    while inner is not None:
        if not inner.accessibleName():
            inner.setAccessibleName(plain)
        inner = inner.focusProxy()


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
    cell: QVBoxLayout
    wide: bool = False

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
    """Fields in one or more columns, labels on the reading side.

    Where the columns have no room beside each other, the fields stand in fewer.
    """

    def __init__(self, parent: QWidget | None = None, *, columns: int = 1) -> None:
        super().__init__(parent)
        self._most = self._columns = columns
        self._next = 0
        self._placed: list[FieldRow | QWidget] = []
        self._labels: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(TIGHT)
        self._stretch()

    def add(self, label: str, widget: QWidget, *, hint: str = "", wide: bool = False) -> FieldRow:
        """Add a field.

        Args:
            label: Its name; a letter after ``&`` is its key with Alt.
            widget: The field.
            hint: What belongs in it, as a tool tip.
            wide: Whether it takes a line of its own.
        """
        cell = QVBoxLayout()
        row = FieldRow(self._label(label, widget), widget, self._below(), cell, wide)
        self._labels.append(row.label)
        named(widget, label)
        if hint:
            widget.setToolTip(hint)
        cell.setSpacing(0)
        cell.addWidget(widget)
        cell.addWidget(row.below)
        cell.addStretch(1)
        self._place(row)
        return row

    def refill(self, rows: Iterable[FieldRow]) -> None:
        """Let what is shown of these rows, which are all of the form, close up its gaps."""
        rows = list(rows)
        shown = [one for one in rows if not one.widget.isHidden()]
        hidden = [one for one in rows if one.widget.isHidden()]
        self._place_all([*shown, *hidden])

    def label_width(self) -> int:
        """How wide its widest label wants to be, shown or hidden: nothing moves as rows come."""
        widths = [_own_width(label, label.sizeHint()) for label in self._labels]
        return max(widths, default=0)

    def set_label_width(self, width: int) -> None:
        """Give the labels of the first column at least this room, as another form's have it."""
        self._grid.setColumnMinimumWidth(0, width)

    def minimumSizeHint(self) -> QSize:
        """Ask for the room of one column: with that much, every field can be seen."""
        usual = super().minimumSizeHint()
        if self._columns == 1:
            return usual
        return QSize(min(usual.width(), self._needed(1)), usual.height())

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:  # a field, a label or a note changed
            self._fold()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Stand in as many columns as have room, the most there may be."""
        beside = range(self._most, 1, -1)
        columns = next((some for some in beside if self._needed(some) <= self.width()), 1)
        if columns != self._columns:
            self._columns = columns
            self._stretch()
            self._place_all(self._placed)

    def _needed(self, columns: int) -> int:
        """The least width in which nothing is cut with so many columns (pixels)."""
        least = [0] * (2 * columns)
        least[0] = self._grid.columnMinimumWidth(0)
        widest, at = 0, 0
        for one in self._placed:
            if not isinstance(one, FieldRow):
                widest = max(widest, one.minimumSizeHint().width())
                at = -(-at // columns) * columns + columns
                continue
            at = -(-at // columns) * columns if one.wide else at
            column = 2 * (at % columns)
            field = one.cell.minimumSize().width()
            if not one.label.isHidden():
                label = _own_width(one.label, one.label.minimumSizeHint())
                least[column] = max(least[column], label + (2 * WIDE if column else 0))
            if one.wide:
                widest = max(widest, least[0] + GAP + field)
            else:
                least[column + 1] = max(least[column + 1], field)
            at += columns if one.wide else 1
        return max(sum(least) + GAP * (len(least) - 1), widest)

    def _stretch(self) -> None:
        for column in range(self._most):
            self._grid.setColumnStretch(2 * column + 1, int(column < self._columns))

    def _place_all(self, rows: Iterable[FieldRow | QWidget]) -> None:
        rows = list(rows)
        for row in rows:
            if isinstance(row, FieldRow):
                self._grid.removeWidget(row.label)
                self._grid.removeItem(row.cell)
            else:
                self._grid.removeWidget(row)
        self._next = 0
        self._placed = []
        for row in rows:
            if isinstance(row, FieldRow):
                self._place(row)
            else:
                self.add_line(row)

    def _place(self, row: FieldRow) -> None:
        self._placed.append(row)
        if row.wide and self._next % self._columns:
            self._next += self._columns - self._next % self._columns
        line, column = divmod(self._next, self._columns)
        span = 2 * self._columns - 1 if row.wide else 1
        beside = WIDE if column else 0
        row.label.setContentsMargins(beside, 0, beside, 0)
        self._grid.addWidget(row.label, line, 2 * column, Qt.AlignmentFlag.AlignTop)
        self._grid.addLayout(row.cell, line, 2 * column + 1, 1, span)
        self._next += self._columns if row.wide else 1

    def add_line(self, widget: QWidget) -> None:
        """Add something without a label across all columns, such as a heading."""
        self._placed.append(widget)
        line = -(-self._next // self._columns)
        self._grid.addWidget(widget, line, 0, 1, 2 * self._columns)
        self._next = (line + 1) * self._columns

    def _label(self, text: str, widget: QWidget) -> QLabel:
        label = QLabel(text)
        label.setBuddy(widget.focusProxy() or widget)
        label.setMinimumHeight(FIELD)
        # By itself «SMPP» would stand at the far end of its column.
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        return label

    def _below(self) -> QLabel:
        below = QLabel()
        below.setTextFormat(Qt.TextFormat.PlainText)
        below.setWordWrap(True)
        below.setVisible(False)
        return below


def _own_width(label: QLabel, hint: QSize) -> int:
    """The width of a label without what keeps it away from the field beside it."""
    beside = label.contentsMargins()
    return hint.width() - beside.left() - beside.right()
