"""Formats of files of calls that are the office's own."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from backoffice.db import clock
from backoffice.db.tables.calls import CallProfileRow
from backoffice.errors import Conflict
from backoffice.records.call_files import Profile
from backoffice.records.call_profiles import from_plain, to_plain


def every(session: Session) -> list[Profile]:
    """Return the profiles in use, by name."""
    active = select(CallProfileRow).where(CallProfileRow.active.is_(True))
    return [_record(row) for row in session.scalars(active.order_by(CallProfileRow.name))]


def find(session: Session, name: str) -> Profile | None:
    """Return a profile of the office's own, in use or not: an old import may name it."""
    row = session.get(CallProfileRow, name)
    return _record(row) if row is not None else None


def save(session: Session, profile: Profile, by: str) -> Profile:
    """Add a profile, or change the one of its name; one no longer used comes back.

    Raises:
        Conflict: ``profile.version`` is not the stored one any more.
    """
    row = session.get(CallProfileRow, profile.name)
    if row is not None and row.active and row.version != profile.version:
        raise Conflict("call_profile", row.updated_by, row.updated_at)
    if row is None:
        row = CallProfileRow(name=profile.name)
        session.add(row)
    row.body, row.active = to_plain(profile), True
    row.updated_at, row.updated_by = clock.now(session), by
    session.flush()
    return _record(row)


def retire(session: Session, name: str, by: str) -> bool:
    """Take a profile out of use; say whether there was one."""
    row = session.get(CallProfileRow, name)
    if row is None or not row.active:
        return False
    row.active = False
    row.updated_at, row.updated_by = clock.now(session), by
    session.flush()
    return True


def _record(row: CallProfileRow) -> Profile:
    return from_plain(row.body, version=row.version)
