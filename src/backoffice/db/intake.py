"""Imports of registrations: the files, their records as received, and what is known already."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Row, Select, Table, func, insert, or_, select, union, update
from sqlalchemy.orm import Session

from backoffice.db import clock
from backoffice.db.cases import shares_key, shares_other_key
from backoffice.db.tables.base import hold, new_id
from backoffice.db.tables.cases import CaseRow
from backoffice.db.tables.intake import IntakeBatchRow, IntakeRecordRow
from backoffice.errors import Conflict
from backoffice.records import persian
from backoffice.records.cases import OPEN_STATES
from backoffice.records.intake import (
    Batch,
    LineProblem,
    Outcome,
    RecordState,
    Tally,
    WaitingRecord,
    from_flat,
    to_flat,
)
from backoffice.records.people import PartyKind

_RECORDS = cast("Table", IntakeRecordRow.__table__)
_OPEN = [state.value for state in OPEN_STATES]


@dataclass(frozen=True, slots=True)
class Known:
    """What of a chunk the office has already: contents, parties and the portal's ids."""

    contents: frozenset[str] = frozenset()
    parties: frozenset[str] = frozenset()
    portal_ids: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class NewRecord:
    """A record to keep as received; ``case_id`` is empty for one that waits."""

    line_no: int
    raw: str
    sha256: str
    outcome: Outcome
    portal_id: str
    kind: PartyKind | None
    name: str
    problems: tuple[LineProblem, ...]
    case_id: str = ""


@dataclass(frozen=True, slots=True)
class StoredRecord:
    """A record as kept; ``state`` is its outcome, or what became of it since."""

    row: WaitingRecord
    raw: str
    state: str
    case_id: str


def known(
    session: Session,
    contents: Collection[str],
    parties: Collection[str],
    portal_ids: Collection[str],
) -> Known:
    """Return which of these are there already; a record's own content may be among them."""
    row = IntakeRecordRow
    return Known(
        frozenset(
            session.scalars(select(row.content_sha256).where(row.content_sha256.in_(contents)))
        ),
        frozenset(
            session.scalars(
                union(
                    select(CaseRow.identity_key).where(CaseRow.identity_key.in_(parties)),
                    select(CaseRow.other_key).where(shares_other_key(parties)),
                )
            )
        ),
        frozenset(
            session.scalars(select(row.portal_id).where(row.portal_id.in_(portal_ids)).distinct())
        ),
    )


def cases_of(session: Session, parties: Collection[str], portal_ids: Collection[str]) -> bool:
    """Say whether any of these parties or portal ids has a case, open or not."""
    query = select(CaseRow.id).where(or_(shares_key(parties), CaseRow.portal_id.in_(portal_ids)))
    return session.scalar(query.limit(1)) is not None


def flag_twins(
    session: Session, parties: Collection[str], portal_ids: Collection[str] = ()
) -> None:
    """Raise the flag on the open cases of these parties, so that each twin shows the other.

    The version stays: a flag takes nothing away from a clerk who is at the case.
    """
    session.execute(
        update(CaseRow)
        .where(
            or_(shares_key(parties), CaseRow.portal_id.in_(portal_ids)),
            CaseRow.state.in_(_OPEN),
            CaseRow.potential_duplicate.is_(False),
        )
        .values(potential_duplicate=True)
        .execution_options(synchronize_session=False)
    )


def begin_or_resume(session: Session, file_name: str, sha256: str, size: int, by: str) -> Batch:
    """Return the unfinished import of this very content, else a new one."""
    row = session.scalars(
        _of_content(sha256).where(IntakeBatchRow.finished_at.is_(None)).limit(1).with_for_update()
    ).one_or_none()
    if row is None:
        row = IntakeBatchRow(
            id=new_id(),
            file_name=file_name,
            sha256=sha256,
            size=size,
            accepted=0,
            corrected=0,
            waiting=0,
            duplicate=0,
            unchanged=0,
            blank=0,
            next_line=1,
            begun_at=clock.now(session),
            by=by,
        )
        session.add(row)
        session.flush()
    return _batch(row)


