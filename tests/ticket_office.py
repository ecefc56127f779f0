"""An office with lines, units and a full pool, for whoever asks for a service."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from backoffice.db import Database, Session, centres, line_files, new_id, number_pool, units
from backoffice.db.tables.intake import LineRow
from backoffice.records import persian
from backoffice.records.centres import Centre
from backoffice.records.operators import Desk, Role
from backoffice.records.ticket_forms import Asker, TicketPaper
from backoffice.records.ticket_views import AskerClaim, NewTicket, ShownPaper
from backoffice.records.tickets import Prompt, Service, Ticket, TicketState, Unit
from backoffice.tickets import actions
from factories import NATIONAL_IDS

CLERK = Desk("sara", Role.CLERK, "RSH01", "desk-1", "سارا احمدی")
SECOND_CLERK = Desk("reza", Role.CLERK, "RSH01", "desk-2", "رضا کریمی")
SUPERVISOR = Desk("mina", Role.SUPERVISOR, "RSH01", "desk-3", "مینا رستمی")
SWITCH = Desk("navid", Role.UNIT, "RSH01", "desk-5", "نوید صالحی")
SECOND_SWITCH = Desk("omid", Role.UNIT, "RSH01", "desk-6", "امید صالحی")
FRAME = Desk("peyman", Role.UNIT, "RSH01", "desk-7", "پیمان صالحی")
ASSIGNER = Desk("laleh", Role.UNIT, "RSH01", "desk-8", "لاله صالحی")
SECURITY = Desk("ali", Role.SECURITY, "RSH01", "desk-9", "علی صالحی")
ADMINISTRATOR = Desk("admin", Role.ADMINISTRATOR, "RSH01", "desk-4", "مدیر سامانه")

OWNER = NATIONAL_IDS[0]
STRANGER = NATIONAL_IDS[1]
NUMBER = "01333334444"
OTHER_NUMBER = "01333334445"
FREE = ("01333335000", "01333335001", "01333335002")
APPLIED = "2026-11-22T08:15:00"
REASON = "به درخواست کتبی مشترک"

PAPERS = tuple(
    ShownPaper(one)
    for one in (TicketPaper.IDENTITY, TicketPaper.LAST_BILL, TicketPaper.SIGNED_FORM)
)
CLAIM = AskerClaim(name="مریم رضایی", identifier=OWNER, papers=PAPERS)

#: Who works in which unit.
CREW: Mapping[str, tuple[Unit, ...]] = {
    "navid": (Unit.SWITCH_ROOM,),
    "omid": (Unit.SWITCH_ROOM,),
    "peyman": (Unit.MDF, Unit.DROP_WIRE, Unit.FAULT_DESK, Unit.DATA, Unit.DIRECTORY),
    "laleh": (Unit.LINE_ASSIGNMENT, Unit.HEAD_OF_CENTRE),
}


def add_line(session: Session, number: str, owner: str = OWNER, **columns: Any) -> str:
    """Put a line on record with its histories; return its id."""
    name = "مریم رضایی"
    line_id = new_id()
    given: dict[str, Any] = {
        "centre": "RSH01",
        "owner_name": name,
        "owner_key": persian.joined_key(name),
        "owner_identifier": owner,
        "state": "in_service",
        "access_class": "no_limit",
        "listed": "listed",
        "address": "رشت، خیابان سعدی، پلاک ۱۲",
        "postal_code": "4133744567",
        "services": [],
    }
    from backoffice.db import clock

    row = LineRow(id=line_id, number=number, updated_at=clock.now(session), **(given | columns))
    session.add(row)
    session.flush()
    line_files.record_lines(
        session, [line_files.NewLine(line_id, number, name, owner, date(2015, 3, 21))], "import"
    )
    return line_id


def furnish(database: Database) -> str:
    """Make an office: two centres, two lines, a pool, units; return the first line's id."""

    def unit(session: Session) -> str:
        for place, code in enumerate(("RSH01", "LAH01"), 1):
            centres.save(session, Centre(code, code, place, (f"333{place + 2}",)), "admin")
        line_id = add_line(session, NUMBER)
        add_line(session, OTHER_NUMBER, STRANGER)
        number_pool.add(session, "RSH01", [NUMBER, OTHER_NUMBER, *FREE], by="admin")
        for operator, of in CREW.items():
            units.set_units(session, operator, of)
        return line_id

    return database.write(unit)


def sit(database: Database, desk: Desk) -> Database:
    """Let somebody sit down at the desk."""
    database.desk = desk
    return database


def request(service: Service, form: Mapping[str, Any], **changes: Any) -> NewTicket:
    """A request of the line's owner with every usual paper."""
    new = NewTicket(service, NUMBER, Asker.OWNER, CLAIM, form)
    return replace(new, **changes)


def bar_second_zero(**changes: Any) -> NewTicket:
    return request(Service.ACCESS_CLASS, {"access": "second_zero_barred"}, **changes)


def change_number(number: str = FREE[0], **changes: Any) -> NewTicket:
    return request(Service.NUMBER_CHANGE, {"cause": "wish", "number": number}, **changes)


def opened(database: Database, new: NewTicket | None = None, desk: Desk = CLERK) -> Ticket:
    return actions.open_ticket(sit(database, desk), new or bar_second_zero())


def moved(
    database: Database, ticket: Ticket, target: TicketState, desk: Desk = SWITCH, **answers: Any
) -> Ticket:
    return actions.move(sit(database, desk), ticket.id, ticket.version, target, answers)


def done(database: Database, ticket: Ticket, desk: Desk = SWITCH, **result: Any) -> Ticket:
    """Bring a registered ticket of the switch room to done."""
    at_work = moved(database, ticket, TicketState.IN_PROGRESS, desk)
    return finished(database, at_work, desk, **result)


def finished(database: Database, ticket: Ticket, desk: Desk = SWITCH, **result: Any) -> Ticket:
    answers = {Prompt.RESULT.value: result or {"applied_at": APPLIED}}
    return moved(database, ticket, TicketState.DONE, desk, **answers)
