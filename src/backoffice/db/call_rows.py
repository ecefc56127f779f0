"""Rows of calls as the driver gives them: tuples, in the transaction of a session.

A page is read in 0.15 ms, and SQLAlchemy's statements, results and row objects cost as much
again (speed.md §2d). On a server they are worth it: its watchdog listens to every statement.
SQLite's driver is asked directly, unless somebody listens; errors are translated as ever.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, TextClause
from sqlalchemy.orm import Session

from backoffice.db.troubles import translate

_VALUE = re.compile(r"(?<![:\w]):(\w+)")


def fetch(session: Session, statement: TextClause, values: dict[str, Any]) -> list[Any]:
    """Return all rows of a statement that has ``:name`` where a value goes; more may be given."""
    connection = session.connection()
    try:
        if connection.dialect.name == "sqlite" and not connection.dispatch.before_cursor_execute:
            driver: Any = connection.connection.driver_connection
            return list(driver.execute(statement.text, values).fetchall())
        return _through_alchemy(connection, statement.text, values)
    except Exception as error:  # what SQLAlchemy saw is translated already
        ours = translate(error, connection.engine.url.database or "", lost=False)
        if ours is None:
            raise
        raise ours from None


def _through_alchemy(connection: Connection, statement: str, values: dict[str, Any]) -> list[Any]:
    result = connection.exec_driver_sql(_spoken(statement, connection.dialect.name), values)
    cursor = result.cursor
    rows = [] if cursor is None else list(cursor.fetchall())
    result.close()
    return rows


@lru_cache(maxsize=512)
def _spoken(statement: str, dialect: str) -> str:
    """Write a statement as the driver reads it; SQLite's knows ``:name`` itself."""
    if dialect == "sqlite":
        return statement
    return _VALUE.sub(r"%(\1)s", statement.replace("%", "%%"))
