"""The queue and its search: reading only, for whoever may see cases."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import datetime

from backoffice.db import Session, clock, guard, intake
from backoffice.db import queue as stored
from backoffice.errors import Attempt
from backoffice.records import persian, phones
from backoffice.records.cases import QueueFilter, QueueRow
from backoffice.records.digits import ascii_digits
from backoffice.records.lookups import Kind, Understood, understand
from backoffice.records.operators import Right
from backoffice.records.people import PartyKind
from backoffice.verification.moves import Deed

LIMIT = 500
_FEWEST_DIGITS = 3
_LONGEST_PHONE, _LONGEST_LOCAL = 11, 8
#: Typed as digits only, these are met among the identifiers that begin so.
_BY_START = frozenset({Kind.NATIONAL_ID, Kind.COMPANY_ID, Kind.FOREIGNER_ID, Kind.PASSPORT})


@dataclass(frozen=True, slots=True)
class QueuePage:
    """One look at the queue: rows, live counts, and when something last changed."""

    rows: tuple[QueueRow, ...]
    counts: dict[QueueFilter, int]
    newest_change: datetime | None
    now: datetime
    understood: tuple[Understood, ...] = ()


def page(
    session: Session,
    wanted: QueueFilter,
    *,
    kinds: Collection[PartyKind] = (),
    text: str = "",
    home: str = phones.HOME,
) -> QueuePage:
    """Return the rows of a filter, or with ``text`` what a search over all cases finds."""
    desk = guard.require(session, Right.SEE_CASES, Attempt(Deed.SEARCH.value))
    counts = stored.counts(session, desk.operator)
    counts[QueueFilter.TO_CORRECT] = intake.count_waiting(session)
    understood = understand(text, home) if text.strip() else ()
    if text.strip():
        rows = search(session, understood, text, home=home)
    elif wanted is QueueFilter.TO_CORRECT:
        rows = ()
    else:
        rows = tuple(stored.rows(session, wanted, desk.operator, kinds=kinds, limit=LIMIT))
    return QueuePage(rows, counts, stored.newest_change(session), clock.now(session), understood)


def changed_since(session: Session, seen: datetime | None) -> bool:
    """Say whether any case changed since a moment: the question a live list asks every second."""
    guard.require(session, Right.SEE_CASES, Attempt(Deed.SEARCH.value))
    newest = stored.newest_change(session)
    return newest is not None and (seen is None or newest > seen)


def search(
    session: Session,
    understood: Collection[Understood],
    text: str,
    *,
    limit: int = LIMIT,
    home: str = phones.HOME,
) -> tuple[QueueRow, ...]:
    """Return the cases that a typed or scanned text may mean, the best meaning first."""
    guard.require(session, Right.SEE_CASES, Attempt(Deed.SEARCH.value))
    found: dict[str, QueueRow] = {}
    for look in _looks(understood, text, home):
        for row in look(session, limit):
            found.setdefault(row.id, row)
        if len(found) >= limit:
            break
    return tuple(found.values())[:limit]


Look = Callable[[Session, int], Collection[QueueRow]]


def _looks(understood: Collection[Understood], text: str, home: str) -> Iterator[Look]:
    typed = ascii_digits(text).strip()
    digits = typed if typed.isascii() and typed.isdigit() and len(typed) >= _FEWEST_DIGITS else ""
    for one in understood:
        if not one.flaws and not (one.kind in _BY_START and one.value == digits):
            yield _exact(one)
    if digits:
        yield lambda session, limit: stored.by_identifier_start(session, digits, limit=limit)
        start = digits if digits.startswith("0") else home + digits
        # What is longer than a phone is not looked for among phones.
        if len(digits) <= (_LONGEST_PHONE if digits.startswith("0") else _LONGEST_LOCAL):
            yield lambda session, limit: stored.by_phone_start(session, start, limit=limit)


def _exact(one: Understood) -> Look:
    value = one.value
    match one.kind:
        case Kind.PHONE:
            return lambda session, limit: stored.by_phone(session, value, limit=limit)
        case Kind.FILE_NO:
            return lambda session, _limit: stored.by_file_no(session, value)
        case Kind.TRACKING_CODE:
            return lambda session, _limit: stored.by_tracking_code(session, value)
        case Kind.RECEIPT_CODE | Kind.CALL_LIST:
            return lambda _session, _limit: ()
        case Kind.NAME:
            key = persian.joined_key(value)
            return lambda session, limit: stored.by_name(session, key, limit=limit)
        case _:
            return lambda session, limit: stored.by_identifier(session, value, limit=limit)
