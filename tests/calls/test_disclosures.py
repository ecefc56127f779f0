"""Who may be told, decided and committed: the disclosures of a claim."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from backoffice.calls import actions
from backoffice.db import disclosures
from backoffice.errors import Forbidden, Refused
from backoffice.records import dates, passcodes
from backoffice.records.disclosures import FRESH, Basis, Finding, Lack
from backoffice.records.flaws import Flaw
from call_disclosures import disclose, events, refused, rows
from call_office import (
    ATTORNEYS,
    BUYER,
    CALLERS,
    HOME,
    LEASE,
    ORDER,
    OWNERS,
    SECURITY,
    STRANGER,
    TENANTS,
)
from factories import CLERK, PHONE, SUPERVISOR, day

TICKET = passcodes.ticket_code(1405, 1, 12)
REASON = "سند انتقال دیده شد و هنوز ثبت نشده است"

pytestmark = pytest.mark.usefixtures("at_the_desk")


# Disclosures


def test_an_owner_is_told_of_the_time_the_line_is_theirs(database, clock):
    made = disclose(database)
    (span,) = made.spans
    assert (span.number, dates.tehran_date(span.since)) == (PHONE, day("1380/01/01"))
    assert dates.tehran_date(span.until) == day("1405/09/02")
    assert passcodes.is_disclosure_code(made.code)
    assert (made.at, made.expires_at) == (clock.moment, clock.moment + FRESH)
    assert (made.operator, made.operator_name, made.centre) == ("sara", CLERK.name, "RSH01")
    assert (made.told, made.lifted, made.reason) == ((), (), "")
    with database.read() as session:
        assert disclosures.find(session, made.id) == made


@pytest.mark.parametrize("claim", [TENANTS, ATTORNEYS, CALLERS, replace(OWNERS, ticket=TICKET)])
def test_every_claim_comes_back_as_it_was_kept(database, claim):
    made = disclose(database, claim)
    with database.read() as session:
        assert disclosures.find(session, made.id) == made
    assert made.claim == claim


def test_only_the_code_of_a_ticket_gets_into_the_audit(database):
    assert refused(lambda: disclose(database, replace(OWNERS, ticket="مریم رضایی"))) == [
        Lack.TICKET
    ]
    disclose(database, replace(OWNERS, ticket=f" {TICKET}"))
    kept, refusal = events(database, deed="calls.disclose")
    assert json.loads(kept.details)["ticket"] == TICKET
    assert "مریم" not in refusal.details + refusal.reason


def test_codes_run_on_by_centre_and_year(sqlite_database):
    first, second = disclose(sqlite_database), disclose(sqlite_database)
    assert int(second.code[:-1]) == int(first.code[:-1]) + 1
    assert first.code.startswith("805")


def test_a_claim_is_judged_without_being_kept(sqlite_database):
    with sqlite_database.read() as session:
        assert actions.judge(session, OWNERS, home=HOME) == []
        found = actions.judge(session, replace(OWNERS, identifier=STRANGER), home=HOME)
        assert [one.lack for one in found] == [Lack.NOT_THE_OWNER]
        file = actions.line_file(session, PHONE)
        assert file is not None
        assert (file.number, file.owner.identifier) == (PHONE, OWNERS.identifier)
    assert rows(sqlite_database, "disclosure") == 0


def test_what_stands_in_the_way_is_refused_whole_and_audited(database):
    claim = replace(OWNERS, identifier=STRANGER, bill_seen=False, purpose=None)
    assert refused(lambda: disclose(database, claim)) == [
        Lack.NOT_THE_OWNER,
        Lack.BILL_NOT_SEEN,
        Lack.PURPOSE,
    ]
    (event,) = events(database, deed="calls.disclose")
    assert (event.outcome, event.subject) == ("denied", PHONE)
    assert event.reason == "not_the_owner,bill_not_seen,purpose"
    assert rows(database, "disclosure") == 0


@pytest.mark.parametrize("number", ["' OR 1=1--", "\x00", "\ud800", "9" * 70, ""])
def test_a_number_that_is_none_is_refused_and_its_text_kept_nowhere(database, number):
    assert Lack.NUMBER in refused(lambda: disclose(database, replace(OWNERS, number=number)))
    (event,) = events(database, deed="calls.disclose")
    assert event.subject in ("", "9" * 64)


def test_a_lease_that_ended_yesterday_is_refused_and_one_that_ends_today_is_not(database, clock):
    ended = replace(TENANTS, basis=replace(LEASE, valid_to=day("1405/08/30")))
    assert refused(lambda: disclose(database, ended)) == [Lack.LEASE_ENDED]
    last_day = replace(TENANTS, basis=replace(LEASE, valid_to=day("1405/09/01")))
    made = disclose(database, last_day)
    assert [dates.tehran_date(one.since) for one in made.spans] == [day("1405/03/01")]
    clock.advance(hours=20)  # past midnight in Tehran
    assert refused(lambda: disclose(database, last_day)) == [Lack.LEASE_ENDED]


def test_a_supervisor_lifts_what_may_be_lifted_with_a_reason(database):
    claim = replace(OWNERS, identifier=BUYER, bill_seen=False)
    database.desk = SUPERVISOR
    waved = frozenset({Lack.NOT_THE_OWNER, Lack.BILL_NOT_SEEN})
    made = disclose(database, claim, lift=waved, reason=REASON)
    assert (set(made.lifted), made.reason, made.told) == (waved, REASON, ())
    (event,) = events(database, deed="calls.disclose")
    assert event.reason == REASON
    assert json.loads(event.details)["lifted"] == ["bill_not_seen", "not_the_owner"]
    with database.read() as session:
        assert disclosures.find(session, made.id) == made


@pytest.mark.parametrize(
    ("reason", "lacks"),
    [
        ("", [Lack.REASON]),
        ("۱۲۳۴۵۶۷۸۹۰ ۱۲۳", [Lack.REASON]),
        ("نه حرف است", [Lack.REASON]),
        ("ده حرف کامل است", []),
        ("خوب" * 5 + "\x00", [Lack.REASON]),
        ("خ" * 1000, [Lack.REASON]),
    ],
)
def test_the_reason_has_ten_letters(sqlite_database, reason, lacks):
    sqlite_database.desk = SUPERVISOR

    def deed() -> object:
        claim = replace(OWNERS, bill_seen=False)
        return disclose(sqlite_database, claim, lift=frozenset({Lack.BILL_NOT_SEEN}), reason=reason)

    assert (refused(deed) if lacks else deed() and []) == lacks


def test_dates_and_law_are_not_lifted_and_a_clerk_lifts_nothing(sqlite_database):
    ended = replace(TENANTS, basis=replace(LEASE, valid_to=day("1405/08/30"), names_line=False))
    everything = frozenset(Lack)
    sqlite_database.desk = SUPERVISOR
    assert refused(lambda: disclose(sqlite_database, ended, lift=everything, reason=REASON)) == [
        Lack.LEASE_ENDED
    ]
    sqlite_database.desk = CLERK
    with pytest.raises(Forbidden):
        disclose(sqlite_database, OWNERS, lift=frozenset({Lack.BILL_NOT_SEEN}), reason=REASON)


def test_lifting_what_is_not_there_leaves_no_trace(sqlite_database):
    sqlite_database.desk = SUPERVISOR
    made = disclose(sqlite_database, OWNERS, lift=frozenset({Lack.BILL_NOT_SEEN}), reason=REASON)
    assert (made.lifted, made.reason) == ((), "")


def test_a_lifted_right_that_opens_no_day_is_refused(sqlite_database):
    sqlite_database.desk = SUPERVISOR
    stranger = replace(OWNERS, identifier=STRANGER, basis=Basis(valid_from=day("1405/09/02")))
    assert refused(
        lambda: disclose(
            sqlite_database, stranger, lift=frozenset({Lack.NOT_THE_OWNER}), reason=REASON
        )
    ) == [Lack.OUTSIDE_RIGHT]


def test_an_order_is_the_security_offices(database):
    assert refused(lambda: disclose(database, ORDER)) == [Lack.ORDER_RIGHT]
    database.desk = SECURITY
    made = disclose(database, ORDER)
    assert len(made.spans) == 1
    with database.read() as session:
        assert disclosures.find(session, made.id) == made


def test_the_audit_names_line_and_right_but_no_person(sqlite_database):
    disclose(sqlite_database, ATTORNEYS)
    (event,) = events(sqlite_database, deed="calls.disclose")
    kept = json.loads(event.details)
    assert (event.subject_kind, event.subject) == ("line", PHONE)
    assert (kept["holder"], kept["kind"], kept["purpose"]) == ("attorney", "calls", "own_record")
    assert kept["spans"] == [[PHONE, "2001-03-21", "2026-11-23"]]
    for secret in (ATTORNEYS.name, ATTORNEYS.identifier, ATTORNEYS.owner_identifier):
        assert secret not in event.details


# Whose calls


def test_the_reasons_of_texts_are_said(sqlite_database):
    claim = replace(OWNERS, note="\x00")
    with pytest.raises(Refused) as refusal:
        disclose(sqlite_database, claim)
    assert refusal.value.findings == (Finding(Lack.NOTE, Flaw.CONTROL_CHARACTER),)
