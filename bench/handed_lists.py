"""Lists of calls that are handed over without a database; as a script, one workbook watched.

As a script: ``handed_lists.py ROWS FILE`` writes a workbook and prints by how many KiB the
process grew over what it had before the first row.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from itertools import cycle, islice
from pathlib import Path
from random import Random

from backoffice.calls import dial_tables
from backoffice.documents import call_sheet
from backoffice.documents.call_rows import Naming
from backoffice.documents.call_sheet_frame import CallBook
from backoffice.records import dates
from backoffice.records.call_lists import Page
from backoffice.records.calls import (
    ITEMISED,
    TYPE_CODES,
    TYPE_OF_CODE,
    CallFilter,
    CallType,
    Total,
    moment,
    month_key,
)
from backoffice.records.disclosures import Basis, Holder, ListKind, Purpose
from backoffice.records.handed_over import CallPaper, Period
from backoffice.records.receipts import Letterhead

SEED = 20261122
LINE = "01333334444"
ROUND = 100_000  # so many rows are made; longer lists begin again with them
NUMBERS = 5_000  # that the line calls
_PAGE = 5_000
_NEWEST = datetime(2026, 11, 20, 20, 0, tzinfo=UTC)
_BEGINNINGS = (9_110_000_000, 9_350_000_000, 2_188_000_000, 3_133_000_000)
LETTERHEAD = Letterhead("شرکت مخابرات ایران، منطقه نمونه", "اداره امور مشترکین")


def naming() -> Naming:
    """The titles of the shipped dialling plan."""
    plan = dial_tables.plan()
    return Naming(lambda dialled, day: plan.at(day).title(dialled))


@cache
def _made() -> list[Page]:
    draw = Random(SEED)  # noqa: S311 - always the same ones
    called = [draw.choice(_BEGINNINGS) + draw.randrange(10_000_000) for _ in range(NUMBERS)]
    mobile, far = TYPE_CODES[CallType.MOBILE], TYPE_CODES[CallType.LONG_DISTANCE]
    started = int(_NEWEST.timestamp())
    found, raw = [], []
    for _ in range(ROUND):
        started -= draw.randrange(1, 50)
        number = draw.choice(called)
        kind = mobile if number > _BEGINNINGS[0] else far
        seconds = min(1 + int(draw.expovariate(1 / 120)), 7_200)
        month = month_key(dates.tehran_date(moment(started)))
        raw.append((month, started, number, seconds, 0, kind, seconds * 11))
        if len(raw) == _PAGE:
            found.append(Page(0, LINE, raw, {}))
            raw = []
    return found


def pages(rows: int) -> Iterator[Page]:
    """Pages of so many rows, newest first within each round of them."""
    left = rows
    for page in cycle(_made()):
        part = page if left >= len(page) else Page(0, LINE, page.raw[:left], {})
        left -= len(part)
        if len(part):
            yield part
        if not left:
            return


def book(rows: int) -> CallBook:
    """The head and the totals of a list of so many rows."""
    by_type: dict[CallType, Total] = {}
    by_day = {}
    whole, rest = divmod(rows, ROUND)
    for place, row in enumerate(row for page in _made() for row in page.raw):
        times = whole + (place < rest)
        total = Total(times, row[3] * times, row[6] * times)
        kind, day = TYPE_OF_CODE[row[5]], dates.tehran_date(moment(row[1]))
        if times:
            by_type[kind] = by_type.get(kind, Total()).plus(total)
            by_day[day] = by_day.get(day, Total()).plus(total)
    return CallBook(paper(by_type), LETTERHEAD, by_day)


def paper(totals: dict[CallType, Total]) -> CallPaper:
    """What a list with these totals says of itself."""
    until = dates.tehran_date(_NEWEST)
    since = dates.plus_months(until, -2)
    return CallPaper(
        serial="80500100000017-1",
        code="80500100000017",
        kind=ListKind.CALLS,
        number=LINE,
        periods=(Period(LINE, since, until),),
        holder=Holder.OWNER,
        name="مریم رضایی",
        basis=Basis(),
        purpose=Purpose.BUSINESS_ACCOUNTING,
        ticket="",
        asked=CallFilter(since, until),
        types=ITEMISED,
        itemises_local=False,
        totals=totals,
        clerk="سارا احمدی",
        centre="مرکز شهید انصاری",
        made_at=dates.tehran(_NEWEST),
        tag="7123456789012345",
    )


def write(target: Path, rows: int) -> None:
    """Write a workbook of so many rows."""
    with target.open("wb") as file:
        call_sheet.write(file, _book(rows), pages(rows), naming(), lambda _done, _total: None)


@cache
def _book(rows: int) -> CallBook:
    return book(rows)


def peak() -> int:
    """The most memory this process ever had, in KiB; 0 where nobody tells."""
    # Not ru_maxrss: that counts what the parent had when it made this process.
    status = Path("/proc/self/status")
    if not status.is_file():
        return 0
    (line,) = (one for one in status.read_text("ascii").splitlines() if "VmHWM" in one)
    return int(line.split()[1])


def main(rows: str, target: str) -> int:
    """Write one workbook and tell by how much the process grew."""
    from openpyxl import Workbook  # noqa: PLC0415 - with what openpyxl itself needs

    Workbook()
    _book(int(rows))
    list(islice(pages(int(rows)), 1))
    before = peak()
    write(Path(target), int(rows))
    sys.stdout.write(json.dumps({"grown": peak() - before}) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
