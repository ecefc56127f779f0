"""Subscribers as they register: natural persons, companies, government bodies, trustees.

Field names follow TM Forum TMF632 where it has a name (domain.md §8); the
fields are those of the portal's registration page (domain.md §3.0).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum

from backoffice.records import persian

#: The nationality the portal writes for citizens.
IRANIAN = "ایرانی"


class PartyKind(StrEnum):
    NATURAL = "natural"
    COMPANY = "company"
    GOVERNMENT = "government"
    TRUSTEE = "trustee"  # mosques, endowments, charities: run by a trustee or a board


LEGAL_KINDS = frozenset({PartyKind.COMPANY, PartyKind.GOVERNMENT, PartyKind.TRUSTEE})


class Sex(StrEnum):
    FEMALE = "female"
    MALE = "male"


class LegalForm(StrEnum):
    """«نوع مشترک» of a legal person, as the portal's list has it (domain.md §3.2)."""

    PUBLIC_JOINT_STOCK = "public_joint_stock"
    PRIVATE_JOINT_STOCK = "private_joint_stock"
    LIMITED = "limited"
    GENERAL_PARTNERSHIP = "general_partnership"
    MIXED = "mixed"
    PROPORTIONAL = "proportional"
    COOPERATIVE = "cooperative"
    STATE = "state"
    MINISTRY = "ministry"
    EMBASSY = "embassy"
    MOSQUE = "mosque"
    SCHOOL = "school"
    NGO = "ngo"
    TRUSTEE_RUN = "trustee_run"


#: Which requirement set a legal form falls under (domain.md §3.1).
KIND_OF_FORM: dict[LegalForm, PartyKind] = {
    LegalForm.PUBLIC_JOINT_STOCK: PartyKind.COMPANY,
    LegalForm.PRIVATE_JOINT_STOCK: PartyKind.COMPANY,
    LegalForm.LIMITED: PartyKind.COMPANY,
    LegalForm.GENERAL_PARTNERSHIP: PartyKind.COMPANY,
    LegalForm.MIXED: PartyKind.COMPANY,
    LegalForm.PROPORTIONAL: PartyKind.COMPANY,
    LegalForm.COOPERATIVE: PartyKind.COMPANY,
    LegalForm.STATE: PartyKind.GOVERNMENT,
    LegalForm.MINISTRY: PartyKind.GOVERNMENT,
    LegalForm.EMBASSY: PartyKind.GOVERNMENT,
    LegalForm.MOSQUE: PartyKind.TRUSTEE,
    LegalForm.SCHOOL: PartyKind.GOVERNMENT,
    LegalForm.NGO: PartyKind.TRUSTEE,
    LegalForm.TRUSTEE_RUN: PartyKind.TRUSTEE,
}


class Ownership(StrEnum):
    OWNER = "owner"  # صاحب تلفن
    USER = "user"  # استفاده‌کننده: a tenant


class Field(StrEnum):
    """The particulars of a registration, by the name their inputs and findings carry."""

    KIND = "kind"
    GIVEN_NAME = "given_name"
    FAMILY_NAME = "family_name"
    FATHER_NAME = "father_name"
    SEX = "sex"
    NATIONALITY = "nationality"
    BIRTH_DATE = "birth_date"
    CERTIFICATE_NO = "certificate_no"
    PASSPORT_NO = "passport_no"
    PLACE_OF_ISSUE = "place_of_issue"
    NATIONAL_ID = "national_id"
    FOREIGNER_ID = "foreigner_id"
    POSTAL_CODE = "postal_code"
    COMPANY_NAME = "company_name"
    COMPANY_ID = "company_id"
    REGISTRATION_DATE = "registration_date"
    REGISTRATION_NO = "registration_no"
    LEGAL_FORM = "legal_form"
    REPRESENTATIVE_NAME = "representative_name"
    REPRESENTATIVE_ID = "representative_id"
    MOBILE = "mobile"
    PHONE = "phone"
    OWNERSHIP = "ownership"
    LEASE_END = "lease_end"
    BILL_ID = "bill_id"
    PAYMENT_ID = "payment_id"


NATURAL_FIELDS = (
    Field.GIVEN_NAME,
    Field.FAMILY_NAME,
    Field.FATHER_NAME,
    Field.SEX,
    Field.NATIONALITY,
    Field.BIRTH_DATE,
    Field.NATIONAL_ID,
    Field.CERTIFICATE_NO,
    Field.PASSPORT_NO,
    Field.FOREIGNER_ID,
    Field.PLACE_OF_ISSUE,
    Field.POSTAL_CODE,
    Field.MOBILE,
)

LEGAL_FIELDS = (
    Field.COMPANY_NAME,
    Field.LEGAL_FORM,
    Field.COMPANY_ID,
    Field.REGISTRATION_NO,
    Field.REGISTRATION_DATE,
    Field.PLACE_OF_ISSUE,
    Field.POSTAL_CODE,
    Field.REPRESENTATIVE_NAME,
    Field.REPRESENTATIVE_ID,
    Field.MOBILE,
)


