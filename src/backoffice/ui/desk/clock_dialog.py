"""A supervisor says that the clock is right after all, with a reason for the audit."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from backoffice.ui.theme import GAP, WIDE, Tone, mark, tone_role
from backoffice.ui.widgets.dialogs import OF_NOBODY
from backoffice.ui.widgets.form import Form
from backoffice.ui.widgets.password_edit import PasswordEdit
from backoffice.ui.widgets.wrapped import wrap


class ClockDialog(QDialog):
    """Stays open until it was accepted."""

    wanted = Signal(str, str, str)  # user name, password, reason

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("The clock is right"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty(OF_NOBODY, True)  # noqa: FBT003 - as Qt has it
        self.setMinimumWidth(460)
        explanation = QLabel(
            self.tr(
                "The last entry in the database is newer than this computer's clock. Correct the "
                "clock; only if it is right, a supervisor or administrator may say so here."
            )
        )
        wrap(explanation)
        self.name = QLineEdit()
        self.name.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.name.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.password = PasswordEdit()
        self.reason = QLineEdit()
        self.reason.setMaxLength(400)
        form = Form()
        form.add(self.tr("&User name"), self.name)
        form.add(self.tr("&Password"), self.password)
        form.add(self.tr("&Reason"), self.reason)
        self.said = QLabel()
        self.said.setWordWrap(True)
        mark(self.said, tone_role(Tone.BAD))
        self.said.setVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        for widget in (explanation, form, self.said, self._buttons()):
            column.addWidget(widget)
        for edit in (self.name, self.password, self.reason):
            edit.textChanged.connect(self._settle)
        self._settle()

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        roles = QDialogButtonBox.ButtonRole
        self.accept_button = buttons.addButton(self.tr("The clock is right"), roles.AcceptRole)
        buttons.addButton(self.tr("Back"), roles.RejectRole)
        buttons.accepted.connect(self._enter)
        buttons.rejected.connect(self.reject)
        return buttons

    def refuse(self, text: str) -> None:
        """Say why it was not accepted."""
        self.said.setText(text)
        self.said.setVisible(bool(text))
        self._settle()

    def _settle(self) -> None:
        typed = (self.name.text(), self.password.text(), self.reason.text())
        self.accept_button.setEnabled(all(text.strip() for text in typed))

    def _enter(self) -> None:
        self.accept_button.setEnabled(False)
        self.wanted.emit(self.name.text(), self.password.text(), self.reason.text())
