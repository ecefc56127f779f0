"""What an inventory of lines must not let in, each by its name (issue of lines, §6)."""

from __future__ import annotations

from datetime import timedelta

import pytest

import line_files
import portal_files
from backoffice.db import lines as stored
from backoffice.db import number_pool
from backoffice.db.line_files import of_number
from backoffice.lines import actions, pool
from backoffice.records.flaws import Flaw
from backoffice.records.intake import Weight
from backoffice.records.line_facts import ChangeNumber
from backoffice.records.lines import Column, RowFault
from factories import NATIONAL_IDS, silent
from line_house import GOLDEN, NEW, NUMBER, apply, line, office

HERE = portal_files.phone(0)


def brought_in(database, tmp_path, *rows):
    """Look a sheet through and bring it in; both tell the same."""
    path = line_files.workbook(tmp_path / "lines.xlsx", rows)
    seen = actions.preview(database, path, silent)
    done = actions.run(database, path, silent)
    assert (done.counts, done.problems) == (seen.counts, seen.problems)
    return done


def wrong(report):
    return [
        (one.column, one.flaw or one.fault) for one in report.problems if one.weight is Weight.WRONG
    ]


def known(database, number):
    with database.read() as session:
        return stored.stored(session, [number]).get(number)


def test_a_number_of_another_province(database, tmp_path):
    office(database)
    report = brought_in(database, tmp_path, line_files.row(0, number="02133334444"))
    assert wrong(report) == [(Column.NUMBER, Flaw.OTHER_PROVINCE)]
    assert known(database, "02133334444") is None


@pytest.mark.parametrize("mobile", ["09111234567", "+989111234567", "۰۹۱۱۱۲۳۴۵۶۷"])
def test_a_mobile_number_as_a_line(database, tmp_path, mobile):
    office(database)
    report = brought_in(database, tmp_path, line_files.row(0, number=mobile))
    assert wrong(report) == [(Column.NUMBER, Flaw.MOBILE)]
    assert report.new == 0


def test_a_number_that_rests(database, tmp_path, clock):
    office(database, line())
    rests = clock.today + timedelta(days=90)
    apply(database, [ChangeNumber(NEW, "wish", rests)], clock())
    report = brought_in(database, tmp_path, line_files.row(0, number=NUMBER))
    assert wrong(report) == [(Column.NUMBER, RowFault.NUMBER_RESTING)]
    assert known(database, NUMBER) is None


def test_a_number_reserved_by_hand(database, tmp_path, clock):
    office(database)
    database.write(lambda s: pool.reserve(s, GOLDEN, clock.today + timedelta(days=9)))
    report = brought_in(database, tmp_path, line_files.row(0, number=GOLDEN))
    assert wrong(report) == [(Column.NUMBER, RowFault.NUMBER_RESERVED)]


def test_a_number_reserved_for_a_ticket(database, tmp_path, clock):
    office(database)
    until = clock.today + timedelta(days=9)
    database.write(
        lambda s: number_pool.reserve(s, GOLDEN, ticket_id="a-ticket", until=until, by="x")
    )
    report = brought_in(database, tmp_path, line_files.row(0, number=GOLDEN))
    assert wrong(report) == [(Column.NUMBER, RowFault.NUMBER_RESERVED)]
    with database.read() as session:
        assert number_pool.states(session, [GOLDEN])[GOLDEN].ticket == "a-ticket"


def test_a_second_owner_in_one_sheet(database, tmp_path):
    office(database)
    second = line_files.row(0, owner_name="زهرا قاسمی", owner_identifier=NATIONAL_IDS[1])
    report = brought_in(database, tmp_path, line_files.row(0), second)
    assert wrong(report) == [(Column.NUMBER, RowFault.SAME_NUMBER_TWICE)]
    assert known(database, HERE).owner_name == "علی شفیعی"


def test_a_second_owner_in_a_later_sheet_ends_the_first_ones_time(database, tmp_path, clock):
    office(database)
    brought_in(database, tmp_path, line_files.row(0))
    clock.advance(days=30)
    second = line_files.row(0, owner_name="زهرا قاسمی", owner_identifier=NATIONAL_IDS[1])
    brought_in(database, tmp_path, second)
    with database.read() as session:
        file = of_number(session, HERE)
    assert [(one.identifier, one.until) for one in file.holdings][1][1] == clock.today
    assert sum(one.until is None for one in file.holdings) == 1
