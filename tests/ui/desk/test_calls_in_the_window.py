"""The tab of calls in the whole window: by right, by key, from the header, behind the lock."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import call_office
from administration_office import BOSS_PASSWORD, PASSWORD
from backoffice.ui.calls.tab import CallsTab
from desk_house import FurnishedHouse, furnish, visible_texts
from factories import PHONE
from patience import bring_to_front

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def office(qtbot, tmp_path, clock, weak):
    furnish(tmp_path, clock)
    made = FurnishedHouse(qtbot, tmp_path, clock).open()
    yield made
    made.leave()


@pytest.mark.parametrize(
    ("name", "password", "tabs"),
    [
        ("sara", PASSWORD, ["verification", "lines", "tickets", "calls"]),
        ("mina", PASSWORD, ["verification", "lines", "tickets", "calls", "administration"]),
        ("boss", BOSS_PASSWORD, ["lines", "administration"]),
    ],
)
def test_the_tab_is_there_for_whom_it_is(office, name, password, tabs):
    office.enter(name, password)
    assert [holder.plan.key for holder in office.inside._holders] == tabs


def test_the_tab_is_a_key_away(office):
    office.enter("sara", PASSWORD)
    bring_to_front(office.window)
    QTest.keyClick(QApplication.focusWidget() or office.window, Qt.Key.Key_4, CTRL)
    office.rest()
    tab = office.inside.tab("calls")
    assert isinstance(tab, CallsTab)
    assert tab.claim.form.number.isAncestorOf(office.window.focusWidget())


def test_a_telephone_number_in_the_header_leads_to_its_calls(office, clerk):
    office.enter("sara", PASSWORD)
    search = office.inside.search
    assert search.line.isHidden()
    clerk.type(search.box, "۰۱۳-۳۳۳۳۴۴۴۴")
    assert search.line.isVisible()
    clerk.click(search.line)
    office.rest()
    assert search.box.text() == ""
    tab = office.inside.tab("calls")
    assert office.inside.tabs.currentIndex() == 3
    assert tab.claim.form.number.value() == PHONE


def test_what_is_no_telephone_number_leads_nowhere(office, clerk):
    office.enter("sara", PASSWORD)
    clerk.type(office.inside.search.box, "0499370899")
    assert office.inside.search.line.isHidden()


def test_nothing_of_a_list_can_be_read_behind_the_lock(office):
    office.enter("sara", PASSWORD)
    call_office.add_line(office.database)
    call_office.add_calls(
        office.database, call_office.call(call_office.at("1405/08/12"), "09111234567")
    )
    office.inside.tabs.setCurrentIndex(3)
    tab = office.inside.tab("calls")
    form = tab.claim.form
    form.set_number(PHONE)
    form.identifier.set_value(call_office.OWNER)
    form.name.set_value("مریم رضایی")
    form.identity_seen.setChecked(True)
    form.bill_seen.setChecked(True)
    form.purpose.chip(form.purpose._order[0]).click()
    office.rest()
    tab.go_on()
    office.wait(lambda: tab.result.reader.total == 1)
    assert any("مریم رضایی" in text for text in visible_texts())
    office.gate.lock()
    office.rest()
    assert not any("مریم" in text or "رضایی" in text for text in visible_texts())
    assert tab.result.table.records.rowCount() == 0
