"""The way to the portal: every message of the outbox becomes a file in its folder.

A message was written in the transaction of its deed, so a deed without its
message, or a message without its deed, cannot be. Its file's name is made of
its own time and id: written again after a crash it is the same file, and the
portal knows the id (``docs/portal-bridge.md``). Messages of one case go in the
order of their deeds: one that has to wait holds back those after it.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from backoffice.db import Database, Session, clock, users
from backoffice.db.users import Message
from backoffice.documents.files import is_folder, write_beside_then_rename
from backoffice.errors import Trouble, Unavailable

AT_ONCE = 100  # messages read in one go
SHORTEST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(hours=1)


def deliver(database: Database, out_folder: Path) -> int:
    """Write the messages that wait into the portal's folder; return how many it got.

    The folder is never made here: a network drive that is not there would
    otherwise be replaced by a folder nobody reads.

    Raises:
        Unavailable: the folder or the database does not answer. The message is
            put off, for about as long as it has waited already (30 seconds to an hour).
    """
    delivered = 0
    while True:
        with database.read() as session:
            waiting = users.unsent(session, limit=AT_ONCE)
        if not waiting:
            return delivered
        for message in waiting:
            _deliver(database, out_folder, message)
            delivered += 1


def file_name(message: Message) -> str:
    """Return the name of a message's file: its moment (UTC, to the microsecond) and its id."""
    moment = message.created_at.astimezone(UTC)
    return f"{moment:%Y%m%dT%H%M%S.%fZ}-{message.id}.jsonl"


def _deliver(database: Database, folder: Path, message: Message) -> None:
    try:
        if not is_folder(folder):
            raise Unavailable(Trouble.FILE_MISSING, str(folder))
        write_beside_then_rename(folder / file_name(message), message.body.encode("utf-8") + b"\n")
    except Unavailable as failure:
        trouble = failure.setback.trouble
        database.write(lambda session: _put_off(session, message, trouble))
        raise
    database.write(lambda session: users.mark_sent(session, message.id))


def _put_off(session: Session, message: Message, trouble: Trouble) -> None:
    now = clock.now(session)
    users.mark_failed(session, message.id, trouble.value, now + wait(message.created_at, now))


def wait(created_at: datetime, now: datetime) -> timedelta:
    """Return how long a message waits for its next try: as long as it has waited, within limits."""
    return min(max(now - created_at, SHORTEST_WAIT), LONGEST_WAIT)
