"""Lines found by whatever is known of them, each way on an index of its own (speed.md §7).

Each way has an order of its own and goes on behind a key: ``after`` is that of the last line
shown, and every question is bounded by ``limit``. Lines that were given back and whose number
another line has by now come last.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Row,
    Select,
    String,
    and_,
    any_,
    exists,
    func,
    literal,
    literal_column,
    select,
    text,
    true,
    tuple_,
)
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from backoffice.db.tables.intake import LineRow
from backoffice.db.tables.lines import LineNumberRow
from backoffice.db.tables.search import LINE_WORDS
from backoffice.records.line_hits import FoundLine, Match
from backoffice.records.lines import LineState

After = tuple[str, str]
Found = list[tuple[After, FoundLine]]

START: After = ("", "")
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
_WORDS: dict[Match, InstrumentedAttribute[str]] = {
    Match.OWNER: LineRow.owner_key,
    Match.ADDRESS: LineRow.address_key,
}


def by_number(
    session: Session, number: str, *, centre: str = "", after: After = START, limit: int
) -> Found:
    """Find the line that has a number (11 digits), then those that had it once, newest first.

    A number has had few lines: there is one page of them.
    """
    if after != START:
        return []
    rows = session.execute(
        select(LineNumberRow.line_id)
        .where(LineNumberRow.number == number)
        # Without an end first, on both back ends.
        .order_by(LineNumberRow.until.is_not(None), LineNumberRow.until.desc(), LineNumberRow.id)
    ).all()
    ids = list(dict.fromkeys(row.line_id for row in rows))
    found = _among(session, ids, centre)
    return [((number, one.id), _former(one, number)) for one in found][:limit]


def by_number_start(
    session: Session, start: str, *, centre: str = "", after: After = START, limit: int
) -> Found:
    """Find by the first digits of a number, area code included; old numbers find lines, too.

    A line is found once, by the first of its numbers that begins so.
    """
    other = aliased(LineNumberRow)
    earlier = exists().where(
        other.line_id == LineNumberRow.line_id,
        other.number >= start,
        tuple_(other.number, other.id) < tuple_(LineNumberRow.number, LineNumberRow.id),
    )
    query = (
        select(LineNumberRow.id, LineNumberRow.line_id, LineNumberRow.number)
        .where(LineNumberRow.number >= start, LineNumberRow.number < _after(start), ~earlier)
        .order_by(LineNumberRow.number, LineNumberRow.id)
    )
    if after != START:
        query = query.where(_behind(LineNumberRow.number, LineNumberRow.id, after))
    if centre:
        query = query.join(LineRow, LineRow.id == LineNumberRow.line_id)
        query = query.where(LineRow.centre == centre)
    rows = session.execute(query.limit(limit)).all()
    lines = {one.id: one for one in _among(session, [row.line_id for row in rows], centre)}
    return [
        ((row.number, row.id), _former(lines[row.line_id], row.number, start))
        for row in rows
        if row.line_id in lines
    ]


def by_identifier(
    session: Session, value: str, *, centre: str = "", after: After = START, limit: int
) -> Found:
    """Find by the owner's exact identifier."""
    condition = LineRow.owner_identifier == value
    return _in_turn(session, condition, Match.IDENTIFIER, centre, after, limit)


def by_owner_start(
    session: Session, key: str, *, centre: str = "", after: After = START, limit: int
) -> Found:
    """Find by the beginning of the folded owner's name, in the order of names."""
    condition = and_(LineRow.owner_key >= key, LineRow.owner_key < key + _LAST)
    query = _SHOWN.add_columns(LineRow.owner_key).where(_in(condition, centre))
    if after != START:
        query = query.where(_behind(LineRow.owner_key, LineRow.id, after))
    rows = session.execute(query.order_by(LineRow.owner_key, LineRow.id).limit(limit)).all()
    found = _records(session, rows, Match.OWNER)
    return [((row.owner_key, row.id), one) for row, one in zip(rows, found, strict=True)]


def by_owner(
    session: Session, key: str, *, centre: str = "", after: After = START, limit: int
) -> Found:
    """Find by a part of the folded owner's name, of three letters at least."""
    return _infix(session, Match.OWNER, key, centre, after, limit)


def by_address(
    session: Session, key: str, *, centre: str = "", after: After = START, limit: int
) -> Found:
    """Find by a part of the folded address, of three letters at least."""
    return _infix(session, Match.ADDRESS, key, centre, after, limit)


def of_centre(session: Session, centre: str, *, after: After = START, limit: int) -> Found:
    """Return a centre's lines by number."""
    query = _SHOWN.where(LineRow.centre == centre, LineRow.number > after[0])
    rows = session.execute(query.order_by(LineRow.number).limit(limit)).all()
    return _keyed(_records(session, rows, Match.CENTRE))


# A part of a name or an address


def _infix(
    session: Session, match: Match, key: str, centre: str, after: After, limit: int
) -> Found:
    column = _WORDS[match]
    if session.get_bind().dialect.name == "sqlite":
        return _infix_sqlite(session, match, key, centre, after, limit)
    holds = func.name_trigrams(column).op("@>")(func.name_trigrams(key))
    condition = and_(holds, column.contains(key, autoescape=True))
    return _in_turn(session, condition, match, centre, after, limit)


