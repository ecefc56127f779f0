"""Numbers, moments and amounts of calls as the eye reads them; each in its own order."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from backoffice.records import dates, digits, phones
from backoffice.records.calls import Span, moment

translate = QCoreApplication.translate

_MINUTE, _HOUR = 60, 3600


def number_shown(number: str) -> str:
    """A number, code or identifier: Persian digits, in its own order."""
    return digits.isolate(digits.persian(number)) if number else ""


def line_shown(number: str) -> str:
    """The number of a line or of another telephone, 013-33334444 in Persian digits."""
    return number_shown(phones.display(number))


def day_shown(day: date | None) -> str:
    """A Gregorian date as Jalali; "" for none."""
    return digits.isolate(dates.jalali_persian(day)) if day else ""


def moment_shown(at: datetime) -> str:
    """An aware moment as Jalali date and Tehran time."""
    local = dates.tehran(at)
    clock = digits.isolate(digits.persian(local.strftime("%H:%M")))
    return translate("Calls", "{day}, {time}").format(day=day_shown(local.date()), time=clock)


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


def rials_shown(rials: int) -> str:
    """An amount in groups of three."""
    return digits.isolate(digits.grouped(rials))


def hour_shown(hour: int) -> str:
    """An hour of the day in Persian digits."""
    return number_shown(f"{hour:02}")


def with_key(text: str, key: str = "") -> str:
    """The word of a button that wears an icon, and its key: Qt leaves no room between them."""
    return f"\u00a0{text}  {digits.isolate(key)}" if key else f"\u00a0{text}"


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
