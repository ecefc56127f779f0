"""A look at a database that is not in use yet: who answers, may one write there, is it ours?"""

from __future__ import annotations

import os
from dataclasses import dataclass

from sqlalchemy import text

from backoffice.db import migrations
from backoffice.db.engine import Database
from backoffice.db.places import is_there
from backoffice.errors import Trouble, Unavailable


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address leads to.

    Attributes:
        host: The file's path, or the address of the server that answered.
        writable: Whether this user may write there; False for a standby.
        revision: The tables' revision; "" for a database without tables, or none yet.
        version: The server's version; "" for a file.
        missing: Whether the file is not there yet; it would be made at the next start.
    """

    host: str
    writable: bool
    revision: str = ""
    version: str = ""
    missing: bool = False


def ask(url: str) -> Answer:
    """Open a database for a moment and look; nothing is written.

    Raises:
        Refused: the address may not be used (``UrlFinding`` records).
        Unavailable: nobody answers, or it is not ours, or newer than this program.
    """
    database = Database(url, workstation="trial")
    try:
        return _file(database) if database.dialect == "sqlite" else _server(database)
    finally:
        database.dispose()


def _file(database: Database) -> Answer:
    path = database.place.path
    if path is None:
        raise Unavailable(Trouble.FILE_MISSING, database.place.where)
    if not is_there(path):
        folder = next(one for one in path.absolute().parents if one.exists())
        return Answer(str(path), os.access(folder, os.W_OK), missing=True)
    revision = migrations.current(database)
    writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    return Answer(str(path), writable, revision)


def _server(database: Database) -> Answer:
    with database.read() as session:
        host, standby, read_only, version = session.execute(
            text(
                "SELECT host(inet_server_addr()), pg_is_in_recovery(), "
                "current_setting('default_transaction_read_only'), "
                "current_setting('server_version')"
            )
        ).one()
    revision = migrations.current(database)
    writable = not standby and read_only != "on"
    return Answer(host or database.place.where, writable, revision, version)
