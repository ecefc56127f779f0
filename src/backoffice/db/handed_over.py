"""What prints and exports of calls came to: written once, when the paper or file is whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from backoffice.db import clock
from backoffice.db.tables.base import new_id
from backoffice.db.tables.calls import HandedOverRow
from backoffice.records.handed_over import FileForm, HandedOver


@dataclass(frozen=True, slots=True)
class KeptList:
    """A list as it was handed over; ``body`` is what its tag vouches for."""

    use_id: str
    serial: str
    form: FileForm
    rows: int
    sha256: str
    tag: str
    body: Mapping[str, str]
    at: datetime


def add(session: Session, use_id: str, made: HandedOver, body: Mapping[str, str]) -> None:
    """Keep what a committed use came to; a use comes to one list at most."""
    session.add(
        HandedOverRow(
            id=new_id(),
            use_id=use_id,
            form=made.form.value,
            rows=made.rows,
            sha256=made.sha256,
            serial=made.serial,
            tag=made.tag,
            body=dict(body),
            at=clock.now(session),
        )
    )
    session.flush()


def of_use(session: Session, use_id: str) -> KeptList | None:
    """Return what a use came to, or None when nothing was handed over."""
    row = session.scalars(select(HandedOverRow).where(HandedOverRow.use_id == use_id)).first()
    return None if row is None else _kept(row)


def of_serial(session: Session, serial: str) -> KeptList | None:
    """Return the list with a serial, or None."""
    row = session.scalars(select(HandedOverRow).where(HandedOverRow.serial == serial)).first()
    return None if row is None else _kept(row)


def _kept(row: HandedOverRow) -> KeptList:
    body: dict[str, Any] = row.body
    return KeptList(
        row.use_id, row.serial, FileForm(row.form), row.rows, row.sha256, row.tag, body, row.at
    )
