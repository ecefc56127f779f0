"""Every finding that a command can print, in Persian.

By the codes' texts and not by their enums, because the rooms' enums lie above
this floor; a test holds the tables complete. Values of subscribers are never
repeated: a command's output ends in logs.
"""
# ruff: noqa: RUF001 - Persian on purpose; what a password is called is none

from __future__ import annotations

from collections.abc import Mapping

from backoffice.records.digits import persian

TROUBLES = {
    "unreachable": "پایگاه داده پاسخ نمی‌دهد",
    "busy": "پایگاه داده در دست دیگری است؛ کمی بعد دوباره",
    "disk_full": "دیسک پر است",
    "read_only": "تنها خواندنی است و نوشته نمی‌شود",
    "damaged": "آسیب دیده است",
    "newer_database": "با نسخه تازه‌تر برنامه ساخته شده است؛ برنامه را نو کنید",
    "not_ours": "از آنِ این برنامه نیست",
    "access_denied": "اجازه دسترسی نیست",
    "file_missing": "پیدا نشد",
    "file_locked": "در برنامه دیگری باز است یا از پیش هست",
    "device": "دستگاه یا دیسک پاسخ نمی‌دهد",
    "clock_set_back": "ساعت این رایانه عقب است؛ نخست آن را درست کنید",
    "configuration": "پیکربندی درست نیست",
}
MISSING_TOOLS = "ابزارهای PostgreSQL (pg_dump و pg_restore) پیدا نشد"
NO_DISPLAY = "نمایشگری نیست که پنجره در آن باز شود؛ دستورهای بی‌پنجره: backoffice --help"
AMBIGUOUS = "پاسخ پایگاه داده گم شد و روشن نیست که کار انجام شده باشد؛ پیش از تکرار بررسی کنید"

ADDRESSES = {
    "empty": "نشانی پایگاه داده خالی است",
    "wrong_scheme": "نشانی پایگاه داده باید با sqlite:/// یا postgresql:// آغاز شود",
    "unreadable": "نشانی پایگاه داده خوانا نیست",
    "unescaped_character": "در رمزِ نشانی به جای @ و # و / باید %40 و %23 و %2F بیاید",
    "unknown_key": "در نشانی پایگاه داده کلید ناشناخته هست",
    "repeated_key": "در نشانی پایگاه داده یک کلید دو بار آمده است",
    "weak_ssl": "sslmode برای رایانه دیگر تنها verify-full پذیرفته است",
    "no_database_name": "نشانی پایگاه داده نام پایگاه را ندارد",
    "sqlite_host": "پس از sqlite: سه خط کج می‌آید",
    "sqlite_memory": "پایگاه در حافظه چیزی را نگه نمی‌دارد",
    "network_path": "فایل SQLite نباید روی پوشه شبکه باشد",
    "password_in_file": "رمز پایگاه داده جایش در فایل تنظیمات نیست (PGPASSWORD یا passfile)",
}

SETTINGS = {
    "not_utf8": "فایل تنظیمات UTF-8 نیست",
    "not_toml": "فایل تنظیمات TOML درست نیست",
    "unknown_key": "این کلید شناخته نیست",
    "wrong_type": "نوع مقدار درست نیست",
    "out_of_range": "مقدار در بازه مجاز نیست",
    "not_one_of": "مقدار باید یکی از این‌ها باشد",
    "bad_text": "متن نویسه نادرست دارد",
    "too_long": "بیش از اندازه بلند است",
    "bad_area_code": "کد استان درست نیست",
    "bad_centre_code": "کد مرکز درست نیست",
    "bad_address": "نشانی پایگاه داده درست نیست",
    "same_folder": "پوشه ورودی و خروجی پرتال نباید یکی باشد",
    "open_to_others": "فایل تنظیمات برای کاربران دیگر رایانه باز است",
}

