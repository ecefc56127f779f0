"""Read a registration's fields, from a form or from the portal, and say what is wrong with them.

Sources: the portal's registration page (domain.md §3.0), identifiers of domain.md §4.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from backoffice.records import bills, dates, identity, persian, phones
from backoffice.records.cases import CaseLine
from backoffice.records.flaws import OVERRIDABLE, Checked, Flaw, Notice
from backoffice.records.people import (
    Field,
    LegalForm,
    Particulars,
    PartyKind,
    Sex,
    fields_of,
    from_fields,
)
from backoffice.verification.findings import Lack, Weight

DATES = frozenset({Field.BIRTH_DATE, Field.REGISTRATION_DATE, Field.LEASE_END})

_TEXT_LIMIT = 200

_CHECKS: dict[Field, Callable[[str], Checked]] = {
    Field.GIVEN_NAME: persian.check_name,
    Field.FAMILY_NAME: persian.check_name,
    Field.FATHER_NAME: persian.check_name,
    Field.REPRESENTATIVE_NAME: persian.check_name,
    Field.COMPANY_NAME: lambda text: persian.check_text(text, _TEXT_LIMIT),
    Field.NATIONALITY: persian.check_name,
    Field.PLACE_OF_ISSUE: lambda text: persian.check_text(text, _TEXT_LIMIT),
    Field.NATIONAL_ID: identity.national_id,
    Field.REPRESENTATIVE_ID: identity.national_id,
    Field.COMPANY_ID: identity.company_id,
    Field.POSTAL_CODE: identity.postal_code,
    Field.PASSPORT_NO: identity.passport_no,
    Field.FOREIGNER_ID: identity.foreigner_id,
    Field.CERTIFICATE_NO: identity.certificate_no,
    Field.REGISTRATION_NO: identity.registration_no,
    Field.MOBILE: phones.mobile,
    Field.PHONE: phones.fixed_line,
    Field.BILL_ID: bills.bill_id,
}


@dataclass(frozen=True, slots=True)
class Reading:
    """One field as given and as understood.

    ``kept`` is canonical (dates as ISO 8601) and empty when the value cannot be
    kept. An empty ``given`` has no flaw: whether it was needed is for
    :func:`problems`.
    """

    field: Field
    given: str
    kept: str
    flaws: tuple[Flaw, ...] = ()
    notices: tuple[Notice, ...] = ()

    @property
    def usable(self) -> bool:
        """Whether the value may be kept, if need be with a supervisor's word."""
        return set(self.flaws) <= OVERRIDABLE


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with the particulars of a case."""

    lack: Lack
    weight: Weight
    field: Field
    flaw: Flaw | None = None
    liftable: bool = False


def read_field(field: Field, text: str, *, lenient: bool = False, home: str = "013") -> Reading:
    """Understand one field.

    ``lenient`` is for files: dates in another order and national IDs whose
    leading zeros a spreadsheet ate are mended with a notice; a form asks instead.
    ``home`` is the province's area code.
    """
    if not text or not persian.clean(text):
        return Reading(field, text, "")
    if field in DATES:
        return _read_date(field, text, lenient=lenient)
    if field is Field.SEX:
        return _read_choice(field, text, set(Sex))
    if field is Field.LEGAL_FORM:
        return _read_choice(field, text, set(LegalForm))
    if field is Field.PHONE:
        checked = phones.fixed_line(text, home)
    elif field is Field.NATIONAL_ID and lenient:
        checked = identity.national_id_from_import(text)
    else:
        checked = _CHECKS[field](text)
    reading = Reading(field, text, checked.value, checked.flaws, checked.notices)
    return reading if reading.usable else Reading(field, text, "", checked.flaws, checked.notices)


def _read_date(field: Field, text: str, *, lenient: bool) -> Reading:
    if lenient:
        checked = dates.read_date(text)
        kept = checked.value.isoformat() if checked.value and not checked.flaws else ""
        return Reading(field, text, kept, checked.flaws, checked.notices)
    try:
        return Reading(field, text, dates.parse(text).isoformat())
    except dates.BadDate as bad:
        return Reading(field, text, "", (bad.flaw,))


def _read_choice(field: Field, text: str, codes: set[Sex] | set[LegalForm]) -> Reading:
    known = text in {str(code) for code in codes}
    return Reading(field, text, text if known else "", () if known else (Flaw.BAD_CHARACTERS,))


def read(
    kind: PartyKind, texts: Mapping[Field, str], *, lenient: bool = False
) -> tuple[Particulars, tuple[Reading, ...]]:
    """Understand the particulars of a form or record; values that cannot be kept are left out."""
    readings = tuple(
        read_field(field, texts.get(field, ""), lenient=lenient) for field in fields_of(kind)
    )
    kept = {reading.field.value: reading.kept for reading in readings if reading.kept}
    return from_fields({**kept, Field.KIND.value: kind.value}), readings


#: Longest name of a party, given name and surname together, as lists and papers show it.
LONGEST_NAME = 200

#: What no column and no paper can hold, whatever a form lets through.
_UNKEEPABLE = frozenset(
    {Flaw.CONTROL_CHARACTER, Flaw.BROKEN_CHARACTER, Flaw.TOO_LONG, Flaw.BAD_CHARACTERS}
)


def storable(who: Particulars) -> tuple[Problem, ...]:
    """Say which texts must not be kept at all: control characters, or longer than any field."""
    found = []
    for field in fields_of(who.kind):
        check, text = _CHECKS.get(field), getattr(who, field.value)
        if check is None or not text:
            continue
        found += [
            Problem(Lack.FIELD_WRONG, Weight.ERROR, field, flaw)
            for flaw in check(str(text)).flaws
            if flaw in _UNKEEPABLE
        ]
    if len(who.display_name) > LONGEST_NAME:
        last = Field.FAMILY_NAME if who.kind is PartyKind.NATURAL else Field.COMPANY_NAME
        found.append(Problem(Lack.FIELD_WRONG, Weight.ERROR, last, Flaw.TOO_LONG))
    return tuple(found)


def problems(who: Particulars, today: date) -> Iterator[Problem]:
    """Say what is missing or wrong among the particulars; ``today`` is Gregorian."""
    yield from _natural(who, today) if who.kind is PartyKind.NATURAL else _legal(who, today)
    for field in (Field.POSTAL_CODE, Field.MOBILE, Field.REPRESENTATIVE_ID):
        yield from _value(field, getattr(who, field.value))


def _natural(who: Particulars, today: date) -> Iterator[Problem]:
    for field in (Field.GIVEN_NAME, Field.FAMILY_NAME, Field.FATHER_NAME, Field.POSTAL_CODE):
        yield from _needed(field, getattr(who, field.value))
    for field in (Field.SEX, Field.PLACE_OF_ISSUE, Field.NATIONALITY):
        yield from _needed(field, getattr(who, field.value), Weight.WARNING)
    yield from _birth(who, today)
    if who.foreign:
        if not who.passport_no and not who.foreigner_id:
            yield Problem(Lack.FIELD_MISSING, Weight.ERROR, Field.PASSPORT_NO)
        yield from _value(Field.PASSPORT_NO, who.passport_no)
        yield from _value(Field.FOREIGNER_ID, who.foreigner_id)
        return
    yield from _needed(Field.NATIONAL_ID, who.national_id)
    yield from _value(Field.NATIONAL_ID, who.national_id)
    yield from _certificate(who)


def _birth(who: Particulars, today: date) -> Iterator[Problem]:
    if who.birth_date is None:
        yield Problem(Lack.FIELD_MISSING, Weight.ERROR, Field.BIRTH_DATE)
        return
    for flaw in dates.check_birth(who.birth_date, today):
        yield Problem(Lack.FIELD_WRONG, Weight.ERROR, Field.BIRTH_DATE, flaw)


def _certificate(who: Particulars) -> Iterator[Problem]:
    if not who.certificate_no:
        yield Problem(Lack.FIELD_MISSING, Weight.WARNING, Field.CERTIFICATE_NO)
        return
    checked = identity.certificate_no(who.certificate_no, who.national_id, who.birth_date)
    for flaw in checked.flaws:
        yield Problem(Lack.FIELD_WRONG, Weight.ERROR, Field.CERTIFICATE_NO, flaw)
    if Notice.DIFFERS_FROM_NATIONAL_ID in checked.notices:
        yield Problem(Lack.FIELD_ODD, Weight.WARNING, Field.CERTIFICATE_NO)


def _legal(who: Particulars, today: date) -> Iterator[Problem]:
    for field in (
        Field.COMPANY_NAME,
        Field.LEGAL_FORM,
        Field.REGISTRATION_NO,
        Field.PLACE_OF_ISSUE,
        Field.REPRESENTATIVE_NAME,
    ):
        yield from _needed(field, getattr(who, field.value))
    if who.registration_date is None:
        yield Problem(Lack.FIELD_MISSING, Weight.ERROR, Field.REGISTRATION_DATE)
    elif who.registration_date > today:
        yield Problem(Lack.FIELD_WRONG, Weight.ERROR, Field.REGISTRATION_DATE, Flaw.IN_FUTURE)
    # The portal's page does not ask legal persons for it; the regulation does (REG 1-2).
    yield from _needed(Field.COMPANY_ID, who.company_id, Weight.WARNING)
    yield from _value(Field.COMPANY_ID, who.company_id)


def _needed(field: Field, value: object, weight: Weight = Weight.ERROR) -> Iterator[Problem]:
    if not value:
        yield Problem(Lack.FIELD_MISSING, weight, field)


def _value(field: Field, text: str) -> Iterator[Problem]:
    if not text:
        return
    checked = _CHECKS[field](text)
    for flaw in checked.flaws:
        yield Problem(Lack.FIELD_WRONG, Weight.ERROR, field, flaw, liftable=flaw in OVERRIDABLE)


def line_problems(line: CaseLine, home: str = phones.HOME) -> Iterator[Problem]:
    """Say what is wrong with the number and the last bill of one phone.

    ``home`` is the office's area code.
    """
    for flaw in phones.fixed_line(line.number, home).flaws:
        yield Problem(Lack.FIELD_WRONG, Weight.ERROR, Field.PHONE, flaw)
    if line.bill_id:
        checked = bills.bill_id(line.bill_id)
        for flaw in checked.flaws:
            yield Problem(Lack.FIELD_WRONG, Weight.ERROR, Field.BILL_ID, flaw)
        if not checked.flaws and not bills.is_fixed_line(line.bill_id):
            yield Problem(Lack.FIELD_WRONG, Weight.ERROR, Field.BILL_ID, Flaw.NOT_FIXED_LINE)
    if line.payment_id:
        for flaw in bills.payment_id(line.bill_id, line.payment_id).flaws:
            yield Problem(Lack.FIELD_WRONG, Weight.ERROR, Field.PAYMENT_ID, flaw)
