"""Who asks for a file that another has in hand; at most one row of each operator.

The case is never written: its version stays, so whoever works on it notices nothing
until they look (ADR 19).
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, and_, delete, func, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from backoffice.db import clock
from backoffice.db.tables.cases import CaseRow, HoldAskRow
from backoffice.db.tables.office import CentreRow
from backoffice.records.asks import Answer, Ask
from backoffice.records.cases import Case, CaseState
from backoffice.records.operators import Desk

_SHOWN = (
    select(
        HoldAskRow.asker,
        HoldAskRow.workstation,
        func.coalesce(CentreRow.name, HoldAskRow.centre).label("centre"),
        HoldAskRow.case_id,
        CaseRow.display_name,
        HoldAskRow.holder,
        HoldAskRow.held_since,
        HoldAskRow.at,
        HoldAskRow.answer,
        CaseRow.state,
        CaseRow.holder.label("holder_now"),
        CaseRow.held_since.label("held_since_now"),
        CaseRow.held_until,
    )
    .join(CaseRow, CaseRow.id == HoldAskRow.case_id)
    .outerjoin(CentreRow, CentreRow.code == HoldAskRow.centre)
)


def put(session: Session, case: Case, desk: Desk) -> None:
    """Note that a desk asks for the hold of a case, in place of what it asked for before."""
    values = {
        "case_id": case.id,
        "workstation": desk.workstation,
        "centre": desk.centre,
        "holder": case.holder,
        "held_since": case.held_since,
        "at": clock.now(session),
        "answer": "",
    }
    make = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
    session.execute(
        make.insert(HoldAskRow)
        .values(asker=desk.operator, **values)
        .on_conflict_do_update(index_elements=["asker"], set_=values)
    )


def of_asker(session: Session, asker: str) -> Ask | None:
    """Return what an operator asks for, or asked for last."""
    found = _records(session, _SHOWN.where(HoldAskRow.asker == asker))
    return found[0] if found else None


def of_desk(session: Session, operator: str) -> tuple[Ask, ...]:
    """Return what an operator was asked for and has not answered, and what they ask for.

    The first ask comes first.
    """
    to_answer = and_(HoldAskRow.holder == operator, HoldAskRow.answer == "")
    query = _SHOWN.where(or_(HoldAskRow.asker == operator, to_answer))
    return _records(session, query.order_by(HoldAskRow.at, HoldAskRow.asker))


def answer(session: Session, ask: Ask, said: Answer) -> bool:
    """Write the answer to an ask; False: the asker has turned to something else meanwhile."""
    kept = session.execute(
        update(HoldAskRow)
        .where(
            HoldAskRow.asker == ask.asker,
            HoldAskRow.case_id == ask.case_id,
            HoldAskRow.held_since == ask.held_since,
            HoldAskRow.answer == "",
        )
        .values(answer=said.value, at=clock.now(session))
        .returning(HoldAskRow.asker)
    )
    return kept.first() is not None


def drop(session: Session, asker: str) -> None:
    """Forget what an operator asked for."""
    session.execute(delete(HoldAskRow).where(HoldAskRow.asker == asker))


def _records(session: Session, query: Select[*tuple[Any, ...]]) -> tuple[Ask, ...]:
    now = clock.now(session)
    return tuple(_record(row, now) for row in session.execute(query))


def _record(row: Row[*tuple[Any, ...]], now: datetime) -> Ask:
    until = row.held_until
    held = row.state == CaseState.IN_REVIEW.value and until is not None and until > now
    return Ask(
        asker=row.asker,
        workstation=row.workstation,
        centre=row.centre,
        case_id=row.case_id,
        name=row.display_name,
        holder=row.holder,
        held_since=row.held_since,
        at=row.at,
        answer=Answer(row.answer) if row.answer else None,
        holder_now=row.holder_now if held else "",
        held_since_now=row.held_since_now if held else None,
    )