def batch_of(session: Session, batch_id: str) -> Batch | None:
    """Return an import by its id, if there is one."""
    row = session.get(IntakeBatchRow, batch_id)
    return None if row is None else _batch(row)


def finished_before(session: Session, sha256: str) -> datetime | None:
    """Return when this content was last imported to its end, if ever (UTC)."""
    return session.scalar(
        select(func.max(IntakeBatchRow.finished_at)).where(IntakeBatchRow.sha256 == sha256)
    )


def _of_content(sha256: str) -> Select[IntakeBatchRow]:
    return (
        select(IntakeBatchRow)
        .where(IntakeBatchRow.sha256 == sha256)
        .order_by(IntakeBatchRow.begun_at.desc(), IntakeBatchRow.id)
    )


def store(session: Session, batch_id: str, records: Sequence[NewRecord]) -> None:
    """Keep records as received."""
    if not records:
        return
    session.execute(
        insert(_RECORDS),
        [
            {
                "id": new_id(),
                "batch_id": batch_id,
                "line_no": record.line_no,
                "portal_id": record.portal_id,
                "content_sha256": record.sha256,
                "raw": record.raw,
                "kind": record.kind.value if record.kind else "",
                "outcome": record.outcome.value,
                "problems": [to_flat(problem) for problem in record.problems],
                "display_name": record.name,
                "name_key": persian.search_key(record.name)[:400],
                "case_id": record.case_id or None,
            }
            for record in records
        ],
    )


def stand(session: Session, batch: Batch) -> None:
    """Lock a batch where it was left, before a chunk is judged against what is stored.

    Raises:
        Conflict: another desk has gone on with this file meanwhile, or this
            very chunk has landed although its answer was lost.
    """
    row = session.get_one(IntakeBatchRow, batch.id, with_for_update=True, populate_existing=True)
    hold(session, row)
    if row.next_line != batch.next_line or row.finished_at is not None:
        raise Conflict("batch", row.by)


def advance(session: Session, batch: Batch, tally: Tally, next_line: int) -> Batch:
    """Count a chunk into its batch, in the chunk's own transaction, after :func:`stand`."""
    row = session.get_one(IntakeBatchRow, batch.id)
    total = batch.tally.plus(tally)
    row.accepted, row.corrected, row.waiting = total.accepted, total.corrected, total.waiting
    row.duplicate, row.unchanged, row.blank = total.duplicate, total.unchanged, total.blank
    row.next_line = next_line
    session.flush()
    return _batch(row)


def finish(session: Session, batch: Batch) -> Batch:
    """Note that the file was read to its end."""
    row = session.get_one(IntakeBatchRow, batch.id, with_for_update=True)
    row.finished_at = clock.now(session)
    session.flush()
    return _batch(row)


def batches(session: Session, *, limit: int) -> tuple[Batch, ...]:
    """Return the latest imports, newest first."""
    newest = select(IntakeBatchRow).order_by(
        IntakeBatchRow.begun_at.desc(), IntakeBatchRow.id.desc()
    )
    return tuple(_batch(row) for row in session.scalars(newest.limit(limit)))


def _batch(row: IntakeBatchRow) -> Batch:
    return Batch(
        id=row.id,
        file_name=row.file_name,
        sha256=row.sha256,
        size=row.size,
        begun_at=row.begun_at,
        finished_at=row.finished_at,
        by=row.by,
        tally=Tally(
            row.accepted, row.corrected, row.waiting, row.duplicate, row.unchanged, row.blank
        ),
        next_line=row.next_line,
    )


