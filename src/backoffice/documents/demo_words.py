"""Words of the sample data: names by chance, as a portal and a line inventory would bring them.

No person or company is meant; forenames and surnames are put together at random.
"""

from __future__ import annotations

from backoffice.records.calls import CallType

CENTRES = (
    ("RSH01", "مرکز شهید انصاری", ("3333", "3334", "3335")),
    ("RSH02", "مرکز گلسار", ("3211", "3212")),
    ("RSH03", "مرکز باهنر", ("3322", "3323")),
    ("LAH01", "مرکز لاهیجان", ("4222", "4223")),
    ("ANZ01", "مرکز بندرانزلی", ("4442", "4443")),
    ("FMN01", "مرکز فومن", ("3472",)),
)
WOMEN = (
    "زهرا", "مریم", "نرگس", "سمیه", "پریسا", "اعظم", "مهین", "فاطمه", "لیلا", "شیرین",
    "معصومه", "نسرین", "طاهره", "مینا", "الهام", "زینب",
)  # fmt: skip
MEN = (
    "علی", "محمدرضا", "یوسف", "حسین", "سیامک", "هادی", "بهروز", "کیان", "پویا", "ناصر",
    "اسماعیل", "مهدی", "فرهاد", "قاسم", "جواد", "آرش",
)  # fmt: skip
FAMILIES = (
    "رودباری", "انزلی‌چی", "کریمی", "احمدی", "فومنی", "صومعه‌سرایی", "شفیعی", "لنگرودی",
    "اسماعیل‌پور", "عباس‌نژاد", "محمدی", "یوسفی", "گیلانی", "میرزایی", "کیانی", "رضازاده",
    "پورمحمد", "آستارایی", "نیک‌بخت", "قربانی", "تالشی", "خوش‌رفتار",
)  # fmt: skip
PLACES = (
    "رشت", "لاهیجان", "بندرانزلی", "فومن", "صومعه‌سرا", "لنگرود", "رودسر", "تالش", "آستارا",
    "رودبار",
)  # fmt: skip
STREETS = ("خیابان سعدی", "خیابان لاکانی", "بلوار معلم", "خیابان امام خمینی", "گلسار خیابان ۹۵")
ADDRESS = "{place}، {street}، پلاک {plate}"

COMPANY = "شرکت {word} {trade} {place}"
COMPANY_WORDS = ("پارس", "سبز", "خزر", "نگین", "سپهر", "آرمان", "کیمیا", "تدبیر", "دیلم")
TRADES = ("دارو", "تجارت", "ارتباطات", "صنعت", "کشاورزی", "شیلات", "ساختمان")
COMPANY_FORMS = ("با مسئولیت محدود", "سهامی خاص", "سهامی عام", "تعاونی", "تضامنی")
GOVERNMENT = (
    "اداره کل راه و شهرسازی {place}",
    "شهرداری {place}",
    "دانشگاه علوم پزشکی {place}",
    "اداره آموزش و پرورش {place}",
)
GOVERNMENT_FORM = "دولتی"
TRUSTEES = ("مسجد جامع {place}", "بنیاد خیریه {place}", "موقوفه {place}")
TRUSTEE_FORMS = ("مسجد", "متولی / هیئت امنا", "متولی / هیئت امنا")

IRANIAN, FOREIGN = "ایرانی", ("افغانستان", "عراق")
FEMALE, MALE = "زن", "مرد"
OWNER, USER = "صاحب تلفن", "استفاده کننده"
IN_SERVICE, ONE_WAY, TWO_WAY, RELEASED = "دایر", "قطع یک‌طرفه", "قطع دوطرفه", "تخلیه"
OPEN, CLOSED = "باز", "بسته"
LISTED, UNLISTED = "اعلام", "عدم اعلام"
SERVICES = ("نمایشگر شماره", "انتظار مکالمه", "انتقال مکالمه", "خط داغ", "بیدارباش")
BETWEEN_SERVICES = "، "
LINES_TITLE = "خطوط"

OFFICE_COMPANY = "شرکت مخابرات ایران، منطقه نمونه"
OFFICE_NAME = "امور مشترکین — پایگاه نمایشی"
OPERATORS = (
    ("clerk", "سارا احمدی", "RSH01"),
    ("supervisor", "مینا رستمی", "RSH01"),
    ("security", "امید نادری", "RSH01"),
    ("unit", "نوید صالحی", "RSH01"),
    ("administrator", "مدیر سامانه", "RSH01"),
)
FEES = (
    ("call_details", "ریزمکالمات هر دوره", 50_000),
    ("special_services", "فعال‌سازی سرویس ویژه", 30_000),
    ("access_class", "تغییر وضعیت صفر", 20_000),
    ("number_change", "تعویض شماره", 400_000),
    ("relocation", "تغییر مکان", 600_000),
    ("cut_reconnect", "وصل مجدد", 40_000),
)
NEW_ADDRESS = "رشت، بلوار گیلان، خیابان ۱۸۶، پلاک ۲۴"
CABINET = "کافو ۱۲، ورودی ۳، پست ۴۸، اتصالی ۲۷"
TRANSFER_TITLE = "برگردان کابل خیابان سعدی"
COMPANY_OFFICE, COURT = "امور مالی منطقه", "دادگستری رشت، شعبه ۱۲"
NO_FAULT = "در چند نوبت آزمایش خط سالم بود"
NO_PAIR = "زوج آزاد در کافو نیست"
TITLE_AT_118 = "داروخانه شبانه‌روزی سعدی"
AT_NIGHT = "هر شب پس از ساعت ده، بی‌صدا"
IN_RAIN = "هنگام باران صدای گفت‌وگوی دیگران شنیده می‌شود"
PROVIDER = "مخابرات منطقه گیلان"
UNDERTAKEN = "هماهنگی تلفنی انجام شد"
SPARE_PART = "کارت مشترک تعویض می‌شود"
CAME_BACK = "مشترک برای تکمیل مدارک مراجعه می‌کند"

PROVINCE_HEADER = "calling_number,called_number,start_time,duration_sec,charge_rial,call_type"
BILLING_HEADER = "شماره مشترک|شماره مقصد|تاریخ|ساعت|مدت|مبلغ|نوع"
CALL_WORDS = {
    CallType.LOCAL: "شهری",
    CallType.LONG_DISTANCE: "بین شهری",
    CallType.MOBILE: "همراه",
    CallType.INTERNATIONAL: "بین الملل",
    CallType.INTELLIGENT: "هوشمند",
}
SPOILED = ("1405/13/41", "", "25:61:00", "?")

REPRESENTATIVE = ("ناصر قربانی", "0499370899")

_ARABIC = str.maketrans("یک", "يك")
_PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


def arabic(text: str) -> str:
    """Return a text as an Arabic keyboard writes it."""
    return text.translate(_ARABIC)


def persian_digits(text: str) -> str:
    """Return a number as a Persian keyboard writes it."""
    return text.translate(_PERSIAN_DIGITS)
