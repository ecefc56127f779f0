"""What goes into a ticket and what is shown of it: the asker's claim, profiles, clocks, lists.

Source: office.md §1 (3b, 3c), counter.md §4. Moments are aware UTC, days Gregorian and local.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from backoffice.records.line_facts import LineCard
from backoffice.records.ticket_forms import Asker, TicketPaper
from backoffice.records.tickets import (
    Blocked,
    Clock,
    Prompt,
    Service,
    Step,
    Ticket,
    TicketState,
    Unit,
)
from backoffice.records.work_calendar import DayCounted


class Check(StrEnum):
    """What a profile has looked at before a ticket is opened."""

    DEBT = "debt"
    NUISANCE = "nuisance"
    SEIZURE = "seizure"


@dataclass(frozen=True, slots=True)
class Reason:
    """A coded reason with its Persian title, and the states that it may lead to."""

    code: str
    title: str
    targets: frozenset[TicketState]


@dataclass(frozen=True, slots=True)
class Profile:
    """What an office may change of a service; a ticket keeps the version it began with.

    ``days`` are working days (0: the same visit), ``first_action_minutes`` working minutes,
    ``reopening_days``, ``close_after_days`` and ``term_days`` days of the calendar
    (``term_days`` 0: a request has no term). ``by_program``: it came with the program.
    """

    service: Service
    version: int
    route: tuple[Unit, ...]
    days: int
    first_action_minutes: int
    papers: tuple[TicketPaper, ...] = ()
    reasons: tuple[Reason, ...] = ()
    fee: str = ""
    twins: bool = False
    checks: frozenset[Check] = frozenset(Check)
    feasibility: bool = False
    same_visit: bool = False
    second_person: bool = False
    reopening_days: int = 10
    close_after_days: int = 15
    claim_minutes: int = 30
    term_days: int = 0
    by_program: bool = False

    def reasons_for(self, target: TicketState) -> tuple[Reason, ...]:
        """Return the reasons that a move to a state may give."""
        return tuple(one for one in self.reasons if target in one.targets)


@dataclass(frozen=True, slots=True)
class ShownPaper:
    """A paper shown at the desk."""

    paper: TicketPaper
    original_seen: bool = True
    number: str = ""
    dated: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class KeptPaper:
    """A paper of a ticket as kept, perhaps with a scan."""

    id: str
    shown: ShownPaper
    scan_id: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class AskerClaim:
    """Who stands at the desk and what their right stands on.

    ``owner_identifier`` is of the owner for whom an attorney, guardian, representative or heir
    acts; ``authority`` and the letter are of a court, or of the company itself; for a list of
    calls also of whoever issued the paper that the right stands on. ``lease_begin`` and
    ``names_line`` (the lease names the number) are asked for a list of calls alone.
    """

    name: str = ""
    identifier: str = ""
    owner_identifier: str = ""
    lease_end: date | None = None
    authority: str = ""
    letter_no: str = ""
    letter_on: date | None = None
    papers: tuple[ShownPaper, ...] = ()
    lease_begin: date | None = None
    names_line: bool = False


@dataclass(frozen=True, slots=True)
class NewTicket:
    """A ticket before it is one; ``id`` may be made before, so that it can be asked after."""

    service: Service
    number: str
    asker: Asker
    claim: AskerClaim
    form: Mapping[str, Any]
    visit: str = ""
    parent: str = ""
    id: str = ""


class ClockTone(StrEnum):
    """How a clock looks: at 75 % it warns, at 100 % it is late."""

    CALM = "calm"
    WARN = "warn"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class ClockFace:
    """A clock as shown; ``used`` and ``limit`` are working seconds, ``due`` while it runs."""

    clock: Clock
    used: int
    limit: int
    percent: int
    tone: ClockTone
    running: bool
    due: datetime | None


@dataclass(frozen=True, slots=True)
class NextMove:
    """A step that could come next; ``barriers`` empty: it is open, and asks for ``prompts``."""

    target: TicketState
    barriers: tuple[Blocked, ...]
    prompts: tuple[Prompt, ...]
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class EffectLine:
    """One thing that done changes (or changed) on the line; codes and texts, "" for none.

    ``change`` is the name of the change's record, such as ``SetAccess``.
    """

    change: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class TicketNote:
    id: str
    text: str
    restricted: bool
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Presence:
    """A colleague who has the ticket in hand."""

    holder: str
    until: datetime | None
    mine: bool


@dataclass(frozen=True, slots=True)
class Relative:
    """A parent, a child, or the ticket that took an effect back."""

    id: str
    code: str
    service: Service
    state: TicketState


@dataclass(frozen=True, slots=True)
class TicketView:
    """A ticket with everything that its pane shows.

    ``withheld``: results, notes and effect are for the security office and were left out.
    ``applied``: ``effect`` is what was done, no preview any more. ``ours``: the viewer works in
    the unit that has it. ``people`` are the names of operators by user name. ``at`` is when it
    was read, by the office's clock.
    """

    ticket: Ticket
    profile: Profile
    steps: tuple[Step, ...]
    notes: tuple[TicketNote, ...]
    papers: tuple[KeptPaper, ...]
    effect: tuple[EffectLine, ...]
    applied: bool
    reversed_by: Relative | None
    moves: tuple[NextMove, ...]
    clocks: tuple[ClockFace, ...]
    why: tuple[DayCounted, ...]
    presence: Presence | None
    parent: Relative | None
    children: tuple[Relative, ...]
    card: LineCard | None
    next_unit: Unit | None
    at: datetime
    withheld: bool = False
    ours: bool = True
    people: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """A field that two desks changed: what it was, what this desk typed, what is kept now."""

    field: str
    was: Any
    mine: Any
    theirs: Any


class SavedView(StrEnum):
    """The lists of the tab; all but the last three have open tickets only."""

    MINE = "mine"
    MY_UNIT = "my_unit"
    ALL_OPEN = "all_open"
    OVERDUE = "overdue"
    WAITING_CUSTOMER = "waiting_customer"
    RESTRICTED = "restricted"
    ESCALATED = "escalated"
    TO_HAND_OVER = "to_hand_over"  # done, not yet closed
    ENDED = "ended"
    OF_LINE = "of_line"


@dataclass(frozen=True, slots=True)
class TicketSearch:
    """Which tickets; ``text`` (a code, number or identifier) finds whatever the view is.

    ``service`` and ``centre`` narrow any view; with ``ALL_OPEN`` they are lists of their own.
    """

    view: SavedView = SavedView.MY_UNIT
    service: Service | None = None
    centre: str = ""
    text: str = ""
    line_id: str = ""


@dataclass(frozen=True, slots=True)
class TicketListRow:
    """One row of a list; ``key`` is what the next page begins after."""

    id: str
    code: str
    service: Service
    number: str
    state: TicketState
    unit: Unit
    centre: str
    holder: str
    name: str
    priority: int
    promised: date | None
    due_at: datetime | None
    created_at: datetime
    version: int
    tone: ClockTone
    percent: int
    wake_on: date | None = None
    key: tuple[Any, ...] = field(default=(), repr=False)


class VisitKind(StrEnum):
    CASE = "case"
    TICKET = "ticket"
    DISCLOSURE = "disclosure"
    PAPER = "paper"


class Filing(StrEnum):
    """What became of filing something under the open visit."""

    FILED = "filed"
    THERE = "there"  # it was filed already
    NO_VISIT = "no_visit"
    SOMEBODY_ELSE = "somebody_else"  # the open visit is another person's


@dataclass(frozen=True, slots=True)
class Visit:
    """One person at one desk."""

    id: str
    code: str
    name: str
    identifier: str
    centre: str
    operator: str
    begun_at: datetime
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class VisitItem:
    """What was done in a visit; for a ticket with its code, line and promised day."""

    kind: VisitKind
    subject: str
    at: datetime
    code: str = ""
    number: str = ""
    service: Service | None = None
    state: str = ""
    promised: date | None = None


@dataclass(frozen=True, slots=True)
class VisitSlip:
    """What the combined slip of a visit says."""

    visit: Visit
    items: tuple[VisitItem, ...]
