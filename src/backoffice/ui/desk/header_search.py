"""The search in the window's header: anything typed or scanned leads to its case.

What it understood stands beside the field as a chip while it is typed; Return
asks the database. A receipt's code is checked, and the check is a deed of its
own in the audit.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from backoffice.calls.checking import check as check_list
from backoffice.errors import Refused
from backoffice.records import passcodes
from backoffice.records.cases import CaseState, QueueRow
from backoffice.records.handed_over import HandedOverCheck
from backoffice.records.lookups import Kind, Understood, understand
from backoffice.tickets import papers_checking
from backoffice.tickets.papers_checking import SheetCheck
from backoffice.ui import icons
from backoffice.ui.desk.found import FoundDialog
from backoffice.ui.desk.lookup_words import understood_words
from backoffice.ui.desk.receipt_answer import ListAnswer, ReceiptAnswer, SheetAnswer
from backoffice.ui.doors import TicketSubject
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages
from backoffice.ui.office import Office
from backoffice.ui.theme import GAP, Tone, mark
from backoffice.ui.widgets.chips import StateChip
from backoffice.ui.widgets.search_box import SearchBox
from backoffice.verification import checking, queue

_MOST = 50
_NARROWEST = 260

StateWords = Callable[[CaseState], str]


class HeaderSearch(QWidget):
    """Emits ``case_found`` with the id of the case to open.

    Where calls may be shown, a telephone number also leads there: ``line_wanted``.
    """

    case_found = Signal(str)
    line_wanted = Signal(str)  # eleven ASCII digits
    subject_wanted = Signal(object)  # doors.Subject: the request of a paper that was checked

    def __init__(
        self,
        jobs: Jobs,
        messages: Messages,
        office: Office,
        state_words: StateWords,
        parent: QWidget | None = None,
        *,
        calls: bool = False,
    ) -> None:
        super().__init__(parent)
        self._calls = calls
        self._line = ""
        self._jobs = jobs
        self._messages = messages
        self._office = office
        self._state_words = state_words
        self.box = SearchBox(self.tr("National ID, phone, file no., tracking code, receipt, name"))
        self.box.setMinimumWidth(_NARROWEST)
        self.box.setToolTip(self.tr("Search everything (Ctrl+F3 or Ctrl+K)"))
        self.chip = StateChip()
        self.line = QToolButton()
        mark(self.line, "quiet")
        self.line.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.line.setText(self.tr("Call details"))
        icons.give(self.line, "phone")
        self.line.setToolTip(self.tr("Ask for the calls of this line"))
        self.line.clicked.connect(self._want_line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.box, 1)
        row.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.line)
        self.setFocusProxy(self.box)
        self.box.textChanged.connect(self._look)
        self.box.entered.connect(self.search)
        self._look("")

    def go(self) -> None:
        """Put the focus into the field, ready to be typed over."""
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    def forget(self) -> None:
        """Clear what was searched."""
        self.box.clear()

    def search(self, text: str) -> None:
        """Look for what ``text`` may mean, or check the paper whose code it is."""
        readings = understand(text, self._office.home)
        if not text.strip():
            return
        if readings and readings[0].kind is Kind.RECEIPT_CODE and not readings[0].flaws:
            self._check(readings[0].value)
            return
        if readings and readings[0].kind is Kind.CALL_LIST:
            self._check_list(readings[0].value)
            return
        home = self._office.home
        self._jobs.read(
            self,
            lambda session: queue.search(session, readings, text, limit=_MOST, home=home),
            lambda rows: self._found(rows, text),
            lambda failure: self._failed(failure, text),
        )

    def _look(self, text: str) -> None:
        readings: Sequence[Understood] = understand(text, self._office.home) if text else ()
        self.chip.setVisible(bool(text.strip()))
        phones = [one.value for one in readings if one.kind is Kind.PHONE and not one.flaws]
        self._line = phones[0] if phones and self._calls else ""
        self.line.setVisible(bool(self._line))
        if readings:
            self.chip.show_state(*understood_words(readings[0]))
            others = [understood_words(one)[0] for one in readings[1:]]
            self.chip.setToolTip("\n".join(others))
        elif text.strip():
            self.chip.show_state(self.tr("not understood"), Tone.WARNING)
            self.chip.setToolTip("")

    def _found(self, rows: Sequence[QueueRow], text: str) -> None:
        if self.box.text() != text:
            return  # the clerk went on typing
        if not rows:
            self.chip.setVisible(True)
            self.chip.show_state(self.tr("No case found"), Tone.WARNING)
        elif len(rows) == 1:
            self._open(rows[0].id)
        else:
            dialog = FoundDialog(rows, self._state_words, self.window())
            dialog.chosen.connect(self._open)
            dialog.open()

    def _want_line(self) -> None:
        number = self._line
        self.box.clear()
        self.line_wanted.emit(number)

    def _open(self, case_id: str) -> None:
        self.box.clear()
        self.case_found.emit(case_id)

    def _check(self, code: str) -> None:
        whole = len(code) > passcodes.CODE_LENGTH
        number, tag = passcodes.split_receipt_code(code) if whole else (code, "")
        policy = self._office.policy

        def work(session: Any) -> checking.Check | SheetCheck:
            # One series of numbers: whose paper it is, only the rooms can tell.
            sheet = papers_checking.check(session, number, tag, key=policy.tag_key)
            return sheet or checking.check(session, number, tag, policy)

        self._jobs.write(self, work, self._answer, lambda failure: self._failed(failure, code))

    def _answer(self, answer: checking.Check | SheetCheck) -> None:
        self.box.clear()
        if isinstance(answer, SheetCheck):
            sheet = SheetAnswer(answer, self.window())
            sheet.open_wanted.connect(
                lambda ticket: self.subject_wanted.emit(TicketSubject(ticket))
            )
            sheet.open()
            return
        dialog = ReceiptAnswer(answer, self._state_words, self.window())
        dialog.open_wanted.connect(self._open)
        dialog.open()

    def _check_list(self, code: str) -> None:
        key = self._office.policy.tag_key
        self._jobs.write(
            self,
            lambda session: check_list(session, code, tag_key=key),
            self._answer_list,
            lambda failure: self._failed(failure, code),
        )

    def _answer_list(self, answer: HandedOverCheck) -> None:
        self.box.clear()
        ListAnswer(answer, self.window()).open()

    def _failed(self, failure: Exception, text: str) -> None:
        def again() -> None:
            self.search(text)

        retry = None if isinstance(failure, Refused) else again
        self._messages.show_failure(failure, retry=retry)
