"""Operators, their passwords' hashes (which never leave this floor) and wrong passwords."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import delete, select, text, update
from sqlalchemy.orm import Session, aliased

from backoffice.db import clock
from backoffice.db.tables.office import ClockMarkRow, LogInMissRow, OperatorRow
from backoffice.errors import Conflict
from backoffice.records import persian
from backoffice.records.operators import Operator, Role, told_apart
from backoffice.records.passwords import Passwords

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

R = TypeVar("R", bound="DataclassInstance")

STOP_AFTER_MISSES = 100  # in a row, at all workstations together (safety.md §7)
ANYWHERE = ""  # the "workstation" of an operator's misses at all workstations together


@dataclass(frozen=True, slots=True)
class Credential:
    """An operator and something that a password can be held against."""

    operator: Operator
    _hash: str = field(repr=False)

    def matches(self, passwords: Passwords, password: str) -> bool:
        """Say whether the (normalised) password is this operator's."""
        return passwords.matches(self._hash, password)

    def stale(self, passwords: Passwords) -> bool:
        """Say whether the hash should be made anew at this log-in."""
        return passwords.stale(self._hash)


@dataclass(frozen=True, slots=True)
class Misses:
    """Wrong passwords in a row: at one workstation, at all together, and the wait."""

    here: int = 0
    anywhere: int = 0
    wait_until: datetime | None = None


def any_operator(session: Session) -> bool:
    """Say whether the office has an operator yet."""
    return session.scalar(select(OperatorRow.id).limit(1)) is not None


def all_operators(session: Session) -> list[Operator]:
    """Return every operator, by user name, with the latest wait at any workstation."""
    missed: dict[str, list[LogInMissRow]] = {}
    for miss in session.scalars(select(LogInMissRow)):
        missed.setdefault(miss.who, []).append(miss)
    rows = session.scalars(select(OperatorRow).order_by(OperatorRow.username))
    moment = clock.now(session)
    return [_barred(_record(row), missed.get(_who(row.username), []), moment) for row in rows]


def find(session: Session, username: str) -> Operator | None:
    """Return the operator of ``username``, or None."""
    row = _row(session, username)
    return None if row is None else _record(row)


def names(session: Session, usernames: Collection[str]) -> dict[str, str]:
    """Return what operators are called, by user name; unknown ones are left out.

    Namesakes are told apart by their user names.
    """
    return {
        username: told_apart(name, username) if shared else name
        for username, name, shared in _named(session, usernames)
    }


def plain_names(session: Session, usernames: Collection[str]) -> dict[str, str]:
    """Return operators' bare names by user name, where the user name is told beside the name."""
    return {username: name for username, name, _ in _named(session, usernames)}


def _named(session: Session, usernames: Collection[str]) -> Sequence[tuple[str, str, bool]]:
    """Return user name and name of operators, and whether another one bears the same name."""
    wanted = sorted({*usernames} - {""})
    if not wanted:
        return ()
    other = aliased(OperatorRow)
    namesake = select(other.id).where(
        other.name == OperatorRow.name, other.username != OperatorRow.username
    )
    query = select(OperatorRow.username, OperatorRow.name, namesake.exists()).where(
        OperatorRow.username.in_(wanted), OperatorRow.name != ""
    )
    return [(username, name, shared) for username, name, shared in session.execute(query)]


def called(
    session: Session, records: Iterable[R], field_name: str = "by", into: str = ""
) -> list[R]:
    """Return records of a page with their operators as people call them, by one question.

    Who is not known any more keeps the user name. ``into`` is another field to write the name
    to, where the user name itself is still needed.
    """
    found = list(records)
    known = names(session, {getattr(one, field_name) for one in found})
    return [
        replace(one, **{into or field_name: known.get(by, by)})
        for one in found
        for by in (getattr(one, field_name),)
    ]


def meant(session: Session, typed: str) -> list[str]:
    """Return the user names that a typed user name, or a part of somebody's name, may mean."""
    key = persian.search_key(typed)
    rows = session.execute(select(OperatorRow.username, OperatorRow.name))
    named = {row.username for row in rows if key and key in persian.search_key(row.name)}
    return sorted({typed} | named)


def credential(session: Session, username: str) -> Credential | None:
    """Return what a password of ``username`` is held against, or None."""
    row = _row(session, username)
    return None if row is None else Credential(_record(row), row.password_hash)


def add(session: Session, operator: Operator, password_hash: str, by: str) -> None:
    """Store a new operator. Raises ``Duplicate("uq_operator_username")``."""
    moment = clock.now(session)
    row = OperatorRow(username=operator.username, created_at=moment, created_by=by)
    _fill(row, operator)
    row.password_hash = password_hash
    row.updated_at, row.updated_by = moment, by
    session.add(row)
    session.flush()


