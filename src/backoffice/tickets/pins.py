"""The PIN of a line for the voice system 2828: made here, printed once, kept as a hash alone.

Source: domain.md §2 item 11: five digits, given against bill and identity card. The ticket is
done and the slip kept in one transaction; the PIN itself is in no table, and only the answer of
:func:`issue` carries it, for one print: until a printer took it, which :func:`note_printed` writes
down. Whoever lost it asks for a new one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from backoffice.db import (
    Database,
    Session,
    audit,
    guard,
    new_id,
    ticket_prints,
    tickets,
)
from backoffice.errors import Attempt
from backoffice.records import phones
from backoffice.records.operators import Desk, Right
from backoffice.records.ticket_forms import FormFinding, FormLack
from backoffice.records.ticket_papers import SheetKind, TicketSheet
from backoffice.records.tickets import Prompt, Service, Ticket, TicketState
from backoffice.tickets import pins_rules
from backoffice.tickets.actions_desk import MOVE, Hand, hand, on, refuse
from backoffice.tickets.actions_moving import move_in
from backoffice.tickets.papers_keeping import bare_sheet, keep, sealed, shown_papers

PRINTED = "tickets.pin_printed"
_DONE = frozenset({TicketState.DONE, TicketState.CLOSED})


@dataclass(frozen=True, slots=True)
class IssuedPin:
    """The ticket as done, its sealed slip, and the PIN for the one print."""

    ticket: Ticket
    sheet: TicketSheet
    pin: str = field(repr=False)


def issue(
    database: Database,
    ticket_id: str,
    version: int,
    *,
    key: bytes,
    use: str = "",
    home: str = phones.HOME,
) -> IssuedPin:
    """Make a line's PIN, finish its ticket with the hash, and return the slip to print once.

    ``use`` is what the office says the code serves, ``key`` seals the slip. Takes some tenths
    of a second.

    Raises:
        Forbidden: the desk works on no tickets (audited).
        Refused: it is no ticket of this service, or cannot be done now (``Blocked``), or has
            its PIN already (``FormFinding`` NOTHING_CHANGES): a new one needs a new ticket.
        Conflict: another desk was first; says who and when.
        LookupError: there is no such ticket.
    """
    ids = (new_id(), new_id())
    print_id = new_id()
    with database.read() as session:
        guard.require(session, Right.WORK_TICKETS, on(MOVE, ticket_id))
        before = tickets.get(session, ticket_id)
    pin = pins_rules.new_pin((before.number, before.identifier, before.code))
    kept = pins_rules.hashed(pin)

    def unit(session: Session) -> tuple[Ticket, TicketSheet]:
        acting = hand(session, Right.WORK_TICKETS, on(MOVE, ticket_id))
        ticket = tickets.lock(session, ticket_id)
        _require_open(acting, ticket)
        tickets.require_version(ticket, version)
        answers: dict[str, Any] = {Prompt.RESULT.value: {"pin_hash": kept}}
        done = move_in(acting, ticket, TicketState.DONE, answers, ids, home=home)
        sheet = _sheet(sealed(_bare(session, acting.desk, done, use), key))
        kept_as = (SheetKind.PIN, sheet, print_id)
        keep(session, acting.desk, *kept_as, ticket_id=done.id, printed=False)
        return done, sheet

    def outcome(session: Session) -> tuple[Ticket, TicketSheet] | None:
        stored = ticket_prints.by_id(session, print_id)
        return None if stored is None else (tickets.get(session, ticket_id), _sheet(stored.sheet))

    ticket, sheet = database.write(unit, outcome)
    return IssuedPin(ticket, sheet, pin)


def note_printed(session: Session, number: str) -> None:
    """Write down that a printer took the sealed slip of this number; the slip was kept before.

    Until then the ticket says that the code is in nobody's hands (``KeptSheet.printed``), so that
    a window that is closed, or dies, over a slip that waits is no secret: a new code is issued.
    """
    attempt = Attempt(PRINTED, "paper", number)
    desk = guard.require(session, Right.WORK_TICKETS, attempt)
    ticket_prints.note_printed(session, SheetKind.PIN, number, desk.operator)
    audit.record(session, PRINTED, subject_kind=attempt.subject_kind, subject=number)


def _require_open(acting: Hand, ticket: Ticket) -> None:
    if ticket.service is not Service.IVR_PIN:
        refuse(acting.attempt, [FormFinding(FormLack.UNKNOWN_FIELD, "pin_hash")])
    if ticket.state in _DONE:
        refuse(acting.attempt, [FormFinding(FormLack.NOTHING_CHANGES, "pin_hash")])


def _bare(session: Session, desk: Desk, ticket: Ticket, use: str) -> TicketSheet:
    papers = shown_papers(session, ticket.id)
    return bare_sheet(
        session, desk, ticket, SheetKind.PIN, name=ticket.name, papers=papers, note=use
    )


def _sheet(paper: object) -> TicketSheet:
    if not isinstance(paper, TicketSheet):
        raise TypeError(type(paper).__name__)
    return paper
