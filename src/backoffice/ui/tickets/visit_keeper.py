"""The visit that is open at this desk: what it holds, what other tabs add to it, how it ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from backoffice.records.operators import Desk, Right
from backoffice.records.ticket_views import Filing, VisitKind, VisitSlip
from backoffice.records.tickets import Ticket
from backoffice.tickets import calls_given, visits
from backoffice.ui.doors import CaseServed, ListServed, Served
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages
from backoffice.ui.theme import Tone
from backoffice.ui.tickets.finding_texts import words
from backoffice.ui.tickets.shown import number_shown

_MOST_REMEMBERED = 20


class VisitKeeper(QObject):
    """Emits ``changed`` whenever the visit or what it holds is another.

    What was done for somebody before their visit began is remembered until a visit ends, and
    filed when theirs begins: a list of calls may be handed over before the first request.
    """

    changed = Signal()
    ticket_closed = Signal(object)  # Ticket: by the list that was handed over for it

    def __init__(self, jobs: Jobs, messages: Messages, desk: Desk, home: str) -> None:
        super().__init__()
        self._jobs = jobs
        self._messages = messages
        self._desk = desk
        self._home = home
        self._held: VisitSlip | None = None
        self._waiting: list[tuple[VisitKind, str]] = []

    def held(self) -> VisitSlip | None:
        """The open visit with what it holds, as it was read last."""
        return self._held

    def visit_id(self) -> str:
        """The id of the open visit, "" for none."""
        return self._held.visit.id if self._held else ""

    def read(self) -> None:
        """Read the visit anew."""
        if self._desk.may(Right.OPEN_TICKETS):
            self._jobs.read(self, visits.standing, self._show)

    def forget(self) -> None:
        """The desk is locked or left: no name stays here."""
        self._show(None)

    def _show(self, held: VisitSlip | None) -> None:
        before, self._held = self.visit_id(), held
        if held is not None and held.visit.id != before:
            waiting, self._waiting = self._waiting, []
            for one in waiting:
                self._file(*one)
        self.changed.emit()

    # What the other tabs did

    def serve(self, served: Served) -> None:
        """File what another tab did; a list closes the request that it was given for."""
        match served:
            case CaseServed():
                self._file(VisitKind.CASE, served.id)
            case ListServed():
                self._serve_list(served.serial)

    def _serve_list(self, serial: str) -> None:
        if not self._desk.may(Right.WORK_TICKETS):
            return
        self._jobs.read(
            self,
            lambda session: calls_given.disclosure_of(session, serial),
            lambda found: self._file(VisitKind.DISCLOSURE, found) if found else None,
        )
        home = self._home
        self._jobs.deed(
            self,
            lambda database: calls_given.close(database, serial, home=home),
            self._closed,
            self._not_closed,
        )

    def _closed(self, ticket: Ticket | None) -> None:
        if ticket is None:
            return
        self._messages.say(
            self.tr("Ticket {code} is closed with list {serial}.").format(
                code=number_shown(ticket.code), serial=number_shown(str(ticket.result["serial"]))
            )
        )
        self.ticket_closed.emit(ticket)
        self.read()

    def _not_closed(self, failure: Exception) -> None:
        title = self.tr("The list was handed over, its ticket stays open")
        self._messages.show_failure(
            failure,
            refused=lambda found: self._messages.explain(
                title, "\n".join(f"\u2022 {words(one)}" for one in found), Tone.BAD
            ),
        )

    def _file(self, kind: VisitKind, subject: str) -> None:
        if not self._desk.may(Right.OPEN_TICKETS):
            return

        def done(filing: Filing) -> None:
            if filing in {Filing.NO_VISIT, Filing.SOMEBODY_ELSE}:
                self._remember(kind, subject)
            if filing is Filing.SOMEBODY_ELSE:
                self._offer(kind, subject)
            elif filing is Filing.FILED:
                self.read()

        self._jobs.write(self, lambda session: visits.file(session, kind, subject), done)

    def _remember(self, kind: VisitKind, subject: str) -> None:
        if (kind, subject) not in self._waiting:
            self._waiting = [*self._waiting, (kind, subject)][-_MOST_REMEMBERED:]

    def _offer(self, kind: VisitKind, subject: str) -> None:
        """Whoever acts for a company stands here with a case that bears another identifier."""
        held = self._held
        if held is None:
            return
        visit_id, name = held.visit.id, held.visit.name

        def add() -> None:
            self._jobs.write(
                self,
                lambda session: visits.add(session, visit_id, kind, subject),
                lambda _new: self.read(),
            )

        self._messages.say(
            self.tr("This was done for somebody else than {name}.").format(name=name),
            Tone.INFO,
            button=self.tr("Into the visit all the same"),
            act=add,
        )

    # The end

    def end(
        self,
        slip: Callable[[Any, str], object],
        done: Callable[[Any], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """End the visit; ``slip`` makes its paper of database and id, ``done`` gets that paper.

        A visit in which nothing was done has no paper: None.
        """
        held = self._held
        if held is None:
            return
        visit_id = held.visit.id

        def work(database: Any) -> object:
            ended: VisitSlip = database.write(lambda session: visits.end(session, visit_id))
            return slip(database, visit_id) if ended.items else None

        def over(paper: object) -> None:
            self._over(visit_id)
            done(paper)

        def not_over(failure: Exception) -> None:
            self.read()  # the visit may be over, and its slip alone may have failed
            failed(failure)

        self._jobs.deed(self, work, over, not_over)

    def _over(self, visit_id: str) -> None:
        self._waiting = []
        if self.visit_id() == visit_id:
            self._show(None)