def fields_of(kind: PartyKind) -> tuple[Field, ...]:
    """Return the particulars that a registration of this kind has, in the page's order."""
    return NATURAL_FIELDS if kind is PartyKind.NATURAL else LEGAL_FIELDS


@dataclass(frozen=True, slots=True)
class Particulars:
    """Who registers. Texts are canonical (ASCII digits, Persian letters); dates are Gregorian.

    An empty text or ``None`` means *not given*; checks decide whether it had to be.
    """

    kind: PartyKind
    given_name: str = ""
    family_name: str = ""
    father_name: str = ""
    sex: Sex | None = None
    nationality: str = ""
    birth_date: date | None = None
    certificate_no: str = ""
    passport_no: str = ""
    place_of_issue: str = ""
    national_id: str = ""
    foreigner_id: str = ""
    postal_code: str = ""
    company_name: str = ""
    company_id: str = ""
    registration_date: date | None = None
    registration_no: str = ""
    legal_form: LegalForm | None = None
    representative_name: str = ""
    representative_id: str = ""
    mobile: str = ""

    @property
    def foreign(self) -> bool:
        """Whether a natural person is a foreigner, who is known by passport or code."""
        return self.kind is PartyKind.NATURAL and self.nationality not in ("", IRANIAN)

    @property
    def display_name(self) -> str:
        """The name as lists and papers show it."""
        if self.kind is PartyKind.NATURAL:
            return f"{self.given_name} {self.family_name}".strip()
        return self.company_name


class IdentifierKind(StrEnum):
    NATIONAL_ID = "national_id"
    COMPANY_ID = "company_id"
    FOREIGNER_ID = "foreigner_id"
    PASSPORT = "passport"
    REGISTRATION = "registration"  # number and place of issue together
    NONE = "none"


def identifier(who: Particulars) -> tuple[IdentifierKind, str]:
    """Return what a party is known by, and its canonical value.

    A registration number is unique only with its place of issue (domain.md §4).
    """
    if who.kind is PartyKind.NATURAL:
        if not who.foreign:
            choices = [(IdentifierKind.NATIONAL_ID, who.national_id)]
        else:
            choices = [
                (IdentifierKind.FOREIGNER_ID, who.foreigner_id),
                (IdentifierKind.PASSPORT, who.passport_no),
            ]
    else:
        place = f"{who.registration_no}@{who.place_of_issue}" if who.registration_no else ""
        choices = [
            (IdentifierKind.COMPANY_ID, who.company_id),
            (IdentifierKind.REGISTRATION, place),
        ]
    for kind, value in choices:
        if value:
            return kind, value
    return IdentifierKind.NONE, ""


def key_slots(who: Particulars) -> tuple[str, str]:
    """Return the two texts by which the same party is recognised; each may be empty.

    The first is the number a register gave the party (national ID, company ID,
    foreigner's code), the second the paper it may be known by before that
    (passport, registration number with its place). Spelling does not part them:
    no leading zeros, no spaces or half-spaces.
    """
    if who.kind is PartyKind.NATURAL and not who.foreign:
        return _key(IdentifierKind.NATIONAL_ID, who.national_id), ""
    if who.kind is PartyKind.NATURAL:
        return (
            _key(IdentifierKind.FOREIGNER_ID, who.foreigner_id),
            _key(IdentifierKind.PASSPORT, who.passport_no),
        )
    number = who.registration_no.lstrip("0")
    place = f"{number}@{persian.joined_key(who.place_of_issue)}" if number else ""
    return (
        _key(IdentifierKind.COMPANY_ID, who.company_id),
        _key(IdentifierKind.REGISTRATION, place),
    )


def _key(kind: IdentifierKind, value: str) -> str:
    return f"{kind.value}:{value}" if value else ""


def identity_keys(who: Particulars) -> tuple[str, ...]:
    """Return every text by which the same party is recognised, the strongest first."""
    return tuple(key for key in key_slots(who) if key)


def to_fields(who: Particulars) -> dict[str, str]:
    """Write particulars as flat text by field name: dates as ISO 8601, what is not given left out.

    This is the form in which the history compares old with new and the database keeps them.
    """
    flat: dict[str, str] = {}
    for each in fields(who):
        value = getattr(who, each.name)
        if value not in (None, ""):
            flat[each.name] = value.isoformat() if isinstance(value, date) else str(value)
    return flat


def from_fields(flat: Mapping[str, str]) -> Particulars:
    """Read what :func:`to_fields` wrote; unknown names are ignored."""
    values: dict[str, object] = {}
    for each in fields(Particulars):
        text = flat.get(each.name, "")
        if not text:
            continue
        match each.name:
            case "kind":
                values["kind"] = PartyKind(text)
            case "sex":
                values["sex"] = Sex(text)
            case "legal_form":
                values["legal_form"] = LegalForm(text)
            case "birth_date" | "registration_date":
                values[each.name] = date.fromisoformat(text)
            case _:
                values[each.name] = text
    return Particulars(**values)  # type: ignore[arg-type]
