"""Keeps the list fresh: asked anew when something changed here or at another desk."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from backoffice.records.ticket_views import SavedView, TicketListRow
from backoffice.records.tickets import Service
from backoffice.tickets import reading
from backoffice.ui.jobs import Job, Jobs
from backoffice.ui.tickets.list_pane import ListPane

_EVERY = 5_000  # milliseconds between looks
_WHOLE_EVERY = 12  # looks: ages and clocks go on by themselves
_PAGE = 100


class _Page(NamedTuple):
    rows: list[TicketListRow]
    counts: dict[SavedView, int]
    by_service: dict[Service, int]
    newest: datetime | None


class ListWatch(QObject):
    """Emits ``refreshed`` after every page."""

    refreshed = Signal()

    def __init__(self, jobs: Jobs, pane: ListPane, home: str) -> None:
        super().__init__(pane)
        self._jobs = jobs
        self._pane = pane
        self._home = home
        self._looks = 0
        self._shown = _PAGE
        self._newest: datetime | None = None
        self._asking: Job | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(_EVERY)
        self._clock.timeout.connect(self.look)
        jobs.written.connect(self._written)

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

    def ask_anew(self) -> None:
        """Another view: from its first row."""
        self._shown = _PAGE
        self.refresh()

    def refresh(self) -> None:
        """Ask for the rows and counts of what is wanted now."""
        if self._asking is not None:
            self._asking.cancel()
        wanted, limit, home = self._pane.asked(), self._shown, self._home

        def work(session: Any) -> _Page:
            return _Page(
                reading.list_(session, wanted, limit=limit + 1, home=home),
                reading.counts(session, centre=wanted.centre),
                reading.counts_by_service(session, centre=wanted.centre),
                reading.newest_change(session),
            )

        self._asking = self._jobs.read(self, work, self._show)

    def go_on(self) -> None:
        """Ask for the rows after the last one that is shown."""
        rows = self._pane.rows()
        if not rows:
            return
        wanted, after, home = self._pane.asked(), rows[-1].key, self._home

        def show(found: list[TicketListRow]) -> None:
            more = len(found) > _PAGE
            self._shown = len(rows) + min(len(found), _PAGE)
            self._pane.show_rows([*rows, *found[:_PAGE]], datetime.now(UTC), more=more)

        self._jobs.read(
            self,
            lambda session: reading.list_(session, wanted, limit=_PAGE + 1, after=after, home=home),
            show,
        )

    def look(self) -> None:
        """Ask whether something has changed, and for the list only when it has."""
        if not self._pane.isVisible() or self._asking is not None:
            return
        self._looks += 1
        if self._looks % _WHOLE_EVERY == 0:
            self.refresh()
            return
        self._jobs.read(
            self,
            reading.newest_change,
            lambda newest: self.refresh() if newest != self._newest else None,
        )

    def _written(self) -> None:
        if self._clock.isActive() and self._pane.isVisible():
            self.refresh()

    def _show(self, page: _Page) -> None:
        self._asking = None
        self._newest = page.newest
        more = len(page.rows) > self._shown
        self._pane.show_counts(page.counts, page.by_service)
        self._pane.show_rows(page.rows[: self._shown], datetime.now(UTC), more=more)
        self.refreshed.emit()
