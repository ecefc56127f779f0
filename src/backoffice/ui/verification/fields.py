"""One input for each field of a registration, all answering alike."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from backoffice.records import dates, digits
from backoffice.records.flaws import OVERRIDABLE, Checked, Flaw
from backoffice.records.people import Field, LegalForm, Sex
from backoffice.ui.theme import Tone
from backoffice.ui.verification.words import legal_form_words, sex_words
from backoffice.ui.widgets.checked import Check, CheckedField
from backoffice.ui.widgets.chips import Choice, ChoiceChips
from backoffice.ui.widgets.digits_edit import DigitsEdit
from backoffice.ui.widgets.jalali_edit import JalaliEdit
from backoffice.ui.widgets.name_edit import NameEdit
from backoffice.verification import registration

_DIGITS = frozenset(
    {
        Field.NATIONAL_ID,
        Field.REPRESENTATIVE_ID,
        Field.COMPANY_ID,
        Field.POSTAL_CODE,
        Field.FOREIGNER_ID,
        Field.CERTIFICATE_NO,
        Field.REGISTRATION_NO,
        Field.MOBILE,
    }
)

_NARROWEST = 90  # pixels


class FieldInput(QObject):
    """A widget and its value as canonical text; dates are ISO 8601."""

    typed = Signal()
    left = Signal()

    widget: QWidget

    def value(self) -> str:
        """The canonical value, "" for none."""
        raise NotImplementedError

    def is_blank(self) -> bool:
        """Say whether nothing is given."""
        return not self.typed_text().strip()

    def is_usable(self) -> bool:
        """Say whether the value may be kept, a blank one included."""
        return True

    def typed_text(self) -> str:
        """What stands in the widget, for drafts."""
        return self.value()

    def set_value(self, value: str) -> None:
        """Show a canonical value; nothing is emitted."""
        raise NotImplementedError

    def set_typed_text(self, text: str) -> None:
        """Show a draft; nothing is emitted."""
        self.set_value(text)

    def set_read_only(self, read_only: bool) -> None:
        """Let the value be changed or only read."""
        self.widget.setEnabled(not read_only)

    def mark_missing(self, *, missing: bool) -> None:
        """Show beside an empty field whether something has to stand there."""

    def has_focus(self) -> bool:
        """Say whether the cursor stands here."""
        focused = self.widget.window().focusWidget()
        return focused is not None and (focused is self.widget or self.widget.isAncestorOf(focused))


class _Texts(FieldInput):
    """Names, numbers, codes."""

    def __init__(self, field: Field, entry: CheckedField) -> None:
        super().__init__(entry)
        entry.edit.setMinimumWidth(_NARROWEST)
        self.widget = entry
        self._entry = entry
        self._field = field
        entry.changed.connect(self.typed)
        entry.left.connect(self.left)
        entry.entered.connect(self.left)

    def value(self) -> str:
        return self._entry.value()

    def is_blank(self) -> bool:
        return self._entry.is_blank()

    def is_usable(self) -> bool:
        return self.is_blank() or set(self._entry.result().flaws) <= OVERRIDABLE

    def typed_text(self) -> str:
        return self._entry.typed_text()

    def set_value(self, value: str) -> None:
        self._entry.set_value(value)

    def set_typed_text(self, text: str) -> None:
        self._entry.set_value(digits.ascii_digits(text) if self._field in _DIGITS else text)

    def set_read_only(self, read_only: bool) -> None:
        self._entry.set_read_only(read_only)

    def mark_missing(self, *, missing: bool) -> None:
        if self.is_blank():
            self._entry.say("", Tone.BAD if missing else Tone.PLAIN)


class _Dates(FieldInput):
    def __init__(self, entry: JalaliEdit) -> None:
        super().__init__(entry)
        entry.edit.setMinimumWidth(_NARROWEST)
        self.widget = entry
        self._entry = entry
        entry.changed.connect(lambda _day: self.typed.emit())
        entry.left.connect(self.left)
        entry.entered.connect(self.left)

    def value(self) -> str:
        day = self._entry.value()
        return day.isoformat() if day else ""

    def is_blank(self) -> bool:
        return self._entry.is_blank()

    def is_usable(self) -> bool:
        return self.is_blank() or self._entry.is_fine()

    def typed_text(self) -> str:
        return self._entry.typed_text()

    def set_value(self, value: str) -> None:
        self._entry.set_value(date.fromisoformat(value) if value else None)

    def set_typed_text(self, text: str) -> None:
        self._entry.set_typed_text(text)

    def set_read_only(self, read_only: bool) -> None:
        self._entry.set_read_only(read_only)

    def mark_missing(self, *, missing: bool) -> None:
        if self.is_blank():
            self._entry.say("", Tone.BAD if missing else Tone.PLAIN)


class _SexChips(FieldInput):
    def __init__(self) -> None:
        chips = ChoiceChips([Choice(sex.value, sex_words(sex)) for sex in Sex])
        super().__init__(chips)
        self.widget = self._chips = chips
        chips.changed.connect(self._changed)

    def _changed(self) -> None:
        self.typed.emit()
        self.left.emit()

    def value(self) -> str:
        return str(self._chips.key() or "")

    def set_value(self, value: str) -> None:
        self._chips.choose(*((value,) if value else ()))


class _LegalForms(FieldInput):
    def __init__(self) -> None:
        box = QComboBox()
        super().__init__(box)
        box.setMinimumWidth(_NARROWEST)
        self.widget = self._box = box
        box.addItem("", "")
        for form in LegalForm:
            box.addItem(legal_form_words(form), form.value)
        box.activated.connect(self._changed)

    def _changed(self) -> None:
        self.typed.emit()
        self.left.emit()

    def value(self) -> str:
        return str(self._box.currentData() or "")

    def set_value(self, value: str) -> None:
        self._box.setCurrentIndex(max(self._box.findData(value), 0))


def check_of(field: Field, home: str) -> Check:
    """The check of a field as the fields of the kit want it."""

    def check(text: str) -> Checked:
        reading = registration.read_field(field, text, home=home)
        return Checked(reading.kept or text.strip(), reading.flaws, reading.notices)

    return check


def make_input(field: Field, home: str, today: date) -> FieldInput:
    """Make the input of a field; ``today`` (Gregorian) is the last day of any past event."""
    if field is Field.SEX:
        return _SexChips()
    if field is Field.LEGAL_FORM:
        return _LegalForms()
    if field is Field.BIRTH_DATE:
        return _Dates(JalaliEdit(judge=_birth_on(today)))
    if field in registration.DATES:
        return _Dates(JalaliEdit(judge=lambda day: Flaw.IN_FUTURE if day > today else None))
    check = check_of(field, home)
    if field is Field.PASSPORT_NO:
        return _Texts(field, DigitsEdit(check, letters=True, longest=20))
    if field in _DIGITS:
        return _Texts(field, DigitsEdit(check))
    return _Texts(field, NameEdit(check=check))


def _birth_on(today: date) -> Callable[[date], Flaw | None]:
    return lambda day: next(iter(dates.check_birth(day, today)), None)
