"""Who may do this? The first line of every action."""

from __future__ import annotations

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from backoffice.db.tables.office import OperatorRow
from backoffice.errors import Attempt, Forbidden, LacksRight
from backoffice.records.operators import Desk, Right


def require(session: Session, right: Right, attempt: Attempt) -> Desk:
    """Return the desk that acts, or raise ``Forbidden`` (which is audited as *denied*).

    An operator who was disabled, got another role or has still to change the
    first password has no rights any more, whatever the open window believes.
    """
    desk: Desk | None = session.info.get("desk")
    if desk is None:
        raise Forbidden([LacksRight(right.value, "")], attempt)
    role = "" if desk.role is None else desk.role.value
    if not desk.may(right) or not _still_stands(session, desk):
        raise Forbidden([LacksRight(right.value, role)], attempt)
    return desk


def _still_stands(session: Session, desk: Desk) -> bool:
    if desk.role is None:
        return True
    stands = select(OperatorRow.username).where(
        OperatorRow.username == desk.operator,
        OperatorRow.active.is_(True),
        OperatorRow.role == desk.role.value,
        OperatorRow.must_change.is_(False),
    )
    # Operators are never deleted: a desk without one was set up before the first of them.
    anybody = select(OperatorRow.username).where(OperatorRow.username > "")
    return bool(session.scalar(select(or_(stands.exists(), ~anybody.exists()))))
