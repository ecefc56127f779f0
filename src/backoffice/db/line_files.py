"""The file of a line: its numbers and its owners through time, read and brought up to date.

A line is a file, not a number (domain.md §7.2). ``line`` says how it stands now; the histories
say since when. Days are local and Gregorian; ``until`` is the first day on which it was no
longer so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, cast

from sqlalchemy import Table, func, insert, select
from sqlalchemy.orm import Session

from backoffice.db import clock, messages
from backoffice.db.tables.base import new_id
from backoffice.db.tables.intake import LineRow
from backoffice.db.tables.lines import LineHoldingRow, LineNumberRow
from backoffice.db.tables.users import LineRightRow, PortalUserRow
from backoffice.records import dates, persian
from backoffice.records.disclosures import Holding, LineFile, NumberPeriod
from backoffice.records.people import Ownership

_NUMBERS = cast("Table", LineNumberRow.__table__)
_HOLDINGS = cast("Table", LineHoldingRow.__table__)


def of_number(session: Session, number: str) -> LineFile | None:
    """Return the file of the line that has a number now, or else had it last; None: nobody did.

    Whom the office itself verified as the owner counts, too: where the inventory knows no owner,
    and where it knows another one but is older than the verification.
    """
    line_id = _line_of(session, number)
    if line_id is None:
        verified = _verified(session, number, _others_until(session, number, None))
        if verified is None:
            return None
        return LineFile("", "", (NumberPeriod(number, None),), verified.holdings)
    numbers = _numbers(session, line_id)
    centre = session.scalar(select(LineRow.centre).where(LineRow.id == line_id)) or ""
    current = next((one.number for one in numbers if one.until is None), "")
    holdings = holders(session, line_id, number if current == number else "")
    return LineFile(line_id, centre, numbers, holdings)


def holders(session: Session, line_id: str, number: str) -> tuple[Holding, ...]:
    """Return a line's owners, newest first, with whom the office verified for its number.

    ``number`` is the one that it has now; "" asks for what is recorded alone.
    """
    holdings, newest = _holdings(session, line_id)
    if not number:
        return holdings
    verified = _verified(session, number, _others_until(session, number, line_id))
    return holdings if verified is None else _with_verified(holdings, newest, verified)


def _line_of(session: Session, number: str) -> str | None:
    rows = session.scalars(select(LineNumberRow).where(LineNumberRow.number == number)).all()
    newest = max(rows, key=lambda row: row.until or date.max, default=None)
    return None if newest is None else newest.line_id


def _numbers(session: Session, line_id: str) -> tuple[NumberPeriod, ...]:
    """Return a line's numbers, newest first, each only for the time no earlier line had it."""
    rows = session.scalars(select(LineNumberRow).where(LineNumberRow.line_id == line_id)).all()
    others = session.execute(
        select(LineNumberRow.number, LineNumberRow.until).where(
            LineNumberRow.number.in_({row.number for row in rows}),
            LineNumberRow.line_id != line_id,
            LineNumberRow.until.is_not(None),
        )
    ).all()
    periods = []
    for row in rows:
        before = [
            one.until
            for one in others
            if one.number == row.number and (row.until is None or one.until <= row.until)
        ]
        since = max((day for day in (row.since, *before) if day is not None), default=None)
        periods.append(NumberPeriod(row.number, since, row.until))
    return tuple(sorted(periods, key=lambda one: one.until or date.max, reverse=True))


def _holdings(session: Session, line_id: str) -> tuple[tuple[Holding, ...], date]:
    """Return a line's owners, newest first, and the day on which the newest was recorded."""
    rows = session.scalars(select(LineHoldingRow).where(LineHoldingRow.line_id == line_id)).all()
    newest = max((dates.tehran_date(row.recorded_at) for row in rows), default=date.min)
    found = (Holding(row.name, row.identifier, row.since, row.until) for row in rows)
    return tuple(sorted(found, key=lambda one: one.until or date.max, reverse=True)), newest


# Owners that the office itself verified


@dataclass(frozen=True, slots=True)
class _Verified:
    """The owners by verification, newest first; ``since`` is the day the present one was."""

    holdings: tuple[Holding, ...]
    since: date


def _others_until(session: Session, number: str, line_id: str | None) -> date | None:
    """Return until when another line had the number last, if one had."""
    return session.scalar(
        select(func.max(LineNumberRow.until)).where(
            LineNumberRow.number == number, LineNumberRow.line_id != (line_id or "")
        )
    )


def _verified(session: Session, number: str, after: date | None) -> _Verified | None:
    """Return who was verified for a number; a tenant alone makes the line known, not owned.

    Whoever was verified until ``after`` was so for the line that had the number before.
    """
    known = session.execute(
        select(
            LineRightRow.ownership,
            LineRightRow.valid_from,
            LineRightRow.revoked_at,
            PortalUserRow.active,
            PortalUserRow.display_name,
            PortalUserRow.identity_key,
            PortalUserRow.other_key,
        )
        .join(PortalUserRow, PortalUserRow.id == LineRightRow.user_id)
        .where(LineRightRow.number == number)
    ).all()
    rows = [row for row in known if after is None or row.valid_from > after]
    if not any(row.revoked_at is None and row.active for row in rows):
        return None
    owners = sorted(
        (row for row in rows if row.ownership == Ownership.OWNER.value),
        key=lambda row: (row.revoked_at is None, row.revoked_at or row.valid_from),
    )
    holdings: list[Holding] = []
    for row in owners:
        ended = None if row.revoked_at is None else dates.tehran_date(row.revoked_at)
        since = holdings[-1].until if holdings else None
        key = row.identity_key or row.other_key
        if row.active or ended is not None:
            holdings.append(Holding(row.display_name, key.partition(":")[2], since, ended))
    present = [row for row in owners if row.revoked_at is None and row.active]
    since = present[-1].valid_from if present else date.min
    return _Verified(tuple(reversed(holdings)), since)


