"""The pages of administration on a scaled screen, and the dialogs they open."""

from __future__ import annotations

from backoffice.records.operators import Role
from backoffice.ui.administration.operator_dialog import OperatorDialog
from small_screen import TAB, cut_off, too_large


def test_every_page_has_its_room(tabs):
    tabs.build()
    tabs.tab.resize(TAB)
    cut = {}
    for plan in tabs.tab._plans:
        tabs.page(plan.key)
        cut[plan.key] = cut_off(tabs.tab)
    assert cut == {key: [] for key in cut}


def test_an_operator_may_have_any_role_on_a_small_screen(tabs):
    tabs.build()
    dialog = OperatorDialog((), None, tabs.window)
    dialog.setMaximumWidth(480)  # two lines of chips
    dialog.show()
    assert too_large(dialog) == []
    for role in Role:
        chip = dialog.role.chip(role)
        assert chip.height() >= chip.sizeHint().height()
        assert dialog.role.rect().contains(chip.geometry())
