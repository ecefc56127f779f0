"""What a request says that it belongs to, past the window: a visit, a ticket it is made from."""

from __future__ import annotations

from dataclasses import replace

import pytest

from backoffice.db import audit, tickets
from backoffice.errors import Refused
from backoffice.records.audit import AuditSearch
from backoffice.records.ticket_forms import FormLack
from backoffice.tickets import visits
from factories import NATIONAL_IDS
from ticket_office import (
    CLERK,
    OTHER_NUMBER,
    SECOND_CLERK,
    STRANGER,
    SUPERVISOR,
    bar_second_zero,
    furnish,
    opened,
    sit,
)

ELSEWHERE = replace(CLERK, centre="LAH01", workstation="desk-9")


@pytest.fixture(autouse=True)
def office(database):
    furnish(database)
    return database


def begun(database, desk=CLERK, identifier=NATIONAL_IDS[0]):
    return sit(database, desk).write(
        lambda session: visits.begin(session, "مریم رضایی", identifier)
    )


def refused(database, new, desk=CLERK):
    with pytest.raises(Refused) as refusal:
        opened(database, new, desk)
    return [one.lack for one in refusal.value.findings]


def in_visit(visit):
    return bar_second_zero(visit=visit.id)


def test_a_request_belongs_to_the_visit_that_is_open_for_its_asker(database):
    visit = begun(database)
    assert opened(database, in_visit(visit)).visit == visit.id


def test_a_visit_that_there_is_not_takes_nothing(database):
    assert refused(database, bar_second_zero(visit="nothing")) == [FormLack.NOT_THIS_VISIT]
    with database.read() as session:
        told = audit.search(session, AuditSearch(), limit=50)
        assert [one.reason for one in told if one.outcome == "denied"] == ["not_this_visit"]
        assert (
            tickets.open_twins(session, bar_second_zero().number, bar_second_zero().service) == []
        )


@pytest.mark.parametrize("desk", [SECOND_CLERK, SUPERVISOR, ELSEWHERE], ids=lambda one: one.centre)
def test_a_visit_of_another_desk_takes_nothing(database, desk):
    visit = begun(database, desk)
    assert refused(database, in_visit(visit)) == [FormLack.NOT_THIS_VISIT]


def test_a_visit_that_is_over_takes_nothing(database, clock):
    visit = begun(database)
    database.write(lambda session: visits.end(session, visit.id))
    assert refused(database, in_visit(visit)) == [FormLack.NOT_THIS_VISIT]
    left_open = begun(database)
    clock.advance(days=1)
    assert refused(database, in_visit(left_open)) == [FormLack.NOT_THIS_VISIT]


def test_a_visit_of_somebody_else_takes_nothing(database):
    visit = begun(database, identifier=STRANGER)
    assert refused(database, in_visit(visit)) == [FormLack.NOT_THIS_VISIT]
    of_nobody = begun(database, identifier="")
    assert opened(database, in_visit(of_nobody)).visit == of_nobody.id


def test_a_visit_is_told_of_beside_everything_else_and_is_lifted_by_nobody(database):
    wrong = bar_second_zero(visit="nothing", number=OTHER_NUMBER)
    found = {FormLack.NOT_THE_OWNER, FormLack.NOT_THIS_VISIT}
    assert set(refused(database, wrong)) == found
    with pytest.raises(Refused) as refusal:
        visits.actions.open_ticket(
            sit(database, SUPERVISOR), wrong, lift=found, reason="به دستور رئیس مرکز"
        )
    assert [one.lack for one in refusal.value.findings] == [FormLack.NOT_THIS_VISIT]


def test_a_clerk_who_went_to_another_centre_begins_another_visit(database):
    left = begun(database)
    ticket = visits.open_ticket(sit(database, ELSEWHERE), bar_second_zero())
    assert ticket.visit not in {"", left.id}


def test_a_ticket_that_there_is_not_has_no_children(database):
    assert refused(database, bar_second_zero(parent="nothing")) == [FormLack.PARENT_UNKNOWN]
    parent = opened(database)
    child = bar_second_zero(parent=parent.id, number=OTHER_NUMBER)
    child = replace(child, claim=replace(child.claim, identifier=STRANGER))
    assert opened(database, child).parent == parent.id
