"""A line as a clerk sees it: its card now or as of a moment, found by whatever is known of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from backoffice.db import clock, line_files
from backoffice.db.tables.intake import LineRow
from backoffice.db.tables.line_facts import BillRow, LineCauseRow, LineFactRow
from backoffice.db.tables.lines import LineNumberRow
from backoffice.db.tables.users import LineRightRow, PortalUserRow
from backoffice.records import dates
from backoffice.records.disclosures import NumberPeriod
from backoffice.records.line_facts import (
    ActiveService,
    Address,
    AddressKind,
    Adsl,
    AdslState,
    Cause,
    CutCause,
    Direction,
    LastBill,
    LineCard,
    Tenant,
)
from backoffice.records.lines import AccessClass, LineState, Listing
from backoffice.records.people import Ownership

Fact = LineFactRow
_EVER = datetime.min.replace(tzinfo=UTC)


def line_of_number(session: Session, number: str) -> str | None:
    """Return the id of the line that has a number now, or else had it last; None: nobody did."""
    rows = session.execute(
        select(LineNumberRow.line_id, LineNumberRow.until).where(LineNumberRow.number == number)
    ).all()
    newest = max(rows, key=lambda row: row.until or date.max, default=None)
    return None if newest is None else str(newest.line_id)


def card(session: Session, line_id: str, *, as_of: datetime | None = None) -> LineCard | None:
    """Return a line as it is now, or as it was at a moment (UTC); None: no such line."""
    row = session.get(LineRow, line_id)
    if row is None:
        return None
    at = as_of or clock.now(session)
    numbers = _numbers(session, line_id)
    now = next((one.number for one in numbers if one.until is None), "")
    facts = _facts(session, line_id)
    day = dates.tehran_date(at)
    released_on = _released_on(row, numbers)
    number = next((one.number for one in numbers if _covers(one.since, one.until, day)), "")
    return LineCard(
        id=row.id,
        number=number,
        centre=_centre(facts, row, at),
        as_of=at,
        numbers=tuple(numbers),
        holdings=line_files.holders(session, line_id, now),
        tenants=_tenants(session, numbers, at),
        addresses=_addresses(facts, row, at),
        causes=_causes(session, line_id, at),
        access=_access(facts, row, at),
        listing=_listing(facts, row, at)[0],
        title=_listing(facts, row, at)[1],
        services=_services(facts, row, at),
        adsl=_adsl(facts, at),
        released=released_on is not None and released_on <= day,
        installed_on=row.installed_on,
        last_bill=_last_bill(session, row, numbers),
        pin_issued_at=_pin(facts, at),
    )


def _covers(since: date | None, until: date | None, day: date) -> bool:
    return (since is None or since <= day) and (until is None or day < until)


def _released_on(row: LineRow, numbers: Sequence[NumberPeriod]) -> date | None:
    if row.state != LineState.RELEASED.value:
        return None
    return max((one.until for one in numbers if one.until is not None), default=date.min)


def _numbers(session: Session, line_id: str) -> list[NumberPeriod]:
    rows = session.scalars(select(LineNumberRow).where(LineNumberRow.line_id == line_id))
    found = [NumberPeriod(row.number, row.since, row.until) for row in rows]
    # Of two changes on one day the number between begins and ends on it.
    return sorted(
        found, key=lambda one: (one.until or date.max, one.since or date.min), reverse=True
    )


def _tenants(session: Session, numbers: Sequence[NumberPeriod], at: datetime) -> tuple[Tenant, ...]:
    """Return whose leases hold; a right of a number counts while the line had the number.

    One that was taken since was a right until then.
    """
    day = dates.tehran_date(at)
    rows = session.execute(
        select(
            LineRightRow.number,
            LineRightRow.valid_from,
            LineRightRow.valid_to,
            PortalUserRow.display_name,
        )
        .join(PortalUserRow, PortalUserRow.id == LineRightRow.user_id)
        .where(
            LineRightRow.number.in_({one.number for one in numbers}),
            LineRightRow.ownership == Ownership.USER.value,
            or_(LineRightRow.revoked_at.is_(None), LineRightRow.revoked_at > at),
        )
        .order_by(LineRightRow.valid_from.desc(), PortalUserRow.display_name)
    )
    return tuple(
        Tenant(row.display_name, row.valid_from, row.valid_to)
        for row in rows
        if row.valid_from <= day
        and (row.valid_to is None or day <= row.valid_to)
        and any(
            one.number == row.number and _covers(one.since, one.until, row.valid_from)
            for one in numbers
        )
    )


# Facts


def _facts(session: Session, line_id: str) -> list[Fact]:
    rows = session.scalars(
        select(Fact).where(Fact.line_id == line_id).order_by(Fact.since, Fact.id)
    ).all()
    return sorted(rows, key=lambda row: row.since or _EVER, reverse=True)


def _holds(row: Fact, at: datetime) -> bool:
    return (row.since is None or row.since <= at) and (row.until is None or at < row.until)


def _then(facts: Iterable[Fact], fact: str, at: datetime) -> Fact | None:
    return next((row for row in facts if row.fact == fact and _holds(row, at)), None)


def _known(facts: Iterable[Fact], fact: str, key: str = "") -> bool:
    """Say whether a fact has a history; without one the line's own row is all that is known."""
    return any(row.fact == fact and row.key == key for row in facts)


