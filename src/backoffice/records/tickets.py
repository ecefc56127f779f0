"""Service-change tickets: the fifteen services of the page, states, moves, clocks and effects.

Source: domain.md §2 and §2.0-§2.3, office.md §1 (3b, 3c). Codes and values only. Moments are aware
UTC, days Gregorian and local.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any


class Service(StrEnum):
    """A kind of request. The page's numbers are in ``SERVICE_NUMBERS``; two have several kinds."""

    CALL_DETAILS = "call_details"
    SPECIAL_SERVICES = "special_services"
    RELOCATION_FEASIBILITY = "relocation_feasibility"
    RELOCATION = "relocation"  # made from a positive answer
    RELOCATION_RELEASE = "relocation_release"  # the centre that a line left gives it up
    DIRECTORY = "directory"
    ACCESS_CLASS = "access_class"
    NUISANCE_CALLS = "nuisance_calls"
    NUMBER_CHANGE = "number_change"
    ADDRESS_CORRECTION = "address_correction"
    CUT_RECONNECT = "cut_reconnect"
    ADSL = "adsl"
    IVR_PIN = "ivr_pin"
    MESSAGES = "messages"
    FAULT = "fault"
    DUPLICATE_BILL = "duplicate_bill"
    INTELLIGENT_CALLS = "intelligent_calls"
    COUNTER = "counter"  # takes a wrong effect back


#: The page's own numbering.
SERVICE_NUMBERS: dict[Service, int] = {
    Service.CALL_DETAILS: 1,
    Service.SPECIAL_SERVICES: 2,
    Service.RELOCATION_FEASIBILITY: 3,
    Service.RELOCATION: 3,
    Service.RELOCATION_RELEASE: 3,
    Service.DIRECTORY: 4,
    Service.ACCESS_CLASS: 5,
    Service.NUISANCE_CALLS: 6,
    Service.NUMBER_CHANGE: 7,
    Service.ADDRESS_CORRECTION: 8,
    Service.CUT_RECONNECT: 9,
    Service.ADSL: 10,
    Service.IVR_PIN: 11,
    Service.MESSAGES: 12,
    Service.FAULT: 13,
    Service.DUPLICATE_BILL: 14,
    Service.INTELLIGENT_CALLS: 15,
}

#: Made from another ticket, never asked for at a desk.
MADE_ELSEWHERE = frozenset({Service.RELOCATION, Service.RELOCATION_RELEASE, Service.COUNTER})


class TicketState(StrEnum):
    """Where a ticket stands; TM Forum's word (TMF641) behind each."""

    DRAFT = "draft"
    REGISTERED = "registered"  # acknowledged
    CHECKING = "checking"  # acknowledged: feasibility
    IN_PROGRESS = "in_progress"  # inProgress
    WAITING_CUSTOMER = "waiting_customer"  # pending
    ON_HOLD = "on_hold"  # held: the unit cannot go on
    WAITING_LIST = "waiting_list"  # held: no facilities yet
    DONE = "done"  # completed
    CLOSED = "closed"  # handed over
    FAILED = "failed"  # failed
    CANCEL_REQUESTED = "cancel_requested"  # pendingCancellation
    CANCELLED = "cancelled"  # cancelled
    REJECTED = "rejected"  # rejected


ENDED = frozenset(
    {TicketState.CLOSED, TicketState.FAILED, TicketState.CANCELLED, TicketState.REJECTED}
)
"""States in which nothing is owed any more."""

OPEN = frozenset(TicketState) - ENDED - {TicketState.DONE}
"""States in which somebody is waited for."""


class Unit(StrEnum):
    """Who works on a ticket (domain.md §1)."""

    COUNTER = "counter"  # امور مشترکین
    LINE_ASSIGNMENT = "line_assignment"  # واگذاری خطوط
    SWITCH_ROOM = "switch_room"  # سالن دستگاه
    MDF = "mdf"
    DROP_WIRE = "drop_wire"  # شبکه هوایی
    CABLE = "cable"
    DATA = "data"  # OMC/Data, ADSL
    HEAD_OF_CENTRE = "head_of_centre"
    DIRECTORY = "directory"  # 118
    FAULT_DESK = "fault_desk"  # 117
    INSPECTION = "inspection"  # بازرسی، حراست


PROVINCIAL = frozenset({Unit.COUNTER, Unit.DATA, Unit.DIRECTORY, Unit.FAULT_DESK, Unit.INSPECTION})
"""Units that work for every centre; the others for their own."""


class Actor(StrEnum):
    """Who may make a move."""

    CLERK = "clerk"  # any clerk at a counter
    HOLDER = "holder"  # whoever has claimed it
    UNIT = "unit"  # somebody of the unit that has it
    SUPERVISOR = "supervisor"
    SYSTEM = "system"


class Clock(StrEnum):
    """What is measured of a ticket, in working time."""

    FIRST_ACTION = "first_action"
    RESOLUTION = "resolution"


class StepKind(StrEnum):
    """What an entry of the history is about."""

    MOVE = "move"
    CLAIM = "claim"
    RELEASE = "release"
    HAND_OVER = "hand_over"
    EDIT = "edit"
    PREPARE = "prepare"


class Prompt(StrEnum):
    """What a move asks for."""

    REASON = "reason"  # one of the profile's codes
    NOTE = "note"
    WAKE_ON = "wake_on"
    EXPECTED_ON = "expected_on"
    OUTSIDE_CAUSE = "outside_cause"  # the clock stops for causes that are not ours
    RESULT = "result"  # the service's result fields
    ANSWER = "answer"  # the coded answer of a feasibility check


