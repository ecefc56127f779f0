"""Whose turn it is to go through the outbox of short messages: one pass at a time."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from backoffice.db import clock
from backoffice.db.tables.messages import MessageDutyRow

_OUTBOX = "outbox"


def take(session: Session, turn: str, workstation: str, until: datetime) -> str:
    """Take a turn; return "" when it is ours, else the workstation whose turn it is."""
    if _insert(session, turn, workstation, until):
        return ""
    taken = session.execute(
        update(MessageDutyRow)
        .where(MessageDutyRow.id == _OUTBOX, MessageDutyRow.until <= clock.now(session))
        .values(turn=turn, workstation=workstation, until=until)
        .returning(MessageDutyRow.id)
    ).scalar_one_or_none()
    if taken is not None:
        return ""
    query = select(MessageDutyRow.workstation).where(MessageDutyRow.id == _OUTBOX)
    return session.scalar(query) or _OUTBOX


def keep(session: Session, turn: str, until: datetime) -> bool:
    """Go on with a turn; False: it ran out and somebody else has begun theirs."""
    kept = session.execute(
        update(MessageDutyRow)
        .where(MessageDutyRow.id == _OUTBOX, MessageDutyRow.turn == turn)
        .values(until=until)
        .returning(MessageDutyRow.id)
    ).scalar_one_or_none()
    return kept is not None


def give_back(session: Session, turn: str) -> None:
    """End a turn."""
    keep(session, turn, clock.now(session))


def _insert(session: Session, turn: str, workstation: str, until: datetime) -> bool:
    make = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
    made = session.execute(
        make.insert(MessageDutyRow)
        .values(id=_OUTBOX, turn=turn, workstation=workstation, until=until)
        .on_conflict_do_nothing()
        .returning(MessageDutyRow.id)
    ).scalar_one_or_none()
    return made is not None
