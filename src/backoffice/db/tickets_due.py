"""What time asks for: tickets to wake, to mark, to close or to give up."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from backoffice.db.tables.tickets import DONE, OPEN, TicketRow
from backoffice.records.tickets import Service, TicketState

#: How much one sweep takes of each at most, so that nobody waits for it.
SWEEP = 200

_ASLEEP = (TicketState.WAITING_CUSTOMER.value, TicketState.ON_HOLD.value)
_IN_TERM = ("registered", "checking", "in_progress", "waiting_customer", "on_hold")


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


def to_close(session: Session, before: datetime) -> list[str]:
    """Return the ids of tickets that were done before a moment and not closed yet."""
    return list(
        session.scalars(
            select(TicketRow.id)
            .where(text(DONE), TicketRow.done_at < before)
            .order_by(TicketRow.done_at, TicketRow.id)
            .limit(SWEEP)
        )
    )


def over_term(session: Session, opened_before: Mapping[Service, datetime]) -> list[str]:
    """Return the ids of unfinished tickets of services with a term, opened before a moment."""
    found: list[str] = []
    for service, before in opened_before.items():
        found += session.scalars(
            select(TicketRow.id)
            .where(
                text(OPEN),  # of many years' tickets only the open ones are looked at
                TicketRow.service == service.value,
                TicketRow.state.in_(_IN_TERM),
                TicketRow.created_at < before,
            )
            .order_by(TicketRow.created_at, TicketRow.id)
            .limit(SWEEP)
        )
    return found
