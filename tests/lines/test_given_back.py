"""A line is given back: its number rests, goes to another line, and still finds the old file."""

from __future__ import annotations

from datetime import timedelta

import pytest

import line_files
import portal_files
from backoffice.db import clock as db_clock
from backoffice.db import line_causes, number_pool
from backoffice.db import line_files as files
from backoffice.db import lines as stored
from backoffice.errors import Refused
from backoffice.lines import actions, cards, pool
from backoffice.records import dates
from backoffice.records.line_facts import (
    ChangeFlaw,
    ChangeNumber,
    PoolState,
    SetConsent,
)
from backoffice.records.line_hits import Match
from backoffice.records.lines import Difference, LineState, RowFault
from backoffice.records.number_pools import REST_DAYS
from factories import NATIONAL_IDS, SUPERVISOR, silent
from line_house import NEW, NUMBER, SECOND, apply, card, line, office
from turns import at_once

HERE, THERE = portal_files.phone(0), portal_files.phone(1)
OTHER = {"owner_name": "زهرا قاسمی", "owner_identifier": NATIONAL_IDS[1]}


def end_due(session):
    return line_causes.ending(session, dates.tehran_date(db_clock.now(session)))


def pooled(database, number):
    with database.read() as session:
        return number_pool.states(session, [number]).get(number)


def give_back(database, number=NUMBER):
    database.write(lambda s: stored.change_many(s, [line(number, state=LineState.RELEASED)]))


@pytest.fixture
def given_back(database, clock):
    """An office with a line that was given back today, and another."""
    office(database, line(), line(SECOND, **OTHER))
    clock.advance(days=30)
    give_back(database)
    return database


def search(database, text):
    with database.read() as session:
        return cards.search(session, text).lines


def test_the_number_of_a_line_given_back_rests_then_is_free(given_back, clock):
    resting = pooled(given_back, NUMBER)
    assert (resting.state, resting.until) == (
        PoolState.RESTING,
        clock.today + timedelta(days=REST_DAYS),
    )
    with pytest.raises(Refused) as refusal:
        apply(given_back, [ChangeNumber(NUMBER, "wish")], clock(), SECOND)
    assert [one.flaw for one in refusal.value.findings] == [ChangeFlaw.NUMBER_RESTING]
    clock.advance(days=REST_DAYS)
    given_back.write(end_due)
    assert pooled(given_back, NUMBER).state is PoolState.FREE


def test_after_its_rest_another_line_gets_it_and_the_old_file_is_still_found(given_back, clock):
    released_on = clock.today
    old = card(given_back).id
    clock.advance(days=REST_DAYS)
    given_back.write(lambda s: pool.reserve(s, NUMBER, clock.today + timedelta(days=3)))
    given_back.write(lambda s: pool.release(s, NUMBER))
    apply(given_back, [ChangeNumber(NUMBER, "wish")], clock(), SECOND)
    now, former = search(given_back, NUMBER)
    assert (now.number, now.owner, now.match) == (NUMBER, OTHER["owner_name"], Match.NUMBER)
    assert (former.id, former.number, former.former) == (old, "", NUMBER)
    assert (former.state, former.match) == (LineState.RELEASED, Match.FORMER)
    (by_name,) = search(given_back, "شفیعی")
    assert (by_name.id, by_name.number, by_name.former) == (old, "", NUMBER)
    with given_back.read() as session:
        gone = cards.card(session, old)
        before = cards.card(session, old, clock.moment - timedelta(days=REST_DAYS + 10))
        file = files.of_number(session, NUMBER)
    assert gone is not None
    assert (gone.state, gone.number) == (LineState.RELEASED, "")
    assert [(one.number, one.until) for one in gone.numbers] == [(NUMBER, released_on)]
    assert before is not None
    assert (before.number, before.state) == (NUMBER, LineState.IN_SERVICE)
    # The calls of the old owner's time are not the new one's to see.
    assert file is not None
    assert [one.name for one in file.holdings] == [OTHER["owner_name"]]
    assert [one.since for one in file.numbers if one.number == NUMBER] == [clock.today]
    assert [row.number for row in stored_lines(given_back)] == [NUMBER]


def stored_lines(database):
    with database.read() as session:
        return list(stored.stream(session, "RSH01"))


def test_nobody_is_sent_messages_of_a_number_that_was_given_back(database, clock):
    office(database, line())
    apply(database, [SetConsent("09111234567", ("ticket_done",))], clock())
    give_back(database)
    clock.advance(days=REST_DAYS)
    database.write(end_due)
    database.write(lambda s: stored.add_many(s, [line(NUMBER, **OTHER)]))
    # An open consent of the number would stand against the new one's.
    apply(database, [SetConsent("09121234567", ("ticket_done",))], clock())


def test_a_range_that_comes_later_knows_what_rests(database, clock):
    office(database, line("01333332222"))
    give_back(database, "01333332222")
    with database.read() as session:
        assert number_pool.states(session, ["01333332222"])["01333332222"].until
    office(database, line("01333332223"))
    apply(database, [ChangeNumber(NEW, "wish", clock.today)], clock(), "01333332223")
    assert pooled(database, "01333332223").state is PoolState.FREE


