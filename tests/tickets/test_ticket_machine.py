"""Random moves by random people: nothing illegal ever succeeds, and the history tells it all."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from back_ends import SqliteFiles
from backoffice.db import Database, line_cards, tickets, tickets_parts
from backoffice.errors import Conflict, Forbidden, Refused
from backoffice.records.lines import AccessClass
from backoffice.records.tickets import ENDED, OPEN, Clock, Service, StepKind, TicketState, Unit
from backoffice.tickets import actions, calendars, clocks, rules, sweeping
from conftest import Clock as WallClock
from ticket_office import (
    APPLIED,
    CLERK,
    CREW,
    FRAME,
    SECOND_SWITCH,
    SUPERVISOR,
    SWITCH,
    furnish,
    opened,
    request,
    sit,
)

S = TicketState
DESKS = (CLERK, SUPERVISOR, SWITCH, SECOND_SWITCH, FRAME)
ANSWERS = {
    "reason": "customer_wish",
    "note": "یادداشت",
    "outside_cause": True,
    "result": {"applied_at": APPLIED},
}
REASONS = {
    S.WAITING_CUSTOMER: "answer_awaited",
    S.ON_HOLD: "equipment",
    S.FAILED: "not_possible",
    S.REJECTED: "no_right",
    S.IN_PROGRESS: "not_solved",
}
LINKED = sorted({(move.source, move.target) for move in rules.MOVES})


class Office(RuleBasedStateMachine):
    """One ticket after the other on one line; the model is the line's class and the moves."""

    files: SqliteFiles
    folder: Path

    @initialize()
    def furnish(self):
        self.home = TemporaryDirectory(dir=self.folder)
        self.lent = self.files.fresh(Path(self.home.name))
        self.clock = WallClock()
        self.database = Database(self.lent.__enter__(), clock=self.clock)
        self.line_id = furnish(self.database)
        self.access = AccessClass.NO_LIMIT
        self.reversed = set()
        self.ticket = opened(self.database)

    def teardown(self):
        self.database.dispose()
        self.lent.__exit__(None, None, None)
        self.home.cleanup()

    @precondition(lambda self: self.ticket.state not in OPEN)
    @rule(access=st.sampled_from(AccessClass))
    def open(self, access):
        new = request(Service.ACCESS_CLASS, {"access": access.value})
        try:
            self.ticket = actions.open_ticket(sit(self.database, CLERK), new)
        except Refused:
            assert access is self.access
        else:
            assert access is not self.access

    @rule(places=st.lists(st.integers(0, 99), min_size=1, max_size=5))
    def go_on(self, places):
        for place in places:
            self._go_on(place)

    @rule()
    def finish(self):
        for target in (S.IN_PROGRESS, S.DONE):
            self._try(target, SWITCH)

    def _go_on(self, place):
        """Take a step that the table knows, by somebody who is one of its actors."""
        before = self.ticket
        ways = [
            (move.target, desk)
            for move in rules.MOVES
            if move.source is before.state
            for desk in DESKS
            if any(self._is(actor, before, desk) for actor in move.actors)
        ]
        if ways:
            self._try(*ways[place % len(ways)])
        else:
            self.open(next(one for one in AccessClass if one is not self.access))

    @rule(
        wanted=st.sampled_from(S),
        desk=st.sampled_from(DESKS),
        stale=st.sampled_from((0, 1)),
        bare=st.booleans(),
    )
    def try_anything(self, wanted, desk, stale, bare):
        self._try(wanted, desk, stale, bare=bare)

    def _try(self, target, desk, stale=0, *, bare=False):
        before = self.ticket
        day = (self.clock.today + timedelta(days=2)).isoformat()
        answers = ANSWERS | {"wake_on": day, "expected_on": day}
        answers["reason"] = REASONS.get(target, "customer_wish")
        try:
            after = actions.move(
                sit(self.database, desk),
                before.id,
                before.version - stale,
                target,
                {} if bare else answers,
            )
        except (Refused, Conflict):
            with self.database.read() as session:
                assert tickets.get(session, before.id) == before
            return
        if target is S.DONE and before.state in {S.DONE, S.CLOSED}:
            assert after == before
            return
        self._moved(before, after, target, desk, stale)

    def _moved(self, before, after, target, desk, stale):
        assert stale == 0
        assert (before.state, target) in LINKED
        assert after.version > before.version
        rows = [m for m in rules.MOVES if (m.source, m.target) == (before.state, target)]
        assert any(self._is(actor, before, desk) for row in rows for actor in row.actors)
        if target is S.DONE and not self._had_effect:
            self.access = AccessClass(before.form["access"])
        self.ticket = after

    @staticmethod
    def _is(actor, ticket, desk):
        units = {Unit.COUNTER} if desk in {CLERK, SUPERVISOR} else set()
        units |= {Unit.SWITCH_ROOM} if desk in {SWITCH, SECOND_SWITCH} else set()
        units |= set(CREW[FRAME.operator]) if desk is FRAME else set()
        return {
            rules.Actor.CLERK: Unit.COUNTER in units,
            rules.Actor.UNIT: ticket.unit in units,
            rules.Actor.HOLDER: ticket.unit in units and ticket.holder in {"", desk.operator},
            rules.Actor.SUPERVISOR: desk is SUPERVISOR,
            rules.Actor.SYSTEM: False,
        }[actor]

    @property
    def _had_effect(self):
        with self.database.read() as session:
            steps = tickets.steps(session, self.ticket.id)
        return sum(step.target is S.DONE and step.kind is StepKind.MOVE for step in steps) > 1

    @rule(desk=st.sampled_from(DESKS))
    def claim(self, desk):
        before = self.ticket
        try:
            self.ticket = sit(self.database, desk).write(
                lambda session: actions.claim(session, before.id, before.version)
            )
        except (Refused, Conflict):
            return
        assert self._is(rules.Actor.UNIT, before, desk)
        assert before.state in OPEN

    @rule(desk=st.sampled_from(DESKS), unit=st.sampled_from((Unit.SWITCH_ROOM, Unit.MDF)))
    def hand_over(self, desk, unit):
        before = self.ticket
        try:
            self.ticket = sit(self.database, desk).write(
                lambda session: actions.hand_over(session, before.id, unit, "یادداشت")
            )
        except (Refused, Conflict):
            return
        assert before.state in OPEN

    @rule(desk=st.sampled_from(DESKS), access=st.sampled_from(AccessClass))
    def edit(self, desk, access):
        before = self.ticket
        form = {"access": access.value}
        try:
            after = actions.edit(sit(self.database, desk), before.id, before.version, form)
        except (Refused, Conflict, Forbidden):
            with self.database.read() as session:
                assert tickets.get(session, before.id) == before
            return
        assert desk in {CLERK, SUPERVISOR}
        assert before.state in OPEN
        assert not before.work_begun
        assert access is not self.access
        with self.database.read() as session:
            assert tickets_parts.effect(session, before.id) is None
        self.ticket = after

    @rule(desk=st.sampled_from(DESKS))
    def reverse(self, desk):
        with self.database.read() as session:
            effect = tickets_parts.effect(session, self.ticket.id)
        try:
            actions.reverse(sit(self.database, desk), self.ticket.id, "اشتباه ثبت شده بود")
        except Refused:
            return
        assert desk is SUPERVISOR
        assert effect is not None
        assert self.ticket.id not in self.reversed
        self.reversed.add(self.ticket.id)
        self.access = effect.inverse[0].access

    @rule(hours=st.sampled_from((1, 5, 20, 80)))
    def time_passes(self, hours):
        self.clock.advance(hours=hours)
        sit(self.database, CLERK).write(sweeping.sweep)
        with self.database.read() as session:
            self.ticket = tickets.get(session, self.ticket.id)

    @invariant()
    def the_line_is_what_the_effects_made_of_it(self):
        if not hasattr(self, "ticket"):
            return
        with self.database.read() as session:
            card = line_cards.card(session, self.line_id)
        assert card.access is self.access

    @invariant()
    def the_history_tells_the_ticket(self):
        if not hasattr(self, "ticket"):
            return
        with sit(self.database, CLERK).read() as session:
            ticket = tickets.get(session, self.ticket.id)
            steps = tickets.steps(session, ticket.id)
            calendar = calendars.calendar(session)
        columns = rules.replayed(steps)
        for name in ("state", "unit", "holder", "form", "result", "answer", "work_begun"):
            assert columns[name] == getattr(ticket, name), name
        assert columns["came_from"] == (ticket.came_from or "")
        assert columns["priority"] == ticket.priority
        now = self.clock.moment
        spent = clocks.used(ticket.timing, now, calendar)
        assert clocks.replay(steps, now, calendar) == spent
        running = clocks.runs(Clock.RESOLUTION, ticket.state, outside_cause=ticket.outside_cause)
        assert (ticket.timing.since is not None) is running
        assert (ticket.state in ENDED) is (ticket.timing.ended_at is not None)


@pytest.mark.slow
def test_no_way_through_the_office_breaks_its_rules(sqlite_files, tmp_path):
    Office.files, Office.folder = sqlite_files, tmp_path
    run_state_machine_as_test(
        Office,
        settings=settings(
            max_examples=15,
            stateful_step_count=30,
            deadline=None,
            phases=(Phase.generate,),  # to shrink a story of databases takes minutes
            suppress_health_check=list(HealthCheck),
        ),
    )
