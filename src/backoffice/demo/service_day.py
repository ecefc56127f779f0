"""Requests at the counter and what the units did with them: tickets in several states."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from backoffice.administration import access
from backoffice.db import Database
from backoffice.demo.requests import ADMINISTRATOR, CENTRE, CLERK, POSTAL, WORKER, Requests
from backoffice.documents import demo_words as words
from backoffice.lines import pool
from backoffice.records import dates
from backoffice.records.service_admin import Fee
from backoffice.records.ticket_forms import Asker
from backoffice.records.tickets import Service, Ticket, TicketState, Unit
from backoffice.tickets import administration, fees

POOL = ("01333359900", "01333359939")
_UNITS = (
    Unit.SWITCH_ROOM,
    Unit.MDF,
    Unit.FAULT_DESK,
    Unit.DIRECTORY,
    Unit.LINE_ASSIGNMENT,
    Unit.HEAD_OF_CENTRE,
    Unit.DROP_WIRE,
    Unit.DATA,
)
_SECOND_ZERO = {"access": "second_zero_barred"}


class ServiceDay:
    """Requests of the last days on lines of the centre in the order of its inventory."""

    def __init__(self, requests: Requests) -> None:
        self._at = requests
        self._database: Database = requests.database

    def furnish(self, today: date) -> list[str]:
        """Set fees, units and a pool; return free numbers for whoever gets another."""
        self._at.change(ADMINISTRATOR)
        for code, title, rials in words.FEES:
            fee = Fee(code, rials, today, title)
            self._database.write(lambda session, fee=fee: fees.save(session, fee))  # type: ignore[misc]
        self._database.write(lambda session: administration.set_units(session, WORKER, _UNITS))
        self._database.write(lambda session: pool.add_range(session, CENTRE, *POOL))
        with self._database.read() as session:
            free = [one.number for one in pool.free(session, CENTRE)]
        access.log_out(self._database)
        return [number for number in free if number not in POOL]

    def late(self) -> Ticket:
        """A request that nobody has looked at since."""
        self._at.change(CLERK)
        return self._at.ask(Service.ACCESS_CLASS, _SECOND_ZERO)

    def yesterday(self, now: datetime) -> None:
        """What was asked for; the unit has finished some and waits with others."""
        self._at.change(CLERK)
        done = [self._at.ask(Service.ACCESS_CLASS, _SECOND_ZERO) for _ in range(2)]
        waiting = self._at.ask(Service.ACCESS_CLASS, _SECOND_ZERO)
        number = {"cause": "wish", "number": POOL[0]}
        held = self._at.ask(Service.NUMBER_CHANGE, number)
        begun = self._at.ask(Service.DIRECTORY, {"operation": "remove"})
        dropped = self._at.ask(Service.ACCESS_CLASS, _SECOND_ZERO)
        self._at.move(dropped, TicketState.CANCELLED, reason="customer_wish")
        self._at.change(WORKER)
        for ticket in done:
            self._at.through(ticket)
        self._at.move(begun, TicketState.IN_PROGRESS)
        asked = {"reason": "answer_awaited", "note": words.CAME_BACK}
        wake = _plain(now, 3)
        self._at.work(waiting, TicketState.WAITING_CUSTOMER, **asked, wake_on=wake)
        broken = {"reason": "equipment", "note": words.SPARE_PART}
        self._at.work(held, TicketState.ON_HOLD, **broken, expected_on=_plain(now, 4))
        access.log_out(self._database)

    def today(self, now: datetime) -> None:
        """What came in this morning; one has been taken in hand."""
        self._at.change(CLERK)
        began = dates.tehran(now - timedelta(hours=20)).replace(microsecond=0).isoformat()
        for kind in ("no_tone", "noise"):
            self._at.ask(Service.FAULT, {"kind": kind, "began_at": began}, asker=Asker.ANYBODY)
        place = {"address": words.NEW_ADDRESS, "postal_code": POSTAL, "centre": CENTRE}
        self._at.ask(Service.RELOCATION_FEASIBILITY, place)
        self._at.ask(
            Service.NUISANCE_CALLS, {"kind": "silent", "began_at": began, "voice": "unknown"}
        )
        taken = self._at.ask(Service.ACCESS_CLASS, {"access": "first_zero_barred"})
        for access_class in ("first_zero_barred", "second_zero_barred"):
            self._at.ask(Service.ACCESS_CLASS, {"access": access_class})
        self._at.change(WORKER)
        self._at.move(taken, TicketState.IN_PROGRESS)
        access.log_out(self._database)


def _plain(now: datetime, days: int) -> str:
    return (dates.tehran_date(now) + timedelta(days=days)).isoformat()
