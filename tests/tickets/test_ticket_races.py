"""Many desks at once: on the server they really meet."""

from __future__ import annotations

import pytest

from backoffice.db import Database, line_cards, line_changes, tickets, tickets_parts
from backoffice.errors import Refused
from backoffice.records.line_facts import SetAccess
from backoffice.records.lines import AccessClass
from backoffice.records.ticket_forms import Asker
from backoffice.records.tickets import Prompt, Service, TicketState, Unit
from backoffice.tickets import actions, actions_moving
from ticket_office import (
    APPLIED,
    CLERK,
    FRAME,
    SECOND_CLERK,
    SECOND_SWITCH,
    SUPERVISOR,
    SWITCH,
    bar_second_zero,
    done,
    finished,
    furnish,
    moved,
    opened,
    request,
    sit,
)
from turns import Held, at_once

S = TicketState


@pytest.fixture
def desks(postgres_database_url, connect):
    """Open the office from several desks; the first one furnishes it."""

    def _desks(*people) -> list[Database]:
        opened_desks = [
            sit(connect(postgres_database_url, desk.workstation), desk) for desk in people
        ]
        furnish(opened_desks[0])
        return opened_desks

    return _desks


def test_done_from_two_desks_is_done_once(desks):
    first, second = desks(SWITCH, SECOND_SWITCH)
    ticket = moved(first, opened(first), S.IN_PROGRESS)
    sit(first, SWITCH)
    answers = {Prompt.RESULT.value: {"applied_at": APPLIED}}

    def finish(desk):
        return lambda: actions.move(desk, ticket.id, ticket.version, S.DONE, answers)

    one, two = at_once([finish(first), finish(second)])
    assert one == two
    with first.read() as session:
        assert [step.target for step in tickets.steps(session, ticket.id)].count(S.DONE) == 1
        assert tickets_parts.effect(session, ticket.id) is not None
        assert line_cards.card(session, ticket.line_id).access is (AccessClass.SECOND_ZERO_BARRED)


def test_a_line_stays_as_its_effect_was_reckoned(desks, monkeypatch, clock):
    """What comes meanwhile waits for the effect, and is not lost under it."""
    first, second = desks(SWITCH, SUPERVISOR)
    ticket = moved(first, opened(first), S.IN_PROGRESS)
    held = Held()
    changes_of = actions_moving.changes_of

    def slowly(*given):
        held()
        return changes_of(*given)

    def meanwhile():
        change = SetAccess(AccessClass.FIRST_ZERO_BARRED)
        second.write(
            lambda session: line_changes.apply(
                session, ticket.line_id, [change], ticket_id="", at=clock.moment, by="mina"
            )
        )

    monkeypatch.setattr(actions_moving, "changes_of", slowly)
    sit(first, SWITCH)
    held.until_waits(lambda: finished(first, ticket), meanwhile)
    with first.read() as session:
        card = line_cards.card(session, ticket.line_id)
    assert card.access is AccessClass.FIRST_ZERO_BARRED


def test_one_of_two_desks_opens_the_ticket(desks):
    first, second = desks(CLERK, SECOND_CLERK)
    found = at_once(
        [lambda desk=desk: actions.open_ticket(desk, bar_second_zero()) for desk in (first, second)]
    )
    assert sorted(isinstance(one, Refused) for one in found) == [False, True]


def test_an_effect_is_taken_back_by_one_of_two(desks):
    first, second = desks(SUPERVISOR, SUPERVISOR)
    ticket = done(first, opened(first))
    sit(first, SUPERVISOR)
    found = at_once(
        [
            lambda desk=desk: actions.reverse(desk, ticket.id, "اشتباه ثبت شده بود")
            for desk in (first, second)
        ]
    )
    assert sorted(isinstance(one, Refused) for one in found) == [False, True]


def test_nobody_gets_a_ticket_that_another_takes(desks):
    people = (FRAME, FRAME, FRAME, FRAME)
    crew = desks(*people)
    for number in range(6):
        new = request(
            Service.FAULT,
            {"kind": "no_tone"},
            asker=Asker.ANYBODY,
            number=f"013333300{number:02}",
        )
        opened(crew[0], new)
    sit(crew[0], FRAME)

    def take(desk):
        def deed():
            taken = []
            while True:
                ticket = desk.write(lambda session: actions.next_for(session, Unit.FAULT_DESK))
                if ticket is None:
                    return taken
                taken.append(ticket.id)

        return deed

    taken = [one for ids in at_once([take(desk) for desk in crew]) for one in ids]
    assert len(taken) == len(set(taken)) == 6
