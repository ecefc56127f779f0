"""Backups and the way back; both are long deeds of several transactions."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from backoffice.db import Database, Session, audit, backup, clock, guard
from backoffice.db.backup import Copy, Restored
from backoffice.errors import Attempt, Cancelled, Trouble, Unavailable
from backoffice.records import dates
from backoffice.records.operators import Right


def back_up(database: Database, target: Path, report: Callable[[int, int], None]) -> Copy:
    """Write a checked copy of the database to ``target``.

    That it was begun is in the audit, and in the copy, before the copy lies there.

    Raises:
        Unavailable: the target exists, the disk is full, a tool is missing …
        Cancelled: from ``report``.
    """

    def begin(session: Session) -> None:
        guard.require(session, Right.BACK_UP, Attempt("back_up", "backup"))
        _record(session, "back_up", "done", details={"stage": "begun", "file": target.name})

    database.write(begin)
    try:
        made = backup.back_up(database, target, report)
    except (Unavailable, Cancelled) as error:
        _note(database, "back_up", "failed", reason=_reason(error))
        raise
    _note(
        database,
        "back_up",
        "done",
        details={
            "stage": "finished",
            "file": target.name,
            "sha256": made.sha256,
            "bytes": made.size,
        },
    )
    return made


def restore(database: Database, source: Path, report: Callable[[int, int], None]) -> Restored:
    """Put a backup in the place of the database; the one from before is kept beside it.

    Everybody must have left: nobody may hold the database open.

    Raises:
        Unavailable: the backup is missing, foreign, newer or damaged, or the
            database is in use; the database is as it was.
    """
    stamp = _may_restore(database)
    try:
        done = backup.restore(database, source, report, stamp=stamp)
    except (Unavailable, Cancelled) as error:
        with suppress(Unavailable):  # there may be no sound database to write it into
            _note(database, "restore", "failed", reason=_reason(error))
        raise
    # Written into the restored chain: from here on it tells that it was put back.
    details: dict[str, object] = {"file": source.name, "kept": done.kept.name}
    _note(database, "restore", "done", details=details)
    return done


def _may_restore(database: Database) -> str:
    """Ask for the right; return the moment as it stands in the kept database's name."""

    def allowed(session: Session) -> datetime:
        guard.require(session, Right.RESTORE, Attempt("restore", "backup"))
        return clock.now(session)

    try:
        moment = database.write(allowed)
    except Unavailable as error:
        # A lost or damaged file is what backups are for: the machine's own user may go on.
        system = database.desk is not None and database.desk.role is None
        if not system or error.setback.trouble not in (Trouble.FILE_MISSING, Trouble.DAMAGED):
            raise
        moment = datetime.now(UTC)
    local = dates.tehran(moment)
    return f"{dates.jalali(local.date()).replace('/', '')}-{local:%H%M%S}"


def _note(
    database: Database,
    deed: str,
    outcome: str,
    *,
    reason: str = "",
    details: dict[str, object] | None = None,
) -> None:
    database.write(lambda session: _record(session, deed, outcome, reason=reason, details=details))


def _record(
    session: Session,
    deed: str,
    outcome: str,
    *,
    reason: str = "",
    details: dict[str, object] | None = None,
) -> None:
    audit.record(
        session,
        deed,
        subject_kind="backup",
        outcome=outcome,
        reason=reason,
        details=details,
    )


def _reason(error: Unavailable | Cancelled) -> str:
    return error.setback.trouble.value if isinstance(error, Unavailable) else "cancelled"
