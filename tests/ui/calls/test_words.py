"""Every code of calls, disclosures and call files has Persian words."""

from __future__ import annotations

import re
from datetime import date

import pytest

from backoffice.records.calls import CallType
from backoffice.records.disclosures import (
    BasisPaper,
    Finding,
    Holder,
    Lack,
    ListKind,
    Purpose,
    Use,
)
from backoffice.records.flaws import Flaw
from backoffice.ui import words_calls
from backoffice.ui.calls import words

PERSIAN = re.compile("[آ-ی]")
LATIN = re.compile("[A-Za-z]")

SAID = {
    CallType: words.call_type_words,
    Holder: words.holder_words,
    Purpose: words_calls.purpose_words,
    BasisPaper: words.basis_words,
    Use: words.use_words,
    ListKind: words.list_kind_words,
}
CODES = [(say, code) for enum, say in SAID.items() for code in enum]


@pytest.mark.parametrize(("say", "code"), CODES)
def test_a_code_is_said_in_persian(say, code):
    said = say(code)
    assert PERSIAN.search(said)
    assert not LATIN.search(said)


@pytest.mark.parametrize("enum", SAID)
def test_no_two_codes_say_the_same(enum):
    assert len({SAID[enum](code) for code in enum}) == len(enum)


@pytest.mark.parametrize("lack", Lack)
def test_a_finding_is_a_whole_persian_sentence(lack):
    said = words.finding_words(Finding(lack, Flaw.TOO_SHORT, date(2026, 11, 1), 36))
    assert PERSIAN.search(said)
    assert not LATIN.search(said)
    assert not set("{}") & set(said)


def test_a_finding_says_its_day_and_its_limit():
    ended = words.finding_words(Finding(Lack.LEASE_ENDED, day=date(2026, 11, 21)))
    assert "۱۴۰۵/۰۸/۳۰" in ended
    assert "۳۶" in words.finding_words(Finding(Lack.TOO_LONG, limit=36))
