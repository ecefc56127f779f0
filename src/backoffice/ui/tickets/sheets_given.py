"""Which paper of a ticket is printed, as a copy when it was printed before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from backoffice.records.ticket_papers import (
    KeptSheet,
    PaperFinding,
    PaperLack,
    Sheet,
    SheetKind,
)
from backoffice.records.ticket_views import KeptPaper, TicketView
from backoffice.tickets import bills, papers, papers_room, scans
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages, Question
from backoffice.ui.office import Office
from backoffice.ui.printers import Printers
from backoffice.ui.theme import Tone
from backoffice.ui.tickets.finding_texts import words
from backoffice.ui.tickets.scan_dialog import ScanDialog, read_pictures
from backoffice.ui.tickets.sheet_dialog import Paper, SheetDialog
from backoffice.ui.tickets.shown import number_shown
from backoffice.ui.tickets.words import paper_words, sheet_words


class SheetsGiven(QObject):
    """Keeps a paper, draws it, shows it; a second print is a copy with its reason."""

    given = Signal()  # a paper was kept and is shown

    def __init__(
        self,
        over: QWidget,
        jobs: Jobs,
        messages: Messages,
        office: Office,
        printers: Printers,
        ticket_id: Callable[[], str],
    ) -> None:
        """Give papers over a window; ``ticket_id`` says which ticket is shown there."""
        super().__init__(over)
        self._ticket_id = ticket_id
        self._over = over
        self._jobs = jobs
        self._messages = messages
        self._office = office
        self._printers = printers

    def give(self, view: TicketView, kind: str) -> None:
        """Print the slip, the certificate, the work order or the bill of a ticket."""
        makes: dict[str, Callable[..., Sheet]] = {
            "slip": papers.print_slip,
            "certificate": papers.certificate,
            "work_order": papers.work_order,
            "bill": bills.print_bill,
        }
        make = makes[kind]
        title = {
            "slip": self.tr("Slip of the request"),
            "certificate": self.tr("Certificate"),
            "work_order": self.tr("Work order"),
            "bill": self.tr("Duplicate bill"),
        }[kind]
        ticket_id, key = view.ticket.id, self._office.policy.tag_key
        letterhead, size = self._office.letterhead, self._office.paper_size

        def work(database: Any) -> Paper:
            sheet = make(database, ticket_id, key=key)
            return Paper(title, sheet.number, papers_room.pdf(sheet, letterhead, size=size))

        self._jobs.deed(self, work, self.show, lambda failure: self._failed(failure, title))

    # The one slip of a visit

    def visit_paper(self, database: Any, visit_id: str) -> Paper:
        """Keep and draw the slip of a visit; runs in a lane."""
        letterhead, size = self._office.letterhead, self._office.paper_size
        sheet = papers.visit_slip(database, visit_id, key=self._office.policy.tag_key)
        made = papers_room.pdf(sheet, letterhead, size=size)
        return Paper(self._visit_title(), sheet.number, made)

    def give_visit(self, visit_id: str) -> None:
        """Print the slip of a visit; printed before, it is a copy with its reason."""
        self._jobs.deed(
            self,
            lambda database: self.visit_paper(database, visit_id),
            self.show,
            self.visit_failed,
        )

    def visit_failed(self, failure: Exception) -> None:
        """Say why a visit has no slip now, or ask for a copy."""
        self._failed(failure, self._visit_title())

    def _visit_title(self) -> str:
        return self.tr("Slip of the visit")

    # Any paper

    def show(self, paper: Paper) -> None:
        """Show a finished paper, to be printed or saved."""
        SheetDialog(self._over, self._jobs, self._messages, self._printers, paper).open()
        self.given.emit()

    def _failed(self, failure: Exception, title: str) -> None:
        self._messages.show_failure(failure, refused=lambda found: self._refused(found, title))

    def _refused(self, found: Sequence[object], title: str) -> None:
        again = next(
            (
                one.detail
                for one in found
                if isinstance(one, PaperFinding) and one.lack is PaperLack.PRINTED_ALREADY
            ),
            "",
        )
        if not again:
            lines = "\n".join(f"\u2022 {words(one)}" for one in found)
            self._messages.explain(title, lines, Tone.BAD)
            return
        self._ask_copy(again, title)

    def _ask_copy(self, again: str, title: str) -> None:
        question = Question(
            self.tr("Print a copy?"),
            self.tr(
                "Paper {number} was printed already; another print is marked as a duplicate."
            ).format(number=number_shown(again)),
            yes=self.tr("Print a copy"),
            reason=True,
        )
        self._messages.ask(question, lambda reason: self._copy(again, reason, title))

    def read(self, view: TicketView, shown: Callable[[list[KeptSheet]], object]) -> None:
        """Read what was printed of a ticket."""
        ticket_id = view.ticket.id
        self._jobs.read(self, lambda session: papers.of_ticket(session, ticket_id), shown)

    def copy(self, sheet: KeptSheet) -> None:
        """Print a paper once more, as a duplicate with its reason."""
        self._ask_copy(sheet.number, sheet_words(sheet.kind))

    def print_again(self, number: str, kind: SheetKind, reason: str) -> None:
        """Note a further copy of a paper for a reason, and show it for printing."""
        self._copy(number, reason, sheet_words(kind))

    def _copy(self, number: str, reason: str, title: str) -> None:
        letterhead, size = self._office.letterhead, self._office.paper_size

        def work(database: Any) -> Paper:
            sheet, note = papers.reprint(database, number, reason)
            made = papers_room.pdf(sheet, letterhead, size=size, again=note)
            return Paper(title, number, made)

        self._jobs.deed(self, work, self.show, lambda failure: self._failed(failure, title))

    # Scans

    def show_scan(self, paper: KeptPaper) -> None:
        """Show the scan of a paper; the look is audited."""
        title = paper_words(paper.shown.paper)
        ticket_id = self._ticket_id()

        def work(database: Any) -> list[QImage]:
            found: tuple[str, bytes] = database.write(
                lambda session: scans.open_scan(session, ticket_id, paper.id)
            )
            return read_pictures(*found)

        self._jobs.deed(self, work, lambda pictures: ScanDialog(self._over, title, pictures).open())
