"""The Persian wording of the papers of tickets and visits; their codes are spelt out here."""
# ruff: noqa: RUF001 - Persian on purpose

from __future__ import annotations

from datetime import date, datetime

from backoffice.documents import texts
from backoffice.documents.texts import day, figures, held, moment, phone
from backoffice.documents.ticket_choices import CHOICES
from backoffice.records.digits import grouped, isolate, persian
from backoffice.records.ticket_forms import FieldKind, TicketPaper
from backoffice.records.ticket_papers import Depends, Entry, SheetKind
from backoffice.records.ticket_views import VisitKind
from backoffice.records.tickets import Service, Unit

SERVICES = {
    Service.CALL_DETAILS: "ارائه ریزمکالمات تلفن‌های استان",
    Service.SPECIAL_SERVICES: "سرویس‌های ویژه",
    Service.RELOCATION_FEASIBILITY: "بررسی امکانات تغییر مکان",
    Service.RELOCATION: "تغییر مکان",
    Service.RELOCATION_RELEASE: "تخلیه در مرکز مبدأ",
    Service.DIRECTORY: "اعلام/عدم اعلام به ۱۱۸",
    Service.ACCESS_CLASS: "بستن/باز نمودن صفر دوم",
    Service.NUISANCE_CALLS: "کشف مزاحمت تلفنی",
    Service.NUMBER_CHANGE: "تعویض شماره",
    Service.ADDRESS_CORRECTION: "اصلاح نشانی",
    Service.CUT_RECONNECT: "قطع و وصل",
    Service.ADSL: "اینترنت پرسرعت (ADSL)",
    Service.IVR_PIN: "رمز ۲۸۲۸",
    Service.MESSAGES: "ارسال پیامک",
    Service.FAULT: "اعلام خرابی",
    Service.DUPLICATE_BILL: "قبض المثنی دوره",
    Service.INTELLIGENT_CALLS: "ریزمکالمات سرویس هوشمند",
    Service.COUNTER: "برگرداندن اثر",
}

TITLES = {
    SheetKind.SLIP: "برگه پیگیری درخواست",
    SheetKind.WORK_ORDER: "دستور کار",
    SheetKind.CERTIFICATE: "گواهی انجام درخواست",
    SheetKind.PIN: "برگه سربسته رمز تلفن گویا",
    SheetKind.BILL: "قبض تلفن ثابت — المثنی",
    SheetKind.VISIT: "برگه کارهای مراجعه",
}
CERTIFICATES = {
    Service.SPECIAL_SERVICES: "گواهی تغییر سرویس‌های ویژه",
    Service.RELOCATION: "گواهی تغییر مکان تلفن",
    Service.ACCESS_CLASS: "گواهی تغییر وضعیت صفر",
    Service.NUMBER_CHANGE: "گواهی تعویض شماره",
    Service.ADDRESS_CORRECTION: "گواهی اصلاح نشانی",
    Service.DIRECTORY: "گواهی وضعیت در ۱۱۸",
    Service.ADSL: "گواهی اینترنت پرسرعت (ADSL)",
    Service.RELOCATION_FEASIBILITY: "پاسخ بررسی امکانات تغییر مکان",
}
CUT_TITLES = {"cut": "گواهی قطع تلفن", "reconnect": "گواهی وصل تلفن"}

UNITS = {
    Unit.COUNTER: "امور مشترکین",
    Unit.LINE_ASSIGNMENT: "واگذاری خطوط",
    Unit.SWITCH_ROOM: "سالن دستگاه",
    Unit.MDF: "ام‌دی‌اف",
    Unit.DROP_WIRE: "شبکه هوایی",
    Unit.CABLE: "شبکه کابل",
    Unit.DATA: "دیتا",
    Unit.HEAD_OF_CENTRE: "رئیس مرکز",
    Unit.DIRECTORY: "۱۱۸",
    Unit.FAULT_DESK: "خرابی (۱۱۷)",
    Unit.INSPECTION: "بازرسی و حراست",
}

