"""Active portal users, their rights on lines, receipts, prints and messages to the portal."""

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
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.db.tables.base import LOCAL, Base, Identified, UtcDateTime, Versioned, partial_index
from backoffice.db.tables.triggers import APPEND_ONLY


class PortalUserRow(Identified, Versioned, Base):
    """A portal user; the clear password is never stored."""

    __tablename__ = "portal_user"

    username: Mapped[str] = mapped_column(String(40), unique=True)
    identity_key: Mapped[str] = mapped_column(String(240))  # of a register; see key_slots
    other_key: Mapped[str] = mapped_column(String(240))  # of a paper
    case_id: Mapped[str] = mapped_column(ForeignKey("verification_case.id"), unique=True)
    display_name: Mapped[str] = mapped_column(String(420))
    password_hash: Mapped[str] = mapped_column(String(200))
    password_issued_at: Mapped[datetime] = mapped_column(UtcDateTime())
    password_issue: Mapped[int] = mapped_column(Integer, default=1)
    must_change: Mapped[bool] = mapped_column(Boolean, default=True)
    active: Mapped[bool] = mapped_column(Boolean, default=True)

    __table_args__ = (
        # One active user per identity: the wall behind the rule.
        partial_index(
            "uq_portal_user_active_identity",
            "identity_key",
            unique=True,
            where="active AND identity_key <> ''",
        ),
        partial_index(
            "uq_portal_user_active_other",
            "other_key",
            unique=True,
            where="active AND other_key <> ''",
        ),
        {"info": LOCAL},
    )


class LineRightRow(Identified, Base):
    """A user's right on a line: the owner's, or a tenant's until the lease ends (inclusive)."""

    __tablename__ = "line_right"

    user_id: Mapped[str] = mapped_column(ForeignKey("portal_user.id"))
    number: Mapped[str] = mapped_column(String(16))
    ownership: Mapped[str] = mapped_column(String(8))
    valid_from: Mapped[date] = mapped_column(Date)
    valid_to: Mapped[date | None] = mapped_column(Date)
    revoked_at: Mapped[datetime | None] = mapped_column(UtcDateTime())

    __table_args__ = (
        UniqueConstraint("user_id", "number"),
        CheckConstraint("ownership = 'owner' OR valid_to IS NOT NULL", name="tenant_has_end"),
        Index("ix_line_right_number", "number"),
        Index("ix_line_right_valid_to", "valid_to"),
        # One owner at a time.
        partial_index(
            "uq_line_right_owner",
            "number",
            unique=True,
            where="ownership = 'owner' AND revoked_at IS NULL",
        ),
        {"info": LOCAL},
    )


class ReceiptRow(Identified, Base):
    """A receipt as printed (all fields but the password), and whether it still stands."""

    __tablename__ = "receipt"

    number: Mapped[str] = mapped_column(String(20), unique=True)
    case_id: Mapped[str] = mapped_column(ForeignKey("verification_case.id"))
    kind: Mapped[str] = mapped_column(String(20))
    issue: Mapped[int] = mapped_column(Integer)  # 1 = activation, then each password re-issue
    body: Mapped[dict[str, Any]] = mapped_column(JSON)
    tag: Mapped[str] = mapped_column(String(32))
    issued_at: Mapped[datetime] = mapped_column(UtcDateTime())
    issued_by: Mapped[str] = mapped_column(String(64))
    superseded_at: Mapped[datetime | None] = mapped_column(UtcDateTime())

    __table_args__ = (UniqueConstraint("case_id", "issue"), {"info": LOCAL})


class PrintJobRow(Identified, Base):
    """Every print and re-print of a paper; append-only."""

    __tablename__ = "print_job"

    template: Mapped[str] = mapped_column(String(40))
    subject: Mapped[str] = mapped_column(String(40))  # receipt or slip number
    copy_no: Mapped[int] = mapped_column(Integer)
    reason: Mapped[str] = mapped_column(String(400), default="")
    by: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime] = mapped_column(UtcDateTime())

    __table_args__ = (
        UniqueConstraint("template", "subject", "copy_no"),
        Index("ix_print_job_at", "at"),
        {"info": LOCAL | {APPEND_ONLY: True}},
    )


class SlipRow(Identified, Base):
    """A deficiency slip as printed."""

    __tablename__ = "deficiency_slip"

    number: Mapped[str] = mapped_column(String(20), unique=True)
    case_id: Mapped[str] = mapped_column(ForeignKey("verification_case.id"))
    body: Mapped[dict[str, Any]] = mapped_column(JSON)
    tag: Mapped[str] = mapped_column(String(32))
    issued_at: Mapped[datetime] = mapped_column(UtcDateTime())
    issued_by: Mapped[str] = mapped_column(String(64))

    __table_args__ = (Index("ix_deficiency_slip_case", "case_id"), {"info": LOCAL})


class OutboxRow(Identified, Base):
    """A message to the portal, written with the deed and sent after it (exactly once by id)."""

    __tablename__ = "outbox_message"

    kind: Mapped[str] = mapped_column(String(40))
    case_id: Mapped[str] = mapped_column(ForeignKey("verification_case.id"))
    body: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime())
    due_at: Mapped[datetime] = mapped_column(UtcDateTime())
    sent_at: Mapped[datetime | None] = mapped_column(UtcDateTime())
    tries: Mapped[int] = mapped_column(Integer, default=0)
    last_error: Mapped[str] = mapped_column(String(40), default="")

    __table_args__ = (
        partial_index(
            "ix_outbox_message_unsent",
            "due_at",
            "id",
            where="sent_at IS NULL",
        ),
        Index("ix_outbox_message_case", "case_id"),
        # What went is let go of after some time; the emptied newest of a case is not looked at.
        partial_index(
            "ix_outbox_message_sent",
            "sent_at",
            "id",
            where="sent_at IS NOT NULL AND body <> ''",
        ),
        {"info": LOCAL},
    )
