"""What the commands say, in Persian; help and usage errors are in ``cli_help``."""
# ruff: noqa: RUF001, S105 - Persian on purpose; what a password is called is none

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from backoffice.documents.cli_findings import BROKEN, ROLES
from backoffice.records import dates
from backoffice.records.digits import grouped, persian

REFUSED = "پذیرفته نشد:"
UNAVAILABLE = "در دسترس نیست:"
CANCELLED = "متوقف شد."
CANCELLED_AT = "{far} متوقف شد؛ آنچه نوشته شده می‌ماند و همین دستور دوباره آن را پی می‌گیرد."
AT_PERCENT, AT_ROW, AT_ONCE = "در {percent}٪", "پس از {done} ردیف", "در آغاز کار"
BUG = "خطای خود برنامه؛ شماره گزارش {number}."
MUST_CHANGE = "این کاربر باید نخست در پنجره برنامه وارد شود و رمز نخستین را عوض کند"
ASK_PASSWORD = "رمز {username}: "
ASK_NEW_PASSWORD = "رمز تازه {username}: "
ASK_AGAIN = "دوباره همان رمز: "
PASSWORDS_DIFFER = "دو رمز یکی نبود"
IN_USE = "داده این پوشه نمایشی نیست؛ پوشه دیگری بدهید"
AND_MORE = "و {count} مورد دیگر"
EXISTS = "از پیش هست؛ نام دیگری بدهید"
IS_A_FOLDER = "پوشه است، نه فایل"
NO_FOLDER = "چنین پوشه‌ای نیست"

COUNTS = {
    "records": "ثبت‌نام",
    "accepted": "پذیرفته",
    "corrected": "پذیرفته با اصلاح",
    "waiting": "در انتظار اصلاح",
    "duplicate": "تکراری، نشان‌دار",
    "unchanged": "از پیش بوده",
    "rows": "ردیف",
    "new": "تازه",
    "changed": "عوض‌شده",
    "same": "همان",
    "bad": "نادرست",
    "added": "افزوده",
    "already_loaded": "از پیش بوده",
    "repeated": "تکراری",
}
MESSAGE_COUNTS = {
    "sent": "فرستاده",
    "later": "برای بعد",
    "failed": "نافرستادنی",
    "in_doubt": "نامعلوم",
    "receipts": "رسید",
}
THROTTLED = "درگاه درنگ خواست؛ بقیه در نوبت بعد فرستاده می‌شود."
SENT_ELSEWHERE = "میز «{workstation}» هم‌اکنون پیامک می‌فرستد؛ اینجا چیزی فرستاده نشد."
DRY_RUN = "تنها نگاه شد؛ چیزی نوشته نشد."
IMPORTED_BEFORE = "همین فایل در {moment} آورده شده بود."
RESUMED = "از سطر {line} پی گرفته شد."

EXPORTED_LINES = "{count} خط در {file} نوشته شد."
EXPORTED = "{count} فعال‌سازی از {since} تا {until} در {file} نوشته شد."
UPGRADED = "پایگاه داده از نسخه {before} به {after} رسید."
CREATED = "پایگاه داده ساخته شد (نسخه {after})."
UP_TO_DATE = "پایگاه داده نو است (نسخه {after})."
CHECKED = "پایگاه داده درست است: نسخه {revision}، {rows} ردیف در {tables} جدول."
AUDIT_SOUND = "زنجیره رویدادها درست است: {rows} ردیف از {operators} کاربر."
AUDIT_BROKEN = "زنجیره رویدادها شکسته است: کاربر {operator}، ردیف {seq} {fault}."
BACKED_UP = "پشتیبان در {file} نوشته شد ({size} بایت).\nSHA-256: {sha256}"
RESTORED = "پشتیبان بازگردانده شد؛ پایگاه پیشین: {kept}"

ADDED = "کاربر {username} افزوده شد. رمز نخستین او (تنها همین یک بار گفته می‌شود): {password}"
FIRST_ADDED = "نخستین مدیر سامانه ساخته شد: {username}"
RESET = "رمز نخستین تازه {username} (تنها همین یک بار گفته می‌شود): {password}"
DISABLED = "غیرفعال"
STOPPED = "بسته"

