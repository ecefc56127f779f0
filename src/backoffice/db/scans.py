"""Scans of papers: the bytes once, and where they are attached."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select, text
from sqlalchemy.orm import Session

from backoffice.db import clock
from backoffice.db.tables.base import new_id
from backoffice.db.tables.cases import CaseScanRow, ScanRow
from backoffice.db.tables.tickets import TicketPaperRow
from backoffice.records.scans import CleanScan


@dataclass(frozen=True, slots=True)
class AttachedScan:
    """A scan of a case, without its bytes."""

    id: str
    requirement: str
    line_id: str
    mime: str
    size: int
    pages: int
    by: str
    at: datetime


def attach(
    session: Session,
    case_id: str,
    requirement: str,
    line_id: str,
    scan: CleanScan,
    by: str,
) -> bool:
    """Keep a scan with a requirement; False when it is attached there already."""
    scan_id = keep(session, scan)
    there = session.scalar(
        select(CaseScanRow.id).where(
            CaseScanRow.case_id == case_id,
            CaseScanRow.requirement == requirement,
            CaseScanRow.line_id == line_id,
            CaseScanRow.scan_id == scan_id,
        )
    )
    if there is not None:
        return False
    session.add(
        CaseScanRow(
            case_id=case_id,
            scan_id=scan_id,
            requirement=requirement,
            line_id=line_id,
            source_sha256=scan.source_sha256,
            by=by,
            at=clock.now(session),
        )
    )
    session.flush()
    return True


_KEEP = text(
    "INSERT INTO scan (id, sha256, mime, size, pages, width, height, content) "
    "VALUES (:id, :sha256, :mime, :size, :pages, :width, :height, :content) "
    "ON CONFLICT (sha256) DO NOTHING"
)


def keep(session: Session, scan: CleanScan) -> str:
    """Return the id of a scan's row, made when there is none.

    Another desk may bring the same scan at this moment, or take off the last
    one: the row is locked against its removal until the unit ends.
    """
    same = select(ScanRow.id).where(ScanRow.sha256 == scan.sha256)
    row = {
        "id": new_id(),
        "sha256": scan.sha256,
        "mime": scan.mime,
        "size": len(scan.content),
        "pages": scan.pages,
        "width": scan.width,
        "height": scan.height,
        "content": scan.content,
    }
    while True:
        found = session.scalar(same.with_for_update(read=True, key_share=True))
        if found is not None:
            return found
        session.execute(_KEEP, row)


def detach(session: Session, case_id: str, attached_id: str) -> bool:
    """Take a scan off a case; its bytes go when no case holds them."""
    row = session.get(CaseScanRow, attached_id)
    if row is None or row.case_id != case_id:
        return False
    scan_id = row.scan_id
    session.delete(row)
    session.flush()
    _drop_orphans(session, {scan_id})
    return True


def drop_of_lines(session: Session, line_ids: Collection[str]) -> None:
    """Take the scans of phones off that leave their case, and bytes that nobody holds then."""
    attached = session.execute(
        select(CaseScanRow.id, CaseScanRow.scan_id).where(CaseScanRow.line_id.in_(line_ids))
    ).all()
    if attached:
        session.execute(delete(CaseScanRow).where(CaseScanRow.line_id.in_(line_ids)))
        _drop_orphans(session, {row.scan_id for row in attached})


def _drop_orphans(session: Session, scan_ids: Collection[str]) -> None:
    # Locked first: a desk that attaches one of them at this moment is waited for and then seen.
    dropped = select(ScanRow.id).where(ScanRow.id.in_(scan_ids)).order_by(ScanRow.id)
    session.execute(dropped.with_for_update()).all()
    held = select(CaseScanRow.id).where(CaseScanRow.scan_id == ScanRow.id)
    shown = select(TicketPaperRow.id).where(TicketPaperRow.scan_id == ScanRow.id)
    session.execute(
        delete(ScanRow).where(ScanRow.id.in_(scan_ids), ~held.exists(), ~shown.exists())
    )


def of_case(session: Session, case_id: str) -> tuple[AttachedScan, ...]:
    """Return the scans of a case, in the order they came."""
    rows = session.execute(
        select(CaseScanRow, ScanRow.mime, ScanRow.size, ScanRow.pages)
        .join(ScanRow, ScanRow.id == CaseScanRow.scan_id)
        .where(CaseScanRow.case_id == case_id)
        .order_by(CaseScanRow.at, CaseScanRow.id)
    )
    return tuple(
        AttachedScan(
            id=row.id,
            requirement=row.requirement,
            line_id=row.line_id,
            mime=mime,
            size=size,
            pages=pages,
            by=row.by,
            at=row.at,
        )
        for row, mime, size, pages in rows
    )


def content(session: Session, case_id: str, attached_id: str) -> tuple[str, bytes] | None:
    """Return the type and bytes of an attached scan."""
    found = session.execute(
        select(ScanRow.mime, ScanRow.content)
        .join(CaseScanRow, CaseScanRow.scan_id == ScanRow.id)
        .where(CaseScanRow.id == attached_id, CaseScanRow.case_id == case_id)
    ).one_or_none()
    return None if found is None else (found.mime, found.content)
