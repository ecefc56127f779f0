"""Calls, the files they came from, and who was told of them.

``call_record`` is the one table that grows without end (speed.md §1-§2, scale.md §2-§3). Its key
begins with the Jalali month, so that a new month is an append. SQLite clusters the rows by
their key; PostgreSQL has a partition for each month with the keys on the partitions, made by
``db/call_months.py``: only so may an old month drop its indexes. It has no foreign keys.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.schema import CreateIndex, CreateTable

from backoffice.db.tables.base import LOCAL, Base, Identified, UtcDateTime, partial_index
from backoffice.db.tables.triggers import APPEND_ONLY, BY_HAND

CALLS = "call_record"
_Big = BigInteger().with_variant(Integer(), "sqlite")

#: The key of a call, after its month; unique on every partition of a server.
KEY = ("line", "started", "number", "seconds", "occurrence")

#: A call of one line to one number, with what its totals need (speed.md §2b).
BY_NUMBER = ("line", "number", "started", "seconds", "occurrence", "rials", "type")

#: Who called a number, over all lines: the view of nuisance calls.
BY_CALLED = ("number", "started")

call_record = Table(
    CALLS,
    Base.metadata,
    Column("month", Integer, nullable=False, autoincrement=False),
    Column("line", _Big, nullable=False, autoincrement=False),
    Column("started", _Big, nullable=False, autoincrement=False),
    Column("number", _Big, nullable=False, autoincrement=False),
    Column("seconds", Integer, nullable=False, autoincrement=False),
    Column("occurrence", SmallInteger, nullable=False, autoincrement=False),
    Column("type", SmallInteger, nullable=False),
    Column("rials", _Big, nullable=False),
    Column("batch", Integer, nullable=False),
    PrimaryKeyConstraint("month", *KEY, name="pk_call_record").ddl_if(dialect="sqlite"),
    Index("ix_call_record_number", "month", *BY_NUMBER).ddl_if(dialect="sqlite"),
    Index("ix_call_record_called", "month", *BY_CALLED).ddl_if(dialect="sqlite"),
    sqlite_with_rowid=False,
    postgresql_partition_by="RANGE (month)",
    info={"spread": "distributed", "by": "line"},
)


def _statements(dialect: str) -> list[str]:
    """Return the DDL of ``call_record`` for one dialect, as the models say it."""
    from sqlalchemy.dialects import postgresql, sqlite  # noqa: PLC0415 - only migrations need them

    speaking: Any = {"sqlite": sqlite, "postgresql": postgresql}[dialect].dialect()
    made: list[CreateTable | CreateIndex] = [CreateTable(call_record)]
    if dialect == "sqlite":
        made += [CreateIndex(index) for index in sorted(call_record.indexes, key=_name)]
    return [" ".join(str(one.compile(dialect=speaking)).split()) for one in made]


def _name(index: Index) -> str:
    return str(index.name)


call_record.info[BY_HAND] = _statements


class OddNumberRow(Base):
    """The text of dialled digits that are no number of any plan; ``code`` is made from it."""

    __tablename__ = "odd_number"

    code: Mapped[int] = mapped_column(_Big, primary_key=True, autoincrement=False)
    text: Mapped[str] = mapped_column(String(64))

    __table_args__ = ({"info": LOCAL},)


class CallBatchRow(Identified, Base):
    """A file of calls and how its rows were accounted for."""

    __tablename__ = "call_batch"

    number: Mapped[int] = mapped_column(Integer, unique=True)
    file_name: Mapped[str] = mapped_column(String(260))
    sha256: Mapped[str] = mapped_column(String(64))
    size: Mapped[int] = mapped_column(_Big)
    profile: Mapped[str] = mapped_column(String(40))
    profile_version: Mapped[int] = mapped_column(Integer)
    stage: Mapped[str] = mapped_column(String(8))
    new: Mapped[int] = mapped_column(Integer, default=0)
    already_loaded: Mapped[int] = mapped_column(Integer, default=0)
    repeated: Mapped[int] = mapped_column(Integer, default=0)
    bad: Mapped[int] = mapped_column(Integer, default=0)
    #: Of the bad rows: of a month that was retired. Nobody can mend them.
    retired: Mapped[int] = mapped_column(Integer, default=0)
    unknown_types: Mapped[int] = mapped_column(Integer, default=0)
    months: Mapped[list[int]] = mapped_column(JSON)  # of its calls; where an undo looks
    first: Mapped[datetime | None] = mapped_column(UtcDateTime())
    last: Mapped[datetime | None] = mapped_column(UtcDateTime())
    #: An import it overlaps was undone since: its content may be imported again.
    holes: Mapped[bool] = mapped_column(Boolean, default=False)
    by: Mapped[str] = mapped_column(String(64))
    begun_at: Mapped[datetime] = mapped_column(UtcDateTime())
    finished_at: Mapped[datetime | None] = mapped_column(UtcDateTime())
    undone_at: Mapped[datetime | None] = mapped_column(UtcDateTime())
    undone_by: Mapped[str] = mapped_column(String(64), default="")

    __table_args__ = (
        CheckConstraint("stage IN ('begun','loaded','undone')", name="stage"),
        # One living import of a content: two desks cannot load the same file side by side.
        partial_index(
            "uq_call_batch_content",
            "sha256",
            unique=True,
            where="stage <> 'undone'",
        ),
        Index("ix_call_batch_begun", "begun_at"),
        {"info": LOCAL},
    )


class RetiredMonthRow(Base):
    """A month (Jalali, year·100 + month) whose calls were given up: no file brings them back."""

    __tablename__ = "retired_month"

    month: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    retired_at: Mapped[datetime] = mapped_column(UtcDateTime())
    retired_by: Mapped[str] = mapped_column(String(64))

    __table_args__ = ({"info": LOCAL},)


class BadCallRow(Identified, Base):
    """A row that is no call, kept until somebody mends or drops it."""

    __tablename__ = "bad_call"

    batch_id: Mapped[str] = mapped_column(ForeignKey("call_batch.id"))
    line_no: Mapped[int] = mapped_column(Integer)
    reason: Mapped[str] = mapped_column(String(24))
    column: Mapped[str] = mapped_column(String(10), default="")
    raw: Mapped[str] = mapped_column(Text)
    values: Mapped[dict[str, str]] = mapped_column(JSON)
    mended_at: Mapped[datetime | None] = mapped_column(UtcDateTime())
    mended_by: Mapped[str] = mapped_column(String(64), default="")
    dropped: Mapped[bool] = mapped_column(Boolean, default=False)

    __table_args__ = (
        UniqueConstraint("batch_id", "line_no"),
        Index("ix_bad_call_reason", "batch_id", "reason", "line_no"),
        {"info": LOCAL},
    )


class RepeatedCallRow(Identified, Base):
    """A row equal in every value to an earlier one of its file."""

    __tablename__ = "repeated_call"

    batch_id: Mapped[str] = mapped_column(ForeignKey("call_batch.id"))
    line_no: Mapped[int] = mapped_column(Integer)
    call: Mapped[list[Any]] = mapped_column(JSON)

    __table_args__ = (UniqueConstraint("batch_id", "line_no"), {"info": LOCAL})


class CallProfileRow(Base):
    """A format of the office's own; those that come with the program are no rows."""

    __tablename__ = "call_profile"

    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    version: Mapped[int] = mapped_column(Integer)
    body: Mapped[dict[str, Any]] = mapped_column(JSON)
    active: Mapped[bool] = mapped_column(Boolean, default=True)
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime())
    updated_by: Mapped[str] = mapped_column(String(64))

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - as SQLAlchemy reads it
    __table_args__ = ({"info": LOCAL},)


