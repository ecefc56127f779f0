"""The move table: who may take which step, and what stands in its way."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest

from backoffice.records.operators import Role
from backoffice.records.tickets import (
    ENDED,
    OPEN,
    Actor,
    Barrier,
    Clock,
    Guard,
    Prompt,
    Service,
    Step,
    Ticket,
    TicketState,
    Unit,
)
from backoffice.tickets import rules
from backoffice.tickets.rules import MOVES, Standing, Who

S, A, B = TicketState, Actor, Barrier
TODAY = date(2026, 11, 22)
STANDING = Standing(TODAY, feasibility=False, answer_positive=True, done_on=TODAY, term_over=True)

TICKET = Ticket(
    id="t",
    code="1",
    service=Service.ACCESS_CLASS,
    profile_version=0,
    number="01333334444",
    line_id="l",
    state=S.REGISTERED,
    unit=Unit.SWITCH_ROOM,
    centre="RSH01",
    form={},
)

#: Everybody who could try, and the actors that they are for a ticket of the switch room.
PEOPLE = {
    "clerk": (Who("sara", Role.CLERK, frozenset({Unit.COUNTER})), {A.CLERK}),
    "supervisor": (
        Who("mina", Role.SUPERVISOR, frozenset({Unit.COUNTER})),
        {A.CLERK, A.SUPERVISOR},
    ),
    "unit": (Who("navid", Role.UNIT, frozenset({Unit.SWITCH_ROOM})), {A.UNIT, A.HOLDER}),
    "other unit": (Who("peyman", Role.UNIT, frozenset({Unit.MDF})), set()),
    "clerk without a counter": (Who("ali", Role.CLERK), set()),
    "security": (Who("ali", Role.SECURITY, frozenset({Unit.INSPECTION})), set()),
    "administrator": (Who("admin", Role.ADMINISTRATOR), set()),
    "system": (Who("system", None), {A.SYSTEM}),
}


def fitting(move):
    """A ticket and a standing for which nothing but the actor can be wrong."""
    ticket = replace(
        TICKET,
        state=move.source,
        came_from=move.target if move.back else None,
        work_begun=Guard.WORK_BEGUN in move.guards,
    )
    return ticket, replace(STANDING, feasibility=Guard.FEASIBILITY in move.guards)


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize(
    "move", MOVES, ids=lambda move: f"{move.source}-{move.target}-{'-'.join(sorted(move.actors))}"
)
def test_only_its_actors_take_a_step(move, person):
    who, actors = PEOPLE[person]
    ticket, standing = fitting(move)
    rows = [one for one in MOVES if (one.source, one.target) == (move.source, move.target)]
    may = any(actors & one.actors and fits(one, ticket, standing) for one in rows)
    assert (rules.barriers(ticket, move.target, who, standing) == []) is may
    assert (rules.open_move(ticket, move.target, who, standing) is not None) is may


def fits(move, ticket, standing):
    return (
        not move.guards
        or (ticket, standing) == fitting(move)
        or not (
            {Guard.WORK_BEGUN, Guard.NO_WORK_BEGUN, Guard.FEASIBILITY, Guard.NO_FEASIBILITY}
            & set(move.guards)
        )
    )


@pytest.mark.parametrize(("source", "target"), list(product(S, S)))
def test_what_the_table_does_not_know_nobody_may(source, target):
    if any((move.source, move.target) == (source, target) for move in MOVES):
        return
    for who, _ in PEOPLE.values():
        blocked = rules.barriers(replace(TICKET, state=source), target, who, STANDING)
        assert [one.barrier for one in blocked] == [B.NO_SUCH_MOVE]
        assert rules.open_move(replace(TICKET, state=source), target, who, STANDING) is None


SWITCH, CLERK, SUPERVISOR = (PEOPLE[one][0] for one in ("unit", "clerk", "supervisor"))
SYSTEM = PEOPLE["system"][0]


@pytest.mark.parametrize(
    ("state", "target", "who", "ticket", "standing", "expected"),
    [
        (S.DRAFT, S.REGISTERED, CLERK, {}, {"eligible": False}, [B.NOT_ELIGIBLE]),
        (S.REGISTERED, S.IN_PROGRESS, SWITCH, {}, {"feasibility": True}, [B.FEASIBILITY_FIRST]),
        (S.REGISTERED, S.CHECKING, CLERK, {}, {}, [B.NO_FEASIBILITY_ASKED]),
        (S.CHECKING, S.IN_PROGRESS, SWITCH, {}, {"answer_positive": False}, [B.ANSWER_MISSING]),
        (S.IN_PROGRESS, S.DONE, SWITCH, {}, {"result_complete": False}, [B.RESULT_MISSING]),
        (S.IN_PROGRESS, S.DONE, SWITCH, {"open_children": 1}, {}, [B.CHILD_OPEN]),
        (S.IN_PROGRESS, S.DONE, SWITCH, {}, {"second_person": True}, [B.SECOND_PERSON]),
        (
            S.IN_PROGRESS,
            S.DONE,
            SWITCH,
            {"prepared_by": "navid"},
            {"second_person": True},
            [B.SECOND_PERSON],
        ),
        (S.IN_PROGRESS, S.DONE, SWITCH, {"prepared_by": "omid"}, {"second_person": True}, []),
        (S.IN_PROGRESS, S.CANCELLED, CLERK, {"work_begun": True}, {}, [B.WORK_HAS_BEGUN]),
        (S.IN_PROGRESS, S.CANCEL_REQUESTED, CLERK, {}, {}, [B.NO_WORK_YET]),
        (S.DONE, S.IN_PROGRESS, CLERK, {}, {"done_on": None}, [B.TOO_LATE_TO_REOPEN]),
        (S.DONE, S.IN_PROGRESS, SUPERVISOR, {}, {"done_on": None}, []),
        (S.FAILED, S.IN_PROGRESS, CLERK, {}, {}, [B.NEEDS_SUPERVISOR]),
        (
            S.WAITING_CUSTOMER,
            S.CHECKING,
            CLERK,
            {"came_from": S.IN_PROGRESS},
            {},
            [B.CAME_FROM_ELSEWHERE],
        ),
        (S.IN_PROGRESS, S.DONE, SWITCH, {}, {"route_walked": False}, [B.ROUTE_NOT_WALKED]),
        (S.IN_PROGRESS, S.CANCELLED, SWITCH, {}, {}, [B.NEEDS_COUNTER]),
        (S.DONE, S.CLOSED, SWITCH, {}, {}, [B.NEEDS_COUNTER]),
        (S.IN_PROGRESS, S.WAITING_CUSTOMER, SWITCH, {"holder": "omid"}, {}, [B.NOT_YOURS]),
        (S.IN_PROGRESS, S.WAITING_CUSTOMER, SWITCH, {"holder": "navid"}, {}, []),
        (S.REGISTERED, S.FAILED, SYSTEM, {}, {"term_over": False}, [B.TERM_NOT_OVER]),
    ],
)
def test_a_guard_says_what_is_missing(state, target, who, ticket, standing, expected):
    blocked = rules.barriers(
        replace(TICKET, state=state, **ticket), target, who, replace(STANDING, **standing)
    )
    assert [one.barrier for one in blocked] == expected
    assert {one.target for one in blocked} <= {target}


@pytest.mark.parametrize(("days", "may"), [(0, True), (10, True), (11, False)])
def test_a_clerk_reopens_within_ten_days(days, may):
    standing = replace(STANDING, done_on=TODAY - timedelta(days=days))
    ticket = replace(TICKET, state=S.DONE)
    assert (rules.barriers(ticket, S.IN_PROGRESS, CLERK, standing) == []) is may


def test_every_state_is_reached_and_every_open_one_left():
    assert {move.target for move in MOVES} | {S.DRAFT} == set(S)
    assert {move.source for move in MOVES} >= OPEN
    assert ENDED - {move.source for move in MOVES} == {S.CLOSED, S.CANCELLED, S.REJECTED}


def test_a_system_is_never_asked_anything():
    asked = [move for move in MOVES if move.actors == {A.SYSTEM} and move.prompts]
    assert asked == []


def test_every_prompt_and_guard_is_used():
    assert {prompt for move in MOVES for prompt in move.prompts} == set(Prompt)
    assert {guard for move in MOVES for guard in move.guards} == set(Guard)


def test_clocks_run_while_somebody_works():
    assert S.WAITING_CUSTOMER not in rules.RUNS[Clock.RESOLUTION]
    assert not rules.RUNS[Clock.RESOLUTION] & (ENDED | {S.DONE, S.WAITING_LIST})


def test_steps_replayed_give_the_present_columns():
    at = datetime(2026, 11, 22, tzinfo=UTC)
    steps = [
        Step(S.DRAFT, S.REGISTERED, at, "sara", Unit.COUNTER, values={"holder": "", "unit": "a"}),
        Step(S.REGISTERED, S.IN_PROGRESS, at, "navid", Unit.SWITCH_ROOM, values={"holder": "n"}),
    ]
    assert rules.replayed(steps) == {"holder": "n", "unit": "a", "state": "in_progress"}
