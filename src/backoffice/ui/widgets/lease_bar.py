"""A lease drawn in time: today, its end, and the day it must reach."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from backoffice.records import dates, digits
from backoffice.ui import icons
from backoffice.ui.theme import GAP, TIGHT, Tone, shades_of

_BAR = 8
_ICON = 14
_MARGIN_OF_TIME = 1.15  # the drawing goes a little past the later day


class LeaseBar(QWidget):
    """The months and days left in words, and below them the bar with the mark it must pass.

    Time runs from right to left, as the text does. The rule about the mark is
    not known here: whoever shows a lease says which day is enough.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._today: date | None = None
        self._ends: date | None = None
        self._needed: date | None = None
        self._tone = Tone.PLAIN
        self._text = ""

    @property
    def tone(self) -> Tone:
        """GOOD when the lease lasts long enough, BAD when not, PLAIN without an end."""
        return self._tone

    def text(self) -> str:
        """The sentence shown above the bar."""
        return self._text

    def show_lease(self, today: date, ends: date | None, needed: date) -> None:
        """Draw a lease.

        Args:
            today: Gregorian.
            ends: Its last day, Gregorian; None when nobody has said.
            needed: The first last day that is enough, Gregorian.
        """
        self._today, self._ends, self._needed = today, ends, needed
        if ends is None:
            self._tone = Tone.PLAIN
            self._text = self.tr("The end of the lease is not known.")
        else:
            self._tone = Tone.GOOD if ends >= needed else Tone.BAD
            self._text = self._sentence(today, ends)
        self.setAccessibleName(self._text)
        self.setAccessibleDescription(self._mark_text())
        self.setToolTip(f"{self._text}\n{self._mark_text()}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(220, 2 * self.fontMetrics().height() + _BAR + 3 * TIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._today is None or self._needed is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self.fontMetrics().height()
        self._paint_sentence(painter, line)
        bar = QRectF(0.5, line + TIGHT, self.width() - 1, _BAR)
        self._paint_bar(painter, bar)
        self._paint_mark(painter, bar, line)

    def _sentence(self, today: date, ends: date) -> str:
        day = digits.isolate(dates.jalali_persian(ends))
        if ends < today:
            return self.tr("The lease ended on {date}.").format(date=day)
        months, days = dates.months_and_days(today, ends)
        parts = []
        if months:
            parts.append(self.tr("%Ln month(s)", "", months))
        if days or not months:
            parts.append(self.tr("%Ln day(s)", "", days))
        left = self.tr(" and ").join(parts)
        return self.tr("{left} left, until {date}").format(left=left, date=day)

    def _mark_text(self) -> str:
        if self._needed is None:
            return ""
        day = digits.isolate(dates.jalali_persian(self._needed))
        return self.tr("Needed: until {date}").format(date=day)

    def _paint_sentence(self, painter: QPainter, line: int) -> None:
        ink = shades_of(self).tone(self._tone)
        icon = icons.pixmap(self._tone.icon, ink.ink, _ICON, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(self.width() - _ICON, (line - _ICON) / 2), icon)
        painter.setPen(QColor(ink.ink))
        room = QRectF(0, 0, self.width() - _ICON - TIGHT, line)
        painter.drawText(room, _right(), self._text)

    def _paint_bar(self, painter: QPainter, bar: QRectF) -> None:
        shades = shades_of(self)
        painter.setPen(QPen(QColor(shades.edge), 1))
        painter.setBrush(QColor(shades.sunken))
        painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        if self._ends is None:
            return
        filled = QRectF(bar)
        filled.setLeft(self._place(bar, self._ends))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shades.tone(self._tone).edge))
        painter.drawRoundedRect(filled, _BAR / 2, _BAR / 2)

    def _paint_mark(self, painter: QPainter, bar: QRectF, line: int) -> None:
        shades = shades_of(self)
        if self._needed is None:
            return
        x = self._place(bar, self._needed)
        painter.setPen(QPen(QColor(shades.text), 2))
        painter.drawLine(QPointF(x, bar.top() - 2), QPointF(x, bar.bottom() + 2))
        tip = bar.bottom() + 2
        painter.setBrush(QColor(shades.text))
        painter.setPen(Qt.PenStyle.NoPen)
        corners = [QPointF(x, tip), QPointF(x - 4, tip + 5), QPointF(x + 4, tip + 5)]
        painter.drawPolygon(QPolygonF(corners))
        painter.setPen(QColor(shades.muted))
        text = self._mark_text()
        width = self.fontMetrics().horizontalAdvance(text) + 2
        left = min(x + GAP, self.width() - width)
        painter.drawText(QRectF(left, tip + 1, width, line), _right(), text)

    def _place(self, bar: QRectF, day: date) -> float:
        """The x of a day: today on the right end, later days to the left."""
        today = self._today or day
        later = max(day_ for day_ in (self._ends, self._needed, today) if day_ is not None)
        span = max((later - today) * _MARGIN_OF_TIME, timedelta(days=1))
        share = min(max((day - today) / span, 0.0), 1.0)
        return bar.right() - bar.width() * share


def _right() -> Qt.AlignmentFlag:
    return (
        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    )
