"""Files of calls that are stopped, taken back, or meet a fault half way."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import Qt

from backoffice.calls import imports
from backoffice.db import Database
from backoffice.errors import Cancelled, Conflict, Trouble, Unavailable
from backoffice.records.call_files import CallReport
from backoffice.records.call_files import Stage as BatchStage
from backoffice.ui.file_import import Stage
from backoffice.ui.widgets.dialogs import Decision
from import_dialog_kit import (
    PATIENCE,
    batches,
    counts,
    month,
    plain,
)


def test_stopping_the_count_keeps_the_first_rows_and_the_way_on(
    make, reach, qtbot, clerk, monkeypatch, tmp_path: Path
) -> None:
    counting = threading.Event()

    def endless(_database, _path, _profile, report, *, home: str) -> CallReport:
        counting.set()
        while True:
            report(1, 10)

    whole = imports.preview
    monkeypatch.setattr(imports, "preview", endless)
    dialog = make()
    dialog.take(month(tmp_path))
    qtbot.waitUntil(counting.is_set, timeout=PATIENCE)
    assert dialog.account.rows.records.rowCount() == 3  # shown before everything is counted
    clerk.click(dialog.close_button)
    reach(dialog, Stage.SEEN)
    assert "شمرده نشده" in dialog.account.says.text()
    monkeypatch.setattr(imports, "preview", whole)
    dialog.bring_in()
    reach(dialog, Stage.DONE)
    assert counts(dialog)[0] == "۳"


def test_a_stopped_import_leaves_nothing_and_can_go_on(
    make, reach, clerk, monkeypatch, sqlite_database: Database, tmp_path: Path
) -> None:
    whole = imports.run

    def stopped(database, path, profile, _report, *, home: str) -> CallReport:
        asked = 0

        def report(_done: int, _total: int) -> None:
            nonlocal asked
            asked += 1
            if asked > 3:
                raise Cancelled

        return whole(database, path, profile, report, home=home)

    monkeypatch.setattr(imports, "run", stopped)
    dialog = make()
    dialog.take(month(tmp_path))
    reach(dialog, Stage.SEEN)
    dialog.bring_in()
    reach(dialog, Stage.SEEN)
    assert "متوقف شد" in dialog.banner.label.text()
    assert counts(dialog) == ["۳", "۰", "۰", "۰", "۳"]  # what was counted before stays
    (batch,) = batches(sqlite_database)
    assert (batch.stage, batch.tally.new) == (BatchStage.BEGUN, 0)
    monkeypatch.setattr(imports, "run", whole)
    clerk.click(dialog.other)
    dialog.history.refresh()
    reach(dialog, Stage.START)
    table = dialog.history.table
    assert plain(table.records.cell(0, 0).text) == "ناتمام"
    assert dialog.history.go_on.isVisible()
    handed = tmp_path / "a.csv"
    dialog.drop._choose = lambda *_all: [str(handed)]
    clerk.press(table, Qt.Key.Key_Return)
    reach(dialog, Stage.SEEN)
    dialog.bring_in()
    reach(dialog, Stage.DONE)
    (batch,) = batches(sqlite_database)
    assert (batch.stage, batch.tally.new) == (BatchStage.LOADED, 3)


def test_an_import_is_taken_back_after_a_yes(
    bring, reach, clerk, sqlite_database: Database, tmp_path: Path
) -> None:
    dialog = bring(month(tmp_path))
    clerk.click(dialog.undo)
    decision = dialog.findChild(Decision)
    assert "۳" in decision.body.text()
    assert "a.csv" in decision.body.text()
    decision.no.click()
    assert dialog.stage is Stage.DONE
    clerk.click(dialog.undo)
    dialog.findChildren(Decision)[-1].yes.click()
    reach(dialog, Stage.START)
    assert "۳" in dialog.banner.label.text()
    assert batches(sqlite_database)[0].stage is BatchStage.UNDONE
    assert plain(dialog.history.table.records.cell(0, 0).text) == "پس گرفته شده"
    assert not dialog.history.undo.isVisible()


def test_taking_back_can_be_stopped_and_then_nothing_has_left(
    bring, reach, qtbot, clerk, monkeypatch, sqlite_database: Database, tmp_path: Path
) -> None:
    dialog = bring(month(tmp_path))
    dialog.start_again()
    reach(dialog, Stage.START)
    begun = threading.Event()

    def endless(_database, _batch: str, report) -> int:
        begun.set()
        while True:
            report(1, 10)

    monkeypatch.setattr(imports, "undo", endless)
    clerk.click(dialog.history.undo)
    dialog.findChild(Decision).yes.click()
    qtbot.waitUntil(begun.is_set, timeout=PATIENCE)
    clerk.click(dialog.close_button)
    reach(dialog, Stage.START)
    assert batches(sqlite_database)[0].stage is BatchStage.LOADED


def test_a_database_that_is_gone_is_said_and_tried_again(
    make, reach, qtbot, monkeypatch, tmp_path: Path
) -> None:
    whole = imports.run

    def fails(*_all: object, home: str) -> None:
        raise Unavailable(Trouble.UNREACHABLE, "server")

    monkeypatch.setattr(imports, "run", fails)
    dialog = make()
    dialog.take(month(tmp_path))
    reach(dialog, Stage.SEEN)
    dialog.bring_in()
    qtbot.waitUntil(dialog.banner.isVisible, timeout=PATIENCE)
    reach(dialog, Stage.SEEN)
    monkeypatch.setattr(imports, "run", whole)
    dialog.banner.button.click()
    reach(dialog, Stage.DONE)
    assert counts(dialog)[0] == "۳"


def test_a_file_that_is_pulled_away_is_said(make, reach, qtbot, tmp_path: Path) -> None:
    dialog = make()
    dialog.take(tmp_path / "gone.csv")
    qtbot.waitUntil(dialog.banner.isVisible, timeout=PATIENCE)
    reach(dialog, Stage.START)
    assert "gone.csv" in dialog.banner.label.text()


def test_a_file_that_another_desk_brings_in_is_left_to_it(
    make, reach, qtbot, monkeypatch, tmp_path: Path
) -> None:
    def taken(*_all: object, home: str) -> None:
        raise Conflict("call_batch", "رضا")

    monkeypatch.setattr(imports, "run", taken)
    dialog = make()
    dialog.take(month(tmp_path))
    reach(dialog, Stage.SEEN)
    dialog.bring_in()
    qtbot.waitUntil(dialog.banner.isVisible, timeout=PATIENCE)
    assert "رضا" in dialog.banner.label.text()
    reach(dialog, Stage.SEEN)
