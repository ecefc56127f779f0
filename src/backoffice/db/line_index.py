"""Keeps the trigram index of lines in step with the inventory: owners' names and addresses.

PostgreSQL does it by itself with GIN indexes; SQLite has a table of its own
(``db/tables/search.py``), written in the same transaction as the line. Its rowid is the line's
number, whose digits are a whole number.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import text
from sqlalchemy.orm import Session

_ADD = text(
    "INSERT INTO line_words (rowid, owner_key, address_key) VALUES (:row, :owner_key, :address_key)"
)
_DROP = text("DELETE FROM line_words WHERE rowid = :row")


def add(session: Session, lines: Collection[tuple[str, str, str]]) -> None:
    """Index new lines: number, folded owner, folded address of each."""
    if lines and _by_hand(session):
        session.execute(_ADD, [_values(*line) for line in lines])


def drop(session: Session, numbers: Collection[str]) -> None:
    """Take lines out of the index, by the number under which they are in it."""
    if numbers and _by_hand(session):
        session.execute(_DROP, [{"row": int(number)} for number in numbers])


def change(session: Session, lines: Collection[tuple[str, str, str]]) -> None:
    """Index lines anew whose owner or address changed; the number is the same."""
    drop(session, [number for number, _, _ in lines])
    add(session, lines)


def _values(number: str, owner_key: str, address_key: str) -> dict[str, object]:
    return {"row": int(number), "owner_key": owner_key, "address_key": address_key}


def _by_hand(session: Session) -> bool:
    return session.get_bind().dialect.name == "sqlite"
