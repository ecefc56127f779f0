"""Requests for lists of calls (services 1 and 15): closed by what was handed over, nothing typed.

The room of calls writes a list down with its serial, rows and hash before it leaves; the request
that it was disclosed for is found by that record, so that no request is closed with a list that
nobody got. Source: domain.md §2 items 1 and 15; office.md 3b (done → closed: the clerk delivers).
"""

from __future__ import annotations

from backoffice.db import Database, Session, new_id, tickets
from backoffice.records import phones
from backoffice.records.disclosures import Disclosure
from backoffice.records.operators import Right
from backoffice.records.tickets import ENDED, Prompt, Ticket, TicketState
from backoffice.tickets.actions_desk import MOVE, hand, on
from backoffice.tickets.actions_lists import given
from backoffice.tickets.actions_moving import move_in
from backoffice.tickets.rules_calls import LISTS

_OVER = ENDED | {TicketState.DONE}


def disclosure_of(session: Session, serial: str) -> str:
    """Return the id of the disclosure under which a list was handed over; "" for no such list."""
    hand(session, Right.SEE_TICKETS, on(MOVE, ""))
    found = given(session, serial)
    return found[1].id if found else ""


def close(database: Database, serial: str, *, home: str = phones.HOME) -> Ticket | None:
    """Finish and close the request that a list was handed over for; its result is the list.

    None when the list was given for no request of this kind, or the request is over already: of
    several lists of one request the first one closes it.

    Raises:
        Forbidden: the desk works on no tickets (audited).
        Refused: with ``Blocked`` or ``FormFinding``: the request cannot be done now (audited).
        Unavailable: the database does not answer; the request stays as it was.
    """
    ids = [(new_id(), new_id()) for _ in range(3)]

    def unit(session: Session) -> Ticket | None:
        acting = hand(session, Right.WORK_TICKETS, on(MOVE, ""))
        found = given(session, serial)
        asked = _asked_by(session, found[1]) if found else None
        if found is None or asked is None:
            return None
        acting = hand(session, Right.WORK_TICKETS, on(MOVE, asked.id))
        ticket = tickets.lock(session, asked.id)
        if ticket.state in _OVER:
            return None
        if ticket.state is TicketState.REGISTERED:
            ticket = move_in(acting, ticket, TicketState.IN_PROGRESS, {}, ids[0], home=home)
        result = {"serial": serial, "rows": found[0].rows}
        answers = {Prompt.RESULT.value: result}
        ticket = move_in(acting, ticket, TicketState.DONE, answers, ids[1], home=home)
        return move_in(acting, ticket, TicketState.CLOSED, {}, ids[2], home=home)

    return database.write(unit, lambda session: tickets.of_step(session, ids[2][0]))


def _asked_by(session: Session, told: Disclosure) -> Ticket | None:
    """Return the request that a disclosure names, if it asks for this line's list of this kind."""
    claim = told.claim
    found = tickets.of_code(session, claim.ticket) if claim.ticket else None
    if found is None or LISTS.get(found.service) is not claim.kind:
        return None
    return found if found.number == claim.number else None
