"""The bills of a period come in: what the file would add, then what it added."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QTabWidget, QVBoxLayout, QWidget

from backoffice.records import digits, phones
from backoffice.records.period_bills import (
    BillProblem,
    BillReport,
    BillSample,
    read_period,
)
from backoffice.tickets import bills
from backoffice.ui.file_import import FileImport, Manner, ReportView
from backoffice.ui.jobs import Jobs, Report
from backoffice.ui.messages import Messages
from backoffice.ui.shown import count_shown, day_shown, line_shown, number_shown
from backoffice.ui.theme import GAP, Tone, mark
from backoffice.ui.tickets.words_bills import (
    cause_words,
    difference_words,
    follows_words,
    period_shown,
    place_words,
    report_parts,
)
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.record_table import Column, RecordModel, RecordTable
from backoffice.ui.widgets.tally import TallyStrip
from backoffice.ui.words_files import file_words

translate = QCoreApplication.translate

SUFFIXES = (".xlsx", ".csv", ".txt")
_PERIOD_WIDTH = 120


class BillsView(ReportView):
    """The counts, the first rows as understood, the problems row by row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tally = TallyStrip()
        self.rows = RecordTable(RecordModel(_row_columns(), self))
        named(self.rows, self.tr("The first rows as understood"))
        self.problems = RecordTable(RecordModel(_problem_columns(), self))
        named(self.problems, self.tr("Problems"))
        self.more = QLabel()
        mark(self.more, "muted")
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.problems, 1)
        column.addWidget(self.more)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.rows, "")
        self.tabs.addTab(below, "")
        named(self.tabs, self.tr("The sheet in detail"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP)
        whole.addWidget(self.tally)
        whole.addWidget(self.tabs, 1)

    def show_report(self, report: BillReport, *, done: bool) -> None:
        """Show the account of a sheet."""
        self.tally.show_parts(report_parts(report), self.tr("all rows"))
        self.rows.records.show(report.sample)
        self.problems.records.show(report.problems)
        more = report.more_problems
        self.more.setText(self.tr("%Ln more are counted, not listed.", "", more) if more else "")
        self.more.setVisible(bool(more))
        self.tabs.setTabText(0, self.tr("The first %Ln row(s)", "", len(report.sample)))
        count = digits.isolate(digits.grouped(len(report.problems) + more))
        self.tabs.setTabText(1, self.tr("Problems ({count})").format(count=count))
        self.tabs.setCurrentIndex(1 if report.problems else 0)

    def notes(self, report: BillReport, *, done: bool) -> list[tuple[str, Tone]]:
        """Say what is particular about this sheet."""
        if report.cancelled:
            text = self.tr("Stopped. The rows above are in; bringing the sheet in again goes on.")
            return [(text, Tone.WARNING)]
        if done:
            text = self.tr("%Ln bill(s) are new or paid since.", "", report.added + report.changed)
            return [(text, Tone.GOOD)]
        if report.rows and report.same == report.rows:
            return [(self.tr("Everything is kept so already."), Tone.INFO)]
        return []


class BillsImport(FileImport):
    """Brings in the bills of a period from a workbook or a text file."""

    def __init__(
        self, parent: QWidget, jobs: Jobs, messages: Messages, home: str = phones.HOME
    ) -> None:
        """Build the dialog; ``home`` is the office's area code."""
        self._period = ""
        manner = Manner(
            title=translate("Bills", "Bring in the bills of a period"),
            hand_in=translate("Bills", "The sheet of billing (xlsx or csv): drop it here, or"),
            suffixes=SUFFIXES,
            preview=partial(self._work, bills.preview, home),
            run=partial(self._work, bills.run, home),
            words=file_words,
            in_rows=True,
        )
        super().__init__(parent, jobs, messages, manner, BillsView())
        self.period = QLineEdit()
        self.period.setMaximumWidth(_PERIOD_WIDTH)
        self.period.setMaxLength(10)
        self.period.setPlaceholderText(digits.persian("1405-03"))
        named(self.period, self.tr("Period of a sheet without that column"))
        self.period.textEdited.connect(self._type_period)
        row = QHBoxLayout()
        row.addWidget(QLabel(self.tr("Period of a sheet without that column:")))
        row.addWidget(self.period)
        row.addStretch(1)
        self.start_column.addLayout(row)
        self.start_column.addStretch(1)

    def _type_period(self, text: str) -> None:
        self._period = read_period(text)

    def _work(self, deed: Any, home: str, database: Any, path: Path, report: Report) -> BillReport:
        made: BillReport = deed(database, path, report, home=home, period=self._period)
        return made

    def take(self, path: Path) -> None:
        """Look a file through; a period that is none is told first."""
        if self.period.text().strip() and not self._period:
            text = self.tr("The period is a Jalali year and a number from 1 to 12: 1405-03.")
            self.banner.show_note(text, Tone.WARNING)
            self.period.setFocus()
            return
        super().take(path)


def _row_columns() -> list[Column]:
    return [
        Column("row", translate("Bills", "Row"), lambda one: str(one.row_no), 64, number=True),
        Column(
            "difference",
            translate("Bills", "Outcome"),
            lambda one: difference_words(one.difference)[0],
            width=120,
            tone=lambda one: difference_words(one.difference)[1],
        ),
        Column("number", translate("Bills", "Phone number"), _number, width=120),
        Column("period", translate("Bills", "Period"), _period, width=90),
        Column("name", translate("Bills", "Name"), _name, width=150, stretch=True),
        Column("payable", translate("Bills", "Payable (rials)"), _payable, width=120),
        Column("due", translate("Bills", "Deadline"), _due, width=100),
        Column("paid", translate("Bills", "Paid"), _paid, width=80),
    ]


def _problem_columns() -> list[Column]:
    return [
        Column("row", translate("Bills", "Row"), lambda one: str(one.row_no), 64, number=True),
        Column(
            "column",
            translate("Bills", "Column"),
            lambda one: place_words(one.column),
            width=130,
        ),
        Column("given", translate("Bills", "Given"), _given, width=140),
        Column("cause", translate("Bills", "Reason"), cause_words, width=260, stretch=True),
        Column(
            "follows",
            translate("Bills", "What follows"),
            lambda one: follows_words(one)[0],
            width=120,
            tone=lambda one: follows_words(one)[1],
        ),
    ]


def _number(row: BillSample) -> str:
    return line_shown(row.bill.number) if row.bill else ""


def _period(row: BillSample) -> str:
    return period_shown(row.bill.period) if row.bill else ""


def _name(row: BillSample) -> str:
    return row.bill.name if row.bill else ""


def _payable(row: BillSample) -> str:
    return count_shown(row.bill.payable) if row.bill else ""


def _due(row: BillSample) -> str:
    return day_shown(row.bill.due) if row.bill else ""


def _paid(row: BillSample) -> str:
    if row.bill is None:
        return ""
    return translate("Bills", "yes") if row.bill.paid else translate("Bills", "no")


def _given(problem: BillProblem) -> str:
    return number_shown(problem.text)
