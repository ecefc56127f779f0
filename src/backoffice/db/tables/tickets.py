"""Service-change tickets with history, effects and clocks; profiles, fees, calendars, visits."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
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

from backoffice.db.tables.base import (
    LOCAL,
    Base,
    Identified,
    UtcDateTime,
    Versioned,
    by_code_point,
    partial_index,
)
from backoffice.db.tables.triggers import APPEND_ONLY

#: States in which somebody is waited for; partial indexes repeat it to the letter.
OPEN = (
    "state IN ('registered','checking','in_progress','waiting_customer','on_hold',"
    "'waiting_list','cancel_requested')"
)
DONE = "state = 'done'"


class VisitRow(Identified, Base):
    """One person at one desk: cases, tickets and call lists of the visit end in one slip."""

    __tablename__ = "visit"

    code: Mapped[str] = mapped_column(String(20), unique=True)
    name: Mapped[str] = mapped_column(String(200), default="")
    identifier: Mapped[str] = mapped_column(String(20), default="")
    centre: Mapped[str] = mapped_column(String(16))
    operator: Mapped[str] = mapped_column(String(64))
    begun_at: Mapped[datetime] = mapped_column(UtcDateTime())
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime())

    __table_args__ = (Index("ix_visit_operator", "operator", "ended_at"), {"info": LOCAL})


class VisitItemRow(Identified, Base):
    """What was done in a visit: a case, a ticket, a disclosure or a paper."""

    __tablename__ = "visit_item"

    visit_id: Mapped[str] = mapped_column(ForeignKey("visit.id"))
    kind: Mapped[str] = mapped_column(String(12))
    subject: Mapped[str] = mapped_column(String(40))
    at: Mapped[datetime] = mapped_column(UtcDateTime())

    __table_args__ = (
        UniqueConstraint("visit_id", "kind", "subject"),
        {"info": LOCAL | {APPEND_ONLY: True}},
    )


class TicketRow(Identified, Versioned, Base):
    """A request for one service on one line; it keeps the profile version it began with."""

    __tablename__ = "ticket"

    code: Mapped[str] = mapped_column(String(20), unique=True)
    service: Mapped[str] = mapped_column(String(24))
    profile_version: Mapped[int] = mapped_column(Integer)
    number: Mapped[str] = mapped_column(String(16))
    line_id: Mapped[str] = mapped_column(String(36), default="")  # "" for a line not on record
    centre: Mapped[str] = mapped_column(String(16))  # whose units work on it
    desk_centre: Mapped[str] = mapped_column(String(16))  # where it was asked for
    asker: Mapped[str] = mapped_column(String(16))
    name: Mapped[str] = mapped_column(String(200), default="")
    identifier: Mapped[str] = mapped_column(String(20), default="")
    claim: Mapped[dict[str, Any]] = mapped_column(JSON)  # basis paper, letters, what was seen
    form: Mapped[dict[str, Any]] = mapped_column(JSON)
    result: Mapped[dict[str, Any]] = mapped_column(JSON)
    state: Mapped[str] = mapped_column(String(16))
    came_from: Mapped[str] = mapped_column(String(16), default="")
    unit: Mapped[str] = mapped_column(String(16))
    holder: Mapped[str] = mapped_column(String(64), default="")
    held_until: Mapped[datetime | None] = mapped_column(UtcDateTime())
    prepared_by: Mapped[str] = mapped_column(String(64), default="")
    answer: Mapped[str] = mapped_column(String(24), default="")
    priority: Mapped[int] = mapped_column(Integer, default=0)  # the smaller, the sooner
    restricted: Mapped[bool] = mapped_column(Boolean, default=False)  # results for security alone
    work_begun: Mapped[bool] = mapped_column(Boolean, default=False)
    outside_cause: Mapped[bool] = mapped_column(Boolean, default=False)
    parent_id: Mapped[str] = mapped_column(String(36), default="")
    visit_id: Mapped[str] = mapped_column(String(36), default="")
    promised: Mapped[date | None] = mapped_column(Date)
    wake_on: Mapped[date | None] = mapped_column(Date)
    first_action_due: Mapped[datetime | None] = mapped_column(UtcDateTime())
    first_action_at: Mapped[datetime | None] = mapped_column(UtcDateTime())
    #: Working seconds of the resolution clock until ``clock_since``; it runs while that is set.
    clock_used: Mapped[int] = mapped_column(Integer, default=0)
    clock_since: Mapped[datetime | None] = mapped_column(UtcDateTime())
    clock_limit: Mapped[int] = mapped_column(Integer, default=0)  # working seconds; 0: none
    due_at: Mapped[datetime | None] = mapped_column(UtcDateTime())  # while the clock runs
    warned_at: Mapped[datetime | None] = mapped_column(UtcDateTime())  # 75 %
    escalated_at: Mapped[datetime | None] = mapped_column(UtcDateTime())  # 100 %
    mark_at: Mapped[datetime | None] = mapped_column(UtcDateTime())  # the next of both
    done_at: Mapped[datetime | None] = mapped_column(UtcDateTime())
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime())
    lifted: Mapped[list[Any]] = mapped_column(JSON)  # findings that a supervisor waved through

    __table_args__ = (
        # No second open request of one service on one line, unless the profile allows twins.
        Index("ix_ticket_twin", "number", "service", "state"),
        Index("ix_ticket_line", "line_id", "created_at", "id"),
        Index("ix_ticket_number", "number", "created_at"),
        Index("ix_ticket_identifier", "identifier"),
        Index("ix_ticket_parent", "parent_id"),
        partial_index(
            "ix_ticket_unit_open",
            "unit",
            "centre",
            "priority",
            "created_at",
            "id",
            where=OPEN,
        ),
        partial_index(
            "ix_ticket_due",
            "due_at",
            "id",
            where="due_at IS NOT NULL",
        ),
        partial_index(
            "ix_ticket_wake",
            "wake_on",
            "id",
            where="wake_on IS NOT NULL",
        ),
        partial_index(
            "ix_ticket_mark",
            "mark_at",
            "id",
            where="mark_at IS NOT NULL",
        ),
        *(
            partial_index(
                f"ix_ticket_open_{name}",
                *columns,
                "priority",
                "created_at",
                "id",
                where=OPEN,
            )
            for name, columns in (
                ("all", ()),
                ("unit", ("unit",)),
                ("service", ("service",)),
                ("centre", ("centre",)),
            )
        ),
        partial_index(
            "ix_ticket_open_restricted",
            "priority",
            "created_at",
            "id",
            where=f"{OPEN} AND restricted",
        ),
        partial_index(
            "ix_ticket_open_escalated",
            "priority",
            "created_at",
            "id",
            where=f"{OPEN} AND escalated_at IS NOT NULL",
        ),
        Index("ix_ticket_holder", "holder", "state"),
        Index("ix_ticket_updated", "updated_at", "id"),
        partial_index(
            "ix_ticket_done",
            "done_at",
            "id",
            where=DONE,
        ),
        {"info": LOCAL},
    )


class TicketNameRow(Base):
    """A word of the name of a ticket's asker, folded: what the list is searched by."""

    __tablename__ = "ticket_name"

    ticket_id: Mapped[str] = mapped_column(ForeignKey("ticket.id"), primary_key=True)
    word: Mapped[str] = mapped_column(by_code_point(200), primary_key=True)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime())  # the ticket's

    __table_args__ = (Index("ix_ticket_word", "word", "created_at", "ticket_id"), {"info": LOCAL})


