"""The Persian wording of lists of calls: columns, types, rights and what was asked for."""

from __future__ import annotations

from datetime import date

from backoffice.documents import texts
from backoffice.records import dates
from backoffice.records.calls import CallFilter, CallType
from backoffice.records.digits import grouped, isolate, persian
from backoffice.records.disclosures import BASIS, Basis, BasisPaper, Holder, ListKind, Purpose
from backoffice.records.handed_over import CallPaper, Period

ROW_NO, DAY, TIME = "ردیف", "تاریخ", "ساعت"
CALLED, DESTINATION, TYPE = "شماره مقصد", "مقصد", "نوع مکالمه"
LENGTH, AMOUNT, OWN_NUMBER = "مدت", "مبلغ (ریال)", "از شماره"
COLUMNS = (ROW_NO, DAY, TIME, CALLED, DESTINATION, TYPE, LENGTH, AMOUNT)

SHEET = "ریزمکالمات"
NEXT_SHEET = "ریزمکالمات {number}"
BY_TYPE_SHEET, BY_DAY_SHEET = "جمع به تفکیک نوع", "جمع روزانه"
SHEET_PAGE = "صفحه"
WEEKDAY, COUNT, ALL = "روز هفته", "تعداد", "جمع کل"

TITLES = {
    ListKind.CALLS: "صورت ریزمکالمات",
    ListKind.INTELLIGENT: "صورت مکالمات سرویس هوشمند",
    ListKind.CALLERS: "صورت تماس‌های مزاحم",
}
TYPES = {
    CallType.UNKNOWN: "نامشخص",
    CallType.LOCAL: "شهری و درون‌استانی",
    CallType.LONG_DISTANCE: "بین‌شهری",
    CallType.MOBILE: "همراه",
    CallType.INTERNATIONAL: "بین‌الملل",
    CallType.INTELLIGENT: "هوشمند",
    CallType.SERVICE: "کد خدماتی",
}
#: The order in which totals by type are written.
TYPE_ORDER = (
    CallType.LOCAL,
    CallType.LONG_DISTANCE,
    CallType.MOBILE,
    CallType.INTERNATIONAL,
    CallType.INTELLIGENT,
    CallType.SERVICE,
    CallType.UNKNOWN,
)
HOLDERS = {
    Holder.OWNER: "صاحب امتیاز",
    Holder.TENANT: "مستأجر",
    Holder.ATTORNEY: "وکیل",
    Holder.GUARDIAN: "قیم",
    Holder.REPRESENTATIVE: "نماینده",
    Holder.HEIR: "وارث",
    Holder.ORDER: "دستور مقام قضایی",
}
PURPOSES = {
    Purpose.OWN_RECORD: "اطلاع خود مشترک",
    Purpose.BILL_OBJECTION: "اعتراض به قبض",
    Purpose.BUSINESS_ACCOUNTING: "حسابداری کسب‌وکار",
    Purpose.COURT: "ارائه به دادگاه",
    Purpose.NUISANCE: "مزاحمت تلفنی",
    Purpose.OTHER: "منظور دیگر",
}
BASES = {
    BasisPaper.LEASE: "اجاره‌نامه",
    BasisPaper.POWER_OF_ATTORNEY: "وکالت‌نامه",
    BasisPaper.GUARDIANSHIP_DEED: "قیم‌نامه",
    BasisPaper.INTRODUCTION_LETTER: "معرفی‌نامه",
    BasisPaper.INHERITANCE_CERTIFICATE: "گواهی انحصار وراثت",
    BasisPaper.COURT_ORDER: "دستور",
}

LINE, RECEIVER, RIGHT, PERIOD = "تلفن", "گیرنده", "حق دریافت", "بازه"
ASKED_TYPES, NARROWED = "انواع", "محدود به"
PURPOSE, CODE, TICKET = "منظور", "کد ارائه", "کد درخواست"
SERIAL, MADE_BY, MADE_AT = "شماره", "تهیه‌کننده", "زمان تهیه"
RIGHT_AND_PAPER = "{holder}، به موجب {paper}"
PAPER_NO, PAPER_DATE = "شماره {number}", "مورخ {day}"
LEASE_DAYS = "از {since} تا {until}"
FROM_TO = "{since} تا {until}"
NO_LOCAL = "ریزمکالمات شهری درج نمی‌شود."
EVERY_TYPE = "همه انواع"
NOT_NARROWED = "ندارد"
JOIN = "، "

EXACT_NUMBER, NUMBER_BEGINS = "شماره مقصد {number}", "شماره مقصد با آغاز {number}"
LENGTH_LEAST, LENGTH_MOST = "مدت از {value}", "مدت تا {value}"
AMOUNT_LEAST, AMOUNT_MOST = "مبلغ از {value} ریال", "مبلغ تا {value} ریال"
HOURS = "از {first} تا {last}"

BAND = "تلفن {number} — {days}"
PAGE_SUM, SUM_SO_FAR, CARRIED = "جمع این صفحه", "جمع تا پایان این صفحه", "نقل از صفحه پیش"
WHOLE_SUM = "جمع کل"
SUM_COUNT = "{label}: {count} مکالمه"
TOTALS_BY_TYPE = "جمع به تفکیک نوع مکالمه"
NO_CALLS = "در این بازه مکالمه‌ای ثبت نشده است."
SCAN_HINT = "درستی این صورت با خواندن این کد در هر مرکز بررسی می‌شود."
SIGN_MADE, SIGN_OFFICE = "تهیه‌کننده", "امور مشترکین"
RUNNING = "{title} — تلفن {number} — شماره {serial}"

