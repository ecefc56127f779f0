"""Cable transfers as kept: what was wanted, how far it has come, how to take it back."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from backoffice.db import clock, numbers
from backoffice.db.tables.base import new_id
from backoffice.db.tables.intake import LineRow
from backoffice.db.tables.line_facts import LineTransferItemRow, LineTransferRow
from backoffice.records import dates
from backoffice.records.line_change_bodies import from_body, to_body
from backoffice.records.line_facts import LineChange
from backoffice.records.line_transfers import Transfer, TransferItem, TransferStage
from backoffice.records.lines import LineState

_LOOK_UP = 10_000  # values of one question

Standing = tuple[str, str, str, str, LineState]  # id, number, centre, owner, state


def standing(session: Session, wanted: Collection[str]) -> list[Standing]:
    """Return the lines that have these numbers now."""
    ordered = sorted(set(wanted))
    found: list[Standing] = []
    for begin in range(0, len(ordered), _LOOK_UP):
        part = ordered[begin : begin + _LOOK_UP]
        rows = session.execute(
            select(
                LineRow.id, LineRow.number, LineRow.centre, LineRow.owner_name, LineRow.state
            ).where(LineRow.number.in_(part))
        )
        found += [
            (row.id, row.number, row.centre, row.owner_name, LineState(row.state)) for row in rows
        ]
    return found


def begin(
    session: Session,
    transfer_id: str,
    items: Sequence[TransferItem],
    *,
    title: str,
    rests_until: date,
    by: str,
) -> Transfer:
    """Write a transfer down with all its rows; nothing is done yet."""
    now = clock.now(session)
    year = dates.jalali_year(dates.tehran_date(now))
    serial = numbers.next_number(session, f"transfer:{year}")
    row = LineTransferRow(
        id=transfer_id,
        code=f"{year}-{serial:04d}",
        stage=TransferStage.BEGUN.value,
        title=title[:200],
        rests_until=rests_until,
        total=len(items),
        done=0,
        begun_at=now,
        begun_by=by,
    )
    session.add(row)
    session.flush()
    session.add_all(
        LineTransferItemRow(
            id=new_id(),
            transfer_id=transfer_id,
            seq=seq,
            line_id=one.line_id,
            old_number=one.old_number,
            number=one.number,
            old_centre=one.old_centre,
            centre=one.centre,
        )
        for seq, one in enumerate(items, 1)
    )
    session.flush()
    return _record(row)


def find(session: Session, transfer_id: str, *, locked: bool = False) -> Transfer:
    """Return a transfer.

    Raises:
        LookupError: there is none.
    """
    return _record(_row(session, transfer_id, locked=locked))


def newest(session: Session, limit: int) -> list[Transfer]:
    """Return the newest transfers first."""
    query = select(LineTransferRow).order_by(LineTransferRow.begun_at.desc(), LineTransferRow.id)
    return [_record(row) for row in session.scalars(query.limit(limit))]


def waiting(session: Session, transfer_id: str, limit: int) -> list[TransferItem]:
    """Return the next rows to be done."""
    rows = session.scalars(
        select(LineTransferItemRow)
        .where(
            LineTransferItemRow.transfer_id == transfer_id,
            LineTransferItemRow.inverse.is_(None),
        )
        .order_by(LineTransferItemRow.seq)
        .limit(limit)
    )
    return [_item(row) for row in rows]


def to_undo(
    session: Session, transfer_id: str, limit: int
) -> list[tuple[TransferItem, list[LineChange]]]:
    """Return the last rows that were done and are not undone, with their inverses."""
    rows = session.scalars(
        select(LineTransferItemRow)
        .where(
            LineTransferItemRow.transfer_id == transfer_id,
            LineTransferItemRow.inverse.is_not(None),
            LineTransferItemRow.undone.is_(False),
        )
        .order_by(LineTransferItemRow.seq.desc())
        .limit(limit)
    )
    return [(_item(row), [from_body(one) for one in row.inverse or ()]) for row in rows]


def did(
    session: Session, transfer_id: str, done: Sequence[tuple[int, list[LineChange]]]
) -> Transfer:
    """Keep the inverses of rows that were done, by row; the last one ends the transfer."""
    row = _row(session, transfer_id)
    bodies = {seq: [to_body(one) for one in inverse] for seq, inverse in done}
    for item in _rows(session, transfer_id, bodies):
        item.inverse = bodies[item.seq]
    row.done += len(bodies)
    if row.done == row.total:
        row.stage, row.finished_at = TransferStage.DONE.value, clock.now(session)
    session.flush()
    return _record(row)


def undid(session: Session, transfer_id: str, rows: Collection[int], by: str) -> Transfer:
    """Mark rows as undone; the last one ends it."""
    row = _row(session, transfer_id)
    for item in _rows(session, transfer_id, rows):
        item.undone = True
    row.done -= len(rows)
    row.undone_by, row.stage = by, TransferStage.UNDOING.value
    if row.done == 0:
        row.stage, row.undone_at = TransferStage.UNDONE.value, clock.now(session)
    session.flush()
    return _record(row)


def changed_since(session: Session, transfer_id: str) -> list[TransferItem]:
    """Return the rows whose line is not as the transfer left it."""
    rows = session.scalars(
        select(LineTransferItemRow)
        .join(LineRow, LineRow.id == LineTransferItemRow.line_id)
        .where(
            LineTransferItemRow.transfer_id == transfer_id,
            LineTransferItemRow.inverse.is_not(None),
            LineTransferItemRow.undone.is_(False),
            (LineRow.number != LineTransferItemRow.number)
            | (LineRow.centre != LineTransferItemRow.centre)
            | (LineRow.state == LineState.RELEASED.value),
        )
        .order_by(LineTransferItemRow.seq)
    )
    return [_item(row) for row in rows]


def _rows(session: Session, transfer_id: str, wanted: Collection[int]) -> list[LineTransferItemRow]:
    query = select(LineTransferItemRow).where(
        LineTransferItemRow.transfer_id == transfer_id, LineTransferItemRow.seq.in_(wanted)
    )
    return list(session.scalars(query))


def _row(session: Session, transfer_id: str, *, locked: bool = False) -> LineTransferRow:
    options: dict[str, Any] = {"with_for_update": True, "populate_existing": True} if locked else {}
    row = session.get(LineTransferRow, transfer_id, **options)
    if row is None:
        raise LookupError(transfer_id)
    return row


def _item(row: LineTransferItemRow) -> TransferItem:
    return TransferItem(
        row_no=row.seq,
        line_id=row.line_id,
        owner="",
        old_number=row.old_number,
        number=row.number,
        old_centre=row.old_centre,
        centre=row.centre,
        done=row.inverse is not None,
        undone=row.undone,
    )


def _record(row: LineTransferRow) -> Transfer:
    return Transfer(
        id=row.id,
        code=row.code,
        stage=TransferStage(row.stage),
        title=row.title,
        rests_until=row.rests_until,
        total=row.total,
        done=row.done,
        begun_at=row.begun_at,
        begun_by=row.begun_by,
        finished_at=row.finished_at,
        undone_at=row.undone_at,
        undone_by=row.undone_by,
    )
