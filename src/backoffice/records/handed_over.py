"""What leaves the office of calls: the facts a list carries of itself, and what became of it.

Everything on these records is vouched for by the check tag of the paper: :func:`vouched`
writes it down as names and texts, in an order that never depends on a database.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from backoffice.records import passcodes
from backoffice.records.calls import CallFilter, CallType, Total
from backoffice.records.digits import LONGEST_NUMBER, ascii_digits, bare, only
from backoffice.records.disclosures import Basis, Finding, Holder, ListKind, Purpose
from backoffice.records.receipts import Standing

MOST_ON_PAPER = 20_000
"""How many calls a statement on paper has at most: five hundred pages. A workbook takes more."""


class FileForm(StrEnum):
    """What a list of calls is handed over as."""

    XLSX = "xlsx"
    CSV = "csv"
    PDF = "pdf"


@dataclass(frozen=True, slots=True)
class Period:
    """One number of the line and its days on the list (Gregorian, both included)."""

    number: str
    since: date
    until: date


@dataclass(frozen=True, slots=True)
class CallPaper:
    """What a list of calls says of itself, on paper and at the head of a workbook.

    ``code`` is the disclosure's, ``periods`` come newest first, ``made_at`` is local
    Tehran time without a zone, ``totals`` are those of the whole list by type.
    """

    serial: str
    code: str
    kind: ListKind
    number: str
    periods: tuple[Period, ...]
    holder: Holder
    name: str
    basis: Basis
    purpose: Purpose | None
    ticket: str
    asked: CallFilter
    types: frozenset[CallType]
    itemises_local: bool
    totals: dict[CallType, Total]
    clerk: str
    centre: str
    made_at: datetime
    tag: str = ""

    @property
    def all(self) -> Total:
        """Everything on the list together."""
        return together(self.totals.values())

    @property
    def since(self) -> date:
        """The first day of the list."""
        return min((one.since for one in self.periods), default=self.asked.since)

    @property
    def until(self) -> date:
        """The last day of the list."""
        return max((one.until for one in self.periods), default=self.asked.until)

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers of the line on the list, each once, newest first."""
        return tuple(dict.fromkeys(one.number for one in self.periods)) or (self.number,)


@dataclass(frozen=True, slots=True)
class CallerCount:
    """One repeat caller as the complainant may know it: no digit of a number is in it.

    ``first`` and ``last`` are local Tehran times; ``by_hour`` has 24 counts.
    """

    count: int
    first: datetime
    last: datetime
    seconds: int
    by_hour: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CallerSlip:
    """The complainant's slip of a nuisance trace: when and how often, never from where.

    ``callers`` are those who called most; ``callers_in_all`` and ``calls`` count everybody.
    """

    serial: str
    code: str
    number: str
    name: str
    since: date
    until: date
    hours: tuple[int, int] | None
    least: int
    callers: tuple[CallerCount, ...]
    callers_in_all: int
    calls: int
    clerk: str
    centre: str
    made_at: datetime
    tag: str = ""


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A list that is whole and written down; ``path`` is None when it was printed.

    ``told`` is what was to be told of the list, such as days cut off by the right.
    """

    serial: str
    rows: int
    sha256: str
    path: Path | None = None
    form: FileForm = FileForm.PDF
    tag: str = field(default="", repr=False)
    told: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class HandedOverCheck:
    """The answer to the code of a paper; rows and sha256 are of what was handed over then."""

    standing: Standing
    serial: str
    rows: int = 0
    sha256: str = ""
    form: FileForm | None = None
    at: datetime | None = None


def together(totals: Iterable[Total]) -> Total:
    """Return totals added up."""
    whole = Total()
    for one in totals:
        whole = whole.plus(one)
    return whole


def serial_of(code: str, running: int) -> str:
    """Return the serial of what was handed over under a disclosure as its ``running``-th."""
    return f"{code}-{running}"


def scanned(paper: CallPaper | CallerSlip) -> str:
    """Return what the QR code of a paper holds: the digits of its serial, then its tag."""
    return _digits(paper.serial) + paper.tag


def split_scanned(text: str) -> tuple[str, str]:
    """Return serial and tag of a scanned code; of a serial as it was typed, no tag.

    Raises:
        ValueError: it is neither, or a digit of the disclosure's code is wrong.
    """
    plain = bare(ascii_digits(text[:LONGEST_NUMBER])).replace(" ", "")
    code, dash, running = plain.partition("-")
    tag = ""
    if not dash:
        tag_at = len(plain) - passcodes.TAG_LENGTH
        code, running = plain[: passcodes.CODE_LENGTH], plain[passcodes.CODE_LENGTH : tag_at]
        tag = plain[tag_at:]
    if not (passcodes.is_disclosure_code(code) and only(running) and (dash or only(tag))):
        raise ValueError("not a code of a list")
    return serial_of(code, int(running)), tag


def vouched(paper: CallPaper | CallerSlip) -> dict[str, str]:
    """Return what the check tag of a paper vouches for, by name; sort it before it is signed."""
    pairs = _of_calls(paper) if isinstance(paper, CallPaper) else _of_callers(paper)
    return dict(pairs)


def _of_calls(paper: CallPaper) -> Iterator[tuple[str, str]]:
    yield from _common(paper)
    asked, basis = paper.asked, paper.basis
    yield "kind", paper.kind.value
    yield "holder", paper.holder.value
    yield "basis", f"{basis.number} {basis.issuer} {_day(basis.issued_on)}"
    yield "purpose", paper.purpose.value if paper.purpose else ""
    yield "ticket", paper.ticket
    yield "periods", ";".join(f"{one.number} {one.since} {one.until}" for one in paper.periods)
    yield "types", ",".join(sorted(one.value for one in paper.types))
    yield "searched", f"{asked.number}{'*' if asked.begins else ''}"
    yield "hours", "" if asked.hours is None else f"{asked.hours[0]}-{asked.hours[1]}"
    for name in ("least_seconds", "most_seconds", "least_rials", "most_rials"):
        value = getattr(asked, name)
        yield name, "" if value is None else str(value)
    for kind in CallType:
        total = paper.totals.get(kind, Total())
        yield f"total.{kind.value}", f"{total.count} {total.seconds} {total.rials}"


def _of_callers(slip: CallerSlip) -> Iterator[tuple[str, str]]:
    yield from _common(slip)
    yield "range", f"{slip.since} {slip.until}"
    yield "hours", "" if slip.hours is None else f"{slip.hours[0]}-{slip.hours[1]}"
    yield "least", str(slip.least)
    yield "callers", str(slip.callers_in_all)
    yield "calls", str(slip.calls)


def _common(paper: CallPaper | CallerSlip) -> Iterator[tuple[str, str]]:
    yield "serial", paper.serial
    yield "code", paper.code
    yield "number", paper.number
    yield "name", paper.name
    yield "clerk", paper.clerk
    yield "centre", paper.centre
    yield "made_at", paper.made_at.isoformat(timespec="seconds")


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _digits(text: str) -> str:
    return "".join(one for one in ascii_digits(text) if one in "0123456789")
