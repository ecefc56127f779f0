"""The months of calls that the office keeps; the oldest are retired for good."""

from __future__ import annotations

from backoffice.db import Session, audit, call_months, clock, guard
from backoffice.errors import Attempt, Refused
from backoffice.records import dates
from backoffice.records.call_files import MonthFinding, MonthFlaw
from backoffice.records.calls import month_key
from backoffice.records.operators import Right

LIST = "calls.months"
RETIRE = "calls.retire_month"


def months(session: Session) -> tuple[int, ...]:
    """Return the Jalali months (year·100 + month) that have calls, oldest first."""
    guard.require(session, Right.RETIRE_CALLS, Attempt(LIST))
    return tuple(call_months.months(session))


def retire(session: Session, month: int) -> int:
    """Drop a month's calls for good; return how many they were. A backup is all that is left.

    Only the oldest month may go, so that what is left has no gap; neither this month nor the
    last, whose bills are still to come.

    Raises:
        Forbidden: the desk may not.
        Refused: with a ``MonthFinding``.
    """
    attempt = Attempt(RETIRE, "month", str(month))
    guard.require(session, Right.RETIRE_CALLS, attempt)
    kept = call_months.months(session)
    today = dates.tehran_date(clock.now(session))
    if month not in kept:
        raise Refused([MonthFinding(MonthFlaw.NOT_THERE, month)])
    if month != kept[0]:
        raise Refused([MonthFinding(MonthFlaw.NOT_THE_OLDEST, month)])
    if month >= month_key(dates.plus_months(today, -1)):
        raise Refused([MonthFinding(MonthFlaw.TOO_YOUNG, month)])
    gone = call_months.retire(session, month)
    audit.record(
        session,
        RETIRE,
        subject_kind="month",
        subject=str(month),
        details={"calls": gone, "dropped": month, "kept": kept[1:]},
    )
    return gone
