"""Lists of calls as the papers' tests need them: rows, pages of rows, and what they say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import groupby
from random import Random

from backoffice.documents.call_rows import Naming
from backoffice.documents.call_sheet_frame import CallBook
from backoffice.records import dates
from backoffice.records.call_lists import Page
from backoffice.records.calls import (
    ITEMISED,
    TYPE_CODES,
    Call,
    CallFilter,
    CallType,
    Total,
    moment,
    month_key,
    number_code,
)
from backoffice.records.disclosures import Basis, Holder, ListKind, Purpose
from backoffice.records.handed_over import CallPaper, Period
from backoffice.records.receipts import Letterhead
from factories import PHONE, day

LETTERHEAD = Letterhead("شرکت مخابرات ایران، منطقه گیلان", "اداره امور مشترکین")
SERIAL = "80500100000017-2"
NUMBERS = ("09111234567", "02188776655", "009647901234567", "118", "9099075307", "0211818")
TITLES = {"0": "کشور و همراه", "1": "", "9": "سرویس هوشمند"}


def title(dialled: str, _day: date) -> str:
    """A destination's title that depends on the first digit alone."""
    return TITLES.get(dialled[:1], "نامشخص")


NAMING = Naming(title)


def calls(count: int, *, seed: int = 5, line: str = PHONE, last: str = "1405/08/30") -> list[Call]:
    """Calls in the order of a list: newest first."""
    draw = Random(seed)  # noqa: S311 - always the same ones
    started = int(dates.day_begins(day(last)).timestamp()) + 80_000
    found = []
    for _ in range(count):
        started -= draw.randint(1, 4_000)
        kind = draw.choice(sorted(ITEMISED))
        seconds, rials = draw.randint(0, 9_000), draw.randint(0, 3_000_000)
        found.append(Call(line, started, draw.choice(NUMBERS), seconds, kind, rials))
    return found


def pages(made: Iterable[Call], *, size: int = 7) -> list[Page]:
    """The calls as the database gives them: raw rows, a span for each line, odd numbers aside."""
    found = []
    for span, (line, group) in enumerate(groupby(made, lambda one: one.line)):
        rows = list(group)
        for start in range(0, len(rows), size):
            part = rows[start : start + size]
            odd = {number_code(one.number): one.number for one in part}
            odd = {code: text for code, text in odd.items() if code < 0}
            found.append(Page(span, line, [_raw(one) for one in part], odd))
    return found


def _raw(one: Call) -> tuple[int, ...]:
    month = month_key(dates.tehran_date(moment(one.started)))
    kind = TYPE_CODES[one.type]
    return (month, one.started, number_code(one.number), one.seconds, 0, kind, one.rials)


def by_type(made: Iterable[Call]) -> dict[CallType, Total]:
    """Totals, counted row by row."""
    found: dict[CallType, Total] = {}
    for one in made:
        found[one.type] = found.get(one.type, Total()).plus(Total(1, one.seconds, one.rials))
    return found


def by_day(made: Iterable[Call]) -> dict[date, Total]:
    """Totals of local days, counted row by row."""
    found: dict[date, Total] = {}
    for one in made:
        when = dates.tehran_date(moment(one.started))
        found[when] = found.get(when, Total()).plus(Total(1, one.seconds, one.rials))
    return found


def paper(made: Sequence[Call], **changes: object) -> CallPaper:
    """What a list of these calls says of itself."""
    since, until = day("1405/06/01"), day("1405/08/30")
    lines = tuple(dict.fromkeys(one.line for one in made)) or (PHONE,)
    whole = CallPaper(
        serial=SERIAL,
        code="80500100000017",
        kind=ListKind.CALLS,
        number=lines[0],
        periods=tuple(Period(one, since, until) for one in lines),
        holder=Holder.TENANT,
        name="مریم رضایی",
        basis=Basis("12/ب", "دفتر املاک ۱۲", since, since, until, names_line=True),
        purpose=Purpose.BILL_OBJECTION,
        ticket="",
        asked=CallFilter(since, until),
        types=ITEMISED,
        itemises_local=False,
        totals=by_type(made),
        clerk="سارا احمدی",
        centre="مرکز شهید انصاری",
        made_at=datetime(2026, 11, 22, 10, 42, 5),
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


def book(made: Sequence[Call], **changes: object) -> CallBook:
    """A workbook's head and totals for these calls."""
    return CallBook(paper(made, **changes), LETTERHEAD, by_day(made))


def ignore(_done: int, _total: int) -> None:
    """A report that nobody reads."""
