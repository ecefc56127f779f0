"""The list of lines found grows page by page; what a role may not see is not found."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

import factories
import line_house
from backoffice.lines import cards
from backoffice.records.operators import Desk, Role

MANY = 2 * cards.FEW + 20
UNIT = Desk("omid", Role.UNIT, "RSH01", "hall-1", "امید")


@pytest.fixture
def house(sqlite_database):
    """An owner with more lines than two pages hold."""
    lines = [line_house.line(f"0133335{serial:04d}") for serial in range(MANY)]
    line_house.office(sqlite_database, *lines)
    return sqlite_database


@pytest.mark.parametrize("text", ["شفیعی", "لاکانی", "3335", "RSH01", factories.NATIONAL_IDS[0]])
def test_more_goes_on_where_the_list_ended(desk, text):
    desk.search(text)
    pane = desk.tab.lines.search
    first = desk.found()
    assert len(first) == cards.FEW
    assert pane.more.isVisible()
    pane.table.select_row(7)
    desk.settle()
    chosen = pane.table.current()
    desk.click(pane.more)
    assert desk.found()[: cards.FEW] == first
    assert len(desk.found()) == 2 * cards.FEW
    assert pane.table.current() == chosen  # the eye stays where it was
    desk.click(pane.more)
    assert len(set(desk.found())) == len(desk.found()) == MANY
    assert not pane.more.isVisible()


def test_another_text_begins_anew(desk):
    desk.search("شفیعی")
    desk.click(desk.tab.lines.search.more)
    desk.press(Qt.Key.Key_F3)
    desk.type("لاکانی")
    assert len(desk.found()) == cards.FEW


def test_a_unit_neither_finds_by_identifiers_nor_sees_them(sit_down):
    desk = sit_down(UNIT)
    desk.search(factories.NATIONAL_IDS[0])
    assert desk.found() == []
    desk.search("33350001")
    line = desk.tab.lines.card
    assert line.card is not None
    assert [one.identifier for one in line.card.holdings] == [""]
    assert "شفیعی" in line.people.text()
