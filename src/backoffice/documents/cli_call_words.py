"""What ``backoffice export calls`` says: its help, its findings, its result, in Persian."""
# ruff: noqa: RUF001 - Persian on purpose

from __future__ import annotations

from backoffice.documents.cli_findings import FLAWS, OTHER
from backoffice.records import dates
from backoffice.records.digits import grouped, persian
from backoffice.records.disclosures import Finding
from backoffice.records.handed_over import HandedOver

EXPORT = "ریزمکالمات یک خط برای کسی که حق دیدن آن را دارد؛ با --operator"
LINE = "شماره خط"
OUT = "فایل خروجی: .xlsx یا .pdf یا .csv"
TYPE = "نوع مکالمه: {choices}؛ می‌تواند چند بار بیاید، اگر نیاید همه"
NUMBER = "تنها مکالمه با این شماره"
BEGINS = "تنها مکالمه با شماره‌هایی که چنین آغاز می‌شود"
INTELLIGENT = "فهرست سرویس هوشمند"
HOLDER = "گیرنده به چه حقی می‌خواهد: {choices}"
NAME = "نام گیرنده"
IDENTIFIER = "کد ملی یا شناسه گیرنده؛ برای دستور، شماره پرونده مرجع"
OWNER_IDENTIFIER = "کد ملی یا شناسه صاحب امتیاز، هنگامی که دیگری به جای او می‌آید"
PAPER_NUMBER = "شماره سندِ حق: وکالت‌نامه، قیم‌نامه، معرفی‌نامه، دستور …"
PAPER_DATE = "تاریخ آن سند"
PAPER_ISSUER = "صادرکننده آن سند"
PAPER_UNTIL = "واپسین روز اعتبار آن سند"
LEASE_FROM, LEASE_TO = "نخستین روز اجاره", "واپسین روز اجاره"
NAMES_LINE = "شماره تلفن در اجاره‌نامه آمده است"
IDENTITY_SEEN = "مدرک شناسایی رؤیت شد"
BILL_SEEN = "آخرین قبض پرداخت‌شده رؤیت شد"
PURPOSE = "منظور: {choices}"
NOTE, TICKET = "یادداشت", "کد رهگیری درخواست"
LIFT = "سرپرست از این مورد می‌گذرد: {choices}؛ با --reason"
REASON = "علت گذشتن از آن"
WRONG_SUFFIX = "پسوند فایل خروجی باید .xlsx یا .pdf یا .csv باشد"

NO_DAY = "—"
DONE = "{count} مکالمه در {file} نوشته شد؛ شماره {serial}.\nSHA-256: {sha256}"

LACKS = {
    "line_not_recorded": "برای این خط صاحب امتیازی ثبت نشده است",
    "number_at_rest": "این شماره اکنون در اختیار کسی نیست",
    "not_the_owner": "صاحب امتیاز ثبت‌شده این خط شخص دیگری است",
    "identifier": "شناسه گیرنده درست نیست",
    "owner_identifier": "شناسه صاحب امتیاز درست نیست",
    "name": "نام گیرنده لازم است (--name)",
    "identity_not_seen": "مدرک شناسایی رؤیت نشده است (--identity-seen)",
    "bill_not_seen": "آخرین قبض پرداخت‌شده رؤیت نشده است (--bill-seen)",
    "basis_number": "شماره سند لازم است (--paper-number)",
    "basis_date": "تاریخ سند لازم است (--paper-date)",
    "basis_issuer": "صادرکننده سند لازم است (--paper-issuer)",
    "basis_in_future": "تاریخ سند در آینده است: {day}",
    "basis_expired": "اعتبار سند تا {day} بوده است",
    "lease_start": "نخستین روز اجاره لازم است (--lease-from)",
    "lease_end": "واپسین روز اجاره لازم است (--lease-to)",
    "lease_backwards": "پایان اجاره پیش از آغاز آن است",
    "lease_ended": "اجاره در {day} پایان یافته است",
    "lease_not_begun": "اجاره از {day} آغاز می‌شود",
    "lease_silent": "شماره تلفن در اجاره‌نامه نیامده است (--names-line)",
    "purpose": "منظور لازم است (--purpose)",
    "note": "برای این منظور یادداشت لازم است (--note)",
    "order_right": "دستور مقام قضایی را حراست انجام می‌دهد",
    "from_after_to": "روز آغاز پس از روز پایان است",
    "in_future": "آغاز بازه در آینده است",
    "too_long": "بازه بیش از {limit} ماه است",
    "outside_right": "هیچ روزی از این بازه در حق این شخص نیست",
    "number": "شماره درست نیست",
    "number_too_short": "دست‌کم {limit} رقم از شماره لازم است",
    "bounds": "کمینه از بیشینه بیشتر است",
    "hours": "ساعت‌های روز از ۰ تا ۲۳ است",
    "not_itemised": "ریزمکالمات این نوع درج نمی‌شود",
    "cut_to_right": "تنها روزهایی که در حق این شخص است آمده است",
    "not_kept": "مکالمه‌های این ماه‌ها کنار گذاشته شده است و دیگر نیست",
    "cut_to_kept": "ماه‌هایی پیش از {day} کنار گذاشته شده است و مکالمه‌هایشان در فهرست نیست",
    "reason": "علت باید دست‌کم {limit} حرف داشته باشد (--reason)",
    "expired": "زمان این ارائه گذشته است",
    "other_operator": "این ارائه را کاربر دیگری ثبت کرده است",
    "other_list": "این ارائه برای فهرست دیگری است",
    "ticket": "این کد رهگیری هیچ درخواستی نیست (--ticket)",
    "other_types": "فهرست سرویس هوشمند مکالمه دیگری ندارد (--type با --intelligent نمی‌آید)",
    "too_many_rows": "روی کاغذ دست بالا {limit} مکالمه می‌آید؛ فایل xlsx همه را می‌گیرد",
}


def finding(one: Finding) -> str:
    """Return the sentence of one finding about a disclosure."""
    code = one.lack.value
    day = dates.jalali_persian(one.day) if one.day else NO_DAY
    said = LACKS.get(code, OTHER.format(code=code)).format(day=day, limit=persian(one.limit))
    return f"{said}: {FLAWS[one.flaw.value]}" if one.flaw else said


def done(made: HandedOver) -> str:
    """Say what left, how many rows, and under which serial."""
    return DONE.format(
        count=grouped(made.rows),
        file=made.path,
        serial=persian(made.serial),
        sha256=made.sha256,
    )
