"""Rows of a file of calls become calls, or are kept aside with the reason.

What comes out stands as ``db/call_store.values`` keeps a call, so that a block of rows goes
into the stage as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, NamedTuple

from backoffice.calls import formats_values as values
from backoffice.calls.formats_cutting import Cells, Layout, fitted, key
from backoffice.calls.formats_values import Memo, Unread
from backoffice.records import dates
from backoffice.records.call_files import BadCall, CallField, DateForm, Profile, Shape
from backoffice.records.calls import (
    TYPE_CODES,
    TYPE_OF_CODE,
    Call,
    CallType,
    moment,
    month_key,
    number_code,
    number_of_code,
)
from backoffice.records.dialling import DialPlan

OLDEST_MONTHS = 20 * 12
"""Jalali months; older calls are a wrong year."""

_BY_DIGITS = -1  # a type that no word tells
_COMPACT = frozenset({DateForm.COMPACT, DateForm.COMPACT_JALALI})
_COMPACT_DAY = len("yyyymmdd")
_ALWAYS = (CallField.LINE, CallField.NUMBER, CallField.DURATION)
_HALF_HOUR = 1800  # seconds; Iran's days begin on a half hour of UTC

StageRow = tuple[int, int, int, int, int, int, int, int]
"""Line in the file, month, line, started, number, seconds, type, rials: as they are kept."""


class BadLine(NamedTuple):
    """A row that is no call; ``values`` are its texts as cut, ``raw`` the whole of it."""

    line_no: int
    reason: BadCall
    column: CallField | None
    raw: str
    values: dict[CallField, str]


class BadValue(NamedTuple):
    """Why values are no call, and which of them."""

    reason: BadCall
    column: CallField | None


@dataclass(slots=True)
class Block:
    """What became of a piece of a file.

    ``odd`` are the texts of the negative number codes among ``rows``. ``done`` and
    ``total`` are bytes, of a workbook rows and 0.
    """

    rows: list[StageRow] = field(default_factory=list)
    odd: dict[int, str] = field(default_factory=dict)
    bad: list[BadLine] = field(default_factory=list)
    done: int = 0
    total: int = 0


def call_of(row: StageRow, odd: Mapping[int, str]) -> Call:
    """Return a row of a block as a call; ``odd`` is the block's."""
    _, _, line, started, number, seconds, kind, rials = row
    dialled = number_of_code(number) or odd[number]
    return Call(number_of_code(line), started, dialled, seconds, TYPE_OF_CODE[kind], rials)


