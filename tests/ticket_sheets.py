"""Papers of tickets as tests and their pictures need them; everything on them is made up."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from backoffice.records import passcodes
from backoffice.records.receipts import Letterhead, Reprint
from backoffice.records.ticket_forms import FieldKind, TicketPaper
from backoffice.records.ticket_papers import (
    BillCopy,
    BillLine,
    Depends,
    Entry,
    SheetKind,
    SheetPaper,
    TicketSheet,
    VisitRow,
    VisitSheet,
)
from backoffice.records.ticket_views import VisitKind
from backoffice.records.tickets import Service, Unit
from factories import NATIONAL_IDS, PHONE, SECOND_PHONE, day

LETTERHEAD = Letterhead("شرکت مخابرات ایران — منطقه گیلان", "امور مشترکین مرکز شهید انصاری")
NUMBER = passcodes.receipt_number(1405, 12, 431)
CODE = passcodes.ticket_code(1405, 12, 88)
TAG = "7123456789012345"
ISSUED = datetime(2026, 11, 22, 10, 42, 5)
AGAIN = Reprint(2, "گم شدن برگه", "سارا احمدی", ISSUED)

SLIP = TicketSheet(
    number=NUMBER,
    sheet=SheetKind.SLIP,
    code=CODE,
    service=Service.NUMBER_CHANGE,
    line=PHONE,
    name="مریم رضایی",
    identifier="",
    unit=None,
    promised=day("1405/09/04"),
    depends=(Depends.WORKING_DAYS, Depends.UNITS, Depends.CUSTOMER),
    route=(Unit.COUNTER, Unit.MDF, Unit.SWITCH_ROOM, Unit.COUNTER),
    entries=(
        Entry("cause", FieldKind.CHOICE, ("wish",)),
        Entry("number", FieldKind.POOL_NUMBER, (SECOND_PHONE,)),
        Entry("letter_no", FieldKind.TEXT, ("1405/12/ب",)),
    ),
    papers=(
        SheetPaper(TicketPaper.IDENTITY, "1234"),
        SheetPaper(TicketPaper.LAST_BILL, "", day("1405/08/15")),
        SheetPaper(TicketPaper.SIGNED_FORM, original_seen=False),
    ),
    clerk="سارا احمدی",
    centre="مرکز شهید انصاری",
    issued_at=ISSUED,
    tag=TAG,
)
ORDER = replace(
    SLIP,
    sheet=SheetKind.WORK_ORDER,
    unit=Unit.MDF,
    name="",
    papers=(),
    depends=(),
    entries=(
        Entry("number", FieldKind.POOL_NUMBER, (SECOND_PHONE,)),
        Entry("address", FieldKind.LONG_TEXT, ("رشت، خیابان سعدی، کوچه ۱۲، پلاک ۷",)),
    ),
)
CERTIFICATE = replace(
    SLIP,
    sheet=SheetKind.CERTIFICATE,
    identifier=NATIONAL_IDS[0],
    papers=(),
    depends=(),
    route=(),
    entries=(
        Entry("old_number", FieldKind.PHONE, (PHONE,)),
        Entry("new_number", FieldKind.PHONE, (SECOND_PHONE,)),
        Entry("cause", FieldKind.CHOICE, ("wish",)),
        Entry("applied_at", FieldKind.MOMENT, ("2026-11-22T09:15",)),
        Entry("rests_until", FieldKind.DATE, ("2027-02-20",)),
        Entry("meter", FieldKind.NUMBER, ("18234",)),
        Entry("requester", FieldKind.CHOICE, ("owner",)),
        Entry("address", FieldKind.LONG_TEXT, ("رشت، خیابان سعدی، کوچه ۱۲، پلاک ۷",)),
        Entry("postal_code", FieldKind.POSTAL_CODE, ("4133744567",)),
        Entry("centre", FieldKind.CENTRE, ("مرکز شهید انصاری",)),
    ),
)
PIN_SLIP = replace(
    SLIP,
    sheet=SheetKind.PIN,
    service=Service.IVR_PIN,
    entries=(),
    papers=SLIP.papers[:2],
    depends=(),
    route=(),
    note="پرسش مانده بدهی و شنیدن ریزمکالمات از تلفن گویای ۲۸۲۸",
)
BILL = BillCopy(
    number=NUMBER,
    code=CODE,
    line=PHONE,
    period="1405-01",
    name="مریم رضایی",
    address="رشت، خیابان سعدی، کوچه ۱۲، پلاک ۷",
    postal_code="4133744567",
    since=day("1405/01/01"),
    until=day("1405/01/31"),
    meter_before="18001",
    meter_now="18234",
    items=(
        BillLine("usage", 8_500),
        BillLine("subscription", 6_000),
        BillLine("tax", 1_305),
        BillLine("جریمه دیرکرد", 195),
        BillLine("period_total", 16_000),
        BillLine("previous_debt", 1_500),
        BillLine("previous_credit", 500),
        BillLine("deposit_debt", 40_000),
    ),
    payable=17_000,
    due=day("1405/02/15"),
    paid=False,
    bill_id="7748317800142",
    payment_id="1770160",
    clerk="سارا احمدی",
    centre="مرکز شهید انصاری",
    issued_at=ISSUED,
    tag=TAG,
)
VISIT = VisitSheet(
    number=NUMBER,
    code=passcodes.visit_code(1405, 12, 5),
    name="مریم رضایی",
    rows=(
        VisitRow(
            VisitKind.TICKET,
            CODE,
            PHONE,
            Service.NUMBER_CHANGE,
            "in_progress",
            day("1405/09/04"),
        ),
        VisitRow(
            VisitKind.TICKET,
            passcodes.ticket_code(1405, 12, 89),
            PHONE,
            Service.IVR_PIN,
            "closed",
            day("1405/09/01"),
        ),
        VisitRow(VisitKind.CASE, passcodes.tracking_code(1405, 12, 3), "", None, "in_review", None),
        VisitRow(
            VisitKind.DISCLOSURE, passcodes.disclosure_code(1405, 12, 4), PHONE, None, "", None
        ),
    ),
    clerk="سارا احمدی",
    centre="مرکز شهید انصاری",
    issued_at=ISSUED,
    tag=TAG,
)
