"""Lists of calls handed over from a desk, and what is kept of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl

from backoffice.calls import actions, handing_over
from backoffice.db import Database, audit, disclosures, handed_over
from backoffice.records.audit import AuditSearch
from backoffice.records.calls import CallFilter, CallType
from backoffice.records.disclosures import Claim
from backoffice.records.handed_over import FileForm, HandedOver
from call_office import HOME, OWNERS, at, call, month
from call_papers import LETTERHEAD
from factories import POLICY, silent

KEY = POLICY.tag_key
OFFICE = {"itemise_local": False, "letterhead": LETTERHEAD, "tag_key": KEY}
HEADING = 7
CALLS = (
    call(at("1405/08/05", 9), "02188880000", kind=CallType.LONG_DISTANCE, rials=4_000),
    call(at("1405/08/05", 10), seconds=61),
    call(at("1405/08/06", 23, 59, 59), "009647901234567", kind=CallType.INTERNATIONAL, seconds=9),
    call(at("1405/08/07"), "33330000", kind=CallType.LOCAL),
    call(at("1405/08/30"), "118", kind=CallType.SERVICE, rials=0),
    call(at("1405/07/30")),
)
ITEMISED = 4


def disclosed(database: Database, claim: Claim = OWNERS) -> str:
    """Disclose to whoever claims; return the id."""
    return actions.disclose(database, claim, home=HOME).id


def export(
    database: Database,
    target: Path,
    form: FileForm = FileForm.XLSX,
    asked: CallFilter | None = None,
    report: Callable[[int, int], None] = silent,
    on: str = "",
) -> HandedOver:
    """Hand over the list of a disclosure, or of one made for it."""
    return handing_over.export(
        database, on or disclosed(database), asked or month(), target, form, report, **OFFICE
    )


def uses(database: Database, disclosure_id: str) -> list[disclosures.KeptUse]:
    """Every use of a disclosure."""
    with database.read() as session:
        return disclosures.uses(session, disclosure_id)


def events(database: Database, outcome: str = "done") -> list[dict[str, Any]]:
    """What the audit tells of lists handed over."""
    with database.read() as session:
        wanted = AuditSearch(deed=handing_over.HAND_OVER, outcome=outcome)
        return [json.loads(one.details) for one in audit.search(session, wanted, limit=9)]


def kept(database: Database, serial: str) -> handed_over.KeptList | None:
    """The record of a list that left."""
    with database.read() as session:
        return handed_over.of_serial(session, serial)


def book_rows(path: Path) -> list[tuple[Any, ...]]:
    """The rows of a workbook below its heading."""
    sheet = openpyxl.load_workbook(path).worksheets[0]
    return list(sheet.iter_rows(min_row=HEADING + 1, values_only=True))
