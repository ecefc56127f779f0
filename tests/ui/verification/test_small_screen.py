"""The tab of verification on a scaled screen: every kind of file, and its dialogs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from small_screen import cut_off, sit_at_small_screen, too_large

K = Qt.Key


@pytest.mark.parametrize("case", ["owner", "just_under", "company", "government", "twin"])
def test_every_kind_of_file_has_its_room(counter, told, case):
    sit_at_small_screen(counter.tab)
    counter.open(told[case])
    counter.press(K.Key_F9)
    assert cut_off(counter.tab) == []


def test_the_dialogs_of_a_file_have_their_room(counter, told):
    sit_at_small_screen(counter.tab)
    counter.open(told["owner"])
    counter.press(K.Key_F7)
    assert too_large(counter.wait_for(QDialog)) == []
    counter.press(K.Key_Escape)
    counter.tab.extras.show_history()
    assert too_large(counter.wait_for(QDialog)) == []
    counter.press(K.Key_Escape)
    counter.press(K.Key_1)
    counter.press(K.Key_Insert)
    assert too_large(counter.wait_for(QDialog)) == []
