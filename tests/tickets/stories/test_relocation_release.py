"""The story of service 3, its other end: the centre that a line left gives up what it had there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from backoffice.db import number_pool, tickets, tickets_parts
from backoffice.records.line_facts import PoolState
from backoffice.records.ticket_forms import Asker, FormLack
from backoffice.records.tickets import Service, TicketState, Unit
from backoffice.tickets import actions
from relocation_kit import LAHIJAN, RESULT, THERE, WAY, checked, move
from ticket_office import APPLIED, ASSIGNER, CLERK, NUMBER, furnish, moved, opened, request, sit
from ticket_stories import (
    MOBILE,
    by_letter,
    card,
    certificate,
    children,
    entries,
    order,
    refused,
    taken_back,
    text,
    told,
    view,
    worked,
)

S = TicketState
THEIR_WAY = (Unit.HEAD_OF_CENTRE, Unit.MDF, Unit.SWITCH_ROOM)
READ = {"meter": 90_120, "applied_at": APPLIED}
HOME = "رشت، خیابان سعدی، پلاک ۱۲"


@pytest.fixture(autouse=True)
def line_id(database):
    made = furnish(database)
    database.write(lambda session: number_pool.add(session, "LAH01", [THERE], by="admin"))
    return made


@pytest.fixture
def gone(database, line_id, clock):
    """A line of Rasht that went to Lahijan."""
    ticket = opened(database, move(checked(database, LAHIJAN, "LAH01"), number=THERE))
    ticket = worked(database, ticket, *WAY, result=RESULT)
    clock.advance(minutes=9)
    return ticket


def releases(database, ticket):
    """What the centres have to do for a ticket: operation, number, centre, state."""
    with database.read() as session:
        made = tickets.children(session, ticket.id)
    return [
        (one.form["operation"], one.number, one.centre, one.state)
        for one in made
        if one.service is Service.RELOCATION_RELEASE
    ]


def test_the_centre_that_was_left_has_a_work_order_of_its_own(database, line_id, gone):
    release = children(database, gone)[Service.RELOCATION_RELEASE]
    assert (release.centre, release.number, release.line_id) == ("RSH01", NUMBER, line_id)
    assert view(database, release).parent.id == gone.id
    before = card(database, line_id)
    assert "closing_meter" not in entries(certificate(database, gone))
    paper = order(database, release, Unit.HEAD_OF_CENTRE)
    assert paper.line == NUMBER
    assert entries(paper) == {"operation": ("release",), "new_number": (THERE,), "address": (HOME,)}
    said = text(paper)
    assert "تخلیه در مرکز مبدأ" in said
    assert "تخلیه زوج و شماره" in said
    taken = sit(database, ASSIGNER).write(
        lambda session: actions.next_for(session, Unit.HEAD_OF_CENTRE)
    )
    assert taken.id == release.id
    released = worked(database, taken, *THEIR_WAY, result=READ)
    assert released.state is S.DONE
    assert card(database, line_id) == before
    with database.read() as session:
        assert tickets_parts.effect(session, release.id) is None
        assert number_pool.states(session, [NUMBER])[NUMBER].state is PoolState.RESTING
    assert entries(certificate(database, gone))["closing_meter"] == ("90120",)


def test_the_subscriber_hears_of_the_relocation_alone(database, line_id, gone):
    given = {"operation": "consent", "mobile": MOBILE, "events": ["ticket_done"], "confirmed": True}
    wish = opened(database, request(Service.MESSAGES, given, number=THERE))
    moved(database, wish, S.DONE, CLERK, result={})
    release = children(database, gone)[Service.RELOCATION_RELEASE]
    released = worked(database, release, *THEIR_WAY, result=READ)
    listed = worked(
        database, children(database, gone)[Service.DIRECTORY], Unit.DIRECTORY, result={}
    )
    assert (told(database, released), told(database, listed)) == ([], ["ticket_done"])


def test_what_nobody_began_is_withdrawn_with_the_relocation(database, line_id, gone):
    counter = taken_back(database, gone)
    assert releases(database, gone) == [("release", NUMBER, "RSH01", S.CANCELLED)]
    assert releases(database, counter) == [("release", THERE, "LAH01", S.REGISTERED)]
    assert card(database, line_id).number == NUMBER


def test_what_was_released_is_connected_again(database, line_id, gone):
    worked(database, children(database, gone)[Service.RELOCATION_RELEASE], *THEIR_WAY, result=READ)
    counter = taken_back(database, gone)
    assert releases(database, gone) == [("release", NUMBER, "RSH01", S.DONE)]
    assert sorted(releases(database, counter)) == [
        ("release", THERE, "LAH01", S.REGISTERED),
        ("restore", NUMBER, "RSH01", S.REGISTERED),
    ]


def test_what_the_centre_refused_to_release_needs_nothing_again(database, line_id, gone):
    release = children(database, gone)[Service.RELOCATION_RELEASE]
    moved(database, release, S.REJECTED, ASSIGNER, reason="wrong_request")
    counter = taken_back(database, gone)
    assert releases(database, counter) == [("release", THERE, "LAH01", S.REGISTERED)]


def test_nobody_asks_for_it_at_a_desk(database, line_id, gone):
    form = {"operation": "release"}
    owner = request(Service.RELOCATION_RELEASE, form, number=THERE)
    company = replace(owner, asker=Asker.COMPANY, claim=by_letter())
    for new in (owner, company):
        assert refused(database, new) == {FormLack.NO_RIGHT, FormLack.OPEN_TWIN}
