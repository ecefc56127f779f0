"""The papers of tickets and visits of today, for the window's list of prints."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from backoffice.records.ticket_papers import Sheet
from backoffice.tickets import papers_room, papers_today
from backoffice.tickets.papers_today import PrintedSheet
from backoffice.ui.doors import TicketSubject
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages
from backoffice.ui.office import Office
from backoffice.ui.printed import PrintedPaper, Showing
from backoffice.ui.printers import PageImage, SystemPrinters
from backoffice.ui.tickets.sheets_given import SheetsGiven
from backoffice.ui.tickets.words import sheet_words


def ticket_shelf(over: QWidget, jobs: Jobs, messages: Messages, office: Office) -> TicketShelf:
    """Return the shelf of one desk; its dialogs open over a widget of the window."""
    return TicketShelf(SheetsGiven(over, jobs, messages, office, SystemPrinters(), str), office)


class TicketShelf:
    """Papers of tickets; the sealed slip of a PIN is listed and never drawn."""

    def __init__(self, given: SheetsGiven, office: Office) -> None:
        self._given = given
        self._letterhead, self._size = office.letterhead, office.paper_size

    def today(self, session: Any) -> Sequence[PrintedSheet]:
        """Read what this operator printed today."""
        return papers_today.todays_prints(session)

    def papers(self, found: Sequence[PrintedSheet]) -> Sequence[PrintedPaper]:
        """Tell it in words."""
        return [self._told(one) for one in found]

    def _told(self, one: PrintedSheet) -> PrintedPaper:
        return PrintedPaper(
            one.number,
            sheet_words(one.kind),
            one.name,
            one.at,
            one.copy_no,
            TicketSubject(one.ticket_id) if one.ticket_id else None,
            None if one.sealed else self._showing(one),
        )

    def _showing(self, one: PrintedSheet) -> Showing:
        number, kind = one.number, one.kind
        return Showing(
            lambda session, wide, high: self._small(session, number, wide, high),
            lambda database, dpi: self._large(database, number, dpi),
            lambda reason: self._given.print_again(number, kind, reason),
        )

    def _small(self, session: Any, number: str, wide: int, high: int) -> PageImage:
        return papers_room.small(self._pdf(papers_today.glance(session, number)), wide, high)

    def _large(self, database: Any, number: str, dpi: int) -> Sequence[PageImage]:
        sheet = database.write(lambda session: papers_today.look_at(session, number))
        return papers_room.images(self._pdf(sheet), dpi)

    def _pdf(self, sheet: Sheet) -> bytes:
        return papers_room.pdf(sheet, self._letterhead, size=self._size)
