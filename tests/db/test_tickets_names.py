"""A ticket is found by any word of its asker's name, as clerks type it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from backoffice.db import tickets_names
from ticket_office import CLAIM, CLERK, bar_second_zero, furnish, opened, sit


def test_the_words_of_a_name():
    assert tickets_names.words("علی‌رضا كريمي") == ["علیرضاکریمی", "علیرضا", "کریمی"]
    assert tickets_names.words("مریم") == ["مریم"]
    assert tickets_names.words("") == [""]


@pytest.fixture
def ticket(database):
    furnish(database)
    claim = replace(CLAIM, name="سید علی رضا موسوی‌نژاد")
    return opened(sit(database, CLERK), bar_second_zero(claim=claim))


@pytest.mark.parametrize(
    "typed",
    [
        "موسوی",
        "موسوي",
        "سید علیرضا",
        "علی رضا",
        "رضا سید",
        "موسوی سید",
        "سیدعلی",
        "موسوی‌نژاد",
    ],
)
def test_any_word_finds_it_by_its_beginning(database, ticket, typed):
    with database.read() as session:
        assert tickets_names.matching(session, typed, limit=5) == [ticket.id]


@pytest.mark.parametrize("typed", ["", "م", "نژاد", "موسوی کریمی", "%", "موسوی%"])
def test_what_is_no_beginning_of_a_word_finds_nothing(database, ticket, typed):
    with database.read() as session:
        assert tickets_names.matching(session, typed, limit=5) == []
