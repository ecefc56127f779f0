"""The answer to a paper that was scanned or typed: is it the office's, is it in force?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from backoffice.records import dates, digits
from backoffice.records.cases import CaseState
from backoffice.records.handed_over import HandedOverCheck
from backoffice.records.receipts import Standing
from backoffice.tickets.papers_checking import SheetCheck
from backoffice.ui.desk.lookup_words import standing_words
from backoffice.ui.theme import GAP, WIDE, mark
from backoffice.ui.widgets.chips import StateChip
from backoffice.ui.widgets.fact_label import FactLabel
from backoffice.ui.widgets.form import Form
from backoffice.ui.widgets.wrapped import wrap
from backoffice.verification.checking import Check

Facts = Iterator[tuple[str, str]]

_HASH_SHOWN = 16  # letters of a file's SHA-256 that people compare


class PaperAnswer(QDialog):
    """Says how a paper stands, in words and colour, and the facts that the office keeps of it."""

    def __init__(self, standing: Standing, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(460)
        title, explanation, tone = standing_words(standing)
        self.chip = StateChip()
        self.chip.show_state(title, tone)
        words = QLabel(explanation)
        wrap(words)
        self.facts = Form()
        self.buttons = QDialogButtonBox()
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        for widget in (self.chip, words, self.facts, self.buttons):
            column.addWidget(widget)
        self.setAccessibleName(title)
        self.setAccessibleDescription(explanation)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _tell(self, facts: Facts) -> None:
        for label, value in facts:
            self.facts.add(label, FactLabel(value))
        self.buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)


class ReceiptAnswer(PaperAnswer):
    """Says genuine, altered, superseded or unknown, and the case's state now."""

    open_wanted = Signal(str)  # the case's id

    def __init__(
        self, answer: Check, state_words: Callable[[CaseState], str], parent: QWidget
    ) -> None:
        super().__init__(answer.standing, parent)
        self.setWindowTitle(self.tr("Check of a receipt"))
        if answer.case_id:
            role = QDialogButtonBox.ButtonRole.AcceptRole
            self.open_button = self.buttons.addButton(self.tr("Open the case"), role)
            mark(self.open_button, "primary")
            self.accepted.connect(lambda: self.open_wanted.emit(answer.case_id))
        self._tell(self._known(answer, state_words))

    def _known(self, answer: Check, state_words: Callable[[CaseState], str]) -> Facts:
        yield self.tr("Number"), digits.isolate(digits.persian(answer.number))
        if answer.case_id:
            yield self.tr("Issued to"), answer.name
        if answer.issued_at is not None:
            yield self.tr("Printed at"), _moment(answer.issued_at)
        if answer.state is not None:
            yield self.tr("The case now"), state_words(answer.state)
        if answer.checked_before:
            yield self.tr("Checked before"), self.tr("%Ln time(s)", "", answer.checked_before)


class SheetAnswer(PaperAnswer):
    """Says whether a paper of a request or a visit is as the office printed it."""

    open_wanted = Signal(str)  # the ticket's id

    def __init__(self, answer: SheetCheck, parent: QWidget) -> None:
        super().__init__(answer.standing, parent)
        self.setWindowTitle(self.tr("Check of a paper of a request"))
        if answer.ticket_id:
            role = QDialogButtonBox.ButtonRole.AcceptRole
            self.open_button = self.buttons.addButton(self.tr("Open the request"), role)
            mark(self.open_button, "primary")
            self.accepted.connect(lambda: self.open_wanted.emit(answer.ticket_id))
        self._tell(self._known(answer))

    def _known(self, answer: SheetCheck) -> Facts:
        yield self.tr("Number"), digits.isolate(digits.persian(answer.number))
        if answer.name:
            yield self.tr("Issued to"), answer.name
        yield self.tr("Printed at"), _moment(answer.issued_at)


class ListAnswer(PaperAnswer):
    """Says whether a list of calls is the office's, and how it left."""

    def __init__(self, answer: HandedOverCheck, parent: QWidget) -> None:
        super().__init__(answer.standing, parent)
        self.setWindowTitle(self.tr("Check of a list of calls"))
        self._tell(self._known(answer))

    def _known(self, answer: HandedOverCheck) -> Facts:
        yield self.tr("Serial"), digits.isolate(digits.persian(answer.serial))
        if answer.at is not None:
            yield self.tr("Handed over at"), _moment(answer.at)
            yield self.tr("Calls on it"), digits.isolate(digits.grouped(answer.rows))
            yield self.tr("Fingerprint of the file"), digits.isolate(answer.sha256[:_HASH_SHOWN])


def _moment(moment: datetime) -> str:
    local = dates.tehran(moment)
    day = digits.isolate(dates.jalali_persian(local.date()))
    return f"{day}  {digits.isolate(digits.persian(local.strftime('%H:%M')))}"
