"""Verification cases: the file, its phones, papers, scans and history."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.db.tables.base import (
    LOCAL,
    Base,
    Identified,
    UtcDateTime,
    Versioned,
    by_code_point,
    partial_index,
)
from backoffice.db.tables.search import CASES, SEARCHED
from backoffice.db.tables.triggers import APPEND_ONLY

#: Conditions of partial indexes; a query has to repeat them to the letter.
OPEN = "state IN ('waiting','in_review','deficient','awaiting_approval')"
#: Most parties have one identity key only; of the second, an index of those that have it.
HAS_OTHER_KEY = "other_key <> ''"


class CaseRow(Identified, Versioned, Base):
    __tablename__ = "verification_case"

    file_no: Mapped[str] = mapped_column(String(16), unique=True)
    tracking_code: Mapped[str] = mapped_column(String(20), unique=True)
    state: Mapped[str] = mapped_column(String(20))
    channel: Mapped[str] = mapped_column(String(10))
    centre: Mapped[str] = mapped_column(String(16))
    kind: Mapped[str] = mapped_column(String(12))
    identity_key: Mapped[str] = mapped_column(String(240))
    other_key: Mapped[str] = mapped_column(String(240))
    identifier: Mapped[str] = mapped_column(by_code_point(240))
    display_name: Mapped[str] = mapped_column(String(420))
    name_key: Mapped[str] = mapped_column(by_code_point(820))
    name_sort: Mapped[str] = mapped_column(by_code_point(420))
    particulars: Mapped[dict[str, str]] = mapped_column(JSON)
    as_sent: Mapped[dict[str, str] | None] = mapped_column(JSON(none_as_null=True))
    draft: Mapped[dict[str, str] | None] = mapped_column(JSON(none_as_null=True))
    policy_version: Mapped[str] = mapped_column(String(20))
    portal_id: Mapped[str] = mapped_column(String(64), default="")
    submitted_at: Mapped[datetime | None] = mapped_column(UtcDateTime())
    waiting_since: Mapped[datetime] = mapped_column(UtcDateTime())
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime())
    holder: Mapped[str] = mapped_column(String(64), default="")
    held_since: Mapped[datetime | None] = mapped_column(UtcDateTime())
    held_until: Mapped[datetime | None] = mapped_column(UtcDateTime())
    next_visit: Mapped[date | None] = mapped_column(Date)
    reason: Mapped[str] = mapped_column(String(32), default="")
    note: Mapped[str] = mapped_column(String(1000), default="")
    prepared_by: Mapped[str] = mapped_column(String(64), default="")
    potential_duplicate: Mapped[bool] = mapped_column(Boolean, default=False)
    override_used: Mapped[bool] = mapped_column(Boolean, default=False)

    __table_args__ = (
        CheckConstraint(
            "state IN ('waiting','in_review','deficient','awaiting_approval',"
            "'activated','rejected','withdrawn','expired','suspended')",
            name="state",
        ),
        CheckConstraint("kind IN ('natural','company','government','trustee')", name="kind"),
        Index("ix_verification_case_identity", "identity_key"),
        partial_index(
            "ix_verification_case_other_key",
            "other_key",
            where=HAS_OTHER_KEY,
        ),
        Index("ix_verification_case_name", "name_key"),
        Index("ix_verification_case_identifier", "identifier"),
        Index("ix_verification_case_queue", "state", "waiting_since", "id"),
        Index("ix_verification_case_closed", "state", "closed_at"),
        Index("ix_verification_case_updated", "updated_at"),
        Index("ix_verification_case_portal", "portal_id"),
        partial_index(
            "ix_verification_case_open",
            "waiting_since",
            "id",
            where=OPEN,
        ),
        {"info": LOCAL | {SEARCHED: CASES}},
    )


class HoldAskRow(Base):
    """Who asks for a file that another has in hand: one row of each operator, the newest ask.

    It says for which hold it is, so that it lapses with that hold by itself.
    """

    __tablename__ = "hold_ask"

    asker: Mapped[str] = mapped_column(String(64), primary_key=True)
    case_id: Mapped[str] = mapped_column(ForeignKey("verification_case.id"))
    workstation: Mapped[str] = mapped_column(String(64))
    centre: Mapped[str] = mapped_column(String(16))
    holder: Mapped[str] = mapped_column(String(64))
    held_since: Mapped[datetime] = mapped_column(UtcDateTime())
    at: Mapped[datetime] = mapped_column(UtcDateTime())  # of the ask, then of its answer
    answer: Mapped[str] = mapped_column(String(8), default="")

    __table_args__ = (
        CheckConstraint("answer IN ('','given','not_now')", name="answer"),
        {"info": LOCAL},
    )


class CaseLineRow(Identified, Base):
    __tablename__ = "case_line"

    case_id: Mapped[str] = mapped_column(ForeignKey("verification_case.id"))
    position: Mapped[int] = mapped_column(Integer)
    number: Mapped[str] = mapped_column(by_code_point(32))
    as_sent: Mapped[str] = mapped_column(String(64), default="")
    ownership: Mapped[str] = mapped_column(String(8))
    lease_end: Mapped[date | None] = mapped_column(Date)
    bill_id: Mapped[str] = mapped_column(String(16), default="")
    payment_id: Mapped[str] = mapped_column(String(16), default="")
    verdict: Mapped[str] = mapped_column(String(10), default="open")
    refusal: Mapped[str] = mapped_column(String(32), default="")

    __table_args__ = (
        UniqueConstraint("case_id", "number"),
        Index("ix_case_line_number", "number"),
        {"info": LOCAL},
    )


class CasePaperRow(Identified, Base):
    """What was ticked for one requirement; ``line_id`` is empty for papers of the whole case."""

    __tablename__ = "case_paper"

    case_id: Mapped[str] = mapped_column(ForeignKey("verification_case.id"))
    requirement: Mapped[str] = mapped_column(String(40))
    line_id: Mapped[str] = mapped_column(String(36), default="")
    chosen: Mapped[str] = mapped_column(String(40), default="")
    original_seen: Mapped[bool] = mapped_column(Boolean, default=False)
    copy_kept: Mapped[bool] = mapped_column(Boolean, default=False)
    number: Mapped[str] = mapped_column(String(64), default="")
    dated: Mapped[date | None] = mapped_column(Date)
    reason: Mapped[str] = mapped_column(String(32), default="")

    __table_args__ = (UniqueConstraint("case_id", "requirement", "line_id"), {"info": LOCAL})


class OverrideRow(Identified, Base):
    """A finding that a supervisor waved through, with the reason; append-only."""

    __tablename__ = "case_override"

    case_id: Mapped[str] = mapped_column(ForeignKey("verification_case.id"))
    lack: Mapped[str] = mapped_column(String(40))
    target: Mapped[str] = mapped_column(String(120), default="")
    reason: Mapped[str] = mapped_column(String(400))
    by: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime] = mapped_column(UtcDateTime())

    __table_args__ = (
        UniqueConstraint("case_id", "lack", "target"),
        {"info": LOCAL | {APPEND_ONLY: True}},
    )


class FieldChangeRow(Identified, Base):
    """Field history, old → new; append-only."""

    __tablename__ = "case_field_change"

    case_id: Mapped[str] = mapped_column(ForeignKey("verification_case.id"))
    case_version: Mapped[int] = mapped_column(Integer)  # orders what happens in one moment
    field: Mapped[str] = mapped_column(String(60))
    old: Mapped[str] = mapped_column(Text)
    new: Mapped[str] = mapped_column(Text)
    by: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime] = mapped_column(UtcDateTime())

    __table_args__ = (
        Index("ix_case_field_change_case", "case_id", "case_version"),
        {"info": LOCAL | {APPEND_ONLY: True}},
    )


class StateChangeRow(Identified, Base):
    """History of states; append-only, codes never words."""

    __tablename__ = "case_state_change"

    case_id: Mapped[str] = mapped_column(ForeignKey("verification_case.id"))
    case_version: Mapped[int] = mapped_column(Integer)
    before: Mapped[str] = mapped_column(String(20))
    after: Mapped[str] = mapped_column(String(20))
    reason: Mapped[str] = mapped_column(String(32), default="")
    note: Mapped[str] = mapped_column(String(1000), default="")
    by: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime] = mapped_column(UtcDateTime())

    __table_args__ = (
        Index("ix_case_state_change_case", "case_id", "case_version"),
        {"info": LOCAL | {APPEND_ONLY: True}},
    )


class ScanRow(Identified, Base):
    """A scan's bytes, re-encoded; the same content is stored once."""

    __tablename__ = "scan"

    sha256: Mapped[str] = mapped_column(String(64), unique=True)
    mime: Mapped[str] = mapped_column(String(40))
    size: Mapped[int] = mapped_column(Integer)
    pages: Mapped[int] = mapped_column(Integer)
    width: Mapped[int] = mapped_column(Integer)
    height: Mapped[int] = mapped_column(Integer)
    content: Mapped[bytes] = mapped_column(LargeBinary)

    __table_args__ = ({"info": LOCAL},)


class CaseScanRow(Identified, Base):
    """A scan attached to a requirement of a case."""

    __tablename__ = "case_scan"

    case_id: Mapped[str] = mapped_column(ForeignKey("verification_case.id"))
    scan_id: Mapped[str] = mapped_column(ForeignKey("scan.id"))
    requirement: Mapped[str] = mapped_column(String(40))
    line_id: Mapped[str] = mapped_column(String(36), default="")
    source_sha256: Mapped[str] = mapped_column(String(64))
    by: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime] = mapped_column(UtcDateTime())

    __table_args__ = (
        UniqueConstraint("case_id", "requirement", "line_id", "scan_id"),
        Index("ix_case_scan_source", "source_sha256"),
        Index("ix_case_scan_scan", "scan_id"),
        {"info": LOCAL},
    )
