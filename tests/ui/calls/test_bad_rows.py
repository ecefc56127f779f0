"""Bad rows of an import, mended and dropped at the keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

import call_samples as samples
from backoffice.calls import imports, kept_rows
from backoffice.db import Database, audit
from backoffice.errors import Trouble, Unavailable
from backoffice.records.audit import AuditSearch
from backoffice.records.call_files import BadCall, CallBatch, CallField, CallTally
from backoffice.ui.calls.bad_rows_dialog import BadRowsDialog
from backoffice.ui.theme import Tone
from backoffice.ui.widgets.dialogs import Decision
from factories import ADMINISTRATOR

PATIENCE = 30_000
WRONG_DATE = "01333226760,02666439452,2026-13-24 03:20:45,61,336,LD"
WRONG_AMOUNT = "01333226760,02666439452,2026-09-24 03:20:45,61,x,LD"
CUT = "01333226760,02666439452"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    rows = [samples.CSV, samples.CSV_ROW, WRONG_DATE, WRONG_AMOUNT, CUT]
    return samples.text(tmp_path, rows)


@pytest.fixture
def batch(sqlite_database: Database, file: Path) -> CallBatch:
    sqlite_database.desk = ADMINISTRATOR
    imports.run(sqlite_database, file, samples.profile("province-csv"), lambda *_: None)
    return stored(sqlite_database)


def stored(database: Database) -> CallBatch:
    with database.read() as session:
        return imports.batches(session, limit=1)[0]


@pytest.fixture
def dialog(sqlite_database, batch, start_jobs, window, spoken, qtbot) -> BadRowsDialog:
    window.show()
    made = BadRowsDialog(window, start_jobs(sqlite_database), spoken, batch, "013")
    qtbot.addWidget(made)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    made.show()
    qtbot.waitUntil(lambda: made.table.records.rowCount() == 3, timeout=PATIENCE)
    return made


@pytest.fixture
def settle(dialog, qtbot):
    return lambda: qtbot.waitUntil(lambda: not dialog._jobs._jobs, timeout=PATIENCE)


def value(dialog: BadRowsDialog, field: CallField) -> QWidget:
    return dialog.form.fields[field]


def retype(clerk, edit, text: str) -> None:
    edit.selectAll()
    clerk.type(edit, text)


def test_a_row_is_mended_without_the_mouse(
    dialog, clerk, settle, sqlite_database: Database
) -> None:
    assert dialog.form.raw.text() == WRONG_DATE
    assert dialog.form.verdict.text() == "تاریخ نادرست"
    assert not dialog.mend_button.isEnabled()
    clerk.press(dialog.table, Qt.Key.Key_Return)
    wrong = value(dialog, CallField.STARTED)
    assert dialog.focusWidget() is wrong
    retype(clerk, wrong, "2026-09-24 03:")
    assert dialog.form.verdict.text() in {"ساعت نادرست", "تاریخ نادرست"}
    clerk.type(wrong, "20:45")
    assert "بین‌شهری" in dialog.form.verdict.text()
    assert "۱۴۰۵/۰۷/۰۲" in dialog.form.verdict.text()
    changed = []
    dialog.changed.connect(lambda: changed.append(1))
    clerk.press(wrong, Qt.Key.Key_Return)
    settle()
    assert changed == [1]
    assert stored(sqlite_database).tally == CallTally(new=2, bad=2)
    assert dialog.table.records.rowCount() == 2
    assert dialog.form.raw.text() == WRONG_AMOUNT
    assert dialog.focusWidget() is value(dialog, CallField.AMOUNT)
    assert "۲" in dialog.left.text()


def test_return_on_a_row_that_is_still_wrong_goes_to_the_mistake(dialog, clerk, settle) -> None:
    edit = value(dialog, CallField.NUMBER)
    clerk.press(edit, Qt.Key.Key_Return)
    settle()
    assert dialog.focusWidget() is value(dialog, CallField.STARTED)
    assert dialog.table.records.rowCount() == 3


def test_opening_the_list_is_written_down_once(dialog, clerk, sqlite_database: Database) -> None:
    dialog.filters.chip(BadCall.AMOUNT).click()
    with sqlite_database.read() as session:
        found = audit.search(session, AuditSearch(deed=kept_rows.SEE), limit=9)
    assert [one.subject for one in found] == [stored(sqlite_database).id]


def test_reasons_filter_and_page_keys_go_from_row_to_row(dialog, clerk) -> None:
    dialog.filters.chip(BadCall.AMOUNT).click()
    assert dialog.table.records.rowCount() == 1
    assert dialog.form.raw.text() == WRONG_AMOUNT
    dialog.filters.chip("all").click()
    edit = value(dialog, CallField.LINE)
    before = dialog.table.currentIndex().row()
    clerk.press(edit, Qt.Key.Key_PageDown)
    clerk.press(edit, Qt.Key.Key_PageDown)
    clerk.press(edit, Qt.Key.Key_PageDown)
    assert dialog.table.currentIndex().row() == 2
    clerk.press(edit, Qt.Key.Key_PageUp)
    assert dialog.table.currentIndex().row() == 1
    assert before == 1


def test_a_row_is_dropped_with_a_reason(dialog, clerk, settle, sqlite_database: Database) -> None:
    clerk.click(dialog.drop_button)
    decision = dialog.findChild(Decision)
    assert not decision.yes.isEnabled()
    clerk.type(decision.reason, "سطر ناقص")
    decision.yes.click()
    settle()
    assert dialog.table.records.rowCount() == 2
    assert stored(sqlite_database).tally.bad == 3  # dropped, and never lost
    assert stored(sqlite_database).open_bad == 2
    opening = kept_rows.open_list(sqlite_database, stored(sqlite_database).id)
    with sqlite_database.read() as session:
        rows = kept_rows.bad_rows(session, opening, limit=9)
    assert [one.dropped for one in rows].count(True) == 1


def test_a_call_that_contradicts_is_refused_and_what_was_typed_stays(dialog, clerk, settle) -> None:
    call = samples.CSV_ROW.split(",")
    texts = dict(zip(dialog.form.fields, call, strict=True))
    for field, text in texts.items():
        retype(clerk, value(dialog, field), "991" if field is CallField.AMOUNT else text)
    clerk.press(value(dialog, CallField.AMOUNT), Qt.Key.Key_Return)
    settle()
    assert "نوع یا مبلغ دیگر" in dialog.form.verdict.text()
    assert value(dialog, CallField.AMOUNT).text() == "991"
    assert dialog.table.records.rowCount() == 3


def test_the_last_row_mended_says_so(dialog, clerk, settle, sqlite_database: Database) -> None:
    for at, started in enumerate(("2026-09-24 03:20:45", "2026-09-24 04:20:45", "2026-09-25")):
        retype(clerk, value(dialog, CallField.STARTED), f"{started} 05:00:00"[:19])
        for field, text in {
            CallField.DURATION: "10",
            CallField.AMOUNT: str(at),
            CallField.TYPE: "LD",
        }.items():
            retype(clerk, value(dialog, field), text)
        clerk.click(dialog.mend_button)
        settle()
    assert dialog.table.records.rowCount() == 0
    assert dialog.banner.tone is Tone.GOOD
    assert not dialog.mend_button.isEnabled()
    assert stored(sqlite_database).tally == CallTally(new=4)


def test_a_database_that_is_gone_keeps_what_was_typed(
    dialog, clerk, settle, spoken, monkeypatch
) -> None:
    def fails(*_all: object, home: str) -> None:
        raise Unavailable(Trouble.UNREACHABLE, "server")

    monkeypatch.setattr(kept_rows, "mend", fails)
    retype(clerk, value(dialog, CallField.STARTED), "2026-09-24 03:20:45")
    clerk.click(dialog.mend_button)
    settle()
    assert spoken.failures
    assert value(dialog, CallField.STARTED).text() == "2026-09-24 03:20:45"
    assert dialog.table.records.rowCount() == 3


def test_every_input_has_a_persian_name(dialog) -> None:
    unnamed = [
        type(widget).__name__
        for widget in dialog.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and not getattr(widget, "text", lambda: "")()
        and widget.isVisibleTo(dialog)
    ]
    assert unnamed == []