ADMINISTRATION = {
    "wrong_password": "نام کاربری یا رمز درست نیست",
    "wait": "پس از رمزهای نادرست باید کمی صبر کرد",
    "stopped": "این کاربر پس از رمزهای نادرست بسته شده است؛ سرپرست یا مدیر سامانه باز می‌کند",
    "password_too_short": "رمز دست‌کم {detail} نویسه می‌خواهد",
    "password_too_long": "رمز بیش از {detail} نویسه است",
    "password_untypeable": "رمز نویسه‌ای دارد که تایپ نمی‌شود",
    "password_own_words": "رمز بیشترش نام و نشان خود کاربر است",
    "password_pattern": "رمز الگوی ساده دارد",
    "password_common": "رمز بیشترش واژه‌های رایج است",
    "password_unchanged": "رمز تازه همان پیشین است",
    "username_form": "نام کاربری باید ۳ تا ۳۲ نویسه لاتین باشد و با حرف آغاز شود",
    "username_taken": "این نام کاربری هست",
    "name_wrong": "نام درست نیست",
    "unknown_operator": "چنین کاربری نیست",
    "last_administrator": "واپسین مدیر سامانه را نمی‌توان برداشت",
    "reason_missing": "علت لازم است",
    "not_the_holder": "میز در دست کاربر دیگری است",
    "already_set_up": "پایگاه داده از پیش کاربر دارد؛ --operator لازم است",
    "unknown_centre": "چنین مرکزی نیست",
    "centre_code_form": "کد مرکز درست نیست",
    "centre_name_wrong": "نام مرکز درست نیست",
    "centre_code_taken": "این کد مرکز هست",
    "centre_number_wrong": "شماره مرکز باید ۱ تا ۹۹۹ باشد",
    "centre_number_taken": "این شماره از آنِ مرکز دیگری است",
    "centre_number_in_use": "این شماره روی برگه‌ها و کدهای رهگیری آمده و دیگر تغییر نمی‌کند",
    "prefix_form": "پیش‌شماره درست نیست",
    "prefix_taken": "پیش‌شماره از آنِ مرکز دیگری است",
    "columns_wrong": "ستون‌ها باید این‌ها باشند",
    "no_rows": "فایل هیچ ردیفی ندارد",
    "not_text": "فایل متن UTF-8 نیست",
    "twice_in_file": "در همین فایل دو بار آمده است",
}

FILES = {
    "empty": "فایل خالی است",
    "not_text": "فایل متن UTF-8 نیست",
    "not_workbook": "فایل کاربرگ xlsx نیست",
    "old_workbook": "فایل به شکل کهنه xls است؛ به xlsx ذخیره کنید",
    "encrypted": "فایل رمزگذاری شده است",
    "web_page": "فایل صفحه وب است",
    "truncated": "فایل بریده است",
    "bomb": "فایل پس از بازشدن بیش از اندازه بزرگ می‌شود",
    "entities": "فایل XML نامجاز دارد",
    "too_large": "فایل بیش از اندازه بزرگ است",
    "too_many_rows": "فایل ردیف‌های بیش از اندازه دارد",
    "too_many_bad": "ردیف‌های ناخوانا بیش از اندازه است؛ قالب فایل چیز دیگری است",
    "too_slow": "خواندن فایل بیش از اندازه طول کشید",
    "too_much_memory": "خواندن فایل حافظه بیش از اندازه می‌خواهد",
    "unreadable": "فایل خوانا نیست",
    "changed": "فایل هنگام خواندن عوض شد",
    "unknown_format": "هیچ قالبی این فایل را نمی‌خواند؛ نام قالب را با --profile بدهید",
    "header_missing": "ستون‌های لازم نیست",
    "header_unknown": "ستون ناشناخته",
    "header_twice": "ستون دو بار آمده است",
}

