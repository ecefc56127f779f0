"""A day and a time of day: the Jalali field and two digits beside two."""

from __future__ import annotations

from datetime import datetime, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backoffice.records import digits
from backoffice.records.flaws import Checked, Flaw
from backoffice.ui.theme import GAP, Tone
from backoffice.ui.widgets.digits_edit import DigitsEdit
from backoffice.ui.widgets.jalali_edit import JalaliEdit
from backoffice.ui.widgets.return_key import is_return

_CLOCK_WIDTH = 116
_FOUR_DIGITS = 64  # pixels: what hour and minute need


def check_clock(text: str) -> Checked:
    """Read 9, 930, 9:30 or 0930 as a time of day, written HH:MM."""
    plain = digits.ascii_digits(text).strip()
    hours, colon, minutes = plain.partition(":")
    if not colon:
        hours, minutes = (plain[:-2], plain[-2:]) if len(plain) > 2 else (plain, "0")
    try:
        return Checked(time(int(hours), int(minutes)).strftime("%H:%M"))
    except ValueError:
        return Checked(plain, (Flaw.OUT_OF_RANGE,))


class MomentEdit(QWidget):
    """The value is an ISO moment without a zone, Tehran; half a moment is none."""

    changed = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = JalaliEdit()
        self.clock = DigitsEdit(check_clock, longest=5)
        self.clock.edit.setPlaceholderText(self.tr("hour:minute"))
        self.clock.setFixedWidth(_CLOCK_WIDTH)
        self.clock.edit.setMinimumWidth(_FOUR_DIGITS)
        self.clock.setAccessibleName(self.tr("Time of day"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.day, 1)
        row.addWidget(self.clock)
        self.setFocusProxy(self.day)
        self.day.changed.connect(lambda _day: self.changed.emit())
        self.clock.changed.connect(lambda _text: self.changed.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return goes from the day to the time, and from there out of the field."""
        if not is_return(event):
            super().keyPressEvent(event)
        elif self.day.isAncestorOf(self.window().focusWidget()):
            self.clock.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.entered.emit()

    def value(self) -> str:
        """The moment, "" while day or time is missing or flawed."""
        day, clock = self.day.value(), self.clock.value()
        if day is None or not self.clock.is_fine():
            return ""
        return datetime.combine(day, time.fromisoformat(clock)).isoformat()

    def is_blank(self) -> bool:
        """Say whether nothing is typed."""
        return self.day.is_blank() and self.clock.is_blank()

    def set_value(self, text: str) -> None:
        """Show a moment, or nothing."""
        moment = datetime.fromisoformat(text) if text else None
        self.day.set_value(moment.date() if moment else None)
        self.clock.set_value(moment.strftime("%H:%M") if moment else "")

    def say(self, sentence: str, tone: Tone = Tone.BAD) -> None:
        """Write a sentence under the day."""
        self.day.say(sentence, tone)
