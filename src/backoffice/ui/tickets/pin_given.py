"""The sealed slip of a code: the printer first, then the code; kept until a printer took it.

No code is made before a printer was chosen, so that a cancelled dialog leaves the request as it
was. What a printer did not take stays in the memory of this window alone, for another try: it is
shown nowhere, written nowhere (the database has its hash), and dropped as soon as a printer took
the page, or the desk is given up. The desk says so before it is given up; and however the code
was lost, with a window that died too, its ticket tells that the slip was never printed and leads
to a new code (*reset*), which ends the old one. A page that jams in the printer is no reason to
print the code again: nobody knows who has it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from backoffice.errors import Unavailable
from backoffice.records import digits
from backoffice.records.operators import Desk, Right
from backoffice.records.ticket_papers import KeptSheet, SheetKind
from backoffice.records.ticket_views import TicketView
from backoffice.records.tickets import Service
from backoffice.tickets import papers_room, pins
from backoffice.tickets.pins import IssuedPin
from backoffice.ui.jobs import Jobs, Report
from backoffice.ui.messages import Messages
from backoffice.ui.office import Office
from backoffice.ui.printers import DPI, Printers, put_on_paper
from backoffice.ui.shown import person_shown
from backoffice.ui.theme import Tone
from backoffice.ui.tickets.shown import moment_shown, number_shown

Make = Callable[[TicketView, Callable[[IssuedPin], object]], object]


class PinGiven(QObject):
    """Asks for a printer, has the code made, prints it; goes on until a printer took it."""

    changed = Signal()  # a slip was printed, or waits now
    new_wanted = Signal(str, object, object)  # number, service, form: a code that is lost, anew

    def __init__(
        self,
        over: QWidget,
        jobs: Jobs,
        messages: Messages,
        desk: Desk,
        office: Office,
        printers: Printers,
        make: Make,
    ) -> None:
        """Print over a window; ``make`` finishes the ticket with a new code."""
        super().__init__(over)
        self._over = over
        self._jobs = jobs
        self._messages = messages
        self._desk = desk
        self._office = office
        self._printers = printers
        self._make = make
        self._printing: dict[str, IssuedPin] = {}  # by ticket: on the way to a printer
        self._waiting: dict[str, IssuedPin] = {}  # by ticket: no printer took it

    def begin(self, view: TicketView) -> None:
        """Ask for a printer; only then the code is made."""
        self._ask(lambda printer: self._make(view, lambda made: self._print(made, printer)))

    def waits_for(self, ticket_id: str) -> bool:
        """Say whether the slip of a ticket's code waits here for a printer."""
        return ticket_id in self._waiting

    def again(self, ticket_id: str) -> None:
        """Ask for a printer for a slip that none has taken."""
        issued = self._waiting.get(ticket_id)
        if issued is not None:
            self._ask(lambda printer: self._print(issued, printer))

    def loss(self) -> str:
        """Say which codes go with this desk; "" for none."""
        held = self._printing | self._waiting
        return "\n".join(
            self.tr(
                "The sealed slip of ticket {code} is in no printer yet. Its code is in the memory"
                " of this desk alone; given up now, a new code has to be issued."
            ).format(code=number_shown(one.ticket.code))
            for one in held.values()
        )

    def remind(self) -> None:
        """The operator is back at the desk: say again what waits."""
        for issued in self._waiting.values():
            self._say_waiting(issued)

    # A slip that was not printed, as its ticket tells

    def told(self, view: TicketView, sheets: Sequence[KeptSheet]) -> str:
        """Say what is to be done about the ticket's unprinted slip; "" for nothing."""
        sheet = next((one for one in sheets if one.kind is SheetKind.PIN and not one.printed), None)
        if sheet is None or view.ticket.id in self._printing:
            return ""
        if self.waits_for(view.ticket.id):
            return self.tr("The sealed slip waits for a printer: print it  {key}").format(
                key=digits.isolate("F12")
            )
        issued = view.card.pin_issued_at if view.card else None
        if issued is None or issued > sheet.at or not self._desk.may(Right.OPEN_TICKETS):
            return ""  # the line has another code by now, or none
        return self.tr(
            "The sealed slip of {at} ({who}) was not printed: nobody has the code. Issue a new one"
        ).format(at=moment_shown(sheet.at), who=person_shown(view.people.get(sheet.by, sheet.by)))

    def go_on(self, view: TicketView | None) -> None:
        """Print what waits here; what is lost is asked for anew."""
        if view is None:
            return
        if self.waits_for(view.ticket.id):
            self.again(view.ticket.id)
        else:
            self.new_wanted.emit(view.ticket.number, Service.IVR_PIN, {"operation": "reset"})

    # Printing

    def _ask(self, chosen: Callable[[QPrinter], object]) -> None:
        self._printers.ask_printer(
            self._over, self.tr("Sealed slip of the code"), chosen, to_file=False
        )

    def _print(self, issued: IssuedPin, printer: QPrinter) -> None:
        self._waiting.pop(issued.ticket.id, None)
        self._printing[issued.ticket.id] = issued
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
        self._printing.pop(issued.ticket.id, None)
        self._messages.say(self.tr("Sent to the printer."))
        self._note(issued.sheet.number)

    def _note(self, number: str) -> None:
        self._jobs.write(
            self,
            lambda session: pins.note_printed(session, number),
            lambda _none: self.changed.emit(),
            lambda failure: self._messages.show_failure(failure, retry=lambda: self._note(number)),
        )

    def _not_taken(self, issued: IssuedPin) -> None:
        self._printing.pop(issued.ticket.id, None)
        self._waiting[issued.ticket.id] = issued
        self._say_waiting(issued)
        self.changed.emit()

    def _say_waiting(self, issued: IssuedPin) -> None:
        self._messages.say(
            self.tr(
                "The printer did not take the sealed slip of ticket {code}. It can be printed"
                " until this desk is given up; after that only a new code helps."
            ).format(code=number_shown(issued.ticket.code)),
            Tone.BAD,
            button=self.tr("Print it now  F12"),
            act=lambda: self.again(issued.ticket.id),
        )
