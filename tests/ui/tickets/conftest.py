"""The counter of tickets on a real database, worked by the keyboard as a clerk works it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

import ticket_office
from backoffice.db import Database, line_cards
from backoffice.records.line_facts import LineCard
from backoffice.records.operators import Desk
from backoffice.records.pins import PinUse
from backoffice.records.ticket_views import NewTicket
from backoffice.records.tickets import Ticket, TicketState
from backoffice.ui.tickets.tab import TicketsTab
from ui_desk import TabDesk, Tray, office_of, take_seat

SHIFT = Qt.KeyboardModifier.ShiftModifier


class TicketDesk(TabDesk):
    """A desk at the tab of tickets."""

    def __init__(self, qtbot, database: Database, desk: Desk, jobs, messages, tray) -> None:
        super().__init__(qtbot, database, desk, jobs, messages, tray)
        self.office = office_of(
            tray.folder,
            desk.operator,
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

    def settle(self) -> None:
        """Wait until nothing runs and nothing waits."""
        timers = (self.tab.new._rest, self.tab._look)
        for _ in range(3):
            self.qtbot.waitUntil(
                lambda: not self.jobs._jobs and not any(one.isActive() for one in timers)
            )
            QTest.qWait(0)

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
        for old in window.findChildren(TicketsTab):
            window.layout().removeWidget(old)
            old.watch.pause()
            old.setParent(None)
            old.deleteLater()
        take_seat(window, made.tab)
        made.settle()
        made.tab.setFocus(Qt.FocusReason.TabFocusReason)
        return made

    return _sit_down


@pytest.fixture
def desk(sit_down) -> TicketDesk:
    """A clerk at the tab of tickets."""
    return sit_down()
