"""What hangs on a ticket: notes, papers, the effect of done and its reversal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from backoffice.db import clock
from backoffice.db.tables.base import new_id
from backoffice.db.tables.tickets import (
    EffectReversalRow,
    TicketEffectRow,
    TicketNoteRow,
    TicketPaperRow,
)
from backoffice.records.line_change_bodies import from_body, to_body
from backoffice.records.line_facts import LineChange
from backoffice.records.ticket_forms import TicketPaper
from backoffice.records.ticket_views import KeptPaper, ShownPaper, TicketNote


@dataclass(frozen=True, slots=True)
class Effect:
    """What done changed on a line, once, and what takes it back, in order."""

    id: str
    ticket_id: str
    line_id: str
    changes: tuple[LineChange, ...]
    inverse: tuple[LineChange, ...]
    at: datetime
    by: str


def add_note(session: Session, ticket_id: str, text: str, by: str, *, restricted: bool) -> None:
    """Keep a note."""
    session.add(
        TicketNoteRow(
            ticket_id=ticket_id, text=text, restricted=restricted, by=by, at=clock.now(session)
        )
    )
    session.flush()


def notes(session: Session, ticket_id: str) -> list[TicketNote]:
    """Return a ticket's notes, oldest first."""
    rows = session.scalars(
        select(TicketNoteRow)
        .where(TicketNoteRow.ticket_id == ticket_id)
        .order_by(TicketNoteRow.at, TicketNoteRow.id)
    )
    return [TicketNote(row.id, row.text, row.restricted, row.by, row.at) for row in rows]


def add_paper(
    session: Session, ticket_id: str, shown: ShownPaper, by: str, scan_id: str = ""
) -> str:
    """Keep a paper that was shown; return its id."""
    row = TicketPaperRow(
        id=new_id(),
        ticket_id=ticket_id,
        paper=shown.paper.value,
        original_seen=shown.original_seen,
        number=shown.number,
        dated=shown.dated,
        valid_to=shown.valid_to,
        scan_id=scan_id,
        by=by,
        at=clock.now(session),
    )
    session.add(row)
    session.flush()
    return row.id


def papers(session: Session, ticket_id: str) -> list[KeptPaper]:
    """Return a ticket's papers in the order they came."""
    rows = session.scalars(
        select(TicketPaperRow)
        .where(TicketPaperRow.ticket_id == ticket_id)
        .order_by(TicketPaperRow.at, TicketPaperRow.id)
    )
    return [
        KeptPaper(
            row.id,
            ShownPaper(
                TicketPaper(row.paper), row.original_seen, row.number, row.dated, row.valid_to
            ),
            row.scan_id,
            row.by,
            row.at,
        )
        for row in rows
    ]


def add_effect(
    session: Session,
    effect_id: str,
    ticket_id: str,
    line_id: str,
    changes: Sequence[LineChange],
    inverse: Sequence[LineChange],
    by: str,
) -> None:
    """Keep what done changed; a second one for a ticket is a ``Duplicate``."""
    now = clock.now(session)
    session.add(
        TicketEffectRow(
            id=effect_id,
            ticket_id=ticket_id,
            line_id=line_id,
            changes=[to_body(one) for one in changes],
            inverse=[to_body(one) for one in inverse],
            effective_at=now,
            by=by,
            at=now,
        )
    )
    session.flush()


def effect(session: Session, ticket_id: str) -> Effect | None:
    """Return what done changed, or None."""
    row = session.scalars(
        select(TicketEffectRow).where(TicketEffectRow.ticket_id == ticket_id)
    ).one_or_none()
    if row is None:
        return None
    return Effect(
        id=row.id,
        ticket_id=row.ticket_id,
        line_id=row.line_id,
        changes=_changes(row.changes),
        inverse=_changes(row.inverse),
        at=row.effective_at,
        by=row.by,
    )


def _changes(bodies: Sequence[Mapping[str, Any]]) -> tuple[LineChange, ...]:
    return tuple(from_body(one) for one in bodies)


def add_reversal(session: Session, effect_id: str, counter_ticket_id: str) -> None:
    """Keep that a counter-ticket took an effect back; a second time is a ``Duplicate``."""
    session.add(
        EffectReversalRow(
            effect_id=effect_id, counter_ticket_id=counter_ticket_id, at=clock.now(session)
        )
    )
    session.flush()


def reversed_by(session: Session, effect_id: str) -> str:
    """Return the id of the ticket that took an effect back; "" for none."""
    return (
        session.scalar(
            select(EffectReversalRow.counter_ticket_id).where(
                EffectReversalRow.effect_id == effect_id
            )
        )
        or ""
    )
