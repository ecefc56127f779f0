"""Short messages: the parts of a text, the waits, which state may follow which."""

from __future__ import annotations

import pytest

from backoffice.records.messages import (
    LONGEST_WAIT,
    NEXT,
    MessageState,
    next_wait,
    parts,
)


@pytest.mark.parametrize(
    ("length", "sizes"),
    [(1, [1]), (70, [70]), (71, [67, 4]), (134, [67, 67]), (135, [67, 67, 1])],
)
def test_a_text_is_cut_by_seventy_or_sixty_seven(length, sizes):
    assert [len(one) for one in parts("س" * length)] == sizes


def test_a_character_of_two_units_is_never_cut():
    cut = parts("س" * 66 + "😀" + "س" * 10)
    assert [len(one) for one in cut] == [66, 11]


def test_waits_have_an_end():
    assert next_wait(10_000) == LONGEST_WAIT


def test_every_state_says_what_may_follow():
    assert set(NEXT) == set(MessageState)
    assert not NEXT[MessageState.DELIVERED]
