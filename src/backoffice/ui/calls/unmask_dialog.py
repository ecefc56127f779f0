"""The number behind a mask: for an authority, on its letter, written down before it is read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from backoffice.calls import callers, rules
from backoffice.records import persian
from backoffice.records.disclosures import Basis, Caller, Finding, Holder, Lack
from backoffice.records.flaws import Checked
from backoffice.ui.calls.basis_fields import any_number
from backoffice.ui.calls.finding_texts import words
from backoffice.ui.calls.shown import line_shown, number_shown
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages
from backoffice.ui.theme import GAP, WIDE, mark
from backoffice.ui.widgets.digits_edit import DigitsEdit
from backoffice.ui.widgets.finding_list import FindingList, FindingRow
from backoffice.ui.widgets.form import Form
from backoffice.ui.widgets.jalali_edit import JalaliEdit
from backoffice.ui.widgets.name_edit import NameEdit
from backoffice.ui.widgets.wrapped import wrap

_LONGEST = 120


def _any_text(text: str) -> Checked:
    return persian.check_text(text, _LONGEST)


class UnmaskDialog(QDialog):
    """Asks for the letter's number, date and authority; the number stands here and nowhere else."""

    def __init__(
        self,
        parent: QWidget,
        jobs: Jobs,
        messages: Messages,
        disclosure_id: str,
        one: Caller,
        today: Callable[[], date],
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._jobs = jobs
        self._messages = messages
        self._disclosure_id = disclosure_id
        self._caller = one
        self.setWindowTitle(self.tr("Unmask a caller"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(460)
        self.order_no = DigitsEdit(any_number, longest=40, letters=True)
        self.order_date = JalaliEdit()
        self.authority = NameEdit(check=_any_text, longest=_LONGEST)
        self.findings = FindingList()
        self.findings.set_empty(self.tr("Nothing stands in the way."))
        self._make_answer()
        self.buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.unmask: QPushButton = self.buttons.addButton(self.tr("Unmask"), role.ActionRole)
        mark(self.unmask, "danger")
        self.close_button = self.buttons.addButton(QDialogButtonBox.StandardButton.Close)
        self._lay_out()
        self._connect()
        self._judge()

    def _make_answer(self) -> None:
        self.answer = QLabel()
        mark(self.answer, "code")
        self.answer.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.answer.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.answer.setAccessibleName(self.tr("Number of the caller"))
        self.answer.setVisible(False)

    def _lay_out(self) -> None:
        heading = QLabel(
            self.tr("Caller {masked}").format(masked=number_shown(self._caller.masked))
        )
        mark(heading, "big")
        body = QLabel(
            self.tr(
                "The number is for the authority that asks by letter, never for the complainant. "
                "Your name and the letter go into the audit before the number is shown."
            )
        )
        wrap(body)
        form = Form()
        form.add(self.tr("Number of the letter"), self.order_no)
        form.add(self.tr("Date of the letter"), self.order_date)
        form.add(self.tr("Authority"), self.authority)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        for widget in (heading, body, form, self.findings, self.answer, self.buttons):
            column.addWidget(widget)

    def _connect(self) -> None:
        for field in (self.order_no, self.authority):
            field.changed.connect(self._judge)
            field.entered.connect(self.focusNextChild)
        self.order_date.changed.connect(self._judge)
        self.order_date.entered.connect(self.focusNextChild)
        self.findings.chosen.connect(self._lead)
        self.unmask.clicked.connect(self.ask)
        self.buttons.rejected.connect(self.reject)
        self.finished.connect(self._forget)

    def _letter(self) -> Basis:
        return Basis(self.order_no.value(), self.authority.value(), self.order_date.value())

    def _judge(self) -> None:
        found = rules.basis_findings(Holder.ORDER, self._letter(), self._today())
        self.findings.show_findings([FindingRow(words(one), one.lack) for one in found])
        self.unmask.setEnabled(not found)
        self.unmask.setToolTip("\n".join(words(one) for one in found))

    def _lead(self, lack: object) -> None:
        fields = {Lack.BASIS_NUMBER: self.order_no, Lack.BASIS_ISSUER: self.authority}
        # Qt gives a code back as its text.
        field = fields.get(Lack(lack)) if isinstance(lack, str) else None
        (field or self.order_date).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def ask(self) -> None:
        """Have the deed written down and the number read."""
        letter, token, disclosure_id = self._letter(), self._caller.token, self._disclosure_id

        def work(database: Any) -> str:
            return callers.unmask(
                database,
                disclosure_id,
                token,
                order_no=letter.number,
                order_date=letter.issued_on,
                authority=letter.issuer,
            )

        def failed(failure: Exception) -> None:
            self.unmask.setEnabled(True)
            self._messages.show_failure(failure, retry=self.ask, refused=self._refused)

        self.unmask.setEnabled(False)
        self._jobs.deed(self, work, self._show, failed)

    def _refused(self, findings: Any) -> None:
        rows = [
            FindingRow(words(one), one.lack if isinstance(one, Finding) else None)
            for one in findings
        ]
        self.findings.show_findings(rows)

    def _show(self, number: str) -> None:
        self.answer.setText(line_shown(number))
        self.answer.setVisible(True)
        self.findings.setVisible(False)
        for field in (self.order_no, self.order_date, self.authority):
            field.set_read_only(True)
        self.unmask.setVisible(False)
        self.close_button.setDefault(True)
        self.close_button.setFocus()

    def _forget(self) -> None:
        self.answer.setText("")
