"""The second page of the tab: the question, the list, what it adds up to, and handing it over."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backoffice.calls import actions
from backoffice.records.calls import CallFilter, Summary, Total
from backoffice.records.dialling import DialPlan
from backoffice.records.disclosures import Disclosure, Finding, LookUp
from backoffice.ui.calls.call_reader import CallReader
from backoffice.ui.calls.call_table import MOST_CHOSEN, CallTable, added_up
from backoffice.ui.calls.filter_form import FilterForm
from backoffice.ui.calls.finding_texts import words
from backoffice.ui.calls.hand_over import HandOver
from backoffice.ui.calls.list_footer import ListFooter
from backoffice.ui.calls.list_page import ListPage, Means
from backoffice.ui.calls.narrowing import Extra, Narrowing
from backoffice.ui.calls.presets import Preset
from backoffice.ui.calls.summary_panel import SummaryPanel
from backoffice.ui.theme import GAP, TIGHT, WIDE, Tone
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.kept_splitter import KeptSplitter

_SPLITTER, _COLUMNS = "calls/splitter", "calls/columns"
_PANEL, _PANEL_SHARE = 348, 0.34  # pixels, and of the width at most
_LOW = 440  # a page of this height has no room for what is asked for seldom
_OTHER_RANGES = (Preset.LAST_THREE, Preset.THIS_MONTH)


class ResultPage(ListPage):
    """The question is written down before the rows are read."""

    def __init__(self, means: Means, parent: QWidget | None = None) -> None:
        super().__init__(means, parent)
        office, local = means.office, means.itemise_local
        self.filter = FilterForm(office.home, means.today, itemise_local=local)
        self.narrowing = Narrowing()
        self.table = CallTable()
        named(self.table, self.tr("Calls"))
        self._list_in(self.table)
        self.reader = CallReader(means.jobs, means.messages, self.table.records, self)
        self.panel = SummaryPanel()
        self.footer = ListFooter()
        self.hand_over = HandOver(
            means.jobs, means.messages, means.desk, office, means.printers, itemise_local=local
        )
        self._lay_out()
        self._connect()
        self._remember()

    def _lay_out(self) -> None:
        listing = QWidget()
        below = QVBoxLayout(listing)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(TIGHT)
        below.addWidget(self.narrowing)
        below.addWidget(self.stack, 1)
        self.splitter = KeptSplitter(self._means.office.memory, _SPLITTER, _divided)
        self.splitter.addWidget(listing)
        self.splitter.addWidget(self.panel)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.setHandleWidth(TIGHT + 2)
        self.panel.setMinimumWidth(250)
        last = QHBoxLayout()
        last.setSpacing(WIDE)
        last.addWidget(self.footer, 1)
        last.addWidget(self.hand_over)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, GAP, WIDE, GAP)
        column.setSpacing(GAP)
        column.addWidget(self.strip)
        column.addWidget(self.filter)
        column.addWidget(self.splitter, 1)
        column.addLayout(last)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = event.size().height() < _LOW
        self.strip.set_compact(compact=low)
        self.filter.set_compact(compact=low)

    def _connect(self) -> None:
        self.filter.search_wanted.connect(self.search)
        self.narrowing.changed.connect(self._ask)
        self.panel.chosen.connect(self.narrow)
        self.reader.opened.connect(self._opened)
        self.reader.counted.connect(self._counted)
        self.reader.summed.connect(self._summed)
        self.table.chosen_changed.connect(lambda: self.footer.choose(self.table.chosen_count()))
        self.table.copy_wanted.connect(self.copy)
        self.footer.copy_wanted.connect(self.copy)
        self.footer.sum_wanted.connect(self._add_up)
        self.footer.jump_wanted.connect(self.jump)

    # What is asked

    def open(self, disclosure: Disclosure, asked: CallFilter | None = None) -> None:
        """Show the calls of a disclosure, of what a request asked or the most usual range."""
        self._disclosure = disclosure
        self.strip.show_disclosure(disclosure)
        self.filter.begin(disclosure.spans, disclosure.claim.kind)
        if asked is not None:
            self.filter.put(asked)
            self.search()
            return
        self.filter.choose_preset(Preset.BILLING)
        for preset in _OTHER_RANGES:  # the right may be younger than the period
            if not self.filter.is_ready():
                self.filter.choose_preset(preset)
        self.search()

    def search(self) -> None:
        """Ask what the fields say; what bars had added is taken off."""
        self.narrowing.clear()
        self._ask()

    def search_again(self) -> None:
        """Ask the same once more, with what bars had added."""
        self._ask()

    def narrow(self, extra: Extra) -> None:
        """Ask for less: the day, the hour or the number that was pressed."""
        if self._look is not None:
            self.narrowing.add(extra)

    def asked(self) -> CallFilter | None:
        """The question with everything that was pressed."""
        asked = self.filter.asked()
        return self.narrowing.put_on(asked) if asked is not None else None

    def _ask(self) -> None:
        disclosure, asked = self._disclosure, self.asked()
        if disclosure is None:
            return
        if asked is None or not self.filter.is_ready():
            blocking = [one for one in self.filter.findings() if one.blocks]
            self._blank(self.tr("The question is not complete."), "warning")
            if blocking:
                self.filter.lead(blocking[0].lack)
            return
        self._blank(self.tr("The calls are being looked up\u2026"), "clock")
        local = self._means.itemise_local
        self._look_up(
            lambda database: actions.look_up(database, disclosure.id, asked, itemise_local=local),
            self._looked,
            self._ask,
            self.tr("The calls could not be shown."),
        )

    def _refused(self, findings: Sequence[object]) -> None:
        mine = [one for one in findings if isinstance(one, Finding) and one.blocks]
        self.filter.say([words(one) for one in mine], bad=True)
        super()._refused(findings)

    def _looked(self, look: LookUp) -> None:
        self._look = look
        told = [words(one) for one in look.told]
        self.filter.say(told, bad=False)
        lines = {one.number for one in look.selection.spans}
        self.table.show_own_numbers(several=len(lines) > 1)
        self.reader.begin(look)

    # What comes

    def _opened(self, rows: int) -> None:
        if not rows:
            self.show_empty(self.tr("No call in this range answers the question."), "search")
            self.footer.show_count(0, final=True)
            return
        self.stack.setCurrentWidget(self.table)
        self.footer.show_count(rows, final=False)
        self.table.select_row(0)
        if not self.filter.isAncestorOf(self.window().focusWidget()):
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _counted(self, total: int) -> None:
        self.footer.show_count(total, final=True)
        self.hand_over.offer(self._look, total)

    def _summed(self, found: Summary) -> None:
        if self._look is not None:
            self.panel.show_summary(self._look.selection.asked, found)

    def show_plan(self, plan: DialPlan) -> None:
        """Name destinations by this dialling plan from now on."""
        self.table.plan = plan

    # What is done with the list

    def copy(self) -> None:
        """Put the chosen rows on the clipboard, with their headings."""
        count = self.table.chosen_count()
        if 0 < count <= MOST_CHOSEN:
            writes = self.table.writer()
            self.reader.fetch(
                self.table.ranges(), lambda rows: (len(rows), writes(rows)), self._copied
            )

    def _copied(self, copied: tuple[int, str]) -> None:
        count, text = copied
        QGuiApplication.clipboard().setText(text)
        self._messages.say(self.tr("%Ln call(s) copied", "", count), Tone.GOOD)

    def _add_up(self) -> None:
        ranges = self.table.ranges()

        def done(total: Total) -> None:
            if ranges == self.table.ranges():
                self.footer.show_sum(total)

        self.reader.fetch(ranges, added_up, done)

    def jump(self, day: date) -> None:
        """Show the newest call of a day, or the next older one."""

        def found(row: int) -> None:
            if row < 0:
                self._messages.say(self.tr("Every call of the list is younger."), Tone.INFO)
            else:
                self.table.clearSelection()
                self.table.show_row(row)

        self.reader.find(day, found)

    def step_back(self) -> bool:
        """Take off what was pressed last; say whether there was anything."""
        return self.narrowing.take_off_last()

    def _forget_rows(self) -> None:
        self.reader.clear()
        self.panel.show_nothing()
        self.footer.show_nothing()
        self.hand_over.offer(None, 0)

    def hide_rows(self) -> None:
        super().hide_rows()
        self.table.setCurrentIndex(self.table.records.index(-1, -1))

    # Looks

    def keep_looks(self) -> None:
        """Remember the splitter and the columns."""
        self.splitter.keep()
        self._means.office.memory.keep(_COLUMNS, self.table.save_columns())

    def _remember(self) -> None:
        self.splitter.remember()
        self.table.restore_columns(self._means.office.memory.value(_COLUMNS))


def _divided(width: int) -> list[int]:
    return [width, min(_PANEL, int(width * _PANEL_SHARE))]
