"""Receipts and deficiency slips as printed, and every copy that was made of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from backoffice.db import clock
from backoffice.db.tables.users import PrintJobRow, ReceiptRow, SlipRow


@dataclass(frozen=True, slots=True)
class StoredPaper:
    """A paper's printed fields and its check tag."""

    number: str
    case_id: str
    body: Mapping[str, Any]
    tag: str
    issued_at: datetime
    issued_by: str
    superseded_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Printed:
    """One print of a paper, for the list of today's prints."""

    template: str
    subject: str
    copy_no: int
    reason: str
    by: str
    at: datetime


def add(
    session: Session,
    *,
    receipt_id: str,
    number: str,
    case_id: str,
    kind: str,
    body: Mapping[str, Any],
    tag: str,
    by: str,
) -> None:
    """Keep a receipt; earlier receipts of the case are superseded by it."""
    now = clock.now(session)
    issue = session.scalar(
        select(func.coalesce(func.max(ReceiptRow.issue), 0)).where(ReceiptRow.case_id == case_id)
    )
    if issue:
        session.execute(
            update(ReceiptRow)
            .where(ReceiptRow.case_id == case_id, ReceiptRow.superseded_at.is_(None))
            .values(superseded_at=now)
        )
    session.add(
        ReceiptRow(
            id=receipt_id,
            number=number,
            case_id=case_id,
            kind=kind,
            issue=(issue or 0) + 1,
            body=dict(body),
            tag=tag,
            issued_at=now,
            issued_by=by,
        )
    )
    session.flush()


def find(session: Session, number: str) -> StoredPaper | None:
    """Return a receipt by its number."""
    return _stored(
        session.scalars(select(ReceiptRow).where(ReceiptRow.number == number)).one_or_none()
    )


def by_id(session: Session, receipt_id: str) -> StoredPaper | None:
    """Return a receipt by the id its client made: how a lost answer is asked after."""
    return _stored(session.get(ReceiptRow, receipt_id))


def of_case(session: Session, case_id: str) -> tuple[StoredPaper, ...]:
    """Return all receipts of a case, newest first."""
    rows = session.scalars(
        select(ReceiptRow).where(ReceiptRow.case_id == case_id).order_by(ReceiptRow.issue.desc())
    )
    return tuple(one for one in map(_stored, rows) if one)


def _stored(row: ReceiptRow | None) -> StoredPaper | None:
    if row is None:
        return None
    return StoredPaper(
        row.number,
        row.case_id,
        row.body,
        row.tag,
        row.issued_at,
        row.issued_by,
        row.superseded_at,
    )


def add_slip(
    session: Session,
    *,
    slip_id: str,
    number: str,
    case_id: str,
    body: Mapping[str, Any],
    tag: str,
    by: str,
) -> None:
    """Keep a deficiency slip."""
    session.add(
        SlipRow(
            id=slip_id,
            number=number,
            case_id=case_id,
            body=dict(body),
            tag=tag,
            issued_at=clock.now(session),
            issued_by=by,
        )
    )
    session.flush()


def find_slip(session: Session, number: str) -> StoredPaper | None:
    """Return a slip by its number."""
    row = session.scalars(select(SlipRow).where(SlipRow.number == number)).one_or_none()
    return None if row is None else _slip(row)


def latest_slip(session: Session, case_id: str) -> StoredPaper | None:
    """Return the newest slip of a case, if it has one."""
    row = session.scalars(
        select(SlipRow)
        .where(SlipRow.case_id == case_id)
        .order_by(SlipRow.issued_at.desc(), SlipRow.number.desc())
        .limit(1)
    ).one_or_none()
    return None if row is None else _slip(row)


def _slip(row: SlipRow) -> StoredPaper:
    return StoredPaper(row.number, row.case_id, row.body, row.tag, row.issued_at, row.issued_by)


def note_print(session: Session, template: str, subject: str, by: str, reason: str = "") -> int:
    """Write down a print and return its copy number; 0 is the first print.

    A further copy waits for another desk that prints the same paper.
    """
    if reason:  # a first print is of a paper that this unit has just made
        for paper in (ReceiptRow, SlipRow):
            session.scalar(select(paper.id).where(paper.number == subject).with_for_update())
    copies = session.scalar(
        select(func.count())
        .select_from(PrintJobRow)
        .where(PrintJobRow.template == template, PrintJobRow.subject == subject)
    )
    copy_no = copies or 0
    session.add(
        PrintJobRow(
            template=template,
            subject=subject,
            copy_no=copy_no,
            reason=reason,
            by=by,
            at=clock.now(session),
        )
    )
    session.flush()
    return copy_no


def prints_since(
    session: Session, since: datetime, by: str, *, subject: str = ""
) -> tuple[Printed, ...]:
    """Return the prints an operator made since a moment (UTC), newest first.

    ``subject`` is a paper's number, when only its prints are asked for.
    """
    asked = [PrintJobRow.at >= since, PrintJobRow.by == by]
    if subject:
        asked.append(PrintJobRow.subject == subject)
    rows = session.scalars(
        select(PrintJobRow)
        .where(*asked)
        .order_by(PrintJobRow.at.desc(), PrintJobRow.copy_no.desc())
    )
    return tuple(
        Printed(row.template, row.subject, row.copy_no, row.reason, row.by, row.at) for row in rows
    )
