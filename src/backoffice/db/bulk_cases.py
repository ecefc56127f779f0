"""Many new cases at once, as an import brings them: rows as ``cases.add`` makes them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Table, insert, select
from sqlalchemy.orm import Session

from backoffice.db import clock, name_index
from backoffice.db.cases import NewCase, line_columns, party_columns
from backoffice.db.numbers import next_numbers
from backoffice.db.tables.base import new_id
from backoffice.db.tables.cases import CaseLineRow, CaseRow
from backoffice.db.tables.office import CentreRow
from backoffice.records import dates, passcodes

_CASES = cast("Table", CaseRow.__table__)
_LINES = cast("Table", CaseLineRow.__table__)


def add_many(session: Session, cases: Sequence[NewCase], by: str) -> list[str]:
    """Keep new cases, number them in their order, return their ids.

    Plain inserts of whole columns: the mapper would take several times as long,
    and on SQLite nobody else can write meanwhile (speed.md §1). A test compares
    the rows with those of ``cases.add``.
    """
    if not cases:
        return []
    now = clock.now(session)
    year = dates.jalali_year(dates.tehran_date(now))
    serials = next_numbers(session, f"file:{year}", len(cases))
    numbers = session.execute(select(CentreRow.code, CentreRow.number))
    centres = {row.code: row.number for row in numbers}
    ids = [new.id or new_id() for new in cases]
    rows: list[dict[str, Any]] = []
    for case_id, serial, new in zip(ids, serials, cases, strict=True):
        row = _case(new, now, by)
        row["id"] = case_id
        row["file_no"] = passcodes.file_no(year, serial)
        row["tracking_code"] = passcodes.tracking_code(year, centres.get(new.centre, 0), serial)
        rows.append(row)
    session.execute(insert(_CASES), rows)
    name_index.add(session, [(row["file_no"], row["name_key"]) for row in rows])
    lines = [
        line_columns(case_id, position, line)
        for case_id, new in zip(ids, cases, strict=True)
        for position, line in enumerate(new.lines)
    ]
    if lines:
        session.execute(insert(_LINES), lines)
    return ids


def _case(new: NewCase, now: datetime, by: str) -> dict[str, Any]:
    return {
        "version": 1,
        "state": new.state.value,
        "channel": new.channel.value,
        "centre": new.centre,
        "policy_version": new.policy_version,
        "portal_id": new.portal_id,
        "submitted_at": new.submitted_at,
        "as_sent": dict(new.as_sent) if new.as_sent is not None else None,
        "waiting_since": new.submitted_at or now,
        "potential_duplicate": new.potential_duplicate,
        "created_at": now,
        "created_by": by,
        "updated_at": now,
        "updated_by": by,
        **party_columns(new.who),
    }
