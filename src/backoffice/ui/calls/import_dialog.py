"""Calls come in: the format is guessed, the first rows shown, all rows counted, then brought in."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from backoffice.calls import format_actions, format_samples, imports, kept_rows
from backoffice.errors import Forbidden, Refused
from backoffice.records import phones
from backoffice.records.call_files import (
    MOST_SHOWN,
    BadCall,
    CallBatch,
    CallReport,
    Guess,
    Profile,
    SampleRow,
)
from backoffice.records.call_files import Stage as BatchStage
from backoffice.records.operators import Desk, Right
from backoffice.ui import icons
from backoffice.ui.calls.bad_rows_dialog import BadRowsDialog
from backoffice.ui.calls.batches_panel import BatchesPanel, undo_question
from backoffice.ui.calls.import_manner import manner
from backoffice.ui.calls.import_view import CallView
from backoffice.ui.calls.import_words import refusal_words, why_not
from backoffice.ui.calls.profile_editor import ProfileEditor
from backoffice.ui.file_import import FileImport, Stage
from backoffice.ui.jobs import Jobs, Report
from backoffice.ui.messages import Messages
from backoffice.ui.theme import Tone
from backoffice.ui.widgets.dialogs import Decision
from backoffice.ui.widgets.finding_list import FindingRow


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look at the first rows found; without a profile there is no sample."""

    guesses: tuple[Guess, ...]
    profiles: tuple[Profile, ...]
    profile: Profile | None = None
    sample: tuple[SampleRow, ...] = ()


