"""The counter of lines on a real database, worked as a clerk works it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

import factories
import line_house
from backoffice.db import Database
from backoffice.db.tables.line_facts import BillRow
from backoffice.records.line_facts import (
    AddCause,
    AddressKind,
    AddService,
    Adsl,
    AdslState,
    Cause,
    ChangeNumber,
    Direction,
    SetAccess,
    SetAddress,
    SetAdsl,
    SetListing,
    SetPin,
)
from backoffice.records.lines import AccessClass, LineState, Listing
from backoffice.records.operators import Desk, Right
from backoffice.ui.doors import Door
from backoffice.ui.lines.tab import LinesTab
from backoffice.ui.widgets.search_box import SearchBox
from ui_desk import TabDesk, Tray, office_of, take_seat

OLD, NOW = line_house.NUMBER, line_house.NEW
OWNER = "علی شفیعی"


def fill(database: Database, clock) -> None:
    """An office with a line that has seen a lot, and some that have not."""
    line_house.office(
        database,
        line_house.line(),
        line_house.line(
            line_house.SECOND,
            owner_name="زهرا قاسمی",
            owner_identifier=factories.NATIONAL_IDS[1],
            address="رشت، گلسار، خیابان ۹۳، پلاک ۷",
        ),
        line_house.line(
            "01344440001",
            centre="LAH01",
            owner_name="شرکت سپهر",
            owner_identifier="10380284790",
            state=LineState.BARRED_TWO_WAY,
        ),
    )
    steps = [
        [ChangeNumber(NOW, "own_wish", clock.today + timedelta(days=90))],
        [SetListing(Listing.LISTED, "دفتر فنی شفیعی"), SetAccess(AccessClass.SECOND_ZERO_BARRED)],
        [SetAddress(AddressKind.INSTALLATION, "رشت، خیابان سعدی، پلاک ۱۲", "4133711111")],
        [SetAddress(AddressKind.CORRESPONDENCE, "رشت، صندوق پستی ۴۱۶۳۵", "4163511111")],
        [AddService("transfer"), SetAdsl(Adsl(AdslState.CONNECTED, "RSH01-03-118", "مخابرات"))],
        [SetPin("x")],
        [AddCause(Cause.DEBT, Direction.OUTGOING)],
        [
            AddCause(
                Cause.ORDER,
                Direction.BOTH,
                clock.today + timedelta(days=90),
                "دادگستری رشت",
                "۴۰۵/۱۲",
                clock.today,
            )
        ],
    ]
    number = OLD
    for at, changes in enumerate(steps):
        clock.advance(days=3 if at else 20)
        line_house.apply(database, changes, clock.moment, number)
        number = NOW
    database.write(lambda session: session.add(_bill(clock)))


def _bill(clock) -> BillRow:
    return BillRow(
        number=NOW,
        period="1405-09",
        items=[],
        payable=458_000,
        due=clock.today + timedelta(days=12),
        paid=False,
        bill_id="1234567890123",
        payment_id="45800123",
        details={},
        imported_at=clock.moment,
    )


class NoPrinter(Tray):
    """The clerk's dialogs, where nothing is printed."""

    def ask_printer(
        self, parent: QWidget, title: str, chosen: Callable[[QPrinter], object]
    ) -> None:
        raise AssertionError("nothing is printed here")


class LineDesk(TabDesk):
    """A desk at the tab of lines, and what it asked of other tabs."""

    def __init__(self, qtbot, database: Database, desk: Desk, jobs, messages, tray, clock) -> None:
        super().__init__(qtbot, database, desk, jobs, messages, tray)
        self.clock = clock
        self.opened: list[QWidget] = []
        office = office_of(tray.folder, desk.operator)
        door = Door(
            Right.IMPORT_LINES,
            "موجودی خطوط",
            "کارپوشهٔ اکسل یک مرکز",
            "import",
            self.opened.append,
        )
        self.tab = LinesTab(
            jobs,
            messages,
            desk,
            office,
            doors=[door],
            printers=tray,
            today=lambda: clock.today,
        )
        self.asked: list[object] = []
        self.tab.subject_wanted.connect(self.asked.append)

    def settle(self) -> None:
        """Wait until nothing runs and nothing waits."""
        for _ in range(3):  # a search brings a line, and the line its card
            self.qtbot.waitUntil(lambda: not self.jobs._jobs and not self._rests())
            QTest.qWait(0)

    def _rests(self) -> bool:
        """Whether what was typed or chosen is still to be taken."""
        page = self.tab.lines
        timers = [page._rest, page.card.head._rest]
        timers += [box._timer for box in self.tab.findChildren(SearchBox)]
        return any(one.isActive() for one in timers)

    def search(self, text: str) -> None:
        """Look for a line by keyboard."""
        self.press(Qt.Key.Key_F3)
        self.type(text)

    def found(self) -> list[str]:
        """The numbers of the lines in the list."""
        model = self.tab.lines.search.table.records
        return [model.record(row).number for row in range(model.rowCount())]


@pytest.fixture
def tray(tmp_path: Path) -> Tray:
    return NoPrinter(tmp_path)


@pytest.fixture
def house(sqlite_database: Database, clock) -> Database:
    fill(sqlite_database, clock)
    return sqlite_database


@pytest.fixture
def sit_down(qtbot, house, window, spoken, start_jobs, tray, clock):
    """Sit down at a desk of the house."""

    def _sit_down(desk: Desk = factories.CLERK) -> LineDesk:
        made = LineDesk(qtbot, house, desk, start_jobs(house), spoken, tray, clock)
        take_seat(window, made.tab)
        made.settle()
        return made

    return _sit_down


@pytest.fixture
def desk(sit_down) -> LineDesk:
    """A clerk at the tab of lines."""
    return sit_down()
