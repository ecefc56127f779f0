"""What the administration of services says: fees, members of units, lacks, and a trial's outcome.

Source: issue of the tickets §2, counter.md §7, office.md §3 item 10. Days Gregorian and local,
moments aware UTC, amounts rials.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from backoffice.records.operators import Role
from backoffice.records.ticket_forms import TicketPaper
from backoffice.records.tickets import Service, Step, TicketState, Unit


class AdminLack(StrEnum):
    """What is wrong with something that the administration wants to keep."""

    NO_ROUTE = "no_route"
    UNIT_TWICE = "unit_twice"  # the same unit twice in a row
    OUT_OF_RANGE = "out_of_range"
    NOT_A_NUMBER = "not_a_number"
    REASON_CODE = "reason_code"
    REASON_TWICE = "reason_twice"
    REASON_TITLE = "reason_title"
    REASON_TARGET = "reason_target"
    NO_REASON = "no_reason"  # a move asks for a reason, and there is none to give
    REASON_DROPPED = "reason_dropped"  # the program gives it by itself
    NOTHING_TO_PREPARE = "nothing_to_prepare"  # the result is made when it is done
    FEE_CODE = "fee_code"
    FEE_TITLE = "fee_title"
    UNKNOWN_FEE = "unknown_fee"
    NOT_A_DATE = "not_a_date"
    DAY_TWICE = "day_twice"
    DAY_NAME = "day_name"
    NOT_HOURS = "not_hours"
    NEVER_OPEN = "never_open"
    NOT_TEXT = "not_text"
    NO_DAYS = "no_days"
    UNKNOWN_OPERATOR = "unknown_operator"


@dataclass(frozen=True, slots=True)
class AdminFinding:
    """One thing wrong: in which field, with which value; ``line`` of a file, from 1."""

    lack: AdminLack
    field: str = ""
    detail: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Fee:
    """A fee from a day on; ``code`` is what profiles name."""

    code: str
    rials: int
    since: date
    title: str = ""


@dataclass(frozen=True, slots=True)
class UnitMember:
    """An operator with the units given to them, and the one that the role brings by itself."""

    operator: str
    name: str
    role: Role
    centre: str
    units: frozenset[Unit] = frozenset()
    by_role: frozenset[Unit] = frozenset()


@dataclass(frozen=True, slots=True)
class PastTicket:
    """A ticket as it was, for trying a change on it.

    ``until`` is when nothing was owed any more, or now; ``steps`` are its moves, oldest first.
    """

    id: str
    service: Service
    version: int
    number: str
    opened_at: datetime
    until: datetime
    promised: date | None
    first_action_at: datetime | None
    papers: frozenset[TicketPaper]
    steps: tuple[Step, ...]
    state: TicketState


@dataclass(frozen=True, slots=True)
class TrialReport:
    """What a change would have done to the tickets since a day; counts of tickets."""

    since: date
    tickets: int = 0
    sooner: int = 0  # promised for an earlier day
    later: int = 0
    blocked: int = 0  # would not have been opened
    freed: int = 0  # would have been opened without a paper that was asked for
    overdue: int = 0  # would have been late and was not
    relieved: int = 0
    slow: int = 0  # first action would have been late and was not
    prompt: int = 0
