"""Files of calls that were imported: their batches, and rows that were kept beside the calls."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import Table, func, insert, select, text, update
from sqlalchemy.orm import Session

from backoffice.db import clock, numbers
from backoffice.db.call_loads import StagedBad
from backoffice.db.tables.base import new_id
from backoffice.db.tables.calls import CALLS, BadCallRow, CallBatchRow, RepeatedCallRow
from backoffice.errors import Conflict
from backoffice.records.call_files import (
    BadCall,
    BadRow,
    CallBatch,
    CallField,
    CallTally,
    RepeatedRow,
    Stage,
)
from backoffice.records.calls import Call, CallType

SERIES = "call_batch"
STILL_AT_IT = timedelta(minutes=15)
"""For so long a file that another operator has begun is theirs."""

_BAD = cast("Table", BadCallRow.__table__)
_REPEATED = cast("Table", RepeatedCallRow.__table__)
_AT_ONCE = 1_000


@dataclass(frozen=True, slots=True)
class NewBatch:
    """What is known of a file before it is read."""

    file_name: str
    sha256: str
    size: int
    profile: str
    profile_version: int


@dataclass(frozen=True, slots=True)
class Filled:
    """What is known of it when its calls are loaded."""

    tally: CallTally
    retired: int
    unknown_types: int
    months: tuple[int, ...]
    first: datetime | None
    last: datetime | None


def known(session: Session, sha256: str) -> CallBatch | None:
    """Return the import of this very content, if it is loaded and nothing of it is missing."""
    row = session.scalars(
        _living(sha256).where(
            CallBatchRow.stage == Stage.LOADED.value, CallBatchRow.holes.is_(False)
        )
    ).one_or_none()
    return _record(row) if row is not None else None


def begin(session: Session, new: NewBatch, by: str) -> CallBatch:
    """Note that a file is being imported; one that was broken off, or has holes, goes on.

    Raises:
        Conflict: another operator is at this very file.
        Duplicate: another desk began with it at this moment.
    """
    now = clock.now(session)
    row = session.scalars(_living(new.sha256).with_for_update()).one_or_none()
    if row is None:
        row = CallBatchRow(
            id=new_id(),
            number=numbers.next_number(session, SERIES),
            sha256=new.sha256,
            stage=Stage.BEGUN.value,
            months=[],
        )
        session.add(row)
    elif row.by != by and row.stage == Stage.BEGUN.value and now - row.begun_at < STILL_AT_IT:
        raise Conflict("call_batch", row.by, row.begun_at)
    row.file_name, row.size = new.file_name, new.size
    row.profile, row.profile_version = new.profile, new.profile_version
    row.by, row.begun_at = by, now
    session.flush()
    return _record(row)


def fill(session: Session, batch: CallBatch, filled: Filled) -> CallBatch:
    """Note that a batch's calls are loaded; call it in their transaction.

    Raises:
        Conflict: another desk has loaded or taken over this file meanwhile.
    """
    row = session.scalars(
        select(CallBatchRow).where(CallBatchRow.id == batch.id).with_for_update()
    ).one()
    begun = row.stage == Stage.BEGUN.value or (row.stage == Stage.LOADED.value and row.holes)
    if not begun or (row.begun_at, row.by) != (batch.begun_at, batch.by):
        raise Conflict("call_batch", row.by, row.begun_at)
    row.stage, row.holes = Stage.LOADED.value, False
    row.new, row.already_loaded = filled.tally.new, filled.tally.already_loaded
    row.repeated, row.bad = filled.tally.repeated, filled.tally.bad
    row.retired = filled.retired
    row.unknown_types = filled.unknown_types
    row.months = sorted({*row.months, *filled.months})
    row.first, row.last = filled.first, filled.last
    row.finished_at = clock.now(session)
    session.flush()
    return _record(row)


def give_up(session: Session, batch: CallBatch) -> None:
    """Forget a batch whose file turned out to be none; one that has calls stays."""
    row = session.get(CallBatchRow, batch.id, with_for_update=True, populate_existing=True)
    mine = row is not None and (row.begun_at, row.by) == (batch.begun_at, batch.by)
    if row is not None and mine and row.stage == Stage.BEGUN.value:
        session.delete(row)
        session.flush()


def forget_rows(session: Session, batch_id: str) -> None:
    """Drop what was kept beside a batch's calls: its file is read again.

    Rows that somebody has mended or dropped already are kept.
    """
    session.execute(_REPEATED.delete().where(_REPEATED.c.batch_id == batch_id))
    session.execute(
        _BAD.delete().where(
            _BAD.c.batch_id == batch_id, _BAD.c.mended_at.is_(None), _BAD.c.dropped.is_(False)
        )
    )


def mended_values(session: Session, sha256: str) -> dict[int, dict[CallField, str]]:
    """Return the values of the mended rows of a content's living import, by line number."""
    living = select(CallBatchRow.id).where(
        CallBatchRow.sha256 == sha256, CallBatchRow.stage != Stage.UNDONE.value
    )
    rows = session.scalars(
        select(BadCallRow).where(BadCallRow.batch_id.in_(living), BadCallRow.mended_at.is_not(None))
    )
    return {row.line_no: dict(_bad(row).values) for row in rows}


