"""Copies of the database that can be trusted, and the way back from one.

SQLite: never a file copy (15 of 16 were damaged, safety.md §0.7) but SQLite's
own backup, checked before it gets its name. PostgreSQL: the server's own
``pg_dump`` and ``pg_restore``, when they are to be found.
"""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sqlalchemy import func, select, table

from backoffice.db import audit, migrations, server_tools
from backoffice.db.engine import Database
from backoffice.db.places import is_there, make_private_file, require_settled
from backoffice.db.tables import Base
from backoffice.db.troubles import Busy, translate
from backoffice.errors import Trouble, Unavailable
from backoffice.records.audit import Broken

PAGES_AT_ONCE = 1024
_IN_USE = (32, 33)  # Windows: somebody has the file open

Report = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Copy:
    """A checked backup: where it lies, its SHA-256, bytes, and rows of each table.

    ``rows`` is empty for PostgreSQL, whose dump is checked by its own tool.
    """

    path: Path
    sha256: str
    size: int
    rows: dict[str, int]


@dataclass(frozen=True, slots=True)
class Restored:
    """What was restored, and where the database from before is kept."""

    source: Path
    kept: Path
    rows: dict[str, int]


def back_up(database: Database, target: Path, report: Report) -> Copy:
    """Write a checked copy of the whole database to ``target``, which must not exist.

    Raises:
        Unavailable: ``FILE_LOCKED`` when ``target`` exists, ``DAMAGED`` when the
            copy fails its checks, ``FILE_MISSING`` when PostgreSQL's tools are
            not installed, and whatever the disk has to say.
        Cancelled: from ``report``; nothing is left behind.
    """
    if is_there(target):
        raise Unavailable(Trouble.FILE_LOCKED, str(target), reason="exists")
    draft = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        make_private_file(draft)
        if database.dialect == "sqlite":
            _copy_pages(database, draft, report)
            rows = check(database, draft)
            require_settled(draft)
        else:
            server_tools.dump(database, draft, lambda: report(0, 1))
            rows = {}
        report(1, 1)
        digest, size = _digest(draft), draft.stat().st_size
        draft.replace(target)
    except OSError as error:
        raise _disk(error, target) from None
    finally:
        _remove(draft)
    return Copy(target, digest, size, rows)


def restore(database: Database, source: Path, report: Report, *, stamp: str) -> Restored:
    """Put a backup in the place of the database; the one from before is kept beside it.

    The backup is checked before anything is touched. ``stamp`` (such as
    ``14050901-1130``) goes into the kept database's name.

    Raises:
        Unavailable: the backup is missing, foreign, newer or damaged, or the
            database is in use; the database is as it was.
        Cancelled: from ``report``, before the swap.
    """
    if not is_there(source) or not source.is_file():
        raise Unavailable(Trouble.FILE_MISSING, str(source))
    try:
        if database.dialect == "sqlite":
            return _restore_file(database, source, report, stamp)
        return _restore_server(database, source, report, stamp)
    except OSError as error:
        raise _disk(error, source) from None


def check(database: Database, path: Path) -> dict[str, int]:
    """Check a SQLite copy: pages, foreign keys, revision, the audit; return its row counts.

    Raises:
        Unavailable: what is wrong with it.
    """
    copy = database.beside(path)
    try:
        migrations.current(copy)
        with closing(_open(path)) as connection:
            _pragma_is_clean(connection, path, "integrity_check", [("ok",)])
            _pragma_is_clean(connection, path, "foreign_key_check", [])
        return check_contents(copy, str(path))
    except sqlite3.Error as error:
        raise translate(error, str(path), lost=False) or error from None
    finally:
        copy.dispose()


def check_contents(database: Database, where: str) -> dict[str, int]:
    """Verify the audit's chains and count the rows of every table."""
    with database.read() as session:
        broken: Broken | None = audit.verify(session)
        if broken is not None:
            raise Unavailable(
                Trouble.DAMAGED,
                where,
                reason="audit",
                operator=broken.operator,
                seq=str(broken.seq),
            )
        return {
            name: session.scalar(select(func.count()).select_from(table(name))) or 0
            for name in sorted(Base.metadata.tables)
        }


def _copy_pages(database: Database, draft: Path, report: Report) -> None:
    if database.place.path is None:
        return
    database.place.check()

    def progress(_status: int, remaining: int, total: int) -> None:
        report(total - remaining, total + 1)

    try:
        with (
            closing(_open(database.place.path)) as source,
            closing(sqlite3.connect(draft, isolation_level=None)) as target,
        ):
            source.backup(target, pages=PAGES_AT_ONCE, progress=progress)
            target.execute("PRAGMA journal_mode=WAL")
    except sqlite3.Error as error:
        raise translate(error, str(draft), lost=False) or error from None