SLIP_TITLE = "برگه پیگیری مزاحمت تلفنی"
SLIP_INTRO = (
    "در بازه زیر این تماس‌های تکراری با تلفن شما ثبت شده است. شماره تماس‌گیرنده تنها با دستور"
    " مقام قضایی اعلام می‌شود و روی این برگه نمی‌آید."
)
CALLER, CALLER_NO = "تماس‌گیرنده", "تماس‌گیرنده {number}"
CALLS, FIRST, LAST, BUSY_HOURS = "تعداد تماس", "نخستین تماس", "واپسین تماس", "ساعت‌های تماس"
AT_LEAST = "دست‌کم {count} تماس"
NO_CALLERS = "در این بازه تماس تکراری ثبت نشده است."
HOUR_COUNT = "{hour}\N{NO-BREAK SPACE}({count}\N{NO-BREAK SPACE}بار)"
APPLICANT = "متقاضی"
SLIP_TOTAL = "جمع: {callers} تماس‌گیرنده، {calls} تماس"
SLIP_CUT = "تنها {shown} تماس‌گیرنده‌ای که بیش از همه تماس گرفته‌اند در جدول آمده‌اند."


def line(number: str) -> str:
    """Return a line's number for print, 013-33334444 in Persian digits."""
    return texts.phone(number)


def length(seconds: int) -> str:
    """Return a duration as h:mm:ss in ASCII digits; hours may pass twenty-four."""
    minutes, rest = divmod(seconds, 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}"


def length_persian(seconds: int) -> str:
    """Return a duration for print."""
    return isolate(persian(length(seconds)))


def amount_persian(rials: int) -> str:
    """Return an amount for print, in groups of three."""
    return isolate(grouped(rials))


def days(period: Period) -> str:
    """Return the days of a period as Jalali."""
    return from_to(period.since, period.until)


def from_to(since: date, until: date) -> str:
    """Return two (Gregorian) days as one Jalali range."""
    return FROM_TO.format(since=texts.day(since), until=texts.day(until))


def moment(paper_time: object) -> str:
    """Return a local time as Jalali day and hour (see ``texts.moment``)."""
    return texts.moment(paper_time)  # type: ignore[arg-type]


def right(holder: Holder, basis: Basis) -> str:
    """Return by which right, and on which paper it stands."""
    kind = BASIS[holder]
    if kind is None:
        return HOLDERS[holder]
    parts = [BASES[kind]]
    if basis.number:
        parts.append(PAPER_NO.format(number=texts.held(persian(basis.number))))
    if basis.issued_on:
        parts.append(PAPER_DATE.format(day=texts.day(basis.issued_on)))
    if basis.issuer:
        parts.append(texts.held(basis.issuer))
    if basis.valid_from and basis.valid_to:
        until = texts.day(basis.valid_to)
        parts.append(LEASE_DAYS.format(since=texts.day(basis.valid_from), until=until))
    return RIGHT_AND_PAPER.format(holder=HOLDERS[holder], paper=JOIN.join(parts))


def types(wanted: frozenset[CallType], *, itemises_local: bool) -> str:
    """Return which types were asked for."""
    whole = frozenset(CallType) if itemises_local else frozenset(CallType) - {CallType.LOCAL}
    if wanted >= whole:
        return EVERY_TYPE
    return JOIN.join(TYPES[one] for one in TYPE_ORDER if one in wanted)


def narrowed(asked: CallFilter) -> str:
    """Return what narrowed the list besides days and types; «ندارد» for nothing."""
    parts = []
    if asked.number:
        form = NUMBER_BEGINS if asked.begins else EXACT_NUMBER
        parts.append(form.format(number=texts.figures(asked.number)))
    for value, form in (
        (asked.least_seconds, LENGTH_LEAST),
        (asked.most_seconds, LENGTH_MOST),
    ):
        if value is not None:
            parts.append(form.format(value=length_persian(value)))
    for value, form in ((asked.least_rials, AMOUNT_LEAST), (asked.most_rials, AMOUNT_MOST)):
        if value is not None:
            parts.append(form.format(value=amount_persian(value)))
    if asked.hours is not None:
        parts.append(hours(asked.hours))
    return JOIN.join(parts) or NOT_NARROWED


def hours(given: tuple[int, int]) -> str:
    """Return hours of the day for print; the last one is in to its end: 22 and 5 end at 05:59."""
    first, last = given
    return HOURS.format(
        first=isolate(persian(f"{first:02}:00")), last=isolate(persian(f"{last:02}:59"))
    )


def facts(paper: CallPaper) -> list[tuple[str, str]]:
    """Return the labelled facts of a list, in the order in which they are written."""
    found = [
        (LINE, JOIN.join(line(one) for one in paper.numbers)),
        (PERIOD, from_to(paper.since, paper.until)),
        (RECEIVER, texts.held(paper.name) if paper.name else texts.NONE),
        (RIGHT, right(paper.holder, paper.basis)),
        (ASKED_TYPES, types(paper.types, itemises_local=paper.itemises_local)),
        (NARROWED, narrowed(paper.asked)),
        (PURPOSE, PURPOSES[paper.purpose] if paper.purpose else texts.NONE),
        (CODE, texts.figures(paper.code)),
    ]
    if paper.ticket:
        found.append((TICKET, texts.figures(paper.ticket)))
    return found


def weekday(day: date) -> str:
    """Return the name of a (Gregorian) day's weekday."""
    return dates.long_persian(day).split(" ", 1)[0]
