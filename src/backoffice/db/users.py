"""Active portal users: the credential, rights on lines, and messages to the portal."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Select, func, or_, select, tuple_, update
from sqlalchemy.orm import Session, aliased

from backoffice.db import clock
from backoffice.db.tables.base import hold, new_id
from backoffice.db.tables.users import LineRightRow, OutboxRow, PortalUserRow
from backoffice.records.cases import Case, CaseLine
from backoffice.records.people import Ownership, key_slots

#: Kinds of messages that bring the portal a new one-time password.
NEW_PASSWORD = frozenset({"activation", "password_reissue"})


@dataclass(frozen=True, slots=True)
class PortalUser:
    """A portal user as the office sees it; the hash stays in the database."""

    id: str
    username: str
    case_id: str
    active: bool
    must_change: bool
    password_issue: int


@dataclass(frozen=True, slots=True)
class LineRight:
    """A right on a line; ``valid_to`` is the last day (Gregorian, inclusive) of a tenant."""

    number: str
    ownership: Ownership
    valid_from: date
    valid_to: date | None


@dataclass(frozen=True, slots=True)
class Message:
    """A message to the portal that waits to be sent."""

    id: str
    kind: str
    body: str
    created_at: datetime


def of_case(session: Session, case_id: str) -> PortalUser | None:
    """Return the user that a case made, if it made one."""
    row = session.scalars(
        select(PortalUserRow).where(PortalUserRow.case_id == case_id)
    ).one_or_none()
    if row is None:
        return None
    return PortalUser(
        row.id, row.username, row.case_id, row.active, row.must_change, row.password_issue
    )


def create(session: Session, case: Case, username: str, password_hash: str, by: str) -> str:
    """Make the user of a case and return its id.

    Raises (on flush) a duplicate of ``uq_portal_user_active_identity`` or
    ``uq_portal_user_active_other`` when the identity already has an active user.
    """
    now = clock.now(session)
    row = PortalUserRow(
        id=new_id(),
        username=username,
        identity_key=key_slots(case.who)[0],
        other_key=key_slots(case.who)[1],
        case_id=case.id,
        display_name=case.who.display_name,
        password_hash=password_hash,
        password_issued_at=now,
        created_at=now,
        created_by=by,
        updated_at=now,
        updated_by=by,
    )
    session.add(row)
    session.flush()
    hold(session, row)
    return row.id


def identify(session: Session, user_id: str, case: Case, username: str) -> str:
    """Bring a returning user up to the case's corrected identity; return its former name."""
    row = session.get_one(PortalUserRow, user_id)
    former = row.username
    row.username = username
    row.identity_key, row.other_key = key_slots(case.who)
    row.display_name = case.who.display_name
    session.flush()
    return former


def set_password(session: Session, user_id: str, password_hash: str, by: str) -> int:
    """Replace the password (the old one dies at once); return the number of the issue."""
    row = session.get_one(PortalUserRow, user_id)
    row.password_hash = password_hash
    row.password_issued_at = clock.now(session)
    row.password_issue += 1
    row.must_change = True
    row.active = True
    row.updated_at = clock.now(session)
    row.updated_by = by
    session.flush()
    return row.password_issue


def set_active(session: Session, user_id: str, by: str, *, active: bool) -> None:
    """Block or unblock a user."""
    row = session.get_one(PortalUserRow, user_id)
    row.active = active
    row.updated_at = clock.now(session)
    row.updated_by = by
    session.flush()


def grant(session: Session, user_id: str, lines: Iterable[CaseLine], today: date) -> None:
    """Give the user its right on each line: the owner's, or the tenant's until the lease ends."""
    held = {
        row.number: row
        for row in session.scalars(select(LineRightRow).where(LineRightRow.user_id == user_id))
    }
    for line in lines:
        row = held.get(line.number)
        if row is None:
            row = LineRightRow(user_id=user_id, number=line.number, valid_from=today)
            session.add(row)
        elif row.revoked_at is not None:
            row.valid_from = today
        row.ownership = line.ownership.value
        row.valid_to = line.lease_end if line.ownership is Ownership.USER else None
        row.revoked_at = None
    session.flush()


