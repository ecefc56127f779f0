"""The portal's keys and words become ours; what cannot be read is told."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

import portal_files
from backoffice.documents import registrations
from backoffice.records.intake import Fault, SentRecord, Weight
from backoffice.records.people import KIND_OF_FORM, Field, LegalForm, Ownership, PartyKind


def read(record: object) -> SentRecord:
    text = record if isinstance(record, str) else json.dumps(record, ensure_ascii=False)
    return registrations.of_text(text, 7)


def faults(record: object) -> list[tuple[Fault | None, Field | None, Weight]]:
    return [(one.fault, one.field, one.weight) for one in read(record).problems]


def test_a_natural_person_is_read_field_by_field():
    sent = read(portal_files.person(3))
    assert sent.problems == ()
    assert sent.kind is PartyKind.NATURAL
    assert sent.portal_id == "500003"
    assert sent.submitted_at == datetime(2026, 11, 4, 4, 30, tzinfo=UTC)
    assert sent.texts[Field.NATIONAL_ID] == portal_files.national_id(3)
    assert sent.texts[Field.SEX] in ("female", "male")
    assert sent.texts[Field.CERTIFICATE_NO] == "1003"
    assert [(one.number, one.ownership) for one in sent.phones] == [
        (portal_files.phone(3), Ownership.OWNER)
    ]


def test_a_foreigners_boxes_hold_passport_and_comprehensive_code():
    sent = read(
        portal_files.person(
            1, nationality="افغانستان", id_number="P42026135", national_code="123456789012"
        )
    )
    assert sent.texts[Field.PASSPORT_NO] == "P42026135"
    assert sent.texts[Field.FOREIGNER_ID] == "123456789012"
    assert Field.NATIONAL_ID not in sent.texts


@pytest.mark.parametrize("word", ["ایرانی", "ايراني", "ایران", "Iran", ""])
def test_a_citizen_in_any_spelling_is_no_foreigner(word):
    sent = read(portal_files.person(1, nationality=word))
    assert sent.texts[Field.NATIONAL_ID]


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("سهامی عام", LegalForm.PUBLIC_JOINT_STOCK),
        ("سهامی خاص", LegalForm.PRIVATE_JOINT_STOCK),
        ("با مسئولیت محدود", LegalForm.LIMITED),
        ("بامسئوليت محدود", LegalForm.LIMITED),
        ("تضامنی", LegalForm.GENERAL_PARTNERSHIP),
        ("تعاونی", LegalForm.COOPERATIVE),
        ("نسبی", LegalForm.PROPORTIONAL),
        ("مختلط", LegalForm.MIXED),
        ("دولتی", LegalForm.STATE),
        ("وزارتخانه", LegalForm.MINISTRY),
        ("سفارت", LegalForm.EMBASSY),
        ("مسجد", LegalForm.MOSQUE),
        ("مدرسه", LegalForm.SCHOOL),
        ("سازمان مردم‌نهاد", LegalForm.NGO),
        ("متولی / هیئت امنا", LegalForm.TRUSTEE_RUN),
        ("متولي/هيئت امنا", LegalForm.TRUSTEE_RUN),
        ("هیأت امنا", LegalForm.TRUSTEE_RUN),
    ],
)
def test_the_subscriber_type_decides_the_kind(word, form):
    sent = read(portal_files.company(1, subscriber_type=word))
    assert sent.problems == ()
    assert sent.texts[Field.LEGAL_FORM] == form
    assert sent.kind is KIND_OF_FORM[form]


def test_every_legal_form_has_a_word():
    assert set(registrations._FORMS.values()) == set(LegalForm)


def test_a_half_space_makes_no_other_word():
    phones = [{"number": "33334444", "possession": "استفاده‌کننده"}]
    assert read(portal_files.person(1, phones=phones)).phones[0].ownership is Ownership.USER


def test_a_phone_without_a_word_of_ownership_has_none():
    phones = [{"number": "33334444"}, "33335555"]
    sent = read(portal_files.person(1, phones=phones))
    assert [(one.number, one.ownership) for one in sent.phones] == [
        ("33334444", None),
        ("33335555", None),
    ]
    assert sent.problems == ()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{", Fault.BAD_JSON),
        ('{"id": 1} x', Fault.BAD_JSON),
        ('{"id": 1, "id": 2}', Fault.BAD_JSON),
        ('{"id": NaN}', Fault.BAD_JSON),
        ('{"id": ' + "9" * 5000 + "}", Fault.BAD_JSON),
        ("[" * 100_000, Fault.BAD_JSON),
        (r'{"name": "x\x00y"}', Fault.BAD_JSON),
        ("[]", Fault.NOT_AN_OBJECT),
        ("null", Fault.NOT_AN_OBJECT),
        ('"text"', Fault.NOT_AN_OBJECT),
    ],
)
def test_a_line_that_is_no_record_is_kept_and_told(text, fault):
    sent = read(text)
    assert [one.fault for one in sent.problems] == [fault]
    assert sent.raw == text
    assert sent.kind is None


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"type": "x"}, [(Fault.UNKNOWN_TYPE, Field.KIND, Weight.WRONG)]),
        ({"type": None}, [(Fault.NO_TYPE, Field.KIND, Weight.WRONG)]),
        ({"gender": "x"}, [(Fault.UNKNOWN_WORD, Field.SEX, Weight.WRONG)]),
        ({"first_name": ["a"]}, [(Fault.NOT_TEXT, Field.GIVEN_NAME, Weight.WRONG)]),
        ({"national_code": True}, [(Fault.NOT_TEXT, Field.NATIONAL_ID, Weight.WRONG)]),
        ({"phones": "33334444"}, [(Fault.NOT_TEXT, Field.PHONE, Weight.WRONG)]),
        ({"phones": [7]}, [(Fault.NOT_TEXT, Field.PHONE, Weight.WRONG)]),
        ({"phones": ["1"] * 51}, [(Fault.TOO_MANY_PHONES, Field.PHONE, Weight.WRONG)]),
        ({"submitted_at": "yesterday"}, [(Fault.BAD_MOMENT, None, Weight.ODD)]),
        ({"submitted_at": "0001-01-01T00:00:00+14:00"}, [(Fault.BAD_MOMENT, None, Weight.ODD)]),
        ({"submitted_at": "1405-08-12"}, [(Fault.BAD_MOMENT, None, Weight.ODD)]),
    ],
)
def test_what_has_no_sense_is_told_with_its_field(changes, expected):
    assert faults(portal_files.person(1, **changes)) == expected


def test_a_fault_of_a_phone_says_which():
    phones = [
        {"number": "33334444", "possession": "صاحب تلفن"},
        {"number": "33335555", "possession": "؟"},
    ]
    (problem,) = read(portal_files.person(1, phones=phones)).problems
    assert (problem.phone, problem.field, problem.given) == (2, Field.OWNERSHIP, "؟")


def test_a_moment_without_offset_is_tehrans():
    sent = read(portal_files.person(1, submitted_at="2026-11-04T12:00:00"))
    assert sent.submitted_at == datetime(2026, 11, 4, 8, 30, tzinfo=UTC)


def test_the_content_hash_knows_a_record_again():
    record = portal_files.person(1)
    backwards = dict(reversed(record.items()))
    assert read(record).sha256 == read(json.dumps(backwards, indent=1)).sha256
    assert read(record).sha256 != read(record | {"id": 1}).sha256


def test_numbers_in_the_place_of_texts_are_read():
    sent = read(portal_files.person(1, national_code=499370899, postal_code=4133744567))
    assert sent.texts[Field.NATIONAL_ID] == "499370899"
    assert sent.texts[Field.POSTAL_CODE] == "4133744567"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from([*portal_files.person(1), "company_name"]), JSON))
def test_no_values_break_the_reading(changes):
    for record in (portal_files.person(1), portal_files.company(1)):
        sent = read(json.dumps(record | changes))
        for problem in sent.problems:
            problem.given.encode("utf-8")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_text_breaks_the_reading(text):
    sent = read(text)
    assert sent.raw == text
    assert len(sent.sha256) == 64
