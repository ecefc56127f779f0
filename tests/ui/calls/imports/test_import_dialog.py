"""Files of calls brought in as a clerk does it: dropped, looked at, counted, loaded."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

import call_samples as samples
from backoffice.db import Database
from backoffice.records.call_files import CallField, CallTally
from backoffice.records.call_files import Stage as BatchStage
from backoffice.records.operators import Right
from backoffice.ui.administration.imports_page import ImportsPage
from backoffice.ui.calls.bad_rows_dialog import BadRowsDialog
from backoffice.ui.calls.dial_dialog import DialDialog
from backoffice.ui.calls.import_button import ImportButton
from backoffice.ui.calls.import_dialog import CallImport
from backoffice.ui.calls.import_doors import call_doors
from backoffice.ui.calls.profile_list import ProfileList
from backoffice.ui.file_import import Stage
from backoffice.ui.theme import Tone
from factories import ADMINISTRATOR, CLERK, SUPERVISOR
from import_dialog_kit import (
    ASTERISK,
    BAD,
    PATIENCE,
    ROWS,
    batches,
    cells,
    counts,
    drop,
    month,
    plain,
)


def test_a_dropped_file_is_guessed_shown_counted_and_brought_in(
    make, reach, clerk, sqlite_database: Database, tmp_path: Path
) -> None:
    dialog = make()
    drop(dialog.drop, month(tmp_path, *ROWS, BAD, ROWS[0]))
    reach(dialog, Stage.SEEN)
    assert "استخراج استان" in dialog.account.formats.currentText()
    assert cells(dialog, 0) == [
        *("۲", "۰۱۳-۳۳۲۲۶۷۶۰", "۰۹۱۰۷۱۵۰۰۵۴", "۱۴۰۵/۰۷/۰۱", "۰۳:۲۰:۴۵"),
        *("۰:۰۱:۳۵", "۹۹۰", "همراه", ""),
    ]
    bad = dialog.account.rows.records.cell(3, 8)
    assert plain(bad.text) == f"تاریخ نادرست: {BAD}"
    assert bad.tone is Tone.BAD
    assert plain(dialog.account.says.text()) == (
        "۵ تماس: ۳ تازه، ۱ تکراری در فایل، ۱ نادرست (۱ تاریخ نادرست)."
    )
    assert counts(dialog) == ["۳", "۰", "۱", "۱", "۵"]
    assert batches(sqlite_database) == ()
    clerk.press(dialog.go, Qt.Key.Key_Return)
    reach(dialog, Stage.DONE)
    assert counts(dialog) == ["۳", "۰", "۱", "۱", "۵"]
    assert dialog.banner.tone is Tone.GOOD
    (batch,) = batches(sqlite_database)
    assert (batch.stage, batch.tally) == (BatchStage.LOADED, CallTally(3, 0, 1, 1))
    assert dialog.account.repeated.records.rowCount() == 1
    assert dialog.account.bad.table.records.rowCount() == 1


def test_every_shape_is_read_by_the_format_that_is_guessed(bring, tmp_path: Path) -> None:
    pipe = "33349190|09024184404|1405/08/01|00:12:37|0:00:56|583|همراه"
    header = samples.PIPE.replace("ی", "ي")  # the code page has no Persian ye
    fixed = "0133333595209902346371     20260823015758    79      823MOB"
    sheet = [
        samples.SHEET,
        (1, 1333359528, 9914912352, "1405/05/01", "07:40:21", 236, 2458, "همراه"),
    ]
    files = {
        "province-csv": month(tmp_path),
        "billing-pipe": samples.text(tmp_path, [header, pipe], "cp1256", "b.txt"),
        "switch-fixed": samples.text(tmp_path, [fixed], name="c.dat"),
        "centre-sheet": samples.sheet(tmp_path, sheet),
        "asterisk": samples.text(tmp_path, [ASTERISK], name="Master.csv"),
    }
    dialog = None
    for name, path in files.items():
        dialog = bring(path, dialog)
        assert dialog._profile is not None
        assert dialog._profile.name == name
        assert counts(dialog)[0] != "۰"
        assert counts(dialog)[3] == "۰"
        dialog.start_again()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "هیچ سطر تماسی"),
        (bytes(range(256)) * 40, "متن نیست"),
        ("calling_number,تاریخ\n".encode("utf-16-le") * 30, "متن نیست"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "اکسل"),
    ],
    ids=["empty", "binary", "utf-16 without its mark", "old workbook"],
)
def test_what_is_no_file_of_calls_is_refused_in_words(
    make, reach, clerk, tmp_path: Path, content: bytes, said: str
) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(content)
    dialog = make()
    dialog.take(file)
    reach(dialog, Stage.REFUSED)
    assert said in dialog.refusals.rows()[0].text
    clerk.click(dialog.other)
    assert dialog.stage is Stage.START


def test_a_header_without_rows_is_told(make, reach, tmp_path: Path) -> None:
    file = samples.text(tmp_path, [samples.CSV])
    dialog = make()
    dialog.take(file)
    reach(dialog, Stage.REFUSED)
    assert dialog.refusals.rows()[0].text == "این فایل هیچ سطر تماسی ندارد."


@pytest.mark.parametrize(("desk", "may_make"), [(ADMINISTRATOR, True), (SUPERVISOR, False)])
def test_a_file_of_no_format_leads_to_who_can_make_one(
    make, reach, tmp_path: Path, desk, may_make: bool
) -> None:
    dialog = make(desk)
    dialog.take(samples.text(tmp_path, ["a;b", "سلام;دنیا"]))
    reach(dialog, Stage.REFUSED)
    assert dialog.make.isEnabled() is may_make
    assert bool(dialog.make.toolTip()) is not may_make
    assert len(dialog.refusals.rows()) == (1 if may_make else 2)


def test_another_format_that_does_not_fit_leaves_the_first_in_force(
    make, reach, clerk, tmp_path: Path
) -> None:
    dialog = make()
    dialog.take(month(tmp_path))
    reach(dialog, Stage.SEEN)
    formats = dialog.account.formats
    guessed = formats.currentIndex()
    other = next(at for at in range(formats.count()) if formats.itemData(at).name == "billing-pipe")
    formats.setCurrentIndex(other)
    formats.activated.emit(other)
    reach(dialog, Stage.SEEN)
    assert "جور نیست" in dialog.banner.label.text()
    assert formats.currentIndex() == guessed
    dialog.bring_in()
    reach(dialog, Stage.DONE)
    assert counts(dialog)[0] == "۳"


def test_the_same_file_again_is_known(bring, tmp_path: Path) -> None:
    dialog = bring(month(tmp_path))
    dialog.start_again()
    again = tmp_path / "other-name.csv"
    again.write_bytes((tmp_path / "a.csv").read_bytes())
    bring(again, dialog)
    assert counts(dialog) == ["۰", "۳", "۰", "۰", "۳"]
    assert "admin" in dialog.banner.label.text()
    assert "۱۴۰۵/۰۹/۰۱" in dialog.banner.label.text()


def test_an_earlier_import_is_opened_again(bring, reach, clerk, tmp_path: Path) -> None:
    dialog = bring(month(tmp_path, *ROWS, BAD, ROWS[0]))
    clerk.click(dialog.other)
    reach(dialog, Stage.START)
    clerk.press(dialog.history.table, Qt.Key.Key_Return)
    reach(dialog, Stage.DONE)
    assert counts(dialog) == ["۳", "۰", "۱", "۱", "۵"]
    assert "province-csv" in dialog.account.types.text()
    assert dialog.account.bad.table.records.rowCount() == 1
    assert dialog.account.repeated.records.rowCount() == 1
    assert not dialog.account.tabs.isTabVisible(0)
    assert dialog.mend.isVisible()
    clerk.click(dialog.mend)
    opened = dialog.findChild(BadRowsDialog)
    reach(dialog, Stage.DONE)
    value = opened.form.fields[CallField.STARTED]
    value.selectAll()
    clerk.type(value, "2026-09-25 03:20:45")
    clerk.press(value, Qt.Key.Key_Return)
    reach(dialog, Stage.DONE)
    assert counts(dialog) == ["۴", "۰", "۱", "۰", "۵"]
    assert not dialog.mend.isVisible()
    opened.reject()
    clerk.click(dialog.other)
    dialog.take(month(tmp_path, ROWS[0], name="b.csv"))
    reach(dialog, Stage.SEEN)
    assert dialog.account.tabs.isTabVisible(0)
    assert dialog.account.format_row.isVisible()


def test_a_clerk_may_not_even_look(make, qtbot, spoken, tmp_path: Path) -> None:
    dialog = make(CLERK)
    qtbot.waitUntil(lambda: not dialog._jobs._jobs, timeout=PATIENCE)
    spoken.explained.clear()
    dialog.take(month(tmp_path))
    qtbot.waitUntil(lambda: bool(spoken.explained), timeout=PATIENCE)
    assert dialog.stage is Stage.START


def test_the_administration_leads_to_imports_formats_and_rules(
    sqlite_database: Database, start_jobs, window, spoken, clerk
) -> None:
    sqlite_database.desk = ADMINISTRATOR
    doors = call_doors(start_jobs(sqlite_database), spoken, ADMINISTRATOR, "013")
    assert [door.right for door in doors] == [
        Right.IMPORT_CALLS,
        Right.MANAGE_CALL_FORMATS,
        Right.MANAGE_CALL_FORMATS,
    ]
    page = ImportsPage(doors, window)
    page.resize(800, 500)
    window.show()
    page.show()
    for button, kind in zip(page.buttons, (CallImport, ProfileList, DialDialog), strict=True):
        clerk.click(button)
        opened = window.findChild(kind)
        assert opened.isVisible()
        opened.reject()


def test_every_input_has_a_persian_name(bring, reach, tmp_path: Path) -> None:
    dialog = bring(month(tmp_path, *ROWS, BAD, ROWS[0]))
    unnamed = [
        type(widget).__name__
        for widget in dialog.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and not getattr(widget, "text", lambda: "")()
        and widget.objectName() != "qt_tabwidget_tabbar"
        and widget.isVisibleTo(dialog)
    ]
    assert unnamed == []


@pytest.mark.parametrize(("desk", "doors"), [(CLERK, 0), (SUPERVISOR, 1), (ADMINISTRATOR, 3)])
def test_the_tab_of_calls_leads_to_what_the_desk_may_do(
    sqlite_database: Database, start_jobs, window, spoken, clerk, desk, doors: int
) -> None:
    sqlite_database.desk = desk
    button = ImportButton(start_jobs(sqlite_database), spoken, desk, "013", window)
    window.show()
    assert len(button.doors) == doors
    assert button.isVisible() is (doors > 0)
    if doors == 1:
        clerk.click(button)
    elif doors:
        button.menu().actions()[0].trigger()
    opened = window.findChildren(CallImport)
    assert len(opened) == min(doors, 1)
    for dialog in opened:
        dialog.reject()
