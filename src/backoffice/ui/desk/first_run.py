"""The assistant of the very first start: the centre and its first administrator."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from backoffice.administration import rules
from backoffice.administration.first_run import FirstOffice, first_office_findings
from backoffice.administration.rules import Finding, Lack
from backoffice.records import digits, persian
from backoffice.records.centres import Centre
from backoffice.ui.desk.new_password import NewPassword
from backoffice.ui.theme import GAP, WIDE, Tone, mark, tone_role
from backoffice.ui.widgets.form import FieldRow, Form, section
from backoffice.ui.widgets.live_line import LiveLine
from backoffice.ui.widgets.wrapped import wrap
from backoffice.ui.words_entry import entry_words

_WIDTH = 860


def _latin(text: str) -> str:
    return digits.ascii_digits(persian.to_latin_layout(text))


def _code(text: str) -> str:
    return _latin(text).upper()


def _username(text: str) -> str:
    return _latin(text).lower()


class FirstRunPage(QWidget):
    """Everything on one page; what is wrong stands under its field."""

    wanted = Signal(object)  # FirstOffice

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = _left_to_right(LiveLine(_code), 16)
        self.centre = QLineEdit()
        self.number = _left_to_right(LiveLine(digits.persian), 3)
        self.number.setText(digits.persian("1"))
        self.prefixes = _left_to_right(LiveLine(digits.persian), 200)
        self.username = _left_to_right(LiveLine(_username), 32)
        self.name = QLineEdit()
        self.phone = _left_to_right(LiveLine(digits.persian), 20)
        self.password = NewPassword()
        self.said = QLabel()
        self.button = QPushButton(self.tr("Set up the office and log in"))
        mark(self.button, "primary")
        self.button.clicked.connect(self._enter)
        self.password.entered.connect(self._enter)
        self.rows: dict[str, FieldRow] = {}
        self._lay_out()
        for edit in (self.code, self.centre, self.username, self.name, self.phone):
            edit.textChanged.connect(self._judge)
        self._judge()

    def _lay_out(self) -> None:
        card = QFrame()
        mark(card, "card")
        card.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(card)
        column.setContentsMargins(2 * WIDE, WIDE, 2 * WIDE, WIDE)
        column.setSpacing(GAP)
        title = QLabel(self.tr("Welcome. Let us set up the office."))
        mark(title, "title")
        explanation = QLabel(
            self.tr(
                "The database is empty. Say which centre this is and who administers the "
                "program; everybody else is added later."
            )
        )
        wrap(explanation)
        mark(explanation, "muted")
        column.addWidget(title)
        column.addWidget(explanation)
        centre, operator = self._centre_form(), self._operator_form()
        widest = max(centre.label_width(), operator.label_width())
        for heading, form in (
            (self.tr("The centre"), centre),
            (self.tr("The first administrator"), operator),
        ):
            form.set_label_width(widest)
            column.addWidget(section(heading))
            column.addWidget(form)
        column.addWidget(self.password)
        column.addWidget(self.said)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        mark(self.said, tone_role(Tone.BAD))
        self.said.setWordWrap(True)
        self.said.setVisible(False)
        self._scroll(card)

    def _scroll(self, card: QWidget) -> None:
        inside = QWidget()
        middle = QHBoxLayout(inside)
        middle.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        middle.addStretch(1)
        middle.addWidget(card, 8, Qt.AlignmentFlag.AlignVCenter)
        middle.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)

    def _centre_form(self) -> Form:
        form = Form(columns=2)
        self.rows["code"] = form.add(
            self.tr("&Code"), self.code, hint=self.tr("Capital Latin letters, such as RSH01")
        )
        self.rows["centre"] = form.add(self.tr("N&ame of the centre"), self.centre)
        self.rows["number"] = form.add(
            self.tr("N&umber in codes"),
            self.number,
            hint=self.tr("1 to 999; it stands for the centre inside tracking codes"),
        )
        self.rows["prefixes"] = form.add(
            self.tr("P&refixes of its numbers"),
            self.prefixes,
            hint=self.tr("Apart by spaces, such as 3333 3334"),
        )
        return form

    def _operator_form(self) -> Form:
        form = Form(columns=2)
        self.rows["name"] = form.add(self.tr("&Name and surname"), self.name)
        self.rows["username"] = form.add(
            self.tr("&User name"), self.username, hint=self.tr("Small Latin letters and digits")
        )
        self.rows["phone"] = form.add(self.tr("&Telephone (optional)"), self.phone)
        return form

    def begin(self) -> None:
        """Put the focus where the administrator begins."""
        self.code.setFocus()

    def office(self) -> FirstOffice:
        """What is typed."""
        number = digits.ascii_digits(self.number.text()).strip()
        prefixes = tuple(digits.ascii_digits(self.prefixes.text()).split())
        return FirstOffice(
            Centre(
                self.code.text(),
                self.centre.text(),
                int(number) if digits.only(number) else 0,
                prefixes,
            ),
            self.username.text(),
            self.name.text(),
            self.password.password(),
            digits.ascii_digits(self.phone.text()).strip(),
        )

    def refuse(self, findings: Sequence[object]) -> None:
        """Write each finding under its field; nothing typed is lost."""
        self.button.setEnabled(True)
        unplaced: list[str] = []
        for row in self.rows.values():
            row.note("")
        for finding in findings:
            if not isinstance(finding, Finding):
                continue
            place = _PLACES.get(finding.lack)
            if place is not None:
                self.rows[place].note(entry_words(finding), Tone.BAD)
            elif finding.lack not in self.password.rules:
                unplaced.append(entry_words(finding))
        self.said.setText("\n".join(unplaced))
        self.said.setVisible(bool(unplaced))
        self._go_to_first()

    def forget(self) -> None:
        """Clear what is secret."""
        self.password.forget()

    def _go_to_first(self) -> None:
        for row in self.rows.values():
            if row.below.text():
                row.widget.setFocus()
                return
        self.password.first.setFocus()

    def _judge(self) -> None:
        name = rules.username(self.username.text())
        own = (name, self.name.text(), self.code.text(), self.centre.text(), self.phone.text())
        self.password.judge_by(own)

    def _enter(self) -> None:
        office = self.office()
        found: list[object] = list(first_office_findings(office))
        if found or not self.password.is_fine():
            self.refuse(found)
            return
        self.refuse(())
        self.button.setEnabled(False)
        self.wanted.emit(office)


_PLACES = {
    Lack.CENTRE_CODE_FORM: "code",
    Lack.CENTRE_CODE_TAKEN: "code",
    Lack.CENTRE_NAME_WRONG: "centre",
    Lack.CENTRE_NUMBER_WRONG: "number",
    Lack.CENTRE_NUMBER_TAKEN: "number",
    Lack.PREFIX_FORM: "prefixes",
    Lack.PREFIX_TAKEN: "prefixes",
    Lack.NAME_WRONG: "name",
    Lack.USERNAME_FORM: "username",
    Lack.USERNAME_TAKEN: "username",
}


def _left_to_right(edit: LiveLine, longest: int) -> LiveLine:
    edit.setMaxLength(longest)
    edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    edit.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return edit
