"""What the page of numbers asks for: a range, and a day until which a number is held back."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from backoffice.records import phones
from backoffice.records.flaws import Checked
from backoffice.ui.theme import GAP, WIDE, Tone, mark, tone_role
from backoffice.ui.widgets.digits_edit import DigitsEdit
from backoffice.ui.widgets.form import Form
from backoffice.ui.widgets.jalali_edit import JalaliEdit


class _Ask(QDialog):
    """A form with one coloured button; it stays open until it is accepted."""

    def __init__(self, parent: QWidget, title: str, yes: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(460)
        self.heading = QLabel()
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        mark(self.heading, "heading")
        self.form = Form()
        self.said = QLabel()
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        mark(self.said, tone_role(Tone.BAD))
        buttons = QDialogButtonBox()
        roles = QDialogButtonBox.ButtonRole
        self.yes = buttons.addButton(yes, roles.AcceptRole)
        mark(self.yes, "primary")
        back = buttons.addButton(self.tr("Back"), roles.RejectRole)
        for button in (self.yes, back):  # Return goes from field to field
            button.setAutoDefault(False)
        buttons.accepted.connect(self._enter)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        for widget in (self.heading, self.form, self.said, buttons):
            column.addWidget(widget)

    def _enter(self) -> None:
        raise NotImplementedError


class RangeDialog(_Ask):
    """The first and the last number of a range."""

    wanted = Signal(str, str)

    def __init__(self, parent: QWidget, centre: str, home: str) -> None:
        super().__init__(parent, self.tr("Add a range of numbers"), self.tr("Add"))
        self._home = home
        self.heading.setText(self.tr("To the pool of {centre}").format(centre=centre))
        self.first = DigitsEdit(self._check, longest=24, shown=phones.display)
        self.last = DigitsEdit(self._check, longest=24, shown=phones.display)
        self.form.add(self.tr("&First number"), self.first)
        self.form.add(self.tr("&Last number"), self.last)
        self.first.changed.connect(lambda _text: self._settle())
        self.last.changed.connect(lambda _text: self._settle())
        self.first.entered.connect(self.last.setFocus)
        self.last.entered.connect(self._enter)
        self._settle()
        self.first.setFocus()

    def _check(self, text: str) -> Checked:
        return phones.fixed_line(text, self._home)

    def refuse(self, text: str) -> None:
        """Say why the range is not taken; "" lets it be tried again."""
        self.said.setText(text)
        self._settle()

    def _settle(self) -> None:
        self.yes.setEnabled(self.first.is_fine() and self.last.is_fine())

    def _enter(self) -> None:
        if self.yes.isEnabled():
            self.yes.setEnabled(False)
            self.said.setText("")
            self.wanted.emit(self.first.value(), self.last.value())


class ReserveDialog(_Ask):
    """The day on which a number that is held back is free again."""

    wanted = Signal(object)  # date

    def __init__(self, parent: QWidget, number: str, until: date) -> None:
        super().__init__(parent, self.tr("Hold a number back"), self.tr("Hold back"))
        self.heading.setText(number)
        self.until = JalaliEdit()
        self.until.set_value(until)
        self.form.add(self.tr("&Free again on"), self.until)
        self.until.entered.connect(self._enter)
        self.until.changed.connect(lambda day: self.yes.setEnabled(day is not None))
        self.until.setFocus()

    def _enter(self) -> None:
        day = self.until.value()
        if day is not None:
            self.accept()
            self.wanted.emit(day)
