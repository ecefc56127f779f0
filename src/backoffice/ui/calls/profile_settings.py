"""How a format writes its values: everything but where its columns stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from backoffice.calls.format_drafts import DELIMITERS
from backoffice.calls.formats_checks import LONGEST_NAME, LONGEST_TITLE, MOST_HEADER_ROWS
from backoffice.records import digits, persian
from backoffice.records.call_files import (
    CallField,
    DateForm,
    DurationForm,
    Encoding,
    Money,
    Profile,
    ProfileFlaw,
    Shape,
)
from backoffice.ui.calls.import_words import (
    date_form_words,
    duration_form_words,
    encoding_words,
    money_words,
    shape_words,
)
from backoffice.ui.calls.profile_words import delimiter_words
from backoffice.ui.theme import TIGHT
from backoffice.ui.widgets.form import FieldRow, Form
from backoffice.ui.widgets.live_line import LiveLine

_SEPARATORS = "\u060c,;\u061b"  # between the words of answered calls


_PLACES: dict[object, str] = {
    ProfileFlaw.NAME: "name",
    ProfileFlaw.NAME_TAKEN: "name",
    ProfileFlaw.SHIPPED: "name",
    ProfileFlaw.TITLE: "title",
    ProfileFlaw.DELIMITER: "delimiter",
    ProfileFlaw.NO_MOMENT: "date",
}


class FormatSettings(QWidget):
    """The form; every change of it is told at once."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLineEdit()
        self.title.setMaxLength(LONGEST_TITLE)
        self.name = LiveLine(_latin)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.shape = _choice(Shape, shape_words)
        self.encoding = _choice(Encoding, encoding_words)
        self.delimiter = QComboBox()
        for sign in DELIMITERS:
            self.delimiter.addItem(delimiter_words(sign), sign)
        self.header = QSpinBox()
        self.header.setRange(0, MOST_HEADER_ROWS)
        self.header.setSpecialValueText(self.tr("no header"))
        self.date_form = _choice(DateForm, date_form_words)
        self.duration = _choice(DurationForm, duration_form_words)
        self.money = _choice(Money, money_words)
        self.answered = QLineEdit()
        self.answered.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.lost_zero = QCheckBox(self.tr("A spreadsheet ate the &zeros of numbers"))
        self.equal_rows = QCheckBox(self.tr("E&qual rows are calls of their own"))
        self.utc = QCheckBox(self.tr("Times are &UTC"))
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        form = Form()
        self.rows: dict[str, FieldRow] = {
            "title": form.add(self.tr("&Title"), self.title),
            "name": form.add(
                self.tr("S&hort name"),
                self.name,
                hint=self.tr("For the command line: small Latin letters, digits, dashes"),
            ),
            "shape": form.add(self.tr("S&hape"), self.shape),
            "encoding": form.add(self.tr("&Letters"), self.encoding),
            "delimiter": form.add(self.tr("Se&parator"), self.delimiter),
            "header": form.add(self.tr("&Header in row"), self.header),
            "date": form.add(self.tr("&Date"), self.date_form),
            "duration": form.add(self.tr("D&uration"), self.duration),
            "money": form.add(self.tr("A&mount"), self.money),
            "answered": form.add(
                self.tr("A&nswered calls say"),
                self.answered,
                hint=self.tr("Words with a comma between them; other rows are no calls"),
            ),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(form)
        for box in (self.utc, self.lost_zero, self.equal_rows):
            column.addWidget(box)
        column.addStretch(1)

    def _listen(self) -> None:
        for line in (self.title, self.name, self.answered):
            line.textChanged.connect(self._tell)
        for combo in self._combos():
            combo.currentIndexChanged.connect(self._tell)
        self.header.valueChanged.connect(self._tell)
        for box in (self.utc, self.lost_zero, self.equal_rows):
            box.toggled.connect(self._tell)

    def _combos(self) -> tuple[QComboBox, ...]:
        return (
            self.shape,
            self.encoding,
            self.delimiter,
            self.date_form,
            self.duration,
            self.money,
        )

    def _tell(self) -> None:
        self.changed.emit()

    def show_profile(self, profile: Profile) -> None:
        """Show a format; nothing is told. The short name of a kept one stays as it is."""
        with QSignalBlocker(self):
            self.title.setText(profile.title)
            self.name.setText(profile.name)
            self.name.setReadOnly(profile.version > 0)
            for combo, value in (
                (self.shape, profile.shape),
                (self.encoding, profile.encoding),
                (self.date_form, profile.date_form),
                (self.duration, profile.duration),
                (self.money, profile.money),
            ):
                combo.setCurrentIndex(combo.findData(value.value))
            if self.delimiter.findData(profile.delimiter) < 0:
                self.delimiter.addItem(delimiter_words(profile.delimiter), profile.delimiter)
            self.delimiter.setCurrentIndex(self.delimiter.findData(profile.delimiter))
            self.header.setValue(profile.header_row)
            self.answered.setText(", ".join(profile.answered))
            self.utc.setChecked(profile.utc)
            self.lost_zero.setChecked(profile.lost_zero)
            self.equal_rows.setChecked(profile.equal_rows_are_calls)
        self.show_what_counts(profile)

    def show_forms(self, profile: Profile) -> None:
        """Show how a format writes dates and durations; nothing is told."""
        with QSignalBlocker(self):
            for combo, value in (
                (self.date_form, profile.date_form),
                (self.duration, profile.duration),
            ):
                combo.setCurrentIndex(combo.findData(value.value))

    def applied(self, profile: Profile) -> Profile:
        """Return a format with what is filled in here."""
        return replace(
            profile,
            title=self.title.text(),
            name=self.name.text().strip(),
            shape=Shape(self.shape.currentData()),
            encoding=Encoding(self.encoding.currentData()),
            delimiter=self.delimiter.currentData(),
            header_row=self.header.value(),
            date_form=DateForm(self.date_form.currentData()),
            duration=DurationForm(self.duration.currentData()),
            money=Money(self.money.currentData()),
            answered=_listed(self.answered.text()),
            utc=self.utc.isChecked(),
            lost_zero=self.lost_zero.isChecked(),
            equal_rows_are_calls=self.equal_rows.isChecked(),
        )

    def go_to(self, flaw: object) -> None:
        """Put the cursor into the field that a finding is about."""
        place = _PLACES.get(flaw, "header")
        self.rows[place].widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_what_counts(self, profile: Profile) -> None:
        """Show only the fields that a format of this shape and these columns has."""
        text = profile.shape is not Shape.WORKBOOK
        fields = {column.field for column in profile.columns}
        self.rows["encoding"].set_visible(text)
        self.rows["delimiter"].set_visible(profile.shape is Shape.DELIMITED)
        self.rows["money"].set_visible(CallField.AMOUNT in fields)
        self.rows["answered"].set_visible(CallField.ANSWERED in fields)


def _choice(codes: Iterable[StrEnum], words: Callable[..., str]) -> QComboBox:
    combo = QComboBox()
    for code in codes:
        combo.addItem(words(code), code.value)
    return combo


def _latin(text: str) -> str:
    return digits.ascii_digits(persian.to_latin_layout(text)).lower().replace(" ", "-")


def _listed(text: str) -> tuple[str, ...]:
    for sign in _SEPARATORS:
        text = text.replace(sign, "\n")
    return tuple(word.strip() for word in text.splitlines() if word.strip())