CODE, SERVICE, LINE = "کد رهگیری", "خدمت", "شماره تلفن"
NAME, IDENTIFIER, UNIT = "نام متقاضی", "کد ملی یا شناسه", "واحد اجرا"
OWNER = "نام مشترک"
PROMISED, SAME_VISIT = "تاریخ وعده", "در همین مراجعه"
NO_PROMISE = "پس از بررسی اعلام می‌شود"
WHAT, VALUE = "موضوع", "شرح"
ASKED, CHANGED, PAPERS = "آنچه خواسته شد", "آنچه انجام شد", "مدارک رؤیت‌شده"
ANSWER, TO_BE_DONE = "پاسخ و شرح درخواست", "آنچه باید انجام شود"
PAPER, PAPER_NO, PAPER_DATE, ORIGINAL = "مدرک", "شماره", "تاریخ", "رؤیت اصل"
ANSWERED = "به درخواست زیر درباره تلفن {line} پس از بررسی چنین پاسخ داده می‌شود."
CERTIFIED = "گواهی می‌شود درخواست زیر برای تلفن {line} انجام و در پرونده آن ثبت شده است."
ROUTE = "مسیر کار"
ROUTE_STEP = "، سپس "
KEEP_CODE = "با این کد از هر مرکز یا تلفن گویا پیگیری کنید؛ رقم آخر آن رقم بررسی است."
NO_RESULT_HERE = (
    "نتیجه ردیابی تنها به مراجع قانونی داده می‌شود و روی هیچ برگه‌ای برای متقاضی چاپ نمی‌شود."
)
ORDER_NOTE = "این برگه تنها برای انجام کار است؛ پس از پایان کار نتیجه در سامانه ثبت شود."
NOBODY_NAMED = "نام متقاضی روی این برگه چاپ نمی‌شود."
ORDER_DONE, ORDER_AT, ORDER_BY = "نتیجه", "تاریخ و ساعت انجام", "نام و امضای مأمور"
SIGN_UNIT = "مسئول واحد"
SIGN_ASKER = "متقاضی"
DEPENDS_ON = "این تاریخ وابسته است به:"
DEPENDS = {
    Depends.WORKING_DAYS: "روزهای کاری؛ پنج‌شنبه نیم‌روز و تعطیل رسمی به حساب نمی‌آید",
    Depends.UNITS: "کار واحدهای {units}",
    Depends.FEASIBILITY: "نتیجه بررسی امکانات",
    Depends.FACILITIES: "آماده بودن امکانات در مرکز و محل",
    Depends.CUSTOMER: "کامل بودن مدارک؛ روزهایی که منتظر مشترک هستیم شمرده نمی‌شود",
}

PIN, PIN_HINT = "رمز پنج‌رقمی", "از اینجا جدا کنید؛ رمز تنها همین یک بار چاپ می‌شود"
PIN_USE = "کاربرد رمز"
PIN_NOTE = (
    "رمز در هیچ جا نگهداری نمی‌شود و چاپ دوباره ندارد؛ اگر گم شود رمز تازه صادر می‌شود."
    " آن را به کسی، حتی کارکنان شرکت، نگویید."
)
PIN_SEALED = "این بخش پس از چاپ تا زده و سربسته تحویل مشترک می‌شود."

VISIT_CODE, VISIT_WORK, VISIT_STATE = "کد مراجعه", "کار", "وضعیت"
VISIT_INTRO = "کارهایی که در این مراجعه ثبت یا انجام شد:"
VISIT_EMPTY = "در این مراجعه کاری ثبت نشده است."
VISIT_KINDS = {
    VisitKind.CASE: "پرونده احراز هویت",
    VisitKind.TICKET: "درخواست خدمت",
    VisitKind.DISCLOSURE: "فهرست مکالمات",
    VisitKind.PAPER: "برگه",
}
STATES = {
    "draft": "پیش‌نویس",
    "registered": "ثبت‌شده",
    "checking": "بررسی امکانات",
    "in_progress": "در دست اقدام",
    "waiting_customer": "منتظر مشترک",
    "on_hold": "توقف فنی",
    "waiting_list": "در فهرست انتظار",
    "done": "انجام شد",
    "closed": "تحویل شد",
    "failed": "ناموفق",
    "cancel_requested": "درخواست لغو",
    "cancelled": "لغو شد",
    "rejected": "رد شد",
    "waiting": "در نوبت بررسی",
    "in_review": "در دست بررسی",
    "deficient": "نقص مدارک",
    "awaiting_approval": "منتظر تأیید",
    "activated": "فعال شد",
    "suspended": "تعلیق",
    "withdrawn": "انصراف",
    "expired": "منقضی",
}
#: States in which nothing is promised any more.
OVER = frozenset({"done", "closed", "failed", "cancelled", "rejected"})

