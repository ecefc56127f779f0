"""Requests at the counter and what the units did with them: tickets in several states."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any

from backoffice.administration import access
from backoffice.db import Database
from backoffice.demo.generator import Sample
from backoffice.documents import demo_words as words
from backoffice.errors import Refused
from backoffice.lines import pool
from backoffice.records import dates
from backoffice.records.service_admin import Fee
from backoffice.records.ticket_forms import Asker, TicketPaper
from backoffice.records.ticket_views import AskerClaim, NewTicket, ShownPaper
from backoffice.records.tickets import Prompt, Service, Ticket, TicketState, Unit
from backoffice.tickets import actions, administration, fees

CLERK, _, _, WORKER, ADMINISTRATOR = (name for name, _, _ in words.OPERATORS)
CENTRE = words.CENTRES[0][0]
POOL = ("01333359900", "01333359939")
_UNITS = (Unit.SWITCH_ROOM, Unit.MDF, Unit.FAULT_DESK, Unit.DIRECTORY, Unit.LINE_ASSIGNMENT)
_MOST_TRIES = 12
_PERSON = 10  # digits of a person's identifier
_PAPERS = tuple(
    ShownPaper(one)
    for one in TicketPaper
    if one
    in {
        TicketPaper.IDENTITY,
        TicketPaper.LAST_BILL,
        TicketPaper.SIGNED_FORM,
        TicketPaper.ADDRESS_EVIDENCE,
        TicketPaper.LOCATION_SKETCH,
    }
)
_POSTAL = "4133744567"

LogIn = Callable[[str], object]


class ServiceDay:
    """Requests of two days on lines of the centre in the order of its inventory."""

    def __init__(self, database: Database, log_in: LogIn, sample: Sample) -> None:
        self._database = database
        self._log_in = log_in
        self._lines = self._persons(sample)

    @staticmethod
    def _persons(sample: Sample) -> Iterator[Mapping[str, str]]:
        return (
            line
            for line in sample.lines
            if line["centre"] == CENTRE
            and line["state"] == words.IN_SERVICE
            and len(line["owner_identifier"]) == _PERSON
        )

    def furnish(self, today: date) -> None:
        """Fees, who works in which unit, and free numbers."""
        self._log_in(ADMINISTRATOR)
        for code, title, rials in words.FEES:
            fee = Fee(code, rials, today, title)
            self._database.write(lambda session, fee=fee: fees.save(session, fee))  # type: ignore[misc]
        self._database.write(lambda session: administration.set_units(session, WORKER, _UNITS))
        self._database.write(lambda session: pool.add_range(session, CENTRE, *POOL))
        access.log_out(self._database)

    def yesterday(self, now: datetime) -> None:
        """What was asked for; the unit has finished some and waits with others."""
        self._log_in(CLERK)
        access_class = {"access": "second_zero_barred"}
        done = [self._ask(Service.ACCESS_CLASS, access_class) for _ in range(2)]
        waiting = self._ask(Service.ACCESS_CLASS, access_class)
        number = {"cause": "wish", "number": POOL[0]}
        held = self._ask(Service.NUMBER_CHANGE, number)
        self._ask(Service.DIRECTORY, {"operation": "remove"})
        dropped = self._ask(Service.ACCESS_CLASS, access_class)
        self._move(dropped, TicketState.CANCELLED, reason="customer_wish")
        self._change(self._log_in, WORKER)
        for ticket in done:
            self._finish(ticket, now)
        asked = {"reason": "answer_awaited", "note": words.CAME_BACK}
        wake = _plain(now, 3)
        self._work(waiting, TicketState.WAITING_CUSTOMER, **asked, wake_on=wake)
        broken = {"reason": "equipment", "note": words.SPARE_PART}
        self._work(held, TicketState.ON_HOLD, **broken, expected_on=_plain(now, 4))
        access.log_out(self._database)

    def today(self, now: datetime) -> None:
        """What came in this morning; one has been taken in hand."""
        self._log_in(CLERK)
        began = dates.tehran(now - timedelta(hours=20)).replace(microsecond=0).isoformat()
        for kind in ("no_tone", "noise"):
            self._ask(Service.FAULT, {"kind": kind, "began_at": began}, asker=Asker.ANYBODY)
        place = {"address": words.NEW_ADDRESS, "postal_code": _POSTAL, "centre": CENTRE}
        self._ask(Service.RELOCATION_FEASIBILITY, place)
        self._ask(Service.NUISANCE_CALLS, {"kind": "silent", "began_at": began, "voice": "unknown"})
        taken = self._ask(Service.ACCESS_CLASS, {"access": "first_zero_barred"})
        for access_class in ("first_zero_barred", "second_zero_barred"):
            self._ask(Service.ACCESS_CLASS, {"access": access_class})
        self._change(self._log_in, WORKER)
        self._move(taken, TicketState.IN_PROGRESS)
        access.log_out(self._database)

    def _change(self, log_in: LogIn, operator: str) -> None:
        access.log_out(self._database)
        log_in(operator)

    def _ask(self, service: Service, form: Mapping[str, Any], asker: Asker = Asker.OWNER) -> Ticket:
        """Ask on the next line that may have it; the first few may be cut or in debt."""
        refusal: Refused | None = None
        for line in islice(self._lines, _MOST_TRIES):
            claim = AskerClaim(line["owner_name"], line["owner_identifier"], papers=_PAPERS)
            new = NewTicket(service, line["number"], asker, claim, form)
            try:
                return actions.open_ticket(self._database, new)
            except Refused as caught:
                refusal = caught
        raise refusal or LookupError(service)

    def _move(self, ticket: Ticket, target: TicketState, **answers: object) -> Ticket:
        return actions.move(self._database, ticket.id, ticket.version, target, answers)

    def _work(self, ticket: Ticket, target: TicketState, **answers: object) -> None:
        self._move(self._move(ticket, TicketState.IN_PROGRESS), target, **answers)

    def _finish(self, ticket: Ticket, now: datetime) -> None:
        applied = dates.tehran(now).replace(microsecond=0).isoformat()
        result = {Prompt.RESULT.value: {"applied_at": applied}}
        self._work(ticket, TicketState.DONE, **result)


def _plain(now: datetime, days: int) -> str:
    return (dates.tehran_date(now) + timedelta(days=days)).isoformat()
