"""Every code of the records has Persian words."""

from __future__ import annotations

import re

import pytest

from backoffice.errors import LacksRight, Setback, Trouble
from backoffice.records import digits
from backoffice.records.flaws import Checked, Flaw, Notice
from backoffice.records.operators import Right, Role
from backoffice.ui import words_common as words
from backoffice.ui.shown import person_shown
from backoffice.ui.words_rights import right_words

PERSIAN = re.compile("[آ-ی]")
LATIN = re.compile("[A-Za-z]")


def persian(text: str) -> bool:
    return bool(PERSIAN.search(text)) and not LATIN.search(text)


@pytest.mark.parametrize("flaw", Flaw)
def test_a_flaw_is_said_in_persian(flaw):
    assert persian(words.flaw_words(flaw))


@pytest.mark.parametrize("notice", Notice)
def test_a_notice_is_said_in_persian(notice):
    assert persian(words.notice_words(notice))


@pytest.mark.parametrize("trouble", Trouble)
def test_a_trouble_is_said_in_persian(trouble):
    assert persian(words.trouble_words(Setback(trouble)))


@pytest.mark.parametrize("role", Role)
def test_a_role_is_said_in_persian(role):
    assert persian(words.role_words(role))


@pytest.mark.parametrize("right", Right)
def test_a_right_is_said_in_persian(right):
    assert persian(right_words(right))


@pytest.mark.parametrize("enum", [Flaw, Notice])
def test_no_two_codes_say_the_same(enum):
    say = words.flaw_words if enum is Flaw else words.notice_words
    assert len({say(code) for code in enum}) == len(enum)


def test_flaws_come_before_notices():
    checked = Checked("1", (Flaw.TOO_SHORT, Flaw.ALL_SAME), (Notice.DIGITS_FOLDED,))
    both = f"{words.flaw_words(Flaw.TOO_SHORT)} {words.flaw_words(Flaw.ALL_SAME)}"
    assert words.checked_words(checked) == both
    mended = Checked("1", (), (Notice.DIGITS_FOLDED,))
    assert words.checked_words(mended) == words.notice_words(Notice.DIGITS_FOLDED)


@pytest.mark.parametrize(
    "finding",
    [
        Flaw.EMPTY,
        Notice.UPPER_CASED,
        Checked("", (Flaw.EMPTY,)),
        LacksRight(Right.ACTIVATE.value, Role.CLERK.value),
    ],
)
def test_a_finding_of_no_room_is_said_in_persian(finding):
    assert persian(words.finding_words(finding))


def test_a_finding_nobody_knows_shows_its_code():
    assert words.finding_words("lack") == "lack"


@pytest.mark.parametrize(
    ("called", "told"),
    [
        ("سارا احمدی", "سارا احمدی"),
        ("sara", "sara"),
        ("system", "سامانه"),
        ("os:root", "سامانه"),  # a command's import is nobody's deed
        ("", ""),
    ],
)
def test_an_operator_is_told_as_the_rooms_call_them(called, told):
    assert digits.bare(person_shown(called)) == told
