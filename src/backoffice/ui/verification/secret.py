"""The one-time password on the screen: hidden until pressed, and never for long."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from backoffice.records import digits, passcodes
from backoffice.ui import icons
from backoffice.ui.theme import GAP, mark
from backoffice.ui.widgets.wrapped import wrap

LONGEST = 20_000  # milliseconds
_HIDDEN = "\u2022\u2022\u2022 \u2022\u2022\u2022 \u2022\u2022\u2022 \u2022\u2022\u2022"


class SecretPanel(QFrame):
    """Shows the password while the button is held, at most twenty seconds.

    It cannot be selected or copied, and it is forgotten with `forget`.
    """

    def __init__(self, password: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, "card")
        self._password = password
        title = QLabel(self.tr("One-time password"))
        mark(title, "heading")
        self.label = QLabel()
        mark(self.label, "code")
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.button = QPushButton(self.tr("Hold to show"))
        icons.give(self.button, "eye")
        self.button.setAutoDefault(False)
        self.button.setAccessibleDescription(
            self.tr("Shows the password while it is held, at most 20 seconds")
        )
        self.button.pressed.connect(self._show)
        self.button.released.connect(self._hide)
        hint = QLabel(self.tr("Printed on the subscriber's copy only; it is not kept anywhere."))
        wrap(hint)
        mark(hint, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        for widget in (title, self.label, self.button, hint):
            column.addWidget(widget)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LONGEST)
        self._timer.timeout.connect(self._hide)
        self._hide()

    @property
    def password(self) -> str:
        """The password, "" once it is forgotten."""
        return self._password

    def is_shown(self) -> bool:
        """Say whether the password can be read now."""
        return self.label.text() != digits.isolate(_HIDDEN)

    def hideEvent(self, event: QHideEvent) -> None:
        self._hide()  # a desk may be locked while the button is held
        super().hideEvent(event)

    def forget(self) -> None:
        """Forget the password."""
        self._password = ""
        self._hide()
        self.button.setEnabled(False)

    def _show(self) -> None:
        groups = passcodes.grouped_passcode(self._password)
        self.label.setText(digits.isolate(digits.persian(groups)))
        self._timer.start()

    def _hide(self) -> None:
        self._timer.stop()
        self.label.setText(digits.isolate(_HIDDEN))
        self.label.setAccessibleName(self.tr("Hidden"))
