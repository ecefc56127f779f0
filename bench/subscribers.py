"""Subscribers by chance, always the same ones, written past the program straight into tables."""
# ruff: noqa: S311 - the choices are to look like life, and to be the same each time

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate
from random import Random
from typing import Any
from uuid import UUID

from backoffice.db.cases import party_columns
from backoffice.db.tables.cases import CaseLineRow, CaseRow
from backoffice.documents import demo_words as words
from backoffice.records import passcodes
from backoffice.records.people import IRANIAN, Particulars, PartyKind, Sex

SEED = 1405
FIRST_YEAR = 1396
#: File numbers have six digits a year, so a million cases need some years.
PER_YEAR = 200_000
CENTRE = "RSH01"
IN_HAND = 50  # one case each of so many clerks

_STEMS = (
    "کریم", "احمد", "محمد", "حسین", "علی", "رضا", "یوسف", "قاسم", "جعفر", "صادق", "نور", "شریف",
    "رحیم", "سلیم", "حمید", "مجید", "سعید", "وحید", "نادر", "ناصر", "منصور", "محمود", "مسعود",
    "داوود", "ابراهیم", "اسماعیل", "اسحاق", "یعقوب", "هاشم", "کاظم", "باقر", "تقی", "نقی",
    "عسکر", "مهد", "فلاح", "زارع", "شبان", "حداد", "نجار", "خیاط", "صباغ", "دباغ", "قصاب",
    "نعلبند", "کشاورز", "باغبان", "دریا", "کوه", "دشت", "جنگل", "بهار", "پاییز", "آذر",
    "شهریور", "مهر", "خسرو", "بهرام", "رستم", "سهراب", "کیان", "آریا", "پارس", "گیل",
)  # fmt: skip
#: The commonest first.
_ENDINGS = (
    "ی", "زاده", "پور", "نژاد", "فر", "یان", "نیا", "وند", "لو", "دوست", "خواه", "راد", "منش",
    "پرور", "بخش",
)  # fmt: skip
_PLACES = ("", " رشتی", " لاهیجانی", " لنگرودی")
SURNAMES = tuple(
    f"{stem}{ending}{place}" for ending in _ENDINGS for place in _PLACES for stem in _STEMS
)

CASE_COLUMNS = [column.name for column in CaseRow.__table__.columns]
LINE_COLUMNS = [column.name for column in CaseLineRow.__table__.columns]
#: What the program puts where nothing is said.
_DEFAULTS = {
    column.name: column.default.arg if column.default and column.default.is_scalar else None
    for column in CaseRow.__table__.columns
}


@dataclass(frozen=True, slots=True)
class Subscriber:
    """One case with its phones, as columns of the tables."""

    case: tuple[Any, ...]
    lines: tuple[tuple[Any, ...], ...]

    def column(self, column: str) -> Any:  # noqa: ANN401 - of any type
        """Return one column of the case."""
        return self.case[CASE_COLUMNS.index(column)]


def subscribers(count: int, now: datetime) -> Iterator[Subscriber]:
    """Make ``count`` cases of ten years up to ``now``: one in a hundred is open."""
    draw = Random(SEED)
    frequencies = list(accumulate(1 / (rank + 8) for rank in range(len(SURNAMES))))
    families = draw.choices(SURNAMES, cum_weights=frequencies, k=count)
    given = draw.choices((*words.WOMEN, *words.MEN), k=count)
    for number in range(count):
        yield _subscriber(number, count, given[number], families[number], draw, now)


def national_id(number: int) -> str:
    """Return the ``number``-th national ID: nine digits and the check digit."""
    stem = f"{100_000_001 + number * 7:09}"
    rest = sum(int(digit) * (10 - place) for place, digit in enumerate(stem)) % 11
    return f"{stem}{rest if rest < 2 else 11 - rest}"


def phone(number: int) -> str:
    """Return the ``number``-th phone of the province, eleven digits."""
    return f"013{30_000_000 + number * 37 % 60_000_000:08}"


