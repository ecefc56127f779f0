"""The way of a request through the office, step by step, for the stories of the services.

A story opens a request with its own form and papers, brings it through its units, looks at the
line and at the papers, and takes the effect back where that is allowed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from backoffice.db import (
    Database,
    Session,
    bills,
    cases,
    clock,
    line_cards,
    line_changes,
    tickets,
    tickets_parts,
    users,
)
from backoffice.db import messages as outbox
from backoffice.errors import Refused
from backoffice.records.line_facts import AddCause, Cause, Direction, LineCard
from backoffice.records.operators import Desk
from backoffice.records.period_bills import PeriodBill
from backoffice.records.receipts import PaperSize
from backoffice.records.ticket_forms import Asker, FormLack, TicketPaper
from backoffice.records.ticket_papers import Sheet, TicketSheet
from backoffice.records.ticket_views import AskerClaim, NewTicket, ShownPaper, TicketView
from backoffice.records.tickets import Prompt, Service, Ticket, TicketState, Unit
from backoffice.tickets import actions, papers, papers_room, reading
from backoffice.tickets.eligibility import BASIS
from conftest import START
from factories import POLICY, add_case, person
from paper_readers import read_paper
from ticket_office import (
    APPLIED,
    ASSIGNER,
    CLAIM,
    CLERK,
    FRAME,
    NUMBER,
    OWNER,
    SECURITY,
    STRANGER,
    SUPERVISOR,
    SWITCH,
    moved,
    opened,
    request,
    sit,
)
from ticket_sheets import LETTERHEAD

KEY = POLICY.tag_key
MOBILE = "09121234567"
WRONG = "به اشتباه ثبت شده بود"
LETTER = {"authority": "دادسرای رشت", "letter_no": "12/45", "letter_on": date(2026, 11, 20)}
ORDERED = {name: str(value) for name, value in LETTER.items()}
PAID_BY = "1405-07"

#: Who works where, for the ways of the stories.
AT = {
    Unit.COUNTER: CLERK,
    Unit.SWITCH_ROOM: SWITCH,
    Unit.MDF: FRAME,
    Unit.DROP_WIRE: FRAME,
    Unit.DATA: FRAME,
    Unit.DIRECTORY: FRAME,
    Unit.FAULT_DESK: FRAME,
    Unit.LINE_ASSIGNMENT: ASSIGNER,
    Unit.HEAD_OF_CENTRE: ASSIGNER,
    Unit.INSPECTION: SECURITY,
}


# Who asks, with what


def claim(*more: TicketPaper, **changes: Any) -> AskerClaim:
    """The owner's claim with the usual papers and some more."""
    shown = (*CLAIM.papers, *(ShownPaper(one) for one in more))
    return replace(CLAIM, **({"papers": shown} | changes))


def attorney() -> AskerClaim:
    """Somebody with the owner's power of attorney."""
    paper = TicketPaper.POWER_OF_ATTORNEY
    return claim(paper, name="ناصر امینی", identifier=STRANGER, owner_identifier=OWNER)


def tenant(until: date | None) -> AskerClaim:
    """A tenant with a lease until a day."""
    return claim(TicketPaper.LEASE, name="رضا کریمی", identifier=STRANGER, lease_end=until)


def by_letter(asker: Asker = Asker.COMPANY) -> AskerClaim:
    """The company, or an authority, with a letter and nobody at the desk."""
    return AskerClaim(**LETTER, papers=tuple(ShownPaper(one) for one in BASIS[asker]))


def refused(database: Database, new: NewTicket, desk: Desk = CLERK) -> set[FormLack]:
    """What a request is refused for when it is opened all the same."""
    with pytest.raises(Refused) as refusal:
        opened(database, new, desk)
    return {one.lack for one in refusal.value.findings}


def refusals(
    database: Database, good: NewTicket, table: Sequence[tuple[dict[str, Any], set[FormLack]]]
) -> None:
    """Try a good request with one thing wrong at a time; whoever asks shows the right papers."""
    for changes, expected in table:
        new = replace(good, **changes)
        if "claim" not in changes and new.asker is not good.asker:
            new = replace(new, claim=of_owner(new.asker))
        assert refused(database, new) == expected, changes


