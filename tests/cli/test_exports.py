"""Activations leave the office by command, for those who may take them."""

from __future__ import annotations

import csv
import hashlib
import io
import json

import openpyxl
import pytest

import factories
import line_house
from backoffice.db import audit
from backoffice.records.audit import AuditSearch
from backoffice.verification import activation

HEADER_CELLS = 14
DAYS = ("--from", "1405/09/01", "--to", "1405/09/01")


@pytest.fixture
def activated(office):
    """Two activated users: one whose name a spreadsheet would calculate, one tenant."""
    database = office.database
    risky = factories.person(given_name="=HYPERLINK(1)", family_name="رضایی")
    tenant = factories.person(factories.NATIONAL_IDS[1])
    receipts = []
    for who, lines in (
        (risky, None),
        (tenant, (factories.rented("1406/09/01", factories.SECOND_PHONE),)),
    ):
        view = factories.ready(database, who, lines)
        done = activation.activate(database, view.case.id, view.case.version, factories.POLICY)
        receipts.append(done.receipt)
    return receipts


def export(as_operator, target, *more, who="mina"):
    return as_operator(who, "export", "activations", *DAYS, "--out", target, *more)


def events(connect, url, outcome):
    with connect(url).read() as session:
        wanted = AuditSearch(deed="export_activations", outcome=outcome)
        return audit.search(session, wanted, limit=9)


def test_a_workbook_holds_texts_only(activated, as_operator, tmp_path):
    target = tmp_path / "out.xlsx"
    assert export(as_operator, target).code == 0
    sheet = openpyxl.load_workbook(target).active
    assert sheet.sheet_view.rightToLeft
    header, first, second = sheet.iter_rows()
    assert len(header) == HEADER_CELLS
    assert {cell.data_type for row in (first, second) for cell in row if cell.value} == {"s"}
    assert first[6].value == "=HYPERLINK(1) رضایی"
    assert [cell.value for cell in first][:2] == [activated[0].number, "1405/09/01"]
    assert first[8].value == factories.NATIONAL_IDS[0]
    assert second[11].value == f"{factories.SECOND_PHONE} تا 1406/09/01"


def test_a_csv_defuses_formulas(activated, as_operator, tmp_path):
    target = tmp_path / "out.csv"
    assert export(as_operator, target).code == 0
    content = target.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    _, first, second = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert first[6] == "'=HYPERLINK(1) رضایی"
    assert second[11].startswith(factories.SECOND_PHONE)


def test_json_lines_keep_values_as_they_are(activated, as_operator, tmp_path):
    target = tmp_path / "out.jsonl"
    assert export(as_operator, target).code == 0
    first, second = map(json.loads, target.read_text(encoding="utf-8").splitlines())
    assert first["name"] == "=HYPERLINK(1) رضایی"
    assert second["lines"] == [
        {"number": factories.SECOND_PHONE, "ownership": "user", "lease_end": "2027-11-22"}
    ]


def test_other_days_hold_nothing(activated, as_operator, tmp_path):
    target = tmp_path / "out.csv"
    days = ("--from", "1405/08/01", "--to", "1405/08/30")
    ended = as_operator("mina", "export", "activations", *days, "--out", target, "--json")
    assert (ended.code, ended.answer["rows"]) == (0, 0)
    assert len(target.read_text(encoding="utf-8").splitlines()) == 1


def test_what_leaves_is_audited_with_count_and_hash(
    activated, as_operator, connect, database_url, tmp_path
):
    target = tmp_path / "out.jsonl"
    ended = export(as_operator, target, "--json")
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    assert (ended.answer["rows"], ended.answer["sha256"]) == (2, digest)
    (event,) = events(connect, database_url, "done")
    details = json.loads(event.details)
    assert (event.operator, details["rows"], details["sha256"]) == ("mina", 2, digest)


@pytest.mark.parametrize("who", ["sara", "boss"])
def test_who_may_not_gets_nothing_and_is_noted(
    activated, as_operator, connect, database_url, tmp_path, who
):
    target = tmp_path / "out.csv"
    ended = export(as_operator, target, "--json", who=who)
    assert ended.code == 1
    assert [one["code"] for one in ended.answer["findings"]] == ["lacks_right"]
    assert not target.exists()
    (event,) = events(connect, database_url, "denied")
    assert event.operator == who


def test_a_folder_that_is_not_there_is_refused(
    activated, as_operator, connect, database_url, tmp_path
):
    ended = export(as_operator, tmp_path / "none" / "out.csv")
    assert ended.code == 1
    assert "چنین پوشه" in ended.err
    assert len(events(connect, database_url, "failed")) == 1


def test_a_centres_lines_leave_in_the_form_that_is_read(office, as_operator, tmp_path):
    target = tmp_path / "lines.xlsx"
    database = office.database
    line_house.office(database, line_house.line(), line_house.line(line_house.SECOND))
    done = as_operator("mina", "export", "lines", "--centre", "RSH01", "--out", target, "--json")
    assert (done.code, done.answer["rows"]) == (0, 2)
    again = as_operator("mina", "import", "lines", target, "--dry-run", "--json")
    assert (again.code, again.answer["same"]) == (0, 2)
    refused = as_operator("mina", "export", "lines", "--centre", "NONE", "--out", target)
    assert refused.code != 0


def test_lines_leave_as_a_workbook_alone(as_operator, office, tmp_path):
    target = tmp_path / "lines.csv"
    done = as_operator("mina", "export", "lines", "--centre", "RSH01", "--out", target)
    assert done.code == 2
