"""The tab of tickets keeps what is typed, shows no name when locked, and finds a ticket."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

import ticket_office
from backoffice.db import tickets
from backoffice.records.disclosures import Purpose
from backoffice.records.tickets import Service
from backoffice.ui.doors import CallsWish, TicketWish
from backoffice.ui.tickets import ticket_watch

FIVE = {
    Service.ACCESS_CLASS: {"access": "second_zero_barred"},
    Service.DIRECTORY: {"operation": "remove"},
    Service.NUMBER_CHANGE: {"cause": "wish", "number": ticket_office.FREE[0]},
    Service.FAULT: {
        "kind": "no_tone",
        "began_at": "2026-11-21T20:00",
        "reporter_phone": ticket_office.NUMBER,
    },
    Service.MESSAGES: {
        "operation": "consent",
        "mobile": "09121234567",
        "events": ["ticket_done"],
        "confirmed": True,
    },
}
CTRL = Qt.KeyboardModifier.ControlModifier
K = Qt.Key


def test_what_is_typed_is_kept_for_the_same_operator(sit_down):
    desk = sit_down()
    desk.ask_for("5")
    desk.owner()
    desk.into("access")
    desk.press(K.Key_2)
    desk.tab.hide_personal_data()
    desk.settle()
    again = sit_down()
    again.press(K.Key_F10)
    assert again.new.form.line() == ticket_office.NUMBER
    assert again.new.form.typed.form() == {"access": "second_zero_barred"}
    assert again.new.form.asker.claim().name == "مریم رضایی"


def test_a_locked_desk_shows_no_name(sit_down):
    desk = sit_down()
    ticket = desk.opened()
    desk.tab.hide_personal_data()
    assert desk.view is None
    assert desk.tab.list.rows() == []
    desk.tab.show_personal_data()
    desk.settle()
    assert desk.view.ticket.id == ticket.id


def test_the_list_finds_a_code_and_counts_its_views(sit_down):
    desk = sit_down()
    ticket = ticket_office.opened(desk.database)
    desk.press(K.Key_F5)
    assert "۱" in desk.tab.list.views.chip(desk.tab.list.view()).text()
    desk.press(K.Key_F3)
    desk.type(ticket.code)
    desk.press(K.Key_Return)
    desk.qtbot.waitUntil(lambda: desk.view is not None)
    assert desk.view.ticket.code == ticket.code
    with desk.database.read() as session:
        assert tickets.of_code(session, ticket.code) is not None


@pytest.mark.parametrize("typed", ["رضایي", "مریم رض", "مريم‌رضا", "vqhdd", "3333", "۰۱۳۳۳۳۳۴۴۴۴"])
def test_the_list_finds_who_asked_and_the_beginning_of_a_number(sit_down, typed):
    desk = sit_down()
    ticket = ticket_office.opened(desk.database)
    theirs = replace(ticket_office.CLAIM, name="ناصر امینی", identifier=ticket_office.STRANGER)
    number = {"number": ticket_office.OTHER_NUMBER} if typed != "3333" else {}
    if number:
        other = ticket_office.bar_second_zero(claim=theirs, **number)
        ticket_office.opened(desk.database, other)
    desk.press(K.Key_F3)
    desk.type(typed)
    desk.qtbot.waitUntil(
        lambda: [one.id for one in desk.tab.list.rows()] == [ticket.id], timeout=10_000
    )


def test_call_details_go_on_in_the_tab_of_calls(sit_down):
    desk = sit_down()
    wanted = []
    desk.tab.subject_wanted.connect(wanted.append)
    form = {"since": "2026-09-01", "until": "2026-10-01"}
    ticket = desk.opened(ticket_office.request(Service.CALL_DETAILS, form))
    desk.press(K.Key_F9, CTRL)
    (wish,) = wanted
    assert isinstance(wish, CallsWish)
    claim = wish.claim
    assert (claim.number, claim.name, claim.identifier, claim.ticket) == (
        ticket.number,
        ticket.name,
        ticket.identifier,
        ticket.code,
    )
    assert (claim.identity_seen, claim.bill_seen, claim.purpose) == (
        True,
        True,
        Purpose.OWN_RECORD,
    )
    assert wish.asked is not None
    assert (wish.asked.since, wish.asked.until) == (date(2026, 9, 1), date(2026, 10, 1))


def test_another_tab_asks_for_a_ticket_of_a_line(sit_down):
    desk = sit_down()
    desk.tab.open_subject(TicketWish(ticket_office.NUMBER, Service.ACCESS_CLASS))
    desk.settle()
    assert desk.new.form.line() == ticket_office.NUMBER
    assert desk.new.form.service() is Service.ACCESS_CLASS
    assert desk.focus is desk.new.form.asker.asker.focusProxy()


@pytest.fixture
def five(sit_down, monkeypatch):
    """A desk whose list is read two by two, with five requests."""
    monkeypatch.setattr(ticket_watch, "_PAGE", 2)
    desk = sit_down()
    for service, form in FIVE.items():
        ticket_office.opened(desk.database, ticket_office.request(service, form))
    desk.tab.watch.ask_anew()
    desk.settle()
    return desk


def test_more_rows_stay_whatever_asks_for_the_list_meanwhile(five):
    watch, pane = five.tab.watch, five.tab.list
    assert (len(pane.rows()), pane.more.isVisibleTo(pane)) == (2, True)
    watch.go_on()
    watch.refresh()  # another desk's deed, at this very moment
    five.settle()
    assert (len(pane.rows()), pane.more.isVisibleTo(pane)) == (4, True)
    watch.refresh()
    watch.go_on()  # pressed while the list is on its way
    five.settle()
    assert (len(pane.rows()), pane.more.isVisibleTo(pane)) == (5, False)


def test_what_is_on_its_way_does_not_come_behind_the_lock(five):
    first, other = five.tab.list.rows()
    five.tab.show_ticket(first.id)
    five.settle()
    five.tab.watch.go_on()
    five.tab.show_ticket(other.id)
    five.tab.hide_personal_data()
    five.settle()
    assert five.tab.list.rows() == []
    assert five.view is None
