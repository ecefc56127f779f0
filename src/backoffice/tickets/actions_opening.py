"""A request becomes a ticket: judged again, numbered, promised, routed, in one transaction.

Source: office.md 3b (draft → registered). A service of the counter alone goes on at once: its
ticket is at work before the subscriber has left.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from backoffice.db import (
    Database,
    Session,
    audit,
    centres,
    guard,
    new_id,
    number_pool,
    tickets,
    tickets_parts,
    visits,
)
from backoffice.db.tickets import NewStep
from backoffice.errors import Attempt, Refused
from backoffice.records import dates, identity, persian, phones
from backoffice.records.line_facts import LineCard
from backoffice.records.operators import Right
from backoffice.records.ticket_forms import FieldKind, FormFinding, FormLack
from backoffice.records.ticket_views import AskerClaim, NewTicket, Profile, Visit, VisitKind
from backoffice.records.tickets import Service, StepKind, Ticket, TicketState, Timing, Unit
from backoffice.records.work_calendar import promised
from backoffice.tickets import clocks, eligibility_context, messages, profiles
from backoffice.tickets import eligibility as rules
from backoffice.tickets.actions_desk import (
    OPEN,
    Hand,
    hand,
    held_until,
    refuse,
    step_on,
)
from backoffice.tickets.eligibility import Asked
from backoffice.tickets.eligibility_context import Request
from backoffice.tickets.services.base import ServiceSpec

LEAST_REASON = 10
LONGEST_REASON = 400
REPEAT_DAYS = timedelta(days=30)


def judge(
    session: Session, request: Request, *, home: str, right: Right = Right.OPEN_TICKETS
) -> list[FormFinding]:
    """Say everything that stands between a request and its ticket."""
    desk = guard.require(session, right, _attempt(request.number, home))
    profile = profiles.in_force(session, request.service, desk)
    asked = eligibility_context.asked(session, request, profile, home=home, desk=desk)
    return rules.findings(asked)[1]


def open_ticket(
    database: Database,
    new: NewTicket,
    *,
    lift: Collection[FormLack] = frozenset(),
    reason: str = "",
    home: str = phones.HOME,
) -> Ticket:
    """Open a ticket; ``lift`` names the liftable findings that a supervisor waves through.

    Raises:
        Forbidden: the desk may open no tickets, or may not lift (audited).
        Refused: with ``FormFinding`` records, all at once (audited).
        Unavailable: the database does not answer; nothing was opened.
    """
    ticket_id = new.id or new_id()

    def unit(session: Session) -> Ticket:
        return _open(session, ticket_id, new, frozenset(lift), reason, home)

    return database.write(unit, lambda session: tickets.find(session, ticket_id))


def _attempt(number: str, home: str) -> Attempt:
    checked = phones.fixed_line(number, home)
    return Attempt(OPEN, "line", checked.value if checked.ok else "")


def _open(
    session: Session,
    ticket_id: str,
    new: NewTicket,
    lift: frozenset[FormLack],
    reason: str,
    home: str,
) -> Ticket:
    acting = hand(session, Right.OPEN_TICKETS, _attempt(new.number, home))
    if lift:
        guard.require(session, Right.LIFT_ELIGIBILITY, acting.attempt)
    profile = profiles.in_force(session, new.service, acting.desk)
    request = Request(new.service, new.number, new.asker, new.claim, new.form, parent=new.parent)
    asked = eligibility_context.asked(session, request, profile, home=home, desk=acting.desk)
    if asked.context.card is not None:
        # Two desks that ask for the same at once: the second one sees the first one's ticket.
        tickets.lock_line(session, asked.context.card.id)
        asked = eligibility_context.asked(session, request, profile, home=home, desk=acting.desk)
    form, found = rules.findings(asked)
    found += _of_belonging(acting, new, asked)
    lifted, why = _lift(acting, found, lift, reason)
    ticket = _keep(acting, ticket_id, new, asked, form, lifted, why)
    if profile.feasibility and asked.spec.shortcut(form) is None:
        return _go_on(acting, ticket, profile, TicketState.CHECKING)
    if profile.same_visit and ticket.unit is Unit.COUNTER and Unit.COUNTER in acting.who.units:
        return _go_on(acting, ticket, profile, TicketState.IN_PROGRESS)
    return ticket


def _of_belonging(acting: Hand, new: NewTicket, asked: Asked) -> list[FormFinding]:
    """Refuse what a request says it belongs to and does not: a parent, a visit.

    Nothing of a stranger may stand on somebody's slip, nor anything on a slip that is out.
    """
    found = []
    if new.parent and asked.context.origin is None:
        found.append(FormFinding(FormLack.PARENT_UNKNOWN))
    if new.visit and not _is_ours(acting, visits.find(acting.session, new.visit), new.claim):
        found.append(FormFinding(FormLack.NOT_THIS_VISIT))
    return found


def _is_ours(acting: Hand, visit: Visit | None, claim: AskerClaim) -> bool:
    """Say whether a visit is open at this desk, today, for whoever asks."""
    if visit is None or visit.ended_at is not None:
        return False
    of_desk = (visit.operator, visit.centre) == (acting.desk.operator, acting.desk.centre)
    asks, visits_us = (identity.party_id(one).value for one in (claim.identifier, visit.identifier))
    return (
        of_desk
        and dates.tehran_date(visit.begun_at) == acting.today
        and (not asks or not visits_us or asks == visits_us)
    )


def _lift(
    acting: Hand, found: Sequence[FormFinding], lift: frozenset[FormLack], reason: str
) -> tuple[list[FormLack], str]:
    """Return what was waved through, and why; refuse with whatever is left."""
    lifted = {one.lack for one in found if one.liftable and one.lack in lift}
    left = [one for one in found if one.lack not in lifted]
    checked = persian.check_text(reason, LONGEST_REASON)
    left += [FormFinding(FormLack.BAD_VALUE, "reason", flaw) for flaw in checked.flaws]
    if lifted and sum(letter.isalpha() for letter in checked.value) < LEAST_REASON:
        left.append(FormFinding(FormLack.MISSING, "reason", detail=str(LEAST_REASON)))
    if left:
        refuse(acting.attempt, left)
    return sorted(lifted), checked.value if lifted else ""


def _keep(
    acting: Hand,
    ticket_id: str,
    new: NewTicket,
    asked: Asked,
    form: Mapping[str, Any],
    lifted: Sequence[FormLack],
    why: str,
) -> Ticket:
    """Write the ticket with its clocks, its first step, papers and reservation."""
    session, profile = acting.session, asked.profile
    claim = rules.tidied(new.claim)
    values = _first_values(acting, asked, form)
    timing = clocks.begun(acting.now, profile, acting.calendar)
    columns = _columns(acting, new, asked, claim, timing) | values
    columns["lifted"] = [one.value for one in lifted]
    columns["promised"] = promised(acting.now, profile.days, acting.calendar)
    tickets.add(session, ticket_id, timing, columns, acting.name)
    step = NewStep(StepKind.MOVE, TicketState.REGISTERED, acting.name, Unit.COUNTER, note=why)
    tickets.add_step(session, ticket_id, TicketState.DRAFT, step, values, 0)
    for paper in claim.papers:
        tickets_parts.add_paper(session, ticket_id, paper, acting.name)
    reserve(acting, ticket_id, asked.spec, form)
    if new.visit:
        visits.add_item(session, new.visit, VisitKind.TICKET, ticket_id)
    return _audited(acting, tickets.get(session, ticket_id), why)


def _audited(acting: Hand, ticket: Ticket, why: str) -> Ticket:
    audit.record(
        acting.session,
        OPEN,
        subject_kind="ticket",
        subject=ticket.id,
        reason=why,
        details={
            "code": ticket.code,
            "service": ticket.service,
            "number": ticket.number,
            "asker": ticket.asker,
            "lifted": list(ticket.lifted),
            "profile": ticket.profile_version,
        },
    )
    messages.tell_of(acting.session, None, ticket)
    return ticket


def _first_values(acting: Hand, asked: Asked, form: Mapping[str, Any]) -> dict[str, Any]:
    """Return the columns that later steps change, as the first step has them."""
    day = promised(acting.now, asked.profile.days, acting.calendar)
    return {
        "form": dict(form),
        "result": {},
        "unit": first_unit(asked.profile, asked.spec.shortcut(form)).value,
        "holder": "",
        "came_from": "",
        "prepared_by": "",
        "answer": "",
        "wake_on": None,
        "outside_cause": False,
        "work_begun": False,
        "priority": -1 if _told_before(acting, asked) else 0,  # a repeat goes first
        "promised": day.isoformat(),
    }


def _told_before(acting: Hand, asked: Asked) -> str:
    """Return the id of the fault that was told of the line within thirty days before; else ""."""
    if asked.spec.service is not Service.FAULT:
        return ""
    since = acting.now - REPEAT_DAYS
    return tickets.newest_since(acting.session, asked.number, Service.FAULT, since, _line_id(asked))


def _line_id(asked: Asked) -> str:
    return asked.context.card.id if asked.context.card else ""


def _columns(
    acting: Hand,
    new: NewTicket,
    asked: Asked,
    claim: AskerClaim,
    timing: Timing,
) -> dict[str, Any]:
    return {
        # In this order everywhere: desks that wait for each other do so in one direction.
        "code": tickets.code(acting.session, acting.desk.centre),
        "profile_version": profiles.kept(acting.session, asked.profile, acting.desk),
        "service": new.service.value,
        "number": asked.number,
        "line_id": _line_id(asked),
        "centre": centre_of(acting, asked.spec, asked.form, asked.context.card, asked.number),
        "desk_centre": acting.desk.centre,
        "asker": new.asker.value,
        "name": claim.name,
        "identifier": claim.identifier,
        "claim": {
            "owner_identifier": claim.owner_identifier,
            "lease_end": claim.lease_end.isoformat() if claim.lease_end else "",
            "authority": claim.authority,
            "letter_no": claim.letter_no,
            "lease_begin": claim.lease_begin.isoformat() if claim.lease_begin else "",
            "names_line": claim.names_line,
            "letter_on": claim.letter_on.isoformat() if claim.letter_on else "",
        },
        "state": TicketState.REGISTERED.value,
        "restricted": asked.spec.restricted,
        "parent_id": new.parent or _told_before(acting, asked),
        "visit_id": new.visit,
        "mark_at": clocks.next_mark(timing, acting.calendar),
    }


def centre_of(
    acting: Hand, spec: ServiceSpec, form: Mapping[str, Any], card: LineCard | None, number: str
) -> str:
    """Return whose units work on it: the centre the form names, else the line's (3b)."""
    named = next(
        (
            str(form[field.name])
            for field in spec.fields
            if field.kind is FieldKind.CENTRE and form.get(field.name)
        ),
        "",
    )
    own = card.centre if card else centres.centre_of(acting.session, number)
    return named or own or acting.desk.centre


