"""The answer to a receipt that was scanned or typed: is it the office's, is it in force?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from backoffice.records import dates, digits
from backoffice.records.cases import CaseState
from backoffice.ui.desk.lookup_words import standing_words
from backoffice.ui.theme import GAP, WIDE, mark
from backoffice.ui.widgets.chips import StateChip
from backoffice.ui.widgets.fact_label import FactLabel
from backoffice.ui.widgets.form import Form
from backoffice.verification.checking import Check


class ReceiptAnswer(QDialog):
    """Says genuine, altered, superseded or unknown, and the case's state now."""

    open_wanted = Signal(str)  # the case's id

    def __init__(
        self, answer: Check, state_words: Callable[[CaseState], str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._case_id = answer.case_id
        self.setWindowTitle(self.tr("Check of a receipt"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(460)
        title, explanation, tone = standing_words(answer.standing)
        self.chip = StateChip()
        self.chip.show_state(title, tone)
        words = QLabel(explanation)
        words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        column.addWidget(self.chip)
        column.addWidget(words)
        column.addWidget(self._facts(answer, state_words))
        column.addWidget(self._buttons())
        self.setAccessibleName(title)
        self.setAccessibleDescription(explanation)

    def _facts(self, answer: Check, state_words: Callable[[CaseState], str]) -> QWidget:
        form = Form()
        number = digits.isolate(digits.persian(answer.number))
        form.add(self.tr("Number"), FactLabel(number))
        if answer.case_id:
            form.add(self.tr("Issued to"), FactLabel(answer.name))
        if answer.issued_at is not None:
            form.add(self.tr("Printed at"), FactLabel(_moment(answer.issued_at)))
        if answer.state is not None:
            form.add(self.tr("The case now"), FactLabel(state_words(answer.state)))
        if answer.checked_before:
            text = self.tr("%Ln time(s)", "", answer.checked_before)
            form.add(self.tr("Checked before"), FactLabel(text))
        return form

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        roles = QDialogButtonBox.ButtonRole
        if self._case_id:
            self.open_button = buttons.addButton(self.tr("Open the case"), roles.AcceptRole)
            mark(self.open_button, "primary")
        buttons.addButton(self.tr("Close"), roles.RejectRole)
        buttons.accepted.connect(self._open)
        buttons.rejected.connect(self.reject)
        return buttons

    def _open(self) -> None:
        self.accept()
        self.open_wanted.emit(self._case_id)


def _moment(moment: datetime) -> str:
    local = dates.tehran(moment)
    day = digits.isolate(dates.jalali_persian(local.date()))
    return f"{day}  {digits.isolate(digits.persian(local.strftime('%H:%M')))}"
