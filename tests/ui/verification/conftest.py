"""The counter of verification on a real database, worked by the keyboard as a clerk works it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

import conftest as everywhere
import counter_cases
import factories
from backoffice.db import Database
from backoffice.records.operators import Desk
from backoffice.records.receipts import Letterhead, PaperSize
from backoffice.ui.memory import Memory
from backoffice.ui.office import Office
from backoffice.ui.verification import texts
from backoffice.ui.verification.tab import VerificationTab
from backoffice.verification.desk import CaseView
from patience import bring_to_front

NONE = Qt.KeyboardModifier.NoModifier


class WalkingClock(everywhere.Clock):
    """Goes on a little at every look, so that each deed is later than the last."""

    def __call__(self) -> datetime:
        self.moment += timedelta(milliseconds=1)
        return self.moment


@pytest.fixture
def clock() -> WalkingClock:
    return WalkingClock()


class PaperTray:
    """Answers the dialogs of printers and files for the clerk."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.printed: list[Path] = []
        self.answers = True
        self.asked = 0

    def ask_printer(
        self, parent: QWidget, title: str, chosen: Callable[[QPrinter], object]
    ) -> None:
        self.asked += 1
        if not self.answers:
            return
        target = self.folder / f"print-{len(self.printed) + 1}.pdf"
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        self.printed.append(target)
        chosen(printer)

    def ask_file(self, parent: QWidget, title: str, name: str) -> str:
        return str(self.folder / name) if self.answers else ""


class Counter:
    """One desk: its window, its tab and the clerk's fingers, which are counted."""

    def __init__(self, qtbot, database: Database, desk: Desk, jobs, messages, tray, folder) -> None:
        database.desk = desk
        self.qtbot = qtbot
        self.database = database
        self.jobs = jobs
        self.messages = messages
        self.tray = tray
        self.presses = 0
        office = Office(
            factories.POLICY,
            "013",
            Letterhead("شرکت مخابرات", "امور مشترکین"),
            PaperSize.A5,
            Memory(folder / "looks.ini", desk.operator),
            scan_folder=folder,
        )
        self.tab = VerificationTab(jobs, messages, desk, office, printers=tray)

    @property
    def view(self) -> CaseView:
        shown = self.tab.case.view()
        assert shown is not None
        return shown

    @property
    def focus(self) -> QWidget:
        window = self.dialog() or self.tab.window()
        found = window.focusWidget() or window
        return found.focusProxy() or found

    def settle(self) -> None:
        """Wait until nothing runs and nothing waits."""
        self.qtbot.waitUntil(self._is_still, timeout=20_000)

    def _is_still(self) -> bool:
        deeds = self.tab.hand.deeds
        return not self.jobs._jobs and (deeds._paused or not deeds.busy)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the cursor is; shortcuts hear it first, as from a keyboard."""
        self.presses += 1
        self._look_at_the_window()
        QTest.keyClick(self.focus, key, modifiers)
        self.settle()

    def _look_at_the_window(self) -> None:
        """Without a display nobody gives the window back its focus when a dialog has closed."""
        bring_to_front(self.dialog() or self.tab.window())

    def type(self, text: str) -> None:
        """Type text where the cursor is; that is data and no key press."""
        for letter in text:
            QTest.sendKeyEvent(QTest.KeyAction.Click, self.focus, Qt.Key.Key_unknown, letter, NONE)

    def dialog(self, kind: type[QDialog] = QDialog) -> QDialog | None:
        """The dialog on top."""
        open_ = [one for one in self.tab.window().findChildren(kind) if one.isVisible()]
        return open_[-1] if open_ else None

    def wait_for(self, kind: type[QDialog]) -> QDialog:
        """Wait for a dialog of this kind."""
        self.qtbot.waitUntil(lambda: self.dialog(kind) is not None, timeout=20_000)
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
def tray(tmp_path: Path) -> PaperTray:
    return PaperTray(tmp_path)


@pytest.fixture
def sit_down(qtbot, window, spoken, start_jobs, tray, tmp_path):
    """Sit down at a desk of a database."""
    spoken._words = texts.words

    def _sit_down(database: Database, desk: Desk = factories.CLERK) -> Counter:
        jobs = start_jobs(database)
        made = Counter(qtbot, database, desk, jobs, spoken, tray, tmp_path)
        if window.layout() is None:
            QVBoxLayout(window).setContentsMargins(0, 0, 0, 0)
        window.layout().addWidget(made.tab)
        window.resize(1366, 640)
        window.show()
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