def person(number: int, given: str, family: str, draw: Random) -> Particulars:
    """Make a citizen whose particulars are in order."""
    return Particulars(
        kind=PartyKind.NATURAL,
        given_name=given,
        family_name=family,
        father_name=draw.choice(words.MEN),
        sex=Sex.FEMALE if given in words.WOMEN else Sex.MALE,
        nationality=IRANIAN,
        birth_date=date(1950, 1, 1) + timedelta(days=draw.randrange(18_000)),
        certificate_no=str(1 + number % 90_000),
        place_of_issue=draw.choice(words.PLACES),
        national_id=national_id(number),
        postal_code=f"41{3 + number % 7}{number % 7 + 3}{3 + number % 6}{10_000 + number % 90_000}",
    )


def _subscriber(
    number: int, count: int, given: str, family: str, draw: Random, now: datetime
) -> Subscriber:
    """Make one; the newest one in a hundred are open, the ones before them of today."""
    age = count - number
    who = person(number, given, family, draw)
    case_id = str(UUID(int=draw.getrandbits(128)))
    sent = now - timedelta(minutes=5 * age)
    state, closed = _state(age, count, sent, now)
    year, serial = FIRST_YEAR + number // PER_YEAR, number % PER_YEAR + 1
    held = state == "in_review"
    values = _DEFAULTS | party_columns(who)
    particulars = json.dumps(values["particulars"], ensure_ascii=False)
    values |= {
        "id": case_id,
        "version": 1,
        "file_no": passcodes.file_no(year, serial),
        "tracking_code": passcodes.tracking_code(year, 1, serial),
        "state": state,
        "channel": "portal",
        "centre": CENTRE,
        "particulars": particulars,
        "as_sent": particulars,
        "policy_version": "1405.1",
        "portal_id": str(number),
        "submitted_at": sent,
        "waiting_since": sent,
        "closed_at": closed,
        "holder": "reza" if held else "",
        "held_since": now if held else None,
        "held_until": now + timedelta(hours=8) if held else None,
        "potential_duplicate": number % 50 == 0,
        "created_at": sent,
        "created_by": "import",
        "updated_at": closed or sent,
        "updated_by": "import",
    }
    lines = [_line(case_id, 0, phone(2 * number), draw)]
    if number % 5 == 0:
        lines.append(_line(case_id, 1, phone(2 * number + 1), draw))
    return Subscriber(tuple(values[name] for name in CASE_COLUMNS), tuple(lines))


def _state(age: int, count: int, sent: datetime, now: datetime) -> tuple[str, datetime | None]:
    opened = count // 100
    if age <= opened:
        if age % 5 == 0 and age <= IN_HAND * 5:
            return "in_review", None
        return ("waiting", "deficient", "waiting")[age % 3], None
    if age <= opened + 300:
        return "activated", now - timedelta(seconds=age - opened)
    if age % 25 == 0:
        return "rejected", sent + timedelta(hours=2)
    if age % 40 == 0:
        return "withdrawn", sent + timedelta(hours=3)
    return "activated", sent + timedelta(hours=1)


def _line(case_id: str, position: int, number: str, draw: Random) -> tuple[Any, ...]:
    values = {
        "id": str(UUID(int=draw.getrandbits(128))),
        "case_id": case_id,
        "position": position,
        "number": number,
        "as_sent": number,
        "ownership": "owner",
        "lease_end": None,
        "verdict": "granted",
    }
    return tuple(values.get(name, "") for name in LINE_COLUMNS)


Write = Callable[[str, list[str], Iterator[tuple[Any, ...]]], None]
PIECE = 50_000


def load(count: int, write: Write, add_names: Callable[[list[Subscriber]], None]) -> list[str]:
    """Write them piece by piece; return the ids of some cases for later questions."""
    now = datetime.now(UTC).replace(microsecond=0)
    some: list[str] = []
    piece: list[Subscriber] = []
    made = subscribers(count, now)
    while piece := [one for _, one in zip(range(PIECE), made, strict=False)]:
        write("verification_case", CASE_COLUMNS, (one.case for one in piece))
        write("case_line", LINE_COLUMNS, (line for one in piece for line in one.lines))
        add_names(piece)
        some += [one.column("id") for one in piece[:: max(1, len(piece) // 50)]]
    return some
