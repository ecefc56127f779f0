"""The portal's folder: files are taken when they are whole, and put away."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import portal_files
from backoffice.db import Database
from backoffice.errors import Cancelled, Conflict, Forbidden, Trouble, Unavailable
from backoffice.records.intake import FileFlaw, WatchResult
from backoffice.verification import intake, watched_folder
from backoffice.verification.watched_folder import Looks
from factories import CLERK


def silent(_done: int, _total: int) -> None:
    """Report to nobody."""


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    return folder


@pytest.fixture
def office(sqlite_database: Database) -> Database:
    sqlite_database.desk = CLERK
    return sqlite_database


def look(office: Database, inbox: Path, looks: Looks) -> WatchResult:
    return watched_folder.watch_once(office, inbox, looks, silent)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def test_a_file_is_taken_at_the_second_look_and_put_away(database, inbox):
    database.desk = CLERK
    looks = Looks()
    portal_files.write(inbox / "a.jsonl", map(portal_files.person, range(3)))
    first = look(database, inbox, looks)
    assert (first.reports, first.not_yet) == ((), 1)
    second = look(database, inbox, looks)
    assert [one.tally.accepted for one in second.reports] == [3]
    assert names(inbox / "done") == ["a.jsonl"]
    assert look(database, inbox, looks) == WatchResult()


def test_a_file_that_grows_is_left_alone(office, inbox):
    looks = Looks()
    path = portal_files.write(inbox / "a.jsonl", [portal_files.person(1)])
    look(office, inbox, looks)
    portal_files.write(path, map(portal_files.person, range(5)))
    assert look(office, inbox, looks).not_yet == 1
    assert look(office, inbox, looks).reports[0].tally.accepted == 5


@pytest.mark.parametrize("name", ["a.jsonl.part", "a.jsonl.tmp", ".a.jsonl", "a.json", "a.txt"])
def test_other_names_are_not_touched(office, inbox, name):
    looks = Looks()
    portal_files.write(inbox / name, [portal_files.person(1)])
    for _ in range(3):
        assert look(office, inbox, looks) == WatchResult()
    assert names(inbox) == [name]


def test_links_and_folders_are_not_followed(office, inbox, tmp_path):
    outside = portal_files.write(tmp_path / "outside.jsonl", [portal_files.person(1)])
    (inbox / "folder.jsonl").mkdir()
    try:
        (inbox / "link.jsonl").symlink_to(outside)
    except OSError:
        assert True  # this system makes no links, so there is none to follow
    looks = Looks()
    for _ in range(2):
        assert look(office, inbox, looks) == WatchResult()
    assert outside.exists()


def test_a_refused_file_is_put_away_with_its_reasons(office, inbox):
    (inbox / "photo.jsonl").write_bytes(b"\xff\xd8\xff\xe0")
    portal_files.write(inbox / "good.jsonl", [portal_files.person(1)])
    looks = Looks()
    look(office, inbox, looks)
    result = look(office, inbox, looks)
    assert [(name, one.flaw) for name, one in result.failed] == [("photo.jsonl", FileFlaw.NOT_TEXT)]
    assert len(result.reports) == 1
    assert names(inbox / "failed") == ["photo.jsonl", "photo.jsonl.reason.json"]
    reason = json.loads((inbox / "failed/photo.jsonl.reason.json").read_text(encoding="utf-8"))
    assert reason == {
        "file": "photo.jsonl",
        "reasons": [{"reason": "not_text", "detail": ""}],
    }


def test_the_same_name_again_overwrites_nothing(office, inbox):
    for number in range(3):
        portal_files.write(inbox / "day.jsonl", [portal_files.person(number)])
        looks = Looks()
        look(office, inbox, looks)
        assert look(office, inbox, looks).reports[0].tally.accepted == 1
    assert names(inbox / "done") == ["day-2.jsonl", "day-3.jsonl", "day.jsonl"]


def test_a_stopped_import_leaves_its_file_to_go_on_with(office, inbox):
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    portal_files.write(inbox / "a.jsonl", [portal_files.person(1)])
    looks = Looks()
    look(office, inbox, looks)
    stopped = watched_folder.watch_once(office, inbox, looks, stop)
    assert [one.cancelled for one in stopped.reports] == [True]
    assert names(inbox) == ["a.jsonl"]
    assert look(office, inbox, looks).reports[0].tally.accepted == 1


def test_a_file_at_which_another_desk_is_stays(office, inbox, monkeypatch):
    def taken(*_given: object, **_more: object) -> None:
        raise Conflict("batch")

    portal_files.write(inbox / "a.jsonl", [portal_files.person(1)])
    looks = Looks()
    look(office, inbox, looks)
    monkeypatch.setattr(intake, "run", taken)
    assert look(office, inbox, looks) == WatchResult(not_yet=1)
    assert names(inbox) == ["a.jsonl"]


def test_a_file_that_cannot_be_moved_is_not_imported_again(office, inbox, monkeypatch):
    portal_files.write(inbox / "a.jsonl", [portal_files.person(1)])
    looks = Looks()
    look(office, inbox, looks)

    def locked(_self: Path, _target: Path) -> None:
        raise PermissionError(13, "locked")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", locked)
        (setback,) = look(office, inbox, looks).setbacks
    assert setback.trouble is Trouble.ACCESS_DENIED
    assert look(office, inbox, looks) == WatchResult()
    with office.read() as session:
        assert len(intake.batches(session, limit=9)) == 1


def test_a_file_put_away_by_another_desk_is_no_trouble(office, inbox, monkeypatch):
    path = portal_files.write(inbox / "a.jsonl", [portal_files.person(1)])
    looks = Looks()
    look(office, inbox, looks)
    real = intake.run

    def run_and_lose(*given: object, **more: object) -> object:
        report = real(*given, **more)  # type: ignore[arg-type]
        path.unlink()
        return report

    monkeypatch.setattr(intake, "run", run_and_lose)
    assert len(look(office, inbox, looks).reports) == 1


def test_a_file_that_another_desk_takes_before_it_is_opened_is_no_trouble(
    database, inbox, monkeypatch
):
    database.desk = CLERK
    gone = portal_files.write(inbox / "a.jsonl", [portal_files.person(1)])
    portal_files.write(inbox / "b.jsonl", [portal_files.person(2)])
    looks = Looks()
    look(database, inbox, looks)
    real = intake.run

    def run_too_late(office: Database, path: Path, *given: object, **more: object) -> object:
        gone.unlink(missing_ok=True)
        return real(office, path, *given, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(intake, "run", run_too_late)
    done = look(database, inbox, looks)
    assert [one.file_name for one in done.reports] == ["b.jsonl"]
    assert (done.setbacks, done.failed) == ((), ())


def test_a_file_that_cannot_be_read_keeps_no_other_waiting(database, inbox, monkeypatch):
    database.desk = CLERK
    portal_files.write(inbox / "a.jsonl", [portal_files.person(1)])
    portal_files.write(inbox / "b.jsonl", [portal_files.person(2)])
    looks = Looks()
    look(database, inbox, looks)
    real = Path.open

    def locked(path: Path, *given: object, **more: object) -> object:
        if path.name == "a.jsonl":
            raise PermissionError(13, "another program has it open")
        return real(path, *given, **more)  # type: ignore[call-overload]

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", locked)
        done = look(database, inbox, looks)
    assert [one.file_name for one in done.reports] == ["b.jsonl"]
    (setback,) = done.setbacks
    assert (setback.trouble, setback.where) == (Trouble.ACCESS_DENIED, "a.jsonl")
    assert [one.file_name for one in look(database, inbox, looks).reports] == ["a.jsonl"]


def test_a_database_that_is_gone_stops_the_look(sqlite_database, inbox):
    sqlite_database.desk = CLERK
    portal_files.write(inbox / "a.jsonl", [portal_files.person(1)])
    looks = Looks()
    look(sqlite_database, inbox, looks)
    path = sqlite_database.place.path
    away = path.with_name("away.db")
    sqlite_database.dispose()
    path.rename(away)
    with pytest.raises(Unavailable):
        look(sqlite_database, inbox, looks)
    away.rename(path)
    assert names(inbox) == ["a.jsonl"]
    assert look(sqlite_database, inbox, looks).reports[0].tally.accepted == 1


def test_a_missing_folder_is_trouble(office, tmp_path):
    with pytest.raises(Unavailable) as trouble:
        look(office, tmp_path / "none", Looks())
    assert trouble.value.setback.trouble is Trouble.FILE_MISSING


def test_the_right_is_asked_for(office, inbox):
    portal_files.write(inbox / "a.jsonl", [portal_files.person(1)])
    looks = Looks()
    look(office, inbox, looks)
    office.desk = None
    with pytest.raises(Forbidden):
        look(office, inbox, looks)
    assert names(inbox) == ["a.jsonl"]


def test_the_offices_own_area_is_asked_for(office, inbox):
    sent = portal_files.person(
        1, phones=[{"number": "02188880000", "possession": portal_files.OWNER}]
    )
    portal_files.write(inbox / "a.jsonl", [sent])
    looks = Looks()
    look(office, inbox, looks)
    done = watched_folder.watch_once(office, inbox, looks, silent, home="021")
    assert [one.tally.accepted for one in done.reports] == [1]
