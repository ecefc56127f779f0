"""The months of calls that the office gave up for good: no file brings them back.

Months are Jalali, year·100 + month. What is retired is asked once for a whole file.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, cast, delete, select, text
from sqlalchemy.orm import Session

from backoffice.db import clock
from backoffice.db.tables.calls import CallBatchRow, RepeatedCallRow, RetiredMonthRow
from backoffice.records import dates
from backoffice.records.call_files import Stage
from backoffice.records.calls import month_days

_RETIRING = 0x43414C4E  # names the lock between who retires a month and who brings calls in

_STARTED = 1  # the place of its moment in a repeated row's call


def months(session: Session) -> frozenset[int]:
    """Return the months that were retired."""
    return frozenset(session.scalars(select(RetiredMonthRow.month)))


def hold(session: Session) -> None:
    """Let nobody retire a month until the unit ends; others that bring calls in do not wait."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock_shared(:key)"), {"key": _RETIRING})


def close(session: Session, month: int, by: str) -> None:
    """Note that a month is retired; waits for whoever brings calls in meanwhile.

    What imports kept of its repeated rows goes: they are the very calls.
    """
    _alone(session)
    session.merge(RetiredMonthRow(month=month, retired_at=clock.now(session), retired_by=by))
    session.flush()
    since, until = (int(dates.day_begins(day).timestamp()) for day in month_days(month))
    started = cast(RepeatedCallRow.call[_STARTED].as_string(), BigInteger)
    of_month = delete(RepeatedCallRow).where(started >= since, started < until)
    session.execute(of_month, execution_options={"synchronize_session": False})


def reopen(session: Session, month: int) -> None:
    """Let files bring a month's calls again, also those that were imported before."""
    _alone(session)
    session.execute(delete(RetiredMonthRow).where(RetiredMonthRow.month == month))
    loaded = select(CallBatchRow).where(CallBatchRow.stage == Stage.LOADED.value)
    for batch in session.scalars(loaded):
        batch.holes = batch.holes or month in batch.months
    session.flush()


def _alone(session: Session) -> None:
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _RETIRING})
