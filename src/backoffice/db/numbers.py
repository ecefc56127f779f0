"""Running numbers without gaps: a rolled-back unit gives its number back."""

from __future__ import annotations

from sqlalchemy import text
from sqlalchemy.orm import Session

# The counter's row stays locked until the unit ends: that is the price of "no gaps".
_NEXT = text(
    "INSERT INTO number_series (series, last) VALUES (:series, 1) "
    "ON CONFLICT (series) DO UPDATE SET last = number_series.last + 1 RETURNING last"
)


def next_number(session: Session, series: str) -> int:
    """Return the next number of ``series`` (such as ``receipt:RSH01:1405``), from 1."""
    return int(session.execute(_NEXT, {"series": series}).scalar_one())
