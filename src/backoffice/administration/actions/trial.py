"""Trying a database's address before the settings name it."""

from __future__ import annotations

from backoffice.db import Database, Session, guard, probe
from backoffice.db.probe import Answer
from backoffice.errors import Attempt
from backoffice.records.operators import Right

__all__ = ["Answer", "try_address"]


def try_address(database: Database, address: str) -> Answer:
    """Say who answers at ``address`` and whether one may write there.

    Raises:
        Forbidden: the desk may not change settings (audited).
        Refused: the address may not be used (``UrlFinding`` records).
        Unavailable: nobody answers there, or it is no database of this program.
    """

    def allowed(session: Session) -> None:
        guard.require(session, Right.CHANGE_SETTINGS, Attempt("try_address", "settings"))

    database.write(allowed)
    return probe.ask(address)
