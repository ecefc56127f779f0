"""The outbox of short messages: written with the deed, submitted part by part, with receipts."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from backoffice.db import clock
from backoffice.db.tables.base import new_id
from backoffice.db.tables.messages import MessagePartRow
from backoffice.db.tables.tickets import ConsentRow, MessageRow
from backoffice.records.messages import (
    Consent,
    Event,
    MessageState,
    PartState,
    ShortMessage,
)

_S, _P = MessageState, PartState


@dataclass(frozen=True, slots=True)
class Claimed:
    """A message that this pass has in hand, with the states of its parts (none: not cut yet)."""

    message: ShortMessage
    parts: tuple[PartState, ...]


def consent(session: Session, number: str) -> Consent | None:
    """Return where the messages of a line go, if its subscriber wants any."""
    row = session.scalars(
        select(ConsentRow).where(ConsentRow.number == number, ConsentRow.until.is_(None))
    ).one_or_none()
    if row is None:
        return None
    known = {one.value for one in Event}
    return Consent(
        row.number, row.mobile, frozenset(Event(one) for one in row.events if one in known)
    )


def end_consents(session: Session, numbers: Collection[str]) -> None:
    """End what was agreed for numbers: they have another owner now."""
    session.execute(
        update(ConsentRow)
        .where(ConsentRow.number.in_(numbers), ConsentRow.until.is_(None))
        .values(until=clock.now(session))
    )


def add(session: Session, event: Event, mobile: str, body: str, subject: str) -> str:
    """Put a message into the outbox, in the transaction of its deed; return its id."""
    now = clock.now(session)
    row = MessageRow(
        id=new_id(),
        event=event.value,
        mobile=mobile,
        body=body,
        subject=subject,
        state=_S.QUEUED.value,
        created_at=now,
        due_at=now,
    )
    session.add(row)
    session.flush()
    return row.id


def due(session: Session, *, limit: int, skip: Collection[str] = ()) -> list[str]:
    """Return the ids of messages that wait and are due, in the order of their turn."""
    return list(
        session.scalars(
            select(MessageRow.id)
            .where(
                MessageRow.state == _S.QUEUED.value,
                MessageRow.due_at <= clock.now(session),
                MessageRow.id.not_in(skip),
            )
            .order_by(MessageRow.due_at, MessageRow.id)
            .limit(limit)
        )
    )


def claim(session: Session, message_id: str, until: datetime) -> Claimed | None:
    """Take a due message in hand so that no other pass does; None: somebody else was first."""
    taken = session.execute(
        update(MessageRow)
        .where(
            MessageRow.id == message_id,
            MessageRow.state == _S.QUEUED.value,
            MessageRow.due_at <= clock.now(session),
        )
        .values(due_at=until, tries=MessageRow.tries + 1)
        .returning(MessageRow.id)
    ).scalar_one_or_none()
    if taken is None:
        return None
    message = find(session, message_id)
    return None if message is None else Claimed(message, _states(session, message_id))


def cut(session: Session, message_id: str, count: int) -> None:
    """Note in how many parts a message goes; only while none was submitted."""
    session.execute(
        MessagePartRow.__table__.delete().where(  # type: ignore[attr-defined]
            MessagePartRow.message_id == message_id
        )
    )
    for seq in range(count):
        session.add(
            MessagePartRow(id=new_id(), message_id=message_id, seq=seq, state=_P.WAITING.value)
        )
    session.flush()


def address(session: Session, message_id: str, body: str) -> None:
    """Keep the text of a message as it is handed over."""
    session.execute(update(MessageRow).where(MessageRow.id == message_id).values(body=body))


def begin_part(session: Session, message_id: str, seq: int) -> bool:
    """Write down that a part is about to be submitted; False: it was, or is given up."""
    row = _locked(session, message_id)
    if row is None or row.state != _S.QUEUED.value:
        return False
    return _turn(session, message_id, seq, _P.WAITING, _P.SUBMITTING)


def accept_part(session: Session, message_id: str, seq: int, gateway_id: str) -> None:
    """Note the gateway's id of a part that it took."""
    _turn(session, message_id, seq, _P.SUBMITTING, _P.ACCEPTED, gateway_id[:80])


def return_part(session: Session, message_id: str, seq: int) -> None:
    """Note that the gateway said no, so that a part may be submitted again."""
    _turn(session, message_id, seq, _P.SUBMITTING, _P.WAITING)


def _turn(
    session: Session, message_id: str, seq: int, before: PartState, after: PartState, gid: str = ""
) -> bool:
    turned = session.execute(
        update(MessagePartRow)
        .where(
            MessagePartRow.message_id == message_id,
            MessagePartRow.seq == seq,
            MessagePartRow.state == before.value,
        )
        .values(state=after.value, gateway_id=gid, at=clock.now(session))
        .returning(MessagePartRow.id)
    ).scalar_one_or_none()
    return turned is not None


def settle(
    session: Session,
    message_id: str,
    state: MessageState,
    *,
    error: str = "",
    due_at: datetime | None = None,
) -> None:
    """Note where a message stands after a pass; only a queued one is changed."""
    values: dict[str, object] = {"state": state.value, "last_error": error[:40]}
    if due_at is not None:
        values["due_at"] = due_at
    if state is _S.SENT:
        values["sent_at"] = clock.now(session)
        values["gateway_id"] = next(iter(_gateway_ids(session, message_id)), "")
    session.execute(
        update(MessageRow)
        .where(MessageRow.id == message_id, MessageRow.state == _S.QUEUED.value)
        .values(**values)
    )


