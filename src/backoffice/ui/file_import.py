"""A file comes in: hand it over, see what it would do, bring it in, read the account.

What differs from one kind of file to another is its :class:`Manner` and the
widget that shows its report.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from backoffice.errors import Conflict, Forbidden, Refused, Unavailable
from backoffice.ui import icons
from backoffice.ui.jobs import Job, Jobs, Report
from backoffice.ui.messages import Messages
from backoffice.ui.shown import person_shown
from backoffice.ui.theme import GAP, WIDE, Tone, mark
from backoffice.ui.widgets.banner import Banner
from backoffice.ui.widgets.busy import ProgressStrip
from backoffice.ui.widgets.drop_area import DropArea
from backoffice.ui.widgets.elided_label import ElidedLabel
from backoffice.ui.widgets.finding_list import FindingList, FindingRow
from backoffice.ui.words_common import trouble_words

_WIDTH, _HEIGHT = 1000, 660
_EDGE = 40  # pixels of the screen that stay free

Work = Callable[[Any, Path, Report], Any]
"""work(database, path, report) -> the report of a preview or an import."""


@dataclass(frozen=True, slots=True)
class Manner:
    """What one kind of import is called and does.

    Attributes:
        title: Of the dialog.
        hand_in: What kind of file is wanted.
        suffixes: The names it may end in, small letters, with the dot.
        preview: Looks a file through and writes nothing.
        run: Brings a file in.
        words: Makes a sentence of a finding that refuses the whole file.
        in_rows: Whether the work tells rows; else it tells bytes.
    """

    title: str
    hand_in: str
    suffixes: tuple[str, ...]
    preview: Work
    run: Work
    words: Callable[[Any], str]
    in_rows: bool = False


class Account(Protocol):
    """What every report of an import says."""

    @property
    def file_name(self) -> str: ...
    @property
    def sha256(self) -> str: ...
    @property
    def cancelled(self) -> bool: ...


class Stage(Enum):
    """Where the dialog stands."""

    START = auto()
    READING = auto()
    SEEN = auto()
    BRINGING = auto()
    DONE = auto()
    REFUSED = auto()


_BUSY = frozenset({Stage.READING, Stage.BRINGING})


class ReportView(QWidget):
    """Shows a report, of a preview or of what was done."""

    def show_report(self, report: Any, *, done: bool) -> None:
        """Show a report; ``done`` tells that the file was brought in."""
        raise NotImplementedError

    def notes(self, report: Any, *, done: bool) -> list[tuple[str, Tone]]:
        """What must be said about a report above it."""
        raise NotImplementedError


class FileImport(QDialog):
    """One file at a time; leaving the dialog stops what runs."""

    brought_in = Signal(object)  # the report of an import that ended, stopped ones included

    def __init__(
        self,
        parent: QWidget,
        jobs: Jobs,
        messages: Messages,
        manner: Manner,
        view: ReportView,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._messages = messages
        self._manner = manner
        self.view = view
        self.stage = Stage.START
        self._path: Path | None = None
        self._job: Job | None = None
        self._seen: Account | None = None
        self.setWindowTitle(manner.title)
        self.setAccessibleName(manner.title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._make_parts()
        self._lay_out()
        room = self.screen().availableGeometry()
        self.resize(min(_WIDTH, room.width() - _EDGE), min(_HEIGHT, room.height() - _EDGE))
        self._enter(Stage.START)

    def _make_parts(self) -> None:
        self.banner = Banner()
        self.file = ElidedLabel(isolate=True)
        mark(self.file, "muted")
        self.drop = DropArea(self._manner.hand_in, suffixes=self._manner.suffixes)
        self.drop.dropped.connect(self._handed_in)
        self.drop.left_out.connect(self._left_out)
        self.strip = ProgressStrip()
        self.strip.stop.setVisible(False)  # the dialog's own button stops
        self.refusals = FindingList()
        self.refusals.setAccessibleName(self.tr("Why the file is refused"))
        self.other = QPushButton(self.tr("&Another file"))
        icons.give(self.other, "import")
        self.other.clicked.connect(self.start_again)
        self.go = QPushButton(self.tr("&Bring in (F9)"))
        mark(self.go, "primary")
        icons.give(self.go, "check")
        self.go.clicked.connect(self.bring_in)
        self.close_button = QPushButton(self.tr("&Close"))
        self.close_button.clicked.connect(self.reject)
        for button in (self.other, self.close_button):
            button.setAutoDefault(False)
        key = QAction(self)
        key.setShortcut(QKeySequence("F9"))
        key.triggered.connect(self.go.click)
        self.addAction(key)

    def _lay_out(self) -> None:
        self.start_page = QWidget()
        self.start_column = QVBoxLayout(self.start_page)
        self.start_column.setContentsMargins(0, 0, 0, 0)
        self.start_column.setSpacing(GAP)
        self.start_column.addWidget(self.drop)
        self.pages = QStackedWidget()
        for page in (self.start_page, self.view, self._refused_page()):
            self.pages.addWidget(page)
        title = QLabel(self._manner.title)
        mark(title, "big")
        top = QHBoxLayout()
        top.addWidget(title)
        top.addWidget(self.file, 1)
        self.buttons = QHBoxLayout()
        self.buttons.addWidget(self.other)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.go)
        self.buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        column.addLayout(top)
        column.addWidget(self.banner)
        column.addWidget(self.pages, 1)
        column.addWidget(self.strip)
        column.addLayout(self.buttons)

    def _refused_page(self) -> QWidget:
        page = QWidget()
        heading = QLabel(self.tr("Nothing of this file was brought in:"))
        mark(heading, "heading")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(heading)
        column.addWidget(self.refusals)
        column.addStretch(1)
        return page

    # What the clerk does

    def take(self, path: Path) -> None:
        """Look a file through and show what bringing it in would do."""
        if self.stage in _BUSY:
            return
        self._path, self._seen = path, None
        self.file.set_text(path.name)
        self.banner.close_note()
        self._enter(Stage.READING)
        self._look_through(path)

    def _look_through(self, path: Path) -> None:
        text = self.tr("The file is being looked through\u2026 (kilobytes)")
        if self._manner.in_rows:
            text = self.tr("The file is being looked through\u2026 (rows)")
        self._run(self._told(self._manner.preview, path), self._show_preview, text)

    def bring_in(self) -> None:
        """Bring in the file that was looked through, or go on with one that was stopped."""
        if self._path is None or self.stage is not Stage.SEEN:
            return
        self.banner.close_note()
        self._enter(Stage.BRINGING)
        text = self.tr("The file is being brought in\u2026 (kilobytes)")
        if self._manner.in_rows:
            text = self.tr("The file is being brought in\u2026 (rows)")
        self._run(self._told(self._manner.run, self._path), self._show_done, text)

    def _told(self, work: Work, path: Path) -> Callable[[Any, Report], Any]:
        if self._manner.in_rows:
            return lambda database, report: work(database, path, report)
        return _in_kilobytes(work, path)

    def start_again(self) -> None:
        """Go back to the page where a file is handed in."""
        if self.stage in _BUSY:
            return
        self._path, self._seen = None, None
        self.file.set_text("")
        self.banner.close_note()
        self._enter(Stage.START)

    def reject(self) -> None:
        """Stop what runs; close when nothing does."""
        if self._job is not None and self.stage in _BUSY:
            self.strip.stop.click()
            return
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._job is not None and not self.isVisible():  # hidden behind the lock
            self._job.cancel()
        super().closeEvent(event)

    def _handed_in(self, paths: list[Path]) -> None:
        self.take(paths[0])
        if len(paths) > 1:
            text = self.tr("One file at a time: {file} is taken.")
            self.banner.show_note(
                text.format(file=f"\u2066{paths[0].name}\u2069"), Tone.INFO, lasting=True
            )

    def _left_out(self, _count: int) -> None:
        kinds = ", ".join(self._manner.suffixes)
        text = self.tr("Only files that end in {kinds} are taken here.")
        self.banner.show_note(text.format(kinds=f"\u2066{kinds}\u2069"), Tone.WARNING)

    # Answers

    def _run(
        self, work: Callable[[Any, Report], Any], done: Callable[[Any], object], text: str
    ) -> None:
        self._job = self._jobs.long(self, work, done, self._failed)
        self._job.ended.connect(self._ended)
        # Nothing goes on in the name of an operator who has left the desk.
        self.destroyed.connect(self._job.cancel)
        self.strip.watch(self._job, text)

    def _show_preview(self, report: Account) -> None:
        self._seen = report
        self._show(report, done=False)
        self._enter(Stage.SEEN)

    def _show_done(self, report: Account) -> None:
        self._show(report, done=True)
        if self._seen is not None and report.sha256 not in {"", self._seen.sha256}:
            text = self.tr("The file has changed since it was looked through.")
            self.banner.show_note(text, Tone.WARNING)
        self._enter(Stage.SEEN if report.cancelled else Stage.DONE)
        self.brought_in.emit(report)

    def _show(self, report: Account, *, done: bool) -> None:
        self.view.show_report(report, done=done)
        for text, tone in self.view.notes(report, done=done):
            self.banner.show_note(text, tone, lasting=True)

    def _failed(self, failure: Exception) -> None:
        before = self._resting()
        match failure:
            case Refused() if not isinstance(failure, Forbidden):
                said = [FindingRow(self._manner.words(one)) for one in failure.findings]
                self.refusals.show_findings(said)
                self._enter(Stage.REFUSED)
                return
            case Unavailable():
                bringing = self.stage is Stage.BRINGING
                again = self.bring_in if bringing else self._look_again
                text, button = trouble_words(failure.setback), self.tr("Try again")
                self.banner.show_note(text, Tone.BAD, button=button, act=again)
            case Conflict():
                who = person_shown(failure.name or failure.by) or self.tr("Another operator")
                text = self.tr("{operator} is bringing in this very file now.")
                self.banner.show_note(text.format(operator=who), Tone.WARNING)
            case _:
                self._messages.show_failure(failure)
        self._enter(before)

    def _look_again(self) -> None:
        if self._path is not None:
            self.take(self._path)

    def _ended(self) -> None:
        """A job that was stopped before it had anything to say leaves the stage as it was."""
        if self.sender() is not self._job:
            return
        self._job = None
        if self.stage in _BUSY:
            self._enter(self._resting())

    def _resting(self) -> Stage:
        """Where the dialog stands again when what runs ends without an answer."""
        return Stage.SEEN if self.stage is Stage.BRINGING else Stage.START

    def _enter(self, stage: Stage) -> None:
        self.stage = stage
        page = {Stage.SEEN: 1, Stage.BRINGING: 1, Stage.DONE: 1, Stage.REFUSED: 2}.get(stage, 0)
        self.pages.setCurrentIndex(page)
        busy = stage in _BUSY
        self.pages.setEnabled(not busy)
        self.other.setVisible(stage in {Stage.SEEN, Stage.DONE, Stage.REFUSED})
        self.go.setVisible(stage in {Stage.SEEN, Stage.BRINGING})
        self.go.setEnabled(stage is Stage.SEEN)
        self.go.setDefault(stage is Stage.SEEN)
        self.close_button.setText(self.tr("&Stop") if busy else self.tr("&Close"))
        focus = {Stage.START: self.drop, Stage.SEEN: self.go}.get(stage, self.close_button)
        focus.setFocus(Qt.FocusReason.OtherFocusReason)


def _in_kilobytes(work: Work, path: Path) -> Callable[[Any, Report], Any]:
    """Run ``work``, which tells bytes, so that its progress can be read."""

    def run(database: Any, report: Report) -> Any:
        return work(database, path, lambda done, total: report(_kilo(done), _kilo(total)))

    return run


def _kilo(count: int) -> int:
    return -(-count // 1024)
