"""The outbox of short messages sent: handed to a gateway part by part, receipts taken in.

A part is written down as *submitting* and committed before the gateway is told, so that after
any break at most once is sent what was begun: a part in doubt stays so until a clerk decides
(SMPP 3.4 knows no way to ask after a submission without its id). One desk at a time sends: its
turn is written down, and lapses when it is not given back.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from zlib import crc32

from backoffice.db import Database, Session, audit, clock, guard, message_duty, new_id
from backoffice.db import messages as outbox
from backoffice.db.messages import Claimed
from backoffice.errors import Attempt, Cancelled, Trouble, Unavailable
from backoffice.records import messages
from backoffice.records.messages import (
    IN_DOUBT,
    MOST_TRIES,
    GatewayKind,
    MessageSettings,
    MessageState,
    PartState,
    ShortMessage,
    next_wait,
)
from backoffice.records.operators import Right
from backoffice.tickets import message_templates
from backoffice.tickets.gateway import (
    OF_GATEWAY,
    Accepted,
    Answer,
    FolderGateway,
    Gateway,
    InDoubt,
    Later,
    Never,
    Part,
    Receipt,
)

SEND = "messages.send"
IN_HAND = timedelta(minutes=10)
"""How long a pass may take over one message before another pass looks at it."""
LISTEN_SECONDS = 2.0
AT_ONCE = 500

Report = Callable[[int, int], None]


@dataclass(slots=True)
class Pass:
    """What one pass over the outbox did; ``elsewhere`` is the workstation that sends already."""

    sent: int = 0
    failed: int = 0
    later: int = 0
    in_doubt: int = 0
    receipts: int = 0
    unknown_receipts: int = 0
    throttled: bool = False
    cancelled: bool = False
    elsewhere: str = ""
    by: str = ""  # the operator under whom it began
    claimed: list[str] = field(default_factory=list, repr=False)  # ids, of this pass alone

    @property
    def counts(self) -> dict[str, int]:
        """The numbers to be told, by name."""
        names = ("sent", "failed", "later", "in_doubt", "receipts")
        return {name: getattr(self, name) for name in names}


@dataclass(frozen=True, slots=True)
class GivenUp:
    """A clerk gave the message up while the pass had it in hand."""


@dataclass(frozen=True, slots=True)
class _Round:
    """What one pass works with; ``turn`` is its place at the outbox."""

    database: Database
    gateway: Gateway
    company: str
    done: Pass
    turn: str = field(default_factory=new_id)


def gateway_of(chosen: MessageSettings, data_folder: Path) -> Gateway:
    """Return the gateway of the settings.

    Raises:
        Unavailable: the password's file cannot be read, or something needed is not set.
    """
    if chosen.gateway is GatewayKind.FOLDER:
        return FolderGateway(chosen.folder or data_folder / "messages")
    from backoffice.tickets.gateway_smpp import Account, SmppGateway  # noqa: PLC0415 - off by default

    if not chosen.host or not chosen.system_id or chosen.password_file is None:
        raise Unavailable(Trouble.CONFIGURATION, of=OF_GATEWAY, code="not_set")
    secret = _secret(chosen.password_file)
    return SmppGateway(Account(chosen.host, chosen.port, chosen.system_id, secret, chosen.sender))


def _secret(path: Path) -> str:
    """Return the gateway's password; the file must be this user's alone (safety.md §9, 104)."""
    try:
        open_to_others = sys.platform != "win32" and path.stat().st_mode & 0o077
        secret = path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise Unavailable(Trouble.ACCESS_DENIED, str(path), of=OF_GATEWAY) from None
    if open_to_others:
        raise Unavailable(Trouble.CONFIGURATION, str(path), of=OF_GATEWAY, code="open_to_others")
    return secret


def send(
    database: Database,
    gateway: Gateway,
    *,
    company: str = "",
    listen: float = LISTEN_SECONDS,
    report: Report | None = None,
) -> Pass:
    """Go through the outbox once: hand over what is due, take what receipts come.

    ``company`` is what the messages call themselves; they were written without it. Stops where
    the gateway asks for a pause, and when ``report`` raises ``Cancelled``; what is left waits,
    each time twice as long. While another desk sends nothing is done here.

    Raises:
        Forbidden: the desk may send no messages (audited).
        Unavailable: the gateway does not answer, or refuses this office. What is due waits.
    """
    work = _Round(database, gateway, company, Pass())
    work.done.by, work.done.elsewhere = database.write(lambda session: _begin(session, work.turn))
    if work.done.elsewhere:
        return work.done
    try:
        _go_through(work, listen, report)
    finally:
        with suppress(Unavailable):  # the turn lapses then
            database.write(lambda session: _end(session, work))
    return work.done


def _begin(session: Session, turn: str) -> tuple[str, str]:
    desk = guard.require(session, Right.SEND_MESSAGES, Attempt(SEND))
    until = clock.now(session) + IN_HAND
    return desk.operator, message_duty.take(session, turn, desk.workstation, until)


def _end(session: Session, work: _Round) -> None:
    message_duty.give_back(session, work.turn)
    counts = work.done.counts
    if any(counts.values()):
        # Whoever began it may have left the desk meanwhile.
        audit.record(session, SEND, details={**counts, "by": work.done.by})


def _go_through(work: _Round, listen: float, report: Report | None) -> None:
    due = work.database.write(lambda session: outbox.due(session, limit=AT_ONCE))
    try:
        with work.gateway as gateway:
            for at, message_id in enumerate(due):
                if report is not None:
                    report(at, len(due))
                if not _one(work, message_id):
                    break
            gateway.receipts(lambda one: _receive(work, one), listen)
    except Cancelled:
        work.done.cancelled = True
    except Unavailable as gone:
        trouble = gone.setback.details.get("code") or gone.setback.trouble.value
        waiting = [one for one in due if one not in work.done.claimed]
        work.database.write(lambda session: _put_off(session, waiting, trouble))
        raise


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


def _one(work: _Round, message_id: str) -> bool:
    """Hand one message over; False: the gateway wants a pause, or is gone."""
    claimed = work.database.write(lambda session: _claim(session, work, message_id))
    if claimed is None:
        return True
    database, done = work.database, work.done
    done.claimed.append(message_id)
    message = claimed.message
    doubt = PartState.SUBMITTING in claimed.parts
    for part in _waiting_parts(claimed):
        answer = _submit(database, work.gateway, part)
        match answer:
            case Accepted():
                continue
            case GivenUp():
                return True
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


def _claim(session: Session, work: _Round, message_id: str) -> Claimed | None:
    until = clock.now(session) + IN_HAND
    if not message_duty.keep(session, work.turn, until):
        return None
    claimed = outbox.claim(session, message_id, until)
    if claimed is None or any(one is not PartState.WAITING for one in claimed.parts):
        return claimed
    body = message_templates.addressed(claimed.message.body, work.company)
    outbox.address(session, message_id, body)
    count = len(work.gateway.cut(body))
    outbox.cut(session, message_id, count)
    return Claimed(replace(claimed.message, body=body), (PartState.WAITING,) * count)


def _submit(database: Database, gateway: Gateway, part: Part) -> Answer | GivenUp | None:
    """Submit one part, written down before and after; None: it is in doubt."""
    at = part.seq - 1
    if not database.write(lambda session: outbox.begin_part(session, part.message_id, at)):
        with database.read() as session:
            kept = outbox.find(session, part.message_id)
        return GivenUp() if kept is not None and kept.state is MessageState.DROPPED else None
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


def _receive(work: _Round, receipt: Receipt) -> None:
    known = work.database.write(
        lambda session: outbox.receive(
            session, receipt.ids, arrived=receipt.arrived, said=receipt.said
        )
    )
    work.done.receipts += bool(known)
    work.done.unknown_receipts += not known
