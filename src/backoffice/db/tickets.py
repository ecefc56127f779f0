"""Tickets as kept: added, locked for a change, changed with their history, read back whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select, text
from sqlalchemy.orm import Session

from backoffice.db import clock, tickets_names
from backoffice.db.numbers import next_number
from backoffice.db.tables.base import hold, new_id
from backoffice.db.tables.intake import LineRow
from backoffice.db.tables.office import CentreRow
from backoffice.db.tables.tickets import OPEN, TicketRow, TicketStepRow
from backoffice.errors import Conflict
from backoffice.records import dates, passcodes
from backoffice.records.tickets import OPEN as OPEN_STATES
from backoffice.records.tickets import (
    Service,
    Step,
    StepKind,
    Ticket,
    TicketState,
    Timing,
    Unit,
)


@dataclass(frozen=True, slots=True)
class NewStep:
    """What an entry of the history says; ``values`` are the columns it changes."""

    kind: StepKind
    target: TicketState
    by: str
    unit: Unit
    reason: str = ""
    note: str = ""
    id: str = ""  # made before, so that it can be asked after


def code(session: Session, centre: str) -> str:
    """Return the next tracking code of a centre's tickets of this year."""
    year = dates.jalali_year(dates.tehran_date(clock.now(session)))
    place = session.scalar(select(CentreRow.number).where(CentreRow.code == centre)) or 0
    serial = next_number(session, f"ticket:{place}:{year}")
    return passcodes.ticket_code(year, place, serial)


def lock_line(session: Session, line_id: str) -> None:
    """Let whoever opens a ticket for a line wait for the others: no two twins at once."""
    session.execute(select(LineRow.id).where(LineRow.id == line_id).with_for_update()).first()


def add(
    session: Session, ticket_id: str, timing: Timing, columns: Mapping[str, Any], by: str
) -> None:
    """Keep a new ticket; ``columns`` are the row's own, as plain values where JSON is kept."""
    now = clock.now(session)
    session.add(
        TicketRow(
            id=ticket_id,
            created_at=now,
            created_by=by,
            updated_at=now,
            updated_by=by,
            **timing_columns(timing),
            **columns,
        )
    )
    session.flush()
    tickets_names.add(session, ticket_id, str(columns.get("name", "")), now)


def timing_columns(timing: Timing) -> dict[str, Any]:
    """Return a ticket's clocks as the row's columns."""
    return {
        "first_action_due": timing.first_action_due,
        "first_action_at": timing.first_action_at,
        "clock_used": timing.used,
        "clock_since": timing.since,
        "clock_limit": timing.limit,
        "due_at": timing.due_at,
        "warned_at": timing.warned_at,
        "escalated_at": timing.escalated_at,
        "ended_at": timing.ended_at,
    }


def find(session: Session, ticket_id: str) -> Ticket | None:
    """Return the ticket of an id, or None."""
    row = _row(session, ticket_id)
    return None if row is None else record(session, row)


def get(session: Session, ticket_id: str) -> Ticket:
    """Return the ticket of an id; raises ``LookupError``."""
    found = find(session, ticket_id)
    if found is None:
        raise LookupError(ticket_id)
    return found


def of_code(session: Session, tracking_code: str) -> Ticket | None:
    """Return the ticket of a tracking code, or None."""
    row = session.scalars(select(TicketRow).where(TicketRow.code == tracking_code)).one_or_none()
    return None if row is None else record(session, row)


def number_now(session: Session, ticket: Ticket) -> str:
    """Return the number of a ticket's line as it is now: it may be another one by this ticket."""
    found = session.scalar(select(LineRow.number).where(LineRow.id == ticket.line_id))
    return found or ticket.number


def lock(session: Session, ticket_id: str) -> Ticket:
    """Return a ticket and let every other desk wait for its change; raises ``LookupError``."""
    row = _row(session, ticket_id, for_update=True)
    if row is None:
        raise LookupError(ticket_id)
    hold(session, row)
    return record(session, row)


def require_version(ticket: Ticket, version: int) -> None:
    """Refuse a change that was decided on an older version; says who was first, and when."""
    if ticket.version != version:
        raise Conflict("ticket", ticket.updated_by, ticket.updated_at)


