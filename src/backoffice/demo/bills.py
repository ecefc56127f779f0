"""Bills of the last three periods, as the billing system would deliver them: one file for each.

Everybody has paid, but for a few who owe the newest one and one who owes two.
"""
# ruff: noqa: S311 - the choices are to look like life, and to be the same each time

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random

from backoffice.demo import numbers
from backoffice.demo.generator import SEED, Sample
from backoffice.demo.requests import Line, persons
from backoffice.documents import bill_texts
from backoffice.documents import demo_words as words
from backoffice.documents.files import write_beside_then_rename
from backoffice.records import dates
from backoffice.records.period_bills import BillColumn, BillItem

PERIODS = 3
_DUE = timedelta(days=14)
_OWES = 40  # every so many lines owe the newest period
_TAX = 10  # per cent
_COLUMNS = (
    BillColumn.NUMBER,
    BillColumn.PERIOD,
    BillColumn.NAME,
    BillColumn.ADDRESS,
    BillColumn.POSTAL_CODE,
    BillColumn.SINCE,
    BillColumn.UNTIL,
    BillColumn.PAYABLE,
    BillColumn.DUE,
    BillColumn.PAID,
    BillColumn.BILL_ID,
    BillColumn.PAYMENT_ID,
)
_ITEMS = (BillItem.USAGE, BillItem.SUBSCRIPTION, BillItem.TAX, BillItem.PERIOD_TOTAL)


def debtor(sample: Sample) -> Line:
    """Return the line that owes the two newest periods."""
    *_, last = persons(sample)
    return last


def of_folder(folder: Path, today: date) -> tuple[Path, ...]:
    """Return where the files of the last periods lie, or would lie, oldest first."""
    return tuple(folder / f"bills-{_period(begins)}.csv" for begins, _ in _spans(today))


def write(sample: Sample, folder: Path) -> None:
    """Write a file for each of the last periods into ``folder``."""
    spans = _spans(sample.today)
    for path, (begins, ends) in zip(of_folder(folder, sample.today), spans, strict=True):
        back = len(spans) - 1 - spans.index((begins, ends))
        rows = _rows(sample, begins, ends, newest=back == 0, second=back == 1)
        write_beside_then_rename(path, _text(rows))


def _spans(today: date) -> list[tuple[date, date]]:
    """Return the first day of each of the last whole months and of the month after it."""
    month = dates.first_of_month(today)
    firsts = [dates.plus_months(month, -back) for back in range(PERIODS, -1, -1)]
    return list(pairwise(firsts))


def _period(begins: date) -> str:
    return dates.jalali(begins)[:7].replace("/", "-")


def _rows(
    sample: Sample, begins: date, ends: date, *, newest: bool, second: bool
) -> Iterator[Sequence[str]]:
    draw = Random(SEED + begins.toordinal())
    owing = debtor(sample)["number"]
    for place, line in enumerate(sample.lines):
        if line["state"] == words.RELEASED:
            continue
        owes = line["number"] == owing and (newest or second)
        paid = not (owes or (newest and place % _OWES == _OWES - 1))
        yield _bill(line, begins, ends, draw, paid=paid)


def _bill(line: Line, begins: date, ends: date, draw: Random, *, paid: bool) -> Sequence[str]:
    usage, subscription = draw.randrange(80, 700) * 1000, 200_000
    tax = (usage + subscription) * _TAX // 100
    total = usage + subscription + tax
    payable = total // 1000 * 1000
    period, bill = _period(begins), line["bill_id"]
    row = (
        line["number"],
        period,
        line["owner_name"],
        line["address"],
        line["postal_code"],
        dates.jalali(begins),
        dates.jalali(ends - timedelta(days=1)),
        str(payable),
        dates.jalali(ends + _DUE),
        _word(paid=paid),
        bill,
        numbers.payment_of(bill, payable, period),
    )
    return (*row, *(str(one) for one in (usage, subscription, tax, total)))


def _word(*, paid: bool) -> str:
    return next(iter(bill_texts.PAID_WORDS if paid else bill_texts.UNPAID_WORDS))


def _text(rows: Iterator[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(
        [
            *(bill_texts.COLUMNS[one] for one in _COLUMNS),
            *(bill_texts.ITEMS[one] for one in _ITEMS),
        ]
    )
    writer.writerows(rows)
    return text.getvalue().encode("utf-8")
