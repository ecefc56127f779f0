"""The bills of periods as kept: one for each line's number and period."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import case, func, select, tuple_, update
from sqlalchemy.orm import Session

from backoffice.db import clock
from backoffice.db.tables.base import new_id
from backoffice.db.tables.line_facts import BillRow
from backoffice.records.period_bills import LoadedPeriod, PeriodBill


def of_numbers(session: Session, numbers: Collection[str]) -> list[PeriodBill]:
    """Return the bills of numbers, the newest period first, and of one the last to come in."""
    rows = session.scalars(
        select(BillRow)
        .where(BillRow.number.in_(numbers))
        .order_by(BillRow.period.desc(), BillRow.imported_at.desc(), BillRow.id)
    )
    return [_record(row) for row in rows]


def kept(session: Session, bills: Sequence[PeriodBill]) -> dict[tuple[str, str], PeriodBill]:
    """Return those of these bills that are kept already, by number and period."""
    keys = [(one.number, one.period) for one in bills]
    rows = session.scalars(select(BillRow).where(tuple_(BillRow.number, BillRow.period).in_(keys)))
    return {(row.number, row.period): _record(row) for row in rows}


def periods(session: Session) -> list[LoadedPeriod]:
    """Return the periods of which bills are kept, newest first."""
    unpaid = func.sum(case((BillRow.paid, 0), else_=1))
    rows = session.execute(
        select(BillRow.period, func.count(), unpaid, func.max(BillRow.imported_at))
        .group_by(BillRow.period)
        .order_by(BillRow.period.desc())
    )
    return [LoadedPeriod(period, count, open_, at) for period, count, open_, at in rows]


def add(session: Session, bills: Sequence[PeriodBill]) -> None:
    """Keep new bills."""
    now = clock.now(session)
    session.add_all(
        BillRow(
            id=new_id(),
            number=one.number,
            period=one.period,
            items=[list(item) for item in one.items],
            payable=one.payable,
            due=one.due,
            paid=one.paid,
            bill_id=one.bill_id,
            payment_id=one.payment_id,
            details={
                "name": one.name,
                "address": one.address,
                "postal_code": one.postal_code,
                "since": one.since.isoformat() if one.since else "",
                "until": one.until.isoformat() if one.until else "",
                "meter_before": one.meter_before,
                "meter_now": one.meter_now,
            },
            imported_at=now,
        )
        for one in bills
    )
    session.flush()


def set_paid(session: Session, number: str, period: str) -> None:
    """Note that a bill was paid since."""
    session.execute(
        update(BillRow).where(BillRow.number == number, BillRow.period == period).values(paid=True)
    )


def _record(row: BillRow) -> PeriodBill:
    details = row.details
    return PeriodBill(
        number=row.number,
        period=row.period,
        items=tuple((str(item), int(rials)) for item, rials in row.items),
        payable=row.payable,
        due=row.due,
        paid=row.paid,
        bill_id=row.bill_id,
        payment_id=row.payment_id,
        name=details.get("name", ""),
        address=details.get("address", ""),
        postal_code=details.get("postal_code", ""),
        since=_day(details.get("since", "")),
        until=_day(details.get("until", "")),
        meter_before=details.get("meter_before", ""),
        meter_now=details.get("meter_now", ""),
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
