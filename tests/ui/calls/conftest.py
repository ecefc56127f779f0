"""The counter of calls on a real database, worked by the keyboard as a clerk works it."""

from __future__ import annotations

import random
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

import call_office
import factories
from backoffice.db import Database
from backoffice.records.calls import CallType
from backoffice.records.operators import Desk
from backoffice.ui.calls.tab import CallsTab
from ui_desk import TabDesk, Tray, office_of, take_seat

FIRST_DAY = factories.day("1405/06/01")  # of the calls that the desk has
DAYS = 80


class CallDesk(TabDesk):
    """A desk at the tab of calls."""

    def __init__(self, qtbot, database: Database, desk: Desk, jobs, messages, tray, clock) -> None:
        super().__init__(qtbot, database, desk, jobs, messages, tray)
        self.office = office_of(tray.folder, desk.operator)
        self.tab = CallsTab(
            jobs, messages, desk, self.office, printers=tray, today=lambda: clock.today
        )

    @property
    def form(self):
        return self.tab.claim.form

    def settle(self) -> None:
        """Wait until nothing runs and nothing waits."""
        self.qtbot.waitUntil(lambda: not self.jobs._jobs)
        QTest.qWait(0)
        self.qtbot.waitUntil(lambda: not self.jobs._jobs)

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
        take_seat(window, made.tab)
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
