"""Short messages queued with the deed, where the subscriber wants them; sent afterwards.

How they are sent is in ``messages_sending.py``, what the desk does by hand in
``messages_desk.py``.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from backoffice.db import Session, clock, message_leases, tickets
from backoffice.db import messages as outbox
from backoffice.db.message_leases import LeaseEnd
from backoffice.documents import ticket_choices, ticket_texts
from backoffice.records import dates
from backoffice.records.digits import grouped, persian
from backoffice.records.messages import Event
from backoffice.records.tickets import Service, Ticket, TicketState
from backoffice.tickets import message_templates

LEASE_NOTICE = timedelta(days=14)
"""How long before its last day the end of a lease is told."""
AT_ONCE = 200


def events_of(
    before: TicketState | None, ticket: Ticket, old_answer: str = ""
) -> tuple[Event, ...]:
    """Return what a subscriber may be told when a ticket came to where it is."""
    found = []
    if before is None:
        found.append(Event.TICKET_OPENED)
    if ticket.answer and ticket.answer != old_answer:
        found.append(Event.TICKET_ANSWERED)
    if ticket.state is TicketState.DONE and before is not TicketState.DONE:
        cut = ticket.service is Service.CUT_RECONNECT and ticket.form.get("operation") == "cut"
        fault = ticket.service is Service.FAULT
        if fault and ticket.result.get("after", "healthy") == "healthy":
            found.append(Event.FAULT_CLEARED)
        else:
            found.append(Event.LINE_CUT if cut else Event.TICKET_DONE)
    return tuple(found)


def tell_of(session: Session, before: Ticket | None, ticket: Ticket) -> None:
    """Queue what a subscriber wants to hear of a ticket's change, in its deed's transaction."""
    state, answer = (before.state, before.answer) if before else (None, "")
    for event in events_of(state, ticket, answer):
        tell(session, ticket, event)


def tell(session: Session, ticket: Ticket, event: Event) -> str:
    """Queue a ticket's message in its deed's transaction; "" when the subscriber wants none.

    A restricted ticket is told of by nobody: not even that it exists. What a centre gives up is
    the office's own work: the subscriber heard of the relocation.
    """
    if ticket.restricted or ticket.service is Service.RELOCATION_RELEASE:
        return ""
    choices = ticket_choices.CHOICES.get((ticket.service, "answer"), {})
    values = {
        "service": ticket_texts.SERVICES[ticket.service],
        "code": persian(ticket.code),
        "promised": _day(ticket.promised),
        "answer": choices.get(ticket.answer, ticket.answer),
    }
    return queue(session, event, tickets.number_now(session, ticket), values, ticket.id)


def queue(
    session: Session, event: Event, number: str, values: Mapping[str, str], subject: str
) -> str:
    """Queue a message to a line's subscriber, with consent alone; return its id, "" for none."""
    wanted = outbox.consent(session, number)
    if wanted is None or event not in wanted.events or not wanted.mobile:
        return ""
    template = message_templates.of_day(event, dates.tehran_date(clock.now(session)))
    if template is None:
        return ""
    line = persian(number)
    body = message_templates.filled(template, {"line": line, **values})
    return outbox.add(session, event, wanted.mobile, body, subject)


def tell_of_leases(session: Session, today: date) -> int:
    """Queue what tells of leases that end soon, once for each lease; return how many.

    The sweeping asks for its right; who gave no consent yet is told as soon as there is one.
    """
    ends = message_leases.ending(session, today, today + LEASE_NOTICE, limit=AT_ONCE)
    return sum(_tell_of_lease(session, one, today) for one in ends)


def _tell_of_lease(session: Session, one: LeaseEnd, today: date) -> bool:
    template = message_templates.of_day(Event.LEASE_ENDING, today)
    if template is None:
        return False
    line = persian(one.number)
    values = {"line": line, "lease_end": _day(one.last_day)}
    body = message_templates.filled(template, values)
    return message_leases.add(session, one, body)


# A number or period that is written with a hyphen would be shown turned round on a mobile: after
# Persian letters its parts are laid from right to left (Unicode UAX #9, W2 and W4).


def bill_values(period: str, payable: int, due: date | None) -> dict[str, str]:
    """Return what a bill's message is filled with; rials."""
    return {
        "period": persian(period.replace("-", "/")),
        "payable": grouped(payable),
        "due": _day(due),
    }


def _day(day: date | None) -> str:
    return dates.jalali_persian(day) if day else ""
