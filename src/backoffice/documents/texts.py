"""The Persian wording of the papers; nothing else in the program words a paper."""
# ruff: noqa: RUF001, S105 - Persian on purpose; what a password is called is none

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from backoffice.documents.bidi import STEERING
from backoffice.records import dates, phones
from backoffice.records.digits import isolate, persian
from backoffice.records.papers import LackReason, PaperKind
from backoffice.records.people import Field, IdentifierKind, Ownership, PartyKind
from backoffice.records.receipts import ReceiptKind, SlipItem

IN_THE_NAME = "بسمه تعالی"
DATE, NUMBER, ATTACHMENT = "تاریخ", "شماره", "پیوست"
HAS, HAS_NOT = "دارد", "ندارد"
NONE = "—"

RECEIPT_TITLES = {
    ReceiptKind.ACTIVATION: "رسید فعال‌سازی شناسه کاربری",
    ReceiptKind.PASSWORD_REISSUE: "رسید صدور دوباره رمز عبور",
    ReceiptKind.LINES_ADDED: "رسید افزودن تلفن به شناسه کاربری",
}
SUBSCRIBERS_COPY = "نسخه مشترک"
ARCHIVE_COPY = "نسخه بایگانی"
DUPLICATE = "المثنی"
SLIP_TITLE = "برگه نواقص مدارک"

NAME, KIND, USERNAME = "نام مشترک", "نوع مشترک", "نام کاربری"
FILE_NO, TRACKING_CODE = "شماره پرونده", "کد رهگیری"
REPRESENTATIVE = "نماینده"
LINES = "تلفن‌ها و مدت دسترسی"
LINE, OWNERSHIP, LEASE_END, ACCESS = "شماره تلفن", "نسبت با تلفن", "پایان اجاره", "مدت دسترسی"
ACCESS_OPEN = "بدون محدودیت زمانی"
ACCESS_UNTIL = "تا پایان {day}"
PAPERS = "مدارک رؤیت‌شده"
PAPER, PAPER_NO, PAPER_DATE = "مدرک", "شماره مدرک", "تاریخ مدرک"
ORIGINAL, COPY = "رؤیت اصل", "اخذ رونوشت"
RIGHTS = "این شناسه برای تلفن‌های بالا و در مدت دسترسی هر یک معتبر است."
RIGHTS_TENANT = "دسترسی استفاده‌کننده در پایان اجاره قطع می‌شود."
CHANGE_PASSWORD = (
    "رمز عبور باید در نخستین ورود تغییر داده شود. این رمز تنها یک بار چاپ می‌شود؛"
    " آن را به کسی ندهید."
)
PASSWORD_ELSEWHERE = "رمز عبور تنها روی نسخه مشترک چاپ شده است."
PASSWORD_NOT_HERE = "رمز عبور روی این برگه چاپ نشده است."
PASSWORD_UNCHANGED = "رمز عبور پیشین این شناسه همچنان معتبر است."
PASSWORD_NEVER_AGAIN = "رمز عبور روی المثنی چاپ نمی‌شود؛ در صورت نیاز رمز تازه صادر می‌شود."
CLERK, CENTRE, ISSUED = "متصدی", "مرکز", "زمان صدور"
CHECK_TAG = "کد بررسی"
SCAN_HINT = "درستی این برگه با خواندن این کد در هر مرکز بررسی می‌شود."
SIGN_SUBSCRIBER, SIGN_RECEIVED = "مشترک یا نماینده", "یک نسخه دریافت شد"
SIGN_CLERK = "متصدی"
SIGN_HEAD, SIGN_STAMP = "رئیس امور مشترکین", "امضا و مهر"
TEAR_OFF = "از اینجا جدا کنید؛ این بخش تنها نزد مشترک می‌ماند"
PASSWORD = "رمز عبور"
REPRINT_LINE = "المثنی شماره {number} — علت: {reason} — {clerk}، {moment}"
PAGE_OF = "صفحه {number} از {of}"
ROW_NO = "ردیف"

SLIP_INTRO = "برای تکمیل پرونده احراز هویت، موارد زیر لازم است:"
SLIP_ITEM = "آنچه لازم است"
NEXT_VISIT = "مراجعه بعدی"
SLIP_NOTE = "در مراجعه بعدی این برگه و اصل مدارک خواسته‌شده را همراه بیاورید."

PARTY_KINDS = {
    PartyKind.NATURAL: "شخص حقیقی",
    PartyKind.COMPANY: "شخص حقوقی — شرکت",
    PartyKind.GOVERNMENT: "شخص حقوقی — دستگاه دولتی",
    PartyKind.TRUSTEE: "شخص حقوقی — متولی یا هیئت امنا",
}
IDENTIFIERS = {
    IdentifierKind.NATIONAL_ID: "کد ملی",
    IdentifierKind.COMPANY_ID: "شناسه ملی",
    IdentifierKind.FOREIGNER_ID: "کد فراگیر",
    IdentifierKind.PASSPORT: "شماره گذرنامه",
    IdentifierKind.REGISTRATION: "شماره و محل ثبت",
    IdentifierKind.NONE: "شناسه",
}
OWNERSHIPS = {Ownership.OWNER: "صاحب تلفن", Ownership.USER: "استفاده‌کننده"}

