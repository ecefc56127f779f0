"""What every deed on a ticket begins and ends with: the right, who acts, the step, the audit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, NoReturn

from backoffice.db import Session, audit, clock, guard, tickets, units
from backoffice.db.tickets import NewStep
from backoffice.errors import Attempt, Refused
from backoffice.records import dates, persian
from backoffice.records.operators import Desk, Right
from backoffice.records.ticket_forms import FormFinding, FormLack
from backoffice.records.ticket_views import Profile
from backoffice.records.tickets import (
    ENDED,
    Barrier,
    Blocked,
    StepKind,
    Ticket,
    Timing,
)
from backoffice.records.work_calendar import WorkCalendar
from backoffice.tickets import calendars, clocks, profiles
from backoffice.tickets.rules import Who
from backoffice.tickets.services.ivr_pin import PIN_HASH

OPEN = "tickets.open"
MOVE = "tickets.move"
CLAIM = "tickets.claim"
RELEASE = "tickets.release"
HAND_OVER = "tickets.hand_over"
EDIT = "tickets.edit"
PREPARE = "tickets.prepare"
NOTE = "tickets.note"
ATTACH = "tickets.attach"
REVERSE = "tickets.reverse"
SEE = "tickets.see"
SYSTEM = "system"

LONGEST_NOTE = 1_000


@dataclass(frozen=True, slots=True)
class Hand:
    """Whoever acts, at which moment, by which calendar; ``attempt`` names the deed."""

    session: Session
    desk: Desk
    who: Who
    attempt: Attempt
    now: datetime
    calendar: WorkCalendar

    @property
    def today(self) -> date:
        """The local day."""
        return dates.tehran_date(self.now)

    @property
    def name(self) -> str:
        """The name that steps carry."""
        return self.who.operator


def on(deed: str, ticket_id: str) -> Attempt:
    """Name a deed on a ticket for the audit."""
    return Attempt(deed, "ticket", ticket_id)


def hand(session: Session, right: Right, attempt: Attempt) -> Hand:
    """Ask for the right and return who acts."""
    desk = guard.require(session, right, attempt)
    return Hand(
        session,
        desk,
        who(session, desk),
        attempt,
        clock.now(session),
        calendars.in_force(session, desk),
    )


def system_hand(session: Session, right: Right, attempt: Attempt) -> Hand:
    """Return the office's own hand, working under whichever desk is open."""
    acting = hand(session, right, attempt)
    return replace(acting, who=Who(SYSTEM, None))


def who(session: Session, desk: Desk) -> Who:
    """Return a desk as the move table sees it."""
    return Who(desk.operator, desk.role, units.of_operator(session, desk.operator, desk.role))


def profile_of(acting: Hand, ticket: Ticket) -> Profile:
    """Return the profile that a ticket began with."""
    return profiles.of_ticket(acting.session, ticket.service, ticket.profile_version, acting.desk)


def refuse(attempt: Attempt, found: Sequence[object]) -> NoReturn:
    """Refuse a deed with its findings; the attempt is audited."""
    raise Refused(found, attempt)


def require_mine(acting: Hand, ticket: Ticket) -> None:
    """Refuse work on another unit's ticket."""
    if ticket.unit not in acting.who.units:
        refuse(acting.attempt, [Blocked(Barrier.NOT_YOURS, ticket.state)])


def tidy(text: str, limit: int, attempt: Attempt, field: str = "note") -> str:
    """Return a clerk's free text as it may be kept.

    Raises:
        Refused: control characters, or too long.
    """
    checked = persian.check_text(text, limit)
    if checked.flaws:
        refuse(attempt, [FormFinding(FormLack.BAD_VALUE, field, flaw) for flaw in checked.flaws])
    return checked.value


def held_until(acting: Hand, profile: Profile) -> str:
    """Return until when a claim keeps others away, as a step keeps it."""
    return (acting.now + timedelta(minutes=profile.claim_minutes)).isoformat()


def step_on(
    acting: Hand, ticket: Ticket, step: NewStep, values: Mapping[str, Any], *, deed: str
) -> Ticket:
    """Write a step of a locked ticket with its clocks, and audit it."""
    kept = tickets.change(
        acting.session,
        ticket,
        step,
        values,
        timing := _timing(acting, ticket, step, values),
        mark_at=clocks.next_mark(timing, acting.calendar),
    )
    audit.record(
        acting.session,
        deed,
        subject_kind="ticket",
        subject=ticket.id,
        reason=step.reason,
        details={
            "code": ticket.code,
            "by": step.by,
            "source": ticket.state,
            "target": step.target,
            "unit": kept.unit,
            "version": kept.version,
        },
    )
    return told(acting.desk, kept)


def told(desk: Desk, ticket: Ticket) -> Ticket:
    """Return a ticket as a desk may have it: results of traces are for the security office.

    A hash is for nobody's eyes: of five digits it is soon guessed.
    """
    if ticket.restricted and not desk.may(Right.SEE_RESTRICTED):
        return replace(ticket, result={})
    return replace(ticket, result=unhashed(ticket.result)) if ticket.result else ticket


def unhashed(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return values, and a result among them, without the hash of a code."""
    kept = {name: value for name, value in values.items() if name != PIN_HASH}
    if isinstance(kept.get("result"), Mapping):
        kept["result"] = unhashed(kept["result"])
    return kept


def timing_of(ticket: Ticket) -> Timing:
    """Return the clocks of a stored ticket."""
    if ticket.timing is None:
        raise LookupError(ticket.id)
    return ticket.timing


def _timing(acting: Hand, ticket: Ticket, step: NewStep, values: Mapping[str, Any]) -> Timing:
    timing = timing_of(ticket)
    # Who mends a request at the counter has not worked on it.
    acted = acting.who.role is not None and step.kind is not StepKind.EDIT
    if timing.first_action_at is None and acted:
        timing = replace(timing, first_action_at=acting.now)
    if step.kind is not StepKind.MOVE:
        return timing
    timing = clocks.turned(
        timing,
        step.target,
        acting.now,
        acting.calendar,
        outside_cause=bool(values.get("outside_cause", ticket.outside_cause)),
    )
    return replace(timing, ended_at=acting.now if step.target in ENDED else None)
