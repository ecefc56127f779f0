"""Tickets that the office makes itself: what takes an effect back, and what tells others of one.

Nobody at a desk asked for these: the company does, and their parent says why.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from backoffice.db import audit, new_id, tickets
from backoffice.db.tickets import NewStep
from backoffice.records.line_facts import AdslState, ChangeNumber, LineCard, LineChange
from backoffice.records.lines import Listing
from backoffice.records.ticket_forms import Asker
from backoffice.records.tickets import Service, StepKind, Ticket, TicketState, Unit
from backoffice.records.work_calendar import promised
from backoffice.tickets import clocks, profiles
from backoffice.tickets.actions_desk import OPEN, Hand

_CONNECTED = frozenset({AdslState.PENDING, AdslState.CONNECTED, AdslState.SUSPENDED})


@dataclass(frozen=True, slots=True)
class Made:
    """A ticket before the office makes it; ``number`` "" is its parent's."""

    service: Service
    unit: Unit
    form: Mapping[str, Any]
    note: str = ""
    number: str = ""
    id: str = ""


def make(acting: Hand, parent: Ticket, new: Made) -> Ticket:
    """Write a registered ticket of the company's own, made from another one."""
    session = acting.session
    profile = profiles.in_force(session, new.service, acting.desk)
    day = promised(acting.now, profile.days, acting.calendar) if profile.days else None
    timing = clocks.begun(acting.now, profile, acting.calendar)
    values = _first_values(new, day)
    columns: dict[str, Any] = {
        "code": tickets.code(session, acting.desk.centre),
        "service": new.service.value,
        "profile_version": profile.version,
        "number": new.number or parent.number,
        "line_id": parent.line_id,
        "centre": parent.centre,
        "desk_centre": acting.desk.centre,
        "asker": Asker.COMPANY.value,
        "name": parent.name,
        "identifier": parent.identifier,
        "claim": {},
        "state": TicketState.REGISTERED.value,
        "restricted": parent.restricted,
        "parent_id": parent.id,
        "lifted": [],
        "mark_at": clocks.next_mark(timing, acting.calendar),
    }
    ticket_id = new.id or new_id()
    tickets.add(session, ticket_id, timing, columns | values | {"promised": day}, acting.name)
    step = NewStep(StepKind.MOVE, TicketState.REGISTERED, acting.name, Unit.COUNTER, note=new.note)
    tickets.add_step(session, ticket_id, TicketState.DRAFT, step, values, 0)
    return tickets.get(session, ticket_id)


def _first_values(new: Made, day: date | None) -> dict[str, Any]:
    """Return the columns that later steps change."""
    return {
        "form": dict(new.form),
        "result": {},
        "unit": new.unit.value,
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


def tell_of_number(
    acting: Hand, ticket: Ticket, changes: Sequence[LineChange], before: LineCard
) -> None:
    """Let 118 and the data unit know of a number that changed, each by a ticket of its own.

    ``before`` is the line before its number changed. Source: domain.md §2.0 row 7, office.md 3c.
    """
    numbers = [one.number for one in changes if isinstance(one, ChangeNumber)]
    if not numbers:
        return
    for new in _told(before, numbers[-1]):
        made = make(acting, ticket, new)
        details = {
            "code": made.code,
            "service": made.service,
            "number": made.number,
            "of": ticket.code,
        }
        audit.record(acting.session, OPEN, subject_kind="ticket", subject=made.id, details=details)


def _told(before: LineCard, number: str) -> Iterator[Made]:
    if before.listing is Listing.LISTED:
        form = {"operation": "change", "title": before.title}
        yield Made(Service.DIRECTORY, Unit.DIRECTORY, form, number=number)
    if before.adsl is not None and before.adsl.state in _CONNECTED:
        form = {"operation": "new_number"}
        yield Made(Service.ADSL, Unit.DATA, form, number=number)