def _restore_file(database: Database, source: Path, report: Report, stamp: str) -> Restored:
    place = database.place.path
    if place is None:
        raise Unavailable(Trouble.CONFIGURATION)
    draft = place.with_name(f".{place.name}.{secrets.token_hex(4)}.restore")
    kept = place.with_name(f"{place.stem}.before-{stamp}{place.suffix}")
    if kept.exists():
        raise Unavailable(Trouble.FILE_LOCKED, str(kept), reason="exists")
    try:
        check(database, source)
        report(1, 4)
        _copy_pages(database.beside(source), draft, lambda _done, _total: None)
        draft.chmod(0o600)
        report(2, 4)
        fresh = database.beside(draft)
        try:
            migrations.upgrade(fresh)
        finally:
            fresh.dispose()
        rows = check(database, draft)
        require_settled(draft)
        report(3, 4)
        _swap(database, place, draft, kept)
    finally:
        _remove(draft)
    return Restored(source, kept, rows)


def _restore_server(database: Database, source: Path, report: Report, stamp: str) -> Restored:
    """Load a dump into the server's database; a dump of what was there lies beside the source."""
    kept = source.with_name(f"{source.stem}.before-{stamp}{source.suffix}")
    server_tools.check(database, source, lambda: report(0, 4))
    back_up(database, kept, lambda _done, _total: report(1, 4))
    database.dispose()

    def hold_on() -> None:
        """Once begun, the load is left to end: the server undoes it when it fails."""

    server_tools.load(database, source, hold_on)
    try:
        migrations.upgrade(database)
        rows = check_contents(database, str(source))
    except Unavailable:
        server_tools.load(database, kept, hold_on)
        raise
    report(4, 4)
    return Restored(source, kept, rows)


def _swap(database: Database, place: Path, draft: Path, kept: Path) -> None:
    """Exchange the files while nobody writes."""
    database.dispose()
    if place.exists():
        _settle(place)
    # Only a file that could not be settled has a log left; the two belong together.
    logs = ((Path(f"{place}{end}"), Path(f"{kept}{end}")) for end in ("-wal", "-shm"))
    ways_back: list[Callable[[], object]] = []
    try:
        if place.exists():
            ways_back.append(_name_twice(place, kept))
        for old, new in logs:
            if old.exists():
                old.rename(new)
                ways_back.append(partial(new.rename, old))
        draft.replace(place)
    except OSError as error:
        for back in reversed(ways_back):
            back()
        raise _disk(error, place) from None


def _name_twice(place: Path, kept: Path) -> Callable[[], object]:
    """Give a file another name and return the way back.

    It keeps its own until another file takes it: a power cut between the two must not leave a
    desk without its database.
    """
    try:
        kept.hardlink_to(place)
    except OSError:  # a disk where a file has one name
        place.rename(kept)
        return partial(kept.rename, place)
    return kept.unlink


def _settle(place: Path) -> None:
    """Bring what is still in the log into the file; refuse while another desk has it open.

    A damaged file cannot be settled: it is kept as it is.
    """
    try:
        with closing(_open(place)) as connection:
            connection.execute("PRAGMA busy_timeout=2000")
            connection.execute("PRAGMA locking_mode=EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("COMMIT")
            if connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
                raise Unavailable(Trouble.BUSY, str(place))
    except sqlite3.Error as error:
        ours = translate(error, str(place), lost=False)
        if isinstance(ours, Busy):
            raise ours from None


def _open(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)


def _pragma_is_clean(
    connection: sqlite3.Connection, path: Path, pragma: str, clean: list[tuple[str, ...]]
) -> None:
    if connection.execute(f"PRAGMA {pragma}").fetchmany(1) != clean:
        raise Unavailable(Trouble.DAMAGED, str(path), reason=pragma)


def _digest(path: Path) -> str:
    with path.open("r+b") as file:  # Windows writes through only what is open for writing
        digest = hashlib.file_digest(file, "sha256")
        os.fsync(file.fileno())
    return digest.hexdigest()


def _disk(error: OSError, path: Path) -> Unavailable:
    if getattr(error, "winerror", None) in _IN_USE:
        return Busy(Trouble.BUSY, str(path))
    if isinstance(error, PermissionError):
        return Unavailable(Trouble.ACCESS_DENIED, str(path))
    if isinstance(error, FileNotFoundError):
        return Unavailable(Trouble.FILE_MISSING, str(path))
    full = error.errno == errno.ENOSPC
    return Unavailable(Trouble.DISK_FULL if full else Trouble.DEVICE, str(path))


def _remove(path: Path) -> None:
    for leftover in (path, Path(f"{path}-wal"), Path(f"{path}-shm"), Path(f"{path}-journal")):
        with suppress(OSError):
            leftover.unlink(missing_ok=True)
