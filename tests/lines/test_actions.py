"""The inventory comes in: compared, brought up to date, audited."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

import line_files
import line_house
import portal_files
from backoffice.db import Database, Session, audit, centres
from backoffice.db import line_files as files
from backoffice.db import lines as stored
from backoffice.errors import Cancelled, Forbidden, Refused, Trouble, Unavailable
from backoffice.lines import actions
from backoffice.records import dates
from backoffice.records.audit import AuditSearch
from backoffice.records.centres import Centre
from backoffice.records.flaws import Flaw
from backoffice.records.intake import FileFlaw
from backoffice.records.line_facts import AddCause, AddressKind, Cause, Direction
from backoffice.records.lines import (
    AccessClass,
    Column,
    Difference,
    InventoryLine,
    Listing,
    RowFault,
)
from factories import ADMINISTRATOR, CLERK, SUPERVISOR, silent
from fault_kit import Line


@pytest.fixture(autouse=True)
def at_the_desk(own_database: Database | None) -> None:
    if own_database:
        own_database.desk = SUPERVISOR


def sheet(folder: Path, *rows: list[object]) -> Path:
    return line_files.workbook(folder / "lines.xlsx", rows)


def count(database: Database) -> int:
    with database.read() as session:
        return stored.count(session)


def test_a_sheet_is_new_then_the_same_then_changed(database, tmp_path):
    path = sheet(tmp_path, *(line_files.row(number) for number in range(5)))
    assert actions.preview(database, path, silent).counts == {
        "rows": 5,
        "new": 5,
        "changed": 0,
        "same": 0,
        "bad": 0,
    }
    assert count(database) == 0
    assert actions.run(database, path, silent).new == 5
    assert actions.run(database, path, silent).same == 5
    moved = sheet(
        tmp_path,
        line_files.row(0, owner_name="زهرا قاسمی", state="قطع یک‌طرفه"),
        line_files.row(1),
        line_files.row(7),
        line_files.row(8, number="09111234567"),
    )
    seen = actions.preview(database, moved, silent)
    done = actions.run(database, moved, silent)
    assert done.counts == seen.counts == {"rows": 4, "new": 1, "changed": 1, "same": 1, "bad": 1}
    sample = {one.row_no: one for one in done.sample}
    assert [sample[number].difference for number in (2, 3, 4, 5)] == [
        Difference.CHANGED,
        Difference.SAME,
        Difference.NEW,
        Difference.BAD,
    ]
    assert sample[2].before is not None
    assert sample[2].before.owner_name == "علی شفیعی"
    with database.read() as session:
        line = stored.stored(session, [portal_files.phone(0)])[portal_files.phone(0)]
    assert (line.owner_name, line.state) == ("زهرا قاسمی", "barred_one_way")
    assert count(database) == 6


def test_what_a_row_lacks_is_told_with_its_row(database, tmp_path):
    database.write(lambda s: centres.save(s, Centre("RSH01", "انصاری", 1, ("3333",)), "x"))
    database.write(lambda s: centres.save(s, Centre("RSH02", "گلسار", 2, ("3334",)), "x"))
    path = sheet(tmp_path, line_files.row(0), line_files.row(1), line_files.row(0))
    report = actions.run(database, path, silent)
    assert report.counts == {"rows": 3, "new": 2, "changed": 0, "same": 0, "bad": 1}
    assert [(one.row_no, one.column, one.fault, one.kept) for one in report.problems] == [
        (3, Column.CENTRE, RowFault.OTHER_CENTRE, "RSH02"),
        (4, Column.NUMBER, RowFault.SAME_NUMBER_TWICE, portal_files.phone(0)),
    ]


def test_problems_are_limited_and_counted(sqlite_database, tmp_path, monkeypatch):
    monkeypatch.setattr(actions, "MOST_PROBLEMS", 2)
    rows = [line_files.row(number, number="1") for number in range(5)]
    report = actions.run(sqlite_database, sheet(tmp_path, *rows), silent)
    assert (len(report.problems), report.more_problems) == (2, 4)  # the centre is unknown, too


def test_a_stopped_import_goes_on_when_run_again(sqlite_database, tmp_path, monkeypatch):
    monkeypatch.setattr(actions, "PIECE", 2)
    path = sheet(tmp_path, *(line_files.row(number) for number in range(5)))

    def stop(done: int, _total: int) -> None:
        if done >= 2:
            raise Cancelled

    stopped = actions.run(sqlite_database, path, stop)
    assert (stopped.cancelled, stopped.new, count(sqlite_database)) == (True, 2, 2)
    rest = actions.run(sqlite_database, path, silent)
    assert (rest.cancelled, rest.same, rest.new) == (False, 2, 3)


def test_another_file_is_refused_with_its_reason(sqlite_database, tmp_path):
    path = tmp_path / "lines.xlsx"
    path.write_bytes(b"<html>")
    for deed in (actions.preview, actions.run):
        with pytest.raises(Refused) as refusal:
            deed(sqlite_database, path, silent)
        assert [one.flaw for one in refusal.value.findings] == [FileFlaw.WEB_PAGE]


def test_the_import_is_audited_with_its_counts_and_no_path(database, tmp_path):
    report = actions.run(database, sheet(tmp_path, line_files.row(1)), silent)
    with database.read() as session:
        events = audit.search(session, AuditSearch(deed=actions.IMPORT), limit=9)
    assert {(one.subject, one.operator) for one in events} == {(report.sha256, SUPERVISOR.operator)}
    end, begin = (json.loads(one.details) for one in events)
    assert (end["stage"], end["file"], end["new"]) == ("finished", "lines.xlsx", 1)
    assert (begin["stage"], begin["run"], begin["new"]) == ("begun", end["run"], 0)
    assert not any(str(tmp_path) in one.details for one in events)


def test_an_import_that_broke_off_has_left_its_beginning(sqlite_database, tmp_path, monkeypatch):
    monkeypatch.setattr(actions, "PIECE", 2)
    path = sheet(tmp_path, *(line_files.row(number) for number in range(5)))

    def stop(_done: int, _total: int) -> None:
        if count(sqlite_database) == 2:
            raise Unavailable(Trouble.UNREACHABLE)

    with pytest.raises(Unavailable):
        actions.run(sqlite_database, path, stop)
    with sqlite_database.read() as session:
        (event,) = audit.search(session, AuditSearch(deed=actions.IMPORT), limit=9)
    assert json.loads(event.details)["stage"] == "begun"


def test_only_who_may_brings_lines(database, tmp_path):
    path = sheet(tmp_path, line_files.row(1))
    for desk in (CLERK, None):
        database.desk = desk
        for deed in (actions.preview, actions.run):
            with pytest.raises(Forbidden):
                deed(database, path, silent)
    with database.read() as session:
        denied = audit.search(session, AuditSearch(outcome="denied"), limit=9)
    assert {event.deed for event in denied} == {actions.IMPORT}
    database.desk = ADMINISTRATOR
    assert actions.run(database, path, silent).new == 1


@pytest.mark.parametrize("mode", ["cut_before", "cut_after"])
def test_a_line_that_breaks_at_a_commit_doubles_and_loses_nothing(
    postgres_database_url, connect, tmp_path, monkeypatch, mode
):
    monkeypatch.setattr(actions, "PIECE", 2)
    line = Line(postgres_database_url)
    far = connect(line.address())
    far.desk = SUPERVISOR
    path = sheet(tmp_path, *(line_files.row(number) for number in range(5)))

    def cut(done: int, _total: int) -> None:
        line.mode = mode

    try:
        report = actions.run(far, path, cut)
        assert line.cuts > 1
        # A commit may land after it was asked for: its rows are then found as they were written.
        assert (report.new + report.same, report.bad, count(far)) == (5, 0, 5)
        if mode == "cut_before":
            assert report.same == 0
    finally:
        line.close()


def test_two_desks_with_one_sheet(database, tmp_path, monkeypatch):
    """Another desk records the same lines between our look and our write."""
    path = sheet(tmp_path, line_files.row(1))
    actions.run(database, path, silent)
    looks: list[dict[str, InventoryLine]] = [{}]
    real = stored.stored

    def blind_once(session: Session, numbers: list[str]) -> dict[str, InventoryLine]:
        return looks.pop() if looks else real(session, numbers)

    monkeypatch.setattr(stored, "stored", blind_once)
    assert actions.run(database, path, silent).same == 1


def test_an_office_of_another_area_takes_its_own_numbers(sqlite_database, tmp_path):
    path = sheet(tmp_path, line_files.row(1, number="02188880000"), line_files.row(2))
    for deed in (actions.preview, actions.run):
        report = deed(sqlite_database, path, silent, home="021")
        assert (report.new, report.bad) == (1, 1)


# The files of lines: numbers and owners through time

CHAIN = (*line_files.HEADER, "شماره قبلی", "تاریخ تعویض شماره")
P, Q, N = (portal_files.phone(number) for number in (0, 1, 7))


def chained(folder: Path, *rows: list[object]) -> Path:
    filled = [[*row, *([""] * (len(CHAIN) - len(row)))] for row in rows]
    return line_files.workbook(folder / "lines.xlsx", filled, CHAIN)


def moved(serial: int, former: str, on: str = "1405/02/10", **changes: object) -> list[object]:
    return [*line_files.row(serial, **changes), former, on]


def file(
    database: Database, number: str
) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
    """The numbers and the owners of a number's line, newest first; days in Jalali."""
    with database.read() as session:
        found = files.of_number(session, number)
    assert found is not None
    return (
        [(one.number, _jalali(one.since), _jalali(one.until)) for one in found.numbers],
        [(one.identifier, _jalali(one.since), _jalali(one.until)) for one in found.holdings],
    )


def _jalali(when: date | None) -> str | None:
    return dates.jalali(when) if when else None


def owner(serial: int) -> str:
    return portal_files.national_id(serial)


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
