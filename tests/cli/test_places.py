"""Folders that this user may not look into end no command in a fault of the program."""

from __future__ import annotations

from pathlib import Path

import pytest

LOCKED = "locked"


@pytest.fixture
def locked(tmp_path, monkeypatch):
    """A folder into which nobody may look, whoever runs the tests."""
    folder = tmp_path / LOCKED
    folder.mkdir()
    real = Path.stat

    def stat(path, **more):
        if LOCKED in path.parts[:-1]:
            raise PermissionError(13, "Permission denied", str(path))
        return real(path, **more)

    monkeypatch.setattr(Path, "stat", stat)
    return folder


@pytest.mark.parametrize(
    "command",
    [
        ["import", "registrations", "{}/a.jsonl"],
        ["import", "lines", "{}/a.xlsx"],
        ["import", "centres", "{}/a.csv"],
        ["import", "calls", "{}/a.dat"],
        ["import", "bills", "{}/a.csv"],
        ["backup", "{}/a.db"],
        ["restore", "{}/a.db"],
    ],
    ids=" ".join,
)
def test_a_file_in_a_folder_that_is_locked_is_refused(run, locked, command):
    ended = run(*(word.format(locked) for word in command))
    assert (ended.code, ended.out) == (1, "")
    assert "پذیرفته نشد" in ended.err


@pytest.mark.parametrize(
    "command",
    [
        ["db", "check", "--database", "sqlite:///{}/a.db"],
        ["db", "upgrade", "--data-dir", "{}/data"],
        ["demo", "{}/demo", "--offscreen"],
    ],
    ids=" ".join,
)
def test_a_database_in_a_folder_that_is_locked_is_not_available(run, locked, command):
    ended = run(*(word.format(locked) for word in command))
    assert (ended.code, ended.out) == (3, "")
    assert LOCKED in ended.err
