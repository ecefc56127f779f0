"""For whom and by what right: what the clerk enters before any call is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from backoffice.records import identity, persian, phones
from backoffice.records.disclosures import BASIS, Claim, Holder, Lack, ListKind, Purpose
from backoffice.ui.calls.basis_fields import NARROWEST, BasisFields, any_number
from backoffice.ui.calls.words import holder_words
from backoffice.ui.theme import GAP, WIDE
from backoffice.ui.widgets.chips import Choice
from backoffice.ui.widgets.digits_edit import DigitsEdit
from backoffice.ui.widgets.form import FieldRow, Form, named
from backoffice.ui.widgets.keyed_chips import KeyedChips
from backoffice.ui.widgets.name_edit import NameEdit
from backoffice.ui.words_calls import purpose_words

_LONGEST_IDENTIFIER, _LONGEST_NAME, _LONGEST_NOTE = 30, 120, 400
#: Who acts for an owner: then the owner's identifier is asked for as well.
_FOR_OWNER = frozenset({Holder.ATTORNEY, Holder.GUARDIAN, Holder.REPRESENTATIVE, Holder.HEIR})


class ClaimForm(QWidget):
    """Emits ``changed`` after every keystroke; Return goes on to the next field."""

    changed = Signal()
    number_changed = Signal(str)  # eleven ASCII digits, "" while it is none
    submitted = Signal()  # Return in the last field

    def __init__(self, home: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._kind = ListKind.CALLS
        self._number = ""
        self._ticket = ""  # the request that this list is for
        self._make_fields()
        self._lay_out()
        self._connect()
        self.holder.choose(Holder.OWNER)
        self._show_holder()

    def _make_fields(self) -> None:
        self.number = DigitsEdit(
            lambda text: phones.fixed_line(text, self._home), longest=24, shown=phones.display
        )
        self.holder = KeyedChips([Choice(one, holder_words(one)) for one in Holder])
        self.identifier = DigitsEdit(identity.party_id, longest=_LONGEST_IDENTIFIER, letters=True)
        self.name = NameEdit(longest=_LONGEST_NAME)
        self.owner = DigitsEdit(identity.party_id, longest=_LONGEST_IDENTIFIER, letters=True)
        self.basis = BasisFields()
        self.identity_seen = QCheckBox(self.tr("&Identity paper seen"))
        self.bill_seen = QCheckBox(self.tr("Last paid &bill seen"))
        self.purpose = KeyedChips([Choice(one, purpose_words(one)) for one in Purpose])
        self.note = QLineEdit()
        self.note.setMaxLength(_LONGEST_NOTE)
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)

    def _lay_out(self) -> None:
        who = Form(columns=2)
        number_row = who.add(self.tr("&Number of the line"), self.number)
        holder_row = who.add(self.tr("&Right"), self.holder, wide=True)
        self._identifier_row = who.add(self.tr("I&dentifier"), self.identifier)
        self._name_row = who.add(self.tr("Na&me"), self.name)
        self._owner_row = who.add(self.tr("Owner's identifier"), self.owner)
        self._seen = QWidget()
        row = QHBoxLayout(self._seen)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(WIDE)
        row.addWidget(self.identity_seen)
        row.addWidget(self.bill_seen)
        row.addStretch(1)
        why = Form(columns=2)
        purpose_row = why.add(self.tr("&Purpose"), self.purpose, wide=True)
        note_row = why.add(self.tr("No&te"), self.note, wide=True)
        first, second = self.basis.rows()
        mine = (number_row, holder_row, self._identifier_row, self._owner_row)
        _in_line(*mine, *first, purpose_row, note_row)
        _in_line(self._name_row, *second)
        named(self.holder, self.tr("Right"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for widget in (who, self.basis, self._seen, why):
            column.addWidget(widget)
        column.addStretch(1)
        self.setFocusProxy(self.number)

    def _connect(self) -> None:
        self.number.changed.connect(self._number_typed)
        self.holder.changed.connect(self._holder_changed)
        for line in (self.number, self.identifier, self.name, self.owner):
            line.edit.setMinimumWidth(NARROWEST)
        for field in (self.identifier, self.name, self.owner):
            field.changed.connect(self.changed)
        self.basis.changed.connect(self.changed)
        self.identity_seen.toggled.connect(self.changed)
        self.bill_seen.toggled.connect(self.changed)
        self.purpose.changed.connect(self.changed)
        self.note.textChanged.connect(self.changed)
        for entry in (self.number, self.identifier, self.name, self.owner, *self.basis.texts()):
            entry.entered.connect(self._go_on)
        for edit in self.basis.days():
            edit.entered.connect(self._go_on)
        self.note.returnPressed.connect(self.submitted)

    def _go_on(self) -> None:
        self.focusNextChild()

    def _number_typed(self) -> None:
        number = self.number.value() if self.number.is_fine() else ""
        if number != self._number:
            self._number = number
            self.number_changed.emit(number)
        self.changed.emit()

    def _holder_changed(self) -> None:
        self._show_holder()
        self.changed.emit()

    def _show_holder(self) -> None:
        holder = self.holder_chosen()
        by_order = holder is Holder.ORDER
        self._identifier_row.label.setText(
            self.tr("File number") if by_order else self.tr("I&dentifier")
        )
        self.identifier.set_check(any_number if by_order else identity.party_id)
        self._owner_row.set_visible(holder in _FOR_OWNER)
        self._seen.setVisible(not by_order)  # an authority sends its order, nobody stands here
        self.basis.show_paper(BASIS[holder])

    # Values

    def holder_chosen(self) -> Holder:
        """By what right somebody asks."""
        key = self.holder.key()
        return key if isinstance(key, Holder) else Holder.OWNER

    def set_kind(self, kind: ListKind) -> None:
        """Ask for this list; the nuisance view brings its purpose along."""
        self._kind = kind
        if kind is ListKind.CALLERS and self.purpose.key() is None:
            self.purpose.choose(Purpose.NUISANCE)
        elif kind is not ListKind.CALLERS and self.purpose.key() is Purpose.NUISANCE:
            self.purpose.choose()
        self.changed.emit()

    def set_number(self, number: str) -> None:
        """Begin with a line, as if it had been typed."""
        self.number.set_value(number)
        self._number_typed()

    def put(self, claim: Claim) -> None:
        """Begin with a claim that was judged elsewhere, as if it had been typed."""
        self.clear()
        self.holder.choose(claim.holder)
        self._show_holder()
        self.name.set_value(claim.name)
        self.identifier.set_value(claim.identifier)
        self.owner.set_value(claim.owner_identifier)
        self.basis.put(claim.basis)
        self.identity_seen.setChecked(claim.identity_seen)
        self.bill_seen.setChecked(claim.bill_seen)
        self.purpose.choose(*((claim.purpose,) if claim.purpose else ()))
        self.note.setText(claim.note)
        self._ticket = claim.ticket
        self.set_number(claim.number)

    def ticket(self) -> str:
        """The tracking code of the request that this list is for, "" for none."""
        return self._ticket

    def claim(self) -> Claim:
        """What is entered now."""
        holder, purpose = self.holder_chosen(), self.purpose.key()
        return Claim(
            number=self.number.value(),
            holder=holder,
            kind=self._kind,
            name=self.name.value(),
            identifier=self.identifier.value(),
            owner_identifier=self.owner.value() if holder in _FOR_OWNER else "",
            basis=self.basis.basis(),
            identity_seen=self.identity_seen.isChecked(),
            bill_seen=self.bill_seen.isChecked(),
            purpose=purpose if isinstance(purpose, Purpose) else None,
            note=persian.clean(self.note.text()),
            ticket=self._ticket,
        )

    def is_blank(self) -> bool:
        """Say whether nothing was typed that would be a loss."""
        fields = (self.number, self.identifier, self.name, self.owner)
        return all(field.is_blank() for field in fields) and not self.note.text().strip()

    def clear(self) -> None:
        """The next one at the desk: everything empty, an owner again."""
        self._ticket = ""
        for field in (self.number, self.identifier, self.name, self.owner):
            field.set_value("")
        self.basis.clear()
        self.holder.choose(Holder.OWNER)
        self.purpose.choose(*((Purpose.NUISANCE,) if self._kind is ListKind.CALLERS else ()))
        self.identity_seen.setChecked(False)
        self.bill_seen.setChecked(False)
        self.note.clear()
        self._show_holder()
        self._number_typed()

    def field_of(self, lack: Lack) -> QWidget:
        """The field where a finding is mended."""
        basis = self.basis.field_of(lack)
        if basis is not None:
            return basis
        return {
            Lack.IDENTIFIER: self.identifier,
            Lack.NOT_THE_OWNER: (
                self.owner if self.holder_chosen() in _FOR_OWNER else self.identifier
            ),
            Lack.OWNER_IDENTIFIER: self.owner,
            Lack.NAME: self.name,
            Lack.IDENTITY_NOT_SEEN: self.identity_seen,
            Lack.BILL_NOT_SEEN: self.bill_seen,
            Lack.PURPOSE: self.purpose,
            Lack.NOTE: self.note,
            Lack.ORDER_RIGHT: self.holder,
        }.get(lack, self.number)


def _in_line(*rows: FieldRow) -> None:
    """Give the labels of several forms one width, so that their fields begin in one line."""
    widest = max(row.label.sizeHint().width() for row in rows)
    for row in rows:
        row.label.setMinimumWidth(widest)
