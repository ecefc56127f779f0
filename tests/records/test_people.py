"""Who registers: names, identifiers, and by what the same party is recognised."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factories
from backoffice.records.people import (
    KIND_OF_FORM,
    Field,
    IdentifierKind,
    LegalForm,
    Particulars,
    PartyKind,
    Sex,
    fields_of,
    from_fields,
    identifier,
    identity_keys,
    key_slots,
    to_fields,
)

PEOPLE = (
    factories.person(),
    factories.foreigner(),
    factories.company(),
    factories.government(),
    factories.trustee(),
)


@pytest.mark.parametrize("who", PEOPLE, ids=lambda who: who.display_name)
def test_particulars_survive_being_written_down(who: Particulars) -> None:
    assert from_fields(to_fields(who)) == who
    assert all(isinstance(value, str) and value for value in to_fields(who).values())


@given(
    st.builds(
        Particulars,
        kind=st.sampled_from(PartyKind),
        given_name=st.text(max_size=20),
        sex=st.none() | st.sampled_from(Sex),
        birth_date=st.none() | st.dates(date(1900, 1, 1), date(2050, 1, 1)),
        legal_form=st.none() | st.sampled_from(LegalForm),
    )
)
def test_whatever_is_given_survives(who: Particulars) -> None:
    assert from_fields(to_fields(who)) == who


def test_unknown_names_are_ignored() -> None:
    assert from_fields({"kind": "natural", "shoe_size": "43"}) == Particulars(PartyKind.NATURAL)


def test_every_field_of_a_form_is_one_of_the_particulars() -> None:
    names = {one.name for one in fields(Particulars)}
    for kind in PartyKind:
        assert {field.value for field in fields_of(kind)} <= names
    assert Field.NATIONAL_ID in fields_of(PartyKind.NATURAL)
    assert Field.NATIONAL_ID not in fields_of(PartyKind.COMPANY)


def test_every_legal_form_falls_under_a_set_of_papers() -> None:
    assert set(KIND_OF_FORM) == set(LegalForm)
    assert PartyKind.NATURAL not in KIND_OF_FORM.values()


@pytest.mark.parametrize(
    ("who", "name"),
    [
        (factories.person(), "مریم رضایی"),
        (factories.person(given_name=""), "رضایی"),
        (factories.company(), "شرکت سپهر تجارت رودبار"),
    ],
)
def test_the_name_as_lists_show_it(who: Particulars, name: str) -> None:
    assert who.display_name == name


@pytest.mark.parametrize(
    ("who", "foreign"),
    [
        (factories.person(), False),
        (factories.person(nationality=""), False),
        (factories.foreigner(), True),
        (factories.company(nationality="افغانستان"), False),
    ],
)
def test_who_is_a_foreigner(who: Particulars, foreign: bool) -> None:
    assert who.foreign is foreign


CODED = factories.foreigner(foreigner_id="123456789012")


@pytest.mark.parametrize(
    ("who", "kind", "value", "keys"),
    [
        (
            factories.person(),
            IdentifierKind.NATIONAL_ID,
            "0499370899",
            ("national_id:0499370899",),
        ),
        (factories.person(""), IdentifierKind.NONE, "", ()),
        (factories.foreigner(), IdentifierKind.PASSPORT, "P42026135", ("passport:P42026135",)),
        (
            CODED,
            IdentifierKind.FOREIGNER_ID,
            "123456789012",
            ("foreigner_id:123456789012", "passport:P42026135"),
        ),
        (
            factories.company(),
            IdentifierKind.COMPANY_ID,
            "10380284790",
            ("company_id:10380284790", "registration:45122@رشت"),
        ),
        (
            factories.company(company_id=""),
            IdentifierKind.REGISTRATION,
            "45122@رشت",
            ("registration:45122@رشت",),
        ),
        (factories.company(company_id="", registration_no=""), IdentifierKind.NONE, "", ()),
    ],
)
def test_what_a_party_is_known_by(
    who: Particulars, kind: IdentifierKind, value: str, keys: tuple[str, ...]
) -> None:
    assert identifier(who) == (kind, value)
    assert identity_keys(who) == keys


def test_spelling_does_not_part_a_party() -> None:
    plain = factories.company(company_id="", place_of_issue="بندر انزلی")
    for place in ("بندرانزلی", "بندر\u200cانزلی", "بندر  انزلی"):
        other = replace(plain, place_of_issue=place, registration_no="0045122")
        assert key_slots(other) == key_slots(plain)
