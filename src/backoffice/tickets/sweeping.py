"""What time itself does: tickets wake, warn, close; cuts and reservations end, traces expire.

It runs at the start and every few minutes, under whichever desk is open; each run takes a few
of each only (office.md 3b, issue: automatic end of temporary states).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from backoffice.db import (
    Session,
    audit,
    line_causes,
    new_id,
    old_messages,
    tickets,
    tickets_due,
)
from backoffice.db.tickets import NewStep
from backoffice.db.tickets_due import Ripe
from backoffice.errors import Attempt, Refused
from backoffice.records import phones
from backoffice.records.operators import Right
from backoffice.records.ticket_views import Profile
from backoffice.records.tickets import Prompt, Service, StepKind, Ticket, TicketState
from backoffice.tickets import clocks, messages, profiles
from backoffice.tickets.actions_desk import (
    MOVE,
    SYSTEM,
    Hand,
    profile_of,
    step_on,
    system_hand,
    timing_of,
)
from backoffice.tickets.actions_moving import move_in, standing_of

SWEEP = "tickets.sweep"
ESCALATE = "tickets.escalate"
END_CAUSE = "tickets.end_cause"
FORGET = "messages.forget"
TERM_OVER = "term_over"  # the reason's code


def sweep(session: Session, *, home: str = phones.HOME, keep_days: int = 0) -> int:
    """Do what time asks for and return how much was done.

    Short messages that went more than ``keep_days`` days ago are let go of; 0 keeps them for ever.
    """
    acting = system_hand(session, Right.SEE_TICKETS, Attempt(SWEEP))
    return (
        _wake(acting, home)
        + _expire(acting, home)
        + _mark(acting)
        + _close(acting, home)
        + _end_causes(acting)
        + messages.tell_of_leases(session, acting.today)
        + _forget(acting, keep_days)
    )


def _forget(acting: Hand, keep_days: int) -> int:
    if not keep_days:
        return 0
    gone = old_messages.forget_short(acting.session, acting.now - timedelta(days=keep_days))
    if gone:
        audit.record(acting.session, FORGET, details={"messages": gone, "days": keep_days})
    return gone


def _move(acting: Hand, ticket: Ticket, target: TicketState, home: str, reason: str = "") -> int:
    """Move a locked ticket as the system; a rule that says no leaves it as it is."""
    here = replace(acting, attempt=Attempt(MOVE, "ticket", ticket.id))
    answers = {Prompt.REASON.value: reason} if reason else {}
    try:
        move_in(here, ticket, target, answers, (new_id(), new_id()), home=home)
    except Refused:
        return 0
    return 1


def _wake(acting: Hand, home: str) -> int:
    """Bring tickets whose day has come back to where they came from."""
    done = 0
    for ticket_id in tickets_due.to_wake(acting.session, acting.today):
        ticket = tickets.lock(acting.session, ticket_id)
        on_hold = ticket.state is TicketState.ON_HOLD
        target = TicketState.IN_PROGRESS if on_hold else ticket.came_from
        asleep = ticket.wake_on is not None and ticket.wake_on <= acting.today
        if target is not None and asleep:
            done += _move(acting, ticket, target, home)
    return done


def _expire(acting: Hand, home: str) -> int:
    """Give up what is asked for only so long, such as a trace: its own profile says how long."""
    ripe = _ripe(acting, lambda profile: profile.term_days)
    done = 0
    for ticket_id in tickets_due.over_term(acting.session, ripe):
        ticket = tickets.lock(acting.session, ticket_id)
        if _standing_over(acting, ticket):
            done += _move(acting, ticket, TicketState.FAILED, home, TERM_OVER)
    return done


def _standing_over(acting: Hand, ticket: Ticket) -> bool:
    profile = profile_of(acting, ticket)
    return standing_of(acting, ticket, profile, {}, complete=True).term_over


def _mark(acting: Hand) -> int:
    """Tell of clocks at 75 %; at 100 % the ticket's turn comes sooner and a supervisor sees it."""
    done = 0
    for ticket_id in tickets_due.to_mark(acting.session, acting.now):
        ticket = tickets.lock(acting.session, ticket_id)
        # A day off that was entered since has moved the marks that were reckoned then.
        timing = clocks.reckoned(timing_of(ticket), profile_of(acting, ticket), acting.calendar)
        reached = clocks.marks(timing, acting.calendar)
        warn = timing.warned_at is None and _has_come(acting, reached.warn)
        late = timing.escalated_at is None and _has_come(acting, reached.late)
        if warn:
            timing = replace(timing, warned_at=acting.now)
        if late:
            _escalated(acting, ticket)
            timing = replace(timing, escalated_at=acting.now)
        mark_at = clocks.next_mark(timing, acting.calendar)
        tickets_due.mark(acting.session, ticket_id, timing, mark_at)
        done += warn or late
    return done


def _has_come(acting: Hand, moment: datetime | None) -> bool:
    return moment is not None and moment <= acting.now


def _escalated(acting: Hand, ticket: Ticket) -> None:
    step = NewStep(StepKind.EDIT, ticket.state, SYSTEM, ticket.unit)
    step_on(acting, ticket, step, {"priority": ticket.priority - 1}, deed=ESCALATE)


def _close(acting: Hand, home: str) -> int:
    """Close what was done and never fetched."""
    ripe = _ripe(acting, lambda profile: profile.close_after_days)
    done = 0
    for ticket_id in tickets_due.to_close(acting.session, ripe):
        ticket = tickets.lock(acting.session, ticket_id)
        days = timedelta(days=profile_of(acting, ticket).close_after_days)
        still = ticket.state is TicketState.DONE and ticket.done_at is not None
        if still and ticket.done_at is not None and ticket.done_at < acting.now - days:
            done += _move(acting, ticket, TicketState.CLOSED, home)
    return done


def _ripe(acting: Hand, days_of: Callable[[Profile], int]) -> list[Ripe]:
    """Return what is over by the days of profiles: tickets that run keep what they began with."""
    found: dict[tuple[Service, int], list[int]] = {}
    for service, shipped in profiles.shipped().items():
        for one in (shipped, *profiles.versions(acting.session, service)):
            if days := days_of(one):
                found.setdefault((service, days), []).append(one.version)
    return [
        Ripe(service, tuple(versions), acting.now - timedelta(days=days))
        for (service, days), versions in found.items()
    ]


def _end_causes(acting: Hand) -> int:
    """Reconnect what was cut until today, other causes stay; free numbers whose term is over."""
    ended = line_causes.ending(acting.session, acting.today)
    for one in ended:
        audit.record(
            acting.session,
            END_CAUSE,
            subject_kind="line",
            subject=one.line_id,
            details={"cause": one.cause, "until": one.until},
        )
    return len(ended)
