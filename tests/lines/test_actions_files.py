"""What a sheet brings into the files of lines: numbers and owners through time."""

from __future__ import annotations

import pytest

import line_files
import line_house
import portal_files
from backoffice.db import line_files as files
from backoffice.lines import actions
from backoffice.records.flaws import Flaw
from backoffice.records.line_facts import AddCause, AddressKind, Cause, Direction
from backoffice.records.lines import AccessClass, Column, Listing, RowFault
from factories import silent
from line_imports import chained, count, file, moved, owner, sheet

P, Q, N = (portal_files.phone(number) for number in (0, 1, 7))

pytestmark = pytest.mark.usefixtures("at_the_desk")


def test_a_new_line_opens_its_file_from_the_day_it_was_installed(database, tmp_path):
    actions.run(
        database, sheet(tmp_path, line_files.row(0), line_files.row(1, installed_on="")), silent
    )
    assert file(database, P) == ([(P, "1374/12/08", None)], [(owner(0), "1374/12/08", None)])
    assert file(database, Q) == ([(Q, None, None)], [(owner(1), None, None)])


def test_another_owner_ends_the_holding_on_the_day_of_the_import(database, tmp_path):
    actions.run(database, sheet(tmp_path, line_files.row(0)), silent)
    sold = line_files.row(0, owner_name="زهرا قاسمی", owner_identifier=owner(5))
    actions.run(database, sheet(tmp_path, sold), silent)
    assert file(database, P)[1] == [
        (owner(5), "1405/09/01", None),
        (owner(0), "1374/12/08", "1405/09/01"),
    ]


def test_another_spelling_is_no_other_owner(database, tmp_path):
    actions.run(database, sheet(tmp_path, line_files.row(0, owner_identifier="")), silent)
    for changes in (
        {"owner_identifier": "", "owner_name": "علي  شفيعي"},
        {"owner_name": "علی‌شفیعی"},  # and the identifier that was missing
        {"owner_name": "علی شفیعی لاهیجی"},
    ):
        actions.run(database, sheet(tmp_path, line_files.row(0, **changes)), silent)
    assert file(database, P)[1] == [(owner(0), "1374/12/08", None)]
    with database.read() as session:
        found = files.of_number(session, P)
    assert found is not None
    assert [one.name for one in found.holdings] == ["علی شفیعی لاهیجی"]


def test_a_name_alone_may_be_another_owners(database, tmp_path):
    actions.run(database, sheet(tmp_path, line_files.row(0)), silent)
    nameless = line_files.row(0, owner_name="زهرا قاسمی", owner_identifier="")
    actions.run(database, sheet(tmp_path, nameless), silent)
    assert [one[0] for one in file(database, P)[1]] == ["", owner(0)]


def test_a_line_given_back_belongs_to_nobody_until_it_is_given_out(database, tmp_path, clock):
    actions.run(database, sheet(tmp_path, line_files.row(0)), silent)
    actions.run(database, sheet(tmp_path, line_files.row(0, state="تخلیه")), silent)
    assert file(database, P) == (
        [(P, "1374/12/08", "1405/09/01")],
        [(owner(0), "1374/12/08", "1405/09/01")],
    )
    clock.advance(days=5)
    actions.run(database, sheet(tmp_path, line_files.row(0)), silent)
    assert file(database, P)[0][0] == (P, "1405/09/06", None)
    assert file(database, P)[1][0] == (owner(0), "1405/09/06", None)


def test_a_line_that_comes_as_given_back_rests(database, tmp_path):
    actions.run(database, sheet(tmp_path, line_files.row(0, state="تخلیه")), silent)
    assert file(database, P)[0] == [(P, "1374/12/08", "1405/09/01")]


def test_a_number_that_changed_stays_in_its_lines_file(database, tmp_path):
    actions.run(database, sheet(tmp_path, line_files.row(0)), silent)
    path = chained(tmp_path, moved(7, P, owner_identifier=owner(0)))
    seen, done = actions.preview(database, path, silent), actions.run(database, path, silent)
    assert seen.counts == done.counts == {"rows": 1, "new": 0, "changed": 1, "same": 0, "bad": 0}
    assert count(database) == 1
    chain = [(N, "1405/02/10", None), (P, "1374/12/08", "1405/02/10")]
    assert file(database, N) == (chain, [(owner(0), "1374/12/08", None)])
    assert file(database, P)[0] == chain
    again = actions.run(database, path, silent)
    assert (again.same, again.changed) == (1, 0)
    assert file(database, N)[0] == chain


def test_a_chain_comes_with_a_new_line_too(database, tmp_path):
    path = chained(tmp_path, moved(7, P))
    assert actions.run(database, path, silent).new == 1
    assert file(database, N)[0] == [
        (N, "1405/02/10", None),
        (P, "1374/12/08", "1405/02/10"),
    ]
    assert actions.run(database, path, silent).same == 1


def test_a_chain_that_comes_later_changes_the_line(database, tmp_path):
    actions.run(database, chained(tmp_path, line_files.row(7, installed_on="")), silent)
    path = chained(tmp_path, moved(7, P, installed_on=""))
    assert actions.preview(database, path, silent).changed == 1
    assert actions.run(database, path, silent).changed == 1
    assert file(database, N)[0] == [(N, "1405/02/10", None), (P, None, "1405/02/10")]
    assert actions.run(database, path, silent).same == 1


