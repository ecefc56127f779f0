"""Asks for the queue: when something else is wanted, and when another desk has changed it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from backoffice.records.cases import QueueFilter
from backoffice.records.intake import WaitingRecord
from backoffice.ui.jobs import Job, Jobs
from backoffice.ui.verification.queue_pane import QueuePane
from backoffice.verification import queue, waiting_room
from backoffice.verification.queue import QueuePage

POLL = 2000  # milliseconds: how late another desk's deed is seen at most
_WHOLE_EVERY = 30  # polls: holds run out and ages grow without anybody's change


class QueueWatch(QObject):
    """Keeps a queue pane fresh while its tab can be seen."""

    refreshed = Signal()

    def __init__(self, jobs: Jobs, pane: QueuePane, home: str) -> None:
        super().__init__(pane)
        self._jobs = jobs
        self._pane = pane
        self._home = home
        self._seen: datetime | None = None
        self._asking: Job | None = None
        self._polls = 0
        self._clock = QTimer(self)
        self._clock.setInterval(POLL)
        self._clock.timeout.connect(self.poll)
        jobs.written.connect(self.poll)

    def begin(self) -> None:
        """Ask now and go on asking."""
        self._clock.start()
        self.refresh()

    def pause(self) -> None:
        """Ask no more, and show nothing of what was asked."""
        self._clock.stop()
        if self._asking is not None:
            self._asking.cancel()
            self._asking = None

    def refresh(self) -> None:
        """Ask for the rows and counts of the filter or search in force."""
        if self._asking is not None:
            self._asking.cancel()
        pane, home = self._pane, self._home
        wanted, kinds, text = pane.filter(), pane.kinds_wanted(), pane.text()

        def work(session: Any) -> tuple[QueuePage, tuple[WaitingRecord, ...]]:
            page = queue.page(session, wanted, kinds=kinds, text=text, home=home)
            if wanted is not QueueFilter.TO_CORRECT:
                return page, ()
            return page, waiting_room.waiting_records(session, search=text)

        self._asking = self._jobs.read(self, work, self._show)

    def poll(self) -> None:
        """Ask whether something has changed, and for the queue only when it has."""
        if not self._pane.isVisible() or not self._clock.isActive() or self._asking is not None:
            return
        self._polls += 1
        if self._polls % _WHOLE_EVERY == 0:
            self.refresh()
            return
        seen = self._seen
        self._jobs.read(
            self,
            lambda session: queue.changed_since(session, seen),
            lambda changed: self.refresh() if changed else None,
        )

    def _show(self, given: tuple[QueuePage, tuple[WaitingRecord, ...]]) -> None:
        page, records = given
        self._asking = None
        self._seen = page.newest_change
        self._pane.show_page(page, records)
        self.refreshed.emit()
