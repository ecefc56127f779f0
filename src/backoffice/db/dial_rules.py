"""The office's own dated rules of the dialling plan."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from backoffice.db import clock
from backoffice.db.tables.base import new_id
from backoffice.db.tables.calls import DialRuleRow
from backoffice.records.calls import CallType
from backoffice.records.dialling import DialRule


def every(session: Session) -> list[DialRule]:
    """Return the rules by beginning; of one beginning the open and oldest first."""
    rows = session.scalars(select(DialRuleRow))
    found = [_record(row) for row in rows]
    return sorted(found, key=lambda one: (one.beginning, str(one.valid_from or "")))


def find(session: Session, rule_id: str) -> DialRule | None:
    """Return the rule of an id, or None."""
    row = session.get(DialRuleRow, rule_id)
    return _record(row) if row is not None else None


def save(session: Session, rule: DialRule, by: str) -> DialRule:
    """Add a rule (without an id) or change the one of its id, which is there."""
    row = session.get(DialRuleRow, rule.id) if rule.id else None
    if row is None:
        row = DialRuleRow(id=rule.id or new_id())
        session.add(row)
    row.beginning, row.title = rule.beginning, rule.title
    row.type = (rule.type or CallType.UNKNOWN).value
    row.valid_from, row.valid_to = rule.valid_from, rule.valid_to
    row.updated_at, row.updated_by = clock.now(session), by
    session.flush()
    return _record(row)


def drop(session: Session, rule_id: str) -> DialRule | None:
    """Remove a rule and return it, or None when it is gone already."""
    row = session.get(DialRuleRow, rule_id)
    if row is None:
        return None
    found = _record(row)
    session.delete(row)
    session.flush()
    return found


def _record(row: DialRuleRow) -> DialRule:
    return DialRule(
        row.beginning, CallType(row.type), row.title, row.valid_from, row.valid_to, id=row.id
    )
