"""The services of the page as chips that wear the page's own numbers."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from backoffice.records import digits
from backoffice.records.tickets import MADE_ELSEWHERE, SERVICE_NUMBERS, Service
from backoffice.ui.tickets.words import service_words
from backoffice.ui.widgets.chips import Choice, ChoiceChips
from backoffice.ui.widgets.digit_pair import DigitPair
from backoffice.ui.widgets.return_key import is_return


class ServiceChips(ChoiceChips):
    """Typing ``5`` chooses the fifth service, ``1`` and ``3`` quickly the thirteenth."""

    entered = Signal()  # Return: on to who asks

    def __init__(self, parent: QWidget | None = None) -> None:
        self._pair = DigitPair()
        self._by_number = {
            number: service
            for service, number in SERVICE_NUMBERS.items()
            if service not in MADE_ELSEWHERE
        }
        super().__init__(
            [
                Choice(service, f"{digits.persian(number)}  {service_words(service)}")
                for number, service in sorted(self._by_number.items())
            ],
            parent,
        )

    def service(self) -> Service | None:
        """The chosen service."""
        key = self.key()
        return key if isinstance(key, Service) else None

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            digit = digits.ascii_digits(event.text())
            if digits.only(digit):
                self._add(digit, event)
                return True
            self._pair.forget()
            if is_return(event):
                self.entered.emit()
                return True
        return super().eventFilter(watched, event)

    def _add(self, digit: str, event: QKeyEvent) -> None:
        typed = self._pair.first_of(event) + digit
        if int(typed) not in self._by_number:
            typed = digit
        self._pair.remember(typed, event)
        service = self._by_number.get(int(typed))
        if service is not None:
            chip = self.chip(service)
            chip.setFocus()
            self.choose(service)
            self.changed.emit()
