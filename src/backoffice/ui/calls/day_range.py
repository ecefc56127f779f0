"""The days of a question about calls: the first and the last one, and ranges by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from backoffice.ui.calls.presets import Preset, preset_hint, preset_range, preset_words
from backoffice.ui.theme import TIGHT
from backoffice.ui.widgets.chips import Choice, ChoiceChips
from backoffice.ui.widgets.flow_layout import FlowLayout
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.jalali_edit import JalaliEdit

_DAY_WIDTH = 150


def beside(word: str, *widgets: QWidget) -> QWidget:
    """Put a word before fields, so that they stay together when the line breaks."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(TIGHT)
    if word:
        label = QLabel(word)
        label.setBuddy(widgets[0])
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        label.setMinimumHeight(28)
    for widget in widgets:
        row.addWidget(widget)
    return both


class DayRange(QObject):
    """Two days and the chips of ranges; they stand in their owner's lines, which may break."""

    typed = Signal()  # a day was changed
    wanted = Signal()  # Return in a day, or a range was pressed

    def __init__(
        self,
        today: Callable[[], date],
        parent: QWidget,
        presets: Iterable[Preset] = Preset,
    ) -> None:
        super().__init__(parent)
        self._today = today
        self.since, self.until = JalaliEdit(), JalaliEdit()
        named(self.since, self.tr("From the day"))
        named(self.until, self.tr("To the day"))
        self.presets = ChoiceChips(
            [Choice(one, preset_words(one), preset_hint(one)) for one in presets], optional=True
        )
        named(self.presets, self.tr("Range"))
        for edit in (self.since, self.until):
            edit.setFixedWidth(_DAY_WIDTH)
            edit.changed.connect(self._typed)
            edit.entered.connect(self.wanted)
        self.presets.changed.connect(self._pressed)

    def stand_in(self, flow: FlowLayout) -> None:
        """Put the fields at the end of a flow."""
        flow.addWidget(beside(self.tr("From"), self.since))
        flow.addWidget(beside(self.tr("to"), self.until))
        flow.addWidget(self.presets)

    def days(self) -> tuple[date, date] | None:
        """The first and the last day (Gregorian); None while one is missing or no day."""
        since, until = self.since.value(), self.until.value()
        return None if since is None or until is None else (since, until)

    def put(self, since: date, until: date) -> None:
        """Show two days of no named range; nothing is emitted."""
        self.since.set_value(since)
        self.until.set_value(until)
        self.presets.choose()

    def choose(self, preset: Preset) -> None:
        """Show a range by its name; nothing is emitted."""
        self.put(*preset_range(preset, self._today()))
        self.presets.choose(preset)

    def _typed(self) -> None:
        self.presets.choose()
        self.typed.emit()

    def _pressed(self) -> None:
        preset = self.presets.key()
        if isinstance(preset, Preset):
            self.choose(preset)
            self.wanted.emit()