def revoke_owner(session: Session, number: str, except_user: str) -> tuple[str, ...]:
    """End other users' owner right on a number; return the case ids it was taken from."""
    rows = session.execute(
        select(LineRightRow.id, PortalUserRow.case_id)
        .join(PortalUserRow, PortalUserRow.id == LineRightRow.user_id)
        .where(
            LineRightRow.number == number,
            LineRightRow.ownership == Ownership.OWNER.value,
            LineRightRow.revoked_at.is_(None),
            LineRightRow.user_id != except_user,
        )
    ).all()
    if rows:
        session.execute(
            update(LineRightRow)
            .where(LineRightRow.id.in_([row.id for row in rows]))
            .values(revoked_at=clock.now(session))
        )
    return tuple(row.case_id for row in rows)


def follow_number(session: Session, before: str, after: str, today: date) -> None:
    """Let the rights on a line follow it to its new number, and tell the portal of each user.

    Whoever still has a right on the new number had it of the line that gave it up: it ends.
    """
    told: dict[str, tuple[str, Mapping[str, object]]] = {
        case_id: (user_id, {"lost": after})
        for user_id, case_id in _end_rights(session, after, clock.now(session))
    }
    rows = session.execute(_standing(before)).all()
    for row, case_id in rows:
        row.revoked_at = clock.now(session)
        session.flush()
        _give(session, row, after, today)
        told[case_id] = (row.user_id, {"renumbered": {"from": before, "to": after}})
    for case_id, (user_id, extra) in told.items():
        tell_portal(session, "rights_changed", case_id, user_id, extra)


def _standing(number: str) -> Select[LineRightRow, str]:
    return (
        select(LineRightRow, PortalUserRow.case_id)
        .join(PortalUserRow, PortalUserRow.id == LineRightRow.user_id)
        .where(LineRightRow.number == number, LineRightRow.revoked_at.is_(None))
        .order_by(LineRightRow.id)
    )


def _end_rights(session: Session, number: str, now: datetime) -> list[tuple[str, str]]:
    """End every right on a number; return the users and cases that had one."""
    ended = []
    for row, case_id in session.execute(_standing(number)).all():
        row.revoked_at = now
        ended.append((row.user_id, case_id))
    session.flush()
    return ended


def _give(session: Session, right: LineRightRow, number: str, today: date) -> None:
    """Give a user the same right on another number; one that was had before stands again."""
    row = session.scalars(
        select(LineRightRow).where(
            LineRightRow.user_id == right.user_id, LineRightRow.number == number
        )
    ).one_or_none()
    if row is None:
        row = LineRightRow(user_id=right.user_id, number=number)
        session.add(row)
    row.ownership, row.valid_to, row.revoked_at = right.ownership, right.valid_to, None
    # An owner was verified when the owner was; a tenant's right counts from the number's day on.
    row.valid_from = right.valid_from if right.ownership == Ownership.OWNER.value else today
    session.flush()


def revoke_all(session: Session, user_id: str) -> None:
    """End every right of a user (suspension)."""
    session.execute(
        update(LineRightRow)
        .where(LineRightRow.user_id == user_id, LineRightRow.revoked_at.is_(None))
        .values(revoked_at=clock.now(session))
    )


def lapsed(session: Session, today: date, *, limit: int) -> tuple[str, ...]:
    """Return the cases of active users whose every right has ended by ``today`` (Gregorian)."""
    standing = select(LineRightRow.user_id).where(
        LineRightRow.user_id == PortalUserRow.id,
        LineRightRow.revoked_at.is_(None),
        or_(LineRightRow.valid_to.is_(None), LineRightRow.valid_to >= today),
    )
    ended = select(LineRightRow.user_id).where(LineRightRow.valid_to < today)
    rows = session.scalars(
        select(PortalUserRow.case_id)
        .where(PortalUserRow.id.in_(ended), PortalUserRow.active.is_(True), ~standing.exists())
        .limit(limit)
    )
    return tuple(rows)