def _access(facts: list[Fact], row: LineRow, at: datetime) -> AccessClass:
    then = _then(facts, "access", at)
    return AccessClass(str(then.value["class"]) if then else row.access_class)


def _centre(facts: list[Fact], row: LineRow, at: datetime) -> str:
    then = _then(facts, "centre", at)
    return str(then.value["centre"]) if then else row.centre


def _listing(facts: list[Fact], row: LineRow, at: datetime) -> tuple[Listing | None, str]:
    then = _then(facts, "listing", at)
    if then is not None:
        listed = str(then.value["listed"])
        return (Listing(listed) if listed else None), str(then.value.get("title", ""))
    return (Listing(row.listed) if row.listed else None), ""


def _services(facts: list[Fact], row: LineRow, at: datetime) -> tuple[ActiveService, ...]:
    """Return what was on: by history, and by the inventory where there is none."""
    found = {
        one.key: ActiveService(one.key, one.since, one.ticket_id)
        for one in facts
        if one.fact == "service" and _holds(one, at)
    }
    for code in row.services:
        if code not in found and not _known(facts, "service", code):
            found[code] = ActiveService(code, None)
    return tuple(found[code] for code in sorted(found))


def _addresses(facts: list[Fact], row: LineRow, at: datetime) -> tuple[Address, ...]:
    """Return every address up to that moment, newest first; the inventory's is the first of all.

    One that another took the place of in the same moment never held, and is left out.
    """
    found = [
        Address(
            AddressKind(one.key),
            str(one.value["text"]),
            str(one.value.get("postal_code", "")),
            one.since,
            one.until,
            one.ticket_id,
        )
        for one in facts
        if one.fact == "address"
        and (one.since is None or one.since <= at)
        and (one.until is None or one.since != one.until)
    ]
    if row.address and not _known(facts, "address", AddressKind.INSTALLATION.value):
        found.append(Address(AddressKind.INSTALLATION, row.address, row.postal_code, None))
    return tuple(found)


def _adsl(facts: list[Fact], at: datetime) -> Adsl | None:
    then = _then(facts, "adsl", at)
    if then is None:
        return None
    value = then.value
    return Adsl(
        AdslState(value["state"]),
        value["port"],
        value["provider"],
        then.since,
        value.get("suspended_by", ""),
    )


def _pin(facts: list[Fact], at: datetime) -> datetime | None:
    then = _then(facts, "pin", at)
    return None if then is None else then.since


def _causes(session: Session, line_id: str, at: datetime) -> tuple[CutCause, ...]:
    rows = session.scalars(
        select(LineCauseRow)
        .where(
            LineCauseRow.line_id == line_id,
            LineCauseRow.since <= at,
            or_(LineCauseRow.ended_at.is_(None), LineCauseRow.ended_at > at),
        )
        .order_by(LineCauseRow.since, LineCauseRow.id)
    )
    return tuple(cause_of(row) for row in rows)


def cause_of(row: LineCauseRow) -> CutCause:
    """Return a cause as a record."""
    return CutCause(
        id=row.id,
        cause=Cause(row.cause),
        direction=Direction(row.direction),
        since=row.since,
        until=row.until,
        authority=row.authority,
        letter_no=row.letter_no,
        letter_on=row.letter_on,
        ended_at=row.ended_at,
        ticket=row.ticket_id,
        end_ticket=row.end_ticket_id,
    )


def _last_bill(session: Session, row: LineRow, numbers: Sequence[NumberPeriod]) -> LastBill | None:
    """Return the newest bill of the file: debts stay with it, whatever its number becomes."""
    bills = session.scalars(
        select(BillRow)
        .where(BillRow.number.in_({one.number for one in numbers}))
        .order_by(BillRow.period.desc())
    )
    for bill in bills:
        if bill.number in billed(numbers, bill.period):
            return LastBill(
                bill.period, bill.payable, bill.due, bill.paid, bill.bill_id, bill.payment_id
            )
    if row.bill_id:
        return LastBill("", 0, None, paid=True, bill_id=row.bill_id, payment_id=row.payment_id)
    return None


def billed(numbers: Iterable[NumberPeriod], period: str) -> frozenset[str]:
    """Return those numbers whose bill of a period is this line's: numbers are given again."""
    return frozenset(
        one.number
        for one in numbers
        if (one.since is None or _month(one.since) <= period)
        and (one.until is None or period <= _month(one.until))
    )


def _month(day: date) -> str:
    return dates.jalali(day)[:7].replace("/", "-")