DEMO_FILLED = "پایگاه نمایشی در {folder} آماده است."
DEMO_LOG_IN = "ورود نمایشی — نام کاربری: {usernames} · رمز همه: {password}"
DEMO_WINDOW = "پنجره باز می‌شود…"
DEMO_OFFSCREEN = "نمایشگر نیست؛ کار اصلی بی نمایش انجام می‌شود:"
DEMO_FILES = {
    "receipt": "رسید فعال‌سازی",
    "slip": "برگه نواقص",
    "activations": "کاربرگ فعال‌سازی‌ها",
    "calls": "کاربرگ ریزمکالمات",
    "statement": "صورت ریزمکالمات",
    "ticket-slip": "برگه درخواست",
    "screenshot": "نمای پنجره",
}
SCREENS = {
    "log-in": "ورود",
    "queue": "صف پرونده‌ها",
    "natural-owner": "شخص حقیقی، صاحب تلفن",
    "tenant-just-under": "مستأجر، اندکی کمتر از پنج ماه",
    "tenant-just-over": "مستأجر، پنج ماه درست",
    "company": "شرکت",
    "government": "دستگاه دولتی",
    "activation": "آماده فعال‌سازی",
    "receipt-preview": "پیش‌نمایش رسید",
    "slip-preview": "پیش‌نمایش برگه نواقص",
    "deficient": "پرونده دارای نقص",
    "import-preview": "پیش‌نمایش ورود فایل",
    "waiting-record": "ثبت‌نام در انتظار اصلاح",
    "settings": "تنظیمات",
    "lock": "قفل",
    "calls-right": "حق دیدن ریزمکالمات",
    "calls": "ریزمکالمات، جمع‌ها و نمودارها",
    "calls-statement": "پیش‌نمایش صورت ریزمکالمات",
    "callers": "تماس‌گیرندگان مزاحم، شماره‌ها پوشیده",
    "disclosures": "ارائه‌های ثبت‌شده",
    "calls-import": "پیش‌نمایش ورود ریزمکالمات",
    "tickets": "درخواست‌ها",
    "line": "خط و روند آن",
    "new-ticket": "درخواست تازه",
    "ticket": "یک درخواست",
    "ticket-why": "یک درخواست و آنچه بر سر راه آن است",
    "services": "اداره خدمات",
}


def counts(values: Mapping[str, int]) -> str:
    """Return counts as one line: «ثبت‌نام ۲۴۰ · پذیرفته ۱۹۰ · …»."""
    return " · ".join(
        f"{COUNTS.get(name, name)} {grouped(count)}" for name, count in values.items()
    )


def cancelled_at(percent: int, done: int) -> str:
    """Say how far a command had come when it was stopped."""
    if percent:
        far = AT_PERCENT.format(percent=persian(percent))
    else:
        far = AT_ROW.format(done=grouped(done)) if done else AT_ONCE
    return CANCELLED_AT.format(far=far)


def imported_before(moment: datetime) -> str:
    """Say when the same file was brought in earlier; ``moment`` is aware."""
    local = dates.tehran(moment)
    said = f"{dates.jalali_persian(local.date())} ساعت {persian(f'{local:%H:%M}')}"
    return IMPORTED_BEFORE.format(moment=said)


def operator_row(
    username: str, name: str, role: str, centre: str, *, active: bool, stopped: bool
) -> str:
    """Return one line of the list of operators."""
    notes = [DISABLED] * (not active) + [STOPPED] * stopped
    return " · ".join([username, name, ROLES.get(role, role), centre, *notes])


def broken(operator: str, seq: int, fault: str) -> str:
    """Name the first row of the audit that does not fit."""
    return AUDIT_BROKEN.format(operator=operator, seq=persian(seq), fault=BROKEN.get(fault, fault))


def demo_log_in(usernames: Sequence[str], password: str) -> str:
    """Tell who may log in to the demonstration."""
    return DEMO_LOG_IN.format(usernames="، ".join(usernames), password=password)


def demo_file(kind: str, path: str) -> str:
    """Return the line on one file that the demonstration left; ``kind`` may be ``screenshot/x``."""
    main, _, detail = kind.partition("/")
    words = DEMO_FILES.get(main, main)
    if detail:
        words = f"{words}: {SCREENS.get(detail, detail)}"
    return f"{path}  ({words})"
