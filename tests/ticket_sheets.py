"""Papers of tickets as tests and their pictures need them; everything on them is made up."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from backoffice.documents import (
    bill_duplicate,
    ticket_certificate,
    ticket_order,
    ticket_pin,
    ticket_slip,
    ticket_visit,
)
from backoffice.records import passcodes
from backoffice.records.receipts import Letterhead, PaperSize, Reprint
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
        Entry("requester", FieldKind.CHOICE, ("owner",)),
        Entry("fee", FieldKind.NUMBER, ("22350",)),
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


# Certificates by kind


_AROUND = CERTIFICATE.entries[-3:]
_APPLIED = Entry("applied_at", FieldKind.MOMENT, ("2026-11-22T09:15",))
_OWNER = Entry("requester", FieldKind.CHOICE, ("owner",))
_OTHER_PLACE = "لاهیجان، خیابان کارگر، کوی ۴، پلاک ۱۸"


def _certificate(service: Service, *entries: Entry) -> TicketSheet:
    return replace(CERTIFICATE, service=service, entries=(*entries, *_AROUND))


#: One of each kind, with the fields of its kind.
CERTIFICATES = {
    "number": CERTIFICATE,
    "access": _certificate(
        Service.ACCESS_CLASS,
        Entry("old_access", FieldKind.CHOICE, ("no_limit",)),
        Entry("new_access", FieldKind.CHOICE, ("first_zero_barred",)),
        Entry("permit_no", FieldKind.TEXT, ("1405/22-ب",)),
        _APPLIED,
        Entry("requester", FieldKind.CHOICE, ("attorney",)),
        Entry("requester_name", FieldKind.NAME, ("حسین وکیلی",)),
    ),
    "cut": _certificate(
        Service.CUT_RECONNECT,
        Entry("operation", FieldKind.CHOICE, ("cut",)),
        Entry("cause", FieldKind.CHOICE, ("nuisance",)),
        Entry("direction", FieldKind.CHOICE, ("both",)),
        Entry("until", FieldKind.DATE, ("2026-11-29",)),
        Entry("authority", FieldKind.TEXT, ("دادسرای عمومی و انقلاب رشت",)),
        Entry("letter_no", FieldKind.TEXT, ("1405/1022/الف",)),
        Entry("letter_on", FieldKind.DATE, ("2026-11-20",)),
        _APPLIED,
        Entry("meter", FieldKind.NUMBER, ("18234",)),
        Entry("requester", FieldKind.CHOICE, ("authority",)),
    ),
    "reconnect": _certificate(
        Service.CUT_RECONNECT,
        Entry("operation", FieldKind.CHOICE, ("reconnect",)),
        Entry("lifts", FieldKind.CAUSE, ("debt",)),
        Entry("cut_since", FieldKind.MOMENT, ("2026-10-22T09:15",)),
        _APPLIED,
        _OWNER,
    ),
    "services": _certificate(
        Service.SPECIAL_SERVICES,
        Entry("add", FieldKind.SERVICES, ("نمایشگر شماره", "انتقال مکالمه")),
        Entry("remove", FieldKind.SERVICES, ("انتظار مکالمه",)),
        _APPLIED,
        _OWNER,
    ),
    "relocation": _certificate(
        Service.RELOCATION,
        Entry("old_address", FieldKind.LONG_TEXT, ("رشت، خیابان سعدی، کوچه ۱۲، پلاک ۷",)),
        Entry("old_number", FieldKind.PHONE, (PHONE,)),
        Entry("new_number", FieldKind.PHONE, ("01342333445",)),
        Entry("rests_until", FieldKind.DATE, ("2027-02-20",)),
        Entry("new_address", FieldKind.LONG_TEXT, (_OTHER_PLACE,)),
        Entry("new_postal_code", FieldKind.POSTAL_CODE, ("4413744561",)),
        Entry("new_centre", FieldKind.CENTRE, ("مرکز لاهیجان",)),
        Entry("technical_address", FieldKind.TEXT, ("کافو 12، ورودی 45، پست 7، اتصالی 3",)),
        Entry("meter", FieldKind.NUMBER, ("18234",)),
        _APPLIED,
        _OWNER,
    ),
    "answer": _certificate(
        Service.RELOCATION_FEASIBILITY,
        Entry("new_address", FieldKind.LONG_TEXT, (_OTHER_PLACE,)),
        Entry("new_postal_code", FieldKind.POSTAL_CODE, ("4413744561",)),
        Entry("new_centre", FieldKind.CENTRE, ("مرکز لاهیجان",)),
        Entry("answer", FieldKind.CHOICE, ("possible",)),
        Entry("proposal", FieldKind.LONG_TEXT, ("از کافوی نوری ۱۲ با سیم هوایی",)),
        Entry("metres", FieldKind.NUMBER, ("200",)),
        Entry("valid_to", FieldKind.DATE, ("2026-12-22",)),
        Entry("done_at", FieldKind.MOMENT, ("2026-11-22T09:15",)),
        _OWNER,
    ),
    "address": _certificate(
        Service.ADDRESS_CORRECTION,
        Entry("old_address", FieldKind.LONG_TEXT, ("رشت، خیابان سعدی، کوچه ۱۲، پلاک ۷",)),
        Entry("new_address", FieldKind.LONG_TEXT, ("رشت، خیابان سعدی، کوچه ۱۲، پلاک ۹",)),
        Entry("kind", FieldKind.CHOICE, ("installation",)),
        Entry("reason", FieldKind.CHOICE, ("renumbered",)),
        Entry("done_at", FieldKind.MOMENT, ("2026-11-22T09:15",)),
        _OWNER,
    ),
    "directory": _certificate(
        Service.DIRECTORY,
        Entry("old_title", FieldKind.NAME, ("رضایی",)),
        Entry("title", FieldKind.NAME, ("فروشگاه رضایی",)),
        Entry("operation", FieldKind.CHOICE, ("change",)),
        Entry("done_at", FieldKind.MOMENT, ("2026-11-22T09:15",)),
        _OWNER,
    ),
    "adsl": _certificate(
        Service.ADSL,
        Entry("old_port", FieldKind.TEXT, ("RSH-D1/3/22",)),
        Entry("operation", FieldKind.CHOICE, ("change_port",)),
        Entry("port", FieldKind.TEXT, ("RSH-D1/4/07",)),
        _APPLIED,
        Entry("requester", FieldKind.CHOICE, ("tenant",)),
    ),
}


def drawn() -> dict[str, bytes]:
    """Draw every paper of tickets, each as PDF, by what its picture is called."""
    return {
        "slip": ticket_slip.slip_pdf(SLIP, LETTERHEAD, PaperSize.A5),
        "slip-roll": ticket_slip.slip_pdf(SLIP, LETTERHEAD, PaperSize.ROLL80),
        "slip-duplicate": ticket_slip.slip_pdf(SLIP, LETTERHEAD, PaperSize.A5, AGAIN),
        "work-order": ticket_order.order_pdf(ORDER, LETTERHEAD),
        "pin": ticket_pin.pin_pdf(PIN_SLIP, LETTERHEAD, "58203"),
        "duplicate-bill": bill_duplicate.bill_pdf(BILL, LETTERHEAD, AGAIN),
        "visit": ticket_visit.visit_pdf(VISIT, LETTERHEAD),
        **{
            f"certificate-{kind}": ticket_certificate.certificate_pdf(paper, LETTERHEAD)
            for kind, paper in CERTIFICATES.items()
        },
    }
