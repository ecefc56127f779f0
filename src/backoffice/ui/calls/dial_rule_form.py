"""The form of one dialling rule of the office's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from backoffice.records import digits
from backoffice.records.calls import CallType
from backoffice.records.dialling import (
    LONGEST_BEGINNING,
    LONGEST_TITLE,
    DialRule,
    RuleFinding,
    RuleFlaw,
)
from backoffice.ui.calls.dial_words import rule_finding_words
from backoffice.ui.calls.words import call_type_words
from backoffice.ui.theme import GAP, WIDE, Tone, mark, tone_role
from backoffice.ui.widgets.form import FieldRow, Form
from backoffice.ui.widgets.jalali_edit import JalaliEdit
from backoffice.ui.widgets.live_line import LiveLine
from backoffice.ui.words_common import finding_words

_PLACES = {
    RuleFlaw.BEGINNING: "beginning",
    RuleFlaw.TAKEN: "beginning",
    RuleFlaw.TYPE: "type",
    RuleFlaw.TITLE: "title",
    RuleFlaw.DATES: "until",
}


class DialRuleForm(QDialog):
    """Stays open until the rule is stored; what is wrong stands under its field."""

    wanted = Signal(object)  # DialRule

    def __init__(self, rule: DialRule, parent: QWidget) -> None:
        """Build the form; a rule without an id is a new one."""
        super().__init__(parent)
        self._rule = rule
        self.setWindowTitle(self.tr("Change the rule") if rule.id else self.tr("New dialling rule"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(460)
        self.beginning = LiveLine(digits.persian)
        self.beginning.setMaxLength(LONGEST_BEGINNING)
        self.beginning.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.beginning.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.beginning.setText(digits.persian(rule.beginning))
        self.type = QComboBox()
        for kind in CallType:
            self.type.addItem(call_type_words(kind), kind.value)
        self.type.setCurrentIndex(self.type.findData((rule.type or CallType.SERVICE).value))
        self.title = QLineEdit(rule.title)
        self.title.setMaxLength(LONGEST_TITLE)
        self.since, self.until = JalaliEdit(), JalaliEdit()
        self.since.set_value(rule.valid_from)
        self.until.set_value(rule.valid_to)
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setVisible(False)
        mark(self.said, tone_role(Tone.BAD))
        self._lay_out()

    def _lay_out(self) -> None:
        form = Form()
        self.rows: dict[str, FieldRow] = {
            "beginning": form.add(
                self.tr("First &digits"),
                self.beginning,
                hint=self.tr("As they are dialled, such as 0998 or 7020"),
            ),
            "type": form.add(self.tr("&Type of the call"), self.type),
            "title": form.add(
                self.tr("Des&tination"),
                self.title,
                hint=self.tr("Stands on the statement; may be empty"),
            ),
            "since": form.add(self.tr("&From the day"), self.since),
            "until": form.add(self.tr("&Until the day (included)"), self.until),
        }
        hint = QLabel(self.tr("A day that is left empty is open."))
        mark(hint, "muted")
        buttons = QDialogButtonBox()
        roles = QDialogButtonBox.ButtonRole
        self.save_button = buttons.addButton(self.tr("Save"), roles.AcceptRole)
        mark(self.save_button, "primary")
        buttons.addButton(self.tr("Back"), roles.RejectRole)
        buttons.accepted.connect(self._enter)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        for widget in (form, hint, self.said, buttons):
            column.addWidget(widget)

    def rule(self) -> DialRule:
        """What is filled in."""
        return replace(
            self._rule,
            beginning=digits.ascii_digits(self.beginning.text()).strip(),
            type=CallType(self.type.currentData()),
            title=self.title.text().strip(),
            valid_from=self.since.value(),
            valid_to=self.until.value(),
        )

    def refuse(self, findings: Sequence[object]) -> None:
        """Write each finding under its field; nothing typed is lost."""
        notes: dict[str, list[str]] = {}
        for finding in findings:
            if isinstance(finding, RuleFinding):
                place = _PLACES[finding.flaw]
                notes.setdefault(place, []).append(rule_finding_words(finding))
            else:
                notes.setdefault("", []).append(finding_words(finding))
        for place, row in self.rows.items():
            row.note(" ".join(notes.get(place, ())), Tone.BAD)
        self.said.setText("\n".join(notes.get("", ())))
        self.said.setVisible("" in notes)

    def set_busy(self, *, busy: bool) -> None:
        """Keep the clerk from handing in twice."""
        self.save_button.setEnabled(not busy)

    def _enter(self) -> None:
        dated = [one for one in (self.since, self.until) if not one.is_blank() and not one.value()]
        if dated:
            dated[0].setFocus()
            return
        self.refuse(())
        self.set_busy(busy=True)
        self.wanted.emit(self.rule())
