"""The particulars of a registration: checked while typed, beside what the portal had sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backoffice.records.people import (
    IRANIAN,
    Field,
    LegalForm,
    PartyKind,
    Sex,
    fields_of,
    to_fields,
)
from backoffice.ui.theme import GAP, Tone
from backoffice.ui.verification.fields import FieldInput, make_input
from backoffice.ui.verification.texts import day_shown, number_shown
from backoffice.ui.verification.words import legal_form_words, sex_words
from backoffice.ui.verification.words_fields import field_words
from backoffice.ui.widgets.form import FieldRow, Form
from backoffice.verification import registration
from backoffice.verification.desk import CaseView
from backoffice.verification.findings import Finding, Lack

_FOREIGN = frozenset({Field.PASSPORT_NO, Field.FOREIGNER_ID})
_CITIZEN = frozenset({Field.NATIONAL_ID, Field.CERTIFICATE_NO})
_NUMBERS = frozenset(
    {
        Field.NATIONAL_ID,
        Field.COMPANY_ID,
        Field.FOREIGNER_ID,
        Field.PASSPORT_NO,
        Field.CERTIFICATE_NO,
        Field.REGISTRATION_NO,
        Field.REPRESENTATIVE_ID,
        Field.POSTAL_CODE,
        Field.MOBILE,
    }
)


class ParticularsForm(QWidget):
    """One form per kind of person, natural or legal; the one that fits is shown."""

    typed = Signal()  # something was typed
    left = Signal()  # a field was left: what is fine may be saved
    grown = Signal()  # another form is shown

    def __init__(self, home: str, parent: QWidget | None = None) -> None:
        """Build the form; ``home`` is the area code of local numbers."""
        super().__init__(parent)
        self._home = home
        self._pages: dict[bool, _Page] = {}
        self._page: _Page | None = None
        self._case_id = ""
        self._stored: dict[Field, str] = {}
        self._overtaken: set[Field] = set()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._column = column

    def inputs(self) -> Mapping[Field, FieldInput]:
        """The inputs of the form that is shown."""
        return self._page.inputs if self._page else {}

    def show_case(self, view: CaseView, *, editable: bool) -> None:
        """Show a case; what is typed and not saved stays as typed."""
        same = view.case.id == self._case_id and self._page is not None
        page = self._choose_page(view.case.who.kind, view.today)
        typed = self.changes_as_typed() if same else {}
        self._case_id = view.case.id
        flat = to_fields(view.case.who)
        before, self._stored = (
            self._stored,
            {field: flat.get(field.value, "") for field in page.inputs},
        )
        self._overtaken = {
            field
            for field in typed
            if field in self._overtaken or before.get(field, "") != self._stored.get(field, "")
        }
        for field, entry in page.inputs.items():
            if field not in typed:
                entry.set_value(self._stored[field])
            entry.set_read_only(not editable)
        self._note_sent(view)
        self._hide_what_does_not_apply()

    def judge(self, found: Sequence[Finding]) -> None:
        """Mark the empty fields in which something has to stand."""
        missing = {one.field for one in found if one.lack is Lack.FIELD_MISSING and one.blocks}
        for field, entry in self.inputs().items():
            entry.mark_missing(missing=field in missing)

    def changes(self) -> dict[Field, str]:
        """The canonical values of the fields that differ from what is kept and may be kept."""
        return {
            field: entry.value()
            for field, entry in self.inputs().items()
            if entry.is_usable() and entry.value() != self._stored.get(field, "")
        }

    def changes_as_typed(self) -> dict[Field, str]:
        """The texts of the fields that differ from what is kept, as typed."""
        return {
            field: entry.typed_text()
            for field, entry in self.inputs().items()
            if not self.is_saved(field)
        }

    def typed_texts(self) -> dict[str, str]:
        """What is typed and not saved, for the draft: "who.<field>"."""
        return {f"who.{field.value}": text for field, text in self.changes_as_typed().items()}

    def restore(self, draft: Mapping[str, str]) -> int:
        """Put a draft back into its fields; return how many."""
        found = 0
        for field, entry in self.inputs().items():
            text = draft.get(f"who.{field.value}")
            if text is not None:
                entry.set_typed_text(text)
                found += 1
        self._hide_what_does_not_apply()
        return found

    def focus_field(self, field: Field) -> bool:
        """Put the focus into a field; False when the form has none of it."""
        entry = self.inputs().get(field)
        if entry is None:
            return False
        entry.widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def focus_first(self) -> None:
        """Put the focus into the first field that is not right, else into the first."""
        for entry in self.inputs().values():
            if not entry.is_usable() and not entry.widget.isHidden():
                entry.widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return
        for entry in self.inputs().values():
            entry.widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return

    def has_typed_here(self) -> bool:
        """Say whether the field with the focus differs from what is kept."""
        return any(
            entry.has_focus() and not self.is_saved(field) for field, entry in self.inputs().items()
        )

    def revert(self) -> None:
        """Let the field with the focus show again what is kept."""
        for field, entry in self.inputs().items():
            if entry.has_focus():
                entry.set_value(self._stored.get(field, ""))
                self.typed.emit()

    def _choose_page(self, kind: PartyKind, today: date) -> _Page:
        self.warm(kind, today)
        page = self._pages[kind is PartyKind.NATURAL]
        if page is not self._page:
            if self._page is not None:
                self._page.form.hide()
            page.form.show()
            self._page = page
            self.grown.emit()
        return page

    def warm(self, kind: PartyKind, today: date) -> None:
        """Make the form of this kind, if it is not made yet; ``today`` is Gregorian."""
        natural = kind is PartyKind.NATURAL
        if natural not in self._pages:
            page = self._pages[natural] = self._make_page(kind, today)
            page.form.hide()
            self._column.addWidget(page.form)

    def _make_page(self, kind: PartyKind, today: date) -> _Page:
        page = _Page()
        for field in fields_of(kind):
            entry = make_input(field, self._home, today)
            entry.typed.connect(self._typed)
            entry.left.connect(self.left)
            page.inputs[field] = entry
            page.rows[field] = page.form.add(field_words(field), entry.widget)
        return page

    def _typed(self) -> None:
        self._hide_what_does_not_apply()
        self.typed.emit()

    def _hide_what_does_not_apply(self) -> None:
        """A citizen has no passport here, a foreigner no national ID; what is filled in stays."""
        page = self._page
        if page is None or Field.NATIONALITY not in page.inputs:
            return
        foreign = page.inputs[Field.NATIONALITY].value() not in ("", IRANIAN)
        for field in _FOREIGN | _CITIZEN:
            entry = page.inputs[field]
            applies = (field in _FOREIGN) is foreign
            shown = applies or not entry.is_blank() or entry.has_focus()
            page.rows[field].set_visible(shown)

    def _note_sent(self, view: CaseView) -> None:
        page = self._page
        if page is None:
            return
        sent = view.case.as_sent or {}
        for field, row in page.rows.items():
            if field in self._overtaken and not self.is_saved(field):
                row.note(self._meanwhile(field), Tone.WARNING)
            else:
                row.note(self._sent_note(field, sent.get(field.value, "")), Tone.INFO)

    def is_saved(self, field: Field) -> bool:
        """Say whether a field shows what is kept."""
        entry = self.inputs()[field]
        return entry.is_usable() and entry.value() == self._stored.get(field, "")

    def _meanwhile(self, field: Field) -> str:
        kept = self._stored.get(field, "")
        return self.tr("Meanwhile saved by somebody else: {value}").format(
            value=_shown(field, kept) if kept else self.tr("empty")
        )

    def _sent_note(self, field: Field, sent: str) -> str:
        if not sent.strip():
            return ""
        reading = registration.read_field(field, sent, lenient=True, home=self._home)
        if reading.kept == self._stored.get(field, ""):
            return ""
        shown = _shown(field, reading.kept) if reading.kept else sent
        return self.tr("The portal sent: {value}").format(value=shown)


class _Page:
    """The fields of one kind of person."""

    def __init__(self) -> None:
        self.form = Form()
        self.form.setContentsMargins(GAP, 0, 0, 0)
        self.inputs: dict[Field, FieldInput] = {}
        self.rows: dict[Field, FieldRow] = {}


def _shown(field: Field, kept: str) -> str:
    """A canonical value for the eye."""
    if field in registration.DATES:
        return day_shown(date.fromisoformat(kept))
    if field is Field.SEX:
        return sex_words(Sex(kept))
    if field is Field.LEGAL_FORM:
        return legal_form_words(LegalForm(kept))
    return number_shown(kept) if field in _NUMBERS else kept
