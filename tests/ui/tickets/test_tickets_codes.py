"""A code of 2828 is printed once and shown nowhere, whatever becomes of printer and window."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from backoffice.db import audit
from backoffice.records import digits
from backoffice.records.audit import AuditSearch
from backoffice.records.tickets import Service, TicketState
from backoffice.tickets import pins
from backoffice.ui.theme import Tone
from backoffice.ui.tickets.sheet_dialog import SheetDialog

S = TicketState


K = Qt.Key


def test_the_code_of_2828_is_printed_and_shown_nowhere(sit_down):
    desk = sit_down()
    desk.ask_for("11")
    desk.owner()
    desk.into("operation")
    desk.press(K.Key_1)
    assert desk.sentences() == []
    desk.press(K.Key_F9)
    assert desk.state is S.IN_PROGRESS
    desk.press(K.Key_F9)
    assert desk.state is S.DONE
    assert len(desk.tray.printed) == 1
    assert desk.pane.result.rows() == []


def ask_for_a_code(desk):
    desk.ask_for("11")
    desk.owner()
    desk.into("operation")
    desk.press(K.Key_1)
    assert desk.sentences() == []
    desk.press(K.Key_F9)
    assert desk.state is S.IN_PROGRESS


def printed_codes(desk):
    with desk.database.read() as session:
        return audit.search(session, AuditSearch(deed=pins.PRINTED), limit=9)


def test_a_cancelled_printer_leaves_the_request_of_a_code_as_it_was(sit_down):
    desk = sit_down()
    ask_for_a_code(desk)
    desk.tray.answers = False
    desk.press(K.Key_F9)
    assert desk.state is S.IN_PROGRESS
    assert desk.card().pin_issued_at is None
    desk.tray.answers = True
    desk.press(K.Key_F9)
    assert desk.state is S.DONE
    assert len(printed_codes(desk)) == 1


@pytest.mark.qt_log_ignore("^QPainter::begin", extend=True)  # Qt's own word for a dead printer
def test_a_code_that_no_printer_took_is_printed_again_and_only_until_then(sit_down):
    desk = sit_down()
    ask_for_a_code(desk)
    desk.tray.broken = True
    desk.press(K.Key_F9)
    assert desk.state is S.DONE
    assert printed_codes(desk) == []
    assert desk.messages.said[-1][1] is Tone.BAD
    (waiting,) = desk.pane.sheets.buttons
    assert "F12" in waiting.text()
    assert not desk.tray.files_offered  # a code is never printed into a file
    first = desk.card().pin_issued_at
    desk.tray.broken = False
    desk.press(K.Key_F12)
    assert len(desk.tray.printed) == 1
    assert len(printed_codes(desk)) == 1
    assert desk.card().pin_issued_at == first  # the same code
    assert desk.pane.sheets.buttons == []  # nothing waits any more
    desk.press(K.Key_F12)  # the slip of the request now, not the code once more
    assert desk.dialog(SheetDialog) is not None
    assert len(desk.tray.printed) == 1


@pytest.mark.qt_log_ignore("^QPainter::begin", extend=True)
def test_a_code_that_waits_is_told_again_after_the_lock(sit_down):
    desk = sit_down()
    ask_for_a_code(desk)
    desk.tray.broken = True
    desk.press(K.Key_F9)
    code = digits.persian(desk.view.ticket.code)
    desk.tab.hide_personal_data()
    desk.messages.said.clear()
    desk.tab.show_personal_data()
    desk.settle()
    assert code in desk.messages.said[-1][0]
    desk.tray.broken = False
    desk.press(K.Key_F12)
    assert len(printed_codes(desk)) == 1
    assert desk.tab.loss() == ""


@pytest.mark.qt_log_ignore("^QPainter::begin", extend=True)
def test_the_ticket_of_a_code_that_died_with_its_window_leads_to_a_new_code(sit_down, clock):
    desk = sit_down()
    ask_for_a_code(desk)
    desk.tray.broken = True
    desk.press(K.Key_F9)
    ticket = desk.view.ticket
    desk = sit_down()  # another window: the code was in the memory of the first alone
    desk.tray.broken = False
    desk.show(ticket.id)
    (lost,) = desk.pane.sheets.buttons
    assert "رمز تازه" in lost.text()
    desk.press(K.Key_F12)
    assert desk.tray.printed == []  # nothing to print but the slip of the request
    desk.dialog(SheetDialog).reject()
    desk.settle()
    desk.click(lost_code(desk))
    assert desk.new.form.line() == ticket.number
    assert desk.new.form.service() is Service.IVR_PIN
    assert desk.new.form.typed.form() == {"operation": "reset"}
    desk.owner()
    assert desk.sentences() == []
    desk.press(K.Key_F9)
    clock.moment += timedelta(minutes=5)
    desk.press(K.Key_F9)
    assert len(printed_codes(desk)) == 1
    desk.show(ticket.id)
    assert lost_code(desk) is None  # the line has another code by now


def lost_code(desk):
    found = [one for one in desk.pane.sheets.buttons if "رمز تازه" in one.text()]
    return found[0] if found else None
