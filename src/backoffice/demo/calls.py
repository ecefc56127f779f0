"""The calls of the demonstration's lines, always the same for the same day and seed.

Whole months and the days since, as a centre has them: more by day than by night, each line
with the numbers that it calls again and again. The line of the natural owner is the telling
one: it has many calls of every kind, and somebody rings it up at night.
"""
# ruff: noqa: S311 - the choices are to look like life, and to be the same each time

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from backoffice.demo import numbers
from backoffice.demo.generator import SEED, Sample
from backoffice.records import dates
from backoffice.records.calls import CallType

OWNER = "natural-owner"
_LINES = 60  # of the centre's lines; the others are silent
_MONTHS = 2  # whole months before the present one
_DAY = timedelta(days=1)

# How often each kind is called, and its rials per second (about what bills say).
_KINDS = {
    CallType.MOBILE: (50, 10.42),
    CallType.LOCAL: (22, 0.755),
    CallType.LONG_DISTANCE: (18, 5.5),
    CallType.INTELLIGENT: (6, 60.0),
    CallType.INTERNATIONAL: (4, 190.0),
}
_KNOWN = {CallType.MOBILE: 6, CallType.LOCAL: 5, CallType.LONG_DISTANCE: 3}  # called again
_AGAIN = 0.8
_AREAS = ("021", "026", "011", "031", "041", "051")
_MOBILES = ("0911", "0912", "0913", "0901", "0935", "0936", "0939", "0921")
_ABROAD = ("00971", "0090", "0049", "00964")
_BY_HOUR = (1, 1, 0, 0, 0, 0, 1, 3, 7, 9, 9, 8, 7, 6, 6, 7, 9, 10, 11, 11, 10, 8, 5, 2)
_BUSY, _USUAL = (4, 11), (0, 3)  # calls of a day, from and to
_OFTEN_CALLED = 8  # so many shares of the local calls go to the telling line
_NIGHTS, _NIGHT_HOURS = 23, (23, 0, 1, 2, 3)


@dataclass(frozen=True, slots=True)
class SampleCall:
    """One call: numbers as the switch writes them, the moment by the clock on the wall."""

    line: str
    number: str
    started: datetime
    seconds: int
    rials: int
    kind: CallType


def owner_of(sample: Sample) -> tuple[str, str, str]:
    """Return the telling line: its number, its owner's identifier and name."""
    known_by = sample.showcase[OWNER]
    line = next(one for one in sample.lines if one["owner_identifier"] == known_by)
    return line["number"], known_by, line["owner_name"]


def first_day(today: date) -> date:
    """Return the first day that has calls, for a present day (both Gregorian)."""
    return dates.plus_months(dates.first_of_month(today), -_MONTHS)


def made(sample: Sample, *, seed: int = SEED) -> tuple[SampleCall, ...]:
    """Make the calls from ``first_day`` to the eve of the sample's day, in their order."""
    return _Maker(sample, Random(seed)).made()


class _Maker:
    def __init__(self, sample: Sample, draw: Random) -> None:
        self._today = sample.today
        self._draw = draw
        self._owner, _, _ = owner_of(sample)
        others = [line["number"] for line in sample.lines if line["number"] != self._owner]
        self._others = others[:_LINES]
        self._called = [*self._others, *[self._owner] * _OFTEN_CALLED]
        self._taken: set[tuple[str, datetime]] = set()

    def made(self) -> tuple[SampleCall, ...]:
        found = list(self._of_line(self._owner, _BUSY))
        for number in self._others:
            found += self._of_line(number, _USUAL)
        found += self._nights()
        return tuple(sorted(found, key=lambda one: (one.started, one.line)))

    def _days(self) -> Sequence[date]:
        first = first_day(self._today)
        return [first + _DAY * day for day in range((self._today - first).days)]

    def _of_line(self, line: str, often: tuple[int, int]) -> Iterator[SampleCall]:
        draw = self._draw
        known = {
            kind: [self._number(kind, line) for _ in range(count)] for kind, count in _KNOWN.items()
        }
        kinds, weights = list(_KINDS), [weight for weight, _ in _KINDS.values()]
        for day in self._days():
            for _ in range(draw.randrange(*often)):
                (kind,) = draw.choices(kinds, weights)
                again = known.get(kind, [])
                if again and draw.random() < _AGAIN:
                    number = again[min(int(draw.expovariate(1)), len(again) - 1)]
                else:
                    number = self._number(kind, line)
                (hour,) = draw.choices(range(24), _BY_HOUR)
                yield self._call(line, number, kind, day, hour, 3 + int(draw.expovariate(1 / 110)))

    def _nights(self) -> Iterator[SampleCall]:
        """Somebody who rings the telling line at night, and is silent or puts down."""
        somebody = self._others[-1]
        for day in self._draw.sample(self._days(), _NIGHTS):
            hour = self._draw.choice(_NIGHT_HOURS)
            seconds = self._draw.randrange(2, 25)
            yield self._call(somebody, self._owner, CallType.LOCAL, day, hour, seconds)

    def _call(
        self, line: str, number: str, kind: CallType, day: date, hour: int, seconds: int
    ) -> SampleCall:
        draw = self._draw
        while True:  # a line begins one call at a time
            clock = time(hour, draw.randrange(60), draw.randrange(60))
            started = datetime.combine(day, clock)
            if (line, started) not in self._taken:
                self._taken.add((line, started))
                return SampleCall(
                    line, number, started, seconds, round(seconds * _KINDS[kind][1]), kind
                )

    def _number(self, kind: CallType, line: str) -> str:
        draw = self._draw
        match kind:
            case CallType.MOBILE:
                return f"{draw.choice(_MOBILES)}{numbers.digits(draw, 7)}"
            case CallType.LOCAL:
                return draw.choice([one for one in self._called if one != line])
            case CallType.LONG_DISTANCE:
                first = draw.randrange(3, 9)
                return f"{draw.choice(_AREAS)}{first}{numbers.digits(draw, 7)}"
            case CallType.INTERNATIONAL:
                first = draw.randrange(2, 10)
                return f"{draw.choice(_ABROAD)}{first}{numbers.digits(draw, 7)}"
            case _:
                return f"909{draw.randrange(2, 8)}{numbers.digits(draw, 6)}"
