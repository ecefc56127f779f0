"""A choice of few whose chips wear a digit; the digit chooses while the cursor is in the row."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from backoffice.records import digits
from backoffice.ui.widgets.chips import Choice, ChoiceChips
from backoffice.ui.widgets.digit_pair import DigitPair


class KeyedChips(ChoiceChips):
    """``1`` chooses the first chip, ``2`` the second …, in Persian digits as well.

    Of more than nine the twelfth is ``1`` and ``2`` typed quickly.
    """

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
        self._pair = DigitPair()
        self._before: tuple[Hashable, ...] = ()
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
            if not digits.only(digit):
                self._pair.forget()
            elif self._press(digit, event):
                return True
        return super().eventFilter(watched, event)

    def _press(self, digit: str, event: QKeyEvent) -> bool:
        first = self._pair.first_of(event)
        if first and int(first + digit) <= len(self._order):
            self.choose(*self._before)  # the first digit meant the second one, too
            digit = first + digit
        if not 0 < int(digit) <= len(self._order):
            return False
        if 10 * int(digit) <= len(self._order):
            self._pair.remember(digit, event)
            self._before = self.chosen()
        chip = self.chip(self._order[int(digit) - 1])
        if chip.isEnabled():
            chip.setFocus()
            chip.click()
        return True
