"""Who called a number again and again: the one list that is read by the number called.

Only with the permit of a committed use (safety.md §0.1), and only by the room's
``callers.py``: what comes out carries the callers' numbers in clear.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass, field

from sqlalchemy import text
from sqlalchemy.orm import Session

from backoffice.db.tables.calls import CALLS
from backoffice.records import dates
from backoffice.records.call_lists import Permit
from backoffice.records.calls import Span, month_key, number_code, number_of_code
from backoffice.records.operators import Desk

_DAY_HOURS, _HOUR = 24, 3_600

# Served by the index of the number called in every month; one month at a time, so that the
# memory does not grow with the range.
_CALLING = text(
    f"SELECT line, started, seconds FROM {CALLS} "
    "WHERE month = :month AND number = :number AND started >= :since AND started < :until"
)


@dataclass(slots=True)
class Repeated:
    """One calling line and what it did; ``by_hour`` counts by hour of the local day."""

    number: str
    count: int = 0
    first: int = 0
    last: int = 0
    seconds: int = 0
    by_hour: list[int] = field(default_factory=lambda: [0] * _DAY_HOURS)

    def add(self, started: int, seconds: int, hour: int) -> None:
        """Count one call."""
        self.first = min(self.first, started) if self.count else started
        self.last = max(self.last, started)
        self.count += 1
        self.seconds += seconds
        self.by_hour[hour] += 1


def repeated(session: Session, permit: Permit, least: int) -> list[Repeated]:
    """Return the lines that called the permit's numbers at least so often, most calls first.

    Those that called equally often come by their first call: their numbers' order tells nothing.

    The selection's spans say which numbers in which time, its hours (if any) which hours of
    the local day; its types and other bounds do not count, and local calls do.
    """
    desk: Desk | None = session.info.get("desk")
    if desk is None or desk.operator != permit.operator:
        raise PermissionError("a permit of another desk")
    wanted = _hours(permit.selection.asked.hours)
    found: dict[int, Repeated] = {}
    for span in permit.selection.spans:
        for line, started, seconds, hour in _calls(session, span):
            if hour in wanted:
                one = found.get(line)
                if one is None:
                    one = found[line] = Repeated(number_of_code(line))
                one.add(started, seconds, hour)
    often = (one for one in found.values() if one.count >= least)
    return sorted(often, key=lambda one: (-one.count, one.first, one.number))


def _calls(session: Session, span: Span) -> Iterator[tuple[int, int, int, int]]:
    """Yield line, moment, seconds and local hour of every call to a number."""
    offsets = dates.local_offsets(span.since, span.until)
    begins = [int(moment.timestamp()) for moment, _ in offsets]
    values = {
        "number": number_code(span.number),
        "since": int(span.since.timestamp()),
        "until": int(span.until.timestamp()),
    }
    for month in _months(span):
        rows = session.execute(_CALLING, values | {"month": month})
        for line, started, seconds in rows.fetchall():
            offset = offsets[bisect(begins, started) - 1][1]
            yield line, started, seconds, (started + offset) // _HOUR % _DAY_HOURS


def _months(span: Span) -> Iterator[int]:
    day = dates.tehran_date(span.since)
    while dates.day_begins(day) < span.until:
        yield month_key(day)
        day = dates.plus_months(dates.first_of_month(day), 1)


def _hours(given: tuple[int, int] | None) -> frozenset[int]:
    if given is None:
        return frozenset(range(_DAY_HOURS))
    first, last = given
    span = (last - first) % _DAY_HOURS + 1
    return frozenset((first + n) % _DAY_HOURS for n in range(span))