def lacks(database: Database, new: NewTicket) -> set[FormLack]:
    """What would stand in a request's way."""
    with sit(database, CLERK).read() as session:
        given = (new.service, new.number, new.asker, new.claim, new.form)
        found = actions.eligibility(session, *given, parent=new.parent)
    return {one.lack for one in found}


def guards(database: Database, new: NewTicket, line_id: str) -> dict[str, set[FormLack]]:
    """What stands in a good request's way when something about owner or line is wrong.

    Nothing of it stays behind.
    """
    assert lacks(database, new) == set()
    stranger = replace(new, claim=replace(new.claim, identifier=STRANGER))
    bare = replace(new, claim=replace(new.claim, papers=()))
    found = {"stranger": lacks(database, stranger), "no papers": lacks(database, bare)}
    owe(database)
    found["debt"] = lacks(database, new)
    pay(database)
    for name, cause in (("nuisance", Cause.NUISANCE), ("seizure", Cause.SEIZURE)):
        inverse = change(database, line_id, AddCause(cause, Direction.OUTGOING))
        found[name] = lacks(database, new)
        change(database, line_id, *inverse)
    assert lacks(database, new) == set()
    return found


#: What most services are refused for.
USUAL = {
    "stranger": {FormLack.NOT_THE_OWNER},
    "no papers": {FormLack.PAPER_MISSING},
    "debt": {FormLack.DEBT},
    "nuisance": {FormLack.NUISANCE_BAN},
    "seizure": {FormLack.SEIZED},
}


def owe(database: Database, number: str = NUMBER, period: str = PAID_BY, **more: Any) -> None:
    """Let a line owe the bill of a period."""
    bill = PeriodBill(
        number=number,
        period=period,
        items=(("usage", 120_000),),
        payable=120_000,
        due=None,
        paid=False,
        bill_id="",
        payment_id="",
    )
    database.write(lambda session: bills.add(session, [replace(bill, **more)]))


def pay(database: Database, number: str = NUMBER, period: str = PAID_BY) -> None:
    """Let it be paid."""
    database.write(lambda session: bills.set_paid(session, number, period))


def change(database: Database, line_id: str, *changes: Any) -> Any:
    """Change a line beside every ticket; return the inverses."""

    def unit(session: Session) -> Any:
        at = clock.now(session)
        return line_changes.apply(session, line_id, changes, ticket_id="", at=at, by="x")

    return database.write(unit)


# Through the office


def worked(
    database: Database, ticket: Ticket, *way: Unit, result: Mapping[str, Any] | None = None
) -> Ticket:
    """Bring a ticket through its units, each handing it to the next; the last one is done.

    Another unit's people are refused on the way.
    """
    for place, unit in enumerate(way):
        assert ticket.unit is unit
        ticket = _taken(database, ticket, AT[unit])
        if place + 1 < len(way):
            following = way[place + 1]
            ticket = sit(database, AT[unit]).write(
                lambda session, ticket=ticket, following=following: actions.hand_over(
                    session, ticket.id, following, "", ticket.version
                )
            )
    return finished_once(database, ticket, AT[way[-1]], result)


def _taken(database: Database, ticket: Ticket, desk: Desk) -> Ticket:
    """Take a ticket in hand: whoever begins says so, whoever goes on claims it."""
    other = SWITCH if desk is not SWITCH else ASSIGNER
    with pytest.raises(Refused):
        moved(database, ticket, TicketState.IN_PROGRESS, other)
    if ticket.state is TicketState.REGISTERED:
        return moved(database, ticket, TicketState.IN_PROGRESS, desk)
    return sit(database, desk).write(
        lambda session: actions.claim(session, ticket.id, ticket.version)
    )


def finished_once(
    database: Database, ticket: Ticket, desk: Desk, result: Mapping[str, Any] | None = None
) -> Ticket:
    """Finish a ticket twice: the second time changes nothing."""
    answers = {Prompt.RESULT.value: {"applied_at": APPLIED} if result is None else result}
    done = moved(database, ticket, TicketState.DONE, desk, **answers)
    before = _trace(database, done)
    again = moved(database, done, TicketState.DONE, desk, **answers)
    assert again == done
    assert _trace(database, done) == before
    return done


