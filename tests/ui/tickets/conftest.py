"""The counter of tickets on a real database, worked by the keyboard as a clerk works it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

import factories
import ticket_office
from backoffice.db import Database, line_cards
from backoffice.records.line_facts import LineCard
from backoffice.records.operators import Desk
from backoffice.records.pins import PinUse
from backoffice.records.receipts import Letterhead, PaperSize
from backoffice.records.ticket_views import NewTicket
from backoffice.records.tickets import Ticket, TicketState
from backoffice.ui.memory import Memory
from backoffice.ui.office import Office
from backoffice.ui.tickets.tab import TicketsTab
from patience import bring_to_front

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Tray:
    """Answers the dialogs of printers and files for the clerk."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.printed: list[Path] = []
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
        return str(self.folder / name)


class TicketDesk:
    """One desk: its window, its tab and the clerk's fingers."""

    def __init__(self, qtbot, database: Database, desk: Desk, jobs, messages, tray) -> None:
        self.qtbot = qtbot
        self.database = database
        self.desk = desk
        self.jobs = jobs
        self.messages = messages
        self.tray = tray
        database.desk = desk
        self.office = Office(
            factories.POLICY,
            "013",
            Letterhead("شرکت مخابرات", "امور مشترکین"),
            PaperSize.A5,
            Memory(tray.folder / f"{desk.operator}.ini", desk.operator),
            pin_use="پرسش مانده بدهی از تلفن گویا",
            pin_serves=frozenset(PinUse),
        )
        self.tab = TicketsTab(jobs, messages, desk, self.office, printers=tray)

    @property
    def new(self):
        return self.tab.new

    @property
    def pane(self):
        return self.tab.ticket

    @property
    def view(self):
        return self.tab.ticket.view()

    @property
    def state(self) -> TicketState:
        return self.view.ticket.state

    @property
    def focus(self) -> QWidget:
        window = self.dialog() or self.tab.window()
        found = window.focusWidget() or window
        return found.focusProxy() or found

    def settle(self) -> None:
        """Wait until nothing runs and nothing waits."""
        timers = (self.tab.new._rest, self.tab._look)
        for _ in range(3):
            self.qtbot.waitUntil(
                lambda: not self.jobs._jobs and not any(one.isActive() for one in timers),
                timeout=60_000,
            )
            QTest.qWait(0)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key and wait for what it begins."""
        self.tap(key, modifiers)
        self.settle()

    def tap(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the cursor is; shortcuts hear it first, as from a keyboard."""
        bring_to_front(self.dialog() or self.tab.window())
        QTest.keyClick(self.focus, key, modifiers)

    def type(self, text: str) -> None:
        """Type text and wait for what it begins."""
        self.write(text)
        self.settle()

    def write(self, text: str) -> None:
        """Type text where the cursor is."""
        for letter in text:
            QTest.sendKeyEvent(QTest.KeyAction.Click, self.focus, Qt.Key.Key_unknown, letter, NONE)

    def click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()

    def dialog(self, kind: type[QDialog] = QDialog) -> Any:
        """The dialog on top."""
        open_ = [one for one in self.tab.window().findChildren(kind) if one.isVisible()]
        return open_[-1] if open_ else None

    def sentences(self) -> list[str]:
        """What the list of missing things says."""
        return [row.text for row in self.new.findings.rows()]

    def ask_for(self, service: str, number: str = ticket_office.NUMBER) -> None:
        """Begin a request: F10, the number, the page's number of the service."""
        self.press(Qt.Key.Key_F10)
        self.type(number)
        self.press(Qt.Key.Key_Return)
        for digit in service:
            QTest.keyClick(self.focus, digit)
        self.settle()

    def owner(self, identifier: str = ticket_office.OWNER) -> None:
        """The owner stands here with every paper; from the services on."""
        self.new.form.asker.asker.setFocus()
        self.press(Qt.Key.Key_1)
        self.press(Qt.Key.Key_Return)
        self.type("مریم رضایی")
        self.press(Qt.Key.Key_Return)
        self.type(identifier)
        self.press(Qt.Key.Key_Return)
        self.press(Qt.Key.Key_F4, SHIFT)

    def into(self, field: str) -> None:
        """Put the cursor into a field of the service's form."""
        self.new.form.field(field)

    def show(self, ticket_id: str) -> None:
        """Have a ticket on the screen."""
        self.tab.show_ticket(ticket_id)
        self.settle()

    def opened(self, new: NewTicket | None = None) -> Ticket:
        """A request that a clerk has opened, on the screen of this desk."""
        ticket = ticket_office.opened(self.database, new)
        self.back()
        self.show(ticket.id)
        return ticket

    def card(self, number: str = ticket_office.NUMBER) -> LineCard:
        """The line as it is on record now."""
        with self.database.read() as session:
            return line_cards.card(session, line_cards.line_of_number(session, number))

    def sit(self, desk: Desk) -> None:
        """The same database, worked on by somebody else elsewhere."""
        self.database.desk = desk

    def back(self) -> None:
        """The desk's own operator again."""
        self.database.desk = self.desk


@pytest.fixture
def tray(tmp_path: Path) -> Tray:
    return Tray(tmp_path)


@pytest.fixture
def office(sqlite_database: Database) -> Database:
    """An office with two lines, a pool and units."""
    ticket_office.furnish(sqlite_database)
    return sqlite_database


@pytest.fixture
def sit_down(qtbot, window, spoken, start_jobs, tray, office):
    """Sit down at a desk of the office."""

    def _sit_down(desk: Desk = ticket_office.CLERK) -> TicketDesk:
        made = TicketDesk(qtbot, office, desk, start_jobs(office), spoken, tray)
        if window.layout() is None:
            QVBoxLayout(window).setContentsMargins(0, 0, 0, 0)
        for old in window.findChildren(TicketsTab):
            window.layout().removeWidget(old)
            old.watch.pause()
            old.setParent(None)
            old.deleteLater()
        window.layout().addWidget(made.tab)
        window.resize(1366, 650)
        window.show()
        made.settle()
        made.tab.setFocus(Qt.FocusReason.TabFocusReason)
        return made

    return _sit_down


@pytest.fixture
def desk(sit_down) -> TicketDesk:
    """A clerk at the tab of tickets."""
    return sit_down()