class CallImport(FileImport):
    """Brings in files of calls; earlier imports are mended and taken back from here too."""

    def __init__(
        self,
        parent: QWidget,
        jobs: Jobs,
        messages: Messages,
        desk: Desk,
        home: str = phones.HOME,
    ) -> None:
        """Build the dialog; ``home`` is the office's area code."""
        self._desk = desk
        self._home = home
        self._sampled = False  # the first rows are on the screen
        self._choosing = False  # another format than the one in force is being tried
        self._profile: Profile | None = None
        self._batch = ""  # the import that was just made, or that brought the same file before
        self._known = False
        self._before: Stage | None = None  # where the dialog stood before a batch is taken back
        self.account = CallView()
        self.history = BatchesPanel(jobs, desk)
        super().__init__(parent, jobs, messages, manner(None, home), self.account)
        self.account.profile_chosen.connect(self._take_as)
        self.history.mend_wanted.connect(self.open_bad_rows)
        self.history.undo_wanted.connect(self.ask_undo)
        self.history.go_on_wanted.connect(self._ask_for_file)
        self.history.opened.connect(self.open_batch)
        self.history.shown.connect(self._batches_shown)
        self.brought_in.connect(self._loaded)
        self.history.refresh()

    def _make_parts(self) -> None:
        super()._make_parts()
        self.make = QPushButton(self.tr("Make a for&mat of this file\u2026"))
        icons.give(self.make, "plus")
        self.make.clicked.connect(self.make_format)
        self.mend = QPushButton(self.tr("Mend &bad rows (F4)"))
        icons.give(self.mend, "edit")
        self.mend.clicked.connect(lambda: self.open_bad_rows(self.history.batch(self._batch)))
        self.mend.setShortcut(Qt.Key.Key_F4)
        self.undo = QPushButton(self.tr("&Take this import back\u2026"))
        icons.give(self.undo, "history")
        self.undo.clicked.connect(lambda: self.ask_undo(self.history.batch(self._batch)))

    def _lay_out(self) -> None:
        super()._lay_out()
        self.start_column.addWidget(self.history, 1)
        for at, button in enumerate((self.make, self.mend, self.undo), 1):
            button.setAutoDefault(False)
            self.buttons.insertWidget(at, button)

    # A look, then the count

    def take(self, path: Path) -> None:
        """Guess the format of a file, show its first rows, then count all of them."""
        if self._job is None:
            self._sampled, self._profile = False, None
            self._path = path
            self.file.set_text(path.name)
            self._look(path, None)

    def _take_as(self, profile: Profile) -> None:
        if self._path is not None and self._job is None:
            self._choosing = self._sampled
            self._look(self._path, profile)

    def _look(self, path: Path, wanted: Profile | None) -> None:
        self._seen = None
        self.banner.close_note()
        self._enter(Stage.READING)
        home = self._home

        def look(database: Any, _report: Report) -> Looked:
            with database.read() as session:
                return _looked(session, path, wanted, home)

        self._run(look, self._show_look, self.tr("The format is being guessed\u2026"))

    def _show_look(self, looked: Looked) -> None:
        if looked.profile is None or self._path is None:
            self._show_unknown()
            return
        self._profile, self._sampled, self._choosing = looked.profile, True, False
        self._manner = manner(looked.profile, self._home)
        self.account.show_guesses(looked.guesses, looked.profiles, looked.profile.name)
        self.account.show_sample(looked.sample)
        self._enter(Stage.READING)
        self._look_through(self._path)

    def _show_unknown(self) -> None:
        text = self.tr("No format of this office understands the first rows of this file.")
        rows = [FindingRow(text)]
        if not self._desk.may(Right.MANAGE_CALL_FORMATS):
            text = self.tr("An administrator can make a new format of it.")
            rows.append(FindingRow(text, tone=Tone.INFO))
        self.refusals.show_findings(rows)
        self._enter(Stage.REFUSED)

    def _failed(self, failure: Exception) -> None:
        """A format that does not fit leaves the one in force as it was."""
        match failure:
            case Refused() if self._choosing and not isinstance(failure, Forbidden):
                self._choosing = False
                text = self.tr("This format does not fit: {reasons}")
                reasons = " ".join(refusal_words(one) for one in failure.findings)
                self.banner.show_note(text.format(reasons=reasons), Tone.BAD)
                self.account.choose(self._profile.name if self._profile else "")
                self._enter(self._resting())
            case _:
                super()._failed(failure)

    def _resting(self) -> Stage:
        if self._before is not None:
            return self._before
        return Stage.SEEN if self._sampled else super()._resting()

    def _enter(self, stage: Stage) -> None:
        page = self.pages.currentIndex()
        super()._enter(stage)
        if stage is Stage.READING and self._sampled:
            self.pages.setCurrentWidget(self.view)
        elif stage is Stage.BRINGING and self._before is not None:
            self.pages.setCurrentIndex(page)
            self.go.setVisible(False)
        self._show_deeds()

    def _show_deeds(self) -> None:
        batch = self.history.batch(self._batch) if self.stage is Stage.DONE else None
        self.mend.setVisible(batch is not None and batch.listed_bad > 0)
        self.undo.setVisible(batch is not None and batch.stage is BatchStage.LOADED)
        self.make.setVisible(self.stage in {Stage.SEEN, Stage.REFUSED} and self._path is not None)
        for button, right in (
            (self.undo, Right.UNDO_CALLS),
            (self.make, Right.MANAGE_CALL_FORMATS),
        ):
            reason = why_not(self._desk, right)
            button.setEnabled(not reason)
            button.setToolTip(reason)
        self.account.formats.setEnabled(self.stage is Stage.SEEN)

    def start_again(self) -> None:
        self._sampled, self._profile = False, None
        super().start_again()
        self.history.refresh()

    # A format of its own

    def make_format(self) -> None:
        """Open the editor with this file and, if one was chosen, its format."""
        if self._path is None:
            return
        editor = ProfileEditor(self, self._jobs, self._messages, self._home, self._profile)
        editor.saved.connect(self._take_as)
        editor.take(self._path)
        editor.open()

    # What has come in

    def _loaded(self, report: CallReport) -> None:
        self._batch = "" if report.cancelled else report.batch_id
        self._known = report.known_batch is not None
        self.history.refresh(self._batch)

    def _batches_shown(self) -> None:
        batch = self.history.batch(self._batch)
        if batch is not None and self.stage is Stage.DONE and not self._known:
            self.account.show_tally(batch.tally)
        self._show_deeds()

    def open_batch(self, batch: CallBatch) -> None:
        """Show the account of an import of an earlier day."""
        if self._job is None:
            self._jobs.deed(
                self,
                lambda database: _account_of(database, batch),
                lambda report: self._show_batch(batch, report),
            )

    def _show_batch(self, batch: CallBatch, report: CallReport) -> None:
        self._batch, self._known = report.batch_id, False
        self.file.set_text(report.file_name)
        self.account.show_batch(batch, report)
        self._enter(Stage.DONE)

    def open_bad_rows(self, batch: CallBatch | None) -> None:
        """Open the bad rows of an import to mend or drop them."""
        if batch is None or self._job is not None:
            return
        dialog = BadRowsDialog(self, self._jobs, self._messages, batch, self._home)
        dialog.changed.connect(lambda: self.history.refresh(batch.id))
        dialog.open()

    def ask_undo(self, batch: CallBatch | None) -> None:
        """Ask whether an import is to be taken back, saying how many calls leave."""
        if batch is None or self._job is not None:
            return
        decision = Decision(self, undo_question(batch))
        decision.accepted.connect(lambda: self._undo(batch))
        decision.open()

    def _undo(self, batch: CallBatch) -> None:
        self._before = self.stage
        self.banner.close_note()
        self._enter(Stage.BRINGING)
        text = self.tr("The import is being taken back\u2026")
        batch_id = batch.id
        self._run(
            lambda database, report: imports.undo(database, batch_id, report), self._undone, text
        )

    def _undone(self, count: int) -> None:
        self._before, self._batch = None, ""
        self._enter(Stage.DONE)
        self.start_again()
        text = self.tr("%Ln call(s) were taken back.", "", count)
        self.banner.show_note(text, Tone.GOOD, lasting=True)

    def _ended(self) -> None:
        super()._ended()
        if self._job is None:
            self._before = None

    def _ask_for_file(self, batch: CallBatch) -> None:
        text = self.tr("Hand in {file} again: an import that was broken off begins anew.")
        self.banner.show_note(
            text.format(file=f"\u2066{batch.file_name}\u2069"), Tone.INFO, lasting=True
        )
        self.drop.button.click()


