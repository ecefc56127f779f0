"""The bills of a period in words: columns and items of the sheet, what is wrong with a row."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backoffice.records import digits
from backoffice.records.period_bills import (
    BillColumn,
    BillDifference,
    BillFault,
    BillItem,
    BillProblem,
    BillReport,
)
from backoffice.ui.theme import Tone
from backoffice.ui.widgets.tally import Part
from backoffice.ui.words_common import flaw_words

translate = QCoreApplication.translate


def period_shown(period: str) -> str:
    """A period as the eye reads it."""
    return digits.isolate(digits.persian(period.replace("-", "/")))


def place_words(column: str) -> str:
    """Name a column or an item of the sheet."""
    if column in set(BillColumn):
        return _column_words(BillColumn(column))
    return _item_words(BillItem(column))


def _column_words(column: BillColumn) -> str:
    match column:
        case BillColumn.NUMBER:
            return translate("Bills", "Phone number")
        case BillColumn.PERIOD:
            return translate("Bills", "Period")
        case BillColumn.NAME:
            return translate("Bills", "Name")
        case BillColumn.ADDRESS:
            return translate("Bills", "Address")
        case BillColumn.POSTAL_CODE:
            return translate("Bills", "Postal code")
        case BillColumn.SINCE:
            return translate("Bills", "From")
        case BillColumn.UNTIL:
            return translate("Bills", "To")
        case BillColumn.METER_BEFORE | BillColumn.METER_NOW:
            return translate("Bills", "Meter")
        case BillColumn.PAYABLE:
            return translate("Bills", "Payable")
        case BillColumn.DUE:
            return translate("Bills", "Deadline")
        case BillColumn.PAID:
            return translate("Bills", "Paid")
        case BillColumn.BILL_ID:
            return translate("Bills", "Bill id")
        case BillColumn.PAYMENT_ID:
            return translate("Bills", "Payment id")


def _item_words(item: BillItem) -> str:
    return _charges().get(item) or _balances()[item]


def _charges() -> dict[BillItem, str]:
    return {
        BillItem.USAGE: translate("Bills", "Usage"),
        BillItem.SUBSCRIPTION: translate("Bills", "Subscription"),
        BillItem.INTERNATIONAL: translate("Bills", "International calls"),
        BillItem.SPECIAL_SERVICES: translate("Bills", "Special services"),
        BillItem.INTELLIGENT: translate("Bills", "Intelligent service"),
        BillItem.PRIVATE_WIRE: translate("Bills", "Private wire"),
        BillItem.DATA: translate("Bills", "Internet"),
        BillItem.MAINTENANCE: translate("Bills", "Maintenance"),
        BillItem.OTHER: translate("Bills", "Other services"),
    }


def _balances() -> dict[BillItem, str]:
    return {
        BillItem.INSTALMENT: translate("Bills", "Deposit instalment"),
        BillItem.TAX: translate("Bills", "Tax and duties"),
        BillItem.MUNICIPAL: translate("Bills", "Municipal levy"),
        BillItem.DEDUCTION: translate("Bills", "Deductions"),
        BillItem.PERIOD_TOTAL: translate("Bills", "Total of the period"),
        BillItem.PREVIOUS_DEBT: translate("Bills", "Previous debt"),
        BillItem.PREVIOUS_CREDIT: translate("Bills", "Previous credit"),
        BillItem.DEPOSIT_DEBT: translate("Bills", "Remaining deposit"),
    }


def cause_words(problem: BillProblem) -> str:
    """Say what is wrong with a row; the value's own flaw where it is known."""
    said = _fault_words(problem.fault)
    return f"{said} {flaw_words(problem.flaw)}" if problem.flaw is not None else said


def _fault_words(fault: BillFault) -> str:
    match fault:
        case BillFault.MISSING:
            return translate("Bills", "It is empty.")
        case BillFault.BAD_NUMBER:
            return translate("Bills", "This is no number of a line of the province.")
        case BillFault.BAD_PERIOD:
            return translate("Bills", "This is no period: Jalali year and number.")
        case BillFault.BAD_AMOUNT:
            return translate("Bills", "This is no amount in rials.")
        case BillFault.BAD_DATE:
            return translate("Bills", "This is no date.")
        case BillFault.BAD_TEXT:
            return translate("Bills", "It cannot be read.")
        case BillFault.BAD_BILL_ID:
            return translate("Bills", "The bill id is wrong.")
        case BillFault.BAD_PAYMENT_ID:
            return translate("Bills", "The payment id is wrong, or of another bill.")
        case BillFault.AMOUNT_DIFFERS:
            return translate("Bills", "The payment id asks for another amount.")
        case BillFault.PERIOD_DIFFERS:
            return translate("Bills", "The payment id is of another period.")
        case BillFault.REPEATED:
            return translate("Bills", "This line and period are in the file twice.")
        case BillFault.CONTRADICTS:
            return translate("Bills", "Another bill of this line and period is kept already.")


def follows_words(problem: BillProblem) -> tuple[str, Tone]:
    """Say what a problem does to its row."""
    if problem.blocks:
        return translate("Bills", "left out"), Tone.BAD
    return translate("Bills", "taken"), Tone.WARNING


def difference_words(difference: BillDifference) -> tuple[str, Tone]:
    """Say what becomes of a row."""
    match difference:
        case BillDifference.NEW:
            return translate("Bills", "new"), Tone.GOOD
        case BillDifference.PAID:
            return translate("Bills", "paid since"), Tone.INFO
        case BillDifference.SAME:
            return translate("Bills", "kept already"), Tone.PLAIN
        case BillDifference.BAD:
            return translate("Bills", "left out"), Tone.BAD


def report_parts(report: BillReport) -> list[Part]:
    """Return the counts of a sheet as a sum."""
    return [
        (translate("Bills", "new"), report.added, Tone.GOOD),
        (translate("Bills", "paid since"), report.changed, Tone.INFO),
        (translate("Bills", "kept already"), report.same, Tone.PLAIN),
        (translate("Bills", "left out"), report.bad, Tone.BAD),
    ]
