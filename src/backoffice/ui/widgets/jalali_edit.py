"""The field of Jalali dates, with a calendar that drops down.

Qt's own date field reverses its format from right to left and mistypes; this is
a line edit over the parser of :mod:`backoffice.records.dates`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QDate, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from backoffice.records import dates, digits
from backoffice.records.flaws import Flaw
from backoffice.ui import icons
from backoffice.ui.theme import Tone, mark
from backoffice.ui.widgets.field_frame import FieldFrame
from backoffice.ui.widgets.jalali_calendar import JalaliCalendar
from backoffice.ui.widgets.live_line import LiveLine
from backoffice.ui.words_common import flaw_words

Judge = Callable[[date], Flaw | None]

_BESIDE = 48  # pixels of the border, the margins, the cursor and the icon
_STEPS = {
    Qt.Key.Key_Up: (1, 0),
    Qt.Key.Key_Down: (-1, 0),
    Qt.Key.Key_PageUp: (0, 1),
    Qt.Key.Key_PageDown: (0, -1),
}


class _Line(LiveLine):
    """Hands the keys of the calendar to the field."""

    stepped = Signal(int, int)  # days, months
    calendar_wanted = Signal()

    def minimumSizeHint(self) -> QSize:
        """Ask for the room of a whole date and of the calendar's icon."""
        usual = super().minimumSizeHint()
        day = self.fontMetrics().horizontalAdvance(digits.persian("0000/00/00"))
        return QSize(day + _BESIDE, usual.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key is Qt.Key.Key_F4 or (alt and key is Qt.Key.Key_Down):
            self.calendar_wanted.emit()
        elif key in _STEPS and not alt:
            self.stepped.emit(*_STEPS[key])
        else:
            super().keyPressEvent(event)


class JalaliEdit(FieldFrame):
    """Type 1402/06/31, ۱۴۰۲/۶/۳۱ or 14020631; F4 opens the calendar; the value is Gregorian."""

    changed = Signal(object)  # the date or None, after the clerk changed it

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        earliest: date = dates.MIN,
        latest: date = dates.MAX,
        judge: Judge | None = None,
    ) -> None:
        """Build the field.

        Args:
            parent: The parent widget.
            earliest: The first day taken, Gregorian.
            latest: The last day taken, Gregorian; the calendar ends there too.
            judge: Finds a flaw in a day that exists, such as a birth in the future.
        """
        line = _Line(digits.persian)
        super().__init__(line, parent)
        self._earliest, self._latest, self._judge = earliest, latest, judge
        self._value: date | None = None
        self._flaw: Flaw | None = None
        self._suggestion: date | None = None
        self._settled = True
        self._build_line(line)
        self.opener = QAction(self)
        icons.give(self.opener, "calendar")
        self.opener.setText(self.tr("Open the calendar"))
        self.opener.setToolTip(self.tr("Open the calendar (F4)"))
        self.opener.triggered.connect(self.open_calendar)
        line.addAction(self.opener, LiveLine.ActionPosition.LeadingPosition)
        self.mend = QPushButton()
        mark(self.mend, "quiet")
        self.mend.setVisible(False)
        self.mend.clicked.connect(self._take_suggestion)
        self.column.addWidget(self.mend)
        self._calendar: JalaliCalendar | None = None

    def _build_line(self, line: _Line) -> None:
        line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line.setMaxLength(32)
        line.setPlaceholderText(self.tr("year/month/day"))
        line.typed.connect(self._typed)
        line.left.connect(self._leave)
        line.returnPressed.connect(self._settle)
        line.stepped.connect(self._step)
        line.calendar_wanted.connect(self.open_calendar)

    def value(self) -> date | None:
        """The Gregorian date, None while the field is blank or flawed."""
        return None if self._flaw else self._value

    def flaw(self) -> Flaw | None:
        """What is wrong with what is typed; a blank field has no flaw."""
        return self._flaw

    def is_blank(self) -> bool:
        """Say whether nothing is typed."""
        return not self.edit.text().strip()

    def is_fine(self) -> bool:
        """Say whether there is a date and it may be kept."""
        return self.value() is not None

    def typed_text(self) -> str:
        """The text as it stands in the line, for drafts."""
        return self.edit.text()

    def set_value(self, value: date | None) -> None:
        """Show a date or nothing; nothing is emitted."""
        self.set_typed_text(dates.jalali(value) if value else "")

    def set_typed_text(self, text: str) -> None:
        """Show the text of a draft and judge it; nothing is emitted."""
        self._settled = True
        self.edit.setText(digits.persian(text))
        self.recheck()

    def set_range(self, earliest: date, latest: date) -> None:
        """Take only these days, both included, Gregorian."""
        self._earliest, self._latest = earliest, latest
        self.recheck()

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        self.opener.setEnabled(not read_only)

    def recheck(self) -> None:
        """Judge again, because something the judgement depends on has changed."""
        self._value, self._flaw, self._suggestion = None, None, None
        if not self.is_blank():
            try:
                self._value = dates.parse(self.edit.text())
                self._flaw = self._judged(self._value)
            except dates.BadDate as bad:
                self._flaw, self._suggestion = bad.flaw, bad.suggestion
        self._show_result()

    def open_calendar(self) -> None:
        """Drop the calendar down at the typed day, or at today."""
        if self.edit.isReadOnly():
            return
        if self._calendar is None:
            self._calendar = JalaliCalendar(self)
            self._calendar.chosen.connect(self._choose)
        self._calendar.open_at(
            self.mapToGlobal(QPoint(0, self.edit.geometry().bottom() + 2)),
            self.width(),
            self._value or self._clamped(_today()),
            (self._earliest, self._latest),
        )

    def _judged(self, day: date) -> Flaw | None:
        if not self._earliest <= day <= self._latest:
            return Flaw.OUT_OF_RANGE
        return self._judge(day) if self._judge else None

    def _clamped(self, day: date) -> date:
        return min(max(day, self._earliest), self._latest)

    def _typed(self) -> None:
        self._settled = False
        self.recheck()
        self.changed.emit(self.value())

    def _leave(self) -> None:
        self._settle()
        self.left.emit()

    def _settle(self) -> None:
        if self._settled:
            return
        self._settled = True
        if self._value is not None:
            self.edit.setText(dates.jalali_persian(self._value))
        self._show_result()

    def _choose(self, day: date) -> None:
        self.set_value(day)
        self.changed.emit(self.value())
        self.edit.setFocus()

    def _take_suggestion(self) -> None:
        if self._suggestion is not None:
            self._choose(self._suggestion)

    def _step(self, days: int, months: int) -> None:
        if self.edit.isReadOnly() or (self._value is None and not self.is_blank()):
            return
        day = _today() if self._value is None else self._value
        if self._value is not None:
            inside = dates.MIN + timedelta(days=31) < day < dates.MAX - timedelta(days=31)
            day = dates.plus_months(day + timedelta(days=days), months) if inside else day
        self._choose(self._clamped(day))

    def _show_result(self) -> None:
        # Half a date is no mistake yet; an offered reading is worth saying at once.
        premature = not self._settled and self._flaw is Flaw.NOT_A_DATE
        if self._flaw is None or premature:
            self._show(Tone.PLAIN if self._value is None else Tone.GOOD)
        else:
            self._show(Tone.BAD, flaw_words(self._flaw))
        self.mend.setVisible(self._suggestion is not None)
        if self._suggestion is not None:
            day = digits.isolate(dates.jalali_persian(self._suggestion))
            self.mend.setText(self.tr("Write {date}").format(date=day))


def _today() -> date:
    today = QDate.currentDate()
    return date(today.year(), today.month(), today.day())
