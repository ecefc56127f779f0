"""A caller proves with the code of 2828, through the window with keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

import factories
import ticket_office
from backoffice.db import ticket_prints
from backoffice.records import digits
from backoffice.records.ticket_papers import SheetKind
from backoffice.records.tickets import Service
from backoffice.tickets import pins
from backoffice.ui.tickets.pin_callers import PinCallerDialog
from backoffice.ui.words_pins import slip_words
from ticket_stories import owe

K = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def pin(office):
    """The code of the line, given to its owner before."""
    wanted = ticket_office.request(Service.IVR_PIN, {"operation": "issue"})
    ticket = ticket_office.opened(office, wanted)
    return pins.issue(office, ticket.id, ticket.version, key=factories.POLICY.tag_key).pin


def ring(desk, pin, number=ticket_office.NUMBER):
    """The caller says number and code; Return goes from the one to the other, and tries."""
    dialog = desk.dialog(PinCallerDialog)
    dialog.number.setFocus()
    dialog.number.edit.selectAll()
    desk.type(number)
    desk.press(K.Key_Return)
    desk.type(pin)
    desk.press(K.Key_Return)
    return dialog


def told(dialog):
    return {row[0]: row[1] for row in dialog.told.rows()}


def test_a_right_code_is_answered_with_what_may_be_read_out(sit_down, office, pin):
    desk = sit_down()
    ticket = ticket_office.opened(office)
    owe(office)
    desk.back()
    desk.press(K.Key_F7, SHIFT)
    dialog = ring(desk, digits.persian(pin))
    said = told(dialog)
    assert "۱۲۰٬۰۰۰" in said["آخرین قبض"]
    assert digits.persian(ticket.code) in "".join(said.values())
    assert ticket.name not in "".join(said.values())
    assert dialog.state.text() == "رمز درست است"
    assert dialog.pin.edit.text() == ""  # not left on the screen, masked as it was
    assert dialog.pin.edit.echoMode() is QLineEdit.EchoMode.Password
    desk.type("013")  # the next caller's number
    assert dialog.told.rows() == []
    assert dialog.state.text() == ""


def test_wrong_ones_are_counted_down_and_then_refused_with_when(sit_down, pin):
    desk = sit_down()
    desk.press(K.Key_F7, SHIFT)
    wrong = "00000" if pin != "00000" else "00001"
    said = []
    for _ in range(4):
        dialog = ring(desk, wrong)
        said.append(dialog.findings.rows()[0].text)
        assert dialog.told.rows() == []
    assert "۲" in said[0]
    assert "۱" in said[1]
    assert "رمز تازه" in said[2]
    assert "۱۴۰۵/۰۹/۰۲" in said[3]
    ring(desk, pin)
    assert dialog.told.rows() == []


def test_what_is_not_whole_is_not_tried(sit_down, office, pin):
    desk = sit_down()
    desk.press(K.Key_F7, SHIFT)
    dialog = ring(desk, pin[:4])
    assert "پنج رقم" in dialog.findings.rows()[0].text
    assert dialog.pin.edit.hasFocus()
    desk.press(K.Key_Escape)
    assert desk.dialog() is None


def keys_of(desk):
    known = desk.tab.keys()
    return [one.key for one in known]


def test_callers_are_for_the_counter_alone(sit_down):
    desk = sit_down()
    assert desk.tab.list.caller.isVisible()
    assert "Shift+F7" in keys_of(desk)
    unit = sit_down(ticket_office.SWITCH)
    assert not unit.tab.list.caller.isVisible()
    assert "Shift+F7" not in keys_of(unit)
    unit.press(K.Key_F7, SHIFT)
    assert unit.dialog() is None


def test_the_sealed_slip_says_what_the_settings_let_the_code_serve(sit_down):
    desk = sit_down()
    desk.ask_for("11")
    desk.owner()
    desk.into("operation")
    desk.press(K.Key_1)
    desk.press(K.Key_F9)
    desk.press(K.Key_F9)
    with desk.database.read() as session:
        kept = ticket_prints.latest(session, SheetKind.PIN, ticket_id=desk.view.ticket.id)
    note = kept.sheet.note
    assert note == slip_words(desk.office.pin_use, desk.office.pin_serves)
    assert "تلفن گویا" in note
    assert "درخواست‌های باز" in note
