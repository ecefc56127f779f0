"""The line inventory: looked up by number, brought up to date in bulk."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, cast

from sqlalchemy import Table, bindparam, func, insert, select, update
from sqlalchemy.orm import Session

from backoffice.db import (
    clock,
    given_back,
    line_files,
    line_imports,
    line_index,
    number_pool,
)
from backoffice.db.line_files import NewLine
from backoffice.db.line_imports import Moment
from backoffice.db.tables.base import new_id
from backoffice.db.tables.intake import LineRow
from backoffice.db.tables.lines import LineNumberRow
from backoffice.records import dates, persian
from backoffice.records.lines import (
    AccessClass,
    FormerNumber,
    InventoryLine,
    LineState,
    Listing,
)
from backoffice.records.number_pools import REST_DAYS
from backoffice.records.operators import Desk

_LINES = cast("Table", LineRow.__table__)
_KEY = "the_number"
_PAGE = 2_000  # lines


def stored(session: Session, numbers: Collection[str]) -> dict[str, InventoryLine]:
    """Return what is recorded of these numbers (11 digits each)."""
    rows = session.scalars(select(LineRow).where(LineRow.number.in_(numbers)))
    return {one.number: one for one in map(_record, rows)}


def count(session: Session) -> int:
    """Return how many lines are recorded."""
    return session.scalar(select(func.count()).select_from(LineRow)) or 0


def count_of(session: Session, centre: str) -> int:
    """Return how many lines a centre has; "" for the whole office."""
    query = select(func.count()).select_from(LineRow)
    return session.scalar(query.where(LineRow.centre == centre) if centre else query) or 0


def stream(session: Session, centre: str) -> Iterator[InventoryLine]:
    """Yield a centre's lines by number, page by page; "" for the whole office.

    Files whose number another line has by now are no part of an inventory.
    """
    after = ""
    while True:
        query = select(LineRow).where(LineRow.number > after)
        if centre:
            query = query.where(LineRow.centre == centre)
        rows = session.scalars(query.order_by(LineRow.number).limit(_PAGE)).all()
        if not rows:
            return
        yield from (_record(row) for row in rows)
        after = rows[-1].number or ""
        session.expunge_all()


def add_many(session: Session, lines: Sequence[InventoryLine]) -> None:
    """Record lines that are not there yet, and open their files.

    A number that a line gave back passes to the new one, and is its own only since then.
    """
    if not lines:
        return
    now = clock.now(session)
    today = dates.tehran_date(now)
    numbers = [line.number for line in lines]
    given_back.pass_on(session, numbers)
    nobodys = given_back.nobodys_since(session, numbers)
    rows = [_columns(line) | {"id": new_id(), "updated_at": now} for line in lines]
    session.execute(insert(_LINES), rows)
    opened = [
        NewLine(
            row["id"],
            line.number,
            line.owner_name,
            line.owner_identifier,
            _later(line.installed_on, nobodys.get(line.number)),
            today if line.state is LineState.RELEASED else None,
        )
        for row, line in zip(rows, lines, strict=True)
    ]
    line_files.record_lines(session, opened, _by(session))
    number_pool.given(
        session, [line.number for line in lines if line.state is not LineState.RELEASED]
    )
    _rest(session, [line for line in lines if line.state is LineState.RELEASED], today)
    line_index.add(session, [_words(row) for row in rows])
    by_id = {row["id"]: line for row, line in zip(rows, lines, strict=True)}
    line_imports.opened(session, by_id, Moment(now, _by(session)))


def change_many(session: Session, lines: Sequence[InventoryLine]) -> None:
    """Bring lines that are there up to date, by number, and with them their files.

    Another owner, or a line given back, ends a holding on the day of the import: when it
    really happened the sheet does not say.
    """
    if not lines:
        return
    now = clock.now(session)
    _change_files(session, lines, dates.tehran_date(now))
    _change_facts(session, lines, now)
    rows = []
    for line in lines:
        columns = _columns(line)
        rows.append(columns | {_KEY: columns.pop("number"), "updated_at": now})
    session.execute(
        update(_LINES)
        .where(_LINES.c.number == bindparam(_KEY))
        .values({name: bindparam(name) for name in rows[0] if name != _KEY}),
        rows,
    )
    line_index.change(session, [_words(row | {"number": row[_KEY]}) for row in rows])


def ids(session: Session, numbers: Collection[str]) -> dict[str, str]:
    """Return the ids of the lines that have these numbers, by number."""
    rows = session.execute(select(LineRow.number, LineRow.id).where(LineRow.number.in_(numbers)))
    return {row.number: row.id for row in rows if row.number}


def renumber(session: Session, line_id: str, number: str, day: date) -> None:
    """Give a line another number from a day on; its file keeps the old one, which rests."""
    row = session.get_one(LineRow, line_id)
    given_back.pass_on(session, [number])
    number_pool.given(session, [number])
    before = row.number or ""
    line_index.drop(session, [before])
    line_index.add(session, [(number, row.owner_key, row.address_key)])
    session.execute(update(_LINES).where(_LINES.c.id == line_id).values(number=number))
    line_files.change_number(session, line_id, number, day, _by(session), cause="number_change")
    rests_until = day + timedelta(days=REST_DAYS)
    given_back.rest(session, {before: row.centre}, rests_until, by=_by(session))


def former_numbers(session: Session, numbers: Collection[str]) -> dict[str, frozenset[str]]:
    """Return the numbers that the lines with these numbers had before, by present number."""
    rows = session.execute(
        select(LineRow.number, LineNumberRow.number.label("former"))
        .join(LineNumberRow, LineNumberRow.line_id == LineRow.id)
        .where(LineRow.number.in_(numbers), LineNumberRow.until.is_not(None))
    )
    found: dict[str, set[str]] = {}
    for row in rows:
        found.setdefault(row.number, set()).add(row.former)
    return {number: frozenset(former) for number, former in found.items()}


def chain_many(session: Session, formers: Mapping[str, FormerNumber]) -> None:
    """Put former numbers into the files of lines, by their present number."""
    known = ids(session, formers) if formers else {}
    for number, former in formers.items():
        line_files.add_former_number(
            session, known[number], former.number, former.until, _by(session)
        )


def _by(session: Session) -> str:
    desk: Desk | None = session.info.get("desk")
    return desk.operator if desk else ""


def _rest(session: Session, lines: Sequence[InventoryLine], today: date) -> None:
    """Let the numbers of lines rest that were given back."""
    centres = {line.number: line.centre for line in lines}
    until = today + timedelta(days=REST_DAYS)
    given_back.rest(session, centres, until, by=_by(session))


def _later(one: date | None, other: date | None) -> date | None:
    return max((day for day in (one, other) if day is not None), default=None)


def _change_files(session: Session, lines: Sequence[InventoryLine], today: date) -> None:
    columns = (LineRow.id, LineRow.number, LineRow.owner_name, LineRow.owner_identifier)
    numbers = [line.number for line in lines]
    rows = session.execute(select(*columns, LineRow.state).where(LineRow.number.in_(numbers)))
    before = {row.number: row for row in rows}
    released, revived = [], []
    for line in lines:
        known = before.get(line.number)
        if known is None:
            continue
        rested = known.state == LineState.RELEASED.value
        if line.state is LineState.RELEASED:
            if not rested:
                line_files.release(session, known.id, today)
                released.append(line)
            continue
        if rested:
            revived.append(line.number)
        if rested or (known.owner_name, known.owner_identifier) != (
            line.owner_name,
            line.owner_identifier,
        ):
            line_files.change_number(session, known.id, line.number, today, _by(session))
            line_files.change_holder(
                session, known.id, line.owner_name, line.owner_identifier, today, _by(session)
            )
    _rest(session, released, today)
    number_pool.given(session, revived)


def _change_facts(session: Session, lines: Sequence[InventoryLine], now: datetime) -> None:
    rows = session.scalars(
        select(LineRow)
        .where(LineRow.number.in_([line.number for line in lines]))
        .execution_options(populate_existing=True)
    )
    after = {line.number: line for line in lines}
    before = {row.id: _record(row) for row in rows}
    pairs = {line_id: (one, after[one.number]) for line_id, one in before.items()}
    line_imports.changed(session, pairs, Moment(now, _by(session)))


def _words(row: Mapping[str, Any]) -> tuple[str, str, str]:
    """Return what the search knows a line by."""
    return row["number"], row["owner_key"], row["address_key"]


def _columns(line: InventoryLine) -> dict[str, Any]:
    return {
        "number": line.number,
        "centre": line.centre,
        "owner_name": line.owner_name,
        "owner_key": persian.search_key(line.owner_name)[:400],
        "owner_identifier": line.owner_identifier,
        "state": line.state.value,
        "access_class": line.access_class.value,
        "listed": line.listed.value if line.listed else "",
        "address": line.address,
        "address_key": persian.search_key(line.address)[:400],
        "postal_code": line.postal_code,
        "installed_on": line.installed_on,
        "services": list(line.services),
        "bill_id": line.bill_id,
        "payment_id": line.payment_id,
    }


def _record(row: LineRow) -> InventoryLine:
    return InventoryLine(
        number=row.number or "",
        centre=row.centre,
        owner_name=row.owner_name,
        owner_identifier=row.owner_identifier,
        state=LineState(row.state),
        access_class=AccessClass(row.access_class),
        listed=Listing(row.listed) if row.listed else None,
        address=row.address,
        postal_code=row.postal_code,
        installed_on=row.installed_on,
        services=tuple(row.services),
        bill_id=row.bill_id,
        payment_id=row.payment_id,
    )
