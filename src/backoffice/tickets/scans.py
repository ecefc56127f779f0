"""Scans of a ticket's papers: taken in clean, shown to who sees the ticket; each look audited."""

from __future__ import annotations

from pathlib import Path

from backoffice.db import Session, audit, guard, ticket_scans
from backoffice.documents import scan_files
from backoffice.errors import Attempt
from backoffice.records.operators import Right
from backoffice.records.scans import CleanScan

SEE = "tickets.see_scan"


def read_file(path: Path) -> CleanScan:
    """Check a file by its content and write its pictures anew; no database is touched.

    Raises:
        Refused: with ``BadScan``: not JPEG, PNG, TIFF or PDF, damaged, or too big.
        Unavailable: the file cannot be read.
    """
    return scan_files.clean(path)


def open_scan(session: Session, ticket_id: str, paper_id: str) -> tuple[str, bytes]:
    """Return the type and bytes of a paper's scan; the look is audited.

    Raises:
        Forbidden: the desk sees no tickets (audited).
        LookupError: the ticket has no such paper, or it has no scan.
    """
    guard.require(session, Right.SEE_TICKETS, Attempt(SEE, "ticket", ticket_id))
    found = ticket_scans.content(session, ticket_id, paper_id)
    if found is None:
        raise LookupError(paper_id)
    audit.record(
        session, SEE, subject_kind="ticket", subject=ticket_id, details={"paper": paper_id}
    )
    return found
