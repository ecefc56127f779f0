"""The tab of requests on a scaled screen: every form, the list, the request, its dialogs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog

from small_screen import cut_off, sit_at_small_screen, too_large

K = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
SERVICES = [str(number) for number in range(1, 16)]


@pytest.mark.parametrize("service", SERVICES)
def test_every_form_has_its_room(desk, service):
    sit_at_small_screen(desk.tab)
    desk.ask_for(service)
    assert cut_off(desk.tab) == []


def test_a_request_and_the_dialogs_of_its_deeds_have_their_room(desk):
    sit_at_small_screen(desk.tab)
    desk.opened()
    assert cut_off(desk.tab) == []
    for key in (K.Key_F7, K.Key_F8, K.Key_F2):
        desk.press(key)
        dialog = desk.dialog()
        if isinstance(dialog, QDialog):
            assert too_large(dialog) == []
            desk.press(K.Key_Escape)


def test_the_dialog_for_callers_with_a_code_has_its_room(desk):
    sit_at_small_screen(desk.tab)
    desk.press(K.Key_F7, SHIFT)
    assert too_large(desk.dialog()) == []


def test_a_request_begins_in_line_with_the_list(desk):
    desk.opened()
    parts = (desk.tab.list.search, desk.pane.header)
    tops = {one.mapTo(desk.tab, QPoint(0, 0)).y() for one in parts}
    assert len(tops) == 1
