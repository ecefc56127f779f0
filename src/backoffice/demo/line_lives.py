"""What some lines went through in the weeks before: cuts, moves, other numbers, data service.

Each is asked for at the counter and done by its units, so that the timeline, the certificates
and the pool of numbers tell of it. The days are working days of the shipped calendar.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta
from pathlib import Path

from backoffice.db import tickets
from backoffice.demo.office_hours import on_working_day
from backoffice.demo.requests import (
    CENTRE,
    CLERK,
    POSTAL,
    SUPERVISOR,
    WORKER,
    Line,
    Requests,
)
from backoffice.documents import demo_words as words
from backoffice.lines import cable
from backoffice.records import dates
from backoffice.records.line_facts import Cause, Direction
from backoffice.records.line_transfers import WantedTransfer
from backoffice.records.messages import Event
from backoffice.records.ticket_forms import Asker
from backoffice.records.tickets import Service, Ticket, TicketState
from backoffice.tickets import bills, messages_sending, transfers
from backoffice.tickets.gateway import FolderGateway

FIRST_DAY = 24  # working days before today
TRANSFERRED = 6  # lines of the cable transfer
_MOBILES = ("09111234567", "09121234567", "09351234567")
_EVENTS = (Event.TICKET_OPENED, Event.TICKET_DONE, Event.BILL_ISSUED, Event.LINE_CUT)

MoveTo = Callable[[datetime], object]


class LineLives:
    """Tells the past, day by day; ``move_to`` moves the demonstration's clock."""

    def __init__(
        self, requests: Requests, present: datetime, move_to: MoveTo, numbers: list[str]
    ) -> None:
        """``numbers`` are free ones of the centre's pool, for whoever gets another."""
        self._at = requests
        self._present = present
        self._move_to = move_to
        self._numbers = numbers
        self._told = [requests.next_line() for _ in _MOBILES]

    def tell(self, debtor: Line, periods: tuple[Path, ...], outbox: Path) -> None:
        """Let everything happen: ``periods`` are files of bills, oldest first."""
        self._day(24, SUPERVISOR)
        self._bring(periods[0])
        self._day(23, CLERK)
        self._consents()
        self._data_service()
        self._another_number()
        self._relocation()
        self._day(15, SUPERVISOR)
        self._bring(periods[1])
        self._cable_transfer()
        self._cuts(debtor)
        self._day(6, SUPERVISOR)
        self._bring(periods[2])
        self._day(6, CLERK)
        messages_sending.send(self._at.database, FolderGateway(outbox))
        self._ends()

    def _day(self, back: int, operator: str, hour: int = 9) -> None:
        self._move_to(on_working_day(self._present, back, time(hour, 10)))
        self._at.change(operator)

    def _done(self, back: int, ticket: Ticket, answer: str = "", **result: object) -> Ticket:
        """Let the units do a ticket on a day, and the counter hand it over on the next."""
        self._day(back, WORKER, 11)
        done = self._at.through(ticket, answer, **result)
        self._day(back - 1, CLERK)
        return self._at.move(done, TicketState.CLOSED)

    def _bring(self, path: Path) -> None:
        bills.run(self._at.database, path, lambda _done, _total: None)

    def _consents(self) -> None:
        for line, mobile in zip(self._told, _MOBILES, strict=True):
            form = {
                "operation": "consent",
                "mobile": mobile,
                "events": [one.value for one in _EVENTS],
                "confirmed": True,
            }
            asked = self._at.ask_on(line, Service.MESSAGES, form)
            self._at.move(self._at.finish(asked), TicketState.CLOSED)

    def _data_service(self) -> None:
        form = {"operation": "install", "provider": words.PROVIDER, "speed": 16}
        asked = self._at.ask_on(self._told[0], Service.ADSL, form)
        self._done(21, asked, "no_obstacle", port=f"{CENTRE}-03-118")

    def _another_number(self) -> None:
        number = self._numbers.pop(0)
        form = {"cause": "wish", "number": number}
        asked = self._at.ask_on(self._told[1], Service.NUMBER_CHANGE, form)
        self._done(19, asked, meter=18_234)
        self._told[1] = {**self._told[1], "number": number}

    def _relocation(self) -> None:
        """The check first; its positive answer becomes the move, with another number."""
        place = {"address": words.NEW_ADDRESS, "postal_code": POSTAL, "centre": CENTRE}
        line = self._told[2]
        asked = self._at.ask_on(line, Service.RELOCATION_FEASIBILITY, place)
        self._day(18, WORKER, 11)
        found = self._at.through(asked, "possible", valid_to=self._at.day(30))
        self._day(17, CLERK)
        form = place | {"number": self._numbers.pop(0)}
        move = self._at.ask_on(line, Service.RELOCATION, form, parent=found.id)
        self._done(16, move, technical_address=words.CABINET, meter=9_120)

    def _cable_transfer(self) -> None:
        lines = [self._at.next_line() for _ in range(TRANSFERRED)]
        rows = [
            WantedTransfer(place, line["number"], self._numbers.pop(0))
            for place, line in enumerate(lines, 1)
        ]
        made = cable.run(
            self._at.database,
            rows,
            lambda _done, _total: None,
            tell=transfers.tell,
            centre=CENTRE,
            title=words.TRANSFER_TITLE,
        )
        self._day(14, WORKER, 11)
        with self._at.database.read() as session:
            told = tickets.children(session, made.id)
        for one in told:
            self._at.through(one)

    def _cuts(self, debtor: Line) -> None:
        """By debt both ways, by a court's order besides, and one way by the owner's wish."""
        self._day(12, CLERK)
        today = on_working_day(self._present, 12, time(9))
        day = dates.tehran_date(today)
        debt = {"operation": "cut", "cause": Cause.DEBT.value, "direction": Direction.BOTH.value}
        letter = (words.COMPANY_OFFICE, "1405/77", day - timedelta(days=2))
        made = [self._at.order(debtor, debt, Asker.COMPANY, letter)]
        court = (words.COURT, "405/12/318", day - timedelta(days=1))
        order = {
            "operation": "cut",
            "cause": Cause.ORDER.value,
            "direction": Direction.BOTH.value,
            "authority": court[0],
            "letter_no": court[1],
            "letter_on": court[2].isoformat(),
        }
        made.append(self._at.order(self._told[1], order, Asker.AUTHORITY, court))
        wish = {
            "operation": "cut",
            "cause": Cause.WISH.value,
            "direction": Direction.OUTGOING.value,
            "until": self._at.day(60),
            "billing_told": True,
        }
        made.append(self._at.ask(Service.CUT_RECONNECT, wish))
        self._day(11, WORKER)
        done = [self._at.through(ticket) for ticket in made]
        self._day(11, CLERK, 12)
        for ticket in done:
            self._at.move(ticket, TicketState.CLOSED)

    def _ends(self) -> None:
        """What did not come to its end: failed, turned down, given up, on the waiting list."""
        began = self._at.now()
        trouble = {"kind": "noise", "began_at": began}
        failed = self._at.ask(Service.FAULT, trouble, Asker.ANYBODY)
        first = {"access": "first_zero_barred"}
        turned_down = self._at.ask(Service.ACCESS_CLASS, first)
        given_up = self._at.ask(Service.ACCESS_CLASS, first)
        place = {"address": words.NEW_ADDRESS, "postal_code": POSTAL, "centre": CENTRE}
        later = self._at.ask(Service.RELOCATION_FEASIBILITY, place)
        known = self._told[0]
        operation = "change" if known["listed"] == words.LISTED else "add"
        title = {"operation": operation, "title": words.TITLE_AT_118}
        renamed = self._at.ask_on(known, Service.DIRECTORY, title)
        self._day(5, WORKER)
        self._at.work(failed, TicketState.FAILED, reason="not_possible", note=words.NO_FAULT)
        self._at.move(turned_down, TicketState.REJECTED, reason="not_possible")
        given_up = self._at.move(given_up, TicketState.IN_PROGRESS)
        self._at.move(later, TicketState.WAITING_LIST, answer="waiting_list", note=words.NO_PAIR)
        self._at.through(renamed)
        self._day(5, CLERK, 12)
        self._at.move(given_up, TicketState.CANCEL_REQUESTED, reason="customer_wish")
