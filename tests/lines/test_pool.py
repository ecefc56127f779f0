"""The numbers of a centre: added, held back, given back; their terms end by date."""

from __future__ import annotations

from datetime import timedelta

import pytest

from backoffice.db import clock as db_clock
from backoffice.db import line_causes, line_files, number_pool
from backoffice.db import lines as stored
from backoffice.errors import Forbidden, Refused
from backoffice.lines import pool
from backoffice.lines.rules_pool import MOST_AT_ONCE, numbers_between, range_findings
from backoffice.records import dates
from backoffice.records.flaws import Flaw
from backoffice.records.line_facts import (
    AddCause,
    Cause,
    ChangeFlaw,
    ChangeNumber,
    Direction,
    PoolState,
)
from backoffice.records.lines import LineState
from backoffice.records.number_pools import PoolFinding, PoolFlaw
from factories import CLERK, NATIONAL_IDS
from line_house import GOLDEN, NEW, NUMBER, SECOND, apply, card, line, office

PREFIXES = {"3333": "RSH01", "4444": "LAH01"}


def state(database, number):
    with database.read() as session:
        found = number_pool.states(session, [number]).get(number)
    return found and found.state


@pytest.mark.parametrize(
    ("first", "last", "centre", "found"),
    [
        ("33330100", "33330199", "RSH01", set()),
        ("02133330100", "33330199", "RSH01", {(PoolFlaw.BAD_NUMBER, Flaw.OTHER_PROVINCE)}),
        ("09111234567", "33330199", "RSH01", {(PoolFlaw.BAD_NUMBER, Flaw.MOBILE)}),
        ("333301", "33330199", "RSH01", {(PoolFlaw.BAD_NUMBER, Flaw.TOO_SHORT)}),
        ("33330199", "33330100", "RSH01", {(PoolFlaw.BACKWARDS, None)}),
        ("33330100", "33350100", "RSH01", {(PoolFlaw.TOO_MANY, None)}),
        ("33330100", "33330199", "LAH01", {(PoolFlaw.OTHER_CENTRE, None)}),
        (
            "33330100",
            "33330199",
            "NONE",
            {(PoolFlaw.CENTRE_UNKNOWN, None), (PoolFlaw.OTHER_CENTRE, None)},
        ),
        ("33339990", "33340009", "RSH01", {(PoolFlaw.OTHER_CENTRE, None)}),
    ],
)
def test_a_range_is_judged_whole(first, last, centre, found):
    assert {
        (one.flaw, one.cause) for one in range_findings(first, last, centre, PREFIXES, "013")
    } == found


def test_a_range_has_its_ends():
    assert numbers_between(NUMBER, SECOND) == [NUMBER, SECOND]
    assert MOST_AT_ONCE == 10_000


def test_a_range_comes_into_the_pool_once(database):
    office(database, line("01333330105"))
    add = lambda s: pool.add_range(s, "RSH01", "33330100", "33330109")  # noqa: E731 - a unit
    assert database.write(add) == 9
    assert database.write(add) == 0
    with database.read() as session:
        counts = pool.counts(session, "RSH01")
        free = pool.free(session, "RSH01", begins="013333301")
        page = pool.numbers(session, "RSH01", after="01333330104", limit=2)
    assert (counts[PoolState.FREE], counts[PoolState.ASSIGNED]) == (12, 1)
    assert len(free) == 9
    assert [one.state for one in page] == [PoolState.ASSIGNED, PoolState.FREE]
    with pytest.raises(Refused) as refusal:
        database.write(lambda s: pool.add_range(s, "LAH01", "33330100", "33330109"))
    assert refusal.value.findings == (PoolFinding(PoolFlaw.OTHER_CENTRE, "RSH01"),)


def test_a_number_that_an_inventory_gives_a_line_is_nobodys_any_more(database, clock):
    office(database, line())
    database.write(lambda s: stored.add_many(s, [line(NEW)]))
    assert state(database, NEW) is PoolState.ASSIGNED
    with pytest.raises(Refused) as refusal:
        apply(database, [ChangeNumber(NEW, "wish")], clock())
    assert [one.flaw for one in refusal.value.findings] == [ChangeFlaw.NUMBER_TAKEN]


