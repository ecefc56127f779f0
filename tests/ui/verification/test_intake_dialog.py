"""Files of registrations brought in as the clerk does it: by drop, by key, with real jobs."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

import portal_files
from backoffice.db import Database
from backoffice.errors import Conflict, Trouble, Unavailable
from backoffice.records.intake import FileFinding, FileFlaw, Outcome, Weight
from backoffice.ui.file_import import Stage
from backoffice.ui.theme import Tone
from backoffice.ui.verification import intake_texts
from backoffice.ui.verification.intake_dialog import IntakeDialog
from backoffice.verification import intake, waiting_room
from factories import ADMINISTRATOR, CLERK

PATIENCE = 20_000


@pytest.fixture
def make(sqlite_database: Database, start_jobs, window, spoken, qtbot):
    """Open the dialog over the window."""
    sqlite_database.desk = CLERK
    jobs = start_jobs(sqlite_database)
    window.show()

    def _make(folder: Path | None = None) -> IntakeDialog:
        dialog = IntakeDialog(window, jobs, spoken, sqlite_database.desk, folder)
        qtbot.addWidget(dialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        dialog.show()
        return dialog

    return _make


@pytest.fixture
def reach(qtbot) -> Callable[[IntakeDialog, Stage], None]:
    """Wait until the dialog stands somewhere."""
    return lambda dialog, stage: qtbot.waitUntil(lambda: dialog.stage is stage, timeout=PATIENCE)


@pytest.fixture
def day(tmp_path: Path) -> Path:
    return portal_files.a_days_file(tmp_path / "day.jsonl")


def drop(widget: QWidget, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QDragEnterEvent(widget.rect().center(), copy, data, left, none))
    QApplication.sendEvent(
        widget, QDropEvent(QPointF(widget.rect().center()), copy, data, left, none)
    )


def counts(dialog: IntakeDialog) -> list[str]:
    return [
        "".join(one for one in box.findChildren(QLabel)[0].text() if one not in "\u2066\u2069")
        for box in dialog.view.tally.boxes
    ]


def waiting(database: Database) -> int:
    with database.read() as session:
        return len(waiting_room.waiting_records(session))


def test_a_dropped_file_is_looked_through_and_nothing_is_written(
    make, reach, day: Path, sqlite_database: Database
) -> None:
    dialog = make()
    drop(dialog.drop, day)
    reach(dialog, Stage.SEEN)
    with sqlite_database.read() as session:
        assert intake.batches(session, limit=5) == ()
    assert counts(dialog)[-1] == "۲۴۰"
    numbers = [int(text) for text in counts(dialog)]
    assert sum(numbers[:-1]) == numbers[-1] == 240
    assert dialog.view.rows.records.rowCount() == 20
    assert dialog.view.tally.boxes[-1].accessibleName().endswith("۲۴۰")


def test_by_keys_from_the_preview_to_the_records_that_wait(
    make, reach, clerk, qtbot, day: Path, sqlite_database: Database
) -> None:
    dialog = make()
    dialog.take(day)
    reach(dialog, Stage.SEEN)
    assert dialog.focusWidget() is dialog.go
    clerk.press(dialog.go, Qt.Key.Key_Return)
    reach(dialog, Stage.DONE)
    assert waiting(sqlite_database) == 24
    assert "۲۴" in dialog.banner.label.text()
    assert dialog.focusWidget() is dialog.to_waiting
    with qtbot.waitSignal(dialog.waiting_wanted):
        clerk.press(dialog.to_waiting, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_the_same_file_again_changes_nothing_and_says_so(
    make, reach, clerk, tmp_path: Path
) -> None:
    file = portal_files.write(tmp_path / "a.jsonl", [portal_files.person(1)])
    dialog = make()
    for _ in range(2):
        dialog.take(file)
        reach(dialog, Stage.SEEN)
        dialog.bring_in()
        reach(dialog, Stage.DONE)
        seen = dialog.banner.label.text()
        clerk.click(dialog.other)
    assert seen
    dialog.take(file)
    reach(dialog, Stage.SEEN)
    assert counts(dialog) == ["۰", "۰", "۰", "۰", "۱", "۱"]
    assert dialog.banner.isVisible()
    assert dialog.banner.tone is Tone.INFO


WRONG = {
    "empty": (b"", FileFlaw.EMPTY),
    "workbook": (b"PK\x03\x04" + b"\x00" * 200, FileFlaw.NOT_TEXT),
    "utf-16": (json.dumps({"id": 1}).encode("utf-16-le"), FileFlaw.NOT_TEXT),
    "web page": (b"<!DOCTYPE html><html></html>", FileFlaw.WEB_PAGE),
}


@pytest.mark.parametrize("kind", WRONG)
def test_a_wrong_file_is_refused_in_one_sentence(make, reach, tmp_path: Path, kind: str) -> None:
    content, flaw = WRONG[kind]
    file = tmp_path / "wrong.jsonl"
    file.write_bytes(content)
    dialog = make()
    dialog.take(file)
    reach(dialog, Stage.REFUSED)
    assert [row.text for row in dialog.refusals.rows()] == [
        intake_texts.file_words(FileFinding(flaw))
    ]
    assert not dialog.go.isVisible()
    dialog.other.click()
    assert dialog.stage is Stage.START


def test_broken_lines_are_problems_of_their_lines(make, reach, tmp_path: Path) -> None:
    lines = ["{", "[1]", portal_files.person(3), '{"type": "haghighi"'.ljust(40, " ")]
    file = portal_files.write(tmp_path / "broken.jsonl", lines)
    dialog = make()
    dialog.take(file)
    reach(dialog, Stage.SEEN)
    assert counts(dialog) == ["۱", "۰", "۳", "۰", "۰", "۴"]
    problems = dialog.view.problems.told()
    assert {(one.line_no, one.fault) for one in problems if one.blocks} == {
        (1, "bad_json"),
        (2, "not_an_object"),
        (4, "bad_json"),
    }


def test_problems_are_filtered_searched_and_copied(make, reach, qtbot, clerk, day: Path) -> None:
    dialog = make()
    dialog.take(day)
    reach(dialog, Stage.SEEN)
    listed = dialog.view.problems
    dialog.view.tabs.setCurrentIndex(1)
    everything = len(listed.told())
    with qtbot.waitSignal(listed.shown):
        clerk.click(listed.filters.chip(Weight.WRONG))
    assert {one.weight for one in listed.told()} == {Weight.WRONG}
    with qtbot.waitSignal(listed.shown):
        clerk.type(listed.search, "کد ملی")
    found = listed.told()
    assert 0 < len(found) < everything
    assert {one.field for one in found} == {"national_id"}
    QApplication.clipboard().clear()
    listed.copy_all()
    qtbot.waitUntil(lambda: QApplication.clipboard().text() != "")
    head, *rows = QApplication.clipboard().text().split("\n")
    assert head.split("\t")[:3] == ["سطر", "فیلد", "آنچه آمده"]
    assert len(rows) == len(found)
    first = rows[0].split("\t")
    assert first[0] == str(found[0].line_no)
    assert not set("".join(first)) & set("\u2066\u2069")


def test_stopping_keeps_what_came_in_and_goes_on_later(
    make, reach, sqlite_database, clerk, tmp_path: Path
) -> None:
    records = [portal_files.person(number) for number in range(3000)]
    file = portal_files.write(tmp_path / "large.jsonl", records)
    dialog = make()

    def stop_when_some_are_in(_done: int, _total: int) -> None:
        with sqlite_database.read() as session:
            begun = intake.batches(session, limit=1)
        if begun and begun[0].next_line > 1:  # before, the file was looked through once more
            dialog.close_button.click()

    dialog.take(file)
    reach(dialog, Stage.SEEN)
    ended = []
    dialog.brought_in.connect(ended.append)
    dialog.bring_in()
    dialog._job.moved.connect(stop_when_some_are_in)
    reach(dialog, Stage.SEEN)
    assert [one.cancelled for one in ended] == [True]
    assert 0 < ended[0].tally.records < 3000
    assert dialog.isVisible()
    assert dialog.banner.tone is Tone.WARNING
    dialog.bring_in()
    reach(dialog, Stage.DONE)
    assert counts(dialog)[-1] == "۳٬۰۰۰"
    assert ended[-1].resumed_at > 1


def test_stopping_the_preview_goes_back_to_the_start(make, reach, tmp_path: Path) -> None:
    records = [portal_files.person(number) for number in range(3000)]
    file = portal_files.write(tmp_path / "large.jsonl", records)
    dialog = make()
    dialog.take(file)
    dialog.reject()
    reach(dialog, Stage.START)
    assert dialog.isVisible()
    dialog.reject()
    assert not dialog.isVisible()


def test_a_missing_file_is_said_inside_and_can_be_tried_again(
    make, reach, qtbot, tmp_path: Path
) -> None:
    file = tmp_path / "soon.jsonl"
    dialog = make()
    dialog.take(file)
    qtbot.waitUntil(dialog.banner.isVisible, timeout=PATIENCE)
    assert dialog.stage is Stage.START
    portal_files.write(file, [portal_files.person(1)])
    dialog.banner.button.click()
    reach(dialog, Stage.SEEN)


def test_other_kinds_of_files_are_left_out_with_a_word(make, tmp_path: Path) -> None:
    file = tmp_path / "lines.xlsx"
    file.write_bytes(b"PK")
    dialog = make()
    drop(dialog.drop, file)
    assert dialog.stage is Stage.START
    assert "xlsx" not in dialog.banner.label.text()
    assert dialog.banner.isVisible()


def test_files_of_the_folder_and_earlier_imports_are_offered(
    make, reach, qtbot, clerk, tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    portal_files.write(folder / "b.jsonl", [portal_files.dirty(7), portal_files.person(2)])
    (folder / "still.jsonl.part").write_text("{", encoding="utf-8")
    dialog = make(folder)
    table = dialog.folder.table
    qtbot.waitUntil(lambda: table.records.rowCount() == 1)
    clerk.press(table, Qt.Key.Key_Return)
    reach(dialog, Stage.SEEN)
    dialog.bring_in()
    reach(dialog, Stage.DONE)
    clerk.click(dialog.other)
    history = dialog.history.table
    qtbot.waitUntil(lambda: history.records.rowCount() == 1)
    clerk.press(history, Qt.Key.Key_Return)
    reach(dialog, Stage.DONE)
    assert not dialog.view.tabs.isTabVisible(0)
    assert counts(dialog)[-1] == "۲"
    assert len(dialog.view.problems.told()) >= 1


def test_a_folder_that_is_gone_is_told_where_its_files_would_be(
    make, qtbot, tmp_path: Path
) -> None:
    dialog = make(tmp_path / "gone")
    qtbot.waitUntil(lambda: "gone" in dialog.folder.note.text())


def test_an_administrator_brings_in_but_is_not_led_to_the_counter(
    make, reach, sqlite_database: Database, tmp_path: Path
) -> None:
    sqlite_database.desk = ADMINISTRATOR
    file = portal_files.write(tmp_path / "a.jsonl", ["{"])
    dialog = make()
    dialog.take(file)
    reach(dialog, Stage.SEEN)
    dialog.bring_in()
    reach(dialog, Stage.DONE)
    assert not dialog.to_waiting.isVisible()


def test_a_database_that_is_gone_in_the_middle_is_said_and_tried_again(
    make, reach, qtbot, monkeypatch, tmp_path: Path
) -> None:
    file = portal_files.write(tmp_path / "a.jsonl", [portal_files.person(1)])
    dialog = make()
    dialog.take(file)
    reach(dialog, Stage.SEEN)
    whole = dialog._manner

    def fails(*_all: object) -> None:
        raise Unavailable(Trouble.UNREACHABLE, "server")

    dialog._manner = SimpleNamespace(run=fails, in_rows=False)
    dialog.bring_in()
    qtbot.waitUntil(dialog.banner.isVisible, timeout=PATIENCE)
    assert dialog.stage is Stage.SEEN
    dialog._manner = whole
    dialog.banner.button.click()
    reach(dialog, Stage.DONE)


def test_a_file_that_another_desk_brings_in_is_left_to_it(
    make, reach, qtbot, tmp_path: Path
) -> None:
    file = portal_files.write(tmp_path / "a.jsonl", [portal_files.person(1)])
    dialog = make()
    dialog.take(file)
    reach(dialog, Stage.SEEN)

    def taken(*_all: object) -> None:
        raise Conflict("intake_batch", "رضا")

    dialog._manner = SimpleNamespace(run=taken, in_rows=False)
    dialog.bring_in()
    qtbot.waitUntil(dialog.banner.isVisible, timeout=PATIENCE)
    assert "رضا" in dialog.banner.label.text()
    assert dialog.stage is Stage.SEEN


def test_of_several_files_the_first_is_taken(make, reach, tmp_path: Path) -> None:
    files = [
        portal_files.write(tmp_path / name, [portal_files.person(1)])
        for name in ("a.jsonl", "b.jsonl")
    ]
    dialog = make()
    drop(dialog.drop, *files)
    assert "a.jsonl" in dialog.banner.label.text()
    reach(dialog, Stage.SEEN)
    assert dialog._path == files[0]


def test_every_input_has_a_persian_name(make, reach, day: Path, tmp_path: Path) -> None:
    dialog = make(tmp_path)
    dialog.take(day)
    reach(dialog, Stage.SEEN)
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


@pytest.mark.parametrize("outcome", Outcome)
def test_each_outcome_has_a_word(outcome: Outcome) -> None:
    assert intake_texts.outcome_words(outcome)
