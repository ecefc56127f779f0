"""What ``backoffice import calls`` and ``db months`` say, in Persian."""
# ruff: noqa: RUF001 - Persian on purpose

from __future__ import annotations

from collections.abc import Mapping, Sequence

from backoffice.documents.cli_findings import OTHER
from backoffice.records.call_files import BadCall, MonthFinding
from backoffice.records.calls import CallType
from backoffice.records.digits import grouped, persian
from backoffice.records.persian import MONTHS

IMPORT = "ریزمکالمات از فایل مرکز یا استان (CSV، متن، xlsx)"
PROFILE = "نام قالب فایل؛ اگر نیاید از خود فایل حدس زده می‌شود"
DB_MONTHS = "ماه‌هایی که ریزمکالمات آن‌ها هست"
RETIRE = (
    "کنار گذاشتن کهنه‌ترین ماه، مانند 140301؛ مکالمه‌های آن برای همیشه پاک می‌شود "
    "و هیچ فایلی آن‌ها را بازنمی‌آورد"
)
READMIT = (
    "پذیرفتن دوباره ماهی که واپسین بار کنار گذاشته شد، مانند 140301؛ "
    "مکالمه‌هایش تنها با آوردن دوباره فایل‌ها برمی‌گردد"
)
WRONG_MONTH = "«{given}» ماه جلالی نیست؛ مانند 140301 بنویسید"

UNKNOWN_PROFILE = "قالبی به نام «{name}» نیست؛ این‌ها هست: {known}"
PROFILE_USED = "قالب: {title}"
BY_TYPE = "نوع‌ها: {listed}"
BY_REASON = "نادرست‌ها: {listed}"
REPEATED = "تکراری در همین فایل، سطرهای: {lines}"
UNREAD_SHEETS = "تنها کاربرگ نخست خوانده شد؛ {count} کاربرگ دیگر هم داده دارد."
NO_MONTHS = "هنوز مکالمه‌ای نیست."
RETIRED = (
    "{month} کنار گذاشته شد: {count} مکالمه پاک شد. سطرهای این ماه در هیچ فایلی دیگر پذیرفته نیست."
)
READMITTED = (
    "{month} دوباره پذیرفته می‌شود: مکالمه‌هایش با آوردن دوباره فایل‌ها (یا از پشتیبان) برمی‌گردد."
)
GONE = "کنار گذاشته: {listed}"

MONTH_FLAWS = {
    "month_not_there": "مکالمه‌ای از {month} نیست",
    "month_not_the_oldest": "تنها کهنه‌ترین ماه کنار گذاشته می‌شود، نه {month}",
    "month_too_young": "{month} هنوز تازه است",
    "month_not_retired": "{month} کنار گذاشته نشده است",
    "month_not_the_last_retired": "تنها واپسین ماه کنارگذاشته دوباره پذیرفته می‌شود، نه {month}",
}

TYPES = {
    "unknown": "نامشخص",
    "local": "شهری",
    "long_distance": "بین‌شهری",
    "mobile": "همراه",
    "international": "بین‌الملل",
    "intelligent": "هوشمند",
    "service": "خدماتی",
}

REASONS = {
    "encoding": "نویسه‌ها خوانا نیست",
    "control_character": "نویسه‌ای دارد که جایش در متن نیست",
    "line_too_long": "سطر بیش از اندازه بلند است",
    "too_few_columns": "ستون کم دارد",
    "too_many_columns": "ستون زیاد دارد",
    "line": "شماره مشترک درست نیست",
    "line_other_province": "شماره مشترک از استان دیگری است",
    "line_mobile": "شماره مشترک همراه است",
    "number_missing": "شماره مقصد ندارد",
    "number_too_long": "شماره مقصد بیش از اندازه بلند است",
    "number_not_a_number": "شماره مقصد شماره نیست",
    "date": "تاریخ درست نیست",
    "time": "ساعت درست نیست",
    "in_future": "تاریخ در آینده است",
    "too_old": "تاریخ بیش از اندازه کهنه است",
    "duration": "مدت درست نیست",
    "amount": "مبلغ درست نیست",
    "type_word": "واژه نوع مکالمه شناخته نیست",
    "not_answered": "پاسخ داده نشده است",
    "before_line": "خط هنوز دایر نبوده است",
    "contradicts": "همین مکالمه با نوع یا مبلغ دیگری هست",
    "retired_month": "مکالمه‌های این ماه کنار گذاشته شده است",
}


def bad(reason: BadCall) -> str:
    """Say why a row is no call."""
    return REASONS[reason.value]


def by_reason(counts: Mapping[BadCall, int]) -> str:
    """Return how many rows are bad for which reason, the most first."""
    most_first = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    return BY_REASON.format(listed=" · ".join(f"{bad(why)} {grouped(n)}" for why, n in most_first))


def by_type(counts: Mapping[CallType, int]) -> str:
    """Return how many calls of each type a file holds."""
    listed = " · ".join(f"{TYPES[kind.value]} {grouped(n)}" for kind, n in counts.items())
    return BY_TYPE.format(listed=listed)


def repeated(lines: Sequence[int]) -> str:
    """Name the lines that are repeated."""
    return REPEATED.format(lines="، ".join(map(persian, lines)))


def month(key: int) -> str:
    """Write a month (Jalali year·100 + month): «شهریور ۱۴۰۵»."""
    year, number = divmod(key, 100)
    return f"{MONTHS[number - 1]} {persian(year)}"


def gone(keys: Sequence[int]) -> str:
    """Name the months that were retired."""
    return GONE.format(listed="، ".join(map(month, keys)))


def month_finding(finding: MonthFinding) -> str:
    """Say why a month is not retired, or not let in again."""
    said = MONTH_FLAWS.get(finding.flaw.value, OTHER.format(code=finding.flaw.value))
    return said.format(month=month(finding.month))
