"""What came in from outside: files, their records as received, and the line inventory."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import (
    JSON,
    CheckConstraint,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.db.tables.base import LOCAL, Base, Identified, UtcDateTime, by_code_point
from backoffice.db.tables.search import LINES, SEARCHED


class IntakeBatchRow(Identified, Base):
    """One import of a file of registrations, and how its records were accounted for."""

    __tablename__ = "intake_batch"

    file_name: Mapped[str] = mapped_column(String(260))
    sha256: Mapped[str] = mapped_column(String(64))
    size: Mapped[int] = mapped_column(Integer)
    accepted: Mapped[int] = mapped_column(Integer, default=0)
    corrected: Mapped[int] = mapped_column(Integer, default=0)
    waiting: Mapped[int] = mapped_column(Integer, default=0)
    duplicate: Mapped[int] = mapped_column(Integer, default=0)
    unchanged: Mapped[int] = mapped_column(Integer, default=0)
    blank: Mapped[int] = mapped_column(Integer, default=0)
    next_line: Mapped[int] = mapped_column(Integer, default=1)  # where a broken import resumes
    begun_at: Mapped[datetime] = mapped_column(UtcDateTime())
    finished_at: Mapped[datetime | None] = mapped_column(UtcDateTime())
    by: Mapped[str] = mapped_column(String(64))

    __table_args__ = (
        Index("ix_intake_batch_sha256", "sha256"),
        Index("ix_intake_batch_begun", "begun_at"),
        {"info": LOCAL},
    )


class IntakeRecordRow(Identified, Base):
    """One record of a file, kept as received; ``problems`` lists field, reason and value.

    A record is known again by its content: the same one in another file is no
    second row.
    """

    __tablename__ = "intake_record"

    batch_id: Mapped[str] = mapped_column(ForeignKey("intake_batch.id"))
    line_no: Mapped[int] = mapped_column(Integer)
    portal_id: Mapped[str] = mapped_column(String(64), default="")
    content_sha256: Mapped[str] = mapped_column(String(64))
    raw: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(String(12), default="")
    outcome: Mapped[str] = mapped_column(String(12))
    problems: Mapped[list[dict[str, str]]] = mapped_column(JSON)
    display_name: Mapped[str] = mapped_column(String(200), default="")
    name_key: Mapped[str] = mapped_column(String(400), default="")
    case_id: Mapped[str | None] = mapped_column(ForeignKey("verification_case.id"))
    resolved_at: Mapped[datetime | None] = mapped_column(UtcDateTime())
    resolved_by: Mapped[str] = mapped_column(String(64), default="")
    reason: Mapped[str] = mapped_column(String(32), default="")  # why it was dropped
    note: Mapped[str] = mapped_column(String(400), default="")

    __table_args__ = (
        UniqueConstraint("batch_id", "line_no"),
        UniqueConstraint("content_sha256"),
        CheckConstraint(
            "outcome IN ('accepted','corrected','waiting','duplicate','mended','dropped')",
            name="outcome",
        ),
        Index("ix_intake_record_portal", "portal_id"),
        Index("ix_intake_record_outcome", "outcome", "line_no"),
        Index("ix_intake_record_case", "case_id"),
        {"info": LOCAL},
    )


class LineRow(Identified, Base):
    """A line of the inventory as the centre delivers it."""

    __tablename__ = "line"

    # None: the line was given back, and another line has its number by now.
    number: Mapped[str | None] = mapped_column(String(16), unique=True)
    centre: Mapped[str] = mapped_column(String(16))
    owner_name: Mapped[str] = mapped_column(String(200))
    owner_key: Mapped[str] = mapped_column(by_code_point(400))  # folded, for the search
    owner_identifier: Mapped[str] = mapped_column(String(20))
    state: Mapped[str] = mapped_column(String(20))
    access_class: Mapped[str] = mapped_column(String(20), default="no_limit")
    listed: Mapped[str] = mapped_column(String(10), default="")
    address: Mapped[str] = mapped_column(String(400), default="")
    address_key: Mapped[str] = mapped_column(String(400), default="")
    postal_code: Mapped[str] = mapped_column(String(10), default="")
    installed_on: Mapped[date | None] = mapped_column(Date)
    services: Mapped[list[str]] = mapped_column(JSON)
    bill_id: Mapped[str] = mapped_column(String(16), default="")
    payment_id: Mapped[str] = mapped_column(String(16), default="")
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime())

    __table_args__ = (
        CheckConstraint(
            "state IN ('in_service','barred_one_way','barred_two_way','released')", name="state"
        ),
        Index("ix_line_owner_identifier", "owner_identifier"),
        Index("ix_line_owner_key", "owner_key"),
        Index("ix_line_centre", "centre", "number"),
        {"info": LOCAL | {SEARCHED: LINES}},
    )
