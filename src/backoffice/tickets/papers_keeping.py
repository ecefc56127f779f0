"""How a paper of a ticket or visit is numbered, sealed and kept in the deed of its print."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from backoffice.db import (
    Database,
    Session,
    audit,
    centres,
    clock,
    guard,
    line_cards,
    new_id,
    ticket_prints,
    tickets,
    tickets_parts,
)
from backoffice.db.ticket_prints import StoredSheet
from backoffice.documents import tags
from backoffice.errors import Attempt, Refused
from backoffice.records import dates
from backoffice.records.line_facts import LineCard
from backoffice.records.operators import Desk, Right
from backoffice.records.ticket_forms import TicketPaper
from backoffice.records.ticket_papers import (
    PaperFinding,
    PaperLack,
    Sheet,
    SheetKind,
    SheetPaper,
    TicketSheet,
    to_body,
)
from backoffice.records.tickets import Ticket
from backoffice.tickets import eligibility_catalogue
from backoffice.tickets.papers_entries import Names

PRINT = "tickets.print"

#: What differs between two prints of the same paper.
_OF_TODAY = ("number", "issued_at", "tag", "clerk")


@dataclass(frozen=True, slots=True)
class Issue:
    """What every new paper begins with; ``at`` is local Tehran time."""

    number: str
    clerk: str
    centre: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Printing:
    """A print of a ticket's paper: which, by which right, sealed with which key."""

    ticket_id: str
    kind: SheetKind
    right: Right
    key: bytes

    @property
    def attempt(self) -> Attempt:
        """Name the deed for the audit."""
        return Attempt(PRINT, "ticket", self.ticket_id)


Make = Callable[[Session, Desk, Ticket], Sheet]


def ticket_paper(database: Database, printing: Printing, make: Make) -> Sheet:
    """Make a ticket's paper, keep it, commit, and only then return it for printing.

    Raises:
        Forbidden: the desk lacks the right (audited).
        Refused: with ``PaperFinding``: the same paper is printed already (audited).
        LookupError: there is no such ticket.
    """
    print_id = new_id()

    def unit(session: Session) -> Sheet:
        desk = guard.require(session, printing.right, printing.attempt)
        ticket = tickets.get(session, printing.ticket_id)
        bare = make(session, desk, ticket)
        before = ticket_prints.latest(session, printing.kind, ticket_id=ticket.id)
        refuse_same(bare, before, printing.attempt)
        paper = sealed(bare, printing.key)
        keep(session, desk, printing.kind, paper, print_id, ticket_id=ticket.id)
        return paper

    return database.write(unit, lambda session: made(session, print_id))


def keep(
    session: Session,
    desk: Desk,
    kind: SheetKind,
    paper: Sheet,
    print_id: str,
    *,
    ticket_id: str = "",
    visit_id: str = "",
    printed: bool = True,
) -> None:
    """Keep a sealed paper; a paper that this deed prints, with its first print."""
    ticket_prints.add(
        session,
        print_id,
        kind,
        paper,
        desk.operator,
        ticket_id=ticket_id,
        visit_id=visit_id,
        printed=printed,
    )
    audit.record(
        session,
        PRINT,
        subject_kind=ticket_prints.template(kind),
        subject=paper.number,
        details={"of": ticket_id or visit_id},
    )


def made(session: Session, print_id: str) -> Sheet | None:
    """Return the paper of a print whose answer was lost; None: it was not kept."""
    stored = ticket_prints.by_id(session, print_id)
    return None if stored is None else stored.sheet


def issue(session: Session, desk: Desk) -> Issue:
    """Number a new paper of a desk."""
    centre = centres.find(session, desk.centre)
    return Issue(
        ticket_prints.number(session, desk.centre),
        desk.name or desk.operator,
        centre.name if centre else desk.centre,
        dates.tehran(clock.now(session)).replace(microsecond=0),
    )


def bare_sheet(
    session: Session,
    desk: Desk,
    ticket: Ticket,
    kind: SheetKind,
    **given: Any,  # noqa: ANN401 - fields of TicketSheet
) -> TicketSheet:
    """Return a ticket's paper before it is sealed; ``given`` are fields beyond the ticket's."""
    issued = issue(session, desk)
    plain: dict[str, Any] = {
        "name": "",
        "identifier": "",
        "unit": None,
        "depends": (),
        "route": (),
        "entries": (),
        "papers": (),
    }
    return TicketSheet(
        number=issued.number,
        sheet=kind,
        code=ticket.code,
        service=ticket.service,
        line=ticket.number,
        promised=ticket.promised,
        clerk=issued.clerk,
        centre=issued.centre,
        issued_at=issued.at,
        **(plain | given),
    )


def sealed(bare: Sheet, key: bytes) -> Sheet:
    """Return a paper with its check tag."""
    return replace(bare, tag=tags.tag(tags.fields(bare), key))


def refuse_same(bare: Sheet, before: StoredSheet | None, attempt: Attempt) -> None:
    """Refuse a first print of what is printed already: a copy is asked for with a reason."""
    if before is None:
        return
    fresh, kept = to_body(bare), dict(before.body)
    for name in _OF_TODAY:
        fresh.pop(name, None)
        kept.pop(name, None)
    if fresh == kept:
        raise Refused([PaperFinding(PaperLack.PRINTED_ALREADY, before.number)], attempt)


def names_for(session: Session, ticket: Ticket) -> Names:
    """Return the office's words for the codes of a ticket.

    Special services have theirs from the whole catalogue: what a line's exchange offers, and in
    which area it is, makes no difference to what one is called.
    """
    known = {one.code: one.name for one in centres.all_centres(session)}
    lifted = str(ticket.form.get("lifts", ""))
    cause = ticket_prints.cause(session, lifted) if lifted else None
    offered = eligibility_catalogue.of_exchange("")
    services = {code: one.title for code, one in offered.items()}
    return Names(known, services, {lifted: cause} if cause else {})


def shown_papers(session: Session, ticket_id: str) -> tuple[SheetPaper, ...]:
    """Return the papers shown for a ticket, as its own papers list them: in the usual order."""
    usual = list(TicketPaper)
    return tuple(
        SheetPaper(one.shown.paper, one.shown.number, one.shown.dated, one.shown.original_seen)
        for one in sorted(
            tickets_parts.papers(session, ticket_id), key=lambda one: usual.index(one.shown.paper)
        )
    )


def card_of(session: Session, ticket: Ticket) -> LineCard | None:
    """Return the card of a ticket's line, if it is on record."""
    return line_cards.card(session, ticket.line_id) if ticket.line_id else None
