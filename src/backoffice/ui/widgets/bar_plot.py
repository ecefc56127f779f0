"""Bars that can be pressed: a plot painted by the window itself, without a library.

The first bar stands where reading begins, so time runs from right to left in Persian.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from backoffice.records import digits
from backoffice.ui.theme import GAP, TIGHT, Shades, mark, shades_of

_WIDEST = 26.0  # of a bar
_STEPS = (1, 2, 5)
_SMALLER = 0.86  # the axis' letters beside the page's
_HIGH, _LOW = 120, 104


class Bar(NamedTuple):
    """One bar: what a press on it means, its word on the axis, its height, its sentence."""

    key: Hashable
    label: str
    value: int
    tip: str


class BarPlot(QWidget):
    """Arrow keys go from bar to bar, Return or a click chooses one."""

    chosen = Signal(object)  # the key of the bar

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self._current = -1
        self._hovered = -1
        self._empty = self.tr("Nothing to draw.")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Draw these bars in place of the old ones."""
        self._bars = tuple(bars)
        self._current, self._hovered = -1, -1
        if self.hasFocus():
            self._go(1)
        self.setAccessibleDescription(self._told())
        self.update()

    def bars(self) -> tuple[Bar, ...]:
        """What is drawn."""
        return self._bars

    def current(self) -> Bar | None:
        """The bar the cursor is on."""
        return self._bars[self._current] if 0 <= self._current < len(self._bars) else None

    def sizeHint(self) -> QSize:
        return QSize(260, _HIGH)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, _LOW)

    def bar_place(self, at: int) -> QRectF:
        """Where a bar's column is, from the axis to the top; for clicks and for tests."""
        plot = self._plot()
        step = plot.width() / max(len(self._bars), 1)
        left = plot.left() + at * step
        if self.isRightToLeft():
            left = plot.right() - (at + 1) * step
        return QRectF(left, plot.top(), step, plot.height())

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shades = shades_of(self)
        painter.setFont(self._small())
        if not self._bars or not self._most():
            painter.setPen(QColor(shades.muted))
            painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self._empty)
        else:
            self._paint_axis(painter, shades)
            self._paint_bars(painter, shades)
            self._paint_told(painter, shades)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(shades.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)

    def _paint_axis(self, painter: QPainter, shades: Shades) -> None:
        plot, top = self._plot(), self._top()
        metrics = QFontMetricsF(painter.font())
        for value in self._ticks():
            y = plot.bottom() - plot.height() * value / top
            painter.setPen(QPen(QColor(shades.line), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(QColor(shades.muted))
            high = metrics.height()
            beside = QRectF(plot.right() + TIGHT, y - high / 2, self._scale_width(), high)
            if not self.isRightToLeft():
                beside.moveRight(plot.left() - TIGHT)
            painter.drawText(beside, Qt.AlignmentFlag.AlignCenter, digits.grouped(value))
        self._paint_labels(painter, metrics, plot)

    def _paint_labels(self, painter: QPainter, metrics: QFontMetricsF, plot: QRectF) -> None:
        widest = max(metrics.horizontalAdvance(bar.label) for bar in self._bars) + GAP
        each = max(1, -(-int(widest * len(self._bars)) // max(int(plot.width()), 1)))
        for at in range(0, len(self._bars), each):
            middle = self.bar_place(at).center().x()
            left = min(max(middle - widest / 2, 0.0), self.width() - widest)
            below = QRectF(left, plot.bottom() + 2, widest, metrics.height())
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._bars[at].label)

    def _paint_bars(self, painter: QPainter, shades: Shades) -> None:
        top = self._top()
        for at, bar in enumerate(self._bars):
            place = self.bar_place(at)
            wide = min(max(place.width() - max(place.width() * 0.22, 0.6), 1.0), _WIDEST)
            high = place.height() * bar.value / top
            if bar.value:
                high = max(high, 1.5)  # one call is seen, too
            drawn = QRectF(place.center().x() - wide / 2, place.bottom() - high, wide, high)
            marked = at == self._hovered or (at == self._current and self.hasFocus())
            if marked:
                painter.fillRect(place, QColor(shades.accent_soft))
            painter.fillRect(drawn, QColor(shades.text if marked else shades.accent))

    def _paint_told(self, painter: QPainter, shades: Shades) -> None:
        """Write above the bars what the marked one says."""
        at = self._hovered if self._hovered >= 0 else self._current if self.hasFocus() else -1
        if at >= 0:
            painter.setPen(QColor(shades.text))
            above = QRectF(self.rect()).adjusted(GAP, 2, -GAP, 0)
            above.setHeight(QFontMetricsF(painter.font()).height())
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, self._bars[at].tip)

    def _plot(self) -> QRectF:
        """The field of the bars: beside the scale, above the words."""
        metrics = QFontMetricsF(self._small())
        inside = QRectF(self.rect()).adjusted(TIGHT, metrics.height() + GAP, -TIGHT, 0)
        inside.setBottom(inside.bottom() - metrics.height() - TIGHT)
        taken = self._scale_width() + TIGHT
        if self.isRightToLeft():
            inside.setRight(inside.right() - taken)
        else:
            inside.setLeft(inside.left() + taken)
        return inside

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * _SMALLER)
        return font

    def _scale_width(self) -> float:
        metrics = QFontMetricsF(self._small())
        return metrics.horizontalAdvance(digits.grouped(self._top()))

    def _most(self) -> int:
        return max((bar.value for bar in self._bars), default=0)

    def _step(self) -> int:
        """The distance of two lines: 1, 2 or 5 times a power of ten, two to four of them."""
        most, ten = max(self._most(), 1), 1
        while True:
            for one in _STEPS:
                if most <= 3 * one * ten:
                    return one * ten
            ten *= 10

    def _top(self) -> int:
        step = self._step()
        return max(-(-self._most() // step), 1) * step

    def _ticks(self) -> range:
        step = self._step()
        return range(0, self._top() + 1, step)

    # The cursor

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: 1, Qt.Key.Key_Right: -1}
        key = Qt.Key(event.key())
        if key in steps and self._bars:
            self._go(steps[key] if self.isRightToLeft() else -steps[key])
        elif key is Qt.Key.Key_Home and self._bars:
            self._put(0)
        elif key is Qt.Key.Key_End and self._bars:
            self._put(len(self._bars) - 1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._choose(self._current)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position())
        if at != self._hovered:
            self._hovered = at
            pointing = Qt.CursorShape.PointingHandCursor
            self.setCursor(pointing if at >= 0 else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = -1
        self.update()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position())
        if at >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self._put(at)
            self._choose(at)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._current < 0:
            self._go(1)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._bars[at].tip if at >= 0 else "", self)
            return True
        return super().event(event)

    def _at(self, spot: QPointF) -> int:
        """The bar under a spot of its whole column, -1 for none; empty days cannot be pressed."""
        for at, bar in enumerate(self._bars):
            if bar.value and self.bar_place(at).contains(spot):
                return at
        return -1

    def _go(self, step: int) -> None:
        """Go on to the next bar that holds something."""
        at = self._current + step
        while 0 <= at < len(self._bars) and not self._bars[at].value:
            at += step
        if 0 <= at < len(self._bars):
            self._put(at)

    def _put(self, at: int) -> None:
        self._current = at
        self.setAccessibleDescription(self._told())
        self.setToolTip("")
        self.update()
        changed = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(changed)

    def _choose(self, at: int) -> None:
        if 0 <= at < len(self._bars) and self._bars[at].value:
            self.chosen.emit(self._bars[at].key)

    def _told(self) -> str:
        current = self.current()
        if current is not None:
            return current.tip
        return self.tr("%Ln bar(s); arrow keys go from one to the next", "", len(self._bars))


def framed(plot: BarPlot) -> QFrame:
    """Put a plot on a card."""
    frame = QFrame()
    mark(frame, "card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(TIGHT, TIGHT, TIGHT, TIGHT)
    column.addWidget(plot)
    return frame
