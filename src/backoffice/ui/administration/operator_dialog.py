"""The form of one operator."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from backoffice.administration.actions.operators import OperatorForm
from backoffice.administration.rules import Finding, Lack
from backoffice.records import digits, persian
from backoffice.records.centres import Centre
from backoffice.records.operators import Operator, Role
from backoffice.ui.theme import GAP, WIDE, Tone, mark, tone_role
from backoffice.ui.widgets.chips import Choice, ChoiceChips
from backoffice.ui.widgets.form import FieldRow, Form, named
from backoffice.ui.widgets.live_line import LiveLine
from backoffice.ui.words_common import finding_words, role_words
from backoffice.ui.words_entry import entry_words

_PLACES = {
    Lack.NAME_WRONG: "name",
    Lack.USERNAME_FORM: "username",
    Lack.USERNAME_TAKEN: "username",
    Lack.UNKNOWN_CENTRE: "centre",
    Lack.LAST_ADMINISTRATOR: "role",
}


def _username(text: str) -> str:
    return digits.ascii_digits(persian.to_latin_layout(text)).lower()


class OperatorDialog(QDialog):
    """Stays open until the operator is stored; what is wrong stands under its field."""

    wanted = Signal(object)  # OperatorForm

    def __init__(
        self,
        centres: Sequence[Centre],
        operator: Operator | None,
        parent: QWidget,
        *,
        centre: str = "",
    ) -> None:
        """Build the form; without ``operator`` for a new one, of ``centre`` at first."""
        super().__init__(parent)
        new = operator is None
        self.setWindowTitle(self.tr("New operator") if new else self.tr("Change the operator"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(480)
        self.name = QLineEdit()
        self.username = LiveLine(_username)
        self.username.setMaxLength(32)
        self.username.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.username.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.role = ChoiceChips([Choice(role, role_words(role)) for role in Role])
        self.centre = QComboBox()
        for one in centres:
            self.centre.addItem(f"\u2066{one.code}\u2069  {one.name}", one.code)
        self.phone = LiveLine(digits.persian)
        self.phone.setMaxLength(20)
        self.phone.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.phone.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.rows: dict[str, FieldRow] = {}
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setVisible(False)
        mark(self.said, tone_role(Tone.BAD))
        self._lay_out(new)
        self._fill(operator, centre)

    def _lay_out(self, new: bool) -> None:
        form = Form()
        self.rows["name"] = form.add(self.tr("&Name and surname"), self.name)
        hint = self.tr("Small Latin letters and digits; it stays as it is")
        self.rows["username"] = form.add(self.tr("&User name"), self.username, hint=hint)
        self.rows["role"] = form.add(self.tr("&Role"), self.role)
        self.rows["centre"] = form.add(self.tr("&Centre"), self.centre)
        self.rows["phone"] = form.add(self.tr("&Telephone (optional)"), self.phone)
        for role in Role:
            named(self.role.chip(role), role_words(role))
        buttons = QDialogButtonBox()
        roles = QDialogButtonBox.ButtonRole
        text = self.tr("Add the operator") if new else self.tr("Save")
        self.save_button = buttons.addButton(text, roles.AcceptRole)
        mark(self.save_button, "primary")
        buttons.addButton(self.tr("Back"), roles.RejectRole)
        buttons.accepted.connect(self._enter)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        column.addWidget(form)
        column.addWidget(self.said)
        column.addWidget(buttons)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        layout = self.layout()
        if layout is not None:  # the chips wear the style now: they may take a line more
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def _fill(self, operator: Operator | None, centre: str) -> None:
        self.role.choose(operator.role if operator else Role.CLERK)
        at = self.centre.findData(operator.centre if operator else centre)
        self.centre.setCurrentIndex(max(at, 0))
        if operator is not None:
            self.name.setText(operator.name)
            self.username.setText(operator.username)
            self.username.setReadOnly(True)
            self.phone.setText(digits.persian(operator.phone))

    def form(self) -> OperatorForm:
        """What is filled in."""
        role = self.role.key()
        return OperatorForm(
            self.username.text().strip(),
            self.name.text(),
            role if isinstance(role, Role) else Role.CLERK,
            self.centre.currentData() or "",
            digits.ascii_digits(self.phone.text()).strip(),
        )

    def refuse(self, findings: Sequence[object]) -> None:
        """Write each finding under its field; nothing typed is lost."""
        unplaced: list[str] = []
        for row in self.rows.values():
            row.note("")
        for finding in findings:
            place = _PLACES.get(finding.lack) if isinstance(finding, Finding) else None
            if isinstance(finding, Finding) and place is not None:
                self.rows[place].note(entry_words(finding), Tone.BAD)
            elif isinstance(finding, Finding):
                unplaced.append(entry_words(finding))
            else:
                unplaced.append(finding_words(finding))
        self.said.setText("\n".join(unplaced))
        self.said.setVisible(bool(unplaced))

    def set_busy(self, busy: bool) -> None:
        """Keep the clerk from handing in twice."""
        self.save_button.setEnabled(not busy)

    def _enter(self) -> None:
        self.refuse(())
        self.set_busy(True)
        self.wanted.emit(self.form())
