"""What a request for calls brings along: the right as the room of calls will judge it again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

import call_office
from backoffice.calls import rules
from backoffice.records.calls import CallFilter, CallType
from backoffice.records.disclosures import (
    Basis,
    Holder,
    Holding,
    LineFile,
    ListKind,
    NumberPeriod,
    Purpose,
)
from backoffice.records.ticket_forms import Asker, TicketPaper
from backoffice.records.ticket_views import ShownPaper
from backoffice.records.tickets import Service, Ticket, TicketState, Unit
from backoffice.tickets import rules_calls
from factories import NATIONAL_IDS, PHONE

TODAY = date(2026, 11, 22)
SEEN = (ShownPaper(TicketPaper.IDENTITY), ShownPaper(TicketPaper.LAST_BILL))
CODE = "70500100000011"
LETTER = {"authority": "دفتر ۱۲ رشت", "letter_no": "1405/112", "letter_on": "2026-04-09"}
FILE = LineFile(
    "line",
    "RSH01",
    (NumberPeriod(PHONE, None),),
    (Holding("مریم رضایی", NATIONAL_IDS[0], None),),
)


def ticket(asker: Asker = Asker.OWNER, **changes) -> Ticket:
    made = Ticket(
        "id",
        CODE,
        Service.CALL_DETAILS,
        0,
        PHONE,
        "line",
        TicketState.IN_PROGRESS,
        Unit.COUNTER,
        "RSH01",
        {"since": "2026-09-01", "until": "2026-10-01"},
        asker=asker.value,
        name="مریم رضایی",
        identifier=NATIONAL_IDS[0],
    )
    return replace(made, **changes)


def lacks(claim) -> list:
    found = rules.claim_findings(claim, FILE, TODAY, may_order=True, home=call_office.HOME)
    return [one.lack for one in found]


@pytest.mark.parametrize(
    ("asker", "holder", "given"),
    [
        (Asker.OWNER, Holder.OWNER, {}),
        (
            Asker.TENANT,
            Holder.TENANT,
            {"lease_begin": "2026-03-21", "lease_end": "2027-03-20", "names_line": True},
        ),
        *(
            (Asker(one.value), one, LETTER | {"owner_identifier": NATIONAL_IDS[0]})
            for one in (Holder.ATTORNEY, Holder.GUARDIAN, Holder.REPRESENTATIVE, Holder.HEIR)
        ),
        (Asker.AUTHORITY, Holder.ORDER, LETTER),
    ],
)
def test_a_right_that_was_judged_lacks_nothing_in_the_room_of_calls(asker, holder, given):
    changes = {} if asker is Asker.OWNER else {"identifier": NATIONAL_IDS[1], "name": "رضا کریمی"}
    claim = rules_calls.claim_of(ticket(asker, claim=given, **changes), SEEN)
    assert claim is not None
    assert (claim.holder, claim.ticket, claim.kind) == (holder, CODE, ListKind.CALLS)
    assert claim.purpose is (Purpose.COURT if holder is Holder.ORDER else Purpose.OWN_RECORD)
    assert lacks(claim) == []


def test_a_lease_that_says_too_little_is_asked_about_again():
    given = {"lease_begin": "", "lease_end": "2027-03-20", "names_line": False}
    claim = rules_calls.claim_of(ticket(Asker.TENANT, claim=given), SEEN)
    assert claim.basis == Basis(valid_to=date(2027, 3, 20))
    assert lacks(claim)


def test_papers_that_were_not_seen_are_asked_for_again():
    copies = tuple(replace(one, original_seen=False) for one in SEEN)
    claim = rules_calls.claim_of(ticket(), copies)
    assert not claim.identity_seen
    assert not claim.bill_seen


def test_a_paper_shown_with_its_number_stands_for_the_right():
    power = ShownPaper(
        TicketPaper.POWER_OF_ATTORNEY, number="77", dated=TODAY, valid_to=date(2027, 1, 1)
    )
    claim = rules_calls.claim_of(ticket(Asker.ATTORNEY), (*SEEN, power))
    assert claim.basis == Basis("77", "", TODAY, valid_to=date(2027, 1, 1))


def test_the_purpose_is_the_requests_own():
    form = {"since": "2026-09-01", "until": "2026-10-01", "purpose": "bill_objection"}
    claim = rules_calls.claim_of(ticket(form=form), SEEN)
    assert claim.purpose is Purpose.BILL_OBJECTION


@pytest.mark.parametrize(
    "other",
    [
        {"service": Service.ACCESS_CLASS},
        {"asker": Asker.COMPANY.value},
        {"asker": ""},
    ],
)
def test_a_request_for_something_else_stands_for_no_claim(other):
    assert rules_calls.claim_of(replace(ticket(), **other), SEEN) is None


@pytest.mark.parametrize(
    ("service", "form", "asked"),
    [
        (
            Service.CALL_DETAILS,
            {
                "since": "2026-09-01",
                "until": "2026-10-01",
                "types": ["mobile", "no such"],
                "called": "09111234567",
            },
            CallFilter(
                date(2026, 9, 1), date(2026, 10, 1), frozenset({CallType.MOBILE}), "09111234567"
            ),
        ),
        (
            Service.INTELLIGENT_CALLS,
            {"since": "2026-09-01", "until": "2026-10-01"},
            CallFilter(date(2026, 9, 1), date(2026, 10, 1), frozenset({CallType.INTELLIGENT})),
        ),
        (Service.CALL_DETAILS, {"since": "2026-09-01"}, None),
        (Service.CALL_DETAILS, {"since": "soon", "until": "2026-10-01"}, None),
    ],
)
def test_the_question_is_the_requests_own(service, form, asked):
    assert rules_calls.asked_of(ticket(service=service, form=form)) == asked
