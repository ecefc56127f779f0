"""A queue as it stands on a morning: people, phones, a line inventory; all of it made up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import cycle

import factories
from backoffice.db import Database, Session, cases, centres, clock, lines
from backoffice.records import bills, dates, identity
from backoffice.records.cases import CaseLine, Channel
from backoffice.records.centres import Centre
from backoffice.records.lines import InventoryLine, LineState
from backoffice.records.people import (
    LegalForm,
    Ownership,
    Particulars,
    PartyKind,
    Sex,
    identifier,
    to_fields,
)
from backoffice.verification import requirements

_WOMEN = ("مریم", "فاطمه", "زهرا", "نرگس", "لیلا", "سمیه", "معصومه", "پریسا")
_MEN = ("علی", "محمدرضا", "حسین", "مهدی", "سید کاظم", "رضا", "کیوان", "جواد")
_FAMILIES = (
    "رضایی",
    "پورمحمدی لاهیجانی",
    "صفری",
    "کوچک‌پور",
    "اسماعیل‌زاده",
    "نیک‌نام",
    "حسینی",
    "آقاجانی",
    "یوسفی",
    "گلستانی",
    "فلاح",
)
_PLACES = ("رشت", "لاهیجان", "انزلی", "فومن", "رودبار")
_BODIES = (
    (PartyKind.COMPANY, LegalForm.LIMITED, "شرکت سپهر تجارت رودبار"),
    (PartyKind.GOVERNMENT, LegalForm.STATE, "اداره کل راه و شهرسازی گیلان"),
    (PartyKind.TRUSTEE, LegalForm.MOSQUE, "مسجد جامع سلیمانداراب"),
    (PartyKind.COMPANY, LegalForm.PRIVATE_JOINT_STOCK, "شرکت کشت و صنعت آبفام خزر"),
    (PartyKind.TRUSTEE, LegalForm.NGO, "انجمن خیریه یاوران مهر"),
)


def national_id(serial: int) -> str:
    """A national ID with its right check digit."""
    return _checked(f"{259_000_000 + serial:09d}", identity.national_id)


def company_id(serial: int) -> str:
    """A company ID with its right check digit."""
    return _checked(f"{1_038_028_000 + serial:010d}", identity.company_id)


def bill_id(serial: int) -> str:
    """A bill id of a fixed line with its right check digit."""
    return _checked(f"{3_300_000 + serial}1034", bills.fixed_line_bill_id)


def _checked(start: str, check) -> str:
    return next(start + str(digit) for digit in range(10) if check(start + str(digit)).ok)


def payment_id(bill: str, thousands: int = 482) -> str:
    """A payment id that belongs to a bill."""
    start = f"{thousands}503"
    for pair in range(100):
        candidate = f"{start}{pair:02d}"
        if bills.payment_id(bill, candidate).ok:
            return candidate
    raise AssertionError(bill)


def phone(serial: int) -> str:
    """A number of the home centre."""
    return f"013{33_330_000 + serial}"


def citizen(serial: int) -> Particulars:
    """One of many citizens."""
    woman = serial % 2 == 0
    names = _WOMEN if woman else _MEN
    known_as = national_id(serial * 37)
    return factories.person(
        known_as,
        given_name=names[serial % len(names)],
        family_name=_FAMILIES[serial % len(_FAMILIES)],
        father_name=_MEN[(serial + 3) % len(_MEN)],
        sex=Sex.FEMALE if woman else Sex.MALE,
        birth_date=date(1970, 3, 21) + timedelta(days=serial * 211),
        certificate_no=str(1200 + serial),
        place_of_issue=_PLACES[serial % len(_PLACES)],
        mobile=f"0911{2_330_000 + serial}",
    )


def body(serial: int) -> Particulars:
    """One of some companies, offices and mosques."""
    kind, form, name = _BODIES[serial % len(_BODIES)]
    return factories.company(
        kind=kind,
        legal_form=form,
        company_name=name,
        company_id=company_id(serial),
        registration_no=str(45_122 + serial),
    )


def line(serial: int, lease_end: date | None = None, *, billed: bool = True) -> CaseLine:
    """A phone with its last bill; rented when a lease end is given."""
    bill = bill_id(serial) if billed else ""
    return CaseLine(
        id="",
        number=phone(serial),
        ownership=Ownership.USER if lease_end else Ownership.OWNER,
        lease_end=lease_end,
        bill_id=bill,
        payment_id=payment_id(bill) if billed else "",
    )


def add(
    session: Session,
    who: Particulars,
    wanted: Sequence[CaseLine],
    *,
    hours_ago: float = 1,
    channel: Channel = Channel.PORTAL,
    as_sent: dict[str, str] | None = None,
    duplicate: bool = False,
) -> str:
    """Keep a waiting registration."""
    now = clock.now(session)
    version = requirements.in_force(who.kind, dates.tehran_date(now)).version
    return cases.add(
        session,
        cases.NewCase(
            who=who,
            lines=tuple(replace(one, id="") for one in wanted),
            channel=channel,
            centre="RSH01",
            policy_version=version,
            submitted_at=now - timedelta(hours=hours_ago),
            as_sent=as_sent_by_portal(who) | (as_sent or {}),
            potential_duplicate=duplicate,
        ),
        "import",
    )


def as_sent_by_portal(who: Particulars) -> dict[str, str]:
    """The particulars as the portal writes them: dates Jalali."""
    sent = to_fields(who)
    for name in ("birth_date", "registration_date"):
        if name in sent:
            sent[name] = dates.jalali(date.fromisoformat(sent[name]))
    return sent


def open_centre(session: Session) -> None:
    """The home centre with its prefixes."""
    centres.save(
        session, Centre("RSH01", "مرکز تلفن شهید انصاری رشت", 1, ("3333", "3334")), "admin"
    )


def record(session: Session, number: str, who: Particulars, bill: str = "") -> None:
    """Write a line of the inventory in somebody's name."""
    owner = InventoryLine(
        number,
        "RSH01",
        who.display_name,
        identifier(who)[1],
        LineState.IN_SERVICE,
        bill_id=bill,
    )
    lines.add_many(session, [owner])


