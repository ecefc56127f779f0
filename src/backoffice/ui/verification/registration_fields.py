"""Who registers, typed at the counter: one page for persons, one for bodies."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backoffice.records import dates, digits
from backoffice.records.people import (
    IRANIAN,
    KIND_OF_FORM,
    Field,
    LegalForm,
    PartyKind,
    fields_of,
)
from backoffice.ui.theme import GAP, Tone
from backoffice.ui.verification.fields import FieldInput, make_input
from backoffice.ui.verification.words import kind_icon, kind_words
from backoffice.ui.verification.words_fields import field_words
from backoffice.ui.widgets.chips import Choice, ChoiceChips
from backoffice.ui.widgets.form import FieldRow, Form
from backoffice.verification import registration

_FOREIGN = frozenset({Field.PASSPORT_NO, Field.FOREIGNER_ID})
_CITIZEN = frozenset({Field.NATIONAL_ID, Field.CERTIFICATE_NO})
_KIND = "kind"


class _Page:
    """The fields of persons or of bodies."""

    def __init__(self) -> None:
        self.form = Form(columns=2)
        self.inputs: dict[Field, FieldInput] = {}
        self.rows: dict[Field, FieldRow] = {}


class PartyFields(QWidget):
    """The kind of subscriber and the particulars of that kind."""

    typed = Signal()

    def __init__(self, home: str, today: date, parent: QWidget | None = None) -> None:
        """Build the fields; ``home`` is the area code, ``today`` Gregorian."""
        super().__init__(parent)
        self._home = home
        self._today = today
        self._sent: Mapping[Field, str] = {}
        kinds = [Choice(one, kind_words(one), icon=kind_icon(one)) for one in PartyKind]
        self.kinds = ChoiceChips(kinds)
        self.kinds.setAccessibleName(field_words(Field.KIND))
        self.kinds.changed.connect(self._kind_chosen)
        self._pages = {True: _Page(), False: _Page()}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.kinds)
        for natural, page in self._pages.items():
            self._fill(page, PartyKind.NATURAL if natural else PartyKind.COMPANY)
            column.addWidget(page.form)
        self._page = self._pages[True]
        self.choose_kind(PartyKind.NATURAL)

    def _fill(self, page: _Page, kind: PartyKind) -> None:
        for field in fields_of(kind):
            entry = make_input(field, self._home, self._today)
            entry.typed.connect(lambda field=field: self._typed(field))
            page.inputs[field] = entry
            page.rows[field] = page.form.add(field_words(field), entry.widget)
        if Field.NATIONALITY in page.inputs:
            page.inputs[Field.NATIONALITY].set_value(IRANIAN)

    @property
    def kind(self) -> PartyKind:
        """The kind that is chosen."""
        return PartyKind(str(self.kinds.key()))

    @property
    def inputs(self) -> Mapping[Field, FieldInput]:
        """The inputs of the page that is shown."""
        return self._page.inputs

    def choose_kind(self, kind: PartyKind) -> None:
        """Show the page of this kind; what both pages ask for goes along."""
        self.kinds.choose(kind)
        page = self._pages[kind is PartyKind.NATURAL]
        if page is not self._page:
            for field in page.inputs.keys() & self._page.inputs.keys():
                page.inputs[field].set_typed_text(self._page.inputs[field].typed_text())
        self._page = page
        for other in self._pages.values():
            other.form.setVisible(other is page)
        self._show_what_applies()
        self._note_sent()

    def texts(self) -> dict[Field, str]:
        """What is typed, by field, as the rules of intake read it; dates are Jalali."""
        return {
            field: _readable(field, entry)
            for field, entry in self.inputs.items()
            if not entry.is_blank()
        }

    def show_sent(self, kind: PartyKind, sent: Mapping[Field, str]) -> None:
        """Fill in what the portal sent, mended as far as the rules of files mend it."""
        self._sent = sent
        self.choose_kind(kind)
        for field, entry in self.inputs.items():
            text = sent.get(field, "")
            kept = self._kept(field, text)
            if kept:
                entry.set_value(kept)
            else:
                entry.set_typed_text(text)
        self._show_what_applies()
        self._note_sent()

    def typed_texts(self) -> dict[str, str]:
        """Everything typed, for a draft: "kind" and "who.<field>"."""
        texts = {f"who.{field.value}": entry.typed_text() for field, entry in self.inputs.items()}
        return {_KIND: self.kind.value, **{key: text for key, text in texts.items() if text}}

    def restore(self, draft: Mapping[str, str]) -> None:
        """Put back what `typed_texts` gave."""
        self.choose_kind(PartyKind(draft.get(_KIND, PartyKind.NATURAL)))
        for field, entry in self.inputs.items():
            entry.set_typed_text(draft.get(f"who.{field.value}", ""))
        self._show_what_applies()

    def focus_field(self, field: Field) -> bool:
        """Put the focus into a field; False when the page has none of it."""
        if field is Field.KIND:
            self.kinds.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        if field not in self._page.rows:
            return False
        self._page.rows[field].set_visible(True)
        self._page.inputs[field].widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def _kind_chosen(self) -> None:
        self.choose_kind(self.kind)
        self.typed.emit()

    def _typed(self, field: Field) -> None:
        if field is Field.LEGAL_FORM and self.inputs[field].value():
            # A mosque is no company: the form says which papers will be asked for.
            self.kinds.choose(KIND_OF_FORM[LegalForm(self.inputs[field].value())])
        self._show_what_applies()
        self.typed.emit()

    def _show_what_applies(self) -> None:
        """A citizen has no passport here, a foreigner no national ID; what is filled in stays."""
        if Field.NATIONALITY not in self.inputs:
            return
        foreign = self.inputs[Field.NATIONALITY].value() not in ("", IRANIAN)
        for field in _FOREIGN | _CITIZEN:
            entry = self.inputs[field]
            applies = (field in _FOREIGN) is foreign
            shown = applies or not entry.is_blank() or entry.has_focus()
            self._page.rows[field].set_visible(shown)

    def _note_sent(self) -> None:
        """Write under a field what came in, where that is not what stands there now."""
        for field, row in self._page.rows.items():
            text = self._sent.get(field, "")
            shown = digits.isolate(text) if text.isascii() else text
            told = bool(text) and _as_text(field, self._kept(field, text)) != text
            row.note(self.tr("Sent: {value}").format(value=shown) if told else "", Tone.INFO)

    def _kept(self, field: Field, text: str) -> str:
        return registration.read_field(field, text, lenient=True, home=self._home).kept


def _as_text(field: Field, kept: str) -> str:
    """A canonical value as a clerk types it: dates are Jalali."""
    if kept and field in registration.DATES:
        return dates.jalali(date.fromisoformat(kept))
    return kept


def _readable(field: Field, entry: FieldInput) -> str:
    """The canonical value if there is one, else what stands there; dates as Jalali text."""
    value = entry.value()
    return _as_text(field, value) if value and entry.is_usable() else entry.typed_text()
