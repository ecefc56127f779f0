"""The history of a line: a line is a file, not a number (domain.md §7.2).

``line`` (tables/intake.py) is how it stands now; these rows say since when and until when.
Days are local, ``until`` is the first day on which it was no longer so.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Date, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.db.tables.base import LOCAL, Base, Identified, UtcDateTime, partial_index


class LineNumberRow(Identified, Base):
    """One number's time with a line: the old ↔ new chain."""

    __tablename__ = "line_number"

    line_id: Mapped[str] = mapped_column(ForeignKey("line.id"))
    number: Mapped[str] = mapped_column(String(16))
    since: Mapped[date | None] = mapped_column(Date)  # None: since ever
    until: Mapped[date | None] = mapped_column(Date)
    cause: Mapped[str] = mapped_column(String(24), default="")
    recorded_at: Mapped[datetime] = mapped_column(UtcDateTime())
    recorded_by: Mapped[str] = mapped_column(String(64))

    __table_args__ = (
        CheckConstraint("until IS NULL OR since IS NULL OR since <= until", name="period"),
        Index("ix_line_number_number", "number", "until"),
        Index("ix_line_number_line", "line_id"),
        # A number belongs to one line at a time, and a line has one number at a time.
        partial_index(
            "uq_line_number_now",
            "number",
            unique=True,
            where="until IS NULL",
        ),
        partial_index(
            "uq_line_number_line_now",
            "line_id",
            unique=True,
            where="until IS NULL",
        ),
        {"info": LOCAL},
    )


class LineHoldingRow(Identified, Base):
    """One owner's time with a line."""

    __tablename__ = "line_holding"

    line_id: Mapped[str] = mapped_column(ForeignKey("line.id"))
    name: Mapped[str] = mapped_column(String(200))
    identifier: Mapped[str] = mapped_column(String(20))
    since: Mapped[date | None] = mapped_column(Date)
    until: Mapped[date | None] = mapped_column(Date)
    recorded_at: Mapped[datetime] = mapped_column(UtcDateTime())
    recorded_by: Mapped[str] = mapped_column(String(64))

    __table_args__ = (
        CheckConstraint("until IS NULL OR since IS NULL OR since <= until", name="period"),
        Index("ix_line_holding_line", "line_id"),
        Index("ix_line_holding_identifier", "identifier"),
        partial_index(
            "uq_line_holding_now",
            "line_id",
            unique=True,
            where="until IS NULL",
        ),
        {"info": LOCAL},
    )
