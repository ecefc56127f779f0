"""A line found, opened, seen in its past, followed; a ticket asked for: by keyboard alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt

import line_house
from backoffice.records import dates, digits
from backoffice.records.line_facts import EventKind, Tenant
from backoffice.records.lines import LineState
from backoffice.records.tickets import Service
from backoffice.ui.doors import LineSubject, TicketSubject, TicketWish
from backoffice.ui.lines.timeline import Group

NOW, OLD = line_house.NEW, line_house.NUMBER
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("33330010", [NOW]),
        ("۰۱۳-۳۳۳۳۰۰۱۰", [NOW]),
        ("33330001", [NOW]),  # its old number
        ("شفیعی", [NOW]),
        ("سعدی", [NOW]),
        ("گلسار", [line_house.SECOND]),
        ("LAH01", ["01344440001"]),
        ("10380284790", ["01344440001"]),
        ("سپهر", ["01344440001"]),
    ],
)
def test_one_box_finds_lines_by_whatever_is_known(desk, typed, found):
    desk.search(typed)
    assert desk.found() == found


def test_the_card_says_everything_of_the_line(desk):
    desk.search("33330001")
    card = desk.tab.lines.card
    assert card.card.number == NOW
    assert card.card.state is LineState.BARRED_TWO_WAY
    assert len(card.head.causes) == 2
    assert "انصاری" in card.head.where.text()
    assert "دادگستری رشت" in card.state.text()
    assert "دفتر فنی شفیعی" in card.state.text()
    assert len(card.numbers.facts) == 2
    assert "سعدی" in card.addresses.text()
    assert "صندوق پستی" in card.addresses.text()
    assert "لاکانی" in card.addresses.text()
    assert digits.persian("RSH01-03-118") in card.services.text()
    assert digits.grouped(458_000) in card.services.text()
    assert "شناسه پرداخت" in card.services.text()
    assert not card.empty.isVisible()


def test_owner_and_tenant_with_the_leases_end_are_never_scrolled_for(desk, clock):
    """At 1366x768, of a line with two causes besides: who it is, is asked most."""
    desk.search("33330001")
    pane = desk.tab.lines.card
    lease = Tenant("رضا نوری", clock.today, clock.today + timedelta(days=230))
    pane._show(replace(pane.card, tenants=(lease,)))
    desk.settle()
    view, people = pane.area.viewport(), pane.people
    assert "رضا نوری" in people.text()
    top = people.mapTo(view, QPoint(0, 0)).y()
    assert top >= 0
    assert top + people.height() <= view.height()


def test_a_number_that_no_line_has_is_still_of_a_centre(desk):
    desk.search("33339999")
    assert desk.found() == []
    assert "انصاری" in desk.tab.lines.search.said.text()
    assert desk.tab.lines.card.empty.isVisible()


@pytest.mark.parametrize("typed", ["09111234567", "02133334444"])
def test_a_number_of_elsewhere_is_told_at_once(desk, typed):
    desk.search(typed)
    assert desk.found() == []
    assert desk.tab.lines.search.said.text()
    assert not desk.tab.lines.below.isVisible()


def test_the_past_of_a_line_is_one_field_away(desk, clock):
    desk.search("33330001")
    day = clock.today - timedelta(days=31)
    desk.press(Qt.Key.Key_F7)
    desk.type(dates.jalali(day))
    card = desk.tab.lines.card
    assert card.head.past() == day
    assert card.card.number == OLD
    assert card.card.state is LineState.IN_SERVICE
    assert card.head.banner.isVisible()
    assert len(card.numbers.facts) == 1
    desk.press(Qt.Key.Key_F7, SHIFT)
    assert card.card.number == NOW
    assert not card.head.banner.isVisible()


def test_a_day_that_has_not_come_is_not_taken(desk, clock):
    desk.search("33330001")
    desk.press(Qt.Key.Key_F7)
    desk.type(dates.jalali(clock.today + timedelta(days=1)))
    assert desk.tab.lines.card.head.past() is None
    assert not desk.tab.lines.card.head.day.is_fine()
    assert desk.tab.lines.card.card.number == NOW


def test_the_timeline_is_filtered_and_opens_what_it_names(desk):
    desk.search("33330001")
    desk.press(Qt.Key.Key_F8)
    timeline = desk.tab.lines.timeline
    model = timeline.table.records
    assert model.rowCount() >= 10
    assert model.record(0).kind is EventKind.CUT
    desk.click(timeline.filter.chip(Group.PLACE))
    kinds = {model.record(row).kind for row in range(model.rowCount())}
    assert kinds == {EventKind.NUMBER, EventKind.ADDRESS}
    desk.click(timeline.filter.chip(Group.STATE))
    desk.press(Qt.Key.Key_F8)
    desk.press(Qt.Key.Key_Return)
    assert desk.asked == [TicketSubject(line_house.TICKET)]


@pytest.mark.parametrize(
    ("keys", "service"),
    [
        ((Qt.Key.Key_5,), Service.ACCESS_CLASS),
        ((Qt.Key.Key_1, Qt.Key.Key_3), Service.FAULT),
        ((Qt.Key.Key_1, Qt.Key.Key_Return), Service.CALL_DETAILS),
    ],
)
def test_a_ticket_of_this_line_is_two_keys_away(desk, keys, service):
    desk.search("33330001")
    desk.press(Qt.Key.Key_F4)
    services = desk.tab.lines.tickets.services
    for key in keys:
        desk.qtbot.keyClick(desk.focus, key)
    desk.qtbot.waitUntil(lambda: bool(desk.asked))
    assert desk.asked == [TicketWish(NOW, service)]
    assert services.buttons[service].isEnabled()


def test_without_a_line_no_ticket_can_be_begun(desk):
    panel = desk.tab.lines.tickets
    assert panel.why_not()
    panel.begin(Service.ACCESS_CLASS)
    assert desk.asked == []


def test_another_tab_opens_a_line(desk):
    desk.tab.open_subject(LineSubject(line_house.SECOND))
    desk.settle()
    assert desk.tab.lines.card.card.number == line_house.SECOND


def test_the_lock_takes_the_subscriber_from_the_screen(desk):
    desk.search("33330001")
    desk.tab.hide_personal_data()
    assert desk.found() == []
    assert desk.tab.lines.card.card is None
    assert desk.tab.lines.timeline.table.records.rowCount() == 0
    desk.tab.show_personal_data()
    desk.settle()
    assert desk.found() == [NOW]
    assert desk.tab.lines.card.card.number == NOW
