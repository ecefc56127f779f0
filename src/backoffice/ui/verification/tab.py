"""The tab of verification: the queue on the reading side, the file being worked on beside it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backoffice.records.cases import CaseState, QueueFilter, QueueRow
from backoffice.records.operators import Desk, Role
from backoffice.ui.doors import CaseServed, CaseSubject
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages
from backoffice.ui.office import Office
from backoffice.ui.printers import Printers, SystemPrinters
from backoffice.ui.tab import Key, KeyHelp, Tab, listen
from backoffice.ui.verification import tab_keys
from backoffice.ui.verification.arrivals import Arrivals, Folder, no_folder
from backoffice.ui.verification.asking import Asking
from backoffice.ui.verification.case_deeds import CaseDeeds
from backoffice.ui.verification.case_pane import CasePane
from backoffice.ui.verification.extras import CaseExtras
from backoffice.ui.verification.file_in_hand import FileInHand
from backoffice.ui.verification.papers_given import PapersGiven
from backoffice.ui.verification.queue_pane import QueuePane
from backoffice.ui.verification.queue_watch import QueueWatch
from backoffice.ui.widgets.kept_splitter import KeptSplitter, first_part
from backoffice.verification.desk import CaseView

_BETWEEN_PIECES = 40  # milliseconds
_LOOK = 250  # milliseconds the cursor rests on a row before its file is shown
_QUEUE_PART = first_part(0.4, least=330, most=545)


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
        self._desk = desk
        self._office = office
        self._row = 0
        self._shown_before = ""
        self.queue = QueuePane(desk, office.home)
        self.case = CasePane(desk, office.policy, office.home)
        self.watch = QueueWatch(jobs, self.queue, office.home)
        self.papers = PapersGiven(self, jobs, messages, office, printers or SystemPrinters())
        self.hand = FileInHand(jobs, messages, desk, office.policy, self.case)
        self.deeds = CaseDeeds(messages, desk, self.case, self.hand, self.papers)
        self.asking = Asking(jobs, messages, office.policy, self.case, self.hand)
        self.extras = CaseExtras(jobs, messages, office, self.case, self.hand)
        self.arrivals = Arrivals(self, jobs, messages, desk, office, folder)
        self._lay_out()
        self._connect()
        listen(self, self._keys())
        self._remember()
        self._start()

    def _lay_out(self) -> None:
        self.splitter = KeptSplitter(self._office.memory, "verification/splitter", _QUEUE_PART)
        self.splitter.addWidget(self.queue)
        self.splitter.addWidget(self.case)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.asking.strip)
        column.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        self.queue.wanted.connect(self._wanted)
        self.queue.picked.connect(self._picked)
        self.queue.opened.connect(self._opened)
        self.queue.paper_typed.connect(self.papers.check)
        self.queue.record_opened.connect(self.record_wanted)
        self.queue.import_wanted.connect(self.import_wanted)
        self.queue.registration_wanted.connect(self.registration_wanted)
        self.hand.shown.connect(self._case_shown)
        self.hand.drafts.counted.connect(self.drafts_changed)
        self.deeds.finished.connect(self._go_on_after)
        self.deeds.served.connect(lambda case_id: self.served.emit(CaseServed(case_id)))
        self.hand.gone.connect(self.queue.focus_list)
        self.case.header.twin_wanted.connect(self.show_case)
        self.case.bar.next_wanted.connect(self.save_and_next)
        self.case.bar.history_wanted.connect(self.extras.show_history)
        self.papers.case_wanted.connect(self.show_case)
        self._connect_arrivals()
        self.watch.refreshed.connect(self._notice_change)
        self.asking.handed_over.connect(self._go_on_after)
        self.asking.show_wanted.connect(
            lambda case_id: self.subject_wanted.emit(CaseSubject(case_id))
        )

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
        self.watch.begin()
        self.asking.begin()
        self._pieces = self.case.warm_up(_today())
        self._warming = QTimer(self)
        self._warming.setInterval(_BETWEEN_PIECES)
        self._warming.timeout.connect(self._warm)
        self._warming.start()

    def _warm(self) -> None:
        """Make one piece of the pane; the first file then opens as quickly as any."""
        piece = next(self._pieces, None)
        if piece is None:
            self._warming.stop()
        else:
            piece()

    # Keys

    def _keys(self) -> list[Key]:
        return [
            *tab_keys.of_case(self.case),
            Key("F6", self.tr("Save and next"), self.save_and_next),
            *tab_keys.of_deeds(self.deeds.attempt),
            *tab_keys.of_asks(self.asking.strip),
            *tab_keys.of_queue(self.queue),
            Key("F5", self.tr("Refresh"), self.refresh_all),
            Key("Ctrl+F5", self.tr("History of the file"), self.extras.show_history),
            Key(
                "Escape",
                self.tr("Back: take back what is typed, then to the list"),
                self.step_back,
            ),
        ]

    def keys(self) -> Sequence[KeyHelp]:
        """The keys of this tab, for F1."""
        return [*tab_keys.of_widgets(), *(KeyHelp(one.key, one.does) for one in self._keys())]

    def step_back(self) -> None:
        """Take back what is typed in the field or the search, or leave the file for the list."""
        if self.queue.search.hasFocus() and self.queue.text():
            self.queue.search.clear()
            return
        if self.case.particulars.has_typed_here():
            self.case.particulars.revert()
        else:
            self.queue.focus_list()

    # The queue

    def refresh(self) -> None:
        """Read the queue anew."""
        self.watch.refresh()

    def _wanted(self) -> None:
        self.watch.refresh()
        self._office.memory.keep("verification/filter", self.queue.filter().value)

    def refresh_all(self) -> None:
        """Read the queue and the file anew."""
        self.refresh()
        self.hand.reload()

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
        if self.case.case_id():
            self.hand.save_typed()
            self.hand.drafts.flush()
            self._go_on_after(self.case.case_id())

    def _case_shown(self, view: CaseView) -> None:
        if view.case.state is CaseState.IN_REVIEW and view.holder == self._desk.operator:
            self.extras.watch_hold(view)

    def _go_on_after(self, case_id: str) -> None:
        """Put the cursor on the row after this one; on its place when it has left the list."""
        if self.queue.text():
            self.queue.begin_anew()
        else:
            at = self.queue.row_of(case_id)
            self.queue.select_near(at + 1 if at >= 0 else self._row)
        self.queue.focus_list()

    # Lock, log-out, memory

    def drafts(self) -> int:
        """How many cases hold typed text that is not saved yet."""
        return self.hand.drafts.count()

    def hide_personal_data(self) -> None:
        """The desk is locked or left: keep drafts and looks, take every name off the screen."""
        self.hand.drafts.flush()
        self._keep_looks()
        self.watch.pause()
        self.asking.pause()
        self._look.stop()
        self.extras.close_dialogs(self)
        self._shown_before = self.case.case_id()
        self.case.show_nothing()
        self.queue.show_nothing()

    def show_personal_data(self) -> None:
        """The same operator is back: go on where they left."""
        self.watch.begin()
        self.asking.begin()
        if self._shown_before:
            self.hand.open(self._shown_before, claim=False)
            self._shown_before = ""

    def _keep_looks(self) -> None:
        self.splitter.keep()
        self._office.memory.keep("verification/columns", self.queue.cases.save_columns())

    def _remember(self) -> None:
        memory = self._office.memory
        self.splitter.remember()
        self.queue.cases.restore_columns(memory.value("verification/columns", ""))
        supervising = self._desk.role is Role.SUPERVISOR
        usual = QueueFilter.AWAITING_APPROVAL if supervising else QueueFilter.ALL_OPEN
        kept = memory.value("verification/filter", usual.value)
        self.queue.filters.choose(QueueFilter(kept) if kept in set(QueueFilter) else usual)


def _today() -> date:
    today = QDate.currentDate()
    return date(today.year(), today.month(), today.day())
