"""The papers a clerk asks to see, and what was seen of each.

Source: the Gilan help page «فعال‌سازی شناسه کاربری», resolved in domain.md §3.1;
alternatives and age limits from domain.md §3.2 and office.md 3d.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from backoffice.records.people import PartyKind


class PaperKind(StrEnum):
    NATIONAL_CARD = "national_card"
    BIRTH_CERTIFICATE = "birth_certificate"
    PASSPORT = "passport"
    DRIVING_LICENCE = "driving_licence"
    PAID_BILL = "paid_bill"
    LEASE = "lease"
    FOUNDING_NOTICE = "founding_notice"
    REGISTRATION_CERTIFICATE = "registration_certificate"
    LATEST_CHANGES = "latest_changes"
    REGISTRAR_CERTIFICATE = "registrar_certificate"
    INTRODUCTION_LETTER = "introduction_letter"
    OFFICIAL_REQUEST = "official_request"
    SECURITY_APPROVAL = "security_approval"
    TRUSTEE_REQUEST = "trustee_request"


@dataclass(frozen=True, slots=True)
class Requirement:
    """One row of the checklist.

    ``any_of`` holds the papers of which one is enough. ``per_line`` asks for one
    paper for every phone; ``tenants_only`` narrows that to phones not owned.
    ``max_age_months`` (Jalali months) is a warning, never an error.
    """

    code: str
    any_of: tuple[PaperKind, ...]
    copy: bool = False
    per_line: bool = False
    tenants_only: bool = False
    number: bool = False  # the paper's own number is asked for (gazette, letter)
    dated: bool = False
    max_age_months: int | None = None
    waivable: bool = False  # a supervisor may wave it through with a reason


@dataclass(frozen=True, slots=True)
class RequirementSet:
    """The papers one kind of subscriber brings, in force from a day (Gregorian) on."""

    version: str
    kind: PartyKind
    in_force_from: date
    requirements: tuple[Requirement, ...]

    def get(self, code: str) -> Requirement:
        """Return the requirement of this code; raises ``KeyError`` when the set has none."""
        for requirement in self.requirements:
            if requirement.code == code:
                return requirement
        raise KeyError(code)


class LackReason(StrEnum):
    """Why a paper that was shown does not do; the clerk picks it from a list."""

    NOT_SHOWN = "not_shown"
    COPY_MISSING = "copy_missing"
    NOT_ORIGINAL = "not_original"
    EXPIRED = "expired"
    UNREADABLE = "unreadable"
    NAME_DIFFERS = "name_differs"
    NUMBER_DIFFERS = "number_differs"
    NOT_STAMPED = "not_stamped"
    NOT_SIGNED = "not_signed"
    NOT_PAID = "not_paid"


@dataclass(frozen=True, slots=True)
class SeenPaper:
    """What the clerk ticked for one requirement (of one line, where it is per line)."""

    requirement: str
    line_id: str = ""
    chosen: PaperKind | None = None
    original_seen: bool = False
    copy_kept: bool = False
    number: str = ""
    dated: date | None = None
    reason: LackReason | None = None
    scans: int = 0