@pytest.mark.parametrize("first", ["old", "new"])
@pytest.mark.parametrize("piece", [1, 200])
def test_an_old_number_given_to_another_leaks_no_call(
    sqlite_database, tmp_path, monkeypatch, first, piece
):
    """Whichever row comes first, the old number's later calls are its new line's alone."""
    monkeypatch.setattr(actions, "PIECE", piece)
    actions.run(sqlite_database, sheet(tmp_path, line_files.row(0)), silent)
    rows = [
        line_files.row(0, owner_name="زهرا قاسمی", owner_identifier=owner(5), installed_on=""),
        moved(7, P, owner_identifier=owner(0)),
    ]
    path = chained(tmp_path, *(rows if first == "old" else rows[::-1]))
    seen = actions.preview(sqlite_database, path, silent)
    assert actions.run(sqlite_database, path, silent).counts == seen.counts
    assert count(sqlite_database) == 2
    numbers, holdings = file(sqlite_database, N)
    assert numbers[0][:2] == (N, "1405/02/10")
    assert numbers[1] == (P, "1374/12/08", "1405/02/10")
    assert holdings[0][0] == owner(0)
    numbers, holdings = file(sqlite_database, P)
    # Nobody says when the new owner got it: not before the number was free, at any rate.
    assert numbers[0][0] == P
    assert numbers[0][1] >= "1405/02/10"
    assert holdings[0][0] == owner(5)


def test_what_is_wrong_with_a_chain_is_told_and_left_out(sqlite_database, tmp_path):
    path = chained(
        tmp_path,
        moved(0, "09111234567"),
        moved(1, P, ""),
        moved(2, P, "1402/12/30"),
        moved(3, portal_files.phone(3)),
        [*line_files.row(4), "", "1402/01/01"],
    )
    report = actions.run(sqlite_database, path, silent)
    assert (report.new, report.bad) == (5, 0)
    told = [(one.row_no, one.column, one.flaw) for one in report.problems if one.flaw is not None]
    assert told == [
        (2, Column.FORMER_NUMBER, Flaw.MOBILE),
        (3, Column.RENUMBERED_ON, Flaw.EMPTY),
        (4, Column.RENUMBERED_ON, Flaw.NO_SUCH_DAY),
    ]
    for serial in range(5):
        assert len(file(sqlite_database, portal_files.phone(serial))[0]) == 1


def test_a_sheet_tells_of_lines_that_the_office_keeps_cut(database, tmp_path, clock):
    path = sheet(tmp_path, line_files.row(0), line_files.row(1))
    actions.run(database, path, silent)
    cut = [AddCause(Cause.DEBT, Direction.BOTH)]
    line_house.apply(database, cut, clock(), portal_files.phone(0))
    report = actions.preview(database, path, silent)
    assert (report.same, [one.fault for one in report.problems]) == (
        2,
        [RowFault.CENTRE_UNKNOWN, RowFault.CUT_BY_OFFICE],
    )
    moved = sheet(
        tmp_path, line_files.row(0, owner_name="زهرا قاسمی"), line_files.row(1, state="قطع")
    )
    assert actions.run(database, moved, silent).changed == 2
    kept, recorded = (line_house.card(database, portal_files.phone(one)) for one in (0, 1))
    assert [(one.cause, one.direction) for one in kept.causes] == [(Cause.DEBT, Direction.BOTH)]
    assert [one.cause for one in recorded.causes] == [Cause.RECORDED]
    assert actions.preview(database, moved, silent).same == 2


def test_what_a_sheet_changes_has_its_history(database, tmp_path, clock):
    number = portal_files.phone(0)
    actions.run(database, sheet(tmp_path, line_files.row(0)), silent)
    before = clock()
    clock.advance(days=30)
    changed = line_files.row(
        0, access_class="صفر اول بسته", listed="اعلام", services="خط داغ", address="رشت، گلسار"
    )
    actions.run(database, sheet(tmp_path, changed), silent)
    now, then = (line_house.card(database, number, one) for one in (None, before))
    assert (now.access, then.access) == (
        AccessClass.FIRST_ZERO_BARRED,
        AccessClass.SECOND_ZERO_BARRED,
    )
    assert (now.listing, then.listing) == (Listing.LISTED, Listing.UNLISTED)
    assert (len(now.services), len(then.services)) == (1, 2)
    old = then.address(AddressKind.INSTALLATION)
    assert old is not None
    assert old.text == "رشت، خیابان لاکانی، پلاک 12"


def test_a_sheet_of_the_needed_columns_alone_erases_nothing(database, tmp_path, clock):
    number = portal_files.phone(0)
    actions.run(database, sheet(tmp_path, line_files.row(0)), silent)
    before = line_house.card(database, number)
    needed = [0, 1, 2, 3, 6]  # number, centre, owner, identifier, state
    header, row = ([one[at] for at in needed] for one in (line_files.HEADER, line_files.row(0)))
    path = line_files.workbook(tmp_path / "short.xlsx", [row], header)
    for deed in (actions.preview, actions.run):
        assert deed(database, path, silent).same == 1
    row[2:4] = ["زهرا قاسمی", portal_files.national_id(5)]
    sold = line_files.workbook(tmp_path / "sold.xlsx", [row], header)
    assert actions.run(database, sold, silent).changed == 1
    after = line_house.card(database, number)
    assert line_house.standing(after) | {"owner": before.holdings[0].name} == (
        line_house.standing(before) | {"owner": before.holdings[0].name}
    )
    assert after.holdings[0].name == "زهرا قاسمی"
    assert after.last_bill == before.last_bill