PAPER_TITLES = {
    PaperKind.NATIONAL_CARD: "کارت ملی",
    PaperKind.BIRTH_CERTIFICATE: "شناسنامه",
    PaperKind.PASSPORT: "گذرنامه",
    PaperKind.DRIVING_LICENCE: "گواهی‌نامه رانندگی",
    PaperKind.PAID_BILL: "آخرین قبض پرداخت‌شده",
    PaperKind.LEASE: "اجاره‌نامه",
    PaperKind.FOUNDING_NOTICE: "اساسنامه و آگهی تأسیس در روزنامه رسمی",
    PaperKind.REGISTRATION_CERTIFICATE: "گواهی ثبت شرکت",
    PaperKind.LATEST_CHANGES: "آگهی آخرین تغییرات و صاحبان امضا",
    PaperKind.REGISTRAR_CERTIFICATE: "گواهی اداره ثبت شرکت‌ها",
    PaperKind.INTRODUCTION_LETTER: "معرفی‌نامه نماینده",
    PaperKind.OFFICIAL_REQUEST: "درخواست با امضای بالاترین مقام",
    PaperKind.SECURITY_APPROVAL: "تأیید حراست",
    PaperKind.TRUSTEE_REQUEST: "درخواست متولی یا هیئت امنا",
}

FIELDS = {
    Field.KIND: "نوع مشترک",
    Field.GIVEN_NAME: "نام",
    Field.FAMILY_NAME: "نام خانوادگی",
    Field.FATHER_NAME: "نام پدر",
    Field.SEX: "جنسیت",
    Field.NATIONALITY: "تابعیت",
    Field.BIRTH_DATE: "تاریخ تولد",
    Field.CERTIFICATE_NO: "شماره شناسنامه",
    Field.PASSPORT_NO: "شماره گذرنامه",
    Field.PLACE_OF_ISSUE: "محل صدور",
    Field.NATIONAL_ID: "کد ملی",
    Field.FOREIGNER_ID: "کد فراگیر",
    Field.POSTAL_CODE: "کد پستی",
    Field.COMPANY_NAME: "نام شرکت یا دستگاه",
    Field.COMPANY_ID: "شناسه ملی",
    Field.REGISTRATION_DATE: "تاریخ ثبت",
    Field.REGISTRATION_NO: "شماره ثبت",
    Field.LEGAL_FORM: "نوع شخص حقوقی",
    Field.REPRESENTATIVE_NAME: "نام نماینده",
    Field.REPRESENTATIVE_ID: "کد ملی نماینده",
    Field.MOBILE: "تلفن همراه",
    Field.PHONE: "شماره تلفن",
    Field.OWNERSHIP: "نسبت با تلفن",
    Field.LEASE_END: "پایان اجاره",
    Field.BILL_ID: "شناسه قبض",
    Field.PAYMENT_ID: "شناسه پرداخت",
}

REASONS = {
    LackReason.NOT_SHOWN: "ارائه نشد",
    LackReason.COPY_MISSING: "رونوشت ندارد",
    LackReason.NOT_ORIGINAL: "اصل آن دیده نشد",
    LackReason.EXPIRED: "اعتبار آن گذشته است",
    LackReason.UNREADABLE: "خوانا نیست",
    LackReason.NAME_DIFFERS: "نام آن با پرونده یکی نیست",
    LackReason.NUMBER_DIFFERS: "شماره آن با پرونده یکی نیست",
    LackReason.NOT_STAMPED: "مهر ندارد",
    LackReason.NOT_SIGNED: "امضا ندارد",
    LackReason.NOT_PAID: "پرداخت نشده است",
}