TICKET_PAPERS = {
    TicketPaper.IDENTITY: "کارت ملی یا شناسنامه",
    TicketPaper.LAST_BILL: "آخرین قبض پرداخت‌شده",
    TicketPaper.SIGNED_FORM: "فرم درخواست امضاشده",
    TicketPaper.POWER_OF_ATTORNEY: "وکالت‌نامه رسمی",
    TicketPaper.LEASE: "اجاره‌نامه",
    TicketPaper.INTRODUCTION_LETTER: "معرفی‌نامه",
    TicketPaper.GUARDIANSHIP_DEED: "قیم‌نامه",
    TicketPaper.INHERITANCE_CERTIFICATE: "گواهی انحصار وراثت",
    TicketPaper.COURT_LETTER: "نامه مرجع قضایی",
    TicketPaper.COMPANY_ORDER: "دستور کتبی واحد شرکت",
    TicketPaper.ADDRESS_EVIDENCE: "مدرک نشانی",
    TicketPaper.LOCATION_SKETCH: "کروکی محل",
    TicketPaper.UNDERTAKING: "تعهدنامه",
    TicketPaper.CONSENT_LETTER: "رضایت‌نامه",
}

FIELDS = {
    "add": "سرویس‌های وصل‌شده",
    "remove": "سرویس‌های قطع‌شده",
    "fee_accepted": "پذیرش هزینه",
    "letter_no": "شماره نامه",
    "letter_on": "تاریخ نامه",
    "applied_at": "زمان انجام",
    "address": "نشانی محل نصب",
    "old_address": "نشانی پیشین",
    "new_address": "نشانی تازه",
    "postal_code": "کد پستی محل نصب",
    "old_postal_code": "کد پستی پیشین",
    "new_postal_code": "کد پستی تازه",
    "other_address": "نشانی مکاتبه",
    "centre": "مرکز",
    "old_centre": "مرکز پیشین",
    "new_centre": "مرکز تازه",
    "neighbour": "تلفن نزدیک‌ترین همسایه",
    "answer": "نتیجه بررسی",
    "proposal": "طرح فنی",
    "metres": "فاصله به متر",
    "valid_to": "اعتبار تا",
    "number": "شماره تازه",
    "old_number": "شماره پیشین",
    "new_number": "شماره تازه",
    "rests_until": "پایان استراحت شماره پیشین",
    "technical_address": "نشانی فنی",
    "meter": "شماره‌گر هنگام تغییر",
    "closing_meter": "شماره‌گر پایانی در مرکز مبدأ",
    "operation": "درخواست",
    "title": "عنوان در ۱۱۸",
    "old_title": "عنوان پیشین",
    "access": "وضعیت صفر",
    "old_access": "وضعیت پیشین صفر",
    "new_access": "وضعیت تازه صفر",
    "permit_no": "شماره مجوز",
    "permit_on": "تاریخ مجوز",
    "began_at": "آغاز",
    "kind": "نوع",
    "voice": "صدا",
    "first_hour": "از ساعت",
    "last_hour": "تا ساعت",
    "note": "توضیح",
    "outcome": "نتیجه",
    "offender": "شماره مزاحم",
    "found_at": "زمان شناسایی",
    "undertaking": "تعهدنامه",
    "cause": "علت",
    "direction": "نوع قطع",
    "until": "پایان",
    "since": "از تاریخ",
    "billing_told": "آگاهی از ادامه آبونمان",
    "authority": "مرجع",
    "lifts": "علت قطعی که برداشته شد",
    "reason": "علت اصلاح",
    "requester": "درخواست‌کننده",
    "provider": "شرکت ارائه‌دهنده",
    "speed": "سرعت (مگابیت بر ثانیه)",
    "suspended_by": "تعلیق به خواست",
    "port": "پورت",
    "pin_hash": "رمز",
    "mobile": "تلفن همراه",
    "events": "رویدادها",
    "confirmed": "تأیید شماره همراه",
    "reporter_phone": "تلفن خبردهنده",
    "overheard": "شماره شنیده‌شده",
    "test_class": "نتیجه آزمایش",
    "found": "خرابی یافته‌شده",
    "after": "پس از رفع",
    "cleared_at": "زمان رفع",
    "period": "دوره",
    "types": "نوع مکالمه",
    "called": "شماره مقصد",
    "purpose": "منظور",
    "serial": "شماره فهرست",
    "rows": "تعداد سطر",
    "fee": "تعرفه",
    "done_at": "زمان انجام",
    "requester_name": "نام درخواست‌کننده",
    "cut_since": "زمان قطع",
    "old_port": "پورت پیشین",
}
#: On slips and work orders, which say what is to be done; certificates say what was.
TO_DO = {
    "add": "برقرار شود",
    "remove": "قطع شود",
    "lifts": "علتی که برداشته شود",
    "address": "نشانی",
    "postal_code": "کد پستی",
}
FREE = "رایگان"
RIALS = "{rials} ریال"

