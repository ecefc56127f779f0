"""The Persian wording of the command line itself: help and usage errors.

Light on purpose: it is all that ``backoffice --help`` loads.
"""
# ruff: noqa: RUF001, S105 - Persian on purpose; what a password is called is none

from __future__ import annotations

import re

DESCRIPTION = "برنامه رومیزی امور مشترکین: احراز هویت، فعال‌سازی شناسه کاربری، رسید."
NO_COMMAND = "بدون دستور، پنجره برنامه باز می‌شود."
EPILOG = (
    "کد پایان: ۰ انجام شد · ۱ با ذکر علت پذیرفته نشد یا متوقف شد · ۲ خطا در نوشتن دستور"
    " · ۳ پایگاه داده در دسترس نیست · ۴ خطای خود برنامه.\n"
    "رمز کاربر از متغیر BACKOFFICE_PASSWORD خوانده می‌شود و اگر نباشد پرسیده می‌شود."
)
USAGE = "شیوه نوشتن: "
COMMANDS = "دستورها"
GIVEN = "آنچه باید داده شود"
CHOICES = "گزینه‌ها"
COMMON = "گزینه‌های همه دستورها"
ALWAYS = "(پیش یا پس از دستور نوشته می‌شود)"

HELP = "همین راهنما را نشان می‌دهد"
VERSION = "نسخه برنامه را می‌گوید"
DATABASE = "نشانی پایگاه داده، به جای آنچه در تنظیمات است"
DATA_DIR = "پوشه داده و تنظیمات؛ اگر نباشد ساخته می‌شود"
OPERATOR = "نام کاربری کسی که دستور به نام او انجام می‌شود"
JSON = "نتیجه را به شکل یک شیء JSON می‌نویسد"
QUIET = "جز خطا و آنچه باید گفته شود چیزی نمی‌نویسد"

IMPORT = "آوردن فایل‌ها به پایگاه داده"
IMPORT_REGISTRATIONS = "ثبت‌نام‌های رسیده از پرتال (JSON Lines)"
IMPORT_LINES = "فهرست خطوط (کاربرگ xlsx)"
IMPORT_CENTRES = "فهرست مراکز (csv با ستون‌های code,name,prefixes)"
IMPORT_BILLS = "قبض‌های یک دوره (csv یا کاربرگ xlsx)"
PERIOD = "دوره همه ردیف‌ها، مانند 1405-08، اگر فایل ستون دوره ندارد"
NOT_PERIOD = "«{given}» دوره نیست؛ مانند 1405-08 بنویسید"
MESSAGES = "پیامک‌های در صف"
MESSAGES_SEND = "یک بار صف را می‌فرستد و رسیدها را می‌گیرد"
IMPORT_FILE = "فایلی که خوانده می‌شود"
DRY_RUN = "تنها می‌خواند و می‌گوید چه می‌شد؛ چیزی نمی‌نویسد"
EXPORT = "بیرون دادن فهرست‌ها"
EXPORT_ACTIVATIONS = "فعال‌سازی‌های یک بازه؛ سرپرست با --operator"
SINCE = "نخستین روز، جلالی، مانند 1405/09/01"
UNTIL = "واپسین روز، جلالی؛ خود این روز هم هست"
EXPORT_LINES = "خط‌های یک مرکز، به همان شکلی که خوانده می‌شود؛ سرپرست یا مدیر با --operator"
LINES_CENTRE = "کد مرکز"
OUT_XLSX = "فایل خروجی: .xlsx"
NOT_FOLDER = "«{given}» پوشه نیست"
NOT_XLSX = "خط‌ها تنها به .xlsx نوشته می‌شود"
OUT = "فایل خروجی: .xlsx یا .csv یا .jsonl"
OPERATORS = "کاربران برنامه"
OPERATORS_ADD = "افزودن کاربر؛ نخستین مدیر سامانه بی --operator ساخته می‌شود"
OPERATORS_LIST = "فهرست کاربران"
OPERATORS_RESET = "رمز نخستین تازه برای یک کاربر"
USERNAME = "نام کاربری (حروف لاتین)"
NAME = "نام و نام خانوادگی، چنان‌که روی رسید می‌آید"
ROLE = "نقش: clerk متصدی، supervisor سرپرست، security حراست، unit واحد، administrator مدیر سامانه"
CENTRE = "کد مرکز"
CENTRE_NAME = "نام مرکز، هنگامی که با نخستین مدیر ساخته می‌شود"
PHONE = "شماره تلفن کاربر؛ تنها برای آنکه رمز او آن نباشد"
DB = "نگهداری پایگاه داده"
DB_UPGRADE = "ساختن یا نو کردن جدول‌ها"
DB_CHECK = "بررسی درستی داده‌ها، ارتباط‌ها و زنجیره رویدادها"
AUDIT = "دفتر رویدادها"
AUDIT_VERIFY = "بررسی زنجیره رویدادها؛ نخستین ردیف ناجور گفته می‌شود"
AUDIT_AGAINST = (
    "خروجی «audit verify --json» از روزی پیشین که جای دیگری نگه داشته شده؛ "
    "بریدن یا بازنویسی ته زنجیره‌ها را نشان می‌دهد"
)
NO_ANCHORS = "{file} خروجی «audit verify --json» نیست"
BACKUP = "نسخه پشتیبان بررسی‌شده"
BACKUP_FILE = "فایل تازه‌ای که نوشته می‌شود"
RESTORE = "بازگرداندن نسخه پشتیبان؛ پایگاه پیشین کنار آن می‌ماند"
RESTORE_FILE = "نسخه پشتیبان"
DEMO = "پایگاه نمایشی با داده ساختگی؛ بی نمایشگر، کار اصلی را نشان می‌دهد و برگه‌ها را می‌گذارد"
DEMO_DIR = "پوشه‌ای برای داده و خروجی نمایشی"
OFFSCREEN = "پنجره باز نشود، حتی اگر نمایشگر هست"

