"""What the papers of verification carry, as values; the words stand in ``documents``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

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
    LINES_ADDED = "lines_added"  # phones granted after the activation


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
    KEPT = "kept"  # the number is ours, but no tag was given to compare
    OTHER_KEY = "other_key"  # sealed with a key that this desk does not hold
    ALTERED = "altered"
    SUPERSEDED = "superseded"
    UNKNOWN = "unknown"


def to_body(paper: Receipt | DeficiencySlip) -> dict[str, Any]:
    """Write a paper as JSON-able values, as the database keeps it."""
    body: dict[str, Any] = _plain(asdict(paper))
    return body


def _plain(value: Any) -> Any:  # noqa: ANN401 - JSON values of every kind pass through
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def receipt_from(body: Mapping[str, Any]) -> Receipt:
    """Read a receipt that :func:`to_body` wrote."""
    return Receipt(
        **{
            **body,
            "kind": ReceiptKind(body["kind"]),
            "party_kind": PartyKind(body["party_kind"]),
            "identifier_kind": IdentifierKind(body["identifier_kind"]),
            "lines": tuple(
                ReceiptLine(
                    number=line["number"],
                    ownership=Ownership(line["ownership"]),
                    lease_end=_day(line["lease_end"]),
                )
                for line in body["lines"]
            ),
            "papers": tuple(
                ReceiptPaper(
                    **{**paper, "kind": PaperKind(paper["kind"]), "dated": _day(paper["dated"])}
                )
                for paper in body["papers"]
            ),
            "issued_at": datetime.fromisoformat(body["issued_at"]),
        }
    )


def slip_from(body: Mapping[str, Any]) -> DeficiencySlip:
    """Read a deficiency slip that :func:`to_body` wrote."""
    return DeficiencySlip(
        **{
            **body,
            "items": tuple(
                SlipItem(
                    code=item["code"],
                    line_number=item["line_number"],
                    papers=tuple(PaperKind(kind) for kind in item["papers"]),
                    values=tuple((name, text) for name, text in item["values"]),
                )
                for item in body["items"]
            ),
            "next_visit": date.fromisoformat(body["next_visit"]),
            "issued_at": datetime.fromisoformat(body["issued_at"]),
        }
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
