"""The clerk's whole way: the right, the list, what it adds up to."""

from __future__ import annotations

from PySide6.QtCore import Qt

from backoffice.records.disclosures import Lack


def test_an_owner_sees_the_calls_by_keyboard_alone(desk):
    desk.claim_owner()
    assert desk.tab.claim.blocking() == []
    assert desk.tab.claim.show_button.isEnabled()
    desk.press(Qt.Key.Key_F9)
    assert desk.tab.page() is desk.tab.result
    result = desk.tab.result
    assert result.reader.total > 200
    assert result.table.records.rowCount() == result.reader.total
    assert result.table.isVisible()
    assert result.hand_over.excel.isEnabled()
    assert result.panel.days.bars()