class Guard(StrEnum):
    """What must hold for a move beside its actor."""

    ELIGIBLE = "eligible"  # nothing blocks, or a supervisor lifted it
    FEASIBILITY = "feasibility"  # the service asks for a check first
    NO_FEASIBILITY = "no_feasibility"
    ANSWER_POSITIVE = "answer_positive"
    RESULT_COMPLETE = "result_complete"
    WORK_BEGUN = "work_begun"
    NO_WORK_BEGUN = "no_work_begun"
    WITHIN_REOPENING = "within_reopening"  # days after done in which a clerk may reopen
    SECOND_PERSON = "second_person"  # maker-checker: not who prepared it
    CHILDREN_ENDED = "children_ended"
    ROUTE_WALKED = "route_walked"  # every unit of the route had it
    NO_TWIN = "no_twin"  # an ended ticket comes back: another may have been opened since
    EFFECT_GONE = "effect_gone"  # what was given up has changed nothing on the line
    TERM_OVER = "term_over"  # a trace is asked for a month, not for ever


class Barrier(StrEnum):
    """Why a move is not open."""

    NO_SUCH_MOVE = "no_such_move"
    NOT_YOURS = "not_yours"  # another unit's, or another's claim
    NEEDS_SUPERVISOR = "needs_supervisor"
    NEEDS_COUNTER = "needs_counter"
    NOT_ELIGIBLE = "not_eligible"
    FEASIBILITY_FIRST = "feasibility_first"
    NO_FEASIBILITY_ASKED = "no_feasibility_asked"
    ANSWER_MISSING = "answer_missing"
    RESULT_MISSING = "result_missing"
    WORK_HAS_BEGUN = "work_has_begun"
    NO_WORK_YET = "no_work_yet"
    TOO_LATE_TO_REOPEN = "too_late_to_reopen"
    SECOND_PERSON = "second_person"
    PREPARED_OTHERWISE = "prepared_otherwise"  # the second person agrees, or has it prepared anew
    CHILD_OPEN = "child_open"
    TWIN_OPEN = "twin_open"
    CAME_FROM_ELSEWHERE = "came_from_elsewhere"
    REASON_MISSING = "reason_missing"
    NOTE_MISSING = "note_missing"
    WAKE_DATE = "wake_date"
    EXPECTED_DATE = "expected_date"
    TERM_NOT_OVER = "term_not_over"
    ROUTE_NOT_WALKED = "route_not_walked"  # another unit has its part to do
    EFFECT_STANDS = "effect_stands"  # done before, and it says something else now
    EFFECT_TAKEN_BACK = "effect_taken_back"
    EFFECT_REMAINS = "effect_remains"  # it cannot be given up while the line has its effect
    NO_EFFECT = "no_effect"  # a counter-ticket has nothing to take back
    ALREADY_REVERSED = "already_reversed"


@dataclass(frozen=True, slots=True)
class Blocked:
    """One reason why a move is not open."""

    barrier: Barrier
    target: TicketState


@dataclass(frozen=True, slots=True)
class Move:
    """One legal step: from, to, by whom, under which guards, asking for what.

    ``back`` moves return to the state the ticket came from.
    """

    source: TicketState
    target: TicketState
    actors: frozenset[Actor]
    guards: tuple[Guard, ...] = ()
    prompts: tuple[Prompt, ...] = ()
    back: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One entry of a ticket's history: a state change, a claim, a hand-over, an edit.

    ``values`` has every column that the step changed, as plain values, so that the steps
    replayed give the present ticket; ``clock_used`` is the working time until then, in seconds.
    """

    source: TicketState
    target: TicketState
    at: datetime
    by: str
    unit: Unit
    reason: str = ""
    note: str = ""
    kind: StepKind = StepKind.MOVE
    values: Mapping[str, Any] = field(default_factory=dict)
    clock_used: int = 0


@dataclass(frozen=True, slots=True)
class Timing:
    """A ticket's clocks as kept. Moments are UTC, ``used`` and ``limit`` working seconds.

    The resolution clock runs while ``since`` is set; ``used`` was counted until then.
    A ``limit`` of 0 is none.
    """

    opened_at: datetime
    first_action_due: datetime | None = None
    first_action_at: datetime | None = None
    used: int = 0
    since: datetime | None = None
    limit: int = 0
    due_at: datetime | None = None
    warned_at: datetime | None = None
    escalated_at: datetime | None = None
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Ticket:
    """A request for a service on a line; ``form`` and ``result`` are by field name.

    ``prepared_by`` is who brought it to the point where a second person has to agree.
    ``claim`` is what the asker's right stood on when the ticket was opened. The smaller the
    ``priority``, the sooner its turn.
    """

    id: str
    code: str
    service: Service
    profile_version: int
    number: str
    line_id: str
    state: TicketState
    unit: Unit
    centre: str
    form: Mapping[str, Any]
    result: Mapping[str, Any] = field(default_factory=dict)
    holder: str = ""
    came_from: TicketState | None = None
    prepared_by: str = ""
    answer: str = ""
    promised: date | None = None
    wake_on: date | None = None
    outside_cause: bool = False
    done_at: datetime | None = None
    parent: str = ""
    open_children: int = 0
    work_begun: bool = False
    version: int = 1
    asker: str = ""
    name: str = ""
    identifier: str = ""
    claim: Mapping[str, Any] = field(default_factory=dict)
    desk_centre: str = ""
    visit: str = ""
    priority: int = 0
    restricted: bool = False
    held_until: datetime | None = None
    lifted: tuple[str, ...] = ()
    created_by: str = ""
    updated_at: datetime | None = None
    updated_by: str = ""
    timing: Timing | None = None
