"""Cable transfers: a list or a range is judged, run, gone on with, taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from backoffice.errors import Forbidden, Refused
from backoffice.lines import cable
from backoffice.records.line_transfers import (
    Transfer,
    TransferPreview,
    TransferStage,
    WantedRanges,
    WantedTransfer,
)
from backoffice.tickets import transfers
from backoffice.ui import icons
from backoffice.ui.jobs import Job, Jobs, Report
from backoffice.ui.lines.cable_columns import preview_rows, row_columns, transfer_columns
from backoffice.ui.lines.cable_source import RunSettings, TransferSource
from backoffice.ui.lines.words import refusal_words, transfer_words
from backoffice.ui.messages import Messages
from backoffice.ui.office import Office
from backoffice.ui.shown import count_shown, number_shown
from backoffice.ui.theme import GAP, TIGHT, WIDE, Tone, mark, tone_role
from backoffice.ui.widgets.busy import ProgressStrip
from backoffice.ui.widgets.dialogs import Question
from backoffice.ui.widgets.form import named, section
from backoffice.ui.widgets.page_parts import scrolled
from backoffice.ui.widgets.record_table import RecordModel, RecordTable

_COLUMNS, _RUNS = "lines/cable", "lines/transfers"


Judged = tuple[list[WantedTransfer], TransferPreview]


class CablePage(QWidget):
    """Above the rows that were asked for with their findings, below the transfers made."""

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
        self.settings = RunSettings()
        self.source = TransferSource(office.home)
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
        line.addWidget(self.said, 1)
        line.addWidget(self.other)
        line.addWidget(self.go)
        top.addWidget(self.settings)
        top.addWidget(self.source)
        top.addWidget(self.table, 1)
        top.addLayout(line)
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
        splitter.addWidget(scrolled(above))  # taller than its half of a small screen
        splitter.addWidget(below)
        splitter.setChildrenCollapsible(False)
        splitter.setSizes([320, 260])
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, GAP, WIDE, GAP)
        column.setSpacing(GAP)
        column.addWidget(splitter, 1)
        column.addWidget(self.progress)
        self.setFocusProxy(self.source)

    def _connect(self) -> None:
        self.source.drop.dropped.connect(lambda paths: self.take(paths[0]))
        self.source.wanted.connect(self.take_ranges)
        self.settings.centre_changed.connect(self.judge_again)
        self.go.clicked.connect(self.run)
        self.other.clicked.connect(self._forget)
        self.rest.clicked.connect(self.go_on)
        self.back.clicked.connect(self.ask_to_undo)
        self.runs.picked.connect(lambda _one: self._light())

    def set_centres(self, names: Mapping[str, str]) -> None:
        """Offer these centres, by code, as where the lines may go."""
        self.settings.set_centres(names)

    # What is asked for

    def take(self, path: Path) -> None:
        """Read a list of old and new numbers and judge it."""
        title = self.settings.title

        def named_after() -> None:
            if not title.text():
                title.setText(path.stem)

        self._judge(lambda _session: cable.read(path), lambda: self.take(path), named_after)

    def take_ranges(self, ranges: WantedRanges) -> None:
        """Judge the lines of a range."""
        home = self._office.home
        self._judge(
            lambda session: cable.ranged(session, ranges, home=home),
            lambda: self.take_ranges(ranges),
        )

    def ask_ranges(self) -> None:
        """Judge the ranges that are typed."""
        if self._job is None and self._seen is None:
            self.source.ask()

    def judge_again(self) -> None:
        """Judge the same rows for another centre."""
        if self._seen is not None and self._job is None:
            rows = list(self._wanted)
            self._judge(lambda _session: rows, self.judge_again)

    def _judge(
        self,
        rows: Callable[[Any], list[WantedTransfer]],
        again: Callable[[], object],
        then: Callable[[], object] = lambda: None,
    ) -> None:
        home, centre = self._office.home, self.settings.chosen()

        def work(database: Any, _report: Report) -> Judged:
            with database.read() as session:
                wanted = rows(session)
                return wanted, cable.preview(session, wanted, centre=centre, home=home)

        def done(found: Judged) -> None:
            self._wanted, self._seen = tuple(found[0]), found[1]
            then()
            self._show_preview(found[1])

        def refused(said: list[str]) -> None:
            self._say(" ".join(said), Tone.BAD)

        self._begin(work, done, again, self.tr("The list is being judged\u2026"), refused)

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
        self.source.setVisible(False)
        self.table.setVisible(True)
        self._light()
        if rows:
            first = next((at for at, row in enumerate(rows) if row.findings), 0)
            self.table.select_row(first)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget(self) -> None:
        self.settings.forget()
        self.source.forget()
        self._put_away()

    def _put_away(self) -> None:
        self._wanted, self._seen = (), None
        self.table.records.show(())
        self.table.setVisible(False)
        self.source.setVisible(True)
        self._say("", Tone.PLAIN)
        self._light()

    def _say(self, text: str, tone: Tone) -> None:
        self.said.setText(text)
        mark(self.said, tone_role(tone))

    def run(self) -> None:
        """Transfer every line of the list."""
        if not self.go.isEnabled():
            return
        wanted, home, settings = self._wanted, self._office.home, self.settings
        centre, title, days = (
            settings.chosen(),
            settings.title.text().strip(),
            settings.rest.value(),
        )

        def work(database: Any, report: Report) -> Transfer:
            return cable.run(
                database,
                wanted,
                report,
                tell=transfers.tell,
                centre=centre,
                title=title,
                rest_days=days,
                home=home,
            )

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
            go_on = partial(cable.go_on, tell=transfers.tell)
            self._again(one.id, go_on, self.tr("Lines are being transferred\u2026"))

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
        undo = partial(cable.undo, tell=transfers.tell_back)
        self._again(transfer_id, undo, self.tr("The transfer is being taken back\u2026"))

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
        refused: Callable[[list[str]], object] | None = None,
    ) -> None:
        def failed(failure: Exception) -> None:
            self.refresh()
            if isinstance(failure, Refused) and not isinstance(failure, Forbidden):
                (refused or self._explain)([refusal_words(one) for one in failure.findings][:20])
            else:
                self._messages.show_failure(failure, retry=again)

        job = self._jobs.long(self, work, done, failed)
        self._job = job
        job.ended.connect(self._ended)
        self.destroyed.connect(job.cancel)
        self.progress.watch(job, text)
        self._light()

    def _explain(self, said: list[str]) -> None:
        self._messages.explain(self.tr("Nothing more is done"), "\n".join(said))

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
        self.settings.setEnabled(not busy)
        self.source.setEnabled(not busy)
        begun = one is not None and one.stage is TransferStage.BEGUN
        _enable(self.rest, "arrow", busy or ("" if begun else self.tr("It was not stopped.")))
        done = one is not None and one.done > 0
        _enable(
            self.back, "back", busy or ("" if done else self.tr("There is nothing to take back."))
        )

    # Lock

    def hide_rows(self) -> None:
        """The desk is locked: names go; what is typed stays, a list is handed in again."""
        self._office.memory.keep(_COLUMNS, self.table.save_columns())
        self._office.memory.keep(_RUNS, self.runs.save_columns())
        self._put_away()


def _enable(button: QPushButton, icon: str, why: str) -> None:
    button.setEnabled(not why)
    icons.give(button, icon, Tone.PLAIN if why else None)
    button.setToolTip(why)
    button.setAccessibleDescription(why)


def _id(one: Transfer) -> str:
    return one.id