POOL = {
    "bad_number": "شماره درست نیست",
    "backwards": "شماره پایان پیش از شماره آغاز است",
    "too_many": "بیش از اندازه در یک بار",
    "centre_unknown": "مرکز شناخته نیست",
    "other_centre": "شماره از آنِ مرکز دیگری است",
    "not_in_pool": "این شماره در شماره‌های هیچ مرکزی نیست",
    "not_free": "این شماره آزاد نیست",
    "not_reserved": "این شماره رزرو نیست",
    "of_a_ticket": "این شماره برای یک تیکت رزرو است",
    "ends_before": "پایانش پیش از آغاز است",
}
RIGHTS = {
    "import_bills": "آوردن قبض‌ها",
    "send_messages": "فرستادن پیامک",
    "export_lines": "بیرون دادن خط‌ها",
    "import_registrations": "آوردن ثبت‌نام‌ها",
    "import_lines": "آوردن فهرست خطوط",
    "import_calls": "آوردن ریزمکالمات",
    "retire_calls": "کنار گذاشتن ماه‌های کهنه ریزمکالمات",
    "export_activations": "بیرون دادن فعال‌سازی‌ها",
    "disclose_calls": "نشان دادن ریزمکالمات",
    "hand_over_calls": "تحویل ریزمکالمات",
    "lift_disclosure": "گذشتن از یک مورد در ارائه ریزمکالمات",
    "calls_by_order": "ریزمکالمات به دستور مقام قضایی",
    "manage_operators": "کار با کاربران",
    "manage_centres": "کار با مراکز",
    "import_centres": "آوردن فهرست مراکز",
    "see_audit": "دیدن دفتر رویدادها",
    "back_up": "گرفتن پشتیبان و بررسی پایگاه",
    "restore": "بازگرداندن پشتیبان",
}
ROLES = {
    "unit": "واحد",
    "clerk": "متصدی",
    "supervisor": "سرپرست",
    "security": "حراست",
    "administrator": "مدیر سامانه",
    "": "سیستم",
}
LACKS_RIGHT = "نقش «{role}» حق «{right}» را ندارد"

CONFLICT = "هم‌زمان دیگری همین را عوض کرده است؛ دوباره بکوشید"
BROKEN = {
    "altered": "تغییر داده شده است",
    "unlinked": "به ردیف پیش از خود نمی‌پیوندد",
    "missing": "نیست",
    "unknown_version": "شکل ناشناخته دارد",
    "headless": "سرِ زنجیره ندارد",
    "rewritten": "با آنچه پیش‌تر از آن نگه داشته شده یکی نیست",
}

