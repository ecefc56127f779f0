"""Which calls: types, days, one number, and what is asked for seldom."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from backoffice.calls import rules
from backoffice.records import dialling
from backoffice.records.calls import ITEMISED, CallFilter, CallType, Span
from backoffice.records.disclosures import Finding, Lack, ListKind
from backoffice.records.flaws import Checked
from backoffice.ui import icons
from backoffice.ui.calls.bounds_fields import BoundsFields
from backoffice.ui.calls.presets import Preset, preset_hint, preset_range, preset_words
from backoffice.ui.calls.shown import with_key
from backoffice.ui.calls.words import call_type_words, finding_words
from backoffice.ui.theme import GAP, TIGHT, Tone, mark, tone_role
from backoffice.ui.widgets.chips import Choice, ChoiceChips
from backoffice.ui.widgets.digits_edit import DigitsEdit
from backoffice.ui.widgets.flow_layout import FlowLayout
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.jalali_edit import JalaliEdit

_DAY_WIDTH, _NUMBER_WIDTH = 150, 170
_EXACT, _BEGINS = "exact", "begins"
_LONGEST_NUMBER = 24
#: In the order of how often they are asked for.
_TYPES = (
    CallType.LONG_DISTANCE,
    CallType.MOBILE,
    CallType.INTERNATIONAL,
    CallType.INTELLIGENT,
    CallType.SERVICE,
    CallType.UNKNOWN,
    CallType.LOCAL,
)


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


class FilterForm(QWidget):
    """Emits ``search_wanted`` on Return, on the button, or when a preset is pressed."""

    search_wanted = Signal()

    def __init__(
        self,
        home: str,
        today: Callable[[], date],
        parent: QWidget | None = None,
        *,
        itemise_local: bool = False,
    ) -> None:
        super().__init__(parent)
        self._home = home
        self._today = today
        self._itemise_local = itemise_local
        self._granted: tuple[Span, ...] = ()
        self._kind = ListKind.CALLS
        self._compact = False
        self._make_fields()
        self._lay_out()
        self._connect()
        self.choose_preset(Preset.BILLING)

    def _make_fields(self) -> None:
        types = [one for one in _TYPES if one in ITEMISED or self._itemise_local]
        self.types = ChoiceChips([Choice(one, call_type_words(one)) for one in types], single=False)
        named(self.types, self.tr("Types of call"))
        self.types.setToolTip(self.tr("None chosen means all"))
        self.since, self.until = JalaliEdit(), JalaliEdit()
        named(self.since, self.tr("From the day"))
        named(self.until, self.tr("To the day"))
        for edit in (self.since, self.until):
            edit.setFixedWidth(_DAY_WIDTH)
        self.presets = ChoiceChips(
            [Choice(one, preset_words(one), preset_hint(one)) for one in Preset], optional=True
        )
        named(self.presets, self.tr("Range"))
        self.number = DigitsEdit(
            lambda text: Checked(self._canonical(text)), longest=_LONGEST_NUMBER
        )
        self.number.setFixedWidth(_NUMBER_WIDTH)
        named(self.number, self.tr("Number called"))
        self.number.edit.setPlaceholderText(self.tr("any number"))
        self.way = ChoiceChips(
            [
                Choice(_EXACT, self.tr("exactly")),
                Choice(_BEGINS, self.tr("begins so"), self.tr("At least three digits")),
            ]
        )
        named(self.way, self.tr("How the number is compared"))
        self.way.choose(_EXACT)
        self.bounds = BoundsFields()
        self.bounds.setVisible(False)
        self.more = QPushButton(self.tr("More\u2026"))
        self.more.setCheckable(True)
        mark(self.more, "quiet")
        self.more.setToolTip(self.tr("Duration, hours of the day, amount (F12)"))
        self.search = QPushButton(with_key(self.tr("Search"), "F9"))
        mark(self.search, "primary")
        icons.give(self.search, "search")
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setVisible(False)

    def _lay_out(self) -> None:
        first = QWidget()
        self._flow = FlowLayout(first, spacing=GAP)
        self._flow.addWidget(beside(self.tr("From"), self.since))
        self._flow.addWidget(beside(self.tr("to"), self.until))
        self._flow.addWidget(self.presets)
        self._number_box = beside(self.tr("Number"), self.number, self.way)
        self._flow.addWidget(self._number_box)
        self._row = QHBoxLayout()
        self._row.setSpacing(GAP)
        self._row.addWidget(self.types, 1)
        self._row.addStretch()
        self._row.addWidget(self.more)
        self._row.addWidget(self.search)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(TIGHT + 2)
        self._column.addWidget(first)
        self._column.addLayout(self._row)
        self._column.addWidget(self.bounds)
        self._column.addWidget(self.said)
        self.setFocusProxy(self.since)

    def _connect(self) -> None:
        for edit in (self.since, self.until):
            edit.changed.connect(self._range_typed)
            edit.entered.connect(self.search_wanted)
        self.number.changed.connect(self._judge)
        self.number.entered.connect(self.search_wanted)
        self.way.changed.connect(self._judge)
        self.types.changed.connect(self._judge)
        self.presets.changed.connect(self._preset_pressed)
        self.bounds.changed.connect(self._judge)
        self.bounds.entered.connect(self.search_wanted)
        self.more.toggled.connect(self._show_rows)
        self.search.clicked.connect(self.search_wanted)

    def _canonical(self, text: str) -> str:
        return dialling.canonical(text, self._home)

    # What is asked

    def begin(self, granted: tuple[Span, ...], kind: ListKind) -> None:
        """Ask within what was granted; the number of the last one at the desk is forgotten."""
        self._granted, self._kind = granted, kind
        self.types.choose()
        self._show_rows()
        self.number.set_value("")
        self.bounds.clear()
        self._judge()

    def set_compact(self, *, compact: bool) -> None:
        """On a low page the types stand behind the button of what is asked for seldom."""
        if compact is self._compact:
            return
        self._compact = compact
        if compact:
            self._flow.removeWidget(self._number_box)
            self._row.removeWidget(self.types)
            self._row.insertWidget(0, self._number_box)
            self._column.insertWidget(2, self.types)
        else:
            self._column.removeWidget(self.types)
            self._row.removeWidget(self._number_box)
            self._flow.addWidget(self._number_box)
            self._row.insertWidget(0, self.types, 1)
        self._show_rows()

    def _show_rows(self) -> None:
        more = self.more.isChecked()
        self.bounds.setVisible(more)
        chosen = bool(self.types.chosen())
        shown = self._kind is not ListKind.INTELLIGENT and (more or chosen or not self._compact)
        self.types.setVisible(shown)

    def choose_preset(self, preset: Preset) -> None:
        """Ask for a range by its name; nothing is emitted."""
        since, until = preset_range(preset, self._today())
        self.since.set_value(since)
        self.until.set_value(until)
        self.presets.choose(preset)
        self._judge()

    def put(self, asked: CallFilter) -> None:
        """Ask what a request asked for: its days, types and number; nothing is emitted."""
        self.since.set_value(asked.since)
        self.until.set_value(asked.until)
        self.presets.choose()
        self.types.choose(*asked.types)
        self.number.set_value(asked.number)
        self._show_rows()
        self._judge()

    def _preset_pressed(self) -> None:
        preset = self.presets.key()
        if isinstance(preset, Preset):
            self.choose_preset(preset)
            self.search_wanted.emit()

    def _range_typed(self) -> None:
        self.presets.choose()
        self._judge()

    def asked(self) -> CallFilter | None:
        """What is asked for; None while a day is missing or no day at all."""
        since, until = self.since.value(), self.until.value()
        if since is None or until is None or not self.bounds.is_fine():
            return None
        types = frozenset(one for one in self.types.chosen() if isinstance(one, CallType))
        if self._kind is ListKind.INTELLIGENT:
            types = frozenset({CallType.INTELLIGENT})
        number = self.number.value()
        begins = bool(number) and self.way.key() == _BEGINS
        if begins:
            number = dialling.beginning(number, self._home)
        return self.bounds.put_on(CallFilter(since, until, types, number, begins=begins))

    def findings(self) -> list[Finding]:
        """What the rules find in the question as it stands."""
        asked = self.asked()
        if asked is None or not self._granted:
            return []
        return rules.filter_findings(
            asked,
            self._granted,
            self._today(),
            itemise_local=self._itemise_local,
            kind=self._kind,
        )

    def is_ready(self) -> bool:
        """Say whether it may be searched for."""
        return self.asked() is not None and not any(one.blocks for one in self.findings())

    def _judge(self) -> None:
        found = self.findings()
        blocking = [one for one in found if one.blocks]
        self.say([finding_words(one) for one in blocking or found], bad=bool(blocking))
        ready = self.is_ready()
        self.search.setEnabled(ready)
        told = "\n".join(finding_words(one) for one in blocking)
        if self.asked() is None:
            told = self.tr("Write both days of the range.")
        self.search.setToolTip(told)
        icons.give(self.search, "search", None if ready else Tone.PLAIN)

    def say(self, sentences: Sequence[str], *, bad: bool) -> None:
        """Write below the fields what stands in the way or is to be told."""
        self.said.setText("  ".join(sentences))
        self.said.setVisible(bool(sentences))
        mark(self.said, tone_role(Tone.BAD if bad else Tone.INFO))

    def lead(self, lack: Lack) -> None:
        """Put the cursor where a finding is mended."""
        of_number = {Lack.NUMBER: self.number, Lack.NUMBER_TOO_SHORT: self.number}
        of_bounds = {Lack.BOUNDS, Lack.HOURS}
        if lack in of_bounds:
            self.more.setChecked(True)
            self.bounds.setFocus()
        else:
            of_number.get(lack, self.since).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go(self) -> None:
        """Put the cursor on the number, where most questions differ."""
        self.number.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.number.edit.selectAll()
