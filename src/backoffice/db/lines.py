"""The line inventory: looked up by number, brought up to date in bulk."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, cast

from sqlalchemy import Table, bindparam, func, insert, select, update
from sqlalchemy.orm import Session

from backoffice.db import clock
from backoffice.db.tables.base import new_id
from backoffice.db.tables.intake import LineRow
from backoffice.records import persian
from backoffice.records.lines import AccessClass, InventoryLine, LineState, Listing

_LINES = cast("Table", LineRow.__table__)
_KEY = "the_number"


def stored(session: Session, numbers: Collection[str]) -> dict[str, InventoryLine]:
    """Return what is recorded of these numbers (11 digits each)."""
    rows = session.scalars(select(LineRow).where(LineRow.number.in_(numbers)))
    return {row.number: _record(row) for row in rows}


def count(session: Session) -> int:
    """Return how many lines are recorded."""
    return session.scalar(select(func.count()).select_from(LineRow)) or 0


def add_many(session: Session, lines: Sequence[InventoryLine]) -> None:
    """Record lines that are not there yet."""
    if lines:
        now = clock.now(session)
        rows = [_columns(line) | {"id": new_id(), "updated_at": now} for line in lines]
        session.execute(insert(_LINES), rows)


def change_many(session: Session, lines: Sequence[InventoryLine]) -> None:
    """Bring lines that are there up to date, by number."""
    if not lines:
        return
    now = clock.now(session)
    rows = []
    for line in lines:
        columns = _columns(line)
        rows.append(columns | {_KEY: columns.pop("number"), "updated_at": now})
    session.execute(
        update(_LINES)
        .where(_LINES.c.number == bindparam(_KEY))
        .values({name: bindparam(name) for name in rows[0] if name != _KEY}),
        rows,
    )


def _columns(line: InventoryLine) -> dict[str, Any]:
    return {
        "number": line.number,
        "centre": line.centre,
        "owner_name": line.owner_name,
        "owner_key": persian.search_key(line.owner_name)[:400],
        "owner_identifier": line.owner_identifier,
        "state": line.state.value,
        "access_class": line.access_class.value,
        "listed": line.listed.value if line.listed else "",
        "address": line.address,
        "postal_code": line.postal_code,
        "installed_on": line.installed_on,
        "services": list(line.services),
        "bill_id": line.bill_id,
        "payment_id": line.payment_id,
    }


def _record(row: LineRow) -> InventoryLine:
    return InventoryLine(
        number=row.number,
        centre=row.centre,
        owner_name=row.owner_name,
        owner_identifier=row.owner_identifier,
        state=LineState(row.state),
        access_class=AccessClass(row.access_class),
        listed=Listing(row.listed) if row.listed else None,
        address=row.address,
        postal_code=row.postal_code,
        installed_on=row.installed_on,
        services=tuple(row.services),
        bill_id=row.bill_id,
        payment_id=row.payment_id,
    )
