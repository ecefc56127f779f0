"""A centre's inventory as a workbook, in the form that the import reads; audited with its hash."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from backoffice.db import Database, Session, audit, centres, guard, lines, snapshots
from backoffice.documents import files, line_exports
from backoffice.errors import Attempt, Refused, Unavailable
from backoffice.records.intake import shown
from backoffice.records.number_pools import PoolFinding, PoolFlaw
from backoffice.records.operators import Right

EXPORT = "lines.export"
_CHUNK = 1 << 20

Report = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class ExportedLines:
    """What left: how many lines, into which file, and its SHA-256."""

    path: Path
    rows: int
    sha256: str


def export_lines(database: Database, centre: str, target: Path, report: Report) -> ExportedLines:
    """Write a centre's lines to ``target``; an older file of that name is replaced in one step.

    ``report`` is told rows. Everything in the file is of one moment.

    Raises:
        Forbidden: the desk may not take lines out (audited).
        Refused: with a ``PoolFinding``: there is no such centre.
        Unavailable: the database or the disk does not answer; there is no new file.
        Cancelled: from ``report``; there is no new file.
    """
    centre = centre.strip().upper()
    database.write(lambda session: _require(session, centre))
    made: list[ExportedLines] = []

    def content(file: BinaryIO) -> None:
        with database.read() as session:
            snapshots.steady(session)
            total = lines.count_of(session, centre)
            rows = line_exports.write(file, lines.stream(session, centre), total, report)
        whole = ExportedLines(target, rows, _digest(file))
        # Before the file gets its name: none is out of which nothing is written down.
        database.write(lambda session: _note(session, centre, whole))
        made.append(whole)

    try:
        files.write_beside_then_rename(target, content)
    except Unavailable as failure:
        if made:
            reason = failure.setback.trouble.value
            database.write(lambda session: _note(session, centre, made[0], "failed", reason))
        raise
    return made[0]


def _require(session: Session, centre: str) -> None:
    guard.require(session, Right.EXPORT_LINES, Attempt(EXPORT, "centre", centre[:64]))
    if centres.find(session, centre) is None:
        raise Refused([PoolFinding(PoolFlaw.CENTRE_UNKNOWN, shown(centre, 32))])


def _note(
    session: Session, centre: str, made: ExportedLines, outcome: str = "done", reason: str = ""
) -> None:
    guard.require(session, Right.EXPORT_LINES, Attempt(EXPORT, "centre", centre))
    audit.record(
        session,
        EXPORT,
        subject_kind="centre",
        subject=centre,
        outcome=outcome,
        reason=reason,
        details={"rows": made.rows, "sha256": made.sha256, "file": made.path.name},
    )


def _digest(file: BinaryIO) -> str:
    """Return the SHA-256 of what was written to a file, read back from the disk."""
    file.flush()
    handle, digest = file.fileno(), hashlib.sha256()
    os.lseek(handle, 0, os.SEEK_SET)
    while block := os.read(handle, _CHUNK):
        digest.update(block)
    return digest.hexdigest()