# Inventories


def sheet(folder, *rows):
    return line_files.workbook(folder / "lines.xlsx", rows)


def test_a_sheet_gives_the_number_to_another_owner_only_after_its_rest(database, tmp_path, clock):
    office(database)
    actions.run(database, sheet(tmp_path, line_files.row(0)), silent)
    actions.run(database, sheet(tmp_path, line_files.row(0, state="تخلیه")), silent)
    another = sheet(tmp_path, line_files.row(0, **OTHER))
    for deed in (actions.preview, actions.run):
        report = deed(database, another, silent)
        (problem,) = [one for one in report.problems if one.fault is RowFault.NUMBER_RESTING]
        assert (report.bad, report.new) == (1, 0)
        assert problem.kept == (clock.today + timedelta(days=REST_DAYS)).isoformat()
    clock.advance(days=REST_DAYS)
    for deed in (actions.preview, actions.run):
        assert deed(database, another, silent).counts["new"] == 1
    assert actions.run(database, another, silent).same == 1
    now, former = search(database, HERE)
    assert (now.owner, former.owner) == ("زهرا قاسمی", "علی شفیعی")
    assert former.state is LineState.RELEASED
    assert pooled(database, HERE).state is PoolState.ASSIGNED


def test_the_same_owner_gets_the_line_back_at_once(database, tmp_path, clock):
    office(database)
    for state in ("دایر", "تخلیه", "دایر"):
        clock.advance(days=3)
        report = actions.run(database, sheet(tmp_path, line_files.row(0, state=state)), silent)
        assert report.bad == 0
    (only,) = search(database, HERE)
    assert (only.state, only.match) == (LineState.IN_SERVICE, Match.NUMBER)
    assert pooled(database, HERE).state is PoolState.ASSIGNED


def test_a_sheet_takes_no_number_that_is_reserved(database, tmp_path, clock):
    office(database)
    database.write(lambda s: number_pool.add(s, "RSH01", {HERE}, by="x"))
    database.write(lambda s: pool.reserve(s, HERE, clock.today + timedelta(days=5)))
    report = actions.run(database, sheet(tmp_path, line_files.row(0)), silent)
    assert [one.fault for one in report.problems] == [RowFault.NUMBER_RESERVED]
    assert [one.difference for one in report.sample] == [Difference.BAD]
    assert search(database, HERE) == ()


def test_a_line_moves_to_a_number_that_was_given_back(database, tmp_path, clock):
    office(database)
    both = sheet(tmp_path, line_files.row(0), line_files.row(1, **OTHER))
    actions.run(database, both, silent)
    actions.run(database, sheet(tmp_path, line_files.row(0, state="تخلیه")), silent)
    header = (*line_files.HEADER, "شماره قبلی", "تاریخ تعویض شماره")
    moved = line_files.workbook(
        tmp_path / "moved.xlsx", [[*line_files.row(0, **OTHER), THERE, "1405/08/20"]], header
    )
    assert actions.run(database, moved, silent).bad == 1  # it rests
    clock.advance(days=REST_DAYS)
    assert actions.run(database, moved, silent).changed == 1
    now, former = search(database, HERE)
    assert (now.owner, former.owner) == ("زهرا قاسمی", "علی شفیعی")
    assert [one.number for one in card(database, HERE).numbers] == [HERE, THERE]


# Races


def test_of_two_desks_that_want_the_number_one_gets_it(database_url, connect, clock):
    first, second = connect(database_url, "desk-1"), connect(database_url, "desk-2")
    third = "01333330003"
    office(first, line(), line(SECOND, **OTHER), line(third, owner_name="مینا رضایی"))
    second.desk = SUPERVISOR
    give_back(first)
    clock.advance(days=REST_DAYS)
    at = clock()
    ends = at_once(
        [
            lambda: apply(first, [ChangeNumber(NUMBER, "wish")], at, SECOND),
            lambda: apply(second, [ChangeNumber(NUMBER, "wish")], at, third),
        ]
    )
    (refused,) = [one for one in ends if isinstance(one, Refused)]
    assert [one.flaw for one in refused.findings] == [ChangeFlaw.NUMBER_TAKEN]
    with first.read() as session:
        here = stored.stored(session, [NUMBER, SECOND, third])
    assert NUMBER in here
    assert len(here) == 2  # the one that was refused kept its own


def test_a_sheet_and_a_ticket_that_want_the_number_do_not_double_it(
    database_url, connect, clock, tmp_path
):
    first, second = connect(database_url, "desk-1"), connect(database_url, "desk-2")
    office(first, line(HERE), line(SECOND, owner_name="مینا رضایی"))
    second.desk = SUPERVISOR
    give_back(first, HERE)
    clock.advance(days=REST_DAYS)
    at, path = clock(), sheet(tmp_path, line_files.row(0, **OTHER))
    at_once(
        [
            lambda: apply(first, [ChangeNumber(HERE, "wish")], at, SECOND),
            lambda: actions.run(second, path, silent),
        ]
    )
    found = search(first, HERE)
    assert len([one for one in found if one.number == HERE]) == 1
    assert pooled(first, HERE).state is PoolState.ASSIGNED
