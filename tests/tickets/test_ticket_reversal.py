"""What may be taken back, and what not any more: something newer is never lost by it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from backoffice.db import line_cards, line_pins, messages, number_pool
from backoffice.errors import Refused
from backoffice.records.line_facts import ChangeFlaw, PoolState
from backoffice.records.lines import AccessClass
from backoffice.records.number_pools import REST_DAYS
from backoffice.records.ticket_papers import PaperLack
from backoffice.records.tickets import Service, Ticket, TicketState, Unit
from backoffice.tickets import actions, actions_reversal, papers, pins
from factories import POLICY
from ticket_office import (
    CLERK,
    FRAME,
    FREE,
    NUMBER,
    REASON,
    SUPERVISOR,
    SWITCH,
    done,
    finished,
    furnish,
    moved,
    opened,
    request,
    sit,
)
from turns import Held

S = TicketState
KEY = POLICY.tag_key
OLD, NEW = "09121234567", "09351112222"
CUT = {"operation": "cut", "cause": "wish", "direction": "both", "billing_told": True}


def agreed(database, mobile) -> Ticket:
    form = {"operation": "consent", "mobile": mobile, "events": ["line_cut"], "confirmed": True}
    ticket = opened(database, request(Service.MESSAGES, form))
    return moved(database, ticket, S.DONE, CLERK, result={})


def coded(database, operation) -> Ticket:
    ticket = opened(database, request(Service.IVR_PIN, {"operation": operation}))
    return pins.issue(sit(database, CLERK), ticket.id, ticket.version, key=KEY).ticket


def take_back(database, ticket) -> Ticket:
    return actions.reverse(sit(database, SUPERVISOR), ticket.id, REASON)


def flaws(refusal):
    return [one.flaw for one in refusal.value.findings]


def mobile(database):
    with database.read() as session:
        kept = messages.consent(session, NUMBER)
    return kept.mobile if kept else ""


def pin_hash(database):
    with database.read() as session:
        return line_pins.pin_hash(session, NUMBER)


def test_a_consent_that_was_given_since_stays(database, line_id):
    wrong = agreed(database, OLD)
    newer = agreed(database, NEW)
    with pytest.raises(Refused) as refusal:
        take_back(database, wrong)
    assert flaws(refusal) == [ChangeFlaw.CHANGED_SINCE]
    assert mobile(database) == NEW
    take_back(database, newer)
    assert mobile(database) == OLD
    take_back(database, wrong)
    assert mobile(database) == ""


def test_a_code_that_was_made_since_stays(database, line_id):
    wrong = coded(database, "issue")
    first = pin_hash(database)
    newer = coded(database, "reset")
    second = pin_hash(database)
    assert second not in {first, ""}
    with pytest.raises(Refused) as refusal:
        take_back(database, wrong)
    assert flaws(refusal) == [ChangeFlaw.CHANGED_SINCE]
    assert pin_hash(database) == second
    take_back(database, newer)
    assert pin_hash(database) == first


def test_a_cut_that_was_lifted_wrongly_does_not_hold_twice(database, line_id):
    done(database, opened(database, request(Service.CUT_RECONNECT, CUT)))
    with database.read() as session:
        (cause,) = line_cards.card(session, line_id).causes
    lift = {"operation": "reconnect", "lifts": cause.id}
    wrong = done(database, opened(database, request(Service.CUT_RECONNECT, lift)))
    done(database, opened(database, request(Service.CUT_RECONNECT, CUT)))
    with pytest.raises(Refused) as refusal:
        take_back(database, wrong)
    assert flaws(refusal) == [ChangeFlaw.CAUSE_HOLDS]
    with database.read() as session:
        assert len(line_cards.card(session, line_id).causes) == 1


@pytest.mark.parametrize(("days", "state"), [(0, PoolState.FREE), (1, PoolState.RESTING)])
def test_a_number_that_was_had_for_days_rests(database, line_id, clock, days, state):
    form = {"cause": "wish", "number": FREE[0]}
    ticket = opened(database, request(Service.NUMBER_CHANGE, form))
    handed = sit(database, FRAME).write(
        lambda session: actions.hand_over(session, ticket.id, Unit.SWITCH_ROOM)
    )
    done(database, handed)
    clock.advance(days=days)
    take_back(database, ticket)
    with database.read() as session:
        pooled = number_pool.states(session, [NUMBER, FREE[0]])
    assert pooled[NUMBER].state is PoolState.ASSIGNED
    assert pooled[FREE[0]].state is state
    rests = clock.today + timedelta(days=REST_DAYS)
    assert pooled[FREE[0]].until == (rests if days else None)


def test_what_was_taken_back_is_certified_no_more(database, line_id):
    wrong = done(database, opened(database))
    take_back(database, wrong)
    with pytest.raises(Refused) as refusal:
        papers.certificate(sit(database, CLERK), wrong.id, key=KEY)
    assert [one.lack for one in refusal.value.findings] == [PaperLack.TAKEN_BACK]


def test_a_line_stays_as_it_is_looked_at(postgres_database_url, connect, monkeypatch):
    """A newer ticket that is done while an older one is taken back waits, and wins."""
    first = connect(postgres_database_url, "desk-1")
    second = connect(postgres_database_url, "desk-2")
    line_id = furnish(sit(first, CLERK))
    wrong = done(first, opened(first))
    form = {"access": "first_zero_barred"}
    newer = moved(first, opened(first, request(Service.ACCESS_CLASS, form)), S.IN_PROGRESS)
    held = Held()
    reverse = actions_reversal._reverse

    def slowly(*given):
        held()
        return reverse(*given)

    monkeypatch.setattr(actions_reversal, "_reverse", slowly)
    sit(second, SWITCH)
    held.until_waits(lambda: take_back(first, wrong), lambda: finished(second, newer))
    with second.read() as session:
        assert line_cards.card(session, line_id).access is AccessClass.FIRST_ZERO_BARRED
