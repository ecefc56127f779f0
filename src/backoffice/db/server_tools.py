"""PostgreSQL's own ``pg_dump`` and ``pg_restore``: found, run, watched.

They are part of a PostgreSQL installation, not of this program. They are looked
for in the folder named by ``BACKOFFICE_PG_TOOLS``, then on the search path.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from sqlalchemy import make_url

from backoffice.db.engine import Database
from backoffice.errors import Trouble, Unavailable
from backoffice.records import database_urls

FOLDER_VARIABLE = "BACKOFFICE_PG_TOOLS"
LOCK_TIMEOUT = 10_000  # milliseconds a restore waits for other desks
TICK_SECONDS = 0.2
OURS = ("audit_event", "alembic_version")

Tick = Callable[[], None]


def dump(database: Database, target: Path, tick: Tick) -> None:
    """Write the whole database to ``target`` in PostgreSQL's custom form and check it.

    ``tick`` is called while the tool works and may raise ``Cancelled``.

    Raises:
        Unavailable: ``FILE_MISSING`` when the tool is not installed (reason
            ``tool``), ``DEVICE`` when it fails (for example, an older tool).
    """
    arguments = ["--format=custom", "--no-owner", "--no-privileges", f"--file={target}"]
    _run(database, "pg_dump", arguments, tick)
    check(database, target, tick)


def check(database: Database, dumped: Path, tick: Tick) -> None:
    """Read a dump's table of contents; raise ``Unavailable`` when it is not one of ours."""
    contents = _tool("pg_restore", ["--list", str(dumped)], {}, database.place.where, tick)
    if contents is None:
        raise Unavailable(Trouble.DAMAGED, str(dumped), reason="dump")
    if not all(f" {name} " in contents for name in OURS):
        raise Unavailable(Trouble.NOT_OURS, str(dumped), reason="tables")


def load(database: Database, dumped: Path, tick: Tick) -> None:
    """Replace the database's contents by a dump's, in one transaction or not at all."""
    arguments = ["--clean", "--if-exists", "--no-owner", "--no-privileges", "--single-transaction"]
    _run(database, "pg_restore", [*arguments, "--exit-on-error", str(dumped)], tick)


def _run(database: Database, name: str, arguments: Sequence[str], tick: Tick) -> None:
    url = make_url(database.url).set(drivername="postgresql")
    environment = {"PGOPTIONS": f"-c lock_timeout={LOCK_TIMEOUT} -c statement_timeout=0"}
    if url.password:
        # In the environment of the child, never among its arguments that all may list.
        environment["PGPASSWORD"] = url.password
    if not database_urls.stays_here(database.url) and "sslmode" not in url.query:
        environment["PGSSLMODE"] = "verify-full"
    bare = url.set(password=None).render_as_string(hide_password=False)
    where = database.place.where
    if _tool(name, [f"--dbname={bare}", *arguments], environment, where, tick) is None:
        raise Unavailable(Trouble.DEVICE, where, reason=name)


def _tool(
    name: str, arguments: Sequence[str], environment: dict[str, str], where: str, tick: Tick
) -> str | None:
    """Run a tool; return what it printed, or None when it failed. Its errors hold data."""
    path = _find(name)
    if path is None:
        raise Unavailable(Trouble.FILE_MISSING, where, reason="tool", tool=name)
    process = subprocess.Popen(  # noqa: S603 - a tool found by us, arguments never through a shell
        [str(path), *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | environment,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        while True:
            try:
                printed, _ = process.communicate(timeout=TICK_SECONDS)
                break
            except subprocess.TimeoutExpired:
                tick()
    finally:
        if process.poll() is None:
            process.kill()
            process.communicate()
    return printed.decode("utf-8", "replace") if process.returncode == 0 else None


def _find(name: str) -> Path | None:
    folder = os.environ.get(FOLDER_VARIABLE, "")
    if folder:
        path = Path(folder) / (f"{name}.exe" if sys.platform == "win32" else name)
        return path if path.is_file() else None
    found = shutil.which(name)
    return Path(found) if found else None
