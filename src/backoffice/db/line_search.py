"""Lines found by whatever is known of them, each way on an index of its own (speed.md §7).

Every question is bounded by ``limit``; the caller asks for one more than it shows.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import (
    ARRAY,
    Row,
    Select,
    String,
    and_,
    any_,
    func,
    literal,
    literal_column,
    select,
    text,
)
from sqlalchemy.orm import InstrumentedAttribute, Session
from sqlalchemy.sql.elements import ColumnElement

from backoffice.db.tables.intake import LineRow
from backoffice.db.tables.lines import LineNumberRow
from backoffice.db.tables.search import LINE_WORDS
from backoffice.records.line_facts import FoundLine, Match
from backoffice.records.lines import LineState

_LAST = "\U0010ffff"
_STATES = {state.value: state for state in LineState}
_SHOWN = select(
    LineRow.id,
    LineRow.number,
    LineRow.centre,
    LineRow.owner_name,
    LineRow.owner_identifier,
    LineRow.address,
    LineRow.state,
)


def by_number(session: Session, number: str, *, centre: str = "", limit: int) -> list[FoundLine]:
    """Find the line that has a number (11 digits), then those that had it once, newest first."""
    rows = session.execute(
        select(LineNumberRow.line_id, LineNumberRow.until)
        .where(LineNumberRow.number == number)
        .order_by(LineNumberRow.until.desc())
    ).all()
    ids = list(dict.fromkeys(row.line_id for row in rows))
    found = _among(session, ids, centre, limit)
    return _with_former(found, dict.fromkeys(ids, number))


def by_number_start(
    session: Session, start: str, *, centre: str = "", limit: int
) -> list[FoundLine]:
    """Find by the first digits of a number, area code included; old numbers find lines, too."""
    query = (
        select(LineNumberRow.line_id, LineNumberRow.number)
        .where(LineNumberRow.number >= start, LineNumberRow.number < _after(start))
        .order_by(LineNumberRow.number)
    )
    if centre:
        query = query.join(LineRow, LineRow.id == LineNumberRow.line_id)
        query = query.where(LineRow.centre == centre)
    first: dict[str, str] = {}
    for row in session.execute(query.limit(limit)):
        first.setdefault(row.line_id, row.number)
    return _with_former(_among(session, list(first), centre, limit), first)


def by_identifier(session: Session, value: str, *, centre: str = "", limit: int) -> list[FoundLine]:
    """Find by the owner's exact identifier."""
    condition = LineRow.owner_identifier == value
    return _found(session, _in(condition, centre), Match.IDENTIFIER, limit)


def by_owner_start(session: Session, key: str, *, centre: str = "", limit: int) -> list[FoundLine]:
    """Find by the beginning of the folded owner's name."""
    condition = and_(LineRow.owner_key >= key, LineRow.owner_key < key + _LAST)
    return _found(session, _in(condition, centre), Match.OWNER, limit)


def by_owner(session: Session, key: str, *, centre: str = "", limit: int) -> list[FoundLine]:
    """Find by a part of the folded owner's name, of three letters at least."""
    return _infix(session, LineRow.owner_key, key, centre, Match.OWNER, limit)


def by_address(session: Session, key: str, *, centre: str = "", limit: int) -> list[FoundLine]:
    """Find by a part of the folded address, of three letters at least."""
    return _infix(session, LineRow.address_key, key, centre, Match.ADDRESS, limit)


def of_centre(session: Session, centre: str, *, after: str = "", limit: int) -> list[FoundLine]:
    """Return a centre's lines by number; ``after`` is the last number of the page before."""
    query = _SHOWN.where(LineRow.centre == centre, LineRow.number > after)
    rows = session.execute(query.order_by(LineRow.number).limit(limit))
    return [_record(row, Match.CENTRE) for row in rows]


def _infix(
    session: Session,
    column: InstrumentedAttribute[str],
    key: str,
    centre: str,
    match: Match,
    limit: int,
) -> list[FoundLine]:
    if session.get_bind().dialect.name == "sqlite":
        return _infix_sqlite(session, column.key, key, centre, match, limit)
    pattern = key.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    holds = func.name_trigrams(column).op("@>")(func.name_trigrams(key))
    condition = and_(holds, column.like(f"%{pattern}%", escape="\\"))
    return _found(session, _in(condition, centre), match, limit)


def _infix_sqlite(
    session: Session, column: str, key: str, centre: str, match: Match, limit: int
) -> list[FoundLine]:
    phrase = f'{column} : "' + key.replace('"', '""') + '"'
    found: Select[Any] = (
        # The rowid of the search table is the number without its leading zero.
        select(literal_column("printf('%011d', rowid)").label("number"))
        .select_from(text(LINE_WORDS))
        .where(text(f"{LINE_WORDS} MATCH :phrase"))
        .params(phrase=phrase)
    )
    if not centre:  # else the centre picks among all that match
        found = found.limit(limit)
    return _found(session, _in(LineRow.number.in_(found), centre), match, limit)


def _in(condition: ColumnElement[bool], centre: str) -> ColumnElement[bool]:
    # With "+" the index of the centre is left alone: the condition finds fewer lines.
    return and_(condition, LineRow.centre.concat("") == centre) if centre else condition


def _found(
    session: Session, condition: ColumnElement[bool], match: Match, limit: int
) -> list[FoundLine]:
    rows = session.execute(_SHOWN.where(condition).limit(limit))
    found = [_record(row, match) for row in rows]
    return sorted(found, key=lambda one: (one.state is LineState.RELEASED, one.owner, one.number))


def _among(session: Session, ids: Sequence[str], centre: str, limit: int) -> list[FoundLine]:
    """Return lines by id, in the order of the ids; the ids go as one value."""
    if not ids:
        return []
    condition = _one_of(session, ids)
    if centre:
        condition = and_(condition, LineRow.centre == centre)
    rows = session.execute(_SHOWN.where(condition))
    found = {row.id: _record(row, Match.NUMBER) for row in rows}
    return [found[one] for one in ids if one in found][:limit]


def _one_of(session: Session, ids: Collection[str]) -> ColumnElement[bool]:
    if session.get_bind().dialect.name == "sqlite":
        each = func.json_each(json.dumps(list(ids))).table_valued("value", name="given")
        return LineRow.id.in_(select(each.c.value))
    return LineRow.id == any_(literal(list(ids), ARRAY(String)))


def _with_former(found: Sequence[FoundLine], by: dict[str, str]) -> list[FoundLine]:
    """Say of lines that have another number now by which old one they were found."""
    marked = [
        one
        if one.number == by[one.id]
        else FoundLine(
            one.id,
            one.number,
            one.centre,
            one.owner,
            one.identifier,
            one.address,
            one.state,
            Match.FORMER,
            by[one.id],
        )
        for one in found
    ]
    return sorted(marked, key=lambda one: one.match is Match.FORMER)


def _after(start: str) -> str:
    """Return the first text after all that begin with these digits, in every collation."""
    return start[:-1] + chr(ord(start[-1]) + 1) if start[-1] != "9" else _carried(start)


def _carried(start: str) -> str:
    bare = start.rstrip("9")
    return bare[:-1] + chr(ord(bare[-1]) + 1) if bare else ":"


def _record(row: Row[*tuple[Any, ...]], match: Match) -> FoundLine:
    line_id, number, centre, owner, identifier, address, state = row
    return FoundLine(line_id, number, centre, owner, identifier, address, _STATES[state], match)
