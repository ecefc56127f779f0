"""Clerk and unit work tickets by the keyboard, from the request to what is handed over."""

from __future__ import annotations

from PySide6.QtCore import Qt

import ticket_office
from backoffice.db import line_cards, tickets
from backoffice.records.lines import AccessClass, LineState
from backoffice.records.tickets import TicketState, Unit

S = TicketState
K = Qt.Key


def card(desk, number: str = ticket_office.NUMBER):
    with desk.database.read() as session:
        line_id = line_cards.line_of_number(session, number)
        return line_cards.card(session, line_id)


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
    assert dialog.outcome.form()["applied_at"]
    unit.press(K.Key_F9)
    assert unit.dialog() is None
    assert unit.state is S.DONE
    assert card(unit).access is AccessClass.SECOND_ZERO_BARRED
    assert unit.view.applied