class TicketStepRow(Identified, Base):
    """One state change, hand-over or claim; append-only: replayed it gives the present ticket."""

    __tablename__ = "ticket_step"

    ticket_id: Mapped[str] = mapped_column(ForeignKey("ticket.id"))
    seq: Mapped[int] = mapped_column(Integer)
    kind: Mapped[str] = mapped_column(String(12))  # move, claim, release, hand_over, edit, prepare
    source: Mapped[str] = mapped_column(String(16))
    target: Mapped[str] = mapped_column(String(16))
    unit: Mapped[str] = mapped_column(String(16))
    reason: Mapped[str] = mapped_column(String(32), default="")
    note: Mapped[str] = mapped_column(String(1000), default="")
    values: Mapped[dict[str, Any]] = mapped_column(JSON)
    clock_used: Mapped[int] = mapped_column(Integer, default=0)
    by: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime] = mapped_column(UtcDateTime())

    __table_args__ = (
        UniqueConstraint("ticket_id", "seq"),
        {"info": LOCAL | {APPEND_ONLY: True}},
    )


class TicketNoteRow(Identified, Base):
    """A note on a ticket; ``restricted`` ones are for the security office alone."""

    __tablename__ = "ticket_note"

    ticket_id: Mapped[str] = mapped_column(ForeignKey("ticket.id"))
    text: Mapped[str] = mapped_column(String(2000))
    restricted: Mapped[bool] = mapped_column(Boolean, default=False)
    by: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime] = mapped_column(UtcDateTime())

    __table_args__ = (
        Index("ix_ticket_note_ticket", "ticket_id", "at"),
        {"info": LOCAL | {APPEND_ONLY: True}},
    )


class TicketPaperRow(Identified, Base):
    """A paper shown for a ticket, perhaps with a scan (checked and re-encoded before)."""

    __tablename__ = "ticket_paper"

    ticket_id: Mapped[str] = mapped_column(ForeignKey("ticket.id"))
    paper: Mapped[str] = mapped_column(String(32))
    original_seen: Mapped[bool] = mapped_column(Boolean, default=False)
    number: Mapped[str] = mapped_column(String(64), default="")
    dated: Mapped[date | None] = mapped_column(Date)
    valid_to: Mapped[date | None] = mapped_column(Date)
    scan_id: Mapped[str] = mapped_column(String(36), default="")
    by: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime] = mapped_column(UtcDateTime())

    __table_args__ = (Index("ix_ticket_paper_ticket", "ticket_id"), {"info": LOCAL})