def tenant(serial: int, today: date, *, months: int, days: int = 0) -> tuple[Particulars, CaseLine]:
    """A tenant with so much of the lease left."""
    ends = dates.plus_months(today, months) + timedelta(days=days)
    return citizen(serial), line(serial, ends)


def fill(database: Database, *, citizens: int = 24) -> dict[str, str]:
    """Fill a database with a morning's queue; return the ids of the telling cases by name."""

    def unit(session: Session) -> dict[str, str]:
        open_centre(session)
        today = dates.tehran_date(clock.now(session))
        told = _telling(session, today)
        bodies = cycle(range(2, len(_BODIES)))
        for serial in range(20, 20 + citizens):
            who = body(next(bodies)) if serial % 9 == 0 else citizen(serial)
            add(session, who, [line(serial)], hours_ago=2 + serial * 1.7)
            record(session, phone(serial), citizen(serial + 1 if serial % 5 == 0 else serial))
        return told

    return database.write(unit)


def _telling(session: Session, today: date) -> dict[str, str]:
    owner = citizen(1)
    sent = {"postal_code": "41337-44567", "father_name": "حسن"}
    record(session, phone(1), owner, bill_id(1))
    under, just_under = tenant(2, today, months=5, days=-1)
    over, just_over = tenant(3, today, months=5)
    two = citizen(4)
    for serial in (2, 3, 4, 5, 6, 7):
        record(session, phone(serial), citizen(8 if serial in (2, 3) else serial))
    twin = citizen(6)
    return {
        "owner": add(session, owner, [line(1)], hours_ago=0.4, as_sent=sent),
        "just_under": add(session, under, [just_under], hours_ago=70),
        "just_over": add(session, over, [just_over], hours_ago=52),
        "two_phones": add(session, two, [line(4), line(5, billed=False)], hours_ago=26),
        "company": add(session, body(0), [line(10)], hours_ago=31),
        "government": add(session, body(1), [line(11)], hours_ago=90),
        "twin_of": add(session, twin, [line(6)], hours_ago=120),
        "twin": add(session, twin, [line(7)], hours_ago=3, duplicate=True),
    }
