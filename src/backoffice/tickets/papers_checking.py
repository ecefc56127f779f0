"""Is this paper of a request or a visit ours? What its scanned or typed code says.

Source: office.md §3.7; safety.md T13: the tag tells an altered paper.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from backoffice.db import Session, audit, guard, ticket_prints
from backoffice.db.ticket_prints import StoredSheet
from backoffice.documents import tags
from backoffice.errors import Attempt
from backoffice.records.operators import Right
from backoffice.records.receipts import Standing

CHECK = "tickets.check_paper"


@dataclass(frozen=True, slots=True)
class SheetCheck:
    """The answer to a paper's code; ``issued_at`` is UTC, a visit's slip has no ticket."""

    standing: Standing
    number: str
    name: str
    issued_at: datetime
    ticket_id: str


def check(session: Session, number: str, tag: str, *, key: bytes) -> SheetCheck | None:
    """Say how a paper of a ticket or a visit stands, audited; None when it is none of those.

    ``number`` and ``tag`` are ASCII digits as scanned or typed; an empty tag checks the number
    alone and can at best find it kept. ``key`` seals this desk's papers.

    Raises:
        Forbidden: the desk may check no papers (audited).
    """
    guard.require(session, Right.CHECK_RECEIPT, Attempt(CHECK, "ticket_print", number[:20]))
    stored = ticket_prints.find(session, number)
    if stored is None:
        return None
    standing = _standing(stored, tag, key)
    audit.record(
        session,
        CHECK,
        subject_kind="ticket_print",
        subject=stored.number,
        details={"standing": standing.value},
    )
    name = str(stored.body["name"])
    return SheetCheck(standing, stored.number, name, stored.issued_at, stored.ticket_id)


def _standing(stored: StoredSheet, tag: str, key: bytes) -> Standing:
    if not key or stored.tag[:1] != tags.key_id(key):
        return Standing.OTHER_KEY
    sound = tags.verify(tags.fields(stored.sheet), stored.tag, [key])
    if not sound or (tag and tag != stored.tag):
        return Standing.ALTERED
    return Standing.GENUINE if tag else Standing.KEPT
