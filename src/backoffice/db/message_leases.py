"""Leases that end soon, and the message that tells of each once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import String, cast, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from backoffice.db import clock
from backoffice.db.tables.base import new_id
from backoffice.db.tables.tickets import ConsentRow, MessageRow
from backoffice.db.tables.users import LineRightRow, PortalUserRow
from backoffice.records.messages import Event, MessageState
from backoffice.records.people import Ownership


@dataclass(frozen=True, slots=True)
class LeaseEnd:
    """A lease of a line that ends soon, and the mobile of who wants to hear of it."""

    number: str
    last_day: date
    mobile: str

    @property
    def subject(self) -> str:
        """What its message is kept under: a lease that is made longer is told of anew."""
        return f"{self.number} {self.last_day.isoformat()}"


def ending(session: Session, since: date, until: date, *, limit: int) -> list[LeaseEnd]:
    """Return leases whose last day lies between (both included) and that nobody was told of.

    Of subscribers alone who want to hear of the event.
    """
    told = (
        select(MessageRow.id)
        .where(
            MessageRow.event == Event.LEASE_ENDING.value,
            MessageRow.subject == LineRightRow.number + " " + cast(LineRightRow.valid_to, String),
        )
        .exists()
    )
    rows = session.execute(
        select(LineRightRow.number, LineRightRow.valid_to, ConsentRow.mobile)
        .join(PortalUserRow, PortalUserRow.id == LineRightRow.user_id)
        .join(ConsentRow, ConsentRow.number == LineRightRow.number)
        .where(
            LineRightRow.ownership == Ownership.USER.value,
            LineRightRow.revoked_at.is_(None),
            LineRightRow.valid_to.between(since, until),
            PortalUserRow.active,
            ConsentRow.until.is_(None),
            ConsentRow.mobile != "",
            cast(ConsentRow.events, String).contains(f'"{Event.LEASE_ENDING.value}"'),
            ~told,
        )
        .distinct()
        .order_by(LineRightRow.valid_to, LineRightRow.number)
        .limit(limit)
    )
    return [LeaseEnd(row.number, row.valid_to, row.mobile) for row in rows]


def add(session: Session, one: LeaseEnd, body: str) -> bool:
    """Queue a lease's message; False: another desk did it at this very moment."""
    now = clock.now(session)
    make = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
    made = session.execute(
        make.insert(MessageRow)
        .values(
            id=new_id(),
            event=Event.LEASE_ENDING.value,
            mobile=one.mobile,
            body=body,
            subject=one.subject,
            state=MessageState.QUEUED.value,
            created_at=now,
            due_at=now,
        )
        .on_conflict_do_nothing()
        .returning(MessageRow.id)
    ).scalar_one_or_none()
    return made is not None
