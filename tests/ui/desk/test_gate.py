"""Coming to the desk, locking it, handing it over, leaving: as a clerk does it."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout

from administration_office import BOSS_PASSWORD, PASSWORD, WEAK
from backoffice.administration import access
from backoffice.administration.actions import operators as deeds
from backoffice.db import audit
from backoffice.records.audit import AuditSearch
from backoffice.ui.desk.change_password import ChangePasswordDialog
from backoffice.ui.desk.clock_dialog import ClockDialog
from backoffice.ui.desk.gate import Stand
from desk_house import SECRET, visible_texts

NEW = "nine lamps by the window"
Control = Qt.KeyboardModifier.ControlModifier


def entry_of(house):
    return house.page.credentials


def log_in(house, clerk, name, password):
    entry = entry_of(house)
    entry.name.clear()
    clerk.type(entry.name, name)
    clerk.type(entry.password, password)
    clerk.press(entry.password, Qt.Key.Key_Return)


def deeds_of(house, operator):
    with house.database.read() as session:
        return [event.deed for event in audit.search(session, AuditSearch(operator), limit=9)]


def test_a_clerk_comes_in_and_leaves(office, clerk):
    log_in(office, clerk, "SARA", PASSWORD)
    office.wait(lambda: office.shows(office.counter.inside))
    assert office.stand_in.person.text() == SECRET
    office.gate.log_out()
    office.wait(lambda: office.shows(office.page))
    office.rest()
    assert office.counter.inside is None
    assert entry_of(office).password.text() == ""
    assert deeds_of(office, "sara")[:2] == ["log_out", "log_in"]


def test_an_empty_field_gets_the_focus_instead(office, clerk):
    entry = entry_of(office)
    office.window.activateWindow()
    clerk.click(entry.button)
    assert entry.name.hasFocus()
    clerk.type(entry.name, "sara")
    clerk.press(entry.name, Qt.Key.Key_Return)
    assert entry.password.hasFocus()


@pytest.mark.parametrize("name", ["sara", "nobody"])
def test_a_wrong_password_and_an_unknown_user_hear_the_same(office, clerk, name):
    log_in(office, clerk, name, "wrong")
    entry = entry_of(office)
    office.wait(lambda: not entry.said.isHidden())
    assert entry.said.text() == "نام کاربری یا گذرواژه نادرست است."
    assert entry.password.text() == ""
    assert entry.name.text() == name
    assert entry.password.hasFocus()


def test_what_was_said_goes_when_one_types_again(office, clerk):
    log_in(office, clerk, "sara", "wrong")
    entry = entry_of(office)
    office.wait(lambda: not entry.said.isHidden())
    clerk.type(entry.password, "x")
    assert entry.said.isHidden()


def test_the_wait_grows_is_counted_down_and_ends(office, clerk, clock):
    entry = entry_of(office)
    for _ in range(5):
        log_in(office, clerk, "sara", "wrong")
        office.wait(lambda: not entry.password.isReadOnly())
    assert not entry.button.isEnabled()
    assert "۱:۰۰" in entry.said.text()
    clock.advance(seconds=35)
    entry._count_down()
    assert "۰:۲۵" in entry.said.text()
    clerk.type(entry.password, PASSWORD)
    clerk.press(entry.password, Qt.Key.Key_Return)
    assert not entry.password.isReadOnly()  # nothing was handed in
    clock.advance(seconds=26)
    entry._count_down()
    assert entry.button.isEnabled()
    assert entry.said.isHidden()
    clerk.press(entry.password, Qt.Key.Key_Return)
    office.wait(lambda: office.shows(office.counter.inside))


def test_nobody_else_waits_for_it(office, clerk):
    entry = entry_of(office)
    for _ in range(5):
        log_in(office, clerk, "sara", "wrong")
        office.wait(lambda: not entry.password.isReadOnly())
    log_in(office, clerk, "mina", PASSWORD)
    office.wait(lambda: office.shows(office.counter.inside))


def test_the_hint_tells_what_the_keyboard_types(office, clerk):
    entry = entry_of(office)
    clerk.type(entry.password, "س")
    assert "فارسی" in entry.hint.text()
    clerk.type(entry.password, "S")
    assert "Caps" in entry.hint.text()
    clerk.type(entry.password, "s")
    assert entry.hint.text().strip() == ""


def first_password(house):
    def unit(session):
        return deeds.reset_password(session, "sara", passwords=WEAK)

    access.log_in(house.database, "boss", BOSS_PASSWORD, passwords=WEAK)
    return house.database.write(unit)


def test_a_first_password_is_replaced_before_anything_else(office, clerk):
    first = first_password(office)
    log_in(office, clerk, "sara", first)
    page = office.gate.first_password
    office.wait(lambda: office.shows(page))
    assert office.counter.inside is None
    clerk.type(page.fields.first, first)
    clerk.type(page.fields.second, first)
    assert not page.button.isEnabled()  # another one than before
    page.fields.forget()
    clerk.type(page.fields.first, NEW)
    clerk.type(page.fields.second, NEW)
    clerk.press(page.fields.second, Qt.Key.Key_Return)
    office.wait(lambda: office.shows(office.counter.inside))
    assert page.fields.password() == ""
    access.log_in(office.database, "sara", NEW, passwords=WEAK)


def test_leaving_instead_of_choosing_a_password(office, clerk):
    log_in(office, clerk, "sara", first_password(office))
    page = office.gate.first_password
    office.wait(lambda: office.shows(page))
    clerk.click(page.back)
    assert office.shows(office.page)
    office.rest()
    assert office.database.desk is None


def test_ones_own_password_is_changed_in_a_dialog(office, clerk):
    office.enter("sara", PASSWORD)
    office.gate.change_password()
    dialog = office.dialog(ChangePasswordDialog)
    clerk.type(dialog.old, "wrong")
    clerk.type(dialog.fields.first, NEW)
    clerk.type(dialog.fields.second, NEW)
    clerk.click(dialog.change)
    office.wait(lambda: not dialog.said.isHidden())
    assert dialog.fields.password() == NEW
    dialog.old.clear()
    clerk.type(dialog.old, PASSWORD)
    clerk.click(dialog.change)
    office.wait(lambda: not office.dialogs())
    assert "تغییر کرد" in office.window.banner.label.text()


def test_a_locked_desk_shows_nothing_of_the_work(office):
    office.enter("sara", PASSWORD)
    tab = office.stand_in
    dialog = QDialog(office.window)
    QVBoxLayout(dialog).addWidget(QLabel(SECRET))
    dialog.open()
    office.reception.messages.say(SECRET)
    tab.note.setText("نیمه‌کاره")
    assert any(SECRET in text for text in visible_texts())
    office.gate.lock()
    assert office.shows(office.gate.lock_page)
    assert not any(SECRET in text or "نیمه‌کاره" in text for text in visible_texts())
    assert tab.told == ["hide"]
    office.rest()
    assert deeds_of(office, "sara")[0] == "lock"


def test_the_holder_comes_back_to_where_they_left(office, clerk):
    office.enter("sara", PASSWORD)
    tab = office.stand_in
    clerk.type(tab.note, "نیمه‌کاره")
    dialog = QDialog(office.window)
    dialog.open()
    office.gate.lock()
    page = office.gate.lock_page
    assert page.credentials.name.isHidden()
    clerk.type(page.credentials.password, "wrong")
    clerk.press(page.credentials.password, Qt.Key.Key_Return)
    office.wait(lambda: not page.credentials.said.isHidden())
    clerk.type(page.credentials.password, PASSWORD)
    clerk.press(page.credentials.password, Qt.Key.Key_Return)
    office.wait(lambda: office.shows(office.counter.inside))
    assert office.stand_in is tab
    assert tab.note.text() == "نیمه‌کاره"
    assert tab.told == ["hide", "show"]
    assert dialog.isVisible()


def test_another_operator_takes_the_desk_over(office, clerk):
    office.enter("sara", PASSWORD)
    tab = office.stand_in
    dialog = QDialog(office.window)
    dialog.open()
    office.gate.lock()
    page = office.gate.lock_page
    clerk.click(page.switch)
    clerk.type(page.credentials.name, "mina")
    clerk.type(page.credentials.password, PASSWORD)
    clerk.press(page.credentials.password, Qt.Key.Key_Return)
    office.wait(lambda: office.shows(office.counter.inside))
    assert office.gate.desk.operator == "mina"
    assert office.stand_in is not tab
    assert not office.dialogs()
    assert tab.told == ["hide"]
    assert deeds_of(office, "mina")[0] == "take_over"


def test_idle_minutes_lock_the_desk(office, clerk, clock):
    office.enter("sara", PASSWORD)
    clock.advance(minutes=4, seconds=59)
    office.counter.idle.look()
    assert office.gate.stand is Stand.INSIDE
    clerk.type(office.stand_in.note, "x")  # a sign of life
    clock.advance(minutes=4, seconds=59)
    office.counter.idle.look()
    assert office.gate.stand is Stand.INSIDE
    clock.advance(seconds=1)
    office.counter.idle.look()
    assert office.gate.stand is Stand.LOCKED


def test_an_idle_first_password_page_goes_back_to_the_log_in(office, clerk, clock):
    log_in(office, clerk, "sara", first_password(office))
    office.wait(lambda: office.shows(office.gate.first_password))
    clock.advance(minutes=6)
    office.counter.idle.look()
    assert office.shows(office.page)


def test_the_connection_is_closed_while_the_desk_is_locked(office):
    office.enter("sara", PASSWORD)
    office.gate.lock()
    office.rest()
    assert office.database._engine.pool.checkedin() == 0


def test_a_disabled_operator_does_not_come_back(office, clerk):
    office.enter("sara", PASSWORD)
    office.gate.lock()
    office.rest()
    beside = office.database.beside(office.database.place.path)
    access.log_in(beside, "boss", BOSS_PASSWORD, passwords=WEAK)
    beside.write(lambda session: deeds.disable_operator(session, "sara"))
    beside.dispose()
    page = office.gate.lock_page
    clerk.type(page.credentials.password, PASSWORD)
    clerk.press(page.credentials.password, Qt.Key.Key_Return)
    office.wait(lambda: not page.credentials.said.isHidden())
    assert office.gate.stand is Stand.LOCKED


def test_a_database_that_is_gone_keeps_what_was_typed_and_offers_to_try_again(office, clerk):
    path = office.database.place.path
    away = path.with_name("away.db")
    office.database.dispose()
    path.rename(away)
    log_in(office, clerk, "sara", PASSWORD)
    banner = office.window.banner
    office.wait(banner.isVisible)
    entry = entry_of(office)
    assert entry.name.text() == "sara"
    assert entry.password.text() == PASSWORD
    assert entry.button.isEnabled()
    away.rename(path)
    clerk.click(banner.button)
    office.wait(lambda: office.shows(office.counter.inside))


def test_a_clock_set_back_is_told_and_a_supervisor_may_say_it_is_right(office, clerk, clock):
    office.enter("sara", PASSWORD)
    office.gate.log_out()
    office.rest()
    clock.advance(days=-3)
    log_in(office, clerk, "sara", PASSWORD)
    banner = office.window.banner
    office.wait(banner.isVisible)
    clerk.click(banner.button)
    dialog = office.dialog(ClockDialog)
    clerk.type(dialog.name, "sara")
    clerk.type(dialog.password, PASSWORD)
    assert not dialog.accept_button.isEnabled()
    clerk.type(dialog.reason, "ساعت دیروز جلو بود")
    clerk.click(dialog.accept_button)
    office.wait(lambda: not dialog.said.isHidden())  # a clerk may not
    dialog.name.setText("mina")
    dialog.password.setText(PASSWORD)
    clerk.click(dialog.accept_button)
    office.wait(lambda: not office.dialogs())
    entry_of(office).hand_in()
    office.wait(lambda: office.shows(office.counter.inside))


def test_locking_and_coming_back_many_times_loses_no_reference(office, clerk):
    office.enter("sara", PASSWORD)
    page = office.gate.lock_page
    before = sys.getrefcount(None)
    for _ in range(10):
        office.gate.lock()
        office.gate.unlock(PASSWORD)
        office.wait(lambda: office.shows(office.counter.inside))
    office.rest()
    assert page.credentials.password.text() == ""
    assert abs(sys.getrefcount(None) - before) < 2000
