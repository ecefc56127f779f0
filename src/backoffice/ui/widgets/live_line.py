"""A line edit that mends what is typed into it, character by character."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_NARROWEST = 104  # pixels, for a number with its area code


def _as_is(text: str) -> str:
    return text


class LiveLine(QLineEdit):
    """Typed characters go through ``mend`` before they are inserted, so undo still works.

    What comes another way (pasted, dropped, composed) is mended right after.
    """

    typed = Signal(str)  # the whole text after the clerk changed it
    left = Signal()  # the focus went elsewhere, not to another window or a menu

    def __init__(self, mend: Callable[[str], str] = _as_is, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mend = mend
        self.textEdited.connect(self._edited)

    def minimumSizeHint(self) -> QSize:
        """Ask for a number's room: Qt asks for the font's widest letter, in Persian a sentence."""
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        plain = not event.modifiers() & _COMMANDS
        if plain and text.isprintable() and not self.isReadOnly() and self._mend(text) != text:
            self.insert(self._mend(text))
            event.accept()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        stays = {
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.MenuBarFocusReason,
        }
        if event.reason() not in stays:
            self.left.emit()

    def _edited(self, text: str) -> None:
        mended = self._mend(text)
        if mended != text:
            place = len(self._mend(text[: self.cursorPosition()]))
            self.setText(mended)
            self.setCursorPosition(place)
        self.typed.emit(mended)
