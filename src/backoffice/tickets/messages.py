"""Short messages: queued with the deed, where the subscriber wants them; sent afterwards.

A part is written down as *submitting* and committed before the gateway is told, so that after
any break at most once is sent what was begun: a part in doubt stays so until a clerk decides
(SMPP 3.4 knows no way to ask after a submission without its id).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from zlib import crc32

from backoffice.db import Database, Session, audit, clock, guard
from backoffice.db import messages as outbox
from backoffice.db.messages import Claimed
from backoffice.documents import ticket_choices, ticket_texts
from backoffice.errors import Attempt, Refused, Trouble, Unavailable
from backoffice.records import dates, messages, phones
from backoffice.records.digits import grouped, persian
from backoffice.records.messages import (
    IN_DOUBT,
    MOST_TRIES,
    Event,
    GatewayKind,
    MessageSettings,
    MessageState,
    PartState,
    ShortMessage,
    next_wait,
)
from backoffice.records.operators import Right
from backoffice.records.ticket_forms import FormFinding, FormLack
from backoffice.records.tickets import Service, Ticket, TicketState
from backoffice.tickets import message_templates
from backoffice.tickets.gateway import (
    Accepted,
    FolderGateway,
    Gateway,
    InDoubt,
    Later,
    Never,
    Part,
    Receipt,
)

SEND = "messages.send"
AGAIN = "messages.again"
DROP = "messages.drop"
SEE = "messages.see"
IN_HAND = timedelta(minutes=10)
"""How long a pass may take over one message before another pass looks at it."""
LISTEN_SECONDS = 2.0
AT_ONCE = 500


@dataclass(slots=True)
class Pass:
    """What one pass over the outbox did."""

    sent: int = 0
    failed: int = 0
    later: int = 0
    in_doubt: int = 0
    receipts: int = 0
    unknown_receipts: int = 0
    throttled: bool = False
    claimed: list[str] = field(default_factory=list, repr=False)  # ids, of this pass alone


# With the deed


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
        if ticket.service is Service.FAULT:
            found.append(Event.FAULT_CLEARED)
        else:
            found.append(Event.LINE_CUT if cut else Event.TICKET_DONE)
    return tuple(found)


def tell_of(session: Session, before: Ticket | None, ticket: Ticket, *, company: str = "") -> None:
    """Queue what a subscriber wants to hear of a ticket's change, in its deed's transaction."""
    state, answer = (before.state, before.answer) if before else (None, "")
    for event in events_of(state, ticket, answer):
        tell(session, ticket, event, company=company)


def tell(session: Session, ticket: Ticket, event: Event, *, company: str = "") -> str:
    """Queue a ticket's message in its deed's transaction; "" when the subscriber wants none.

    A restricted ticket is told of by nobody: not even that it exists.
    """
    if ticket.restricted:
        return ""
    choices = ticket_choices.CHOICES.get((ticket.service, "answer"), {})
    values = {
        "company": company,
        "service": ticket_texts.SERVICES[ticket.service],
        "code": persian(ticket.code),
        "promised": _day(ticket.promised),
        "answer": choices.get(ticket.answer, ticket.answer),
    }
    return queue(session, event, ticket.number, values, ticket.id)


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
    line = persian(phones.display(number))
    body = message_templates.filled(template, {"line": line, **values})
    return outbox.add(session, event, wanted.mobile, body, subject)


def bill_values(period: str, payable: int, due: date | None) -> dict[str, str]:
    """Return what a bill's message is filled with; rials."""
    return {"period": persian(period), "payable": grouped(payable), "due": _day(due)}


def _day(day: date | None) -> str:
    return dates.jalali_persian(day) if day else ""


# After it


def gateway_of(chosen: MessageSettings, data_folder: Path) -> Gateway:
    """Return the gateway of the settings.

    Raises:
        Unavailable: the password's file cannot be read, or something needed is not set.
    """
    if chosen.gateway is GatewayKind.FOLDER:
        return FolderGateway(chosen.folder or data_folder / "messages")
    from backoffice.tickets.gateway_smpp import Account, SmppGateway  # noqa: PLC0415 - off by default

    if not chosen.host or not chosen.system_id or chosen.password_file is None:
        raise Unavailable(Trouble.CONFIGURATION, "messages")
    try:
        password = chosen.password_file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise Unavailable(Trouble.ACCESS_DENIED, str(chosen.password_file)) from None
    return SmppGateway(Account(chosen.host, chosen.port, chosen.system_id, password, chosen.sender))


def send(database: Database, gateway: Gateway, *, listen: float = LISTEN_SECONDS) -> Pass:
    """Go through the outbox once: hand over what is due, take what receipts come.

    Stops where the gateway asks for a pause; what is left waits, each time twice as long.

    Raises:
        Forbidden: the desk may send no messages (audited).
        Unavailable: the gateway does not answer, or refuses this office. What is due waits.
    """
    done = Pass()
    due = database.write(_due)
    try:
        with gateway:
            for message_id in due:
                if not _one(database, gateway, message_id, done):
                    break
            gateway.receipts(lambda one: _receive(database, one, done), listen)
    except Unavailable as gone:
        trouble = gone.setback.details.get("code") or gone.setback.trouble.value
        waiting = [one for one in due if one not in done.claimed]
        database.write(lambda session: _put_off(session, waiting, trouble))
        raise
    return done


def _due(session: Session) -> list[str]:
    guard.require(session, Right.SEND_MESSAGES, Attempt(SEND))
    return outbox.due(session, limit=AT_ONCE)


