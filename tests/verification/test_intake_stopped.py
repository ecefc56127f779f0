"""An intake that stops goes on where it stood, and two desks do not get into each other's way."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import portal_files
from backoffice.errors import Cancelled, Conflict, Refused
from backoffice.records.intake import FileFlaw
from backoffice.verification import intake, intake_pieces
from factories import CLERK, silent
from fault_kit import Line
from intake_kit import TABLES, bring, counts

pytestmark = pytest.mark.usefixtures("at_the_desk")


def stop_after(pieces: int) -> Callable[[int, int], None]:
    told = 0

    def report(done: int, _total: int) -> None:
        nonlocal told
        told += done > 0
        if told > pieces:
            raise Cancelled

    return report


def test_a_stopped_import_goes_on_where_it_stood(database, tmp_path, monkeypatch):
    monkeypatch.setattr(intake_pieces, "PIECE", 50)
    path = portal_files.a_days_file(tmp_path / "day.jsonl")
    expected = intake.preview(database, path, silent).counts
    stopped = intake.run(database, path, stop_after(1))
    assert stopped.cancelled
    assert stopped.counts["records"] == 100
    with database.read() as session:
        assert intake.batches(session, limit=1)[0].finished_at is None
    rest = bring(database, path)
    assert (rest.resumed_at, rest.batch_id) == (101, stopped.batch_id)
    assert rest.counts == expected
    assert not rest.cancelled
    assert bring(database, path).tally.unchanged == 240


def test_an_import_stopped_at_once_leaves_nothing(sqlite_database, tmp_path):
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    path = portal_files.write(tmp_path / "a.jsonl", [portal_files.person(1)])
    report = intake.run(sqlite_database, path, stop)
    assert (report.cancelled, report.counts["records"]) == (True, 0)
    assert counts(sqlite_database) == dict.fromkeys(TABLES, 0)


def test_a_preview_can_be_stopped(sqlite_database, tmp_path):
    path = portal_files.write(tmp_path / "a.jsonl", [portal_files.person(1)])
    with pytest.raises(Cancelled):
        intake.preview(sqlite_database, path, stop_after(0))


def test_a_file_that_changes_while_it_is_read_stops_the_import(
    sqlite_database, tmp_path, monkeypatch
):
    monkeypatch.setattr(intake_pieces, "PIECE", 2)
    path = portal_files.write(tmp_path / "a.jsonl", map(portal_files.person, range(6)))

    def overwrite(done: int, _total: int) -> None:
        if done:
            portal_files.write(path, map(portal_files.person, range(100, 107)))

    with pytest.raises(Refused) as refusal:
        intake.run(sqlite_database, path, overwrite)
    assert [one.flaw for one in refusal.value.findings] == [FileFlaw.CHANGED]
    assert counts(sqlite_database)["intake_record"] == 2


def test_two_desks_on_one_file_do_not_get_into_each_others_way(
    database_url, connect, tmp_path, monkeypatch
):
    monkeypatch.setattr(intake_pieces, "PIECE", 2)
    one, other = connect(database_url), connect(database_url, "desk-2")
    one.desk = other.desk = CLERK
    path = portal_files.write(tmp_path / "a.jsonl", map(portal_files.person, range(6)))

    def meanwhile(done: int, _total: int) -> None:
        if done:
            bring(other, path)

    with pytest.raises(Conflict):
        intake.run(one, path, meanwhile)
    assert counts(one)["intake_record"] == 6
    with one.read() as session:
        (batch,) = intake.batches(session, limit=9)
    assert (batch.tally.accepted, batch.finished_at is None) == (6, False)


@pytest.mark.parametrize("mode", ["cut_before", "cut_after"])
def test_a_line_that_breaks_at_a_commit_doubles_and_loses_nothing(
    postgres_database_url, connect, tmp_path, monkeypatch, mode
):
    monkeypatch.setattr(intake_pieces, "PIECE", 20)
    path = portal_files.write(tmp_path / "a.jsonl", map(portal_files.dirty, range(100)))
    line = Line(postgres_database_url)
    far = connect(line.address())
    far.desk = CLERK
    expected = intake.preview(far, path, silent)

    def cut(done: int, _total: int) -> None:
        if done:
            line.mode = mode

    try:
        report = intake.run(far, path, cut)
        assert line.cuts > 1
        assert report.counts == expected.counts
        assert report.problems == expected.problems
        assert counts(far)["intake_record"] == 100
        assert counts(far)["verification_case"] == 100 - report.tally.waiting
    finally:
        line.close()
