"""The field of names and other short Persian texts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from backoffice.records import digits, persian
from backoffice.ui.widgets.checked import Check, CheckedField
from backoffice.ui.widgets.live_line import LiveLine

# Qt would lay a number alone at the other end.
_AT_THE_BEGINNING = (
    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
)


class NameEdit(CheckedField):
    """Persian letters in their one spelling; what is stored shows when the field is left."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        check: Check = persian.check_name,
        longest: int = 200,
    ) -> None:
        line = LiveLine()
        line.setMaxLength(longest)
        line.setAlignment(_AT_THE_BEGINNING)
        super().__init__(check, line, parent)


class TextEdit(CheckedField):
    """A short text that may hold numbers, as a letter's: Persian digits are shown, ASCII kept."""

    def __init__(self, check: Check, parent: QWidget | None = None, *, longest: int = 200) -> None:
        line = LiveLine(digits.persian)
        line.setMaxLength(longest)
        line.setAlignment(_AT_THE_BEGINNING)
        super().__init__(check, line, parent, shown=digits.persian)

    def _raw(self) -> str:
        return digits.ascii_digits(self.edit.text())
