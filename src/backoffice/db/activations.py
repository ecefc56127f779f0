"""Activations of a span of time, as the receipts tell them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import func, select, tuple_
from sqlalchemy.orm import Session
from sqlalchemy.sql.elements import ColumnElement

from backoffice.db.tables.users import ReceiptRow

_PAGE = 2000
_KIND = "activation"


def _between(since: datetime, until: datetime) -> ColumnElement[bool]:
    return (
        (ReceiptRow.kind == _KIND)
        & (ReceiptRow.issued_at >= since)
        & (ReceiptRow.issued_at < until)
    )


def count(session: Session, since: datetime, until: datetime) -> int:
    """Return how many activations were made from ``since`` until before ``until`` (UTC)."""
    query = select(func.count()).select_from(ReceiptRow).where(_between(since, until))
    return session.scalar(query) or 0


def bodies(session: Session, since: datetime, until: datetime) -> Iterator[Mapping[str, Any]]:
    """Yield the receipts' fields as printed, oldest first, read page by page."""
    columns = (ReceiptRow.issued_at, ReceiptRow.number, ReceiptRow.body)
    query = select(*columns).where(_between(since, until)).order_by(*columns[:2]).limit(_PAGE)
    page = session.execute(query).all()
    while page:
        yield from (row.body for row in page)
        after = tuple_(ReceiptRow.issued_at, ReceiptRow.number) > tuple_(*page[-1][:2])
        page = session.execute(query.where(after)).all()