def change(session: Session, operator: Operator, by: str) -> None:
    """Store an operator's name, role, centre, phone and whether active.

    Raises:
        Conflict: somebody changed the operator since ``operator.version``.
    """
    row = _row(session, operator.username)
    if row is None or row.version != operator.version:
        raise Conflict("operator", row.updated_by if row else "", row.updated_at if row else None)
    _fill(row, operator)
    row.updated_at, row.updated_by = clock.now(session), by
    session.flush()


def set_password(
    session: Session, username: str, password_hash: str, by: str, *, must_change: bool
) -> None:
    """Replace an operator's hash."""
    row = _row(session, username)
    if row is None:
        raise Conflict("operator")
    row.password_hash, row.must_change = password_hash, must_change
    row.updated_at, row.updated_by = clock.now(session), by
    session.flush()


def came_in(session: Session, username: str) -> None:
    """Note a log-in; the row's version stays, so open forms are not disturbed."""
    table = OperatorRow.metadata.tables[OperatorRow.__tablename__]
    moment = clock.now(session)
    session.execute(update(table).where(table.c.username == username).values(last_login=moment))


def active_administrators(session: Session) -> set[str]:
    """Return the user names of those who can log in as administrators, locked until commit."""
    query = (
        select(OperatorRow.username)
        .where(OperatorRow.role == Role.ADMINISTRATOR.value, OperatorRow.active.is_(True))
        .order_by(OperatorRow.username)
        .with_for_update()
    )
    return set(session.scalars(query))


# Wrong passwords


def misses(session: Session, username: str, workstation: str) -> Misses:
    """Return the misses in a row, locked against others who try the same name."""
    who = _who(username)
    session.execute(_FIRST_MISS, {"who": who, "workstation": ANYWHERE})
    query = (
        select(LogInMissRow)
        .where(LogInMissRow.who == who)
        .order_by(LogInMissRow.workstation)
        .with_for_update()
    )
    rows = {row.workstation: row for row in session.scalars(query)}
    here = rows.get(workstation)
    return Misses(
        here.misses if here else 0,
        rows[ANYWHERE].misses,
        here.wait_until if here else None,
    )


def count_miss(session: Session, username: str, workstation: str, wait: timedelta) -> None:
    """Count one more miss here and anywhere, and let the next try here wait."""
    who = _who(username)
    until = clock.now(session) + wait if wait else None
    for place in {workstation, ANYWHERE}:
        session.execute(_FIRST_MISS, {"who": who, "workstation": place})
        row = session.get_one(LogInMissRow, (who, place), populate_existing=True)
        row.misses += 1
        if place == workstation:
            row.wait_until = until
    session.flush()


def forget_misses(session: Session, username: str, workstation: str | None = None) -> None:
    """Forget the misses at one workstation and the sum; at every workstation for None."""
    query = delete(LogInMissRow).where(LogInMissRow.who == _who(username))
    if workstation is not None:
        query = query.where(LogInMissRow.workstation.in_([workstation, ANYWHERE]))
    session.execute(query)


# The clock


def clock_mark(session: Session) -> datetime | None:
    """Return the newest moment a log-in has seen, or None."""
    row = session.get(ClockMarkRow, 1)
    return None if row is None else row.at


def set_clock_mark(session: Session) -> None:
    """Remember this moment; a later log-in before it means that the clock was set back."""
    row = session.get(ClockMarkRow, 1)
    if row is None:
        session.add(ClockMarkRow(id=1, at=clock.now(session)))
    else:
        row.at = clock.now(session)
    session.flush()


# Rows and records

_FIRST_MISS = text(
    "INSERT INTO log_in_miss (who, workstation, misses) VALUES (:who, :workstation, 0) "
    "ON CONFLICT DO NOTHING"
)


def _who(username: str) -> str:
    return hashlib.sha256(username.encode("utf-8", "surrogatepass")).hexdigest()


def _row(session: Session, username: str) -> OperatorRow | None:
    return session.scalars(
        select(OperatorRow).where(OperatorRow.username == username)
    ).one_or_none()


def _fill(row: OperatorRow, operator: Operator) -> None:
    row.name, row.role, row.centre = operator.name, operator.role.value, operator.centre
    row.phone, row.active = operator.phone, operator.active
    row.must_change = operator.must_change


def _record(row: OperatorRow) -> Operator:
    return Operator(
        id=row.id,
        username=row.username,
        name=row.name,
        role=Role(row.role),
        centre=row.centre,
        active=row.active,
        must_change=row.must_change,
        last_login=row.last_login,
        locked_until=None,
        phone=row.phone,
        version=row.version,
    )


def _barred(operator: Operator, missed: list[LogInMissRow], moment: datetime) -> Operator:
    """Add the longest wait that still runs, and whether the operator is stopped."""
    waits = [miss.wait_until for miss in missed if miss.wait_until and miss.wait_until > moment]
    sum_of_all = max((miss.misses for miss in missed if miss.workstation == ANYWHERE), default=0)
    return replace(
        operator,
        locked_until=max(waits, default=None),
        stopped=sum_of_all >= STOP_AFTER_MISSES,
    )
