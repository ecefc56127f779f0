"""The tab of verification: the queue on the reading side, the file being worked on beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from backoffice.records.cases import CaseState, QueueFilter, QueueRow
from backoffice.records.intake import WaitingRecord
from backoffice.records.operators import Desk, Role
from backoffice.ui.jobs import Job, Jobs
from backoffice.ui.messages import Messages
from backoffice.ui.office import Office
from backoffice.ui.tab import KeyHelp, Tab
from backoffice.ui.verification.actions_bar import KEYS
from backoffice.ui.verification.arrivals import Arrivals, Folder, no_folder
from backoffice.ui.verification.case_deeds import CaseDeeds
from backoffice.ui.verification.case_pane import CasePane
from backoffice.ui.verification.extras import CaseExtras
from backoffice.ui.verification.file_in_hand import FileInHand
from backoffice.ui.verification.papers_given import PapersGiven
from backoffice.ui.verification.printers import Printers, SystemPrinters
from backoffice.ui.verification.queue_pane import QueuePane
from backoffice.ui.verification.words_fields import deed_words
from backoffice.verification import queue, sweeping, waiting_room
from backoffice.verification.desk import CaseView
from backoffice.verification.queue import QueuePage

POLL = 2000  # milliseconds: how late another desk's deed is seen at most
_LOOK = 250  # milliseconds the cursor rests on a row before its file is shown
_SWEEP_EVERY = 30  # polls: once a minute
_QUEUE_SHARE = 0.4  # of the width, within these pixels
_QUEUE_LEAST, _QUEUE_MOST = 330, 545


class VerificationTab(Tab):
    """Verify papers, activate the user, print the receipt."""

    import_wanted = Signal()
    registration_wanted = Signal()
    record_wanted = Signal(str)  # id of a record that waits for correction

    def __init__(
        self,
        jobs: Jobs,
        messages: Messages,
        desk: Desk,
        office: Office,
        parent: QWidget | None = None,
        *,
        printers: Printers | None = None,
        folder: Folder = no_folder,
    ) -> None:
        """Build the tab.

        Args:
            jobs: The lanes.
            messages: How the clerk is spoken to.
            desk: Who works here.
            office: Policy, letterhead, memory.
            parent: The parent widget.
            printers: How printers and files are asked for; the system's dialogs without it.
            folder: Gives the portal's folder, from which files come in.
        """
        super().__init__(parent)
        self._jobs = jobs
        self._messages = messages
        self._desk = desk
        self._office = office
        self._seen: datetime | None = None
        self._asking: Job | None = None
        self._polls = 0
        self._row = 0
        self._placed = False
        self._shown_before = ""
        self.queue = QueuePane(desk, office.home)
        self.case = CasePane(desk, office.policy, office.home)
        self.papers = PapersGiven(self, jobs, messages, office, printers or SystemPrinters())
        self.hand = FileInHand(jobs, messages, desk, office.policy, self.case)
        self.deeds = CaseDeeds(messages, desk, self.case, self.hand, self.papers)
        self.extras = CaseExtras(jobs, messages, self.case, self.hand)
        self.arrivals = Arrivals(self, jobs, messages, desk, office, folder)
        self._lay_out()
        self._connect()
        self._add_keys()
        self._remember()
        self._start()

    def _lay_out(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(self.queue)
        self.splitter.addWidget(self.case)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.splitterMoved.connect(self._moved)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.splitter)

    def _connect(self) -> None:
        self.queue.wanted.connect(self.refresh)
        self.queue.picked.connect(self._picked)
        self.queue.opened.connect(self._opened)
        self.queue.record_opened.connect(self.record_wanted)
        self.queue.import_wanted.connect(self.import_wanted)
        self.queue.registration_wanted.connect(self.registration_wanted)
        self.hand.shown.connect(self._case_shown)
        self.hand.drafts.counted.connect(self.drafts_changed)
        self.deeds.finished.connect(self._case_finished)
        self.case.header.twin_wanted.connect(self.show_case)
        self.case.bar.next_wanted.connect(self.save_and_next)
        self.case.bar.history_wanted.connect(self.extras.show_history)
        self.papers.case_wanted.connect(self.show_case)
        self._connect_arrivals()
        self._jobs.written.connect(self._poll)

    def _connect_arrivals(self) -> None:
        arrivals = self.arrivals
        self.import_wanted.connect(arrivals.bring_in)
        self.registration_wanted.connect(arrivals.register)
        self.record_wanted.connect(arrivals.mend)
        arrivals.case_wanted.connect(self.show_case)
        arrivals.case_made.connect(lambda case_id: self.hand.open(case_id, claim=True))
        arrivals.changed.connect(self.refresh)
        arrivals.waiting_wanted.connect(self._show_waiting)

    def _show_waiting(self) -> None:
        self.queue.search.clear()
        self.queue.filters.choose(QueueFilter.TO_CORRECT)
        self.refresh()
        self.queue.focus_list()

    def _start(self) -> None:
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(_LOOK)
        self._look.timeout.connect(self._look_at_current)
        self._clock = QTimer(self)
        self._clock.setInterval(POLL)
        self._clock.timeout.connect(self._poll)
        self._clock.start()
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._placed:
            width = event.size().width()
            queue_ = min(max(int(width * _QUEUE_SHARE), _QUEUE_LEAST), _QUEUE_MOST)
            self.splitter.setSizes([queue_, width - queue_])

    def _moved(self) -> None:
        self._placed = True  # from now on the operator's own place

    # Keys

    def _add_keys(self) -> None:
        for key, _does, slot in self._key_table():
            action = QAction(self)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(slot)
            self.addAction(action)

    def _key_table(self) -> list[tuple[str, str, Callable[[], object]]]:
        case, queue_ = self.case, self.queue
        table: list[tuple[str, str, Callable[[], object]]] = [
            (
                "F9",
                self.tr("The next step: take in hand, activate, send, approve"),
                case.bar.press_primary,
            ),
            ("Ctrl+Return", self.tr("The same as F9"), case.bar.press_primary),
            ("F2", self.tr("Correct the particulars"), case.particulars.focus_first),
            ("F3", self.tr("Search"), queue_.focus_search),
            ("Shift+F3", self.tr("To the list"), queue_.focus_list),
            ("F5", self.tr("Refresh"), self.refresh_all),
            ("F6", self.tr("Save and next"), self.save_and_next),
            ("F10", self.tr("Register at the counter"), self.registration_wanted.emit),
            ("Ctrl+F10", self.tr("Bring in a file of registrations"), self.import_wanted.emit),
            (
                "F11",
                self.tr("Wave the chosen finding through (supervisors)"),
                case.findings.ask_override,
            ),
            (
                "Alt+F1",
                self.tr("Why not? What stands in the way, and who can lift it"),
                self.deeds.explain,
            ),
            ("Alt+F2", self.tr("Further deeds"), case.bar.open_menu),
            ("Alt+1", self.tr("To the checklist"), case.focus_start),
            ("Alt+2", self.tr("To the phones"), self._focus_lines),
            ("Alt+3", self.tr("To the particulars"), case.particulars.focus_first),
            ("Alt+4", self.tr("To what is missing"), case.findings.focus_list),
            ("Ctrl+F5", self.tr("History of the file"), self.extras.show_history),
            ("Ctrl+F12", self.tr("Printed today"), self.papers.list_todays_prints),
            ("Escape", self.tr("Back: take back what is typed, then to the list"), self.step_back),
        ]
        table += [
            (key, deed_words(deed), partial(self.deeds.attempt, deed)) for deed, key in KEYS.items()
        ]
        return table

    def keys(self) -> Sequence[KeyHelp]:
        """The keys of this tab, for F1."""
        of_row = [
            KeyHelp("Return", self.tr("In the list: take the file in hand and begin")),
            KeyHelp("Space", self.tr("In a row of the checklist: seen, and a copy is kept")),
            KeyHelp("1\u20269", self.tr("In a row of the checklist: which paper it is")),
            KeyHelp("Delete", self.tr("In a row of the checklist: what is wrong with the paper")),
            KeyHelp("Insert", self.tr("In a row of the checklist: attach or see scans")),
            KeyHelp("F4", self.tr("In a date: the calendar")),
        ]
        return [*of_row, *(KeyHelp(key, does) for key, does, _ in self._key_table())]

    def step_back(self) -> None:
        """Take back what is typed in the field, or leave the file for the list."""
        if self.case.particulars.has_typed_here():
            self.case.particulars.revert()
        else:
            self.queue.focus_list()

    def _focus_lines(self) -> None:
        self.case.lines.focus_field("", None)

    # The queue

    def refresh(self) -> None:
        """Ask for the rows and counts of the filter or search in force."""
        if self._asking is not None:
            self._asking.cancel()
        wanted, kinds, text = self.queue.filter(), self.queue.kinds_wanted(), self.queue.text()
        home = self._office.home

        def work(session: Any) -> tuple[QueuePage, tuple[WaitingRecord, ...]]:
            page = queue.page(session, wanted, kinds=kinds, text=text, home=home)
            if wanted is not QueueFilter.TO_CORRECT:
                return page, ()
            return page, waiting_room.waiting_records(session, search=text)

        self._asking = self._jobs.read(self, work, self._show_page)
        self._office.memory.keep("verification/filter", wanted.value)

    def refresh_all(self) -> None:
        """Read the queue and the file anew."""
        self.refresh()
        self.hand.reload()

    def _show_page(self, given: tuple[QueuePage, tuple[WaitingRecord, ...]]) -> None:
        page, records = given
        self._asking = None
        self._seen = page.newest_change
        self.queue.show_page(page, records)
        self._notice_change()

    def _poll(self) -> None:
        if not self.isVisible() or self._asking is not None:
            return
        self._polls += 1
        seen = self._seen
        whole = self._polls % _SWEEP_EVERY == 0  # holds run out without anybody's change
        if whole:
            self._jobs.write(self, lambda session: sweeping.sweep(session, self._office.policy))
        self._jobs.read(
            self,
            lambda session: whole or queue.changed_since(session, seen),
            lambda changed: self.refresh() if changed else None,
        )

    def _notice_change(self) -> None:
        """Read the shown file again when another desk has changed it."""
        view = self.case.view()
        row = self.queue.row(self.case.case_id())
        if view is None or row is None or self.hand.deeds.busy:
            return
        if row.version != view.case.version:
            self.hand.reload()

    def _picked(self, row: QueueRow | None) -> None:
        self._look.start()
        if row is not None:
            self._row = self.queue.row_of(row.id)

    def _look_at_current(self) -> None:
        row = self.queue.cases.current()
        if isinstance(row, QueueRow) and row.id != self.case.case_id():
            self.hand.open(row.id, claim=False)

    def _opened(self, row: QueueRow) -> None:
        self._look.stop()
        self._row = self.queue.row_of(row.id)
        self.hand.open(row.id, claim=True)

    # The file

    def show_case(self, case_id: str) -> None:
        """Show a file without taking it in hand, wherever it stands."""
        self._look.stop()
        self.queue.cases.select(case_id)
        self._look.stop()
        self.hand.open(case_id, claim=False)

    def open_case(self, case_id: str) -> None:
        """Show a case that was found by the search in the window's header."""
        self.show_case(case_id)
        self.queue.focus_list()

    def focus_queue(self) -> None:
        """Put the cursor where the day begins: on the list."""
        self.queue.focus_list()

    def save_and_next(self) -> None:
        """Save what is typed, keep the file in hand, and go on with the list."""
        case_id = self.case.case_id()
        if not case_id:
            return
        self.hand.save_typed()
        self.hand.drafts.flush()
        self._next_after(case_id, keeping=True)

    def _case_shown(self, view: CaseView) -> None:
        if view.case.state is CaseState.IN_REVIEW and view.holder == self._desk.operator:
            self.extras.watch_hold(view)

    def _case_finished(self, case_id: str) -> None:
        self._next_after(case_id, keeping=False)

    def _next_after(self, case_id: str, *, keeping: bool) -> None:
        """Go on with the row after this one; its place is taken when it leaves the list."""
        at = self.queue.row_of(case_id)
        if at < 0:
            at = self._row
        elif keeping or self.queue.text():
            at += 1
        if self.queue.text():
            self.queue.search.clear()
            at = 0
        self.queue.select_near(at)
        self.queue.focus_list()

    # Lock, log-out, memory

    def drafts(self) -> int:
        """How many cases hold typed text that is not saved yet."""
        return self.hand.drafts.count()

    def hide_personal_data(self) -> None:
        """The desk is locked: keep drafts, take every name off the screen, close the dialogs."""
        self.hand.drafts.flush()
        self._clock.stop()
        self._look.stop()
        self.extras.close_dialogs(self)
        self._shown_before = self.case.case_id()
        self.case.show_nothing(" ")
        self.queue.show_nothing()

    def show_personal_data(self) -> None:
        """The same operator is back: go on where they left."""
        self._clock.start()
        self.refresh()
        if self._shown_before:
            self.hand.open(self._shown_before, claim=False)
            self._shown_before = ""

    def close_up(self) -> Job | None:
        """The operator leaves: keep drafts and looks; the job, if any, has to end before."""
        self._clock.stop()
        self._look.stop()
        memory = self._office.memory
        if self._placed:
            state = bytes(self.splitter.saveState().toBase64().data()).decode("ascii")
            memory.keep("verification/splitter", state)
        memory.keep("verification/columns", self.queue.cases.save_columns())
        return self.hand.drafts.flush()

    def _remember(self) -> None:
        memory = self._office.memory
        state = memory.value("verification/splitter", "")
        if state:
            self._placed = True
            self.splitter.restoreState(QByteArray.fromBase64(state.encode("ascii")))
        self.queue.cases.restore_columns(memory.value("verification/columns", ""))
        supervising = self._desk.role is Role.SUPERVISOR
        usual = QueueFilter.AWAITING_APPROVAL if supervising else QueueFilter.ALL_OPEN
        kept = memory.value("verification/filter", usual.value)
        self.queue.filters.choose(QueueFilter(kept) if kept in set(QueueFilter) else usual)
