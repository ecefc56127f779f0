"""The tab of calls on a scaled screen: the right, the list, its paper."""

from __future__ import annotations

from PySide6.QtCore import Qt

from backoffice.records.disclosures import ListKind
from backoffice.ui.calls.statement_dialog import StatementDialog
from small_screen import SCREEN, cut_off, sit_at_small_screen

K = Qt.Key


def test_the_right_and_the_list_have_their_room(desk):
    sit_at_small_screen(desk.tab)
    desk.claim_owner()
    assert cut_off(desk.tab) == []
    desk.press(K.Key_F9)
    assert cut_off(desk.tab) == []
    desk.press(K.Key_F12)  # the further fields
    assert cut_off(desk.tab) == []


def test_the_right_to_the_callers_has_its_room(desk):
    sit_at_small_screen(desk.tab)
    desk.press(K.Key_3, Qt.KeyboardModifier.AltModifier)
    assert desk.tab.claim.form.claim().kind is ListKind.CALLERS
    assert cut_off(desk.tab) == []


def test_a_list_on_paper_has_its_room(desk):
    sit_at_small_screen(desk.tab)
    desk.open_list()
    desk.press(K.Key_F8)
    dialog = desk.dialog()
    assert isinstance(dialog, StatementDialog)
    assert dialog.minimumSizeHint().expandedTo(SCREEN) == SCREEN
