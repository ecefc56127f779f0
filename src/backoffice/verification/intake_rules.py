"""Which registrations become cases, and which wait for correction.

A record is held back when its identity is missing, when a value that is there
cannot be understood, or when it brings no phone; what is simply absent is
asked for at the counter, like a birth date (office.md 3a: "identity key
valid"; the issue of the first job, §3). The counter's form goes by the same
rules, with typed texts in the place of the file's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from backoffice.records import bills, persian, phones
from backoffice.records.cases import CaseLine
from backoffice.records.flaws import WARNINGS, Flaw, Notice
from backoffice.records.intake import (
    Fault,
    LineProblem,
    LineTexts,
    Outcome,
    SentPhone,
    SentRecord,
    Weight,
    shown,
)
from backoffice.records.people import (
    Field,
    Ownership,
    Particulars,
    PartyKind,
    identity_keys,
)
from backoffice.verification import registration
from backoffice.verification.findings import Lack
from backoffice.verification.findings import Weight as FindingWeight
from backoffice.verification.registration import Reading

LONGEST_NAME = 200
LONGEST_KEY = 240

#: Every writing of a number is as good as another; these are no corrections.
_ORDINARY = frozenset({Notice.AREA_ADDED, Notice.PREFIX_REWRITTEN, Notice.SEPARATORS_DROPPED})
_NAMES = {
    PartyKind.NATURAL: (Field.GIVEN_NAME, Field.FAMILY_NAME),
    PartyKind.COMPANY: (Field.COMPANY_NAME,),
    PartyKind.GOVERNMENT: (Field.COMPANY_NAME,),
    PartyKind.TRUSTEE: (Field.COMPANY_NAME,),
}
#: The portal's page has no box for these, so a record cannot be blamed for their absence.
_NOT_ON_THE_PAGE = frozenset(
    {Field.REPRESENTATIVE_NAME, Field.REPRESENTATIVE_ID, Field.MOBILE, Field.COMPANY_ID}
)
_IDENTITY = {
    Field.NATIONAL_ID,
    Field.PASSPORT_NO,
    Field.FOREIGNER_ID,
    Field.COMPANY_ID,
    Field.REGISTRATION_NO,
}
_DATES = {Field.BIRTH_DATE, Field.REGISTRATION_DATE}


@dataclass(frozen=True, slots=True)
class Understood:
    """A registration as understood: ``who`` is None when not even its kind is known."""

    who: Particulars | None
    lines: tuple[CaseLine, ...]
    problems: tuple[LineProblem, ...]

    @property
    def held_back(self) -> bool:
        """Whether it waits for correction."""
        return self.who is None or any(one.blocks for one in self.problems)

    @property
    def keys(self) -> frozenset[str]:
        """What the party is recognised by; empty when nothing identifies it."""
        return frozenset(identity_keys(self.who)) if self.who else frozenset()

    def outcome(self, *, known: bool) -> Outcome:
        """Judge it; ``known`` tells that the party or the portal's id was there before."""
        if self.held_back:
            return Outcome.WAITING
        if known:
            return Outcome.DUPLICATE
        corrected = any(one.weight is Weight.CORRECTED for one in self.problems)
        return Outcome.CORRECTED if corrected else Outcome.ACCEPTED


def of_record(sent: SentRecord, today: date, home: str = phones.HOME) -> Understood:
    """Understand one record of the portal; ``today`` is Gregorian, ``home`` the area code."""
    if sent.kind is None:
        return Understood(None, (), sent.problems)
    found = _read(sent.kind, sent.texts, sent.phones, today, home, lenient=True)
    problems = (replace(one, line_no=sent.line_no) for one in found.problems)
    return replace(found, problems=(*sent.problems, *problems))


def of_form(
    kind: PartyKind,
    texts: Mapping[Field, str],
    lines: Sequence[LineTexts],
    today: date,
    home: str = phones.HOME,
) -> Understood:
    """Understand what a clerk typed; stricter than a file, for the clerk can ask."""
    sent = [
        SentPhone(one.number, one.ownership, one.lease_end, one.bill_id, one.payment_id)
        for one in lines
    ]
    return _read(kind, texts, sent, today, home, lenient=False)


def _read(
    kind: PartyKind,
    texts: Mapping[Field, str],
    sent: Sequence[SentPhone],
    today: date,
    home: str,
    *,
    lenient: bool,
) -> Understood:
    who, readings = registration.read(kind, texts, lenient=lenient)
    problems = [problem for reading in readings for problem in _of_reading(reading)]
    problems += _of_particulars(who, problems, today, lenient=lenient)
    lines, of_lines = _phones(sent, home, lenient=lenient)
    return Understood(who, lines, (*problems, *of_lines))


def _of_reading(
    reading: Reading, phone: int = 0, ordinary: frozenset[Notice] = frozenset()
) -> Iterator[LineProblem]:
    if not reading.flaws and not reading.notices:
        return
    base = LineProblem(
        0, Weight.WRONG, reading.field, given=shown(reading.given), kept=reading.kept, phone=phone
    )
    weight = Weight.ODD if reading.usable else Weight.WRONG
    for flaw in reading.flaws:
        yield replace(base, weight=weight, flaw=flaw)
    if not reading.usable:
        return
    for notice in reading.notices:
        if notice not in ordinary:
            weight = Weight.ODD if notice in WARNINGS else Weight.CORRECTED
            yield replace(base, weight=weight, notice=notice)