NOT_JALALI = "«{given}» تاریخ جلالی نیست؛ مانند 1405/09/01 بنویسید"
GREGORIAN = "«{given}» تاریخ میلادی است؛ به جلالی می‌شود {jalali}"
WRONG_SUFFIX = "پسوند فایل خروجی باید .xlsx یا .csv یا .jsonl باشد"
BACKWARDS = "روز آغاز پس از روز پایان است"
NEEDS_OPERATOR = "این دستور داده بیرون می‌دهد و --operator می‌خواهد"
NEEDS_ADMINISTRATOR = "این دستور --operator با نقش مدیر سامانه می‌خواهد"
FIRST_IS_ADMINISTRATOR = "نخستین کاربر باید مدیر سامانه باشد (--role administrator)"
NO_PASSWORD = "رمز در دسترس نیست: BACKOFFICE_PASSWORD را مقدار دهید یا دستور را در پایانه بدهید"
NOT_WRITTEN = "دیسک پر است و آنچه گفته شد نوشته نشد"
AND = "؛ "
ERROR = "خطا: {message}"
SEE_HELP = "راهنما: {program} --help"

#: The messages of :mod:`argparse`, as it words them in English, and ours.
_MESSAGES: tuple[tuple[str, str], ...] = (
    (r"the following arguments are required: WHAT", "پس از آن یکی از دستورهای همین گروه می‌آید"),
    (r"the following arguments are required: (?P<a>.+)", "این‌ها داده نشده است: {a}"),
    (r"unrecognized arguments: (?P<a>.+)", "ناشناخته است: {a}"),
    (
        r"argument (?P<a>.+?): invalid choice: '?(?P<b>.*?)'? \(choose from (?P<c>.+)\)",
        "{a}: «{b}» پذیرفته نیست؛ یکی از این‌ها: {c}",
    ),
    (r"argument (?P<a>.+?): expected one argument", "{a}: یک مقدار می‌خواهد"),
    (r"argument (?P<a>.+?): expected at least one argument", "{a}: دست‌کم یک مقدار می‌خواهد"),
    (r"argument (?P<a>.+?): ignored explicit argument (?P<b>.+)", "{a}: مقدار نمی‌گیرد"),
    (r"argument (?P<a>\S+): not allowed with argument (?P<b>\S+)", "{a} با {b} نمی‌آید"),
    (r"argument (?P<a>\S+): (?P<b>.+)", "{a}: {b}"),
)


def usage_error(message: str) -> str:
    """Return one of argparse's messages in Persian; an unknown one is shown as it is."""
    for form, words in _MESSAGES:
        found = re.fullmatch(form, message, re.DOTALL)
        if found:
            return words.format(**found.groupdict())
    return message
