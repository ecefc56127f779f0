"""Centres and the prefixes of the numbers they serve."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from backoffice.db import clock
from backoffice.db.tables.cases import CaseRow
from backoffice.db.tables.office import CentreRow, NumberPrefixRow, NumberSeriesRow
from backoffice.errors import Conflict
from backoffice.records.centres import Centre

LONGEST_PREFIX = 8


def all_centres(session: Session) -> list[Centre]:
    """Return every centre, by code."""
    prefixes: dict[str, list[str]] = {}
    for row in session.scalars(select(NumberPrefixRow).order_by(NumberPrefixRow.prefix)):
        prefixes.setdefault(row.centre, []).append(row.prefix)
    rows = session.scalars(select(CentreRow).order_by(CentreRow.code))
    return [_record(row, prefixes.get(row.code, ())) for row in rows]


def find(session: Session, code: str) -> Centre | None:
    """Return the centre of ``code``, or None."""
    row = session.get(CentreRow, code)
    if row is None:
        return None
    mine = select(NumberPrefixRow.prefix).where(NumberPrefixRow.centre == code)
    return _record(row, session.scalars(mine.order_by(NumberPrefixRow.prefix)))


def centre_of(session: Session, number: str) -> str:
    """Return the code of the centre that serves an 11-digit fixed number; "" when unknown.

    The longest prefix of the local part wins.
    """
    local = number[3:]
    starts = [local[:length] for length in range(1, min(LONGEST_PREFIX, len(local)) + 1)]
    query = (
        select(NumberPrefixRow.centre)
        .where(NumberPrefixRow.prefix.in_(starts))
        .order_by(func.length(NumberPrefixRow.prefix).desc())
        .limit(1)
    )
    return session.scalar(query) or ""


def next_free_number(session: Session) -> int:
    """Return the number after the highest one a centre has inside tracking codes."""
    return (session.scalar(select(func.max(CentreRow.number))) or 0) + 1


def number_in_use(session: Session, centre: Centre) -> bool:
    """Say whether tracking codes or papers carry the digits of a centre's number already."""
    papers = select(NumberSeriesRow.series).where(
        NumberSeriesRow.series.startswith(f"paper:{centre.number}:", autoescape=True)
    )
    cases = select(CaseRow.id).where(CaseRow.centre == centre.code)
    return any(session.scalar(one.limit(1)) is not None for one in (papers, cases))


def save(session: Session, centre: Centre, by: str) -> None:
    """Add the centre, or change the one of its code.

    Raises:
        Conflict: ``centre.version`` is not the stored one (0 for a new centre).
    """
    moment = clock.now(session)
    row = session.get(CentreRow, centre.code)
    if (row.version if row else 0) != centre.version:
        raise Conflict("centre", row.updated_by if row else "", row.updated_at if row else None)
    if row is None:
        row = CentreRow(code=centre.code, created_at=moment, created_by=by)
        session.add(row)
    row.name, row.number = centre.name, centre.number
    row.updated_at, row.updated_by = moment, by
    flag_modified(row, "updated_at")  # a change of prefixes alone raises the version, too
    session.flush()
    session.execute(delete(NumberPrefixRow).where(NumberPrefixRow.centre == centre.code))
    session.add_all(
        NumberPrefixRow(prefix=prefix, centre=centre.code) for prefix in centre.prefixes
    )
    session.flush()


def _record(row: CentreRow, prefixes: Iterable[str]) -> Centre:
    return Centre(row.code, row.name, row.number, tuple(prefixes), row.version)
