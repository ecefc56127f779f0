"""What may be typed, and what is said when it cannot be understood."""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections.abc import Iterator

import pytest

from backoffice.cli import arguments, main
from backoffice.cli.arguments import Parser, UsageError, parse


def every_command(parser: Parser, words: tuple[str, ...] = ()) -> Iterator[list[str]]:
    yield list(words)
    for one in parser._actions:
        if isinstance(one, argparse._SubParsersAction):
            for name, child in one.choices.items():
                yield from every_command(child, (*words, name))


EVERY_COMMAND = list(every_command(arguments._parser()))
ENGLISH = re.compile(r"\b(usage|options|positional|show this|arguments|invalid|required)\b")
EXPORT = ["export", "activations", "--from", "1405/01/01", "--to", "1405/01/31", "--out", "a.csv"]


@pytest.mark.parametrize("command", EVERY_COMMAND, ids=" ".join)
def test_every_command_has_a_persian_help(command, capsys):
    assert main([*command, "--help"]) == 0
    out, err = capsys.readouterr()
    assert "شیوه نوشتن" in out
    assert "گزینه‌های همه دستورها" in out
    assert not ENGLISH.search(out)
    assert err == ""


def test_the_help_loads_nothing_heavy():
    script = (
        "import sys\n"
        "from backoffice.cli import main\n"
        "main(['--help'])\n"
        "heavy = {'PySide6', 'sqlalchemy', 'openpyxl', 'reportlab', 'alembic', 'argon2'}\n"
        "sys.exit(len(heavy & set(sys.modules)))\n"
    )
    assert subprocess.run([sys.executable, "-c", script], capture_output=True).returncode == 0


def test_no_command_without_a_window_loads_qt(tmp_path):
    script = (
        "import sys\n"
        "from backoffice.cli import main\n"
        f"code = main(['--data-dir', {str(tmp_path)!r}, '--quiet', 'audit', 'verify'])\n"
        "sys.exit(code or 'PySide6' in sys.modules)\n"
    )
    assert subprocess.run([sys.executable, "-c", script]).returncode == 0


def test_the_version_is_told(capsys):
    assert main(["--version"]) == 0
    assert re.fullmatch(r"backoffice \d+\.\d+\.\d+\n", capsys.readouterr().out)


@pytest.mark.parametrize(
    "argv",
    [
        ["--operator", "boss", "--data-dir", "d", "--json", "operators", "list"],
        ["operators", "--operator", "boss", "--data-dir", "d", "--json", "list"],
        ["operators", "list", "--operator", "boss", "--data-dir", "d", "--json"],
    ],
)
def test_common_options_stand_before_or_after_the_command(argv):
    options = parse(argv)
    assert (options.operator, str(options.data_dir), options.json) == ("boss", "d", True)
    assert (options.command, options.what) == ("operators", "list")


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["import"], "یکی از دستورهای همین گروه"),
        (["--data-dir", "", "db", "check"], "--data-dir: «» پوشه نیست"),
        (["--data-dir", __file__, "db", "check"], "پوشه نیست"),
        (["demo", __file__], "DIR: «"),
        (["import", "lines"], "این‌ها داده نشده است: FILE"),
        (["import", "people", "f"], "«people» پذیرفته نیست"),
        (["sing"], "«sing» پذیرفته نیست"),
        (["db", "check", "--loud"], "ناشناخته است: --loud"),
        (["db", "check", "--data-d", "x"], "ناشناخته است"),
        (["db", "check", "--database"], "یک مقدار می‌خواهد"),
        (["db", "check", "--json=1"], "مقدار نمی‌گیرد"),
        (["db", "check", "--database", "mysql://h/d"], "sqlite:/// یا postgresql://"),
        (["--operator", "m", *EXPORT[:-1], "a.pdf"], "پسوند"),
        (["--operator", "m", *EXPORT[:3], "1405/13/01", *EXPORT[4:]], "تاریخ جلالی نیست"),
        (["--operator", "m", *EXPORT[:3], "2026-03-21", *EXPORT[4:]], "به جلالی می‌شود 1405/01/01"),
        (["--operator", "m", *EXPORT[:3], "1405/02/01", *EXPORT[4:]], "پس از روز پایان"),
        (EXPORT, "--operator"),
        (["operators", "list"], "--operator"),
        (["operators", "reset", "sara"], "--operator"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_usage_errors_are_persian_and_end_with_two(argv, said, capsys):
    with pytest.raises(UsageError, match=re.escape(said)):
        parse(argv)
    assert main(argv) == 2
    out, err = capsys.readouterr()
    assert said in err
    assert "--help" in err
    assert not ENGLISH.search(err)
    assert out == ""


def test_a_usage_error_is_json_when_json_is_asked_for(run):
    ended = run("import", "lines", "--json")
    assert ended.code == 2
    assert ended.answer["outcome"] == "usage"
    assert ended.answer["messages"]


def test_a_password_in_an_address_is_not_repeated(run):
    ended = run("--database", "postgresql://u:se@cret@host/db", "db", "check")
    assert ended.code == 2
    assert "cret" not in ended.out + ended.err
