"""The form of one centre."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from backoffice.administration.rules import Finding, Lack
from backoffice.records import digits, persian
from backoffice.records.centres import Centre
from backoffice.ui.theme import GAP, WIDE, Tone, mark, tone_role
from backoffice.ui.widgets.form import FieldRow, Form
from backoffice.ui.widgets.live_line import LiveLine
from backoffice.ui.words_common import finding_words
from backoffice.ui.words_entry import entry_words

_PLACES = {
    Lack.CENTRE_CODE_FORM: "code",
    Lack.CENTRE_CODE_TAKEN: "code",
    Lack.CENTRE_NAME_WRONG: "name",
    Lack.CENTRE_NUMBER_WRONG: "number",
    Lack.CENTRE_NUMBER_TAKEN: "number",
    Lack.CENTRE_NUMBER_IN_USE: "number",
    Lack.PREFIX_FORM: "prefixes",
    Lack.PREFIX_TAKEN: "prefixes",
}


def _code(text: str) -> str:
    return digits.ascii_digits(persian.to_latin_layout(text)).upper()


class CentreDialog(QDialog):
    """Stays open until the centre is stored; what is wrong stands under its field."""

    wanted = Signal(object)  # Centre

    def __init__(self, centre: Centre, parent: QWidget) -> None:
        """Build the form; a centre of version 0 is a new one."""
        super().__init__(parent)
        self._version = centre.version
        new = centre.version == 0
        self.setWindowTitle(self.tr("New centre") if new else self.tr("Change the centre"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(480)
        self.code = _left_to_right(LiveLine(_code), centre.code, 16)
        self.code.setReadOnly(not new)
        self.name = QLineEdit(centre.name)
        self.number = _left_to_right(LiveLine(digits.persian), str(centre.number), 3)
        self.prefixes = _left_to_right(LiveLine(digits.persian), " ".join(centre.prefixes), 2000)
        form = Form()
        self.rows: dict[str, FieldRow] = {
            "code": form.add(
                self.tr("&Code"), self.code, hint=self.tr("Capital Latin letters, such as RSH01")
            ),
            "name": form.add(self.tr("N&ame of the centre"), self.name),
            "number": form.add(self.tr("N&umber in codes"), self.number),
            "prefixes": form.add(
                self.tr("P&refixes of its numbers"),
                self.prefixes,
                hint=self.tr("Apart by spaces, such as 3333 3334"),
            ),
        }
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setVisible(False)
        mark(self.said, tone_role(Tone.BAD))
        self._lay_out(form)
        (self.code if new else self.name).setFocus()

    def _lay_out(self, form: Form) -> None:
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
        column.addWidget(form)
        column.addWidget(self.said)
        column.addWidget(buttons)

    def centre(self) -> Centre:
        """What is filled in."""
        number = digits.ascii_digits(self.number.text()).strip()
        return Centre(
            self.code.text().strip(),
            self.name.text(),
            int(number) if digits.only(number) else 0,
            tuple(digits.ascii_digits(self.prefixes.text()).split()),
            self._version,
        )

    def refuse(self, findings: Sequence[object]) -> None:
        """Write each finding under its field; nothing typed is lost."""
        notes: dict[str, list[str]] = {}
        for finding in findings:
            if isinstance(finding, Finding):
                notes.setdefault(_PLACES.get(finding.lack, ""), []).append(entry_words(finding))
            else:
                notes.setdefault("", []).append(finding_words(finding))
        for place, row in self.rows.items():
            row.note(" ".join(notes.get(place, ())), Tone.BAD)
        self.said.setText("\n".join(notes.get("", ())))
        self.said.setVisible("" in notes)

    def set_busy(self, busy: bool) -> None:
        """Keep the clerk from handing in twice."""
        self.save_button.setEnabled(not busy)

    def _enter(self) -> None:
        self.refuse(())
        self.set_busy(True)
        self.wanted.emit(self.centre())


def _left_to_right(edit: LiveLine, text: str, longest: int) -> LiveLine:
    edit.setMaxLength(longest)
    edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    edit.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    edit.setText(digits.persian(text) if digits.only(text.replace(" ", "")) else text)
    return edit
