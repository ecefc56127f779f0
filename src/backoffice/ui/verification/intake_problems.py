"""The list of what was wrong, mended or odd in a file: filtered, searched, copied."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from backoffice.records import digits, persian
from backoffice.records.intake import LineProblem, Weight
from backoffice.ui import icons
from backoffice.ui.jobs import Job, Jobs
from backoffice.ui.theme import GAP, mark
from backoffice.ui.verification.intake_texts import (
    cause_words,
    given_shown,
    kept_shown,
    place_words,
    weight_tone,
    weight_words,
)
from backoffice.ui.widgets.chips import Choice, CountedFilterBar
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.record_table import Column, RecordModel, RecordTable
from backoffice.ui.widgets.search_box import SearchBox

translate = QCoreApplication.translate

_NO_ISOLATES = dict.fromkeys(range(0x2066, 0x206A))
_ALL = "all"


class Problem(Protocol):
    """What the list knows of a problem of any kind of file."""

    @property
    def weight(self) -> Weight: ...


class ProblemList(QWidget):
    """Some or all problems of a report; ten thousand are no burden to it."""

    shown = Signal()  # the list holds what was asked for

    def __init__(
        self, jobs: Jobs, columns: Sequence[Column], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._all: tuple[Any, ...] = ()
        self._told: Sequence[Any] = ()
        self._looking: Job | None = None
        choices = [Choice(_ALL, self.tr("All"))]
        choices += [Choice(one, weight_words(one)) for one in Weight]
        self.filters = CountedFilterBar(choices)
        named(self.filters, self.tr("Kinds of problems"))
        self.search = SearchBox(self.tr("Search in the problems"))
        self.table = RecordTable(RecordModel(columns, self))
        named(self.table, self.tr("Problems"))
        self.more = QLabel()
        mark(self.more, "muted")
        self.copy_button = QPushButton(self.tr("&Copy the list"))
        self.copy_button.setAutoDefault(False)
        icons.give(self.copy_button, "duplicate")
        self.copy_button.setToolTip(self.tr("Copies every row shown, with the headings"))
        self._lay_out()
        self.filters.chosen.connect(lambda _key: self._look())
        self.search.searched.connect(lambda _text: self._look())
        self.search.down.connect(self.table.setFocus)
        self.copy_button.clicked.connect(self.copy_all)
        key = QShortcut(QKeySequence("Ctrl+Shift+C"), self)
        key.activated.connect(self.copy_all)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.filters, 1)
        row.addWidget(self.search)
        self.search.setMinimumWidth(200)
        row.addWidget(self.copy_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        column.addWidget(self.more)

    def show_problems(self, problems: Sequence[Problem], more: int = 0) -> None:
        """List problems; ``more`` are counted only."""
        self._all = tuple(problems)
        counts: dict[object, int] = dict.fromkeys(Weight, 0)
        for one in problems:
            counts[one.weight] += 1
        self.filters.set_counts({_ALL: len(self._all), **counts})
        self.filters.choose(_ALL)
        self.search.clear()
        text = self.tr("%Ln more are counted, not listed.", "", more) if more else ""
        self.more.setText(text)
        self.more.setVisible(bool(text))
        self._show(self._all)

    def told(self) -> Sequence[Any]:
        """The problems that are listed now."""
        return self._told

    def choose(self, weight: Weight) -> None:
        """List one kind only."""
        self.filters.choose(weight)
        self._look()

    def copy_all(self) -> None:
        """Put every listed row on the clipboard, headings first, numbers in ASCII digits."""
        columns, told = self.table.records.columns, self._told
        self._jobs.disk(
            self,
            lambda: as_text(columns, told),
            lambda text: QGuiApplication.clipboard().setText(text),
        )

    def _look(self) -> None:
        """Filter off the window's thread: thousands of sentences are made for a search."""
        if self._looking is not None:
            self._looking.cancel()
        key, wanted = self.filters.key(), _folded(self.search.text())
        everything, columns = self._all, self.table.records.columns

        def look() -> tuple[Any, ...]:
            kept = everything if key == _ALL else tuple(p for p in everything if p.weight == key)
            if not wanted:
                return kept
            return tuple(p for p in kept if wanted in _folded(" ".join(_cells(columns, p))))

        self._looking = self._jobs.disk(self, look, self._show)

    def _show(self, problems: Sequence[Any]) -> None:
        self._told = problems
        self.table.records.show(problems)
        if problems:
            self.table.select_row(0)
        self.copy_button.setEnabled(bool(problems))
        self.shown.emit()


def _folded(text: str) -> str:
    return persian.search_key(text.translate(_NO_ISOLATES))


def _cells(columns: Sequence[Column], record: Any) -> list[str]:
    return [column.text(record) for column in columns]


def as_text(columns: Sequence[Column], records: Sequence[Any]) -> str:
    """Write a table as tab-separated lines, its headings first."""
    lines = [[column.title for column in columns]]
    for record in records:
        cells = [text.translate(_NO_ISOLATES) for text in _cells(columns, record)]
        lines.append(
            [
                digits.ascii_digits(cell) if column.number else " ".join(cell.split())
                for column, cell in zip(columns, cells, strict=True)
            ]
        )
    return "\n".join("\t".join(cells) for cells in lines)


class RegistrationProblems(ProblemList):
    """Problems of the portal's registrations."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(jobs, _columns(), parent)


def _columns() -> list[Column]:
    return [
        Column("line", translate("Intake", "Line"), _line, width=64, number=True),
        Column("field", translate("Intake", "Field"), place_words, width=130),
        Column("given", translate("Intake", "Given"), given_shown, width=130),
        Column("kept", translate("Intake", "Kept"), kept_shown, width=130),
        Column("cause", translate("Intake", "Reason"), cause_words, width=240, stretch=True),
        weight_column(),
    ]


def weight_column() -> Column:
    """The column that says what a problem does to its record."""
    return Column(
        "weight",
        translate("Intake", "What follows"),
        lambda one: weight_words(one.weight),
        width=130,
        tone=lambda one: weight_tone(one.weight),
    )


def _line(problem: LineProblem) -> str:
    return str(problem.line_no)
