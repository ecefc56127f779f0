"""The bad rows of an import: mended at the keyboard, one after the other, or dropped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from backoffice.calls import format_samples, kept_rows
from backoffice.calls.format_samples import Judge
from backoffice.calls.formats import BadValue
from backoffice.records import digits
from backoffice.records.call_files import MOST_SHOWN, BadCall, BadRow, CallBatch
from backoffice.ui import icons
from backoffice.ui.calls.bad_row_form import BadRowForm
from backoffice.ui.calls.import_columns import bad_columns
from backoffice.ui.calls.import_words import bad_call_words, refusal_words
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages, Question
from backoffice.ui.theme import GAP, WIDE, Tone, mark
from backoffice.ui.widgets.banner import Banner
from backoffice.ui.widgets.chips import Choice, CountedFilterBar
from backoffice.ui.widgets.dialogs import Decision
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.record_table import RecordModel, RecordTable

_ALL = "all"
_WIDTH, _HEIGHT = 1040, 640
_EDGE = 40  # pixels of the screen that stay free


@dataclass(frozen=True, slots=True)
class _Desk:
    opening: str
    rows: tuple[BadRow, ...]
    judge: Judge


class BadRowsDialog(QDialog):
    """A list by reason and, below it, the row in hand; what is done leaves the list."""

    changed = Signal()  # a row was mended or dropped

    def __init__(
        self, parent: QWidget, jobs: Jobs, messages: Messages, batch: CallBatch, home: str
    ) -> None:
        """Build the dialog; ``home`` is the office's area code."""
        super().__init__(parent)
        self._jobs = jobs
        self._messages = messages
        self._batch = batch
        self._home = home
        self._rows: list[BadRow] = []
        self._opening = ""  # what the rows are read with, once it is written down
        self._after = 0  # the line in the file up to which rows were listed
        self._more = False  # whether rows may follow it
        self._busy = False
        self.setWindowTitle(self.tr("Bad rows"))
        self.setAccessibleName(self.tr("Bad rows"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._make_parts()
        self._lay_out()
        room = self.screen().availableGeometry()
        self.resize(min(_WIDTH, room.width() - _EDGE), min(_HEIGHT, room.height() - _EDGE))
        self._load()

    def _make_parts(self) -> None:
        self.banner = Banner()
        self.form = BadRowForm()
        self.filters = CountedFilterBar([Choice(_ALL, self.tr("All"))])
        named(self.filters, self.tr("Reasons"))
        self.filters.chosen.connect(lambda _key: self._filter())
        self.table = RecordTable(RecordModel(bad_columns(), self, identity=lambda one: one.id))
        named(self.table, self.tr("Bad rows"))
        self.table.picked.connect(lambda _row: self._show_row())
        self.table.opened.connect(lambda _row: self.form.go_to_flaw())
        self.form.entered.connect(self.mend)
        self.form.stepped.connect(self._step)
        self.form.judged.connect(self._judged)
        self.left = QLabel()
        mark(self.left, "muted")
        self.mend_button = QPushButton(self.tr("&Mend (Enter)"))
        mark(self.mend_button, "primary")
        icons.give(self.mend_button, "check")
        self.mend_button.clicked.connect(self.mend)
        self.drop_button = QPushButton(self.tr("&Drop\u2026 (Ctrl+Del)"))
        icons.give(self.drop_button, "trash")
        self.drop_button.clicked.connect(self.ask_drop)
        self.close_button = QPushButton(self.tr("&Close"))
        self.close_button.clicked.connect(self.reject)
        for button in (self.mend_button, self.drop_button, self.close_button):
            button.setAutoDefault(False)
        QShortcut(QKeySequence("Ctrl+Del"), self).activated.connect(self.ask_drop)

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Bad rows"))
        mark(title, "big")
        file = QLabel(digits.isolate(self._batch.file_name))
        file.setTextFormat(Qt.TextFormat.PlainText)
        mark(file, "muted")
        top = QHBoxLayout()
        top.setSpacing(GAP)
        top.addWidget(title)
        top.addWidget(file, 1)
        top.addWidget(self.left)
        keys = QLabel(self.tr("To the mistake and to mend: Enter \u00b7 another row: page keys"))
        mark(keys, "muted")
        buttons = QHBoxLayout()
        buttons.addWidget(keys, 1)
        for button in (self.mend_button, self.drop_button, self.close_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        column.addLayout(top)
        column.addWidget(self.banner)
        column.addWidget(self.filters)
        column.addWidget(self.table, 1)
        column.addWidget(self.form)
        column.addLayout(buttons)

    # The list

    def _load(self) -> None:
        batch, home, after, known = self._batch, self._home, self._after, self._opening

        def look(database: Any) -> _Desk:
            opening = known or kept_rows.open_list(database, batch.id)
            with database.read() as session:
                rows = kept_rows.bad_rows(session, opening, limit=MOST_SHOWN, after=after)
                judge = format_samples.judge(session, batch.profile, home=home)
            return _Desk(opening, tuple(rows), judge)

        self._jobs.deed(self, look, self._show)

    def _show(self, desk: _Desk) -> None:
        self._opening = desk.opening
        there = {one.id for one in self._rows}
        new = (one for one in desk.rows if one.id not in there)
        self._rows += [one for one in new if one.mended_at is None and not one.dropped]
        self._more = len(desk.rows) == MOST_SHOWN
        self._after = desk.rows[-1].line_no if desk.rows else self._after
        self.form.set_up(desk.judge)
        self._count()
        self._filter()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._more and not self._open():
            self._load()

    def _count(self) -> None:
        counts: Counter[object] = Counter(one.reason for one in self._rows)
        key = self.filters.key()
        choices = [Choice(_ALL, self.tr("All"))]
        choices += [Choice(one, bad_call_words(one)) for one in BadCall if one in counts]
        self.filters.set_choices(choices)
        self.filters.set_counts({_ALL: len(self._rows), **counts})
        self.filters.choose(key if key in counts else _ALL)
        self.left.setText(self.tr("%Ln bad row(s) left", "", len(self._open())))

    def _open(self) -> list[BadRow]:
        """The rows that can still be mended or dropped: not those of a retired month."""
        return [one for one in self._rows if _is_open(one)]

    def _filter(self) -> None:
        key = self.filters.key()
        self.table.records.show([one for one in self._rows if key in {_ALL, one.reason}])
        if self.table.current() is None and self.table.records.rowCount():
            self.table.select_row(0)
        self._show_row()

    def _show_row(self) -> None:
        row = self.table.current()
        self.form.show_row(row)
        self.drop_button.setEnabled(_is_open(row) and not self._busy)
        self._judged(self.form.call() is not None)

    def _judged(self, good: bool) -> None:
        row = self.table.current()
        self.mend_button.setEnabled(good and _is_open(row) and not self._busy)

    def _step(self, by: int) -> None:
        row = self.table.currentIndex().row() + by
        if 0 <= row < self.table.records.rowCount():
            self.table.select_row(row)
            self.form.go_to_flaw()

    # Deeds

    def mend(self) -> None:
        """Hand the row in with the values typed, when they are a call now."""
        row = self.table.current()
        if row is None or self._busy or self.form.call() is None:
            self.form.go_to_flaw()
            return
        values, home = dict(self.form.values()), self._home
        self._set_busy(busy=True)
        self._jobs.write(
            self,
            lambda session: kept_rows.mend(session, row.id, values, home=home),
            lambda _call: self._done(row),
            self._failed,
        )

    def ask_drop(self) -> None:
        """Ask for the reason and drop the row in hand."""
        row = self.table.current()
        if not _is_open(row) or self._busy:
            return
        question = Question(
            self.tr("Drop this row?"),
            self.tr("It will never be a call. The row and the reason stay in the audit."),
            yes=self.tr("Drop"),
            danger=True,
            reason=True,
        )
        decision = Decision(self, question)
        decision.accepted.connect(lambda: self._drop(row, decision.reason.text().strip()))
        decision.open()

    def _drop(self, row: BadRow, reason: str) -> None:
        self._set_busy(busy=True)
        self._jobs.write(
            self,
            lambda session: kept_rows.drop(session, row.id, reason),
            lambda _nothing: self._done(row),
            self._failed,
        )

    def _done(self, row: BadRow) -> None:
        self._set_busy(busy=False)
        self.banner.close_note()
        at = self.table.currentIndex().row()
        self._rows = [one for one in self._rows if one.id != row.id]
        self._count()
        self._filter()
        left = self.table.records.rowCount()
        if left:
            self.table.select_row(min(at, left - 1))
            self._show_row()
            self.form.go_to_flaw()
        else:
            self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self._open() and self._more:
            self._load()
        elif not self._open():
            self.banner.show_note(self.tr("No bad row is left."), Tone.GOOD, lasting=True)
        self.changed.emit()

    def _failed(self, failure: Exception) -> None:
        self._set_busy(busy=False)
        self._messages.show_failure(failure, refused=self._refused, reload=self._begin_again)

    def _begin_again(self) -> None:
        self._after, self._rows = 0, []
        self._load()

    def _refused(self, findings: Sequence[object]) -> None:
        said = [
            bad_call_words(one.reason) if isinstance(one, BadValue) else refusal_words(one)
            for one in findings
        ]
        self.form.refuse(" ".join(said))

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.drop_button.setEnabled(not busy)
        self.mend_button.setEnabled(not busy)


def _is_open(row: BadRow | None) -> bool:
    return row is not None and row.reason is not BadCall.RETIRED_MONTH
