from __future__ import annotations

import pytest

from administration_office import open_office
from backoffice import settings
from backoffice.settings import Settings
from backoffice.ui.administration.tab import AdministrationTab
from backoffice.ui.memory import Memory
from backoffice.ui.office import Office
from backoffice.ui.workplace import Workplace


class Tabs:
    """An administration tab on an office with boss, sara and mina; boss is at the desk."""

    def __init__(self, database, jobs, spoken, folder, qtbot, window) -> None:
        self.database = database
        self.office = open_office(database)
        self.jobs = jobs
        self.spoken = spoken
        self.folder = folder
        self.qtbot = qtbot
        self.window = window
        self.settings = Settings(folder)
        settings.save(self.settings)
        self.alone: list[bool] = []
        self.reopened: list[bool] = []
        self.tab: AdministrationTab | None = None

    def _apply(self, changed: Settings) -> None:
        self.settings = changed

    def build(self) -> AdministrationTab:
        workplace = Workplace(
            lambda: self.settings,
            self.database.masked,
            self._apply,
            self.alone.append,
            lambda: self.reopened.append(True),
        )
        known = self.settings
        desk = self.database.desk
        memory = Memory(self.folder / "window.ini", desk.operator)
        office = Office(
            known.policy, known.area_code, known.letterhead, known.receipt_paper, memory
        )
        self.tab = AdministrationTab(self.jobs, self.spoken, desk, office, workplace, self.window)
        self.tab.resize(1100, 620)
        self.window.resize(1120, 640)
        self.window.show()
        self.tab.show()
        self.rest()
        return self.tab

    def page(self, key: str):
        """Go to a page, by its name."""
        tab = self.tab or self.build()
        keys = [plan.key for plan in tab._plans]
        tab.list.setCurrentRow(keys.index(key))
        self.rest()
        return tab.page()

    def wait(self, condition) -> None:
        self.qtbot.waitUntil(condition, timeout=10_000)

    def rest(self) -> None:
        """Wait until both lanes have done what was asked before, and what followed from it."""
        for _ in range(4):
            done: list[object] = []
            self.jobs.long(self.spoken, lambda _database, _report: None, done.append)
            self.jobs.disk(self.spoken, lambda: None, done.append)
            self.wait(lambda d=done: len(d) == 2)

    def dialog(self, kind: type):
        """The newest open dialog of this kind."""
        return [one for one in self.window.findChildren(kind) if one.isVisible()][-1]

    def no_dialog(self, kind: type) -> bool:
        return not [one for one in self.window.findChildren(kind) if one.isVisible()]


@pytest.fixture
def tabs(sqlite_database, start_jobs, spoken, tmp_path, qtbot, window, weak):
    return Tabs(sqlite_database, start_jobs(sqlite_database), spoken, tmp_path, qtbot, window)
