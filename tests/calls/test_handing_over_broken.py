"""A list that could not leave whole leaves no file, no half and its trace in the audit."""

from __future__ import annotations

import errno
import hashlib
import sqlite3
from urllib.parse import urlsplit

import pytest

from backoffice.db import Database
from backoffice.errors import Cancelled, Trouble, Unavailable
from backoffice.records.disclosures import Use
from backoffice.records.handed_over import FileForm
from call_lists_given import CALLS, disclosed, events, export, kept, uses
from call_office import add_calls, add_line
from factories import CLERK
from fault_kit import Line

pytestmark = pytest.mark.usefixtures("listed_calls")


@pytest.mark.parametrize("form", FileForm)
def test_stopping_leaves_nothing(database, tmp_path, form):
    def report(_done, _total):
        raise Cancelled

    on = disclosed(database)
    with pytest.raises(Cancelled):
        export(database, tmp_path / f"calls.{form}", form, report=report, on=on)
    assert list(tmp_path.glob("*calls*")) == []
    assert events(database) == []
    assert [one.use for one in uses(database, on)] == [Use.EXPORT]


def test_a_full_disk_leaves_the_older_file(database, tmp_path):
    target = tmp_path / "calls.xlsx"
    target.write_bytes(b"older")

    def report(_done, _total):
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(Unavailable) as failure:
        export(database, target, report=report)
    assert failure.value.setback.trouble is Trouble.DISK_FULL
    assert target.read_bytes() == b"older"
    assert list(tmp_path.glob("*.part")) == []
    assert events(database) == []


def test_a_folder_that_is_not_there_gets_nothing(database, tmp_path):
    with pytest.raises(Unavailable) as failure:
        export(database, tmp_path / "none" / "calls.xlsx")
    assert failure.value.setback.trouble is Trouble.FILE_MISSING


def test_a_name_that_cannot_be_taken_is_told_in_the_audit(database, tmp_path):
    target = tmp_path / "calls.xlsx"
    target.mkdir()
    (target / "something").touch()
    with pytest.raises(Unavailable):
        export(database, target)
    (failed,) = events(database, "failed")
    assert failed["serial"] == events(database)[0]["serial"]
    assert list(tmp_path.glob("*.part")) == []


def test_what_cannot_be_written_down_does_not_leave(sqlite_url, clock, tmp_path):
    database = Database(sqlite_url, workstation="desk-1", clock=clock, patience=0.2)
    add_line(database)
    add_calls(database, *CALLS)
    database.desk = CLERK
    target = tmp_path / "calls.xlsx"
    target.write_bytes(b"older")
    other = sqlite3.connect(urlsplit(sqlite_url).path, isolation_level=None)
    try:
        with pytest.raises(Unavailable) as failure:
            export(database, target, report=lambda _d, _t: other.execute("BEGIN IMMEDIATE"))
    finally:
        other.close()
        database.dispose()
    assert failure.value.setback.trouble is Trouble.BUSY
    assert target.read_bytes() == b"older"
    assert list(tmp_path.glob("*.part")) == []


@pytest.mark.parametrize("mode", ["cut_before", "cut_after"])
def test_a_line_that_breaks_at_the_commit_writes_down_once(
    postgres_database_url, connect, tmp_path, mode
):
    near = connect(postgres_database_url)
    add_line(near)
    add_calls(near, *CALLS)
    cable = Line(postgres_database_url)
    far = connect(cable.address())
    far.desk = CLERK

    def report(_done, _total):
        cable.mode = mode

    try:
        made = export(far, tmp_path / "calls.xlsx", report=report)
        assert cable.cuts
    finally:
        cable.close()
    assert kept(near, made.serial).sha256 == hashlib.sha256(made.path.read_bytes()).hexdigest()
    assert len(events(near)) == 1


def test_a_server_that_goes_leaves_no_file(postgres_database_url, connect, tmp_path):
    near = connect(postgres_database_url)
    add_line(near)
    add_calls(near, *CALLS)
    cable = Line(postgres_database_url)
    far = connect(cable.address())
    far.desk = CLERK

    def report(_done, _total):
        cable.mode = "down"
        cable.cut()

    try:
        with pytest.raises(Unavailable):
            export(far, tmp_path / "calls.xlsx", report=report)
    finally:
        cable.close()
    assert list(tmp_path.iterdir()) == []
    assert events(near) == []


def test_a_use_that_cannot_be_written_reads_nothing(sqlite_url, clock, tmp_path):
    database = Database(sqlite_url, workstation="desk-1", clock=clock, patience=0.2)
    add_line(database)
    database.desk = CLERK
    on = disclosed(database)
    other = sqlite3.connect(urlsplit(sqlite_url).path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        with pytest.raises(Unavailable):
            export(database, tmp_path / "calls.xlsx", on=on)
    finally:
        other.close()
        database.dispose()
    assert list(tmp_path.glob("*calls*")) == []
