"""The tab of calls: the right first, then the list; nuisance callers; who was told what."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from backoffice.calls import dial_actions
from backoffice.records.disclosures import Disclosure, ListKind
from backoffice.records.operators import Desk, Right
from backoffice.ui import office_day
from backoffice.ui.calls.callers_page import CallersPage
from backoffice.ui.calls.claim_page import ClaimPage
from backoffice.ui.calls.disclosures_page import DisclosuresPage
from backoffice.ui.calls.import_button import ImportButton
from backoffice.ui.calls.list_page import Means
from backoffice.ui.calls.result_page import ResultPage
from backoffice.ui.calls.tab_keys import of_widgets
from backoffice.ui.calls.unmask_dialog import UnmaskDialog
from backoffice.ui.calls.words import list_kind_words
from backoffice.ui.doors import CallsWish, DisclosureSubject, ListServed, Subject
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages
from backoffice.ui.office import Office
from backoffice.ui.printers import Printers, SystemPrinters
from backoffice.ui.tab import Key, KeyHelp, Tab, listen
from backoffice.ui.theme import GAP, TIGHT, WIDE, mark
from backoffice.ui.widgets.chips import Choice, CountedFilterBar
from backoffice.ui.widgets.form import named

_OVERSIGHT = "disclosures"
_RIGHTS = {
    ListKind.CALLS: Right.DISCLOSE_CALLS,
    ListKind.INTELLIGENT: Right.DISCLOSE_CALLS,
    ListKind.CALLERS: Right.TRACE_CALLERS,
}
_ICONS = {
    ListKind.CALLS: "phone",
    ListKind.INTELLIGENT: "receipt",
    ListKind.CALLERS: "warning",
}


class CallsTab(Tab):
    """Call details, the intelligent service, nuisance callers, and the list of disclosures."""

    def __init__(
        self,
        jobs: Jobs,
        messages: Messages,
        desk: Desk,
        office: Office,
        parent: QWidget | None = None,
        *,
        printers: Printers | None = None,
        itemise_local: bool = False,
        today: Callable[[], date] | None = None,
    ) -> None:
        """Build the tab.

        Args:
            jobs: The lanes.
            messages: How the clerk is spoken to.
            desk: Who works here.
            office: Policy, letterhead, memory.
            parent: The parent widget.
            printers: How printers and files are asked for; the system's dialogs without it.
            itemise_local: Whether lists show local calls (the office's setting).
            today: The day on the wall (Gregorian); Tehran's without it.
        """
        super().__init__(parent)
        self._jobs = jobs
        self._desk = desk
        self._office = office
        self._kind = ListKind.CALLS
        self._wish: CallsWish | None = None  # what a request asks for
        day = today or office_day.today
        asked = printers or SystemPrinters()
        self.claim = ClaimPage(jobs, messages, desk, office, day)
        means = Means(jobs, messages, desk, office, asked, day, itemise_local)
        self.result = ResultPage(means)
        self.callers = CallersPage(means)
        self.disclosures: DisclosuresPage | None = None
        if desk.may(Right.SEE_DISCLOSURES):
            self.disclosures = DisclosuresPage(jobs, office.memory, office.home, day)
        self.bring_in = ImportButton(jobs, messages, desk, office.home)
        self._make_modes()
        self._lay_out()
        self._connect()
        listen(self, self._keys())
        self._begin()

    def _make_modes(self) -> None:
        choices = [
            Choice(kind, list_kind_words(kind), icon=_ICONS[kind])
            for kind in ListKind
            if self._desk.may(_RIGHTS[kind])
        ]
        if self.disclosures is not None:
            choices.append(Choice(_OVERSIGHT, self.tr("Disclosures"), icon="eye"))
        self._order = [choice.key for choice in choices]
        self.modes = CountedFilterBar(choices)
        named(self.modes, self.tr("Lists"))
        self.keys_hint = QLabel(self.tr("F1: the keys of this tab"))
        mark(self.keys_hint, "muted")

    def _lay_out(self) -> None:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(WIDE, GAP, WIDE, 0)
        row.addWidget(self.modes, 1)
        row.addWidget(self.bring_in)
        row.addWidget(self.keys_hint)
        self.pages = QStackedWidget()
        for page in (self.claim, self.result, self.callers):
            self.pages.addWidget(page)
        if self.disclosures is not None:
            self.pages.addWidget(self.disclosures)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, TIGHT)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.pages, 1)

    def _connect(self) -> None:
        self.modes.chosen.connect(self._mode_chosen)
        self.claim.disclosed.connect(self._disclosed)
        self.claim.next_wanted.connect(self.next_person)
        self.claim.form.changed.connect(self._count_drafts)
        self.result.hand_over.done.connect(
            lambda handed: self.served.emit(ListServed(handed.serial))
        )
        for page in (self.result, self.callers):
            page.back_wanted.connect(self.back_to_claim)
            page.refused.connect(self.claim.forget_given)

    def _begin(self) -> None:
        home = self._office.home
        if self._desk.may(Right.DISCLOSE_CALLS):
            self._jobs.read(
                self,
                lambda session: dial_actions.naming(session, home=home),
                self.result.show_plan,
            )
        if self._order:
            self._mode_chosen(self._order[0])

    # Pages

    def _mode_chosen(self, key: object) -> None:
        self.modes.choose(key)
        if key == _OVERSIGHT and self.disclosures is not None:
            self._show(self.disclosures)
            self.disclosures.refresh()
        elif isinstance(key, ListKind):
            page = self._page_of(key)
            self._kind = key
            self.claim.set_kind(key)
            self._show(page)

    def _page_of(self, kind: ListKind) -> QWidget:
        """The open list of this kind, else the papers that open one."""
        page = self.callers if kind is ListKind.CALLERS else self.result
        disclosure = page.disclosure()
        if disclosure is not None and disclosure.claim.kind is kind:
            return page
        return self.claim

    def _show(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        self.setFocusProxy(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def page(self) -> QWidget:
        """The page that shows."""
        return self.pages.currentWidget() or self.claim

    def _disclosed(self, disclosure: Disclosure) -> None:
        if disclosure.claim.kind is ListKind.CALLERS:
            self._show(self.callers)
            self.callers.open(disclosure)
        else:
            self._show(self.result)
            wish = self._wish
            mine = wish is not None and wish.claim.ticket == disclosure.claim.ticket != ""
            self.result.open(disclosure, wish.asked if wish is not None and mine else None)
        self.drafts_changed.emit(0)

    def back_to_claim(self) -> None:
        """Back to the papers, as they were entered."""
        self.result.leave()
        self.callers.leave()
        if self.page() is self.disclosures:
            self._mode_chosen(self._kind)
        self._show(self.claim)

    def next_person(self) -> None:
        """Forget this one; the next at the desk."""
        self.back_to_claim()
        self._wish = None
        self.claim.clear()

    def open_line(self, number: str) -> None:
        """Ask for a line that was found elsewhere (eleven ASCII digits)."""
        self.next_person()
        self.claim.begin_with(number)

    def open_subject(self, subject: Subject) -> None:
        """Begin the claim of somebody whom another tab has at the desk; show a disclosure."""
        match subject:
            case CallsWish():
                self._begin_for(subject)
            case DisclosureSubject() if self.disclosures is not None:
                self._mode_chosen(_OVERSIGHT)
                self.disclosures.show_disclosure(subject.id, subject.on)
            case _:
                super().open_subject(subject)

    def _begin_for(self, wish: CallsWish) -> None:
        self._mode_chosen(wish.claim.kind)
        self.next_person()
        self._wish = wish
        self.claim.begin_for(wish.claim)

    def _count_drafts(self) -> None:
        open_ = self.result.disclosure() or self.callers.disclosure()
        self.drafts_changed.emit(0 if open_ or self.claim.form.is_blank() else 1)

    # Keys

    def _keys(self) -> list[Key]:
        hand, more = self.result.hand_over, self.result.filter.more
        modes = [
            Key(f"Alt+{at}", self._mode_words(key), partial(self._mode_chosen, key))
            for at, key in enumerate(self._order, 1)
        ]
        return [
            Key("F9", self.tr("Show the calls; search"), self.go_on),
            Key("Ctrl+Return", self.tr("The same as F9"), self.go_on),
            Key("F2", self.tr("Back to the papers"), self.back_to_claim),
            Key("F10", self.tr("The next person"), self.next_person),
            Key("F3", self.tr("To the question: number, days"), self.go_to_question),
            Key("Shift+F3", self.tr("To the list"), self.go_to_list),
            Key("F5", self.tr("Look up again"), self.look_again),
            Key("F7", self.tr("Go to a day in the list"), self.go_to_day),
            Key("F12", self.tr("Duration, hours, amount"), partial(self._of_list, more.toggle)),
            Key(
                "F6",
                self.tr("Save the list as a workbook"),
                partial(self._of_list, hand.excel.click),
            ),
            Key(
                "Shift+F6", self.tr("Save the list as CSV"), partial(self._of_list, hand.csv.click)
            ),
            Key("F8", self.tr("The list on paper"), self.show_paper),
            Key("F11", self.tr("Wave through (supervisors); unmask (security)"), self.lift),
            Key("Alt+F1", self.tr("To what is missing"), self.go_to_findings),
            Key("Escape", self.tr("Take off what a bar added"), self.step_back),
            *modes,
        ]

    def _mode_words(self, key: object) -> str:
        return list_kind_words(key) if isinstance(key, ListKind) else self.tr("Disclosures")

    def keys(self) -> Sequence[KeyHelp]:
        """The keys of this tab, for F1."""
        return [*(KeyHelp(one.key, one.does) for one in self._keys()), *of_widgets()]

    def go_on(self) -> None:
        """The coloured button of the page."""
        page = self.page()
        if page is self.claim:
            self.claim.go_on()
        elif page is self.disclosures and self.disclosures is not None:
            self.disclosures.refresh()
        else:
            self.look_again()

    def look_again(self) -> None:
        """Ask anew what the page asks."""
        page = self.page()
        if page is self.result:
            self.result.search_again()
        elif page is self.callers:
            self.callers.search()
        elif page is self.disclosures and self.disclosures is not None:
            self.disclosures.refresh()

    def go_to_question(self) -> None:
        """Put the cursor where the question is written."""
        page = self.page()
        if page is self.result:
            self.result.filter.go()
        elif page is self.callers:
            self.callers.filter.go()
        elif page is self.claim:
            self.claim.form.number.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self.disclosures is not None:
            self.disclosures.range.since.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to_list(self) -> None:
        """Put the cursor on the rows."""
        self.page().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to_day(self) -> None:
        """Put the cursor on the day to go to."""
        if self.page() is self.result:
            self.result.footer.go()

    def go_to_findings(self) -> None:
        """Put the cursor on what is missing."""
        if self.page() is self.claim:
            self.claim.findings.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _of_list(self, deed: Callable[[], object]) -> None:
        """Do something with the list of calls, never with one that is not on the screen."""
        if self.page() is self.result:
            deed()

    def show_paper(self) -> None:
        """The list, or the complainant's paper, on paper."""
        if self.page() is self.callers:
            self.callers.show_paper()
        elif self.page() is self.result:
            self.result.hand_over.show_paper()

    def lift(self) -> None:
        """What only a few may: wave through, or unmask."""
        if self.page() is self.claim:
            self.claim.ask_to_lift()
        elif self.page() is self.callers:
            self.callers.ask_to_unmask()

    def step_back(self) -> None:
        """Take off what was pressed last, then go to the list."""
        if self.page() is self.result and not self.result.step_back():
            self.go_to_list()

    # Lock and log-out

    def hide_personal_data(self) -> None:
        """The desk is locked or left: rows and names go, what is typed stays in the fields."""
        self.result.keep_looks()
        if self.result.disclosure() is not None:
            self.result.hide_rows()
        if self.callers.disclosure() is not None:
            self.callers.hide_rows()
        if self.disclosures is not None:
            self.disclosures.hide_rows()
        for dialog in self.window().findChildren(UnmaskDialog):
            dialog.reject()

    def show_personal_data(self) -> None:
        """The same operator is back: the rows return when they ask for them."""
        self.result.show_again()
        self.callers.show_again()
        if self.disclosures is not None and self.page() is self.disclosures:
            self.disclosures.refresh()
