"""Where files of registrations come from besides the clerk's hand: the folder, earlier days."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from backoffice.errors import Unavailable
from backoffice.records import digits
from backoffice.records.intake import Batch, Tally
from backoffice.ui.jobs import Jobs
from backoffice.ui.shown import person_shown
from backoffice.ui.theme import TIGHT, Tone, mark
from backoffice.ui.verification.texts import moment_shown
from backoffice.ui.widgets.form import named, section
from backoffice.ui.widgets.record_table import Column, RecordModel, RecordTable
from backoffice.ui.widgets.wrapped import wrap
from backoffice.ui.words_common import trouble_words
from backoffice.verification import intake, watched_folder

_SHOWN = 100


class _Titled(QWidget):
    """A heading, a table, and a line below when there is nothing in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def furnish(self, title: str, columns: list[Column]) -> None:
        """Put in heading and table."""
        self.table = RecordTable(RecordModel(columns, self))
        self.table.setMinimumHeight(96)
        named(self.table, title)
        self.note = QLabel()
        wrap(self.note)
        mark(self.note, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(section(title))
        column.addWidget(self.note)
        column.addWidget(self.table, 1)

    def tell(self, text: str) -> None:
        """Say something in the table's place; "" shows the table."""
        self.note.setText(text)
        self.note.setVisible(bool(text))
        self.table.setVisible(not text)
        tall = QSizePolicy.Policy.Maximum if text else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Preferred, tall)


class PortalFolder(_Titled):
    """The files that wait in the portal's folder; the program takes them by itself, too."""

    chosen = Signal(object)  # Path

    def __init__(self, jobs: Jobs, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._folder = folder
        name = Column("name", self.tr("File"), lambda path: path.name, width=300, stretch=True)
        self.furnish(self.tr("In the portal's folder"), [name])
        self.table.opened.connect(self.chosen)
        self.tell(self.tr("The folder is being looked into\u2026"))

    def refresh(self) -> None:
        """Look into the folder again."""
        folder = self._folder
        self._jobs.folder(self, lambda: watched_folder.lying(folder), self._show, self._failed)

    def _show(self, paths: tuple[Path, ...]) -> None:
        self.table.records.show(paths)
        self.tell("" if paths else self.tr("No file waits there."))
        if paths:
            self.table.select_row(0)

    def _failed(self, failure: Exception) -> None:
        if not isinstance(failure, Unavailable):
            raise failure
        self.tell(trouble_words(failure.setback))


class EarlierImports(_Titled):
    """What came in before, newest first; one that is opened shows its problems."""

    chosen = Signal(object)  # Batch

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        columns = [
            Column("at", self.tr("When"), lambda one: moment_shown(one.begun_at), width=140),
            Column("file", self.tr("File"), lambda one: one.file_name, width=200, stretch=True),
            Column("by", self.tr("By"), lambda one: person_shown(one.by), width=110),
            _count("records", self.tr("Records"), lambda tally: tally.records),
            _count("waiting", self.tr("To be corrected"), lambda tally: tally.waiting),
            Column("state", self.tr("State"), self._state, width=120, tone=_tone),
        ]
        self.furnish(self.tr("Earlier imports"), columns)
        self.table.opened.connect(self.chosen)
        self.tell(self.tr("Nothing has come in yet."))

    def refresh(self) -> None:
        """Read the earlier imports again."""
        self._jobs.read(self, lambda session: intake.batches(session, limit=_SHOWN), self._show)

    def _show(self, batches: tuple[Batch, ...]) -> None:
        self.table.records.show(batches)
        self.tell("" if batches else self.tr("Nothing has come in yet."))
        if batches:
            self.table.select_row(0)

    def _state(self, batch: Batch) -> str:
        return self.tr("whole") if batch.finished_at else self.tr("broken off")


def _tone(batch: Batch) -> Tone:
    return Tone.GOOD if batch.finished_at else Tone.WARNING


def _count(key: str, title: str, number: Callable[[Tally], int]) -> Column:
    return Column(key, title, lambda one: digits.grouped(number(one.tally)), width=100, number=True)