def rights(session: Session, user_id: str) -> tuple[LineRight, ...]:
    """Return the rights that stand, by number."""
    rows = session.scalars(
        select(LineRightRow)
        .where(LineRightRow.user_id == user_id, LineRightRow.revoked_at.is_(None))
        .order_by(LineRightRow.number)
    )
    return tuple(
        LineRight(row.number, Ownership(row.ownership), row.valid_from, row.valid_to)
        for row in rows
    )


def tell_portal(
    session: Session, kind: str, case_id: str, user_id: str, extra: Mapping[str, object]
) -> None:
    """Write a message with the user's present state to the outbox; sent after the commit.

    The password travels as its argon2id hash only, and only when it is new: an
    older one would undo what the user chose since (``docs/portal-bridge.md``).
    """
    user = session.get_one(PortalUserRow, user_id)
    at = _next_moment(session, case_id)
    message_id = new_id()
    password: dict[str, object] = {
        "password_argon2id": user.password_hash,
        "must_change_password": user.must_change,
    }
    body = {
        "message_id": message_id,
        "kind": kind,
        "at": at.isoformat(timespec="microseconds"),
        "username": user.username,
        "active": user.active,
        **(password if kind in NEW_PASSWORD else {}),
        "rights": [
            {
                "number": right.number,
                "possession": right.ownership.value,
                "valid_to": right.valid_to.isoformat() if right.valid_to else None,
            }
            for right in rights(session, user_id)
        ],
        **extra,
    }
    session.add(
        OutboxRow(
            id=message_id,
            kind=kind,
            case_id=case_id,
            body=json.dumps(body, ensure_ascii=False, sort_keys=True),
            created_at=at,
            due_at=clock.now(session),
        )
    )
    session.flush()


def _next_moment(session: Session, case_id: str) -> datetime:
    """Return the moment (UTC) of a case's next message: later than any it has.

    One deed may send two, and a computer's clock may be set back.
    """
    now = clock.now(session)
    newest = session.scalar(
        select(func.max(OutboxRow.created_at)).where(OutboxRow.case_id == case_id)
    )
    return now if newest is None else max(now, newest + timedelta(microseconds=1))


def unsent(session: Session, *, limit: int) -> tuple[Message, ...]:
    """Return messages that wait for the portal and are due, oldest first.

    Of each case only its oldest: a message carries the user's whole state, and
    an older one that came after it would bring the old state back.
    """
    older = aliased(OutboxRow)
    overtaken = select(older.id).where(
        older.case_id == OutboxRow.case_id,
        older.sent_at.is_(None),
        tuple_(older.created_at, older.id) < tuple_(OutboxRow.created_at, OutboxRow.id),
    )
    rows = session.scalars(
        select(OutboxRow)
        .where(
            OutboxRow.sent_at.is_(None),
            OutboxRow.due_at <= clock.now(session),
            ~overtaken.exists(),
        )
        .order_by(OutboxRow.created_at, OutboxRow.id)
        .limit(limit)
    )
    return tuple(Message(row.id, row.kind, row.body, row.created_at) for row in rows)


def mark_sent(session: Session, message_id: str) -> None:
    """Note that a message stands in the portal's folder."""
    session.execute(
        update(OutboxRow)
        .where(OutboxRow.id == message_id, OutboxRow.sent_at.is_(None))
        .values(sent_at=clock.now(session), tries=OutboxRow.tries + 1, last_error="")
    )


def mark_failed(session: Session, message_id: str, error: str, retry_at: datetime) -> None:
    """Note why a message could not be sent and when to try again."""
    session.execute(
        update(OutboxRow)
        .where(OutboxRow.id == message_id, OutboxRow.sent_at.is_(None))
        .values(tries=OutboxRow.tries + 1, last_error=error, due_at=retry_at)
    )


def waiting_messages(session: Session, case_id: str) -> int:
    """Return how many messages about a case the portal has not got yet."""
    return len(
        session.scalars(
            select(OutboxRow.id).where(OutboxRow.case_id == case_id, OutboxRow.sent_at.is_(None))
        ).all()
    )
