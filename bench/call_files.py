"""Files of calls as a switch bills them: in the order of time, always the same ones, of any size.

Moments are Jalali texts, as the province writes them. One row in some thousands is repeated,
contradicts another or cannot be read; the rest are calls.
"""
# ruff: noqa: S311 - the choices are to look like life, and to be the same each time

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import accumulate
from pathlib import Path
from random import Random

from backoffice.records import dates
from backoffice.records.call_files import CallField, ColumnSpec, DateForm, Profile, Shape
from backoffice.records.calls import TYPE_CODES, CallType, month_key, number_code
from bench.call_stores import SEED, Lines, line

BAD_EVERY, AGAIN_EVERY = 20_000, 10_000

PROFILE = Profile(
    name="bench",
    title="bench",
    shape=Shape.DELIMITED,
    columns=tuple(
        ColumnSpec(field, names=(field.value,))
        for field in (
            CallField.LINE,
            CallField.NUMBER,
            CallField.STARTED,
            CallField.DURATION,
            CallField.AMOUNT,
            CallField.TYPE,
        )
    ),
    date_form=DateForm.JALALI,
    words={kind.value: kind for kind in CallType},
)

_HEADER = ",".join(column.field.value for column in PROFILE.columns)
_KINDS = (
    (CallType.LOCAL, "0133", 7, 50),
    (CallType.MOBILE, "0912", 7, 600),
    (CallType.LONG_DISTANCE, "021", 8, 350),
    (CallType.INTELLIGENT, "909", 7, 1_200),
)  # beginning, further digits, rials a minute
_BILLED = {
    CallType.LOCAL: "LOC",
    CallType.MOBILE: "MOB",
    CallType.LONG_DISTANCE: "LD",
    CallType.INTELLIGENT: "IN",
}
_POOL, _BLOCK = 1 << 16, 5_000
_DAY = 86_400

Made = tuple[str, str, str, int, int, CallType, int]
"""Line, number, moment as text, seconds, rials, type, and the moment in UTC seconds."""


def calls(count: int, first: date) -> Iterator[Made]:
    """Make a month's calls, the first of them on its first day (Gregorian)."""
    draw = Random(SEED + month_key(first))
    lines = Lines(count).volumes
    own = [line(place) for place in range(len(lines))]
    weights = list(accumulate(lines))
    pool = [_number(draw) for _ in range(_POOL)]
    days = [dates.plus_months(first, 1).toordinal() - first.toordinal()][0]
    begins = [int(dates.day_begins(date.fromordinal(first.toordinal() + n)).timestamp())
              for n in range(days)]  # fmt: skip
    texts = [dates.jalali(date.fromordinal(first.toordinal() + n)) for n in range(days)]
    clocks = [f"{n // 3600:02}:{n // 60 % 60:02}:{n % 60:02}" for n in range(_DAY)]
    for at in range(0, count, _BLOCK):
        size = min(_BLOCK, count - at)
        chosen = draw.choices(own, cum_weights=weights, k=size)
        for place, number in enumerate(chosen, at):
            day, second = divmod(place * days * _DAY // count, _DAY)
            dialled, kind, price = pool[int(draw.random() * _POOL)]
            lasted = int(draw.expovariate(1 / 90))
            rials = (lasted + 59) // 60 * price
            moment = f"{texts[day]} {clocks[second]}"
            yield number, dialled, moment, lasted, rials, kind, begins[day] + second


def _number(draw: Random) -> tuple[str, CallType, int]:
    kind, beginning, more, price = draw.choice(_KINDS)
    return f"{beginning}{draw.randrange(10**more):0{more}}", kind, price


def write(path: Path, count: int, first: date, *, more: int = 0) -> int:
    """Write so many calls of a month as a file, with its dirt; return how many rows it has.

    ``more`` adds rows of one more line, so that the same calls become another file.
    """
    rows = 0
    with path.open("w", encoding="utf-8") as file:
        file.write(f"{_HEADER}\n")
        for place, one in enumerate(calls(count, first), 1):
            row = f"{one[0]},{one[1]},{one[2]},{one[3]},{one[4]},{one[5].value}\n"
            file.write(row)
            rows += 1
            if place % AGAIN_EVERY == 0:
                file.write(row)
                rows += 1
            if place % BAD_EVERY == 0:
                file.write(f"{one[0]},{one[1]},1405/13/01 00:00:00,1,1,mobile\n")
                rows += 1
        for place in range(more):
            file.write(f"01339999999,09120000000,{one[2][:10]} 00:00:00,{place},0,mobile\n")
            rows += 1
    return rows


def write_billed(path: Path, count: int, first: date) -> None:
    """Write so many calls of a month as the province's billing does (``province-csv``)."""
    iso: dict[str, str] = {}
    with path.open("w", encoding="utf-8") as file:
        file.write("calling_number,called_number,start_time,duration_sec,charge_rial,call_type\n")
        for own, dialled, moment, lasted, rials, kind, _ in calls(count, first):
            day, _, clock = moment.partition(" ")
            if day not in iso:
                iso[day] = dates.parse(day).isoformat()
            file.write(f"{own},{dialled},{iso[day]} {clock},{lasted},{rials},{_BILLED[kind]}\n")


def write_ints(path: Path, count: int, first: date, delimiter: str = ",") -> int:
    """Write the same calls as they are kept, ready to be loaded; return how many keys they have."""
    month, keys = month_key(first), set()
    with path.open("w", encoding="ascii") as file:
        for own, dialled, _, lasted, rials, kind, started in calls(count, first):
            key = (number_code(own), started, number_code(dialled), lasted)
            if key not in keys:
                keys.add(key)
                values = (month, *key, 0, TYPE_CODES[kind], rials, 1)
                file.write(delimiter.join(map(str, values)) + "\n")
    return len(keys)
