"""The dialog of scans offers what the scanner has just laid into its folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from backoffice.ui.theme import Tone
from backoffice.ui.verification.scans_dialog import ScansDialog


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "scanner"
    made.mkdir()
    return made


@pytest.fixture
def opened(qtbot, window, start_jobs, sqlite_database, folder):
    """The dialog over the scanner's folder; the lanes are at rest."""
    window.show()
    jobs = start_jobs(sqlite_database)
    dialog = ScansDialog(window, "کارت ملی", editable=True)
    dialog.rest = lambda: qtbot.waitUntil(lambda: not jobs._jobs, timeout=20_000)
    dialog.watch(jobs, folder)
    dialog.newest._timer.setInterval(20)
    dialog.handed = []
    dialog.added.connect(dialog.handed.extend)
    dialog.open()
    dialog.rest()
    return dialog


def test_the_newest_scan_is_handed_in_by_a_click_or_a_key(opened, folder, clerk, qtbot):
    scan = folder / "fish & card.png"
    scan.write_bytes(b"scan")
    qtbot.waitUntil(lambda: "fish && card.png" in opened.newest.text(), timeout=20_000)
    assert "همین حالا" in opened.newest.text()
    assert opened.newest.accessibleName() == "تازه‌ترین تصویر پوشه"
    clerk.click(opened.newest)
    qtbot.waitUntil(lambda: opened.handed == [scan], timeout=20_000)
    clerk.press(opened.list, Qt.Key.Key_Insert)
    qtbot.waitUntil(lambda: opened.handed == [scan, scan], timeout=20_000)


def test_an_empty_folder_is_said_in_a_sentence(opened, clerk, qtbot):
    clerk.click(opened.newest)
    qtbot.waitUntil(lambda: "یک ساعت گذشته" in opened.status.text(), timeout=20_000)
    assert opened.handed == []


def test_a_folder_that_is_gone_is_said_once_and_its_return_too(opened, folder, clerk, qtbot):
    told = []
    opened.newest.told.connect(lambda _text, tone: told.append(tone))
    folder.rmdir()
    qtbot.waitUntil(lambda: told == [Tone.BAD], timeout=20_000)
    assert "scanner" in opened.status.text()
    qtbot.wait(100)
    assert told == [Tone.BAD]
    clerk.click(opened.newest)
    qtbot.waitUntil(lambda: told == [Tone.BAD] * 2, timeout=20_000)
    folder.mkdir()
    qtbot.waitUntil(lambda: told[-1] is Tone.GOOD, timeout=20_000)


def test_files_are_chosen_from_the_scanners_folder(opened, folder, clerk, monkeypatch):
    asked = []

    def ask(_parent, _title, start, _wanted):
        asked.append(start)
        return [str(folder / "a.pdf")], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", ask)
    clerk.click(opened.drop.button)
    assert asked == [str(folder)]
    assert opened.handed == [folder / "a.pdf"]


def test_nobody_looks_after_the_dialog_has_closed(opened):
    timer = opened.newest._timer
    assert timer.isActive()
    opened.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # noqa: FBT003 - Qt's signature
    opened.reject()
    assert not timer.isActive()


def test_without_a_folder_nothing_is_offered(window):
    dialog = ScansDialog(window, "کارت ملی", editable=True)
    assert dialog.newest.isHidden()
