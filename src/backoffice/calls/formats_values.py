"""Texts of a file of calls become values: each form is parsed once, then remembered.

Files repeat days, times, durations, amounts and numbers, so a row costs little more than
looking its texts up. Sources: domain.md §4.2 and §5.5, safety.md §9 (rows 47, 48, 50-54, 86).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock_time
from decimal import Decimal
from typing import TypeVar

from backoffice.records import dates, dialling, digits, phones
from backoffice.records.call_files import BadCall, CallField, DateForm, DurationForm, Money
from backoffice.records.calls import number_code
from backoffice.records.flaws import Flaw

LONGEST_CALL = 31 * 86_400
"""Seconds; a longer call is a wrong column."""

MOST_RIALS = 10**12
A_DAY = 86_400
_NATIONAL = 11  # digits
MANY = 1 << 16  # texts that are remembered
ALL_TIMES = 1 << 17  # more than a day has seconds

_FULL = re.compile(r"0(?!0|909)\d{10}|909\d{7}", re.ASCII)
_NUMBER = re.compile(r"[0-9*#]*[0-9][0-9*#]*")
_GREGORIAN = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})", re.ASCII)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_CLOCK = re.compile(r"(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,]\d{1,9})?)?", re.ASCII)
_CLOCK_DIGITS = re.compile(r"(\d{2})(\d{2})(\d{2})", re.ASCII)
_LENGTH = re.compile(r"(?:(\d{1,4}):)?(\d{1,5}):(\d{2})(?:\.0{1,6})?", re.ASCII)
_PLAIN = re.compile(r"\d{1,12}(?:[.]\d{1,6})?", re.ASCII)
_GROUPED = re.compile(r"\d{1,3}(?:[,\u066c\u060c' \u00a0\u202f]\d{3})+(?=\.|$)", re.ASCII)
_USUAL_CLOCK, _DAY_HOURS = len("hh:mm:ss"), 24
_PAIRS = {f"{number:02}": number for number in range(60)}
_MIDNIGHT = " 00:00:00"  # a date cell of a workbook that has no time of day

Key = TypeVar("Key")
Value = TypeVar("Value")


class Unread(Exception):
    """A text that is no value of its column."""

    def __init__(self, reason: BadCall, column: CallField | None = None) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.column = column


class Memo(dict[Key, Value]):
    """What texts mean, made when first asked for. A text without a meaning raises each time."""

    def __init__(self, make: Callable[[Key], Value], most: int = MANY) -> None:
        super().__init__()
        self._make, self._most = make, most

    def __missing__(self, key: Key) -> Value:
        """Make the value of a text that was not met before."""
        value = self[key] = self._make(key)
        return value

    def trim(self) -> None:
        """Forget everything once it is much: memory must not grow with the file."""
        if len(self) > self._most:
            self.clear()


def tidy(text: str) -> str:
    """Return a value with ASCII digits, without marks and spaces around it."""
    if text.isascii():
        return text.strip()
    return digits.ascii_digits(digits.bare(text))


def own_line(text: str, home: str) -> str:
    """Return the subscriber's own number as eleven digits.

    Raises:
        Unread: it is no fixed line of the office's province.
    """
    # As nearly every file has it.
    usual = digits.only(text) and len(text) == _NATIONAL and text.startswith(home)
    if usual and text[len(home)] not in "01":
        return text
    checked = phones.fixed_line(text.strip().removesuffix(".0"), home)
    if checked.ok:
        return checked.value
    if Flaw.MOBILE in checked.flaws:
        raise Unread(BadCall.LINE_MOBILE, CallField.LINE)
    other = checked.flaws == (Flaw.OTHER_PROVINCE,)
    raise Unread(BadCall.LINE_OTHER_PROVINCE if other else BadCall.LINE, CallField.LINE)


def dialled(text: str, home: str, *, lost_zero: bool) -> tuple[int, str]:
    """Return the number called as it is kept (``number_code``) and in canonical digits.

    Raises:
        Unread: there is none, it is longer than any, or it is something else.
    """
    text = text.strip()
    if _FULL.fullmatch(text):  # canonical as it stands, and its code but for the zero
        return int(text), text
    if len(text) > digits.LONGEST_NUMBER:
        raise Unread(BadCall.NUMBER_TOO_LONG, CallField.NUMBER)
    number = dialling.canonical(text, home, lost_zero=lost_zero)
    if not number:
        raise Unread(BadCall.NUMBER_MISSING, CallField.NUMBER)
    if not _NUMBER.fullmatch(number):
        raise Unread(BadCall.NUMBER_NOT_A_NUMBER, CallField.NUMBER)
    if len(number) > dialling.LONGEST_DIALLED:
        raise Unread(BadCall.NUMBER_TOO_LONG, CallField.NUMBER)
    return number_code(number), number


def day(text: str, form: DateForm, column: CallField, *, sheet: bool) -> date:
    """Return the (Gregorian) date of a written day.

    Args:
        text: The day, in any digits.
        form: How it is written.
        column: Which column is told when it is none.
        sheet: Whether it may be a date cell of a workbook, which is always Gregorian.

    Raises:
        Unread: there is no such day in that form.
    """
    plain = tidy(text)
    if sheet:
        plain = plain.removesuffix(_MIDNIGHT)
    try:
        match form:
            case DateForm.JALALI | DateForm.COMPACT_JALALI:
                return dates.parse(plain)
            case DateForm.ISO:
                found = _GREGORIAN.fullmatch(plain)
                parts = found.group(1, 3, 4) if found else ()
            case DateForm.COMPACT | DateForm.EPOCH:
                found = _COMPACT.fullmatch(plain)
                parts = found.group(1, 2, 3) if found else ()
        year, month, number = map(int, parts)
        return date(year, month, number)
    except dates.BadDate as bad:
        if sheet and bad.flaw is Flaw.GREGORIAN and bad.suggestion:
            return bad.suggestion
        raise Unread(BadCall.DATE, column) from None
    except ValueError:
        raise Unread(BadCall.DATE, column) from None


def usual_clock(text: str) -> int | None:
    """Return the seconds of HH:MM:SS, as nearly every file has it; None of any other text."""
    if len(text) != _USUAL_CLOCK or text[2] != ":" or text[5] != ":":
        return None
    hours, minutes, seconds = _PAIRS.get(text[:2]), _PAIRS.get(text[3:5]), _PAIRS.get(text[6:])
    if hours is None or minutes is None or seconds is None or hours >= _DAY_HOURS:
        return None
    return (hours * 60 + minutes) * 60 + seconds


def clock(text: str, column: CallField, *, lost_zero: bool) -> int:
    """Return a written time of day as seconds from midnight, parts of a second left off.

    24:00:00 and 23:59:60 both mean the midnight that ends the day; no other hour 24 or
    second 60 is a time.

    Raises:
        Unread: it is no time of day.
    """
    usual = usual_clock(text)
    if usual is not None:
        return usual
    plain = tidy(text)
    if lost_zero and plain.isdigit() and len(plain) < len("hhmmss"):
        plain = plain.zfill(len("hhmmss"))
    found = _CLOCK.fullmatch(plain) or _CLOCK_DIGITS.fullmatch(plain)
    if found is None:
        raise Unread(BadCall.TIME, column)
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    if (hours, minutes, seconds) in {(24, 0, 0), (23, 59, 60)}:
        return A_DAY
    if hours > 23 or minutes > 59 or seconds > 59:
        raise Unread(BadCall.TIME, column)
    return (hours * 60 + minutes) * 60 + seconds


def begins(found: date, *, utc: bool) -> int | None:
    """Return the seconds (UTC) at which a date begins; None when its hours are not 24.

    Such a day of Iran's has its moments one by one: see :func:`local`.
    """
    if utc:
        return int(datetime.combine(found, clock_time(), tzinfo=UTC).timestamp())
    start = dates.day_begins(found)
    whole = dates.day_begins(found + timedelta(days=1)) - start == timedelta(days=1)
    return int(start.timestamp()) if whole else None


def local(found: date, seconds: int) -> int:
    """Return the UTC seconds of a time of day in Iran; the first of an hour that came twice.

    A time that summer time skipped is kept, as much later (safety.md §9, row 48).
    """
    if seconds >= A_DAY:
        return int(dates.day_begins(found + timedelta(days=1)).timestamp())
    wall = datetime.combine(found, clock_time()) + timedelta(seconds=seconds)
    return int(dates.local_moment(found, wall.time()).timestamp())


def zoned(text: str, column: CallField) -> int:
    """Return the UTC seconds of an ISO 8601 moment that tells its own offset.

    Raises:
        Unread: it is no such moment.
    """
    try:
        moment = datetime.fromisoformat(tidy(text))
    except ValueError:
        raise Unread(BadCall.DATE, column) from None
    if moment.tzinfo is None:
        raise Unread(BadCall.TIME, column)
    return int(moment.timestamp())


def epoch(text: str, column: CallField) -> int:
    """Return seconds since 1970 (UTC), parts of a second left off.

    Raises:
        Unread: it is no such number.
    """
    plain = tidy(text)
    if not _PLAIN.fullmatch(plain):
        raise Unread(BadCall.DATE, column)
    return int(Decimal(plain))


def duration(text: str, form: DurationForm) -> int:
    """Return a written duration in whole seconds, halves up.

    Raises:
        Unread: it is none, or longer than a call can be.
    """
    plain = tidy(text)
    seconds = -1
    if form is DurationForm.CLOCK:
        found = _LENGTH.fullmatch(plain)
        if found and int(found[3]) < 60 and (found[1] is None or int(found[2]) < 60):
            seconds = (int(found[1] or 0) * 60 + int(found[2])) * 60 + int(found[3])
    else:
        plain = plain.replace("\u066b", ".")
        if _PLAIN.fullmatch(plain):
            unit = 60 if form is DurationForm.MINUTES else 1
            seconds = int(Decimal(plain) * unit + Decimal("0.5"))
    if not 0 <= seconds <= LONGEST_CALL:
        raise Unread(BadCall.DURATION, CallField.DURATION)
    return seconds


def amount(text: str, money: Money) -> int:
    """Return a written amount in rials; thousands may be grouped.

    Raises:
        Unread: it is none, is no whole number of rials, or is beyond any bill.
    """
    plain = tidy(text).replace("\u066b", ".")
    grouped = _GROUPED.match(plain)
    if grouped:
        whole = re.sub(r"\D", "", grouped[0], flags=re.ASCII)
        plain = whole + plain[grouped.end() :]
    if not _PLAIN.fullmatch(plain):
        raise Unread(BadCall.AMOUNT, CallField.AMOUNT)
    rials = Decimal(plain) * (10 if money is Money.TOMAN else 1)
    if rials != int(rials) or rials > MOST_RIALS:
        raise Unread(BadCall.AMOUNT, CallField.AMOUNT)
    return int(rials)
