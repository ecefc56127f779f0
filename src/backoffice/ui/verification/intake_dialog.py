"""Registrations of the portal come in: what the file would do, then what it did."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QTabWidget, QVBoxLayout, QWidget

from backoffice.records import digits, phones
from backoffice.records.intake import MOST_PROBLEMS, Batch, IntakeReport, LineProblem, SampleRow
from backoffice.records.operators import Desk, Right
from backoffice.ui import icons
from backoffice.ui.file_import import FileImport, Manner, ReportView, Stage
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages
from backoffice.ui.theme import GAP, Tone
from backoffice.ui.verification.intake_history import EarlierImports, PortalFolder
from backoffice.ui.verification.intake_problems import RegistrationProblems
from backoffice.ui.verification.intake_texts import outcome_tone, outcome_words, tally_parts, words
from backoffice.ui.verification.texts import moment_shown, number_shown, phone_shown
from backoffice.ui.verification.words import kind_words
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.record_table import Column, RecordModel, RecordTable
from backoffice.ui.widgets.tally import TallyStrip
from backoffice.verification import intake

translate = QCoreApplication.translate

SUFFIXES = (".jsonl", ".ndjson", ".json", ".txt")


class IntakeView(ReportView):
    """The counts, the first rows as understood, the problems."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tally = TallyStrip()
        self.rows = RecordTable(RecordModel(self._columns(), self))
        named(self.rows, self.tr("The first rows as understood"))
        self.problems = RegistrationProblems(jobs)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.rows, "")
        self.tabs.addTab(self.problems, "")
        named(self.tabs, self.tr("The file in detail"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.tally)
        column.addWidget(self.tabs, 1)

    def _columns(self) -> list[Column]:
        return [
            Column("line", self.tr("Line"), lambda one: str(one.line_no), width=64, number=True),
            Column(
                "outcome",
                self.tr("Outcome"),
                lambda one: outcome_words(one.outcome),
                width=150,
                tone=lambda one: outcome_tone(one.outcome),
            ),
            Column("kind", self.tr("Kind"), _kind, width=110),
            Column("name", self.tr("Name"), lambda one: one.name, width=160, stretch=True),
            Column(
                "id", self.tr("Identifier"), lambda one: number_shown(one.identifier), width=140
            ),
            Column("phones", self.tr("Phones"), _phones, width=220),
            Column("problems", self.tr("Problems"), _problems, width=80, number=True),
        ]

    def show_report(self, report: IntakeReport, *, done: bool) -> None:
        """Show the account of a file."""
        self.tally.show_parts(tally_parts(report.tally), self.tr("records"))
        self.rows.records.show(report.sample)
        self._show_problems(report.problems, report.more_problems)
        self._show_tabs(rows=True)
        first = self.tr("The first %Ln row(s)", "", len(report.sample))
        self.tabs.setTabText(0, first)
        self.tabs.setCurrentIndex(0)

    def show_batch(self, batch: Batch, problems: Sequence[LineProblem]) -> None:
        """Show an import of an earlier day."""
        self.tally.show_parts(tally_parts(batch.tally), self.tr("records"))
        self._show_problems(problems, 0)
        self._show_tabs(rows=False)
        self.tabs.setCurrentIndex(1)

    def _show_tabs(self, *, rows: bool) -> None:
        self.tabs.setTabVisible(0, rows)

    def _show_problems(self, problems: Sequence[LineProblem], more: int) -> None:
        self.problems.show_problems(problems, more)
        count = digits.isolate(digits.grouped(len(problems) + more))
        self.tabs.setTabText(1, self.tr("Problems ({count})").format(count=count))

    def notes(self, report: IntakeReport, *, done: bool) -> list[tuple[str, Tone]]:
        """Say what is particular about this file."""
        if report.cancelled:
            text = self.tr(
                "Stopped. What came in stays; bringing the file in again goes on from there."
            )
            return [(text, Tone.WARNING)]
        if done:
            return [(self._done(report), Tone.GOOD)]
        if report.imported_before is not None:
            moment = moment_shown(report.imported_before)
            text = self.tr("This very file came in on {moment}; bringing it in changes nothing.")
            return [(text.format(moment=moment), Tone.INFO)]
        return []

    def _done(self, report: IntakeReport) -> str:
        tally = report.tally
        new = tally.accepted + tally.corrected + tally.duplicate
        text = self.tr("%Ln registration(s) wait in the queue.", "", new)
        if tally.waiting:
            text += " " + self.tr("%Ln record(s) must be corrected first.", "", tally.waiting)
        if report.resumed_at:
            line = digits.isolate(digits.persian(report.resumed_at))
            text += " " + self.tr("It went on from line {line}.").format(line=line)
        return text


def _kind(row: SampleRow) -> str:
    return kind_words(row.kind) if row.kind else ""


def _phones(row: SampleRow) -> str:
    return translate("Intake", ", ").join(phone_shown(number) for number in row.phones)


def _problems(row: SampleRow) -> str:
    return str(row.problems) if row.problems else ""


class IntakeDialog(FileImport):
    """Brings in registrations: a file handed over, one of the portal's folder, again an old one."""

    waiting_wanted = Signal()  # the clerk wants to see the records that wait for correction

    def __init__(
        self,
        parent: QWidget,
        jobs: Jobs,
        messages: Messages,
        desk: Desk,
        folder: Path | None = None,
        home: str = phones.HOME,
    ) -> None:
        """Build the dialog; ``folder`` is the portal's or None, ``home`` the area code."""
        view = IntakeView(jobs)
        super().__init__(parent, jobs, messages, _manner(home), view)
        self._account = view
        self.folder = PortalFolder(jobs, folder) if folder else None
        self.history = EarlierImports(jobs)
        for page in filter(None, (self.folder, self.history)):
            self.start_column.addWidget(page, 1)
        if self.folder is not None:
            self.folder.chosen.connect(self.take)
        self.history.chosen.connect(self._open_batch)
        self.to_waiting = QPushButton(self.tr("&Records to be corrected"))
        icons.give(self.to_waiting, "edit")
        self.to_waiting.clicked.connect(self._go_to_waiting)
        self.buttons.insertWidget(self.buttons.count() - 1, self.to_waiting)
        self.to_waiting.setVisible(False)
        self._may_mend = desk.may(Right.VERIFY)
        self.brought_in.connect(self._offer_waiting)
        self.refresh()

    def refresh(self) -> None:
        """Read the folder and the earlier imports again."""
        if self.folder is not None:
            self.folder.refresh()
        self.history.refresh()

    def start_again(self) -> None:
        super().start_again()
        self.to_waiting.setVisible(False)
        self.refresh()

    def take(self, path: Path) -> None:
        self.to_waiting.setVisible(False)
        super().take(path)

    def _offer_waiting(self, report: IntakeReport) -> None:
        offered = self._may_mend and report.tally.waiting > 0 and self.stage is Stage.DONE
        self.to_waiting.setVisible(offered)
        if offered:
            self.to_waiting.setDefault(True)
            self.to_waiting.setFocus()

    def _go_to_waiting(self) -> None:
        self.accept()
        self.waiting_wanted.emit()

    def _open_batch(self, batch: Batch) -> None:
        self._jobs.read(
            self,
            lambda session: _all_problems(session, batch),
            lambda problems: self._show_batch(batch, problems),
        )

    def _show_batch(self, batch: Batch, problems: Sequence[LineProblem]) -> None:
        self.file.set_text(batch.file_name)
        self._account.show_batch(batch, problems)
        if batch.finished_at is None:
            text = self.tr("This import was broken off; hand in the same file and it goes on.")
            self.banner.show_note(text, Tone.WARNING)
        self._enter(Stage.DONE)


def _manner(home: str) -> Manner:
    return Manner(
        title=translate("Intake", "Bring in registrations"),
        hand_in=translate("Intake", "The portal's file of registrations: drop it here, or"),
        suffixes=SUFFIXES,
        preview=partial(intake.preview, home=home),
        run=partial(intake.run, home=home),
        words=words,
    )


def _all_problems(session: Any, batch: Batch) -> tuple[LineProblem, ...]:
    """Read an import's problems, as many as a report lists."""
    found = intake.problems_of(session, batch.id, limit=batch.tally.records or 1)
    return found[:MOST_PROBLEMS]
