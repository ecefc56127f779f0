"""A search goes on where its last page ended; identifiers are for whom they concern."""

from __future__ import annotations

import pytest

from backoffice.db import lines as stored
from backoffice.lines import cards
from backoffice.records.line_facts import (
    ChangeNumber,
    EventKind,
)
from backoffice.records.line_hits import LineHits, Match
from backoffice.records.lines import LineState
from backoffice.records.operators import Desk, Role
from factories import ADMINISTRATOR, CLERK, NATIONAL_IDS, SUPERVISOR
from line_house import NEW, NUMBER, apply, line, office

SWITCH_ROOM = Desk("omid", Role.UNIT, "RSH01", "hall-1", "امید")
SECURITY = Desk("neda", Role.SECURITY, "RSH01", "desk-9", "ندا")
PAGE = 3
NUMBERS = [f"0133333{at:04d}" for at in range(100, 110)]


@pytest.fixture
def ten(database, clock):
    """Ten lines of one owner in one street; one was given back and its number has another."""
    office(database, *(line(number) for number in NUMBERS))
    other = {"owner_name": "زهرا قاسمی", "owner_identifier": NATIONAL_IDS[1], "address": "گلسار"}
    database.write(lambda s: stored.change_many(s, [line(NUMBERS[4], state=LineState.RELEASED)]))
    clock.advance(days=100)
    database.write(lambda s: stored.add_many(s, [line(NUMBERS[4], **other)]))
    return database


def pages(database, text, **more):
    """Every page of a search, to its end."""
    found: list[LineHits] = []
    with database.read() as session:
        onward = None
        while not found or onward is not None:
            found.append(cards.search(session, text, limit=PAGE, onward=onward, **more))
            onward = found[-1].onward
            assert len(found) < 20
    return found


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("شفیعی", 10),
        ("عل", 10),
        ("لاکانی", 10),
        (NATIONAL_IDS[0], 10),
        ("0133333", 11),  # two lines had one of these
        ("RSH01", 10),
    ],
)
@pytest.mark.parametrize("centre", ["", "RSH01"])
def test_the_pages_are_the_whole_without_gap_or_double(ten, text, lines, centre):
    found = pages(ten, text, centre=centre)
    ids = [one.id for page in found for one in page.lines]
    with ten.read() as session:
        whole = cards.search(session, text, limit=100, centre=centre)
    assert [one.id for one in whole.lines] == ids
    assert len(set(ids)) == len(ids) == lines
    assert all(len(page.lines) == PAGE for page in found[:-1])
    assert whole.onward is None


def test_lines_without_a_number_come_last(ten):
    last = pages(ten, "شفیعی")[-1].lines[-1]
    assert (last.number, last.former, last.state) == ("", NUMBERS[4], LineState.RELEASED)


def test_a_line_of_two_such_numbers_is_found_once_by_its_present_one(database, clock):
    office(database, line())
    apply(database, [ChangeNumber(NEW, "wish")], clock())
    (only,) = [one for page in pages(database, "013333300") for one in page.lines]
    assert (only.number, only.match) == (NEW, Match.NUMBER)
    with database.read() as session:
        (by_old,) = cards.search(session, NUMBER[:10]).lines
    assert by_old.former in {"", NUMBER}


def test_a_line_that_is_found_in_two_ways_is_there_once_in_a_page(database):
    office(database, line(owner_name="لاکانی"))
    with database.read() as session:
        assert len(cards.search(session, "لاکانی").lines) == 1


@pytest.mark.parametrize(
    ("desk", "sees"),
    [
        (CLERK, True),
        (SUPERVISOR, True),
        (SECURITY, True),
        (SWITCH_ROOM, False),
        (ADMINISTRATOR, False),
    ],
)
def test_identifiers_are_found_and_shown_where_a_right_allows(sqlite_database, desk, sees):
    office(sqlite_database, line())
    sqlite_database.desk = desk
    identifier = NATIONAL_IDS[0] if sees else ""
    with sqlite_database.read() as session:
        assert bool(cards.search(session, NATIONAL_IDS[0]).lines) is sees
        (found,) = cards.search(session, "شفیعی").lines
        card = cards.card(session, NUMBER)
        events = cards.timeline(session, found.id)
    assert found.identifier == identifier
    assert card is not None
    assert [one.identifier for one in card.holdings] == [identifier]
    (owner,) = [one for one in events if one.kind is EventKind.OWNER]
    assert (NATIONAL_IDS[0] in owner.values) is sees
