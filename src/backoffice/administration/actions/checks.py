"""Is the database sound? Looked at as a whole, and noted in the audit."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from backoffice.db import Database, Session, audit, backup, guard, migrations
from backoffice.errors import Attempt, Unavailable
from backoffice.records.operators import Right

CHECK = "check_database"


@dataclass(frozen=True, slots=True)
class Health:
    """The revision of a sound database and how many rows each table holds."""

    revision: str
    rows: dict[str, int]


def check_database(database: Database) -> Health:
    """Check the pages of a SQLite file, foreign keys, revision and audit; count the rows.

    Raises:
        Forbidden: the desk may not (audited).
        Unavailable: what is wrong with the database.
    """

    def allowed(session: Session) -> None:
        guard.require(session, Right.BACK_UP, Attempt(CHECK, "database"))

    database.write(allowed)
    try:
        health = _look(database)
    except Unavailable as failure:
        reason = failure.setback.trouble.value
        with suppress(Unavailable):  # a damaged database may take no row any more
            database.write(lambda session: _note(session, "failed", reason=reason))
        raise
    rows = sum(health.rows.values())
    database.write(lambda session: _note(session, "done", details={"rows": rows}))
    return health


def _look(database: Database) -> Health:
    revision = migrations.current(database)
    path = database.place.path
    if path is not None:
        return Health(revision, backup.check(database, path))
    return Health(revision, backup.check_contents(database, database.place.where))


def _note(
    session: Session, outcome: str, *, reason: str = "", details: dict[str, object] | None = None
) -> None:
    audit.record(
        session, CHECK, subject_kind="database", outcome=outcome, reason=reason, details=details
    )
