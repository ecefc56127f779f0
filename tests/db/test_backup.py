"""Copies that restore: under writers, tampered, damaged, foreign, cancelled; on both back ends."""

from __future__ import annotations

import errno
import os
import sqlite3
import stat
import threading
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from backoffice.db import audit, backup, migrate, numbers, server_tools
from backoffice.db.tables import Base
from backoffice.db.tables.triggers import names
from backoffice.errors import Cancelled, Trouble, Unavailable
from factories import silent
from fault_kit import server_tools as tools_of_the_tests


@pytest.fixture(autouse=True)
def tools(monkeypatch):
    monkeypatch.setenv(server_tools.FOLDER_VARIABLE, str(tools_of_the_tests()))


def fill(database, count=3):
    for _ in range(count):
        database.write(lambda session: audit.record(session, "look"))
        database.write(lambda session: numbers.next_number(session, "receipt"))


def state(database):
    with database.read() as session:
        assert audit.verify(session) is None
        last = session.scalar(text("SELECT last FROM number_series WHERE series = 'receipt'"))
        return audit.heads(session), last


def trouble(deed, *arguments, **more):
    with pytest.raises(Unavailable) as caught:
        deed(*arguments, **more)
    return caught.value.setback


def test_a_backup_brings_everything_back(database, tmp_path):
    fill(database)
    before = state(database)
    target = tmp_path / "office.backup"
    made = backup.back_up(database, target, silent)
    assert (made.path, made.size) == (target, target.stat().st_size)
    assert len(made.sha256) == 64
    fill(database)
    assert state(database) != before
    done = backup.restore(database, target, silent, stamp="14050901")
    assert state(database) == before
    assert done.rows["audit_event"] == 4
    assert done.kept.exists()
    assert ".before-14050901" in done.kept.name
    fill(database)
    again = backup.restore(database, done.kept, silent, stamp="14050902")
    assert again.rows["audit_event"] == 7


def test_a_backup_is_for_this_user_alone(database, tmp_path):
    backup.back_up(database, tmp_path / "office.backup", silent)
    if os.name == "posix":
        assert stat.S_IMODE((tmp_path / "office.backup").stat().st_mode) == 0o600


def test_a_copy_is_written_through_by_a_handle_that_may_write(
    sqlite_database, tmp_path, monkeypatch
):
    """On Windows ``fsync`` refuses any other."""
    handles = []

    def fsync(handle):
        handles.append(os.write(handle, b""))

    monkeypatch.setattr(backup.os, "fsync", fsync)
    backup.back_up(sqlite_database, tmp_path / "a.backup", lambda _done, _total: None)
    assert handles == [0]


def test_nothing_is_written_over(database, tmp_path):
    target = tmp_path / "office.backup"
    target.write_bytes(b"a letter")
    assert trouble(backup.back_up, database, target, silent).trouble is Trouble.FILE_LOCKED
    assert target.read_bytes() == b"a letter"


