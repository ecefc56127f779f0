"""Cable transfers: a list of old and new numbers is judged, run, gone on with, taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from backoffice.errors import Forbidden, Refused
from backoffice.lines import cable
from backoffice.records.intake import FileFinding
from backoffice.records.line_facts import ChangeFinding
from backoffice.records.line_transfers import (
    Transfer,
    TransferFinding,
    TransferPreview,
    TransferStage,
    WantedTransfer,
)
from backoffice.ui import icons
from backoffice.ui.jobs import Job, Jobs, Report
from backoffice.ui.lines.cable_columns import preview_rows, row_columns, transfer_columns
from backoffice.ui.lines.words import transfer_words
from backoffice.ui.messages import Messages
from backoffice.ui.office import Office
from backoffice.ui.shown import count_shown, number_shown
from backoffice.ui.theme import GAP, TIGHT, WIDE, Tone, mark, tone_role
from backoffice.ui.widgets.busy import ProgressStrip
from backoffice.ui.widgets.dialogs import Question
from backoffice.ui.widgets.drop_area import DropArea
from backoffice.ui.widgets.form import named, section
from backoffice.ui.widgets.record_table import RecordModel, RecordTable
from backoffice.ui.words_common import finding_words
from backoffice.ui.words_files import file_words
from backoffice.ui.words_lines import change_flaw_words

SUFFIXES = (".xlsx", ".csv", ".txt")
_DROP = 110  # pixels
_COLUMNS, _RUNS = "lines/cable", "lines/transfers"


class CablePage(QWidget):
    """Above the list that was handed in with its findings, below the transfers that were made."""

    def __init__(
        self, jobs: Jobs, messages: Messages, office: Office, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._messages = messages
        self._office = office
        self._wanted: tuple[WantedTransfer, ...] = ()
        self._seen: TransferPreview | None = None
        self._job: Job | None = None
        self.drop = DropArea(
            self.tr("A workbook or CSV of two columns: old number, new number"), suffixes=SUFFIXES
        )
        self.title = QLineEdit()
        self.title.setMaxLength(200)
        self.title.setPlaceholderText(self.tr("What the transfer is called"))
        named(self.title, self.tr("Title of the transfer"))
        self.table = RecordTable(RecordModel(row_columns(), self))
        named(self.table, self.tr("Lines of the list"))
        self.table.restore_columns(office.memory.value(_COLUMNS))
        self.said = QLabel()
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.runs = RecordTable(RecordModel(transfer_columns(), self, identity=_id))
        named(self.runs, self.tr("Transfers made"))
        self.runs.restore_columns(office.memory.value(_RUNS))
        self.progress = ProgressStrip()
        self._make_buttons()
        self._lay_out()
        self._connect()
        self._forget()

    def _make_buttons(self) -> None:
        self.go = QPushButton(self.tr("Transfer (F9)"))
        mark(self.go, "primary")
        icons.give(self.go, "check")
        self.other = QPushButton(self.tr("Another list"))
        icons.give(self.other, "import")
        self.rest = QPushButton(self.tr("Go on with it (F11)"))
        icons.give(self.rest, "arrow")
        self.back = QPushButton(self.tr("Take it back\u2026 (Shift+F11)"))
        icons.give(self.back, "back")
        for button in (self.go, self.other, self.rest, self.back):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        above = QWidget()
        top = QVBoxLayout(above)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(GAP)
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addWidget(self.title, 1)
        line.addStretch(0)
        line.addWidget(self.other)
        line.addWidget(self.go)
        self.drop.setMaximumHeight(_DROP)
        top.addWidget(self.drop)
        top.addWidget(self.said)
        top.addWidget(self.table, 1)
        top.addLayout(line)
        top.addStretch(0)
        below = QWidget()
        bottom = QVBoxLayout(below)
        bottom.setContentsMargins(0, TIGHT, 0, 0)
        bottom.setSpacing(GAP)
        bottom.addWidget(section(self.tr("Transfers made")))
        bottom.addWidget(self.runs, 1)
        last = QHBoxLayout()
        last.addStretch(1)
        last.addWidget(self.rest)
        last.addWidget(self.back)
        bottom.addLayout(last)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(above)
        splitter.addWidget(below)
        splitter.setChildrenCollapsible(False)
        splitter.setSizes([320, 260])
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, GAP, WIDE, GAP)
        column.setSpacing(GAP)
        column.addWidget(splitter, 1)
        column.addWidget(self.progress)
        self.setFocusProxy(self.drop)

    def _connect(self) -> None:
        self.drop.dropped.connect(lambda paths: self.take(paths[0]))
        self.go.clicked.connect(self.run)
        self.other.clicked.connect(self._forget)
        self.rest.clicked.connect(self.go_on)
        self.back.clicked.connect(self.ask_to_undo)
        self.runs.picked.connect(lambda _one: self._light())

    # The list

    def take(self, path: Path) -> None:
        """Read a list of old and new numbers and judge it."""
        office = self._office

        def work(database: Any, _report: Report) -> tuple[list[WantedTransfer], TransferPreview]:
            wanted = cable.read(path)
            with database.read() as session:
                return wanted, cable.preview(session, wanted, home=office.home)

        def done(found: tuple[list[WantedTransfer], TransferPreview]) -> None:
            self._wanted, self._seen = tuple(found[0]), found[1]
            if not self.title.text():
                self.title.setText(path.stem)
            self._show_preview(found[1])

        self._begin(work, done, lambda: self.take(path), self.tr("The list is being judged\u2026"))

    def _show_preview(self, seen: TransferPreview) -> None:
        rows = preview_rows(self._wanted, seen)
        self.table.records.show(rows)
        whole = " ".join(transfer_words(one) for one in seen.findings if not one.row_no)
        bad = sum(1 for row in rows if row.findings)
        if not seen.findings:
            text, tone = self.tr("%Ln line(s) can be transferred.", "", len(rows)), Tone.GOOD
        else:
            text = self.tr(
                "%Ln row(s) with findings: nothing is run until they are mended.", "", bad
            )
            tone = Tone.BAD
        self._say(f"{whole} {text}".strip(), tone)
        self.drop.setVisible(False)
        self.table.setVisible(True)
        self._light()
        if rows:
            first = next((at for at, row in enumerate(rows) if row.findings), 0)
            self.table.select_row(first)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget(self) -> None:
        self._wanted, self._seen = (), None
        self.title.clear()
        self.table.records.show(())
        self.table.setVisible(False)
        self.drop.setVisible(True)
        self._say("", Tone.PLAIN)
        self._light()

    def _say(self, text: str, tone: Tone) -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))
        mark(self.said, tone_role(tone))

    def run(self) -> None:
        """Transfer every line of the list."""
        if not self.go.isEnabled():
            return
        wanted, title, home = self._wanted, self.title.text().strip(), self._office.home

        def work(database: Any, report: Report) -> Transfer:
            return cable.run(database, wanted, report, title=title, home=home)

        def done(made: Transfer) -> None:
            self._forget()
            self._tell(made)

        self._begin(work, done, self.run, self.tr("Lines are being transferred\u2026"))

    # What was made

    def refresh(self) -> None:
        """Read the transfers again."""
        self._jobs.read(self, cable.transfers, self._show_runs)

    def _show_runs(self, runs: Sequence[Transfer]) -> None:
        self.runs.records.show(runs)
        if runs and self.runs.current() is None:
            self.runs.select_row(0)
        self._light()

    def current(self) -> Transfer | None:
        """The transfer that the cursor is on."""
        found = self.runs.current()
        return found if isinstance(found, Transfer) else None

    def go_on(self) -> None:
        """Do the rest of a transfer that was stopped."""
        one = self.current()
        if one is not None and self.rest.isEnabled():
            self._again(one.id, cable.go_on, self.tr("Lines are being transferred\u2026"))

    def ask_to_undo(self) -> None:
        """Ask whether a transfer is to be taken back."""
        one = self.current()
        if one is None or not self.back.isEnabled():
            return
        text = self.tr("{count} line(s) get their old number and centre back.").format(
            count=count_shown(one.done)
        )
        question = Question(
            self.tr("Take the transfer back"), text, yes=self.tr("Take it back"), danger=True
        )
        self._messages.ask(question, lambda _reason: self.undo(one.id))

    def undo(self, transfer_id: str) -> None:
        """Take a transfer back."""
        self._again(transfer_id, cable.undo, self.tr("The transfer is being taken back\u2026"))

    def _again(
        self, transfer_id: str, deed: Callable[[Any, str, Report], Transfer], text: str
    ) -> None:
        def work(database: Any, report: Report) -> Transfer:
            return deed(database, transfer_id, report)

        self._begin(work, self._tell, lambda: self._again(transfer_id, deed, text), text)

    def _tell(self, made: Transfer) -> None:
        code = number_shown(made.code)
        if made.stopped:
            text = self.tr("{code} was stopped: {done} of {total} lines. It can be gone on with.")
            told, tone = text, Tone.WARNING
        elif made.stage is TransferStage.UNDONE:
            told, tone = self.tr("{code} was taken back."), Tone.GOOD
        else:
            told, tone = self.tr("{code}: {done} lines were transferred."), Tone.GOOD
        done, total = count_shown(made.done), count_shown(made.total)
        self._messages.say(told.format(code=code, done=done, total=total), tone)
        self.refresh()

    # Work

    def _begin(
        self,
        work: Callable[[Any, Report], Any],
        done: Callable[[Any], object],
        again: Callable[[], object],
        text: str,
    ) -> None:
        def failed(failure: Exception) -> None:
            self.refresh()
            if isinstance(failure, Refused) and not isinstance(failure, Forbidden):
                self._refused(failure)
            else:
                self._messages.show_failure(failure, retry=again)

        job = self._jobs.long(self, work, done, failed)
        self._job = job
        job.ended.connect(self._ended)
        self.destroyed.connect(job.cancel)
        self.progress.watch(job, text)
        self._light()

    def _refused(self, failure: Refused) -> None:
        said = [_words(one) for one in failure.findings]
        self._messages.explain(self.tr("Nothing more is done"), "\n".join(said[:20]))

    def _ended(self) -> None:
        self._job = None
        self._light()

    def _light(self) -> None:
        busy = self.tr("Something is running; wait or stop it.") if self._job else ""
        seen, one = self._seen, self.current()
        clean = seen is not None and not seen.findings and bool(seen.items)
        _enable(
            self.go, "check", busy or ("" if clean else self.tr("Hand in a list without findings."))
        )
        self.other.setVisible(seen is not None)
        self.other.setEnabled(not busy)
        self.title.setVisible(seen is not None)
        begun = one is not None and one.stage is TransferStage.BEGUN
        _enable(self.rest, "arrow", busy or ("" if begun else self.tr("It was not stopped.")))
        done = one is not None and one.done > 0
        _enable(
            self.back, "back", busy or ("" if done else self.tr("There is nothing to take back."))
        )

    # Lock

    def hide_rows(self) -> None:
        """The desk is locked: names go; a list that was handed in is read again."""
        self._office.memory.keep(_COLUMNS, self.table.save_columns())
        self._office.memory.keep(_RUNS, self.runs.save_columns())
        self._forget()


def _enable(button: QPushButton, icon: str, why: str) -> None:
    button.setEnabled(not why)
    icons.give(button, icon, Tone.PLAIN if why else None)
    button.setToolTip(why)
    button.setAccessibleDescription(why)


def _words(finding: object) -> str:
    match finding:
        case TransferFinding():
            return transfer_words(finding)
        case ChangeFinding():
            return change_flaw_words(finding.flaw)
        case FileFinding():
            return file_words(finding)
        case _:
            return finding_words(finding)


def _id(one: Transfer) -> str:
    return one.id
