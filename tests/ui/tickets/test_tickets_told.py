"""What the tab tells a clerk of a ticket: how late it is, why a step is not open, who did what."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

import ticket_office
from backoffice.db import operators
from backoffice.records.operators import Operator
from backoffice.records.ticket_views import ClockTone, EffectLine
from backoffice.records.tickets import Service, TicketState
from backoffice.tickets import sweeping
from backoffice.tickets.rules_specs import spec_of
from backoffice.ui.tickets.deeds_known import Deed
from backoffice.ui.tickets.list_table import clock_text
from backoffice.ui.tickets.value_texts import effect_rows, facts

K = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def late(sit_down, office, clock):
    """A clerk before a ticket that the switch room should have begun days ago."""
    ticket = ticket_office.opened(office)
    clock.moment += timedelta(days=10)
    office.write(sweeping.sweep)
    desk = sit_down()
    desk.show(ticket.id)
    return desk


def test_a_late_ticket_says_for_how_long(late):
    (row,) = late.tab.list.rows()
    promised = datetime.combine(row.promised, time(8), tzinfo=UTC)
    assert row.tone is ClockTone.LATE
    assert clock_text(row, promised + timedelta(days=3)) == "۳ روز دیر"
    assert clock_text(row, promised) == "دیر شده"  # nobody has begun, or its hours are over
    assert "٪" in clock_text(replace(row, tone=ClockTone.WARN), promised)
    assert clock_text(replace(row, due_at=None), promised) == "ایستاده"
    assert clock_text(replace(row, state=TicketState.DONE, due_at=None), promised) == ""
    shown = [one.text() for one in late.pane.header.clocks if one.isVisible()]
    assert shown
    assert all("ساعت" in text and "دیر شده" in text and "٪" not in text for text in shown)


def test_the_history_says_that_a_late_ticket_was_told_to_the_supervisor(late):
    assert "به سرپرست" in late.pane.history.rows()[0][2]


def test_steps_with_the_same_reason_are_told_together_with_whose_they_are(sit_down):
    desk = sit_down()
    desk.opened()
    desk.press(K.Key_F1, ALT)
    told = desk.messages.explained[-1][1]
    assert told.count("•") == 1
    assert "شروع کار، " in told
    assert "سالن دستگاه" in told


def test_a_field_that_was_left_empty_takes_no_row():
    empty = {"operation": "change", "title": ""}
    shown = facts(Service.DIRECTORY, spec_of(Service.DIRECTORY).fields, empty)
    assert [value for _name, value in shown] == ["تغییر عنوان"]


def known(one):
    return Operator(
        id=one.operator,
        username=one.operator,
        name=one.name,
        role=one.role,
        centre=one.centre,
        active=True,
        must_change=False,
        last_login=None,
        locked_until=None,
    )


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (EffectLine("SetListing", "", "listed داروخانه"), "۱۱۸ اعلام می‌کند — داروخانه"),
        (EffectLine("SetListing", "", "listed"), "۱۱۸ اعلام می‌کند"),
        (EffectLine("AddCause", "", "order both"), "دستور قضایی — دوطرفه"),
    ],
)
def test_words_and_data_of_an_effect_are_told_apart(line, told):
    assert effect_rows([line])[0][2] == told


def test_whoever_was_first_is_called_by_name(sit_down, office):
    boss = ticket_office.SECOND_CLERK
    for one in (boss, ticket_office.CLERK):
        office.write(lambda session, one=one: operators.add(session, known(one), "hash", "admin"))
    desk = sit_down()
    ticket = desk.opened()
    desk.press(K.Key_F2)
    desk.dialog().form.put({"access": "first_zero_barred"})
    desk.sit(boss)
    theirs = {"access": "second_zero_barred", "permit_no": "98"}
    ticket_office.actions.edit(desk.database, ticket.id, ticket.version, theirs)
    desk.back()
    desk.press(K.Key_F9)
    said = [one.text() for one in desk.tab.deeds.dialog.findChildren(QLabel)]
    assert any(boss.name in text for text in said)
    assert not any(boss.operator in text for text in said)


def test_an_answer_that_lacks_something_grows_the_dialog(sit_down):
    desk = sit_down()
    desk.opened()
    desk.press(K.Key_F8, SHIFT)
    dialog = desk.dialog()
    before = dialog.height()
    desk.press(K.Key_F9)
    assert dialog.findings.isVisible()
    assert dialog.height() > before


def test_one_more_request_of_a_known_line_asks_for_the_service_alone(sit_down):
    desk = sit_down()
    desk.ask_for("5")
    desk.owner()
    desk.into("access")
    desk.press(K.Key_2)
    desk.press(K.Key_F9)
    assert desk.state is TicketState.REGISTERED
    desk.press(K.Key_F10, CTRL)
    assert desk.new.form.line() == ticket_office.NUMBER
    assert desk.new.open_button.toolTip() == "• خدمت را انتخاب کنید."


def test_the_list_is_narrowed_to_a_centre(sit_down):
    desk = sit_down()
    desk.opened()
    box = desk.tab.list.centres
    assert [box.itemData(at) for at in range(box.count())] == ["", "LAH01", "RSH01"]
    box.setFocus()
    desk.press(K.Key_Down)  # a list of choices goes on with the arrows
    assert desk.tab.list.asked().centre == "LAH01"
    assert desk.tab.list.rows() == []
    desk.press(K.Key_Down)
    assert len(desk.tab.list.rows()) == 1


def test_ages_are_told_by_the_offices_clock(sit_down, office, clock):
    ticket_office.opened(office)
    clock.moment += timedelta(days=2, hours=1)
    desk = sit_down()
    table = desk.tab.list.table
    assert table.now == clock.moment
    at = [one.key for one in table.records.columns].index("age")
    assert table.records.index(0, at).data() == "۲ روز"


def test_a_colleague_who_has_it_in_hand_is_named_until_the_time_is_over(sit_down, office, clock):
    mine, theirs = ticket_office.SWITCH, ticket_office.SECOND_SWITCH
    for one in (mine, theirs, ticket_office.CLERK):
        office.write(lambda session, one=one: operators.add(session, known(one), "hash", "admin"))
    desk = sit_down(mine)
    ticket = desk.opened()
    ticket_office.moved(desk.database, ticket, TicketState.IN_PROGRESS, theirs)
    desk.back()
    desk.tab.reload()
    desk.settle()
    header, bar = desk.pane.header, desk.pane.bar
    assert theirs.name in header.holder.text()
    assert any(theirs.name in one for one in bar.reasons())
    clock.advance(minutes=desk.view.profile.claim_minutes)
    desk.tab.reload()
    desk.settle()
    assert theirs.name in header.holder.text()
    assert header.holder.text().endswith("بردارید")
    bar.press(Deed.CLAIM)
    desk.settle()
    assert desk.view.presence.mine
