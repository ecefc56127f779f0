"""The PIN that a line has now: its hash, since when, by which ticket."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from backoffice.db.tables.line_facts import LineFactRow
from backoffice.db.tables.lines import LineNumberRow


@dataclass(frozen=True, slots=True)
class KeptPin:
    """What is kept of a PIN; ``since`` is UTC."""

    line_id: str
    ticket_id: str
    since: datetime
    hash: str = field(repr=False)


def kept(session: Session, line_number: str, *, lock: bool = False) -> KeptPin | None:
    """Return the PIN of the line that has a number now; None: it has none.

    With ``lock`` others who lock it wait until this unit ends.
    """
    query = (
        select(LineFactRow)
        .join(LineNumberRow, LineNumberRow.line_id == LineFactRow.line_id)
        .where(
            LineNumberRow.number == line_number,
            LineNumberRow.until.is_(None),
            LineFactRow.fact == "pin",
            LineFactRow.until.is_(None),
        )
    )
    if lock:
        query = query.with_for_update(of=LineFactRow).execution_options(populate_existing=True)
    row = session.scalars(query).one_or_none()
    if row is None or row.since is None:
        return None
    return KeptPin(row.line_id, row.ticket_id, row.since, str(row.value["hash"]))


def pin_hash(session: Session, line_number: str) -> str:
    """Return the hash of the PIN of the line that has a number now; "" for none."""
    found = kept(session, line_number)
    return "" if found is None else found.hash
