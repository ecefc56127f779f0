"""The outbox of short messages as it is listed: where they stand, what of, to whom."""

from __future__ import annotations

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from backoffice.db import messages
from backoffice.db.tables.tickets import MessageRow
from backoffice.records.messages import MessageSearch, MessageState, MessageView, ShortMessage


def page(
    session: Session, wanted: MessageSearch, *, limit: int, offset: int = 0
) -> list[ShortMessage]:
    """Return messages, newest first."""
    query = (
        select(MessageRow)
        .where(*_where(wanted))
        .order_by(MessageRow.created_at.desc(), MessageRow.id.desc())
        .limit(limit)
        .offset(offset)
    )
    return [messages.record(session, row) for row in session.scalars(query)]


def counts(session: Session, wanted: MessageSearch) -> dict[MessageView, int]:
    """Return how many messages each view would list; the view of ``wanted`` does not matter."""
    narrowed = MessageSearch(event=wanted.event, mobile=wanted.mobile)
    doubtful = MessageRow.last_error != ""
    rows = session.execute(
        select(MessageRow.state, doubtful, func.count())
        .where(*_where(narrowed))
        .group_by(MessageRow.state, doubtful)
    )
    found = dict.fromkeys(MessageView, 0)
    for state, doubt, count in rows:
        view = MessageView.DOUBT if doubt and state == MessageState.SENT.value else _VIEWS[state]
        found[view] += count
        found[MessageView.ALL] += count
    return found


_VIEWS = {
    MessageState.QUEUED.value: MessageView.WAITING,
    MessageState.SENT.value: MessageView.SENT,
    MessageState.DELIVERED.value: MessageView.DELIVERED,
    MessageState.FAILED.value: MessageView.FAILED,
    MessageState.DROPPED.value: MessageView.DROPPED,
}
_STATES = {view: state for state, view in _VIEWS.items()} | {
    MessageView.DOUBT: MessageState.SENT.value
}


def _where(wanted: MessageSearch) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.view is not MessageView.ALL:
        found.append(MessageRow.state == _STATES[wanted.view])
    if wanted.view is MessageView.SENT:
        found.append(MessageRow.last_error == "")
    if wanted.view is MessageView.DOUBT:
        found.append(MessageRow.last_error != "")
    if wanted.event is not None:
        found.append(MessageRow.event == wanted.event.value)
    if wanted.mobile:
        found.append(MessageRow.mobile.endswith(wanted.mobile, autoescape=True))
    return found


def again_failed(session: Session, wanted: MessageSearch, *, limit: int) -> int:
    """Queue the failed ones of those messages once more; return how many."""
    failed = MessageSearch(MessageView.FAILED, wanted.event, wanted.mobile)
    ids = session.scalars(select(MessageRow.id).where(*_where(failed)).limit(limit)).all()
    return sum(messages.again(session, one) for one in ids)
