"""Opens the program's own window on a demonstration database, without a display."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QWidget

from backoffice import settings as office_settings
from backoffice.app import Program, WindowOptions
from backoffice.demo import seed
from backoffice.demo.seed import DemoOffice
from backoffice.demo.stage.hand import Hand
from backoffice.documents.fonts import font_files
from backoffice.settings import Theme
from backoffice.ui import start
from backoffice.ui.administration.tab import AdministrationTab
from backoffice.ui.calls.tab import CallsTab
from backoffice.ui.desk.inside import InsidePage
from backoffice.ui.tab import Tab
from backoffice.ui.verification.tab import VerificationTab


@dataclass(frozen=True, slots=True)
class Screen:
    """The screen that is acted on: pixels, scaling in percent, appearance."""

    width: int = 1366
    height: int = 768
    percent: int = 100
    theme: Theme = Theme.LIGHT


@dataclass(slots=True)
class Play:
    """The window, the hand on it, and the demonstration behind it."""

    hand: Hand
    program: Program
    office: DemoOffice

    def log_in(self, username: str) -> None:
        """Log in from the log-in page, by keyboard."""
        page = self.program.log_in_page
        self.hand.wait(lambda: page.isVisible() and page.credentials.button.isEnabled(), "log-in")
        page.credentials.name.clear()
        page.credentials.name.setFocus()
        self.hand.type(username)
        self.hand.press("Return")
        self.hand.type(seed.PASSWORD)
        self.hand.press("Return")
        self.hand.wait(lambda: self.inside() is not None, "the desk")
        self.hand.rest()

    def log_out(self) -> None:
        """Give the desk up, as the clerk's menu does."""
        inside = self.inside()
        if inside is not None:
            inside.log_out_wanted.emit()
        self.hand.wait(lambda: self.inside() is None, "the log-in page")

    def inside(self) -> InsidePage | None:
        """The page of the operator who is logged in."""
        reception = self.program.reception
        return reception.counter.inside if reception and reception.counter else None

    def turn_to(self, key: str) -> Tab:
        """Turn to the tab of this name, by its number."""
        inside = self.inside()
        if inside is None:
            raise TypeError("nobody is logged in")
        for number in range(1, inside.tabs.count() + 1):
            if inside.front() != key:
                self.hand.press(f"Ctrl+{number}")
        tab = inside.tab(key)
        if tab is None:
            raise TypeError(f"there is no tab {key}")
        self.hand.rest()
        return tab

    def administration(self) -> AdministrationTab:
        """The tab of administration."""
        inside = self.inside()
        tab = inside.tab("administration") if inside is not None else None
        if not isinstance(tab, AdministrationTab):
            raise TypeError("the tab of administration is not open")
        return tab

    def turn_to_page(self, key: str) -> None:
        """Turn to a page of administration, by a click on its name."""
        tab = self.administration()
        place = tab.list.visualItemRect(tab.list.item(tab.row_of(key))).center()
        self.hand.click(tab.list.viewport(), place)

    def tab(self) -> VerificationTab:
        """The tab of verification."""
        inside = self.inside()
        tab = inside.tab("verification") if inside is not None else None
        if not isinstance(tab, VerificationTab):
            raise TypeError("the tab of verification is not open")
        return tab

    def calls(self) -> CallsTab:
        """The tab of call details."""
        inside = self.inside()
        tab = inside.tab("calls") if inside is not None else None
        if not isinstance(tab, CallsTab):
            raise TypeError("the tab of call details is not open")
        return tab

    def dialog(self) -> QWidget | None:
        """The dialog over the window, if there is one."""
        return self.hand.dialog()


@contextmanager
def opened(office: DemoOffice, screen: Screen | None = None) -> Iterator[Play]:
    """Open the window and lend it; it is closed at the end as a clerk would close it.

    One window per process: Qt has one application only.
    """
    wanted = screen or Screen()
    folder = office.settings.data_folder
    (folder / "window.ini").unlink(missing_ok=True)
    office_settings.save(replace(office.settings, theme=wanted.theme))
    fonts = font_files()
    with _offscreen(wanted):
        app = start.prepare(
            ["backoffice"], fonts=[fonts.regular, fonts.bold], percent=wanted.percent
        )
        app.setQuitOnLastWindowClosed(False)
        log_in = (seed.CLERK, seed.PASSWORD)
        options = WindowOptions(data_dir=folder, demo=True, demo_log_in=log_in)
        program = Program(app, options, folder)
        program.begin()
        program.window.setGeometry(program.window.screen().availableGeometry())
        hand = Hand(program.window)
        hand.rest()
        program.window.activateWindow()
        hand.wait(program.window.isActiveWindow, "the keyboard")
        hand.wait(lambda: _reception_open(program), "the database")
        yield Play(hand, program, office)
        _close(program, hand)


def _reception_open(program: Program) -> bool:
    return program.reception is not None and program.reception.counter is not None


def _close(program: Program, hand: Hand) -> None:
    ended: list[bool] = []
    mark: Callable[[], None] = lambda: ended.append(True)  # noqa: E731 - a slot
    if program.reception is not None:
        program.reception.ended.connect(mark)
        program.window.close()
        hand.wait(lambda: ended, "the end")


@contextmanager
def _offscreen(screen: Screen) -> Iterator[None]:
    """Let Qt's platform without a display have a screen of this size."""
    described = {
        "name": "demonstration",
        "x": 0,
        "y": 0,
        "width": screen.width,
        "height": screen.height,
        "logicalDpi": 96,
        "logicalBaseDpi": 96,
        "dpr": 1,
    }
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "screen.json"
        file.write_text(json.dumps({"screens": [described]}), encoding="utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"
        before = qInstallMessageHandler(_pass_on)
        try:
            yield
        finally:
            qInstallMessageHandler(before)


def _pass_on(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Leave out what this platform says at every single window."""
    if sys.stderr is not None and not message.startswith("This plugin does not support"):
        sys.stderr.write(f"{message}\n")
