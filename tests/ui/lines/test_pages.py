"""The pool, cable transfers and inventories, worked by keyboard; what a role may not is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

import factories
import line_house
from backoffice.db import number_pool
from backoffice.documents import readers
from backoffice.lines import pool
from backoffice.records import dates
from backoffice.records.line_facts import PoolState
from backoffice.records.operators import Desk, Role
from backoffice.ui.lines.pool_dialogs import RangeDialog, ReserveDialog

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def boss(sit_down):
    """A supervisor at the tab of lines."""
    return sit_down(factories.SUPERVISOR)


def states(desk, number):
    with desk.database.read() as session:
        return {one.number: one for one in pool.numbers(session, "RSH01")}[number]


def at_pool(desk):
    desk.press(Qt.Key.Key_2, ALT)
    page = desk.tab.pool
    page.centre.setCurrentIndex(page.centre.findData("RSH01"))
    desk.settle()
    return page


def test_a_range_comes_into_the_pool_by_keyboard(boss):
    page = at_pool(boss)
    before = page.table.records.rowCount()
    boss.press(Qt.Key.Key_F9)
    assert isinstance(boss.dialog(), RangeDialog)
    boss.type("33331000")
    boss.press(Qt.Key.Key_Return)
    boss.type("33331009")
    boss.press(Qt.Key.Key_Return)
    boss.settle()
    assert boss.dialog() is None
    assert page.table.records.rowCount() == before + 10


def test_a_range_of_another_centre_is_refused_where_it_is_typed(boss):
    at_pool(boss)
    boss.press(Qt.Key.Key_F9)
    dialog = boss.dialog()
    boss.type("44441000")
    boss.press(Qt.Key.Key_Return)
    boss.type("44441009")
    boss.press(Qt.Key.Key_Return)
    assert boss.dialog() is dialog
    assert dialog.said.text()
    assert dialog.yes.isEnabled()


def test_a_number_is_golden_held_back_and_given_back(boss, clock):
    page = at_pool(boss)
    assert page.current().number == line_house.GOLDEN
    boss.press(Qt.Key.Key_F6)
    assert states(boss, line_house.GOLDEN).golden
    boss.press(Qt.Key.Key_F11)
    assert isinstance(boss.dialog(), ReserveDialog)
    boss.dialog().until.set_typed_text(dates.jalali(clock.today + timedelta(days=9)))
    boss.dialog().yes.click()
    boss.settle()
    held = states(boss, line_house.GOLDEN)
    assert (held.state, held.until) == (PoolState.RESERVED, clock.today + timedelta(days=9))
    boss.click(page.states.chip(PoolState.RESERVED))
    assert page.current().number == line_house.GOLDEN
    boss.press(Qt.Key.Key_F11, SHIFT)
    assert states(boss, line_house.GOLDEN).state is PoolState.FREE


def test_an_office_of_another_province_keeps_its_pool_too(boss):
    tabriz = "04133330001"
    boss.database.write(lambda session: number_pool.add(session, "RSH01", [tabriz], by="x"))
    page = at_pool(boss)
    page._office = replace(page._office, home="041")
    rows = page.table.records
    (row,) = [at for at in range(rows.rowCount()) if rows.record(at).number == tabriz]
    page.table.select_row(row)
    boss.press(Qt.Key.Key_F6)
    assert states(boss, tabriz).golden


def test_free_numbers_are_found_by_their_beginning(boss):
    page = at_pool(boss)
    page.begins.setFocus()
    boss.type("3333001")
    assert [page.table.records.record(row).number for row in range(2)] == [
        line_house.GOLDEN,
        "01333330012",
    ]
    boss.type("2")
    assert page.table.records.rowCount() == 1


def test_a_clerk_sees_the_pool_and_is_told_why_it_is_not_changed(desk):
    page = at_pool(desk)
    assert page.table.records.rowCount()
    for button in (page.add, page.golden, page.hold, page.free):
        assert not button.isEnabled()
        assert button.toolTip()
    assert desk.tab.cable is None


def test_an_inventory_goes_out_as_a_workbook(boss, tray):
    boss.press(Qt.Key.Key_4, ALT)
    page = boss.tab.inventory
    page.centre.setCurrentIndex(page.centre.findData("RSH01"))
    boss.press(Qt.Key.Key_F6)
    boss.settle()
    assert (tray.folder / "lines-RSH01.xlsx").is_file()
    assert readers.content_hash(tray.folder / "lines-RSH01.xlsx", lambda *_: None)
    assert boss.messages.said


def test_the_door_of_the_import_is_here_too(boss):
    boss.press(Qt.Key.Key_4, ALT)
    boss.press(Qt.Key.Key_F9)
    assert boss.opened == [boss.tab.window()]


def test_a_unit_sees_lines_and_no_more(sit_down):
    desk = sit_down(Desk("omid", Role.UNIT, "RSH01", "hall-1", "امید"))
    desk.search("33330001")
    assert desk.tab.lines.card.card is not None
    assert desk.tab.lines.tickets.why_not()


def test_f1_names_every_key_once(boss):
    told = list(boss.tab.keys())
    assert len({one.key for one in told}) == len(told)
    assert all(one.does for one in told)
