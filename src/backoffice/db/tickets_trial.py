"""Tickets of the last months with what a trial of a change needs of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from backoffice.db import clock
from backoffice.db.tables.tickets import TicketPaperRow, TicketRow, TicketStepRow
from backoffice.records.service_admin import PastTicket
from backoffice.records.ticket_forms import TicketPaper
from backoffice.records.tickets import ENDED, Service, Step, StepKind, TicketState, Unit

PIECE = 500
_OVER = {one.value for one in ENDED} | {TicketState.DONE.value}


def count(session: Session, since: datetime, service: Service | None) -> int:
    """Return how many tickets were opened since a moment."""
    query = select(func.count()).where(*_where(since, service))
    return session.scalar(query) or 0


def past(session: Session, since: datetime, service: Service | None) -> Iterator[list[PastTicket]]:
    """Yield the tickets opened since a moment, oldest first, in pieces."""
    order = (TicketRow.created_at, TicketRow.id)
    rows = session.execute(
        select(
            TicketRow.id,
            TicketRow.service,
            TicketRow.profile_version,
            TicketRow.number,
            TicketRow.created_at,
            TicketRow.ended_at,
            TicketRow.done_at,
            TicketRow.promised,
            TicketRow.first_action_at,
            TicketRow.state,
        )
        .where(*_where(since, service))
        .order_by(*order)
    ).all()
    for start in range(0, len(rows), PIECE):
        yield _with_parts(session, rows[start : start + PIECE])


def _where(since: datetime, service: Service | None) -> tuple[Any, ...]:
    # What was opened since then was changed since then too: that has an index.
    opened = (TicketRow.updated_at >= since, TicketRow.created_at >= since)
    if service is None:
        return (*opened, TicketRow.service != Service.COUNTER.value)
    return (*opened, TicketRow.service == service.value)


def _with_parts(session: Session, rows: Any) -> list[PastTicket]:  # noqa: ANN401 - rows of columns
    ids = [row.id for row in rows]
    papers: dict[str, set[TicketPaper]] = {}
    shown = select(TicketPaperRow.ticket_id, TicketPaperRow.paper)
    for ticket, paper in session.execute(shown.where(TicketPaperRow.ticket_id.in_(ids))):
        papers.setdefault(ticket, set()).add(TicketPaper(paper))
    steps = _steps(session, ids)
    now = clock.now(session)
    return [
        PastTicket(
            id=row.id,
            service=Service(row.service),
            version=row.profile_version,
            number=row.number,
            opened_at=row.created_at,
            until=(row.done_at or row.ended_at or now) if row.state in _OVER else now,
            promised=row.promised,
            first_action_at=row.first_action_at,
            papers=frozenset(papers.get(row.id, ())),
            steps=tuple(steps.get(row.id, ())),
            state=TicketState(row.state),
        )
        for row in rows
    ]


def _steps(session: Session, ids: list[str]) -> dict[str, list[Step]]:
    found: dict[str, list[Step]] = {}
    moves = select(
        TicketStepRow.ticket_id,
        TicketStepRow.source,
        TicketStepRow.target,
        TicketStepRow.at,
        TicketStepRow.by,
        TicketStepRow.unit,
        TicketStepRow.values,
    ).where(TicketStepRow.ticket_id.in_(ids), TicketStepRow.kind == StepKind.MOVE.value)
    for row in session.execute(moves.order_by(TicketStepRow.ticket_id, TicketStepRow.seq)):
        step = Step(
            TicketState(row.source),
            TicketState(row.target),
            row.at,
            row.by,
            Unit(row.unit),
            values=row.values,
        )
        found.setdefault(row.ticket_id, []).append(step)
    return found
