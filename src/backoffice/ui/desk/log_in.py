"""The first page: who sits down at this desk?

It is painted before the database is opened; what is typed meanwhile is kept.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from backoffice.ui.desk.credentials import Clock, Credentials, heading, system_clock
from backoffice.ui.theme import GAP, WIDE, mark

CARD_WIDTH = 400


class Card(QFrame):
    """A raised box in the middle of an otherwise empty page."""

    def __init__(self, parent: QWidget | None = None, *, width: int = CARD_WIDTH) -> None:
        super().__init__(parent)
        mark(self, "card")
        self.setFixedWidth(width)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(2 * WIDE, 2 * WIDE, 2 * WIDE, WIDE)
        self.column.setSpacing(GAP)


def centred(page: QWidget, card: QWidget) -> None:
    """Put ``card`` into the middle of ``page``."""
    column = QVBoxLayout(page)
    column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
    column.addStretch(2)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(card)
    row.addStretch(1)
    column.addLayout(row)
    column.addStretch(3)


class LogInPage(QWidget):
    """Emits ``entered`` with user name and password."""

    entered = Signal(str, str)

    def __init__(self, parent: QWidget | None = None, *, clock: Clock = system_clock) -> None:
        super().__init__(parent)
        self.credentials = Credentials(self.tr("Log in"), clock=clock)
        self.credentials.entered.connect(self.entered)
        self.office = QLabel()
        self.office.setTextFormat(Qt.TextFormat.PlainText)
        self.office.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.office.setWordWrap(True)
        self.office.setVisible(False)
        mark(self.office, "muted")
        self.state = QLabel(" ")
        self.state.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        mark(self.state, "muted")
        self.demo = QLabel()
        self.demo.setTextFormat(Qt.TextFormat.PlainText)
        self.demo.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.demo.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.demo.setVisible(False)
        card = Card()
        card.column.addWidget(heading("user", self.tr("Subscriber affairs desk")))
        card.column.addWidget(self.office)
        card.column.addWidget(self.credentials)
        card.column.addWidget(self.demo)
        card.column.addWidget(self.state)
        centred(self, card)

    def show_opening(self) -> None:
        """Say that the database is being opened; handing in waits for it."""
        self.credentials.set_ready(False)
        self.state.setText(self.tr("Opening the database…"))

    def show_ready(self, office: str = "") -> None:
        """The database is open; ``office`` is the name from the letterhead."""
        self.credentials.set_ready(True)
        self.state.setText(" ")
        self.office.setText(office)
        self.office.setVisible(bool(office))

    def show_demo(self, name: str, password: str) -> None:
        """Tell the log-in of a demonstration database."""
        text = self.tr("Demonstration: user name {name}, password {password}")
        self.demo.setText(
            text.format(name=f"\u2066{name}\u2069", password=f"\u2066{password}\u2069")
        )
        self.demo.setWordWrap(True)
        self.demo.setVisible(True)
