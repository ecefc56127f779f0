"""Rows of a month that was retired, as a clerk meets them: told everywhere, mended nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

import call_samples as samples
from backoffice.calls import imports, months
from backoffice.db import Database
from backoffice.records.call_files import BadCall, CallField, CallTally
from backoffice.ui.calls.bad_rows_dialog import BadRowsDialog
from backoffice.ui.calls.import_view import CallView
from factories import ADMINISTRATOR, silent
from import_dialog_kit import plain

PATIENCE = 30_000
OLD = "01333226760,02666439452,2026-08-24 03:20:45,61,336,LD"
OLDER = "01333226760,02666439452,2026-08-24 04:20:45,61,336,LD"
WRONG_AMOUNT = "01333226760,02666439452,2026-09-24 03:20:45,61,x,LD"
SAID = "از ماهی که مکالمه‌هایش کنار گذاشته شده است"


@pytest.fixture
def path(sqlite_database: Database, tmp_path: Path) -> Path:
    """A file with two rows of a month that was retired, one bad one and one good one."""
    sqlite_database.desk = ADMINISTRATOR
    first = samples.text(tmp_path, [samples.CSV, OLD], name="first.csv")
    imports.run(sqlite_database, first, samples.PROVINCE, silent)
    months.retire(sqlite_database, 140506, silent)
    rows = [samples.CSV, OLD, WRONG_AMOUNT, samples.CSV_ROW, OLDER]
    return samples.text(tmp_path, rows, name="second.csv")


def stored(database: Database):
    with database.read() as session:
        return imports.batches(session, limit=1)[0]


@pytest.fixture
def dialog(sqlite_database, path, start_jobs, window, spoken, qtbot) -> BadRowsDialog:
    imports.run(sqlite_database, path, samples.PROVINCE, silent)
    window.show()
    batch = stored(sqlite_database)
    made = BadRowsDialog(window, start_jobs(sqlite_database), spoken, batch, "013")
    qtbot.addWidget(made)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    made.show()
    qtbot.waitUntil(lambda: made.table.records.rowCount() == 3, timeout=PATIENCE)
    return made


def test_the_account_says_it_in_persian(sqlite_database: Database, path: Path, qtbot) -> None:
    report = imports.preview(sqlite_database, path, samples.PROVINCE, silent)
    view = CallView()
    qtbot.addWidget(view)
    view.show_report(report, done=False)
    said = plain(view.says.text())
    assert said == f"۴ تماس: ۱ تازه، ۳ نادرست (۲ {SAID}، ۱ مبلغ نادرست)."
    assert view.rows.records.cell(0, 8).text == SAID
    listed = view.bad.table.records
    assert [plain(listed.cell(at, 0).text) for at in range(3)] == ["۲", "۳", "۵"]
    assert [listed.cell(at, 1).text for at in range(3)] == [SAID, "مبلغ نادرست", SAID]
    assert view.bad.filters.chip(BadCall.RETIRED_MONTH)


def test_it_is_listed_and_nothing_can_be_done_with_it(dialog, clerk) -> None:
    dialog.table.select_row(0)
    assert "کنار گذاشته است" in dialog.form.verdict.text()
    assert not dialog.form.isEnabled()
    assert not dialog.mend_button.isEnabled()
    assert not dialog.drop_button.isEnabled()
    clerk.press(dialog.table, Qt.Key.Key_Return)
    dialog.ask_drop()
    dialog.mend()
    assert not dialog._busy
    assert "۱ " in plain(dialog.left.text())
    dialog.table.select_row(1)
    assert dialog.form.isEnabled()
    assert dialog.drop_button.isEnabled()


def test_the_last_row_that_can_be_mended_says_so(
    dialog, clerk, qtbot, sqlite_database: Database
) -> None:
    dialog.table.select_row(1)
    amount = dialog.form.fields[CallField.AMOUNT]
    amount.selectAll()
    clerk.type(amount, "336")
    clerk.click(dialog.mend_button)
    qtbot.waitUntil(lambda: not dialog._jobs._jobs, timeout=PATIENCE)
    assert dialog.table.records.rowCount() == 2
    assert not dialog.banner.isHidden()
    batch = stored(sqlite_database)
    assert (batch.tally, batch.open_bad) == (CallTally(new=2, bad=2), 0)


def test_a_row_is_not_mended_into_the_month(dialog, clerk, qtbot, sqlite_database) -> None:
    dialog.table.select_row(1)
    fields = dialog.form.fields
    for field, text in {CallField.AMOUNT: "336", CallField.STARTED: "2026-08-24 03:20:45"}.items():
        fields[field].selectAll()
        clerk.type(fields[field], text)
    clerk.click(dialog.mend_button)
    qtbot.waitUntil(lambda: not dialog._jobs._jobs, timeout=PATIENCE)
    assert dialog.form.verdict.text() == SAID
    assert fields[CallField.STARTED].text() == "2026-08-24 03:20:45"
    assert stored(sqlite_database).tally == CallTally(new=1, bad=3)
