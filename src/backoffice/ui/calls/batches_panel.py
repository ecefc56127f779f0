"""The files of calls that came in: what each brought, by whom, and what can still be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from backoffice.calls import imports
from backoffice.records import digits
from backoffice.records.call_files import CallBatch, CallTally, Stage
from backoffice.records.operators import Desk, Right
from backoffice.ui import icons
from backoffice.ui.calls.import_words import stage_tone, stage_words, why_not
from backoffice.ui.calls.shown import moment_shown
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Question
from backoffice.ui.shown import person_shown
from backoffice.ui.theme import GAP, TIGHT, mark
from backoffice.ui.widgets.form import named, section
from backoffice.ui.widgets.record_table import Column, RecordModel, RecordTable

translate = QCoreApplication.translate

_SHOWN = 200
_ALL = 1000  # a stretch beside which another one takes no room


class BatchesPanel(QWidget):
    """The imports, newest first; each row offers the deeds that are open to it."""

    mend_wanted = Signal(object)  # CallBatch
    undo_wanted = Signal(object)  # CallBatch
    go_on_wanted = Signal(object)  # CallBatch
    opened = Signal(object)  # CallBatch
    shown = Signal()  # the list holds what was asked for

    def __init__(self, jobs: Jobs, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._desk = desk
        self.table = RecordTable(RecordModel(_columns(), self, identity=lambda one: one.id))
        self.table.setMinimumHeight(120)
        named(self.table, self.tr("Files of calls that came in"))
        self.note = QLabel(self.tr("No file of calls has come in yet."))
        mark(self.note, "muted")
        self.mend = self._button(self.tr("Mend &bad rows (F4)"), "edit", self.mend_wanted.emit)
        self.undo = self._button(
            self.tr("&Take back\u2026 (Del)"), "history", self.undo_wanted.emit
        )
        self.go_on = self._button(self.tr("Go &on\u2026"), "arrow", self.go_on_wanted.emit)
        self._lay_out()
        for key, button in (("F4", self.mend), ("Del", self.undo)):
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(partial(self._press, button))
        self.table.picked.connect(lambda _batch: self._show_deeds())
        self.table.opened.connect(lambda _batch: self._open())
        self._show([])

    def _button(self, text: str, icon: str, act: Callable[[object], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        icons.give(button, icon)
        button.clicked.connect(lambda: act(self.table.current()))
        return button

    def _press(self, button: QPushButton) -> None:
        """Do what a key asks for, of an import to which the deed is open: its button shows."""
        if button.isVisibleTo(self):
            button.click()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(section(self.tr("Files that came in")))
        row.addStretch(1)
        for button in (self.go_on, self.mend, self.undo):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addLayout(row)
        column.addWidget(self.note)
        column.addWidget(self.table, _ALL)
        column.addStretch(1)  # takes the room while there is no table

    def refresh(self, chosen: str = "") -> None:
        """Read the imports again; the one of the id ``chosen`` becomes the current one."""
        self._jobs.read(
            self,
            lambda session: imports.batches(session, limit=_SHOWN),
            lambda batches: self._show(batches, chosen),
        )

    def batch(self, batch_id: str) -> CallBatch | None:
        """The listed import of this id."""
        found: CallBatch | None = self.table.records.record(self.table.records.row_of(batch_id))
        return found

    def _show(self, batches: Sequence[CallBatch], chosen: str = "") -> None:
        self.table.records.show(batches)
        self.table.select(chosen)
        if batches and self.table.current() is None:
            self.table.select_row(0)
        self.note.setVisible(not batches)
        self.table.setVisible(bool(batches))
        self._show_deeds()
        self.shown.emit()

    def _show_deeds(self) -> None:
        batch: CallBatch | None = self.table.current()
        loaded = batch is not None and batch.stage is Stage.LOADED
        self.go_on.setVisible(batch is not None and batch.stage is Stage.BEGUN)
        self.mend.setVisible(loaded and batch is not None and batch.listed_bad > 0)
        self.undo.setVisible(loaded)
        reason = why_not(self._desk, Right.UNDO_CALLS)
        self.undo.setEnabled(not reason)
        self.undo.setToolTip(reason)

    def _open(self) -> None:
        """Return goes on with what was broken off; of the others it shows the account."""
        batch: CallBatch = self.table.current()
        wanted = self.go_on_wanted if batch.stage is Stage.BEGUN else self.opened
        wanted.emit(batch)


def undo_question(batch: CallBatch) -> Question:
    """Ask whether an import is to be taken back, saying what leaves and what stays."""
    new = batch.tally.new
    text = translate("CallFiles", "%Ln call(s) of the file {file} leave the lists.", "", new)
    stays = translate("CallFiles", "What other files brought stays. The deed is audited.")
    return Question(
        translate("CallFiles", "Take this import back?"),
        f"{text.format(file=digits.isolate(batch.file_name))} {stays}",
        yes=translate("CallFiles", "Take back"),
        danger=True,
    )


def _columns() -> list[Column]:
    return [
        Column(
            "stage",
            translate("CallFiles", "State"),
            lambda one: stage_words(one.stage),
            width=104,
            tone=lambda one: stage_tone(one.stage),
        ),
        Column("file", translate("CallFiles", "File"), _file, width=180, stretch=True),
        Column("at", translate("CallFiles", "When"), lambda one: moment_shown(one.begun_at), 130),
        Column("profile", translate("CallFiles", "Format"), lambda one: one.profile, width=108),
        _count("rows", translate("CallFiles", "Rows"), lambda tally: tally.rows),
        _count("new", translate("CallFiles", "New"), lambda tally: tally.new),
        _count("known", translate("CallFiles", "Known"), lambda tally: tally.already_loaded),
        _count("twice", translate("CallFiles", "Repeated"), lambda tally: tally.repeated),
        _count("bad", translate("CallFiles", "Bad"), lambda tally: tally.bad),
        Column("by", translate("CallFiles", "By"), lambda one: person_shown(one.by), width=100),
    ]


def _count(key: str, title: str, number: Callable[[CallTally], int]) -> Column:
    return Column(key, title, lambda one: digits.grouped(number(one.tally)), width=66, number=True)


def _file(batch: CallBatch) -> str:
    return digits.isolate(batch.file_name)