def _row(session: Session, ticket_id: str, *, for_update: bool = False) -> TicketRow | None:
    query = (
        select(TicketRow).where(TicketRow.id == ticket_id).execution_options(populate_existing=True)
    )
    return session.scalars(query.with_for_update() if for_update else query).one_or_none()


def next_waiting(session: Session, unit: Unit, centre: str) -> Ticket | None:
    """Lock and return the ticket whose turn it is in a unit, passing over those being taken.

    Only registered ones and those in checking or at work that nobody holds, or held until a
    moment that is over. ``centre`` "" is every centre.
    """
    query = (
        select(TicketRow)
        .where(
            text(OPEN),
            TicketRow.unit == unit.value,
            TicketRow.state.in_(("registered", "checking", "in_progress")),
            or_(TicketRow.holder == "", TicketRow.held_until <= clock.now(session)),
        )
        .order_by(TicketRow.priority, TicketRow.created_at, TicketRow.id)
        .limit(1)
        .with_for_update(skip_locked=True)
        .execution_options(populate_existing=True)
    )
    if centre:
        query = query.where(TicketRow.centre == centre)
    row = session.scalars(query).one_or_none()
    if row is None:
        return None
    hold(session, row)
    return record(session, row)


def change(
    session: Session,
    ticket: Ticket,
    step: NewStep,
    values: Mapping[str, Any],
    timing: Timing,
    *,
    mark_at: datetime | None,
) -> Ticket:
    """Write a locked ticket's changed columns (plain values) with their entry in the history."""
    now = clock.now(session)
    row = session.get_one(TicketRow, ticket.id)
    for name, value in (_read(values) | timing_columns(timing)).items():
        setattr(row, name, value)
    row.state, row.mark_at = step.target.value, mark_at
    row.updated_at, row.updated_by = now, step.by
    add_step(session, ticket.id, ticket.state, step, values, timing.used)
    session.flush()
    return record(session, row)


_DAYS = frozenset({"promised", "wake_on"})
_MOMENTS = frozenset({"held_until", "done_at"})


def _read(values: Mapping[str, Any]) -> dict[str, Any]:
    """Turn the plain values of a step into what the columns hold."""
    return {name: _column(name, value) for name, value in values.items()}


def _column(name: str, value: Any) -> Any:  # noqa: ANN401 - any column
    if value is not None and name in _DAYS:
        return date.fromisoformat(value)
    if value is not None and name in _MOMENTS:
        return datetime.fromisoformat(value)
    return value


def add_step(
    session: Session,
    ticket_id: str,
    source: TicketState,
    step: NewStep,
    values: Mapping[str, Any],
    clock_used: int,
) -> None:
    """Write an entry of a ticket's history."""
    last = session.scalar(
        select(func.max(TicketStepRow.seq)).where(TicketStepRow.ticket_id == ticket_id)
    )
    session.add(
        TicketStepRow(
            id=step.id or new_id(),
            ticket_id=ticket_id,
            seq=(last or 0) + 1,
            kind=step.kind.value,
            source=source.value,
            target=step.target.value,
            unit=step.unit.value,
            reason=step.reason,
            note=step.note,
            values=dict(values),
            clock_used=clock_used,
            by=step.by,
            at=clock.now(session),
        )
    )
    session.flush()


def of_step(session: Session, step_id: str) -> Ticket | None:
    """Return the ticket that a step belongs to, if the step was kept."""
    ticket_id = session.scalar(select(TicketStepRow.ticket_id).where(TicketStepRow.id == step_id))
    return None if ticket_id is None else find(session, ticket_id)


def steps(session: Session, ticket_id: str) -> list[Step]:
    """Return a ticket's history, oldest first."""
    rows = session.scalars(
        select(TicketStepRow)
        .where(TicketStepRow.ticket_id == ticket_id)
        .order_by(TicketStepRow.seq)
    )
    return [
        Step(
            source=TicketState(row.source),
            target=TicketState(row.target),
            at=row.at,
            by=row.by,
            unit=Unit(row.unit),
            reason=row.reason,
            note=row.note,
            kind=StepKind(row.kind),
            values=dict(row.values),
            clock_used=row.clock_used,
        )
        for row in rows
    ]


