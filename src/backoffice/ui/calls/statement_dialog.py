"""A paper of calls before it is printed: one page at a time, for it may have hundreds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QPixmap
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from backoffice.calls import paper_room
from backoffice.calls.paper_room import PageImage
from backoffice.errors import Unavailable
from backoffice.records import digits
from backoffice.ui import icons
from backoffice.ui.jobs import Job, Jobs, Report
from backoffice.ui.messages import Messages
from backoffice.ui.printers import DPI, Printers, picture, put_on_paper
from backoffice.ui.theme import GAP, WIDE, Tone, mark, tone_role
from backoffice.ui.widgets.busy import ProgressStrip
from backoffice.ui.words_common import trouble_words

_SIDE = 250
_WIDTH, _HEIGHT = 1000, 700
_LEAST_DPI, _MOST_DPI = 70, 110
_A4_INCHES = 8.27


@dataclass(frozen=True, slots=True)
class Statement:
    """A finished paper: its PDF, its serial, what the clerk reads beside it."""

    title: str
    serial: str
    pdf: bytes
    facts: Sequence[str] = ()
    file_stem: str = "calls"


class StatementDialog(QDialog):
    """Page up and down turn the pages; Return prints."""

    def __init__(
        self,
        parent: QWidget,
        jobs: Jobs,
        messages: Messages,
        printers: Printers,
        paper: Statement,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._messages = messages
        self._printers = printers
        self._paper = paper
        self._pages = 0
        self._at = 0
        self._drawing: Job | None = None
        self.setWindowTitle(paper.title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.page = QLabel()
        self.page.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.status = QLabel()
        self.status.setWordWrap(True)
        self.progress = ProgressStrip()
        self._make_buttons()
        self._lay_out()
        screen = self.screen().availableGeometry()
        self.resize(min(_WIDTH, screen.width() - 40), min(_HEIGHT, screen.height() - 40))
        pdf = paper.pdf
        jobs.disk(self, lambda: paper_room.page_count(pdf), self._counted, self._failed)

    def _make_buttons(self) -> None:
        self.print_button = QPushButton(self.tr("&Print"))
        mark(self.print_button, "primary")
        icons.give(self.print_button, "print")
        self.save_button = QPushButton(self.tr("&Save as PDF"))
        icons.give(self.save_button, "save")
        self.close_button = QPushButton(self.tr("Close"))
        self.earlier = QPushButton(self.tr("Page before"))
        self.later = QPushButton(self.tr("Next page"))
        self.number = QLabel()
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.print_button.setDefault(True)
        for button in (self.save_button, self.close_button, self.earlier, self.later):
            button.setAutoDefault(False)
        self.print_button.clicked.connect(self.ask_printer)
        self.save_button.clicked.connect(self.ask_file)
        self.close_button.clicked.connect(self.accept)
        self.earlier.clicked.connect(lambda: self.turn(-1))
        self.later.clicked.connect(lambda: self.turn(1))
        for keys, act in (
            ((QKeySequence.StandardKey.Print, "F9"), self.ask_printer),
            ((QKeySequence.StandardKey.Save, "F6"), self.ask_file),
            (("PgUp",), lambda: self.turn(-1)),
            (("PgDown",), lambda: self.turn(1)),
            (("Ctrl+Home",), lambda: self.turn(-self._at)),
            (("Ctrl+End",), lambda: self.turn(self._pages - 1 - self._at)),
        ):
            self._listen(keys, act)

    def _listen(
        self, keys: Sequence[QKeySequence.StandardKey | str], act: Callable[[], object]
    ) -> None:
        action = QAction(self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _on=False: act())
        self.addAction(action)

    def _lay_out(self) -> None:
        self.view = QScrollArea()
        self.view.setWidgetResizable(True)
        self.view.setWidget(self.page)
        self.view.setAccessibleName(self.tr("The page"))
        title = QLabel(self._paper.title)
        mark(title, "big")
        title.setWordWrap(True)
        side = QVBoxLayout()
        side.setSpacing(GAP)
        side.addWidget(title)
        for fact in self._paper.facts:
            label = QLabel(fact)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
            side.addWidget(label)
        turning = QHBoxLayout()
        turning.addWidget(self.earlier)
        turning.addWidget(self.later)
        side.addStretch(1)
        side.addWidget(self.number)
        side.addLayout(turning)
        side.addStretch(1)
        for widget in (self.status, self.progress, self.print_button, self.save_button):
            side.addWidget(widget)
        side.addWidget(self.close_button)
        panel = QWidget()
        panel.setLayout(side)
        panel.setFixedWidth(_SIDE)
        side.setContentsMargins(GAP, GAP, GAP, GAP)
        row = QHBoxLayout(self)
        row.addWidget(panel)
        row.addWidget(self.view, 1)
        self.print_button.setFocus()

    # Pages

    def _counted(self, pages: int) -> None:
        self._pages = pages
        self._draw()

    def turn(self, by: int) -> None:
        """Show another page."""
        at = min(max(self._at + by, 0), max(self._pages - 1, 0))
        if at != self._at:
            self._at = at
            self._draw()

    def _draw(self) -> None:
        at, pdf = self._at, self._paper.pdf
        self.number.setText(
            self.tr("Page {at} of {pages}").format(
                at=digits.persian(at + 1), pages=digits.persian(self._pages)
            )
        )
        self.earlier.setEnabled(at > 0)
        self.later.setEnabled(at + 1 < self._pages)
        room = self.width() - _SIDE - 6 * WIDE
        dpi = min(max(room / _A4_INCHES, _LEAST_DPI), _MOST_DPI) * self.devicePixelRatioF()
        if self._drawing is not None:
            self._drawing.cancel()

        def draw() -> tuple[int, PageImage]:
            return at, paper_room.page_image(pdf, at, round(dpi))

        self._drawing = self._jobs.disk(self, draw, self._drawn, self._failed)

    def _drawn(self, found: tuple[int, PageImage]) -> None:
        at, image = found
        if at != self._at:
            return
        pixmap = QPixmap.fromImage(picture(image))
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self.page.setPixmap(pixmap)
        self.view.verticalScrollBar().setValue(0)

    # Paper and file

    def ask_printer(self) -> None:
        """Ask for a printer; when none is chosen nothing is lost."""
        self._printers.ask_printer(self, self._paper.title, self._print)

    def _print(self, printer: QPrinter) -> None:
        pdf, pages = self._paper.pdf, self._pages

        def work(_database: Any, report: Report) -> None:
            put_on_paper(printer, _every_page(pdf, pages, report))

        self.print_button.setEnabled(False)
        self._say(self.tr("Printing\u2026"), Tone.INFO)
        job = self._jobs.long(self, work, lambda _none: self._is_printed(), self._failed)
        job.ended.connect(lambda: self.print_button.setEnabled(True))
        self.progress.watch(job, self.tr("Printing\u2026"))

    def _is_printed(self) -> None:
        self._say(self.tr("Sent to the printer."), Tone.GOOD)
        self.close_button.setFocus()

    def ask_file(self) -> None:
        """Ask where to save the PDF."""
        name = f"{self._paper.file_stem}-{self._paper.serial}.pdf"
        path = self._printers.ask_file(self, self.tr("Save as PDF"), name)
        if not path:
            return
        pdf, target = self._paper.pdf, Path(path)
        self._jobs.disk(
            self,
            lambda: paper_room.save(pdf, target),
            lambda _none: self._say(self.tr("Saved."), Tone.GOOD),
            self._failed,
        )

    def _failed(self, failure: Exception) -> None:
        if isinstance(failure, Unavailable):
            self._say(trouble_words(failure.setback), Tone.BAD)
        else:
            self._messages.show_failure(failure)

    def _say(self, text: str, tone: Tone) -> None:
        self.status.setText(text)
        mark(self.status, tone_role(tone))


def _every_page(pdf: bytes, pages: int, report: Report) -> Iterator[PageImage]:
    """Draw page after page while they are printed; one is in memory at a time."""
    for at in range(pages):
        report(at, pages)
        yield paper_room.page_image(pdf, at, DPI)
    report(pages, pages)
