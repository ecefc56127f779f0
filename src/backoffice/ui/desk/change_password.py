"""Changing one's own password: a page when it must be done, a dialog when it may."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from backoffice.records.operators import Desk
from backoffice.ui.desk.credentials import heading
from backoffice.ui.desk.log_in import Card, centred
from backoffice.ui.desk.new_password import NewPassword
from backoffice.ui.theme import GAP, WIDE, Tone, mark, tone_role
from backoffice.ui.widgets.password_edit import PasswordEdit
from backoffice.ui.widgets.wrapped import wrap

_WIDTH = 520


def own_words(desk: Desk) -> tuple[str, ...]:
    """The words an operator's password may not consist of, as far as the window knows them."""
    return desk.operator, desk.name, desk.centre


class _Said(QLabel):
    """What stands against the password, in red; nothing most of the time."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setVisible(False)
        mark(self, tone_role(Tone.BAD))

    def say(self, text: str) -> None:
        self.setText(text)
        self.setVisible(bool(text))


class FirstPasswordPage(QWidget):
    """The first password, known to an administrator, is replaced before anything else."""

    wanted = Signal(str)  # the new password
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = NewPassword()
        self.fields.changed.connect(self._settle)
        self.fields.entered.connect(self._enter)
        self.said = _Said()
        explanation = QLabel(
            self.tr("This password was made by an administrator. Choose one only you know.")
        )
        wrap(explanation)
        self.button = QPushButton(self.tr("Change the password and go on"))
        mark(self.button, "primary")
        self.button.clicked.connect(self._enter)
        self.back = QPushButton(self.tr("Log out"))
        mark(self.back, "quiet")
        self.back.clicked.connect(self.left)
        card = Card(width=_WIDTH)
        for widget in (
            heading("key", self.tr("Choose your own password")),
            explanation,
            self.fields,
            self.said,
            self.button,
            self.back,
        ):
            card.column.addWidget(widget)
        centred(self, card)
        self._settle()

    def begin(self, desk: Desk, before: str) -> None:
        """Ask this operator; ``before`` is the password that must go."""
        self.said.say("")
        self.fields.forget()
        self.fields.judge_by(own_words(desk), before)
        self.fields.first.setFocus()

    def refuse(self, text: str) -> None:
        """Say what stands against it."""
        self.said.say(text)
        self.fields.first.setFocus()
        self._settle()

    def forget(self) -> None:
        """Clear what is secret."""
        self.fields.forget()
        self.fields.judge_by((), None)

    def _settle(self) -> None:
        self.button.setEnabled(self.fields.is_fine())

    def _enter(self) -> None:
        if self.fields.is_fine():
            self.button.setEnabled(False)
            self.wanted.emit(self.fields.password())


class ChangePasswordDialog(QDialog):
    """Old and new password; stays open until the change has happened."""

    wanted = Signal(str, str)  # old, new

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._own = own_words(desk)
        self.setWindowTitle(self.tr("Change the password"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self.old = PasswordEdit()
        self.fields = NewPassword()
        self.said = _Said()
        label = QLabel(self.tr("&Old password"))
        label.setBuddy(self.old)
        self.old.setAccessibleName(label.text().replace("&", ""))
        self.buttons = QDialogButtonBox()
        roles = QDialogButtonBox.ButtonRole
        self.change = self.buttons.addButton(self.tr("Change"), roles.AcceptRole)
        self.buttons.addButton(self.tr("Back"), roles.RejectRole)
        mark(self.change, "primary")
        self.buttons.accepted.connect(self._enter)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        for widget in (label, self.old, self.fields, self.said, self.buttons):
            column.addWidget(widget)
        self.old.textChanged.connect(self._judge)
        self.fields.changed.connect(self._settle)
        self.fields.entered.connect(self._enter)
        self._judge()

    def refuse(self, text: str) -> None:
        """Say what stands against the change."""
        self.said.say(text)
        self._settle()

    def _judge(self) -> None:
        self.fields.judge_by(self._own, self.old.text())

    def _settle(self) -> None:
        self.change.setEnabled(bool(self.old.text()) and self.fields.is_fine())

    def _enter(self) -> None:
        if self.change.isEnabled():
            self.said.say("")
            self.change.setEnabled(False)
            self.wanted.emit(self.old.text(), self.fields.password())
