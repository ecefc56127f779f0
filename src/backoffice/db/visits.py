"""Visits: one person at one desk, and what was done for them."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from backoffice.db import clock
from backoffice.db.numbers import next_number
from backoffice.db.tables.base import new_id
from backoffice.db.tables.calls import DisclosureRow
from backoffice.db.tables.cases import CaseRow
from backoffice.db.tables.office import CentreRow
from backoffice.db.tables.tickets import TicketRow, VisitItemRow, VisitRow
from backoffice.records import dates, passcodes
from backoffice.records.ticket_views import Visit, VisitItem, VisitKind
from backoffice.records.tickets import Service


def begin(session: Session, name: str, identifier: str, centre: str, operator: str) -> Visit:
    """Open a visit and give it its code."""
    now = clock.now(session)
    year = dates.jalali_year(dates.tehran_date(now))
    place = session.scalar(select(CentreRow.number).where(CentreRow.code == centre)) or 0
    serial = next_number(session, f"visit:{place}:{year}")
    row = VisitRow(
        id=new_id(),
        code=passcodes.visit_code(year, place, serial),
        name=name,
        identifier=identifier,
        centre=centre,
        operator=operator,
        begun_at=now,
    )
    session.add(row)
    session.flush()
    return _visit(row)


def find(session: Session, visit_id: str) -> Visit | None:
    """Return the visit of an id, or None."""
    row = session.get(VisitRow, visit_id)
    return None if row is None else _visit(row)


def open_of(session: Session, operator: str) -> Visit | None:
    """Return the visit that an operator has not ended yet, the newest."""
    row = session.scalars(
        select(VisitRow)
        .where(VisitRow.operator == operator, VisitRow.ended_at.is_(None))
        .order_by(VisitRow.begun_at.desc(), VisitRow.id)
        .limit(1)
    ).one_or_none()
    return None if row is None else _visit(row)


def end(session: Session, visit_id: str) -> Visit:
    """End a visit; raises ``LookupError``."""
    row = session.get(VisitRow, visit_id, with_for_update=True)
    if row is None:
        raise LookupError(visit_id)
    row.ended_at = row.ended_at or clock.now(session)
    session.flush()
    return _visit(row)


def name_person(session: Session, visit_id: str, given: str, identifier: str) -> Visit:
    """Say whose visit it is, of one that was begun before anybody was named."""
    row = session.get(VisitRow, visit_id, with_for_update=True)
    if row is None:
        raise LookupError(visit_id)
    row.name, row.identifier = row.name or given, row.identifier or identifier
    session.flush()
    return _visit(row)


def asker_of(session: Session, kind: VisitKind, subject: str) -> str:
    """Return the identifier of whom something was done for; "" when it names nobody."""
    match kind:
        case VisitKind.CASE:
            case_ = session.get(CaseRow, subject)
            return case_.identifier if case_ else ""
        case VisitKind.DISCLOSURE:
            told = session.get(DisclosureRow, subject)
            return str(told.claim.get("identifier", "")) if told else ""
        case VisitKind.TICKET:
            ticket = session.get(TicketRow, subject)
            return ticket.identifier if ticket else ""
        case VisitKind.PAPER:
            return ""


def add_item(session: Session, visit_id: str, kind: VisitKind, subject: str) -> bool:
    """File something under a visit; False when it is there already."""
    there = session.scalar(
        select(VisitItemRow.id).where(
            VisitItemRow.visit_id == visit_id,
            VisitItemRow.kind == kind.value,
            VisitItemRow.subject == subject,
        )
    )
    if there is not None:
        return False
    session.add(
        VisitItemRow(visit_id=visit_id, kind=kind.value, subject=subject, at=clock.now(session))
    )
    session.flush()
    return True


def items(session: Session, visit_id: str) -> list[VisitItem]:
    """Return what was done in a visit, in order, with what its slip says of each."""
    rows = session.scalars(
        select(VisitItemRow)
        .where(VisitItemRow.visit_id == visit_id)
        .order_by(VisitItemRow.at, VisitItemRow.id)
    )
    return [_item(session, row) for row in rows]


def _item(session: Session, row: VisitItemRow) -> VisitItem:
    kind = VisitKind(row.kind)
    match kind:
        case VisitKind.TICKET:
            ticket = session.get(TicketRow, row.subject)
            if ticket is not None:
                return VisitItem(
                    kind,
                    row.subject,
                    row.at,
                    ticket.code,
                    ticket.number,
                    Service(ticket.service),
                    ticket.state,
                    ticket.promised,
                )
        case VisitKind.CASE:
            case_ = session.get(CaseRow, row.subject)
            if case_ is not None:
                return VisitItem(kind, row.subject, row.at, case_.tracking_code, state=case_.state)
        case VisitKind.DISCLOSURE:
            told = session.get(DisclosureRow, row.subject)
            if told is not None:
                return VisitItem(kind, row.subject, row.at, told.code, told.number)
        case VisitKind.PAPER:
            return VisitItem(kind, row.subject, row.at, row.subject)
    return VisitItem(kind, row.subject, row.at)


def _visit(row: VisitRow) -> Visit:
    return Visit(
        row.id,
        row.code,
        row.name,
        row.identifier,
        row.centre,
        row.operator,
        row.begun_at,
        row.ended_at,
    )
