"""The queue of verification: who waits, how many, and the search as one types.

The shape of what is typed picks the index; columns are never joined by OR
(speed.md §7). Lists are bounded by ``limit`` and ordered to a unique tail.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from datetime import datetime
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
    or_,
    select,
    text,
)
from sqlalchemy.orm import InstrumentedAttribute, Session
from sqlalchemy.sql.elements import ColumnElement

from backoffice.db import clock
from backoffice.db.cases import shares_key
from backoffice.db.tables.cases import OPEN, CaseLineRow, CaseRow
from backoffice.db.tables.search import CASE_NAMES
from backoffice.records import dates
from backoffice.records.cases import CaseState, Flag, QueueFilter, QueueRow
from backoffice.records.people import PartyKind

#: From so many letters on the trigrams find an infix; shorter texts are prefixes.
INFIX_LETTERS = 3
#: The highest character: the end of a prefix's range.
_LAST = "\U0010ffff"

_OPEN_STATES = ("waiting", "in_review", "deficient", "awaiting_approval")
_MANY = (QueueFilter.ALL_OPEN, QueueFilter.WAITING)
_CLOSED = (QueueFilter.ACTIVATED_TODAY, QueueFilter.REJECTED, QueueFilter.CLOSED)

_KINDS = {kind.value: kind for kind in PartyKind}
_STATES = {state.value: state for state in CaseState}
_FLAGS = {
    (False, False): frozenset[Flag](),
    (True, False): frozenset({Flag.POTENTIAL_DUPLICATE}),
    (False, True): frozenset({Flag.OVERRIDE_USED}),
    (True, True): frozenset({Flag.POTENTIAL_DUPLICATE, Flag.OVERRIDE_USED}),
}

#: What a row shows and no more: to read cases whole takes several times as long.
_SHOWN = select(
    CaseRow.id,
    CaseRow.file_no,
    CaseRow.tracking_code,
    CaseRow.display_name,
    CaseRow.kind,
    CaseRow.identifier,
    CaseRow.state,
    CaseRow.holder,
    CaseRow.held_until,
    CaseRow.potential_duplicate,
    CaseRow.override_used,
    CaseRow.waiting_since,
    CaseRow.version,
)


def rows(
    session: Session,
    wanted: QueueFilter,
    me: str,
    *,
    kinds: Collection[PartyKind] = (),
    limit: int,
) -> list[QueueRow]:
    """Return at most ``limit`` cases of one filter: open ones oldest first, closed ones newest."""
    now = clock.now(session)
    query = _SHOWN.where(_condition(wanted, me, now))
    if kinds:
        query = query.where(CaseRow.kind.in_([kind.value for kind in kinds]))
    first = CaseRow.closed_at.desc() if wanted in _CLOSED else CaseRow.waiting_since
    query = query.order_by(first, CaseRow.id)
    if wanted in _MANY:
        # In the words of the partial index, which has the open cases in this very order: a server
        # walks it. SQLite, which knows no numbers of rows, fetches the open cases and sorts them.
        query = query.where(text(OPEN))
    return _records(session, query.limit(limit), now)


def _condition(wanted: QueueFilter, me: str, now: datetime) -> ColumnElement[bool]:
    state = CaseRow.state
    held = and_(state == "in_review", CaseRow.held_until > now)
    match wanted:
        case QueueFilter.ALL_OPEN:
            return state.in_(_OPEN_STATES)
        case QueueFilter.WAITING:
            loose = and_(state == "in_review", CaseRow.held_until <= now)
            return or_(state == "waiting", loose)
        case QueueFilter.MINE:
            return and_(held, CaseRow.holder == me)
        case QueueFilter.OTHERS:
            return and_(held, CaseRow.holder != me)
        case QueueFilter.ACTIVATED_TODAY:
            since = dates.day_begins(dates.tehran_date(now))
            return and_(state == "activated", CaseRow.closed_at >= since)
        case QueueFilter.DEFICIENT:
            return state == "deficient"
        case QueueFilter.AWAITING_APPROVAL:
            return state == "awaiting_approval"
        case QueueFilter.REJECTED:
            return state == "rejected"
        case QueueFilter.CLOSED:
            return state.in_(("withdrawn", "expired", "suspended"))
        case QueueFilter.TO_CORRECT:
            raise ValueError("records to correct are not cases yet")


def counts(session: Session, me: str) -> dict[QueueFilter, int]:
    """Return how many cases each filter holds now; each count walks its own index only."""
    now = clock.now(session)
    wanted = [one for one in QueueFilter if one is not QueueFilter.TO_CORRECT]
    cases = select(func.count()).select_from(CaseRow)
    each = (cases.where(_condition(one, me, now)).scalar_subquery() for one in wanted)
    return dict(zip(wanted, session.execute(select(*each)).one(), strict=True))


def newest_change(session: Session) -> datetime | None:
    """Return the moment of the newest change of any case: the cheap question of live lists."""
    return session.scalar(select(func.max(CaseRow.updated_at)))


def by_identifier(session: Session, value: str, *, limit: int) -> list[QueueRow]:
    """Find by the exact national ID, company ID, passport or foreigner's code."""
    return _found(session, CaseRow.identifier == value, limit)


