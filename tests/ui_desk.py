"""One desk of the window: a tab on a real database, and the clerk's fingers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

import factories
from backoffice.db import Database
from backoffice.records.operators import Desk
from backoffice.records.receipts import Letterhead, PaperSize
from backoffice.ui.memory import Memory
from backoffice.ui.office import Office
from patience import bring_to_front

NONE = Qt.KeyboardModifier.NoModifier


class Tray:
    """Answers the dialogs of printers and files for the clerk."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.printed: list[Path] = []
        self.asked = 0  # for a printer
        self.answers = True  # False: the clerk closes the dialog
        self.broken = False  # the printer takes nothing
        self.files_offered = True  # whether the last dialog lets the clerk print into a file

    def ask_printer(
        self,
        parent: QWidget,
        title: str,
        chosen: Callable[[QPrinter], object],
        *,
        to_file: bool = True,
    ) -> None:
        self.asked += 1
        self.files_offered = to_file
        if not self.answers:
            return
        name = "no such folder/x.pdf" if self.broken else f"print-{len(self.printed) + 1}.pdf"
        target = self.folder / name
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        if not self.broken:
            self.printed.append(target)
        chosen(printer)

    def ask_file(self, parent: QWidget, title: str, name: str, kinds: str = "") -> str:
        return str(self.folder / name) if self.answers else ""


def office_of(folder: Path, operator: str, **changes: Any) -> Office:
    """What the office's settings say to a tab."""
    return Office(
        factories.POLICY,
        "013",
        Letterhead("شرکت مخابرات", "امور مشترکین"),
        PaperSize.A5,
        Memory(folder / f"{operator}.ini", operator),
        **changes,
    )


def take_seat(window: QWidget, tab: QWidget, height: int = 650) -> None:
    """Put a tab into the window, on a screen as the desks have it."""
    if window.layout() is None:
        QVBoxLayout(window).setContentsMargins(0, 0, 0, 0)
    window.layout().addWidget(tab)
    window.resize(1366, height)
    window.show()


class TabDesk:
    """A window with one tab; each room says when nothing runs and nothing waits."""

    tab: QWidget

    def __init__(self, qtbot, database: Database, desk: Desk, jobs, messages, tray: Tray) -> None:
        database.desk = desk
        self.qtbot = qtbot
        self.database = database
        self.desk = desk
        self.jobs = jobs
        self.messages = messages
        self.tray = tray

    @property
    def focus(self) -> QWidget:
        """Where the cursor is."""
        window = self.dialog() or self.tab.window()
        found = window.focusWidget() or window
        return found.focusProxy() or found

    def settle(self) -> None:
        """Wait until nothing runs and nothing waits."""
        raise NotImplementedError

    def tap(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the cursor is; shortcuts hear it first, as from a keyboard."""
        bring_to_front(self.dialog() or self.tab.window())
        QTest.keyClick(self.focus, key, modifiers)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key and wait for what it begins."""
        self.tap(key, modifiers)
        self.settle()

    def write(self, text: str) -> None:
        """Type text where the cursor is; that is data and no key press."""
        for letter in text:
            QTest.sendKeyEvent(QTest.KeyAction.Click, self.focus, Qt.Key.Key_unknown, letter, NONE)

    def type(self, text: str) -> None:
        """Type text and wait for what it begins."""
        self.write(text)
        self.settle()

    def click(self, widget: QWidget) -> None:
        """Click and wait for what it begins."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()

    def dialog(self, kind: type[QDialog] = QDialog) -> Any:
        """The dialog on top."""
        open_ = [one for one in self.tab.window().findChildren(kind) if one.isVisible()]
        return open_[-1] if open_ else None
