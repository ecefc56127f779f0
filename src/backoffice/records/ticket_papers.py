"""What the papers of tickets carry, as values; the words stand in ``documents``.

Every field of a paper is vouched for by its check tag. A work order's record has a name only
where the unit needs one, and no paper of a nuisance trace has a result: what is not in the
record cannot be printed (domain.md §2.2, §6, §7.4).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from backoffice.records.ticket_forms import FieldKind, TicketPaper
from backoffice.records.ticket_views import VisitKind
from backoffice.records.tickets import Service, Unit


class SheetKind(StrEnum):
    """Which paper it is."""

    SLIP = "slip"
    WORK_ORDER = "work_order"
    CERTIFICATE = "certificate"
    PIN = "pin"  # the record has no place for the PIN itself
    BILL = "bill"
    VISIT = "visit"


class Depends(StrEnum):
    """What a promised day depends on."""

    WORKING_DAYS = "working_days"
    UNITS = "units"
    FEASIBILITY = "feasibility"
    FACILITIES = "facilities"
    CUSTOMER = "customer"  # days on which the subscriber is waited for do not count


class PaperLack(StrEnum):
    """Why a paper is not printed."""

    NOT_DONE = "not_done"
    TAKEN_BACK = "taken_back"  # what was done is so no more: a counter-ticket took it back
    NO_CERTIFICATE = "no_certificate"  # the service has none
    PRINTED_ALREADY = "printed_already"  # the detail is its number: ask for a copy
    PIN_ONCE = "pin_once"  # a sealed slip has no copy: a new PIN instead
    NEEDS_REASON = "needs_reason"
    NO_BILL = "no_bill"
    NOTHING_DONE = "nothing_done"  # a visit without anything


@dataclass(frozen=True, slots=True)
class PaperFinding:
    """One reason why a paper is not printed."""

    lack: PaperLack
    detail: str = ""


@dataclass(frozen=True, slots=True)
class KeptSheet:
    """A paper of a ticket or visit as the list of its papers shows it; ``at`` is UTC."""

    number: str
    kind: SheetKind
    at: datetime
    by: str
    copies: int  # copies made beside the first print
    printed: bool = True  # False: a sealed slip that no printer has taken


@dataclass(frozen=True, slots=True)
class Entry:
    """One labelled value: ``name`` keys its words, ``kind`` says how the texts are printed.

    Codes of choices are worded in print; days and moments are ISO, moments local Tehran time.
    """

    name: str
    kind: FieldKind
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetPaper:
    """A paper that was shown for the ticket."""

    paper: TicketPaper
    number: str = ""
    dated: date | None = None
    original_seen: bool = True


@dataclass(frozen=True, slots=True)
class TicketSheet:
    """A slip, work order, certificate or PIN slip of one ticket; ``issued_at`` is Tehran time.

    ``unit`` is whose work order it is.
    """

    number: str
    sheet: SheetKind
    code: str
    service: Service
    line: str
    name: str
    identifier: str
    unit: Unit | None
    promised: date | None
    depends: tuple[Depends, ...]
    route: tuple[Unit, ...]
    entries: tuple[Entry, ...]
    papers: tuple[SheetPaper, ...]
    clerk: str
    centre: str
    issued_at: datetime
    tag: str = ""
    note: str = ""  # of a PIN slip: what the code serves, a setting


@dataclass(frozen=True, slots=True)
class BillLine:
    """One item of a bill: its code, or the words of the file where it has none; rials."""

    item: str
    rials: int


@dataclass(frozen=True, slots=True)
class BillCopy:
    """A period's bill once more; ``period`` is Jalali, 1405-03. Amounts in rials."""

    number: str
    code: str
    line: str
    period: str
    name: str
    address: str
    postal_code: str
    since: date | None
    until: date | None
    meter_before: str
    meter_now: str
    items: tuple[BillLine, ...]
    payable: int
    due: date | None
    paid: bool
    bill_id: str
    payment_id: str
    clerk: str
    centre: str
    issued_at: datetime
    tag: str = ""


@dataclass(frozen=True, slots=True)
class VisitRow:
    """One thing that was done in a visit."""

    kind: VisitKind
    code: str
    line: str
    service: Service | None
    state: str
    promised: date | None


@dataclass(frozen=True, slots=True)
class VisitSheet:
    """The one slip of a visit: its tickets, cases and lists of calls."""

    number: str
    code: str
    name: str
    rows: tuple[VisitRow, ...]
    clerk: str
    centre: str
    issued_at: datetime
    tag: str = ""


Sheet = TicketSheet | BillCopy | VisitSheet


def to_body(paper: Sheet) -> dict[str, Any]:
    """Write a paper as JSON-able values, as the database keeps it."""
    body: dict[str, Any] = _plain(asdict(paper))
    return body


def _plain(value: Any) -> Any:  # noqa: ANN401 - JSON values of every kind pass through
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def from_body(kind: SheetKind, body: Mapping[str, Any]) -> Sheet:
    """Read a paper that :func:`to_body` wrote."""
    match kind:
        case SheetKind.BILL:
            return _bill(body)
        case SheetKind.VISIT:
            return _visit(body)
        case SheetKind.SLIP | SheetKind.WORK_ORDER | SheetKind.CERTIFICATE | SheetKind.PIN:
            return _sheet(body)


def _sheet(body: Mapping[str, Any]) -> TicketSheet:
    return TicketSheet(
        **{
            **body,
            "sheet": SheetKind(body["sheet"]),
            "service": Service(body["service"]),
            "unit": Unit(body["unit"]) if body["unit"] else None,
            "promised": _day(body["promised"]),
            "depends": tuple(Depends(one) for one in body["depends"]),
            "route": tuple(Unit(one) for one in body["route"]),
            "entries": tuple(
                Entry(one["name"], FieldKind(one["kind"]), tuple(one["values"]))
                for one in body["entries"]
            ),
            "papers": tuple(
                SheetPaper(
                    TicketPaper(one["paper"]),
                    one["number"],
                    _day(one["dated"]),
                    one["original_seen"],
                )
                for one in body["papers"]
            ),
            "issued_at": datetime.fromisoformat(body["issued_at"]),
        }
    )


def _bill(body: Mapping[str, Any]) -> BillCopy:
    return BillCopy(
        **{
            **body,
            **{name: _day(body[name]) for name in ("since", "until", "due")},
            "items": tuple(BillLine(one["item"], one["rials"]) for one in body["items"]),
            "issued_at": datetime.fromisoformat(body["issued_at"]),
        }
    )


def _visit(body: Mapping[str, Any]) -> VisitSheet:
    return VisitSheet(
        **{
            **body,
            "rows": tuple(
                VisitRow(
                    VisitKind(one["kind"]),
                    one["code"],
                    one["line"],
                    Service(one["service"]) if one["service"] else None,
                    one["state"],
                    _day(one["promised"]),
                )
                for one in body["rows"]
            ),
            "issued_at": datetime.fromisoformat(body["issued_at"]),
        }
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