def by_identifier_start(session: Session, start: str, *, limit: int) -> list[QueueRow]:
    """Find by the first characters of an identifier."""
    return _found(session, _starts(CaseRow.identifier, start), limit)


def by_party(session: Session, keys: Collection[str], *, limit: int) -> list[QueueRow]:
    """Find the cases of whoever has one of these identity keys."""
    return _found(session, shares_key(keys), limit)


def by_file_no(session: Session, file_no: str) -> list[QueueRow]:
    """Find by the file number."""
    return _found(session, CaseRow.file_no == file_no, 1)


def by_tracking_code(session: Session, code: str) -> list[QueueRow]:
    """Find by the tracking code."""
    return _found(session, CaseRow.tracking_code == code, 1)


def by_phone(session: Session, number: str, *, limit: int) -> list[QueueRow]:
    """Find by a phone of the case: 11 digits."""
    numbered = select(CaseLineRow.case_id).where(CaseLineRow.number == number).limit(limit)
    return _found(session, CaseRow.id.in_(numbered), limit)


def by_phone_start(session: Session, start: str, *, limit: int) -> list[QueueRow]:
    """Find by the first digits of a phone, area code included."""
    numbered = select(CaseLineRow.case_id).where(_starts(CaseLineRow.number, start)).limit(limit)
    return _found(session, CaseRow.id.in_(numbered), limit)


def by_name(session: Session, key: str, *, limit: int) -> list[QueueRow]:
    """Find by a part of the name; ``key`` is a folded search key.

    Under three letters the name (surname first) must begin with it.
    """
    if len(key) < INFIX_LETTERS:
        return _found(session, _starts(CaseRow.name_key, key), limit)
    if session.get_bind().dialect.name == "sqlite":
        return _by_name_sqlite(session, key, limit)
    pattern = key.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    holds = func.name_trigrams(CaseRow.name_key).op("@>")(func.name_trigrams(key))
    return _found(session, and_(holds, CaseRow.name_key.like(f"%{pattern}%", escape="\\")), limit)


def _by_name_sqlite(session: Session, key: str, limit: int) -> list[QueueRow]:
    phrase = '"' + key.replace('"', '""') + '"'
    # The rowid of the search table is the file number without its leading zeros.
    found: Select[str] = (
        select(literal_column("printf('%09d', rowid)"))
        .select_from(text(CASE_NAMES))
        .where(text(f"{CASE_NAMES} MATCH :phrase"))
        .limit(limit)
        .params(phrase=phrase)
    )
    return _found(session, CaseRow.file_no.in_(found), limit)


def _starts(column: InstrumentedAttribute[str], start: str) -> ColumnElement[bool]:
    return and_(column >= start, column < start + _LAST)


def _found(session: Session, condition: ColumnElement[bool], limit: int) -> list[QueueRow]:
    found = _records(session, _SHOWN.where(condition).limit(limit), clock.now(session))
    # Open files first, then by name as a directory has it.
    return sorted(found, key=lambda row: (row.state.value not in _OPEN_STATES, row.name))


def _records(session: Session, query: Select[*tuple[Any, ...]], now: datetime) -> list[QueueRow]:
    cases = session.execute(query).all()
    phones: dict[str, list[str]] = {}
    if cases:
        lines = session.execute(
            select(CaseLineRow.case_id, CaseLineRow.number)
            .where(_among(session, [row[0] for row in cases]))
            .order_by(CaseLineRow.position)
        )
        for case_id, number in lines:
            phones.setdefault(case_id, []).append(number)
    return [_record(row, phones.get(row[0], []), now) for row in cases]


def _among(session: Session, case_ids: Sequence[str]) -> ColumnElement[bool]:
    """Match the phones of these cases; the ids go as one value, not as hundreds of parameters."""
    if session.get_bind().dialect.name == "sqlite":
        each = func.json_each(json.dumps(case_ids)).table_valued("value", name="given")
        return CaseLineRow.case_id.in_(select(each.c.value))
    return CaseLineRow.case_id == any_(literal(case_ids, ARRAY(String)))


def _record(row: Row[*tuple[Any, ...]], phones: list[str], now: datetime) -> QueueRow:
    # In the order of _SHOWN. Five hundred rows at a time: attributes of a row cost as much
    # again as the record, and so do enums by value.
    (
        case_id,
        file_no,
        tracking_code,
        name,
        kind,
        identifier,
        state,
        holder,
        held_until,
        twin,
        overridden,
        waiting_since,
        version,
    ) = row
    held = state == "in_review" and held_until is not None and held_until > now
    return QueueRow(
        id=case_id,
        file_no=file_no,
        tracking_code=tracking_code,
        name=name,
        kind=_KINDS[kind],
        identifier=identifier,
        state=_STATES[state],
        holder=holder if held else "",
        phones=tuple(phones),
        flags=_FLAGS[twin, overridden],
        waiting_since=waiting_since,
        version=version,
    )
