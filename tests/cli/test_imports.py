"""Registrations, lines and centres come in by command."""

from __future__ import annotations

import json
import signal

import pytest

import line_files
import portal_files
from backoffice.cli.console import Meter
from backoffice.db import audit
from backoffice.records.audit import AuditSearch
from backoffice.verification import intake

CANARY = "canary-0012345678"


def total(answer):
    parts = ("accepted", "corrected", "waiting", "duplicate", "unchanged")
    assert all(type(answer[name]) is int for name in ("records", *parts))
    return sum(answer[name] for name in parts)


def test_every_registration_is_accounted_for(command, sample_files):
    first = command("import", "registrations", sample_files.registrations, "--json")
    assert first.code == 0
    assert first.err == ""
    assert first.answer["records"] == total(first.answer) == 240
    assert first.answer["accepted"] > 100
    assert min(first.answer[name] for name in ("corrected", "waiting", "duplicate")) > 0
    reasons = {(one["field"], one["code"]) for one in first.answer["problems"]}
    assert ("national_id", "bad_check_digit") in reasons
    assert all(one["line"] for one in first.answer["problems"])

    again = command("import", "registrations", sample_files.registrations, "--json")
    assert again.code == 0
    assert again.answer["unchanged"] == again.answer["records"] == total(again.answer) == 240


def test_a_dry_run_changes_nothing(command, connect, database_url, sample_files):
    told = command("import", "registrations", sample_files.registrations, "--dry-run", "--json")
    assert (told.code, told.answer["dry_run"], told.answer["batch"]) == (0, True, "")
    assert told.answer["records"] == total(told.answer) == 240
    with connect(database_url).read() as session:
        assert audit.search(session, AuditSearch(deed=intake.IMPORT), limit=5) == []
    done = command("import", "registrations", sample_files.registrations, "--json")
    same = ("records", "accepted", "corrected", "waiting", "duplicate", "unchanged")
    assert [done.answer[name] for name in same] == [told.answer[name] for name in same]


def test_an_import_is_audited_under_the_machines_user(
    command, connect, database_url, sample_files, monkeypatch
):
    monkeypatch.setattr("getpass.getuser", lambda: "servant")
    assert command("import", "registrations", sample_files.registrations, "--quiet").code == 0
    with connect(database_url).read() as session:
        (newest, *_) = audit.search(session, AuditSearch(deed=intake.IMPORT), limit=5)
    assert newest.operator == "os:servant"


def test_problems_are_listed_in_persian_with_line_field_and_reason(command, sample_files):
    ended = command("import", "registrations", sample_files.registrations)
    assert "کد ملی: رقم کنترل نمی‌خواند" in ended.out
    assert "سطر " in ended.out
    assert "ثبت‌نام ۲۴۰" in ended.out


def test_no_subscribers_value_reaches_either_stream(command, tmp_path):
    path = tmp_path / "portal.jsonl"
    record = {
        "type": "haghighi",
        "first_name": CANARY,
        "last_name": f"{CANARY}\u0000",
        "national_code": CANARY,
        "birth_date": CANARY,
        "phones": [{"number": CANARY, "possession": CANARY}],
    }
    path.write_text(f"{json.dumps(record)}\n{CANARY}\n", encoding="utf-8")
    for more in ([], ["--json"]):
        ended = command("import", "registrations", path, *more)
        assert ended.code == 0
        assert "canary" not in ended.out + ended.err


def test_a_fault_of_ours_tells_its_place_and_no_value(command, sample_files, monkeypatch, caplog):
    def broken(*_arguments, **_more):
        raise RuntimeError(CANARY)

    monkeypatch.setattr("backoffice.verification.intake.run", broken)
    ended = command("import", "registrations", sample_files.registrations, "--json")
    assert ended.code == 4
    assert ended.answer["outcome"] == "failed"
    assert ended.answer["bug"] in ended.err
    assert ended.answer["bug"] in caplog.text
    assert "RuntimeError" in caplog.text
    assert "Traceback" not in ended.err
    assert "canary" not in ended.out + ended.err + caplog.text


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "empty"), (b"\xff\xd8\xff\xe0 a picture", "not_text"), (b"<html></html>", "web_page")],
)
def test_a_file_that_is_none_is_refused(command, tmp_path, content, code):
    path = tmp_path / "portal.jsonl"
    path.write_bytes(content)
    ended = command("import", "registrations", path, "--json")
    assert ended.code == 1
    assert ended.answer["outcome"] == "refused"
    assert [one["code"] for one in ended.answer["findings"]] == [code]
    assert ended.answer["findings"][0]["message"] in ended.err


@pytest.mark.parametrize("kind", ["registrations", "lines", "centres"])
def test_a_missing_file_is_refused_by_name(command, tmp_path, kind):
    ended = command("import", kind, tmp_path / "none.txt")
    assert ended.code == 1
    assert "none.txt" in ended.err
    assert "پیدا نشد" in ended.err


def test_stopping_tells_how_far_and_the_next_run_goes_on(command, sample_files, monkeypatch):
    move = Meter.move

    def press(self, done, total):
        if done:
            signal.raise_signal(signal.SIGINT)
        move(self, done, total)

    monkeypatch.setattr(Meter, "move", press)
    stopped = command("import", "registrations", sample_files.registrations, "--json")
    assert stopped.code == 1
    assert stopped.answer["outcome"] == "cancelled"
    assert stopped.answer["records"] == total(stopped.answer)
    assert "متوقف شد" in stopped.err
    monkeypatch.setattr(Meter, "move", move)
    done = command("import", "registrations", sample_files.registrations, "--json")
    assert done.code == 0
    assert done.answer["records"] == total(done.answer) == 240


def test_centres_and_lines_come_in(command, sample_files):
    centres = command("import", "centres", sample_files.centres, "--dry-run", "--json")
    assert (centres.code, centres.answer["added"], centres.answer["dry_run"]) == (0, 6, True)
    centres = command("import", "centres", sample_files.centres, "--json")
    assert (centres.code, centres.answer["added"]) == (0, 6)

    looked = command("import", "lines", sample_files.lines, "--dry-run", "--json")
    assert (looked.answer["rows"], looked.answer["new"], looked.answer["bad"]) == (480, 480, 0)
    lines = command("import", "lines", sample_files.lines, "--json")
    assert (lines.code, lines.answer["new"]) == (0, 480)
    again = command("import", "lines", sample_files.lines)
    assert again.code == 0
    assert "همان ۴۸۰" in again.out


def test_wrong_centres_are_refused_with_their_lines(command, tmp_path):
    path = tmp_path / "centres.csv"
    path.write_text("code,name,prefixes\nRSH01,رشت,3333\nRSH01,رشت,12\n", encoding="utf-8")
    ended = command("import", "centres", path, "--json")
    assert ended.code == 1
    assert ended.answer["findings"][0]["code"] == "twice_in_file"
    assert "سطر ۳" in ended.err


def test_the_settings_area_is_the_imports(command, tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "settings.toml").write_text('[office]\narea_code = "021"\n', encoding="utf-8")
    sent = portal_files.person(1, phones=[{"number": "88880000", "possession": portal_files.OWNER}])
    path = portal_files.write(tmp_path / "portal.jsonl", [sent])
    assert command("import", "registrations", path, "--json").answer["accepted"] == 1
    path = line_files.workbook(tmp_path / "lines.xlsx", [line_files.row(1, number="88880000")])
    assert command("import", "lines", path, "--json").answer["new"] == 1
