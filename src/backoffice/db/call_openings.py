"""A list of stored rows of an import is opened by an audit row that is committed before it is read.

The audit row is the permit: it is looked for over a connection of its own, which sees nothing
that the reader has not committed (safety.md §0.1).
"""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from backoffice.db import audit
from backoffice.db.connections import WRITING
from backoffice.db.tables.office import AuditEventRow
from backoffice.records.operators import Desk

SEE = "calls.import_rows"
SUBJECT = "batch"


def note(session: Session, batch_id: str) -> str:
    """Write down that the desk opens the kept rows of an import; return the opening."""
    return audit.record(session, SEE, subject_kind=SUBJECT, subject=batch_id)


def find(session: Session, opening: str) -> str:
    """Return the batch whose rows an opening of the session's own desk opens; "" of none."""
    desk: Desk | None = session.info.get("desk")
    asked = select(AuditEventRow.subject).where(
        AuditEventRow.hash == opening,
        AuditEventRow.deed == SEE,
        AuditEventRow.outcome == "done",
        AuditEventRow.operator == (desk.operator if desk else ""),
    )
    return session.scalar(asked) or ""


def permit(session: Session, opening: str) -> str:
    """Return the batch that a committed opening opens, whatever the session has written.

    Raises:
        PermissionError: the session writes (what it reads might be rolled back unaudited), or
            the opening is not committed, or another operator's.
    """
    engine = session.get_bind()
    if engine.get_execution_options().get(WRITING, False):
        raise PermissionError("rows of calls are not read where something is written")
    with Session(engine, info=session.info) as fresh:
        batch_id = find(fresh, opening)
    if not batch_id:
        raise PermissionError("no committed opening of this desk")
    return batch_id
