"""Files of calls as tests need them, and what is in the store after their import."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import text

from backoffice.calls import dial_tables, formats, imports, kept_rows, profile_files
from backoffice.db import Database, audit
from backoffice.db.call_loads import Loading
from backoffice.records import dates
from backoffice.records.audit import AuditSearch
from backoffice.records.call_files import BadRow, CallReport, Profile
from backoffice.records.calls import moment
from factories import silent

HEADER = "calling_number,called_number,start_time,duration_sec,charge_rial,call_type"
CSV = next(one for one in profile_files.shipped() if one.name == "province-csv")
ORDINAL = replace(CSV, name="ordinal", title="x", equal_rows_are_calls=True, shipped=False)

DAY = 86_400
FIRST = 1_790_195_400  # 1405/07/02 00:00 in Tehran

Sent = tuple[int, int, int, int, int]
"""Line, number, second of the month, seconds, rials: small numbers that make a row."""


def row(sent: Sent, kind: str = "MOB") -> str:
    """Write one call as the province's billing does."""
    line, number, started, seconds, rials = sent
    local = dates.tehran(moment(FIRST + started))
    return f"0133333{line:04},0911{number:07},{local:%Y-%m-%d %H:%M:%S},{seconds},{rials},{kind}"


def sent(count: int, first: int = 0) -> list[Sent]:
    """Calls that differ in everything."""
    return [(n % 7, n, n * 60, 30 + n % 50, n * 10) for n in range(first, first + count)]


def write(path: Path, rows: Iterable[str]) -> Path:
    """Write a file of these rows under the header."""
    path.write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
    return path


def csv(folder: Path, calls: Iterable[Sent], name: str = "calls.csv") -> Path:
    """Write a file of these calls."""
    return write(folder / name, map(row, calls))


def run(database: Database, path: Path, profile: Profile = CSV) -> CallReport:
    """Import a file; its counts must add up and agree with what a preview said before."""
    told = imports.preview(database, path, profile, silent)
    done = imports.run(database, path, profile, silent)
    assert told.counts == done.counts
    assert told.by_reason == done.by_reason
    assert told.by_type == done.by_type
    assert [one.line_no for one in told.bad] == [one.line_no for one in done.bad]
    assert told.repeated == done.repeated
    assert told.dry_run
    return done


def stored(database: Database) -> list[tuple[int, ...]]:
    """Every call in the store: line, number, started, seconds, rials, occurrence; sorted."""
    asked = text("SELECT line, number, started, seconds, rials, occurrence FROM call_record")
    with database.read() as session:
        rows = session.execute(asked)
        return sorted(tuple(one) for one in rows)


def kept(sent: Sent, occurrence: int = 0) -> tuple[int, ...]:
    """A sent call as :func:`stored` shows it."""
    line, number, started, seconds, rials = sent
    first = 133_333_0000 + line, 911_000_0000 + number
    return (*first, FIRST + started, seconds, rials, occurrence)


def stage(load: Loading, path: Path, profile: Profile = CSV) -> None:
    """Stage a file without a batch."""
    moment_now = datetime(2026, 11, 22, tzinfo=UTC)
    found = formats.read(path, profile, home="013", plan=dial_tables.plan(), now=moment_now)
    with load.staging() as session:
        for block in found:
            load.add(session, block.rows, block.odd)


def deeds(database: Database, deed: str) -> list[tuple[str, dict[str, Any]]]:
    """Outcome and details of a deed in the audit, oldest first."""
    with database.read() as session:
        found = audit.search(session, AuditSearch(deed=deed), limit=20)
    return [(one.outcome, json.loads(one.details)) for one in reversed(found)]


def bad_rows(database: Database, batch_id: str, after: int = 0) -> tuple[BadRow, ...]:
    """The bad rows of an import, as the desk is shown them."""
    opening = kept_rows.open_list(database, batch_id)
    with database.read() as session:
        return kept_rows.bad_rows(session, opening, limit=9, after=after)