class DialRuleRow(Identified, Base):
    """The office's own dated rule: numbers that begin so are of this type, from a day on."""

    __tablename__ = "dial_rule"

    beginning: Mapped[str] = mapped_column(String(16))
    type: Mapped[str] = mapped_column(String(16))
    title: Mapped[str] = mapped_column(String(80), default="")
    valid_from: Mapped[date | None] = mapped_column(Date)
    valid_to: Mapped[date | None] = mapped_column(Date)
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime())
    updated_by: Mapped[str] = mapped_column(String(64))

    __table_args__ = (Index("ix_dial_rule_beginning", "beginning"), {"info": LOCAL})


class DisclosureRow(Identified, Base):
    """A decision that somebody may see calls, committed before the first call is read."""

    __tablename__ = "disclosure"

    code: Mapped[str] = mapped_column(String(20), unique=True)
    number: Mapped[str] = mapped_column(String(16))
    line_id: Mapped[str] = mapped_column(String(36), default="")
    kind: Mapped[str] = mapped_column(String(12))
    holder: Mapped[str] = mapped_column(String(16))
    name: Mapped[str] = mapped_column(String(200))
    claim: Mapped[dict[str, Any]] = mapped_column(JSON)
    spans: Mapped[list[Any]] = mapped_column(JSON)
    told: Mapped[list[Any]] = mapped_column(JSON)
    lifted: Mapped[list[str]] = mapped_column(JSON)
    reason: Mapped[str] = mapped_column(String(400), default="")
    purpose: Mapped[str] = mapped_column(String(24))
    operator: Mapped[str] = mapped_column(String(64))
    operator_name: Mapped[str] = mapped_column(String(100))
    own_name: Mapped[bool] = mapped_column(Boolean, default=False)
    #: Of this number by this operator within thirty days, this one counted.
    same_number: Mapped[int] = mapped_column(Integer, default=1)
    centre: Mapped[str] = mapped_column(String(16))
    at: Mapped[datetime] = mapped_column(UtcDateTime())
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime())

    __table_args__ = (
        Index("ix_disclosure_at", "at"),
        Index("ix_disclosure_operator", "operator", "at"),
        Index("ix_disclosure_number", "number", "at"),
        {"info": LOCAL | {APPEND_ONLY: True}},
    )


class DisclosureUseRow(Identified, Base):
    """One look-up, print, export or unmasking under a disclosure, committed before it is read."""

    __tablename__ = "disclosure_use"

    disclosure_id: Mapped[str] = mapped_column(ForeignKey("disclosure.id"))
    use: Mapped[str] = mapped_column(String(8))
    asked: Mapped[dict[str, Any]] = mapped_column(JSON)  # the selection
    operator: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime] = mapped_column(UtcDateTime())

    __table_args__ = (
        Index("ix_disclosure_use_disclosure", "disclosure_id", "at"),
        {"info": LOCAL | {APPEND_ONLY: True}},
    )


class HandedOverRow(Identified, Base):
    """What a print or export came to: written when the paper or file is whole."""

    __tablename__ = "handed_over"

    use_id: Mapped[str] = mapped_column(ForeignKey("disclosure_use.id"), unique=True)
    form: Mapped[str] = mapped_column(String(8))  # xlsx, csv, pdf
    rows: Mapped[int] = mapped_column(Integer)
    sha256: Mapped[str] = mapped_column(String(64))
    serial: Mapped[str] = mapped_column(String(20))
    tag: Mapped[str] = mapped_column(String(32), default="")
    body: Mapped[dict[str, Any]] = mapped_column(JSON)  # what the tag vouches for
    at: Mapped[datetime] = mapped_column(UtcDateTime())

    __table_args__ = (
        Index("ix_handed_over_serial", "serial"),
        {"info": LOCAL | {APPEND_ONLY: True}},
    )
