"""Another database for this workstation: a file or the address of a server."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from backoffice.records import database_urls
from backoffice.settings import sqlite_address
from backoffice.ui.theme import GAP, WIDE, Tone, mark, tone_role
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.wrapped import wrap
from backoffice.ui.words_settings import url_words

FileChooser = Callable[[QWidget, str], str]


def ask_for_file(parent: QWidget, title: str) -> str:
    """Ask for a database file; "" when the clerk thought better of it."""
    path, _ = QFileDialog.getOpenFileName(parent, title, "", "*.db")
    return path


class ChooseDatabase(QDialog):
    """Emits the address; an address that may not be used is refused with its reasons."""

    chosen = Signal(str)  # "" means the file in the data folder

    def __init__(
        self, address: str, parent: QWidget, *, choose: FileChooser = ask_for_file
    ) -> None:
        super().__init__(parent)
        self._choose = choose
        self.setWindowTitle(self.tr("Choose another database"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(560)
        explanation = QLabel(
            self.tr(
                "A file: sqlite:///path/name.db. A server: postgresql://user@host/database. "
                "Empty: the file in this program's data folder."
            )
        )
        wrap(explanation)
        self.address = QLineEdit(address)
        self.address.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        named(self.address, self.tr("Address of the database"))
        browse = QPushButton(self.tr("A file…"))
        browse.clicked.connect(self._browse)
        line = QHBoxLayout()
        line.addWidget(self.address, 1)
        line.addWidget(browse)
        self.said = QLabel()
        self.said.setWordWrap(True)
        mark(self.said, tone_role(Tone.BAD))
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        column.addWidget(explanation)
        column.addLayout(line)
        column.addWidget(self.said)
        column.addWidget(self._buttons())

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        roles = QDialogButtonBox.ButtonRole
        self.accept_button = buttons.addButton(self.tr("Use this database"), roles.AcceptRole)
        mark(self.accept_button, "primary")
        buttons.addButton(self.tr("Back"), roles.RejectRole)
        buttons.accepted.connect(self._enter)
        buttons.rejected.connect(self.reject)
        return buttons

    def _browse(self) -> None:
        path = self._choose(self, self.windowTitle())
        if path:
            self.address.setText(sqlite_address(Path(path)))

    def _enter(self) -> None:
        address = self.address.text().strip()
        found = database_urls.findings(address, in_file=True) if address else []
        self.said.setText("\n".join(url_words(one) for one in found))
        if not found:
            self.accept()
            self.chosen.emit(address)