def test_a_number_is_held_back_until_a_day_and_given_back(database, clock):
    office(database, line())
    until = clock.today + timedelta(days=3)
    held = database.write(lambda s: pool.reserve(s, "33330010", until))
    assert (held.state, held.until) == (PoolState.RESERVED, until)
    with pytest.raises(Refused) as refusal:
        apply(database, [ChangeNumber(NEW, "wish")], clock())
    assert [one.flaw for one in refusal.value.findings] == [ChangeFlaw.NUMBER_RESERVED]
    free = database.write(lambda s: pool.release(s, NEW))
    assert (free.state, free.until) == (PoolState.FREE, None)
    database.write(lambda s: pool.reserve(s, NEW, until))
    clock.advance(days=3)
    assert state(database, NEW) is PoolState.FREE  # at once, before anybody has swept
    with database.read() as session:
        assert NEW in {one.number for one in pool.free(session, "RSH01")}
        assert pool.numbers(session, "RSH01", state=PoolState.RESERVED) == []
    apply(database, [ChangeNumber(NEW, "wish")], clock())


@pytest.mark.parametrize(
    ("deed", "flaw"),
    [
        (lambda s, day: pool.reserve(s, NEW, day), PoolFlaw.ENDS_BEFORE),
        (lambda s, day: pool.reserve(s, "33339999", day), PoolFlaw.NOT_IN_POOL),
        (lambda s, day: pool.reserve(s, "09111234567", day), PoolFlaw.BAD_NUMBER),
        (lambda s, day: pool.reserve(s, "02133330010", day), PoolFlaw.BAD_NUMBER),
        (lambda s, _: pool.release(s, NEW), PoolFlaw.NOT_RESERVED),
    ],
)
def test_what_cannot_be_is_refused(sqlite_database, clock, deed, flaw):
    office(sqlite_database)
    with pytest.raises(Refused) as refusal:
        sqlite_database.write(lambda s: deed(s, clock.today))
    assert {one.flaw for one in refusal.value.findings} == {flaw}


def test_a_tickets_reservation_is_the_tickets(database, clock):
    office(database)
    until = clock.today + timedelta(days=5)
    database.write(lambda s: number_pool.reserve(s, NEW, ticket_id="ticket-7", until=until, by="x"))
    with pytest.raises(Refused) as refusal:
        database.write(lambda s: pool.release(s, NEW))
    assert [one.flaw for one in refusal.value.findings] == [PoolFlaw.OF_A_TICKET]
    with pytest.raises(Refused):
        database.write(lambda s: pool.reserve(s, NEW, until))


def test_a_number_is_held_by_hand_once(database, clock):
    """Two desks that hold one number back would promise it to two people."""
    office(database)
    until = clock.today + timedelta(days=5)
    database.write(lambda s: pool.reserve(s, NEW, until))
    with pytest.raises(Refused) as refusal:
        database.write(lambda s: pool.reserve(s, NEW, until + timedelta(days=1)))
    assert [one.flaw for one in refusal.value.findings] == [ChangeFlaw.NUMBER_RESERVED]
    with database.read() as session:
        assert number_pool.states(session, [NEW])[NEW].until == until


@pytest.mark.parametrize("then", ["free", "ticket", "line"])
def test_whoever_gives_a_number_back_too_late_frees_nobody_elses(database, clock, then):
    """Another desk let it go between the look and the deed, and somebody has it now."""
    office(database, line())
    until = clock.today + timedelta(days=5)
    if then == "ticket":
        database.write(
            lambda s: number_pool.reserve(s, NEW, ticket_id="ticket-7", until=None, by="x")
        )
    elif then == "line":
        apply(database, [ChangeNumber(NEW, "wish", until)], clock())
    before = state(database, NEW)
    with pytest.raises(Refused) as refusal:
        database.write(lambda s: number_pool.let_go(s, NEW, by="x"))
    assert [one.flaw for one in refusal.value.findings] == [ChangeFlaw.CHANGED_SINCE]
    assert state(database, NEW) is before


