"""The calendar that drops down from a date field: Jalali months, Friday red."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCalendar, QDate, QEvent, QLocale, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QTableView, QToolButton, QVBoxLayout, QWidget

from backoffice.records import dates
from backoffice.ui import icons
from backoffice.ui.theme import Tone, mark, shades_of

_SIZE = QSize(300, 250)


class JalaliCalendar(QFrame):
    """A popup; Return or a click chooses a day, Escape leaves everything as it was."""

    chosen = Signal(object)  # a Gregorian date

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._owner = parent
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.calendar = QCalendarWidget()
        self.calendar.setLocale(QLocale("fa_IR"))
        self.calendar.setCalendar(QCalendar(QCalendar.System.Jalali))
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Saturday)
        # The other choice would be Gregorian ISO week numbers.
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        # The full names, seven of them side by side, are wider than most fields.
        self.calendar.setHorizontalHeaderFormat(
            QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames
        )
        days = self.calendar.findChild(QTableView)
        if isinstance(days, QTableView):  # the default is as wide as the font's widest sign
            days.horizontalHeader().setMinimumSectionSize(20)
        self.calendar.setFixedSize(_SIZE)
        self.calendar.setAccessibleName(self.tr("Calendar"))
        self.calendar.activated.connect(self._choose)
        self.calendar.clicked.connect(self._choose)
        box = QVBoxLayout(self)
        box.setContentsMargins(2, 2, 2, 2)
        box.addWidget(self.calendar)
        mark(self, "card")
        self._colour()

    def open_at(self, place: QPoint, width: int, day: date, limits: tuple[date, date]) -> None:
        """Show the month of ``day`` under ``place``, right edges aligned, inside the screen."""
        earliest, latest = limits
        # Beyond MAX Qt's calendar and the one source of truth disagree.
        self.calendar.setDateRange(_qdate(earliest), _qdate(min(latest, dates.MAX)))
        self.calendar.setSelectedDate(_qdate(day))
        self.calendar.showSelectedDate()
        self.adjustSize()
        screen = self._owner.screen().availableGeometry()
        left = min(max(place.x() + width - self.width(), screen.left()), screen.right())
        top = min(place.y(), screen.bottom() - self.height())
        self.move(left, top)
        self.show()
        self.calendar.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()
        super().changeEvent(event)

    def _colour(self) -> None:
        shades = shades_of(self)
        for weekday in Qt.DayOfWeek:
            form = QTextCharFormat()  # empty: Qt's own red of Saturday and Sunday goes
            if weekday is Qt.DayOfWeek.Friday:
                form.setForeground(QColor(shades.tone(Tone.BAD).ink))
            self.calendar.setWeekdayTextFormat(weekday, form)

        for name, drawing in (("prevmonth", "back"), ("nextmonth", "arrow")):
            button = self.calendar.findChild(QToolButton, f"qt_calendar_{name}")
            if isinstance(button, QToolButton):
                button.setIcon(icons.icon(drawing, shades.on_accent))

    def _choose(self, day: QDate) -> None:
        self.close()
        self.chosen.emit(date(day.year(), day.month(), day.day()))


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
