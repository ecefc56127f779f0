"""The command as a shell would run it, but in this process: its exit code and both streams."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path

import pytest

from administration_office import BOSS_PASSWORD, PASSWORD, WEAK, Office, open_office
from backoffice.administration import access
from backoffice.cli import main
from backoffice.db import Database
from backoffice.demo import files, generator
from backoffice.demo.files import SampleFiles

TODAY = date(2026, 11, 22)


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def answer(self) -> dict:
        """The one JSON object on stdout."""
        (line,) = self.out.splitlines()
        return json.loads(line)


@pytest.fixture
def run(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    clock: Callable[[], datetime],
    monkeypatch: pytest.MonkeyPatch,
) -> Callable[..., Ended]:
    """Run a command in a data folder of the test's own, by the clock of the test."""
    monkeypatch.setattr("backoffice.cli.office.Database", partial(Database, clock=clock))
    quick = partial(access.log_in, passwords=WEAK)
    monkeypatch.setattr("backoffice.administration.access.log_in", quick)

    def _run(*argv: object) -> Ended:
        capsys.readouterr()
        code = main(["--data-dir", str(tmp_path / "data"), *map(str, argv)])
        out, err = capsys.readouterr()
        return Ended(code, out, err)

    return _run


@pytest.fixture
def command(run: Callable[..., Ended], database_url: str) -> Callable[..., Ended]:
    """Run a command on a migrated database, on each back end in turn."""

    def _command(*argv: object) -> Ended:
        return run("--database", database_url, *argv)

    return _command


@pytest.fixture
def office(database_url: str, connect) -> Office:
    """An administrator (boss), a supervisor (mina) and a clerk (sara) on that database."""
    return open_office(connect(database_url))


@pytest.fixture
def as_operator(
    command: Callable[..., Ended], office: Office, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Ended]:
    """Run a command as one of the operators, with their password in the environment."""

    def _as(username: str, *argv: object) -> Ended:
        right = BOSS_PASSWORD if username == "boss" else PASSWORD
        monkeypatch.setenv("BACKOFFICE_PASSWORD", right)
        return command("--operator", username, *argv)

    return _as


@pytest.fixture(scope="session")
def sample_files(tmp_path_factory: pytest.TempPathFactory) -> SampleFiles:
    """The sample data of a day, as files."""
    return files.write(generator.sample(TODAY), tmp_path_factory.mktemp("sample"))
