"""Two digits typed one after the other that are one number."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent

_LONGEST = 800  # milliseconds between the two digits of a number


class DigitPair:
    """Remembers a first digit for as long as a second one may follow it.

    The keys' own times count, not when their turn came: digits that were typed quickly belong
    together however busy the window is.
    """

    def __init__(self) -> None:
        self._first = ""
        self._at = 0

    def first_of(self, event: QKeyEvent) -> str:
        """Return the digits that this key goes on from, "" if it begins a number; forget them."""
        first, self._first = self._first, ""
        return first if event.timestamp() - self._at <= _LONGEST else ""

    def forget(self) -> None:
        """Begin anew: another key was pressed."""
        self._first = ""

    def remember(self, digits: str, event: QKeyEvent) -> None:
        """Let the next key go on from these digits."""
        self._first, self._at = digits, event.timestamp()
