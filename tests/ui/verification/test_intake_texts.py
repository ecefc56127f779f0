"""Every code of an import has its Persian words."""

from __future__ import annotations

import re

import pytest

from backoffice.records.flaws import Flaw, Notice
from backoffice.records.intake import Fault, FileFinding, FileFlaw, LineProblem, Outcome, Weight
from backoffice.records.people import Field
from backoffice.ui.verification import intake_texts

LATIN = re.compile(r"[a-z]{5,}")


@pytest.mark.parametrize("flaw", FileFlaw)
def test_each_refused_file_gets_a_sentence(flaw: FileFlaw) -> None:
    text = intake_texts.words(FileFinding(flaw, "12"))
    assert text.endswith(".")
    assert not LATIN.search(text)


@pytest.mark.parametrize("fault", Fault)
def test_each_fault_gets_a_sentence(fault: Fault) -> None:
    text = intake_texts.words(LineProblem(3, Weight.WRONG, fault=fault, given="x"))
    assert "۳" in text
    assert text.endswith(".")
    assert not LATIN.search(text)


@pytest.mark.parametrize("outcome", Outcome)
def test_each_outcome_gets_a_word(outcome: Outcome) -> None:
    assert not LATIN.search(intake_texts.outcome_words(outcome))


@pytest.mark.parametrize("weight", Weight)
def test_each_weight_gets_a_word(weight: Weight) -> None:
    problem = LineProblem(0, weight, Field.BIRTH_DATE)
    assert not LATIN.search(intake_texts.problem_words(problem))
    assert not LATIN.search(intake_texts.weight_words(weight))


def test_a_problem_of_a_phone_says_which() -> None:
    problem = LineProblem(0, Weight.WRONG, Field.LEASE_END, flaw=Flaw.NO_SUCH_DAY, phone=2)
    assert "۲" in intake_texts.place_words(problem)
    assert intake_texts.place_words(LineProblem(0, Weight.WRONG, Field.PHONE, phone=2))


def test_given_is_shown_as_it_came_and_kept_as_the_office_writes_it() -> None:
    problem = LineProblem(
        4,
        Weight.CORRECTED,
        Field.BIRTH_DATE,
        notice=Notice.REORDERED_DATE,
        given="31/2/1360",
        kept="1981-05-21",
    )
    assert "31/2/1360" in intake_texts.given_shown(problem)
    assert "۱۳۶۰/۰۲/۳۱" in intake_texts.kept_shown(problem)


def test_a_day_that_was_understood_and_cannot_be_is_shown_as_a_jalali_day() -> None:
    problem = LineProblem(
        4, Weight.WRONG, Field.BIRTH_DATE, flaw=Flaw.IN_FUTURE, given="2031-03-21"
    )
    assert "۱۴۱۰/۰۱/۰۱" in intake_texts.given_shown(problem)


@pytest.mark.parametrize(
    ("field", "kept", "shown"),
    [
        (Field.PHONE, "01333334444", "۰۱۳-۳۳۳۳۴۴۴۴"),
        (Field.SEX, "female", "زن"),
        (Field.LEGAL_FORM, "mosque", "مسجد"),
        (Field.POSTAL_CODE, "4133744567", "۴۱۳۳۷۴۴۵۶۷"),
        (Field.GIVEN_NAME, "علی", "علی"),
    ],
)
def test_values_are_shown_as_the_clerk_reads_them(field: Field, kept: str, shown: str) -> None:
    assert shown in intake_texts.value_shown(field, kept)