def _with_verified(
    recorded: tuple[Holding, ...], newest: date, verified: _Verified
) -> tuple[Holding, ...]:
    """Put the verified owner where the inventory has none, or has an older one."""
    present = next((one for one in verified.holdings if one.until is None), None)
    known = next((one for one in recorded if one.until is None), None)
    if present is None or (known is not None and known.identifier == present.identifier):
        return recorded
    if known is None or not known.identifier:
        ended = tuple(one for one in recorded if one.until is not None)
        begun = ended[0].until if ended else present.since
        return (replace(present, since=begun), *ended)
    if verified.since < newest:
        return recorded
    since = max(verified.since, known.since or date.min)
    past = (replace(one, until=since) if one is known else one for one in recorded)
    return (replace(present, since=since), *past)


# Bringing the histories up to date


@dataclass(frozen=True, slots=True)
class NewLine:
    """A line to open a file for; ``since`` None: since ever, ``until`` None: still."""

    line_id: str
    number: str
    name: str
    identifier: str
    since: date | None
    until: date | None = None


def record_lines(session: Session, lines: Sequence[NewLine], by: str) -> None:
    """Open number and holding of lines that are new to the office."""
    if not lines:
        return
    now = clock.now(session)
    numbers, holdings = [], []
    for one in lines:
        row: dict[str, Any] = {
            "line_id": one.line_id,
            "since": min(one.since, one.until) if one.since and one.until else one.since,
            "until": one.until,
            "recorded_at": now,
            "recorded_by": by,
        }
        numbers.append(row | {"id": new_id(), "number": one.number, "cause": ""})
        holdings.append(row | {"id": new_id(), "name": one.name, "identifier": one.identifier})
    session.execute(insert(_NUMBERS), numbers)
    session.execute(insert(_HOLDINGS), holdings)


def change_number(
    session: Session, line_id: str, number: str, day: date, by: str, *, cause: str = ""
) -> None:
    """Close a line's number on a day and open another; the same one again changes nothing.

    Raises a duplicate of ``uq_line_number_now`` when another line has the number.
    """
    current = _open_number(session, line_id)
    if current is not None and current.number == number:
        return
    if current is not None:
        _close(session, current, day)
    _add_number(session, line_id, number, day, None, cause, by)


def add_former_number(session: Session, line_id: str, former: str, day: date, by: str) -> None:
    """Say that a line had another number before its present one, until a day; once is enough.

    The present number began on that day; before it, the line's time was the former's.
    """
    known = select(LineNumberRow.id).where(
        LineNumberRow.line_id == line_id,
        LineNumberRow.number == former,
        LineNumberRow.until.is_not(None),
    )
    if session.scalars(known).first() is not None:
        return
    first = None
    current = _open_number(session, line_id)
    if current is not None:
        if current.since is not None and current.since < day:
            first = current.since
        current.since = max(day, current.since or day)
    session.flush()
    _add_number(session, line_id, former, first, day, "number_change", by)


def change_holder(
    session: Session, line_id: str, name: str, identifier: str, day: date, by: str
) -> None:
    """Close a line's holding on a day and open another's; the former owner's messages end.

    Another spelling of the same holder's name only brings the name up to date, and an
    identifier that was missing only completes it.
    """
    current = _open_holding(session, line_id)
    if current is not None and _same_holder(current, name, identifier):
        current.name = name
        current.identifier = identifier or current.identifier
        session.flush()
        return
    since: date | None = day
    if current is not None:
        _close(session, current, day)
        since = current.until
        number = _open_number(session, line_id)
        messages.end_consents(session, [number.number] if number else [])
    session.add(
        LineHoldingRow(
            line_id=line_id,
            name=name,
            identifier=identifier,
            since=since,
            recorded_at=clock.now(session),
            recorded_by=by,
        )
    )
    session.flush()


def release(session: Session, line_id: str, day: date) -> None:
    """End a line's number and holding on a day: it belongs to nobody."""
    for row in (_open_number(session, line_id), _open_holding(session, line_id)):
        if row is not None:
            _close(session, row, day)


def _same_holder(row: LineHoldingRow, name: str, identifier: str) -> bool:
    if row.identifier and identifier:
        return row.identifier == identifier
    return persian.joined_key(row.name) == persian.joined_key(name)


def _open_holding(session: Session, line_id: str) -> LineHoldingRow | None:
    return session.scalars(
        select(LineHoldingRow).where(
            LineHoldingRow.line_id == line_id, LineHoldingRow.until.is_(None)
        )
    ).one_or_none()


def _open_number(session: Session, line_id: str) -> LineNumberRow | None:
    return session.scalars(
        select(LineNumberRow).where(LineNumberRow.line_id == line_id, LineNumberRow.until.is_(None))
    ).one_or_none()


def _close(session: Session, row: LineNumberRow | LineHoldingRow, day: date) -> None:
    row.until = day if row.since is None else max(day, row.since)
    session.flush()


def _add_number(
    session: Session,
    line_id: str,
    number: str,
    since: date | None,
    until: date | None,
    cause: str,
    by: str,
) -> None:
    session.add(
        LineNumberRow(
            line_id=line_id,
            number=number,
            since=since,
            until=until,
            cause=cause,
            recorded_at=clock.now(session),
            recorded_by=by,
        )
    )
    session.flush()