def problems_of(
    session: Session, batch_id: str, *, limit: int, offset: int = 0
) -> tuple[LineProblem, ...]:
    """Return the problems of ``limit`` records of a file, in the file's order."""
    row = IntakeRecordRow
    rows = session.execute(
        select(row.line_no, row.problems)
        .where(row.batch_id == batch_id)
        .order_by(row.line_no)
        .limit(limit)
        .offset(offset)
    )
    return tuple(from_flat(line_no, flat) for line_no, problems in rows for flat in problems)


def _waiting(search: str) -> Select[*tuple[Any, ...]]:
    row = IntakeRecordRow
    query = (
        select(
            row.id,
            row.batch_id,
            row.line_no,
            row.portal_id,
            row.kind,
            row.display_name,
            row.problems,
            IntakeBatchRow.file_name,
            IntakeBatchRow.begun_at,
        )
        .join(IntakeBatchRow, IntakeBatchRow.id == row.batch_id)
        .where(row.outcome == Outcome.WAITING.value)
    )
    key = persian.search_key(search)
    if not key:
        return query
    return query.where(or_(row.name_key.contains(key, autoescape=True), row.portal_id == key))


def waiting(
    session: Session, *, limit: int, offset: int = 0, search: str = ""
) -> tuple[WaitingRecord, ...]:
    """Return records that wait for correction, oldest file first; ``search`` is in the name."""
    oldest = _waiting(search).order_by(
        IntakeBatchRow.begun_at, IntakeRecordRow.batch_id, IntakeRecordRow.line_no
    )
    return tuple(_record(row) for row in session.execute(oldest.limit(limit).offset(offset)))


def count_waiting(session: Session) -> int:
    """Return how many records wait for correction."""
    row = IntakeRecordRow
    query = select(func.count()).where(row.outcome == Outcome.WAITING.value)
    return session.scalar(query) or 0


def _record(row: Row[Any]) -> WaitingRecord:
    return WaitingRecord(
        id=row.id,
        batch_id=row.batch_id,
        file_name=row.file_name,
        line_no=row.line_no,
        received_at=row.begun_at,
        portal_id=row.portal_id,
        kind=PartyKind(row.kind) if row.kind else None,
        name=row.display_name,
        problems=tuple(from_flat(row.line_no, flat) for flat in row.problems),
    )


def get(session: Session, record_id: str) -> StoredRecord:
    """Return a record as kept; raises ``LookupError``."""
    kept = session.get(IntakeRecordRow, record_id)
    if kept is None:
        raise LookupError(record_id)
    batch = session.get_one(IntakeBatchRow, kept.batch_id)
    row = WaitingRecord(
        id=kept.id,
        batch_id=kept.batch_id,
        file_name=batch.file_name,
        line_no=kept.line_no,
        received_at=batch.begun_at,
        portal_id=kept.portal_id,
        kind=PartyKind(kept.kind) if kept.kind else None,
        name=kept.display_name,
        problems=tuple(from_flat(kept.line_no, flat) for flat in kept.problems),
    )
    return StoredRecord(row, kept.raw, kept.outcome, kept.case_id or "")


def take(session: Session, record_id: str) -> StoredRecord:
    """Lock a waiting record for the deed that settles it.

    Raises:
        Conflict: another desk has settled it; says who and when.
        LookupError: there is none of this id.
    """
    row = session.get(IntakeRecordRow, record_id, with_for_update=True, populate_existing=True)
    if row is None:
        raise LookupError(record_id)
    if row.outcome != Outcome.WAITING.value:
        raise Conflict("intake_record", row.resolved_by, row.resolved_at)
    return get(session, record_id)


def settle(
    session: Session,
    record_id: str,
    state: RecordState,
    by: str,
    *,
    case_id: str = "",
    reason: str = "",
    note: str = "",
) -> None:
    """Note what became of a record that waited; its raw text stays."""
    row = session.get_one(IntakeRecordRow, record_id)
    row.outcome = state.value
    row.case_id = case_id or None
    row.resolved_at = clock.now(session)
    row.resolved_by = by
    row.reason, row.note = reason, note
    session.flush()
