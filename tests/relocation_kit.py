"""A line that moves: the check of facilities with its answer, and the relocation made from it."""

from __future__ import annotations

from typing import Any

from backoffice.db import Database
from backoffice.records.ticket_forms import TicketPaper
from backoffice.records.ticket_views import NewTicket
from backoffice.records.tickets import Service, Ticket, TicketState, Unit
from ticket_office import APPLIED, ASSIGNER, moved, opened, request
from ticket_stories import claim, finished_once

GOLSAR = {"address": "رشت، گلسار، خیابان ۹۰، پلاک ۴", "postal_code": "4164755555"}
LAHIJAN = {"address": "لاهیجان، کاشف شرقی، پلاک ۸", "postal_code": "4413755555"}
THERE = "01342225000"
WAY = (
    Unit.LINE_ASSIGNMENT,
    Unit.HEAD_OF_CENTRE,
    Unit.MDF,
    Unit.DROP_WIRE,
    Unit.SWITCH_ROOM,
)
RESULT = {"technical_address": "کافو ۱۲ ورودی ۳", "meter": 18234, "applied_at": APPLIED}


def checked(database: Database, place: dict[str, str], centre: str, **result: Any) -> Ticket:
    """A check that found it possible."""
    form = place | {"centre": centre}
    asked = request(Service.RELOCATION_FEASIBILITY, form, claim=claim(TicketPaper.LOCATION_SKETCH))
    begun = opened(database, asked)
    ticket = moved(database, begun, TicketState.IN_PROGRESS, ASSIGNER, answer="possible")
    return finished_once(database, ticket, ASSIGNER, result)


def move(origin: Ticket, **more: Any) -> NewTicket:
    """The relocation that a positive answer leads to."""
    return request(Service.RELOCATION, {**origin.form, **more}, parent=origin.id)
