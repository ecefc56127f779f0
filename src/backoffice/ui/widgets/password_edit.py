"""A password field with an eye."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from backoffice.ui import icons


class PasswordEdit(QLineEdit):
    """Hides what is typed until the eye is pressed; hides it again when the field is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.eye = QAction(self)
        self.eye.setCheckable(True)
        self.eye.toggled.connect(self._toggled)
        self.addAction(self.eye, QLineEdit.ActionPosition.LeadingPosition)
        self._toggled()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.eye.setChecked(False)

    def _toggled(self) -> None:
        shown = self.eye.isChecked()
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        icons.give(self.eye, "eye-off" if shown else "eye")
        self.eye.setText(self.tr("Hide the password") if shown else self.tr("Show the password"))
        self.eye.setToolTip(self.eye.text())
