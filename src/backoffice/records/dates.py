"""Jalali dates at the edges; inside the program a date is a Gregorian `datetime.date`.

The library jdatetime is the one source of truth about leap years: Qt's own
Jalali calendar disagrees with it in 1436/1437 and 1469/1470, so `MAX` lies
before. No other module imports it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import jdatetime

from backoffice.records import digits, persian
from backoffice.records.flaws import Flaw, Notice

_TEHRAN = ZoneInfo("Asia/Tehran")
_FIRST_YEAR, _LAST_YEAR = 1250, 1435
_GREGORIAN_YEARS = range(1800, 2200)
_MONTHS_A_YEAR = 12
OLDEST_AGE = 120
_LONGEST = 32  # characters of a written date

_PARTS = re.compile(r"(\d{1,6})[/\-.\s]+(\d{1,2})[/\-.\s]+(\d{1,6})", re.ASCII)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)


# jdatetime is slow, and files and tables bring the same days again and again: the last 90
# years of days are remembered.
_REMEMBERED = 1 << 15


@lru_cache(maxsize=_REMEMBERED)
def _gregorian(year: int, month: int, day: int) -> date:
    """Return the Gregorian date of a Jalali day; raises ValueError for a day that is none."""
    found: date = jdatetime.date(year, month, day).togregorian()
    return found


MIN = _gregorian(_FIRST_YEAR, 1, 1)
"""The first day that is accepted, Gregorian; the oldest registered bodies are younger."""

MAX = _gregorian(_LAST_YEAR, 12, 29)
"""The last day on which jdatetime and Qt's calendar agree, Gregorian."""


class BadDate(ValueError):
    """A text that is no Jalali date; `suggestion` (Gregorian) is what was perhaps meant."""

    def __init__(self, flaw: Flaw, suggestion: date | None = None) -> None:
        super().__init__(flaw.value)
        self.flaw = flaw
        self.suggestion = suggestion


@dataclass(frozen=True, slots=True)
class DateChecked:
    """A date as read from a file; `value` and `suggestion` are Gregorian."""

    value: date | None
    flaws: tuple[Flaw, ...] = ()
    notices: tuple[Notice, ...] = ()
    suggestion: date | None = None

    @property
    def ok(self) -> bool:
        """Say whether there is a date without a flaw."""
        return not self.flaws


def _split(text: str) -> tuple[int, int, int]:
    """Return the three numbers of a written date in the order they stand."""
    if len(text) > _LONGEST:
        raise BadDate(Flaw.NOT_A_DATE)
    plain = digits.ascii_digits(digits.bare(text))
    if not plain:
        raise BadDate(Flaw.EMPTY)
    found = _PARTS.fullmatch(plain) or _COMPACT.fullmatch(plain)
    if found is None:
        raise BadDate(Flaw.NOT_A_DATE)
    first, second, third = found.groups()
    return int(first), int(second), int(third)


def _day(year: int, month: int, day: int) -> date:
    """Return the date of a Jalali day within the accepted years."""
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise BadDate(Flaw.OUT_OF_RANGE)
    try:
        return _gregorian(year, month, day)
    except ValueError as none:
        raise BadDate(Flaw.NO_SUCH_DAY) from none


def _or_none(year: int, month: int, day: int) -> date | None:
    try:
        return _day(year, month, day)
    except BadDate:
        return None


def _if_gregorian(year: int, month: int, day: int) -> None:
    """Refuse a Gregorian date, suggesting the same day."""
    if year not in _GREGORIAN_YEARS:
        return
    try:
        meant = date(year, month, day)
    except ValueError as none:
        raise BadDate(Flaw.NO_SUCH_DAY) from none
    raise BadDate(Flaw.GREGORIAN, meant if MIN <= meant <= MAX else None)


def parse(text: str) -> date:
    """Return the Gregorian date of a typed Jalali date, year first.

    Accepted are 1402/06/31, 1402-6-31, 1402.6.31 and 14020631 in Persian,
    Arabic or Latin digits.

    Raises:
        BadDate: With a suggestion where the text was a Gregorian date, had the
            day first (31/2/1360) or a year of two digits (60/2/31).
    """
    first, second, third = _split(text)
    _if_gregorian(first, second, third)
    _if_gregorian(third, second, first)
    if _FIRST_YEAR <= third <= _LAST_YEAR:
        meant = _or_none(third, second, first)
        raise BadDate(Flaw.DAY_FIRST if meant else Flaw.NO_SUCH_DAY, meant)
    if 0 < first < 100 and 0 < third < 100:
        raise BadDate(Flaw.SHORT_YEAR, _of_short_year(first, second, third))
    return _day(first, second, third)


def _of_short_year(year: int, month: int, day: int) -> date | None:
    """Guess the century: up to 20 is 14xx, for leases soon to end; the rest are births."""
    century = 1400 if year <= 20 else 1300
    return _or_none(century + year, month, day)


def read_date(text: str) -> DateChecked:
    """Read a Jalali date from a file, where nobody can be asked.

    As `parse`, but day/month/year (the portal sends it for old registrations)
    is put in order with a notice; a Gregorian date stays a flaw, because a
    file that mixes calendars deserves a look.
    """
    folded = digits.ascii_digits(text) != text
    notices = (Notice.DIGITS_FOLDED,) if folded else ()
    try:
        return DateChecked(parse(text), notices=notices)
    except BadDate as bad:
        if bad.flaw is Flaw.DAY_FIRST:
            return DateChecked(bad.suggestion, notices=(*notices, Notice.REORDERED_DATE))
        return DateChecked(None, (bad.flaw,), notices, bad.suggestion)


