"""Asks for the queue: when something else is wanted, and when another desk has changed it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from backoffice.records.cases import QueueFilter
from backoffice.records.intake import WaitingRecord
from backoffice.ui.jobs import Jobs
from backoffice.ui.list_watch import ListWatch
from backoffice.ui.verification.queue_pane import QueuePane
from backoffice.verification import queue, waiting_room
from backoffice.verification.queue import QueuePage

EVERY = 2000  # milliseconds: how late another desk's deed is seen at most
_WHOLE_EVERY = 30  # looks: holds run out and ages grow without anybody's change

_Found = tuple[QueuePage, tuple[WaitingRecord, ...]]


class QueueWatch(ListWatch):
    """Keeps a queue pane fresh while its tab can be seen."""

    def __init__(self, jobs: Jobs, pane: QueuePane, home: str) -> None:
        super().__init__(jobs, pane, every=EVERY, whole_every=_WHOLE_EVERY)
        self._pane = pane
        self._home = home
        self._seen: datetime | None = None

    def _whole(self) -> Callable[[Any], _Found]:
        """Return what reads the rows and counts of the filter or search in force."""
        pane, home = self._pane, self._home
        wanted, kinds, text = pane.filter(), pane.kinds_wanted(), pane.text()

        def work(session: Any) -> _Found:
            page = queue.page(session, wanted, kinds=kinds, text=text, home=home)
            if wanted is not QueueFilter.TO_CORRECT:
                return page, ()
            return page, waiting_room.waiting_records(session, search=text)

        return work

    def _changed(self) -> Callable[[Any], bool]:
        seen = self._seen
        return lambda session: queue.changed_since(session, seen)

    def _show(self, found: _Found) -> None:
        page, records = found
        self._seen = page.newest_change
        self._pane.show_page(page, records)
