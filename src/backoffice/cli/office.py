"""The office that a command works in: its data folder, its database, who acts."""

from __future__ import annotations

import getpass
import os
import socket
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from backoffice import settings
from backoffice.administration import access
from backoffice.cli.arguments import UsageError
from backoffice.cli.console import Console
from backoffice.db import Database, migrate
from backoffice.documents import cli_findings, cli_help, cli_texts
from backoffice.documents.files import trouble_of
from backoffice.errors import Cancelled, Refused, Unavailable
from backoffice.settings import Settings

PASSWORD_VARIABLE = "BACKOFFICE_PASSWORD"  # noqa: S105 - where it is, not what
LONGEST_WORKSTATION = 64


@dataclass(frozen=True, slots=True)
class MustChange:
    """The finding of a first password that was not changed yet."""


@dataclass(frozen=True, slots=True)
class Office:
    """An open database, its settings, and what its tables were before (``""``: none)."""

    settings: Settings
    database: Database
    before: str


@contextmanager
def opened(options: Namespace, console: Console, *, migrated: bool = True) -> Iterator[Office]:
    """Open the office for one command, as its operator or as the machine's own user.

    A new database is made and an older one renewed, unless ``migrated`` is off.

    Raises:
        Refused: the settings, the address or the log-in.
        Unavailable: the data folder or the database.
    """
    chosen = _settings(options, console)
    database = Database(options.database or chosen.address, workstation=workstation())
    try:
        database.desk = access.system_desk(database.workstation)
        before = _migrate(database) if migrated else ""
        if options.operator:
            _log_in(database, options.operator)
        try:
            yield Office(chosen, database, before)
        finally:
            if options.operator and database.desk is not None:
                with suppress(Unavailable):
                    access.log_out(database)
    finally:
        database.dispose()


def workstation() -> str:
    """Return this machine's name, as the audit keeps it."""
    return socket.gethostname()[:LONGEST_WORKSTATION]


def data_folder(options: Namespace) -> Path:
    """Return the data folder that the command line, the environment or the platform names."""
    chosen: Path | None = options.data_dir
    return chosen if chosen is not None else settings.default_data_folder()


def password(prompt: str, *, again: bool = False) -> str:
    """Return a password from the environment, else ask for it (a new one twice).

    Raises:
        UsageError: there is no terminal to ask at, or the two differ.
        Cancelled: the end of the input was typed instead of a password.
    """
    given = os.environ.get(PASSWORD_VARIABLE)
    if given is not None:
        return given
    if sys.stdin is None or not sys.stdin.isatty():
        raise UsageError(cli_help.NO_PASSWORD)
    try:
        typed = getpass.getpass(prompt)
        repeated = getpass.getpass(cli_texts.ASK_AGAIN) if again else typed
    except EOFError:
        raise Cancelled from None
    if repeated != typed:
        raise UsageError(cli_texts.PASSWORDS_DIFFER)
    return typed


def _settings(options: Namespace, console: Console) -> Settings:
    folder = data_folder(options)
    chosen = settings.load(folder)
    for warning in settings.warnings(folder):
        words = cli_findings.finding(cli_findings.SETTINGS, warning.flaw.value, warning.detail)
        console.complain(words)
    return chosen


def _migrate(database: Database) -> str:
    try:
        return migrate(database)
    except OSError as error:
        raise Unavailable(trouble_of(error), database.place.where) from None


def _log_in(database: Database, username: str) -> None:
    prompt = cli_texts.ASK_PASSWORD.format(username=username)
    came = access.log_in(database, username, password(prompt))
    if came.must_change:
        access.log_out(database)
        raise Refused([MustChange()])