def _account_of(database: Any, batch: CallBatch) -> CallReport:
    """Read what an import left behind: bad rows that are still open, repeated rows."""
    opening = kept_rows.open_list(database, batch.id)
    with database.read() as session:
        rows = kept_rows.bad_rows(session, opening, limit=MOST_SHOWN)
        repeated = tuple(kept_rows.repeated_rows(session, opening, limit=MOST_SHOWN))
    bad = tuple(one for one in rows if one.mended_at is None and not one.dropped)
    by_reason = Counter(one.reason for one in bad)
    if batch.retired:  # the first of them are listed, all are counted
        by_reason[BadCall.RETIRED_MONTH] = batch.retired
    return CallReport(
        file_name=batch.file_name,
        sha256=batch.sha256,
        profile=batch.profile,
        tally=batch.tally,
        by_reason=by_reason,
        by_type={},
        bad=bad,
        repeated=repeated,
        first=batch.first,
        last=batch.last,
        batch_id=batch.id,
    )


def _looked(session: Any, path: Path, wanted: Profile | None, home: str) -> Looked:
    """Guess a file's format, or take the wanted one, and understand its first rows."""
    guesses = tuple(imports.guess(session, path, home=home))
    profiles = format_actions.profiles(session)
    profile = wanted or next((one.profile for one in guesses), None)
    if profile is None:
        return Looked(guesses, profiles)
    sample = format_samples.sample(session, path, profile, home=home)
    return Looked(guesses, profiles, profile, sample)
