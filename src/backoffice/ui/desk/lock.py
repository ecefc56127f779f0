"""The page over a locked desk: nothing of the work shows until somebody unlocks."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from backoffice.ui import icons
from backoffice.ui.desk.credentials import Clock, Credentials, heading, system_clock
from backoffice.ui.desk.log_in import Card, centred
from backoffice.ui.theme import mark


class LockPage(QWidget):
    """The holder unlocks with the password; anybody else takes the desk over by name."""

    unlocked = Signal(str)  # the holder's password
    taken_over = Signal(str, str)  # another operator's user name and password

    def __init__(self, parent: QWidget | None = None, *, clock: Clock = system_clock) -> None:
        super().__init__(parent)
        self._holder = ""
        self._other = False
        self.credentials = Credentials(self.tr("Unlock"), clock=clock)
        self.credentials.entered.connect(self._entered)
        self.holder = QLabel()
        self.holder.setTextFormat(Qt.TextFormat.PlainText)
        self.holder.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.holder.setWordWrap(True)
        self.switch = QPushButton()
        mark(self.switch, "quiet")
        self.switch.clicked.connect(self._switch)
        card = Card()
        card.column.addWidget(heading("lock", self.tr("The desk is locked")))
        card.column.addWidget(self.holder)
        card.column.addWidget(self.credentials)
        card.column.addWidget(self.switch)
        centred(self, card)

    def hold(self, username: str, name: str) -> None:
        """Lock for this operator; whatever was typed here before is gone."""
        self._holder = username
        self.holder.setText(self.tr("{name} holds this desk.").format(name=name))
        self.credentials.forget()
        self._show(other=False)

    def _switch(self) -> None:
        self.credentials.forget()
        self._show(other=not self._other)

    def _show(self, *, other: bool) -> None:
        self._other = other
        entry = self.credentials
        entry.name_label.setVisible(other)
        entry.name.setVisible(other)
        entry.name.setText("" if other else self._holder)
        entry.button.setText(self.tr("Take over the desk") if other else self.tr("Unlock"))
        self.switch.setText(
            self.tr("Back to unlocking")
            if other
            else self.tr("Another operator takes over the desk")
        )
        icons.give(self.switch, "lock" if other else "user")
        entry.go()

    def _entered(self, name: str, password: str) -> None:
        if self._other:
            self.taken_over.emit(name, password)
        else:
            self.unlocked.emit(password)
