"""The counter of verification on a real database, worked by the keyboard as a clerk works it."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

import conftest as everywhere
import counter_cases
import factories
from backoffice.db import Database
from backoffice.records.operators import Desk
from backoffice.ui.verification import texts
from backoffice.ui.verification.tab import VerificationTab
from backoffice.verification.desk import CaseView
from ui_desk import NONE, TabDesk, Tray, office_of, take_seat


class WalkingClock(everywhere.Clock):
    """Goes on a little at every look, so that each deed is later than the last."""

    def __call__(self) -> datetime:
        self.moment += timedelta(milliseconds=1)
        return self.moment


@pytest.fixture
def clock() -> WalkingClock:
    return WalkingClock()


class Counter(TabDesk):
    """A desk at the tab of verification; the clerk's keys are counted."""

    def __init__(self, qtbot, database: Database, desk: Desk, jobs, messages, tray) -> None:
        super().__init__(qtbot, database, desk, jobs, messages, tray)
        self.presses = 0
        office = office_of(tray.folder, desk.operator, scan_folder=tray.folder)
        self.tab = VerificationTab(jobs, messages, desk, office, printers=tray)

    @property
    def view(self) -> CaseView:
        shown = self.tab.case.view()
        assert shown is not None
        return shown

    def settle(self) -> None:
        """Wait until nothing runs and nothing waits."""
        self.qtbot.waitUntil(self._is_still)

    def _is_still(self) -> bool:
        deeds = self.tab.hand.deeds
        return not self.jobs._jobs and (deeds._paused or not deeds.busy)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key and wait for what it begins."""
        self.presses += 1
        super().press(key, modifiers)

    def type(self, text: str) -> None:
        """Type text; what it begins is waited for with the next key."""
        self.write(text)

    def wait_for(self, kind: type[QDialog]) -> QDialog:
        """Wait for a dialog of this kind."""
        self.qtbot.waitUntil(lambda: self.dialog(kind) is not None)
        self.settle()
        found = self.dialog(kind)
        assert found is not None
        return found

    def open(self, case_id: str) -> None:
        """Put the cursor on a case of the list and press Return."""
        self.settle()
        assert self.tab.queue.cases.select(case_id), "the case is not listed"
        self.tab.queue.focus_list()
        self.press(Qt.Key.Key_Return)

    def sentences(self) -> list[str]:
        """What the list of missing things says."""
        return [row.text for row in self.tab.case.findings.list.rows()]


@pytest.fixture
def tray(tmp_path: Path) -> Tray:
    return Tray(tmp_path)


@pytest.fixture
def sit_down(qtbot, window, spoken, start_jobs, tray):
    """Sit down at a desk of a database."""
    spoken._words = texts.words

    def _sit_down(database: Database, desk: Desk = factories.CLERK) -> Counter:
        jobs = start_jobs(database)
        made = Counter(qtbot, database, desk, jobs, spoken, tray)
        take_seat(window, made.tab, 640)
        made.settle()
        return made

    return _sit_down


@pytest.fixture
def told(sqlite_database: Database) -> dict[str, str]:
    """The telling cases of a morning's queue, by name."""
    sqlite_database.desk = factories.CLERK
    return counter_cases.fill(sqlite_database, citizens=4)


@pytest.fixture
def counter(sqlite_database: Database, told, sit_down) -> Counter:
    """A clerk at the morning's queue."""
    return sit_down(sqlite_database)
