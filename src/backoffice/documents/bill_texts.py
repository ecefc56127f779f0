"""The Persian wording of bills: items, columns of the file that brings them, barcode."""
# ruff: noqa: RUF001 - Persian on purpose

from __future__ import annotations

from backoffice.records.period_bills import BillColumn, BillFault, BillItem, BillProblem

DUPLICATE = "المثنی"
ITEMS = {
    BillItem.USAGE: "کارکرد دوره",
    BillItem.SUBSCRIPTION: "آبونمان",
    BillItem.INTERNATIONAL: "مکالمات بین‌الملل",
    BillItem.SPECIAL_SERVICES: "سرویس‌های ویژه",
    BillItem.INTELLIGENT: "هوشمند کشوری",
    BillItem.PRIVATE_WIRE: "سیم خصوصی",
    BillItem.DATA: "خدمات اینترنت",
    BillItem.MAINTENANCE: "نگهداری",
    BillItem.OTHER: "سایر خدمات",
    BillItem.INSTALMENT: "قسط ودیعه",
    BillItem.TAX: "مالیات و عوارض",
    BillItem.MUNICIPAL: "عوارض شهرداری",
    BillItem.DEDUCTION: "کسورات",
    BillItem.PERIOD_TOTAL: "جمع این دوره",
    BillItem.PREVIOUS_DEBT: "بدهی پیشین",
    BillItem.PREVIOUS_CREDIT: "بستانکاری پیشین",
    BillItem.DEPOSIT_DEBT: "مانده بدهی ودیعه",
}
COLUMNS = {
    BillColumn.NUMBER: "شماره تلفن",
    BillColumn.PERIOD: "دوره",
    BillColumn.NAME: "نام مشترک",
    BillColumn.ADDRESS: "نشانی",
    BillColumn.POSTAL_CODE: "کد پستی",
    BillColumn.SINCE: "از تاریخ",
    BillColumn.UNTIL: "تا تاریخ",
    BillColumn.METER_BEFORE: "شماره‌گر پیشین",
    BillColumn.METER_NOW: "شماره‌گر کنونی",
    BillColumn.PAYABLE: "مبلغ قابل پرداخت",
    BillColumn.DUE: "مهلت پرداخت",
    BillColumn.PAID: "پرداخت شده",
    BillColumn.BILL_ID: "شناسه قبض",
    BillColumn.PAYMENT_ID: "شناسه پرداخت",
}
#: Other words that billing writes for the same.
OTHER_COLUMNS: dict[str, BillColumn | BillItem] = {
    "تلفن": BillColumn.NUMBER,
    "شماره": BillColumn.NUMBER,
    "کد دوره": BillColumn.PERIOD,
    "دوره صورتحساب": BillColumn.PERIOD,
    "نام": BillColumn.NAME,
    "مشترک": BillColumn.NAME,
    "آدرس": BillColumn.ADDRESS,
    "کدپستی": BillColumn.POSTAL_CODE,
    "شروع دوره": BillColumn.SINCE,
    "پایان دوره": BillColumn.UNTIL,
    "رقم پیشین": BillColumn.METER_BEFORE,
    "رقم کنونی": BillColumn.METER_NOW,
    "قابل پرداخت": BillColumn.PAYABLE,
    "مبلغ": BillColumn.PAYABLE,
    "مهلت": BillColumn.DUE,
    "وضعیت پرداخت": BillColumn.PAID,
    "شناسه قبض تلفن": BillColumn.BILL_ID,
    "کارکرد": BillItem.USAGE,
    "آبونمان دوره": BillItem.SUBSCRIPTION,
    "مالیات": BillItem.TAX,
    "مالیات بر ارزش افزوده": BillItem.TAX,
    "خارجه": BillItem.INTERNATIONAL,
    "بدهی قبلی": BillItem.PREVIOUS_DEBT,
    "بستانکاری": BillItem.PREVIOUS_CREDIT,
}
PAID_WORDS = {"بلی": True, "بله": True, "پرداخت شده": True, "1": True}
UNPAID_WORDS = {"خیر": False, "نه": False, "پرداخت نشده": False, "0": False, "": False}
RIALS = "ریال"
ITEM, AMOUNT = "شرح", "مبلغ (ریال)"
PERIOD, SPAN, METERS = "دوره", "بازه", "شماره‌گر"
FROM_TO = "از {since} تا {until}"
METER_FROM_TO = "از {before} تا {now}"
ADDRESS, POSTAL_CODE = "نشانی", "کد پستی"
PAYABLE, DUE, BILL_ID, PAYMENT_ID = "مبلغ قابل پرداخت", "مهلت پرداخت", "شناسه قبض", "شناسه پرداخت"
PAID, UNPAID, STATE = "پرداخت شده", "پرداخت نشده", "وضعیت"
TAKEN_OFF = "کسر می‌شود"
NOT_IN_SUM = "در جمع نیست"
NOTE = (
    "این برگه المثنای قبض دوره است و در بانک، خودپرداز و درگاه‌های پرداخت با همین شناسه‌ها"
    " پذیرفته می‌شود. اگر پیش از این پرداخت شده باشد دوباره پرداخت نکنید."
)
FAULTS = {
    BillFault.MISSING: "خالی است",
    BillFault.BAD_NUMBER: "شماره تلفن ثابت این استان نیست",
    BillFault.BAD_PERIOD: "دوره نیست؛ مانند ۱۴۰۵-۰۳",
    BillFault.BAD_AMOUNT: "مبلغ به ریال نیست",
    BillFault.BAD_DATE: "تاریخ نیست",
    BillFault.BAD_TEXT: "خوانده نشد",
    BillFault.BAD_BILL_ID: "شناسه قبض درست نیست",
    BillFault.BAD_PAYMENT_ID: "شناسه پرداخت درست نیست یا از آنِ این قبض نیست",
    BillFault.AMOUNT_DIFFERS: "مبلغ آن با مبلغ قبض یکی نیست",
    BillFault.PERIOD_DIFFERS: "از دوره دیگری است؛ ردیف پذیرفته شد",
    BillFault.REPEATED: "این تلفن و دوره در همین فایل تکراری است",
    BillFault.CONTRADICTS: "با قبضی که از پیش هست یکی نیست",
}


def problem(found: BillProblem) -> str:
    """Say what is wrong with a row, with the column's own words."""
    known = {column.value: text for column, text in COLUMNS.items()}
    known |= {item.value: text for item, text in ITEMS.items()}
    shown = f" «{found.text}»" if found.text else ""
    return f"{known.get(found.column, found.column)}{shown}: {FAULTS[found.fault]}"
