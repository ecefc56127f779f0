"""The supervisor's list of disclosures: searched, counted by operator, and what became of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import ColumnElement, case, func, or_, select, tuple_
from sqlalchemy.orm import Session

from backoffice.db import disclosures, operators
from backoffice.db.tables.calls import DisclosureRow as Kept
from backoffice.db.tables.calls import DisclosureUseRow, HandedOverRow
from backoffice.records import dates
from backoffice.records.disclosures import (
    REPEATED,
    DisclosureRow,
    DisclosureSearch,
    Holder,
    ListKind,
    OperatorCount,
    Purpose,
    Use,
    UseRow,
)


def page(
    session: Session, wanted: DisclosureSearch, *, limit: int, before: DisclosureRow | None = None
) -> list[DisclosureRow]:
    """Return at most ``limit`` disclosures, newest first, those after ``before`` in the list."""
    query = select(Kept).where(*_matching(session, wanted))
    if before is not None:
        query = query.where(tuple_(Kept.at, Kept.id) < tuple_(before.at, before.id))
    rows = session.scalars(query.order_by(Kept.at.desc(), Kept.id.desc()).limit(limit)).all()
    used = _uses_of(session, [row.id for row in rows])
    return [_record(row, used.get(row.id, {})) for row in rows]


def _uses_of(session: Session, ids: Sequence[str]) -> dict[str, dict[Use, int]]:
    """Return how often each disclosure was used, by use."""
    query = (
        select(DisclosureUseRow.disclosure_id, DisclosureUseRow.use, func.count())
        .where(DisclosureUseRow.disclosure_id.in_(ids))
        .group_by(DisclosureUseRow.disclosure_id, DisclosureUseRow.use)
    )
    found: dict[str, dict[Use, int]] = {}
    for disclosure_id, use, count in session.execute(query):
        found.setdefault(disclosure_id, {})[Use(use)] = count
    return found


def _record(row: Kept, used: Mapping[Use, int]) -> DisclosureRow:
    return DisclosureRow(
        id=row.id,
        code=row.code,
        at=row.at,
        operator=row.operator,
        centre=row.centre,
        number=row.number,
        holder=Holder(row.holder),
        kind=ListKind(row.kind),
        name=row.name,
        purpose=Purpose(row.purpose),
        lifted=bool(row.lifted),
        looks=used.get(Use.LOOK, 0),
        prints=used.get(Use.PRINT, 0),
        exports=used.get(Use.EXPORT, 0),
        unmasked=used.get(Use.UNMASK, 0),
        same_number=row.same_number,
        own_name=row.own_name,
    )


def counts(session: Session, wanted: DisclosureSearch) -> list[OperatorCount]:
    """Return how much each operator disclosed in the range, and used of it, most first.

    Who used another operator's disclosure (an unmasking) is counted for it, not the other one.
    """
    lifted = case((func.length(Kept.reason) > 0, 1), else_=0)
    query = select(
        Kept.operator,
        func.max(Kept.operator_name),
        func.count(),
        func.count(Kept.number.distinct()),
        func.sum(lifted),
    ).where(*_matching(session, wanted))
    rows = session.execute(query.group_by(Kept.operator)).all()
    used = _used(session, wanted)
    names = operators.names(session, {row[0] for row in rows} | used.keys())
    found = [
        OperatorCount(one, names.get(one, kept), count, used.pop(one, 0), numbers, int(waved))
        for one, kept, count, numbers, waved in rows
    ]
    found += [OperatorCount(one, names.get(one, ""), 0, count, 0, 0) for one, count in used.items()]
    return sorted(found, key=lambda one: (-one.disclosures, -one.uses, one.operator))


def uses(session: Session, disclosure_id: str) -> list[UseRow]:
    """Return every use of a disclosure, oldest first, with what was handed over."""
    kept = disclosures.uses(session, disclosure_id)
    handed = session.execute(
        select(HandedOverRow.use_id, HandedOverRow.rows, HandedOverRow.serial).where(
            HandedOverRow.use_id.in_([one.id for one in kept])
        )
    )
    given = {row.use_id: (row.rows, row.serial) for row in handed}
    found = []
    for one in kept:
        asked = disclosures.asked_of(one)
        rows, serial = given.get(one.id, (None, ""))
        found.append(
            UseRow(one.id, one.use, one.at, one.operator, asked.since, asked.until, rows, serial)
        )
    return found


def _used(session: Session, wanted: DisclosureSearch) -> dict[str, int]:
    """Return how often each operator used the matching disclosures, whoever made them."""
    query = (
        select(DisclosureUseRow.operator, func.count().label("uses"))
        .join(Kept, DisclosureUseRow.disclosure_id == Kept.id)
        .where(*_matching(session, replace(wanted, operator="")))
        .group_by(DisclosureUseRow.operator)
    )
    if wanted.operator:
        whose = operators.meant(session, wanted.operator)
        query = query.where(DisclosureUseRow.operator.in_(whose))
    return {row.operator: row.uses for row in session.execute(query)}


def _matching(session: Session, wanted: DisclosureSearch) -> list[ColumnElement[bool]]:
    since = dates.day_begins(wanted.since)
    until = dates.day_begins(wanted.until + timedelta(days=1))
    conditions = [Kept.at >= since, Kept.at < until]
    if wanted.operator:
        conditions.append(Kept.operator.in_(operators.meant(session, wanted.operator)))
    if wanted.number:
        conditions.append(Kept.number == wanted.number)
    if wanted.holder is not None:
        conditions.append(Kept.holder == wanted.holder.value)
    if wanted.only_warned:
        conditions.append(or_(Kept.own_name, Kept.same_number >= REPEATED))
    return conditions
