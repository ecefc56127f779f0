"""The bills of a billing period as they come from billing: items, ids, what is wrong with a row.

Source: domain.md §5.3 (what a bill holds) and §4 (its ids). Amounts are whole rials, days
Gregorian, a period is Jalali year and number: 1405-03.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from backoffice.records import digits
from backoffice.records.flaws import Flaw

_PERIOD = re.compile(r"(1[34]\d\d)[-/]?(0?[1-9]|1[0-2])")


class BillColumn(StrEnum):
    """What a column of the file may hold; the amounts are ``BillItem``."""

    NUMBER = "number"
    PERIOD = "period"
    NAME = "name"
    ADDRESS = "address"
    POSTAL_CODE = "postal_code"
    SINCE = "since"
    UNTIL = "until"
    METER_BEFORE = "meter_before"
    METER_NOW = "meter_now"
    PAYABLE = "payable"
    DUE = "due"
    PAID = "paid"
    BILL_ID = "bill_id"
    PAYMENT_ID = "payment_id"


class BillItem(StrEnum):
    """An amount of a bill (domain.md §5.3)."""

    USAGE = "usage"
    SUBSCRIPTION = "subscription"
    INTERNATIONAL = "international"
    SPECIAL_SERVICES = "special_services"
    INTELLIGENT = "intelligent"
    PRIVATE_WIRE = "private_wire"
    DATA = "data"
    MAINTENANCE = "maintenance"
    OTHER = "other"
    INSTALMENT = "instalment"
    TAX = "tax"
    MUNICIPAL = "municipal"
    DEDUCTION = "deduction"  # taken off
    PERIOD_TOTAL = "period_total"
    PREVIOUS_DEBT = "previous_debt"
    PREVIOUS_CREDIT = "previous_credit"  # taken off
    DEPOSIT_DEBT = "deposit_debt"  # told, not part of the sum


class BillFault(StrEnum):
    """Why a row is not taken, or what was noticed about it."""

    MISSING = "missing"
    BAD_NUMBER = "bad_number"
    BAD_PERIOD = "bad_period"
    BAD_AMOUNT = "bad_amount"
    BAD_DATE = "bad_date"
    BAD_TEXT = "bad_text"
    BAD_BILL_ID = "bad_bill_id"
    BAD_PAYMENT_ID = "bad_payment_id"
    AMOUNT_DIFFERS = "amount_differs"  # the payment id asks for another amount
    PERIOD_DIFFERS = "period_differs"  # the payment id is of another period (a warning)
    REPEATED = "repeated"  # the same line and period twice in the file
    CONTRADICTS = "contradicts"  # kept already, with other contents


WARNINGS = frozenset({BillFault.PERIOD_DIFFERS})


@dataclass(frozen=True, slots=True)
class PeriodBill:
    """A line's bill of a period; ``items`` are the amounts that the file gave."""

    number: str
    period: str
    items: tuple[tuple[str, int], ...]
    payable: int
    due: date | None
    paid: bool
    bill_id: str
    payment_id: str
    name: str = ""
    address: str = ""
    postal_code: str = ""
    since: date | None = None
    until: date | None = None
    meter_before: str = ""
    meter_now: str = ""


@dataclass(frozen=True, slots=True)
class BillProblem:
    """One thing about a row: its number in the sheet, the column (or item), what is wrong."""

    row_no: int
    column: str
    fault: BillFault
    flaw: Flaw | None = None
    text: str = ""

    @property
    def blocks(self) -> bool:
        """Whether the row is left out."""
        return self.fault not in WARNINGS


class BillDifference(StrEnum):
    """What becomes of a row of the file."""

    NEW = "new"
    PAID = "paid"  # kept already, and paid since
    SAME = "same"
    BAD = "bad"  # left out


@dataclass(frozen=True, slots=True)
class BillSample:
    """One of the first rows as it was understood; without a bill it was not."""

    row_no: int
    difference: BillDifference
    bill: PeriodBill | None = None


@dataclass(frozen=True, slots=True)
class LoadedPeriod:
    """A period as it is kept: how many bills, how many of them unpaid, when the last one came."""

    period: str
    bills: int
    unpaid: int
    imported_at: datetime


@dataclass(frozen=True, slots=True)
class BillReport:
    """What a file of bills did, or would do."""

    file_name: str
    sha256: str
    rows: int = 0
    added: int = 0
    changed: int = 0  # paid since
    same: int = 0
    bad: int = 0
    problems: tuple[BillProblem, ...] = ()
    more_problems: int = 0
    cancelled: bool = False
    sample: tuple[BillSample, ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """The numbers to be told, by name."""
        names = ("rows", "added", "changed", "same", "bad")
        return {name: getattr(self, name) for name in names}


def read_period(text: str) -> str:
    """Return a period as it is kept, 1405-03; "" when it is none."""
    found = _PERIOD.fullmatch(digits.ascii_digits(text.strip()))
    return f"{found[1]}-{int(found[2]):02d}" if found else ""
