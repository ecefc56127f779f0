"""The story of service 5: a zero is closed, and opened again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from backoffice.records.lines import AccessClass
from backoffice.records.ticket_forms import Asker, FormLack
from backoffice.records.tickets import Service, TicketState, Unit
from ticket_office import APPLIED, opened, request
from ticket_stories import (
    USUAL,
    attorney,
    card,
    certificate,
    closed,
    consent,
    entries,
    guards,
    order,
    refusals,
    refused,
    slip,
    taken_back,
    text,
    told,
    worked,
)

A = AccessClass

pytestmark = pytest.mark.usefixtures("line_id")


def bar(access=A.SECOND_ZERO_BARRED, **more):
    return request(Service.ACCESS_CLASS, {"access": access.value, **more})


def test_the_second_zero_is_closed_and_opened_again(database, line_id, clock):
    consent(database, "ticket_opened", "ticket_done")
    ticket = opened(database, bar(permit_no="140512", permit_on="2026-11-21"))
    assert card(database, line_id).access is A.NO_LIMIT
    said = text(slip(database, ticket))
    assert "صفر دوم بسته" in said
    assert "۱۴۰۵۱۲" in said
    assert order(database, ticket, Unit.SWITCH_ROOM).name == ""
    clock.advance(hours=1)
    ticket = worked(database, ticket, Unit.SWITCH_ROOM)
    assert card(database, line_id).access is A.SECOND_ZERO_BARRED
    assert told(database, ticket) == ["ticket_done", "ticket_opened"]
    paper = certificate(database, ticket)
    assert entries(paper)["applied_at"] == (APPLIED[:16],)
    assert "بدون محدودیت" in text(paper)
    assert closed(database, ticket).state is TicketState.CLOSED
    clock.advance(days=1)
    again = worked(database, opened(database, bar(A.NO_LIMIT)), Unit.SWITCH_ROOM)
    assert card(database, line_id).access is A.NO_LIMIT
    assert entries(certificate(database, again))["old_access"] == ("second_zero_barred",)


def test_one_class_of_three_and_a_wrong_one_is_taken_back(database, line_id, clock):
    new = replace(bar(A.FIRST_ZERO_BARRED), asker=Asker.ATTORNEY, claim=attorney())
    ticket = opened(database, new)
    ticket = worked(database, ticket, Unit.SWITCH_ROOM)
    assert card(database, line_id).access is A.FIRST_ZERO_BARRED
    assert refused(database, bar(A.FIRST_ZERO_BARRED)) == {FormLack.NOTHING_CHANGES}
    clock.advance(minutes=5)
    taken_back(database, ticket)
    assert card(database, line_id).access is A.NO_LIMIT


def test_who_may_not_and_what_is_missing(database):
    wrong = {"access": "first_zero_barred", "permit_on": "2026-11-23"}
    table = [
        ({"asker": Asker.TENANT}, {FormLack.NO_RIGHT}),
        ({"asker": Asker.COMPANY}, {FormLack.NO_RIGHT}),
        ({"form": {}}, {FormLack.MISSING}),
        ({"form": {"access": "third_zero_barred"}}, {FormLack.NOT_A_CHOICE}),
        ({"form": {"access": "no_limit"}}, {FormLack.NOTHING_CHANGES}),
        ({"form": wrong}, {FormLack.IN_FUTURE}),
    ]
    refusals(database, bar(), table)


def test_what_stands_in_the_way(database, line_id):
    assert guards(database, bar(), line_id) == USUAL
    opened(database, bar())
    assert refused(database, bar(A.FIRST_ZERO_BARRED)) == {FormLack.OPEN_TWIN}
