"""The key that goes on, on either side of the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_RETURNS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


def is_return(event: QKeyEvent) -> bool:
    """Say whether Return was pressed, or Enter among the digits, with no other key held."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in _RETURNS and held == Qt.KeyboardModifier.NoModifier
