"""Numbers, moments and amounts of calls as the eye reads them; each in its own order."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from backoffice.records import dates, digits
from backoffice.records.calls import Span, moment
from backoffice.ui.shown import count_shown as rials_shown
from backoffice.ui.shown import day_shown, line_shown, moment_shown, number_shown, with_key

__all__ = [
    "clock_shown",
    "day_shown",
    "hour_shown",
    "line_shown",
    "moment_shown",
    "number_shown",
    "rials_shown",
    "seconds_shown",
    "spans_shown",
    "started_clock",
    "started_day",
    "veiled",
    "with_key",
]

translate = QCoreApplication.translate

_MINUTE, _HOUR = 60, 3600


def clock_shown(at: datetime) -> str:
    """The Tehran time of an aware moment."""
    return digits.isolate(digits.persian(dates.tehran(at).strftime("%H:%M")))


def started_day(started: int) -> str:
    """The Jalali day of a call's beginning (UTC seconds)."""
    return day_shown(dates.tehran(moment(started)).date())


def started_clock(started: int) -> str:
    """The Tehran time of a call's beginning (UTC seconds), to the second."""
    return number_shown(f"{dates.tehran(moment(started)):%H:%M:%S}")


def seconds_shown(seconds: int) -> str:
    """A duration in seconds as h:mm:ss."""
    hours, rest = divmod(seconds, _HOUR)
    return number_shown(f"{hours}:{rest // _MINUTE:02}:{rest % _MINUTE:02}")


def hour_shown(hour: int) -> str:
    """An hour of the day in Persian digits."""
    return number_shown(f"{hour:02}")


def veiled(name: str) -> str:
    """The first letter of each part of a name: enough to compare, too little to read out."""
    return " ".join(f"{part[0]}\u2026" for part in name.split())


def spans_shown(spans: tuple[Span, ...]) -> str:
    """The days that may be seen, newest first."""
    return translate("Calls", "; ").join(
        translate("Calls", "{since} to {until}").format(
            since=day_shown(dates.tehran_date(span.since)),
            until=day_shown(_last_day(span)),
        )
        for span in spans
    )


def _last_day(span: Span) -> date:
    """The day of the last moment inside a span, whose end is excluded."""
    return dates.tehran_date(datetime.fromtimestamp(span.until.timestamp() - 1, span.until.tzinfo))
