"""Changes of a line, applied: each closes what was and opens what is, at one moment.

Applied inside the ticket's own transaction; every change gives its inverse, which a
counter-ticket applies when the effect was wrong (issue: done applies the effect once).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from backoffice.db import (
    given_back,
    line_causes,
    line_facts,
    line_files,
    line_index,
    number_pool,
    users,
)
from backoffice.db.line_facts import Turn, Value
from backoffice.db.tables.base import new_id
from backoffice.db.tables.intake import LineRow
from backoffice.db.tables.line_facts import LineCauseRow, OffenceRow
from backoffice.db.tables.tickets import ConsentRow
from backoffice.errors import Refused
from backoffice.records import dates, persian
from backoffice.records.line_facts import (
    AddCause,
    AddressKind,
    AddService,
    Adsl,
    AdslState,
    ChangeFinding,
    ChangeFlaw,
    ChangeNumber,
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
from backoffice.records.number_pools import rests_until

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
            return _centre(where, change)
        case SetAdsl():
            return _adsl(where, change)
        case SetPin():
            return _pin(where, change)
        case SetConsent():
            return _consent(where, change)
        case RecordOffence():
            return _offence(where, change)


def _refuse(flaw: ChangeFlaw, detail: str = "") -> Refused:
    return Refused([ChangeFinding(flaw, detail)])


# Facts: one open row of each


def _turn(
    where: _At, fact: str, key: str, value: Value | None, recorded: Value | None = None
) -> Value | None:
    one = Turn(where.row.id, fact, key, value, recorded)
    return line_facts.turn(where.session, one, at=where.at, by=where.by, ticket_id=where.ticket_id)


def _access(where: _At, change: SetAccess) -> LineChange:
    before = AccessClass(where.row.access_class)
    _turn(where, "access", "", {"class": change.access.value}, {"class": before.value})
    where.row.access_class = change.access.value
    return SetAccess(before)


def _listing(where: _At, change: SetListing) -> LineChange:
    listed = where.row.listed
    wanted = change.listing.value if change.listing else ""
    before = _turn(
        where,
        "listing",
        "",
        {"listed": wanted, "title": change.title},
        {"listed": listed, "title": ""},
    )
    where.row.listed = wanted
    return SetListing(Listing(listed) if listed else None, str((before or {}).get("title", "")))


def _service_on(where: _At, change: AddService) -> LineChange:
    if change.code in where.row.services:
        raise _refuse(ChangeFlaw.SERVICE_ON, change.code)
    _turn(where, "service", change.code, {})
    where.row.services = [*where.row.services, change.code]
    return RemoveService(change.code)


def _service_off(where: _At, change: RemoveService) -> LineChange:
    if change.code not in where.row.services:
        raise _refuse(ChangeFlaw.SERVICE_OFF, change.code)
    _turn(where, "service", change.code, None, {})
    where.row.services = [one for one in where.row.services if one != change.code]
    return AddService(change.code)


def _address(where: _At, change: SetAddress) -> LineChange:
    value = {"text": change.text, "postal_code": change.postal_code} if change.text else None
    row, recorded = where.row, None
    if change.kind is AddressKind.INSTALLATION and row.address:
        recorded = {"text": row.address, "postal_code": row.postal_code}
    old = _turn(where, "address", change.kind.value, value, recorded) or {}
    if change.kind is AddressKind.INSTALLATION:
        row.address, row.postal_code = change.text, change.postal_code
        row.address_key = persian.search_key(change.text)[:400]
        words = (_number_now(where), row.owner_key, row.address_key)
        line_index.change(where.session, [words])
    return SetAddress(change.kind, str(old.get("text", "")), str(old.get("postal_code", "")))


def _centre(where: _At, change: MoveToCentre) -> LineChange:
    before = where.row.centre
    _turn(where, "centre", "", {"centre": change.centre}, {"centre": before})
    where.row.centre = change.centre
    return MoveToCentre(before)


def _adsl(where: _At, change: SetAdsl) -> LineChange:
    adsl = change.adsl
    value = (
        None
        if adsl is None
        else {
            "state": adsl.state.value,
            "port": adsl.port,
            "provider": adsl.provider,
            "suspended_by": adsl.suspended_by,
        }
    )
    before = _turn(where, "adsl", "", value)
    if before is None:
        return SetAdsl(None)
    return SetAdsl(
        Adsl(
            AdslState(before["state"]),
            before["port"],
            before["provider"],
            suspended_by=before.get("suspended_by", ""),
        )
    )


def _pin(where: _At, change: SetPin) -> LineChange:
    before = _turn(where, "pin", "", {"hash": change.pin_hash} if change.pin_hash else None)
    return SetPin(str((before or {}).get("hash", "")))


# Causes: several may hold, each with an end of its own


def _cut(where: _At, change: AddCause) -> LineChange:
    _require_not_cut(where, change.cause.value)
    if change.until is not None and change.until <= where.day:
        # A request may wait until the end that it asked for is over.
        raise _refuse(ChangeFlaw.ENDS_BEFORE, change.until.isoformat())
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


def _require_not_cut(where: _At, cause: str) -> None:
    """Refuse to cut a line for a cause that holds already: each holds once."""
    same = (LineCauseRow.line_id == where.row.id, LineCauseRow.cause == cause)
    holding = select(LineCauseRow.id).where(*same, LineCauseRow.ended_at.is_(None))
    if where.session.scalars(holding).first() is not None:
        raise _refuse(ChangeFlaw.CAUSE_HOLDS, cause)


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
    _require_not_cut(where, row.cause)
    row.ended_at, row.ended_by, row.end_ticket_id = None, "", ""
    where.session.flush()
    return EndCause(row.id)


# The number, the file's record


def _number(where: _At, change: ChangeNumber) -> LineChange:
    before = _number_now(where)
    number_pool.take(
        where.session,
        change.number,
        ticket_id=where.ticket_id,
        by=where.by,
        from_rest=change.cause == _REVERSED,
    )
    given_back.pass_on(where.session, [change.number])
    line_files.change_number(
        where.session, where.row.id, change.number, where.day, where.by, cause=change.cause
    )
    row = where.row
    line_index.drop(where.session, [before])
    row.number = change.number
    where.session.flush()
    line_index.add(where.session, [(change.number, row.owner_key, row.address_key)])
    _carry_consent(where, before)
    users.follow_number(where.session, before, change.number, where.day)
    until = rests_until(change.rests_until, where.day)
    number_pool.rest(where.session, before, where.row.centre, until=until, by=where.by)
    return replace(change, number=before, cause=_REVERSED, rests_until=where.day)


def _number_now(where: _At) -> str:
    """Return the line's number; one that was given back has none to change."""
    if where.row.number is None:
        raise _refuse(ChangeFlaw.LINE_RELEASED)
    return where.row.number


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
    row = _end_consent(where, _number_now(where))
    before = SetConsent("", ()) if row is None else SetConsent(row.mobile, tuple(row.events))
    if change.mobile:
        _agree(where, change.mobile, change.events)
    return before


def _carry_consent(where: _At, before: str) -> None:
    """Let the subscriber's consent follow the file to its new number."""
    row = _end_consent(where, before)
    if row is not None:
        _agree(where, row.mobile, row.events)


def _end_consent(where: _At, number: str) -> ConsentRow | None:
    row = where.session.scalars(
        select(ConsentRow).where(ConsentRow.number == number, ConsentRow.until.is_(None))
    ).one_or_none()
    if row is not None:
        row.until = max(where.at, row.since)
        where.session.flush()
    return row


def _agree(where: _At, mobile: str, events: Sequence[str]) -> None:
    where.session.add(
        ConsentRow(
            id=new_id(),
            number=_number_now(where),
            mobile=mobile,
            events=list(events),
            ticket_id=where.ticket_id,
            since=where.at,
            by=where.by,
        )
    )
    where.session.flush()


def _bring_up_to_date(where: _At) -> None:
    """Let the line's row say the state that follows from its causes."""
    if where.row.state == LineState.RELEASED.value:
        raise _refuse(ChangeFlaw.LINE_RELEASED)
    where.row.state = line_causes.state_of(where.session, where.row.id).value
    where.row.updated_at = where.at
