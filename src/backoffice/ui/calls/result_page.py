"""The second page of the tab: the question, the list, what it adds up to, and handing it over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from backoffice.calls import actions
from backoffice.records.calls import CallFilter, Summary
from backoffice.records.dialling import DialPlan
from backoffice.records.disclosures import Disclosure, Finding, LookUp
from backoffice.records.operators import Desk
from backoffice.ui.calls.call_reader import CallReader, Listed
from backoffice.ui.calls.call_table import MOST_CHOSEN, CallTable, added_up
from backoffice.ui.calls.disclosure_strip import DisclosureStrip
from backoffice.ui.calls.empty_page import EmptyPage
from backoffice.ui.calls.filter_form import FilterForm
from backoffice.ui.calls.finding_texts import words
from backoffice.ui.calls.hand_over import HandOver
from backoffice.ui.calls.list_footer import ListFooter
from backoffice.ui.calls.narrowing import Extra, Narrowing
from backoffice.ui.calls.presets import Preset
from backoffice.ui.calls.summary_panel import SummaryPanel
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages
from backoffice.ui.office import Office
from backoffice.ui.printers import Printers
from backoffice.ui.theme import GAP, TIGHT, WIDE, Tone
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.kept_splitter import KeptSplitter

_SPLITTER, _COLUMNS = "calls/splitter", "calls/columns"
_PANEL, _PANEL_SHARE = 348, 0.34  # pixels, and of the width at most
_LOW = 440  # a page of this height has no room for what is asked for seldom
_OTHER_RANGES = (Preset.LAST_THREE, Preset.THIS_MONTH)


class ResultPage(QWidget):
    """Each question is a look-up of its own, written down before its rows are read."""

    back_wanted = Signal()
    refused = Signal()  # the disclosure opens nothing any more

    def __init__(
        self,
        jobs: Jobs,
        messages: Messages,
        desk: Desk,
        office: Office,
        printers: Printers,
        today: Callable[[], date],
        parent: QWidget | None = None,
        *,
        itemise_local: bool = False,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._messages = messages
        self._office = office
        self._today = today
        self._itemise_local = itemise_local
        self._disclosure: Disclosure | None = None
        self._look: LookUp | None = None
        self._ticket = 0  # of the look-up asked for last
        self.strip = DisclosureStrip()
        self.filter = FilterForm(office.home, today, itemise_local=itemise_local)
        self.narrowing = Narrowing()
        self.table = CallTable()
        named(self.table, self.tr("Calls"))
        self.reader = CallReader(jobs, messages, self.table.records, self)
        self.panel = SummaryPanel()
        self.footer = ListFooter()
        self.empty = EmptyPage()
        self.hand_over = HandOver(
            jobs, messages, desk, office, printers, itemise_local=itemise_local
        )
        self._lay_out()
        self._connect()
        self._remember()
        self.show_empty(self.tr("Nothing is shown yet."), "search")

    def _lay_out(self) -> None:
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        listing = QWidget()
        below = QVBoxLayout(listing)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(TIGHT)
        below.addWidget(self.narrowing)
        below.addWidget(self.stack, 1)
        self.splitter = KeptSplitter(self._office.memory, _SPLITTER, _divided)
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
        self.setFocusProxy(self.table)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = event.size().height() < _LOW
        self.strip.set_compact(compact=low)
        self.filter.set_compact(compact=low)

    def _connect(self) -> None:
        self.strip.back_wanted.connect(self.back_wanted)
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

    def disclosure(self) -> Disclosure | None:
        """The disclosure whose calls are shown."""
        return self._disclosure

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
        self._ticket += 1
        ticket, local = self._ticket, self._itemise_local

        def done(look: LookUp) -> None:
            if ticket == self._ticket:
                self._looked(look)

        def failed(failure: Exception) -> None:
            if ticket == self._ticket:
                self._blank(self.tr("The calls could not be shown."), "warning")
            self._messages.show_failure(failure, retry=self._ask, refused=self._refused)

        self._jobs.deed(
            self,
            lambda database: actions.look_up(database, disclosure.id, asked, itemise_local=local),
            done,
            failed,
        )

    def _refused(self, findings: Sequence[object]) -> None:
        sentences = [words(one) for one in findings]
        self.show_empty(" ".join(sentences), "warning")
        mine = [one for one in findings if isinstance(one, Finding) and one.blocks]
        self.filter.say([words(one) for one in mine], bad=True)
        if any(isinstance(one, Finding) and one.spends for one in findings):
            self.refused.emit()

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
            self.reader.fetch(self.table.ranges(), self._copied)

    def _copied(self, rows: list[Listed]) -> None:
        self.table.put_on_clipboard(rows)
        self._messages.say(self.tr("%Ln call(s) copied", "", len(rows)), Tone.GOOD)

    def _add_up(self) -> None:
        ranges = self.table.ranges()

        def done(rows: list[Listed]) -> None:
            if ranges == self.table.ranges():
                self.footer.show_sum(added_up(rows))

        self.reader.fetch(ranges, done)

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

    # Nothing to show

    def show_empty(self, text: str, icon: str) -> None:
        """Show a sentence in place of the list."""
        self.empty.show_text(text, icon)
        self.stack.setCurrentWidget(self.empty)

    def _blank(self, text: str, icon: str) -> None:
        self._look = None
        self._ticket += 1
        self.reader.clear()
        self.panel.show_nothing()
        self.footer.show_nothing()
        self.hand_over.offer(None, 0)
        self.show_empty(text, icon)

    def hide_rows(self) -> None:
        """The desk is locked: no row and no name stays on the screen."""
        self._blank(self.tr("The list was taken off the screen. F5 looks it up again."), "lock")
        self.strip.forget()
        self.table.setCurrentIndex(self.table.records.index(-1, -1))

    def show_again(self) -> None:
        """The same operator is back: the names return, the rows when they ask for them."""
        if self._disclosure is not None:
            self.strip.show_disclosure(self._disclosure)

    def leave(self) -> None:
        """The next one at the desk: nothing of this disclosure stays."""
        self._disclosure = None
        self._blank(self.tr("Nothing is shown yet."), "search")
        self.strip.forget()

    # Looks

    def keep_looks(self) -> None:
        """Remember the splitter and the columns."""
        self.splitter.keep()
        self._office.memory.keep(_COLUMNS, self.table.save_columns())

    def _remember(self) -> None:
        self.splitter.remember()
        self.table.restore_columns(self._office.memory.value(_COLUMNS))


def _divided(width: int) -> list[int]:
    return [width, min(_PANEL, int(width * _PANEL_SHARE))]
