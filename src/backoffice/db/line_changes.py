"""Changes of a line, applied: each closes what was and opens what is, at one moment.

Applied inside the ticket's own transaction; every change gives its inverse, which a
counter-ticket applies when the effect was wrong (issue: done applies the effect once).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from backoffice.db import line_files, number_pool
from backoffice.db.tables.base import new_id
from backoffice.db.tables.intake import LineRow
from backoffice.db.tables.line_facts import LineCauseRow, LineFactRow, OffenceRow
from backoffice.db.tables.tickets import ConsentRow
from backoffice.errors import Refused
from backoffice.records import dates
from backoffice.records.line_facts import (
    AddCause,
    AddService,
    Adsl,
    AdslState,
    ChangeFinding,
    ChangeFlaw,
    ChangeNumber,
    Direction,
    EndCause,
    LineChange,
    MoveToCentre,
    RecordOffence,
    RemoveService,
    ReviveCause,
    SetAccess,
    SetAddress,
    SetAdsl,
    SetConsent,
    SetListing,
    SetPin,
)
from backoffice.records.lines import AccessClass, LineState, Listing

_REVERSED = "reversed"  # the cause of a number change that takes another back


@dataclass(frozen=True, slots=True)
class _At:
    """Where and when a change is made."""

    session: Session
    row: LineRow
    ticket_id: str
    at: datetime
    by: str

    @property
    def day(self) -> date:
        return dates.tehran_date(self.at)


def apply(
    session: Session,
    line_id: str,
    changes: Sequence[LineChange],
    *,
    ticket_id: str,
    at: datetime,
    by: str,
) -> list[LineChange]:
    """Apply changes to a line; return their inverses in the order in which to apply those.

    The line's row is locked, so that two effects on one line wait for each other.

    Raises:
        LookupError: there is no such line.
        Refused: with ``ChangeFinding`` records: a change does not fit the line as it is now.
    """
    row = session.get(LineRow, line_id, with_for_update=True, populate_existing=True)
    if row is None:
        raise LookupError(line_id)
    where = _At(session, row, ticket_id, at, by)
    inverses = [_one(where, change) for change in changes]
    _bring_up_to_date(where)
    session.flush()
    return list(reversed(inverses))


def _one(where: _At, change: LineChange) -> LineChange:
    match change:
        case SetAccess():
            return _access(where, change)
        case SetListing():
            return _listing(where, change)
        case AddService():
            return _service_on(where, change)
        case RemoveService():
            return _service_off(where, change)
        case SetAddress():
            return _address(where, change)
        case AddCause():
            return _cut(where, change)
        case EndCause():
            return _reconnect(where, change)
        case ReviveCause():
            return _revive(where, change)
        case ChangeNumber():
            return _number(where, change)
        case MoveToCentre():
            before, where.row.centre = where.row.centre, change.centre
            return MoveToCentre(before)
        case SetAdsl():
            return _adsl(where, change)
        case SetPin():
            before_pin = _set(
                where, "pin", "", {"hash": change.pin_hash} if change.pin_hash else None
            )
            return SetPin(str((before_pin or {}).get("hash", "")))
        case SetConsent():
            return _consent(where, change)
        case RecordOffence():
            return _offence(where, change)


def _refuse(flaw: ChangeFlaw, detail: str = "") -> Refused:
    return Refused([ChangeFinding(flaw, detail)])


# Facts: one open row of each


def _open(where: _At, fact: str, key: str) -> LineFactRow | None:
    return where.session.scalars(
        select(LineFactRow).where(
            LineFactRow.line_id == where.row.id,
            LineFactRow.fact == fact,
            LineFactRow.key == key,
            LineFactRow.until.is_(None),
        )
    ).one_or_none()


def _set(where: _At, fact: str, key: str, value: dict[str, Any] | None) -> dict[str, Any] | None:
    """Close the open row of a fact and open one with a new value (None: none); return the old."""
    row = _open(where, fact, key)
    before = None if row is None else dict(row.value)
    if row is not None:
        # Closing and opening share one moment (office.md §2, invariants).
        row.until = where.at if row.since is None else max(where.at, row.since)
        where.session.flush()
    if value is not None:
        where.session.add(
            LineFactRow(
                id=new_id(),
                line_id=where.row.id,
                fact=fact,
                key=key,
                value=value,
                since=where.at,
                ticket_id=where.ticket_id,
                by=where.by,
            )
        )
        where.session.flush()
    return before


def _access(where: _At, change: SetAccess) -> LineChange:
    before = AccessClass(where.row.access_class)
    _set(where, "access", "", {"class": change.access.value})
    where.row.access_class = change.access.value
    return SetAccess(before)


def _listing(where: _At, change: SetListing) -> LineChange:
    listed = Listing(where.row.listed) if where.row.listed else Listing.UNLISTED
    before = _set(where, "listing", "", {"listed": change.listing.value, "title": change.title})
    where.row.listed = change.listing.value
    return SetListing(listed, str((before or {}).get("title", "")))


def _service_on(where: _At, change: AddService) -> LineChange:
    if change.code in where.row.services:
        raise _refuse(ChangeFlaw.SERVICE_ON, change.code)
    _set(where, "service", change.code, {})
    where.row.services = [*where.row.services, change.code]
    return RemoveService(change.code)


def _service_off(where: _At, change: RemoveService) -> LineChange:
    if change.code not in where.row.services:
        raise _refuse(ChangeFlaw.SERVICE_OFF, change.code)
    _set(where, "service", change.code, None)
    where.row.services = [one for one in where.row.services if one != change.code]
    return AddService(change.code)


def _address(where: _At, change: SetAddress) -> LineChange:
    value = {"text": change.text, "postal_code": change.postal_code} if change.text else None
    before = _set(where, "address", change.kind.value, value)
    if change.kind.value == "installation":
        recorded = {"text": where.row.address, "postal_code": where.row.postal_code}
        before = before or recorded
        where.row.address, where.row.postal_code = change.text, change.postal_code
    old = before or {}
    return SetAddress(change.kind, str(old.get("text", "")), str(old.get("postal_code", "")))


def _adsl(where: _At, change: SetAdsl) -> LineChange:
    adsl = change.adsl
    value = (
        None
        if adsl is None
        else {"state": adsl.state.value, "port": adsl.port, "provider": adsl.provider}
    )
    before = _set(where, "adsl", "", value)
    if before is None:
        return SetAdsl(None)
    return SetAdsl(Adsl(AdslState(before["state"]), before["port"], before["provider"]))


# Causes: several may hold, each with an end of its own


def _cut(where: _At, change: AddCause) -> LineChange:
    holding = where.session.scalars(
        select(LineCauseRow.id).where(
            LineCauseRow.line_id == where.row.id,
            LineCauseRow.cause == change.cause.value,
            LineCauseRow.ended_at.is_(None),
        )
    ).first()
    if holding is not None:
        raise _refuse(ChangeFlaw.CAUSE_HOLDS, change.cause.value)
    row = LineCauseRow(
        id=new_id(),
        line_id=where.row.id,
        cause=change.cause.value,
        direction=change.direction.value,
        since=where.at,
        until=change.until,
        authority=change.authority,
        letter_no=change.letter_no,
        letter_on=change.letter_on,
        ticket_id=where.ticket_id,
        by=where.by,
    )
    where.session.add(row)
    where.session.flush()
    return EndCause(row.id)


def _cause(where: _At, cause_id: str, *, holds: bool) -> LineCauseRow:
    row = where.session.get(LineCauseRow, cause_id)
    mine = row is not None and row.line_id == where.row.id
    if row is None or not mine or (row.ended_at is None) is not holds:
        raise _refuse(ChangeFlaw.CAUSE_GONE if holds else ChangeFlaw.CHANGED_SINCE)
    return row


def _reconnect(where: _At, change: EndCause) -> LineChange:
    row = _cause(where, change.cause_id, holds=True)
    row.ended_at = max(where.at, row.since)
    row.ended_by, row.end_ticket_id = where.by, where.ticket_id
    where.session.flush()
    return ReviveCause(row.id)


def _revive(where: _At, change: ReviveCause) -> LineChange:
    row = _cause(where, change.cause_id, holds=False)
    row.ended_at, row.ended_by, row.end_ticket_id = None, "", ""
    where.session.flush()
    return EndCause(row.id)


# The number, the file's record


def _number(where: _At, change: ChangeNumber) -> LineChange:
    before = where.row.number
    number_pool.take(
        where.session,
        change.number,
        ticket_id=where.ticket_id,
        by=where.by,
        from_rest=change.cause == _REVERSED,
    )
    line_files.change_number(
        where.session, where.row.id, change.number, where.day, where.by, cause=change.cause
    )
    where.row.number = change.number
    where.session.flush()
    number_pool.rest(where.session, before, where.row.centre, until=change.rests_until, by=where.by)
    return replace(change, number=before, cause=_REVERSED, rests_until=where.day)


def _offence(where: _At, change: RecordOffence) -> LineChange:
    kept = where.session.scalars(
        select(OffenceRow).where(
            OffenceRow.line_id == where.row.id,
            OffenceRow.order == change.order,
            OffenceRow.found_at == change.found_at,
        )
    ).one_or_none()
    if kept is not None:  # a counter-ticket withdraws it, and may bring it back
        kept.withdrawn = not kept.withdrawn
    else:
        where.session.add(
            OffenceRow(
                id=new_id(),
                line_id=where.row.id,
                order=change.order,
                found_at=change.found_at,
                trace=change.trace,
                ticket_id=where.ticket_id,
                by=where.by,
            )
        )
    where.session.flush()
    return change


def _consent(where: _At, change: SetConsent) -> LineChange:
    row = where.session.scalars(
        select(ConsentRow).where(ConsentRow.number == where.row.number, ConsentRow.until.is_(None))
    ).one_or_none()
    before = SetConsent("", ()) if row is None else SetConsent(row.mobile, tuple(row.events))
    if row is not None:
        row.until = max(where.at, row.since)
        where.session.flush()
    if change.mobile:
        where.session.add(
            ConsentRow(
                id=new_id(),
                number=where.row.number,
                mobile=change.mobile,
                events=list(change.events),
                ticket_id=where.ticket_id,
                since=where.at,
                by=where.by,
            )
        )
    where.session.flush()
    return before


def _bring_up_to_date(where: _At) -> None:
    """Let the line's row say the state that follows from its causes."""
    if where.row.state == LineState.RELEASED.value:
        raise _refuse(ChangeFlaw.LINE_RELEASED)
    directions = set(
        where.session.scalars(
            select(LineCauseRow.direction).where(
                LineCauseRow.line_id == where.row.id, LineCauseRow.ended_at.is_(None)
            )
        )
    )
    state = LineState.IN_SERVICE
    if directions:
        both = Direction.BOTH.value in directions
        state = LineState.BARRED_TWO_WAY if both else LineState.BARRED_ONE_WAY
    where.row.state = state.value
    where.row.updated_at = where.at
