"""Tickets that the office makes itself: what takes an effect back, and what tells others of one.

Nobody at a desk asked for these: the company does, and what they are made from says why.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from backoffice.db import new_id, tickets
from backoffice.db.tickets import NewStep
from backoffice.records.ticket_forms import Asker
from backoffice.records.tickets import Service, StepKind, Ticket, TicketState, Unit
from backoffice.records.work_calendar import promised
from backoffice.tickets import clocks, profiles
from backoffice.tickets.actions_desk import Hand
from backoffice.tickets.actions_opening import first_unit


@dataclass(frozen=True, slots=True)
class Origin:
    """What a ticket is made from, named by its code: another ticket, or a deed on the line.

    ``note`` is what the ticket's history begins with.
    """

    id: str
    code: str
    number: str
    line_id: str
    centre: str
    name: str = ""
    identifier: str = ""
    restricted: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Made:
    """A ticket before the office makes it; number and centre "" are those it is made from.

    ``unit`` None is the first one of its route.
    """

    service: Service
    unit: Unit | None
    form: Mapping[str, Any]
    note: str = ""
    number: str = ""
    centre: str = ""
    id: str = ""


def origin_of(ticket: Ticket) -> Origin:
    """Return a ticket as what another one is made from."""
    return Origin(
        ticket.id,
        ticket.code,
        ticket.number,
        ticket.line_id,
        ticket.centre,
        ticket.name,
        ticket.identifier,
        restricted=ticket.restricted,
    )


def make(acting: Hand, origin: Origin, new: Made) -> Ticket:
    """Write a registered ticket of the company's own."""
    session = acting.session
    profile = profiles.in_force(session, new.service, acting.desk)
    day = promised(acting.now, profile.days, acting.calendar) if profile.days else None
    timing = clocks.begun(acting.now, profile, acting.calendar)
    values = _first_values(new, new.unit or first_unit(profile), day)
    columns: dict[str, Any] = {
        "code": tickets.code(session, acting.desk.centre),
        "profile_version": profiles.kept(session, profile, acting.desk),
        "service": new.service.value,
        "number": new.number or origin.number,
        "line_id": origin.line_id,
        "centre": new.centre or origin.centre,
        "desk_centre": acting.desk.centre,
        "asker": Asker.COMPANY.value,
        "name": origin.name,
        "identifier": origin.identifier,
        "claim": {},
        "state": TicketState.REGISTERED.value,
        "restricted": origin.restricted,
        "parent_id": origin.id,
        "lifted": [],
        "mark_at": clocks.next_mark(timing, acting.calendar),
    }
    ticket_id = new.id or new_id()
    tickets.add(session, ticket_id, timing, columns | values | {"promised": day}, acting.name)
    note = new.note or origin.note
    step = NewStep(StepKind.MOVE, TicketState.REGISTERED, acting.name, Unit.COUNTER, note=note)
    tickets.add_step(session, ticket_id, TicketState.DRAFT, step, values, 0)
    return tickets.get(session, ticket_id)


def _first_values(new: Made, unit: Unit, day: date | None) -> dict[str, Any]:
    """Return the columns that later steps change."""
    return {
        "form": dict(new.form),
        "result": {},
        "unit": unit.value,
        "holder": "",
        "came_from": "",
        "prepared_by": "",
        "answer": "",
        "wake_on": None,
        "outside_cause": False,
        "work_begun": False,
        "priority": 0,
        "promised": day.isoformat() if day else None,
    }
