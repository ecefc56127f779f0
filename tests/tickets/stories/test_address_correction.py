"""The story of service 8: an address that was recorded wrongly, or that the town numbered anew."""

from __future__ import annotations

from dataclasses import replace

import pytest

from backoffice.errors import Refused
from backoffice.records.line_facts import AddressKind
from backoffice.records.ticket_forms import Asker, FormLack, TicketPaper
from backoffice.records.ticket_views import ShownPaper
from backoffice.records.tickets import Service, TicketState, Unit
from ticket_office import ASSIGNER, CLAIM, moved, opened, request
from ticket_stories import (
    USUAL,
    card,
    certificate,
    claim,
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

OLD = "رشت، خیابان سعدی، پلاک ۱۲"
NEW = "رشت، خیابان سعدی، پلاک ۱۴"
EVIDENCE = claim(TicketPaper.ADDRESS_EVIDENCE)
K = AddressKind

pytestmark = pytest.mark.usefixtures("line_id")


def correct(kind="installation", reason="renumbered", address=NEW, code="4133744567"):
    form = {"kind": kind, "reason": reason, "address": address, "postal_code": code}
    return request(Service.ADDRESS_CORRECTION, form, claim=EVIDENCE)


def address(database, line_id, kind=K.INSTALLATION):
    found = card(database, line_id).address(kind)
    return found and (found.text, found.postal_code)


def test_a_plate_that_was_numbered_anew(database, line_id, clock):
    consent(database, "ticket_done")
    ticket = opened(database, correct())
    assert "پلاک ۱۴" in text(slip(database, ticket))
    assert entries(order(database, ticket, Unit.LINE_ASSIGNMENT))["old_address"] == (OLD,)
    clock.advance(minutes=30)
    worked(database, ticket, Unit.LINE_ASSIGNMENT, result={})
    assert address(database, line_id) == (NEW, "4133744567")
    assert address(database, line_id, K.CORRESPONDENCE) is None
    old = card(database, line_id).addresses[1]
    assert (old.text, old.until is not None) == (OLD, True)
    found = entries(certificate(database, ticket))
    assert (found["old_address"], found["new_address"]) == ((OLD,), (NEW,))
    assert told(database, ticket) == ["ticket_done"]
    clock.advance(minutes=30)
    taken_back(database, ticket)
    assert address(database, line_id) == (OLD, "4133744567")


def test_only_the_postal_code_and_the_letters_address(database, line_id, clock):
    wrong_code = correct(reason="postal_code_only", address=OLD, code="4133744568")
    worked(database, opened(database, wrong_code), Unit.LINE_ASSIGNMENT, result={})
    assert address(database, line_id) == (OLD, "4133744568")
    clock.advance(minutes=1)
    letters = correct("correspondence", "wrongly_recorded", "رشت، صندوق پستی ۴۱۶", "4133744569")
    worked(database, opened(database, letters), Unit.LINE_ASSIGNMENT, result={})
    assert address(database, line_id, K.CORRESPONDENCE) == ("رشت، صندوق پستی ۴۱۶", "4133744569")
    assert address(database, line_id) == (OLD, "4133744568")


def test_line_assignment_sees_that_it_is_another_place(database, line_id):
    ticket = opened(database, correct(address="رشت، گلسار، پلاک ۱"))
    with pytest.raises(Refused):
        moved(database, ticket, TicketState.REJECTED, ASSIGNER)
    ticket = moved(database, ticket, TicketState.REJECTED, ASSIGNER, reason="wrong_request")
    assert ticket.timing.ended_at is not None
    assert address(database, line_id) == (OLD, "4133744567")


def test_who_may_not_and_what_is_missing(database):
    good = correct()
    stale = ShownPaper(TicketPaper.ADDRESS_EVIDENCE, valid_to=CLAIM.lease_end)
    table = [
        ({"asker": Asker.TENANT}, {FormLack.NO_RIGHT, FormLack.PAPER_MISSING}),
        ({"claim": claim()}, {FormLack.PAPER_MISSING}),
        (
            {"claim": claim(papers=(*CLAIM.papers, replace(stale, original_seen=False)))},
            {FormLack.PAPER_MISSING},
        ),
        ({"form": good.form | {"address": OLD}}, {FormLack.NOTHING_CHANGES}),
        ({"form": good.form | {"postal_code": "123"}}, {FormLack.BAD_VALUE}),
        ({"form": {"kind": "installation"}}, {FormLack.MISSING}),
        ({"form": good.form | {"reason": "moved"}}, {FormLack.NOT_A_CHOICE}),
    ]
    refusals(database, good, table)


def test_debt_keeps_nobody_from_a_right_address(database, line_id):
    assert guards(database, correct(), line_id) == USUAL | {"debt": set()}
    opened(database, correct())
    assert refused(database, correct(address=OLD + "۳")) == {FormLack.OPEN_TWIN}
