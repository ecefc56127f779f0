"""A choice of few whose chips wear a digit; the digit chooses while the cursor is in the row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from backoffice.records import digits
from backoffice.ui.widgets.chips import Choice, ChoiceChips


class KeyedChips(ChoiceChips):
    """``1`` chooses the first chip, ``2`` the second …, in Persian digits as well."""

    def __init__(
        self,
        choices: Sequence[Choice],
        parent: QWidget | None = None,
        *,
        single: bool = True,
        optional: bool = False,
    ) -> None:
        """Build the chips; the arguments are those of `ChoiceChips`."""
        super().__init__((), parent, single=single, optional=optional)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Show these chips in place of the old ones; none is chosen."""
        self._order = [choice.key for choice in choices]
        super().set_choices(
            [
                replace(choice, text=f"{digits.persian(at)}  {choice.text}")
                for at, choice in enumerate(choices, 1)
            ]
        )

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            digit = digits.ascii_digits(event.text())
            if digits.only(digit) and 0 < int(digit) <= len(self._order):
                chip = self.chip(self._order[int(digit) - 1])
                if chip.isEnabled():
                    chip.setFocus()
                    chip.click()
                return True
        return super().eventFilter(watched, event)
