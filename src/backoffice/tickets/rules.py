"""The life of a ticket as data: which step may follow which, by whom, and on what condition.

Source: office.md §1, table 3b. A forbidden move is refused with its reasons, never skipped.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from backoffice.records.operators import Role
from backoffice.records.tickets import (
    Actor,
    Barrier,
    Blocked,
    Clock,
    Guard,
    Move,
    Prompt,
    Step,
    Ticket,
    TicketState,
    Unit,
)

__all__ = [
    "MOVES",
    "RUNS",
    "Barrier",
    "Blocked",
    "Standing",
    "Who",
    "barriers",
    "moves_from",
    "open_move",
    "replayed",
]

S, A, G, P = TicketState, Actor, Guard, Prompt

_CLERK = frozenset({A.CLERK})
_UNIT = frozenset({A.UNIT})
_HOLDER = frozenset({A.HOLDER})
_SUPERVISOR = frozenset({A.SUPERVISOR})
_SYSTEM = frozenset({A.SYSTEM})
_WORKING = (S.REGISTERED, S.CHECKING, S.IN_PROGRESS)
_PARKED = (S.WAITING_CUSTOMER, S.ON_HOLD, S.WAITING_LIST)
#: What is given up leaves nothing behind: no effect of an earlier done, nothing made from it.
_NOTHING_LEFT = (G.EFFECT_GONE, G.CHILDREN_ENDED)

MOVES: tuple[Move, ...] = (
    Move(S.DRAFT, S.REGISTERED, _CLERK, (G.ELIGIBLE,)),
    Move(S.REGISTERED, S.CHECKING, _SYSTEM | _CLERK, (G.FEASIBILITY,)),
    Move(S.REGISTERED, S.IN_PROGRESS, _UNIT, (G.NO_FEASIBILITY,)),
    Move(S.CHECKING, S.IN_PROGRESS, _UNIT, (G.ANSWER_POSITIVE,), (P.ANSWER,)),
    Move(S.CHECKING, S.WAITING_LIST, _UNIT, (), (P.ANSWER, P.NOTE)),
    Move(S.WAITING_LIST, S.CHECKING, _UNIT | _SYSTEM),
    *(Move(state, S.WAITING_CUSTOMER, _HOLDER, (), (P.REASON, P.WAKE_ON)) for state in _WORKING),
    *(Move(S.WAITING_CUSTOMER, state, _SYSTEM | _CLERK | _UNIT, back=True) for state in _WORKING),
    Move(S.IN_PROGRESS, S.ON_HOLD, _UNIT, (), (P.REASON, P.EXPECTED_ON, P.OUTSIDE_CAUSE)),
    Move(S.ON_HOLD, S.IN_PROGRESS, _UNIT | _SYSTEM),
    Move(
        S.IN_PROGRESS,
        S.DONE,
        _UNIT,
        (G.RESULT_COMPLETE, G.SECOND_PERSON, G.CHILDREN_ENDED, G.ROUTE_WALKED),
        (P.RESULT,),
    ),
    Move(S.IN_PROGRESS, S.FAILED, _UNIT, (G.EFFECT_GONE,), (P.REASON, P.NOTE)),
    Move(S.FAILED, S.IN_PROGRESS, _SUPERVISOR, (G.NO_TWIN,), (P.NOTE,)),
    *(
        Move(state, S.FAILED, _SYSTEM, (G.TERM_OVER,))
        for state in (*_WORKING, S.WAITING_CUSTOMER, S.ON_HOLD)
    ),
    Move(S.DONE, S.CLOSED, _CLERK | _SYSTEM),
    Move(S.DONE, S.IN_PROGRESS, _CLERK, (G.WITHIN_REOPENING, G.NO_TWIN), (P.REASON, P.NOTE)),
    Move(S.DONE, S.IN_PROGRESS, _SUPERVISOR, (G.NO_TWIN,), (P.REASON, P.NOTE)),
    *(
        Move(state, S.CANCELLED, _CLERK, (G.NO_WORK_BEGUN, *_NOTHING_LEFT), (P.REASON,))
        for state in (S.DRAFT, *_WORKING, *_PARKED)
    ),
    *(
        Move(state, S.CANCEL_REQUESTED, _CLERK, (G.WORK_BEGUN,), (P.REASON,))
        for state in (*_WORKING, *_PARKED)
    ),
    Move(S.CANCEL_REQUESTED, S.CANCELLED, _UNIT, _NOTHING_LEFT),
    Move(S.CANCEL_REQUESTED, S.IN_PROGRESS, _UNIT, (), (P.NOTE,)),
    *(
        Move(state, S.REJECTED, _SUPERVISOR | _UNIT, (), (P.REASON,))
        for state in (S.REGISTERED, S.WAITING_LIST)
    ),
    Move(S.CHECKING, S.REJECTED, _SUPERVISOR | _UNIT, (), (P.REASON, P.ANSWER)),
)

RUNS: dict[Clock, frozenset[TicketState]] = {
    Clock.FIRST_ACTION: frozenset({S.REGISTERED}),
    Clock.RESOLUTION: frozenset(
        {S.REGISTERED, S.CHECKING, S.IN_PROGRESS, S.ON_HOLD, S.CANCEL_REQUESTED}
    ),
}
"""In which states each clock runs; on hold it stops for causes that are not ours."""


@dataclass(frozen=True, slots=True)
class Who:
    """Whoever wants to move a ticket; a unit works for the whole province."""

    operator: str
    role: Role | None  # None: the system
    units: frozenset[Unit] = frozenset()


@dataclass(frozen=True, slots=True)
class Standing:
    """What the guards have to know beside the ticket itself."""

    today: date
    eligible: bool = True
    feasibility: bool = False
    answer_positive: bool = False
    result_complete: bool = True
    second_person: bool = False
    reopening_days: int = 10
    done_on: date | None = None
    term_over: bool = False
    twin: bool = False
    route_walked: bool = True
    effect_stands: bool = False


def moves_from(state: TicketState) -> list[Move]:
    """Return the moves that a state knows, in their order."""
    return [move for move in MOVES if move.source is state]


def barriers(ticket: Ticket, target: TicketState, who: Who, standing: Standing) -> list[Blocked]:
    """Return every reason against a move; empty when it is open by at least one of its rows.

    Of several rows (a clerk within days, later a supervisor) the one with the fewest
    reasons speaks.
    """
    rows = _rows(ticket, target)
    if not rows:
        return [Blocked(Barrier.NO_SUCH_MOVE, target)]
    found = [_against(move, ticket, who, standing) for move in rows]
    return [Blocked(one, target) for one in min(found, key=len)]


def open_move(ticket: Ticket, target: TicketState, who: Who, standing: Standing) -> Move | None:
    """Return the row by which a move is open, with what it asks for; None when none is."""
    return next(
        (move for move in _rows(ticket, target) if not _against(move, ticket, who, standing)),
        None,
    )


def replayed(steps: Iterable[Step]) -> Mapping[str, Any]:
    """Return a ticket's columns (plain values) as its steps, oldest first, made them."""
    columns: dict[str, Any] = {}
    for step in steps:
        columns |= step.values
        columns["state"] = step.target.value
    return columns


