"""Calls leave by command as they leave by the window: with a right, an audit and one file."""

from __future__ import annotations

import csv
import hashlib
import io
import json

import openpyxl
import pytest

from backoffice.calls import actions, handing_over
from backoffice.cli import call_arguments
from backoffice.db import audit, handed_over
from backoffice.documents import cli_call_words, cli_help
from backoffice.records.audit import AuditSearch
from backoffice.records.calls import CallType
from backoffice.records.disclosures import Finding, Lack, Use
from backoffice.records.flaws import Flaw
from call_office import OWNER, STRANGER, TENANT, add_calls, add_line, at, call
from factories import PHONE, day
from paper_readers import read_paper

DAYS = ("--from", "1405/08/01", "--to", "1405/08/30")
OWNERS = (
    *("--holder", "owner", "--name", "مریم رضایی", "--identifier", OWNER),
    *("--purpose", "own_record", "--identity-seen", "--bill-seen"),
)


@pytest.fixture
def telephones(office):
    database = office.database
    add_line(database)
    add_calls(
        database,
        call(at("1405/08/05"), "02188880000", kind=CallType.LONG_DISTANCE),
        call(at("1405/08/06")),
        call(at("1405/08/07"), "01333330000", kind=CallType.LOCAL),
        call(at("1405/08/08"), "09130001122"),
    )
    return database


@pytest.fixture
def export(telephones, as_operator):
    def _export(target, *more, who="sara", line=PHONE, days=DAYS, claim=OWNERS):
        given = ("--line", line, *days, *claim, "--out", target, *more)
        return as_operator(who, "export", "calls", *given)

    return _export


def text_rows(path):
    _, *rows = csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline=""))
    return [row[3] for row in rows]


def test_each_form_is_written_with_its_serial_and_hash(export, telephones, tmp_path):
    for form in ("xlsx", "csv", "pdf"):
        target = tmp_path / f"calls.{form}"
        ended = export(target, "--json")
        assert ended.code == 0
        answer = ended.answer
        assert (answer["outcome"], answer["rows"], answer["file"]) == ("done", 3, str(target))
        assert answer["sha256"] == hashlib.sha256(target.read_bytes()).hexdigest()
        with telephones.read() as session:
            assert handed_over.of_serial(session, answer["serial"]).rows == 3
    sheet = openpyxl.load_workbook(tmp_path / "calls.xlsx").worksheets[0]
    assert sheet["D8"].value == "09130001122"
    assert "جمع کل: ۳ مکالمه" in read_paper((tmp_path / "calls.pdf").read_bytes())
    assert text_rows(tmp_path / "calls.csv") == ["09130001122", "09111234567", "02188880000"]


def test_the_result_is_said(export, tmp_path):
    ended = export(tmp_path / "calls.csv")
    assert "۳ مکالمه در" in ended.out
    assert "SHA-256: " in ended.out


def test_the_same_audit_as_the_window_leaves(export, telephones, tmp_path):
    export(tmp_path / "calls.csv")
    with telephones.read() as session:
        found = {
            deed: audit.search(session, AuditSearch(deed=deed, operator="sara"), limit=5)
            for deed in (actions.DISCLOSE, actions.DEEDS[Use.EXPORT], handing_over.HAND_OVER)
        }
    assert [len(events) for events in found.values()] == [1, 1, 1]
    (event,) = found[handing_over.HAND_OVER]
    assert json.loads(event.details)["rows"] == 3


@pytest.mark.parametrize(
    ("more", "numbers"),
    [
        (("--type", "mobile"), ["09130001122", "09111234567"]),
        (
            ("--type", "mobile", "--type", "long_distance"),
            ["09130001122", "09111234567", "02188880000"],
        ),
        (("--number", "+98 913 000 1122"), ["09130001122"]),
        (("--number", "۰۹۱۱", "--begins"), ["09111234567"]),
        (("--number", "+98 911", "--begins"), ["09111234567"]),
        (("--number", "0098(0)913", "--begins"), ["09130001122"]),
        (("--number", "0909", "--begins"), []),
        (("--type", "long_distance", "--number", "0911", "--begins"), []),
        (("--intelligent",), []),
    ],
)
def test_what_is_asked_narrows_the_list(export, tmp_path, more, numbers):
    target = tmp_path / "calls.csv"
    assert export(target, *more).code == 0
    assert text_rows(target) == numbers


def test_a_line_is_read_as_people_write_it(export, tmp_path):
    target = tmp_path / "calls.csv"
    assert export(target, line="۰۱۳-۳۳۳۳۴۴۴۴").code == 0
    assert len(text_rows(target)) == 3


def test_refused_findings_are_said_in_persian(export, tmp_path):
    target = tmp_path / "calls.xlsx"
    claim = ("--holder", "owner", "--identifier", STRANGER, "--purpose", "own_record")
    ended = export(target, claim=claim)
    assert ended.code == 1
    for words in (
        *("پذیرفته نشد", "صاحب امتیاز ثبت‌شده این خط شخص دیگری است"),
        *("مدرک شناسایی رؤیت نشده است", "آخرین قبض پرداخت‌شده رؤیت نشده است"),
    ):
        assert words in ended.err
    assert not target.exists()
    codes = [one["code"] for one in export(target, "--json", claim=claim).answer["findings"]]
    assert {"not_the_owner", "identity_not_seen", "bill_not_seen"} <= set(codes)


