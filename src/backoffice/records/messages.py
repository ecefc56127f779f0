"""Short messages: the events that are told, the parts a text takes, the states of a message.

Source: domain.md §2 item 12. A Persian text is sent as UCS-2 (3GPP TS 23.038): 70 characters in
one part, 67 in each of several, for the header that joins them (3GPP TS 23.040 §9.2.3.24.1).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path

ONE_PART, OF_SEVERAL = 70, 67  # UTF-16 code units
MOST_PARTS = 10
SHORTEST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(hours=2)
MOST_TRIES = 12


class Event(StrEnum):
    """What a subscriber may want to be told of."""

    TICKET_OPENED = "ticket_opened"
    TICKET_ANSWERED = "ticket_answered"
    TICKET_DONE = "ticket_done"
    FAULT_CLEARED = "fault_cleared"
    BILL_ISSUED = "bill_issued"
    LINE_CUT = "line_cut"
    LEASE_ENDING = "lease_ending"


class MessageState(StrEnum):
    """Where a message stands: queued → sent → delivered or failed; dropped before it was sent."""

    QUEUED = "queued"
    SENT = "sent"
    DELIVERED = "delivered"
    FAILED = "failed"
    DROPPED = "dropped"


class PartState(StrEnum):
    """Where a part stands; *submitting* is written down before the gateway is told."""

    WAITING = "waiting"
    SUBMITTING = "submitting"
    ACCEPTED = "accepted"
    DELIVERED = "delivered"
    FAILED = "failed"


class GatewayKind(StrEnum):
    """Where messages go: a folder of files that another program sends, or an SMPP gateway."""

    FOLDER = "folder"
    SMPP = "smpp"


@dataclass(frozen=True, slots=True)
class MessageSettings:
    """How messages leave the office. The password is in a file of its own, never in settings."""

    gateway: GatewayKind = GatewayKind.FOLDER
    folder: Path | None = None  # None: "messages" in the data folder
    host: str = ""
    port: int = 2775
    system_id: str = ""
    password_file: Path | None = None
    sender: str = ""
    by_itself: bool = False  # whether this desk sends every few minutes, or by hand alone
    keep_days: int = 90  # delivered ones, to subscribers and to the portal; 0: for ever


KEEP_LEAST, KEEP_MOST = 30, 3650
"""For how many days delivered messages are kept at least and at most, where not for ever.

Longer than a lease's end is told of ahead, and than any gateway tells receipts.
"""


IN_DOUBT = "in_doubt"
"""The error of a message of which the gateway may have a part; it is never sent again by itself."""


#: Which state may follow which. A message in doubt is *sent*, with that error.
NEXT: dict[MessageState, frozenset[MessageState]] = {
    MessageState.QUEUED: frozenset({MessageState.SENT, MessageState.FAILED, MessageState.DROPPED}),
    MessageState.SENT: frozenset(
        {MessageState.QUEUED, MessageState.DELIVERED, MessageState.FAILED}
    ),
    MessageState.DELIVERED: frozenset(),
    MessageState.FAILED: frozenset({MessageState.QUEUED}),
    MessageState.DROPPED: frozenset(),
}


@dataclass(frozen=True, slots=True)
class ShortMessage:
    """A message of the outbox; ``gateway_ids`` are those of its parts. Moments are UTC."""

    id: str
    event: Event
    mobile: str
    body: str
    subject: str
    state: MessageState
    tries: int
    gateway_ids: tuple[str, ...]
    last_error: str
    created_at: datetime
    due_at: datetime
    sent_at: datetime | None = None
    delivered_at: datetime | None = None


class MessageView(StrEnum):
    """Which messages of the outbox are listed; those in doubt are not among the sent ones."""

    ALL = "all"
    WAITING = "waiting"
    SENT = "sent"
    DOUBT = "doubt"
    DELIVERED = "delivered"
    FAILED = "failed"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class MessageSearch:
    """Which messages are listed; ``mobile`` are the last digits of one, ASCII."""

    view: MessageView = MessageView.ALL
    event: Event | None = None
    mobile: str = ""


def view_of(message: ShortMessage) -> MessageView:
    """Return under which view a message is listed."""
    match message.state:
        case MessageState.QUEUED:
            return MessageView.WAITING
        case MessageState.SENT:
            return MessageView.DOUBT if message.last_error else MessageView.SENT
        case MessageState.DELIVERED:
            return MessageView.DELIVERED
        case MessageState.FAILED:
            return MessageView.FAILED
        case MessageState.DROPPED:
            return MessageView.DROPPED


@dataclass(frozen=True, slots=True)
class Consent:
    """Where a subscriber's messages go and which events they asked to hear of."""

    number: str
    mobile: str
    events: frozenset[Event]


@dataclass(frozen=True, slots=True)
class Template:
    """The words of an event's message from a day on (Gregorian, inclusive)."""

    event: Event
    since: date
    body: str


def parts(text: str) -> list[str]:
    """Cut a text into the parts it is sent in, never through a character of two code units."""
    if _units(text) <= ONE_PART:
        return [text]
    found, part, used = [], "", 0
    for letter in text:
        size = _units(letter)
        if used + size > OF_SEVERAL:
            found.append(part)
            part, used = "", 0
        part += letter
        used += size
    return [*found, part]


def _units(text: str) -> int:
    return len(text.encode("utf-16-be", "surrogatepass")) // 2


def next_wait(tries: int) -> timedelta:
    """Return how long to wait after so many tries: twice as long each time, within limits."""
    doubled: int = 2 ** min(tries, 20)
    return min(SHORTEST_WAIT * doubled, LONGEST_WAIT)
