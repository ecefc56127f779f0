"""Errors of the database, sorted: the world's (told to the clerk) or ours (a bug).

The only place that reads SQLSTATEs and SQLite's error names. What leaves it
carries codes, constraint names and places, never a value that somebody typed:
the drivers' own texts do hold values (safety.md, T9).
"""

from __future__ import annotations

import os
import re
import sqlite3
from pathlib import Path

import psycopg
from sqlalchemy import Index, PrimaryKeyConstraint, Table, UniqueConstraint

from backoffice.db.tables.base import Base
from backoffice.errors import Trouble, Unavailable


class Busy(Unavailable):
    """Somebody else holds what this unit needs; worth another try."""


class ConnectionLost(Unavailable):
    """The line to the server broke; what was not committed is gone."""


class Duplicate(Exception):
    """A unique constraint said no. Rooms translate the constraint's name into a finding."""

    def __init__(self, constraint: str) -> None:
        super().__init__(constraint)
        self.constraint = constraint


class Violation(Exception):
    """A check, foreign key or not-null said no: a rule was missed further up."""

    def __init__(self, constraint: str) -> None:
        super().__init__(constraint)
        self.constraint = constraint


class DatabaseFault(Exception):
    """A statement that can never work: a bug of ours. Holds the code, no values."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


_SQLITE: tuple[tuple[str, Trouble], ...] = (
    ("SQLITE_IOERR_SHMSIZE", Trouble.DISK_FULL),
    ("SQLITE_FULL", Trouble.DISK_FULL),
    ("SQLITE_READONLY_DBMOVED", Trouble.FILE_MISSING),
    ("SQLITE_READONLY", Trouble.READ_ONLY),
    ("SQLITE_CORRUPT", Trouble.DAMAGED),
    ("SQLITE_NOTADB", Trouble.DAMAGED),
    ("SQLITE_PERM", Trouble.ACCESS_DENIED),
    ("SQLITE_AUTH", Trouble.ACCESS_DENIED),
    ("SQLITE_IOERR", Trouble.DEVICE),
)
_SQLITE_BUSY = ("SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_PROTOCOL")

_SQLSTATE: tuple[tuple[str, Trouble], ...] = (
    ("25006", Trouble.READ_ONLY),
    ("28", Trouble.ACCESS_DENIED),
    ("3D000", Trouble.CONFIGURATION),
    ("42501", Trouble.ACCESS_DENIED),
    ("53100", Trouble.DISK_FULL),
    ("53", Trouble.BUSY),
    ("57014", Trouble.BUSY),
    ("58", Trouble.DEVICE),
    ("XX001", Trouble.DAMAGED),
    ("XX002", Trouble.DAMAGED),
)
_AGAIN = ("40001", "40P01", "55P03")
_LOST = ("08", "57P01", "57P02", "57P03")

_APPEND_ONLY = "BO010"


def translate(error: BaseException, where: str, *, lost: bool) -> Exception | None:
    """Turn a driver's error into ours; None for what is no database error.

    ``lost`` tells that SQLAlchemy saw the connection break.
    """
    if isinstance(error, sqlite3.Error):
        return _from_sqlite(error, where)
    if isinstance(error, psycopg.Error):
        return _from_postgresql(error, where, lost=lost)
    return None


def _from_sqlite(error: sqlite3.Error, where: str) -> Exception:
    name = getattr(error, "sqlite_errorname", "") or ""
    if name.startswith("SQLITE_CONSTRAINT"):
        return _sqlite_constraint(name, str(error))
    if name.startswith(_SQLITE_BUSY):
        return Busy(Trouble.BUSY, where, code=name)
    if name.startswith("SQLITE_CANTOPEN"):
        return Unavailable(_cannot_open(Path(where)), where, code=name)
    for prefix, trouble in _SQLITE:
        if name.startswith(prefix):
            return Unavailable(trouble, where, code=name)
    return DatabaseFault(name or type(error).__name__)


def _cannot_open(path: Path) -> Trouble:
    """Say why: a file that is there needs a log beside it, in a folder that takes one."""
    if not path.is_file():
        return Trouble.FILE_MISSING
    return Trouble.ACCESS_DENIED if os.access(path.parent, os.W_OK) else Trouble.READ_ONLY


def _sqlite_constraint(name: str, text: str) -> Exception:
    detail = text.partition(": ")[2]
    if name in {"SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"}:
        return Duplicate(_constraint_of(detail))
    if name == "SQLITE_CONSTRAINT_TRIGGER":
        return Violation(_APPEND_ONLY)
    if name == "SQLITE_CONSTRAINT_FOREIGNKEY":
        return Violation("foreign_key")
    return Violation(detail)


def _constraint_of(detail: str) -> str:
    """Find the name behind SQLite's ``table.column, table.column`` (or ``index 'name'``)."""
    index = re.fullmatch(r"index '(\w+)'", detail)
    if index:
        return index[1]
    pairs = [part.strip().partition(".") for part in detail.split(",")]
    table = Base.metadata.tables.get(pairs[0][0])
    return detail if table is None else _named(table, {pair[2] for pair in pairs}) or detail


def _named(table: Table, columns: set[str]) -> str:
    uniques: list[UniqueConstraint | PrimaryKeyConstraint | Index] = [
        one
        for one in table.constraints
        if isinstance(one, (UniqueConstraint, PrimaryKeyConstraint))
    ]
    uniques += [index for index in table.indexes if index.unique]
    for unique in uniques:
        if {column.name for column in unique.columns} == columns:
            return str(unique.name)
    return ""


def _from_postgresql(error: psycopg.Error, where: str, *, lost: bool) -> Exception:
    state = error.sqlstate or ""
    if state.startswith("23"):
        # A distributed table's worker appends the shard's number to the name.
        name = re.sub(
            r"_\d{6,}$", "", error.diag.constraint_name or error.diag.column_name or state
        )
        return Duplicate(name) if state == "23505" else Violation(name)
    if state == _APPEND_ONLY:
        return Violation(_APPEND_ONLY)
    if state in _AGAIN:
        return Busy(Trouble.BUSY, where, code=state)
    if state.startswith(_LOST):
        return ConnectionLost(Trouble.UNREACHABLE, where, code=state)
    for prefix, trouble in _SQLSTATE:
        if state.startswith(prefix):
            return Unavailable(trouble, where, code=state)
    if not state and isinstance(error, psycopg.OperationalError):
        closed = _refused_at_the_door(str(error))
        if closed is not None:
            return Unavailable(closed, where)
        return ConnectionLost(Trouble.UNREACHABLE, where)
    if lost:
        return ConnectionLost(Trouble.UNREACHABLE, where)
    return DatabaseFault(state or type(error).__name__)


def _refused_at_the_door(text: str) -> Trouble | None:
    """Tell a wrong password or certificate from a silent server.

    While connecting the driver gives no SQLSTATE, so its text is all there is;
    a text in another language falls back to *unreachable*.
    """
    if any(sign in text for sign in ("authentication failed", "no pg_hba.conf entry")):
        return Trouble.ACCESS_DENIED
    if any(sign in text for sign in ("certificate", "does not exist", "invalid connection option")):
        return Trouble.CONFIGURATION
    if "read-only" in text:  # only a standby answered: the fail-over is under way
        return Trouble.UNREACHABLE
    return None
