"""Lists leave with a committed use before them and a record behind them, or not at all."""

from __future__ import annotations

import csv
import hashlib
import io
from dataclasses import replace
from datetime import timedelta

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from backoffice.calls import actions, callers, checking, handing_over, reading
from backoffice.db import audit, line_files
from backoffice.errors import Forbidden, Refused
from backoffice.records.audit import AuditSearch
from backoffice.records.calls import CallFilter, CallType, Total
from backoffice.records.disclosures import CallerList, CallerSearch, Lack, Use
from backoffice.records.handed_over import FileForm, together
from backoffice.records.receipts import Standing
from call_lists_given import (
    ITEMISED,
    KEY,
    OFFICE,
    book_rows,
    disclosed,
    events,
    export,
    kept,
    uses,
)
from call_office import CALLERS, OWNERS, add_calls, at, call, month
from call_papers import LETTERHEAD
from factories import ADMINISTRATOR, OTHER_CLERK, PHONE, SECOND_PHONE, day, silent
from paper_readers import read_paper

pytestmark = pytest.mark.usefixtures("listed_calls")

QUESTIONS = some.builds(
    CallFilter,
    since=some.dates(day("1405/07/25"), day("1405/08/10")),
    until=some.dates(day("1405/08/10"), day("1405/08/30")),
    types=some.frozensets(some.sampled_from(sorted(set(CallType) - {CallType.LOCAL}))),
    number=some.sampled_from(["", "0911", "118", "009"]),
    begins=some.just(True),  # noqa: FBT003 - hypothesis' own signature
    least_seconds=some.none() | some.integers(0, 70),
    hours=some.none() | some.tuples(some.integers(0, 23), some.integers(0, 23)),
)


def test_a_workbook_leaves_with_its_rows_and_a_record(database, tmp_path):
    target = tmp_path / "calls.xlsx"
    made = export(database, target)
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    assert (made.rows, made.sha256, made.path, made.form) == (
        ITEMISED,
        digest,
        target,
        FileForm.XLSX,
    )
    assert [row[1:5] for row in book_rows(target)] == [
        ("1405/08/30", "10:00:00", "118", "راهنمای تلفن"),
        ("1405/08/06", "23:59:59", "009647901234567", "عراق"),
        ("1405/08/05", "10:00:00", "09111234567", "همراه اول"),
        ("1405/08/05", "09:00:00", "02188880000", "تهران"),
    ]
    stored = kept(database, made.serial)
    assert (stored.rows, stored.sha256, stored.form) == (ITEMISED, digest, FileForm.XLSX)
    (event,) = events(database)
    assert (event["rows"], event["sha256"], event["file"]) == (ITEMISED, digest, "calls.xlsx")


def test_text_and_statement_have_the_same_rows(database, tmp_path):
    on = disclosed(database)
    text = export(database, tmp_path / "calls.csv", FileForm.CSV, on=on)
    paper = export(database, tmp_path / "calls.pdf", FileForm.PDF, on=on)
    _, *rows = csv.reader(io.StringIO(text.path.read_text("utf-8-sig"), newline=""))
    assert [row[3] for row in rows] == ["118", "009647901234567", "09111234567", "02188880000"]
    read = read_paper(paper.path.read_bytes())
    assert "جمع کل: ۴ مکالمه" in read
    assert "۰۰۹۶۴۷۹۰۱۲۳۴۵۶۷" in read
    code = text.serial.partition("-")[0]
    assert [text.serial, paper.serial] == [f"{code}-1", f"{code}-2"]


def test_a_statement_is_made_for_the_printer(database):
    on = disclosed(database)
    pdf, made = handing_over.statement(database, on, month(), silent, **OFFICE)
    assert (made.rows, made.path) == (ITEMISED, None)
    assert made.sha256 == hashlib.sha256(pdf).hexdigest()
    assert "ریزمکالمات شهری درج نمی‌شود." in read_paper(pdf)
    assert [one.use for one in uses(database, on)] == [Use.PRINT]


