"""Lines and requests as a play: a line with its history, the list, a new request, a unit's work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from backoffice.demo import seed
from backoffice.demo.stage.theatre import Play
from backoffice.records.ticket_views import SavedView
from backoffice.records.tickets import TicketState
from backoffice.ui.lines.tab import LinesTab
from backoffice.ui.tickets.tab import TicketsTab

_READ = 700  # milliseconds until what was asked of the database stands there


@dataclass(frozen=True, slots=True)
class ServiceLeave:
    """Where the pictures go; ``told`` hears of each (kind, path)."""

    pictures: Path
    told: Callable[[str, Path], object]


class ServiceActs:
    """A clerk looks at lines and requests, a unit works, the administrator sees the services."""

    def __init__(self, play: Play, leave: ServiceLeave) -> None:
        self._play = play
        self._hand = play.hand
        self._leave = leave

    def whole(self) -> None:
        """Play everything, in this order; somebody must have logged out before."""
        self._play.log_in(seed.CLERK)
        self.line(self.requests())
        self.new_request()
        self._play.log_out()
        self._play.log_in(seed.WORKER)
        self.unit()
        self._play.log_out()
        self._play.log_in(seed.ADMINISTRATOR)
        self.services()
        self._play.log_out()

    def requests(self) -> str:
        """What is done and waits to be handed over; return the telephone of the first."""
        tab = self._tickets()
        tab.list.views.chip(SavedView.TO_HAND_OVER).click()
        self._hand.wait(lambda: _all_are(tab, TicketState.DONE), "requests that are done")
        number = self._open_first(tab)
        self._shoot("tickets")
        return number

    def line(self, number: str) -> None:
        """The card of a line and everything that happened to it."""
        tab = self._play.turn_to("lines")
        if not isinstance(tab, LinesTab):
            raise TypeError("the tab of lines is not open")
        self._hand.press("F3")
        self._hand.type(number)
        self._hand.press("Return")
        self._hand.rest(_READ)
        self._hand.press("F8")
        self._hand.rest(_READ)
        self._shoot("line")

    def new_request(self) -> None:
        """The services in the page's order, ready for a telephone."""
        tab = self._tickets()
        self._hand.press("F10")
        self._hand.wait(tab.new.isVisible, "a new request")
        self._hand.rest(_READ)
        self._shoot("new-ticket")
        self._hand.press("Escape")
        self._hand.rest()

    def unit(self) -> None:
        """A ticket of the unit with its next steps, open ones and those that are not."""
        tab = self._tickets()
        tab.list.views.chip(SavedView.MINE).click()
        self._hand.wait(tab.list.rows, "the unit's own work")
        self._open_first(tab)
        self._shoot("ticket")
        self._hand.press("Alt+F1")
        self._hand.wait(self._play.dialog, "why a step is not open")
        self._shoot("ticket-why")
        self._hand.press("Escape")
        self._hand.wait(lambda: self._play.dialog() is None, "the ticket again")

    def services(self) -> None:
        """What the administration may change of a service."""
        self._play.turn_to("administration")
        self._play.turn_to_page("services")
        self._hand.rest(_READ)
        self._shoot("services")

    # Parts

    def _tickets(self) -> TicketsTab:
        tab = self._play.turn_to("tickets")
        if not isinstance(tab, TicketsTab):
            raise TypeError("the tab of requests is not open")
        self._hand.rest(_READ)
        return tab

    def _open_first(self, tab: TicketsTab) -> str:
        self._hand.rest(_READ)  # the list that was asked for takes the place of the one before
        self._hand.press("Shift+F3", "Home", "Return")
        self._hand.wait(tab.ticket.ticket_id, "the ticket")
        self._hand.rest(_READ)
        shown = tab.ticket.view()
        return shown.ticket.number if shown is not None else ""

    def _shoot(self, name: str) -> None:
        path = self._hand.picture(self._leave.pictures / f"{name}.png")
        self._leave.told(f"screenshot/{name}", path)


def _all_are(tab: TicketsTab, state: TicketState) -> bool:
    """Say whether the list holds what was asked for, and not any more what stood there before."""
    rows = tab.list.rows()
    return bool(rows) and all(one.state is state for one in rows)