def open_twins(
    session: Session, number: str, service: Service, except_id: str = "", line_id: str = ""
) -> list[str]:
    """Return the codes of open tickets of one service on one line, whatever its number was."""
    query = _open(
        select(TicketRow.code).where(
            _same_line(number, line_id),
            TicketRow.service == service.value,
            TicketRow.id != except_id,
        )
    )
    return list(session.scalars(query.order_by(TicketRow.created_at, TicketRow.id)))


def newest_since(
    session: Session, number: str, service: Service, since: datetime, line_id: str = ""
) -> str:
    """Return the id of the newest ticket of a service on a line since a moment; "" for none."""
    query = select(TicketRow.id).where(
        _same_line(number, line_id),
        TicketRow.service == service.value,
        TicketRow.created_at >= since,
    )
    return session.scalar(query.order_by(TicketRow.created_at.desc()).limit(1)) or ""


def _same_line(number: str, line_id: str) -> ColumnElement[bool]:
    """Look for a line by its file; a number alone is all that is known where there is none."""
    return TicketRow.line_id == line_id if line_id else TicketRow.number == number


def _open(query: Select[str]) -> Select[str]:
    return query.where(TicketRow.state.in_(sorted(one.value for one in OPEN_STATES)))


def relatives(session: Session, ids: Sequence[str]) -> list[Ticket]:
    """Return the tickets of ids that there are, by code."""
    rows = session.scalars(select(TicketRow).where(TicketRow.id.in_(ids)).order_by(TicketRow.code))
    return [record(session, row) for row in rows]


def children(session: Session, ticket_id: str) -> list[Ticket]:
    """Return the tickets that were made from a ticket, by code."""
    rows = session.scalars(
        select(TicketRow).where(TicketRow.parent_id == ticket_id).order_by(TicketRow.code)
    )
    return [record(session, row) for row in rows]


def children_of_line(session: Session, parent_id: str, line_id: str) -> list[Ticket]:
    """Return a line's tickets that were made from something, by code; a line has few in all."""
    query = select(TicketRow).where(TicketRow.line_id == line_id).order_by(TicketRow.code)
    return [record(session, row) for row in session.scalars(query) if row.parent_id == parent_id]


def _open_children(session: Session, ticket_id: str) -> int:
    query = _open(select(TicketRow.id).where(TicketRow.parent_id == ticket_id))
    return session.scalar(select(func.count()).select_from(query.subquery())) or 0


def record(session: Session, row: TicketRow) -> Ticket:
    """Return a row as a record."""
    return Ticket(
        id=row.id,
        code=row.code,
        service=Service(row.service),
        profile_version=row.profile_version,
        number=row.number,
        line_id=row.line_id,
        state=TicketState(row.state),
        unit=Unit(row.unit),
        centre=row.centre,
        form=dict(row.form),
        result=dict(row.result),
        holder=row.holder,
        came_from=TicketState(row.came_from) if row.came_from else None,
        prepared_by=row.prepared_by,
        answer=row.answer,
        promised=row.promised,
        wake_on=row.wake_on,
        outside_cause=row.outside_cause,
        done_at=row.done_at,
        parent=row.parent_id,
        open_children=_open_children(session, row.id),
        work_begun=row.work_begun,
        version=row.version,
        asker=row.asker,
        name=row.name,
        identifier=row.identifier,
        claim=dict(row.claim),
        desk_centre=row.desk_centre,
        visit=row.visit_id,
        priority=row.priority,
        restricted=row.restricted,
        held_until=row.held_until,
        lifted=tuple(str(one) for one in row.lifted),
        created_by=row.created_by,
        updated_at=row.updated_at,
        updated_by=row.updated_by,
        timing=_timing(row),
    )


def _timing(row: TicketRow) -> Timing:
    return Timing(
        opened_at=row.created_at,
        first_action_due=row.first_action_due,
        first_action_at=row.first_action_at,
        used=row.clock_used,
        since=row.clock_since,
        limit=row.clock_limit,
        due_at=row.due_at,
        warned_at=row.warned_at,
        escalated_at=row.escalated_at,
        ended_at=row.ended_at,
    )
