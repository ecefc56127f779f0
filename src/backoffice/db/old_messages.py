"""Messages that went long ago leave the outboxes; what was not delivered never does.

Of the messages to the portal about a case the newest stays, emptied: the moment of the next one
has to be later, whatever the computer's clock says then (``users.tell_portal``). A message that
tells of a lease is told once for each lease: it stays longer than leases are told of ahead.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, and_, delete, literal_column, or_, select, tuple_, update
from sqlalchemy.orm import Session, aliased

from backoffice.db.tables.messages import MessagePartRow
from backoffice.db.tables.tickets import MessageRow
from backoffice.db.tables.users import OutboxRow
from backoffice.records.messages import MessageState

AT_ONCE = 500
"""How many messages one sweep lets go of."""
_NOTHING: ColumnElement[str] = literal_column("''")  # written out: the index is known by it


def forget_of_portal(session: Session, before: datetime, *, limit: int = AT_ONCE) -> int:
    """Let go of messages that stood in the portal's folder before a moment; return how many."""
    picked = session.execute(
        select(OutboxRow.id, OutboxRow.case_id)
        .where(OutboxRow.sent_at < before, OutboxRow.body != _NOTHING)
        .order_by(OutboxRow.sent_at, OutboxRow.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    ).all()
    ids, cases = [row.id for row in picked], {row.case_id for row in picked}
    if not ids:
        return 0
    newer = aliased(OutboxRow)
    overtaken = select(newer.id).where(
        newer.case_id == OutboxRow.case_id,
        tuple_(newer.created_at, newer.id) > tuple_(OutboxRow.created_at, OutboxRow.id),
    )
    emptied = and_(OutboxRow.body == "", OutboxRow.sent_at.is_not(None))
    _delete(
        session,
        OutboxRow,
        OutboxRow.case_id.in_(cases),
        or_(OutboxRow.id.in_(ids), emptied),
        overtaken.exists(),
    )
    session.execute(
        update(OutboxRow)
        .where(OutboxRow.id.in_(ids))
        .values(body="")
        .execution_options(synchronize_session=False)
    )
    return len(ids)


def forget_short(session: Session, before: datetime, *, limit: int = AT_ONCE) -> int:
    """Let go of short messages that arrived, or were handed over, before a moment; return how many.

    A folder, and many a gateway, tells no receipts: what was handed over without a doubt is done.
    One that failed, is in doubt, waits or was given up stays.
    """
    arrived = _ids(session, MessageState.DELIVERED, before, limit, MessageRow.delivered_at < before)
    sent = _ids(
        session,
        MessageState.SENT,
        before,
        limit - len(arrived),
        MessageRow.last_error == "",
        MessageRow.sent_at < before,
    )
    ids = [*arrived, *sent]
    if ids:
        _delete(session, MessagePartRow, MessagePartRow.message_id.in_(ids))
        _delete(session, MessageRow, MessageRow.id.in_(ids))
    return len(ids)


def _ids(
    session: Session,
    state: MessageState,
    before: datetime,
    limit: int,
    *conditions: ColumnElement[bool],
) -> Collection[str]:
    """Return the oldest messages of a state; ``before`` bounds the walk through the index."""
    query = (
        select(MessageRow.id)
        .where(MessageRow.state == state.value, MessageRow.created_at < before, *conditions)
        .order_by(MessageRow.created_at, MessageRow.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    return session.scalars(query).all()


def _delete(
    session: Session,
    row: type[OutboxRow | MessageRow | MessagePartRow],
    *which: ColumnElement[bool],
) -> None:
    session.execute(delete(row).where(*which).execution_options(synchronize_session=False))
