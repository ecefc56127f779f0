"""The sealed slip of a code: the printer first, then the code; kept until a printer took it.

No code is made before a printer was chosen, so that a cancelled dialog leaves the request as it
was. What a printer did not take stays in the memory of this window alone, for another try: it is
shown nowhere, written nowhere (the database has its hash), and dropped as soon as a printer took
the page, or the desk is given up. A page that then jams is no reason to print the code again:
nobody knows who has it. The subscriber asks for a new one (*reset*), which ends the old one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from backoffice.errors import Unavailable
from backoffice.records.ticket_views import TicketView
from backoffice.tickets import papers_room, pins
from backoffice.tickets.pins import IssuedPin
from backoffice.ui.jobs import Jobs, Report
from backoffice.ui.messages import Messages
from backoffice.ui.office import Office
from backoffice.ui.printers import DPI, Printers, put_on_paper
from backoffice.ui.theme import Tone
from backoffice.ui.tickets.shown import number_shown

Make = Callable[[TicketView, Callable[[IssuedPin], object]], object]


class PinGiven(QObject):
    """Asks for a printer, has the code made, prints it; goes on until a printer took it."""

    def __init__(
        self,
        over: QWidget,
        jobs: Jobs,
        messages: Messages,
        office: Office,
        printers: Printers,
        make: Make,
    ) -> None:
        """Print over a window; ``make`` finishes the ticket with a new code."""
        super().__init__(over)
        self._over = over
        self._jobs = jobs
        self._messages = messages
        self._office = office
        self._printers = printers
        self._make = make
        self._kept: dict[str, IssuedPin] = {}  # by ticket: made, and in no printer yet

    def begin(self, view: TicketView) -> None:
        """Ask for a printer; only then the code is made."""
        self._ask(lambda printer: self._make(view, lambda made: self._print(made, printer)))

    def waits_for(self, ticket_id: str) -> bool:
        """Say whether the slip of a ticket's code is still to be printed."""
        return ticket_id in self._kept

    def again(self, ticket_id: str) -> None:
        """Ask for a printer for a slip that none has taken."""
        issued = self._kept.get(ticket_id)
        if issued is not None:
            self._ask(lambda printer: self._print(issued, printer))

    def _ask(self, chosen: Callable[[QPrinter], object]) -> None:
        self._printers.ask_printer(self._over, self.tr("Sealed slip of the code"), chosen)

    def _print(self, issued: IssuedPin, printer: QPrinter) -> None:
        self._kept[issued.ticket.id] = issued
        letterhead = self._office.letterhead

        def work(_database: Any, _report: Report) -> None:
            pdf = papers_room.sealed_pin(issued.sheet, letterhead, issued.pin)
            put_on_paper(printer, papers_room.images(pdf, DPI))

        def failed(failure: Exception) -> None:
            if not isinstance(failure, Unavailable):
                self._messages.show_failure(failure)
            self._not_taken(issued)

        self._jobs.long(self, work, lambda _none: self._taken(issued), failed)

    def _taken(self, issued: IssuedPin) -> None:
        self._kept.pop(issued.ticket.id, None)
        number = issued.sheet.number
        self._messages.say(self.tr("Sent to the printer."))
        self._jobs.write(self, lambda session: pins.note_printed(session, number))

    def _not_taken(self, issued: IssuedPin) -> None:
        self._messages.say(
            self.tr(
                "The printer did not take the sealed slip of ticket {code}. It can be printed"
                " until this desk is given up; after that only a new code helps."
            ).format(code=number_shown(issued.ticket.code)),
            Tone.BAD,
            button=self.tr("Print it now  F12"),
            act=lambda: self.again(issued.ticket.id),
        )
