"""Which units an operator works in; a clerk's counter needs no row."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from backoffice.db.tables.work import UnitMemberRow
from backoffice.records.operators import Role
from backoffice.records.tickets import Unit

#: The unit that a role works in by itself.
_BY_ROLE = {
    Role.CLERK: Unit.COUNTER,
    Role.SUPERVISOR: Unit.COUNTER,
    Role.SECURITY: Unit.INSPECTION,
}


def of_operator(session: Session, operator: str, role: Role | None) -> frozenset[Unit]:
    """Return the units of an operator, with the one that the role brings."""
    rows = session.scalars(select(UnitMemberRow.unit).where(UnitMemberRow.operator == operator))
    own = {_BY_ROLE[role]} if role in _BY_ROLE else set()
    return frozenset(own | {Unit(one) for one in rows})


def members(session: Session) -> dict[str, frozenset[Unit]]:
    """Return the units that were given to operators, by operator."""
    found: dict[str, set[Unit]] = {}
    rows = session.execute(
        select(UnitMemberRow.operator, UnitMemberRow.unit).order_by(UnitMemberRow.operator)
    )
    for operator, unit in rows:
        found.setdefault(operator, set()).add(Unit(unit))
    return {operator: frozenset(units) for operator, units in found.items()}


def set_units(session: Session, operator: str, units: Collection[Unit]) -> None:
    """Let an operator work in these units alone."""
    session.execute(delete(UnitMemberRow).where(UnitMemberRow.operator == operator))
    session.add_all(
        UnitMemberRow(operator=operator, unit=unit.value)
        for unit in sorted(set(units), key=lambda one: one.value)
    )
    session.flush()
