"""The papers that deeds give: shown, printed, saved, listed, printed again as a copy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from backoffice.records import passcodes
from backoffice.records.receipts import DeficiencySlip, PaperSize, Receipt, Reprint
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages
from backoffice.ui.office import Office
from backoffice.ui.printers import Printers
from backoffice.ui.theme import Tone
from backoffice.ui.verification.paper_dialog import Paper, PaperDialog
from backoffice.ui.verification.receipts_dialog import GivenPaper, ReceiptsDialog
from backoffice.ui.verification.texts import day_shown, number_shown, phone_shown
from backoffice.ui.verification.words import receipt_words, standing_words
from backoffice.verification import checking, paper_room, printing
from backoffice.verification.checking import Check

Closed = Callable[[], object]


class PapersGiven(QObject):
    """Opens the dialogs of papers over a window."""

    case_wanted = Signal(str)  # the file of a paper in the list

    def __init__(
        self,
        window: QWidget,
        jobs: Jobs,
        messages: Messages,
        office: Office,
        printers: Printers,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._jobs = jobs
        self._messages = messages
        self._office = office
        self._printers = printers

    def show_receipt(
        self,
        receipt: Receipt,
        password: str,
        closed: Closed | None = None,
        again: Reprint | None = None,
    ) -> PaperDialog:
        """Show a receipt; the password is given for this one print and is in no copy."""
        letterhead, size = self._office.letterhead, self._office.paper_size
        paper = Paper(
            title=receipt_words(receipt.kind),
            number=receipt.number,
            make=lambda secret: paper_room.receipt_pdf(receipt, letterhead, size, secret, again),
            size=size,
            facts=self._receipt_facts(receipt),
            password="" if again else password,
            undrawn=lambda: paper_room.undrawn(receipt, letterhead, again),
        )
        return self._open(paper, closed)

    def show_slip(
        self, slip: DeficiencySlip, closed: Closed | None = None, again: Reprint | None = None
    ) -> PaperDialog:
        """Show a deficiency slip."""
        letterhead = self._office.letterhead
        paper = Paper(
            title=self.tr("Deficiency slip"),
            number=slip.number,
            make=lambda _secret: paper_room.slip_pdf(slip, letterhead, again),
            size=PaperSize.A5,
            facts=[
                slip.name,
                self.tr("Number {number}").format(number=number_shown(slip.number)),
                self.tr("%Ln missing item(s)", "", len(slip.items)),
                self.tr("Next visit: {day}").format(day=day_shown(slip.next_visit)),
            ],
            file_stem="slip",
            undrawn=lambda: paper_room.undrawn(slip, letterhead, again),
        )
        return self._open(paper, closed)

    def _receipt_facts(self, receipt: Receipt) -> list[str]:
        facts = [
            receipt.name,
            self.tr("Number {number}").format(number=number_shown(receipt.number)),
            self.tr("User name {name}").format(name=number_shown(receipt.username)),
        ]
        return facts + [phone_shown(line.number) for line in receipt.lines]

    def _open(self, paper: Paper, closed: Closed | None) -> PaperDialog:
        dialog = PaperDialog(
            self._window.window(), self._jobs, self._messages, self._printers, paper
        )
        if closed is not None:
            dialog.finished.connect(lambda _result: closed())
        dialog.open()
        return dialog

    def check(self, code: str) -> None:
        """Say whether a scanned or typed paper is genuine, and show its file."""
        number, tag = code[: passcodes.CODE_LENGTH], code[passcodes.CODE_LENGTH :]

        def done(answer: Check) -> None:
            text, tone = standing_words(answer.standing)
            self._messages.say(f"{number_shown(number)}: {text} {answer.name}".strip(), tone)
            if answer.case_id:
                self.case_wanted.emit(answer.case_id)

        # A write: that a paper was checked is noted.
        self._jobs.write(
            self, lambda session: checking.check(session, number, tag, self._office.policy), done
        )

    # What was given before

    def list_papers(self, case_id: str, name: str) -> None:
        """List the receipts and the slip of a case."""

        def done(kept: tuple[printing.KeptPaper, ...]) -> None:
            rows = [
                GivenPaper(one.number, one.kind, one.at, one.by, superseded=one.superseded)
                for one in kept
            ]
            if not rows:
                self._messages.say(self.tr("Nothing has been printed yet."), Tone.INFO)
                return
            title = self.tr("Papers of {name}").format(name=name)
            ReceiptsDialog(self._window.window(), title, rows, self._print_listed).open()

        self._jobs.read(self, lambda session: printing.kept_papers(session, case_id), done)

    def _print_listed(self, one: GivenPaper, reason: str) -> None:
        self.print_again(one.number, reason, slip=one.kind is None)

    def print_again(self, number: str, reason: str, *, slip: bool) -> None:
        """Note a further copy of a receipt, or of a slip, and show it for printing."""

        def work(session: Any) -> tuple[Any, Reprint]:
            if slip:
                return printing.reprint_slip(session, number, reason)
            return printing.reprint(session, number, reason)

        def done(given: tuple[Any, Reprint]) -> None:
            paper, again = given
            if slip:
                self.show_slip(paper, again=again)
            else:
                self.show_receipt(paper, "", again=again)

        self._jobs.write(self, work, done)
