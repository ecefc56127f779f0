"""What time is it? One moment per unit of work, from the clock the office trusts.

A test's clock goes first, then the server's clock on PostgreSQL (workstations
disagree), then this machine's clock.
"""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import DateTime, func, select
from sqlalchemy.orm import Session

_MOMENT = "moment"
_SERVER_TIME = select(func.clock_timestamp(type_=DateTime(timezone=True)))


def now(session: Session) -> datetime:
    """Return the moment of this unit of work, aware and in UTC.

    It is read once per session, so everything one transaction writes carries
    the same time.
    """
    moment = session.info.get(_MOMENT)
    if not isinstance(moment, datetime):
        moment = _read(session)
        session.info[_MOMENT] = moment
    return moment


def _read(session: Session) -> datetime:
    clock = session.info.get("clock")
    if clock is not None:
        told: datetime = clock()
        return told.astimezone(UTC)
    if session.get_bind().dialect.name == "postgresql":
        told = session.execute(_SERVER_TIME).scalar_one()
        return told.astimezone(UTC)
    return datetime.now(UTC)
