"""Tables from migrations: equal to the models, refused when newer or foreign, made whole."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
import threading
from contextlib import closing

import pytest
from sqlalchemy import text

from backoffice.db import migrate, migrations
from backoffice.db.tables import Base
from backoffice.db.tables.triggers import names
from backoffice.errors import Trouble, Unavailable
from source import ROOT

TRIGGERS = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal ORDER BY tgname",
}


def test_an_empty_database_is_brought_to_the_head(empty_database_url, connect):
    database = connect(empty_database_url)
    assert migrate(database) == ""
    assert migrations.current(database) == migrations.head()
    assert migrate(database) == migrations.head()


def test_the_migrations_head_equals_the_tables(database):
    assert migrations.difference(database) == []


def test_the_walls_are_built(database):
    with database.read() as session:
        built = set(session.scalars(text(TRIGGERS[database.dialect])))
    wanted = {
        name for table in Base.metadata.tables.values() for name in names(table, database.dialect)
    }
    assert wanted
    assert {name for name in built if name.startswith("keep_")} == wanted


def test_the_written_migration_is_fresh():
    done = subprocess.run(
        [sys.executable, ROOT / "scripts" / "make_migration.py", "--check"],
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert (done.returncode, done.stdout) == (0, "up to date\n")


def test_desks_that_start_together_migrate_once(empty_database_url, connect):
    desks = [connect(empty_database_url, f"desk-{number}") for number in range(3)]
    faults = []

    def work(desk):
        try:
            migrate(desk)
        except Exception as error:
            faults.append(error)

    threads = [threading.Thread(target=work, args=(desk,)) for desk in desks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert migrations.current(desks[0]) == migrations.head()


def test_a_newer_database_is_refused(database):
    change = text("UPDATE alembic_version SET version_num = '9000'")
    database.write(lambda session: session.execute(change))
    for deed in (migrate, migrations.current):
        with pytest.raises(Unavailable) as caught:
            deed(database)
        assert caught.value.setback.trouble is Trouble.NEWER_DATABASE
        assert caught.value.setback.details == {"database": "9000", "program": migrations.head()}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE alembic_version SET version_num = 'ae12bf'",
        "DELETE FROM alembic_version",
    ],
)
def test_a_foreign_database_is_refused(database, statement):
    database.write(lambda session: session.execute(text(statement)))
    with pytest.raises(Unavailable) as caught:
        migrate(database)
    assert caught.value.setback.trouble is Trouble.NOT_OURS


def change_header(path, **pragmas):
    with closing(sqlite3.connect(path)) as plain:
        for name, value in pragmas.items():
            plain.execute(f"PRAGMA {name} = {value}")
        plain.commit()
        plain.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def test_a_file_carries_its_makers_name(sqlite_database):
    with sqlite_database.read() as session:
        assert session.scalar(text("PRAGMA application_id")) == migrations.APPLICATION_ID
        assert session.scalar(text("PRAGMA user_version")) == int(migrations.head())


@pytest.mark.parametrize(
    ("pragmas", "trouble", "reason"),
    [
        ({"application_id": 7}, Trouble.NOT_OURS, "application_id"),
        ({"user_version": 9000}, Trouble.NEWER_DATABASE, None),
    ],
)
def test_a_files_header_is_read_before_the_file_is_opened(
    sqlite_database, pragmas, trouble, reason
):
    sqlite_database.dispose()
    change_header(sqlite_database.place.path, **pragmas)
    with pytest.raises(Unavailable) as caught:
        migrate(sqlite_database)
    assert caught.value.setback.trouble is trouble
    assert caught.value.setback.details.get("reason") == reason


@pytest.mark.parametrize(
    ("content", "trouble", "reason"),
    [
        (b"", Trouble.NOT_OURS, "empty_file"),
        (b"a letter, not a database", Trouble.DAMAGED, "header"),
        (b"SQLite format 3\x00", Trouble.DAMAGED, "header"),
    ],
)
def test_what_is_no_database_is_refused_and_left_alone(tmp_path, connect, content, trouble, reason):
    path = tmp_path / "some.db"
    path.write_bytes(content)
    with pytest.raises(Unavailable) as caught:
        migrate(connect(f"sqlite:///{path.as_posix()}"))
    assert (caught.value.setback.trouble, caught.value.setback.details["reason"]) == (
        trouble,
        reason,
    )
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_file_is_for_this_user_alone(tmp_path, connect):
    path = tmp_path / "new folder" / "office.db"
    database = connect(f"sqlite:///{path.as_posix()}")
    migrate(database)
    assert [one.name for one in path.parent.iterdir()] == ["office.db"]
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_migration_that_fails_leaves_nothing(tmp_path, connect, monkeypatch):
    def fail(*_arguments):
        raise RuntimeError("pulled the plug")

    monkeypatch.setattr("backoffice.db.migrations.command.upgrade", fail)
    with pytest.raises(RuntimeError):
        migrate(connect(f"sqlite:///{(tmp_path / 'office.db').as_posix()}"))
    assert list(tmp_path.iterdir()) == []


def test_a_new_file_is_not_placed_without_its_log(tmp_path, connect, monkeypatch):
    # A reader keeps the log from coming into the file, as a full disk does.
    place = tmp_path / "backoffice.db"
    database, real, readers = connect(f"sqlite:///{place}"), migrations._run, []

    def run(fresh):
        real(fresh)
        reader = sqlite3.connect(fresh.place.path)
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM alembic_version")
        readers.append(reader)

    monkeypatch.setattr(migrations, "_run", run)
    with pytest.raises(Unavailable) as caught:
        migrate(database)
    readers[0].close()
    assert caught.value.setback.trouble is Trouble.DISK_FULL
    assert not place.exists()
    monkeypatch.undo()
    assert migrate(database) == ""


def test_the_migration_is_audited(database):
    with database.read() as session:
        deeds = list(session.scalars(text("SELECT deed FROM audit_event")))
    assert deeds == ["upgrade_database"]
