"""Calls come in by command with the very report of the action, and old months go."""

from __future__ import annotations

import signal

import pytest

import call_imports
from backoffice.calls import imports
from backoffice.cli import call_imports as command_module
from backoffice.cli.console import Meter
from backoffice.db import audit
from backoffice.documents import cli_call_import_words as words
from backoffice.records.audit import AuditSearch
from backoffice.records.call_files import BadCall, MonthFlaw
from backoffice.records.calls import CallType
from call_imports import row, write

DAY = 86_400
CALLS = [(n % 3, n, n * 60, n, n) for n in range(12)]


@pytest.fixture
def path(tmp_path):
    rows = [*map(row, CALLS), row(CALLS[4]), "no,call", row((1, 1, 9, 1, 1)).replace("MOB", "?")]
    return write(tmp_path / "calls.csv", rows)


def test_the_command_gives_the_actions_report(command, path, connect, database_url, monkeypatch):
    reports = []
    run = imports.run

    def kept(*arguments, **more):
        reports.append(run(*arguments, **more))
        return reports[-1]

    monkeypatch.setattr(imports, "run", kept)
    ended = command("import", "calls", path, "--json")
    assert (ended.code, ended.err) == (0, "")
    said = ended.answer
    assert (said.pop("command"), said.pop("outcome")) == ("import calls", "done")
    assert said == command_module.answer(reports[0])
    assert (said["rows"], said["new"], said["repeated"], said["bad"]) == (15, 12, 1, 2)
    assert said["by_reason"] == {"too_few_columns": 1, "type_word": 1}
    assert [one["line"] for one in said["bad_rows"]] == [15, 16]
    assert said["repeated_lines"] == [14]
    with connect(database_url).read() as session:
        assert len(audit.search(session, AuditSearch(deed=imports.IMPORT), limit=5)) == 2

    again = command("import", "calls", path, "--json").answer
    assert (again["already_loaded"], again["new"], again["imported_before"]) == (15, 0, True)


def test_a_dry_run_counts_and_writes_nothing(command, path):
    told = command("import", "calls", path, "--dry-run", "--profile", "province-csv", "--json")
    assert (told.code, told.answer["new"], told.answer["batch"]) == (0, 12, "")
    done = command("import", "calls", path, "--json").answer
    same = ("rows", "new", "already_loaded", "repeated", "bad", "by_type", "by_reason", "bad_rows")
    assert [told.answer[name] for name in same] == [done[name] for name in same]


def test_it_speaks_persian_and_names_lines_not_numbers(command, path):
    ended = command("import", "calls", path)
    assert "سطر ۱۵: ستون کم دارد" in ended.out
    assert "تکراری در همین فایل، سطرهای: ۱۴" in ended.out
    assert "ردیف ۱۵ · تازه ۱۲ · از پیش بوده ۰ · تکراری ۱ · نادرست ۲" in ended.out
    assert "همراه ۱۳" in ended.out
    assert "نادرست‌ها: ستون کم دارد ۱ · واژه نوع مکالمه شناخته نیست ۱" in ended.out
    assert "0133333" not in ended.out
    assert "آورده شده بود" in command("import", "calls", path).out


def test_profiles_are_named_or_guessed(command, path, tmp_path):
    ended = command("import", "calls", path, "--profile", "nothing", "--json")
    assert ended.code == 2
    assert "province-csv" in ended.answer["messages"][0]
    other = tmp_path / "other.txt"
    other.write_text("some text\nof nobody\n", encoding="utf-8")
    ended = command("import", "calls", other, "--json")
    assert (ended.code, ended.answer["findings"][0]["code"]) == (1, "unknown_format")
    assert "--profile" in ended.answer["findings"][0]["message"]
    assert command("import", "calls", other, "--dry-run").code == 1
    ended = command("import", "calls", other, "--profile", "province-csv", "--json")
    assert (ended.code, ended.answer["findings"][0]["code"]) == (1, "header_missing")
    assert command("import", "calls", tmp_path / "none.csv").code == 1


