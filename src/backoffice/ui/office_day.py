"""The day on the office's wall."""

from __future__ import annotations

from datetime import UTC, date, datetime

from backoffice.records import dates


def today() -> date:
    """Return the (Gregorian) day in Tehran, where the office is, whatever zone the desk has."""
    return dates.tehran_date(datetime.now(UTC))
