"""The scans that papers of tickets have."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from backoffice.db.tables.cases import ScanRow
from backoffice.db.tables.tickets import TicketPaperRow


def content(session: Session, ticket_id: str, paper_id: str) -> tuple[str, bytes] | None:
    """Return the type and bytes of a paper's scan; None when it has none."""
    found = session.execute(
        select(ScanRow.mime, ScanRow.content)
        .join(TicketPaperRow, TicketPaperRow.scan_id == ScanRow.id)
        .where(TicketPaperRow.id == paper_id, TicketPaperRow.ticket_id == ticket_id)
    ).one_or_none()
    return None if found is None else (found.mime, found.content)
