"""A paper before it is printed: its pages, and print, save, close.

The preview never carries the password: its place shows stars. The password is
put on the pages only while they are on their way to the printer, and it is
forgotten when the dialog closes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QPixmap
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from backoffice.errors import Unavailable
from backoffice.records import digits
from backoffice.records.receipts import PaperSize
from backoffice.ui import icons
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages
from backoffice.ui.printers import DPI, Printers, picture, put_on_paper
from backoffice.ui.theme import GAP, WIDE, Tone, mark, tone_role
from backoffice.ui.verification.secret import SecretPanel
from backoffice.ui.verification.texts import lead_right, number_shown
from backoffice.ui.widgets.dialogs import LosableDialog
from backoffice.ui.widgets.wrapped import wrap
from backoffice.ui.words_common import trouble_words
from backoffice.verification import paper_room
from backoffice.verification.paper_room import PageImage

_LEAST_DPI, _MOST_DPI = 60, 110
_A5_INCHES, _ROLL_INCHES = 5.83, 3.15
_SIDE = 250
_STARS = "*" * 12
_WIDTH, _HEIGHT = 900, 680


@dataclass(frozen=True, slots=True)
class Paper:
    """What is shown and printed.

    Attributes:
        title: What kind of paper.
        number: Its number, for the file's name and the heading.
        make: Makes the PDF with this password ("" for none); runs in a lane.
        size: The paper it is for.
        facts: What the clerk reads beside the pages.
        password: In clear, for this one print.
        undrawn: Says which characters the paper's font lacks; runs in a lane.
    """

    title: str
    number: str
    make: Callable[[str], bytes]
    size: PaperSize
    facts: Sequence[str] = ()
    file_stem: str = "receipt"
    password: str = field(default="", repr=False)
    undrawn: Callable[[], str] = str


class PaperDialog(LosableDialog):
    """Return prints, and when it is printed, Return closes."""

    printed = Signal()

    def __init__(
        self, parent: QWidget, jobs: Jobs, messages: Messages, printers: Printers, paper: Paper
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._messages = messages
        self._printers = printers
        self._paper = paper
        self.secret = SecretPanel(paper.password) if paper.password else None
        self.setWindowTitle(paper.title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.pages = QVBoxLayout()
        self.status = QLabel()
        self.notice = QLabel()
        self._unprinted = bool(paper.password)
        self._make_buttons()
        self._lay_out()
        screen = self.screen().availableGeometry()
        self.resize(min(_WIDTH, screen.width() - 40), min(_HEIGHT, screen.height() - 40))
        self.finished.connect(self._forget)
        self._preview()

    def _make_buttons(self) -> None:
        self.print_button = QPushButton(self.tr("&Print"))
        mark(self.print_button, "primary")
        icons.give(self.print_button, "print")
        self.save_button = QPushButton(self.tr("&Save as PDF"))
        icons.give(self.save_button, "save")
        self.close_button = QPushButton(self.tr("Close"))
        self.print_button.setDefault(True)
        self.print_button.clicked.connect(self.ask_printer)
        self.save_button.clicked.connect(self.ask_file)
        self.close_button.clicked.connect(self.accept)
        for keys, slot in (
            ((QKeySequence.StandardKey.Print, "F9"), self.ask_printer),
            ((QKeySequence.StandardKey.Save, "F6"), self.ask_file),
        ):
            action = QAction(self)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.triggered.connect(slot)
            self.addAction(action)

    def _lay_out(self) -> None:
        holder = QWidget()
        self.pages.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        self.pages.setSpacing(WIDE)
        holder.setLayout(self.pages)
        self.view = QScrollArea()
        self.view.setWidgetResizable(True)
        self.view.setWidget(holder)
        self.view.setAccessibleName(self.tr("The pages"))
        panel = QFrame()
        panel.setLayout(self._beside())
        panel.setFixedWidth(_SIDE)
        row = QHBoxLayout(self)
        row.addWidget(panel)
        row.addWidget(self.view, 1)
        self.print_button.setFocus()

    def _beside(self) -> QVBoxLayout:
        side = QVBoxLayout()
        side.setSpacing(GAP)
        title = QLabel(self._paper.title)
        mark(title, "big")
        title.setWordWrap(True)
        side.addWidget(title)
        for fact in self._paper.facts:
            label = QLabel(fact)
            label.setWordWrap(True)
            lead_right(label)
            side.addWidget(label)
        if self.secret is not None:
            side.addWidget(self.secret)
        side.addStretch(1)
        for words in (self.notice, self.status):
            wrap(words)
        self.notice.hide()
        mark(self.notice, tone_role(Tone.WARNING))
        for widget in (
            self.notice,
            self.status,
            self.print_button,
            self.save_button,
            self.close_button,
        ):
            side.addWidget(widget)
        return side

    def _preview(self) -> None:
        make, stars = self._paper.make, _STARS if self._paper.password else ""
        undrawn = self._paper.undrawn
        dpi = round(self._dpi() * self.devicePixelRatioF())
        waiting = QLabel(self.tr("The pages are being drawn\u2026"))
        mark(waiting, "muted")
        self.pages.addWidget(waiting, 0, Qt.AlignmentFlag.AlignCenter)
        self._jobs.disk(
            self,
            lambda: (paper_room.images(make(stars), dpi), undrawn()),
            self._show_preview,
            self._failed,
        )

    def _dpi(self) -> float:
        """As sharp as fits: a page is as wide as the room for it."""
        room = self.width() - _SIDE - 6 * WIDE
        wide = _ROLL_INCHES if self._paper.size is PaperSize.ROLL80 else _A5_INCHES
        return min(max(room / wide, _LEAST_DPI), _MOST_DPI)

    def _show_preview(self, preview: tuple[Sequence[PageImage], str]) -> None:
        pages, lacking = preview
        self._show_pages(pages)
        if lacking:
            text = self.tr("The paper's font lacks these characters; boxes stand for them: {all}")
            self.notice.setText(text.format(all=digits.isolate(" ".join(lacking))))
            self.notice.show()

    def _show_pages(self, drawn: Sequence[PageImage]) -> None:
        while (item := self.pages.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        for at, page in enumerate(drawn, 1):
            pixmap = QPixmap.fromImage(picture(page))
            pixmap.setDevicePixelRatio(self.devicePixelRatioF())
            label = QLabel()
            label.setPixmap(pixmap)
            label.setAccessibleName(self.tr("Page %Ln", "", at))
            self.pages.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        self.pages.addStretch(1)

    def ask_printer(self) -> None:
        """Ask for a printer; when none is chosen nothing is lost."""
        self._printers.ask_printer(self, self._paper.title, self._print)

    def _print(self, printer: QPrinter) -> None:
        paper, size = self._paper.make, self._paper.size
        password = self.secret.password if self.secret is not None else ""
        self._say(self.tr("Printing\u2026"), Tone.INFO)
        self.print_button.setEnabled(False)
        self._jobs.disk(
            self,
            lambda: put_on_paper(printer, paper_room.images(paper(password), DPI), size),
            lambda _none: self._is_printed(),
            self._failed,
        )

    def _is_printed(self) -> None:
        self._unprinted = False
        self._say(self.tr("Sent to the printer."), Tone.GOOD)
        self.print_button.setEnabled(True)
        self.close_button.setDefault(True)
        self.close_button.setFocus()
        self.printed.emit()

    def ask_file(self) -> None:
        """Ask where to save the PDF; the saved paper carries no password."""
        name = f"{self._paper.file_stem}-{self._paper.number}.pdf"
        path = self._printers.ask_file(self, self.tr("Save as PDF"), name)
        if not path:
            return
        make = self._paper.make
        target = Path(path)
        self._jobs.disk(
            self,
            lambda: paper_room.save(make(""), target),
            lambda _none: self._is_saved(),
            self._failed,
        )

    def _is_saved(self) -> None:
        text = self.tr("Saved.")
        if self.secret is not None:
            text = self.tr("Saved, without the password.")
        self._say(text, Tone.GOOD)

    def _failed(self, failure: Exception) -> None:
        self.print_button.setEnabled(True)
        if isinstance(failure, Unavailable):
            self._say(trouble_words(failure.setback), Tone.BAD)
            return
        self._messages.show_failure(failure)

    def _say(self, text: str, tone: Tone) -> None:
        self.status.setText(text)
        mark(self.status, tone_role(tone))

    def loss(self) -> str:
        """Say that a password was not printed, for whoever closes the desk over this paper."""
        if not self._unprinted:
            return ""
        text = self.tr(
            "Receipt {number} was not printed; its one-time password is gone. "
            "A new password can be given in its file."
        )
        return text.format(number=number_shown(self._paper.number))

    def _forget(self) -> None:
        self._unprinted = False
        if self.secret is not None:
            self.secret.forget()
        self._paper = Paper(
            self._paper.title, self._paper.number, self._paper.make, self._paper.size
        )