def test_the_use_is_committed_before_the_first_row_is_read(database, tmp_path):
    on, seen = disclosed(database), []

    def report(_done, _total):
        seen.append(([one.use for one in uses(database, on)], events(database)))

    export(database, tmp_path / "calls.xlsx", report=report, on=on)
    assert seen == [([Use.EXPORT], [])]


def test_who_does_not_hold_the_right_gets_nothing(database, tmp_path):
    on = disclosed(database)
    database.desk = ADMINISTRATOR
    with pytest.raises(Forbidden):
        export(database, tmp_path / "calls.xlsx", on=on)
    database.desk = OTHER_CLERK
    with pytest.raises(Refused) as refusal:
        export(database, tmp_path / "calls.xlsx", on=on)
    assert [one.lack for one in refusal.value.findings] == [Lack.OTHER_OPERATOR]
    assert uses(database, on) == []
    assert list(tmp_path.glob("*calls*")) == []


def test_a_disclosure_of_this_morning_is_too_old(database, clock, tmp_path):
    on = disclosed(database)
    clock.advance(hours=3)
    with pytest.raises(Refused) as refusal:
        export(database, tmp_path / "calls.xlsx", on=on)
    assert [one.lack for one in refusal.value.findings] == [Lack.EXPIRED]


def test_a_backward_range_is_refused(database, tmp_path):
    with pytest.raises(Refused) as refusal:
        export(database, tmp_path / "x.xlsx", asked=month("1405/08/30", "1405/08/01"))
    assert Lack.FROM_AFTER_TO in {one.lack for one in refusal.value.findings}


def test_an_empty_list_is_a_list(database, tmp_path):
    made = export(database, tmp_path / "x.pdf", FileForm.PDF, month("1404/08/01", "1404/08/30"))
    assert made.rows == 0
    assert "مکالمه‌ای ثبت نشده است" in read_paper(made.path.read_bytes())


def test_former_numbers_of_the_line_are_named(database, tmp_path):
    def unit(session):
        file = line_files.of_number(session, PHONE)
        line_files.change_number(session, file.id, SECOND_PHONE, day("1405/08/10"), "mina")

    database.write(unit)
    add_calls(database, call(at("1405/08/20"), line_number=SECOND_PHONE))
    claim = replace(OWNERS, number=SECOND_PHONE)
    asked = month("1405/08/02", "1405/08/28")
    on = disclosed(database, claim)
    made = export(database, tmp_path / "x.xlsx", asked=asked, on=on)
    assert [row[8] for row in book_rows(made.path)] == [SECOND_PHONE, PHONE, PHONE, PHONE]
    pdf, _ = handing_over.statement(database, on, asked, silent, **OFFICE)
    text = read_paper(pdf)
    assert "تلفن ۰۱۳-۳۲۱۱۳۲۸۹ — ۱۴۰۵/۰۸/۱۰ تا ۱۴۰۵/۰۸/۲۸" in text
    assert "تلفن ۰۱۳-۳۳۳۳۴۴۴۴ — ۱۴۰۵/۰۸/۰۲ تا ۱۴۰۵/۰۸/۰۹" in text


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(asked=QUESTIONS)
def test_sheet_text_paper_and_screen_agree(database, tmp_path, asked):
    on = disclosed(database)
    with database.read() as session:
        database_look = actions.look_up(database, on, asked, itemise_local=False)
        permit = reading.permit(session, database_look.id)
        shown = reading.totals(session, permit)
    whole = together(shown.values())
    book = export(database, tmp_path / "x.xlsx", asked=asked, on=on)
    rows = book_rows(book.path)
    sums = Total(
        len(rows),
        round(sum((row[6] for row in rows), timedelta()).total_seconds()),
        sum(row[7] for row in rows),
    )
    text = export(database, tmp_path / "x.csv", FileForm.CSV, asked, on=on)
    _, *lines = csv.reader(io.StringIO(text.path.read_text("utf-8-sig"), newline=""))
    pdf, paper = handing_over.statement(database, on, asked, silent, **OFFICE)
    assert sums == whole
    assert (book.rows, text.rows, paper.rows, len(lines)) == (whole.count,) * 4
    assert [line[3] for line in lines] == [row[3] for row in rows]
    types = openpyxl.load_workbook(book.path).worksheets[1]
    assert sum(row[0] for row in types.iter_rows(min_row=2, min_col=2, values_only=True)) == (
        2 * whole.count
    )
    assert pdf.startswith(b"%PDF")