class TicketEffectRow(Identified, Base):
    """What Done changed on the line, once; ``inverse`` takes it back, by a counter-ticket alone.

    The id is the effect's: made with the ticket, so that a second Done finds it there.
    """

    __tablename__ = "ticket_effect"

    ticket_id: Mapped[str] = mapped_column(ForeignKey("ticket.id"), unique=True)
    line_id: Mapped[str] = mapped_column(String(36))
    changes: Mapped[list[Any]] = mapped_column(JSON)
    inverse: Mapped[list[Any]] = mapped_column(JSON)
    effective_at: Mapped[datetime] = mapped_column(UtcDateTime())
    by: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime] = mapped_column(UtcDateTime())

    __table_args__ = (
        Index("ix_ticket_effect_line", "line_id"),
        {"info": LOCAL | {APPEND_ONLY: True}},
    )


class EffectReversalRow(Identified, Base):
    """An effect that a counter-ticket took back."""

    __tablename__ = "effect_reversal"

    effect_id: Mapped[str] = mapped_column(ForeignKey("ticket_effect.id"), unique=True)
    counter_ticket_id: Mapped[str] = mapped_column(ForeignKey("ticket.id"))
    at: Mapped[datetime] = mapped_column(UtcDateTime())

    __table_args__ = ({"info": LOCAL | {APPEND_ONLY: True}},)


class FeeRow(Identified, Base):
    """A fee from a day on; rials."""

    __tablename__ = "fee"

    code: Mapped[str] = mapped_column(String(32))
    rials: Mapped[int] = mapped_column(BigInteger().with_variant(Integer(), "sqlite"))
    since: Mapped[date] = mapped_column(Date)
    title: Mapped[str] = mapped_column(String(120), default="")
    by: Mapped[str] = mapped_column(String(64))

    __table_args__ = (UniqueConstraint("code", "since"), {"info": LOCAL})


class ConsentRow(Identified, Base):
    """A subscriber's mobile and the events they want messages of; withdrawn, never deleted."""

    __tablename__ = "message_consent"

    number: Mapped[str] = mapped_column(String(16))
    mobile: Mapped[str] = mapped_column(String(16))
    events: Mapped[list[str]] = mapped_column(JSON)
    ticket_id: Mapped[str] = mapped_column(String(36), default="")
    since: Mapped[datetime] = mapped_column(UtcDateTime())
    until: Mapped[datetime | None] = mapped_column(UtcDateTime())
    by: Mapped[str] = mapped_column(String(64))

    __table_args__ = (
        Index("ix_message_consent_number", "number", "until"),
        partial_index(
            "uq_message_consent_now",
            "number",
            unique=True,
            where="until IS NULL",
        ),
        {"info": LOCAL},
    )


class MessageRow(Identified, Base):
    """A short message on its way: written with the deed, sent after it, with its receipt."""

    __tablename__ = "short_message"

    event: Mapped[str] = mapped_column(String(24))
    mobile: Mapped[str] = mapped_column(String(16))
    body: Mapped[str] = mapped_column(Text)
    subject: Mapped[str] = mapped_column(String(40), default="")  # ticket or case
    state: Mapped[str] = mapped_column(String(10))  # queued, sent, delivered, failed, dropped
    tries: Mapped[int] = mapped_column(Integer, default=0)
    gateway_id: Mapped[str] = mapped_column(String(80), default="")
    last_error: Mapped[str] = mapped_column(String(40), default="")
    created_at: Mapped[datetime] = mapped_column(UtcDateTime())
    due_at: Mapped[datetime] = mapped_column(UtcDateTime())
    sent_at: Mapped[datetime | None] = mapped_column(UtcDateTime())
    delivered_at: Mapped[datetime | None] = mapped_column(UtcDateTime())

    __table_args__ = (
        CheckConstraint("state IN ('queued','sent','delivered','failed','dropped')", name="state"),
        partial_index(
            "ix_short_message_queue",
            "due_at",
            "id",
            where="state = 'queued'",
        ),
        Index("ix_short_message_gateway", "gateway_id"),
        Index("ix_short_message_state", "state", "created_at", "id"),
        Index("ix_short_message_created", "created_at", "id"),
        # Told once for each lease: two desks may sweep at the same time.
        partial_index(
            "uq_short_message_lease", "subject", where="event = 'lease_ending'", unique=True
        ),
        Index("ix_short_message_subject", "subject"),
        {"info": LOCAL},
    )


class TicketPrintRow(Identified, Base):
    """A paper of a ticket as printed; copies are print jobs."""

    __tablename__ = "ticket_print"

    number: Mapped[str] = mapped_column(String(20), unique=True)
    ticket_id: Mapped[str] = mapped_column(String(36), default="")
    visit_id: Mapped[str] = mapped_column(String(36), default="")
    kind: Mapped[str] = mapped_column(String(24))
    body: Mapped[dict[str, Any]] = mapped_column(JSON)
    tag: Mapped[str] = mapped_column(String(32))
    issued_at: Mapped[datetime] = mapped_column(UtcDateTime())
    issued_by: Mapped[str] = mapped_column(String(64))

    __table_args__ = (
        Index("ix_ticket_print_ticket", "ticket_id"),
        Index("ix_ticket_print_visit", "visit_id"),
        {"info": LOCAL},
    )
