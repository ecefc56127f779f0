"""Which repeat callers: days, hours of the day, and from how many calls on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from backoffice.calls import rules
from backoffice.records.calls import CallFilter, Span
from backoffice.records.disclosures import CallerSearch, Finding
from backoffice.ui import icons
from backoffice.ui.calls.bounds_fields import hour_of_day, to_the_end, whole_number
from backoffice.ui.calls.filter_form import beside
from backoffice.ui.calls.presets import Preset, preset_hint, preset_range, preset_words
from backoffice.ui.calls.shown import with_key
from backoffice.ui.calls.words import finding_words
from backoffice.ui.theme import GAP, TIGHT, Tone, mark, tone_role
from backoffice.ui.widgets.chips import Choice, ChoiceChips
from backoffice.ui.widgets.digits_edit import DigitsEdit
from backoffice.ui.widgets.flow_layout import FlowLayout
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.jalali_edit import JalaliEdit

_DAY_WIDTH, _SMALL = 150, 52
_LEAST, _LAST_HOUR = 2, 23


class CallerFilter(QWidget):
    """Emits ``search_wanted`` on Return, on the button, or when a preset is pressed."""

    search_wanted = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._granted: tuple[Span, ...] = ()
        self.since, self.until = JalaliEdit(), JalaliEdit()
        named(self.since, self.tr("From the day"))
        named(self.until, self.tr("To the day"))
        self.presets = ChoiceChips(
            [Choice(one, preset_words(one), preset_hint(one)) for one in Preset], optional=True
        )
        named(self.presets, self.tr("Range"))
        self.first_hour, self.last_hour = DigitsEdit(hour_of_day), DigitsEdit(hour_of_day)
        named(self.first_hour, self.tr("From the hour"))
        named(self.last_hour, self.tr("To the hour"))
        self.least = DigitsEdit(whole_number, longest=5)
        named(self.least, self.tr("At least so many calls"))
        self.least.set_value(str(_LEAST))
        self.search = QPushButton(with_key(self.tr("Search"), "F9"))
        mark(self.search, "primary")
        icons.give(self.search, "search")
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setVisible(False)
        self._lay_out()
        self._connect()
        self.choose_preset(Preset.LAST_THREE)

    def _lay_out(self) -> None:
        for edit in (self.since, self.until):
            edit.setFixedWidth(_DAY_WIDTH)
        for field in (self.first_hour, self.last_hour, self.least):
            field.edit.setFixedWidth(_SMALL)
        first = QWidget()
        flow = FlowLayout(first, spacing=GAP)
        flow.addWidget(beside(self.tr("From"), self.since))
        flow.addWidget(beside(self.tr("to"), self.until))
        flow.addWidget(self.presets)
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
        self.setFocusProxy(self.since)

    def _connect(self) -> None:
        for edit in (self.since, self.until):
            edit.changed.connect(self._range_typed)
            edit.entered.connect(self.search_wanted)
        for field in (self.first_hour, self.last_hour, self.least):
            field.changed.connect(self._judge)
            field.entered.connect(self.search_wanted)
        self.presets.changed.connect(self._preset_pressed)
        self.search.clicked.connect(self.search_wanted)

    def begin(self, granted: tuple[Span, ...]) -> None:
        """Ask within what was granted."""
        self._granted = granted
        self._judge()

    def choose_preset(self, preset: Preset) -> None:
        """Ask for a range by its name; nothing is emitted."""
        since, until = preset_range(preset, self._today())
        self.since.set_value(since)
        self.until.set_value(until)
        self.presets.choose(preset)
        self._judge()

    def _preset_pressed(self) -> None:
        preset = self.presets.key()
        if isinstance(preset, Preset):
            self.choose_preset(preset)
            self.search_wanted.emit()

    def _range_typed(self) -> None:
        self.presets.choose()
        self._judge()

    def wanted(self) -> CallerSearch | None:
        """What is asked for; None while something is missing or wrong."""
        since, until = self.since.value(), self.until.value()
        hours_fine = all(
            field.is_blank() or field.is_fine() for field in (self.first_hour, self.last_hour)
        )
        if since is None or until is None or not hours_fine or not self.least.is_fine():
            return None
        return CallerSearch(since, until, self._hours(), int(self.least.value()))

    def _hours(self) -> tuple[int, int] | None:
        first, last = self.first_hour, self.last_hour
        if first.is_blank() and last.is_blank():
            return None
        begin = int(first.value()) if first.is_fine() else 0
        return begin, int(last.value()) if last.is_fine() else _LAST_HOUR

    def findings(self) -> list[Finding]:
        """What the rules find in the question as it stands."""
        wanted = self.wanted()
        if wanted is None or not self._granted:
            return []
        asked = CallFilter(wanted.since, wanted.until, hours=wanted.hours)
        return rules.filter_findings(asked, self._granted, self._today(), itemise_local=True)

    def is_ready(self) -> bool:
        """Say whether it may be searched for."""
        return self.wanted() is not None and not any(one.blocks for one in self.findings())

    def _judge(self) -> None:
        found = self.findings()
        blocking = [one for one in found if one.blocks]
        sentences = [finding_words(one) for one in blocking or found]
        self.said.setText("  ".join(sentences))
        self.said.setVisible(bool(sentences))
        mark(self.said, tone_role(Tone.BAD if blocking else Tone.INFO))
        self.search.setEnabled(self.is_ready())
        self.search.setToolTip("\n".join(finding_words(one) for one in blocking))

    def go(self) -> None:
        """Put the cursor on the first day."""
        self.since.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.since.edit.selectAll()
