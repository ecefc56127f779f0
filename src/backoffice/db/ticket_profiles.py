"""The office's own versions of services' profiles; append-only."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from backoffice.db import clock
from backoffice.db.tables.work import TicketProfileRow
from backoffice.records.tickets import Service


def newest(session: Session, service: Service) -> tuple[int, dict[str, Any]] | None:
    """Return the newest version of a service's profile and its body; None: the shipped one."""
    return next(iter(all_of(session, service, limit=1)), None)


def all_of(
    session: Session, service: Service, *, limit: int = 200
) -> list[tuple[int, dict[str, Any]]]:
    """Return the versions of a service's profile with their bodies, newest first."""
    rows = session.execute(
        select(TicketProfileRow.version, TicketProfileRow.body)
        .where(TicketProfileRow.service == service.value)
        .order_by(TicketProfileRow.version.desc())
        .limit(limit)
    )
    return [(number, dict(body)) for number, body in rows]


def body(session: Session, service: Service, version: int) -> dict[str, Any] | None:
    """Return the body of one version, or None."""
    found = session.scalar(
        select(TicketProfileRow.body).where(
            TicketProfileRow.service == service.value, TicketProfileRow.version == version
        )
    )
    return None if found is None else dict(found)


def add(session: Session, service: Service, body: dict[str, Any], by: str) -> int:
    """Keep a new version; return its number, from 1."""
    last = session.scalar(
        select(func.max(TicketProfileRow.version)).where(TicketProfileRow.service == service.value)
    )
    number = (last or 0) + 1
    session.add(
        TicketProfileRow(
            service=service.value, version=number, body=body, by=by, at=clock.now(session)
        )
    )
    session.flush()
    return number
