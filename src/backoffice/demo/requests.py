"""What everybody of the demonstration does with requests: ask, take in hand, hand on, finish."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from itertools import islice
from typing import Any

from backoffice.administration import access
from backoffice.db import Database, Session, clock
from backoffice.demo.generator import Sample
from backoffice.documents import demo_words as words
from backoffice.errors import Refused
from backoffice.records import dates
from backoffice.records.ticket_forms import Asker, TicketPaper
from backoffice.records.ticket_views import AskerClaim, NewTicket, ShownPaper
from backoffice.records.tickets import Prompt, Service, Ticket, TicketState, Unit
from backoffice.tickets import actions
from backoffice.tickets.eligibility import BASIS
from backoffice.tickets.services import SPECS

CLERK, SUPERVISOR, _, WORKER, ADMINISTRATOR = (name for name, _, _ in words.OPERATORS)
CENTRE = words.CENTRES[0][0]
POSTAL = "4133744567"
_MOST_TRIES = 12
_PERSON = 10  # digits of a person's identifier

Line = Mapping[str, str]
LogIn = Callable[[str], object]


def persons(sample: Sample) -> Iterator[Line]:
    """Yield the lines of persons of the centre that are in service, as the inventory has them."""
    return (
        line
        for line in sample.lines
        if line["centre"] == CENTRE
        and line["state"] == words.IN_SERVICE
        and len(line["owner_identifier"]) == _PERSON
    )


class Requests:
    """A counter and its units, worked by whoever is logged in; lines come one after another."""

    def __init__(self, database: Database, log_in: LogIn, lines: Iterator[Line]) -> None:
        self.database = database
        self._log_in = log_in
        self._lines = lines

    def change(self, operator: str) -> None:
        """Let somebody else sit down."""
        if self.database.desk is not None:
            access.log_out(self.database)
        self._log_in(operator)

    def next_line(self) -> Line:
        """Take the next line that nobody has asked for yet."""
        return next(self._lines)

    def ask(self, service: Service, form: Mapping[str, Any], asker: Asker = Asker.OWNER) -> Ticket:
        """Ask on the next line that may have it; the first few may be cut or in debt."""
        refusal: Refused | None = None
        for line in islice(self._lines, _MOST_TRIES):
            try:
                return self.ask_on(line, service, form, asker)
            except Refused as caught:
                refusal = caught
        raise refusal or LookupError(service)

    def ask_on(
        self,
        line: Line,
        service: Service,
        form: Mapping[str, Any],
        asker: Asker = Asker.OWNER,
        parent: str = "",
    ) -> Ticket:
        """Ask on a line, with the papers that its service asks for and no others."""
        asked = self._papers(SPECS[service].papers)
        claim = AskerClaim(line["owner_name"], line["owner_identifier"], papers=asked)
        new = NewTicket(service, line["number"], asker, claim, form, parent=parent)
        return actions.open_ticket(self.database, new)

    def order(
        self, line: Line, form: Mapping[str, Any], asker: Asker, letter: tuple[str, str, date]
    ) -> Ticket:
        """Have a line cut by the company or a court; ``letter`` is by whom, number and day."""
        authority, number, day = letter
        claim = AskerClaim(
            authority=authority,
            letter_no=number,
            letter_on=day,
            papers=self._papers(tuple(BASIS[asker])),
        )
        new = NewTicket(Service.CUT_RECONNECT, line["number"], asker, claim, form)
        return actions.open_ticket(self.database, new)

    @staticmethod
    def _papers(asked: tuple[TicketPaper, ...]) -> tuple[ShownPaper, ...]:
        return tuple(ShownPaper(one) for one in asked)

    def move(self, ticket: Ticket, target: TicketState, **answers: object) -> Ticket:
        """Move a ticket."""
        return actions.move(self.database, ticket.id, ticket.version, target, answers)

    def work(self, ticket: Ticket, target: TicketState, **answers: object) -> Ticket:
        """Take a ticket in hand, and bring it somewhere else at once."""
        return self.move(self.move(ticket, TicketState.IN_PROGRESS), target, **answers)

    def through(self, ticket: Ticket, answer: str = "", **result: object) -> Ticket:
        """Bring a ticket through all units of its service until it is done."""
        way = [one for one in SPECS[ticket.service].route if one is not Unit.COUNTER]
        answers = {Prompt.ANSWER.value: answer} if answer else {}
        at_work = self.move(ticket, TicketState.IN_PROGRESS, **answers)
        for unit in way[1:]:
            at_work = self.database.write(
                lambda session, ticket=at_work, unit=unit: self._hand_on(session, ticket, unit)  # type: ignore[misc]
            )
        return self.finish(at_work, **result)

    @staticmethod
    def _hand_on(session: Session, ticket: Ticket, unit: Unit) -> Ticket:
        handed = actions.hand_over(session, ticket.id, unit, "", ticket.version)
        return actions.claim(session, ticket.id, handed.version)

    def finish(self, ticket: Ticket, **result: object) -> Ticket:
        """Say that it is done, with what the unit has to tell."""
        names = {one.name for one in SPECS[ticket.service].result}
        given: dict[str, object] = {"applied_at": self.now()} if "applied_at" in names else {}
        return self.move(ticket, TicketState.DONE, **{Prompt.RESULT.value: given | result})

    def now(self) -> str:
        """The moment on the demonstration's own wall, as a form keeps it."""
        with self.database.read() as session:
            return dates.tehran(clock.now(session)).replace(microsecond=0).isoformat()

    def day(self, days: int) -> str:
        """A day some days from now, as a form keeps it."""
        with self.database.read() as session:
            return (dates.tehran_date(clock.now(session)) + timedelta(days=days)).isoformat()
