"""What this operator printed today, of every room: seen small, looked at, printed once more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from backoffice.ui import icons
from backoffice.ui.desk.paper_look import PaperLook
from backoffice.ui.desk.prints_list import PrintsList
from backoffice.ui.doors import Subject
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages
from backoffice.ui.printed import PrintedPaper, Shelf
from backoffice.ui.theme import GAP, WIDE, Tone, mark
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.wrapped import wrap

_LONGEST_REASON = 200
_WIDTH, _HEIGHT = 680, 620
_STEPS = frozenset(
    {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
)  # keys that a field of one line has no use for


class TodaysPrints(QDialog):
    """The cursor begins in the reason: up and down choose, Return prints."""

    opened = Signal(object)  # Subject: what a paper belongs to

    def __init__(
        self, parent: QWidget, jobs: Jobs, messages: Messages, papers: Sequence[PrintedPaper]
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._messages = messages
        self.setWindowTitle(self.tr("Printed today"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        screen = self.screen().availableGeometry()
        self.resize(min(_WIDTH, screen.width() - 40), min(_HEIGHT, screen.height() - 60))
        self.list = PrintsList(jobs, messages)
        named(self.list, self.tr("Printed today"))
        self.hint = QLabel()
        wrap(self.hint)
        mark(self.hint, "muted")
        self.reason = QLineEdit()
        self.reason.setMaxLength(_LONGEST_REASON)
        self.reason.setPlaceholderText(self.tr("Why a further copy is needed"))
        named(self.reason, self.tr("Reason of the copy"))
        self.reason.installEventFilter(self)
        self._make_buttons()
        self._lay_out()
        self.list.opened.connect(self._open)
        self.list.look_wanted.connect(self._look)
        self.list.picked.connect(self._check)
        self.reason.textChanged.connect(self._check)
        self.finished.connect(self.list.thumbnails.stop)
        self.list.show_papers(papers)
        self._check()

    def _make_buttons(self) -> None:
        self.look_button = QPushButton(self.tr("&Show it larger"))
        icons.give(self.look_button, "eye")
        self.open_button = QPushButton(self.tr("&Go to its file or request"))
        icons.give(self.open_button, "document")
        self.print_button = QPushButton(self.tr("&Print a copy"))
        mark(self.print_button, "primary")
        self.print_button.setDefault(True)
        self.close_button = QPushButton(self.tr("Close"))
        for button in (self.look_button, self.open_button, self.close_button):
            button.setAutoDefault(False)
        self.look_button.clicked.connect(lambda: self._look(self.list.current()))
        self.open_button.clicked.connect(lambda: self._open(self.list.current()))
        self.print_button.clicked.connect(self._print)
        self.close_button.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("Printed today"))
        mark(heading, "big")
        above, below = QHBoxLayout(), QHBoxLayout()
        for row in (above, below):
            row.setSpacing(GAP)
        above.addWidget(heading, 1)
        above.addWidget(self.look_button)
        above.addWidget(self.open_button)
        below.addWidget(self.reason, 1)
        below.addWidget(self.print_button)
        below.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        column.addLayout(above)
        column.addWidget(self.list, 1)
        column.addWidget(self.hint)
        column.addLayout(below)
        for one, after in (
            (self.reason, self.print_button),
            (self.print_button, self.close_button),
            (self.close_button, self.list),
            (self.list, self.look_button),
            (self.look_button, self.open_button),
        ):
            QWidget.setTabOrder(one, after)
        self.reason.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys that step through a list do so while a reason is typed."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if isinstance(event, QKeyEvent) and pressed and event.key() in _STEPS:
            self.list.step(event)
            return True
        return super().eventFilter(watched, event)

    def _check(self) -> None:
        paper = self.list.current()
        shown = paper is not None and paper.showing is not None
        ready = shown and bool(self.reason.text().strip())
        self.hint.setText(self._copy_words() if shown else self._secret_words())
        self.look_button.setEnabled(shown)
        self.open_button.setEnabled(paper is not None and paper.subject is not None)
        self.print_button.setEnabled(ready)
        icons.give(self.print_button, "print", None if ready else Tone.PLAIN)

    def _copy_words(self) -> str:
        return self.tr(
            "A copy is marked as such, with its number and reason; it never shows the password."
        )

    def _secret_words(self) -> str:
        return self.tr(
            "This slip carried a secret: it is printed once, and neither shown nor copied. "
            "A new code is given in its request."
        )

    def _open(self, paper: PrintedPaper | None) -> None:
        if paper is not None and paper.subject is not None:
            self.accept()
            self.opened.emit(paper.subject)

    def _look(self, paper: PrintedPaper | None) -> None:
        if paper is None or paper.showing is None:
            return
        title = self.list.prints.title(paper)
        PaperLook(self, self._jobs, self._messages, title, paper.showing.large).open()

    def _print(self) -> None:
        paper, reason = self.list.current(), self.reason.text().strip()
        if paper is not None and paper.showing is not None and reason:
            self.accept()
            paper.showing.again(reason)


class PrintsOfToday(QObject):
    """Reads what was printed and opens the list over a window."""

    subject_wanted = Signal(object)  # doors.Subject

    def __init__(
        self, window: QWidget, jobs: Jobs, messages: Messages, shelves: Sequence[Shelf]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._jobs = jobs
        self._messages = messages
        self._shelves = shelves

    def list(self) -> None:
        """Open the list, newest first; say so when there is nothing to list."""
        reads: list[Callable[[Any], Sequence[Any]]] = [one.today for one in self._shelves]
        self._jobs.read(self, lambda session: [read(session) for read in reads], self._show)

    def _show(self, found: Sequence[Sequence[Any]]) -> None:
        papers = [
            paper
            for shelf, rows in zip(self._shelves, found, strict=True)
            for paper in shelf.papers(rows)
        ]
        if not papers:
            self._messages.say(self.tr("Nothing has been printed yet."), Tone.INFO)
            return
        papers.sort(key=lambda one: one.at, reverse=True)
        dialog = TodaysPrints(self._window.window(), self._jobs, self._messages, papers)
        dialog.opened.connect(self._go_to)
        dialog.open()

    def _go_to(self, subject: Subject) -> None:
        self.subject_wanted.emit(subject)
