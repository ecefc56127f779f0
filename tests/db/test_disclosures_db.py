"""Disclosures and their uses in the cabinet: they come back whole and never change."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from backoffice.db import Database, Session, Violation, clock, disclosure_lists, disclosures
from backoffice.db import disclosure_bodies as bodies
from backoffice.records import dates
from backoffice.records.calls import CallFilter, CallType, Selection, Span
from backoffice.records.disclosures import (
    FRESH,
    REPEATED_WITHIN,
    Basis,
    Claim,
    Disclosure,
    DisclosureSearch,
    Finding,
    Holder,
    Lack,
    ListKind,
    LookUp,
    Purpose,
    Use,
)
from backoffice.records.flaws import Flaw
from call_office import OWNERS, TENANTS, month
from factories import CLERK, OTHER_CLERK, PHONE, TODAY

_days = st.dates(dates.MIN, dates.MAX)
_maybe = st.none() | _days
_texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)
_moments = _days.map(dates.day_begins)
_spans = st.builds(Span, st.just(PHONE), _moments, _moments)
_claims = st.builds(
    Claim,
    st.just(PHONE),
    st.sampled_from(Holder),
    st.sampled_from(ListKind),
    _texts,
    _texts,
    _texts,
    st.builds(Basis, _texts, _texts, _maybe, _maybe, _maybe, st.booleans()),
    st.booleans(),
    st.booleans(),
    st.none() | st.sampled_from(Purpose),
    _texts,
    _texts,
)
_counts = st.none() | st.integers(0, 10**9)
_filters = st.builds(
    CallFilter,
    _days,
    _days,
    st.frozensets(st.sampled_from(CallType)),
    st.sampled_from(["", "118", "0911"]),
    st.booleans(),
    _counts,
    _counts,
    st.none() | st.tuples(st.integers(0, 23), st.integers(0, 23)),
    _counts,
    _counts,
)
_selections = st.builds(
    Selection,
    st.lists(_spans, max_size=3).map(tuple),
    _filters,
    st.frozensets(st.sampled_from(CallType), min_size=1),
)
_findings = st.builds(
    Finding,
    st.sampled_from(Lack),
    st.none() | st.sampled_from(Flaw),
    _maybe,
    st.integers(0, 40),
)


@given(_claims)
def test_a_claim_comes_back_from_its_body(claim: Claim) -> None:
    assert bodies.claim(json.loads(json.dumps(bodies.of_claim(claim)))) == claim


@given(_selections)
def test_a_selection_comes_back_from_its_body(selection: Selection) -> None:
    assert bodies.selection(json.loads(json.dumps(bodies.of_selection(selection)))) == selection


@given(st.lists(_findings, max_size=3).map(tuple))
def test_findings_come_back_from_their_body(found: tuple[Finding, ...]) -> None:
    assert bodies.findings(json.loads(json.dumps(bodies.of_findings(found)))) == found


def disclosure(session: Session, number: int = 1, claim: Claim = OWNERS) -> Disclosure:
    now = clock.now(session)
    return Disclosure(
        id=f"d{number}",
        code=f"8{number:013}",
        claim=claim,
        spans=(Span(PHONE, now - timedelta(days=90), now),),
        told=(Finding(Lack.CUT_TO_RIGHT, day=TODAY),),
        lifted=(Lack.BILL_NOT_SEEN,),
        reason="x",
        operator=session.info["desk"].operator,
        operator_name="y",
        centre="RSH01",
        at=now,
        expires_at=now + FRESH,
    )


@pytest.fixture(autouse=True)
def at_the_desk(own_database: Database | None) -> None:
    if own_database:
        own_database.desk = CLERK


def add(database: Database, number: int = 1, claim: Claim = OWNERS) -> Disclosure:
    def unit(session: Session) -> Disclosure:
        made = disclosure(session, number, claim)
        disclosures.add(session, made, line_id="", own_name=False)
        return made

    return database.write(unit)


def use(database: Database, made: Disclosure, use_id: str = "u1", kind: Use = Use.LOOK) -> LookUp:
    def unit(session: Session) -> LookUp:
        selection = Selection(made.spans, month(), frozenset({CallType.MOBILE}))
        one = LookUp(use_id, made, kind, selection, made.told, clock.now(session))
        disclosures.add_look_up(session, one, made.operator, {"more": 1})
        return one

    return database.write(unit)


def test_a_disclosure_and_its_uses_come_back(database: Database) -> None:
    made = add(database)
    looked = use(database, made)
    with database.read() as session:
        assert disclosures.find(session, "d1") == made
        assert disclosures.find_look_up(session, "u1") == looked
        (kept,) = disclosures.uses(session, "d1")
        assert kept == disclosures.find_use(session, "u1")
        assert (kept.asked["more"], disclosures.asked_of(kept)) == (1, month())
        for none in (disclosures.find, disclosures.find_look_up, disclosures.find_use):
            assert none(session, "x") is None
        given_use, given_permit = disclosures.permit(session, "u1")
    assert (given_use, given_permit.selection) == (looked, looked.selection)


def test_a_permit_is_the_users_own(database: Database) -> None:
    use(database, add(database))
    for desk in (None, OTHER_CLERK):
        database.desk = desk
        with database.read() as session, pytest.raises(PermissionError):
            disclosures.permit(session, "u1")


@pytest.mark.parametrize("table", ["disclosure", "disclosure_use"])
def test_what_was_disclosed_is_never_changed_or_deleted(database: Database, table: str) -> None:
    use(database, add(database))
    for deed in (f"UPDATE {table} SET operator = 'x'", f"DELETE FROM {table}"):  # noqa: S608 - our names
        with pytest.raises(Violation):
            database.write(lambda session, deed=deed: session.execute(text(deed)) and None)


def test_the_same_number_again_is_counted_when_it_happens(database: Database, clock) -> None:
    add(database, 1)
    clock.advance(seconds=REPEATED_WITHIN.total_seconds() - 1)
    add(database, 2)
    add(database, 3, replace(OWNERS, number="01333335555"))
    database.desk = OTHER_CLERK
    add(database, 4)
    database.desk = CLERK
    clock.advance(seconds=1)
    add(database, 5)
    wanted = DisclosureSearch(TODAY, TODAY + timedelta(days=40))
    with database.read() as session:
        rows = disclosure_lists.page(session, wanted, limit=9)
    assert {one.id: one.same_number for one in rows} == {
        "d1": 1,
        "d2": 2,
        "d3": 1,
        "d4": 1,
        "d5": 2,
    }


def test_the_list_shows_who_issued_an_order_where_nobody_has_a_name(database: Database) -> None:
    order = Claim(
        PHONE,
        Holder.ORDER,
        basis=Basis("1", "دادسرای رشت", TODAY),
        purpose=Purpose.COURT,
    )
    add(database, 1, order)
    add(database, 2, TENANTS)
    with database.read() as session:
        rows = disclosure_lists.page(session, DisclosureSearch(TODAY, TODAY), limit=9)
    assert {one.id: one.name for one in rows} == {"d1": "دادسرای رشت", "d2": TENANTS.name}
    assert all(one.lifted for one in rows)


def test_nothing_is_listed_of_nothing(database: Database) -> None:
    with database.read() as session:
        wanted = DisclosureSearch(TODAY, TODAY)
        assert disclosure_lists.page(session, wanted, limit=9) == []
        assert disclosure_lists.counts(session, wanted) == []
        assert disclosure_lists.uses(session, "x") == []
