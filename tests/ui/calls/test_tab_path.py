"""The clerk's whole way: the right, the list, what it adds up to, and every use written down."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from sqlalchemy import func, select

import call_office
import factories
from backoffice.calls import actions, reading
from backoffice.db.tables.calls import DisclosureRow, DisclosureUseRow
from backoffice.errors import Refused
from backoffice.records import dates, digits
from backoffice.records.calls import CallType, moment
from backoffice.records.disclosures import Finding, Lack
from backoffice.ui.calls import call_table

K = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def uses(database) -> int:
    """How many looks, prints and exports are committed."""
    with database.read() as session:
        return session.scalar(select(func.count()).select_from(DisclosureUseRow))


def test_an_owner_sees_the_calls_by_keyboard_alone(desk):
    desk.claim_owner()
    assert desk.tab.claim.blocking() == []
    assert desk.tab.claim.show_button.isEnabled()
    desk.press(K.Key_F9)
    result = desk.tab.result
    assert desk.tab.page() is result
    assert result.table.isVisible()
    assert result.reader.total == result.table.records.rowCount() > 200
    assert result.hand_over.excel.isEnabled()
    assert uses(desk.database) == 1


def test_list_totals_and_plots_agree(desk):
    desk.open_list()
    result = desk.tab.result
    with desk.database.read() as session:
        permit = reading.permit(session, result._look.id)
        summary = reading.summary(session, permit)
    assert result.reader.total == summary.all.count
    assert sum(bar.value for bar in result.panel.days.bars()) == summary.all.count
    assert sum(bar.value for bar in result.panel.hours.bars()) == summary.all.count
    assert CallType.LOCAL not in summary.by_type  # «ریزمکالمات شهری درج نمی‌شود»


def test_the_list_is_newest_first_and_reads_as_a_clerk_reads(desk):
    desk.open_list()
    table = desk.tab.result.table
    starts = [table.records.record(row).call.started for row in range(20)]
    assert starts == sorted(starts, reverse=True)
    shown = [table.records.cell(0, at).text for at in range(len(table.records.columns))]
    assert shown[0] == "۱"
    assert "۱۴۰۵/۰۸/" in shown[2]
    assert table.records.columns[5].title == "مقصد"
    assert shown[5]  # the province or the operator that was called


def test_a_pressed_bar_narrows_the_question_and_escape_widens_it_again(desk):
    desk.open_list()
    result = desk.tab.result
    whole = result.reader.total
    plot = result.panel.days
    at, bar = max(enumerate(plot.bars()), key=lambda one: one[1].value)
    desk.qtbot.mouseClick(
        plot, Qt.MouseButton.LeftButton, pos=plot.bar_place(at).center().toPoint()
    )
    desk.settle()
    assert result.reader.total == bar.value < whole
    (chip,) = result.narrowing.chips()
    assert dates.jalali_persian(bar.key.since) in chip.text()
    assert uses(desk.database) == 2  # a narrower question is a look-up of its own
    desk.press(K.Key_Escape)
    assert result.reader.total == whole
    assert result.narrowing.chips() == []
    assert uses(desk.database) == 3


def test_a_bar_is_reached_and_pressed_by_keys(desk):
    desk.open_list()
    plot = desk.tab.result.panel.hours
    plot.setFocus()
    desk.press(K.Key_Left)  # later hours stand to the left
    current = plot.current()
    desk.press(K.Key_Return)
    assert desk.tab.result.reader.total == current.value
    assert desk.tab.result.asked().hours == (current.key.hour, current.key.hour)


def test_a_number_that_was_called_often_is_shown_alone(desk):
    desk.open_list()
    result = desk.tab.result
    number, total = result.panel.top.records.record(0)
    result.panel.top.select_row(0)
    result.panel.top.opened.emit(result.panel.top.current())
    desk.settle()
    assert result.reader.total == total.count
    assert {result.table.records.record(row).call.number for row in range(total.count)} == {number}
    result.narrowing.chips()[0].click()
    desk.settle()
    assert result.reader.total > total.count


def test_a_second_bar_of_a_kind_takes_the_place_of_the_first(desk):
    desk.open_list()
    result = desk.tab.result
    first, second = [bar.key for bar in result.panel.days.bars() if bar.value][:2]
    result.narrow(first)
    desk.settle()
    result.narrow(second)
    desk.settle()
    assert result.narrowing.extras() == (second,)


def test_one_number_is_found_however_it_is_written(desk):
    desk.open_list()
    result = desk.tab.result
    number, total = result.panel.top.records.record(0)
    desk.press(K.Key_F3)
    desk.type(f"+98{number[1:]}" if number.startswith("0") else number)
    desk.press(K.Key_Return)
    assert result.reader.total == total.count


@pytest.mark.parametrize("written", ["0911", "+98911"])
def test_a_number_can_be_searched_by_its_beginning(desk, written):
    desk.open_list()
    result = desk.tab.result
    desk.press(K.Key_F3)
    desk.type(written)
    result.filter.way.chip("begins").click()
    desk.press(K.Key_F9)
    numbers = {result.table.records.record(row).call.number for row in range(20)}
    assert all(number.startswith("0911") for number in numbers)


def test_types_and_bounds_narrow_the_list(desk):
    desk.open_list()
    result = desk.tab.result
    result.filter.types.chip(CallType.MOBILE).click()
    desk.press(K.Key_F12)
    result.filter.bounds.least_minutes.setFocus()
    desk.type("۵")
    desk.press(K.Key_Return)
    calls = [result.table.records.record(row).call for row in range(result.reader.total)]
    assert calls
    assert {one.type for one in calls} == {CallType.MOBILE}
    assert all(one.seconds >= 300 for one in calls)


def test_the_chosen_rows_are_added_up_and_copied_with_their_headings(desk):
    desk.open_list()
    result = desk.tab.result
    result.table.select_row(0)
    result.table.setFocus()
    for _ in range(3):
        desk.press(K.Key_Down, SHIFT)
    desk.qtbot.waitUntil(lambda: bool(result.footer.chosen.text()), timeout=5000)
    calls = [result.table.records.record(row).call for row in range(4)]
    assert digits.grouped(sum(one.rials for one in calls)) in result.footer.chosen.text()
    desk.press(K.Key_C, CTRL)
    lines = QApplication.clipboard().text().split("\n")
    assert len(lines) == 5
    assert lines[0].split("\t")[3] == "شمارهٔ مقصد"
    cells = lines[1].split("\t")
    assert cells[3] == calls[0].number  # leading zero kept, no marks
    assert cells[-1] == str(calls[0].rials)
    assert cells[1] == dates.jalali(dates.tehran(moment(calls[0].started)).date())


def test_rows_are_worded_for_the_clipboard_beside_the_window(desk, monkeypatch):
    desk.open_list()
    result = desk.tab.result
    seen = []
    plain = call_table._plain

    def noted(*cell):
        seen.append(threading.current_thread())
        return plain(*cell)

    monkeypatch.setattr(call_table, "_plain", noted)
    result.table.setFocus()
    desk.press(K.Key_A, CTRL)
    desk.press(K.Key_C, CTRL)
    assert seen
    assert threading.main_thread() not in seen


def test_everything_can_be_chosen_at_once(desk):
    desk.open_list()
    result = desk.tab.result
    result.table.setFocus()
    desk.press(K.Key_A, CTRL)
    assert result.table.chosen_count() == result.reader.total
    desk.qtbot.waitUntil(lambda: "ریال" in result.footer.chosen.text(), timeout=5000)
    with desk.database.read() as session:
        whole = reading.summary(session, reading.permit(session, result._look.id)).all
    assert digits.grouped(whole.rials) in result.footer.chosen.text()


def test_the_list_jumps_to_a_day(desk):
    desk.open_list()
    result = desk.tab.result
    desk.press(K.Key_F7)
    desk.type("14050715")
    desk.press(K.Key_Return)
    row = result.table.currentIndex().row()
    starts = [result.table.records.record(at).call.started for at in (row - 1, row)]
    days = [dates.tehran(moment(start)).date() for start in starts]
    assert days[1] <= factories.day("1405/07/15") < days[0]


def test_every_call_being_younger_is_said(desk):
    desk.open_list()
    desk.tab.result.jump(factories.day("1404/01/01"))
    desk.settle()
    assert desk.messages.said


def test_another_list_of_the_same_person_asks_for_its_own_right(desk):
    desk.open_list()
    assert desk.tab.modes.isVisible()
    desk.press(K.Key_2, Qt.KeyboardModifier.AltModifier)
    assert desk.tab.page() is desk.tab.claim  # what was entered is still there
    assert desk.form.number.value() == factories.PHONE
    desk.press(K.Key_F9)
    result = desk.tab.result
    kinds = {
        result.table.records.record(row).call.type for row in range(min(result.reader.total, 100))
    }
    assert kinds == {CallType.INTELLIGENT}
    assert not result.filter.types.isVisible()


def test_the_next_person_begins_with_nothing(desk):
    desk.open_list()
    desk.press(K.Key_F10)
    assert desk.tab.page() is desk.tab.claim
    assert desk.form.is_blank()
    assert desk.tab.result.disclosure() is None
    assert desk.tab.result.table.records.rowCount() == 0
    assert not desk.form.bill_seen.isChecked()


def test_the_papers_come_back_as_they_were_entered(desk):
    desk.open_list()
    desk.press(K.Key_F2)
    assert desk.tab.page() is desk.tab.claim
    assert desk.form.identifier.value() == call_office.OWNER
    assert desk.tab.claim.blocking() == []


def test_the_same_papers_open_the_same_disclosure_again(desk):
    desk.open_list()
    desk.press(K.Key_F2)
    desk.press(K.Key_F9)
    assert desk.tab.result.reader.total > 200
    with desk.database.read() as session:
        assert session.scalar(select(func.count()).select_from(DisclosureRow)) == 1
    desk.press(K.Key_F2)
    desk.form.note.setFocus()
    desk.type("برای شکایت")  # another claim is another decision
    desk.press(K.Key_F9)
    with desk.database.read() as session:
        assert session.scalar(select(func.count()).select_from(DisclosureRow)) == 2


def test_a_question_that_finds_nothing_says_so(desk):
    desk.open_list()
    result = desk.tab.result
    desk.press(K.Key_F3)
    desk.type("02100000000")
    desk.press(K.Key_Return)
    assert result.stack.currentWidget() is result.empty
    assert "تماسی" in result.empty.label.text()
    assert not result.hand_over.excel.isEnabled()
    assert result.hand_over.excel.toolTip()


def test_a_range_of_months_is_drawn_by_month(desk):
    desk.open_list()
    result = desk.tab.result
    result.filter.range.since.set_value(factories.day("1404/06/01"))
    result.filter.range.until.set_value(factories.day("1405/09/01"))
    result.search()
    desk.settle()
    assert result.panel.days_title.text() == "تماس‌ها به تفکیک ماه"
    assert [bar.value > 0 for bar in result.panel.days.bars()] == [True] * 3
    result.narrow(result.panel.days.bars()[0].key)
    desk.settle()
    asked = result.asked()
    assert asked.since == factories.day("1405/06/01")
    assert asked.until == factories.day("1405/06/31")


def test_a_disclosure_is_made_once_for_all_its_questions(desk):
    desk.open_list()
    desk.press(K.Key_F5)
    with desk.database.read() as session:
        assert session.scalar(select(func.count()).select_from(DisclosureRow)) == 1
    assert uses(desk.database) == 2


def test_a_refused_question_leaves_the_disclosure_as_it_is(desk, monkeypatch):
    desk.open_list()
    result = desk.tab.result

    def refuse(lack):
        def look_up(*_all, **_more):
            raise Refused([Finding(lack)])

        monkeypatch.setattr(actions, "look_up", look_up)
        desk.press(K.Key_F5)
        monkeypatch.undo()

    def disclosures():
        desk.press(K.Key_F2)
        desk.press(K.Key_F9)
        with desk.database.read() as session:
            return session.scalar(select(func.count()).select_from(DisclosureRow))

    refuse(Lack.OUTSIDE_RIGHT)
    assert result.stack.currentWidget() is result.empty
    assert disclosures() == 1  # the papers still open the same one
    refuse(Lack.EXPIRED)
    assert disclosures() == 2


def test_what_is_wrong_with_a_range_is_said_while_it_is_typed(desk):
    desk.open_list()
    form = desk.tab.result.filter
    form.range.since.setFocus()
    form.range.since.edit.selectAll()
    desk.type("14060101")
    assert not form.search.isEnabled()
    assert form.said.isVisible()
    assert [one.lack for one in form.findings()] == [Lack.FROM_AFTER_TO]
    before = uses(desk.database)
    desk.press(K.Key_F9)
    assert uses(desk.database) == before  # nothing is looked up, the cursor goes to the mistake
    assert form.range.since.edit.hasFocus()


def test_a_range_over_the_cap_and_letters_in_a_number_are_refused(desk):
    desk.open_list()
    form = desk.tab.result.filter
    form.range.since.set_value(factories.day("1401/01/01"))
    form.number.setFocus()
    desk.type("12ب")
    assert [one.lack for one in form.findings() if one.blocks] == [Lack.TOO_LONG, Lack.NUMBER]
    assert "۳۶" in form.said.text()
