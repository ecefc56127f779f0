"""Who else has to know of a change of the line: told by tickets of the company's own.

118 and the data unit hear of another number, the centre that a line left releases what the line
had there. When the change is taken back, what nobody began on is withdrawn, and only whoever acted
on it is told anew. Source: domain.md §2 item 3, §2.0 row 7, office.md 3c.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from backoffice.db import audit, tickets
from backoffice.db.tickets import NewStep
from backoffice.records.line_facts import (
    AddressKind,
    AdslState,
    ChangeNumber,
    LineCard,
    LineChange,
    MoveToCentre,
)
from backoffice.records.lines import Listing
from backoffice.records.ticket_forms import Asker
from backoffice.records.tickets import OPEN as OPEN_STATES
from backoffice.records.tickets import Service, StepKind, Ticket, TicketState, Unit
from backoffice.tickets.actions_desk import MOVE, OPEN, Hand, step_on
from backoffice.tickets.actions_made import Made, Origin, make
from backoffice.tickets.services.relocation import RELEASED, RESTORED

_CONNECTED = frozenset({AdslState.PENDING, AdslState.CONNECTED, AdslState.SUSPENDED})
#: Whoever was told so did nothing of it.
_UNHEARD = frozenset({TicketState.CANCELLED, TicketState.REJECTED, TicketState.FAILED})


def tell(acting: Hand, origin: Origin, changes: Sequence[LineChange], before: LineCard) -> None:
    """Let others know of what an origin changed; ``before`` is the line as it was."""
    for new in (*_of_number(changes, before), *_of_centre(changes, before)):
        _make(acting, origin, new)


def tell_back(
    acting: Hand,
    wrong: Origin,
    back: Origin,
    changes: Sequence[LineChange],
    before: LineCard,
) -> None:
    """Let others know that what ``wrong`` changed is taken back; ``changes`` are ``back``'s own.

    Whoever had not begun hears nothing more; both origins may be the same.
    """
    known = withdraw(acting, wrong, why=back.code)
    unheard = {one.service for one in known if one.state in _UNHEARD}
    told = [one for one in _of_number(changes, before) if one.service not in unheard]
    restored = [
        Made(
            one.service,
            None,
            {**one.form, "operation": RESTORED},
            number=one.number,
            centre=one.centre,
        )
        for one in known
        if one.service is Service.RELOCATION_RELEASE
        and one.state not in _UNHEARD
        and one.form["operation"] == RELEASED
    ]
    for new in (*told, *_of_centre(changes, before), *restored):
        _make(acting, back, new)


def withdraw(acting: Hand, origin: Origin, *, why: str) -> list[Ticket]:
    """Cancel what was made from an origin and nobody began on; return all that was made.

    ``why`` is the code of what takes the origin back.
    """
    found = tickets.children_of_line(acting.session, origin.id, origin.line_id)
    return [
        _withdrawn(acting, tickets.lock(acting.session, one.id), why)
        for one in found
        if one.asker == Asker.COMPANY.value
    ]


def _withdrawn(acting: Hand, child: Ticket, why: str) -> Ticket:
    if child.work_begun or child.state not in OPEN_STATES:
        return child
    step = NewStep(StepKind.MOVE, TicketState.CANCELLED, acting.name, child.unit, note=why)
    values: dict[str, Any] = {
        "holder": "",
        "held_until": None,
        "came_from": "",
        "wake_on": None,
        "outside_cause": False,
    }
    return step_on(acting, child, step, values, deed=MOVE)


def _make(acting: Hand, origin: Origin, new: Made) -> None:
    made = make(acting, origin, new)
    details = {
        "code": made.code,
        "service": made.service,
        "number": made.number,
        "of": origin.code,
    }
    audit.record(acting.session, OPEN, subject_kind="ticket", subject=made.id, details=details)


def _number(changes: Sequence[LineChange]) -> str:
    return next((one.number for one in changes if isinstance(one, ChangeNumber)), "")


def _of_number(changes: Sequence[LineChange], before: LineCard) -> Iterator[Made]:
    """Tell 118 of a number that is listed there, and the data unit of one with its service."""
    number = _number(changes)
    if not number:
        return
    if before.listing is Listing.LISTED:
        form = {"operation": "change", "title": before.title}
        yield Made(Service.DIRECTORY, Unit.DIRECTORY, form, number=number)
    if before.adsl is not None and before.adsl.state in _CONNECTED:
        form = {"operation": "new_number"}
        yield Made(Service.ADSL, Unit.DATA, form, number=number)


def _of_centre(changes: Sequence[LineChange], before: LineCard) -> Iterator[Made]:
    """Let the centre that a line left release its pair and its number there."""
    centres = [one.centre for one in changes if isinstance(one, MoveToCentre)]
    if not centres or centres[-1] == before.centre:
        return
    address = before.address(AddressKind.INSTALLATION)
    form = {
        "operation": RELEASED,
        "new_number": _number(changes),
        "address": address.text if address else "",
    }
    yield Made(
        Service.RELOCATION_RELEASE,
        None,
        {name: value for name, value in form.items() if value},
        number=before.number,
        centre=before.centre,
    )
