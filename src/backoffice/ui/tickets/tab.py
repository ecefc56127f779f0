"""The tab of tickets: the list on the reading side, the ticket or a new request beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from backoffice.records.operators import Desk, Right, Role
from backoffice.records.ticket_views import NextMove, SavedView, TicketListRow, TicketView
from backoffice.records.tickets import Service, Ticket
from backoffice.tickets import reading, rules_calls
from backoffice.ui.doors import CallsWish, LineSubject, Served, Subject, TicketSubject, TicketWish
from backoffice.ui.jobs import Job, Jobs
from backoffice.ui.messages import Messages
from backoffice.ui.office import Office
from backoffice.ui.printers import Printers, SystemPrinters
from backoffice.ui.tab import Key, KeyHelp, Tab, listen
from backoffice.ui.theme import GAP, WIDE
from backoffice.ui.tickets.deeds_known import DEED_KEYS, Deed
from backoffice.ui.tickets.list_pane import ListPane
from backoffice.ui.tickets.new_page import NewPage
from backoffice.ui.tickets.pin_callers import CALLER_KEY, PinCallers
from backoffice.ui.tickets.pin_given import PinGiven
from backoffice.ui.tickets.sheets_given import SheetsGiven
from backoffice.ui.tickets.tab_keys import of_ticket, told
from backoffice.ui.tickets.ticket_deeds import TicketDeeds
from backoffice.ui.tickets.ticket_pane import TicketPane
from backoffice.ui.tickets.ticket_watch import TicketWatch
from backoffice.ui.tickets.visit_desk import VisitDesk
from backoffice.ui.tickets.visit_keeper import VisitKeeper
from backoffice.ui.tickets.visit_strip import ANOTHER_KEY, END_KEY
from backoffice.ui.tickets.why_texts import why_words
from backoffice.ui.tickets.work_side import WorkSide
from backoffice.ui.widgets.kept_splitter import KeptSplitter, first_part

_LOOK = 250  # milliseconds the cursor rests on a row before its ticket is shown
_LIST_PART = first_part(0.44, least=340, most=860)


class TicketsTab(Tab):
    """Open requests, work on them, hand over what was done."""

    def __init__(
        self,
        jobs: Jobs,
        messages: Messages,
        desk: Desk,
        office: Office,
        parent: QWidget | None = None,
        *,
        printers: Printers | None = None,
    ) -> None:
        """Build the tab.

        Args:
            jobs: The lanes.
            messages: How the clerk is spoken to.
            desk: Who works here.
            office: Policy, letterhead, memory.
            parent: The parent widget.
            printers: How printers and files are asked for; the system's dialogs without it.
        """
        super().__init__(parent)
        self._jobs = jobs
        self._messages = messages
        self._desk = desk
        self._office = office
        self._shown_before = ""
        self._reading: Job | None = None
        self.list = ListPane(desk, office.home, callers=bool(office.pin_serves))
        self.ticket = TicketPane(desk)
        self.new = NewPage(jobs, messages, desk, office)
        self.watch = TicketWatch(jobs, self.list, office.home)
        self.deeds = TicketDeeds(jobs, messages, desk, office, self)
        asked = printers or SystemPrinters()
        self.sheets = SheetsGiven(self, jobs, messages, office, asked, self.ticket.ticket_id)
        self.pins = PinGiven(self, jobs, messages, desk, office, asked, self.deeds.make_pin)
        self.callers = PinCallers(self, jobs, messages, desk, office)
        keeper = VisitKeeper(jobs, messages, desk, office.home)
        self.visit = VisitDesk(keeper, self.new, self.sheets, messages, desk, self)
        self._lay_out()
        self._connect()
        listen(self, self._keys())
        self._remember()
        self._start()

    def _lay_out(self) -> None:
        self.pages = QStackedWidget()
        self.pages.addWidget(self.ticket)
        self.pages.addWidget(self.new)
        self.splitter = KeptSplitter(self._office.memory, "tickets/splitter", _LIST_PART)
        self.splitter.addWidget(self.list)
        self.work = WorkSide(self.visit.strip, self.pages)
        self.splitter.addWidget(self.work)
        self.splitter.setStretchFactor(1, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.splitter)

    def _connect(self) -> None:
        self.list.wanted.connect(self._wanted)
        self.list.more_wanted.connect(self.watch.go_on)
        self.list.picked.connect(lambda _row: self._look.start())
        self.list.opened.connect(self._opened)
        self.list.new_wanted.connect(self.new_ticket)
        self.list.caller_wanted.connect(self.callers.begin)
        self.new.opened.connect(self._made)
        self.visit.keeper.ticket_closed.connect(lambda _ticket: self.reload())
        self.visit.page_wanted.connect(lambda: self._turn_to(self.new))
        self.new.draft.waits.connect(lambda waits: self.drafts_changed.emit(int(waits)))
        self.ticket.ticket_wanted.connect(self.show_ticket)
        self.ticket.scan_wanted.connect(self.sheets.show_scan)
        self.ticket.copy_wanted.connect(self.sheets.copy)
        self.sheets.given.connect(self.reload)
        self.ticket.header.why_wanted.connect(self.explain_clocks)
        self.ticket.header.line_wanted.connect(
            lambda number: self.subject_wanted.emit(LineSubject(number))
        )
        bar = self.ticket.bar
        bar.move_wanted.connect(self._move)
        bar.deed_wanted.connect(self._do)
        bar.why_asked.connect(self.explain_steps)
        self.deeds.changed.connect(self.reload)
        self.deeds.stale.connect(self.reload)
        self.deeds.opened.connect(self._made)
        self.deeds.pin_wanted.connect(self.pins.begin)
        self.ticket.pin_pressed.connect(lambda: self.pins.go_on(self.ticket.view()))
        self.pins.changed.connect(self.reload)
        self.pins.new_wanted.connect(self._ask_for)
        self.watch.refreshed.connect(self._notice_change)

    def _start(self) -> None:
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(_LOOK)
        self._look.timeout.connect(self._look_at_current)
        self.watch.begin()
        self.new.begin()
        self.setFocusProxy(self.list)

    # Keys

    def _keys(self) -> list[Key]:
        return [
            Key("F9", self.tr("The coloured button: open the ticket, next step"), self.go_on),
            Key("Ctrl+Return", self.tr("The same as F9"), self.go_on),
            Key("F10", self.tr("New ticket; the next person"), self.new_ticket),
            *self._caller_key(),
            Key(ANOTHER_KEY, self.tr("One more request of the same person"), self.visit.another),
            Key(END_KEY, self.tr("End of the visit, with its one slip"), self._end_visit),
            Key("Shift+F4", self.tr("Every paper was seen"), self._tick_papers),
            Key("F11", self.tr("Lift what stands in the way (supervisors)"), self.new.ask_to_lift),
            *of_ticket(self._press),
            Key(DEED_KEYS[Deed.WHY], self.tr("Why a step is not open"), self.explain_steps),
            Key("Alt+?", self.tr("Why a step is not open"), self.explain_steps),
            Key("Shift+F1", self.tr("Why this date; how the clocks stand"), self.explain_clocks),
            Key("F3", self.tr("Search"), self.list.focus_search),
            Key("Shift+F3", self.tr("To the list"), self.list.focus_list),
            Key("F5", self.tr("Refresh"), self.refresh_all),
            Key("Shift+F5", self.tr("More of the list"), self.watch.go_on),
            Key("Escape", self.tr("Back to the list; a new request is kept"), self.step_back),
            Key("Alt+F2", self.tr("To what is missing"), self.new.findings.setFocus),
        ]

    def _caller_key(self) -> list[Key]:
        told = self.tr("A caller with the code of 2828")
        return [Key(CALLER_KEY, told, self.callers.begin)] if self.callers.offered else []

    def keys(self) -> Sequence[KeyHelp]:
        """The keys of this tab, for F1."""
        return told(self._keys())

    def _making(self) -> bool:
        return self.pages.currentWidget() is self.new

    def _turn_to(self, page: QWidget) -> None:
        """A new request takes the whole width: its form is the widest thing here."""
        self.list.setVisible(page is not self.new)
        self.work.turn_to(page, WIDE if page is self.new else GAP)
        self.visit.look()

    def go_on(self) -> None:
        """The coloured button of the page."""
        if self._making():
            self.new.go_on()
        else:
            self.ticket.bar.press_primary()

    def _press(self, what: int | Deed) -> None:
        """Press a step by its place, or a deed, of the ticket in front."""
        if not self._making():
            self.ticket.bar.press(what)

    def _tick_papers(self) -> None:
        if self._making():
            self.new.form.asker.tick_all()

    def step_back(self) -> None:
        """Leave the request or the ticket for the list."""
        if self._making():
            self.new.keep_draft()
            self._turn_to(self.ticket)
        self.list.focus_list()

    # The list

    def refresh_all(self) -> None:
        """Read the list and the ticket anew."""
        self.watch.refresh()
        self.reload()

    def _wanted(self) -> None:
        self.watch.ask_anew()
        self._office.memory.keep("tickets/view", self.list.view().value)

    def _look_at_current(self) -> None:
        row = self.list.table.current()
        # A list that was read anew moves its cursor, too: only the operator's own move counts.
        mine = isinstance(row, TicketListRow) and self.list.table.hasFocus()
        if mine and row.id != self.ticket.ticket_id():
            self._read(row.id)

    def _opened(self, row: TicketListRow) -> None:
        self._look.stop()
        self.show_ticket(row.id)
        self.ticket.setFocus(Qt.FocusReason.OtherFocusReason)

    def _notice_change(self) -> None:
        """Read the shown ticket again when another desk has changed it; mark it in the list."""
        view = self.ticket.view()
        if view is not None and not self.list.table.hasFocus():
            self.list.table.select(view.ticket.id)
        row = self.list.row_of(self.ticket.ticket_id())
        if view is None or row is None or self.deeds.busy:
            return
        if row.version != view.ticket.version:
            self.reload()

    # The ticket

    def show_ticket(self, ticket_id: str) -> None:
        """Show a ticket, wherever it stands."""
        self._turn_to(self.ticket)
        self._read(ticket_id)

    def reload(self, ticket_id: str = "") -> None:
        """Read the shown ticket again."""
        wanted = ticket_id or self.ticket.ticket_id()
        if wanted:
            self._read(wanted)

    def _read(self, ticket_id: str) -> None:
        home = self._office.home
        if self._reading is not None:
            self._reading.cancel()
        self._reading = self._jobs.read(
            self,
            lambda session: reading.ticket(session, ticket_id, home=home),
            self._show,
            lambda failure: self._messages.show_failure(
                failure, retry=lambda: self._read(ticket_id)
            ),
        )

    def _show(self, view: TicketView) -> None:
        self.deeds.clock.tell(view.at)
        self.ticket.show_ticket(view)
        self.sheets.read(
            view, lambda found: self.ticket.show_sheets(view, found, self.pins.told(view, found))
        )

    def _move(self, move: NextMove) -> None:
        view = self.ticket.view()
        if view is not None:
            self.deeds.move(view, move)

    def _do(self, deed: Deed) -> None:
        view = self.ticket.view()
        if view is None:
            return
        kind = self.ticket.bar.paper_kind(view)
        if deed is Deed.PRINT and self.pins.waits_for(view.ticket.id):
            self.pins.again(view.ticket.id)
        elif deed is Deed.PRINT and kind is not None:
            self.sheets.give(view, kind)
        elif deed is Deed.WORK_ORDER:
            self.sheets.give(view, "work_order")
        elif deed is Deed.RELOCATE:
            ticket = view.ticket
            self._ask_for(ticket.number, Service.RELOCATION, ticket.form, ticket.id)
        elif deed is Deed.CALLS:
            self._to_calls(view)
        else:
            self.deeds.do(deed, view)

    def explain_steps(self) -> None:
        """List why steps are not open, and who can help."""
        if self._making():
            self.new.findings.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        reasons = self.ticket.bar.reasons()
        if reasons:
            self._messages.explain(self.tr("Why these steps are not open"), "\n\n".join(reasons))

    def explain_clocks(self) -> None:
        """Tell how the promised day and the clocks were computed."""
        view = self.ticket.view()
        if view is not None and not self._making():
            self._messages.explain(self.tr("Why this date"), why_words(view))

    # New ones

    def new_ticket(self) -> None:
        """Begin a new request; there already, the next person."""
        if not self._desk.may(Right.OPEN_TICKETS):
            return
        if self._making():
            self.new.next_person()
            return
        self._turn_to(self.new)
        self.new.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _end_visit(self) -> None:
        view = self.ticket.view()
        self.visit.end(None if view is None or self._making() else view.ticket)

    def _made(self, ticket: Ticket) -> None:
        self.show_ticket(ticket.id)
        self.watch.refresh()
        self.visit.tell(ticket, lambda: self._press(Deed.PRINT))
        self.ticket.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_for(self, *known: Any) -> None:
        """Begin a request that is known in part."""
        self._turn_to(self.new)
        self.new.begin_with(*known)

    def _to_calls(self, view: TicketView) -> None:
        claim = rules_calls.claim_of(view.ticket, [one.shown for one in view.papers])
        if claim is not None:
            self.subject_wanted.emit(CallsWish(claim, rules_calls.asked_of(view.ticket)))

    def open_subject(self, subject: Subject) -> None:
        """Show a ticket, or begin one, as another tab asked."""
        match subject:
            case TicketSubject():
                self.show_ticket(subject.id)
            case TicketWish():
                self._ask_for(subject.number, subject.service)
            case _:
                super().open_subject(subject)

    def take(self, served: Served) -> None:
        """File under the open visit what another tab did for whoever stands here."""
        self.visit.keeper.serve(served)

    # Lock, log-out, memory

    def loss(self) -> str:
        """A code that no printer took yet goes with the desk."""
        return self.pins.loss()

    def hide_personal_data(self) -> None:
        """The desk is locked or left: keep draft and looks, take every name off the screen."""
        self.new.keep_draft()
        self.visit.hide()
        self._keep_looks()
        self.watch.pause()
        self._look.stop()
        if self._reading is not None:  # it would come behind the lock
            self._reading.cancel()
        self._shown_before = self.ticket.ticket_id()
        self.ticket.show_nothing()
        self.list.show_nothing()

    def show_personal_data(self) -> None:
        """The same operator is back: go on where they left."""
        self.watch.begin()
        self.visit.keeper.read()
        self.pins.remind()
        if self._shown_before:
            self._read(self._shown_before)
            self._shown_before = ""

    def _keep_looks(self) -> None:
        self.splitter.keep()
        self._office.memory.keep("tickets/columns", self.list.table.save_columns())

    def _remember(self) -> None:
        memory = self._office.memory
        self.splitter.remember()
        self.list.table.restore_columns(memory.value("tickets/columns", ""))
        unit = self._desk.role is Role.UNIT
        usual = SavedView.MY_UNIT if unit else SavedView.ALL_OPEN
        kept = memory.value("tickets/view", usual.value)
        self.list.views.choose(SavedView(kept) if kept in set(SavedView) else usual)