def test_a_golden_number_is_marked(database):
    office(database)
    assert database.write(lambda s: pool.mark_golden(s, GOLDEN, golden=True)).golden
    assert not database.write(lambda s: pool.mark_golden(s, GOLDEN, golden=False)).golden


def end_due(session):
    """What the desk's sweep does every few minutes."""
    return line_causes.ending(session, dates.tehran_date(db_clock.now(session)))


def test_a_resting_number_is_nobodys_until_its_rest_is_over(database, clock):
    office(
        database, line(), line(SECOND, owner_name="زهرا قاسمی", owner_identifier=NATIONAL_IDS[1])
    )
    rests = clock.today + timedelta(days=90)
    apply(database, [ChangeNumber(NEW, "wish", rests)], clock())
    assert state(database, NUMBER) is PoolState.RESTING
    with pytest.raises(Refused) as refusal:
        apply(database, [ChangeNumber(NUMBER, "wish")], clock(), SECOND)
    assert [one.flaw for one in refusal.value.findings] == [ChangeFlaw.NUMBER_RESTING]
    clock.advance(days=90)
    database.write(end_due)
    assert state(database, NUMBER) is PoolState.FREE
    apply(database, [ChangeNumber(NUMBER, "wish", rests + timedelta(days=90))], clock(), SECOND)
    # The number is given again: its earlier line's time is not the new one's to see.
    with database.read() as session:
        file = line_files.of_number(session, NUMBER)
    assert file is not None
    (period,) = [one for one in file.numbers if one.number == NUMBER]
    assert period.since == clock.today
    assert card(database, NUMBER).numbers[0].since == clock.today
    assert [one.name for one in file.holdings] == ["زهرا قاسمی"]


def test_a_second_line_never_has_a_number_that_is_taken(database, clock):
    office(database, line(), line(SECOND))
    with pytest.raises(Refused) as refusal:
        apply(database, [ChangeNumber(NUMBER, "wish")], clock(), SECOND)
    assert [one.flaw for one in refusal.value.findings] == [ChangeFlaw.NUMBER_TAKEN]
    with pytest.raises(Refused) as refusal:
        apply(database, [ChangeNumber("01333339999", "wish")], clock(), SECOND)
    assert [one.flaw for one in refusal.value.findings] == [ChangeFlaw.NUMBER_UNKNOWN]


def test_a_second_owner_ends_the_first_ones_time(database, clock):
    office(database, line())
    clock.advance(days=10)
    other = line(owner_name="زهرا قاسمی", owner_identifier=NATIONAL_IDS[1])
    database.write(lambda s: stored.change_many(s, [other]))
    first, second = reversed(card(database).holdings)
    assert (first.until, second.until) == (clock.today, None)
    assert second.since == clock.today


def test_a_cut_ends_on_its_day_and_others_stay(database, clock):
    office(database, line())
    end = clock.today + timedelta(days=7)
    apply(
        database,
        [
            AddCause(Cause.NUISANCE, Direction.BOTH, until=end),
            AddCause(Cause.DEBT, Direction.OUTGOING),
        ],
        clock(),
    )
    clock.advance(days=6)
    assert database.write(end_due) == []
    assert card(database).state is LineState.BARRED_TWO_WAY
    clock.advance(days=1)
    (ended,) = database.write(end_due)
    assert (ended.cause, ended.until) == (Cause.NUISANCE, end)
    assert database.write(end_due) == []
    assert card(database).state is LineState.BARRED_ONE_WAY
    assert [one.cause for one in card(database).causes] == [Cause.DEBT]
    with database.read() as session:
        assert stored.stored(session, [NUMBER])[NUMBER].state is LineState.BARRED_ONE_WAY


def test_only_who_may_manages_numbers(database, clock):
    office(database)
    database.desk = CLERK
    for deed in (
        lambda s: pool.add_range(s, "RSH01", "33330100", "33330109"),
        lambda s: pool.reserve(s, NEW, clock.today + timedelta(days=1)),
        lambda s: pool.release(s, NEW),
        lambda s: pool.mark_golden(s, NEW, golden=True),
    ):
        with pytest.raises(Forbidden):
            database.write(deed)
    with database.read() as session:
        assert pool.free(session, "RSH01")