#: One sentence per code of a missing item, to the subscriber. {papers} are titles,
#: {phone} a number; the other names are those of the item's values.
SENTENCES = {
    "field_missing": "{phone}{field} در پرونده نیست؛ مدرک آن را همراه بیاورید.",
    "field_wrong": "{phone}{field} درست نیست؛ مدرک آن را همراه بیاورید.",
    "field_odd": "{phone}{field} باید با مدرک سنجیده شود.",
    "under_age": "متقاضی به سن قانونی نرسیده است؛ حکم رشد یا حضور سرپرست قانونی لازم است.",
    "no_line": "هیچ شماره تلفنی درخواست نشده است.",
    "lease_end_missing": "{phone}تاریخ پایان اجاره معلوم نیست؛ اجاره‌نامه لازم است.",
    "lease_too_short": (
        "{phone}اجاره‌نامه: {left} مانده است؛ دست‌کم پنج ماه لازم است، یعنی تا {until} یا پس از آن."
    ),
    "lease_expiring": "{phone}اجاره‌نامه از {until} دیگر کافی نیست.",
    "not_seen": "{phone}اصل {papers} دیده نشد.",
    "not_chosen": "{phone}یکی از این مدارک لازم است: {papers}.",
    "no_copy": "{phone}یک رونوشت از {papers} لازم است.",
    "no_paper_number": "{phone}شماره {papers} معلوم نیست.",
    "no_paper_date": "{phone}تاریخ {papers} معلوم نیست.",
    "paper_date_in_future": "{phone}تاریخ {papers} هنوز نرسیده است.",
    "paper_not_accepted": "{phone}{papers} پذیرفته نشد: {reason}.",
    "paper_old": "{phone}{papers} قدیمی است؛ تاریخ آن نباید پیش از {until} باشد.",
    "claimed_by_other": "{phone}شخص دیگری نیز این شماره را خواسته است؛ سند مالکیت آن لازم است.",
    "shared_with_user": "{phone}استفاده‌کننده دیگری برای این شماره ثبت شده است.",
    "not_recorded_owner": "{phone}این شماره به نام دیگری است؛ سند واگذاری یا اجاره‌نامه لازم است.",
    "not_in_inventory": "{phone}این شماره در فهرست خطوط نیست؛ قبض آن را همراه بیاورید.",
    "line_released": "{phone}این شماره تخلیه شده است.",
    "bill_of_other_line": "{phone}قبض از آنِ شماره دیگری است؛ قبض همین شماره لازم است.",
    "twin_open": "پرونده دیگری با همین مشخصات باز است.",
    "twin_suspended": "کاربر این مشخصات تعلیق شده است؛ کار در همان پرونده دنبال می‌شود.",
    "already_active": "برای این مشخصات شناسه کاربری فعال هست.",
    "scan_shared": "تصویر مدارک باید دوباره از روی اصل برداشته شود.",
    "none_granted": "مدارک هیچ‌یک از تلفن‌ها کامل نیست.",
}
LEASE_OVER = (
    "{phone}اجاره‌نامه به پایان رسیده است؛ اجاره‌نامه‌ای با دست‌کم پنج ماه اعتبار لازم است،"
    " یعنی تا {until} یا پس از آن."
)
MONTHS_LEFT, DAYS_LEFT, AND = "{months} ماه", "{days} روز", " و "
OTHER_SENTENCE = "{phone}این مورد کامل نیست: {papers}."
PHONE_BEFORE = "تلفن {number}: "
OR = " یا "


def plain(text: str) -> str:
    """Return a text without the marks that steer direction; our own isolates are put around it."""
    return "".join(one for one in text if one not in STEERING)


def held(text: str) -> str:
    """Return a name so that what stands beside it cannot change its order, nor it theirs."""
    return f"\u2068{plain(text)}\u2069"


def figures(text: str | int) -> str:
    """Return a number for print: Persian digits in left-to-right order.

    Codes with Latin letters keep ASCII digits: they are typed as they stand.
    """
    bare = plain(str(text))
    latin = any("a" <= one.lower() <= "z" for one in bare)
    return isolate(bare if latin else persian(bare))


def phone(number: str) -> str:
    """Return a phone number for print, 013-33334444 in Persian digits."""
    return figures(phones.display(number))


def day(when: date | None) -> str:
    """Return a Gregorian date as Jalali for print; a dash for none."""
    return NONE if when is None else isolate(dates.jalali_persian(when))


def moment(when: datetime) -> str:
    """Return a local time as Jalali date and hour."""
    return f"{day(when.date())} ساعت {isolate(persian(f'{when:%H:%M}'))}"


def identifier(kind: IdentifierKind, value: str) -> str:
    """Return an identifier for print; a registration number stands before its place."""
    if kind is IdentifierKind.REGISTRATION:
        number, _, place = value.partition("@")
        return f"{figures(number)}، {held(place)}" if place else figures(number)
    return figures(value) if value else NONE


def sentence(item: SlipItem) -> str:
    """Return the sentence of one missing item.

    Known values: ``field`` and ``reason`` (codes), ``months`` and ``days``
    (numbers), ``until`` (ISO date). What a sentence asks for and the item does
    not tell is printed as a dash.
    """
    told: dict[str, str] = dict(item.values)
    left = _left(told.get("months", ""), told.get("days", ""))
    known = SENTENCES.get(item.code, OTHER_SENTENCE)
    if item.code == "lease_too_short" and not left:
        known = LEASE_OVER
    return known.format(
        phone=PHONE_BEFORE.format(number=phone(item.line_number)) if item.line_number else "",
        papers=OR.join(PAPER_TITLES[one] for one in item.papers) or NONE,
        field=_worded(told.get("field"), {one.value: text for one, text in FIELDS.items()}),
        reason=_worded(told.get("reason"), {one.value: text for one, text in REASONS.items()}),
        left=left,
        until=day(date.fromisoformat(told["until"])) if told.get("until") else NONE,
    )


def _left(months: str, days: str) -> str:
    """Return how much of a lease is left, without its zero parts."""
    parts = []
    if months.strip("0"):
        parts.append(MONTHS_LEFT.format(months=figures(months)))
    if days.strip("0"):
        parts.append(DAYS_LEFT.format(days=figures(days)))
    return AND.join(parts)


def _worded(value: str | None, known: Mapping[str, str]) -> str:
    return known.get(value, held(value)) if value else NONE
