"""The office's fees by date."""

from __future__ import annotations

from datetime import date

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from backoffice.db.tables.tickets import FeeRow
from backoffice.records.service_admin import Fee


def all_fees(session: Session) -> list[Fee]:
    """Return every fee, by code, the newest first."""
    rows = session.scalars(select(FeeRow).order_by(FeeRow.code, FeeRow.since.desc()))
    return [_record(row) for row in rows]


def in_force(session: Session, code: str, day: date) -> Fee | None:
    """Return the fee of a code on a day, or None while there is none."""
    query = select(FeeRow).where(FeeRow.code == code, FeeRow.since <= day)
    row = session.scalar(query.order_by(FeeRow.since.desc()).limit(1))
    return None if row is None else _record(row)


def keep(session: Session, fee: Fee, by: str) -> None:
    """Keep a fee; one of the same code and day is replaced."""
    drop(session, fee.code, fee.since)
    session.add(
        FeeRow(code=fee.code, rials=fee.rials, since=fee.since, title=fee.title.strip(), by=by)
    )
    session.flush()


def drop(session: Session, code: str, since: date) -> None:
    """Forget a fee from a day on."""
    session.execute(delete(FeeRow).where(FeeRow.code == code, FeeRow.since == since))


def _record(row: FeeRow) -> Fee:
    return Fee(row.code, row.rials, row.since, row.title)
