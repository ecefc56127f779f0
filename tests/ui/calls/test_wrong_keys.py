"""Keys that are pressed where they mean nothing, and persons that follow one another."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

import call_office
import call_samples as samples
import factories
from backoffice.calls import imports
from backoffice.records.call_files import Stage
from backoffice.records.disclosures import Lack
from backoffice.ui.calls.import_dialog import CallImport
from backoffice.ui.widgets.dialogs import Decision
from factories import ADMINISTRATOR, silent
from import_dialog_kit import PATIENCE, batches, month

K = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_no_list_is_saved_that_is_not_on_the_screen(office, sit_down):
    desk = sit_down(office, factories.SUPERVISOR)
    desk.open_list()
    desk.press(K.Key_4, ALT)
    assert desk.tab.page() is desk.tab.disclosures
    more = desk.tab.result.filter.more.isChecked()
    desk.press(K.Key_F6)
    desk.press(K.Key_F6, SHIFT)
    desk.press(K.Key_F12)
    assert list(desk.tray.folder.glob("calls-*")) == []
    assert desk.tab.result.filter.more.isChecked() is more
    desk.press(K.Key_1, ALT)
    assert desk.tab.page() is desk.tab.result
    desk.press(K.Key_F6)
    assert len(list(desk.tray.folder.glob("*.xlsx"))) == 1


def test_the_button_of_the_next_person_closes_every_list_of_this_one(office, sit_down):
    desk = sit_down(office, factories.SUPERVISOR)
    desk.open_list()
    desk.press(K.Key_3, ALT)
    assert desk.tab.page() is desk.tab.claim
    desk.tab.claim.clear_button.click()
    desk.settle()
    assert desk.form.is_blank()
    assert desk.tab.result.disclosure() is None
    desk.press(K.Key_1, ALT)
    assert desk.tab.page() is desk.tab.claim
    assert not desk.tab.result.table.records.rowCount()


def test_who_was_waved_through_as_the_owner_was_waved_through_alone(office, sit_down):
    desk = sit_down(office, factories.SUPERVISOR)
    desk.claim_owner()
    claim = desk.tab.claim
    desk.form.identifier.set_value(call_office.STRANGER)
    desk.form.changed.emit()
    assert Lack.NOT_THE_OWNER in {one.lack for one in claim.blocking()}
    desk.form.bill_seen.setChecked(False)
    desk.messages.answer = "سند خرید دیده شد"
    desk.press(K.Key_F11)
    assert claim.blocking() == []
    desk.form.identifier.setFocus()
    desk.form.identifier.edit.selectAll()
    desk.type(call_office.BUYER)
    assert [one.lack for one in claim.blocking()] == [Lack.NOT_THE_OWNER]
    assert not claim.show_button.isEnabled()


@pytest.fixture
def dialog(sqlite_database, start_jobs, window, spoken, qtbot, tmp_path: Path) -> CallImport:
    """The dialog over an import that was taken back."""
    window.show()
    sqlite_database.desk = ADMINISTRATOR
    done = imports.run(sqlite_database, month(tmp_path), samples.PROVINCE, silent)
    imports.undo(sqlite_database, done.batch_id, silent)
    made = CallImport(window, start_jobs(sqlite_database), spoken, ADMINISTRATOR)
    qtbot.addWidget(made)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    made.show()
    qtbot.waitUntil(lambda: made.history.table.records.rowCount() == 1, timeout=PATIENCE)
    return made


def test_keys_of_deeds_that_are_not_open_do_nothing(dialog, sqlite_database) -> None:
    (batch,) = batches(sqlite_database)
    assert batch.stage is Stage.UNDONE
    table = dialog.history.table
    table.setFocus()
    table.select_row(0)
    wanted = []
    dialog.history.mend_wanted.connect(wanted.append)
    for key in (K.Key_Delete, K.Key_F4):
        QTest.keyClick(table, key)
    assert wanted == []
    assert dialog.findChild(Decision) is None
