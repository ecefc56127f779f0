"""Columns of fixed width: a ruler over the file's first lines, drawn on or typed beside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontDatabase,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QSpinBox, QVBoxLayout, QWidget

from backoffice.records import digits
from backoffice.records.call_files import LONGEST_LINE, CallField, ColumnSpec
from backoffice.ui.calls.import_words import call_field_words
from backoffice.ui.theme import GAP, TIGHT, Tone, shades_of
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.wrapped import wrap

_LINES = 8
_RULER = 22  # pixels
_TENS = 10
_ACROSS = 3  # fields beside each other
_BOX = 92  # pixels of a number
_TONES = (Tone.INFO, Tone.GOOD, Tone.WAITING, Tone.WARNING)

Span = tuple[int, int]
"""Where a column begins, from 1, and its width in characters."""


class Ruler(QWidget):
    """Draws the lines letter by letter on a grid; a drag marks the column of the chosen field."""

    marked = Signal(int, int)  # start from 1, width

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[str] = ()
        self._spans: Mapping[CallField, Span] = {}
        self._chosen: CallField | None = None
        self._from = 0
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        named(self, self.tr("The first lines, with a ruler"))

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show the first of these lines."""
        self._lines = lines[:_LINES]
        self.updateGeometry()
        self.setMinimumSize(self.sizeHint())
        self.update()

    def show_spans(self, spans: Mapping[CallField, Span], chosen: CallField | None) -> None:
        """Show where the columns stand; ``chosen`` is the one that a drag moves."""
        self._spans, self._chosen = spans, chosen
        self.update()

    def sizeHint(self) -> QSize:
        longest = max((len(line) for line in self._lines), default=40)
        metrics = QFontMetricsF(self.font())
        high = _RULER + (len(self._lines) + 1) * metrics.height()
        return QSize(int((longest + 2) * self._step()), int(high))

    def place_of(self, column: int) -> QPointF:
        """The middle of a character (from 1) in the first line."""
        return QPointF((column - 0.5) * self._step(), _RULER + QFontMetricsF(self.font()).height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        shades, step = shades_of(self), self._step()
        high = QFontMetricsF(self.font()).height()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(shades.surface))
        for at, (field, (start, width)) in enumerate(self._spans.items()):
            ink = shades.tone(_TONES[at % len(_TONES)])
            band = QRectF((start - 1) * step, 0, width * step, self.height())
            painter.fillRect(band, QColor(ink.ground))
            if field is self._chosen:
                painter.setPen(QColor(shades.accent))
                painter.drawRect(band.adjusted(0, 0, -1, -1))
        painter.setPen(QColor(shades.muted))
        for tick in range(1, int(self.width() / step) + 1):
            long = tick % _TENS == 0
            painter.drawLine(QPointF(tick * step, 0), QPointF(tick * step, 8 if long else 4))
            if long:
                spot = QRectF(tick * step - 20, 6, 40, _RULER - 6)
                painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, digits.persian(tick))
        painter.setPen(QColor(shades.text))
        for row, line in enumerate(self._lines):
            for at, letter in enumerate(line):
                spot = QRectF(at * step, _RULER + row * high, step, high)
                painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, letter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from = self._column(event)
        self.marked.emit(self._from, 1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        to = self._column(event)
        first, last = min(self._from, to), max(self._from, to)
        self.marked.emit(first, last - first + 1)

    def _column(self, event: QMouseEvent) -> int:
        return max(1, int(event.position().x() / self._step()) + 1)

    def _step(self) -> float:
        return QFontMetricsF(self.font()).horizontalAdvance("0") + 1


class _Box(QSpinBox):
    """A number that says when the cursor comes to it."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setRange(0, LONGEST_LINE)
        self.setFixedWidth(_BOX)

    def set_word(self, word: str) -> None:
        """Write a word before the number, and before the dash that stands for none."""
        self.setPrefix(f"{word} ")
        self.setSpecialValueText(f"{word} \u2013")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()


class FixedColumns(QWidget):
    """The ruler, and for every field where it begins and how wide it is."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[CallField, tuple[_Box, _Box]] = {}
        self._chosen = CallField.LINE
        self.ruler = Ruler()
        self.ruler.marked.connect(self._marked)
        area = QScrollArea()
        area.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        area.setWidget(self.ruler)
        area.setWidgetResizable(True)
        named(area, self.tr("The first lines, with a ruler"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP, 0, 0)
        column.setSpacing(GAP)
        says = QLabel(
            self.tr("Choose a field, then draw over its column; or type where it begins and ends.")
        )
        wrap(says)
        column.addWidget(says)
        column.addWidget(area, 1)
        column.addLayout(self._fields())

    def _fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(TIGHT)
        for at, field in enumerate(CallField):
            row, across = divmod(at, _ACROSS)
            label = QLabel(call_field_words(field))
            start = self._box(field, self.tr("{field}: begins at"))
            width = self._box(field, self.tr("{field}: width"))
            start.set_word(self.tr("from"))
            width.set_word(self.tr("width"))
            label.setBuddy(start)
            self._boxes[field] = (start, width)
            for offset, widget in enumerate((label, start, width)):
                grid.addWidget(widget, row, 3 * across + offset)
        return grid

    def _box(self, field: CallField, name: str) -> _Box:
        box = _Box()
        named(box, name.format(field=call_field_words(field)))
        box.valueChanged.connect(lambda _value: self._typed())
        box.entered.connect(lambda: self.choose(field))
        return box

    def boxes(self, field: CallField) -> tuple[QSpinBox, QSpinBox]:
        """Where a field begins and how wide it is."""
        return self._boxes[field]

    def choose(self, field: CallField) -> None:
        """Let the next drag over the ruler mark this field."""
        self._chosen = field
        self.ruler.show_spans(self.spans(), field)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show the file's first lines under the ruler."""
        self.ruler.show_lines(lines)

    def spans(self) -> dict[CallField, Span]:
        """Where the columns stand that are there."""
        return {
            field: (start.value(), width.value())
            for field, (start, width) in self._boxes.items()
            if start.value() and width.value()
        }

    def show_columns(self, columns: Sequence[ColumnSpec]) -> None:
        """Show where a format's columns stand; nothing is told."""
        known = {one.field: (one.start, one.width) for one in columns}
        for field, (start, width) in self._boxes.items():
            first, wide = known.get(field, (0, 0))
            with QSignalBlocker(start), QSignalBlocker(width):
                start.setValue(first)
                width.setValue(wide)
        self.ruler.show_spans(self.spans(), self._chosen)

    def columns(self) -> tuple[ColumnSpec, ...]:
        """The columns in the order in which they stand."""
        spans = sorted(self.spans().items(), key=lambda one: one[1])
        return tuple(ColumnSpec(field, start=at, width=wide) for field, (at, wide) in spans)

    def _marked(self, start: int, width: int) -> None:
        first, wide = self._boxes[self._chosen]
        with QSignalBlocker(first), QSignalBlocker(wide):
            first.setValue(start)
            wide.setValue(width)
        self._typed()

    def _typed(self) -> None:
        self.ruler.show_spans(self.spans(), self._chosen)
        self.changed.emit()