def _rows(ticket: Ticket, target: TicketState) -> list[Move]:
    return [move for move in moves_from(ticket.state) if move.target is target]


def _against(move: Move, ticket: Ticket, who: Who, standing: Standing) -> list[Barrier]:
    found = [] if _may(move, ticket, who) else [_whose(move)]
    found += [
        barrier
        for guard in move.guards
        if (barrier := _guarded(guard, ticket, who, standing)) is not None
    ]
    if move.back and ticket.came_from is not None and ticket.came_from is not move.target:
        found.append(Barrier.CAME_FROM_ELSEWHERE)
    return found


def _whose(move: Move) -> Barrier:
    if move.actors == _SUPERVISOR:
        return Barrier.NEEDS_SUPERVISOR
    return Barrier.NEEDS_COUNTER if move.actors <= _CLERK | _SYSTEM else Barrier.NOT_YOURS


def _may(move: Move, ticket: Ticket, who: Who) -> bool:
    return any(_is(actor, ticket, who) for actor in move.actors)


def _is(actor: Actor, ticket: Ticket, who: Who) -> bool:
    """Say whether somebody is this actor for this ticket; the counter is a unit like any other."""
    match actor:
        case Actor.SYSTEM:
            return who.role is None
        case Actor.SUPERVISOR:
            return who.role is Role.SUPERVISOR
        case Actor.CLERK:
            return who.role in {Role.CLERK, Role.SUPERVISOR} and Unit.COUNTER in who.units
        case Actor.UNIT:
            return who.role is not None and ticket.unit in who.units
        case Actor.HOLDER:
            in_hand = ticket.holder in {"", who.operator}
            return in_hand and who.role is not None and ticket.unit in who.units


def _guarded(guard: Guard, ticket: Ticket, who: Who, standing: Standing) -> Barrier | None:
    holds, barrier = {
        Guard.ELIGIBLE: (standing.eligible, Barrier.NOT_ELIGIBLE),
        Guard.FEASIBILITY: (standing.feasibility, Barrier.NO_FEASIBILITY_ASKED),
        Guard.NO_FEASIBILITY: (not standing.feasibility, Barrier.FEASIBILITY_FIRST),
        Guard.ANSWER_POSITIVE: (standing.answer_positive, Barrier.ANSWER_MISSING),
        Guard.RESULT_COMPLETE: (standing.result_complete, Barrier.RESULT_MISSING),
        Guard.WORK_BEGUN: (ticket.work_begun, Barrier.NO_WORK_YET),
        Guard.NO_WORK_BEGUN: (not ticket.work_begun, Barrier.WORK_HAS_BEGUN),
        Guard.WITHIN_REOPENING: (_may_reopen(standing), Barrier.TOO_LATE_TO_REOPEN),
        Guard.SECOND_PERSON: (
            not standing.second_person or ticket.prepared_by not in {"", who.operator},
            Barrier.SECOND_PERSON,
        ),
        Guard.NO_TWIN: (not standing.twin, Barrier.TWIN_OPEN),
        Guard.CHILDREN_ENDED: (ticket.open_children == 0, Barrier.CHILD_OPEN),
        Guard.ROUTE_WALKED: (
            standing.route_walked or who.role is Role.SUPERVISOR,
            Barrier.ROUTE_NOT_WALKED,
        ),
        Guard.EFFECT_GONE: (not standing.effect_stands, Barrier.EFFECT_REMAINS),
        Guard.TERM_OVER: (standing.term_over, Barrier.TERM_NOT_OVER),
    }[guard]
    return None if holds else barrier


def _may_reopen(standing: Standing) -> bool:
    if standing.done_on is None:
        return False
    return standing.today <= standing.done_on + timedelta(days=standing.reopening_days)