# Checking


def checked(database, code, key=KEY):
    return database.write(lambda session: checking.check(session, code, tag_key=key))


def test_the_code_of_a_paper_tells_what_left(database):
    on = disclosed(database)
    pdf, made = handing_over.statement(database, on, month(), silent, **OFFICE)
    digits = made.serial.replace("-", "") + made.tag
    answer = checked(database, digits)
    assert (answer.standing, answer.serial, answer.rows, answer.sha256, answer.form) == (
        Standing.GENUINE,
        made.serial,
        ITEMISED,
        hashlib.sha256(pdf).hexdigest(),
        FileForm.PDF,
    )
    assert checked(database, made.serial).standing is Standing.KEPT
    wrong = digits[:-1] + str((int(digits[-1]) + 1) % 10)
    assert checked(database, wrong).standing is Standing.ALTERED
    other_key = b"another key of 32 bytes, at least"
    assert checked(database, digits, other_key).standing in (Standing.OTHER_KEY, Standing.ALTERED)
    assert checked(database, "12").standing is Standing.UNKNOWN
    assert checked(database, made.serial.replace("-1", "-9")).standing is Standing.UNKNOWN
    with database.read() as session:
        found = audit.search(session, AuditSearch(deed=checking.CHECK), limit=9)
    assert len(found) == 6


def test_an_administrator_checks_no_papers(sqlite_database):
    sqlite_database.desk = ADMINISTRATOR
    with pytest.raises(Forbidden):
        checked(sqlite_database, "12")


def test_without_a_key_there_is_no_tag(sqlite_database):
    on = disclosed(sqlite_database)
    office = OFFICE | {"tag_key": b""}
    pdf, made = handing_over.statement(sqlite_database, on, month(), silent, **office)
    assert made.tag == ""
    assert "کد بررسی" not in read_paper(pdf)


# The complainant's slip


def test_a_slip_never_has_a_digit_of_a_caller(database):
    nuisance = ["01399887766", "01377665544"]
    for number in nuisance:
        add_calls(
            database,
            *(
                call(at("1405/08/15", 23, minute), PHONE, line_number=number, kind=CallType.LOCAL)
                for minute in (1, 2, 3)
            ),
        )
    on = disclosed(database, CALLERS)
    wanted = CallerSearch(day("1405/08/01"), day("1405/08/30"), least=3)
    look, found = callers.callers(database, on, wanted)
    assert found.count == 2
    office = {"letterhead": LETTERHEAD, "tag_key": KEY}
    pdf, made = handing_over.slip(database, look, wanted, found, **office)
    text = read_paper(pdf)
    assert "تماس‌گیرنده ۲" in text
    assert "جمع: ۲ تماس‌گیرنده، ۶ تماس" in text
    ascii_text = text.translate(str.maketrans("۰۱۲۳۴۵۶۷۸۹", "0123456789"))
    for number in nuisance:
        for start in range(3, len(number) - 3):
            assert number[start : start + 4] not in ascii_text
    for one in found.shown:
        assert one.token not in ascii_text
        assert one.masked not in text
    assert {one.use for one in uses(database, on)} == {Use.LOOK, Use.PRINT}
    assert kept(database, made.serial).rows == 6
    handing_over.slip(database, look, wanted, found, **office)
    assert len(events(database)) == 2


def test_a_slip_is_of_nuisance_calls_alone(sqlite_database):
    on = disclosed(sqlite_database)
    look = actions.look_up(sqlite_database, on, month(), itemise_local=False)
    wanted = CallerSearch(day("1405/08/01"), day("1405/08/30"))
    with pytest.raises(Refused) as refusal:
        handing_over.slip(sqlite_database, look, wanted, CallerList(), letterhead=LETTERHEAD)
    assert [one.lack for one in refusal.value.findings] == [Lack.OTHER_LIST]
