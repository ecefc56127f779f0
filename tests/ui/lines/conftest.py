"""The counter of lines on a real database, worked as a clerk works it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

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
from backoffice.records.receipts import Letterhead, PaperSize
from backoffice.ui.doors import Door
from backoffice.ui.lines.tab import LinesTab
from backoffice.ui.memory import Memory
from backoffice.ui.office import Office
from patience import at_rest, bring_to_front

NONE = Qt.KeyboardModifier.NoModifier
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


class Tray:
    """Answers the dialogs of files for the clerk."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.answers = True

    def ask_printer(
        self, parent: QWidget, title: str, chosen: Callable[[QPrinter], object]
    ) -> None:
        raise AssertionError("nothing is printed here")

    def ask_file(self, parent: QWidget, title: str, name: str, kinds: str = "") -> str:
        return str(self.folder / name) if self.answers else ""


class LineDesk:
    """One desk: its tab, what it asked of other tabs, and the clerk's fingers."""

    def __init__(self, qtbot, database: Database, desk: Desk, jobs, messages, tray, clock) -> None:
        database.desk = desk
        self.qtbot = qtbot
        self.database = database
        self.jobs = jobs
        self.messages = messages
        self.tray = tray
        self.clock = clock
        self.opened: list[QWidget] = []
        office = Office(
            factories.POLICY,
            "013",
            Letterhead("شرکت مخابرات", "امور مشترکین"),
            PaperSize.A5,
            Memory(tray.folder / "looks.ini", desk.operator),
        )
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

    @property
    def focus(self) -> QWidget:
        window = self.dialog() or self.tab.window()
        found = window.focusWidget() or window
        return found.focusProxy() or found

    def settle(self) -> None:
        """Wait until nothing runs and nothing waits."""
        for _ in range(3):  # a search brings a line, and the line its card
            self.qtbot.waitUntil(lambda: not self.jobs._jobs and at_rest(self.tab))
            QTest.qWait(0)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the cursor is; shortcuts hear it first, as from a keyboard."""
        bring_to_front(self.dialog() or self.tab.window())
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

    def dialog(self) -> QDialog | None:
        """The dialog on top."""
        open_ = [one for one in self.tab.window().findChildren(QDialog) if one.isVisible()]
        return open_[-1] if open_ else None

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
    return Tray(tmp_path)


@pytest.fixture
def house(sqlite_database: Database, clock) -> Database:
    fill(sqlite_database, clock)
    return sqlite_database


@pytest.fixture
def sit_down(qtbot, house, window, spoken, start_jobs, tray, clock):
    """Sit down at a desk of the house."""

    def _sit_down(desk: Desk = factories.CLERK) -> LineDesk:
        made = LineDesk(qtbot, house, desk, start_jobs(house), spoken, tray, clock)
        if window.layout() is None:
            QVBoxLayout(window).setContentsMargins(0, 0, 0, 0)
        window.layout().addWidget(made.tab)
        window.resize(1366, 650)
        window.show()
        made.settle()
        return made

    return _sit_down


@pytest.fixture
def desk(sit_down) -> LineDesk:
    """A clerk at the tab of lines."""
    return sit_down()
