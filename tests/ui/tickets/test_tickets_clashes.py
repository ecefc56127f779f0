"""Two people at one ticket: who was first is told, and a form is settled field by field."""

from __future__ import annotations

from PySide6.QtCore import Qt

import ticket_office
from backoffice.records.tickets import TicketState
from backoffice.ui.tickets.deeds_known import Deed

S = TicketState


K = Qt.Key


def test_a_stale_window_says_who_was_first_and_shows_the_ticket_anew(sit_down):
    desk = sit_down(ticket_office.SWITCH)
    ticket = desk.opened()
    stale = desk.view
    ticket_office.moved(desk.database, ticket, S.IN_PROGRESS, ticket_office.SECOND_SWITCH)
    desk.back()
    desk.tab.deeds.move(stale, next(one for one in stale.moves if one.target is S.IN_PROGRESS))
    desk.settle()
    assert desk.messages.explained
    assert "omid" in desk.messages.explained[-1][1]
    assert desk.state is S.IN_PROGRESS
    assert not desk.view.presence.mine


def test_a_clash_over_the_form_is_settled_field_by_field(sit_down):
    desk = sit_down()
    ticket = desk.opened()
    desk.press(K.Key_F2)
    mending = desk.dialog()
    mending.form.put({"access": "first_zero_barred", "permit_no": "۱۲"})
    theirs = {"access": "second_zero_barred", "permit_no": "98"}
    desk.sit(ticket_office.SECOND_CLERK)
    ticket_office.actions.edit(desk.database, ticket.id, ticket.version, theirs)
    desk.back()
    desk.press(K.Key_F9)
    clash = desk.tab.deeds.dialog
    assert set(clash.choices) == {"access", "permit_no"}
    clash.choices["permit_no"].choose("theirs")
    clash.go_on()
    desk.settle()
    assert mending.form.form() == {"access": "first_zero_barred", "permit_no": "98"}
    mending.go_on()
    desk.settle()
    assert dict(desk.view.ticket.form) == {"access": "first_zero_barred", "permit_no": "98"}


def test_each_field_of_a_clash_begins_with_who_changed_it_and_is_chosen_by_key(sit_down):
    desk = sit_down()
    ticket = desk.opened()
    desk.press(K.Key_F2)
    mending = desk.dialog()
    mending.form.put(dict(ticket.form) | {"permit_no": "12", "permit_on": "2026-10-01"})
    theirs = {"access": "first_zero_barred", "permit_no": "98"}
    desk.sit(ticket_office.SECOND_CLERK)
    ticket_office.actions.edit(desk.database, ticket.id, ticket.version, theirs)
    desk.back()
    desk.press(K.Key_F9)
    clash = desk.tab.deeds.dialog
    begun = {name: one.key() for name, one in clash.choices.items()}
    assert begun == {"access": "theirs", "permit_no": "mine", "permit_on": "mine"}
    clash.choices["permit_no"].setFocus()
    desk.press(K.Key_2)  # take what they wrote
    desk.press(K.Key_F9)
    assert mending.isVisible()
    desk.press(K.Key_F9)
    assert desk.dialog() is None
    assert dict(desk.view.ticket.form) == {
        "access": "first_zero_barred",
        "permit_no": "98",
        "permit_on": "2026-10-01",
    }


def test_another_units_ticket_cannot_be_taken_in_hand(sit_down):
    desk = sit_down()
    ticket = desk.opened()  # goes to the switch room
    bar = desk.pane.bar
    assert Deed.CLAIM not in bar.deeds
    assert Deed.HAND_OVER not in bar.deeds
    desk.press(K.Key_F6)
    told = desk.messages.explained[-1][1]
    assert "در دست گرفتن" in told or "واحد" in told
    assert not desk.view.presence
    unit = sit_down(ticket_office.SWITCH)
    unit.show(ticket.id)
    unit.press(K.Key_F6)
    assert unit.view.presence.mine
    unit.press(K.Key_F9)  # work has begun: the counter mends nothing any more
    desk = sit_down()
    desk.show(ticket.id)
    desk.press(K.Key_F2)
    assert desk.dialog() is None
    assert desk.messages.explained
