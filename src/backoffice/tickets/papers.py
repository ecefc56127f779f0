"""The papers of tickets and visits: numbered, sealed and kept; printed only after the commit.

Every function commits before it returns what to print; a further print of the same is an
«المثنی» with its number and reason. The sealed slip of a PIN has none (``pins.py``).
"""

from __future__ import annotations

from backoffice.db import (
    Database,
    Session,
    audit,
    clock,
    fees,
    guard,
    new_id,
    ticket_prints,
    tickets,
    tickets_parts,
    units,
    visits,
)
from backoffice.errors import Attempt, Refused
from backoffice.records import dates, persian
from backoffice.records.disclosures import Holding
from backoffice.records.line_facts import LineCard
from backoffice.records.operators import Desk, Right
from backoffice.records.receipts import Reprint
from backoffice.records.ticket_forms import FieldKind
from backoffice.records.ticket_papers import (
    Entry,
    KeptSheet,
    PaperFinding,
    PaperLack,
    Sheet,
    SheetKind,
    TicketSheet,
    VisitRow,
    VisitSheet,
)
from backoffice.records.ticket_views import Profile, VisitItem
from backoffice.records.tickets import Barrier, Blocked, Ticket, TicketState, Unit
from backoffice.tickets import papers_entries as entries
from backoffice.tickets import profiles
from backoffice.tickets.papers_entries import Effects
from backoffice.tickets.papers_keeping import (
    PRINT,
    Printing,
    bare_sheet,
    card_of,
    issue,
    keep,
    made,
    names_for,
    refuse_same,
    sealed,
    shown_papers,
    ticket_paper,
)
from backoffice.tickets.rules_specs import spec_of

REPRINT = "tickets.reprint"
SEE = "tickets.see"
LONGEST_REASON = 400

_DONE = frozenset({TicketState.DONE, TicketState.CLOSED})


def print_slip(database: Database, ticket_id: str, *, key: bytes) -> TicketSheet:
    """Keep the slip of a request and return it for printing; ``key`` seals it.

    Raises:
        Forbidden: the desk may open no tickets (audited).
        Refused: with ``PaperFinding``: the same slip is printed already.
        LookupError: there is no such ticket.
    """

    def make(session: Session, desk: Desk, ticket: Ticket) -> Sheet:
        profile = profiles.of_ticket(session, ticket.service, ticket.profile_version, desk)
        return bare_sheet(
            session,
            desk,
            ticket,
            SheetKind.SLIP,
            name=ticket.name,
            depends=entries.depends(ticket, profile),
            route=profile.route,
            entries=(
                *entries.asked(ticket, names_for(session, ticket)),
                Entry("requester", FieldKind.CHOICE, (ticket.asker,)),
                *entries.fee(ticket, _fee(session, ticket, profile)),
            ),
            papers=shown_papers(session, ticket.id),
        )

    printing = Printing(ticket_id, SheetKind.SLIP, Right.OPEN_TICKETS, key)
    return _sheet(ticket_paper(database, printing, make))


def work_order(
    database: Database, ticket_id: str, *, key: bytes, unit: Unit | None = None
) -> TicketSheet:
    """Keep a unit's work order and return it; ``unit`` None is the one that has the ticket.

    Raises:
        Forbidden: the desk works on no tickets (audited).
        Refused: with ``Blocked``: another unit's, and the desk is no counter; with
            ``PaperFinding``: printed already.
        LookupError: there is no such ticket.
    """

    def make(session: Session, desk: Desk, ticket: Ticket) -> Sheet:
        whose = unit or ticket.unit
        if not {whose, Unit.COUNTER} & units.of_operator(session, desk.operator, desk.role):
            raise Refused(
                [Blocked(Barrier.NOT_YOURS, ticket.state)], Attempt(PRINT, "ticket", ticket.id)
            )
        profile = profiles.of_ticket(session, ticket.service, ticket.profile_version, desk)
        names = names_for(session, ticket)
        return bare_sheet(
            session,
            desk,
            ticket,
            SheetKind.WORK_ORDER,
            unit=whose,
            name=ticket.name if entries.may_name(ticket, whose) else "",
            route=profile.route,
            entries=entries.for_unit(ticket, whose, names, card_of(session, ticket)),
        )

    printing = Printing(ticket_id, SheetKind.WORK_ORDER, Right.WORK_TICKETS, key)
    return _sheet(ticket_paper(database, printing, make))


