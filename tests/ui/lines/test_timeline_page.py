"""One timeline of all rooms, through the window: each kind, page by page, each a door."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

import call_office
import factories
import line_house
import ticket_office
from backoffice.calls import actions as calls_room
from backoffice.db import Database
from backoffice.lines import cards
from backoffice.records.line_facts import (
    AddCause,
    AddressKind,
    AddService,
    Adsl,
    AdslState,
    Cause,
    ChangeNumber,
    Direction,
    EndCause,
    EventKind,
    MoveToCentre,
    RecordOffence,
    RemoveService,
    SetAccess,
    SetAddress,
    SetAdsl,
    SetListing,
    SetPin,
)
from backoffice.records.lines import AccessClass, Listing
from backoffice.ui.doors import CaseSubject, DisclosureSubject, TicketSubject
from backoffice.ui.lines.timeline import Group
from backoffice.verification import activation

NUMBER = ticket_office.NUMBER
STEPS = (
    [SetAccess(AccessClass.FIRST_ZERO_BARRED)],
    [SetListing(Listing.LISTED, "دفتر رضایی")],
    [SetAddress(AddressKind.CORRESPONDENCE, "رشت، صندوق پستی ۴۱۶۳۵", "4163511111")],
    [AddService("transfer")],
    [RemoveService("transfer")],
    [SetAdsl(Adsl(AdslState.CONNECTED, "RSH01-03-118", "مخابرات"))],
    [SetPin("x")],
    [MoveToCentre("LAH01")],
    [AddCause(Cause.DEBT, Direction.OUTGOING)],
)
LONG = 120  # changes of a line with a long life


@pytest.fixture
def house(sqlite_database: Database, clock) -> Database:
    """A line of which every room knows something."""
    ticket_office.furnish(sqlite_database)
    tenant = factories.person(factories.NATIONAL_IDS[1])
    view = factories.ready(sqlite_database, tenant, (factories.rented("1406/09/01", NUMBER),))
    activation.activate(sqlite_database, view.case.id, view.case.version, factories.POLICY)
    clock.advance(hours=1)
    ticket_office.opened(sqlite_database)
    clock.advance(hours=1)
    sqlite_database.desk = factories.CLERK
    calls_room.disclose(sqlite_database, replace(call_office.OWNERS, number=NUMBER), home="013")
    for changes in STEPS:
        clock.advance(hours=1)
        line_house.apply(sqlite_database, changes, clock.moment, NUMBER)
    (cause,) = line_house.card(sqlite_database, NUMBER).causes
    clock.advance(hours=1)
    line_house.apply(sqlite_database, [EndCause(cause.id)], clock.moment, NUMBER)
    offence = RecordOffence(1, clock.moment, "1405-RSH01-000001-1")
    line_house.apply(sqlite_database, [offence], clock.moment, NUMBER)
    clock.advance(hours=1)
    return sqlite_database


def entries(timeline):
    model = timeline.table.records
    return [model.record(row) for row in range(model.rowCount())]


@pytest.fixture
def boss(sit_down):
    """A supervisor with the line open and the cursor on its timeline."""
    desk = sit_down(factories.SUPERVISOR)
    desk.search(NUMBER)
    desk.press(Qt.Key.Key_F8)
    return desk


def test_each_kind_has_its_place_and_its_words(boss):
    timeline = boss.tab.lines.timeline
    shown = entries(timeline)
    assert {one.kind for one in shown} == set(EventKind)
    assert [one.at for one in shown] == sorted((one.at for one in shown), reverse=True)
    for group in Group:
        boss.click(timeline.filter.chip(group))
        assert entries(timeline)
    columns = timeline.table.records
    for row in range(columns.rowCount()):
        assert columns.index(row, 1).data()
        assert columns.index(row, 2).data()


@pytest.mark.parametrize(
    ("kind", "door"),
    [
        (EventKind.TICKET, TicketSubject),
        (EventKind.CASE, CaseSubject),
        (EventKind.RECEIPT, CaseSubject),
        (EventKind.DISCLOSURE, DisclosureSubject),
        (EventKind.CUT, TicketSubject),
        (EventKind.RECONNECT, TicketSubject),
        (EventKind.OFFENCE, TicketSubject),
        (EventKind.OWNER, None),
        (EventKind.NUMBER, None),
    ],
)
@pytest.mark.parametrize("by", ["key", "mouse"])
def test_an_entry_opens_what_it_names(boss, kind, door, by):
    table = boss.tab.lines.timeline.table
    shown = entries(boss.tab.lines.timeline)
    table.select_row([one.kind for one in shown].index(kind))
    if by == "key":
        boss.press(Qt.Key.Key_Return)
    else:
        place = table.visualRect(table.currentIndex()).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        boss.settle()
    assert [type(one) for one in boss.asked] == ([door] if door else [])
    if door is CaseSubject:
        case = next(one for one in shown if one.kind is EventKind.CASE)
        assert boss.asked == [CaseSubject(case.subject)]


def test_a_clerk_is_not_told_of_disclosures_and_offences(sit_down):
    desk = sit_down(factories.CLERK)
    desk.search(NUMBER)
    kinds = {one.kind for one in entries(desk.tab.lines.timeline)}
    assert kinds == set(EventKind) - {EventKind.DISCLOSURE, EventKind.OFFENCE}


def test_a_long_life_is_read_page_by_page(sit_down, house, clock):
    for at in range(LONG):
        clock.advance(minutes=7)
        access = AccessClass.NO_LIMIT if at % 2 else AccessClass.SECOND_ZERO_BARRED
        line_house.apply(house, [SetAccess(access)], clock.moment, NUMBER)
    clock.advance(minutes=1)
    desk = sit_down(factories.SUPERVISOR)
    desk.search(NUMBER)
    timeline = desk.tab.lines.timeline
    assert len(entries(timeline)) == cards.PAGE
    desk.click(timeline.more)
    assert len(entries(timeline)) == 2 * cards.PAGE
    while timeline.more.isVisible():
        desk.press(Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    shown = entries(timeline)
    assert len({(one.at, one.kind, one.values) for one in shown}) == len(shown)
    assert len(shown) > LONG
    assert {one.kind for one in shown} == set(EventKind)


def test_the_number_that_was_given_up_brings_its_past_along(sit_down, house, clock):
    clock.advance(days=1)
    rests = clock.today + timedelta(days=90)
    line_house.apply(
        house, [ChangeNumber(ticket_office.FREE[0], "wish", rests)], clock.moment, NUMBER
    )
    clock.advance(hours=1)
    desk = sit_down(factories.SUPERVISOR)
    desk.search(NUMBER)  # the old one
    kinds = {one.kind for one in entries(desk.tab.lines.timeline)}
    assert {EventKind.CASE, EventKind.RECEIPT, EventKind.DISCLOSURE, EventKind.TICKET} <= kinds
