"""Finding tickets by the name of who asked: every word of it by its beginning, however spaced.

The words are a table of their own: a ticket is written again with every step, its name never is.
«علی رضا», «علی‌رضا» and «علیرضا» are one: beside its words a name is kept without any space.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session, aliased

from backoffice.db.tables.tickets import TicketNameRow
from backoffice.records import persian

LONGEST = 200
LEAST = 2
"""So many letters are searched for: one alone is in every third name."""

_MOST_WORDS = 6
_AFTER = "\uffff"


def words(name: str) -> list[str]:
    """Return what a name is found by: its folded words, and all of it without a space."""
    found = persian.search_key(name).split()
    joined = "".join(found)
    return list(dict.fromkeys([joined[:LONGEST], *(one[:LONGEST] for one in found)]))[:_MOST_WORDS]


def add(session: Session, ticket_id: str, name: str, at: datetime) -> None:
    """Index the name of a new ticket's asker."""
    session.add_all(
        TicketNameRow(word=word, ticket_id=ticket_id, created_at=at) for word in words(name) if word
    )


def matching(session: Session, text: str, *, limit: int) -> list[str]:
    """Return the ids of the newest tickets whose asker bears a name like this."""
    typed = persian.search_key(text).split()[:_MOST_WORDS]
    joined = "".join(typed)[:LONGEST]
    if len(joined) < LEAST:
        return []
    whole, longest = TicketNameRow, max(typed, key=len)
    same = _begins(whole, joined)
    apart = and_(_begins(whole, longest), *(_has(one) for one in typed if one != longest))
    wanted = same if len(typed) == 1 else or_(same, apart)
    query = select(whole.ticket_id, whole.created_at).where(wanted)
    newest = query.order_by(whole.created_at.desc(), whole.ticket_id.desc()).limit(2 * limit)
    return list(dict.fromkeys(row.ticket_id for row in session.execute(newest)))[:limit]


def _begins(row: type[TicketNameRow], word: str) -> ColumnElement[bool]:
    return and_(row.word >= word, row.word < word + _AFTER)


def _has(word: str) -> ColumnElement[bool]:
    """Say that another word of the same name begins so."""
    other = aliased(TicketNameRow)
    mine = select(other.ticket_id).where(
        other.ticket_id == TicketNameRow.ticket_id, _begins(other, word)
    )
    return mine.exists()