def certificate(database: Database, ticket_id: str, *, key: bytes) -> TicketSheet:
    """Keep the certificate of what a ticket changed and return it.

    Raises:
        Forbidden: the desk may open no tickets (audited).
        Refused: with ``PaperFinding``: not done yet, taken back since, no certificate for this
            service, printed.
        LookupError: there is no such ticket.
    """

    def make(session: Session, desk: Desk, ticket: Ticket) -> Sheet:
        attempt = Attempt(PRINT, "ticket", ticket.id)
        if not spec_of(ticket.service).certificate:
            raise Refused([PaperFinding(PaperLack.NO_CERTIFICATE, ticket.service.value)], attempt)
        if ticket.state not in _DONE:
            raise Refused([PaperFinding(PaperLack.NOT_DONE, ticket.state.value)], attempt)
        card = card_of(session, ticket)
        owner = _owner(card)
        effect = tickets_parts.effect(session, ticket.id)
        if effect is not None and tickets_parts.reversed_by(session, effect.id):
            raise Refused([PaperFinding(PaperLack.TAKEN_BACK)], attempt)
        effects = Effects(effect.changes, effect.inverse) if effect else Effects()
        names = names_for(session, ticket)
        return bare_sheet(
            session,
            desk,
            ticket,
            SheetKind.CERTIFICATE,
            name=owner.name if owner else ticket.name,
            identifier=owner.identifier if owner else ticket.identifier,
            entries=(
                *entries.certified(ticket, effects, names, card),
                *entries.closing(tickets.children(session, ticket.id)),
            ),
        )

    printing = Printing(ticket_id, SheetKind.CERTIFICATE, Right.OPEN_TICKETS, key)
    return _sheet(ticket_paper(database, printing, make))


def visit_slip(database: Database, visit_id: str, *, key: bytes) -> VisitSheet:
    """Keep the one slip of a visit and return it.

    Raises:
        Forbidden: the desk may open no tickets (audited).
        Refused: with ``PaperFinding``: nothing was done, or this slip is printed already.
        LookupError: there is no such visit.
    """
    print_id = new_id()
    attempt = Attempt(PRINT, "visit", visit_id)

    def unit(session: Session) -> Sheet:
        desk = guard.require(session, Right.OPEN_TICKETS, attempt)
        visit = visits.find(session, visit_id)
        if visit is None:
            raise LookupError(visit_id)
        rows = tuple(map(_visit_row, visits.items(session, visit_id)))
        if not rows:
            raise Refused([PaperFinding(PaperLack.NOTHING_DONE)], attempt)
        new = issue(session, desk)
        bare = VisitSheet(new.number, visit.code, visit.name, rows, new.clerk, new.centre, new.at)
        before = ticket_prints.latest(session, SheetKind.VISIT, visit_id=visit_id)
        refuse_same(bare, before, attempt)
        paper = sealed(bare, key)
        keep(session, desk, SheetKind.VISIT, paper, print_id, visit_id=visit_id)
        return paper

    paper = database.write(unit, lambda session: made(session, print_id))
    if not isinstance(paper, VisitSheet):
        raise TypeError(type(paper).__name__)
    return paper


def reprint(database: Database, number: str, reason: str) -> tuple[Sheet, Reprint]:
    """Note a further copy of a paper and return what to print: an «المثنی».

    Raises:
        Forbidden: the desk may make no copies (audited).
        Refused: with ``PaperFinding``: no reason is given, or it is a PIN's sealed slip.
        LookupError: no paper has this number.
    """
    attempt = Attempt(REPRINT, "ticket_print", number)

    def unit(session: Session) -> tuple[Sheet, Reprint]:
        desk = guard.require(session, Right.REPRINT, attempt)
        stored = ticket_prints.find(session, number)
        if stored is None:
            raise LookupError(number)
        if stored.kind is SheetKind.PIN:
            raise Refused([PaperFinding(PaperLack.PIN_ONCE)], attempt)
        checked = persian.check_text(reason, LONGEST_REASON)
        if not checked.ok or not checked.value:
            raise Refused([PaperFinding(PaperLack.NEEDS_REASON)], attempt)
        copy_no = ticket_prints.note_copy(session, stored, desk.operator, checked.value)
        audit.record(
            session,
            REPRINT,
            subject_kind=ticket_prints.template(stored.kind),
            subject=number,
            reason=checked.value,
            details={"copy": copy_no},
        )
        printed_at = dates.tehran(clock.now(session)).replace(microsecond=0)
        clerk = desk.name or desk.operator
        return stored.sheet, Reprint(copy_no, checked.value, clerk, printed_at)

    return database.write(unit)


def of_ticket(session: Session, ticket_id: str) -> list[KeptSheet]:
    """Return the papers of a ticket, newest first."""
    guard.require(session, Right.SEE_TICKETS, Attempt(SEE, "ticket", ticket_id))
    return ticket_prints.of_ticket(session, ticket_id)


def _sheet(paper: Sheet) -> TicketSheet:
    if not isinstance(paper, TicketSheet):
        raise TypeError(type(paper).__name__)
    return paper


def _fee(session: Session, ticket: Ticket, profile: Profile) -> int | None:
    """Return what a service cost on the day it was asked for, in rials; None: nothing is set."""
    at = ticket.timing.opened_at if ticket.timing is not None else clock.now(session)
    found = fees.in_force(session, profile.fee, dates.tehran_date(at)) if profile.fee else None
    return None if found is None else found.rials


def _owner(card: LineCard | None) -> Holding | None:
    return next((one for one in card.holdings if one.until is None), None) if card else None


def _visit_row(item: VisitItem) -> VisitRow:
    return VisitRow(item.kind, item.code, item.number, item.service, item.state, item.promised)