def _trace(database: Database, ticket: Ticket) -> Any:
    with database.read() as session:
        card = line_cards.card(session, ticket.line_id, as_of=START.replace(year=2100))
        effect = tickets_parts.effect(session, ticket.id)
        return card, effect and effect.id, tickets.steps(session, ticket.id)


def closed(database: Database, ticket: Ticket) -> Ticket:
    """Hand the subscriber what there is to hand over."""
    return moved(database, ticket, TicketState.CLOSED, CLERK)


def taken_back(database: Database, ticket: Ticket) -> Ticket:
    """Take a ticket's effect back, once; a clerk may not."""
    counter = actions.reverse(sit(database, SUPERVISOR), ticket.id, WRONG)
    assert (counter.service, counter.parent) == (Service.COUNTER, ticket.id)
    with pytest.raises(Refused):
        actions.reverse(sit(database, SUPERVISOR), ticket.id, WRONG)
    return counter


# What is to be seen


def card(database: Database, line_id: str) -> LineCard:
    """The line as it is now."""
    with database.read() as session:
        found = line_cards.card(session, line_id)
    assert found is not None
    return found


def view(database: Database, ticket: Ticket, desk: Desk = CLERK) -> TicketView:
    """A ticket as a desk's window shows it."""
    with sit(database, desk).read() as session:
        return reading.ticket(session, ticket.id)


def children(database: Database, ticket: Ticket) -> dict[Service, Ticket]:
    """The tickets that were made from one, by service."""
    with database.read() as session:
        return {one.service: one for one in tickets.children(session, ticket.id)}


def slip(database: Database, ticket: Ticket) -> TicketSheet:
    """The subscriber's slip."""
    return papers.print_slip(sit(database, CLERK), ticket.id, key=KEY)


def order(database: Database, ticket: Ticket, unit: Unit) -> TicketSheet:
    """A unit's work order."""
    return papers.work_order(sit(database, AT[unit]), ticket.id, key=KEY, unit=unit)


def certificate(database: Database, ticket: Ticket) -> TicketSheet:
    """The certificate of what was done."""
    return papers.certificate(sit(database, CLERK), ticket.id, key=KEY)


def entries(paper: TicketSheet) -> dict[str, tuple[str, ...]]:
    """What stands on a paper, by name."""
    return {one.name: one.values for one in paper.entries}


def text(paper: Sheet) -> str:
    """A paper's text as a reader finds it in the PDF."""
    return read_paper(papers_room.pdf(paper, LETTERHEAD, size=PaperSize.A5))


# Messages


def consent(database: Database, *events: str) -> Ticket:
    """Let the line's owner agree to messages of some events."""
    form = {"operation": "consent", "mobile": MOBILE, "events": list(events), "confirmed": True}
    ticket = opened(database, request(Service.MESSAGES, form))
    return finished_once(database, ticket, CLERK, {})


def told(database: Database, ticket: Ticket) -> list[str]:
    """The events that the subscriber is told of a ticket, in order of their names."""
    with database.read() as session:
        found = outbox.of_subject(session, ticket.id)
    assert all(one.mobile == MOBILE for one in found)
    return sorted(one.event.value for one in found)


def bodies(database: Database, ticket: Ticket) -> str:
    """What the messages of a ticket say, together."""
    with database.read() as session:
        return " | ".join(one.body for one in outbox.of_subject(session, ticket.id))


# The portal


def portal_user(
    database: Database, number: str = NUMBER, identifier: str = OWNER, username: str = "maryam"
) -> str:
    """Let somebody have been verified as a line's owner for the portal; return the user's id."""
    sit(database, CLERK)
    case_id = add_case(database, person(identifier))

    def unit(session: Session) -> str:
        case = cases.get(session, case_id)
        user = users.create(session, case, username, "x", "sara")
        lines = [replace(one, number=number) for one in case.lines]
        users.grant(session, user, lines, START.date())
        return user

    return database.write(unit)


def of_owner(asker: Asker) -> AskerClaim:
    """A claim that is good for an asker."""
    if asker is Asker.TENANT:
        return tenant(date(2027, 3, 20))
    if asker in {Asker.COMPANY, Asker.AUTHORITY}:
        return by_letter(asker)
    return attorney() if asker is Asker.ATTORNEY else claim()
