"""The command as a shell starts it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from backoffice.documents import cli_help

PROGRAM = [sys.executable, "-m", "backoffice"]


def start(*argv, **environment):
    return subprocess.run(
        [*PROGRAM, *map(str, argv)],
        capture_output=True,
        env=os.environ | environment,
        stdin=subprocess.DEVNULL,
    )


@pytest.mark.parametrize(
    ("argv", "code"),
    [
        (["db", "upgrade"], 0),
        (["import", "registrations", "none.jsonl"], 1),
        (["import", "people"], 2),
        (["export", "activations"], 2),
        (["db", "check", "--database", "postgresql://127.0.0.1:1/office"], 3),
    ],
)
def test_the_exit_code_tells_how_it_ended(tmp_path, argv, code):
    ended = start("--data-dir", tmp_path, *argv)
    assert ended.returncode == code
    assert b"Traceback" not in ended.stderr


@pytest.mark.parametrize("argv", [[], ["--data-dir", "data"]])
def test_without_a_display_the_window_says_so(tmp_path, argv):
    bare = dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"), "")
    environment = os.environ | bare | {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    ended = subprocess.run(
        [*PROGRAM, *argv], capture_output=True, env=environment, cwd=tmp_path, timeout=60
    )
    assert ended.returncode == 3
    assert "نمایشگری نیست" in ended.stderr.decode("utf-8")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("argv", [["--version"], ["db", "check"]])
def test_a_full_disk_behind_a_stream_is_told_once(tmp_path, argv):
    with Path("/dev/full").open("wb") as full:
        command = [*PROGRAM, "--data-dir", str(tmp_path), *argv]
        ended = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, timeout=60)
    assert ended.returncode == 0
    assert ended.stderr.decode("utf-8").splitlines() == [cli_help.NOT_WRITTEN]


def test_both_streams_are_utf_8_whatever_the_console_thinks(tmp_path):
    ended = start("--data-dir", tmp_path, "db", "check", PYTHONIOENCODING="cp1252", PYTHONUTF8="0")
    assert "پایگاه داده درست است" in ended.stdout.decode("utf-8")
    ended = start("db", "sing", PYTHONIOENCODING="cp1252", PYTHONUTF8="0")
    assert "پذیرفته نیست" in ended.stderr.decode("utf-8")


def test_an_interrupt_while_the_command_is_loaded_is_no_traceback(tmp_path):
    # Found before ours of the same name, so the signal comes in the midst of the imports. What a
    # shell starts in the background would take no notice of it.
    (tmp_path / "argparse.py").write_text(
        "import signal\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "signal.raise_signal(signal.SIGINT)\n",
        encoding="utf-8",
    )
    ended = start("db", "check", PYTHONPATH=str(tmp_path))
    assert (ended.returncode, ended.stdout, ended.stderr) == (1, b"", b"")


def test_json_is_one_object_on_one_line(tmp_path, sample_files):
    ended = start(
        "--data-dir", tmp_path, "import", "registrations", sample_files.registrations, "--json"
    )
    answer = json.loads(ended.stdout)
    assert answer["records"] == 240
    assert ended.stdout.count(b"\n") == 1
    assert ended.stderr == b""


def test_a_reader_that_has_gone_is_no_reason_to_fail():
    with subprocess.Popen(
        [*PROGRAM, "--help"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as command:
        command.stdout.close()
        assert command.stderr.read() == b""
        assert command.wait() == 0


def test_workbooks_are_read_in_a_child_of_the_command(tmp_path, sample_files):
    assert start("--data-dir", tmp_path, "import", "centres", sample_files.centres).returncode == 0
    ended = start("--data-dir", tmp_path, "import", "lines", sample_files.lines, "--json")
    assert ended.returncode == 0, ended.stderr
    assert json.loads(ended.stdout)["new"] == 480
