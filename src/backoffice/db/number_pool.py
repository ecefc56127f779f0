"""The numbers of a centre: free, reserved for a ticket, given out, or resting before re-use.

A number that the pool does not know is nobody's to give. Days are local and Gregorian; ``until``
is the first day on which a reservation or a rest is over.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

from sqlalchemy import case, false, func, or_, select, text, update
from sqlalchemy.orm import Session

from backoffice.db import clock, given_back
from backoffice.db.tables.intake import LineRow
from backoffice.db.tables.line_facts import OF_A_TICKET, PoolNumberRow
from backoffice.errors import Refused
from backoffice.records import dates
from backoffice.records.line_facts import ChangeFinding, ChangeFlaw, PoolNumber, PoolState
from backoffice.records.lines import LineState
from backoffice.records.number_pools import REST_DAYS

_LAST = "\U0010ffff"
_AT_ONCE = 1_000  # numbers whose terms end in one sweep


def states(session: Session, numbers: Collection[str]) -> dict[str, PoolNumber]:
    """Return what the pool knows of numbers, as of today: what has ended is free again."""
    rows = session.scalars(select(PoolNumberRow).where(PoolNumberRow.number.in_(numbers)))
    today = _today(session)
    return {row.number: _record(row, today) for row in rows}


def free(session: Session, centre: str, *, limit: int, begins: str = "") -> list[PoolNumber]:
    """Return a centre's free numbers in order; ``begins`` narrows by their first digits."""
    return page(session, centre, state=PoolState.FREE, begins=begins, limit=limit)


def page(
    session: Session,
    centre: str,
    *,
    state: PoolState | None = None,
    begins: str = "",
    after: str = "",
    limit: int,
) -> list[PoolNumber]:
    """Return a centre's numbers in order, perhaps of one state; what has ended is free again.

    ``begins`` narrows by the first digits, ``after`` is the last number of the page before.
    """
    today = _today(session)
    query = select(PoolNumberRow).where(
        PoolNumberRow.centre == centre, PoolNumberRow.number > after
    )
    over = PoolNumberRow.until <= today
    if state is PoolState.FREE:
        query = query.where(or_(PoolNumberRow.state == state.value, over))
    elif state is not None:
        query = query.where(
            PoolNumberRow.state == state.value, func.coalesce(over, false()).is_(False)
        )
    if begins:
        query = query.where(PoolNumberRow.number >= begins, PoolNumberRow.number < begins + _LAST)
    rows = session.scalars(query.order_by(PoolNumberRow.number).limit(limit))
    return [_record(row, today) for row in rows]


def counts(session: Session, centre: str) -> dict[PoolState, int]:
    """Return how many numbers of a centre are in each state; what has ended is free again."""
    over = PoolNumberRow.until <= _today(session)
    state = case((over, PoolState.FREE.value), else_=PoolNumberRow.state)
    rows = session.execute(
        select(state, func.count()).where(PoolNumberRow.centre == centre).group_by(state)
    )
    found = {PoolState(state): count for state, count in rows}
    return {state: found.get(state, 0) for state in PoolState}


def add(session: Session, centre: str, numbers: Collection[str], *, by: str) -> int:
    """Put numbers into a centre's pool; those that a line has are given out; return how many.

    Numbers that are there already stay as they are; those that a line gave up lately rest.
    """
    known = set(
        session.scalars(select(PoolNumberRow.number).where(PoolNumberRow.number.in_(numbers)))
    )
    had = (LineRow.number.in_(numbers), LineRow.state != LineState.RELEASED.value)
    taken = set(session.scalars(select(LineRow.number).where(*had)))
    given_up = given_back.nobodys_since(session, numbers)
    today = _today(session)
    new = sorted(set(numbers) - known)
    for number in new:
        state = PoolState.ASSIGNED if number in taken else PoolState.FREE
        row = _row(session, number, centre, state, by)
        rested = given_up.get(number, date.min) + timedelta(days=REST_DAYS)
        if state is PoolState.FREE and rested > today:
            row.state, row.until = PoolState.RESTING.value, rested
        session.add(row)
    session.flush()
    return len(new)


def reserve(session: Session, number: str, *, ticket_id: str, until: date | None, by: str) -> None:
    """Reserve a free number for a ticket, first come first served; without a day until let go.

    A ticket may say anew how long; by hand (``ticket_id`` "") a number is held once: whoever
    comes second holds it for somebody else.

    Raises:
        Refused: with a ``ChangeFinding``: it is not free.
    """
    row = _locked(session, number)
    now = _record(row, _today(session))
    if ticket_id and now.state is PoolState.RESERVED and now.ticket == ticket_id:
        row.until = until
    elif now.state is not PoolState.FREE:
        raise Refused([ChangeFinding(_NOT_FREE[now.state], number)])
    else:
        row.state, row.ticket_id, row.until = PoolState.RESERVED.value, ticket_id, until
    _touch(session, row, by)


def release(session: Session, ticket_id: str, *, by: str) -> None:
    """Free what a ticket had reserved and did not take."""
    rows = session.scalars(
        select(PoolNumberRow).where(
            text(OF_A_TICKET),
            PoolNumberRow.ticket_id == ticket_id,
            PoolNumberRow.state == PoolState.RESERVED.value,
        )
    )
    for row in rows:
        row.state, row.ticket_id, row.until = PoolState.FREE.value, "", None
        _touch(session, row, by)


