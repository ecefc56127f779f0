"""Reading everything as of one moment, however long it takes."""

from __future__ import annotations

from sqlalchemy import text
from sqlalchemy.orm import Session


def steady(session: Session) -> None:
    """Let everything that the session reads be of one moment; call it first.

    SQLite's readers are steady anyhow.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"))