def test_stopping_leaves_no_call(command, path, monkeypatch):
    move = Meter.move

    def press(self, done, total):
        if done:
            signal.raise_signal(signal.SIGINT)
        move(self, done, total)

    monkeypatch.setattr(Meter, "move", press)
    stopped = command("import", "calls", path, "--json")
    assert (stopped.code, stopped.answer["outcome"]) == (1, "cancelled")
    monkeypatch.setattr(Meter, "move", move)
    assert command("import", "calls", path, "--json").answer["new"] == 12


def test_a_clerk_may_not(as_operator, path):
    ended = as_operator("sara", "import", "calls", path, "--json")
    assert (ended.code, ended.answer["findings"][0]["code"]) == (1, "lacks_right")
    assert as_operator("mina", "import", "calls", path, "--json").answer["new"] == 12
    assert as_operator("mina", "db", "months", "--retire", "140501").code == 1


def test_months_are_listed_and_the_oldest_retired(command, tmp_path):
    assert command("db", "months").out == f"{words.NO_MONTHS}\n"
    calls = [(1, n, (n - 9) * 31 * DAY, 5, 5) for n in range(10)]
    path = write(tmp_path / "calls.csv", map(row, calls))
    assert command("import", "calls", path, "--json").answer["new"] == 10
    kept = command("db", "months", "--json").answer["months"]
    assert kept == sorted(kept)
    assert kept[-1] == 140507
    ended = command("db", "months", "--retire", kept[0], "--json")
    assert (ended.code, ended.answer["calls_dropped"]) == (0, 1)
    assert ended.answer["months"] == kept[1:]
    refused = command("db", "months", "--retire", kept[0], "--json")
    assert (refused.code, refused.answer["findings"][0]["code"]) == (1, "month_not_there")
    refused = command("db", "months", "--retire", kept[3])
    assert refused.code == 1
    assert "تنها کهنه‌ترین ماه" in refused.err
    assert command("db", "months", "--retire", "140513").code == 2
    shown = command("db", "months").out.splitlines()
    assert shown[-2:] == ["مهر ۱۴۰۵", "کنار گذاشته: آذر ۱۴۰۴"]


def test_a_retired_month_stays_away_until_it_is_let_in_again(command, tmp_path):
    old, new = (1, 1, -31 * DAY, 5, 5), (1, 2, 60, 5, 5)
    assert command("import", "calls", write(tmp_path / "a.csv", map(row, [old, new]))).code == 0
    ended = command("db", "months", "--retire", "140506", "--json").answer
    assert (ended["months"], ended["retired_months"]) == ([140507], [140506])
    other = write(tmp_path / "b.csv", map(row, [new, old, (1, 3, 90, 5, 5)]))
    told = command("import", "calls", other, "--dry-run")
    assert "سطر ۳: مکالمه‌های این ماه کنار گذاشته شده است" in told.out
    assert "نادرست‌ها: مکالمه‌های این ماه کنار گذاشته شده است ۱" in told.out
    done = command("import", "calls", other, "--json").answer
    assert {name: done[name] for name in ("rows", "new", "already_loaded", "repeated", "bad")} == {
        "rows": 3, "new": 1, "already_loaded": 1, "repeated": 0, "bad": 1
    }  # fmt: skip
    assert done["by_reason"] == {"retired_month": 1}
    assert done["bad_rows"] == [{"line": 3, "code": "retired_month", "column": ""}]
    refused = command("db", "months", "--readmit", "140507", "--json")
    assert (refused.code, refused.answer["findings"][0]["code"]) == (1, "month_not_retired")
    both = command("db", "months", "--readmit", "140506", "--retire", "140507")
    assert (both.code, "--retire با --readmit نمی‌آید" in both.err) == (2, True)
    ended = command("db", "months", "--readmit", "140506", "--json").answer
    assert (ended["months"], ended["retired_months"], ended["readmitted"]) == ([140507], [], 140506)
    assert command("import", "calls", other, "--json").answer["new"] == 1
    assert command("db", "months", "--json").answer["months"] == [140506, 140507]


def test_every_code_has_words():
    assert {one.value for one in BadCall} == set(words.REASONS)
    assert {one.value for one in CallType} == set(words.TYPES)
    assert {one.value for one in MonthFlaw} == set(words.MONTH_FLAWS)
    assert call_imports.CSV.name == "province-csv"
