"""A paper of a ticket before it is printed."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
)

from backoffice.tickets import papers_room
from backoffice.ui import icons
from backoffice.ui.jobs import Jobs, Report
from backoffice.ui.messages import Messages
from backoffice.ui.printers import DPI, Printers, put_on_paper
from backoffice.ui.shown import with_key
from backoffice.ui.tab import Key, listen
from backoffice.ui.theme import GAP, WIDE, mark
from backoffice.ui.widgets.page_area import PageArea

_WIDTH, _HEIGHT = 760, 700
_SEEN_DPI = 110


class Paper(NamedTuple):
    """A finished paper: its PDF, its number, what it is called."""

    title: str
    number: str
    pdf: bytes


class SheetDialog(QDialog):
    """F9 prints, F6 saves, Escape closes."""

    def __init__(
        self, parent: Any, jobs: Jobs, messages: Messages, printers: Printers, paper: Paper
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._messages = messages
        self._printers = printers
        self._paper = paper
        self.setWindowTitle(paper.title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.status = QLabel()
        self.print_button = QPushButton(with_key(self.tr("Print"), "F9"))
        mark(self.print_button, "primary")
        icons.give(self.print_button, "print")
        self.save_button = QPushButton(with_key(self.tr("Save as PDF"), "F6"))
        icons.give(self.save_button, "save")
        self.close_button = QPushButton(self.tr("Close"))
        self.print_button.clicked.connect(self.ask_printer)
        self.save_button.clicked.connect(self.ask_file)
        self.close_button.clicked.connect(self.accept)
        self._lay_out()
        keys = (
            Key("F9", self.tr("Print"), self.ask_printer),
            Key("F6", self.tr("Save as PDF"), self.ask_file),
        )
        listen(self, keys)
        screen = self.screen().availableGeometry()
        self.resize(min(_WIDTH, screen.width() - 40), min(_HEIGHT, screen.height() - 40))
        pdf, dpi = paper.pdf, round(_SEEN_DPI * self.devicePixelRatioF())
        jobs.disk(self, lambda: papers_room.images(pdf, dpi), self.area.show_pages, self._failed)

    def _lay_out(self) -> None:
        self.area = PageArea()
        self.area.setAccessibleName(self._paper.title)
        bar = QHBoxLayout()
        bar.setSpacing(GAP)
        bar.addWidget(self.print_button)
        bar.addWidget(self.save_button)
        bar.addWidget(self.status, 1)
        bar.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.addWidget(self.area, 1)
        column.addLayout(bar)
        self.print_button.setFocus()

    def ask_printer(self) -> None:
        """Ask for a printer; when none is chosen nothing is lost."""
        self._printers.ask_printer(self, self._paper.title, self._print)

    def _print(self, printer: QPrinter) -> None:
        pdf = self._paper.pdf
        self.status.setText(self.tr("Printing\u2026"))

        def work(_database: Any, _report: Report) -> None:
            put_on_paper(printer, papers_room.images(pdf, DPI))

        self._jobs.long(self, work, self._is_printed, self._failed)

    def _is_printed(self, _none: None) -> None:
        self.status.setText(self.tr("Sent to the printer."))
        self.close_button.setFocus()

    def ask_file(self) -> None:
        """Ask where to save the PDF."""
        name = f"ticket-{self._paper.number}.pdf"
        path = self._printers.ask_file(self, self.tr("Save as PDF"), name)
        if path:
            pdf, target = self._paper.pdf, Path(path)
            self._jobs.disk(
                self, lambda: papers_room.save(pdf, target), self._is_saved, self._failed
            )

    def _is_saved(self, _none: None) -> None:
        self.status.setText(self.tr("Saved."))

    def _failed(self, failure: Exception) -> None:
        self.status.setText("")
        self._messages.show_failure(failure)