@lru_cache(maxsize=_REMEMBERED)
def _jalali_parts(day: date) -> tuple[int, int, int]:
    found = jdatetime.date.fromgregorian(date=day)
    return found.year, found.month, found.day


@lru_cache(maxsize=_REMEMBERED)
def jalali(day: date) -> str:
    """Return the Jalali form of a Gregorian date in ASCII digits: "1405/09/01"."""
    year, month, number = _jalali_parts(day)
    return f"{year:04}/{month:02}/{number:02}"


def jalali_persian(day: date) -> str:
    """Return the Jalali form of a Gregorian date in Persian digits."""
    return digits.persian(jalali(day))


def long_persian(day: date) -> str:
    """Return weekday, day, month's name and year of a Gregorian date, as papers carry it."""
    year, month, number = _jalali_parts(day)
    weekday = persian.WEEKDAYS[(day.weekday() + 2) % 7]  # Python's week starts on Monday
    return f"{weekday} {digits.persian(number)} {persian.MONTHS[month - 1]} {digits.persian(year)}"


def jalali_year(day: date) -> int:
    """Return the Jalali year of a Gregorian date."""
    return _jalali_parts(day)[0]


def plus_months(day: date, months: int) -> date:
    """Return the Gregorian date that many Jalali months later (earlier when negative).

    The day is clamped to the month's length: five months after 30 Mehr is 29
    Esfand, or 30 in a leap year. Five months of a lease are never a number of
    days, for that varies from 149 to 155.
    """
    year, month, number = _jalali_parts(day)
    years, month = divmod(month - 1 + months, _MONTHS_A_YEAR)
    return _gregorian(year + years, month + 1, min(number, _length(year + years, month + 1)))


@lru_cache(maxsize=_REMEMBERED)
def _length(year: int, month: int) -> int:
    """Return the number of days of a Jalali month."""
    length: int = jdatetime.j_days_in_month[month - 1]
    leap = month == _MONTHS_A_YEAR and jdatetime.date(year, 1, 1).isleap()
    return length + 1 if leap else length


def months_and_days(since: date, until: date) -> tuple[int, int]:
    """Return whole Jalali months and remaining days between two Gregorian dates.

    Agrees with `plus_months`: the months are the most that do not pass
    `until`. Both numbers are negative or zero when `until` comes first.
    """
    if until < since:
        months, days = months_and_days(until, since)
        return -months, -days
    year, month, _ = _jalali_parts(since)
    last_year, last_month, _ = _jalali_parts(until)
    months = (last_year - year) * _MONTHS_A_YEAR + last_month - month
    if plus_months(since, months) > until:
        months -= 1
    return months, (until - plus_months(since, months)).days


def age_years(birth: date, today: date) -> int:
    """Return the completed Jalali years of age; both dates Gregorian."""
    months, _ = months_and_days(birth, today)
    return int(months / _MONTHS_A_YEAR)


def check_birth(birth: date, today: date) -> tuple[Flaw, ...]:
    """Say whether a birth date (Gregorian) is in the future or more than 120 years ago."""
    if birth > today:
        return (Flaw.IN_FUTURE,)
    if age_years(birth, today) > OLDEST_AGE:
        return (Flaw.TOO_OLD,)
    return ()


def tehran(moment: datetime) -> datetime:
    """Return the local time of Iran, without a zone, of an aware moment.

    Summer time ended in 2022, so no fixed offset is assumed.

    Raises:
        ValueError: The moment has no zone.
    """
    if moment.tzinfo is None:
        raise ValueError("a moment without a zone")
    return moment.astimezone(_TEHRAN).replace(tzinfo=None)


def tehran_date(moment: datetime) -> date:
    """Return the Gregorian date in Iran at an aware moment."""
    return tehran(moment).date()


def day_begins(day: date) -> datetime:
    """Return the aware UTC moment at which a (Gregorian) date begins in Iran."""
    return datetime.combine(day, time(), tzinfo=_TEHRAN).astimezone(UTC)


def local_moment(day: date, clock: time) -> datetime:
    """Return the aware UTC moment of a (Gregorian) date and a time of day in Iran.

    A time that summer time skipped comes out as much later; of one that came twice it
    is the first.
    """
    return datetime.combine(day, clock, tzinfo=_TEHRAN).astimezone(UTC)


def local_offsets(since: datetime, until: datetime) -> list[tuple[datetime, int]]:
    """Return from which moments (UTC) on which offset to UTC, in seconds, holds in Iran.

    The first entry is ``since`` itself. Summer time, kept until 2022, changed the
    offset at midnight twice a year.
    """
    found = [(since, _offset(since))]
    day = since
    while day < until:
        following = min(day + timedelta(days=1), until)
        if _offset(following) != found[-1][1]:
            found.append((_change(day, following), _offset(following)))
        day = following
    return found


def _offset(moment: datetime) -> int:
    offset = moment.astimezone(_TEHRAN).utcoffset()
    return int(offset.total_seconds()) if offset is not None else 0


def _change(before: datetime, after: datetime) -> datetime:
    """Return the moment at which the offset changes between two, to the second."""
    old = _offset(before)
    while after - before > timedelta(seconds=1):
        middle = before + (after - before) / 2
        middle = middle.replace(microsecond=0)
        if middle <= before:
            break
        if _offset(middle) == old:
            before = middle
        else:
            after = middle
    return after


def first_of_month(day: date) -> date:
    """Return the first day (Gregorian) of a Gregorian date's Jalali month."""
    year, month, _ = _jalali_parts(day)
    return _gregorian(year, month, 1)
