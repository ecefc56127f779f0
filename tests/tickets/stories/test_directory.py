"""The story of service 4: 118 is told the number, another title, and no more."""

from __future__ import annotations

import pytest

from backoffice.records.lines import Listing
from backoffice.records.ticket_forms import Asker, FormLack
from backoffice.records.tickets import Service, TicketState, Unit
from ticket_office import CLERK, FRAME, moved, opened, request
from ticket_stories import (
    USUAL,
    card,
    claim,
    closed,
    consent,
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

S = TicketState

pytestmark = pytest.mark.usefixtures("line_id")


def tell(operation, title=""):
    form = {"operation": operation} | ({"title": title} if title else {})
    return request(Service.DIRECTORY, form)


def listing(database, line_id):
    found = card(database, line_id)
    return found.listing, found.title


def test_a_number_is_taken_from_118_and_told_again(database, line_id, clock):
    consent(database, "ticket_done")
    ticket = opened(database, tell("remove"))
    assert "عدم اعلام" in text(slip(database, ticket))
    worked(database, ticket, Unit.DIRECTORY, result={})
    assert listing(database, line_id) == (Listing.UNLISTED, "")
    assert told(database, ticket) == ["ticket_done"]
    clock.advance(days=1)
    ticket = opened(database, tell("add", "فروشگاه رضایی"))
    assert "فروشگاه رضایی" in text(order(database, ticket, Unit.DIRECTORY))
    ticket = worked(database, ticket, Unit.DIRECTORY, result={})
    assert listing(database, line_id) == (Listing.LISTED, "فروشگاه رضایی")
    assert closed(database, ticket).state is S.CLOSED


def test_a_title_changes_and_a_wrong_one_is_taken_back(database, line_id, clock):
    worked(database, opened(database, tell("change", "مطب رضایی")), Unit.DIRECTORY, result={})
    clock.advance(minutes=3)
    ticket = opened(database, tell("change", "مطب دکتر رضائی"))
    ticket = worked(database, ticket, Unit.DIRECTORY, result={})
    assert listing(database, line_id)[1] == "مطب دکتر رضائی"
    clock.advance(minutes=3)
    taken_back(database, ticket)
    assert listing(database, line_id) == (Listing.LISTED, "مطب رضایی")
    assert refused(database, tell("change", "مطب رضایی")) == {FormLack.NOTHING_CHANGES}


def test_118_may_say_that_it_cannot(database, line_id):
    ticket = opened(database, tell("remove"))
    at_work = moved(database, ticket, S.IN_PROGRESS, FRAME)
    failed = moved(
        database, at_work, S.FAILED, FRAME, reason="exchange_fault", note="سامانه ۱۱۸ قطع است"
    )
    assert failed.state is S.FAILED
    assert listing(database, line_id)[0] is Listing.LISTED
    # Nothing was changed, so whoever wants it asks again.
    assert opened(database, tell("remove"), CLERK).state is S.REGISTERED


def test_who_may_not_and_what_is_missing(database):
    table = [
        ({"asker": Asker.TENANT}, {FormLack.NO_RIGHT}),
        ({"form": {"operation": "change"}}, {FormLack.MISSING}),
        ({"form": {"operation": "change", "title": "a\x00"}}, {FormLack.BAD_VALUE}),
        ({"form": {"operation": "add", "title": "رضایی"}}, {FormLack.NOTHING_CHANGES}),
        ({"form": {"operation": "hide"}}, {FormLack.NOT_A_CHOICE}),
        ({"claim": claim(papers=())}, {FormLack.PAPER_MISSING}),
    ]
    refusals(database, tell("remove"), table)


def test_debt_keeps_nobody_from_118(database, line_id):
    assert guards(database, tell("remove"), line_id) == USUAL | {"debt": set()}
    opened(database, tell("remove"))
    assert refused(database, tell("change", "رضایی")) == {FormLack.OPEN_TWIN}
