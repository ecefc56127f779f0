"""Each error of the drivers, sorted: the world's, somebody else's, ours."""

from __future__ import annotations

import os
import sqlite3

import psycopg
import pytest

from backoffice.db import DatabaseFault, Duplicate, Violation
from backoffice.db.troubles import Busy, ConnectionLost, translate
from backoffice.errors import Trouble, Unavailable


def sqlite_error(name, text="secret"):
    error = sqlite3.OperationalError(text)
    error.sqlite_errorname = name
    return error


@pytest.mark.parametrize(
    ("name", "trouble"),
    [
        ("SQLITE_FULL", Trouble.DISK_FULL),
        ("SQLITE_IOERR_SHMSIZE", Trouble.DISK_FULL),  # a WAL database on a full disk
        ("SQLITE_IOERR_WRITE", Trouble.DEVICE),
        ("SQLITE_READONLY", Trouble.READ_ONLY),
        ("SQLITE_READONLY_DIRECTORY", Trouble.READ_ONLY),
        ("SQLITE_READONLY_DBMOVED", Trouble.FILE_MISSING),
        ("SQLITE_CORRUPT", Trouble.DAMAGED),
        ("SQLITE_CORRUPT_INDEX", Trouble.DAMAGED),
        ("SQLITE_NOTADB", Trouble.DAMAGED),
        ("SQLITE_CANTOPEN", Trouble.FILE_MISSING),
        ("SQLITE_PERM", Trouble.ACCESS_DENIED),
        ("SQLITE_BUSY", Trouble.BUSY),
        ("SQLITE_BUSY_SNAPSHOT", Trouble.BUSY),
        ("SQLITE_LOCKED", Trouble.BUSY),
    ],
)
def test_troubles_of_a_file(name, trouble):
    found = translate(sqlite_error(name), "office.db", lost=False)
    assert isinstance(found, Unavailable)
    assert (found.setback.trouble, found.setback.where) == (trouble, "office.db")
    assert isinstance(found, Busy) == (trouble is Trouble.BUSY)
    assert "secret" not in repr(found) + str(found)


@pytest.mark.parametrize(
    ("writable", "trouble"), [(True, Trouble.ACCESS_DENIED), (False, Trouble.READ_ONLY)]
)
def test_a_file_that_is_there_but_has_no_room_for_its_log(tmp_path, monkeypatch, writable, trouble):
    place = tmp_path / "office.db"
    place.write_bytes(b"")
    monkeypatch.setattr(os, "access", lambda folder, _way: writable and folder == tmp_path)
    found = translate(sqlite_error("SQLITE_CANTOPEN"), str(place), lost=False)
    assert found.setback.trouble is trouble


@pytest.mark.parametrize(
    ("name", "text", "kind", "constraint"),
    [
        (
            "UNIQUE",
            "UNIQUE constraint failed: operator.username",
            Duplicate,
            "uq_operator_username",
        ),
        (
            "UNIQUE",
            "UNIQUE constraint failed: audit_event.operator, audit_event.seq",
            Duplicate,
            "uq_audit_event_operator_seq",
        ),
        ("PRIMARYKEY", "UNIQUE constraint failed: centre.code", Duplicate, "pk_centre"),
        ("UNIQUE", "UNIQUE constraint failed: index 'ix_some'", Duplicate, "ix_some"),
        ("UNIQUE", "UNIQUE constraint failed: other.a", Duplicate, "other.a"),
        ("CHECK", "CHECK constraint failed: ck_centre_number", Violation, "ck_centre_number"),
        ("NOTNULL", "NOT NULL constraint failed: centre.name", Violation, "centre.name"),
        ("FOREIGNKEY", "FOREIGN KEY constraint failed", Violation, "foreign_key"),
        ("TRIGGER", "audit_event is append-only", Violation, "BO010"),
    ],
)
def test_constraints_of_a_file(name, text, kind, constraint):
    error = sqlite3.IntegrityError(text)
    error.sqlite_errorname = f"SQLITE_CONSTRAINT_{name}"
    found = translate(error, "office.db", lost=False)
    assert type(found) is kind
    assert found.constraint == constraint


def server_error(state, text="secret"):
    found = psycopg.errors.lookup(state) if state else psycopg.OperationalError
    return found(text)


@pytest.mark.parametrize(
    ("state", "trouble", "kind"),
    [
        ("40001", Trouble.BUSY, Busy),
        ("40P01", Trouble.BUSY, Busy),
        ("55P03", Trouble.BUSY, Busy),
        ("57014", Trouble.BUSY, Unavailable),
        ("53300", Trouble.BUSY, Unavailable),
        ("53100", Trouble.DISK_FULL, Unavailable),
        ("25006", Trouble.READ_ONLY, Unavailable),
        ("28P01", Trouble.ACCESS_DENIED, Unavailable),
        ("42501", Trouble.ACCESS_DENIED, Unavailable),
        ("3D000", Trouble.CONFIGURATION, Unavailable),
        ("58030", Trouble.DEVICE, Unavailable),
        ("XX001", Trouble.DAMAGED, Unavailable),
        ("08006", Trouble.UNREACHABLE, ConnectionLost),
        ("57P01", Trouble.UNREACHABLE, ConnectionLost),
        ("57P03", Trouble.UNREACHABLE, ConnectionLost),
        ("", Trouble.UNREACHABLE, ConnectionLost),
    ],
)
def test_troubles_of_a_server(state, trouble, kind):
    found = translate(server_error(state), "h1", lost=False)
    assert type(found) is kind
    assert found.setback.trouble is trouble
    assert "secret" not in repr(found) + str(found) + str(found.setback)


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ('FATAL:  password authentication failed for user "u"', Trouble.ACCESS_DENIED),
        ("FATAL:  no pg_hba.conf entry for host", Trouble.ACCESS_DENIED),
        ('root certificate file "/x/root.crt" does not exist', Trouble.CONFIGURATION),
        ("SSL error: certificate verify failed", Trouble.CONFIGURATION),
        ('database "office" does not exist', Trouble.CONFIGURATION),
        ("session is read-only", Trouble.UNREACHABLE),
        ("Connection refused", Trouble.UNREACHABLE),
    ],
)
def test_what_is_said_at_the_door(text, trouble):
    assert translate(server_error("", text), "h1", lost=False).setback.trouble is trouble


def test_a_mistake_of_ours_is_a_fault_with_its_code():
    for error, code in (
        (sqlite_error("SQLITE_ERROR"), "SQLITE_ERROR"),
        (sqlite3.ProgrammingError("secret"), "ProgrammingError"),
        (server_error("42601"), "42601"),
    ):
        found = translate(error, "h1", lost=False)
        assert type(found) is DatabaseFault
        assert found.code == code


def test_a_lost_connection_is_lost_whatever_the_driver_calls_it():
    found = translate(psycopg.InterfaceError("the connection is closed"), "h1", lost=True)
    assert type(found) is ConnectionLost


def test_a_distributed_workers_names_lose_their_shard():
    class Shard(psycopg.errors.UniqueViolation):
        class Diag:
            constraint_name = "uq_operator_username_102468"
            column_name = None

        diag = Diag()

    assert translate(Shard(), "h1", lost=False).constraint == "uq_operator_username"


def test_other_errors_are_not_touched():
    assert translate(ValueError("x"), "h1", lost=False) is None
