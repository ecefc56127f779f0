"""What the office keeps for its files of calls, as a list in a dialog: formats, dialling rules."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from backoffice.ui import icons
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages
from backoffice.ui.theme import GAP, WIDE, mark
from backoffice.ui.widgets.banner import Banner
from backoffice.ui.widgets.wrapped import wrap

_EDGE = 40  # pixels of the screen that stay free


class ListDialog(QDialog):
    """A title, what it is about, the deeds and their keys, and the list."""

    def __init__(self, parent: QWidget, jobs: Jobs, messages: Messages, home: str) -> None:
        """Build an empty dialog; ``home`` is the office's area code."""
        super().__init__(parent)
        self._jobs = jobs
        self._messages = messages
        self._home = home
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.banner = Banner()
        self.close_button = QPushButton(self.tr("&Close"))
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.reject)

    def _button(
        self, text: str, icon: str, act: Callable[[], object], key: str = ""
    ) -> QPushButton:
        """Make the button of a deed; ``key`` works in the whole dialog."""
        button = QPushButton(text)
        button.setAutoDefault(False)
        icons.give(button, icon)
        button.clicked.connect(act)
        if key:
            QShortcut(QKeySequence(key), self).activated.connect(button.click)
        return button

    def _head(self, title: str, says: str) -> QVBoxLayout:
        """Lay out the dialog with its title and what it is about; the rest stands below."""
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        heading = QLabel(title)
        mark(heading, "big")
        about = QLabel(says)
        wrap(about)
        mark(about, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        for widget in (heading, about, self.banner):
            column.addWidget(widget)
        return column

    def _fit(self, width: int, height: int) -> None:
        """Take so much room, as far as the screen has it."""
        room = self.screen().availableGeometry()
        self.resize(min(width, room.width() - _EDGE), min(height, room.height() - _EDGE))


def in_line(*buttons: QPushButton) -> QHBoxLayout:
    """Put the buttons of deeds beside each other."""
    row = QHBoxLayout()
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
