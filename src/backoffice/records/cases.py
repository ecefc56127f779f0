"""A verification case (پرونده احراز هویت): a registration on its way to an active user."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from backoffice.records.papers import SeenPaper
from backoffice.records.people import Ownership, Particulars, PartyKind


class CaseState(StrEnum):
    WAITING = "waiting"
    IN_REVIEW = "in_review"
    DEFICIENT = "deficient"
    AWAITING_APPROVAL = "awaiting_approval"
    ACTIVATED = "activated"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    SUSPENDED = "suspended"


OPEN_STATES = frozenset(
    {
        CaseState.WAITING,
        CaseState.IN_REVIEW,
        CaseState.DEFICIENT,
        CaseState.AWAITING_APPROVAL,
    }
)


class Flag(StrEnum):
    POTENTIAL_DUPLICATE = "potential_duplicate"
    LINE_CONFLICT = "line_conflict"
    OVERRIDE_USED = "override_used"
    LEASE_EXPIRING = "lease_expiring"
    PORTAL_UNSYNCED = "portal_unsynced"


class Channel(StrEnum):
    PORTAL = "portal"
    COUNTER = "counter"


class Verdict(StrEnum):
    """The clerk's word on one phone of the case."""

    OPEN = "open"
    GRANTED = "granted"
    REFUSED = "refused"


class RefusalReason(StrEnum):
    """Why one phone is refused, or a whole case rejected (coded)."""

    BILL_MISSING = "bill_missing"
    LEASE_SHORT = "lease_short"
    NOT_RECORDED_OWNER = "not_recorded_owner"
    CLAIMED_BY_OTHER = "claimed_by_other"
    LINE_UNKNOWN = "line_unknown"
    LINE_RELEASED = "line_released"
    CUSTOMER_WISH = "customer_wish"
    IDENTITY_MISMATCH = "identity_mismatch"
    FORGED_PAPER = "forged_paper"  # supervisors only
    DUPLICATE = "duplicate"
    NOT_ENTITLED = "not_entitled"
    MISTAKE = "mistake"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One phone of the case. ``number`` is canonical (11 digits) when it could be read."""

    id: str
    number: str
    ownership: Ownership
    lease_end: date | None = None
    bill_id: str = ""
    payment_id: str = ""
    verdict: Verdict = Verdict.OPEN
    refusal: RefusalReason | None = None
    as_sent: str = ""  # the number as the portal sent it


@dataclass(frozen=True, slots=True)
class RecordedOwner:
    """What the line inventory says of a number, beside the applicant's claim."""

    number: str
    owner_name: str
    owner_identifier: str
    state: str
    centre: str
    bill_id: str = ""


@dataclass(frozen=True, slots=True)
class Claimant:
    """Another party that claims a number of this case."""

    number: str
    name: str
    file_no: str
    active: bool  # holds the right already, or only asks for it
    ownership: Ownership


@dataclass(frozen=True, slots=True)
class Twin:
    """Another file of the same identity."""

    case_id: str
    file_no: str
    name: str
    state: CaseState
    submitted_at: datetime | None
    same_particulars: bool


@dataclass(frozen=True, slots=True)
class Override:
    """A finding waved through by a supervisor; ``target`` is what it concerned."""

    lack: str
    target: str
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Case:
    """A whole case as a clerk works on it."""

    id: str
    version: int
    file_no: str
    tracking_code: str
    state: CaseState
    channel: Channel
    centre: str
    who: Particulars
    lines: tuple[CaseLine, ...]
    papers: tuple[SeenPaper, ...]
    flags: frozenset[Flag]
    policy_version: str
    portal_id: str = ""
    submitted_at: datetime | None = None
    created_at: datetime | None = None
    holder: str = ""
    held_until: datetime | None = None
    held_since: datetime | None = None
    as_sent: dict[str, str] | None = None  # the portal's fields, as typed there
    draft: dict[str, str] | None = None  # what a clerk typed and did not save yet
    next_visit: date | None = None
    reason: RefusalReason | None = None
    note: str = ""
    prepared_by: str = ""
    overrides: tuple[Override, ...] = ()
    username: str = ""
    receipt_no: str = ""

    def line(self, line_id: str) -> CaseLine:
        """Return the line of this id; raises ``KeyError``."""
        for line in self.lines:
            if line.id == line_id:
                return line
        raise KeyError(line_id)

    def paper(self, requirement: str, line_id: str = "") -> SeenPaper:
        """Return what was ticked for a requirement; an empty record when nothing was."""
        for paper in self.papers:
            if paper.requirement == requirement and paper.line_id == line_id:
                return paper
        return SeenPaper(requirement, line_id)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the office knows about the parties and lines of a case, read in one go."""

    recorded: dict[str, RecordedOwner]
    claimants: tuple[Claimant, ...] = ()
    twins: tuple[Twin, ...] = ()
    active_user: str = ""  # username of another case's active user of the same identity
    shared_scans: tuple[str, ...] = ()  # file numbers of other cases with the same scan


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One row of the queue."""

    id: str
    file_no: str
    tracking_code: str
    name: str
    kind: PartyKind
    identifier: str
    state: CaseState
    holder: str
    phones: tuple[str, ...]
    flags: frozenset[Flag]
    waiting_since: datetime
    version: int


class QueueFilter(StrEnum):
    ALL_OPEN = "all_open"
    WAITING = "waiting"
    DEFICIENT = "deficient"
    MINE = "mine"
    OTHERS = "others"
    AWAITING_APPROVAL = "awaiting_approval"
    TO_CORRECT = "to_correct"  # intake records waiting for correction
    ACTIVATED_TODAY = "activated_today"
    REJECTED = "rejected"
    CLOSED = "closed"  # withdrawn, expired, suspended


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One entry of the field history: old → new, who and when."""

    field: str
    old: str
    new: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class StateChange:
    """One entry of the history of states."""

    before: CaseState
    after: CaseState
    by: str
    at: datetime
    reason: str = ""
    note: str = ""
