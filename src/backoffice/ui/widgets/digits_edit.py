"""The field of numbers: identifiers, telephones, bills, codes from a scanner."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from backoffice.records import digits, persian
from backoffice.ui.widgets.checked import Check, CheckedField
from backoffice.ui.widgets.live_line import LiveLine


def _latin(text: str) -> str:
    return digits.persian(persian.to_latin_layout(text).upper())


class DigitsEdit(CheckedField):
    """Shows Persian digits, hands out ASCII ones; left to right, aligned to the right.

    A scanner that types under the Persian layout is understood: its digits come
    as Persian digits, and with ``letters`` its letters are read as Latin keys.
    """

    def __init__(
        self,
        check: Check,
        parent: QWidget | None = None,
        *,
        longest: int = 40,
        letters: bool = False,
        shown: Callable[[str], str] = str,
    ) -> None:
        """Build the field.

        Args:
            check: Judges the digits; gets them in ASCII.
            parent: The parent widget.
            longest: How many characters fit in.
            letters: Whether Latin letters belong here too (passports).
            shown: Writes a canonical value in groups, such as 013-33334444.
        """
        line = LiveLine(_latin if letters else digits.persian)
        line.setMaxLength(longest)
        line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        super().__init__(check, line, parent, shown=lambda value: digits.persian(shown(value)))

    def _raw(self) -> str:
        return digits.ascii_digits(self.edit.text())