def _put_off(session: Session, waiting: list[str], error: str) -> None:
    for message_id in waiting:
        claimed = outbox.claim(session, message_id, clock.now(session) + IN_HAND)
        if claimed is not None:
            _wait(session, claimed.message, error)


def _wait(session: Session, message: ShortMessage, error: str) -> None:
    """Let a message wait, longer each time; one that was tried too often has failed."""
    if message.tries >= MOST_TRIES:
        outbox.settle(session, message.id, MessageState.FAILED, error=error)
        return
    due = clock.now(session) + next_wait(message.tries)
    outbox.settle(session, message.id, MessageState.QUEUED, error=error, due_at=due)


def _one(database: Database, gateway: Gateway, message_id: str, done: Pass) -> bool:
    """Hand one message over; False: the gateway wants a pause, or is gone."""
    claimed = database.write(lambda session: _claim(session, gateway, message_id))
    if claimed is None:
        return True
    done.claimed.append(message_id)
    message = claimed.message
    doubt = PartState.SUBMITTING in claimed.parts
    for part in _waiting_parts(claimed):
        answer = _submit(database, gateway, part)
        match answer:
            case Accepted():
                continue
            case Later():
                done.later += 1
                done.throttled = done.throttled or answer.throttled
                code = answer.code
                database.write(lambda session: _wait(session, message, code))  # noqa: B023
                return not answer.throttled
            case Never():
                done.failed += 1
                _settle(database, message, MessageState.FAILED, answer.code)
                return True
            case None:
                done.in_doubt += 1
                _settle(database, message, MessageState.SENT, IN_DOUBT)
                return False
    done.sent += 1
    done.in_doubt += doubt
    _settle(database, message, MessageState.SENT, IN_DOUBT if doubt else "")
    return True


def _waiting_parts(claimed: Claimed) -> Iterator[Part]:
    """Yield the parts that were not submitted yet."""
    message, count = claimed.message, len(claimed.parts)
    texts = [message.body] if count == 1 else messages.parts(message.body)
    for at, state in enumerate(claimed.parts):
        if state is PartState.WAITING:
            yield Part(
                message.id,
                message.created_at,
                message.event.value,
                message.mobile,
                texts[at],
                at + 1,
                count,
                crc32(message.id.encode("ascii")) % 256,
            )


def _claim(session: Session, gateway: Gateway, message_id: str) -> Claimed | None:
    claimed = outbox.claim(session, message_id, clock.now(session) + IN_HAND)
    if claimed is None or any(one is not PartState.WAITING for one in claimed.parts):
        return claimed
    count = len(gateway.cut(claimed.message.body))
    outbox.cut(session, message_id, count)
    return Claimed(claimed.message, (PartState.WAITING,) * count)


def _submit(database: Database, gateway: Gateway, part: Part) -> Accepted | Later | Never | None:
    """Submit one part, written down before and after; None: it is in doubt."""
    at = part.seq - 1
    if not database.write(lambda session: outbox.begin_part(session, part.message_id, at)):
        return None
    try:
        answer = gateway.submit(part)
    except InDoubt:
        return None
    except Unavailable as gone:
        database.write(lambda session: outbox.return_part(session, part.message_id, at))
        return Later(gone.setback.trouble.value, throttled=True)
    if isinstance(answer, Accepted):
        taken = answer.gateway_id
        database.write(lambda session: outbox.accept_part(session, part.message_id, at, taken))
    else:
        database.write(lambda session: outbox.return_part(session, part.message_id, at))
    return answer


def _settle(database: Database, message: ShortMessage, state: MessageState, error: str) -> None:
    database.write(lambda session: outbox.settle(session, message.id, state, error=error))


def _receive(database: Database, receipt: Receipt, done: Pass) -> None:
    known = database.write(
        lambda session: outbox.receive(
            session, receipt.ids, arrived=receipt.arrived, said=receipt.said
        )
    )
    done.receipts += bool(known)
    done.unknown_receipts += not known


# By hand


def again(session: Session, message_id: str) -> None:
    """Queue a failed message, or one in doubt, once more: the clerk decides that it is worth it.

    Raises:
        Forbidden: the desk may send no messages (audited).
        Refused: it is on its way, or arrived.
    """
    _by_hand(session, AGAIN, message_id, outbox.again(session, message_id))


def drop(session: Session, message_id: str) -> None:
    """Take a message out of the outbox; raises as ``again``."""
    _by_hand(session, DROP, message_id, outbox.drop(session, message_id))


def _by_hand(session: Session, deed: str, message_id: str, turned: bool) -> None:
    attempt = Attempt(deed, "short_message", message_id)
    guard.require(session, Right.SEND_MESSAGES, attempt)
    if not turned:
        raise Refused([FormFinding(FormLack.NOTHING_CHANGES, "state")], attempt)
    audit.record(session, deed, subject_kind="short_message", subject=message_id)


def recent(
    session: Session, *, limit: int, state: MessageState | None = None, subject: str = ""
) -> list[ShortMessage]:
    """Return the newest messages of the outbox."""
    guard.require(session, Right.SEND_MESSAGES, Attempt(SEE))
    return outbox.recent(session, limit=limit, state=state, subject=subject)


def counts(session: Session) -> dict[MessageState, int]:
    """Return how many messages stand in each state."""
    guard.require(session, Right.SEND_MESSAGES, Attempt(SEE))
    return outbox.counts(session)
