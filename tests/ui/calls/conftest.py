"""The counter of calls on a real database, worked by the keyboard as a clerk works it."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

import call_office
import factories
from backoffice.db import Database
from backoffice.records.calls import CallType
from backoffice.records.operators import Desk
from backoffice.records.receipts import Letterhead, PaperSize
from backoffice.ui.calls.tab import CallsTab
from backoffice.ui.memory import Memory
from backoffice.ui.office import Office

NONE = Qt.KeyboardModifier.NoModifier
FIRST_DAY = factories.day("1405/06/01")  # of the calls that the desk has
DAYS = 80


class Tray:
    """Answers the dialogs of printers and files for the clerk."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.answers = True
        self.printed: list[Path] = []

    def ask_printer(
        self, parent: QWidget, title: str, chosen: Callable[[QPrinter], object]
    ) -> None:
        target = self.folder / f"print-{len(self.printed) + 1}.pdf"
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        self.printed.append(target)
        chosen(printer)

    def ask_file(self, parent: QWidget, title: str, name: str, kinds: str = "") -> str:
        return str(self.folder / name) if self.answers else ""


class CallDesk:
    """One desk: its window, its tab and the clerk's fingers."""

    def __init__(self, qtbot, database: Database, desk: Desk, jobs, messages, tray, clock) -> None:
        database.desk = desk
        self.qtbot = qtbot
        self.database = database
        self.jobs = jobs
        self.messages = messages
        self.tray = tray
        self.office = Office(
            factories.POLICY,
            "013",
            Letterhead("شرکت مخابرات", "امور مشترکین"),
            PaperSize.A5,
            Memory(tray.folder / "looks.ini", desk.operator),
        )
        self.tab = CallsTab(
            jobs, messages, desk, self.office, printers=tray, today=lambda: clock.today
        )

    @property
    def form(self):
        return self.tab.claim.form

    @property
    def focus(self) -> QWidget:
        window = self.dialog() or self.tab.window()
        found = window.focusWidget() or window
        return found.focusProxy() or found

    def settle(self) -> None:
        """Wait until nothing runs and nothing waits."""
        self.qtbot.waitUntil(lambda: not self.jobs._jobs, timeout=20_000)
        QTest.qWait(0)
        self.qtbot.waitUntil(lambda: not self.jobs._jobs, timeout=20_000)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the cursor is; shortcuts hear it first, as from a keyboard."""
        QTest.keyClick(self.focus, key, modifiers)
        self.settle()

    def type(self, text: str) -> None:
        """Type text where the cursor is."""
        for letter in text:
            QTest.sendKeyEvent(QTest.KeyAction.Click, self.focus, Qt.Key.Key_unknown, letter, NONE)
        self.settle()

    def click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()

    def dialog(self, kind: type[QDialog] = QDialog) -> QDialog | None:
        """The dialog on top."""
        open_ = [one for one in self.tab.window().findChildren(kind) if one.isVisible()]
        return open_[-1] if open_ else None

    def sentences(self) -> list[str]:
        """What the list of missing things says."""
        return [row.text for row in self.tab.claim.findings.rows()]

    def claim_owner(self) -> None:
        """Enter the owner's claim by keyboard, without going on."""
        self.form.number.setFocus()
        self.type("33334444")
        self.press(Qt.Key.Key_Return)
        self.press(Qt.Key.Key_1)  # the owner
        self.form.identifier.setFocus()
        self.type(call_office.OWNER)
        self.press(Qt.Key.Key_Return)
        self.type("مریم رضایی")
        self.form.identity_seen.setFocus()
        self.press(Qt.Key.Key_Space)
        self.form.bill_seen.setFocus()
        self.press(Qt.Key.Key_Space)
        self.form.purpose.setFocus()
        self.press(Qt.Key.Key_1)

    def open_list(self) -> None:
        """Have the owner's calls on the screen."""
        self.claim_owner()
        self.press(Qt.Key.Key_F9)


def some_calls(count: int, seed: int = 7) -> list:
    """Calls of the desk's line over eighty days, of every type, more by day than by night."""
    drawn = random.Random(seed)  # noqa: S311 - no secret hangs on it
    kinds = [
        (CallType.MOBILE, "0911123{:04}"),
        (CallType.LONG_DISTANCE, "0218877{:04}"),
        (CallType.INTERNATIONAL, "0096479012{:04}"),
        (CallType.INTELLIGENT, "909230{:04}"),
        (CallType.LOCAL, "0133221{:04}"),
    ]
    calls = {}
    while len(calls) < count:
        kind, form = drawn.choices(kinds, (50, 30, 5, 5, 10))[0]
        hour = min(max(round(drawn.gauss(14, 4)), 0), 23)
        when = call_office.at(
            FIRST_DAY + timedelta(days=drawn.randrange(DAYS)), hour, drawn.randrange(60)
        )
        when += drawn.randrange(60)
        number = form.format(drawn.choices(range(12), range(12, 0, -1))[0])
        calls[when, number] = call_office.call(
            when, number, kind=kind, seconds=drawn.randrange(5, 900), rials=drawn.randrange(20_000)
        )
    return list(calls.values())


@pytest.fixture
def tray(tmp_path: Path) -> Tray:
    return Tray(tmp_path)


@pytest.fixture
def sit_down(qtbot, window, spoken, start_jobs, tray, clock):
    """Sit down at a desk of a database."""

    def _sit_down(database: Database, desk: Desk = factories.CLERK) -> CallDesk:
        made = CallDesk(qtbot, database, desk, start_jobs(database), spoken, tray, clock)
        if window.layout() is None:
            QVBoxLayout(window).setContentsMargins(0, 0, 0, 0)
        window.layout().addWidget(made.tab)
        window.resize(1366, 650)
        window.show()
        made.settle()
        return made

    return _sit_down


@pytest.fixture
def office(sqlite_database: Database) -> Database:
    """An office that knows one line and five hundred of its calls."""
    sqlite_database.desk = factories.SUPERVISOR
    call_office.add_line(sqlite_database)
    call_office.add_calls(sqlite_database, *some_calls(500))
    return sqlite_database


@pytest.fixture
def desk(office, sit_down) -> CallDesk:
    """A clerk at the tab of calls."""
    return sit_down(office)
