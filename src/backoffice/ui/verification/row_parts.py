"""What a row of the checklist is made of."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from backoffice.records import digits, persian
from backoffice.records.flaws import Checked, Flaw
from backoffice.records.papers import LackReason, Requirement
from backoffice.ui import icons
from backoffice.ui.icons import IconLabel
from backoffice.ui.theme import GAP, TIGHT, WIDE, Tone, mark
from backoffice.ui.verification.naming import renamed
from backoffice.ui.verification.words import paper_words, reason_words
from backoffice.ui.widgets.chips import Choice, ChoiceChips
from backoffice.ui.widgets.digits_edit import DigitsEdit
from backoffice.ui.widgets.elided_label import ElidedLabel
from backoffice.ui.widgets.jalali_edit import JalaliEdit
from backoffice.ui.widgets.wrapped import wrap

translate = QCoreApplication.translate

_LONGEST_NUMBER = 30
_NARROWEST = 80  # pixels


def _paper_number(text: str) -> Checked:
    """Letters' and gazettes' numbers come in every form: 12/ص/4455."""
    checked = persian.check_text(text, _LONGEST_NUMBER)
    return Checked(digits.ascii_digits(checked.value), checked.flaws, checked.notices)


class RowParts:
    """The widgets of one row; those that the requirement does not ask for are None."""

    def __init__(self, row: QFrame, requirement: Requirement, today: date) -> None:
        self.requirement = requirement
        self._today = today
        several = len(requirement.any_of) > 1
        title = paper_words(requirement.any_of[0])  # the chips name the others
        if requirement.code == "identity":
            title = translate("Verification", "Identity paper")
        self._title = self.spoken = title
        self.icon = IconLabel()
        self.title = ElidedLabel(title)
        self.original = QCheckBox(translate("Verification", "Original seen"))
        self.copy = QCheckBox(translate("Verification", "Copy kept")) if requirement.copy else None
        self.choices = self._choices() if several else None
        self.number = (
            DigitsEdit(_paper_number, longest=_LONGEST_NUMBER) if requirement.number else None
        )
        self.dated = JalaliEdit(judge=self._judge) if requirement.dated else None
        self.reason = QToolButton()
        self.scan = QToolButton()
        self.sentence = QLabel()
        self._dress()
        self._lay_out(row)

    def begin(self, place: str, today: date) -> None:
        """Serve another phone or case: empty fields, and names that say which phone."""
        self._today = today
        self.spoken = f"{self._title} {place}".strip()
        if self.number is not None:
            self.number.set_value("")
        if self.dated is not None:
            self.dated.set_value(None)
        self._name_all()

    def _judge(self, day: date) -> Flaw | None:
        return Flaw.IN_FUTURE if day > self._today else None

    def _choices(self) -> ChoiceChips:
        return ChoiceChips(
            [
                Choice(paper, f"{digits.isolate(digits.persian(at))}  {paper_words(paper)}")
                for at, paper in enumerate(self.requirement.any_of, 1)
            ]
        )

    def _name_all(self) -> None:
        place = self.spoken
        said = translate("Verification", "{part}: {paper}")
        parts: list[tuple[QWidget | None, str]] = [
            (self.original, translate("Verification", "Original seen")),
            (self.copy, translate("Verification", "Copy kept")),
            (self.choices, translate("Verification", "Which paper")),
            (self.number, translate("Verification", "Number")),
            (self.dated, translate("Verification", "Date")),
            (self.reason, translate("Verification", "What is wrong with it")),
            (self.scan, translate("Verification", "Scans")),
        ]
        for widget, name in parts:
            if widget is not None:
                renamed(widget, said.format(part=name, paper=place))

    def _dress(self) -> None:
        if self.number is not None:
            self.number.edit.setPlaceholderText(translate("Verification", "Number"))
        if self.dated is not None:
            self.dated.edit.setPlaceholderText(translate("Verification", "Date"))
        for button, icon in ((self.reason, "warning"), (self.scan, "attach")):
            mark(button, "quiet")
            icons.give(button, icon)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.reason.setToolTip(translate("Verification", "What is wrong with the paper (Delete)"))
        self.scan.setToolTip(translate("Verification", "Attach or look at scans (Insert)"))

    def _lay_out(self, row: QFrame) -> None:
        first = QHBoxLayout()
        first.setSpacing(GAP)
        first.addWidget(self.icon)
        first.addWidget(self.title, 1)
        first.addWidget(self.original)
        if self.copy is not None:
            first.addWidget(self.copy)
        first.addWidget(self.reason)
        first.addWidget(self.scan)
        column = QVBoxLayout(row)
        column.setContentsMargins(GAP, TIGHT, WIDE - TIGHT, TIGHT)
        column.setSpacing(TIGHT)
        column.addLayout(first)
        if self.choices is not None:
            column.addWidget(self.choices)
        if self.number is not None or self.dated is not None:
            column.addLayout(self._fields())
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        wrap(self.sentence)
        self.sentence.setVisible(False)
        column.addWidget(self.sentence)

    def _fields(self) -> QHBoxLayout:
        fields = QHBoxLayout()
        fields.setSpacing(GAP)
        fields.addSpacing(WIDE + GAP)
        for field in (self.number, self.dated):
            if field is not None:
                field.edit.setMinimumWidth(_NARROWEST)
                fields.addWidget(field, 1)
        return fields

    def show_reason(self, reason: LackReason | None) -> None:
        """Show what is wrong with the paper on its button."""
        self.reason.setText(reason_words(reason) if reason else "")
        icons.give(self.reason, "cross" if reason else "warning", Tone.BAD if reason else None)

    def show_scans(self, count: int) -> None:
        """Show how many scans are attached."""
        self.scan.setText(digits.isolate(digits.persian(count)) if count else "")

    def set_editable(self, editable: bool) -> None:
        """Let the row be changed or only read."""
        for box in (self.original, self.copy, self.choices):
            if box is not None:
                box.setEnabled(editable)
        if self.number is not None:
            self.number.set_read_only(not editable)
        if self.dated is not None:
            self.dated.set_read_only(not editable)
        self.reason.setEnabled(editable)
