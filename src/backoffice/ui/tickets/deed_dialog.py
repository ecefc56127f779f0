"""What a deed on a ticket asks before it is done; it stays open until the deed succeeded."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialogButtonBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from backoffice.ui.theme import GAP, WIDE, mark
from backoffice.ui.tickets.finding_texts import words
from backoffice.ui.widgets import reading_order
from backoffice.ui.widgets.dialogs import LosableDialog
from backoffice.ui.widgets.finding_list import FindingList, FindingRow
from backoffice.ui.widgets.follow_area import FollowArea
from backoffice.ui.widgets.long_text import LongText
from backoffice.ui.widgets.return_key import is_return

_LEAST_WIDTH = 680
_LEAST_HEIGHT = 180
_FRAME = 126  # heading, buttons and what is between them
_NOTE_LINES = 3


class DeedDialog(LosableDialog):
    """Ctrl+Return or F9 goes on, Escape goes back; refusals are listed inside."""

    accepted_with = Signal(object)  # what was answered

    def __init__(self, parent: QWidget, title: str, yes: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_LEAST_WIDTH)
        self.findings = FindingList()
        self.findings.setVisible(False)
        self._make_buttons(yes)
        self._frame(title)
        for key in ("Ctrl+Return", "F9"):
            action = QAction(self)
            action.setShortcut(QKeySequence(key))
            action.triggered.connect(lambda _on=False: self.go_on())
            self.addAction(action)

    def _make_buttons(self, yes: str) -> None:
        self.buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.yes = self.buttons.addButton(yes, role.AcceptRole)
        self.no = self.buttons.addButton(self.tr("Back"), role.RejectRole)
        mark(self.yes, "primary")
        self.yes.setAutoDefault(False)
        self.no.setAutoDefault(False)
        self.buttons.accepted.connect(self.go_on)
        self.buttons.rejected.connect(self.reject)

    def _frame(self, title: str) -> None:
        heading = QLabel(title)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        mark(heading, "big")
        self._inside = QWidget()
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        column.addWidget(heading)
        column.addWidget(FollowArea(self._inside), 1)
        column.addWidget(self.findings)
        column.addWidget(self.buttons)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return goes on to the next field, and presses a button."""
        focused = self.focusWidget()
        if not is_return(event):
            super().keyPressEvent(event)
        elif isinstance(focused, QAbstractButton) and self.buttons.isAncestorOf(focused):
            focused.click()
        else:
            self.focusNextChild()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return reading_order.go(self, forward=forward) or super().focusNextPrevChild(forward)

    def fit(self) -> None:
        """Be as tall as what is asked, within the screen."""
        width = max(self.width(), _LEAST_WIDTH)
        inside = self.body.heightForWidth(width - 2 * WIDE)
        wanted = max(inside, self._inside.sizeHint().height()) + _FRAME
        if self.findings.isVisibleTo(self):
            wanted += self.findings.sizeHint().height() + GAP
        room = self.screen().availableGeometry().height() - 80
        self.resize(width, min(max(wanted, _LEAST_HEIGHT), room))

    def answers(self) -> object:
        """What is entered now."""
        raise NotImplementedError

    def go_on(self) -> None:
        """Hand the answers over; the deed closes the dialog when it is done."""
        if self.yes.isEnabled():
            self.findings.setVisible(False)
            self.accepted_with.emit(self.answers())

    def set_busy(self, *, busy: bool) -> None:
        """While the deed runs nothing more is handed over."""
        self.yes.setEnabled(not busy)

    def show_refusal(self, found: Sequence[object]) -> None:
        """List why it cannot be done like this."""
        self.findings.show_findings([FindingRow(words(one)) for one in found])
        self.findings.setVisible(bool(found))
        self.fit()

    def say(self, text: str) -> None:
        """Say what is still to be answered."""
        self.findings.show_findings([FindingRow(text)])
        self.findings.setVisible(True)
        self.fit()

    def is_blank(self) -> bool:
        """Say whether nothing was typed that would be a loss."""
        return True

    def loss(self) -> str:
        """Say what would be lost now; "" for nothing."""
        return "" if self.is_blank() else self.windowTitle()


def note_edit(name: str) -> LongText:
    """Make a place for some lines; Tab leaves it."""
    edit = LongText(_NOTE_LINES)
    edit.setAccessibleName(name)
    return edit
