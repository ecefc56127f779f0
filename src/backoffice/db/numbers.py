"""Running numbers without gaps: a rolled-back unit gives its number back."""

from __future__ import annotations

from sqlalchemy import text
from sqlalchemy.orm import Session

# The counter's row stays locked until the unit ends: that is the price of "no gaps".
_NEXT = text(
    "INSERT INTO number_series (series, last) VALUES (:series, :count) "
    "ON CONFLICT (series) DO UPDATE SET last = number_series.last + :count RETURNING last"
)


def next_number(session: Session, series: str) -> int:
    """Return the next number of ``series`` (such as ``receipt:RSH01:1405``), from 1."""
    return next_numbers(session, series, 1)[0]


def next_numbers(session: Session, series: str, count: int) -> range:
    """Return the next ``count`` (at least 1) numbers of ``series`` in one go, for imports."""
    last = int(session.execute(_NEXT, {"series": series, "count": count}).scalar_one())
    return range(last - count + 1, last + 1)
