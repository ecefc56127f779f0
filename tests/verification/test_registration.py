"""Reading the fields of a registration."""

from __future__ import annotations

import pytest

from backoffice.records.flaws import Flaw, Notice
from backoffice.records.people import Field, PartyKind, Sex
from backoffice.verification.registration import read, read_field
from factories import day


@pytest.mark.parametrize(
    ("field", "text", "kept"),
    [
        (Field.GIVEN_NAME, " علي ", "علی"),
        (Field.NATIONAL_ID, "۰۴۹۹۳۷۰۸۹۹", "0499370899"),
        (Field.BIRTH_DATE, "1360/05/14", day("1360/05/14").isoformat()),
        (Field.SEX, "female", "female"),
        (Field.LEGAL_FORM, "limited", "limited"),
        (Field.PHONE, "۳۳۳۳۴۴۴۴", "01333334444"),
        (Field.MOBILE, "+989111234567", "09111234567"),
        (Field.COMPANY_NAME, "شركت نگين", "شرکت نگین"),
        (Field.FATHER_NAME, "   ", ""),
    ],
)
def test_a_field_is_kept_in_its_canonical_form(field: Field, text: str, kept: str) -> None:
    reading = read_field(field, text)
    assert reading.kept == kept
    assert reading.usable


@pytest.mark.parametrize(
    ("field", "text", "flaw"),
    [
        (Field.NATIONAL_ID, "0499370898", Flaw.BAD_CHECK_DIGIT),
        (Field.BIRTH_DATE, "1402/12/30", Flaw.NO_SUCH_DAY),
        (Field.BIRTH_DATE, "31/2/1360", Flaw.DAY_FIRST),
        (Field.SEX, "unknown", Flaw.BAD_CHARACTERS),
        (Field.PHONE, "09111234567", Flaw.MOBILE),
        (Field.PHONE, "02188776655", Flaw.OTHER_PROVINCE),
        (Field.GIVEN_NAME, "علی\x00", Flaw.CONTROL_CHARACTER),
    ],
)
def test_what_cannot_be_kept_is_left_out_and_named(field: Field, text: str, flaw: Flaw) -> None:
    reading = read_field(field, text)
    assert reading.kept == ""
    assert flaw in reading.flaws
    assert reading.given == text


def test_a_file_is_read_more_leniently_than_a_form() -> None:
    turned = read_field(Field.BIRTH_DATE, "31/2/1360", lenient=True)
    assert turned.kept == day("1360/02/31").isoformat()
    assert Notice.REORDERED_DATE in turned.notices
    padded = read_field(Field.NATIONAL_ID, "499370899", lenient=True)
    assert padded.kept == "0499370899"
    assert Notice.LEADING_ZEROS in padded.notices
    assert read_field(Field.NATIONAL_ID, "499370899").flaws == (Flaw.TOO_SHORT,)


def test_a_whole_form() -> None:
    who, readings = read(
        PartyKind.NATURAL,
        {
            Field.GIVEN_NAME: "مریم",
            Field.FAMILY_NAME: "رضایی",
            Field.SEX: "female",
            Field.NATIONAL_ID: "0499370898",
            Field.BIRTH_DATE: "1360/05/14",
        },
    )
    assert (who.display_name, who.sex, who.birth_date) == (
        "مریم رضایی",
        Sex.FEMALE,
        day("1360/05/14"),
    )
    assert who.national_id == ""
    assert [one.field for one in readings if one.flaws] == [Field.NATIONAL_ID]
