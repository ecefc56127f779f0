"""What is asked for seldom: how long, at which hours, how dear."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from backoffice.records import digits
from backoffice.records.calls import CallFilter
from backoffice.records.flaws import Checked, Flaw
from backoffice.ui.theme import GAP, TIGHT
from backoffice.ui.widgets.checked import Check
from backoffice.ui.widgets.digits_edit import DigitsEdit
from backoffice.ui.widgets.flow_layout import FlowLayout
from backoffice.ui.widgets.form import named

translate = QCoreApplication.translate

_LAST_HOUR, _MINUTE = 23, 60
_LONGEST = 12


def whole_number(text: str) -> Checked:
    """Check a whole number; separators of thousands may stand in it."""
    value = digits.compact(text, also=",\u066c\u060c")[0]
    return Checked(value) if digits.only(value) else Checked(value, (Flaw.NOT_DIGITS,))


def hour_of_day(text: str) -> Checked:
    """Check an hour of the day, 0 to 23."""
    checked = whole_number(text)
    if checked.ok and int(checked.value) > _LAST_HOUR:
        return Checked(checked.value, (Flaw.OUT_OF_RANGE,))
    return checked


def to_the_end() -> str:
    """The word between two hours: the last hour is in to its end, 5 means until 05:59."""
    return translate("Calls", "to the end of")


class BoundsFields(QWidget):
    """Minutes, hours, rials, each from … to; an empty field bounds nothing."""

    changed = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.least_minutes = self._field(self.tr("Duration from, in minutes"), 64)
        self.most_minutes = self._field(self.tr("Duration to, in minutes"), 64)
        self.first_hour = self._field(self.tr("From the hour"), 52, hour_of_day)
        self.last_hour = self._field(self.tr("To the hour"), 52, hour_of_day)
        self.least_rials = self._field(self.tr("Amount from, in rials"), 110)
        self.most_rials = self._field(self.tr("Amount to, in rials"), 110)
        row = QWidget()
        flow = FlowLayout(row, spacing=GAP)
        to = self.tr("to")
        for word, first, between, last, unit in (
            (self.tr("Duration"), self.least_minutes, to, self.most_minutes, self.tr("minutes")),
            (self.tr("Hours"), self.first_hour, to_the_end(), self.last_hour, ""),
            (self.tr("Amount"), self.least_rials, to, self.most_rials, self.tr("rials")),
        ):
            flow.addWidget(self._group(word, first, between, last, unit))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(row)
        self.setFocusProxy(self.least_minutes)

    def _field(self, name: str, width: int, check: Check = whole_number) -> DigitsEdit:
        field = DigitsEdit(check, longest=_LONGEST)
        field.edit.setFixedWidth(width)
        named(field, name)
        field.changed.connect(self.changed)
        field.entered.connect(self.entered)
        return field

    def _group(
        self, word: str, first: DigitsEdit, between: str, last: DigitsEdit, unit: str
    ) -> QWidget:
        group = QWidget()
        row = QHBoxLayout(group)
        row.setContentsMargins(0, 0, GAP, 0)
        row.setSpacing(TIGHT)
        row.addWidget(QLabel(self.tr("{what} from").format(what=word)))
        row.addWidget(first)
        row.addWidget(QLabel(between))
        row.addWidget(last)
        if unit:
            row.addWidget(QLabel(unit))
        return group

    def fields(self) -> tuple[DigitsEdit, ...]:
        """Every field, in order."""
        return (
            self.least_minutes,
            self.most_minutes,
            self.first_hour,
            self.last_hour,
            self.least_rials,
            self.most_rials,
        )

    def is_fine(self) -> bool:
        """Say whether every field is empty or in order."""
        return all(field.is_blank() or field.is_fine() for field in self.fields())

    def clear(self) -> None:
        """Bound nothing."""
        for field in self.fields():
            field.set_value("")

    def put_on(self, asked: CallFilter) -> CallFilter:
        """Return the question with these bounds; one hour alone is meant from or until it."""
        first, last = _value(self.first_hour), _value(self.last_hour)
        hours = None if first is None and last is None else (first or 0, _LAST_HOUR)
        if hours is not None and last is not None:
            hours = (first or 0, last)
        least, most = _value(self.least_minutes), _value(self.most_minutes)
        return replace(
            asked,
            least_seconds=None if least is None else least * _MINUTE,
            most_seconds=None if most is None else most * _MINUTE,
            hours=hours,
            least_rials=_value(self.least_rials),
            most_rials=_value(self.most_rials),
        )


def _value(field: DigitsEdit) -> int | None:
    return int(field.value()) if field.is_fine() else None
