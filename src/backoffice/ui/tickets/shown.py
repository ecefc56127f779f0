"""Numbers, days, moments and spans of tickets as the eye reads them."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from backoffice.records import digits
from backoffice.ui import shown
from backoffice.ui.shown import count_shown, day_shown, line_shown, moment_shown, number_shown

__all__ = [
    "age_shown",
    "count_shown",
    "day_shown",
    "line_shown",
    "local_moment_shown",
    "moment_shown",
    "number_shown",
    "percent_shown",
    "span_shown",
]

translate = QCoreApplication.translate

_MINUTE, _HOUR = 60, 3600
_DAY_HOURS = 24


def local_moment_shown(text: str) -> str:
    """A moment of a form (ISO, Tehran without a zone) as Jalali date and time."""
    try:
        local = datetime.fromisoformat(text)
    except ValueError:
        return text
    return shown.local_moment_shown(local)


def span_shown(seconds: int) -> str:
    """A working time as hours and minutes."""
    hours, minutes = seconds // _HOUR, seconds % _HOUR // _MINUTE
    if hours and minutes:
        return translate("Tickets", "{hours} hours {minutes} minutes").format(
            hours=digits.persian(hours), minutes=digits.persian(minutes)
        )
    if hours:
        return translate("Tickets", "{hours} hours").format(hours=digits.persian(hours))
    return translate("Tickets", "{minutes} minutes").format(minutes=digits.persian(minutes))


def age_shown(since: datetime, now: datetime) -> str:
    """How long ago something was, in its largest unit."""
    minutes = max(int((now - since).total_seconds()) // _MINUTE, 0)
    hours = minutes // _MINUTE
    if hours >= _DAY_HOURS:
        return translate("Tickets", "{days} days").format(days=digits.persian(hours // _DAY_HOURS))
    if hours:
        return translate("Tickets", "{hours} hours").format(hours=digits.persian(hours))
    return translate("Tickets", "{minutes} minutes").format(minutes=digits.persian(minutes))


def percent_shown(percent: int) -> str:
    """A share in per cent."""
    return digits.isolate(
        translate("Tickets", "{percent}%").format(percent=digits.persian(percent))
    )
