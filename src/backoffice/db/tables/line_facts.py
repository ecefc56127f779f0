"""What is so of a line through time, beyond its numbers and owners (tables/lines.py).

Every row has from and to; "as of a date" is a question of bounds. One open row for each fact:
the partial unique index says so, so that two tickets cannot both win.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.db.tables.base import LOCAL, Base, Identified, UtcDateTime, Versioned, partial_index


class LineFactRow(Identified, Base):
    """One fact: access class, listing, address, special service (``key`` its code), ADSL, PIN."""

    __tablename__ = "line_fact"

    line_id: Mapped[str] = mapped_column(ForeignKey("line.id"))
    fact: Mapped[str] = mapped_column(String(12))
    key: Mapped[str] = mapped_column(String(120), default="")
    value: Mapped[dict[str, Any]] = mapped_column(JSON)
    since: Mapped[datetime | None] = mapped_column(UtcDateTime())  # None: since ever
    until: Mapped[datetime | None] = mapped_column(UtcDateTime())
    ticket_id: Mapped[str] = mapped_column(String(36), default="")
    by: Mapped[str] = mapped_column(String(64))

    __table_args__ = (
        CheckConstraint(
            "fact IN ('access','listing','service','adsl','pin','address','centre')", name="fact"
        ),
        CheckConstraint("until IS NULL OR since IS NULL OR since <= until", name="period"),
        Index("ix_line_fact_line", "line_id", "fact", "until"),
        partial_index(
            "uq_line_fact_now",
            "line_id",
            "fact",
            "key",
            unique=True,
            where="until IS NULL",
        ),
        {"info": LOCAL},
    )


class LineCauseRow(Identified, Base):
    """One cause of a cut, with its own beginning and end; several may hold at once."""

    __tablename__ = "line_cause"

    line_id: Mapped[str] = mapped_column(ForeignKey("line.id"))
    cause: Mapped[str] = mapped_column(String(12))
    direction: Mapped[str] = mapped_column(String(10))
    since: Mapped[datetime] = mapped_column(UtcDateTime())
    until: Mapped[date | None] = mapped_column(Date)  # the day it ends by itself
    authority: Mapped[str] = mapped_column(String(200), default="")
    letter_no: Mapped[str] = mapped_column(String(64), default="")
    letter_on: Mapped[date | None] = mapped_column(Date)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime())
    ended_by: Mapped[str] = mapped_column(String(64), default="")
    ticket_id: Mapped[str] = mapped_column(String(36), default="")
    end_ticket_id: Mapped[str] = mapped_column(String(36), default="")
    by: Mapped[str] = mapped_column(String(64))

    __table_args__ = (
        CheckConstraint("direction IN ('outgoing','both')", name="direction"),
        Index("ix_line_cause_line", "line_id", "ended_at"),
        partial_index(
            "ix_line_cause_ends",
            "until",
            where="ended_at IS NULL AND until IS NOT NULL",
        ),
        partial_index(
            "uq_line_cause_now",
            "line_id",
            "cause",
            unique=True,
            where="ended_at IS NULL",
        ),
        {"info": LOCAL},
    )


class OffenceRow(Identified, Base):
    """A nuisance offence on the offender's file; changing the number does not clear it."""

    __tablename__ = "line_offence"

    line_id: Mapped[str] = mapped_column(ForeignKey("line.id"))
    order: Mapped[int] = mapped_column(Integer)
    found_at: Mapped[datetime] = mapped_column(UtcDateTime())
    trace: Mapped[str] = mapped_column(String(20), default="")
    ticket_id: Mapped[str] = mapped_column(String(36), default="")
    withdrawn: Mapped[bool] = mapped_column(Boolean, default=False)
    by: Mapped[str] = mapped_column(String(64))

    __table_args__ = (Index("ix_line_offence_line", "line_id", "order"), {"info": LOCAL})


#: Questions for a ticket's numbers repeat it to the letter.
OF_A_TICKET = "ticket_id <> ''"


