"""Every code of files of calls has Persian words, and the counts make one sentence."""

from __future__ import annotations

import re

import pytest

from backoffice.errors import LacksRight
from backoffice.records.call_files import (
    BadCall,
    CallField,
    CallReport,
    CallTally,
    DateForm,
    DurationForm,
    Encoding,
    Money,
    ProfileFinding,
    ProfileFlaw,
    Shape,
    Stage,
)
from backoffice.records.intake import FileFinding, FileFlaw
from backoffice.records.operators import Right
from backoffice.ui.calls import import_words as words
from backoffice.ui.calls import profile_words

PERSIAN = re.compile("[آ-ی]")

SAID = {
    BadCall: words.bad_call_words,
    CallField: words.call_field_words,
    Shape: words.shape_words,
    DateForm: words.date_form_words,
    DurationForm: words.duration_form_words,
    Money: words.money_words,
    Encoding: words.encoding_words,
    Stage: words.stage_words,
    ProfileFlaw: profile_words.profile_flaw_words,
}
CODES = [(say, code) for enum, say in SAID.items() for code in enum]


@pytest.mark.parametrize(("say", "code"), CODES)
def test_a_code_is_said_in_persian(say, code):
    assert PERSIAN.search(say(code))


@pytest.mark.parametrize("enum", SAID)
def test_no_two_codes_say_the_same(enum):
    assert len({SAID[enum](code) for code in enum}) == len(enum)


@pytest.mark.parametrize("flaw", ProfileFlaw)
def test_a_finding_on_a_format_names_its_column(flaw):
    said = profile_words.profile_finding_words(ProfileFinding(flaw, CallField.DURATION))
    assert said.endswith(".")
    assert not set("{}") & set(said)


@pytest.mark.parametrize("flaw", FileFlaw)
def test_a_refused_file_of_calls_is_told_why(flaw):
    assert words.refusal_words(FileFinding(flaw, "12")).endswith(".")


def test_a_missing_right_is_told_too():
    assert PERSIAN.search(words.refusal_words(LacksRight(Right.IMPORT_CALLS.value, "clerk")))


@pytest.mark.parametrize("delimiter", [",", ";", "|", "\t", "~"])
def test_a_separator_has_a_name(delimiter):
    assert PERSIAN.search(profile_words.delimiter_words(delimiter))


def plain(report: CallReport) -> str:
    return "".join(one for one in words.counts_words(report) if one not in "\u2066\u2069")


def test_the_counts_are_one_sentence_the_most_frequent_reason_first():
    tally = CallTally(new=181_902, already_loaded=431, bad=7)
    reasons = {BadCall.NUMBER_MISSING: 3, BadCall.DATE: 4}
    said = plain(CallReport("a.csv", "", "x", tally, reasons, {}))
    assert said == (
        "۱۸۲٬۳۴۰ تماس: ۱۸۱٬۹۰۲ تازه، ۴۳۱ از پیش موجود، ۷ نادرست "
        "(۴ تاریخ نادرست، ۳ شماره مقصد خالی)."
    )
    assert plain(CallReport("a", "", "x", CallTally(new=1), {}, {})) == "۱ تماس: ۱ تازه."
    assert plain(CallReport("a", "", "x", CallTally(), {}, {})) == "این فایل هیچ سطر تماسی ندارد."


def test_the_parts_of_a_tally_add_up():
    tally = CallTally(1, 2, 3, 4)
    assert sum(count for _, count, _ in words.tally_parts(tally)) == tally.rows


@pytest.mark.parametrize("stage", Stage)
def test_a_stage_has_a_tone(stage):
    assert words.stage_tone(stage)


def test_sheets_that_are_not_read_are_counted() -> None:
    assert words.sheets_words(0) == ""
    assert "۲ کاربرگ" in words.sheets_words(2)
