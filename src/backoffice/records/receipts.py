"""What the papers of verification carry, as values; the words stand in ``documents``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from backoffice.records.papers import PaperKind
from backoffice.records.people import IdentifierKind, Ownership, PartyKind


class PaperSize(StrEnum):
    A5 = "A5"
    ROLL80 = "80mm"


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The office's name and sign, from the settings."""

    company: str
    office: str
    logo: str = ""  # path of an image file; empty: none


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    number: str
    ownership: Ownership
    lease_end: date | None = None


@dataclass(frozen=True, slots=True)
class ReceiptPaper:
    kind: PaperKind
    line_number: str = ""
    number: str = ""
    dated: date | None = None
    original_seen: bool = True
    copy_kept: bool = False


class ReceiptKind(StrEnum):
    ACTIVATION = "activation"
    PASSWORD_REISSUE = "password_reissue"  # noqa: S105 - a kind of paper


@dataclass(frozen=True, slots=True)
class Receipt:
    """Every printed field of an activation receipt except the password.

    ``number`` is the unique receipt number, ``tag`` the check tag over all other
    fields (:mod:`backoffice.records` holds no key: ``db`` computes it).
    ``issued_at`` is local Tehran time without zone, as printed.
    """

    number: str
    kind: ReceiptKind
    file_no: str
    tracking_code: str
    party_kind: PartyKind
    name: str
    identifier_kind: IdentifierKind
    identifier: str
    username: str
    lines: tuple[ReceiptLine, ...]
    papers: tuple[ReceiptPaper, ...]
    representative: str
    clerk: str
    centre: str
    issued_at: datetime
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Reprint:
    """A further copy: «المثنی» with its number and reason; never with the password."""

    copy_no: int
    reason: str
    clerk: str
    printed_at: datetime


@dataclass(frozen=True, slots=True)
class SlipItem:
    """One missing item of a deficiency slip: a coded finding and its values."""

    code: str
    line_number: str = ""
    papers: tuple[PaperKind, ...] = ()
    values: tuple[tuple[str, str], ...] = ()  # named values of the sentence


@dataclass(frozen=True, slots=True)
class DeficiencySlip:
    """What is still missing and when to come again."""

    number: str
    file_no: str
    tracking_code: str
    name: str
    items: tuple[SlipItem, ...]
    next_visit: date
    clerk: str
    centre: str
    issued_at: datetime
    tag: str = ""


class Standing(StrEnum):
    """What a check of a receipt's code says."""

    GENUINE = "genuine"
    ALTERED = "altered"
    SUPERSEDED = "superseded"
    UNKNOWN = "unknown"