def first_unit(profile: Profile, shortcut: Unit | None = None) -> Unit:
    """Return who works on a ticket first: the counter's own part was to open it."""
    if shortcut is not None:
        return shortcut
    return next((one for one in profile.route if one is not Unit.COUNTER), Unit.COUNTER)


def reserve(acting: Hand, ticket_id: str, spec: ServiceSpec, form: Mapping[str, Any]) -> None:
    """Reserve the numbers of the pool that a form names, until the ticket has its end."""
    for field in spec.fields:
        number = form.get(field.name)
        if field.kind is FieldKind.POOL_NUMBER and number:
            try:
                number_pool.reserve(
                    acting.session, number, ticket_id=ticket_id, until=None, by=acting.name
                )
            except Refused as taken:
                refuse(acting.attempt, taken.findings)


def _go_on(acting: Hand, ticket: Ticket, profile: Profile, target: TicketState) -> Ticket:
    """Take the step that nobody has to decide: to the check, or to the counter's own work."""
    checking = target is TicketState.CHECKING
    values: dict[str, Any] = {}
    if not checking:
        values = {"holder": acting.name, "held_until": held_until(acting, profile)}
    hands = replace(acting, who=replace(acting.who, role=None)) if checking else acting
    step = NewStep(StepKind.MOVE, target, hands.name, ticket.unit)
    return step_on(hands, ticket, step, values, deed=OPEN)