def test_stop_leaves_no_file(database, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()

    def stop(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        backup.back_up(database, folder / "office.backup", stop)
    assert list(folder.iterdir()) == []
    fill(database)


@pytest.mark.parametrize(
    ("content", "expected"),
    [(None, Trouble.FILE_MISSING), (b"", Trouble.NOT_OURS), (b"a letter" * 50, Trouble.DAMAGED)],
)
def test_what_is_no_backup_is_not_restored(database, tmp_path, content, expected):
    source = tmp_path / "office.backup"
    if content is not None:
        source.write_bytes(content)
    fill(database)
    before = state(database)
    if database.dialect == "postgresql" and content == b"":
        expected = Trouble.DAMAGED
    found = trouble(backup.restore, database, source, silent, stamp="1")
    assert found.trouble is expected
    assert state(database) == before


def test_a_backup_with_a_broken_audit_is_not_restored(database, tmp_path):
    fill(database)

    def tamper(session):
        if database.dialect == "sqlite":
            for name in names(Base.metadata.tables["audit_event"], "sqlite"):
                session.execute(text(f"DROP TRIGGER {name}"))
        else:
            session.execute(text("ALTER TABLE audit_event DISABLE TRIGGER ALL"))
        session.execute(text("UPDATE audit_event SET reason = 'x' WHERE seq = 2"))

    target = tmp_path / "office.backup"
    if database.dialect == "sqlite":
        database.write(tamper)
        assert trouble(backup.back_up, database, target, silent).details["reason"] == "audit"
        assert list(tmp_path.glob("*office.backup*")) == []
        return
    # A dump cannot look into itself: it is found out after loading, and undone.
    database.write(tamper)
    backup.back_up(database, target, silent)
    database.write(
        lambda session: session.execute(
            text("UPDATE audit_event SET reason = '' WHERE seq = 2 AND deed = 'look'")
        )
    )
    before = state(database)
    found = trouble(backup.restore, database, target, silent, stamp="1")
    assert (found.trouble, found.details["reason"]) == (Trouble.DAMAGED, "audit")
    assert state(database) == before


def test_backups_under_writers_restore(sqlite_url, connect, tmp_path):
    desks = [connect(sqlite_url, f"desk-{number}") for number in range(3)]
    stop = threading.Event()

    def work(desk):
        while not stop.is_set():
            fill(desk, 1)

    writers = [threading.Thread(target=work, args=(desk,)) for desk in desks[:2]]
    for writer in writers:
        writer.start()
    try:
        copies = [
            backup.back_up(desks[2], tmp_path / f"{number}.backup", silent) for number in range(4)
        ]
    finally:
        stop.set()
        for writer in writers:
            writer.join()
    for copy in copies:
        assert backup.check(desks[2], copy.path) == copy.rows


def test_a_flipped_digit_in_the_audit_is_found_although_sqlite_calls_it_ok(
    sqlite_database, tmp_path
):
    fill(sqlite_database)
    target = tmp_path / "office.backup"
    backup.back_up(sqlite_database, target, silent)
    content = target.read_bytes()
    assert content.count(b"look") >= 3
    target.write_bytes(content.replace(b"look", b"lo0k", 1))
    with closing(sqlite3.connect(target)) as plain:
        assert plain.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    found = trouble(backup.restore, sqlite_database, target, silent, stamp="1")
    assert (found.trouble, found.details["reason"]) == (Trouble.DAMAGED, "audit")


def test_a_broken_reference_is_found(sqlite_database, tmp_path):
    with closing(sqlite3.connect(sqlite_database.place.path)) as plain:
        plain.execute("INSERT INTO number_prefix (prefix, centre) VALUES ('3333', 'NONE')")
        plain.commit()
    found = trouble(backup.back_up, sqlite_database, tmp_path / "a.backup", silent)
    assert found.details["reason"] == "foreign_key_check"


def test_a_restore_waits_for_nobody_who_works(sqlite_url, connect, tmp_path):
    mine, other = connect(sqlite_url, "desk-1"), connect(sqlite_url, "desk-2")
    backup.back_up(mine, tmp_path / "a.backup", silent)

    def work(session):
        numbers.next_number(session, "receipt")
        found = trouble(backup.restore, mine, tmp_path / "a.backup", silent, stamp="1")
        assert found.trouble is Trouble.BUSY

    other.write(work)
    assert state(other)[1] == 1


def test_a_lost_or_damaged_database_comes_back(sqlite_database, tmp_path):
    fill(sqlite_database)
    before = state(sqlite_database)
    target = tmp_path / "a.backup"
    backup.back_up(sqlite_database, target, silent)
    sqlite_database.dispose()
    place = sqlite_database.place.path
    place.unlink()
    backup.restore(sqlite_database, target, silent, stamp="1")
    assert state(sqlite_database) == before
    sqlite_database.dispose()
    place.write_bytes(b"\xff" * 9000)
    done = backup.restore(sqlite_database, target, silent, stamp="2")
    assert state(sqlite_database) == before
    assert done.kept.read_bytes() == b"\xff" * 9000


class InUse(PermissionError):
    """What Windows says of a file that somebody has open."""

    winerror = 32


@pytest.fixture(params=["two names", "one name"])
def disk_of_names(request, monkeypatch):
    """A disk where a file may have a second name, and one where it may not."""
    if request.param == "one name":

        def refuse(new, old):
            raise OSError(errno.EPERM, "Operation not permitted")

        monkeypatch.setattr(Path, "hardlink_to", refuse)


@pytest.mark.usefixtures("disk_of_names")
@pytest.mark.parametrize("steps", [("replace",), ("hardlink_to", "rename")])
def test_a_swap_that_stops_half_way_is_taken_back(sqlite_database, tmp_path, monkeypatch, steps):
    fill(sqlite_database)
    before = state(sqlite_database)
    target, place = tmp_path / "a.backup", sqlite_database.place.path
    backup.back_up(sqlite_database, target, silent)
    sqlite_database.dispose()
    lying = sorted(place.parent.iterdir())

    def refuse(old, new):
        raise InUse(errno.EACCES, "The process cannot access the file")

    for step in steps:
        monkeypatch.setattr(Path, step, refuse)
    found = trouble(backup.restore, sqlite_database, target, silent, stamp="1")
    assert (found.trouble, found.where) == (Trouble.BUSY, str(place))
    assert state(sqlite_database) == before
    sqlite_database.dispose()
    assert sorted(place.parent.iterdir()) == lying


@pytest.mark.usefixtures("disk_of_names")
def test_the_database_from_before_is_kept_on_any_disk(sqlite_database, tmp_path):
    fill(sqlite_database)
    target, place = tmp_path / "a.backup", sqlite_database.place.path
    backup.back_up(sqlite_database, target, silent)
    before = state(sqlite_database)
    done = backup.restore(sqlite_database, target, silent, stamp="1")
    assert state(sqlite_database) == before
    assert not done.kept.samefile(place)


def test_a_desk_is_never_without_its_database(sqlite_database, tmp_path, monkeypatch):
    """Even if the power is cut before the last step."""
    target, place = tmp_path / "a.backup", sqlite_database.place.path
    backup.back_up(sqlite_database, target, silent)
    there = []
    real = Path.replace

    def replace(old, new):
        if new == place:
            there.append(place.exists())
        return real(old, new)

    monkeypatch.setattr(Path, "replace", replace)
    backup.restore(sqlite_database, target, silent, stamp="1")
    assert there == [True]


def test_an_older_backup_is_brought_to_the_head(sqlite_database, tmp_path, monkeypatch):
    target = tmp_path / "a.backup"
    backup.back_up(sqlite_database, target, silent)
    seen = []

    def upgrade(database):
        seen.append(database.place.path.name)
        return migrate(database)

    monkeypatch.setattr("backoffice.db.backup.migrations.upgrade", upgrade)
    backup.restore(sqlite_database, target, silent, stamp="1")
    assert len(seen) == 1


def test_without_the_servers_tools_the_reason_is_said(postgres_database_url, connect, monkeypatch):
    monkeypatch.delenv(server_tools.FOLDER_VARIABLE)
    monkeypatch.setenv("PATH", "")
    found = trouble(
        backup.back_up, connect(postgres_database_url), tools_of_the_tests() / "none", silent
    )
    assert (found.trouble, found.details) == (
        Trouble.FILE_MISSING,
        {"reason": "tool", "tool": "pg_dump"},
    )


def test_a_tool_that_fails_is_told(postgres_database_url, connect, tmp_path):
    database = connect(postgres_database_url)
    database.url = database.url.replace("backoffice_test", "nowhere")
    found = trouble(backup.back_up, database, tmp_path / "a.backup", silent)
    assert (found.trouble, found.details["reason"]) == (Trouble.DEVICE, "pg_dump")
    assert list(tmp_path.glob("*a.backup*")) == []


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (PermissionError(errno.EACCES, "no"), Trouble.ACCESS_DENIED),
        (FileNotFoundError(errno.ENOENT, "no"), Trouble.FILE_MISSING),
        (OSError(errno.ENOSPC, "no"), Trouble.DISK_FULL),
        (OSError(errno.EIO, "no"), Trouble.DEVICE),
    ],
)
def test_what_the_disk_says(sqlite_database, tmp_path, monkeypatch, error, expected):
    def fail(*_arguments):
        raise error

    monkeypatch.setattr(backup, "make_private_file", fail)
    found = trouble(backup.back_up, sqlite_database, tmp_path / "a.backup", silent)
    assert found.trouble is expected
