"""The line inventory of a centre comes in: what would change, then what changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from backoffice.lines import actions
from backoffice.records import digits, phones
from backoffice.records.lines import Column as Sheet
from backoffice.records.lines import InventoryLine, InventoryReport, RowSample
from backoffice.ui.file_import import FileImport, Manner, ReportView
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages
from backoffice.ui.theme import GAP, Tone
from backoffice.ui.verification.intake_problems import ProblemList, weight_column
from backoffice.ui.verification.lines_words import (
    cause_words,
    column_words,
    difference_tone,
    difference_words,
    given_shown,
    kept_shown,
    report_parts,
    state_words,
    value_shown,
)
from backoffice.ui.verification.texts import number_shown, phone_shown
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.record_table import Column, RecordModel, RecordTable
from backoffice.ui.widgets.tally import TallyStrip
from backoffice.ui.words_files import file_words

translate = QCoreApplication.translate

SUFFIXES = (".xlsx",)


class InventoryView(ReportView):
    """The counts, the first rows beside what they change, the problems."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tally = TallyStrip()
        self.rows = RecordTable(RecordModel(_row_columns(), self))
        named(self.rows, self.tr("The first rows as understood"))
        self.differences = RecordTable(RecordModel(_difference_columns(), self))
        named(self.differences, self.tr("What differs from what is recorded"))
        self.problems = ProblemList(jobs, _problem_columns())
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.rows, "")
        self.tabs.addTab(self.differences, "")
        self.tabs.addTab(self.problems, "")
        named(self.tabs, self.tr("The sheet in detail"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.tally)
        column.addWidget(self.tabs, 1)

    def show_report(self, report: InventoryReport, *, done: bool) -> None:
        """Show the account of a sheet."""
        self.tally.show_parts(report_parts(report), self.tr("all rows"))
        self.rows.records.show(report.sample)
        self.problems.show_problems(report.problems, report.more_problems)
        first = self.tr("The first %Ln row(s)", "", len(report.sample))
        self.tabs.setTabText(0, first)
        count = digits.isolate(digits.grouped(len(report.problems) + report.more_problems))
        self.tabs.setTabText(2, self.tr("Problems ({count})").format(count=count))
        self.differences.records.show(list(differing(report.differing)))
        changed = digits.isolate(digits.grouped(report.changed))
        self.tabs.setTabText(1, self.tr("Differences ({count} lines)").format(count=changed))
        self.tabs.setCurrentIndex(1 if report.differing else 0)

    def notes(self, report: InventoryReport, *, done: bool) -> list[tuple[str, Tone]]:
        """Say what is particular about this sheet."""
        if report.cancelled:
            text = self.tr("Stopped. The rows above are in; bringing the sheet in again goes on.")
            return [(text, Tone.WARNING)]
        if done:
            text = self.tr("%Ln line(s) are new or changed.", "", report.new + report.changed)
            return [(text, Tone.GOOD)]
        if report.rows and report.same == report.rows:
            return [(self.tr("Everything is recorded so already."), Tone.INFO)]
        return []


class LinesImport(FileImport):
    """Brings in the inventory of lines from a workbook."""

    def __init__(
        self, parent: QWidget, jobs: Jobs, messages: Messages, home: str = phones.HOME
    ) -> None:
        """Build the dialog; ``home`` is the office's area code."""
        super().__init__(parent, jobs, messages, _manner(home), InventoryView(jobs))
        self.start_column.addStretch(1)


def _manner(home: str) -> Manner:
    return Manner(
        title=translate("Inventory", "Bring in the line inventory"),
        hand_in=translate("Inventory", "The Excel workbook of a centre: drop it here, or"),
        suffixes=SUFFIXES,
        preview=partial(actions.preview, home=home),
        run=partial(actions.run, home=home),
        words=file_words,
        in_rows=True,
    )


def _row_columns() -> list[Column]:
    return [
        Column("row", translate("Inventory", "Row"), lambda one: str(one.row_no), 64, number=True),
        Column(
            "difference",
            translate("Inventory", "Outcome"),
            lambda one: difference_words(one.difference),
            width=110,
            tone=lambda one: difference_tone(one.difference),
        ),
        Column("number", translate("Inventory", "Phone number"), _number, width=120),
        Column("centre", translate("Inventory", "Centre"), _centre, width=80),
        Column("owner", translate("Inventory", "Owner's name"), _owner, width=160),
        Column("identifier", translate("Inventory", "Owner's identifier"), _identifier, width=120),
        Column("state", translate("Inventory", "State"), _state, width=110),
        Column("change", translate("Inventory", "What changes"), changes, width=160, stretch=True),
    ]


def _problem_columns() -> list[Column]:
    return [
        Column("row", translate("Inventory", "Row"), lambda one: str(one.row_no), 64, number=True),
        Column(
            "column",
            translate("Inventory", "Column"),
            lambda one: column_words(one.column),
            width=130,
        ),
        Column("given", translate("Inventory", "Given"), given_shown, width=130),
        Column("kept", translate("Inventory", "Kept"), kept_shown, width=130),
        Column("cause", translate("Inventory", "Reason"), cause_words, width=240, stretch=True),
        weight_column(),
    ]


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """One cell of a sheet that says something else than what is recorded, both for the eye."""

    row_no: int
    number: str
    column: Sheet
    recorded: str
    given: str


def differing(rows: Iterable[RowSample]) -> Iterator[FieldDifference]:
    """Take rows that differ from what is recorded apart, cell by cell."""
    for row in rows:
        line, before = row.line, row.before
        if line is None or before is None:
            continue
        number = phone_shown(before.number)
        for column in Sheet:
            if _differs(column, line, before):
                then, now = value_shown(column, before), value_shown(column, line)
                yield FieldDifference(row.row_no, number, column, then, now)
        if row.former:
            former = phone_shown(row.former)
            yield FieldDifference(row.row_no, number, Sheet.FORMER_NUMBER, "", former)


def _difference_columns() -> list[Column]:
    return [
        Column("row", translate("Inventory", "Row"), lambda one: str(one.row_no), 64, number=True),
        Column("number", translate("Inventory", "Phone number"), lambda one: one.number, width=120),
        Column(
            "column",
            translate("Inventory", "Column"),
            lambda one: column_words(one.column),
            width=130,
        ),
        Column(
            "recorded",
            translate("Inventory", "Recorded"),
            lambda one: one.recorded or "\N{EN DASH}",
            width=240,
        ),
        Column(
            "given",
            translate("Inventory", "In the sheet"),
            lambda one: one.given or "\N{EN DASH}",
            width=240,
            stretch=True,
        ),
    ]


def _number(row: RowSample) -> str:
    return phone_shown(row.line.number) if row.line else ""


def _centre(row: RowSample) -> str:
    return row.line.centre if row.line else ""


def _owner(row: RowSample) -> str:
    return row.line.owner_name if row.line else ""


def _identifier(row: RowSample) -> str:
    return number_shown(row.line.owner_identifier) if row.line else ""


def _state(row: RowSample) -> str:
    return state_words(row.line.state) if row.line else ""


def changes(row: RowSample) -> str:
    """Name the columns in which a row differs from what is recorded."""
    if row.line is None or row.before is None:
        return ""
    differing = [column_words(one) for one in Sheet if _differs(one, row.line, row.before)]
    return translate("Inventory", ", ").join(differing)


def _differs(column: Sheet, line: InventoryLine, before: InventoryLine) -> bool:
    # The old numbers are in the line's file, not on its record.
    now, then = (getattr(one, column.value, None) for one in (line, before))
    return bool(now != then)
