"""How a row of a sheet of bills is read, and what may be wrong with it; pure.

Source: domain.md §4 (ids), §5.3 (items). The check digits of a payment id find a row whose
columns slipped, and its amount is that of the bill in thousands of rials.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from backoffice.records import bills, dates, digits, persian, phones
from backoffice.records.flaws import Flaw
from backoffice.records.intake import shown
from backoffice.records.period_bills import (
    BillColumn,
    BillFault,
    BillItem,
    BillProblem,
    PeriodBill,
    read_period,
)

MOST_RIALS = 2_000_000_000
LONGEST_NAME, LONGEST_ADDRESS, LONGEST_METER = 200, 400, 20
_THOUSAND = 1000
_GROUPS = str.maketrans("", "", ",٬،' ")

Cells = Mapping[BillColumn | BillItem, str]


@dataclass(slots=True)
class Reading:
    """A row as it is read: what was found wrong so far."""

    row_no: int
    cells: Cells
    problems: list[BillProblem] = field(default_factory=list)

    def wrong(
        self, column: BillColumn | BillItem, fault: BillFault, flaw: Flaw | None = None
    ) -> None:
        """Note what is wrong with a cell."""
        text = shown(self.cells.get(column, ""), 40)
        self.problems.append(BillProblem(self.row_no, column.value, fault, flaw, text))

    def cell(self, column: BillColumn | BillItem) -> str:
        """Return a cell's text."""
        return self.cells.get(column, "")


def read_row(
    row_no: int, cells: Cells, paid: bool | None, *, home: str, period: str = ""
) -> tuple[PeriodBill | None, tuple[BillProblem, ...]]:
    """Return the bill of a row (None: it is left out) and everything that is wrong with it.

    ``period`` is that of the whole file, for sheets without the column; ``home`` the area code.
    """
    row = Reading(row_no, cells)
    number = phones.fixed_line(row.cell(BillColumn.NUMBER), home)
    if not number.ok:
        row.wrong(BillColumn.NUMBER, BillFault.BAD_NUMBER, number.flaws[0])
    when = _period(row, period)
    payable = _amount(row, BillColumn.PAYABLE)
    items = [(item, _amount(row, item)) for item in BillItem if row.cell(item)]
    if paid is None:
        row.wrong(BillColumn.PAID, BillFault.BAD_TEXT)
    bill_id, payment_id = _ids(row, payable or 0, when)
    bill = PeriodBill(
        number=number.value,
        period=when,
        items=tuple((item.value, amount) for item, amount in items if amount is not None),
        payable=payable or 0,
        due=_day(row, BillColumn.DUE),
        paid=bool(paid),
        bill_id=bill_id,
        payment_id=payment_id,
        name=_text(row, BillColumn.NAME, LONGEST_NAME),
        address=_text(row, BillColumn.ADDRESS, LONGEST_ADDRESS),
        postal_code=_digits(row, BillColumn.POSTAL_CODE),
        since=_day(row, BillColumn.SINCE),
        until=_day(row, BillColumn.UNTIL),
        meter_before=_digits(row, BillColumn.METER_BEFORE),
        meter_now=_digits(row, BillColumn.METER_NOW),
    )
    stops = any(one.blocks for one in row.problems)
    return (None if stops else bill), tuple(row.problems)


def _period(row: Reading, of_file: str) -> str:
    text = row.cell(BillColumn.PERIOD)
    found = read_period(text) if text else of_file
    if not found:
        row.wrong(BillColumn.PERIOD, BillFault.BAD_PERIOD if text else BillFault.MISSING)
    return found


def _amount(row: Reading, column: BillColumn | BillItem) -> int | None:
    """Return whole rials; a sign is dropped: what is taken off is known by its column."""
    text = digits.ascii_digits(row.cell(column)).translate(_GROUPS).removesuffix(".0")
    if not text and column is BillColumn.PAYABLE:
        row.wrong(column, BillFault.MISSING)
        return None
    bare = text.removeprefix("-")
    signed = column in {BillItem.DEDUCTION, BillItem.PREVIOUS_CREDIT}
    if not digits.only(bare) or (bare != text and not signed) or len(bare) > len(str(MOST_RIALS)):
        row.wrong(column, BillFault.BAD_AMOUNT)
        return None
    if int(bare) > MOST_RIALS:
        row.wrong(column, BillFault.BAD_AMOUNT)
        return None
    return int(bare)


def _ids(row: Reading, payable: int, period: str) -> tuple[str, str]:
    """Return both ids; each may be missing, but not wrong, and they belong together."""
    bill_text, payment_text = row.cell(BillColumn.BILL_ID), row.cell(BillColumn.PAYMENT_ID)
    bill = bills.fixed_line_bill_id(bill_text) if bill_text else None
    if bill is not None and not bill.ok:
        row.wrong(BillColumn.BILL_ID, BillFault.BAD_BILL_ID, bill.flaws[0])
    if not payment_text:
        return (bill.value if bill else ""), ""
    payment = bills.payment_id(bill_text, payment_text)
    if not payment.ok:
        row.wrong(BillColumn.PAYMENT_ID, BillFault.BAD_PAYMENT_ID, payment.flaws[0])
        return "", ""
    if abs(bills.amount_rials(payment.value) - payable) >= _THOUSAND:
        row.wrong(BillColumn.PAYMENT_ID, BillFault.AMOUNT_DIFFERS)
    year, number = bills.year_and_period(payment.value)
    if period and (int(period[3]), int(period[5:])) != (year, number):
        row.wrong(BillColumn.PAYMENT_ID, BillFault.PERIOD_DIFFERS)
    return (bill.value if bill else ""), payment.value


def _day(row: Reading, column: BillColumn) -> date | None:
    text = row.cell(column)
    if not text:
        return None
    try:
        return dates.parse(text)
    except dates.BadDate as bad:
        if bad.suggestion is not None:  # a spreadsheet's own date: Gregorian
            return bad.suggestion
        row.wrong(column, BillFault.BAD_DATE)
        return None


def _text(row: Reading, column: BillColumn, limit: int) -> str:
    text = row.cell(column)
    checked = persian.check_text(text, limit)
    if text and not checked.ok:
        row.wrong(column, BillFault.BAD_TEXT, checked.flaws[0])
        return ""
    return checked.value


def _digits(row: Reading, column: BillColumn) -> str:
    text = digits.ascii_digits(row.cell(column)).strip()
    if text and (not digits.only(text) or len(text) > LONGEST_METER):
        row.wrong(column, BillFault.BAD_TEXT)
        return ""
    return text
