"""Operators are added, changed, disabled and let in again by clicking and typing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from administration_office import PASSWORD, WEAK
from backoffice.administration import access
from backoffice.administration.actions import operators as deeds
from backoffice.errors import Refused
from backoffice.records import digits
from backoffice.records.operators import Role
from backoffice.ui.administration.first_password import FirstPasswordDialog
from backoffice.ui.administration.operator_dialog import OperatorDialog


@pytest.fixture
def page(tabs):
    return tabs.page("operators")


def shown(page) -> dict[str, list[str]]:
    rows = {}
    for row in range(page.model.rowCount()):
        cells = [page.model.cell(row, at).text for at in range(page.model.columnCount())]
        rows[digits.bare(cells[1])] = cells
    return rows


def choose(page, username):
    assert page.table.select(username)


def code_of(dialog) -> str:
    return digits.ascii_digits(digits.bare(dialog.password.text())).replace(" ", "")


def test_everybody_is_listed_with_role_and_state(page):
    rows = shown(page)
    assert set(rows) == {"boss", "sara", "mina"}
    assert rows["sara"][2] == "متصدی"
    assert rows["sara"][4] == "فعال"
    assert "۱۴۰۵/۰۹/۰۱" in rows["boss"][5]


def test_a_new_operator_comes_in_with_the_password_shown_once(tabs, page, clerk):
    clerk.click(page.add_button)
    form = tabs.dialog(OperatorDialog)
    clerk.type(form.name, "رضا کریمی")
    clerk.type(form.username, "Reza")
    clerk.click(form.role.chip(Role.SUPERVISOR))
    clerk.click(form.save_button)
    tabs.rest()
    assert tabs.no_dialog(OperatorDialog)
    once = tabs.dialog(FirstPasswordDialog)
    code = code_of(once)
    assert len(code) == 16
    once.accept()
    assert shown(page)["reza"][4] == "گذرواژهٔ اولیه"
    come = access.log_in(tabs.database, "reza", code, passwords=WEAK)
    assert come.must_change
    assert come.desk.role is Role.SUPERVISOR


def test_what_is_wrong_stands_under_its_field(tabs, page, clerk):
    page.add()
    form = tabs.dialog(OperatorDialog)
    clerk.type(form.phone, "0133")
    clerk.type(form.username, "sara")
    clerk.press(form.username, Qt.Key.Key_Return)
    clerk.click(form.save_button)
    tabs.rest()
    assert form.rows["username"].below.text() == "این نام کاربری گرفته شده است."
    assert form.rows["name"].below.text()
    assert form.phone.text() == "۰۱۳۳"
    assert form.save_button.isEnabled()


def test_role_and_name_are_changed(tabs, page, clerk):
    choose(page, "sara")
    page.table.setFocus()
    clerk.click(page.change_button)
    form = tabs.dialog(OperatorDialog)
    assert form.username.isReadOnly()
    clerk.click(form.role.chip(Role.SUPERVISOR))
    form.name.clear()
    clerk.type(form.name, "سارا احمدی")
    clerk.click(form.save_button)
    tabs.rest()
    assert shown(page)["sara"][:3] == ["سارا احمدی", "\u2066sara\u2069", "سرپرست"]
    assert [text for text, _ in tabs.spoken.said] == ["کاربر ویرایش شد."]


def test_the_last_administrator_stays_one(tabs, page, clerk):
    choose(page, "boss")
    page.change()
    form = tabs.dialog(OperatorDialog)
    clerk.click(form.role.chip(Role.CLERK))
    clerk.click(form.save_button)
    tabs.rest()
    assert "آخرین مدیر" in form.rows["role"].below.text()


def test_a_change_by_somebody_else_is_told(tabs, page, clerk):
    choose(page, "sara")
    page.change()
    form = tabs.dialog(OperatorDialog)
    tabs.office.do(deeds.change_role, "sara", Role.SUPERVISOR)
    clerk.click(form.save_button)
    tabs.rest()
    assert [question.title for question in tabs.spoken.asked] == ["تغییر به دست دیگری"]


def test_a_password_is_made_anew_after_a_question(tabs, page, clerk):
    choose(page, "sara")
    clerk.click(page.reset_button)
    tabs.rest()
    assert "سارا" in tabs.spoken.asked[0].text or "یک نام" in tabs.spoken.asked[0].text
    code = code_of(tabs.dialog(FirstPasswordDialog))
    with pytest.raises(Refused):
        access.log_in(tabs.database, "sara", PASSWORD, passwords=WEAK)
    assert access.log_in(tabs.database, "sara", code, passwords=WEAK).must_change


def test_no_is_no(tabs, page, clerk):
    tabs.spoken.answer = False
    choose(page, "sara")
    for button in (page.reset_button, page.active_button):
        clerk.click(button)
    tabs.rest()
    access.log_in(tabs.database, "sara", PASSWORD, passwords=WEAK)


def test_disabled_and_enabled_again(tabs, page, clerk):
    choose(page, "sara")
    clerk.click(page.active_button)
    tabs.rest()
    assert tabs.spoken.asked[0].danger
    assert shown(page)["sara"][4] == "غیرفعال"
    assert page.active_button.text() == "&فعال‌سازی…"
    clerk.click(page.active_button)
    tabs.rest()
    assert shown(page)["sara"][4] == "فعال"


def test_a_wait_is_lifted_with_a_reason(tabs, page, clerk):
    for _ in range(5):
        with pytest.raises(Refused):
            access.log_in(tabs.database, "sara", "wrong", passwords=WEAK)
    tabs.office.boss()
    page.refresh()
    tabs.rest()
    assert "در انتظار تا" in shown(page)["sara"][4]
    choose(page, "mina")
    assert not page.unlock_button.isEnabled()
    assert page.unlock_button.toolTip()
    choose(page, "sara")
    tabs.spoken.answer = "گذرواژه را فراموش کرده بود"
    clerk.click(page.unlock_button)
    tabs.rest()
    assert tabs.spoken.asked[0].reason
    assert shown(page)["sara"][4] == "فعال"


def test_a_supervisor_unlocks_by_name(tabs, clerk):
    for _ in range(5):
        with pytest.raises(Refused):
            access.log_in(tabs.database, "sara", "wrong", passwords=WEAK)
    tabs.office.enter("mina")
    page = tabs.page("unlock")
    clerk.type(page.name, "nobody")
    assert not page.button.isEnabled()
    clerk.type(page.reason, "فراموشی")
    clerk.click(page.button)
    tabs.rest()
    assert page.said.text() == "چنین کاربری نیست."
    page.name.clear()
    clerk.type(page.name, "SARA")
    clerk.press(page.name, Qt.Key.Key_Return)
    tabs.rest()
    assert page.name.text() == ""
    access.log_in(tabs.database, "sara", PASSWORD, passwords=WEAK)


def test_a_supervisor_sees_no_other_page_than_the_audit(tabs):
    tabs.office.enter("mina")
    tab = tabs.build()
    assert [plan.key for plan in tab._plans] == ["unlock", "audit"]


def test_every_input_of_the_form_has_a_name(tabs, page):
    page.add()
    form = tabs.dialog(OperatorDialog)
    assert all(row.widget.accessibleName() for row in form.rows.values())


def test_columns_and_page_are_remembered(tabs, page):
    page.table.setColumnWidth(1, 177)
    tabs.page("centres")
    tabs.tab.deleteLater()
    tabs.tab = None
    tab = tabs.build()
    assert tab.list.currentRow() == 1
    assert tabs.page("operators").table.columnWidth(1) == 177


def test_keys_are_told(tabs, page):
    told = tabs.tab.keys()
    assert {one.key for one in told} >= {"F5", "F2", "Ins"}
    tabs.tab.refresh()
    tabs.rest()
    assert tabs.spoken.failures == []
