"""Numbers, days, moments and amounts as the eye reads them, each in its own order."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from backoffice.records import dates, digits, phones

translate = QCoreApplication.translate

_SYSTEM, _MAINTENANCE = "system", "os:"

#: Numbers alone say nothing of their direction: Qt would begin them on the left.
_FROM_THE_RIGHT = "\u200f"


def number_shown(number: str) -> str:
    """A number, code or identifier: Persian digits, in its own order."""
    return digits.isolate(digits.persian(number)) if number else ""


def line_shown(number: str) -> str:
    """The number of a line, 013-33334444 in Persian digits."""
    return number_shown(phones.display(number)) if number else ""


def count_shown(count: int) -> str:
    """A count or an amount in groups of three."""
    return digits.isolate(digits.grouped(count))


def day_shown(day: date | None) -> str:
    """A Gregorian date as Jalali; "" for none."""
    return digits.isolate(dates.jalali_persian(day)) if day else ""


def day_of(at: datetime | None) -> str:
    """The Jalali day of an aware moment; "" for none."""
    return day_shown(dates.tehran_date(at)) if at else ""


def moment_shown(at: datetime | None) -> str:
    """An aware moment as Jalali date and Tehran time; "" for none."""
    if at is None:
        return ""
    return local_moment_shown(dates.tehran(at))


def local_moment_shown(local: datetime) -> str:
    """A day and a time of Tehran, the day first also where no word stands beside them."""
    clock = digits.isolate(digits.persian(local.strftime("%H:%M")))
    told = translate("Words", "{day}, {time}").format(day=day_shown(local.date()), time=clock)
    return _FROM_THE_RIGHT + told


def person_shown(called: str) -> str:
    """An operator as the rooms call them: a name in its own order, or a user name.

    What the office's own machinery did, by itself or by a command, is nobody's deed.
    """
    if called == _SYSTEM or called.startswith(_MAINTENANCE):
        return translate("Words", "system")
    return f"\u2068{called}\u2069" if called else ""


def with_key(text: str, key: str) -> str:
    """The word of a button, and its key after it, whatever the word ends with."""
    return f"{text}  {digits.isolate(key)}"