ASKERS = {
    "owner": "صاحب امتیاز",
    "attorney": "وکیل",
    "tenant": "مستأجر",
    "representative": "نماینده",
    "guardian": "قیم",
    "heir": "وارث",
    "company": "شرکت",
    "authority": "مرجع قانونی",
    "anybody": "اعلام‌کننده",
}
YES, NO = "بله", "خیر"
COMMA = "، "


def value(service: Service, entry: Entry) -> str:
    """Return an entry's values for print; a dash for none."""
    if entry.name == "fee":
        return money(int(entry.values[0]))
    found = [_one(service, entry, one) for one in entry.values if one != ""]
    return COMMA.join(found) or texts.NONE


def _one(service: Service, entry: Entry, text: str) -> str:
    match entry.kind:
        case FieldKind.PHONE | FieldKind.POOL_NUMBER:
            return phone(text)
        case FieldKind.MOBILE | FieldKind.NATIONAL_ID | FieldKind.POSTAL_CODE | FieldKind.NUMBER:
            return figures(text)
        case FieldKind.PERIOD:
            return period(text)
        case FieldKind.DATE:
            return day(date.fromisoformat(text))
        case FieldKind.MOMENT:
            return moment(datetime.fromisoformat(text))
        case FieldKind.TICK:
            return YES if text == "true" else NO
        case FieldKind.CHOICE | FieldKind.CHOICES | FieldKind.CAUSE:
            known = ASKERS if entry.name == "requester" else CHOICES.get((service, entry.name), {})
            return known.get(text) or held(text)
        case FieldKind.TEXT:
            return figures(text) if _is_code(text) else held(persian(text))
        case FieldKind.LONG_TEXT | FieldKind.NAME | FieldKind.CENTRE | FieldKind.SERVICES:
            return held(persian(text))


def label(name: str, *, to_do: bool = False) -> str:
    """Return what an entry is called; ``to_do``: on a paper of what is not done yet."""
    return TO_DO.get(name, FIELDS[name]) if to_do else FIELDS[name]


def money(rials: int) -> str:
    """Return a fee in rials; nothing to pay is said in a word."""
    return RIALS.format(rials=isolate(grouped(rials))) if rials else FREE


def _is_code(text: str) -> bool:
    """Say whether a text is a number with marks: it keeps its left-to-right order."""
    return not any(one.isalpha() for one in text)


def period(text: str) -> str:
    """Return a billing period, 1405-03, as «دوره ۳ سال ۱۴۰۵»."""
    year, _, number = text.partition("-")
    return f"دوره {isolate(persian(number.lstrip('0')))} سال {isolate(persian(year))}"


def title(sheet: SheetKind, service: Service, operation: str = "") -> str:
    """Return a paper's title; certificates are named by what was done."""
    if sheet is not SheetKind.CERTIFICATE:
        return TITLES[sheet]
    if service is Service.CUT_RECONNECT:
        return CUT_TITLES.get(operation, TITLES[sheet])
    return CERTIFICATES.get(service, TITLES[sheet])
