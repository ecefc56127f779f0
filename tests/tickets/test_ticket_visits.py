"""A visit holds everything that is done for one person, and ends in one slip."""

from __future__ import annotations

import pytest

from backoffice.errors import Forbidden
from backoffice.records import passcodes
from backoffice.records.ticket_views import VisitKind
from backoffice.records.tickets import Service
from backoffice.tickets import visits
from factories import NATIONAL_IDS
from ticket_office import ADMINISTRATOR, CLERK, NUMBER, bar_second_zero, furnish, opened, sit


@pytest.fixture(autouse=True)
def line_id(database):
    return furnish(database)


@pytest.fixture
def visit(database):
    return sit(database, CLERK).write(
        lambda session: visits.begin(session, "مریم رضایی", NATIONAL_IDS[0])
    )


def test_a_visit_has_a_code_and_is_open(database, visit):
    assert passcodes.is_visit_code(visit.code)
    with database.read() as session:
        assert visits.current(session) == visit


def test_a_new_visit_ends_the_one_left_open(database, visit):
    newer = database.write(visits.begin)
    with database.read() as session:
        assert visits.current(session) == newer
        assert visits.slip(session, visit.id).visit.ended_at is not None


def test_a_visit_ends_with_one_slip(database, visit):
    ticket = opened(database, bar_second_zero(visit=visit.id))
    add = [
        (VisitKind.PAPER, "90500100000017"),
        (VisitKind.CASE, "no-such"),
        (VisitKind.DISCLOSURE, "no-such"),
    ]
    for kind, subject in add:
        assert database.write(
            lambda session, item=(kind, subject): visits.add(session, visit.id, *item)
        )
    assert not database.write(
        lambda session: visits.add(session, visit.id, VisitKind.TICKET, ticket.id)
    )
    slip = database.write(lambda session: visits.end(session, visit.id))
    assert {one.kind for one in slip.items} == set(VisitKind)
    shown = next(one for one in slip.items if one.kind is VisitKind.TICKET)
    assert (shown.code, shown.number, shown.service, shown.promised) == (
        ticket.code,
        NUMBER,
        Service.ACCESS_CLASS,
        ticket.promised,
    )
    again = database.write(lambda session: visits.end(session, visit.id))
    assert again == slip
    with database.read() as session:
        assert visits.current(session) is None


def test_a_visit_that_is_none(database, visit):
    for deed in (visits.end, visits.slip):
        with pytest.raises(LookupError):
            database.write(lambda session, deed=deed: deed(session, "nothing"))
    with pytest.raises(Forbidden):
        sit(database, ADMINISTRATOR).write(visits.begin)
