"""The database is made, renewed, checked, copied and put back by command."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from backoffice.cli import main
from backoffice.documents import cli_texts


def test_the_first_command_makes_the_folder_and_the_tables(run, tmp_path):
    ended = run("import", "registrations", tmp_path / "none.jsonl", "--json")
    assert ended.code == 1
    assert (tmp_path / "data" / "backoffice.db").is_file()
    checked = run("db", "check", "--json")
    assert checked.code == 0
    assert checked.answer["rows"]["audit_event"] > 0


def test_an_upgrade_says_what_it_did(run, empty_database_url):
    made = run("db", "upgrade", "--database", empty_database_url, "--json")
    assert (made.code, made.answer["before"]) == (0, "")
    after = made.answer["after"]
    again = run("db", "upgrade", "--database", empty_database_url, "--json")
    assert (again.code, again.answer["before"], again.answer["after"]) == (0, after, after)
    assert "نو است" in run("db", "upgrade", "--database", empty_database_url).out


def test_a_sound_database_passes_its_check(command):
    ended = command("db", "check")
    assert ended.code == 0
    assert "درست است" in ended.out


def test_the_audit_is_walked(command):
    ended = command("audit", "verify", "--json")
    assert ended.code == 0
    assert sum(one["rows"] for one in ended.answer["chains"].values()) == ended.answer["rows"] > 0


def test_a_broken_audit_is_named_by_its_first_row(run, sqlite_url, connect):
    assert run("--database", sqlite_url, "audit", "verify").code == 0
    database = connect(sqlite_url)
    session = database.exclusively()
    try:
        for (name,) in session.execute(
            text("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        ).all():
            session.execute(text(f"DROP TRIGGER {name}"))
        session.execute(text("UPDATE audit_event SET deed = 'nothing' WHERE seq = 1"))
        session.commit()
    finally:
        session.close()
    ended = run("--database", sqlite_url, "audit", "verify", "--json")
    assert ended.code == 1
    (finding,) = ended.answer["findings"]
    assert (finding["code"], finding["seq"]) == ("altered", 1)
    assert "تغییر داده شده است" in ended.err
    assert run("--database", sqlite_url, "db", "check").code == 3


def test_heads_of_an_earlier_day_tell_of_a_tail_that_was_cut(run, sqlite_url, connect, tmp_path):
    audit = ("--database", sqlite_url, "audit", "verify")
    kept = tmp_path / "kept.json"
    kept.write_text(run(*audit, "--json").out, encoding="utf-8")
    assert run(*audit, "--against", kept).code == 0
    database = connect(sqlite_url)
    session = database.exclusively()
    try:
        for (name,) in session.execute(
            text("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        ).all():
            session.execute(text(f"DROP TRIGGER {name}"))
        session.execute(text("DELETE FROM audit_event"))
        session.execute(text("DELETE FROM audit_head"))
        session.commit()
    finally:
        session.close()
    ended = run(*audit, "--against", kept, "--json")
    assert ended.code == 1
    (finding,) = ended.answer["findings"]
    assert finding["code"] in {"missing", "rewritten"}


@pytest.mark.parametrize("content", ["", "{}", '{"chains": 1}', '{"chains": {"ali": [1]}}'])
def test_what_holds_no_heads_is_said(command, tmp_path, content):
    kept = tmp_path / "kept.json"
    kept.write_text(content, encoding="utf-8")
    ended = command("audit", "verify", "--against", kept)
    assert ended.code == 2
    assert "kept.json" in ended.err
    assert command("audit", "verify", "--against", tmp_path / "none.json").code in {1, 3}


def test_a_backup_is_made_once_and_put_back(run, sample_files, tmp_path):
    target = tmp_path / "office.backup"
    made = run("backup", target, "--json")
    assert made.code == 0
    assert made.answer["size"] == target.stat().st_size
    again = run("backup", target)
    assert again.code == 1
    assert cli_texts.EXISTS in again.err

    assert run("import", "registrations", sample_files.registrations).code == 0
    restored = run("restore", target, "--json")
    assert restored.code == 0
    assert Path(restored.answer["kept"]).is_file()
    assert restored.answer["rows"]["verification_case"] == 0
    assert run("restore", tmp_path / "none").code == 1


def test_a_lost_database_comes_back_from_its_backup(run, tmp_path):
    assert run("backup", tmp_path / "office.backup").code == 0
    shutil.rmtree(tmp_path / "data")
    (tmp_path / "data").mkdir()
    assert run("restore", tmp_path / "office.backup").code == 0
    assert run("db", "check").code == 0


@pytest.mark.parametrize(
    "command", [["db", "check"], ["audit", "verify"], ["import", "lines", "x"]]
)
def test_a_server_that_does_not_answer_ends_with_three(run, command):
    ended = run(*command, "--database", "postgresql://127.0.0.1:1/office", "--json")
    assert ended.code == 3
    assert ended.answer["outcome"] == "unavailable"
    assert ended.answer["findings"][0]["code"] == "unreachable"
    assert "پاسخ نمی‌دهد" in ended.err


def _folder(path: Path) -> None:
    path.mkdir()


def _empty(path: Path) -> None:
    path.touch()


def _garbage(path: Path) -> None:
    path.write_bytes(b"no database at all" * 20)


@pytest.mark.parametrize(
    ("make", "said"),
    [(_folder, "از آنِ این برنامه نیست"), (_empty, "از آنِ این برنامه نیست"), (_garbage, "آسیب")],
)
def test_what_is_no_database_ends_with_three(run, tmp_path, make, said):
    path = tmp_path / "other.db"
    make(path)
    ended = run("db", "check", "--database", f"sqlite:///{path.as_posix()}")
    assert ended.code == 3
    assert said in ended.err
    assert "Traceback" not in ended.err


def test_a_data_folder_that_cannot_be_made_ends_with_three(tmp_path, capsys):
    (tmp_path / "file").touch()
    assert main(["--data-dir", str(tmp_path / "file" / "data"), "db", "upgrade"]) == 3
    assert "Traceback" not in capsys.readouterr().err


def test_wrong_settings_are_refused_with_their_lines(run, tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "settings.toml").write_text(
        '[desk]\nidle_lock_minutes = 0\ntheme = "pink"\n', encoding="utf-8"
    )
    ended = run("db", "check", "--json")
    assert ended.code == 1
    assert [one["code"] for one in ended.answer["findings"]] == ["out_of_range", "not_one_of"]
    assert "سطر ۲" in ended.err
    assert "سطر ۳" in ended.err


def test_settings_that_others_may_read_are_warned_of(run, tmp_path):
    (tmp_path / "data").mkdir()
    path = tmp_path / "data" / "settings.toml"
    path.write_text("", encoding="utf-8")
    path.chmod(0o644)
    ended = run("db", "upgrade")
    assert ended.code == 0
    assert ("برای کاربران دیگر رایانه باز است" in ended.err) is (os.name != "nt")


def test_a_program_without_streams_works(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["--data-dir", str(tmp_path), "db", "upgrade"]) == 0
    assert main(["--help"]) == 0
    assert main(["db"]) == 2