class PoolNumberRow(Versioned, Base):
    """A number of a centre: free, reserved for a ticket, given out, or resting before re-use."""

    __tablename__ = "pool_number"

    number: Mapped[str] = mapped_column(String(16), primary_key=True)
    centre: Mapped[str] = mapped_column(ForeignKey("centre.code"))
    state: Mapped[str] = mapped_column(String(10))
    golden: Mapped[bool] = mapped_column(Boolean, default=False)
    until: Mapped[date | None] = mapped_column(Date)
    ticket_id: Mapped[str] = mapped_column(String(36), default="")

    __table_args__ = (
        CheckConstraint("state IN ('free','reserved','assigned','resting')", name="state"),
        Index("ix_pool_number_centre", "centre", "state", "number"),
        partial_index("ix_pool_number_ticket", "ticket_id", where=OF_A_TICKET),
        partial_index("ix_pool_number_until", "until", "number", where="until IS NOT NULL"),
        {"info": LOCAL},
    )


class BillRow(Identified, Base):
    """A period's bill of a number, as the billing system delivers it; rials."""

    __tablename__ = "bill"

    number: Mapped[str] = mapped_column(String(16))
    period: Mapped[str] = mapped_column(String(12))  # Jalali year and period: 1405-03
    items: Mapped[list[Any]] = mapped_column(JSON)
    payable: Mapped[int] = mapped_column(Integer)
    due: Mapped[date | None] = mapped_column(Date)
    paid: Mapped[bool] = mapped_column(Boolean, default=False)
    bill_id: Mapped[str] = mapped_column(String(16), default="")
    payment_id: Mapped[str] = mapped_column(String(16), default="")
    details: Mapped[dict[str, Any]] = mapped_column(JSON)  # name, address, meters as printed
    imported_at: Mapped[datetime] = mapped_column(UtcDateTime())

    __table_args__ = (
        UniqueConstraint("number", "period"),
        Index("ix_bill_period", "period", "paid", "imported_at"),
        {"info": LOCAL},
    )


class LineTransferRow(Identified, Base):
    """A cable transfer: many lines' numbers or centres at once, done and undone in pieces."""

    __tablename__ = "line_transfer"

    code: Mapped[str] = mapped_column(String(20), unique=True)
    stage: Mapped[str] = mapped_column(String(10))  # begun, done, undoing, undone
    title: Mapped[str] = mapped_column(String(200), default="")
    rests_until: Mapped[date | None] = mapped_column(Date)
    total: Mapped[int] = mapped_column(Integer)
    done: Mapped[int] = mapped_column(Integer, default=0)
    begun_at: Mapped[datetime] = mapped_column(UtcDateTime())
    begun_by: Mapped[str] = mapped_column(String(64))
    finished_at: Mapped[datetime | None] = mapped_column(UtcDateTime())
    undone_at: Mapped[datetime | None] = mapped_column(UtcDateTime())
    undone_by: Mapped[str] = mapped_column(String(64), default="")

    __table_args__ = (
        CheckConstraint("stage IN ('begun','done','undoing','undone')", name="stage"),
        Index("ix_line_transfer_begun", "begun_at"),
        {"info": LOCAL},
    )


class LineTransferItemRow(Identified, Base):
    """One line of a transfer; ``inverse`` takes it back, and is there once it is done."""

    __tablename__ = "line_transfer_item"

    transfer_id: Mapped[str] = mapped_column(ForeignKey("line_transfer.id"))
    seq: Mapped[int] = mapped_column(Integer)
    line_id: Mapped[str] = mapped_column(ForeignKey("line.id"))
    old_number: Mapped[str] = mapped_column(String(16))
    number: Mapped[str] = mapped_column(String(16))
    old_centre: Mapped[str] = mapped_column(String(16))
    centre: Mapped[str] = mapped_column(String(16))
    inverse: Mapped[list[Any] | None] = mapped_column(JSON(none_as_null=True))
    undone: Mapped[bool] = mapped_column(Boolean, default=False)

    __table_args__ = (
        UniqueConstraint("transfer_id", "seq"),
        Index("ix_line_transfer_item_line", "line_id"),
        {"info": LOCAL},
    )
