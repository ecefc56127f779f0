"""Everything that happened to a line, newest first, from all the tables that know of it.

What a desk may not see is not read: the caller says which kinds it may. A line's own history is
short, so each source is read from the given moment back and merged here. Of a PIN only the
moment is told.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from heapq import nlargest

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from backoffice.db import clock
from backoffice.db.tables.calls import DisclosureRow
from backoffice.db.tables.cases import CaseLineRow, CaseRow
from backoffice.db.tables.line_facts import LineCauseRow, LineFactRow, OffenceRow
from backoffice.db.tables.lines import LineHoldingRow, LineNumberRow
from backoffice.db.tables.tickets import TicketRow
from backoffice.db.tables.users import LineRightRow, PortalUserRow, ReceiptRow
from backoffice.records import dates
from backoffice.records.line_facts import EventKind, LineEvent
from backoffice.records.people import Ownership

#: The third value of a tenant's event: the right was taken.
TAKEN = "taken"
#: More of one source at one moment than this are not expected.
_TIES = 200


@dataclass(frozen=True, slots=True)
class _Asked:
    session: Session
    line_id: str
    numbers: tuple[LineNumberRow, ...]
    until: datetime  # inclusive
    limit: int

    def had(self, number: str, at: datetime) -> bool:
        """Say whether the line had a number at a moment: numbers are given again."""
        day = dates.tehran_date(at)
        return any(
            row.number == number
            and (row.since is None or row.since <= day)
            and (row.until is None or day <= row.until)
            for row in self.numbers
        )


def key(event: LineEvent) -> tuple[datetime, str, str, tuple[str, ...]]:
    """Return the order of events; a page ends at the key of its last one."""
    return (event.at, event.kind.value, event.subject, event.values)


def timeline(
    session: Session,
    line_id: str,
    kinds: Collection[EventKind],
    *,
    limit: int,
    before: LineEvent | None = None,
) -> list[LineEvent]:
    """Return at most ``limit`` events of some kinds before another, newest first."""
    until = before.at if before else clock.now(session)
    numbers = session.scalars(select(LineNumberRow).where(LineNumberRow.line_id == line_id))
    asked = _Asked(session, line_id, tuple(numbers), until, limit + _TIES)
    found = [
        event
        for source, gives in _SOURCES
        if gives & set(kinds)
        for event in source(asked)
        if event.kind in kinds
        and event.at <= until
        and (before is None or key(event) < key(before))
    ]
    return nlargest(limit, found, key=key)


def _numbers(asked: _Asked) -> Iterator[LineEvent]:
    for row in asked.numbers:
        at = dates.day_begins(row.since) if row.since else row.recorded_at
        yield LineEvent(at, EventKind.NUMBER, (row.number, row.cause), by=row.recorded_by)


def _owners(asked: _Asked) -> Iterator[LineEvent]:
    for row in asked.session.scalars(
        select(LineHoldingRow).where(LineHoldingRow.line_id == asked.line_id)
    ):
        at = dates.day_begins(row.since) if row.since else row.recorded_at
        yield LineEvent(at, EventKind.OWNER, (row.name, row.identifier), by=row.recorded_by)


def _tenants(asked: _Asked) -> Iterator[LineEvent]:
    """Tell when a tenant's right began, and when it was taken before the lease was over.

    One that followed the line to another number was not taken.
    """
    rows = asked.session.execute(
        select(
            LineRightRow.number,
            LineRightRow.valid_from,
            LineRightRow.valid_to,
            LineRightRow.revoked_at,
            LineRightRow.user_id,
            PortalUserRow.display_name,
        )
        .join(PortalUserRow, PortalUserRow.id == LineRightRow.user_id)
        .where(
            LineRightRow.number.in_({row.number for row in asked.numbers}),
            LineRightRow.ownership == Ownership.USER.value,
        )
    ).all()
    begun = {(row.user_id, row.valid_from, row.number) for row in rows}
    for row in rows:
        at = dates.day_begins(row.valid_from)
        if not asked.had(row.number, at):
            continue
        end = row.valid_to.isoformat() if row.valid_to else ""
        yield LineEvent(at, EventKind.TENANT, (row.display_name, end))
        if row.revoked_at is None:
            continue
        day = dates.tehran_date(row.revoked_at)
        followed = any(
            (user, since) == (row.user_id, day) and number != row.number
            for user, since, number in begun
        )
        if not followed and (row.valid_to is None or day <= row.valid_to):
            yield LineEvent(row.revoked_at, EventKind.TENANT, (row.display_name, "", TAKEN))


_FACTS = {
    "access": (EventKind.ACCESS, ("class",)),
    "listing": (EventKind.LISTING, ("listed", "title")),
    "address": (EventKind.ADDRESS, ("text", "postal_code")),
    "adsl": (EventKind.ADSL, ("state", "port", "provider")),
    "centre": (EventKind.CENTRE, ("centre",)),
    "service": (EventKind.SERVICE_ON, ()),
    "pin": (EventKind.PIN, ()),  # never the hash
}


def _facts(asked: _Asked) -> Iterator[LineEvent]:
    rows = asked.session.scalars(
        select(LineFactRow).where(LineFactRow.line_id == asked.line_id)
    ).all()
    begun = {(row.fact, row.key, row.since) for row in rows}
    for row in rows:
        kind, names = _FACTS[row.fact]
        head = (row.key,) if row.key else ()
        values = (*head, *(str(row.value.get(name) or "") for name in names))
        if row.since is not None:
            yield LineEvent(row.since, kind, values, row.ticket_id, row.by)
        if row.until is None or (row.fact, row.key, row.until) in begun:
            continue
        if row.fact == "service":
            yield LineEvent(row.until, EventKind.SERVICE_OFF, head)
        elif row.fact in {"address", "adsl"}:
            yield LineEvent(row.until, kind, (*head, *("" for _ in names)))


def _causes(asked: _Asked) -> Iterator[LineEvent]:
    for row in asked.session.scalars(
        select(LineCauseRow).where(LineCauseRow.line_id == asked.line_id)
    ):
        until = row.until.isoformat() if row.until else ""
        values = (row.cause, row.direction, until, row.authority, row.letter_no)
        yield LineEvent(row.since, EventKind.CUT, values, row.ticket_id, row.by)
        if row.ended_at is not None:
            yield LineEvent(
                row.ended_at, EventKind.RECONNECT, (row.cause,), row.end_ticket_id, row.ended_by
            )


def _offences(asked: _Asked) -> Iterator[LineEvent]:
    for row in asked.session.scalars(
        select(OffenceRow).where(
            OffenceRow.line_id == asked.line_id, OffenceRow.withdrawn.is_(False)
        )
    ):
        values = (str(row.order), row.trace)
        yield LineEvent(row.found_at, EventKind.OFFENCE, values, row.ticket_id, row.by)


def _tickets(asked: _Asked) -> Iterator[LineEvent]:
    rows = asked.session.execute(
        select(
            TicketRow.id,
            TicketRow.code,
            TicketRow.service,
            TicketRow.state,
            TicketRow.created_at,
            TicketRow.created_by,
        )
        .where(TicketRow.line_id == asked.line_id, TicketRow.created_at <= asked.until)
        .order_by(TicketRow.created_at.desc())
        .limit(asked.limit)
    )
    for row in rows:
        values = (row.code, row.service, row.state)
        yield LineEvent(row.created_at, EventKind.TICKET, values, row.id, row.created_by)


def _cases(asked: _Asked) -> Iterator[LineEvent]:
    rows = asked.session.execute(
        select(
            CaseRow.id,
            CaseRow.tracking_code,
            CaseRow.state,
            CaseRow.created_at,
            CaseRow.created_by,
            CaseLineRow.number,
        )
        .join(CaseLineRow, CaseLineRow.case_id == CaseRow.id)
        .where(CaseLineRow.number.in_({row.number for row in asked.numbers}))
    )
    for row in rows:
        if asked.had(row.number, row.created_at):
            values = (row.tracking_code, row.state)
            yield LineEvent(row.created_at, EventKind.CASE, values, row.id, row.created_by)


def _receipts(asked: _Asked) -> Iterator[LineEvent]:
    rows = asked.session.execute(
        select(
            ReceiptRow.number,
            ReceiptRow.kind,
            ReceiptRow.issued_at,
            ReceiptRow.issued_by,
            ReceiptRow.case_id,
            CaseLineRow.number.label("phone"),
        )
        .join(CaseLineRow, CaseLineRow.case_id == ReceiptRow.case_id)
        .where(CaseLineRow.number.in_({row.number for row in asked.numbers}))
    )
    for row in rows:
        if asked.had(row.phone, row.issued_at):
            values = (row.number, row.kind)
            yield LineEvent(row.issued_at, EventKind.RECEIPT, values, row.case_id, row.issued_by)


def _disclosures(asked: _Asked) -> Iterator[LineEvent]:
    numbers = {row.number for row in asked.numbers}
    rows = asked.session.execute(
        select(
            DisclosureRow.id,
            DisclosureRow.code,
            DisclosureRow.kind,
            DisclosureRow.holder,
            DisclosureRow.number,
            DisclosureRow.line_id,
            DisclosureRow.operator,
            DisclosureRow.at,
        )
        .where(DisclosureRow.number.in_(numbers), DisclosureRow.at <= asked.until)
        .where(or_(DisclosureRow.line_id == asked.line_id, DisclosureRow.line_id == ""))
        .order_by(DisclosureRow.at.desc())
        .limit(asked.limit)
    )
    for row in rows:
        if row.line_id or asked.had(row.number, row.at):
            values = (row.code, row.kind, row.holder)
            yield LineEvent(row.at, EventKind.DISCLOSURE, values, row.id, row.operator)


_SOURCES: tuple[tuple[Callable[[_Asked], Iterator[LineEvent]], frozenset[EventKind]], ...] = (
    (_numbers, frozenset({EventKind.NUMBER})),
    (_owners, frozenset({EventKind.OWNER})),
    (_tenants, frozenset({EventKind.TENANT})),
    (_facts, frozenset({kind for kind, _ in _FACTS.values()} | {EventKind.SERVICE_OFF})),
    (_causes, frozenset({EventKind.CUT, EventKind.RECONNECT})),
    (_offences, frozenset({EventKind.OFFENCE})),
    (_tickets, frozenset({EventKind.TICKET})),
    (_cases, frozenset({EventKind.CASE})),
    (_receipts, frozenset({EventKind.RECEIPT})),
    (_disclosures, frozenset({EventKind.DISCLOSURE})),
)
