"""Very many calls in the table: a window on them, whose memory does not grow."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import text

import call_office
import factories
from backoffice.db import call_months, line_files
from backoffice.db.tables.calls import CALLS
from backoffice.records.calls import month_key, number_code
from backoffice.ui.calls import call_reader
from backoffice.ui.widgets.record_model import Column, RecordModel

K = Qt.Key
MANY = 100_000
KEPT = 64  # pages


@pytest.fixture
def busy_line(sqlite_database):
    """A line with a hundred thousand calls in two months, as a switchboard has them."""
    sqlite_database.desk = factories.SUPERVISOR
    call_office.add_line(sqlite_database)
    first, second = factories.day("1405/07/01"), factories.day("1405/08/01")
    columns = "month, line, started, number, seconds, occurrence, type, rials, batch"
    values = ":month, :line, :started, :number, 60, 0, 3, 100, 1"
    insert = text(f"INSERT INTO {CALLS} ({columns}) VALUES ({values})")  # noqa: S608 - our names

    def unit(session):
        for day in (first, second):
            month = month_key(day)
            call_months.add_month(session, month)
            begins = call_office.at(day, 0)
            rows = [
                {
                    "month": month,
                    "line": number_code(factories.PHONE),
                    "started": begins + at * 40,
                    "number": number_code(f"0911{at % 7:07}"),
                }
                for at in range(MANY // 2)
            ]
            session.connection().execute(insert, rows)

    sqlite_database.write(unit)
    return sqlite_database


def test_a_hundred_thousand_calls_are_scrolled_in_the_same_memory(busy_line, sit_down):
    desk = sit_down(busy_line)
    desk.open_list()
    table = desk.tab.result.table
    model = table.records
    assert model.rowCount() == MANY
    for row in range(0, MANY, MANY // 90):
        table.scrollTo(model.index(row, 0))
        table.viewport().repaint()
        desk.settle()
        assert model.pages_held() <= KEPT
    assert model.pages_held() == KEPT
    table.scrollToBottom()
    table.viewport().repaint()
    desk.settle()
    last = model.record(MANY - 1)
    assert last.place == MANY
    assert last.call.started == call_office.at("1405/07/01", 0)
    assert desk.tab.result.footer.count.text() == "۱۰۰٬۰۰۰ تماس"


def test_a_page_that_is_not_there_yet_is_quiet_dots(busy_line, sit_down):
    desk = sit_down(busy_line)
    desk.open_list()
    model = desk.tab.result.table.records
    assert model.cell(50_000, 2).text == "…"
    desk.settle()
    assert "۱۴۰۵" in model.cell(50_000, 2).text


def test_pages_that_were_passed_by_are_not_read(busy_line, sit_down):
    desk = sit_down(busy_line)
    desk.open_list()
    model = desk.tab.result.table.records
    for row in range(10_000, 90_000, 1_000):
        model.cell(row, 2)
    desk.settle()
    assert model.pages_held() < 20
    assert model.cell(12_000, 2).text == "…"  # it is asked for again when it is seen again
    desk.settle()
    assert model.cell(12_000, 2).text != "…"


def test_a_jump_into_the_middle_reads_few_pages(busy_line, sit_down):
    desk = sit_down(busy_line)
    desk.open_list()
    result = desk.tab.result
    held = result.table.records.pages_held()
    result.jump(factories.day("1405/07/20"))
    desk.settle()
    result.table.viewport().repaint()
    desk.settle()
    row = result.table.currentIndex().row()
    end = call_office.at(factories.day("1405/07/20") + timedelta(days=1), 0)
    assert result.table.records.record(row).call.started == end - 40
    assert result.table.records.pages_held() <= held + 3


def test_too_many_chosen_rows_are_the_work_of_a_file(busy_line, sit_down):
    desk = sit_down(busy_line)
    desk.open_list()
    result = desk.tab.result
    result.table.setFocus()
    desk.press(K.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert "۵۰٬۰۰۰" in result.footer.chosen.text()
    assert not result.footer.copy.isEnabled()


def test_the_model_holds_to_the_rules_of_the_library(desk, qtmodeltester):
    desk.open_list()
    qtmodeltester.check(desk.tab.result.table.records)


def test_a_window_grows_behind_its_first_page(qtmodeltester, owner):
    model = RecordModel([Column("n", "N", str)], owner)
    asked: list[int] = []
    model.page_wanted.connect(lambda offset, _limit: asked.append(offset))
    model.begin(200)
    model.put(0, list(range(200)))
    qtmodeltester.check(model)
    model.grow(1_000)
    assert model.rowCount() == 1_000
    assert model.record(199) == 199  # what was shown stays
    model.grow(900)
    assert model.rowCount() == 1_000


def test_a_first_page_that_was_not_whole_is_asked_for_again(owner):
    model = RecordModel([Column("n", "N", str)], owner)
    model.begin(50)
    model.put(0, list(range(50)))
    model.grow(300)
    assert model.record(10) is None
    assert model.pages_held() == 0


def test_calls_of_the_old_number_follow_those_of_the_new(sqlite_database, sit_down):
    """A line whose number changed: both numbers' calls in one list, each row with its own."""
    database = sqlite_database
    database.desk = factories.SUPERVISOR
    call_office.add_line(database)
    changed = factories.day("1405/08/01")

    def unit(session):
        file = line_files.of_number(session, factories.PHONE)
        line_files.change_number(session, file.id, factories.SECOND_PHONE, changed, "mina")

    database.write(unit)
    old = [
        call_office.call(call_office.at("1405/07/10") + 60 * at, "09111234567") for at in range(250)
    ]
    new = [
        call_office.call(
            call_office.at("1405/08/10") + 60 * at, "02188776655", line_number="01332113289"
        )
        for at in range(130)
    ]
    call_office.add_calls(database, *old, *new)
    desk = sit_down(database)
    desk.claim_owner()
    desk.form.number.edit.selectAll()
    desk.form.number.setFocus()
    desk.type(factories.SECOND_PHONE)
    assert "شماره تا" in desk.tab.claim.card.facts.text()
    desk.press(K.Key_F9)
    table = desk.tab.result.table
    assert table.records.rowCount() == 380
    for row in (0, 129, 130, 379):
        table.records.cell(row, 0)
    desk.settle()
    lines = [table.records.record(row).call.line for row in (0, 129, 130, 379)]
    assert lines == [factories.SECOND_PHONE] * 2 + [factories.PHONE] * 2
    assert [table.records.record(row).place for row in (0, 129, 130, 379)] == [1, 130, 131, 380]
    assert not table.isColumnHidden(1)
    desk.tab.result.jump(factories.day("1405/07/20"))
    desk.settle()
    assert table.currentIndex().row() == 130


def test_days_are_found_at_the_edges_of_pages(desk):
    desk.open_list()
    result = desk.tab.result
    total = result.reader.total
    starts = []
    for first in range(0, total, 200):
        result.table.records.cell(first, 0)
    desk.settle()
    starts = [result.table.records.record(row).call.started for row in range(total)]
    permit, outline = result.reader._permit, result.reader._outline
    with desk.database.read() as session:
        for offset in range(0, 85, 3):
            day = factories.day("1405/06/01") + timedelta(days=offset)
            end = call_office.at(day + timedelta(days=1), 0)
            wanted = next((row for row, start in enumerate(starts) if start < end), -1)
            assert call_reader.find_day(session, permit, outline, day) == wanted
