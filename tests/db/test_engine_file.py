"""What a database in a file says when its file fails: locked, full, read-only, gone, damaged."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
from sqlalchemy import select, text

from backoffice.db import Database, numbers
from backoffice.db.tables.office import NumberSeriesRow
from backoffice.errors import Trouble, Unavailable


def test_the_switches_of_sqlite(sqlite_database):
    with sqlite_database.read() as session:
        seen = {
            name: session.scalar(text(f"PRAGMA {name}"))
            for name in ("journal_mode", "synchronous", "foreign_keys", "trusted_schema")
        }
    assert seen == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
    }


def test_a_database_locked_by_another_process_is_busy(sqlite_url, clock):
    database = Database(sqlite_url, clock=clock, patience=0.3)
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            (
                "import sqlite3, sys\n"
                "held = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
                "held.execute('BEGIN IMMEDIATE')\n"
                "print('held', flush=True)\n"
                "sys.stdin.read()\n"
            ),
            str(database.place.path),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    try:
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(Unavailable) as caught:
            database.write(lambda session: numbers.next_number(session, "a"))
        assert caught.value.setback.trouble is Trouble.BUSY
        with database.read() as session:  # looking is not barred
            assert session.scalar(select(NumberSeriesRow.last)) is None
    finally:
        holder.communicate()
    assert database.write(lambda session: numbers.next_number(session, "a")) == 1
    database.dispose()


def test_a_full_database_says_so_and_works_again(sqlite_database):
    def fill(session):
        pages = session.scalar(text("PRAGMA page_count"))
        session.execute(text(f"PRAGMA max_page_count = {pages}"))
        for number in range(2000):
            numbers.next_number(session, f"{number:090}")

    with pytest.raises(Unavailable) as caught:
        sqlite_database.write(fill)
    assert caught.value.setback.trouble is Trouble.DISK_FULL
    sqlite_database.dispose()
    assert sqlite_database.write(lambda session: numbers.next_number(session, "a")) == 1


def test_a_read_only_database_says_so(sqlite_database):
    def barred(session):
        session.execute(text("PRAGMA query_only = ON"))
        numbers.next_number(session, "a")

    with pytest.raises(Unavailable) as caught:
        sqlite_database.write(barred)
    assert caught.value.setback.trouble is Trouble.READ_ONLY


def test_a_file_that_went_away_is_missed(sqlite_database):
    sqlite_database.write(lambda session: numbers.next_number(session, "a"))
    path = sqlite_database.place.path
    path.rename(path.with_name("elsewhere.db"))
    for deed in (
        lambda: sqlite_database.write(lambda session: numbers.next_number(session, "a")),
        lambda: sqlite_database.read().__enter__(),
    ):
        with pytest.raises(Unavailable) as caught:
            deed()
        assert caught.value.setback.trouble is Trouble.FILE_MISSING
    assert not path.exists()


def test_a_file_that_was_replaced_is_opened_anew(sqlite_database, tmp_path):
    path = sqlite_database.place.path
    sqlite_database.write(lambda session: numbers.next_number(session, "a"))
    sqlite_database.dispose()
    copy = tmp_path / "copy.db"
    copy.write_bytes(path.read_bytes())
    assert sqlite_database.write(lambda session: numbers.next_number(session, "a")) == 2
    for end in ("-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)
    copy.replace(path)
    assert sqlite_database.write(lambda session: numbers.next_number(session, "a")) == 2


def test_a_damaged_file_says_so(sqlite_url, clock):
    database = Database(sqlite_url, clock=clock)
    with closing(sqlite3.connect(database.place.path)) as plain:
        plain.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(database.place.path.read_bytes())
    content[100:4096] = b"\xff" * 3996
    database.place.path.write_bytes(content)
    with pytest.raises(Unavailable) as caught, database.read() as session:
        session.scalar(select(NumberSeriesRow.last))
    assert caught.value.setback.trouble is Trouble.DAMAGED
    database.dispose()


def test_a_folder_is_no_database(tmp_path, clock):
    database = Database(f"sqlite:///{tmp_path.as_posix()}", clock=clock)
    with pytest.raises(Unavailable) as caught:
        database.read().__enter__()
    assert caught.value.setback.trouble is Trouble.NOT_OURS
