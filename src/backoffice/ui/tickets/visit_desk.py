"""Joins the open visit to its strip, to the page of a new request, and to its one slip."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from backoffice.records import identity
from backoffice.records.operators import Desk, Right
from backoffice.records.ticket_views import VisitSlip
from backoffice.records.tickets import Ticket
from backoffice.ui.messages import Messages
from backoffice.ui.tickets.new_page import NewPage
from backoffice.ui.tickets.sheet_dialog import Paper
from backoffice.ui.tickets.sheets_given import SheetsGiven
from backoffice.ui.tickets.shown import day_shown, number_shown
from backoffice.ui.tickets.visit_keeper import VisitKeeper
from backoffice.ui.tickets.visit_strip import VisitStrip


class VisitDesk(QObject):
    """Emits ``page_wanted`` when one more request is to be typed."""

    page_wanted = Signal()

    def __init__(
        self,
        keeper: VisitKeeper,
        new: NewPage,
        sheets: SheetsGiven,
        messages: Messages,
        desk: Desk,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.keeper = keeper
        self.strip = VisitStrip()
        self._new = new
        self._sheets = sheets
        self._messages = messages
        self._desk = desk
        keeper.changed.connect(self._show)
        new.opened.connect(lambda _ticket: keeper.read())
        new.form.changed.connect(self.look)
        self.strip.another_wanted.connect(self.another)
        self.strip.end_wanted.connect(self.end)
        keeper.read()

    def _show(self) -> None:
        self.strip.show_visit(self.keeper.held())
        self.look()

    def look(self) -> None:
        """Say in time that a request of somebody else ends this visit."""
        held = self.keeper.held()
        typed = identity.party_id(self._new.form.asker.claim().identifier)
        known = held.visit.identifier if held else ""
        other = bool(known) and typed.ok and typed.value != known
        self.strip.warn(on=other and self._new.form.service() is not None)
        # The next person's request is being typed: nothing of the one before beside it.
        mine = bool(self._new.form.visit_id()) or typed.ok
        self.strip.setVisible(held is not None and (mine or not self._new.isVisible()))

    def another(self) -> None:
        """One more request of the same person: only the service is left to be asked."""
        if not self._desk.may(Right.OPEN_TICKETS):
            return
        self.page_wanted.emit()
        held = self.keeper.held()
        if held is None:
            self._new.next_person()
        else:
            self._new.another(held)

    def end(self, shown: Ticket | None = None) -> None:
        """End the visit with its slip; without an open one, the slip of the shown ticket's."""
        if self.keeper.held() is not None:
            self.keeper.end(self._sheets.visit_paper, self._ended, self._sheets.visit_failed)
        elif shown is not None and shown.visit:
            self._sheets.give_visit(shown.visit)

    def _ended(self, paper: Paper | None) -> None:
        self._new.next_person()
        self._new.form.forget_person()
        if paper is None:
            self._messages.say(self.tr("The visit is over; nothing was done in it."))
        else:
            self._sheets.show(paper)

    def tell(self, ticket: Ticket, give_slip: Callable[[], object]) -> None:
        """Say that a ticket is open, and whose visit it has ended without a slip."""
        text = self.tr("Ticket {code} is open; promised: {day}.").format(
            code=number_shown(ticket.code), day=day_shown(ticket.promised)
        )
        left = self._left_behind(ticket)
        if left is None:
            self._messages.say(text, button=self.tr("Print the slip  F12"), act=give_slip)
            return
        over = self.tr("The visit of {name} is over.").format(name=left.visit.name)
        self._messages.say(
            f"{text} {over}",
            button=self.tr("Slip of that visit"),
            act=lambda: self._sheets.give_visit(left.visit.id),
        )

    def _left_behind(self, ticket: Ticket) -> VisitSlip | None:
        """Return the visit of somebody else that this new ticket has ended."""
        held = self.keeper.held()
        if held is None or not held.items or ticket.visit in {"", held.visit.id}:
            return None
        return held

    def hide(self) -> None:
        """Take every name off the screen."""
        self._new.form.forget_person()
        self.keeper.forget()
