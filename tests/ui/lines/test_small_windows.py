"""The card of a line on a scaled screen: nothing is scrolled aside, and no part is a slit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

LOW = (880, 430)  # what is left below the header of a window of 1366 x 768 at 150 %
USUAL = (1340, 690)


def show_in(desk, size: tuple[int, int]) -> None:
    window = desk.tab.window()
    window.setMinimumSize(0, 0)
    window.resize(*size)
    desk.settle()


@pytest.mark.parametrize(("width", "columns"), [(1340, 3), (1100, 2), (880, 1)], ids=str)
def test_the_facts_stand_in_as_many_columns_as_there_is_room_for(desk, width, columns):
    show_in(desk, (width, 690))
    desk.search("33330001")
    area = desk.tab.lines.card.area
    assert area.columns() == columns
    assert area.horizontalScrollBar().maximum() == 0


def test_in_a_low_window_the_facts_are_a_tab_and_the_head_stays(desk):
    show_in(desk, LOW)
    desk.search("33330001")
    page = desk.tab.lines
    assert page.below.currentWidget() is page.facts
    assert page.card.head.isVisible()
    assert page.card.area.isVisible()
    assert page.card.area.viewport().height() > page.card.people.height()
    desk.press(Qt.Key.Key_F8)
    assert not page.card.area.isVisible()
    assert page.timeline.table.isVisible()
    desk.press(Qt.Key.Key_F7)
    assert page.card.area.isVisible()
    assert page.card.head.day.edit.hasFocus()


def test_facts_that_were_a_tab_go_back_between_head_and_timeline(desk):
    show_in(desk, LOW)
    desk.search("33330001")
    show_in(desk, USUAL)
    page = desk.tab.lines
    assert page.below.indexOf(page.facts) < 0
    assert page.card.area.isVisible()
    assert page.timeline.table.isVisible()
    show_in(desk, LOW)
    assert page.below.currentWidget() is page.facts


def test_in_a_low_window_no_line_is_told_as_ever(desk):
    show_in(desk, LOW)
    desk.search("33330001")
    desk.search("")
    desk.tab.lines.card.show_nothing()
    assert desk.tab.lines.card.empty.isVisible()
    assert not desk.tab.lines.below.isVisible()
