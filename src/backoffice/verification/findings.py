"""What can stand between a registration and its activation, as codes and values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from backoffice.records.flaws import Flaw
from backoffice.records.papers import LackReason, PaperKind
from backoffice.records.people import Field


class Lack(StrEnum):
    FIELD_MISSING = "field_missing"
    FIELD_WRONG = "field_wrong"
    FIELD_ODD = "field_odd"
    UNDER_AGE = "under_age"
    NO_LINE = "no_line"
    LEASE_END_MISSING = "lease_end_missing"
    LEASE_TOO_SHORT = "lease_too_short"
    LEASE_EXPIRING = "lease_expiring"
    NOT_SEEN = "not_seen"
    NOT_CHOSEN = "not_chosen"
    NO_COPY = "no_copy"
    NO_PAPER_NUMBER = "no_paper_number"
    NO_PAPER_DATE = "no_paper_date"
    PAPER_DATE_IN_FUTURE = "paper_date_in_future"
    PAPER_NOT_ACCEPTED = "paper_not_accepted"
    PAPER_OLD = "paper_old"
    CLAIMED_BY_OTHER = "claimed_by_other"
    SHARED_WITH_USER = "shared_with_user"
    NOT_RECORDED_OWNER = "not_recorded_owner"
    NOT_IN_INVENTORY = "not_in_inventory"
    LINE_RELEASED = "line_released"
    BILL_OF_OTHER_LINE = "bill_of_other_line"
    TWIN_OPEN = "twin_open"
    TWIN_SUSPENDED = "twin_suspended"
    ALREADY_ACTIVE = "already_active"
    SCAN_SHARED = "scan_shared"
    NONE_GRANTED = "none_granted"
    # of a move, not of the file
    WRONG_STATE = "wrong_state"
    NOT_HELD = "not_held"
    HELD_BY_OTHER = "held_by_other"
    NOBODY_ELSES = "nobody_elses"
    ASKED_ALREADY = "asked_already"
    ASK_OVER = "ask_over"
    NEEDS_SECOND_PERSON = "needs_second_person"
    SAME_PERSON = "same_person"
    NEEDS_REASON = "needs_reason"
    TEXT_WRONG = "text_wrong"
    NOT_CHANGEABLE = "not_changeable"
    NOTHING_MISSING = "nothing_missing"
    REASON_NOT_ALLOWED = "reason_not_allowed"


LONGEST_TARGET = 120  # characters, as the database keeps it


class Weight(StrEnum):
    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One reason, with what a sentence about it needs.

    ``line_id`` and ``number`` say which phone, ``requirement`` which row of the
    checklist, ``field`` which input; the window jumps there. ``liftable`` means
    that a supervisor may wave it through with a reason.
    """

    lack: Lack
    weight: Weight = Weight.ERROR
    line_id: str = ""
    number: str = ""
    requirement: str = ""
    field: Field | None = None
    flaw: Flaw | None = None
    papers: tuple[PaperKind, ...] = ()
    reason: LackReason | None = None
    months: int | None = None
    days: int | None = None
    until: date | None = None
    who: str = ""
    value: str = ""  # what was found wanting, as the case holds it
    liftable: bool = False

    @property
    def target(self) -> str:
        """The key by which an override names what it waved through.

        It holds the values themselves, so that an override ends when they change.
        """
        field = self.field.value if self.field is not None else ""
        parts = (field, self.requirement, self.number, self.who, self.value)
        return ":".join(part for part in parts if part)[:LONGEST_TARGET]

    @property
    def blocks(self) -> bool:
        """Whether it stands in the way."""
        return self.weight is Weight.ERROR
