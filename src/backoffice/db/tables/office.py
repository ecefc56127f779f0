"""The office itself: centres and their prefixes, operators, the audit, running numbers."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    ForeignKey,
    Index,
    Integer,
    String,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.db.tables.base import LOCAL, Base, Identified, UtcDateTime, Versioned
from backoffice.db.tables.triggers import APPEND_ONLY, FORWARD_ONLY


class CentreRow(Versioned, Base):
    """A telephone centre; its code is its name in every other table and never changes."""

    __tablename__ = "centre"
    __table_args__ = (
        UniqueConstraint("number"),
        CheckConstraint("number BETWEEN 1 AND 999", name="number"),
        {"info": LOCAL},
    )

    code: Mapped[str] = mapped_column(String(16), primary_key=True)
    name: Mapped[str] = mapped_column(String(100))
    number: Mapped[int] = mapped_column(Integer)  # the centre's digits inside tracking codes
    exchange: Mapped[str] = mapped_column(String(16), default="")  # type; "" as the catalogue's


class NumberPrefixRow(Base):
    """The first digits of local numbers, and the centre that serves them."""

    __tablename__ = "number_prefix"
    __table_args__ = (Index(None, "centre"), {"info": LOCAL})

    prefix: Mapped[str] = mapped_column(String(8), primary_key=True)
    centre: Mapped[str] = mapped_column(ForeignKey("centre.code"))


class OperatorRow(Identified, Versioned, Base):
    """An operator. Rows are disabled, never deleted: the audit speaks of them."""

    __tablename__ = "operator"
    __table_args__ = (
        UniqueConstraint("username"),
        CheckConstraint(
            "role IN ('clerk', 'supervisor', 'unit', 'security', 'administrator')",
            name="role",
        ),
        {"info": LOCAL},
    )

    username: Mapped[str] = mapped_column(String(64))
    name: Mapped[str] = mapped_column(String(100))
    role: Mapped[str] = mapped_column(String(16))
    centre: Mapped[str] = mapped_column(ForeignKey("centre.code"))
    phone: Mapped[str] = mapped_column(String(16), default="")
    active: Mapped[bool] = mapped_column(Boolean, default=True)
    password_hash: Mapped[str] = mapped_column(String(255))
    must_change: Mapped[bool] = mapped_column(Boolean, default=True)
    last_login: Mapped[datetime | None] = mapped_column(UtcDateTime())


class LogInMissRow(Base):
    """Wrong passwords in a row: per operator and workstation, and per operator ("").

    ``who`` is a hash of what was typed as user name: people type passwords there.
    """

    __tablename__ = "log_in_miss"
    __table_args__ = ({"info": LOCAL},)

    who: Mapped[str] = mapped_column(String(64), primary_key=True)
    workstation: Mapped[str] = mapped_column(String(64), primary_key=True)
    misses: Mapped[int] = mapped_column(Integer)
    wait_until: Mapped[datetime | None] = mapped_column(UtcDateTime())


class ClockMarkRow(Base):
    """The newest moment that a log-in saw: a clock that runs behind it was set back."""

    __tablename__ = "clock_mark"
    __table_args__ = ({"info": LOCAL},)

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    at: Mapped[datetime] = mapped_column(UtcDateTime())


class AuditEventRow(Identified, Base):
    """One deed or refused attempt: a link of its operator's chain."""

    __tablename__ = "audit_event"
    __table_args__ = (
        UniqueConstraint("operator", "seq"),
        UniqueConstraint("hash"),
        CheckConstraint("outcome IN ('done', 'denied', 'failed')", name="outcome"),
        Index(None, "at", "id"),
        Index(None, "subject", "at"),
        {"info": LOCAL | {APPEND_ONLY: True}},
    )

    operator: Mapped[str] = mapped_column(String(64))
    seq: Mapped[int] = mapped_column(Integer)
    at: Mapped[datetime] = mapped_column(UtcDateTime())
    workstation: Mapped[str] = mapped_column(String(64))
    centre: Mapped[str] = mapped_column(String(16))
    deed: Mapped[str] = mapped_column(String(64))
    subject_kind: Mapped[str] = mapped_column(String(32))
    subject: Mapped[str] = mapped_column(String(64))
    outcome: Mapped[str] = mapped_column(String(8))
    reason: Mapped[str] = mapped_column(Text)
    details: Mapped[str] = mapped_column(Text)  # canonical JSON, hashed as it stands
    hash_version: Mapped[int] = mapped_column(Integer)
    prev_hash: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))


class AuditHeadRow(Base):
    """The newest link of each chain, so that a cut-off tail is missed."""

    __tablename__ = "audit_head"
    __table_args__ = ({"info": LOCAL | {FORWARD_ONLY: "seq"}},)

    operator: Mapped[str] = mapped_column(String(64), primary_key=True)
    seq: Mapped[int] = mapped_column(Integer)
    hash: Mapped[str] = mapped_column(String(64))


class NumberSeriesRow(Base):
    """The last number given out in a gap-free series, such as receipts of one centre and year."""

    __tablename__ = "number_series"
    __table_args__ = ({"info": LOCAL},)

    series: Mapped[str] = mapped_column(String(100), primary_key=True)
    last: Mapped[int] = mapped_column(Integer)
