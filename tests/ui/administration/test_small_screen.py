"""The pages of administration on a scaled screen, and the dialogs they open."""

from __future__ import annotations

from small_screen import cut_off

PAGES = ["operators", "centres", "settings", "audit", "backup", "imports"]


def test_every_page_has_its_room(tabs):
    tabs.build()
    tabs.tab.resize(911, 390)
    cut = {}
    for plan in tabs.tab._plans:
        tabs.page(plan.key)
        cut[plan.key] = cut_off(tabs.tab)
    assert cut == {key: [] for key in cut}
