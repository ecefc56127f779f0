"""Nuisance callers: masked for everybody, unmasked for an authority by the security office."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import func, select

import call_office
import factories
from backoffice.calls import callers, paper_room
from backoffice.db import audit, call_retired
from backoffice.db.tables.calls import DisclosureUseRow
from backoffice.records.audit import AuditSearch
from backoffice.records.calls import CallType
from backoffice.records.disclosures import ListKind, Purpose, Use
from backoffice.ui.calls.statement_dialog import StatementDialog
from backoffice.ui.calls.unmask_dialog import UnmaskDialog

K = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
OFFENDER, OTHER = "01333229911", "01342551220"


@pytest.fixture
def pestered(office):
    """The line was called by two others again and again, one of them at night."""
    calls = [
        call_office.call(
            call_office.at("1405/08/10", hour, minute),
            factories.PHONE,
            line_number=number,
            kind=CallType.LOCAL,
            rials=0,
        )
        for number, hour, count in ((OFFENDER, 23, 6), (OTHER, 10, 3), ("01333118822", 12, 1))
        for minute in range(count)
    ]
    call_office.add_calls(office, *calls)
    return office


def open_callers(desk):
    desk.press(K.Key_3, ALT)
    assert desk.tab.claim._kind is ListKind.CALLERS
    assert desk.form.purpose.key() is Purpose.NUISANCE
    desk.claim_owner()
    desk.form.purpose.chip(Purpose.NUISANCE).click()
    desk.press(K.Key_F9)
    assert desk.tab.page() is desk.tab.callers
    return desk.tab.callers


def test_repeat_callers_are_shown_masked(pestered, sit_down):
    page = open_callers(sit_down(pestered))
    found = [page.table.records.record(row) for row in range(page.table.records.rowCount())]
    assert [one.count for one in found] == [6, 3]
    shown = " ".join(
        page.table.records.cell(row, column).text for row in range(2) for column in range(6)
    )
    assert "۳۳۲۲۹۹" not in shown
    assert page.table.records.cell(0, 0).text.strip("\u2066\u2069").endswith("۱۱")
    assert [bar.value for bar in page.hours.bars()][23] == 6
    assert [bar.value for bar in page.all_hours.bars()][10] == 3


def test_a_cut_list_says_so_and_its_sums_are_those_of_everybody(pestered, sit_down, monkeypatch):
    monkeypatch.setattr(callers, "MOST_CALLERS", 1)
    page = open_callers(sit_down(pestered))
    assert page.table.records.rowCount() == 1
    assert "۲ تماس‌گیرنده" in page.count.text()
    assert "۱" in page.count.text().split("·")[1]
    assert [bar.value for bar in page.all_hours.bars()][10] == 3  # of the one that is not shown


def test_another_caller_has_other_hours(pestered, sit_down):
    desk = sit_down(pestered)
    page = open_callers(desk)
    page.table.setFocus()
    desk.press(K.Key_Down)
    assert [bar.value for bar in page.hours.bars()][10] == 3


def test_hours_and_least_narrow_the_callers(pestered, sit_down):
    desk = sit_down(pestered)
    page = open_callers(desk)
    page.filter.first_hour.setFocus()
    desk.type("۲۲")
    page.filter.last_hour.setFocus()
    desk.type("5")
    desk.press(K.Key_Return)
    assert page.table.records.rowCount() == 1
    page.filter.least.edit.selectAll()
    page.filter.least.setFocus()
    desk.type("7")
    desk.press(K.Key_F9)
    assert page.stack.currentWidget() is page.empty
    assert not page.paper.isEnabled()


def test_the_complainants_paper_names_no_caller(pestered, sit_down):
    desk = sit_down(pestered)
    open_callers(desk)
    desk.press(K.Key_F8)
    desk.qtbot.waitUntil(lambda: desk.dialog(StatementDialog) is not None, timeout=20_000)
    desk.settle()
    dialog = desk.dialog(StatementDialog)
    assert dialog._pages == paper_room.page_count(dialog._paper.pdf) == 1
    assert OFFENDER[3:].encode() not in dialog._paper.pdf
    dialog.reject()


def test_a_key_that_is_pressed_twice_makes_one_paper(pestered, sit_down):
    desk = sit_down(pestered)
    page = open_callers(desk)
    page.show_paper()
    page.show_paper()
    assert not page.paper.isEnabled()
    desk.qtbot.waitUntil(lambda: desk.dialog(StatementDialog) is not None, timeout=20_000)
    desk.settle()
    desk.dialog(StatementDialog).reject()
    desk.qtbot.waitUntil(page.paper.isEnabled, timeout=20_000)
    with pestered.read() as session:
        printed = audit.search(session, AuditSearch(deed="calls.print"), limit=9)
    assert len(printed) == 1


def test_days_that_are_not_kept_any_more_are_said(pestered, sit_down):
    def close(session):
        call_retired.close(session, 140506, "boss")

    pestered.write(close)
    desk = sit_down(pestered)
    page = open_callers(desk)
    page.filter.range.since.set_value(factories.day("1405/06/20"))
    page.filter.judge()
    desk.press(K.Key_F9)
    desk.settle()
    assert "۱۴۰۵/۰۷/۰۱" in page.filter.said.text()
    assert page.stack.currentWidget() is page.table


def test_a_clerk_cannot_unmask(pestered, sit_down):
    desk = sit_down(pestered)
    page = open_callers(desk)
    assert not page.unmask.isEnabled()
    assert "حراست" in page.unmask.toolTip()
    desk.press(K.Key_F11)
    assert desk.dialog(UnmaskDialog) is None


def test_the_security_office_unmasks_on_an_authoritys_letter(pestered, sit_down):
    desk = sit_down(pestered, call_office.SECURITY)
    page = open_callers(desk)
    page.table.select_row(0)
    desk.press(K.Key_F11)
    dialog = desk.dialog(UnmaskDialog)
    assert not dialog.unmask.isEnabled()
    assert len(dialog.findings.rows()) == 3
    dialog.order_no.setFocus()
    desk.type("1405/77")
    dialog.order_date.setFocus()
    desk.type("14050825")
    dialog.authority.setFocus()
    desk.type("دادسرای رشت")
    assert dialog.unmask.isEnabled()
    desk.click(dialog.unmask)
    assert "۰۱۳-۳۳۲۲۹۹۱۱" in dialog.answer.text()
    with desk.database.read() as session:
        count = select(func.count()).where(DisclosureUseRow.use == Use.UNMASK.value)
        assert session.scalar(count) == 1
    desk.tab.hide_personal_data()  # the lock closes it and forgets the number
    assert desk.dialog(UnmaskDialog) is None
    assert dialog.answer.text() == ""


def test_the_lock_takes_the_callers_away(pestered, sit_down):
    desk = sit_down(pestered)
    page = open_callers(desk)
    desk.tab.hide_personal_data()
    assert page.table.records.rowCount() == 0
    assert page.strip.title.text() == ""
    desk.tab.show_personal_data()
    desk.press(K.Key_F5)
    assert page.table.records.rowCount() == 2


def test_a_range_the_wrong_way_round_is_not_looked_up(pestered, sit_down):
    desk = sit_down(pestered)
    page = open_callers(desk)
    page.filter.range.since.setFocus()
    page.filter.range.since.edit.selectAll()
    desk.type("14060101")
    assert not page.filter.search.isEnabled()
    desk.press(K.Key_F9)
    assert page.stack.currentWidget() is page.empty


def test_the_open_callers_are_left_and_found_again(pestered, sit_down):
    desk = sit_down(pestered)
    page = open_callers(desk)
    desk.press(K.Key_1, ALT)
    assert desk.tab.page() is desk.tab.claim
    desk.press(K.Key_3, ALT)
    assert desk.tab.page() is page
