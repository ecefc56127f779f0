"""Clerk and unit work tickets by the keyboard, from the request to what is handed over."""

from __future__ import annotations

from PySide6.QtCore import Qt

import ticket_office
from backoffice.records.lines import AccessClass, LineState
from backoffice.records.tickets import TicketState, Unit
from backoffice.ui.desk.window import SMALLEST
from backoffice.ui.widgets.follow_area import FollowArea

S = TicketState
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


K = Qt.Key


def test_a_class_is_closed_from_request_to_done(sit_down):
    desk = sit_down()
    desk.ask_for("5")
    assert desk.new.card.title.text()
    desk.owner()
    desk.into("access")
    desk.press(K.Key_2)
    assert desk.sentences() == []
    assert desk.new.open_button.isEnabled()
    desk.press(K.Key_F9)
    assert desk.state is S.REGISTERED
    assert desk.view.ticket.unit is Unit.SWITCH_ROOM
    assert desk.pane.effect.rows()
    ticket_id = desk.view.ticket.id

    unit = sit_down(ticket_office.SWITCH)
    assert unit.tab.list.rows()[0].id == ticket_id
    unit.tab.list.focus_list()
    unit.press(K.Key_Return)
    unit.press(K.Key_F9)  # begin the work
    assert unit.state is S.IN_PROGRESS
    assert unit.view.presence.mine
    unit.press(K.Key_F9)  # done…
    dialog = unit.dialog()
    assert dialog.outcome.form()["applied_at"].startswith("2026-11-22T08:3")  # the office's now
    unit.press(K.Key_F9)
    assert unit.dialog() is None
    assert unit.state is S.DONE
    assert unit.card().access is AccessClass.SECOND_ZERO_BARRED
    assert unit.view.applied


def begin_and_finish(sit_down, operator, ticket_id):
    """A unit's operator takes the ticket from the list and brings it to done."""
    unit = sit_down(operator)
    unit.show(ticket_id)
    unit.press(K.Key_F9)
    assert unit.state is S.IN_PROGRESS
    unit.press(K.Key_F9)
    unit.press(K.Key_F9)
    assert unit.dialog() is None
    assert unit.state is S.DONE
    return unit


def ask_to_cut(desk):
    desk.ask_for("9")
    desk.owner()
    desk.into("operation")
    desk.press(K.Key_1)
    desk.press(K.Key_Return)
    desk.press(K.Key_1)  # own wish
    desk.press(K.Key_Return)
    desk.press(K.Key_2)  # two-way
    desk.into("billing_told")
    desk.press(K.Key_Space)
    assert desk.sentences() == []
    desk.press(K.Key_F9)
    return desk.view.ticket.id


def test_a_line_is_cut_and_connected_again(sit_down):
    desk = sit_down()
    unit = begin_and_finish(sit_down, ticket_office.SWITCH, ask_to_cut(desk))
    assert unit.card().state is LineState.BARRED_TWO_WAY

    desk = sit_down()
    desk.ask_for("9")
    assert "خواست" in desk.new.card.facts.text()
    desk.owner()
    desk.into("operation")
    desk.press(K.Key_2)
    assert desk.new.form.typed.entry("cause").widget.isHidden()
    desk.press(K.Key_Return)
    desk.press(K.Key_Space)  # the one cause that holds
    assert desk.new.form.typed.form()["lifts"]
    assert desk.sentences() == []
    desk.press(K.Key_F9)
    unit = begin_and_finish(sit_down, ticket_office.SWITCH, desk.view.ticket.id)
    assert unit.card().state is LineState.IN_SERVICE


def test_a_number_is_changed_for_a_free_one_of_the_pool(sit_down):
    desk = sit_down()
    desk.ask_for("7")
    desk.owner()
    desk.into("cause")
    desk.press(K.Key_1)
    picker = desk.new.form.typed.pool_entries()[0].picker
    free = [str(one) for one in picker.free._chips]
    assert free == list(ticket_office.FREE)
    desk.click(picker.free.chip(free[1]))
    assert desk.new.form.typed.form()["number"] == free[1]
    assert desk.sentences() == []
    desk.press(K.Key_F9)
    ticket_id = desk.view.ticket.id
    assert (desk.pane.effect.rows()[0][0]) == "شماره"
    frame = sit_down(ticket_office.FRAME)
    frame.show(ticket_id)
    for key in (K.Key_F9, K.Key_F7, K.Key_F9):  # begin; to the next unit of the route
        frame.press(key)
    switch = sit_down(ticket_office.SWITCH)
    switch.show(ticket_id)
    switch.press(K.Key_F9)
    switch.press(K.Key_F9)
    assert switch.state is S.DONE
    desk = sit_down()
    assert desk.card(free[1]).number == free[1]


