"""Formats of call files made by an administrator from a file, without touching code."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QWidget

import call_samples as samples
from backoffice.calls import format_actions, imports
from backoffice.db import Database
from backoffice.records.call_files import CallField, DateForm, DurationForm, Profile, Shape
from backoffice.records.calls import CallType
from backoffice.ui.calls.import_dialog import CallImport
from backoffice.ui.calls.import_words import call_field_words
from backoffice.ui.calls.profile_editor import ProfileEditor
from backoffice.ui.calls.profile_list import ProfileList
from backoffice.ui.calls.words import call_type_words
from backoffice.ui.file_import import Stage
from backoffice.ui.widgets.dialogs import Decision
from factories import ADMINISTRATOR

PATIENCE = 30_000
# What no shipped format reads: semicolons, Jalali in one piece, minutes, tomans, words of its own.
STRANGE = ("A;B;C;D;E;F;G;H", "x;33334444;09111234567;14050701;08:35;1.5;99;موب")
STRANGE_FIELDS = {
    1: CallField.LINE,
    2: CallField.NUMBER,
    3: CallField.DATE,
    4: CallField.TIME,
    5: CallField.DURATION,
    6: CallField.AMOUNT,
    7: CallField.TYPE,
}
FIXED = (
    "33334444  09111234567 1405/07/01 08:35:10 00095",
    "33334445  02188776655 1405/07/01 09:35:10 00010",
)


@pytest.fixture
def jobs(sqlite_database: Database, start_jobs):
    sqlite_database.desk = ADMINISTRATOR
    return start_jobs(sqlite_database)


@pytest.fixture
def settle(jobs, qtbot) -> Callable[[], None]:
    return lambda: qtbot.waitUntil(lambda: not jobs._jobs, timeout=PATIENCE)


@pytest.fixture
def edit(jobs, window, spoken, qtbot, settle):
    """Open the editor on a file."""
    window.show()

    def _edit(
        path: Path | None, base: Profile | None = None, *, copy: bool = False
    ) -> ProfileEditor:
        made = ProfileEditor(window, jobs, spoken, "013", base, copy=copy)
        qtbot.addWidget(made)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        made.take(path) if path is not None else made.begin()
        made.show()
        settle()
        return made

    return _edit


def choose(combo: QComboBox, text: str) -> None:
    at = combo.findText(text)
    assert at >= 0
    combo.setCurrentIndex(at)


def profiles(database: Database) -> dict[str, Profile]:
    with database.read() as session:
        return {one.name: one for one in format_actions.profiles(session)}


def place(editor: ProfileEditor, fields: dict[int, CallField]) -> None:
    for at, field in fields.items():
        choose(editor.columns.combo(at), call_field_words(field))


def test_a_format_that_nobody_shipped_is_made_and_used_in_one_go(
    jobs, window, spoken, qtbot, clerk, settle, sqlite_database: Database, tmp_path: Path
) -> None:
    window.show()
    dialog = CallImport(window, jobs, spoken, ADMINISTRATOR)
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.show()
    dialog.take(samples.text(tmp_path, STRANGE, name="strange.txt"))
    settle()
    assert dialog.stage is Stage.REFUSED
    clerk.click(dialog.make)
    editor = dialog.findChild(ProfileEditor)
    settle()
    assert editor.settings.delimiter.currentData() == ";"
    assert not editor.save_button.isEnabled()
    assert any("شماره مشترک" in row.text for row in editor.findings.rows())
    editor.settings.header.setValue(1)
    place(editor, STRANGE_FIELDS)
    assert editor.settings.date_form.currentData() == DateForm.COMPACT_JALALI.value
    assert editor.settings.duration.currentData() == DurationForm.MINUTES.value
    choose(editor.settings.money, "تومان")
    assert "نوع ناشناخته" in editor.preview.records.cell(0, 1).text
    choose(editor.types.combo("موب"), call_type_words(CallType.MOBILE))
    editor.settings.title.setText("شرکت ناشناس")
    assert editor.save_button.isEnabled()
    understood = editor.preview.records.record(0).call
    assert (understood.seconds, understood.rials, understood.type) == (90, 990, CallType.MOBILE)
    clerk.click(editor.save_button)
    settle()
    assert dialog.stage is Stage.SEEN
    assert "شرکت ناشناس" in dialog.account.formats.currentText()
    dialog.bring_in()
    settle()
    assert dialog.stage is Stage.DONE
    with sqlite_database.read() as session:
        (batch,) = imports.batches(session, limit=2)
    assert (batch.tally.new, batch.tally.bad) == (1, 0)


def test_columns_of_fixed_width_are_drawn_and_typed(
    edit, qtbot, settle, sqlite_database: Database, tmp_path: Path
) -> None:
    editor = edit(samples.text(tmp_path, FIXED, name="a.dat"))
    choose(editor.settings.shape, "ستون‌ها با عرض ثابت")
    editor.settings.header.setValue(0)
    choose(editor.settings.date_form, editor.settings.date_form.itemText(0))
    fixed, ruler = editor.fixed, editor.fixed.ruler
    fixed.choose(CallField.LINE)
    QTest.mousePress(ruler, Qt.MouseButton.LeftButton, pos=ruler.place_of(1).toPoint())
    QTest.mouseMove(ruler, ruler.place_of(8).toPoint())
    QTest.mouseRelease(ruler, Qt.MouseButton.LeftButton, pos=ruler.place_of(8).toPoint())
    assert [box.value() for box in fixed.boxes(CallField.LINE)] == [1, 8]
    for field, (start, width) in {
        CallField.NUMBER: (11, 11),
        CallField.DATE: (23, 10),
        CallField.TIME: (34, 8),
        CallField.DURATION: (43, 5),
    }.items():
        first, wide = fixed.boxes(field)
        first.setValue(start)
        wide.setValue(width)
    assert editor.settings.date_form.currentData() == DateForm.JALALI.value
    calls = [editor.preview.records.record(row).call for row in range(2)]
    assert [call.number for call in calls] == ["09111234567", "02188776655"]
    assert [call.type for call in calls] == [CallType.MOBILE, CallType.LONG_DISTANCE]
    editor.save_button.click()
    settle()
    saved = profiles(sqlite_database)["format-1"]
    assert (saved.shape, saved.version, len(saved.columns)) == (Shape.FIXED, 1, 5)


def test_a_shipped_format_is_copied_and_an_own_one_changed(
    edit, settle, sqlite_database: Database, tmp_path: Path
) -> None:
    file = samples.text(tmp_path, [samples.CSV, samples.CSV_ROW])
    editor = edit(file, samples.profile("province-csv"))
    assert editor.settings.name.text() == "province-csv-2"
    assert editor.preview.records.record(0).call is not None
    editor.settings.equal_rows.setChecked(True)
    editor.save_button.click()
    settle()
    copy = profiles(sqlite_database)["province-csv-2"]
    assert copy.equal_rows_are_calls
    assert not copy.shipped
    assert {column.field for column in copy.columns} == {
        column.field for column in samples.profile("province-csv").columns
    }
    again = edit(file, copy)
    assert again.settings.name.isReadOnly()
    again.settings.title.setText("تازه")
    again.save_button.click()
    settle()
    changed = profiles(sqlite_database)["province-csv-2"]
    assert (changed.title, changed.version) == ("تازه", copy.version + 1)


def test_without_a_file_everything_but_the_columns_can_be_changed(
    edit, settle, sqlite_database: Database
) -> None:
    editor = edit(None, samples.profile("billing-pipe"))
    choose(editor.settings.money, "تومان")
    editor.save_button.click()
    settle()
    saved = profiles(sqlite_database)["billing-pipe-2"]
    assert saved.columns == samples.profile("billing-pipe").columns
    assert saved.words == samples.profile("billing-pipe").words


def test_two_administrators_do_not_overwrite_each_other(
    edit, settle, spoken, sqlite_database: Database, tmp_path: Path
) -> None:
    mine = replace(samples.profile("province-csv"), name="own", shipped=False, version=0)
    kept = sqlite_database.write(lambda session: format_actions.save(session, mine))
    file = samples.text(tmp_path, [samples.CSV, samples.CSV_ROW])
    first, second = edit(file, kept), edit(file, kept)
    for editor, title in ((first, "یک"), (second, "دو")):
        editor.settings.title.setText(title)
        editor.save_button.click()
        settle()
    assert profiles(sqlite_database)["own"].title == "یک"
    assert spoken.failures
    assert second.isVisible()
    assert second.settings.title.text() == "دو"


def test_what_is_wrong_is_said_where_it_is(edit, settle, tmp_path: Path) -> None:
    editor = edit(samples.text(tmp_path, [samples.CSV, samples.CSV_ROW]))
    editor.settings.title.setText("")
    editor.settings.name.setText("province-csv")
    said = [row.text for row in editor.findings.rows()]
    assert any("عنوان" in text for text in said)
    assert any("رونوشت" in text for text in said)
    editor.findings.chosen.emit(editor.findings.rows()[-1].target)
    assert editor.focusWidget() in {editor.settings.title, editor.settings.name}
    editor.settings.header.setValue(0)
    assert editor.preview.records.rowCount() == 2  # the header's own row is no call
    assert editor.preview.records.record(0).reason is not None
    choose(editor.columns.combo(1), call_field_words(CallField.LINE))
    assert editor.columns.combo(0).currentData() == ""


def test_a_file_that_is_none_is_said_in_the_editor(edit, settle, tmp_path: Path) -> None:
    editor = edit(None)
    bad = tmp_path / "a.csv"
    bad.write_bytes(bytes(range(256)) * 40)
    editor.take(bad)
    settle()
    assert "متن نیست" in editor.banner.label.text()
    editor.take(tmp_path / "gone.csv")
    settle()
    assert "gone.csv" in editor.banner.label.text()


def test_the_list_offers_what_may_be_done(
    jobs, window, spoken, qtbot, clerk, settle, sqlite_database: Database
) -> None:
    mine = replace(
        samples.profile("province-csv"), name="own", title="اداره", shipped=False, version=0
    )
    sqlite_database.write(lambda session: format_actions.save(session, mine))
    window.show()
    dialog = ProfileList(window, jobs, spoken)
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.show()
    settle()
    assert dialog.table.current().shipped
    assert not dialog.change_button.isEnabled()
    assert dialog.change_button.toolTip()
    clerk.press(dialog.table, Qt.Key.Key_Return)
    editor = dialog.findChild(ProfileEditor)
    settle()
    assert editor.settings.name.text() == "province-csv-2"
    editor.reject()
    assert dialog.table.select("own")
    assert dialog.change_button.isEnabled()
    clerk.click(dialog.retire_button)
    dialog.findChild(Decision).yes.click()
    settle()
    assert "own" not in profiles(sqlite_database)
    assert dialog.table.records.row_of("own") == -1


@pytest.mark.parametrize("rows", [STRANGE, FIXED])
def test_every_input_has_a_persian_name(edit, tmp_path: Path, rows: tuple[str, ...]) -> None:
    editor = edit(samples.text(tmp_path, rows, name="a.txt"))
    unnamed = [
        type(widget).__name__
        for widget in editor.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and not getattr(widget, "text", lambda: "")()
        and widget.objectName() not in {"qt_tabwidget_tabbar", "qt_spinbox_lineedit"}
        and widget.isVisibleTo(editor)
    ]
    assert unnamed == []
