"""The receipts and slips of today, for the window's list of prints."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from backoffice.records.receipts import DeficiencySlip, Receipt
from backoffice.ui.doors import CaseSubject
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages
from backoffice.ui.office import Office
from backoffice.ui.printed import PrintedPaper, Showing
from backoffice.ui.printers import PageImage, SystemPrinters
from backoffice.ui.verification.papers_given import PapersGiven
from backoffice.ui.verification.words import receipt_words
from backoffice.verification import paper_room, prints_today
from backoffice.verification.prints_today import Printout

translate = QCoreApplication.translate


def case_shelf(over: QWidget, jobs: Jobs, messages: Messages, office: Office) -> CaseShelf:
    """Return the shelf of one desk; its dialogs open over a widget of the window."""
    return CaseShelf(PapersGiven(over, jobs, messages, office, SystemPrinters()), office)


class CaseShelf:
    """Papers of cases; drawn anew from what is kept, which never held the password."""

    def __init__(self, given: PapersGiven, office: Office) -> None:
        self._given = given
        self._letterhead, self._size = office.letterhead, office.paper_size

    def today(self, session: Any) -> Sequence[Printout]:
        """Read what this operator printed today."""
        return prints_today.todays_prints(session)

    def papers(self, found: Sequence[Printout]) -> Sequence[PrintedPaper]:
        """Tell it in words."""
        return [self._told(one) for one in found]

    def _told(self, one: Printout) -> PrintedPaper:
        number, slip = one.number, one.kind is None
        title = translate("Verification", "Deficiency slip")
        return PrintedPaper(
            number,
            title if one.kind is None else receipt_words(one.kind),
            one.name,
            one.at,
            one.copy_no,
            CaseSubject(one.case_id),
            Showing(
                lambda session, wide, high: self._small(session, number, wide, high),
                lambda database, dpi: self._large(database, number, dpi),
                lambda reason: self._given.print_again(number, reason, slip=slip),
            ),
        )

    def _small(self, session: Any, number: str, wide: int, high: int) -> PageImage:
        return paper_room.small(self._pdf(prints_today.glance(session, number)), wide, high)

    def _large(self, database: Any, number: str, dpi: int) -> Sequence[PageImage]:
        paper = database.write(lambda session: prints_today.look_at(session, number))
        return paper_room.images(self._pdf(paper), dpi)

    def _pdf(self, paper: Receipt | DeficiencySlip) -> bytes:
        if isinstance(paper, DeficiencySlip):
            return paper_room.slip_pdf(paper, self._letterhead)
        return paper_room.receipt_pdf(paper, self._letterhead, self._size)