def test_anybody_reports_a_fault(sit_down):
    desk = sit_down()
    desk.ask_for("13", "01333339999")
    asker = desk.new.form.asker
    asker.asker.setFocus()
    desk.press(K.Key_9)
    desk.press(K.Key_Return)
    desk.type("رهگذر")
    assert not asker.ticks
    desk.into("kind")
    desk.press(K.Key_1)
    assert desk.sentences() == []
    desk.press(K.Key_F9)
    assert desk.view.ticket.unit is Unit.FAULT_DESK
    assert desk.view.ticket.name == "رهگذر"


def test_a_refused_request_says_why_and_goes_to_its_field(sit_down):
    desk = sit_down()
    desk.ask_for("5")
    desk.owner(ticket_office.STRANGER)
    desk.into("access")
    desk.press(K.Key_1)  # as it is already
    assert any("مالک" in text for text in desk.sentences())
    assert any("عوض نمی‌شود" in text for text in desk.sentences())
    assert not desk.new.open_button.isEnabled()
    assert not desk.new.lift_button.isVisible()
    desk.press(K.Key_F9)
    assert desk.view is None
    identifier = desk.new.form.asker.entries["identifier"].widget
    assert desk.focus is identifier.focusProxy()


def test_a_supervisor_lifts_what_may_be_lifted(sit_down):
    desk = sit_down(ticket_office.SUPERVISOR)
    desk.ask_for("5")
    desk.owner(ticket_office.STRANGER)
    desk.into("access")
    desk.press(K.Key_2)
    desk.messages.answer = "مالک تلفنی تأیید کرد و نامه داد"
    desk.press(K.Key_F11)
    assert desk.new.blocking() == []
    desk.press(K.Key_F9)
    assert desk.view.ticket.lifted


def test_a_step_that_is_not_open_explains_itself(sit_down):
    desk = sit_down()
    desk.opened()
    assert not desk.pane.bar.buttons[S.IN_PROGRESS].isEnabled()
    assert "واحد" in desk.pane.bar.buttons[S.IN_PROGRESS].toolTip()
    desk.press(K.Key_F1, ALT)
    assert "شروع کار" in desk.messages.explained[-1][1]
    desk.press(K.Key_F1, SHIFT)
    assert "روز کاری" in desk.messages.explained[-1][1]


def test_a_ticket_waits_for_its_subscriber_with_reason_and_day(sit_down):
    desk = sit_down(ticket_office.SWITCH)
    desk.opened()
    desk.press(K.Key_F9)
    at = [one.target for one in desk.pane.bar.moves].index(S.WAITING_CUSTOMER) + 1
    desk.press(K(K.Key_0 + at), ALT)
    dialog = desk.dialog()
    desk.press(K.Key_F9)
    assert dialog.findings.isVisible()
    desk.press(K.Key_1)
    dialog.day.setFocus()
    desk.type("1405/09/10")
    desk.press(K.Key_F9)
    assert desk.state is S.WAITING_CUSTOMER
    assert desk.view.ticket.wake_on is not None


def test_a_ticket_goes_to_another_unit_with_a_note(sit_down):
    desk = sit_down(ticket_office.SWITCH)
    desk.opened()
    desk.press(K.Key_F7)
    dialog = desk.dialog()
    dialog.units.choose(Unit.MDF)
    desk.press(K.Key_F9)
    assert "یادداشت" in dialog.findings.rows()[0].text
    dialog.note.setPlainText("زوج باید عوض شود")
    desk.press(K.Key_F9)
    assert desk.view.ticket.unit is Unit.MDF


def test_a_wrong_effect_is_taken_back(sit_down):
    desk = sit_down(ticket_office.SUPERVISOR)
    ticket = ticket_office.done(desk.database, ticket_office.opened(desk.database))
    desk.back()
    desk.show(ticket.id)
    desk.messages.answer = "شماره اشتباه بسته شده بود"
    desk.press(K.Key_F11, SHIFT)
    assert desk.card().access is AccessClass.NO_LIMIT
    assert desk.view.parent is not None


def test_the_form_of_a_request_fits_the_smallest_screen(sit_down):
    desk = sit_down()
    desk.new.window().resize(*SMALLEST)
    desk.ask_for("7")
    area = desk.new.findChild(FollowArea)
    assert area.widget().minimumSizeHint().width() <= area.viewport().width()
