"""Disclosures and their uses, kept and found again; append-only.

A *permit* to read calls is made here alone, and only of a use that is committed: it is looked
for over a connection of its own, which sees nothing that the reader has not committed
(safety.md §0.1: a look-up audited in the reader's own transaction is not audited).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from backoffice.db import clock
from backoffice.db import disclosure_bodies as bodies
from backoffice.db.connections import WRITING
from backoffice.db.tables.calls import DisclosureRow, DisclosureUseRow
from backoffice.records.call_lists import Permit
from backoffice.records.calls import CallFilter
from backoffice.records.disclosures import REPEATED_WITHIN, Disclosure, Lack, LookUp, Use
from backoffice.records.operators import Desk


@dataclass(frozen=True, slots=True)
class KeptUse:
    """One use as kept; ``asked`` is a selection's body, or what was asked of callers."""

    id: str
    disclosure_id: str
    use: Use
    asked: Mapping[str, Any]
    operator: str
    at: datetime


def add(session: Session, made: Disclosure, *, line_id: str, own_name: bool) -> None:
    """Keep a disclosure; ``own_name``: operator and holder bear one family name."""
    claim = made.claim
    session.add(
        DisclosureRow(
            id=made.id,
            code=made.code,
            number=claim.number,
            line_id=line_id,
            kind=claim.kind.value,
            holder=claim.holder.value,
            name=claim.name or claim.basis.issuer,
            claim=bodies.of_claim(claim),
            spans=bodies.of_spans(made.spans),
            told=bodies.of_findings(made.told),
            lifted=sorted(made.lifted),
            reason=made.reason,
            purpose=claim.purpose.value if claim.purpose else "",
            operator=made.operator,
            operator_name=made.operator_name,
            own_name=own_name,
            same_number=_lately(session, made) + 1,
            centre=made.centre,
            at=made.at,
            expires_at=made.expires_at,
        )
    )
    session.flush()


def _lately(session: Session, made: Disclosure) -> int:
    """Return how often the operator disclosed the number in the thirty days before."""
    query = select(func.count()).where(
        DisclosureRow.number == made.claim.number,
        DisclosureRow.at > made.at - REPEATED_WITHIN,
        DisclosureRow.operator == made.operator,
    )
    return session.scalar(query) or 0


def find(session: Session, disclosure_id: str) -> Disclosure | None:
    """Return the disclosure of an id, or None."""
    row = session.get(DisclosureRow, disclosure_id)
    return None if row is None else _record(row)


def _record(row: DisclosureRow) -> Disclosure:
    return Disclosure(
        id=row.id,
        code=row.code,
        claim=bodies.claim(row.claim),
        spans=bodies.spans(row.spans),
        told=bodies.findings(row.told),
        lifted=tuple(Lack(one) for one in row.lifted),
        reason=row.reason,
        operator=row.operator,
        operator_name=row.operator_name,
        centre=row.centre,
        at=row.at,
        expires_at=row.expires_at,
    )


def add_use(
    session: Session, use_id: str, disclosure_id: str, use: Use, asked: Mapping[str, Any], by: str
) -> None:
    """Keep one use of a disclosure, before anything is read with it."""
    session.add(
        DisclosureUseRow(
            id=use_id,
            disclosure_id=disclosure_id,
            use=use.value,
            asked=dict(asked),
            operator=by,
            at=clock.now(session),
        )
    )
    session.flush()


def add_look_up(
    session: Session, made: LookUp, by: str, more: Mapping[str, Any] | None = None
) -> None:
    """Keep a use that reads calls; ``more`` is kept beside its selection."""
    asked = bodies.of_selection(made.selection) | {"told": bodies.of_findings(made.told)}
    add_use(session, made.id, made.disclosure.id, made.use, asked | dict(more or {}), by)


def find_look_up(session: Session, use_id: str) -> LookUp | None:
    """Return a use with its disclosure, or None."""
    use = find_use(session, use_id)
    disclosure = find(session, use.disclosure_id) if use else None
    if use is None or disclosure is None:
        return None
    selection = bodies.selection(use.asked)
    return LookUp(
        use.id, disclosure, use.use, selection, bodies.findings(use.asked["told"]), use.at
    )


def asked_of(use: KeptUse) -> CallFilter:
    """Return the question of a use as kept."""
    return bodies.selection(use.asked).asked


def find_use(session: Session, use_id: str) -> KeptUse | None:
    """Return a use as kept, or None."""
    row = session.get(DisclosureUseRow, use_id)
    return None if row is None else _use(row)


def uses(session: Session, disclosure_id: str) -> list[KeptUse]:
    """Return every use of a disclosure, oldest first."""
    rows = session.scalars(
        select(DisclosureUseRow)
        .where(DisclosureUseRow.disclosure_id == disclosure_id)
        .order_by(DisclosureUseRow.at, DisclosureUseRow.id)
    )
    return [_use(row) for row in rows]


def _use(row: DisclosureUseRow) -> KeptUse:
    return KeptUse(row.id, row.disclosure_id, Use(row.use), row.asked, row.operator, row.at)


def permit(session: Session, use_id: str) -> tuple[LookUp, Permit]:
    """Return a committed use and the permit to read with it, whatever the session has written.

    Raises:
        PermissionError: the session writes (what it reads might be rolled back unaudited), or
            the use is not committed, or another operator's.
    """
    engine = session.get_bind()
    if engine.get_execution_options().get(WRITING, False):
        raise PermissionError("calls are not read where something is written")
    with Session(engine, info=session.info) as fresh:
        made, use = find_look_up(fresh, use_id), find_use(fresh, use_id)
    desk: Desk | None = session.info.get("desk")
    if made is None or use is None or desk is None or use.operator != desk.operator:
        raise PermissionError("no committed look-up of this desk")
    return made, Permit(use_id, made.selection, desk.operator)
