"""Which calls: types, days, one number, and what is asked for seldom."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from backoffice.calls import rules
from backoffice.records import dialling
from backoffice.records.calls import ITEMISED, CallFilter, CallType, Span
from backoffice.records.disclosures import Finding, Lack, ListKind
from backoffice.records.flaws import Checked
from backoffice.ui.calls.bounds_fields import BoundsFields
from backoffice.ui.calls.day_range import beside
from backoffice.ui.calls.presets import Preset
from backoffice.ui.calls.question_form import QuestionForm
from backoffice.ui.calls.words import call_type_words
from backoffice.ui.theme import GAP, TIGHT, mark
from backoffice.ui.widgets.chips import Choice, ChoiceChips
from backoffice.ui.widgets.digits_edit import DigitsEdit
from backoffice.ui.widgets.flow_layout import FlowLayout
from backoffice.ui.widgets.form import named

_NUMBER_WIDTH = 170
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


class FilterForm(QuestionForm):
    """Types, days and number; duration, hours and amount behind a button."""

    def __init__(
        self,
        home: str,
        today: Callable[[], date],
        parent: QWidget | None = None,
        *,
        itemise_local: bool = False,
    ) -> None:
        super().__init__(today, parent)
        self._home = home
        self._itemise_local = itemise_local
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

    def _lay_out(self) -> None:
        first = QWidget()
        self._flow = FlowLayout(first, spacing=GAP)
        self.range.stand_in(self._flow)
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

    def _connect(self) -> None:
        for field in (self.number, self.bounds):
            field.changed.connect(self.judge)
            field.entered.connect(self.search_wanted)
        for chips in (self.way, self.types):
            chips.changed.connect(self.judge)
        self.more.toggled.connect(self._show_rows)

    def _canonical(self, text: str) -> str:
        return dialling.canonical(text, self._home)

    # What is asked

    def begin(self, granted: tuple[Span, ...], kind: ListKind) -> None:
        """Ask within what was granted; the number of the last one at the desk is forgotten."""
        self._granted, self._kind = granted, kind
        self.types.choose()
        self._show_rows()
        self.number.set_value("")
        self.way.choose(_EXACT)
        self.bounds.clear()
        self.judge()

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

    def put(self, asked: CallFilter) -> None:
        """Ask what a request asked for: its days, types and number; nothing is emitted."""
        self.range.put(asked.since, asked.until)
        self.types.choose(*asked.types)
        self.number.set_value(asked.number)
        self.way.choose(_BEGINS if asked.begins else _EXACT)
        self._show_rows()
        self.judge()

    def asked(self) -> CallFilter | None:
        """What is asked for; None while a day is missing or no day at all."""
        days = self.range.days()
        if days is None or not self.bounds.is_fine():
            return None
        types = frozenset(one for one in self.types.chosen() if isinstance(one, CallType))
        if self._kind is ListKind.INTELLIGENT:
            types = frozenset({CallType.INTELLIGENT})
        number = self.number.value()
        begins = bool(number) and self.way.key() == _BEGINS
        if begins:
            number = dialling.beginning(number, self._home)
        return self.bounds.put_on(CallFilter(*days, types, number, begins=begins))

    def missing(self) -> str:
        if self.range.days() is None:
            return self.tr("Write both days of the range.")
        return "" if self.bounds.is_fine() else self.tr("One of the bounds is no number.")

    def findings(self) -> list[Finding]:
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

    def lead(self, lack: Lack) -> None:
        """Put the cursor where a finding is mended."""
        of_number = {Lack.NUMBER: self.number, Lack.NUMBER_TOO_SHORT: self.number}
        of_bounds = {Lack.BOUNDS, Lack.HOURS}
        if lack in of_bounds:
            self.more.setChecked(True)
            self.bounds.setFocus()
        else:
            of_number.get(lack, self.range.since).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go(self) -> None:
        """Put the cursor on the number, where most questions differ."""
        self.number.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.number.edit.selectAll()