def keep_bad(session: Session, batch_id: str, rows: Iterable[StagedBad]) -> None:
    """Keep rows that turned out to be bad while they were loaded, but for those still kept.

    What somebody dropped once and is of a retired month by now is kept as such: it counts once.
    """
    found = list(rows)
    for piece in _pieces(one.line_no for one in found if one.reason is BadCall.RETIRED_MONTH):
        session.execute(
            _BAD.delete().where(
                _BAD.c.batch_id == batch_id, _BAD.c.dropped, _BAD.c.line_no.in_(piece)
            )
        )
    there = frozenset(session.scalars(select(_BAD.c.line_no).where(_BAD.c.batch_id == batch_id)))
    for piece in _pieces(row for row in found if row.line_no not in there):
        values = [
            {
                "id": new_id(),
                "batch_id": batch_id,
                "line_no": row.line_no,
                "reason": row.reason.value,
                "column": row.column,
                "raw": row.raw,
                "values": dict(row.texts),
            }
            for row in piece
        ]
        session.execute(insert(_BAD), values)


def keep_repeated(session: Session, batch_id: str, rows: Iterable[RepeatedRow]) -> None:
    """Keep the first of a file's repeated rows."""
    for piece in _pieces(rows):
        values = [
            {"id": new_id(), "batch_id": batch_id, "line_no": row.line_no, "call": [*row.call]}
            for row in piece
        ]
        session.execute(insert(_REPEATED), values)


def _pieces(rows: Iterable[Any]) -> Iterable[Sequence[Any]]:
    kept = list(rows)
    return (kept[at : at + _AT_ONCE] for at in range(0, len(kept), _AT_ONCE))


def batches(session: Session, *, limit: int) -> tuple[CallBatch, ...]:
    """Return the latest imports, newest first."""
    newest = select(CallBatchRow).order_by(CallBatchRow.begun_at.desc(), CallBatchRow.number.desc())
    rows = session.scalars(newest.limit(limit)).all()
    dropped = _dropped(session, [row.id for row in rows])
    return tuple(_record(row, dropped.get(row.id, 0)) for row in rows)


def _dropped(session: Session, batch_ids: Sequence[str]) -> dict[str, int]:
    counted = (
        select(_BAD.c.batch_id, func.count())
        .where(_BAD.c.batch_id.in_(batch_ids), _BAD.c.dropped)
        .group_by(_BAD.c.batch_id)
    )
    return {batch_id: count for batch_id, count in session.execute(counted)}  # noqa: C416 - rows


def batch_of(session: Session, batch_id: str) -> CallBatch | None:
    """Return a batch."""
    row = session.get(CallBatchRow, batch_id, populate_existing=True)
    return _record(row, _dropped(session, [row.id]).get(row.id, 0)) if row is not None else None


def bad_rows(session: Session, batch_id: str, *, limit: int, after: int = 0) -> tuple[BadRow, ...]:
    """Return a batch's bad rows from the line after ``after`` on, mended and dropped ones too."""
    rows = session.scalars(
        select(BadCallRow)
        .where(BadCallRow.batch_id == batch_id, BadCallRow.line_no > after)
        .order_by(BadCallRow.line_no)
        .limit(limit)
    )
    return tuple(_bad(row) for row in rows)


def bad_row(session: Session, bad_id: str) -> BadRow | None:
    """Return a bad row, locked until the unit ends."""
    row = session.get(BadCallRow, bad_id, with_for_update=True, populate_existing=True)
    return _bad(row) if row is not None else None


def repeated_rows(
    session: Session, batch_id: str, *, limit: int, after: int = 0
) -> tuple[RepeatedRow, ...]:
    """Return a batch's repeated rows, as far as they are kept, from the line after ``after`` on."""
    rows = session.scalars(
        select(RepeatedCallRow)
        .where(RepeatedCallRow.batch_id == batch_id, RepeatedCallRow.line_no > after)
        .order_by(RepeatedCallRow.line_no)
        .limit(limit)
    )
    return tuple(RepeatedRow(row.line_no, _call(row.call)) for row in rows)


