"""The Persian words of the coded values that stand in the forms and results of services."""

from __future__ import annotations

from backoffice.records.tickets import Service

_ACCESS = {
    "no_limit": "بدون محدودیت",
    "second_zero_barred": "صفر دوم بسته",
    "first_zero_barred": "صفر اول و دوم بسته",
}
_CUTS = {
    "wish": "خواست مشترک",
    "debt": "بدهی",
    "nuisance": "مزاحمت تلفنی",
    "wiring": "سیم‌کشی غیرمجاز",
    "order": "دستور مقام قضایی",
    "seizure": "توقیف",
    "technical": "فنی",
    "recorded": "ثبت‌شده در فهرست خطوط",
}
_FEASIBILITY = {
    "possible": "امکان‌پذیر",
    "needs_site_visit": "نیازمند بازدید محل",
    "no_subscriber_side": "نبود امکانات سمت مشترک",
    "no_exchange_side": "نبود امکانات سمت مرکز",
    "out_of_boundary": "خارج از مرز",
    "waiting_list": "در نوبت امکانات",
}
_PURPOSES = {
    "own_record": "اطلاع خود مشترک",
    "bill_objection": "اعتراض به قبض",
    "business_accounting": "حسابداری کسب‌وکار",
    "court": "ارائه به دادگاه",
}
_CALL_TYPES = {
    "intelligent": "هوشمند",
    "international": "بین‌الملل",
    "long_distance": "بین‌شهری",
    "mobile": "همراه",
    "service": "کد خدماتی",
    "unknown": "نامشخص",
    "local": "شهری",
}

#: Words of coded values, by service and field.
CHOICES: dict[tuple[Service, str], dict[str, str]] = {
    (Service.CALL_DETAILS, "types"): _CALL_TYPES,
    (Service.CALL_DETAILS, "purpose"): _PURPOSES,
    (Service.INTELLIGENT_CALLS, "purpose"): _PURPOSES,
    (Service.RELOCATION_FEASIBILITY, "answer"): _FEASIBILITY,
    (Service.RELOCATION_RELEASE, "operation"): {
        "release": "تخلیه زوج و شماره",
        "restore": "وصل دوباره زوج و شماره",
    },
    (Service.DIRECTORY, "operation"): {
        "add": "اعلام به ۱۱۸",
        "change": "تغییر عنوان",
        "remove": "عدم اعلام",
    },
    (Service.ACCESS_CLASS, "access"): _ACCESS,
    (Service.ACCESS_CLASS, "old_access"): _ACCESS,
    (Service.ACCESS_CLASS, "new_access"): _ACCESS,
    (Service.NUISANCE_CALLS, "kind"): {
        "silent": "سکوت",
        "insult": "توهین",
        "threat": "تهدید",
        "noise": "صدا و موسیقی",
        "other": "دیگر",
    },
    (Service.NUISANCE_CALLS, "voice"): {
        "man": "مرد",
        "woman": "زن",
        "child": "کودک",
        "unknown": "نامعلوم",
    },
    (Service.NUISANCE_CALLS, "outcome"): {
        "found": "شناسایی شد",
        "not_found": "شناسایی نشد",
        "consented": "رضایت متقاضی",
        "to_court": "ارجاع به مرجع قضایی",
    },
    (Service.NUMBER_CHANGE, "cause"): {
        "wish": "خواست مشترک",
        "nuisance_confirmed": "مزاحمت تأییدشده",
        "like_government": "شباهت به شماره دستگاه دولتی",
        "cable_transfer": "برگردان کابل",
        "new_centre": "مرکز تازه",
    },
    (Service.ADDRESS_CORRECTION, "kind"): {
        "installation": "نشانی محل نصب",
        "correspondence": "نشانی مکاتبه",
    },
    (Service.ADDRESS_CORRECTION, "reason"): {
        "wrongly_recorded": "ثبت نادرست",
        "renumbered": "تغییر پلاک",
        "renamed": "تغییر نام معبر",
        "postal_code_only": "تنها کد پستی",
    },
    (Service.CUT_RECONNECT, "operation"): {"cut": "قطع", "reconnect": "وصل"},
    (Service.CUT_RECONNECT, "cause"): _CUTS,
    (Service.CUT_RECONNECT, "lifts"): _CUTS,
    (Service.CUT_RECONNECT, "direction"): {"outgoing": "یک‌طرفه", "both": "دوطرفه"},
    (Service.ADSL, "operation"): {
        "install": "دایری",
        "change_port": "تغییر پورت",
        "new_number": "انتقال به شماره تازه",
        "suspend": "تعلیق",
        "resume": "رفع تعلیق",
        "release": "تخلیه",
    },
    (Service.ADSL, "answer"): {
        "no_obstacle": "بدون مانع",
        "number_not_found": "شماره یافت نشد",
        "has_adsl": "از پیش ADSL دارد",
        "on_pcm": "شماره روی PCM است",
        "pcm_in_box": "PCM در پست",
        "line_cut": "تلفن قطع است",
        "in_debt": "تلفن بدهی دارد",
        "cabinet_not_allowed": "کافو مجاز نیست",
        "number_not_allowed": "شماره مجاز نیست",
        "no_free_port": "پورت آزاد نیست",
    },
    (Service.ADSL, "suspended_by"): {"wish": "مشترک", "administration": "شرکت"},
    (Service.IVR_PIN, "operation"): {"issue": "صدور", "reset": "صدور دوباره"},
    (Service.MESSAGES, "operation"): {"consent": "رضایت به دریافت پیامک", "withdraw": "لغو"},
    (Service.MESSAGES, "events"): {
        "ticket_opened": "ثبت درخواست",
        "ticket_answered": "پاسخ درخواست",
        "ticket_done": "انجام درخواست",
        "fault_cleared": "رفع خرابی",
        "bill_issued": "صدور قبض",
        "line_cut": "قطع تلفن",
        "lease_ending": "پایان اجاره",
    },
    (Service.FAULT, "kind"): {
        "no_tone": "نبود بوق",
        "noise": "نویز",
        "crosstalk": "هم‌شنوایی",
        "no_incoming": "نبود تماس ورودی",
        "no_outgoing": "نبود تماس خروجی",
        "wrong_ringing": "زنگ نادرست",
        "data": "اینترنت",
        "other": "دیگر",
    },
    (Service.FAULT, "test_class"): {
        "physical_mdf": "فیزیکی در ام‌دی‌اف",
        "legal": "حقوقی (قطع بدهی)",
        "software": "نرم‌افزاری",
        "physical_network": "فیزیکی در شبکه",
    },
    (Service.FAULT, "found"): {
        "short_to_earth": "اتصال به زمین",
        "broken_wire": "خط پاره",
        "crosstalk": "هم‌شنوایی",
        "device": "دستگاه",
        "debt": "قطع بدهی",
        "nothing": "بدون خرابی",
        "other": "دیگر",
    },
    (Service.FAULT, "after"): {
        "healthy": "سالم",
        "debt": "قطع بدهی",
        "still_faulty": "همچنان خراب",
    },
}
