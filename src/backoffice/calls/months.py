"""The months of calls that the office keeps; the oldest are retired for good.

No file brings a retired month's calls back until the month is let in again.
"""

from __future__ import annotations

from collections.abc import Callable

from backoffice.db import Database, Session, audit, call_months, call_retired, clock, guard
from backoffice.db.held import held
from backoffice.errors import Attempt, Refused
from backoffice.records import dates
from backoffice.records.call_files import MonthFinding, MonthFlaw
from backoffice.records.calls import month_key
from backoffice.records.operators import Right

LIST = "calls.months"
RETIRE = "calls.retire_month"
READMIT = "calls.readmit_month"


def months(session: Session) -> tuple[int, ...]:
    """Return the Jalali months (year·100 + month) that have calls, oldest first."""
    guard.require(session, Right.RETIRE_CALLS, Attempt(LIST))
    return tuple(call_months.months(session))


def retired(session: Session) -> tuple[int, ...]:
    """Return the Jalali months (year·100 + month) that were retired, oldest first."""
    guard.require(session, Right.RETIRE_CALLS, Attempt(LIST))
    return tuple(sorted(call_retired.months(session)))


def retire(database: Database, month: int, report: Callable[[int, int], None]) -> int:
    """Drop a month's calls for good; return how many they were. A backup is all that is left.

    From now on rows of this month in any file are bad ones, until ``readmit``.

    Only the oldest month may go, so that what is left has no gap; neither this month nor the
    last, whose bills are still to come. It may be tens of millions of calls: it takes the time
    it needs, and nothing is dropped when ``report`` raises.

    Raises:
        Forbidden: the desk may not.
        Refused: with a ``MonthFinding``.
        Unavailable: the database does not answer.
        Cancelled: from ``report``.
    """
    gone: list[int] = []

    def unit(session: Session) -> int:
        by, left = _left_without(session, month)
        desk.take_time(session)
        report(0, 0)
        with desk.stoppable(lambda: report(0, 0)):
            call_retired.close(session, month, by)
            gone[:] = [call_months.retire(session, month)]
        audit.record(
            session,
            RETIRE,
            subject_kind="month",
            subject=str(month),
            details={"calls": gone[0], "dropped": month, "kept": left},
        )
        return gone[0]

    def outcome(session: Session) -> int | None:
        return gone[0] if gone and month in call_retired.months(session) else None

    with held(database) as desk:
        return desk.write(unit, outcome)


def readmit(session: Session, month: int) -> None:
    """Let files bring a retired month's calls again; it brings none back by itself.

    Files that were imported before may be imported again. Only the month that was the last
    to go may come, so that what is kept has no gap.

    Raises:
        Forbidden: the desk may not.
        Refused: with a ``MonthFinding``.
    """
    guard.require(session, Right.RETIRE_CALLS, Attempt(READMIT, "month", str(month)))
    gone = call_retired.months(session)
    if month not in gone:
        raise Refused([MonthFinding(MonthFlaw.NOT_RETIRED, month)])
    if month != max(gone):
        raise Refused([MonthFinding(MonthFlaw.NOT_THE_LAST_RETIRED, month)])
    call_retired.reopen(session, month)
    audit.record(session, READMIT, subject_kind="month", subject=str(month))


def _left_without(session: Session, month: int) -> tuple[str, list[int]]:
    """Return who retires a month, and the months that are left when it goes, or refuse."""
    desk = guard.require(session, Right.RETIRE_CALLS, Attempt(RETIRE, "month", str(month)))
    kept = call_months.months(session)
    today = dates.tehran_date(clock.now(session))
    if month not in kept:
        raise Refused([MonthFinding(MonthFlaw.NOT_THERE, month)])
    if month != kept[0]:
        raise Refused([MonthFinding(MonthFlaw.NOT_THE_OLDEST, month)])
    if month >= month_key(dates.plus_months(today, -1)):
        raise Refused([MonthFinding(MonthFlaw.TOO_YOUNG, month)])
    return desk.operator, kept[1:]
