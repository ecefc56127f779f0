"""What the desk does by itself every few minutes while somebody sits at it.

Old holds are given up, tickets wake and warn, the portal's folder is looked into, messages for the
portal are delivered, short messages are sent where the settings say so. It is done quietly; trouble
is told once, not every time.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from backoffice.errors import Refused, Unavailable
from backoffice.records import phones
from backoffice.records.intake import WatchResult
from backoffice.records.operators import Desk, Right
from backoffice.records.policy import Policy
from backoffice.settings import Settings
from backoffice.tickets import messages_sending
from backoffice.tickets import sweeping as ticket_sweeping
from backoffice.tickets.messages_sending import Pass
from backoffice.ui.jobs import Job, Jobs, Report, State
from backoffice.ui.messages import Messages
from backoffice.ui.theme import Tone
from backoffice.verification import bridge, sweeping, watched_folder

_EVERY = 120_000  # milliseconds
_FIRST = 3_000


class Chores(QObject):
    """Runs under the desk that is open; stopped at lock, log-out and restore."""

    imported = Signal(int, int)  # records that came in, of them waiting for correction

    def __init__(
        self,
        jobs: Jobs,
        messages: Messages,
        desk: Desk,
        policy: Policy,
        folders: tuple[Path | None, Path | None],
        parent: QObject | None = None,
        *,
        home: str = phones.HOME,
        settings: Callable[[], Settings] | None = None,
    ) -> None:
        """Take the portal's folders (its files come in, messages go out) and the area code.

        ``settings`` gives those in force: whether this desk sends short messages by itself.
        """
        super().__init__(parent)
        self._jobs = jobs
        self._messages = messages
        self._desk = desk
        self._policy = policy
        self._in, self._out = folders
        self._home = home
        self._settings = settings
        self._looks = watched_folder.Looks()
        self._told: dict[str, str] = {}
        self._running: dict[str, Job] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.do)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_FIRST)
        self._soon.timeout.connect(self.do)

    def begin(self) -> None:
        """Start, soon for the first time and then every few minutes."""
        self._soon.start()
        self._timer.start()

    def pause(self) -> None:
        """Start nothing more; what runs in the background ends at its next step."""
        self._soon.stop()
        self._timer.stop()
        for job in self._running.values():
            job.cancel()

    def do(self) -> None:
        """Do everything that this desk may do, now."""
        if self._desk.may(Right.SEE_CASES):
            policy, kept = self._policy, self._keep_days()
            self._start(
                "sweep",
                self._jobs.write(
                    self,
                    lambda session: sweeping.sweep(session, policy, keep_days=kept),
                    lambda _count: self._went_well("sweep"),
                    lambda failure: self._failed("sweep", failure),
                ),
            )
        if self._desk.may(Right.SEE_TICKETS):
            home, kept = self._home, self._keep_days()
            self._start(
                "tickets",
                self._jobs.write(
                    self,
                    lambda session: ticket_sweeping.sweep(session, home=home, keep_days=kept),
                    lambda _count: self._went_well("tickets"),
                    lambda failure: self._failed("tickets", failure),
                ),
            )
        if self._in is not None and self._desk.may(Right.IMPORT_REGISTRATIONS):
            self._watch(self._in)
        if self._out is not None:
            self._deliver(self._out)
        if self._settings is not None and self._desk.may(Right.SEND_MESSAGES):
            self._send(self._settings())

    def _keep_days(self) -> int:
        return self._settings().messages.keep_days if self._settings is not None else 0

    def _watch(self, folder: Path) -> None:
        looks, home = self._looks, self._home

        def look(database: Any, report: Report) -> WatchResult:
            return watched_folder.watch_once(database, folder, looks, report, home=home)

        if not self._busy("watch"):
            self._start(
                "watch",
                self._jobs.long(
                    self, look, self._watched, lambda failure: self._failed("watch", failure)
                ),
            )

    def _deliver(self, folder: Path) -> None:
        def deliver(database: Any, _report: Report) -> int:
            return bridge.deliver(database, folder)

        if not self._busy("deliver"):
            self._start(
                "deliver",
                self._jobs.long(
                    self,
                    deliver,
                    lambda _count: self._went_well("deliver"),
                    lambda failure: self._failed("deliver", failure),
                ),
            )

    def _send(self, chosen: Settings) -> None:
        """Send what waits in the outbox: another desk that does so already is left to it."""

        def send(database: Any, report: Report) -> Pass:
            gateway = messages_sending.gateway_of(chosen.messages, chosen.data_folder)
            company = chosen.letterhead.company
            return messages_sending.send(database, gateway, company=company, report=report)

        if chosen.messages.by_itself and not self._busy("messages"):
            self._start(
                "messages",
                self._jobs.long(
                    self,
                    send,
                    lambda _done: self._went_well("messages"),
                    lambda failure: self._failed("messages", failure),
                ),
            )

    def _start(self, chore: str, job: Job) -> None:
        self._running[chore] = job

    def _busy(self, chore: str) -> bool:
        job = self._running.get(chore)
        return job is not None and job.state in {State.WAITING, State.RUNNING}

    def _watched(self, result: WatchResult) -> None:
        if result.setbacks:
            first = result.setbacks[0]
            self._failed("watch", Unavailable(first.trouble, first.where))
        else:
            self._went_well("watch")
        records = sum(report.tally.records for report in result.reports)
        if records:
            self.imported.emit(records, sum(report.tally.waiting for report in result.reports))
        if result.failed:
            names = ", ".join(name for name, _finding in result.failed)
            self._tell_once(
                "failed",
                names,
                self.tr("The portal sent files that cannot be read: {names}").format(
                    names=f"\u2066{names}\u2069"
                ),
            )

    def _went_well(self, chore: str) -> None:
        self._told.pop(chore, None)

    def _failed(self, chore: str, failure: Exception) -> None:
        match failure:
            case Unavailable():
                code = f"{failure.setback.trouble}{failure.setback.where}"
            case Refused():
                code = str(failure.findings)
            case _:
                code = type(failure).__name__
        if self._told.get(chore) != code:
            self._told[chore] = code
            self._messages.show_failure(failure, retry=self.do)

    def _tell_once(self, chore: str, code: str, text: str) -> None:
        if self._told.get(chore) != code:
            self._told[chore] = code
            self._messages.say(text, Tone.WARNING)