def by_reason(session: Session, batch_id: str) -> Mapping[BadCall, int]:
    """Count a batch's bad rows by their reason."""
    counted = text("SELECT reason, count(*) FROM bad_call WHERE batch_id = :id GROUP BY reason")
    return {BadCall(reason): n for reason, n in session.execute(counted, {"id": batch_id})}


def mended(session: Session, row: BadRow, by: str, call: Call, month: int, *, new: bool) -> None:
    """Note that a bad row, with its values as mended, became a call (or was one already)."""
    session.execute(
        update(_BAD)
        .where(_BAD.c.id == row.id)
        .values(
            mended_at=clock.now(session),
            mended_by=by,
            values={name.value: value for name, value in row.values.items()},
        )
    )
    batch = session.get(CallBatchRow, row.batch_id, with_for_update=True, populate_existing=True)
    if batch is None:
        raise ValueError("a bad row without a batch")
    batch.bad -= 1
    if new:
        batch.new += 1
        batch.unknown_types += call.type is CallType.UNKNOWN
    else:
        batch.already_loaded += 1
    batch.months = sorted({*batch.months, month})
    session.flush()


def dropped(session: Session, row: BadRow, by: str) -> None:
    """Note that a bad row will never be a call."""
    session.execute(update(_BAD).where(_BAD.c.id == row.id).values(dropped=True, mended_by=by))


def undo(
    session: Session, batch_id: str, by: str, report: Callable[[int, int], None]
) -> int | None:
    """Remove a batch's calls; return how many, None when it is undone already.

    Later imports that left out calls which were loaded with this one have holes from now
    on: their content may be imported again.
    """
    row = session.get(CallBatchRow, batch_id, with_for_update=True, populate_existing=True)
    if row is None or row.stage == Stage.UNDONE.value:
        return None
    gone = 0
    for done, month in enumerate(row.months):
        report(done, len(row.months))
        gone += _remove(session, month, row.number)
    if gone:
        _note_holes(session, row)
    row.stage, row.undone_at, row.undone_by = Stage.UNDONE.value, clock.now(session), by
    session.flush()
    return gone


def _remove(session: Session, month: int, number: int) -> int:
    values = {"month": month, "batch": number}
    delete = f"DELETE FROM {CALLS} WHERE month = :month AND batch = :batch"
    if session.get_bind().dialect.name == "sqlite":
        session.execute(text(delete), values)
        return int(session.execute(text("SELECT changes()")).scalar_one())
    counted = text(f"WITH gone AS ({delete} RETURNING 1) SELECT count(*) FROM gone")
    return int(session.execute(counted, values).scalar_one())


def _note_holes(session: Session, undone: CallBatchRow) -> None:
    others = session.scalars(
        select(CallBatchRow).where(
            CallBatchRow.id != undone.id,
            CallBatchRow.stage == Stage.LOADED.value,
            CallBatchRow.already_loaded > 0,
        )
    )
    months = set(undone.months)
    for other in others:
        if months & set(other.months):
            other.holes = True


def _living(sha256: str) -> Any:  # noqa: ANN401 - a select of batches
    return (
        select(CallBatchRow)
        .where(CallBatchRow.sha256 == sha256, CallBatchRow.stage != Stage.UNDONE.value)
        .execution_options(populate_existing=True)
    )


def _record(row: CallBatchRow, dropped: int = 0) -> CallBatch:
    return CallBatch(
        id=row.id,
        number=row.number,
        file_name=row.file_name,
        sha256=row.sha256,
        size=row.size,
        profile=row.profile,
        stage=Stage(row.stage),
        tally=CallTally(row.new or 0, row.already_loaded or 0, row.repeated or 0, row.bad or 0),
        unknown_types=row.unknown_types or 0,
        first=row.first,
        last=row.last,
        by=row.by,
        begun_at=row.begun_at,
        finished_at=row.finished_at,
        undone_at=row.undone_at,
        undone_by=row.undone_by or "",
        dropped=dropped,
        retired=row.retired or 0,
    )


def _bad(row: BadCallRow) -> BadRow:
    return BadRow(
        id=row.id,
        batch_id=row.batch_id,
        line_no=row.line_no,
        reason=BadCall(row.reason),
        column=CallField(row.column) if row.column else None,
        raw=row.raw,
        values={CallField(name): value for name, value in row.values.items()},
        mended_at=row.mended_at,
        dropped=row.dropped,
    )


def _call(kept: Sequence[Any]) -> Call:
    line, started, number, seconds, kind, rials, occurrence = kept
    return Call(line, started, number, seconds, CallType(kind), rials, occurrence)
