"""Building and renewing the tables: Alembic, run by the program itself.

Revisions are numbered ``0001``, ``0002`` …, so an older program can tell a newer
database from a foreign one. A SQLite file also carries an ``application_id``
and, as ``user_version``, the revision's number.
"""

from __future__ import annotations

import os
import secrets
import threading
from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Index, inspect, text
from sqlalchemy.orm import Session
from sqlalchemy.schema import SchemaItem

from backoffice.db import audit
from backoffice.db.engine import Database
from backoffice.db.places import (
    is_there,
    make_private_file,
    make_private_folder,
    require_settled,
)
from backoffice.db.tables import Base, search
from backoffice.db.tables.calls import CALLS
from backoffice.db.watchdog import UNWATCHED
from backoffice.errors import Trouble, Unavailable

APPLICATION_ID = 0x424F4646  # "BOFF", in the header of every SQLite file of ours
_LOCK = 0x424F4646  # the same number names the lock of two desks that upgrade at once
_ALEMBIC = threading.Lock()  # its environment is one for the whole process
_SQLITE_HEADER = b"SQLite format 3\x00"


def head() -> str:
    """Return the revision that this program writes."""
    return ScriptDirectory.from_config(_config()).get_current_head() or ""


def current(database: Database) -> str:
    """Return the database's revision; "" for one without tables.

    Raises:
        Unavailable: the file is missing, foreign, or newer than this program.
    """
    _look_at_header(database)
    with database.read() as session:
        return _revision(database, session)


def upgrade(database: Database) -> str:
    """Bring the database to ``head()``, creating a SQLite file; return the revision it had.

    All in one transaction: a program killed half-way leaves the old tables.

    Raises:
        Unavailable: the database is foreign (``NOT_OURS``), newer than this
            program (``NEWER_DATABASE``) or does not answer.
    """
    path = database.place.path
    if path is not None and not is_there(path):
        make_private_folder(path.parent)
        _create(path, database)
        return ""
    before = current(database)
    if before != head():
        _run(database)
    return before


def difference(database: Database) -> list[object]:
    """Return what Alembic would change to make the tables equal the models: nothing, we hope."""
    with database.read() as session:
        context = MigrationContext.configure(
            session.connection(),
            opts={
                "compare_type": True,
                "include_name": _is_a_model,
                "include_object": _is_for_all,
            },
        )
        return list(compare_metadata(context, Base.metadata))


_BESIDE = (search.CASE_NAMES, search.LINE_WORDS, f"{CALLS}_")
_TRIGRAMS = (search.TRIGRAM_INDEX, *search.LINE_INDEXES)


def _is_a_model(name: str | None, kind: str, _parents: object) -> bool:
    """Leave out what stands beside the models: the search's own tables, the months of calls."""
    if kind == "table":
        return not (name or "").startswith(_BESIDE)
    return not (kind == "index" and name in _TRIGRAMS)


def _is_for_all(item: SchemaItem, _name: str | None, kind: str, *_: object) -> bool:
    """Leave out the indexes of the calls: a server has them on each month, a file on the table."""
    return not (kind == "index" and isinstance(item, Index) and _table_of(item) == CALLS)


def _table_of(index: Index) -> str:
    return "" if index.table is None else index.table.name


def _create(path: Path, like: Database) -> None:
    """Build a new file beside its place and move it there whole, so that none is half-made."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}.new")
    make_private_file(draft)
    try:
        fresh = like.beside(draft)
        try:
            _run(fresh)
        finally:
            fresh.dispose()
        require_settled(draft)
        _place(draft, path)
    finally:
        for leftover in (draft, Path(f"{draft}-wal"), Path(f"{draft}-shm")):
            leftover.unlink(missing_ok=True)


def _place(draft: Path, path: Path) -> None:
    """Give the file its name unless another process was first."""
    try:
        os.link(draft, path)
    except FileExistsError:
        return
    except OSError:  # a file system without hard links
        if not path.exists():
            draft.replace(path)


def _run(database: Database) -> None:
    with _ALEMBIC:
        _run_alone(database)


def _run_alone(database: Database) -> None:
    session = database.exclusively()
    try:
        connection = session.connection(execution_options={UNWATCHED: True})
        if database.dialect == "postgresql":
            connection.execute(text("SET LOCAL statement_timeout = 0"))
            connection.execute(text("SET LOCAL lock_timeout = 0"))
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        before = _revision(database, session)
        if before == head():
            return
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        if database.dialect == "sqlite":
            connection.execute(text(f"PRAGMA application_id = {APPLICATION_ID}"))
            connection.execute(text(f"PRAGMA user_version = {int(head())}"))
        audit.record(session, "upgrade_database", details={"from": before, "to": head()})
        session.commit()
    finally:
        session.close()


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _revision(database: Database, session: Session) -> str:
    connection = session.connection()
    revision = MigrationContext.configure(connection).get_current_revision() or ""
    where = database.place.where
    if revision:
        if not revision.isdigit():
            raise Unavailable(Trouble.NOT_OURS, where, reason="revision")
        if int(revision) > int(head()):
            raise Unavailable(Trouble.NEWER_DATABASE, where, database=revision, program=head())
        return revision
    if set(inspect(connection).get_table_names()) - {"alembic_version"}:
        raise Unavailable(Trouble.NOT_OURS, where, reason="tables")
    return ""


def _look_at_header(database: Database) -> None:
    """Judge a SQLite file by its first hundred bytes, before SQLite opens it."""
    path = database.place.path
    if path is None:
        return
    database.place.check()
    where = database.place.where
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        raise Unavailable(Trouble.ACCESS_DENIED, where) from error
    if not header:
        raise Unavailable(Trouble.NOT_OURS, where, reason="empty_file")
    if not header.startswith(_SQLITE_HEADER) or len(header) < 100:
        raise Unavailable(Trouble.DAMAGED, where, reason="header")
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise Unavailable(Trouble.NOT_OURS, where, reason="application_id")
    version = int.from_bytes(header[60:64], "big")
    if version > int(head()):
        raise Unavailable(Trouble.NEWER_DATABASE, where, database=f"{version:04d}", program=head())
