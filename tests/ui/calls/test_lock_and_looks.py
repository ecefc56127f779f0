"""The tab behind the lock, on the keyboard, for a screen reader and on a small screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QHeaderView, QLineEdit, QWidget

import call_office
import factories
from backoffice.ui.theme import Choice

K = Qt.Key
INPUTS = (QLineEdit, QAbstractButton, QAbstractItemView)


def nameless(root: QWidget) -> list[str]:
    """The inputs that can be seen and that no screen reader could name."""
    return [
        f"{type(one).__name__} in {type(one.parentWidget()).__name__}"
        for one in root.findChildren(QWidget)
        if isinstance(one, INPUTS)
        and not isinstance(one, QHeaderView)
        and one.isVisible()
        and not one.accessibleName()
        and not (isinstance(one, QAbstractButton) and one.text().strip())
    ]


def test_the_lock_takes_every_row_and_name_off_the_screen(desk):
    desk.open_list()
    result = desk.tab.result
    desk.tab.hide_personal_data()
    desk.settle()
    assert result.table.records.rowCount() == 0
    assert result.panel.top.records.rowCount() == 0
    assert result.panel.days.bars() == ()
    assert result.strip.title.text() == ""
    assert not result.hand_over.paper.isEnabled()
    desk.tab.show_personal_data()
    assert "۰۱۳-۳۳۳۳۴۴۴۴" in result.strip.title.text()
    assert result.table.records.rowCount() == 0  # the rows come back when they are asked for
    desk.press(K.Key_F5)
    assert result.table.records.rowCount() > 200


def test_an_answer_that_comes_after_the_lock_is_dropped(desk):
    desk.claim_owner()
    desk.tab.claim.go_on()
    desk.tab.hide_personal_data()
    desk.settle()
    desk.tab.hide_personal_data()
    desk.settle()
    assert desk.tab.result.table.records.rowCount() == 0


def test_what_is_typed_survives_the_lock(desk):
    counted: list[int] = []
    desk.tab.drafts_changed.connect(counted.append)
    desk.claim_owner()
    assert counted[-1] == 1
    desk.tab.hide_personal_data()
    desk.tab.show_personal_data()
    assert desk.form.identifier.value() == call_office.OWNER
    assert desk.tab.claim.blocking() == []
    desk.press(K.Key_F9)
    assert counted[-1] == 0


def test_f1_tells_keys_that_work(desk):
    helps = desk.tab.keys()
    keys = [one.key for one in helps]
    assert len(keys) == len(set(keys))
    assert {"F9", "F2", "F10", "F3", "F7", "F6", "F8", "Alt+1"} <= set(keys)
    assert all(one.does for one in helps)


@pytest.mark.parametrize("page", ["claim", "result", "callers", "disclosures"])
def test_every_input_has_a_name(office, sit_down, page):
    desk = sit_down(office, factories.SUPERVISOR)
    desk.tab.pages.setCurrentWidget(getattr(desk.tab, page))
    desk.settle()
    assert nameless(desk.tab.page()) == []


def test_only_what_an_operator_may_do_is_offered(office, sit_down):
    clerk = sit_down(office)
    assert clerk.tab.disclosures is None
    assert len(clerk.tab._order) == 3
    assert sit_down(office, factories.SUPERVISOR).tab.disclosures is not None


def test_the_tab_fits_the_smallest_screen(desk):
    # 1366 by 768 at 150 %, without the header, the tabs and the status strip.
    desk.open_list()
    result = desk.tab.result
    result.table.selectAll()
    desk.press(K.Key_F12)
    desk.qtbot.waitUntil(lambda: bool(result.footer.chosen.text()), timeout=5000)
    least = desk.tab.minimumSizeHint()
    assert least.width() <= 911
    assert least.height() <= 512 - 50 - 36 - 30


def test_a_low_page_hides_what_is_asked_for_seldom(desk, window):
    desk.open_list()
    form = desk.tab.result.filter
    assert form.types.isVisible()
    window.resize(911, 400)
    desk.settle()
    assert not form.types.isVisible()
    assert form.number.isVisible()
    desk.press(K.Key_F12)
    assert form.types.isVisible()
    window.resize(1366, 650)
    desk.settle()
    assert form.number.isVisible()


def test_every_page_is_painted_in_both_appearances(office, sit_down, theme):
    desk = sit_down(office, factories.SUPERVISOR)
    desk.open_list()
    desk.tab.result.panel.hours.setFocus()
    for choice in (Choice.DARK, Choice.LIGHT):
        theme.choose(choice)
        assert not desk.tab.window().grab().isNull()


def test_the_splitter_and_the_columns_are_remembered(desk, office, sit_down):
    desk.open_list()
    desk.tab.result.splitter.moveSplitter(500, 1)
    desk.tab.result.table.setColumnWidth(4, 190)
    desk.tab.hide_personal_data()
    sizes = desk.tab.result.splitter.sizes()
    desk.tab.hide()
    other = sit_down(office)
    assert other.tab.result.table.columnWidth(4) == 190
    other.open_list()
    assert abs(other.tab.result.splitter.sizes()[1] - sizes[1]) < 30


def stops(desk, fields: list[QWidget]) -> list[int]:
    """Walk with Tab from the first field to the last; say the order in which they were met."""
    met: list[int] = []
    fields[0].setFocus()
    for _ in range(60):
        at = desk.tab.window().focusWidget()
        found = next((n for n, one in enumerate(fields) if one is at or one.isAncestorOf(at)), None)
        if found is not None and (not met or met[-1] != found):
            met.append(found)
        if found == len(fields) - 1:
            break
        desk.press(K.Key_Tab)
    return met


def test_tab_follows_the_reading_order_of_the_papers(desk):
    form = desk.form
    fields = [
        form.number,
        form.holder,
        form.identifier,
        form.name,
        form.identity_seen,
        form.bill_seen,
        form.purpose,
        form.note,
    ]
    assert stops(desk, fields) == list(range(8))


def test_tab_follows_the_reading_order_of_the_question(desk):
    desk.open_list()
    form = desk.tab.result.filter
    desk.press(K.Key_F12)
    fields = [
        form.range.since,
        form.range.until,
        form.range.presets,
        form.number,
        form.way,
        form.types,
        form.more,
        form.search,
        form.bounds.least_minutes,
        form.bounds.most_minutes,
        form.bounds.first_hour,
        desk.tab.result.table,
    ]
    assert stops(desk, fields) == list(range(12))
