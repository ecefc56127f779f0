"""What becomes of a number when its line is given back, and when another line gets it.

A file that was given back keeps its last number in its history only (domain.md §7.2): the number
rests, and once another line has it, the file's row has none. Days are local and Gregorian.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import cast

from sqlalchemy import Table, func, insert, select, update
from sqlalchemy.orm import Session

from backoffice.db import clock, line_index
from backoffice.db.tables.intake import LineRow
from backoffice.db.tables.line_facts import PoolNumberRow
from backoffice.db.tables.lines import LineNumberRow
from backoffice.db.tables.office import CentreRow
from backoffice.db.tables.tickets import ConsentRow
from backoffice.records import dates
from backoffice.records.line_facts import PoolState
from backoffice.records.lines import LineState

_POOL = cast("Table", PoolNumberRow.__table__)


def rest(session: Session, numbers: Mapping[str, str], until: date, *, by: str) -> None:
    """Let numbers (with their centres) rest until a day: their lines were given back.

    Nobody is sent messages of them any more. A number that is free, reserved or resting already
    stays so: no line had it. One of a centre that the office does not have is in no pool.
    """
    if not numbers:
        return
    now = clock.now(session)
    resting = until > dates.tehran_date(now)
    stands = {
        "state": (PoolState.RESTING if resting else PoolState.FREE).value,
        "until": until if resting else None,
        "ticket_id": "",
        "updated_at": now,
        "updated_by": by,
    }
    session.execute(
        update(PoolNumberRow)
        .where(
            PoolNumberRow.number.in_(numbers),
            PoolNumberRow.state == PoolState.ASSIGNED.value,
        )
        .values(**stands, version=PoolNumberRow.version + 1)
        .execution_options(synchronize_session=False)
    )
    known = set(
        session.scalars(select(PoolNumberRow.number).where(PoolNumberRow.number.in_(numbers)))
    )
    centres = set(session.scalars(select(CentreRow.code)))
    new = [
        {"number": number, "centre": centre, "golden": False, "version": 1}
        | stands
        | {"created_at": now, "created_by": by}
        for number, centre in sorted(numbers.items())
        if number not in known and centre in centres
    ]
    if new:
        session.execute(insert(_POOL), new)
    _end_consents(session, numbers, now)


def pass_on(session: Session, numbers: Collection[str]) -> None:
    """Take numbers from the files that were given back: other lines get them now.

    Their histories keep them, so that the old number still finds the old file.
    """
    rows = session.execute(
        select(LineRow.id, LineRow.number)
        .where(LineRow.number.in_(numbers), LineRow.state == LineState.RELEASED.value)
        .order_by(LineRow.id)
        .with_for_update()
    ).all()
    if not rows:
        return
    line_index.drop(session, [row.number for row in rows if row.number])
    session.execute(
        update(LineRow).where(LineRow.id.in_([row.id for row in rows])).values(number=None)
    )
    session.flush()


def nobodys_since(session: Session, numbers: Collection[str]) -> dict[str, date]:
    """Return since when numbers that lines had once are nobody's; never given ones are left out."""
    rows = session.execute(
        select(LineNumberRow.number, func.max(LineNumberRow.until).label("until"))
        .where(LineNumberRow.number.in_(numbers), LineNumberRow.until.is_not(None))
        .group_by(LineNumberRow.number)
    )
    return {row.number: row.until for row in rows}


def _end_consents(session: Session, numbers: Collection[str], now: datetime) -> None:
    session.execute(
        update(ConsentRow)
        .where(ConsentRow.number.in_(numbers), ConsentRow.until.is_(None))
        .values(until=now)
        .execution_options(synchronize_session=False)
    )
