"""Messages in the queue of an office, and a pass that sends them."""

from __future__ import annotations

from backoffice.db import Database
from backoffice.db import messages as outbox
from backoffice.records.messages import Event, ShortMessage
from backoffice.records.tickets import Service, TicketState
from backoffice.tickets import messages_sending
from backoffice.tickets.gateway_smpp import Account, SmppGateway
from small_smsc import Smsc
from ticket_office import CLERK, moved, opened, request, sit

MOBILE = "09121234567"
LONG = " ".join(["پاسخ درخواست شما آماده است."] * 9)


def consent(database: Database, *events: Event) -> None:
    """The owner agrees to be told of these events, or of all."""
    form = {
        "operation": "consent",
        "mobile": MOBILE,
        "events": [one.value for one in events or Event],
        "confirmed": True,
    }
    ticket = opened(database, request(Service.MESSAGES, form))
    moved(database, ticket, TicketState.DONE, CLERK, result={})


def queue(database: Database, body: str = "تلفن شما وصل شد") -> str:
    """Put a message into the queue; return its id."""
    return sit(database, CLERK).write(
        lambda session: outbox.add(session, Event.TICKET_DONE, MOBILE, body, "t1")
    )


def found(database: Database, message_id: str) -> ShortMessage:
    """The message as it is kept now."""
    with database.read() as session:
        return outbox.find(session, message_id)


def smpp(smsc: Smsc, phrase: str = "sesame") -> SmppGateway:
    """The way to a small SMSC."""
    return SmppGateway(Account("127.0.0.1", smsc.port, "office", phrase, "3000", 20.0))


def sweep(database: Database, smsc: Smsc, listen: float = 0.0) -> messages_sending.Pass:
    """A pass of the clerk's desk over the queue."""
    return messages_sending.send(sit(database, CLERK), smpp(smsc), listen=listen)