WEIGHTS = {
    "wrong": "پذیرفته نشد",
    "missing": "نیامده است",
    "corrected": "اصلاح شد",
    "odd": "نیاز به نگاه دارد",
}
FAULTS = {
    "bad_json": "سطر JSON درست نیست",
    "not_an_object": "سطر یک شیء JSON نیست",
    "line_too_long": "سطر بیش از اندازه بلند است",
    "bad_encoding": "بایت‌های سطر متن UTF-8 نیست",
    "no_type": "نوع مشترک نیامده است",
    "unknown_type": "نوع مشترک شناخته نیست",
    "unknown_word": "واژه‌اش شناخته نیست",
    "not_text": "مقدارش متن نیست",
    "bad_moment": "زمان ثبت درست نیست",
    "identity_missing": "چیزی که مشترک با آن شناخته شود نیست",
    "no_phone": "هیچ شماره تلفنی نیامده است",
    "same_phone_twice": "یک شماره دو بار آمده است",
    "too_many_phones": "شماره‌های بیش از اندازه",
    "centre_unknown": "مرکز شناخته نیست",
    "other_centre": "شماره از آنِ مرکز دیگری است",
    "same_number_twice": "این شماره پیش‌تر در همین فایل آمده است",
    "cut_by_office": "این خط به دستور خود اداره قطع است و قطع می‌ماند",
    "set_by_request": "درخواستی این را تعیین کرده است و هیچ فهرستی آن را برنمی‌گرداند",
    "number_resting": "خطی این شماره را به‌تازگی واگذاشته است و هنوز آزاد نیست",
    "number_reserved": "شماره رزرو است؛ نخست آن درخواست را پایان دهید یا لغو کنید",
    "bill_of_other_line": "قبض از آنِ شماره دیگری است",
    "bill_without_id": "شناسه پرداخت بی شناسه قبض آمده است",
}
FLAWS = {
    "empty": "خالی است",
    "too_short": "کوتاه است",
    "too_long": "بلند است",
    "not_digits": "جز رقم دارد",
    "all_same": "همه رقم‌ها یکی است",
    "middle_zeros": "رقم‌های میانی همه صفر است",
    "bad_check_digit": "رقم کنترل نمی‌خواند",
    "bad_characters": "جز حرف لاتین و رقم دارد",
    "control_character": "نویسه کنترلی دارد",
    "broken_character": "نویسه شکسته دارد",
    "mixed_script": "در یک واژه دو خط آمیخته است",
    "not_a_date": "تاریخ نیست",
    "no_such_day": "چنین روزی در تقویم نیست",
    "out_of_range": "بیرون از سال‌های پذیرفته است",
    "gregorian": "تاریخ میلادی است",
    "day_first": "روز پیش از سال آمده است",
    "short_year": "سال چهار رقمی نیست",
    "in_future": "در آینده است",
    "too_old": "بیش از اندازه گذشته است",
    "letters": "جز رقم دارد",
    "no_letters": "نام حرف ندارد",
    "mobile": "شماره همراه است",
    "not_mobile": "شماره همراه نیست",
    "other_province": "از استان دیگری است",
    "unknown_area": "کد استان شناخته نیست",
    "starts_wrong": "چنین آغاز نمی‌شود",
    "other_country": "از کشور دیگری است",
    "not_fixed_line": "قبض تلفن ثابت نیست",
    "other_bill": "با شناسه قبض نمی‌خواند",
}
NOTICES = {
    "digits_folded": "رقم‌ها یکدست شد",
    "letters_folded": "حرف‌های عربی فارسی شد",
    "marks_dropped": "نشانه‌های نادیدنی برداشته شد",
    "separators_dropped": "جداکننده‌ها برداشته شد",
    "spaces_tidied": "فاصله‌ها مرتب شد",
    "upper_cased": "حرف‌ها بزرگ شد",
    "leading_zeros": "صفرهای آغاز بازگشت",
    "zeros_dropped": "صفرهای افزوده برداشته شد",
    "area_added": "کد استان افزوده شد",
    "prefix_rewritten": "پیش‌شماره یکدست شد",
    "reordered_date": "روز/ماه/سال به سال/ماه/روز برگشت",
    "wrong_layout": "از چینش دیگر صفحه‌کلید خوانده شد",
    "unusual_character": "نویسه نامعمول دارد",
    "unusual_postal_code": "کد پستی نامعمول است",
    "differs_from_national_id": "با کد ملی یکی نیست",
}
COLUMNS = {
    "number": "شماره تلفن",
    "centre": "کد مرکز",
    "owner_name": "نام مالک",
    "owner_identifier": "شناسه مالک",
    "address": "نشانی",
    "postal_code": "کد پستی",
    "state": "وضعیت",
    "installed_on": "تاریخ دایری",
    "access_class": "صفر دوم",
    "listed": "عنوان ۱۱۸",
    "services": "سرویس‌های ویژه",
    "bill_id": "شناسه قبض",
    "payment_id": "شناسه پرداخت",
    "former_number": "شماره پیشین",
    "renumbered_on": "تاریخ تعویض شماره",
}
AT_LINE = "سطر {line}: {said}"
OTHER = "درست نیست ({code})"


def finding(table: Mapping[str, str], code: str, detail: str = "", line: int = 0) -> str:
    """Return the sentence of one finding: its line, what is wrong, and the detail told."""
    words = table.get(code, OTHER.format(code=code))
    sentence = words.format(detail=persian(detail)) if "{detail}" in words else words
    if detail and "{detail}" not in words:
        sentence = f"{sentence}: {detail}"
    return AT_LINE.format(line=persian(line), said=sentence) if line else sentence


def problem(weight: str, field: str, reason: str, phone: int = 0) -> str:
    """Return what was wrong with or done to one value, without the value."""
    reasons = FAULTS | FLAWS | NOTICES
    what = reasons.get(reason, OTHER.format(code=reason)) if reason else ""
    which = f"{field} ({persian(phone)})" if phone else field
    parts = [part for part in (which, what) if part]
    return f"{WEIGHTS.get(weight, weight)} — {': '.join(parts)}"


def trouble(code: str, where: str, *, details: dict[str, str] | None = None) -> str:
    """Return the sentence of one trouble of the world and where it struck."""
    told = details or {}
    if "ambiguous" in told:
        return AMBIGUOUS
    if told.get("reason") == "tool":
        return MISSING_TOOLS
    if told.get("reason") == "display":
        return NO_DISPLAY
    words = TROUBLES.get(code, OTHER.format(code=code))
    return f"{where}: {words}" if where else words


def lacks_right(role: str, right: str) -> str:
    """Return the sentence of a deed tried without its right."""
    return LACKS_RIGHT.format(role=ROLES.get(role, role), right=RIGHTS.get(right, right))
