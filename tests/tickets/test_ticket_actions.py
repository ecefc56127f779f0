"""Tickets opened, taken, moved and done, on both databases."""

from __future__ import annotations

import pytest

from backoffice.db import line_cards, tickets, tickets_parts
from backoffice.records.lines import AccessClass
from backoffice.records.tickets import TicketState, Unit
from ticket_office import (
    CLERK,
    SWITCH,
    done,
    furnish,
    opened,
)

S = TicketState


@pytest.fixture
def line_id(database):
    return furnish(database)


def card(database, line_id):
    with database.read() as session:
        return line_cards.card(session, line_id)


def test_a_request_becomes_a_ticket(database, line_id):
    ticket = opened(database)
    assert ticket.state is S.REGISTERED
    assert ticket.unit is Unit.SWITCH_ROOM
    assert ticket.line_id == line_id
    assert ticket.code.startswith("705001")
    assert ticket.promised is not None


def test_done_changes_the_line_once(database, line_id):
    ticket = done(database, opened(database))
    assert ticket.state is S.DONE
    assert card(database, line_id).access is AccessClass.SECOND_ZERO_BARRED
    with database.read() as session:
        assert tickets_parts.effect(session, ticket.id) is not None
        assert [step.target for step in tickets.steps(session, ticket.id)] == [
            S.REGISTERED,
            S.IN_PROGRESS,
            S.DONE,
        ]
