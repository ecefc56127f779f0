"""Scans of papers: taken in clean, shown, taken off again; each audited."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from backoffice.db import Session, audit, case_changes, cases, guard, operators
from backoffice.db import scans as stored
from backoffice.db.scans import AttachedScan
from backoffice.documents import scan_files
from backoffice.errors import Refused
from backoffice.records.cases import CaseState
from backoffice.records.operators import Right
from backoffice.records.policy import Policy
from backoffice.records.scans import CleanScan
from backoffice.verification.desk import CaseView, attempt, require_held, require_row, take, view
from backoffice.verification.findings import Finding, Lack
from backoffice.verification.moves import Deed

__all__ = [
    "AttachedScan",
    "attach",
    "detach",
    "listed",
    "newest_scan",
    "open_scan",
    "read_file",
    "written_at",
]


def read_file(path: Path) -> CleanScan:
    """Check a file by its content and write its pictures anew; no database is touched.

    Raises:
        Refused: with ``BadScan``: not JPEG, PNG, TIFF or PDF, damaged, or too big.
        Unavailable: the file cannot be read.
    """
    return scan_files.clean(path)


def newest_scan(folder: Path, now: datetime) -> Path | None:
    """Return the newest JPEG, PNG, TIFF or PDF file of the last hour before ``now``, if any.

    Raises:
        Unavailable: the folder cannot be read.
    """
    return scan_files.newest(folder, now)


def written_at(path: Path) -> datetime:
    """Return when a scan's file was written, in UTC.

    Raises:
        Unavailable: the file is gone or cannot be read.
    """
    return scan_files.written_at(path)


def attach(
    session: Session,
    case_id: str,
    version: int,
    requirement: str,
    line_id: str,
    scan: CleanScan,
    policy: Policy,
) -> CaseView:
    """Attach a scan to a row of the checklist."""
    desk, case = take(session, Right.VERIFY, Deed.ATTACH, case_id, version)
    if case.state is not CaseState.ACTIVATED:
        require_held(session, case, desk, Deed.ATTACH, policy)
    require_row(case, requirement, line_id, Deed.ATTACH)
    if stored.attach(session, case_id, requirement, line_id, scan, desk.operator):
        case_changes.touch(session, case_id, desk.operator)
        audit.record(
            session,
            Deed.ATTACH.value,
            subject_kind="case",
            subject=case_id,
            details={"requirement": requirement, "sha256": scan.sha256},
        )
    return view(session, case_id, policy)


def detach(
    session: Session, case_id: str, version: int, attached_id: str, policy: Policy
) -> CaseView:
    """Take a scan off a case that is not activated yet."""
    desk, case = take(session, Right.VERIFY, Deed.DETACH, case_id, version)
    require_held(session, case, desk, Deed.DETACH, policy)
    if stored.detach(session, case_id, attached_id):
        case_changes.touch(session, case_id, desk.operator)
        audit.record(session, Deed.DETACH.value, subject_kind="case", subject=case_id)
    return view(session, case_id, policy)


def listed(session: Session, case_id: str) -> tuple[AttachedScan, ...]:
    """Return the scans of a case without their bytes, by operators' names."""
    guard.require(session, Right.SEE_CASES, attempt(Deed.SEE_SCAN, case_id))
    return tuple(operators.called(session, stored.of_case(session, case_id)))


def open_scan(session: Session, case_id: str, attached_id: str) -> tuple[str, bytes]:
    """Return type and bytes of a scan to look at; the look is audited.

    Raises:
        Refused: the case has no such scan.
    """
    guard.require(session, Right.VERIFY, attempt(Deed.SEE_SCAN, case_id))
    cases.get(session, case_id)
    found = stored.content(session, case_id, attached_id)
    if found is None:
        raise Refused([Finding(Lack.NOT_SEEN)], attempt(Deed.SEE_SCAN, case_id))
    audit.record(session, Deed.SEE_SCAN.value, subject_kind="case", subject=case_id)
    return found
