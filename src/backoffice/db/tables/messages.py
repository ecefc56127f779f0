"""The parts that a long message is sent in, each submitted once."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.db.tables.base import LOCAL, Base, Identified, UtcDateTime


class MessageDutyRow(Identified, Base):
    """Who goes through the outbox now: one pass of one desk at a time.

    The row is there once somebody sent for the first time; a turn that is over, or that a desk
    left without giving it back, is anybody's.
    """

    __tablename__ = "message_duty"

    turn: Mapped[str] = mapped_column(String(36))
    workstation: Mapped[str] = mapped_column(String(64))
    until: Mapped[datetime] = mapped_column(UtcDateTime())

    __table_args__ = ({"info": LOCAL},)


class MessagePartRow(Identified, Base):
    """A part of a short message. *submitting* is written down before the gateway is told.

    A part found *submitting* later is in doubt: it is never submitted again by itself.
    """

    __tablename__ = "short_message_part"

    message_id: Mapped[str] = mapped_column(ForeignKey("short_message.id"))
    seq: Mapped[int] = mapped_column(Integer)
    state: Mapped[str] = mapped_column(String(10))
    gateway_id: Mapped[str] = mapped_column(String(80), default="")
    at: Mapped[datetime | None] = mapped_column(UtcDateTime())

    __table_args__ = (
        UniqueConstraint("message_id", "seq"),
        CheckConstraint(
            "state IN ('waiting','submitting','accepted','delivered','failed')", name="state"
        ),
        Index("ix_short_message_part_gateway", "gateway_id"),
        {"info": LOCAL},
    )
