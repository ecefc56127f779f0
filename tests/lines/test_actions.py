"""The inventory comes in: compared, brought up to date, audited."""

from __future__ import annotations

import json

import pytest

import line_files
import portal_files
from backoffice.db import Session, audit, centres
from backoffice.db import lines as stored
from backoffice.errors import Cancelled, Forbidden, Refused, Trouble, Unavailable
from backoffice.lines import actions
from backoffice.records.audit import AuditSearch
from backoffice.records.centres import Centre
from backoffice.records.intake import FileFlaw
from backoffice.records.lines import Column, Difference, InventoryLine, RowFault
from factories import ADMINISTRATOR, CLERK, SUPERVISOR, silent
from fault_kit import Line
from line_imports import count, sheet

pytestmark = pytest.mark.usefixtures("at_the_desk")


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
