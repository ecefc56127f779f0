"""Tells what the keyboard is doing while a password is typed that nobody can see."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from backoffice.ui.theme import mark

_FIRST_PERSIAN, _LAST_PERSIAN = "\u0600", "\u06ff"


class KeyboardHint(QLabel):
    """Says that Caps Lock is on or that the keyboard types Persian.

    Qt does not tell whether Caps Lock is on, so it is read from the letters: a
    capital without Shift. Only the last key is looked at, never the text.
    """

    def __init__(self, edit: QLineEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edit = edit
        mark(self, "muted")
        self.setWordWrap(True)
        self.setText(" ")  # keeps its line, so that the page does not jump
        edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._edit and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress:
                self._look(event)
        elif watched is self._edit and event.type() == QEvent.Type.FocusOut:
            self.setText(" ")
        return False

    def _look(self, event: QKeyEvent) -> None:
        key = event.text()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if not key or not key[0].isalpha():
            return
        if _FIRST_PERSIAN <= key <= _LAST_PERSIAN:
            self.setText(self.tr("The keyboard types Persian letters."))
        elif key.isupper() != shift:
            self.setText(self.tr("Caps Lock is on."))
        else:
            self.setText(" ")
