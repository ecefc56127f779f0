"""The desk at work: tabs by right, keys, status strip, menu."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from administration_office import BOSS_PASSWORD, PASSWORD
from backoffice.records.receipts import Letterhead, PaperSize
from backoffice.ui.desk.about import About
from backoffice.ui.desk.gate import Stand
from backoffice.ui.desk.inside import HELP_KEY, LOCK_KEYS, QUIT_KEY, SEARCH_KEYS
from backoffice.ui.desk.keys_help import KeysHelp, key_text
from backoffice.ui.desk.status_strip import moment_words
from backoffice.ui.memory import Memory
from backoffice.ui.office import Office
from backoffice.ui.verification.tab import VerificationTab
from factories import CLERK, POLICY
from patience import bring_to_front

Control = Qt.KeyboardModifier.ControlModifier


def press(house, key, modifiers=Qt.KeyboardModifier.NoModifier):
    bring_to_front(house.window)
    QTest.keyClick(QApplication.focusWidget() or house.window, key, modifiers)


@pytest.mark.parametrize(
    ("name", "password", "tabs", "searches"),
    [
        ("sara", PASSWORD, ["verification"], True),
        ("mina", PASSWORD, ["verification", "administration"], True),
        ("boss", BOSS_PASSWORD, ["administration"], False),
    ],
)
def test_everybody_sees_what_they_may_do(office, name, password, tabs, searches):
    office.enter(name, password)
    assert [holder.plan.key for holder in office.inside._holders] == tabs
    assert (office.inside.search is not None) is searches


@pytest.mark.parametrize(("name", "password"), [("sara", PASSWORD), ("boss", BOSS_PASSWORD)])
def test_the_cursor_is_where_the_work_begins(office, name, password):
    office.enter(name, password)
    at = office.window.focusWidget()
    if office.inside.search is not None:
        assert at is office.inside.search.box
    else:  # the keys of the tab in front work at once
        assert office.administration.isAncestorOf(at)


def test_a_tab_is_built_when_it_is_first_shown_and_remembered(office):
    office.enter("mina", PASSWORD)
    assert office.inside.tab("administration") is None
    press(office, Qt.Key.Key_2, Control)
    assert office.inside.tab("administration") is not None
    office.gate.log_out()
    office.rest()
    office.enter("mina", PASSWORD)
    assert office.inside.tabs.currentIndex() == 1
    assert office.inside.tab("verification") is None
    press(office, Qt.Key.Key_1, Control)
    assert office.inside.tab("verification") is not None


@pytest.mark.parametrize(("key", "modifiers"), [(Qt.Key.Key_F11, Control), (Qt.Key.Key_L, Control)])
def test_a_key_locks_the_desk(office, key, modifiers):
    office.enter("sara", PASSWORD)
    press(office, key, modifiers)
    assert office.gate.stand is Stand.LOCKED


@pytest.mark.parametrize(("key", "modifiers"), [(Qt.Key.Key_F3, Control), (Qt.Key.Key_K, Control)])
def test_a_key_leads_to_the_search(office, key, modifiers):
    office.enter("sara", PASSWORD)
    office.window.activateWindow()
    office.stand_in.note.setFocus()
    press(office, key, modifiers)
    assert office.inside.search.box.hasFocus()


def test_no_key_works_while_the_desk_is_locked(office):
    office.enter("mina", PASSWORD)
    office.gate.lock()
    press(office, Qt.Key.Key_2, Control)
    press(office, Qt.Key.Key_F1)
    assert office.inside.tab("administration") is None
    assert not office.dialogs()


def test_f1_lists_the_keys_of_the_tab_in_front(office):
    office.enter("sara", PASSWORD)
    press(office, Qt.Key.Key_F1)
    dialog = office.dialog(KeysHelp)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert "کار نمونه" in texts
    assert "\u2066Ctrl+F11\u2069" in texts
    dialog.close()


def test_keys_are_written_as_they_stand_on_the_keyboard():
    assert key_text("Ctrl+Return") == "Ctrl+Enter"
    assert key_text("F5") == "F5"


def test_a_found_case_is_opened_in_the_first_tab(office):
    office.enter("mina", PASSWORD)
    press(office, Qt.Key.Key_2, Control)
    office.inside.search.case_found.emit("a-case")
    assert office.inside.tabs.currentIndex() == 0
    assert office.stand_in.opened == ["a-case"]


def test_the_strip_tells_centre_database_drafts_and_time(office, clock):
    office.enter("sara", PASSWORD)
    strip = office.inside.strip
    assert strip.centre.words.text() == "مرکز شهید انصاری (\u2066RSH01\u2069)"
    assert strip.moment.words.text().startswith("یکشنبه ۱ آذر ۱۴۰۵")
    assert "۰۸:۳۰" in strip.moment.words.text()
    assert strip.drafts.isHidden()
    office.stand_in.drafts_changed.emit(2)
    assert strip.drafts.words.text() == "۲ پیش‌نویس ناتمام"
    clock.advance(minutes=1)
    strip.tick()
    assert "۰۸:۳۱" in strip.moment.words.text()
    assert moment_words(clock()) == strip.moment.words.text()


def test_the_strip_tells_when_the_database_does_not_answer(office):
    office.enter("sara", PASSWORD)
    strip = office.inside.strip
    path = office.database.place.path
    office.database.dispose()
    path.rename(path.with_name("away.db"))
    office.counter.feel_pulse()
    office.rest()
    assert strip.connection.words.text() == "پایگاه داده پاسخ نمی‌دهد"
    assert strip.connection.words.property("role") == "tone-bad"
    path.with_name("away.db").rename(path)
    office.counter.feel_pulse()
    office.rest()
    assert strip.connection.words.property("role") == "muted"


def test_about_tells_version_font_and_licences(office):
    office.enter("sara", PASSWORD)
    office.inside.about_wanted.emit()
    dialog = office.dialog(About)
    texts = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "0.1.0" in texts
    assert str(office.folder) in texts
    dialog.close()


def test_everything_that_takes_the_focus_has_a_name(office):
    office.enter("sara", PASSWORD)
    for widget in office.inside.findChildren(type(office.inside.search.box)):
        assert widget.accessibleName()
    assert office.inside.menu_button.accessibleName()
    assert office.inside.tabs.accessibleName()


def test_the_window_remembers_its_place(office):
    office.window.resize(1000, 600)
    office.window.close()
    office.wait(lambda: office.reception.counter is None)
    assert office.memory.value("window")


def test_the_window_fits_a_small_screen_at_150_percent(office):
    office.enter("mina", PASSWORD)
    office.window.resize(910, 490)
    assert office.window.width() <= 910
    assert office.window.height() <= 490
    assert office.inside.minimumSizeHint().width() <= 910


def test_no_key_of_the_window_is_a_key_of_the_cases(start_jobs, sqlite_database, spoken, tmp_path):
    sqlite_database.desk = CLERK
    memory = Memory(tmp_path / "m.ini", "sara")
    place = Office(POLICY, "013", Letterhead("", ""), PaperSize.A5, memory)
    tab = VerificationTab(start_jobs(sqlite_database), spoken, CLERK, place)
    digits = {f"Ctrl+{number}" for number in range(1, 10)}
    ours = {*SEARCH_KEYS, *LOCK_KEYS, HELP_KEY, QUIT_KEY, *digits}
    theirs = tab.keys()
    assert ours & {one.key for one in theirs} == set()
    tab.hide_personal_data()
    tab.deleteLater()
