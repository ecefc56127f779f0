"""Versions of services' profiles, the office's own and those that came with a program; append-only.

Both are of one sequence of numbers: a ticket carries one number, whoever made what it stands for.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from backoffice.db import clock
from backoffice.db.tables.base import new_id
from backoffice.db.tables.work import PROGRAM, TicketProfileRow
from backoffice.records.tickets import Service

_Query = Select[int, dict[str, Any], str]


@dataclass(frozen=True, slots=True)
class KeptProfile:
    """A version as it is kept; ``by`` is who made it, "" for one that came with a program."""

    version: int
    body: dict[str, Any]
    by: str

    @property
    def by_program(self) -> bool:
        """Whether it came with a program."""
        return self.by == PROGRAM


def newest_own(session: Session, service: Service) -> KeptProfile | None:
    """Return the newest version that the office made; None: it made none."""
    found = _read(session, _of(service).where(TicketProfileRow.by != PROGRAM).limit(1))
    return next(iter(found), None)


def of_program(session: Session, service: Service, body: dict[str, Any]) -> int | None:
    """Return the number of a body that came with a program; None: it is not kept yet."""
    found = _read(session, _of(service).where(TicketProfileRow.by == PROGRAM))
    return next((one.version for one in found if one.body == body), None)


def all_of(session: Session, service: Service, *, limit: int = 200) -> list[KeptProfile]:
    """Return the versions of a service's profile, newest first."""
    return _read(session, _of(service).limit(limit))


def find(session: Session, service: Service, version: int) -> KeptProfile | None:
    """Return one version, or None."""
    found = _read(session, _of(service).where(TicketProfileRow.version == version))
    return next(iter(found), None)


def _of(service: Service) -> _Query:
    return (
        select(TicketProfileRow.version, TicketProfileRow.body, TicketProfileRow.by)
        .where(TicketProfileRow.service == service.value)
        .order_by(TicketProfileRow.version.desc())  # newest first
    )


def _read(session: Session, query: _Query) -> list[KeptProfile]:
    rows = session.execute(query)
    return [KeptProfile(number, dict(body), by) for number, body, by in rows]


def next_number(session: Session, service: Service) -> int:
    """Return the number that the next version would have, from 1."""
    last = session.scalar(
        select(func.max(TicketProfileRow.version)).where(TicketProfileRow.service == service.value)
    )
    return (last or 0) + 1


def add(
    session: Session, service: Service, number: int, body: dict[str, Any], by: str = PROGRAM
) -> bool:
    """Keep a new version; False: another desk has taken the number meanwhile.

    It waits for a desk that is about to take it, so that both go on with what is kept.
    """
    make = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
    made = session.execute(
        make.insert(TicketProfileRow)
        .values(
            id=new_id(),
            service=service.value,
            version=number,
            body=body,
            by=by,
            at=clock.now(session),
        )
        .on_conflict_do_nothing(index_elements=["service", "version"])
        .returning(TicketProfileRow.id)
    ).scalar_one_or_none()
    return made is not None
