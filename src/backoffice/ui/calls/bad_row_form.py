"""One bad row under the clerk's hands: its raw line, its values, what they amount to now."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from backoffice.calls.format_samples import Judge
from backoffice.records import digits
from backoffice.records.call_files import BadCall, BadRow, CallField
from backoffice.records.calls import Call
from backoffice.ui.calls.import_words import bad_call_words, call_field_words
from backoffice.ui.calls.shown import (
    line_shown,
    number_shown,
    rials_shown,
    seconds_shown,
    started_clock,
    started_day,
)
from backoffice.ui.calls.words import call_type_words
from backoffice.ui.icons import IconLabel
from backoffice.ui.theme import GAP, TIGHT, Tone, mark, tone_role
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.wrapped import wrap

_LONGEST = 200  # characters of a value


class _Value(QLineEdit):
    """A value as the file has it: left to right, Return hands the row in."""

    entered = Signal()
    stepped = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setMaxLength(_LONGEST)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        named(self, name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif (step := steps.get(Qt.Key(event.key()))) is not None:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)


class BadRowForm(QFrame):
    """Fields for the values that a format reads; judged with every key."""

    entered = Signal()
    stepped = Signal(int)  # the row after (1) or before (-1) is wanted
    judged = Signal(bool)  # whether the values are a call now

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, "card")
        self.fields: dict[CallField, _Value] = {}
        self._judge: Judge | None = None
        self._call: Call | None = None
        self._wrong: CallField | None = None
        self.raw = QLineEdit()
        self.raw.setReadOnly(True)
        self.raw.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        named(self.raw, self.tr("The row as in the file"))
        self.icon = IconLabel("", size=18)
        self.verdict = QLabel()
        self.verdict.setTextFormat(Qt.TextFormat.PlainText)
        wrap(self.verdict)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(GAP, GAP, GAP, GAP)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(TIGHT)

    def set_up(self, judge: Judge) -> None:
        """Make a field for every column of the format, once."""
        if self._judge is not None:
            return
        self._judge = judge
        for at, field in enumerate(judge.fields):
            value = _Value(call_field_words(field))
            value.textChanged.connect(self._typed)
            value.entered.connect(self.entered)
            value.stepped.connect(self.stepped)
            label = QLabel(call_field_words(field))
            label.setBuddy(value)
            mark(label, "muted")
            self._grid.addWidget(label, 1, at)
            self._grid.addWidget(value, 2, at)
            self.fields[field] = value
        across = max(len(self.fields), 1)
        self._grid.addWidget(self.raw, 0, 0, 1, across)
        line = QHBoxLayout()
        line.setSpacing(TIGHT)
        line.addWidget(self.icon)
        line.addWidget(self.verdict, 1)
        self._grid.addLayout(line, 3, 0, 1, across)

    def show_row(self, row: BadRow | None) -> None:
        """Show a row; None empties the form. One of a retired month has nothing to mend."""
        lost = row is not None and row.reason is BadCall.RETIRED_MONTH
        self.setEnabled(row is not None and not lost)
        self.raw.setText(row.raw if row is not None else "")
        self.raw.setCursorPosition(0)
        for field, value in self.fields.items():
            with QSignalBlocker(value):
                value.setText(row.values.get(field, "") if row is not None else "")
                value.setCursorPosition(0)
        if row is None or lost:
            self._call, self._wrong = None, None
            self._say(self._lost() if lost else "", Tone.INFO if lost else Tone.PLAIN)
            return
        self._typed()
        if self._call is not None:  # the values are in order: something else is wrong
            self._say(self._still(row), Tone.WARNING)

    def values(self) -> Mapping[CallField, str]:
        """The values as they are typed."""
        return {field: value.text() for field, value in self.fields.items()}

    def call(self) -> Call | None:
        """The call that the values amount to; None while something is wrong."""
        return self._call

    def go_to_flaw(self) -> None:
        """Put the cursor where the first mistake is."""
        wanted = self.fields.get(self._wrong) if self._wrong else None
        target = wanted or next(iter(self.fields.values()), None)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
            target.selectAll()

    def refuse(self, text: str) -> None:
        """Say why the row was not taken."""
        self._say(text, Tone.BAD)

    def _typed(self) -> None:
        if self._judge is None:
            return
        self._call, self._wrong = None, None
        judged = self._judge(self.values())
        if isinstance(judged, Call):
            self._call = judged
            self._say(self._understood(judged), Tone.GOOD)
        else:
            self._wrong = judged.column
            self._say(bad_call_words(judged.reason), Tone.BAD)
        self.judged.emit(self._call is not None)

    def _understood(self, call: Call) -> str:
        text = self.tr("{own} to {number}, {day} {time}, {duration}, {amount} rials, {type}")
        return text.format(
            own=line_shown(call.line),
            number=number_shown(call.number),
            day=started_day(call.started),
            time=started_clock(call.started),
            duration=seconds_shown(call.seconds),
            amount=rials_shown(call.rials),
            type=call_type_words(call.type),
        )

    def _lost(self) -> str:
        return self.tr(
            "The office gave up the calls of this row's month: nothing of the row is kept, "
            "and there is nothing to mend."
        )

    def _still(self, row: BadRow) -> str:
        text = self.tr("The values are in order, but: {reason}")
        return text.format(reason=bad_call_words(row.reason))

    def _say(self, text: str, tone: Tone) -> None:
        self.verdict.setText(text)
        mark(self.verdict, tone_role(tone))
        self.icon.show_icon(tone.icon if text else "", tone)
        for field, value in self.fields.items():
            said = text if field is self._wrong else ""
            value.setAccessibleDescription(digits.bare(said) if said else "")
