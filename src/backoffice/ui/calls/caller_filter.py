"""Which repeat callers: days, hours of the day, and from how many calls on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from backoffice.calls import rules
from backoffice.records.calls import Span
from backoffice.records.disclosures import CallerSearch, Finding
from backoffice.records.flaws import Checked, Flaw
from backoffice.ui.calls.bounds_fields import hour_of_day, to_the_end, whole_number
from backoffice.ui.calls.day_range import beside
from backoffice.ui.calls.presets import Preset
from backoffice.ui.calls.question_form import QuestionForm
from backoffice.ui.theme import GAP, TIGHT
from backoffice.ui.widgets.digits_edit import DigitsEdit
from backoffice.ui.widgets.flow_layout import FlowLayout
from backoffice.ui.widgets.form import named

_SMALL = 52
_LEAST, _LAST_HOUR = 2, 23


class CallerFilter(QuestionForm):
    """Days, hours of the day, and how often somebody called at least."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(today, parent)
        self.first_hour, self.last_hour = DigitsEdit(hour_of_day), DigitsEdit(hour_of_day)
        named(self.first_hour, self.tr("From the hour"))
        named(self.last_hour, self.tr("To the hour"))
        self.least = DigitsEdit(_once_at_least, longest=5)
        named(self.least, self.tr("At least so many calls"))
        self._lay_out()
        for field in (self.first_hour, self.last_hour, self.least):
            field.changed.connect(self.judge)
            field.entered.connect(self.search_wanted)
        self.begin(())

    def _lay_out(self) -> None:
        for field in (self.first_hour, self.last_hour, self.least):
            field.edit.setFixedWidth(_SMALL)
        first = QWidget()
        flow = FlowLayout(first, spacing=GAP)
        self.range.stand_in(flow)
        to = QLabel(to_the_end())
        flow.addWidget(beside(self.tr("Hours from"), self.first_hour, to, self.last_hour))
        flow.addWidget(beside(self.tr("At least"), self.least, QLabel(self.tr("calls"))))
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(first, 1)
        row.addWidget(self.search, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT + 2)
        column.addLayout(row)
        column.addWidget(self.said)

    def begin(self, granted: tuple[Span, ...]) -> None:
        """Ask within what was granted; what the last one at the desk asked is forgotten."""
        self._granted = granted
        self.first_hour.set_value("")
        self.last_hour.set_value("")
        self.least.set_value(str(_LEAST))
        self.choose_preset(Preset.LAST_THREE)

    def wanted(self) -> CallerSearch | None:
        """What is asked for; None while something is missing or wrong."""
        days = self.range.days()
        if days is None or self.missing():
            return None
        return CallerSearch(*days, self._hours(), int(self.least.value()))

    def _hours(self) -> tuple[int, int] | None:
        first, last = self.first_hour, self.last_hour
        if first.is_blank() and last.is_blank():
            return None
        begin = int(first.value()) if first.is_fine() else 0
        return begin, int(last.value()) if last.is_fine() else _LAST_HOUR

    def missing(self) -> str:
        if self.range.days() is None:
            return self.tr("Write both days of the range.")
        if not all(one.is_blank() or one.is_fine() for one in (self.first_hour, self.last_hour)):
            return self.tr("The hours of the day are 0 to 23.")
        return "" if self.least.is_fine() else self.tr("Write how many calls, one at least.")

    def findings(self) -> list[Finding]:
        wanted = self.wanted()
        if wanted is None or not self._granted:
            return []
        return rules.caller_findings(wanted, self._granted, self._today())

    def go(self) -> None:
        """Put the cursor on the first day."""
        self.range.since.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.range.since.edit.selectAll()


def _once_at_least(text: str) -> Checked:
    checked = whole_number(text)
    if checked.ok and int(checked.value) < 1:
        return Checked(checked.value, (Flaw.OUT_OF_RANGE,))
    return checked
