"""The log goes on whatever the disk or a second window says, and prints nothing."""

from __future__ import annotations

import logging
import os

import pytest

from backoffice.ui.log_file import LOG, LogFile


@pytest.fixture
def log(tmp_path):
    made = LogFile(tmp_path, size=200)
    yield made
    made.close()


def say(log, word):
    log.handle(logging.LogRecord("backoffice", logging.INFO, __file__, 1, word, None, None))


def kept(folder):
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


def test_a_full_log_makes_room_and_three_old_ones_are_kept(log, tmp_path):
    for number in range(40):
        say(log, f"word-{number:02}")
    assert set(kept(tmp_path)) == {LOG, *(f"{LOG}.{number}" for number in (1, 2, 3))}
    assert "word-39" in kept(tmp_path)[LOG]


def test_where_no_file_may_be_renamed_the_log_grows(log, tmp_path, monkeypatch, capsys):
    def refused(*_paths):
        raise PermissionError(13, "The process cannot access the file")

    say(log, "first")
    monkeypatch.setattr(os, "rename", refused)
    for number in range(40):
        say(log, f"word-{number:02}")
    (text,) = kept(tmp_path).values()
    assert all(word in text for word in ("first", *(f"word-{number:02}" for number in range(40))))
    assert capsys.readouterr() == ("", "")


def test_a_log_that_cannot_be_written_prints_nothing(tmp_path, capsys):
    log = LogFile(tmp_path / "nowhere")
    say(log, "lost")
    assert capsys.readouterr() == ("", "")
