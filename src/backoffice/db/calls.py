"""Calls, read: pages by key, totals, the numbers called most, and everything in one stream.

Only a ``Permit`` opens them, and a permit is only given for a use of a disclosure that was
committed before (safety.md §0.1).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from operator import itemgetter
from typing import Any

from sqlalchemy import TextClause, bindparam, select
from sqlalchemy.orm import Session

from backoffice.db import call_rows
from backoffice.db import call_statements as statements
from backoffice.db.call_statements import Question
from backoffice.db.tables.calls import OddNumberRow
from backoffice.records.call_lists import PAGE, Anchor, Page, Permit
from backoffice.records.calls import TYPE_OF_CODE, CallType, Key, Summary, Total, number_of_code
from backoffice.records.operators import Desk

_STREAMED = 5_000
_TOP = 10
_EVERY = 2**31 - 1
_DAY_HOURS, _HOUR = 24, 3_600
_CALLED = itemgetter(2)  # of a page's row


def page(
    session: Session, permit: Permit, span: int, after: Key | None = None, *, limit: int = PAGE
) -> Page:
    """Return the next rows of one of the permit's spans, newest first.

    Fewer than ``limit`` mean that the span ends there.
    """
    asked = _question(session, permit, span)
    if after is not None:
        asked = statements.after(asked, after)
    raw = _rows(session, statements.page(asked.shape), asked, limit=limit)
    odd: dict[int, str] = {}
    if raw and min(map(_CALLED, raw)) < 0:
        odd = odd_numbers(session, {row[2] for row in raw if row[2] < 0})
    return Page(span, permit.selection.spans[span].number, raw, odd)


def anchors(session: Session, permit: Permit, *, every: int = PAGE) -> tuple[list[Anchor], int]:
    """Return where every page begins, and how many rows there are."""
    numbered = _stepped if session.get_bind().dialect.name == "sqlite" else _numbered
    found: list[Anchor] = []
    before = 0
    for span in range(len(permit.selection.spans)):
        keys, count = numbered(session, _question(session, permit, span), span, every)
        if count:
            found.append(Anchor(before, span, None))
        for place, key in enumerate(keys, 1):
            if place * every < count:
                found.append(Anchor(before + place * every, span, key))
        before += count
    return found, before


def _numbered(session: Session, asked: Question, span: int, every: int) -> tuple[list[Key], int]:
    """Let the server number the rows; return every so-many-th key and the number of rows."""
    count = sum(row[1] for row in _rows(session, statements.totals(asked.shape), asked))
    rows = _rows(session, statements.anchors(asked.shape), asked, every=every) if count else []
    return [Key(span, *key) for *key, _ in rows], count


def _stepped(session: Session, asked: Question, span: int, every: int) -> tuple[list[Key], int]:
    """Step from key to key: without a server in between that is ten times as fast."""
    keys: list[Key] = []
    while row := _rows(session, statements.step(asked.shape), asked, before=every - 1):
        keys.append(Key(span, *row[0]))
        asked = statements.after(asked, keys[-1])
    [[left]] = _rows(session, statements.rest(asked.shape), asked, every=every) or [[0]]
    return keys, len(keys) * every + left


def totals(session: Session, permit: Permit) -> dict[CallType, Total]:
    """Return the totals of the whole selection by type."""
    found: dict[CallType, Total] = {}
    for span in range(len(permit.selection.spans)):
        asked = _question(session, permit, span)
        for kind, *sums in _rows(session, statements.totals(asked.shape), asked):
            _add(found, TYPE_OF_CODE[kind], sums)
    return found


def summary(session: Session, permit: Permit) -> Summary:
    """Return everything that is counted of the whole selection."""
    by_day: dict[date, Total] = {}
    by_hour: dict[int, Total] = {}
    numbers: dict[int, Total] = {}
    for span in range(len(permit.selection.spans)):
        asked = _question(session, permit, span, local=True)
        for hour, *sums in _rows(session, statements.by_hour(asked.shape), asked):
            day = datetime.fromtimestamp(hour * _HOUR, UTC).date()
            _add(by_day, day, sums)
            _add(by_hour, hour % _DAY_HOURS, sums)
        # A number that is first of all may be among the most of none of several spans.
        most = _TOP if len(permit.selection.spans) == 1 else _EVERY
        for number, *sums in _rows(session, statements.top(asked.shape), asked, limit=most):
            _add(numbers, number, sums)
    top = sorted(numbers.items(), key=lambda one: (-one[1].count, one[0]))[:_TOP]
    odd = odd_numbers(session, {code for code, _ in top if code < 0})
    return Summary(
        by_type=totals(session, permit),
        by_day=dict(sorted(by_day.items())),
        by_hour=dict(sorted(by_hour.items())),
        top=tuple((odd.get(code) or number_of_code(code), total) for code, total in top),
    )


def stream(session: Session, permit: Permit) -> Iterator[Page]:
    """Yield every row of the selection, page by page, in a memory that does not grow."""
    for span in range(len(permit.selection.spans)):
        after: Key | None = None
        while True:
            found = page(session, permit, span, after, limit=_STREAMED)
            if len(found):
                yield found
            if len(found) < _STREAMED:
                break
            after = found.key(len(found) - 1)


def odd_numbers(session: Session, codes: set[int]) -> dict[int, str]:
    """Return the texts of odd numbers by their code."""
    if not codes:
        return {}
    rows = session.execute(
        select(OddNumberRow.code, OddNumberRow.text).where(
            OddNumberRow.code.in_(bindparam("codes", expanding=True))
        ),
        {"codes": sorted(codes)},
    )
    return {row.code: row.text for row in rows}


def _question(session: Session, permit: Permit, span: int, *, local: bool = False) -> Question:
    desk: Desk | None = session.info.get("desk")
    if desk is None or desk.operator != permit.operator:
        raise PermissionError("a permit of another desk")
    selection = permit.selection
    dialect = session.get_bind().dialect.name
    return statements.question(selection, selection.spans[span], dialect, local=local)


def _rows(
    session: Session, statement: TextClause, asked: Question, **more: int
) -> Sequence[Sequence[int]]:
    if not asked.months:
        return []
    return call_rows.fetch(session, statement, asked.values | more)


def _add(found: dict[Any, Total], name: object, sums: Sequence[Any]) -> None:
    count, seconds, rials = (int(one) for one in sums)
    found[name] = found.get(name, Total()).plus(Total(count, seconds, rials))
