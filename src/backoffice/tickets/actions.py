"""The deeds on service-change tickets: asked for, opened, taken, handed on, done, taken back.

Each is one transaction and asks its right; what a move needs is in ``rules.py``, what a service
asks for in ``services``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from backoffice.db import (
    Database,
    Session,
    audit,
    new_id,
    number_pool,
    scans,
    tickets,
    tickets_parts,
)
from backoffice.db.tickets import NewStep
from backoffice.errors import Attempt, Conflict
from backoffice.records import phones
from backoffice.records.operators import Right, Role
from backoffice.records.scans import CleanScan
from backoffice.records.ticket_forms import Asker, FormFinding
from backoffice.records.ticket_views import AskerClaim, ShownPaper
from backoffice.records.tickets import (
    OPEN,
    PROVINCIAL,
    Barrier,
    Blocked,
    Prompt,
    Service,
    StepKind,
    Ticket,
    TicketState,
    Unit,
)
from backoffice.tickets import actions_opening, forms
from backoffice.tickets.actions_desk import (
    ATTACH,
    CLAIM,
    EDIT,
    HAND_OVER,
    LONGEST_NOTE,
    NOTE,
    PREPARE,
    RELEASE,
    Hand,
    hand,
    held_until,
    on,
    profile_of,
    refuse,
    require_mine,
    step_on,
    tidy,
)
from backoffice.tickets.actions_moving import context_of, move, result_of
from backoffice.tickets.actions_opening import open_ticket
from backoffice.tickets.actions_reversal import reverse
from backoffice.tickets.eligibility_context import Request
from backoffice.tickets.rules_specs import spec_of

__all__ = [
    "attach",
    "claim",
    "edit",
    "eligibility",
    "hand_over",
    "move",
    "next_for",
    "note",
    "open_ticket",
    "prepare",
    "release",
    "reverse",
]

LONGEST_PAPER_NUMBER = 64
#: Until work has begun the counter may still mend what was asked for.
_EDITABLE = OPEN - {TicketState.DRAFT, TicketState.CANCEL_REQUESTED}


def eligibility(
    session: Session,
    service: Service,
    number: str,
    asker: Asker,
    claim: AskerClaim,
    form: Mapping[str, Any],
    *,
    parent: str = "",
    home: str = phones.HOME,
) -> list[FormFinding]:
    """Say everything that stands between a request and its ticket, all at once.

    ``parent`` is the id of the ticket that it is made from, such as a check of facilities.
    """
    request = Request(service, number, asker, claim, form, parent=parent)
    return actions_opening.judge(session, request, home=home)


def claim(session: Session, ticket_id: str, version: int) -> Ticket:
    """Take a ticket of the desk's own unit in hand.

    Raises:
        Refused: with ``Blocked``: another unit's, or nothing to be done on it (audited).
        Conflict: a colleague has it, or changed it since ``version``; says who and when.
    """
    acting = hand(session, Right.WORK_TICKETS, on(CLAIM, ticket_id))
    ticket = tickets.lock(session, ticket_id)
    require_mine(acting, ticket)
    tickets.require_version(ticket, version)
    return _claim(acting, ticket)


def _claim(acting: Hand, ticket: Ticket) -> Ticket:
    if ticket.state not in OPEN:
        refuse(acting.attempt, [Blocked(Barrier.NO_SUCH_MOVE, ticket.state)])
    taken = ticket.held_until is not None and ticket.held_until > acting.now
    if taken and ticket.holder not in {"", acting.name}:
        raise Conflict("ticket", ticket.holder, ticket.updated_at)
    until = held_until(acting, profile_of(acting, ticket))
    step = NewStep(StepKind.CLAIM, ticket.state, acting.name, ticket.unit)
    return step_on(acting, ticket, step, {"holder": acting.name, "held_until": until}, deed=CLAIM)


def next_for(session: Session, unit: Unit, centre: str | None = None) -> Ticket | None:
    """Take the ticket whose turn it is in a unit; None: nothing waits.

    Tickets that another desk takes at this moment are passed over. ``centre`` None is the
    desk's own (of a unit that works for every centre: any), "" every centre.

    Raises:
        Refused: with ``Blocked``: the desk does not work in that unit (audited).
    """
    acting = hand(session, Right.WORK_TICKETS, Attempt(CLAIM, "unit", unit.value))
    if unit not in acting.who.units:
        refuse(acting.attempt, [Blocked(Barrier.NOT_YOURS, TicketState.IN_PROGRESS)])
    own = "" if unit in PROVINCIAL else acting.desk.centre
    where = own if centre is None else centre
    ticket = tickets.next_waiting(session, unit, where)
    return None if ticket is None else _claim(acting, ticket)


def release(session: Session, ticket_id: str, version: int | None = None) -> Ticket:
    """Give a ticket back to its unit; a supervisor may do it for whoever is away."""
    acting = hand(session, Right.WORK_TICKETS, on(RELEASE, ticket_id))
    ticket = tickets.lock(session, ticket_id)
    if ticket.holder != acting.name and acting.desk.role is not Role.SUPERVISOR:
        refuse(acting.attempt, [Blocked(Barrier.NOT_YOURS, ticket.state)])
    if version is not None:
        tickets.require_version(ticket, version)
    step = NewStep(StepKind.RELEASE, ticket.state, acting.name, ticket.unit)
    return step_on(acting, ticket, step, {"holder": "", "held_until": None}, deed=RELEASE)


def hand_over(
    session: Session, ticket_id: str, unit: Unit, note: str = "", version: int | None = None
) -> Ticket:
    """Hand a ticket to another unit; one that is not on its route asks for a note.

    Raises:
        Refused: with ``Blocked``: not the desk's own (a supervisor may), ended, no note.
        Conflict: it was changed since ``version``.
    """
    acting = hand(session, Right.WORK_TICKETS, on(HAND_OVER, ticket_id))
    ticket = tickets.lock(session, ticket_id)
    if acting.desk.role is not Role.SUPERVISOR:
        require_mine(acting, ticket)
    if version is not None:
        tickets.require_version(ticket, version)
    if ticket.state not in OPEN:
        refuse(acting.attempt, [Blocked(Barrier.NO_SUCH_MOVE, ticket.state)])
    said = tidy(note, LONGEST_NOTE, acting.attempt)
    if unit not in profile_of(acting, ticket).route and not said:
        refuse(acting.attempt, [Blocked(Barrier.NOTE_MISSING, ticket.state)])
    step = NewStep(StepKind.HAND_OVER, ticket.state, acting.name, ticket.unit, note=said)
    values: dict[str, Any] = {"unit": unit.value, "holder": "", "held_until": None}
    if ticket.state is TicketState.IN_PROGRESS and unit is not Unit.COUNTER:
        values["work_begun"] = True  # what the counter began goes on elsewhere
    return step_on(acting, ticket, step, values, deed=HAND_OVER)


def edit(
    database: Database,
    ticket_id: str,
    version: int,
    form: Mapping[str, Any],
    *,
    home: str = phones.HOME,
) -> Ticket:
    """Mend the form of a ticket on which no work has begun.

    Raises:
        Refused: with ``FormFinding`` records, or ``Blocked`` (audited).
        Conflict: it was changed since ``version``; ``reading.compare`` shows the fields.
    """
    step_id = new_id()

    def unit(session: Session) -> Ticket:
        acting = hand(session, Right.OPEN_TICKETS, on(EDIT, ticket_id))
        ticket = tickets.lock(session, ticket_id)
        tickets.require_version(ticket, version)
        if ticket.work_begun or ticket.state not in _EDITABLE:
            refuse(acting.attempt, [Blocked(Barrier.WORK_HAS_BEGUN, ticket.state)])
        if tickets_parts.effect(session, ticket.id) is not None:
            refuse(acting.attempt, [Blocked(Barrier.EFFECT_STANDS, ticket.state)])
        return _edit(acting, ticket, form, step_id, home)

    return database.write(unit, lambda session: tickets.of_step(session, step_id))


def _edit(acting: Hand, ticket: Ticket, form: Mapping[str, Any], step_id: str, home: str) -> Ticket:
    spec = spec_of(ticket.service)
    clean, found = forms.check_form(
        spec.fields, form, home=home, today=acting.today, now=acting.now
    )
    number_pool.release(acting.session, ticket.id, by=acting.name)
    if not found:
        context = context_of(acting, replace(ticket, form=clean), home)
        found = list(spec.findings(clean, context))
    if found:
        refuse(acting.attempt, found)
    if spec.shortcut(clean) is not spec.shortcut(ticket.form):
        checked = spec.shortcut(clean) is None
        barrier = Barrier.FEASIBILITY_FIRST if checked else Barrier.NO_FEASIBILITY_ASKED
        refuse(acting.attempt, [Blocked(barrier, ticket.state)])
    actions_opening.reserve(acting, ticket.id, spec, clean)
    step = NewStep(StepKind.EDIT, ticket.state, acting.name, Unit.COUNTER, id=step_id)
    centre = actions_opening.centre_of(acting, spec, clean, context.card, ticket.number)
    # What was prepared for another form is agreed to by nobody.
    values = {"form": clean, "centre": centre, "result": {}, "prepared_by": ""}
    return step_on(acting, ticket, step, values, deed=EDIT)


def prepare(
    database: Database,
    ticket_id: str,
    version: int,
    result: Mapping[str, Any],
    *,
    home: str = phones.HOME,
) -> Ticket:
    """Fill the result of a ticket that a second person has to agree to.

    Raises:
        Refused: with ``FormFinding`` records, or ``Blocked`` (audited).
        Conflict: it was changed since ``version``.
    """
    step_id = new_id()

    def unit(session: Session) -> Ticket:
        acting = hand(session, Right.WORK_TICKETS, on(PREPARE, ticket_id))
        ticket = tickets.lock(session, ticket_id)
        require_mine(acting, ticket)
        tickets.require_version(ticket, version)
        if ticket.state is not TicketState.IN_PROGRESS:
            refuse(acting.attempt, [Blocked(Barrier.NO_SUCH_MOVE, ticket.state)])
        answers = {Prompt.RESULT.value: result}
        clean, found = result_of(acting, ticket, TicketState.DONE, answers, home)
        if found:
            refuse(acting.attempt, found)
        step = NewStep(StepKind.PREPARE, ticket.state, acting.name, ticket.unit, id=step_id)
        values = {"result": clean, "prepared_by": acting.name}
        return step_on(acting, ticket, step, values, deed=PREPARE)

    return database.write(unit, lambda session: tickets.of_step(session, step_id))


def note(session: Session, ticket_id: str, text: str, *, restricted: bool = False) -> None:
    """Write a note; ``restricted`` ones are read by the security office and supervisors alone.

    Raises:
        Refused: an empty note, or characters that cannot be kept.
    """
    acting = hand(session, Right.WORK_TICKETS, on(NOTE, ticket_id))
    ticket = tickets.get(session, ticket_id)
    said = tidy(text, LONGEST_NOTE, acting.attempt)
    if not said:
        refuse(acting.attempt, [Blocked(Barrier.NOTE_MISSING, ticket.state)])
    tickets_parts.add_note(session, ticket_id, said, acting.name, restricted=restricted)
    audit.record(
        session,
        NOTE,
        subject_kind="ticket",
        subject=ticket_id,
        details={"code": ticket.code, "restricted": restricted},
    )


def attach(
    session: Session, ticket_id: str, shown: ShownPaper, scan: CleanScan | None = None
) -> str:
    """Keep a paper that was shown for a ticket, perhaps with its scan; return its id.

    The scan was checked by its content and written anew before (``documents/scan_files``).
    """
    acting = hand(session, Right.WORK_TICKETS, on(ATTACH, ticket_id))
    ticket = tickets.get(session, ticket_id)
    number = tidy(shown.number, LONGEST_PAPER_NUMBER, acting.attempt, "papers")
    scan_id = scans.keep(session, scan) if scan is not None else ""
    kept = tickets_parts.add_paper(
        session, ticket_id, replace(shown, number=number), acting.name, scan_id
    )
    audit.record(
        session,
        ATTACH,
        subject_kind="ticket",
        subject=ticket_id,
        details={"code": ticket.code, "paper": shown.paper, "scan": bool(scan_id)},
    )
    return kept