def test_a_lease_that_ended_yesterday_is_refused(export, clock, tmp_path):
    claim = (
        *("--holder", "tenant", "--name", "رضا کریمی", "--identifier", TENANT),
        *("--lease-from", "1405/01/01", "--lease-to", "1405/08/30", "--names-line"),
        *("--purpose", "own_record", "--identity-seen", "--bill-seen"),
    )
    assert clock.today == day("1405/09/01")
    ended = export(tmp_path / "calls.csv", claim=claim)
    assert ended.code == 1
    assert "اجاره در ۱۴۰۵/۰۸/۳۰ پایان یافته است" in ended.err


def test_a_tenant_gets_the_days_of_the_lease_and_is_told(export, tmp_path):
    claim = (
        *("--holder", "tenant", "--name", "رضا کریمی", "--identifier", TENANT),
        *("--lease-from", "1405/08/06", "--lease-to", "1406/08/05", "--names-line"),
        *("--purpose", "own_record", "--identity-seen", "--bill-seen"),
    )
    target = tmp_path / "calls.csv"
    ended = export(target, claim=claim)
    assert ended.code == 0
    assert text_rows(target) == ["09130001122", "09111234567"]
    assert "تنها روزهایی که در حق این شخص است آمده است" in ended.err


def test_an_attorney_brings_a_paper(export, tmp_path):
    claim = (
        *("--holder", "attorney", "--name", "ناصر امینی", "--identifier", STRANGER),
        *("--owner-identifier", OWNER, "--purpose", "court", "--identity-seen", "--bill-seen"),
    )
    ended = export(tmp_path / "calls.pdf", claim=claim)
    assert ended.code == 1
    assert "شماره سند لازم است" in ended.err
    paper = ("--paper-number", "1405/112", "--paper-date", "1405/01/20", "--paper-issuer", "دفتر")
    assert export(tmp_path / "calls.pdf", *paper, claim=claim).code == 0
    assert "وکیل، به موجب وکالت‌نامه" in read_paper((tmp_path / "calls.pdf").read_bytes())


def test_a_supervisor_waves_a_finding_through_with_a_reason(export, tmp_path):
    claim = [one for one in OWNERS if one != "--bill-seen"]
    target = tmp_path / "calls.csv"
    lift = ("--lift", "bill_not_seen", "--reason", "قبض در سامانه پرداخت شده دیده شد")
    assert export(target, *lift, claim=claim).code == 1
    assert export(target, *lift, claim=claim, who="mina").code == 0


def disclosed(telephones):
    with telephones.read() as session:
        return len(audit.search(session, AuditSearch(deed=actions.DISCLOSE), limit=9))


@pytest.mark.parametrize("form", ["xlsx", "csv", "pdf"])
def test_a_folder_that_is_not_there_is_found_before_anything_is_disclosed(
    export, telephones, tmp_path, form
):
    target = tmp_path / "nowhere" / f"calls.{form}"
    ended = export(target, "--json")
    assert ended.code == 1
    (found,) = ended.answer["findings"]
    assert str(target.parent) in found["message"]
    assert disclosed(telephones) == 0


def test_other_types_than_the_intelligent_service_are_refused_before_anything(
    export, telephones, tmp_path
):
    ended = export(tmp_path / "calls.csv", "--intelligent", "--type", "mobile", "--json")
    assert ended.code == 1
    assert [one["code"] for one in ended.answer["findings"]] == ["other_types"]
    assert disclosed(telephones) == 0
    target = tmp_path / "calls.csv"
    assert export(target, "--intelligent", "--type", "intelligent").code == 0


def test_a_paper_that_would_be_too_long_is_refused_and_the_workbook_named(
    export, tmp_path, monkeypatch
):
    monkeypatch.setattr(handing_over, "MOST_ON_PAPER", 2)
    ended = export(tmp_path / "calls.pdf")
    assert ended.code == 1
    assert "دست بالا ۲ مکالمه" in ended.err
    assert list(tmp_path.glob("*calls*")) == []
    assert export(tmp_path / "calls.xlsx").code == 0


def test_an_administrator_gets_nothing(export, tmp_path):
    ended = export(tmp_path / "calls.csv", "--json", who="boss")
    assert ended.code == 1
    (found,) = ended.answer["findings"]
    assert found["code"] == "lacks_right"
    assert "نشان دادن ریزمکالمات" in found["message"]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--type", "telex"), "«telex» پذیرفته نیست"),
        (("--out", "calls.jsonl"), cli_call_words.WRONG_SUFFIX),
        (("--from", "1405/08/30", "--to", "1405/08/01"), cli_help.BACKWARDS),
        (("--lease-from", "2026-03-01"), "میلادی"),
        (("--holder", "neighbour"), "«neighbour» پذیرفته نیست"),
    ],
)
def test_what_cannot_be_understood_is_said_in_persian(export, tmp_path, more, said):
    ended = export(tmp_path / "calls.csv", *more)
    assert ended.code == 2
    assert said in ended.err


def test_without_an_operator_nothing_leaves(telephones, command, tmp_path):
    given = ("--line", PHONE, *DAYS, *OWNERS, "--out", tmp_path / "calls.csv")
    ended = command("export", "calls", *given)
    assert ended.code == 2
    assert cli_help.NEEDS_OPERATOR in ended.err


def test_the_help_names_every_choice(run):
    ended = run("export", "calls", "--help")
    assert ended.code == 0
    for words in ("long_distance", "attorney", "bill_objection", "--lease-from", "lease_silent"):
        assert words in ended.out
    assert call_arguments.__doc__


@pytest.mark.parametrize("lack", Lack)
def test_every_finding_has_a_sentence(lack):
    said = cli_call_words.finding(Finding(lack, Flaw.TOO_SHORT, day("1405/09/01"), 3))
    assert "{" not in said
    assert lack.value in cli_call_words.LACKS
