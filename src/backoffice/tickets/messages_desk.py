"""What the desk sees of the outbox of short messages, and does with one by hand."""

from __future__ import annotations

from backoffice.db import Session, audit, guard, message_lists
from backoffice.db import messages as outbox
from backoffice.errors import Attempt, Refused
from backoffice.records.messages import MessageSearch, MessageView, ShortMessage
from backoffice.records.operators import Right
from backoffice.records.ticket_forms import FormFinding, FormLack

AGAIN = "messages.again"
DROP = "messages.drop"
SEE = "messages.see"
AT_ONCE = 2000
"""How many failed messages are queued again in one deed."""


def again(session: Session, message_id: str) -> None:
    """Queue a failed message, or one in doubt, once more: the clerk decides that it is worth it.

    One that waits for its next try is due at once.

    Raises:
        Forbidden: the desk may send no messages (audited).
        Refused: it is due already, on its way, or arrived.
    """
    attempt = _attempt(session, AGAIN, message_id)
    _turned(session, attempt, turned=outbox.again(session, message_id))


def again_failed(session: Session, wanted: MessageSearch) -> int:
    """Queue every failed message of those that are asked for once more; return how many.

    Raises:
        Forbidden: the desk may send no messages (audited).
    """
    guard.require(session, Right.SEND_MESSAGES, Attempt(AGAIN, "short_message"))
    count = message_lists.again_failed(session, wanted, limit=AT_ONCE)
    audit.record(session, AGAIN, subject_kind="short_message", details={"messages": count})
    return count


def drop(session: Session, message_id: str) -> None:
    """Take a message that waits out of the outbox; raises as ``again``."""
    attempt = _attempt(session, DROP, message_id)
    _turned(session, attempt, turned=outbox.drop(session, message_id))


def _attempt(session: Session, deed: str, message_id: str) -> Attempt:
    attempt = Attempt(deed, "short_message", message_id)
    guard.require(session, Right.SEND_MESSAGES, attempt)
    return attempt


def _turned(session: Session, attempt: Attempt, *, turned: bool) -> None:
    if not turned:
        raise Refused([FormFinding(FormLack.NOTHING_CHANGES, "state")], attempt)
    audit.record(session, attempt.deed, subject_kind=attempt.subject_kind, subject=attempt.subject)


def page(
    session: Session, wanted: MessageSearch, *, limit: int, offset: int = 0
) -> list[ShortMessage]:
    """Return messages of the outbox, newest first.

    Raises:
        Forbidden: the desk may send no messages (audited).
    """
    guard.require(session, Right.SEND_MESSAGES, Attempt(SEE))
    return message_lists.page(session, wanted, limit=limit, offset=offset)


def counts(session: Session, wanted: MessageSearch) -> dict[MessageView, int]:
    """Return how many messages each view lists, of those that are asked for; raises as ``page``."""
    guard.require(session, Right.SEND_MESSAGES, Attempt(SEE))
    return message_lists.counts(session, wanted)
