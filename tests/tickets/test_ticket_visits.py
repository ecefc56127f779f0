"""A visit holds everything that is done for one person, and ends in one slip."""

from __future__ import annotations

from dataclasses import replace

import pytest

import call_office
from backoffice.calls import actions as call_actions
from backoffice.db import visits as stored
from backoffice.errors import Forbidden, Refused
from backoffice.records import passcodes
from backoffice.records.ticket_views import Filing, VisitKind
from backoffice.records.tickets import Barrier, Service
from backoffice.tickets import visits
from factories import NATIONAL_IDS
from ticket_office import (
    ADMINISTRATOR,
    CLERK,
    NUMBER,
    OTHER_NUMBER,
    SECOND_CLERK,
    STRANGER,
    bar_second_zero,
    opened,
    request,
    sit,
)

pytestmark = pytest.mark.usefixtures("line_id")


@pytest.fixture
def visit(database):
    return sit(database, CLERK).write(
        lambda session: visits.begin(session, "مریم رضایی", NATIONAL_IDS[0])
    )


def here(session):
    """The visit that is open at this desk, if any."""
    held = visits.standing(session)
    return held and held.visit


def test_a_visit_has_a_code_and_is_open(database, visit):
    assert passcodes.is_visit_code(visit.code)
    with database.read() as session:
        assert here(session) == visit


def test_a_new_visit_ends_the_one_left_open(database, visit):
    newer = database.write(visits.begin)
    with database.read() as session:
        assert here(session) == newer
        assert stored.find(session, visit.id).ended_at is not None


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
        assert here(session) is None


def test_a_visit_is_its_own_desks_alone(database, visit):
    sit(database, SECOND_CLERK)

    def add(session):
        return visits.add(session, visit.id, VisitKind.PAPER, "90500100000017")

    for deed in (add, lambda s: visits.end(s, visit.id)):
        with pytest.raises(Refused) as refusal:
            database.write(deed)
        assert refusal.value.findings[0].barrier is Barrier.NOT_YOURS
    sit(database, CLERK)
    database.write(lambda s: visits.end(s, visit.id))
    with pytest.raises(Refused):
        database.write(add)


def test_a_visit_that_is_none(database, visit):
    with pytest.raises(LookupError):
        database.write(lambda session: visits.end(session, "nothing"))
    with pytest.raises(Forbidden):
        sit(database, ADMINISTRATOR).write(visits.begin)


# Whose visit


def test_a_request_begins_the_visit_of_its_asker_and_the_next_goes_on_with_it(database):
    sit(database, CLERK)
    first = visits.open_ticket(database, bar_second_zero())
    pin = visits.open_ticket(database, request(Service.IVR_PIN, {"operation": "issue"}))
    with database.read() as session:
        held = visits.standing(session)
    assert held.visit.identifier == NATIONAL_IDS[0]
    assert held.visit.name == "مریم رضایی"
    assert {one.subject for one in held.items} == {first.id, pin.id}
    assert first.visit == pin.visit == held.visit.id


def test_somebody_else_begins_a_visit_of_their_own(database, visit):
    newer = database.write(lambda s: visits.join(s, "رضا کریمی", STRANGER, visit.id))
    assert newer.id != visit.id
    assert newer.identifier == STRANGER
    with database.read() as session:
        assert here(session) == newer


@pytest.mark.parametrize("meant", [True, False])
def test_a_request_that_names_nobody_goes_on_only_when_it_is_meant_to(database, visit, meant):
    joined = database.write(lambda s: visits.join(s, "رهگذر", "", visit.id if meant else ""))
    assert (joined.id == visit.id) is meant
    if meant:
        assert joined.name == "مریم رضایی"


def test_whoever_is_named_later_gives_the_visit_its_name(database):
    sit(database, CLERK)
    unnamed = database.write(visits.begin)
    named = database.write(lambda s: visits.join(s, "مریم رضایی", NATIONAL_IDS[0], unnamed.id))
    assert (named.id, named.name, named.identifier) == (
        unnamed.id,
        "مریم رضایی",
        NATIONAL_IDS[0],
    )


def test_a_visit_left_open_yesterday_is_over(database, visit, clock):
    clock.advance(days=1)
    with database.read() as session:
        assert here(session) is None
        assert visits.standing(session) is None
    newer = database.write(lambda s: visits.join(s, "", NATIONAL_IDS[0]))
    assert newer.id != visit.id


def test_what_was_done_elsewhere_is_filed_for_its_person_alone(database):
    sit(database, CLERK)
    owner, stranger = disclosed(database), disclosed(database, STRANGER)
    file = visits.file
    assert database.write(lambda s: file(s, VisitKind.DISCLOSURE, owner)) is Filing.NO_VISIT
    database.write(lambda s: visits.begin(s, "مریم رضایی", NATIONAL_IDS[0]))
    assert database.write(lambda s: file(s, VisitKind.DISCLOSURE, stranger)) is Filing.SOMEBODY_ELSE
    assert database.write(lambda s: file(s, VisitKind.DISCLOSURE, owner)) is Filing.FILED
    assert database.write(lambda s: file(s, VisitKind.DISCLOSURE, owner)) is Filing.THERE
    assert database.write(lambda s: file(s, VisitKind.CASE, "none")) is Filing.SOMEBODY_ELSE


def disclosed(database, identifier=NATIONAL_IDS[0]) -> str:
    """Decide that somebody may see the calls of a line of theirs; return the disclosure's id."""
    number = NUMBER if identifier == NATIONAL_IDS[0] else OTHER_NUMBER
    claim = replace(call_office.OWNERS, number=number, identifier=identifier)
    return call_actions.disclose(database, claim, home="013").id
