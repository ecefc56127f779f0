"""The services of the page as chips that wear the page's own numbers."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from backoffice.records import digits
from backoffice.records.tickets import MADE_ELSEWHERE, SERVICE_NUMBERS, Service
from backoffice.ui.tickets.words import service_words
from backoffice.ui.widgets.chips import Choice, ChoiceChips
from backoffice.ui.widgets.return_key import is_return

_REST = 800  # milliseconds between the two digits of a number


class ServiceChips(ChoiceChips):
    """Typing ``5`` chooses the fifth service, ``1`` and ``3`` quickly the thirteenth."""

    entered = Signal()  # Return: on to who asks

    def __init__(self, parent: QWidget | None = None) -> None:
        self._typed = ""
        self._by_number = {
            number: service
            for service, number in SERVICE_NUMBERS.items()
            if service not in MADE_ELSEWHERE
        }
        self._rest = QTimer()
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        super().__init__(
            [
                Choice(service, f"{digits.persian(number)}  {service_words(service)}")
                for number, service in sorted(self._by_number.items())
            ],
            parent,
        )
        self._rest.setParent(self)
        self._rest.timeout.connect(self._forget)

    def service(self) -> Service | None:
        """The chosen service."""
        key = self.key()
        return key if isinstance(key, Service) else None

    def _forget(self) -> None:
        self._typed = ""

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if is_return(event):
                self.entered.emit()
                return True
            digit = digits.ascii_digits(event.text())
            if digits.only(digit):
                self._add(digit)
                return True
        return super().eventFilter(watched, event)

    def _add(self, digit: str) -> None:
        wanted = self._by_number.get(int(self._typed + digit))
        self._typed = self._typed + digit if wanted else digit
        self._rest.start()
        service = self._by_number.get(int(self._typed))
        if service is not None:
            chip = self.chip(service)
            chip.setFocus()
            self.choose(service)
            self.changed.emit()
