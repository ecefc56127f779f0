"""What is typed into a form at the counter outlives the desk, on both databases."""

from __future__ import annotations

from dataclasses import replace

import pytest

from backoffice.db import Database
from backoffice.errors import Forbidden
from backoffice.records.people import Particulars, PartyKind
from backoffice.verification import forms
from conftest import Clock
from factories import ADMINISTRATOR, CLERK, OTHER_CLERK, add_case, company, person

TYPED = {"kind": "natural", "who.given_name": "مریم"}


def keep(database: Database, typed: dict[str, str], form: str = forms.COUNTER) -> None:
    database.write(lambda s: forms.keep(s, form, typed))


def begin(database: Database, form: str = forms.COUNTER) -> forms.FormStart:
    with database.read() as session:
        return forms.begin(session, form)


def test_a_form_begins_with_the_offices_day_and_nothing(database: Database, clock: Clock) -> None:
    database.desk = CLERK
    assert begin(database) == forms.FormStart(clock.today, {})


def test_what_is_typed_comes_back(database: Database) -> None:
    database.desk = CLERK
    keep(database, {"kind": "company"})
    keep(database, TYPED)
    assert begin(database).draft == TYPED


def test_each_operator_and_form_has_its_own(database: Database) -> None:
    database.desk = CLERK
    keep(database, TYPED)
    keep(database, {"kind": "company"}, "a-record")
    assert begin(database, "a-record").draft == {"kind": "company"}
    database.desk = OTHER_CLERK
    assert begin(database).draft == {}


@pytest.mark.parametrize("way", ["nothing", "forget"])
def test_a_saved_form_is_forgotten(database: Database, way: str) -> None:
    database.desk = CLERK
    keep(database, TYPED)
    if way == "nothing":
        keep(database, {})
    else:
        database.write(lambda s: forms.forget(s, forms.COUNTER))
    assert begin(database).draft == {}


def test_broken_and_endless_text_is_kept_as_far_as_it_can_be(database: Database) -> None:
    database.desk = CLERK
    keep(database, {"who.given_name": "a\ud800\x00b", "who.family_name": "ا" * 5000})
    draft = begin(database).draft
    assert draft["who.given_name"] == "a\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}b"
    assert len(draft["who.family_name"]) == 400


@pytest.mark.parametrize("form", [forms.COUNTER, "a-record"])
def test_who_may_not_register_has_no_form(database: Database, form: str) -> None:
    database.desk = ADMINISTRATOR
    with pytest.raises(Forbidden):
        keep(database, TYPED, form)


def test_the_same_party_is_found_by_its_identifier(database: Database) -> None:
    case_id = add_case(database)
    database.desk = CLERK
    with database.read() as session:
        assert [row.id for row in forms.same_party(session, person())] == [case_id]
        assert forms.same_party(session, person("0790419904")) == ()
        assert forms.same_party(session, Particulars(PartyKind.NATURAL)) == ()


def test_a_body_without_an_id_is_known_by_register_and_place(database: Database) -> None:
    body = company(company_id="")
    case_id = add_case(database, body)
    database.desk = CLERK
    with database.read() as session:
        assert [row.id for row in forms.same_party(session, body)] == [case_id]
        assert forms.same_party(session, replace(body, place_of_issue="فومن")) == ()
