"""The sample's calls as files, each in a format that the program knows.

A switch's fixed columns, the province's extract, and the older billing's list of the last
days: that one overlaps what came in before, repeats some rows and spoils some.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from backoffice.demo.calls import SampleCall, first_day
from backoffice.documents import demo_words as words
from backoffice.documents.files import write_beside_then_rename
from backoffice.records import dates
from backoffice.records.calls import CallType

#: The names of the formats, as the program ships them.
SWITCH, PROVINCE, BILLING = "switch-fixed", "province-csv", "billing-pipe"
_LAST_DAYS, _LATE = timedelta(days=14), timedelta(days=3)
_REPEATED, _SPOILED = 40, 55  # each time after so many rows
_MINUTE = 60
_CODES = {
    CallType.LOCAL: "LOC",
    CallType.LONG_DISTANCE: "LD",
    CallType.MOBILE: "MOB",
    CallType.INTERNATIONAL: "INT",
    CallType.INTELLIGENT: "IN",
}


@dataclass(frozen=True, slots=True)
class CallFile:
    """A file of calls and the name of its format."""

    path: Path
    profile: str


@dataclass(frozen=True, slots=True)
class CallFiles:
    """The files that have come in, oldest first, and the one that is about to."""

    loaded: tuple[CallFile, ...]
    fresh: CallFile


def of_folder(folder: Path, today: date) -> CallFiles:
    """Return where the files of a day (Gregorian) lie, or would lie, in ``folder``."""
    first = first_day(today)
    second = dates.plus_months(first, 1)
    return CallFiles(
        (
            CallFile(folder / f"cdr-{_month(first)}.dat", SWITCH),
            CallFile(folder / f"cdr-{_month(second)}.csv", PROVINCE),
        ),
        CallFile(folder / "cdr-last-days.txt", BILLING),
    )


def write(calls: Sequence[SampleCall], today: date, folder: Path) -> CallFiles:
    """Write the calls of a day (Gregorian) into the files of ``folder``."""
    made = of_folder(folder, today)
    first = first_day(today)
    second, third = dates.plus_months(first, 1), dates.first_of_month(today)
    older, newer = made.loaded
    _write(older.path, _between(calls, first, second), _fixed, "")
    made_on = min(third, today - _LATE)
    _write(newer.path, _between(calls, second, made_on), _comma, words.PROVINCE_HEADER)
    last = _dirty(list(_between(calls, today - _LAST_DAYS, today)))
    text = "".join(f"{line}\n" for line in (words.arabic(words.BILLING_HEADER), *last))
    write_beside_then_rename(made.fresh.path, text.encode("cp1256"))
    return made


def _month(first: date) -> str:
    return dates.jalali(first)[:7].replace("/", "-")


def _between(calls: Sequence[SampleCall], since: date, until: date) -> Iterable[SampleCall]:
    return (one for one in calls if since <= one.started.date() < until)


def _write(
    path: Path, calls: Iterable[SampleCall], line_of: Callable[[SampleCall], str], header: str
) -> None:
    lines = [header] if header else []
    lines += map(line_of, calls)
    write_beside_then_rename(path, "".join(f"{line}\n" for line in lines).encode("utf-8"))


def _fixed(call: SampleCall) -> str:
    return (
        f"{call.line}{call.number:<16}{call.started:%Y%m%d%H%M%S}"
        f"{call.seconds:>6}{call.rials:>9}{_CODES[call.kind]}"
    )


def _comma(call: SampleCall) -> str:
    moment = f"{call.started:%Y-%m-%d %H:%M:%S}"
    facts = (call.line, call.number, moment, call.seconds, call.rials, _CODES[call.kind])
    return ",".join(map(str, facts))


def _piped(call: SampleCall) -> str:
    minutes, seconds = divmod(call.seconds, _MINUTE)
    hours, minutes = divmod(minutes, _MINUTE)
    facts = (
        call.line[3:],
        call.number,
        dates.jalali(call.started.date()),
        f"{call.started:%H:%M:%S}",
        f"{hours}:{minutes:02}:{seconds:02}",
        call.rials,
        words.arabic(words.CALL_WORDS[call.kind]),
    )
    return "|".join(map(str, facts))


def _dirty(calls: list[SampleCall]) -> list[str]:
    """Write rows as the older billing does: some twice, some with what no reader can take."""
    lines: list[str] = []
    for place, call in enumerate(calls, 1):
        line = _piped(call)
        lines.append(line)
        if place % _REPEATED == 0:
            lines.append(line)
        if place % _SPOILED == 0:
            parts = line.split("|")
            parts[2 + place % 2] = words.SPOILED[place % len(words.SPOILED)]
            lines[-1] = "|".join(parts)
    return lines
