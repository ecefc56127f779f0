"""What time asks for: tickets to wake, to mark, to close or to give up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, false, or_, select, text, update
from sqlalchemy.orm import Session

from backoffice.db.tables.tickets import DONE, OPEN, TicketRow
from backoffice.records.tickets import Service, TicketState, Timing

#: How much one sweep takes of each at most, so that nobody waits for it.
SWEEP = 200

_ASLEEP = (TicketState.WAITING_CUSTOMER.value, TicketState.ON_HOLD.value)
_IN_TERM = ("registered", "checking", "in_progress", "waiting_customer", "on_hold")


@dataclass(frozen=True, slots=True)
class Ripe:
    """Tickets of a service whose time was over before a moment, by the profiles they began with."""

    service: Service
    versions: tuple[int, ...]
    before: datetime


def to_wake(session: Session, today: date) -> list[str]:
    """Return the ids of tickets whose day has come, the oldest day first."""
    return list(
        session.scalars(
            select(TicketRow.id)
            .where(TicketRow.wake_on <= today, TicketRow.state.in_(_ASLEEP))
            .order_by(TicketRow.wake_on, TicketRow.id)
            .limit(SWEEP)
        )
    )


def to_mark(session: Session, now: datetime) -> list[str]:
    """Return the ids of tickets whose clock has reached a mark that nobody was told of."""
    return list(
        session.scalars(
            select(TicketRow.id)
            .where(TicketRow.mark_at <= now)
            .order_by(TicketRow.mark_at, TicketRow.id)
            .limit(SWEEP)
        )
    )


def mark(session: Session, ticket_id: str, timing: Timing, mark_at: datetime | None) -> None:
    """Write which marks of a clock were told, and when it is due.

    Nobody who has the ticket open is disturbed.
    """
    session.execute(
        update(TicketRow)
        .where(TicketRow.id == ticket_id)
        .values(
            warned_at=timing.warned_at,
            escalated_at=timing.escalated_at,
            first_action_due=timing.first_action_due,
            due_at=timing.due_at,
            mark_at=mark_at,
        )
        .execution_options(synchronize_session=False)
    )


def to_close(session: Session, ripe: Sequence[Ripe]) -> list[str]:
    """Return the ids of tickets that were done long enough ago and not closed yet."""
    over = (and_(_began_with(one), TicketRow.done_at < one.before) for one in ripe)
    return list(
        session.scalars(
            select(TicketRow.id)
            .where(text(DONE), or_(false(), *over))
            .order_by(TicketRow.done_at, TicketRow.id)
            .limit(SWEEP)
        )
    )


def over_term(session: Session, ripe: Sequence[Ripe]) -> list[str]:
    """Return the ids of unfinished tickets that were opened so long ago that their term is over."""
    found: list[str] = []
    for one in ripe:
        found += session.scalars(
            select(TicketRow.id)
            .where(
                text(OPEN),  # of many years' tickets only the open ones are looked at
                _began_with(one),
                TicketRow.state.in_(_IN_TERM),
                TicketRow.created_at < one.before,
            )
            .order_by(TicketRow.created_at, TicketRow.id)
            .limit(SWEEP)
        )
    return found


def _began_with(one: Ripe) -> ColumnElement[bool]:
    # Those of a longer time would stand in front of the others, a sweep's whole number of them.
    return and_(TicketRow.service == one.service.value, TicketRow.profile_version.in_(one.versions))
