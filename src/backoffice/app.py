"""The window, put together: settings, database, pages, tabs.

The order is the point (speed.md §5): the bare window is painted with next to
nothing, then the log-in page; then a thread imports the rest and opens the
database, made new at the first run. What is imported inside a function here is
imported late for that reason. Only this module knows all the floors.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from backoffice.ui.desk.window import DeskWindow
from backoffice.ui.memory import Memory

if TYPE_CHECKING:
    from backoffice.records.operators import Desk
    from backoffice.settings import Settings
    from backoffice.ui.desk.counter import Tools
    from backoffice.ui.desk.inside import TabPlan
    from backoffice.ui.desk.reception import Opened, Reception
    from backoffice.ui.doors import Door
    from backoffice.ui.jobs import Jobs
    from backoffice.ui.messages import Messages
    from backoffice.ui.office import Office
    from backoffice.ui.printed import Shelf
    from backoffice.ui.tab import Tab

LOOKS = "window.ini"  # in the data folder, beside the settings
_FONTS, _THEME = "fonts", "theme"
_SMOKE_SETTLES = 600  # milliseconds until the page stands still
_SMOKE_PATIENCE = 60_000


class WindowOptions(NamedTuple):
    """What the command line says about the window.

    Attributes:
        database_url: Another database than the settings name.
        data_dir: Another data folder than the platform's.
        smoke: Show the window, save its picture here, and end.
        demo: The database is a demonstration.
        demo_log_in: User name and password of the demonstration, told on its log-in page.
    """

    database_url: str | None = None
    data_dir: Path | None = None
    smoke: Path | None = None
    demo: bool = False
    demo_log_in: tuple[str, str] = ("", "")


def run(options: WindowOptions) -> int:
    """Open the window and stay until it is closed; return the exit code."""
    folder = data_folder(options)
    memory = Memory(folder / LOOKS)
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)  # drafts are kept after the window is gone
    window = DeskWindow(memory)

    def furnish() -> None:
        from backoffice.ui import start  # noqa: PLC0415

        known = [Path(line) for line in memory.value(_FONTS).splitlines()]
        start.dress(app, [path for path in known if path.is_file()])
        start.close_at_interrupt(window)
        Program(app, options, folder, window).begin()

    window.appeared.connect(furnish)
    window.appear()
    return app.exec()


def data_folder(options: WindowOptions) -> Path:
    """Return the folder of settings and looks, absolute; it need not exist yet."""
    if options.data_dir is not None:
        return options.data_dir.absolute()
    from backoffice.data_folder import default_data_folder  # noqa: PLC0415

    return default_data_folder().absolute()


def open_cabinet(folder: Path, address: str | None) -> Opened:
    """Read the settings, make or renew the database, open it; runs in a thread.

    Raises:
        Refused: a setting or the database's address is wrong.
        Unavailable: the database does not answer, is not ours, is too new …
    """
    import socket  # noqa: PLC0415

    from backoffice import settings as office_settings  # noqa: PLC0415
    from backoffice.administration import first_run  # noqa: PLC0415
    from backoffice.db import Database, migrate  # noqa: PLC0415
    from backoffice.ui.desk.reception import Opened  # noqa: PLC0415

    settings = office_settings.load(folder)
    database = Database(address or settings.address, workstation=socket.gethostname()[:64])
    try:
        migrate(database)
        with database.read() as session:
            first = first_run.needs_first_run(session)
        office_settings.tag_key(settings)  # made now: a log-in must not fail for it
    except BaseException:
        database.dispose()
        raise
    return Opened(settings, database, first)


class Program(QObject):
    """From the first paint on; the reception takes over when its imports are there."""

    def __init__(
        self,
        app: QApplication,
        options: WindowOptions,
        folder: Path,
        window: DeskWindow | None = None,
    ) -> None:
        """Furnish the window that is on the screen already, or one of its own."""
        super().__init__(app)
        from backoffice.ui.desk.log_in import LogInPage  # noqa: PLC0415
        from backoffice.ui.desk.opening import Opening  # noqa: PLC0415
        from backoffice.ui.theme import Choice, Theme  # noqa: PLC0415

        self._app = app
        self._options = options
        self._folder = folder
        self._memory = Memory(folder / LOOKS)
        self._code = 0
        self._theme = Theme(app)
        self._theme.choose(Choice(self._memory.value(_THEME, Choice.SYSTEM)))
        self.window = window or DeskWindow(self._memory)
        self.window.furnish()
        self.log_in_page = LogInPage()
        self.log_in_page.show_opening()
        self.window.show_page(self.log_in_page)
        self.window.closing.connect(self._end_early)
        self.reception: Reception | None = None
        self._imports = Opening(_import_rest, self)
        self._imports.ended.connect(self._receive)
        self._warming = Opening(_warm_up, self)
        self._warming.ended.connect(self._warmed)

    def begin(self) -> None:
        """Show the window and open the database once it is painted."""
        gc.disable()  # a collection in the importing thread would stop the window
        if self._options.demo and self._options.demo_log_in[0]:
            self.log_in_page.show_demo(*self._options.demo_log_in)
        self.window.show()
        self.log_in_page.credentials.go()
        QTimer.singleShot(0, self._imports.begin)
        if self._options.smoke is not None:
            QTimer.singleShot(_SMOKE_PATIENCE, lambda: self._app.exit(1))

    def _receive(self, failure: object) -> None:
        if isinstance(failure, BaseException):
            raise failure
        from backoffice.ui import log_file  # noqa: PLC0415
        from backoffice.ui.desk import reception  # noqa: PLC0415
        from backoffice.ui.desk.counter import Furnishing  # noqa: PLC0415
        from backoffice.ui.finding_words import words  # noqa: PLC0415
        from backoffice.ui.verification.words import state_words  # noqa: PLC0415

        folder, looks = self._folder, self._folder / LOOKS
        made = reception.Reception(
            self.window,
            self.log_in_page,
            folder,
            lambda address: open_cabinet(folder, address),
            Furnishing(
                plans,
                state_words,
                lambda operator: Memory(looks, operator),
                self._app,
                shelves=shelves,
            ),
            words,
            self,
        )
        self.window.closing.disconnect(self._end_early)
        made.address = self._options.database_url
        made.settings_known.connect(self._wear)
        made.page_shown.connect(self._page_shown)
        made.ended.connect(self._end)
        self.reception = made
        log_file.write_log(folder)
        reception.catch_bugs(made.messages)
        made.open()

    def _page_shown(self) -> None:
        if self.reception is None:
            return
        if self.reception.counter is not None and not self._warming.begun:
            self._warming.begin()
        if self._options.smoke is not None:
            self._pose(self.reception)

    # Looks

    def _wear(self, settings: Settings) -> None:
        from backoffice.ui.theme import Choice  # noqa: PLC0415

        self._memory.keep(_THEME, settings.theme.value)
        self._theme.choose(Choice(settings.theme.value))
        self.window.remember_ground()

    def _warmed(self, files: object) -> None:
        from backoffice.ui import start  # noqa: PLC0415

        # Now that everything is loaded for good, no sweep has to walk through it.
        start.sweep_in_main_thread(self._app)
        self._wear_fonts(files)

    def _wear_fonts(self, files: object) -> None:
        if not isinstance(files, tuple) or not files:
            return  # the system's fonts do for the window
        lines = "\n".join(str(path) for path in files)
        if lines != self._memory.value(_FONTS):
            self._memory.keep(_FONTS, lines)
            from backoffice.ui import start  # noqa: PLC0415

            self._app.setFont(start.font(files))

    # Ending

    def _end_early(self) -> None:
        self._imports.wait()
        self._app.exit(self._code)

    def _end(self) -> None:
        self._warming.wait()
        self._app.exit(self._code)

    # The picture for whoever packed the program

    def _pose(self, reception: Reception) -> None:
        name, password = self._options.demo_log_in
        if reception.counter is not None and self._options.demo and name:
            reception.counter.inside_shown.connect(self._take_picture)
            reception.counter.gate.log_in(name, password)
        else:
            self._take_picture()

    def _take_picture(self) -> None:
        QTimer.singleShot(_SMOKE_SETTLES, self._save_picture)

    def _save_picture(self) -> None:
        saved = self.window.grab().save(str(self._options.smoke), "PNG")
        self._code = 0 if saved else 1
        self.window.close()


def _import_rest() -> None:
    from backoffice.db import migrate  # noqa: PLC0415, F401
    from backoffice.ui.desk import reception  # noqa: PLC0415, F401
    from backoffice.ui.verification import texts, words  # noqa: PLC0415, F401


def _warm_up() -> tuple[Path, ...]:
    """Import what the log-in will need next and find, or make, the font; in a thread."""
    from backoffice.documents.fonts import font_files  # noqa: PLC0415
    from backoffice.errors import Unavailable  # noqa: PLC0415
    from backoffice.ui.administration import tab as _administration  # noqa: PLC0415, F401
    from backoffice.ui.calls import tab as _calls  # noqa: PLC0415, F401
    from backoffice.ui.lines import tab as _lines  # noqa: PLC0415, F401
    from backoffice.ui.tickets import tab as _requests  # noqa: PLC0415, F401
    from backoffice.ui.verification import tab as _verification  # noqa: PLC0415, F401

    try:
        made = font_files()
    except Unavailable:
        return ()
    return made.regular, made.bold


def plans(tools: Tools) -> Sequence[TabPlan]:
    """Return the tabs that this operator gets; the tab of cases is always the first."""
    from backoffice.records.operators import Right  # noqa: PLC0415
    from backoffice.ui.desk.inside import TabPlan  # noqa: PLC0415
    from backoffice.ui.desk.tab_titles import (  # noqa: PLC0415
        administration_title,
        calls_title,
        lines_title,
        tickets_title,
        verification_title,
    )

    made: list[TabPlan] = []
    if tools.desk.may(Right.SEE_CASES):
        made.append(TabPlan("verification", verification_title(), lambda: _verification(tools)))
    if tools.desk.may(Right.SEE_LINES):
        made.append(TabPlan("lines", lines_title(), lambda: _lines(tools)))
    if tools.desk.may(Right.SEE_TICKETS):
        made.append(TabPlan("tickets", tickets_title(), lambda: _tickets(tools)))
    if tools.desk.may(Right.DISCLOSE_CALLS) or tools.desk.may(Right.SEE_DISCLOSURES):
        made.append(TabPlan("calls", calls_title(), lambda: _calls(tools)))
    if tools.desk.may(Right.SEE_AUDIT):
        made.append(
            TabPlan("administration", administration_title(), lambda: _administration(tools))
        )
    return made


def shelves(tools: Tools, over: QWidget) -> Sequence[Shelf]:
    """Return the papers of today that this operator may print once more, by room."""
    from backoffice.records.operators import Right  # noqa: PLC0415
    from backoffice.ui.tickets.printed import ticket_shelf  # noqa: PLC0415
    from backoffice.ui.verification.printed import case_shelf  # noqa: PLC0415

    jobs, messages, desk, office = _basics(tools)
    if not desk.may(Right.REPRINT):
        return ()
    return case_shelf(over, jobs, messages, office), ticket_shelf(over, jobs, messages, office)


def _basics(tools: Tools) -> tuple[Jobs, Messages, Desk, Office]:
    return tools.jobs, tools.messages, tools.desk, tools.office


def _verification(tools: Tools) -> Tab:
    from backoffice.ui.verification.tab import VerificationTab  # noqa: PLC0415

    return VerificationTab(*_basics(tools), folder=lambda: _folder(tools))


def _lines(tools: Tools) -> Tab:
    from backoffice.records.operators import Right  # noqa: PLC0415
    from backoffice.ui.lines.naming import Naming  # noqa: PLC0415
    from backoffice.ui.lines.tab import LinesTab  # noqa: PLC0415
    from backoffice.ui.tickets import words  # noqa: PLC0415
    from backoffice.ui.verification.words import state_words  # noqa: PLC0415

    return LinesTab(
        *_basics(tools),
        naming=Naming(words.service_words, words.state_words, words.state_look, state_words),
        doors=[door for door in _import_doors(tools) if door.right is Right.IMPORT_LINES],
    )


def _tickets(tools: Tools) -> Tab:
    from backoffice.ui.tickets.tab import TicketsTab  # noqa: PLC0415

    return TicketsTab(*_basics(tools))


def _calls(tools: Tools) -> Tab:
    from backoffice.ui.calls.tab import CallsTab  # noqa: PLC0415

    return CallsTab(*_basics(tools), itemise_local=tools.workplace.settings().itemise_local)


def _administration(tools: Tools) -> Tab:
    from backoffice.ui.administration.tab import AdministrationTab  # noqa: PLC0415
    from backoffice.ui.calls.import_doors import call_doors  # noqa: PLC0415
    from backoffice.ui.tickets.admin_pages import admin_pages  # noqa: PLC0415
    from backoffice.ui.tickets.office_pages import bill_door, office_pages  # noqa: PLC0415

    jobs, messages, desk, office = _basics(tools)
    doors = _import_doors(tools) + call_doors(jobs, messages, desk, office.home)
    lent = office_pages(jobs, messages, office, tools.workplace)
    return AdministrationTab(
        *_basics(tools),
        tools.workplace,
        doors=(*doors, bill_door(jobs, messages, office.home)),
        lent=(*admin_pages(jobs, messages, office.memory), *lent),
    )


def _import_doors(tools: Tools) -> tuple[Door, ...]:
    from backoffice.ui.verification.import_doors import import_doors  # noqa: PLC0415

    jobs, messages, desk, office = _basics(tools)
    return import_doors(jobs, messages, desk, lambda: _folder(tools), office.home)


def _folder(tools: Tools) -> Path | None:
    """The portal's folder as the settings say it now."""
    return tools.workplace.settings().bridge_in
