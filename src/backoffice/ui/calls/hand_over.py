"""The list handed over: a workbook, a table of text, a paper; each is a use of its own.

What is asked for is the very question of the list on the screen.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from backoffice.calls import handing_over
from backoffice.records import digits
from backoffice.records.disclosures import Finding, Lack, LookUp
from backoffice.records.handed_over import MOST_ON_PAPER, FileForm, HandedOver
from backoffice.records.operators import Desk, Right
from backoffice.ui import icons
from backoffice.ui.calls.shown import line_shown, number_shown
from backoffice.ui.calls.statement_dialog import Statement, StatementDialog
from backoffice.ui.calls.words import finding_words, list_kind_words
from backoffice.ui.jobs import Job, Jobs, Report, State
from backoffice.ui.messages import Messages, Question
from backoffice.ui.office import Office
from backoffice.ui.printers import Printers
from backoffice.ui.theme import GAP, Tone
from backoffice.ui.widgets.busy import ProgressStrip

translate = QCoreApplication.translate

_STEM = "calls"


def form_kinds(form: FileForm) -> str:
    """The line of a file dialog for a form."""
    match form:
        case FileForm.XLSX:
            return translate("Calls", "Excel workbook (*.xlsx)")
        case FileForm.CSV:
            return translate("Calls", "Table of text, CSV (*.csv)")
        case FileForm.PDF:
            return translate("Calls", "PDF (*.pdf)")


class HandOver(QWidget):
    """Three buttons and the progress of what they began."""

    done = Signal(object)  # HandedOver

    def __init__(
        self,
        jobs: Jobs,
        messages: Messages,
        desk: Desk,
        office: Office,
        printers: Printers,
        parent: QWidget | None = None,
        *,
        itemise_local: bool = False,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._messages = messages
        self._desk = desk
        self._office = office
        self._printers = printers
        self._itemise_local = itemise_local
        self._look: LookUp | None = None
        self._rows = 0
        self._job: Job | None = None
        self.excel = self._button(self.tr("Excel"), "F6", "export")
        self.csv = self._button(self.tr("CSV"), "Shift+F6", "document")
        self.paper = self._button(self.tr("Paper"), "F8", "print")
        self.excel.clicked.connect(lambda: self.export(FileForm.XLSX))
        self.csv.clicked.connect(lambda: self.export(FileForm.CSV))
        self.paper.clicked.connect(self.show_paper)
        self.progress = ProgressStrip()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.progress, 1)
        for button in self.buttons():
            row.addWidget(button)
        self.offer(None, 0)

    def _button(self, text: str, key: str, icon: str) -> QPushButton:
        button = QPushButton(text)
        icons.give(button, icon)
        button.setAccessibleName(text)
        button.setProperty("key", key)
        button.setProperty("drawing", icon)
        button.setAutoDefault(False)
        return button

    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons, in order."""
        return self.excel, self.csv, self.paper

    def offer(self, look: LookUp | None, rows: int) -> None:
        """Hand over the list of this look-up from now on; None: there is none."""
        self._look, self._rows = look, rows
        self._light()

    def _light(self) -> None:
        why = self.why_not()
        for button in self.buttons():
            button.setEnabled(not why)
            key = digits.isolate(str(button.property("key")))
            button.setToolTip(why or f"{button.accessibleName()} ({key})")
            button.setAccessibleDescription(why)
            icons.give(button, str(button.property("drawing")), Tone.PLAIN if why else None)

    def why_not(self) -> str:
        """Why nothing can be handed over now; "" when it can."""
        if not self._desk.may(Right.HAND_OVER_CALLS):
            return self.tr("Your role may not hand lists over.")
        if self._look is None:
            return self.tr("There is no list on the screen.")
        if not self._rows:
            return self.tr("The list is empty or still being counted.")
        if self._job is not None:
            return self.tr("A list is being handed over; wait or stop it.")
        return ""

    # A file

    def export(self, form: FileForm) -> None:
        """Ask for a file and write the whole list into it, in the long lane."""
        look = self._look
        if look is None or self.why_not():
            return
        name = f"{_STEM}-{look.disclosure.claim.number}.{form.value}"
        title = self.tr("Save the list")
        path = self._printers.ask_file(self.window(), title, name, form_kinds(form))
        if path:
            target = Path(path)
            if target.suffix.lower() != f".{form.value}":
                target = target.with_name(f"{target.name}.{form.value}")
            self._write(look, target, form)

    def _write(self, look: LookUp, target: Path, form: FileForm) -> None:
        asked = look.selection.asked
        office, local = self._office, self._itemise_local

        def work(database: Any, report: Report) -> HandedOver:
            return handing_over.export(
                database,
                look.disclosure.id,
                asked,
                target,
                form,
                report,
                itemise_local=local,
                letterhead=office.letterhead,
                tag_key=office.policy.tag_key,
                home=office.home,
            )

        def done(handed: HandedOver) -> None:
            self._ended()
            rows = self.tr("%Ln call(s)", "", handed.rows)
            text = self.tr("{rows} written to {file}. Serial {serial}.").format(
                rows=rows, file=digits.isolate(target.name), serial=number_shown(handed.serial)
            )
            self._messages.say(text)
            self.done.emit(handed)

        self._begin(work, done, lambda: self._write(look, target, form))

    # Paper

    def show_paper(self) -> None:
        """Make the statement and show its pages."""
        look = self._look
        if look is None or self.why_not():
            return
        if self._rows > MOST_ON_PAPER:
            self._offer_workbook()
            return
        asked = look.selection.asked
        office, local = self._office, self._itemise_local

        def work(database: Any, report: Report) -> tuple[bytes, HandedOver]:
            return handing_over.statement(
                database,
                look.disclosure.id,
                asked,
                report,
                itemise_local=local,
                letterhead=office.letterhead,
                tag_key=office.policy.tag_key,
                home=office.home,
            )

        def done(made: tuple[bytes, HandedOver]) -> None:
            self._ended()
            self._show(look, *made)
            self.done.emit(made[1])

        self._begin(work, done, self.show_paper)

    def _offer_workbook(self) -> None:
        """Say before it is begun that a paper would be too long; a workbook takes every call."""
        limit = finding_words(Finding(Lack.TOO_MANY_ROWS, limit=MOST_ON_PAPER))
        rows = self.tr("This list has %Ln call(s).", "", self._rows)
        question = Question(
            self.tr("Too long for paper"), f"{rows} {limit}", yes=self.tr("Save as a workbook")
        )
        self._messages.ask(question, lambda _reason: self.export(FileForm.XLSX))

    def _show(self, look: LookUp, pdf: bytes, handed: HandedOver) -> None:
        claim = look.disclosure.claim
        paper = Statement(
            list_kind_words(claim.kind),
            handed.serial,
            pdf,
            facts=[
                line_shown(claim.number),
                claim.name,
                self.tr("Serial {serial}").format(serial=number_shown(handed.serial)),
                self.tr("%Ln call(s)", "", handed.rows),
            ],
        )
        window = self.window()
        StatementDialog(window, self._jobs, self._messages, self._printers, paper).open()

    def _begin(
        self,
        work: Callable[[Any, Report], Any],
        done: Callable[[Any], object],
        again: Callable[[], object],
    ) -> None:
        def failed(failure: Exception) -> None:
            self._ended()
            self._messages.show_failure(failure, retry=again)

        job = self._jobs.long(self, work, done, failed)
        self._job = job
        job.ended.connect(lambda: self._stopped(job))
        self.progress.watch(job, self.tr("The list is being written\u2026"))
        self._light()

    def _stopped(self, job: Job) -> None:
        if job.state is State.CANCELLED:
            self._ended()
            self._messages.say(self.tr("Stopped; nothing was handed over."), Tone.PLAIN)

    def _ended(self) -> None:
        self._job = None
        self._light()
