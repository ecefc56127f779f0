"""A whole window on a real SQLite file, with small stand-ins for the rooms' tabs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget

from administration_office import open_office
from backoffice import app, settings
from backoffice.administration import first_run
from backoffice.db import Database, migrate
from backoffice.records.operators import Right
from backoffice.ui import finding_words
from backoffice.ui.administration.tab import AdministrationTab
from backoffice.ui.desk.counter import Counter, Furnishing, Tools
from backoffice.ui.desk.inside import InsidePage, TabPlan
from backoffice.ui.desk.log_in import LogInPage
from backoffice.ui.desk.reception import Opened, Reception
from backoffice.ui.desk.window import DeskWindow
from backoffice.ui.memory import Memory
from backoffice.ui.printed import Shelf
from backoffice.ui.tab import KeyHelp, Tab

SECRET = "علی کریمی ۰۰۱۲۳۴۵۶۷۹"


class StandIn(Tab):
    """A tab that shows a subscriber and keeps what is typed."""

    def __init__(self) -> None:
        super().__init__()
        self.person = QLabel(SECRET)
        self.note = QLineEdit()
        self.note.setAccessibleName("note")
        column = QVBoxLayout(self)
        column.addWidget(self.person)
        column.addWidget(self.note)
        self.told: list[str] = []
        self.opened: list[str] = []

    def hide_personal_data(self) -> None:
        self.told.append("hide")

    def show_personal_data(self) -> None:
        self.told.append("show")

    def open_case(self, case_id: str) -> None:
        self.opened.append(case_id)

    def keys(self):
        return [KeyHelp("F5", "کار نمونه")]


class House:
    """The window, and what a test does with it besides typing."""

    def __init__(self, qtbot, folder: Path, clock: Callable, url: str = "") -> None:
        self.qtbot = qtbot
        self.folder = folder
        self.clock = clock
        self.asleep = 0.0  # seconds that the machine has slept
        self.memory = Memory(folder / "window.ini")
        self.window = DeskWindow(self.memory)
        self.window.furnish()
        self.page = LogInPage(clock=clock)
        self.window.show_page(self.page)
        self.database: Database | None = None
        furnishing = Furnishing(
            self._plans,
            lambda state: state.value,
            lambda operator: Memory(folder / "window.ini", operator),
            QApplication.instance(),
            awake=lambda: clock().timestamp() - self.asleep,
            shelves=self._shelves,
        )
        self.reception = Reception(
            self.window, self.page, folder, self._open, furnishing, finding_words.words, clock=clock
        )
        self.reception.address = url or None
        qtbot.addWidget(self.window)

    def _open(self, address: str | None) -> Opened:
        known = settings.load(self.folder)
        database = Database(address or known.address, workstation="desk-1", clock=self.clock)
        migrate(database)
        with database.read() as session:
            first = first_run.needs_first_run(session)
        self.database = database
        return Opened(known, database, first)

    def _plans(self, tools: Tools) -> list[TabPlan]:
        plans = []
        if tools.desk.may(Right.SEE_CASES):
            plans.append(TabPlan("verification", "Cases", StandIn))
        if tools.desk.may(Right.SEE_AUDIT):
            plans.append(
                TabPlan(
                    "administration",
                    "Administration",
                    lambda: AdministrationTab(
                        tools.jobs, tools.messages, tools.desk, tools.office, tools.workplace
                    ),
                )
            )
        return plans

    def _shelves(self, _tools: Tools, _over: QWidget) -> list[Shelf]:
        return []

    def open(self) -> House:
        """Open the database and wait for a page."""
        self.window.show()
        with self.qtbot.waitSignal(self.reception.page_shown, timeout=10_000):
            self.reception.open()
        return self

    def leave(self) -> None:
        """Go home: the desk is closed."""
        if self.reception.counter is not None:
            self.reception.counter.close()
            self.reception.counter = None

    @property
    def counter(self) -> Counter:
        assert self.reception.counter is not None
        return self.reception.counter

    @property
    def gate(self):
        return self.counter.gate

    @property
    def inside(self) -> InsidePage:
        assert self.counter.inside is not None
        return self.counter.inside

    @property
    def stand_in(self) -> StandIn:
        tab = self.inside.tab("verification")
        assert isinstance(tab, StandIn)
        return tab

    @property
    def administration(self) -> AdministrationTab:
        tab = self.inside.tab("administration")
        assert isinstance(tab, AdministrationTab)
        return tab

    def shows(self, page: QWidget | None) -> bool:
        return page is not None and self.window.pages.currentWidget() is page

    def wait(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=10_000)

    def rest(self) -> None:
        """Wait until the short lane has done all that was asked before."""
        ended: list[bool] = []
        self.counter.jobs.disk(self.window, lambda: None, lambda _none: ended.append(True))
        self.wait(lambda: bool(ended))

    def enter(self, name: str, password: str) -> None:
        """Log in as somebody, without typing."""
        self.gate.log_in(name, password)
        self.wait(lambda: self.shows(self.counter.inside))
        self.rest()

    def dialogs(self) -> list[QWidget]:
        return [
            one
            for one in QApplication.topLevelWidgets()
            if one is not self.window and one.isVisible()
        ]

    def dialog(self, kind: type) -> QWidget:
        self.wait(lambda: any(isinstance(one, kind) for one in self.dialogs()))
        return next(one for one in self.dialogs() if isinstance(one, kind))


class FurnishedHouse(House):
    """The window with the tabs that the program itself puts into it."""

    def _plans(self, tools: Tools) -> list[TabPlan]:
        return list(app.plans(tools))

    def _shelves(self, tools: Tools, over: QWidget) -> list[Shelf]:
        return list(app.shelves(tools, over))


def visible_texts() -> list[str]:
    """Everything that can be read on any window of the program."""
    texts = []
    for widget in QApplication.allWidgets():
        if widget.isVisible() and widget.visibleRegion().isEmpty() is False:
            for name in ("text", "toPlainText", "windowTitle", "toolTip", "accessibleName"):
                said = getattr(widget, name, None)
                if callable(said):
                    texts.append(str(said()))
    return texts


def furnish(folder: Path, clock: Callable) -> str:
    """Make an office with boss, sara and mina in the folder's database; return its address."""
    address = settings.Settings(folder).address
    database = Database(address, workstation="desk-1", clock=clock)
    try:
        migrate(database)
        open_office(database)
    finally:
        database.dispose()
    return address
