"""Calls, kept: a few at a time, in their months. Whole files go through ``db/call_loads.py``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from backoffice.db import call_months
from backoffice.db.tables.calls import CALLS
from backoffice.records import dates
from backoffice.records.calls import (
    TYPE_CODES,
    TYPE_OF_CODE,
    Call,
    CallType,
    moment,
    month_key,
    number_code,
)

COLUMNS = (
    "month", "line", "started", "number", "seconds", "occurrence", "type", "rials", "batch",
)  # fmt: skip

_ADD = text(
    f"INSERT INTO {CALLS} ({', '.join(COLUMNS)}) "
    f"VALUES ({', '.join(':' + name for name in COLUMNS)}) "
    f"ON CONFLICT DO NOTHING RETURNING 1"
)
_LOADED = text(
    f"SELECT type, rials FROM {CALLS} WHERE month = :month AND line = :line "
    f"AND started = :started AND number = :number AND seconds = :seconds "
    f"AND occurrence = :occurrence"
)
_ODD = text("INSERT INTO odd_number (code, text) VALUES (:code, :text) ON CONFLICT DO NOTHING")


def values(call: Call, batch: int) -> dict[str, Any]:
    """Return a call as it is kept; the one place that says under which month."""
    return {
        "month": month_key(dates.tehran_date(moment(call.started))),
        "line": number_code(call.line),
        "started": call.started,
        "number": number_code(call.number),
        "seconds": call.seconds,
        "occurrence": call.occurrence,
        "type": TYPE_CODES[call.type],
        "rials": call.rials,
        "batch": batch,
    }


def add(session: Session, calls: Sequence[Call], batch: int) -> int:
    """Keep calls that are not there yet, making room for their months; return how many are new."""
    kept = [values(call, batch) for call in calls]
    for month in sorted({one["month"] for one in kept}):
        call_months.add_month(session, month)
    keep_odd(session, (call.number for call in calls))
    return sum(len(session.execute(_ADD, one).fetchall()) for one in kept)


def loaded(session: Session, call: Call) -> tuple[CallType, int] | None:
    """Return type and rials of the call that is kept in the place of this one; None for none."""
    found = session.execute(_LOADED, values(call, 0)).first()
    return (TYPE_OF_CODE[found[0]], int(found[1])) if found else None


def keep_odd(session: Session, numbers: Iterable[str]) -> None:
    """Keep the texts of those numbers that are odd."""
    odd = {number_code(one): one for one in numbers}
    for code, given in sorted(odd.items()):
        if code < 0:
            session.execute(_ODD, {"code": code, "text": given[:64]})
