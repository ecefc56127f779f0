"""Who was told of which calls: the supervisor's list."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

import call_office
import factories
from backoffice.calls import actions, oversight
from backoffice.records.disclosures import DisclosureSearch, Holder, Lack
from backoffice.ui.calls import disclosures_page
from backoffice.ui.doors import DisclosureSubject

K = Qt.Key


@pytest.fixture
def told(office, clock):
    """An office where calls were disclosed five times, some of them worth a look."""
    kariemi = replace(call_office.TENANTS, name="رضا کریمی")  # the family name of its operator
    for desk, claim, times in (
        (factories.CLERK, call_office.OWNERS, 3),
        (factories.OTHER_CLERK, kariemi, 1),
    ):
        office.desk = desk
        for _ in range(times):
            made = actions.disclose(office, claim, home="013")
            clock.advance(minutes=2)
            actions.look_up(office, made.id, call_office.month(), itemise_local=False)
    office.desk = factories.SUPERVISOR
    actions.disclose(
        office,
        replace(call_office.OWNERS, bill_seen=False),
        home="013",
        lift=frozenset({Lack.BILL_NOT_SEEN}),
        reason="قبض در سامانه دیده شد",
    )
    return office


@pytest.fixture
def overseen(told, sit_down):
    desk = sit_down(told, factories.SUPERVISOR)
    desk.press(K.Key_4, Qt.KeyboardModifier.AltModifier)
    assert desk.tab.page() is desk.tab.disclosures
    return desk


def column(page, key: str) -> list[str]:
    records = page.table.records
    at = [one.key for one in records.columns].index(key)
    return [records.cell(row, at).text for row in range(records.rowCount())]


def test_disclosures_are_listed_newest_first_with_their_warnings(overseen):
    page = overseen.tab.disclosures
    assert page.table.records.rowCount() == 5
    warnings = column(page, "warning")
    assert warnings[0] == "با چشم‌پوشی سرپرست"
    assert warnings[1] == "نام خانوادگی یکسان"
    assert "۳ بار همین خط" in warnings[2]
    assert warnings[-1] == ""


def test_operators_are_counted(overseen):
    counts = overseen.tab.disclosures.counts.records
    found = {counts.record(row).operator: counts.record(row) for row in range(counts.rowCount())}
    assert found["sara"].disclosures == 3
    assert found["mina"].lifted == 1


def test_the_uses_of_the_chosen_one_are_listed(overseen):
    page = overseen.tab.disclosures
    page.table.select_row(2)
    overseen.settle()
    uses = page.uses.records
    assert [uses.cell(row, 1).text for row in range(uses.rowCount())] == ["مشاهده"]


def test_the_list_is_narrowed_by_operator_line_and_warning(overseen):
    page = overseen.tab.disclosures
    page.operator.setFocus()
    overseen.type("sara")
    overseen.qtbot.waitUntil(lambda: page.table.records.rowCount() == 3, timeout=5000)
    page.warned.chip("warned").click()
    overseen.settle()
    assert page.table.records.rowCount() == 2
    page.operator.clear()
    page.number.setFocus()
    overseen.type("33335555")
    overseen.press(K.Key_F5)
    assert page.table.records.rowCount() == 0
    assert page.uses.records.rowCount() == 0


def test_the_list_is_narrowed_by_right(overseen):
    page = overseen.tab.disclosures
    page.holder.setCurrentIndex(page.holder.findData(Holder.TENANT))
    overseen.qtbot.waitUntil(lambda: page.table.records.rowCount() == 1, timeout=20_000)
    assert page.table.records.record(0).operator == "reza"
    page.holder.setCurrentIndex(0)
    overseen.qtbot.waitUntil(lambda: page.table.records.rowCount() == 5, timeout=20_000)


def test_an_operator_of_the_counts_narrows_the_list(overseen):
    page = overseen.tab.disclosures
    page.counts.select_row(0)
    page.counts.setFocus()
    overseen.press(K.Key_Return)
    overseen.press(K.Key_F5)
    names = set(column(page, "who"))
    assert len(names) == 1


def test_older_ones_are_read_a_page_at_a_time(told, sit_down, monkeypatch):
    monkeypatch.setattr(disclosures_page, "LIMIT", 2)
    desk = sit_down(told, factories.SUPERVISOR)
    desk.press(K.Key_4, Qt.KeyboardModifier.AltModifier)
    page = desk.tab.disclosures
    assert page.table.records.rowCount() == 2
    desk.click(page.more)
    assert page.table.records.rowCount() == 4
    desk.click(page.more)
    assert page.table.records.rowCount() == 5
    assert not page.more.isEnabled()


def test_another_range_is_a_press_away(overseen):
    page = overseen.tab.disclosures
    page.range.presets.chip(disclosures_page.Preset.LAST_MONTH).click()
    overseen.settle()
    assert page.table.records.rowCount() == 0


def test_the_lock_takes_the_names_away(overseen):
    page = overseen.tab.disclosures
    overseen.tab.hide_personal_data()
    assert page.table.records.rowCount() == page.counts.records.rowCount() == 0
    overseen.tab.show_personal_data()
    overseen.settle()
    assert page.table.records.rowCount() == 5


def test_another_tab_leads_to_a_disclosure(told, sit_down, clock):
    desk = sit_down(told, factories.SUPERVISOR)
    with told.read() as session:
        wanted = DisclosureSearch(clock.today, clock.today)
        oldest = oversight.disclosures(session, wanted, limit=10)[-1]
    desk.tab.open_subject(DisclosureSubject(oldest.id, clock.today))
    desk.settle()
    assert desk.tab.page() is desk.tab.disclosures
    assert desk.tab.disclosures.table.current().id == oldest.id
