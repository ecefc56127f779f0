"""Which tables this program writes for, and a look whether the database has newer ones.

Another desk may renew a shared database while this one is at work. Reading new
tables with old words is harmless; writing into them is not, so every unit that
writes looks first.
"""

from __future__ import annotations

import time
from functools import cache
from pathlib import Path

from sqlalchemy.orm import Session

from backoffice.errors import Trouble, Unavailable

VERSIONS = Path(__file__).parent / "migrations" / "versions"
BETWEEN_LOOKS = 5.0  # seconds; a server is asked over the wire, a file knows at once


@cache
def newest() -> int:
    """Return the number of this program's newest migration, by the names of their files."""
    return max(int(path.name[:4]) for path in VERSIONS.glob("[0-9][0-9][0-9][0-9]_*.py"))


class RevisionWatch:
    """Notices that another program has renewed the tables of an opened database."""

    def __init__(self, where: str) -> None:
        """Watch a database; ``where`` names it in the trouble."""
        self._where = where
        self._looked = -BETWEEN_LOOKS

    def look(self, session: Session) -> None:
        """Look, within a unit that is about to write.

        A SQLite file carries the number in its header (``user_version``), which
        the transaction reads anyway. A server is asked at most every
        ``BETWEEN_LOOKS`` seconds.

        Raises:
            Unavailable: the tables are newer than this program.
        """
        connection = session.connection()
        if connection.dialect.name == "sqlite":
            self._judge(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
            return
        now = time.monotonic()
        if now - self._looked >= BETWEEN_LOOKS:
            kept = connection.exec_driver_sql("SELECT version_num FROM alembic_version")
            self._judge(kept.scalar_one_or_none() or "0")
            self._looked = now

    def _judge(self, revision: int | str) -> None:
        # A number that is none of ours is found out when the database is opened.
        if str(revision).isdigit() and int(revision) > newest():
            raise Unavailable(
                Trouble.NEWER_DATABASE,
                self._where,
                database=f"{int(revision):04d}",
                program=f"{newest():04d}",
            )