def let_go(session: Session, number: str, *, by: str) -> None:
    """Free a number that was reserved by hand.

    Raises:
        Refused: with a ``ChangeFinding``: another desk was first, it is held by hand no more.
    """
    row = _locked(session, number)
    if row.state != PoolState.RESERVED.value or row.ticket_id:
        raise Refused([ChangeFinding(ChangeFlaw.CHANGED_SINCE, number)])
    row.state, row.ticket_id, row.until = PoolState.FREE.value, "", None
    _touch(session, row, by)


def mark(session: Session, number: str, *, golden: bool, by: str) -> None:
    """Say whether a number is a golden one."""
    row = _locked(session, number)
    row.golden = golden
    _touch(session, row, by)


def take(
    session: Session, number: str, *, ticket_id: str, by: str, from_rest: bool = False
) -> None:
    """Give a number out to a line: free ones, and those reserved for this very ticket.

    ``from_rest`` takes a resting one, too: a line gets back what it gave up by mistake.

    Raises:
        Refused: with a ``ChangeFinding``: it is not to be had.
    """
    row = _locked(session, number)
    now = _record(row, _today(session))
    own = now.state is PoolState.RESERVED and now.ticket == ticket_id
    rested = from_rest and now.state is PoolState.RESTING
    if not (own or rested or now.state is PoolState.FREE):
        raise Refused([ChangeFinding(_NOT_FREE[now.state], number)])
    row.state, row.ticket_id, row.until = PoolState.ASSIGNED.value, "", None
    _touch(session, row, by)


def rest(session: Session, number: str, centre: str, *, until: date | None, by: str) -> None:
    """Let a number that a line gave up rest; without a day it is free at once."""
    row = session.get(PoolNumberRow, number, with_for_update=True)
    if row is None:
        row = _row(session, number, centre, PoolState.ASSIGNED, by)
        session.add(row)
    resting = until is not None and until > _today(session)
    row.state = (PoolState.RESTING if resting else PoolState.FREE).value
    row.until, row.ticket_id = (until if resting else None), ""
    _touch(session, row, by)


def given(session: Session, numbers: Collection[str]) -> None:
    """Say that lines have these numbers, as an inventory tells; a pool may not know them."""
    session.execute(
        update(PoolNumberRow)
        .where(
            PoolNumberRow.number.in_(numbers),
            PoolNumberRow.state != PoolState.ASSIGNED.value,
        )
        .values(
            state=PoolState.ASSIGNED.value,
            ticket_id="",
            until=None,
            version=PoolNumberRow.version + 1,
        )
        .execution_options(synchronize_session=False)
    )


def end_terms(session: Session, today: date) -> int:
    """Free numbers whose reservation or rest is over, some at once; return how many.

    What another desk has in hand at this moment is left to the next time.
    """
    over = session.scalars(
        select(PoolNumberRow.number)
        .where(
            PoolNumberRow.until <= today,
            PoolNumberRow.state.in_((PoolState.RESERVED.value, PoolState.RESTING.value)),
        )
        .order_by(PoolNumberRow.until, PoolNumberRow.number)
        .limit(_AT_ONCE)
        .with_for_update(skip_locked=True)
    ).all()
    session.execute(
        update(PoolNumberRow)
        .where(PoolNumberRow.number.in_(over))
        .values(
            state=PoolState.FREE.value,
            ticket_id="",
            until=None,
            version=PoolNumberRow.version + 1,
        )
        .execution_options(synchronize_session=False)
    )
    return len(over)


_NOT_FREE = {
    PoolState.ASSIGNED: ChangeFlaw.NUMBER_TAKEN,
    PoolState.RESTING: ChangeFlaw.NUMBER_RESTING,
    PoolState.RESERVED: ChangeFlaw.NUMBER_RESERVED,
}


def _locked(session: Session, number: str) -> PoolNumberRow:
    row = session.get(PoolNumberRow, number, with_for_update=True, populate_existing=True)
    if row is None:
        raise Refused([ChangeFinding(ChangeFlaw.NUMBER_UNKNOWN, number)])
    return row


def _record(row: PoolNumberRow, today: date) -> PoolNumber:
    over = row.until is not None and row.until <= today
    state = PoolState.FREE if over else PoolState(row.state)
    if state is PoolState.FREE:
        return PoolNumber(row.number, row.centre, state, row.golden)
    return PoolNumber(row.number, row.centre, state, row.golden, row.until, row.ticket_id)


def _row(session: Session, number: str, centre: str, state: PoolState, by: str) -> PoolNumberRow:
    now = clock.now(session)
    return PoolNumberRow(
        number=number,
        centre=centre,
        state=state.value,
        golden=False,
        created_at=now,
        created_by=by,
        updated_at=now,
        updated_by=by,
    )


def _touch(session: Session, row: PoolNumberRow, by: str) -> None:
    row.updated_at, row.updated_by = clock.now(session), by
    session.flush()


def _today(session: Session) -> date:
    return dates.tehran_date(clock.now(session))
