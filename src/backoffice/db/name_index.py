"""Keeps the trigram index of names in step with the cases.

PostgreSQL does it by itself with a GIN index; SQLite has a table of its own
(``db/tables/search.py``), written in the same transaction as the case.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import text
from sqlalchemy.orm import Session

_ADD = text("INSERT INTO case_name (rowid, name_key) VALUES (:row, :name_key)")
_CHANGE = text("UPDATE case_name SET name_key = :name_key WHERE rowid = :row")


def add(session: Session, names: Sequence[tuple[str, str]]) -> None:
    """Index new cases: pairs of file number and folded name."""
    _write(session, names, new=True)


def change(session: Session, file_no: str, name_key: str) -> None:
    """Index a corrected name."""
    _write(session, [(file_no, name_key)], new=False)


def _write(session: Session, names: Sequence[tuple[str, str]], *, new: bool) -> None:
    if names and session.get_bind().dialect.name == "sqlite":
        session.execute(
            _ADD if new else _CHANGE,
            [{"row": int(file_no), "name_key": name_key} for file_no, name_key in names],
        )