class Converter:
    """Makes calls of a profile's texts; ``home`` is the office's area code, ``now`` aware."""

    def __init__(
        self, profile: Profile, wanted: Layout, *, home: str, plan: DialPlan, now: datetime
    ) -> None:
        self._profile, self._wanted, self._plan = profile, wanted, plan
        self._sheet, zero = profile.shape is Shape.WORKBOOK, profile.lost_zero
        oldest = dates.plus_months(dates.tehran_date(now), -OLDEST_MONTHS)
        self._years = oldest.year, now.year + 1
        self._oldest = int(dates.day_begins(oldest).timestamp())
        self._latest = int(now.timestamp())
        together = CallField.STARTED in wanted.places
        self._date_column = CallField.STARTED if together else CallField.DATE
        time = CallField.STARTED if together else CallField.TIME
        self._lines = Memo[str, int](lambda text: number_code(values.own_line(text, home)))
        self._numbers = Memo[str, tuple[int, str]](
            lambda text: values.dialled(text, home, lost_zero=zero)
        )
        self._lengths = Memo[str, int](lambda text: values.duration(text, profile.duration))
        self._amounts = Memo[str, int](lambda text: values.amount(text, profile.money))
        self._clocks = Memo[str, int](
            lambda text: values.clock(text, time, lost_zero=zero), values.ALL_TIMES
        )
        self._days = Memo[str, int | None](self._day_begins)
        self._filed = Memo[int, tuple[int, Callable[[str], CallType]]](self._filing)
        self._words, self._answers = self._types_by_word(), self._answered()
        self._memos: tuple[Memo[Any, Any], ...] = (
            *(self._lines, self._numbers, self._lengths, self._amounts),
            *(self._clocks, self._days, self._filed, self._words, self._answers),
        )
        self._read = self._reader()

    def rows(
        self, cut: Iterable[Cells], numbers: Iterable[int], raw: Callable[[int], str], into: Block
    ) -> None:
        """Convert rows and put them ``into`` a block.

        Args:
            cut: The texts of each row.
            numbers: The number of each row in its file.
            raw: What gives the row at a place as it was received.
            into: Where calls and bad rows are put.
        """
        add = into.rows.append
        read = self._read
        for place, (line_no, cells) in enumerate(zip(numbers, cut, strict=True)):
            try:
                row = read(line_no, cells, into.odd)
            except Unread as why:
                # Of a line that ends before its first column there are no texts at all.
                there = cells or [raw(place)]
                if any(text and not text.isspace() for text in there):
                    texts = self._texts(cells)
                    into.bad.append(BadLine(line_no, why.reason, why.column, raw(place), texts))
            else:
                add(row)
        for memo in self._memos:
            memo.trim()

    def forget(self) -> None:
        """Let go of everything that texts were found to mean."""
        for memo in self._memos:
            memo.clear()

    def faulty(self, cells: Cells, line_no: int, reason: BadCall, raw: str) -> BadLine:
        """Return a row that nobody can read as a bad one."""
        return BadLine(line_no, reason, None, raw, self._texts(cells))

    def call(self, given: Mapping[CallField, str]) -> Call | BadValue:
        """Return the call that these values of a row make, or why they make none."""
        cells = [""] * self._wanted.least
        for name, place in self._wanted.places.items():
            cells[place] = given.get(name, "")
        odd: dict[int, str] = {}
        try:
            return call_of(self._read(0, cells, odd), odd)
        except Unread as why:
            return BadValue(why.reason, why.column)

    def _texts(self, cells: Cells) -> dict[CallField, str]:
        return {
            name: cells[place].strip()
            for name, place in self._wanted.places.items()
            if place < len(cells)
        }

    def _reader(self) -> Callable[[int, Cells, dict[int, str]], StageRow]:
        """Return what converts one row; its names are bound once, for it runs millions of times."""
        wanted, place = self._wanted, self._wanted.places
        least, most, oldest, latest = wanted.least, wanted.most, self._oldest, self._latest
        line_at, number_at, length_at = (place[name] for name in _ALWAYS)
        amount_at, type_at = place.get(CallField.AMOUNT, -1), place.get(CallField.TYPE, -1)
        answer_at = place.get(CallField.ANSWERED, -1) if self._profile.answered else -1
        lines, numbers, lengths, amounts = self._lines, self._numbers, self._lengths, self._amounts
        words, answers, filed, started_of = self._words, self._answers, self._filed, self._moments()

        def read(line_no: int, cells: Cells, odd: dict[int, str]) -> StageRow:
            if len(cells) < least or len(cells) > most:
                cells = fitted(cells, wanted)
            if answer_at >= 0 and not answers[cells[answer_at]]:
                raise Unread(BadCall.NOT_ANSWERED, CallField.ANSWERED)
            line = lines[cells[line_at]]
            number, dialled = numbers[cells[number_at]]
            started = started_of(cells)
            if not oldest <= started <= latest:
                why = BadCall.TOO_OLD if started < oldest else BadCall.IN_FUTURE
                raise Unread(why, self._date_column)
            seconds = lengths[cells[length_at]]
            rials = amounts[cells[amount_at]] if amount_at >= 0 else 0
            month, type_of = filed[started // _HALF_HOUR]
            kind = words[cells[type_at]] if type_at >= 0 else _BY_DIGITS
            if kind == _BY_DIGITS:
                kind = TYPE_CODES[type_of(dialled)]
            if number < 0:
                odd[number] = dialled
            return line_no, month, line, started, number, seconds, kind, rials

        return read

    def _moments(self) -> Callable[[Cells], int]:
        """Return what reads the UTC seconds at which a row's call began."""
        days, clocks, place = self._days, self._clocks, self._wanted.places
        if CallField.STARTED in place:
            return self._together(place[CallField.STARTED])
        date_at, time_at = place[CallField.DATE], place[CallField.TIME]

        def apart(cells: Cells) -> int:
            base = days[cells[date_at]]
            if base is None:
                return self._at(cells[date_at], cells[time_at])
            return base + clocks[cells[time_at]]

        return apart

    def _together(self, at: int) -> Callable[[Cells], int]:
        days, clocks, form = self._days, self._clocks, self._profile.date_form
        usual = values.usual_clock
        if form is DateForm.EPOCH:
            return lambda cells: values.epoch(cells[at], CallField.STARTED)
        if form in _COMPACT:
            return lambda cells: self._compact(cells[at].strip())

        def spelled(cells: Cells) -> int:
            day, gap, clock = cells[at].partition(" ")
            if gap and day:
                base = days[day]
                if base is not None and (clock in clocks or usual(clock) is not None):
                    return base + clocks[clock]
            return self._unusual(cells[at].strip())

        return spelled

    def _compact(self, text: str) -> int:
        return self._at(text[:_COMPACT_DAY], text[_COMPACT_DAY:].lstrip(" T-"))

    def _unusual(self, text: str) -> int:
        """Read a moment in any of its spellings: with a space or a T, with or without an offset."""
        day, gap, clock = text.partition(" ")
        if not gap:
            day, gap, clock = text.partition("T")
        if clock.endswith("Z") or "+" in clock or "-" in clock:
            return values.zoned(text, CallField.STARTED)
        if not gap and self._sheet:
            clock = "00:00:00"  # a workbook's moment at midnight is written without its time
        return self._at(day, clock)

    def _at(self, day: str, clock: str) -> int:
        base, seconds = self._days[day], self._clocks[clock]
        if base is None:  # a day on which summer time begins or ends
            return values.local(self._day(day), seconds)
        return base + seconds

    def _day(self, text: str) -> date:
        return values.day(text, self._profile.date_form, self._date_column, sheet=self._sheet)

    def _day_begins(self, text: str) -> int | None:
        found = self._day(text)
        # Far years end the calendar's own arithmetic.
        if found.year < self._years[0]:
            raise Unread(BadCall.TOO_OLD, self._date_column)
        if found.year > self._years[1]:
            raise Unread(BadCall.IN_FUTURE, self._date_column)
        return values.begins(found, utc=self._profile.utc)

    def _filing(self, half_hours: int) -> tuple[int, Callable[[str], CallType]]:
        """Return the month and the dialling rules of the local day of a half hour."""
        day = dates.tehran_date(moment(half_hours * _HALF_HOUR))
        return month_key(day), self._plan.at(day).type

    def _types_by_word(self) -> Memo[str, int]:
        codes = {key(word): TYPE_CODES[kind] for word, kind in self._profile.words.items()}
        codes[""] = _BY_DIGITS

        def code(word: str) -> int:
            found = codes.get(key(word))
            if found is None:
                raise Unread(BadCall.TYPE_WORD, CallField.TYPE)
            return found

        return Memo(code)

    def _answered(self) -> Memo[str, bool]:
        words = {key(word) for word in self._profile.answered}
        return Memo(lambda word: key(word) in words)