def receive(session: Session, gateway_ids: Sequence[str], *, arrived: bool, said: str) -> str:
    """Note a delivery receipt; return the message's id, "" when no part has one of these ids."""
    row = session.scalars(
        select(MessagePartRow)
        .where(MessagePartRow.gateway_id.in_(gateway_ids), MessagePartRow.gateway_id != "")
        .order_by(MessagePartRow.at.desc())
        .limit(1)
        .with_for_update()
    ).one_or_none()
    if row is None:
        return ""
    if row.state == _P.ACCEPTED.value:
        row.state = (_P.DELIVERED if arrived else _P.FAILED).value
        session.flush()
    states = _states(session, row.message_id)
    if _P.FAILED in states:
        _end(session, row.message_id, _S.FAILED, said)
    elif set(states) == {_P.DELIVERED}:
        _end(session, row.message_id, _S.DELIVERED, "")
    return row.message_id


def _end(session: Session, message_id: str, state: MessageState, error: str) -> None:
    values: dict[str, object] = {"state": state.value, "last_error": error[:40]}
    if state is _S.DELIVERED:
        values["delivered_at"] = clock.now(session)
    # A receipt may overtake the note that its message was sent.
    before = (_S.QUEUED.value, _S.SENT.value)
    session.execute(
        update(MessageRow)
        .where(MessageRow.id == message_id, MessageRow.state.in_(before))
        .values(**values)
    )


def again(session: Session, message_id: str) -> bool:
    """Queue a message that failed or is in doubt once more, by a clerk's decision.

    One that waits for its next try is due at once.
    """
    return _hurry(session, message_id) or _requeue(session, message_id)


def _hurry(session: Session, message_id: str) -> bool:
    now = clock.now(session)
    turned = session.execute(
        update(MessageRow)
        .where(
            MessageRow.id == message_id,
            MessageRow.state == _S.QUEUED.value,
            MessageRow.due_at > now,
        )
        .values(due_at=now)
        .returning(MessageRow.id)
    ).scalar_one_or_none()
    return turned is not None


def _requeue(session: Session, message_id: str) -> bool:
    turned = session.execute(
        update(MessageRow)
        .where(
            MessageRow.id == message_id,
            MessageRow.state.in_((_S.FAILED.value, _S.SENT.value)),
            MessageRow.last_error != "",
        )
        .values(state=_S.QUEUED.value, due_at=clock.now(session), tries=0, last_error="")
        .returning(MessageRow.id)
    ).scalar_one_or_none()
    if turned is None:
        return False
    session.execute(
        update(MessagePartRow)
        .where(
            MessagePartRow.message_id == message_id,
            MessagePartRow.state.in_((_P.SUBMITTING.value, _P.FAILED.value)),
        )
        .values(state=_P.WAITING.value, gateway_id="")
    )
    return True


def drop(session: Session, message_id: str) -> bool:
    """Take a message that still waits out of the outbox; False: it went, or goes just now."""
    row = _locked(session, message_id)
    parts = _states(session, message_id)
    going = _P.SUBMITTING in parts or (parts != () and _P.WAITING not in parts)
    if row is None or row.state != _S.QUEUED.value or going:
        return False
    row.state = _S.DROPPED.value
    session.flush()
    return True


def _locked(session: Session, message_id: str) -> MessageRow | None:
    query = select(MessageRow).where(MessageRow.id == message_id).with_for_update()
    return session.scalars(query.execution_options(populate_existing=True)).one_or_none()


def find(session: Session, message_id: str) -> ShortMessage | None:
    """Return a message."""
    row = session.get(MessageRow, message_id, populate_existing=True)
    return None if row is None else record(session, row)


def of_subject(session: Session, subject: str) -> list[ShortMessage]:
    """Return what was written about a ticket, a number or a lease, newest first."""
    query = select(MessageRow).where(MessageRow.subject == subject)
    rows = session.scalars(query.order_by(MessageRow.created_at.desc(), MessageRow.id.desc()))
    return [record(session, row) for row in rows]


def _states(session: Session, message_id: str) -> tuple[PartState, ...]:
    rows = session.scalars(
        select(MessagePartRow.state)
        .where(MessagePartRow.message_id == message_id)
        .order_by(MessagePartRow.seq)
    )
    return tuple(PartState(one) for one in rows)


def _gateway_ids(session: Session, message_id: str) -> tuple[str, ...]:
    rows = session.scalars(
        select(MessagePartRow.gateway_id)
        .where(MessagePartRow.message_id == message_id, MessagePartRow.gateway_id != "")
        .order_by(MessagePartRow.seq)
    )
    return tuple(rows)


def record(session: Session, row: MessageRow) -> ShortMessage:
    """Return a message as it is kept."""
    return ShortMessage(
        id=row.id,
        event=Event(row.event),
        mobile=row.mobile,
        body=row.body,
        subject=row.subject,
        state=MessageState(row.state),
        tries=row.tries,
        gateway_ids=_gateway_ids(session, row.id),
        last_error=row.last_error,
        created_at=row.created_at,
        due_at=row.due_at,
        sent_at=row.sent_at,
        delivered_at=row.delivered_at,
    )


def consenting(session: Session, numbers: Collection[str], event: Event) -> set[str]:
    """Return those of these numbers whose subscribers want to hear of an event."""
    rows = session.execute(
        select(ConsentRow.number, ConsentRow.events).where(
            ConsentRow.number.in_(numbers), ConsentRow.until.is_(None)
        )
    )
    return {number for number, events in rows if event.value in events}
