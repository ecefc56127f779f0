"""Files as the portal leaves them, made anew: clean records, and the same kinds of dirt."""
# ruff: noqa: S311 - the choices are to look like life, and to be the same each time

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from random import Random

GIVEN = ("زهرا", "مهین", "یوسف", "نرگس", "علی", "محمدرضا", "پریسا", "سمیه")
FAMILY = ("رودباری", "انزلی‌چی", "کریمی", "احمدی", "فومنی", "صومعه‌سرایی", "شفیعی")
PLACES = ("رشت", "لاهیجان", "بندرانزلی", "فومن", "صومعه‌سرا")
COMPANIES = ("شرکت پارس دارو رشت", "شرکت سبز تجارت فومن", "شرکت خزر ارتباطات لاهیجان")
PREFIXES = ("3333", "3334", "3211", "3322", "4222", "4442", "3472")
OWNER, USER = "صاحب تلفن", "استفاده کننده"
TO_PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
TO_ARABIC = str.maketrans("یک", "يك")


def national_id(number: int) -> str:
    """The ``number``-th national ID: nine digits and the check digit."""
    stem = f"{100_000_001 + number * 7:09}"
    rest = sum(int(digit) * (10 - place) for place, digit in enumerate(stem)) % 11
    return f"{stem}{rest if rest < 2 else 11 - rest}"


def company_id(number: int) -> str:
    """The ``number``-th company ID: ten digits and the check digit."""
    stem = f"{1_010_000_011 + number * 13:010}"
    plus = int(stem[9]) + 2
    terms = ((int(d) + plus) * (29, 27, 23, 19, 17)[i % 5] for i, d in enumerate(stem))
    return f"{stem}{sum(terms) % 11 % 10}"


def person(number: int, **changes: object) -> dict[str, object]:
    """The ``number``-th natural person, an owner of one phone, without a fault."""
    draw = Random(number)
    return {
        "id": 500_000 + number,
        "submitted_at": f"2026-11-{1 + number % 20:02}T08:00:00+03:30",
        "type": "haghighi",
        "first_name": draw.choice(GIVEN),
        "last_name": draw.choice(FAMILY),
        "gender": draw.choice(("زن", "مرد")),
        "father_name": draw.choice(GIVEN),
        "nationality": "ایرانی",
        "birth_date": f"13{30 + number % 37}/0{1 + number % 9}/1{number % 10}",
        "id_number": str(1000 + number),
        "issue_place": draw.choice(PLACES),
        "national_code": national_id(number),
        "postal_code": f"41{3 + number % 7}{number % 7 + 3}{3 + number % 6}{10000 + number:05}"[
            :10
        ],
        "phones": [{"number": phone(number), "possession": OWNER}],
    } | changes


def company(number: int, **changes: object) -> dict[str, object]:
    """The ``number``-th company, an owner of one phone, without a fault."""
    return {
        "id": 500_000 + number,
        "submitted_at": "2026-11-02T09:00:00+03:30",
        "type": "hoghoghi",
        "company_name": f"{Random(number).choice(COMPANIES)} {number}",
        "registration_date": "1384/12/20",
        "registration_number": str(1000 + number),
        "issue_place": "رشت",
        "subscriber_type": "با مسئولیت محدود",
        "national_identity": company_id(number),
        "phones": [{"number": phone(number), "possession": OWNER}],
    } | changes


def phone(number: int) -> str:
    """The ``number``-th phone of the province, eleven digits."""
    return f"013{PREFIXES[number % len(PREFIXES)]}{number // len(PREFIXES) % 10_000:04}"


def dirty(number: int) -> dict[str, object]:
    """The ``number``-th record with one kind of dirt; ``DIRT`` says what becomes of each."""
    clean = person(number)
    kind = tuple(DIRT)[number % len(DIRT)]
    mobile = [{"number": "09111234567", "possession": OWNER}]
    changes: dict[str, dict[str, object]] = {
        "arabic letters": {"last_name": "كريمي"},
        "persian digits": {"national_code": str(clean["national_code"]).translate(TO_PERSIAN)},
        "spaced postal code": {"postal_code": "41337-44567"},
        "day first": {"birth_date": "31/2/1360"},
        "no birth date": {"birth_date": ""},
        "tenant without lease end": {"phones": [{"number": phone(number), "possession": USER}]},
        "local number": {"phones": [{"number": phone(number)[3:], "possession": OWNER}]},
        "wrong check digit": {"national_code": "1234567890"},
        "no such day": {"birth_date": "1402/12/30"},
        "a mobile": {"phones": mobile},
        "no phone": {"phones": []},
        "no identity": {"national_code": ""},
        "unknown word": {"gender": "؟"},
    }
    return clean | changes[kind]


#: Kind of dirt → outcome.
DIRT = {
    "arabic letters": "corrected",
    "persian digits": "corrected",
    "spaced postal code": "corrected",
    "day first": "corrected",
    "no birth date": "accepted",
    "tenant without lease end": "accepted",
    "local number": "accepted",
    "wrong check digit": "waiting",
    "no such day": "waiting",
    "a mobile": "waiting",
    "no phone": "waiting",
    "no identity": "waiting",
    "unknown word": "waiting",
}


def write(path: Path, records: Iterable[object], *, end: str = "\n") -> Path:
    """Write records as JSON Lines; a ``str`` goes in as it is."""
    lines = (
        one if isinstance(one, str) else json.dumps(one, ensure_ascii=False) for one in records
    )
    path.write_text("".join(line + end for line in lines), encoding="utf-8", newline="")
    return path


def a_days_file(path: Path) -> Path:
    """Two hundred and forty records as a day brings them: most clean, some dirty, some twice."""
    records: list[object] = [person(number) for number in range(130)]
    records += [company(number) for number in range(130, 160)]
    records += [dirty(number) for number in range(160, 160 + 4 * len(DIRT))]
    again = [dict(person(number), submitted_at="2026-11-21T10:00:00+03:30") for number in range(20)]
    records += again
    records += [person(number) for number in range(8)]
    assert len(records) == 240
    Random(1).shuffle(records)
    return write(path, records)
