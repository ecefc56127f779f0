"""Lists of verification that leave the office as files; each leaving is audited first.

The audit holds how many rows left, in which form, and the file's SHA-256: a
list found elsewhere can be traced to who took it and when (safety.md §7).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from backoffice.db import Database, Session, activations, audit, guard
from backoffice.documents import activations as sheet
from backoffice.documents import files
from backoffice.errors import Attempt, Unavailable
from backoffice.records import dates
from backoffice.records.exports import TableForm
from backoffice.records.operators import Right
from backoffice.records.receipts import Receipt, receipt_from

EXPORT = "export_activations"

Report = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Exported:
    """What left: how many activations, into which file, its SHA-256 and bytes."""

    path: Path
    rows: int
    sha256: str
    size: int


def export_activations(
    database: Database, since: date, until: date, target: Path, form: TableForm, report: Report
) -> Exported:
    """Write the activations of some days (Gregorian, both inclusive) to ``target``.

    An older file of that name is replaced in one step. ``report`` is told rows.

    Raises:
        Forbidden: the desk may not take lists out (audited).
        Unavailable: the database or the disk does not answer.
        Cancelled: from ``report``; nothing is written.
    """
    database.write(_require)
    content, rows = _content(database, since, until, form, report)
    made = Exported(target, rows, hashlib.sha256(content).hexdigest(), len(content))
    details: dict[str, object] = {
        "since": since,
        "until": until,
        "form": form,
        "rows": rows,
        "sha256": made.sha256,
        "file": target.name,
    }
    database.write(lambda session: _note(session, "done", details))
    try:
        files.write_beside_then_rename(target, content)
    except Unavailable as failure:
        reason = failure.setback.trouble.value
        database.write(lambda session: _note(session, "failed", details, reason))
        raise
    return made


def _require(session: Session) -> None:
    guard.require(session, Right.EXPORT_ACTIVATIONS, Attempt(EXPORT, "export"))


def _content(
    database: Database, since: date, until: date, form: TableForm, report: Report
) -> tuple[bytes, int]:
    first, after = dates.day_begins(since), dates.day_begins(until + timedelta(days=1))
    receipts: list[Receipt] = []
    with database.read() as session:
        total = activations.count(session, first, after)
        for body in activations.bodies(session, first, after):
            receipts.append(receipt_from(body))
            report(len(receipts), total + 1)
    return sheet.content(receipts, form), len(receipts)


def _note(session: Session, outcome: str, details: dict[str, object], reason: str = "") -> None:
    guard.require(session, Right.EXPORT_ACTIVATIONS, Attempt(EXPORT, "export"))
    audit.record(
        session, EXPORT, subject_kind="export", outcome=outcome, reason=reason, details=details
    )
