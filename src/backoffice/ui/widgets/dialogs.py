"""The small dialogs of messages: something to know, something to decide."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from backoffice.ui import icons
from backoffice.ui.theme import GAP, WIDE, Tone, mark

OF_NOBODY = "of_nobody"
"""A dialog with this property tells nothing of the work: it may stand before a locked desk."""


@dataclass(frozen=True, slots=True)
class Question:
    """Something only the clerk can decide.

    Attributes:
        title: The matter in a few words.
        text: What follows from either answer.
        yes: The deed on the button that goes on; empty for the standard word.
        no: The word on the other button; empty for the standard word.
        danger: Whether going on cannot be undone; then it is not the default.
        reason: Whether a reason must be typed before going on.
    """

    title: str
    text: str
    yes: str = ""
    no: str = ""
    danger: bool = False
    reason: bool = False


@runtime_checkable
class Losable(Protocol):
    """Holds something that is lost when the desk is given up."""

    def loss(self) -> str:
        """Say what would be lost now, naming nobody; "" for nothing."""


class LosableDialog(QDialog):
    """Holds something that is lost when the desk is given up over it."""

    def loss(self) -> str:
        """Say what would be lost now; "" for nothing."""
        raise NotImplementedError


class MessageDialog(QDialog):
    """An icon, a heading, plain text, and buttons below."""

    def __init__(self, parent: QWidget, title: str, text: str, tone: Tone) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        heading = QLabel(title)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        mark(heading, "big")
        self.body = QLabel(text)
        self.body.setTextFormat(Qt.TextFormat.PlainText)
        self.body.setWordWrap(True)
        self.body.setMinimumWidth(360)
        self.body.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.buttons = QDialogButtonBox()
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        self.grid.setHorizontalSpacing(WIDE)
        self.grid.setVerticalSpacing(GAP)
        self.grid.addWidget(
            icons.IconLabel(tone.icon, tone, 32), 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop
        )
        self.grid.addWidget(heading, 0, 1)
        self.grid.addWidget(self.body, 1, 1)
        self.grid.addWidget(self.buttons, 3, 0, 1, 2)
        self.grid.setColumnStretch(1, 1)


class Explanation(MessageDialog):
    """Something the clerk must have read."""

    def __init__(self, parent: QWidget, title: str, text: str, tone: Tone = Tone.INFO) -> None:
        super().__init__(parent, title, text, tone)
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Ok)

    def add(self, text: str) -> QPushButton:
        """Add a button that leaves the dialog open."""
        return self.buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)


class Decision(MessageDialog):
    """A question; accepted means yes."""

    def __init__(self, parent: QWidget, question: Question) -> None:
        tone = Tone.WARNING if question.danger else Tone.INFO
        super().__init__(parent, question.title, question.text, tone)
        self._asks_reason = question.reason
        role = QDialogButtonBox.ButtonRole
        self.yes = self.buttons.addButton(question.yes or self.tr("Yes"), role.AcceptRole)
        self.no = self.buttons.addButton(question.no or self.tr("No"), role.RejectRole)
        mark(self.yes, "danger" if question.danger else "primary")
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setPlaceholderText(self.tr("Reason (kept in the audit)"))
        self.reason.setMaxLength(500)
        self.reason.setVisible(question.reason)
        self.reason.textChanged.connect(self._reason_typed)
        self.grid.addWidget(self.reason, 2, 1)
        (self.no if question.danger else self.yes).setDefault(True)
        if question.danger:
            self.no.setFocus()
        if question.reason:
            self.reason.setFocus()
            self._listen()
        self._reason_typed()

    def _listen(self) -> None:
        """The keys of every dialog that asks for something; they need the reason to be there."""
        for key in ("Ctrl+Return", "F9"):
            action = QAction(self)
            action.setShortcut(QKeySequence(key))
            action.triggered.connect(lambda _on=False: self.yes.click())
            self.addAction(action)

    def _reason_typed(self) -> None:
        self.yes.setEnabled(not self._asks_reason or bool(self.reason.text().strip()))