def _infix_sqlite(
    session: Session, match: Match, key: str, centre: str, after: After, limit: int
) -> Found:
    """Read the search table in its own order: its rowid is the number without its zero."""
    column = _WORDS[match]
    found: Found = []
    if _has_number(after):
        phrase = f'{column.key} : "' + key.replace('"', '""') + '"'
        within: Select[Any] = (
            select(literal_column("printf('%011d', rowid)").label("number"))
            .select_from(text(LINE_WORDS))
            .where(text(f"{LINE_WORDS} MATCH :phrase AND rowid > :behind"))
            .order_by(text("rowid"))
            .params(phrase=phrase, behind=int(after[0] or 0))
        )
        if not centre:  # else the centre picks among all that match
            within = within.limit(limit)
        condition = _in(LineRow.number.in_(within), centre)
        rows = session.execute(_SHOWN.where(condition).order_by(LineRow.number).limit(limit)).all()
        found = _keyed(_records(session, rows, match))
    gone = column.contains(key, autoescape=True)
    return found + _gone(session, gone, match, centre, after, limit - len(found))


def _in_turn(
    session: Session,
    condition: ColumnElement[bool],
    match: Match,
    centre: str,
    after: After,
    limit: int,
) -> Found:
    """Find by number; behind them the lines that have none any more."""
    found: Found = []
    if _has_number(after):
        query = _SHOWN.where(_in(condition, centre), LineRow.number > after[0])
        rows = session.execute(query.order_by(LineRow.number).limit(limit)).all()
        found = _keyed(_records(session, rows, match))
    return found + _gone(session, condition, match, centre, after, limit - len(found))


def _gone(
    session: Session,
    condition: ColumnElement[bool],
    match: Match,
    centre: str,
    after: After,
    limit: int,
) -> Found:
    if limit <= 0:
        return []
    behind = LineRow.id > after[1] if not _has_number(after) else true()
    query = _SHOWN.where(LineRow.number.is_(None), behind, _in(condition, centre))
    rows = session.execute(query.order_by(LineRow.id).limit(limit)).all()
    return _keyed(_records(session, rows, match))


def _has_number(after: After) -> bool:
    """Say whether a page ended among the lines with numbers, or is the first."""
    return after == START or bool(after[0])


def _in(condition: ColumnElement[bool], centre: str) -> ColumnElement[bool]:
    # With "+" the index of the centre is left alone: the condition finds fewer lines.
    return and_(condition, LineRow.centre.concat("") == centre) if centre else condition


def _behind(
    first: InstrumentedAttribute[str], second: InstrumentedAttribute[str], after: After
) -> ColumnElement[bool]:
    return tuple_(first, second) > tuple_(literal(after[0]), literal(after[1]))


# Lines by id


def _among(session: Session, ids: Sequence[str], centre: str) -> list[FoundLine]:
    """Return lines by id, in the order of the ids; the ids go as one value."""
    if not ids:
        return []
    condition = _one_of(session, ids, LineRow.id)
    if centre:
        condition = and_(condition, LineRow.centre == centre)
    rows = session.execute(_SHOWN.where(condition)).all()
    found = {one.id: one for one in _records(session, rows, Match.NUMBER)}
    return [found[one] for one in ids if one in found]


def _one_of(
    session: Session, ids: Collection[str], column: InstrumentedAttribute[str]
) -> ColumnElement[bool]:
    if session.get_bind().dialect.name == "sqlite":
        each = func.json_each(json.dumps(list(ids))).table_valued("value", name="given")
        return column.in_(select(each.c.value))
    return column == any_(literal(list(ids), ARRAY(String)))


def _former(one: FoundLine, number: str, start: str = "") -> FoundLine:
    """Say of a line that has another number now by which old one it was found."""
    if one.number == number or (start and one.number.startswith(start)):
        return one
    return replace(one, match=Match.FORMER, former=number)


def _after(start: str) -> str:
    """Return the first text after all that begin with these digits, in every collation."""
    return start[:-1] + chr(ord(start[-1]) + 1) if start[-1] != "9" else _carried(start)


def _carried(start: str) -> str:
    bare = start.rstrip("9")
    return bare[:-1] + chr(ord(bare[-1]) + 1) if bare else ":"


def _keyed(found: Sequence[FoundLine]) -> Found:
    return [((one.number, one.id), one) for one in found]


def _records(
    session: Session, rows: Sequence[Row[*tuple[Any, ...]]], match: Match
) -> list[FoundLine]:
    last = _last_numbers(session, [row.id for row in rows if row.number is None])
    return list(_made(rows, match, last))


def _made(
    rows: Sequence[Row[*tuple[Any, ...]]], match: Match, last: dict[str, str]
) -> Iterator[FoundLine]:
    for row in rows:
        line_id, number, centre, owner, identifier, address, state = row[:7]
        yield FoundLine(
            line_id,
            number or "",
            centre,
            owner,
            identifier,
            address,
            _STATES[state],
            match,
            last.get(line_id, ""),
        )


def _last_numbers(session: Session, ids: Sequence[str]) -> dict[str, str]:
    """Return the last numbers of lines that have none any more."""
    if not ids:
        return {}
    rows = session.execute(
        select(LineNumberRow.line_id, LineNumberRow.number)
        .where(_one_of(session, ids, LineNumberRow.line_id))
        .order_by(LineNumberRow.until)
    )
    return {row.line_id: row.number for row in rows}
