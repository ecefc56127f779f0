"""Opens databases behind the window: the log-in when one answers, else what is in the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from backoffice import settings as office_settings
from backoffice.errors import Refused, Unavailable
from backoffice.settings import FILE_NAME, Settings
from backoffice.ui import bugs
from backoffice.ui.desk.choose_database import ChooseDatabase
from backoffice.ui.desk.counter import Counter, Furnishing
from backoffice.ui.desk.credentials import Clock, system_clock
from backoffice.ui.desk.log_in import LogInPage
from backoffice.ui.desk.opening import Opening
from backoffice.ui.desk.trouble import TroublePage
from backoffice.ui.desk.window import DeskWindow
from backoffice.ui.messages import Messages
from backoffice.ui.words_common import trouble_words

_LEAVING_PATIENCE = 8_000  # milliseconds


@dataclass(frozen=True, slots=True)
class Opened:
    """A database that answers, its settings, and whether nobody can log in yet."""

    settings: Settings
    database: Any
    first_run: bool


Words = Callable[[object], str]
OpenCabinet = Callable[[str | None], Opened]
"""Opens the database of this address, None for the settings' own; runs in a thread."""


class Reception(QObject):
    """One per window; ``ended`` when everything is put away and the program may stop."""

    settings_known = Signal(object)  # Settings
    page_shown = Signal()  # the log-in, the first start or a trouble
    ended = Signal()

    def __init__(
        self,
        window: DeskWindow,
        log_in_page: LogInPage,
        folder: Path,
        open_cabinet: OpenCabinet,
        furnishing: Furnishing,
        words: Words,
        parent: QObject | None = None,
        *,
        clock: Clock = system_clock,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._log_in_page = log_in_page
        self._folder = folder
        self._open_cabinet = open_cabinet
        self._furnishing = furnishing
        self._words = words
        self._clock = clock
        self._opening: Opening | None = None
        self._leaving = False
        self.address: str | None = None  # other than the settings say
        self.messages = Messages(window, window.banner, words=words)
        self.counter: Counter | None = None
        self.trouble = TroublePage()
        self.trouble.retried.connect(self.open)
        self.trouble.other_wanted.connect(self._choose_other)
        self.trouble.left.connect(window.close)
        window.closing.connect(self.leave)

    def open(self) -> None:
        """Open the database in a thread; what is open is closed first."""
        self._close_counter()
        self._log_in_page.show_opening()
        address, open_cabinet = self.address, self._open_cabinet
        self._opening = Opening(lambda: open_cabinet(address), self)
        self._opening.ended.connect(self._opened)
        self._opening.begin()

    def _opened(self, answer: object) -> None:
        if self._leaving:
            if isinstance(answer, Opened):
                answer.database.dispose()
            return
        match answer:
            case Opened():
                self._begin(answer)
            case Refused():
                self._tell_wrong_setting(answer)
            case Unavailable():
                title = self.tr("The database cannot be opened")
                self._tell(title, [trouble_words(answer.setback)], other=True)
            case _:
                if isinstance(answer, BaseException):
                    self.messages.report_bug(answer)
                self._tell(self.tr("The database cannot be opened"), [], other=True)
        self.page_shown.emit()

    def _begin(self, opened: Opened) -> None:
        self.counter = Counter(
            self._window,
            self._log_in_page,
            opened.database,
            opened.settings,
            self.messages,
            self._furnishing,
            self,
            clock=self._clock,
        )
        # Queued: it is asked for by a page, in the answer of a job, and both go away with it.
        self.counter.reopen_wanted.connect(self.open, Qt.ConnectionType.QueuedConnection)
        self.counter.settings_changed.connect(self.settings_known)
        self.settings_known.emit(opened.settings)
        self.counter.begin(first=opened.first_run)

    def _close_counter(self) -> None:
        counter, self.counter = self.counter, None
        if counter is not None:
            counter.close()
            counter.deleteLater()
            self._window.show_page(self._log_in_page)

    # Trouble

    def _tell_wrong_setting(self, refusal: Refused) -> None:
        file = self._folder / FILE_NAME
        reasons = [self._words(finding) for finding in refusal.findings]
        reasons.append(self.tr("File: {path}").format(path=f"\u2066{file}\u2069"))
        self._tell(self.tr("A setting is wrong"), reasons, other=False)

    def _tell(self, title: str, reasons: list[str], *, other: bool) -> None:
        self._window.show_page(self.trouble)
        self.trouble.tell(title, reasons, other=other)

    def _choose_other(self) -> None:
        try:
            known = office_settings.load(self._folder)
        except (Refused, Unavailable) as failure:
            self.messages.show_failure(failure)
            return
        dialog = ChooseDatabase(self.address or known.address, self._window)
        dialog.chosen.connect(lambda address: self._take_other(known, address))
        dialog.open()

    def _take_other(self, known: Settings, address: str) -> None:
        try:
            office_settings.save(replace(known, database_url=address))
        except (Refused, Unavailable) as failure:
            self.messages.show_failure(failure)
            return
        self.address = None
        self.open()

    # Ending

    def leave(self) -> None:
        """Keep drafts and note the log-out before the program ends, but not for ever."""
        if self._leaving:
            return
        self._leaving = True
        if self._opening is not None:
            self._opening.wait()
        if self.counter is None:
            self.ended.emit()
            return
        QTimer.singleShot(_LEAVING_PATIENCE, self.ended.emit)
        self.counter.leave(self._put_away)

    def _put_away(self) -> None:
        counter, self.counter = self.counter, None
        if counter is not None:
            counter.close()
        self.ended.emit()


def catch_bugs(messages: Messages) -> None:
    """Send every exception that nobody caught to the clerk as a number."""
    bugs.install(messages.report_bug)