def _of_particulars(
    who: Particulars, found: Iterable[LineProblem], today: date, *, lenient: bool
) -> Iterator[LineProblem]:
    wrong = {one.field for one in found if one.blocks}
    names = {field for field in _NAMES[who.kind] if not getattr(who, field.value)} - wrong
    for field in _NAMES[who.kind]:
        if field in names:
            yield LineProblem(0, Weight.WRONG, field, flaw=Flaw.EMPTY)
    if not identity_keys(who) and not wrong & _IDENTITY:
        yield LineProblem(0, Weight.WRONG, _known_by(who), fault=Fault.IDENTITY_MISSING)
    yield from _too_long(who)
    silent = wrong | names | {_known_by(who)} | (_NOT_ON_THE_PAGE if lenient else set())
    for problem in registration.problems(who, today):
        if problem.lack is Lack.FIELD_MISSING:
            if problem.weight is FindingWeight.ERROR and problem.field not in silent:
                yield LineProblem(0, Weight.MISSING, problem.field)
        elif problem.lack is Lack.FIELD_WRONG and problem.field in _DATES:
            kept = getattr(who, problem.field.value).isoformat()
            yield LineProblem(0, Weight.WRONG, problem.field, flaw=problem.flaw, given=kept)


def _known_by(who: Particulars) -> Field:
    """Return the field that should identify such a party."""
    if who.kind is not PartyKind.NATURAL:
        return Field.REGISTRATION_NO
    return Field.PASSPORT_NO if who.foreign else Field.NATIONAL_ID


def _too_long(who: Particulars) -> Iterator[LineProblem]:
    """Refuse names that fit each by itself but not together, as lists and papers show them."""
    last = _NAMES[who.kind][-1]
    name = who.display_name
    if max(len(name), len(persian.search_key(name))) > LONGEST_NAME:
        yield LineProblem(0, Weight.WRONG, last, flaw=Flaw.TOO_LONG)
    if any(len(key) > LONGEST_KEY for key in identity_keys(who)):
        yield LineProblem(0, Weight.WRONG, Field.PLACE_OF_ISSUE, flaw=Flaw.TOO_LONG)


def _phones(
    sent: Sequence[SentPhone], home: str, *, lenient: bool
) -> tuple[tuple[CaseLine, ...], tuple[LineProblem, ...]]:
    lines: dict[str, CaseLine] = {}
    problems: list[LineProblem] = []
    for place, one in enumerate(sent, 1):
        line, found = _phone(one, place, home, lenient=lenient)
        problems += found
        if line.number and line.number in lines:
            weight = Weight.CORRECTED if lenient else Weight.WRONG
            problems.append(
                LineProblem(
                    0,
                    weight,
                    Field.PHONE,
                    fault=Fault.SAME_PHONE_TWICE,
                    given=shown(one.number),
                    kept=line.number,
                    phone=place,
                )
            )
        elif line.number:
            lines[line.number] = line
    if not sent:
        problems.append(LineProblem(0, Weight.WRONG, Field.PHONE, fault=Fault.NO_PHONE))
    return tuple(lines.values()), tuple(problems)


def _phone(
    sent: SentPhone, place: int, home: str, *, lenient: bool
) -> tuple[CaseLine, list[LineProblem]]:
    number = registration.read_field(Field.PHONE, sent.number, lenient=lenient, home=home)
    lease = registration.read_field(Field.LEASE_END, sent.lease_end, lenient=lenient)
    bill = registration.read_field(Field.BILL_ID, sent.bill_id)
    payment = _payment(sent)
    problems = list(_of_reading(number, place, _ORDINARY))
    if not number.kept and not number.flaws:
        problems.append(LineProblem(0, Weight.WRONG, Field.PHONE, flaw=Flaw.EMPTY, phone=place))
    for reading in (lease, bill, payment):
        problems += _of_reading(reading, place)
    # A phone whose word of ownership is absent is taken as rented: the stricter reading.
    ownership = sent.ownership or Ownership.USER
    if sent.ownership is None:
        problems.append(LineProblem(0, Weight.MISSING, Field.OWNERSHIP, phone=place))
    if ownership is Ownership.USER and not lease.kept and not lease.flaws:
        problems.append(LineProblem(0, Weight.MISSING, Field.LEASE_END, phone=place))
    line = CaseLine(
        id="",
        number=number.kept,
        ownership=ownership,
        lease_end=date.fromisoformat(lease.kept) if lease.kept else None,
        bill_id=bill.kept,
        payment_id=payment.kept,
        as_sent=shown(sent.number, 64),
    )
    return line, problems


def _payment(sent: SentPhone) -> Reading:
    if not sent.payment_id.strip():
        return Reading(Field.PAYMENT_ID, sent.payment_id, "")
    checked = bills.payment_id(sent.bill_id, sent.payment_id)
    kept = checked.value if checked.ok else ""
    return Reading(Field.PAYMENT_ID, sent.payment_id, kept, checked.flaws, checked.notices)


def centre_of(number: str, prefixes: Mapping[str, str]) -> str:
    """Return the centre that serves an 11-digit number; the longest prefix wins, "" when none."""
    local = number[3:]
    for length in range(len(local), 0, -1):
        if local[:length] in prefixes:
            return prefixes[local[:length]]
    return ""
