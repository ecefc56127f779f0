"""Keeps the list of tickets fresh, and reads it further."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, NamedTuple

from backoffice.records.ticket_views import SavedView, TicketListRow
from backoffice.records.tickets import Service
from backoffice.tickets import reading
from backoffice.ui.jobs import Jobs
from backoffice.ui.list_watch import ListWatch
from backoffice.ui.tickets.list_pane import ListPane

_EVERY = 5_000  # milliseconds between looks
_WHOLE_EVERY = 12  # looks: ages and clocks go on by themselves
_PAGE = 100


class _Page(NamedTuple):
    rows: list[TicketListRow]
    counts: dict[SavedView, int]
    by_service: dict[Service, int]
    newest: datetime | None
    now: datetime


class TicketWatch(ListWatch):
    """Shows as many rows as were read so far."""

    def __init__(self, jobs: Jobs, pane: ListPane, home: str) -> None:
        super().__init__(jobs, pane, every=_EVERY, whole_every=_WHOLE_EVERY)
        self._pane = pane
        self._home = home
        self._shown = _PAGE
        self._newest: datetime | None = None

    def begin(self) -> None:
        """Ask now and go on asking; the centres are asked for once."""
        super().begin()
        self._jobs.read(self, reading.list_centres, self._pane.show_centres)

    def ask_anew(self) -> None:
        """Another view: from its first row."""
        self._shown = _PAGE
        self.refresh()

    def go_on(self) -> None:
        """Ask for the rows after the last one that is shown.

        Whatever asks for the list before they are here asks for as many rows as there will be.
        """
        rows = self._pane.rows()
        if not rows:
            return
        self._shown = len(rows) + _PAGE
        if self._waits():  # what is shown may be another list's
            self.refresh()
            return
        wanted, after, home = self._pane.asked(), rows[-1].key, self._home

        def read(session: Any) -> tuple[list[TicketListRow], datetime]:
            found = reading.list_(session, wanted, limit=_PAGE + 1, after=after, home=home)
            return found, reading.list_moment(session)

        def show(answer: tuple[list[TicketListRow], datetime]) -> None:
            found, now = answer
            self._asking = None
            self._pane.show_rows([*rows, *found[:_PAGE]], now, more=len(found) > _PAGE)

        self._asking = self._jobs.read(self, read, show)

    def _whole(self) -> Callable[[Any], _Page]:
        wanted, limit, home = self._pane.asked(), self._shown, self._home
        return lambda session: _Page(
            reading.list_(session, wanted, limit=limit + 1, home=home),
            reading.counts(session, centre=wanted.centre),
            reading.counts_by_service(session, centre=wanted.centre),
            reading.newest_change(session),
            reading.list_moment(session),
        )

    def _changed(self) -> Callable[[Any], bool]:
        newest = self._newest
        return lambda session: reading.newest_change(session) != newest

    def _show(self, page: _Page) -> None:
        self._newest = page.newest
        more = len(page.rows) > self._shown
        self._pane.show_counts(page.counts, page.by_service)
        self._pane.show_rows(page.rows[: self._shown], page.now, more=more)
