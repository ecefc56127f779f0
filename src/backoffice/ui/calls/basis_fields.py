"""The paper that a right stands on, as far as its kind asks for it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from backoffice.records import digits, persian
from backoffice.records.disclosures import Basis, BasisPaper, Lack
from backoffice.records.flaws import Checked
from backoffice.ui.calls.words import basis_words
from backoffice.ui.theme import TIGHT
from backoffice.ui.widgets.checked import CheckedField
from backoffice.ui.widgets.digits_edit import DigitsEdit
from backoffice.ui.widgets.form import FieldRow, Form, named, section
from backoffice.ui.widgets.jalali_edit import JalaliEdit
from backoffice.ui.widgets.name_edit import NameEdit

translate = QCoreApplication.translate

NARROWEST = 100
"""How narrow a line may become in pixels; Qt would keep room for the font's widest letter."""

_LONGEST_NUMBER, _LONGEST_ISSUER = 40, 120


def any_number(text: str) -> Checked:
    """Take any number of a paper; the rules judge it with the rest."""
    return Checked(digits.bare(text))


def _any_text(text: str) -> Checked:
    return persian.check_text(text, _LONGEST_ISSUER)


def _issuer_words(paper: BasisPaper) -> str:
    match paper:
        case BasisPaper.LEASE:
            return translate("Calls", "Estate agency")
        case BasisPaper.POWER_OF_ATTORNEY:
            return translate("Calls", "Notary")
        case BasisPaper.GUARDIANSHIP_DEED | BasisPaper.INHERITANCE_CERTIFICATE:
            return translate("Calls", "Court")
        case BasisPaper.INTRODUCTION_LETTER:
            return translate("Calls", "Office or company")
        case BasisPaper.COURT_ORDER:
            return translate("Calls", "Authority")


class BasisFields(QWidget):
    """Number, issuer and days of the paper; what a kind does not ask for is hidden."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper: BasisPaper | None = None
        self.title = section("")
        self.number = DigitsEdit(any_number, longest=_LONGEST_NUMBER, letters=True)
        self.issuer = NameEdit(check=_any_text, longest=_LONGEST_ISSUER)
        self.issued = JalaliEdit()
        self.since = JalaliEdit()
        self.until = JalaliEdit()
        self.expires = JalaliEdit()
        self.names_line = QCheckBox(self.tr("The paper names this &telephone number"))
        self._lease = Form(columns=2)
        self._since_row = self._lease.add(self.tr("First day"), self.since)
        self._until_row = self._lease.add(self.tr("Last day"), self.until)
        paper = Form(columns=2)
        self._number_row = paper.add(self.tr("Paper number"), self.number)
        self._issuer_row = paper.add(self.tr("Issuer"), self.issuer)
        self._issued_row = paper.add(self.tr("Paper date"), self.issued)
        self._expires_row = paper.add(self.tr("Valid until"), self.expires)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        for widget in (self.title, self._lease, paper, self.names_line):
            column.addWidget(widget)
        for field in self.texts():
            field.edit.setMinimumWidth(NARROWEST)
            field.changed.connect(self.changed)
        for edit in self.days():
            edit.edit.setMinimumWidth(NARROWEST)
            edit.changed.connect(self.changed)
        self.names_line.toggled.connect(self.changed)
        self.show_paper(None)

    def texts(self) -> tuple[CheckedField, ...]:
        """The fields of text."""
        return self.number, self.issuer

    def days(self) -> tuple[JalaliEdit, ...]:
        """The fields of days."""
        return self.since, self.until, self.issued, self.expires

    def rows(self) -> tuple[tuple[FieldRow, ...], tuple[FieldRow, ...]]:
        """The rows of the first and of the second column, to be laid in line with others."""
        return (
            (self._since_row, self._number_row, self._issued_row),
            (self._until_row, self._issuer_row, self._expires_row),
        )

    def show_paper(self, paper: BasisPaper | None) -> None:
        """Ask for this kind of paper, for none at all with None."""
        self._paper = paper
        self.setVisible(paper is not None)
        if paper is None:
            return
        self.title.setText(basis_words(paper))
        self._issuer_row.label.setText(_issuer_words(paper))
        named(self.issuer, _issuer_words(paper))
        self._lease.setVisible(paper is BasisPaper.LEASE)
        self._expires_row.set_visible(paper is BasisPaper.POWER_OF_ATTORNEY)
        self._issued_row.set_visible(paper is not BasisPaper.LEASE)
        self.names_line.setVisible(paper is BasisPaper.LEASE)

    def basis(self) -> Basis:
        """The paper as entered; what is hidden counts as not given."""
        paper = self._paper
        if paper is None:
            return Basis()
        lease = paper is BasisPaper.LEASE
        last = self.until if lease else self.expires
        expires = lease or paper is BasisPaper.POWER_OF_ATTORNEY
        return Basis(
            number=self.number.value(),
            issuer=self.issuer.value(),
            issued_on=None if lease else self.issued.value(),
            valid_from=self.since.value() if lease else None,
            valid_to=last.value() if expires else None,
            names_line=lease and self.names_line.isChecked(),
        )

    def put(self, basis: Basis) -> None:
        """Show a paper that was seen before; nothing is emitted."""
        self.number.set_value(basis.number)
        self.issuer.set_value(basis.issuer)
        self.issued.set_value(basis.issued_on)
        self.since.set_value(basis.valid_from)
        for last in (self.until, self.expires):
            last.set_value(basis.valid_to)
        self._tick(names_line=basis.names_line)

    def _tick(self, *, names_line: bool) -> None:
        self.names_line.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.names_line.setChecked(names_line)
        self.names_line.blockSignals(False)  # noqa: FBT003 - likewise

    def clear(self) -> None:
        """Forget the paper; nothing is emitted."""
        for field in self.texts():
            field.set_value("")
        for edit in self.days():
            edit.set_value(None)
        self._tick(names_line=False)

    def field_of(self, lack: Lack) -> QWidget | None:
        """The field that a finding is about, None when it is not one of these."""
        return {
            Lack.BASIS_NUMBER: self.number,
            Lack.BASIS_ISSUER: self.issuer,
            Lack.BASIS_DATE: self.issued,
            Lack.BASIS_IN_FUTURE: self.issued,
            Lack.BASIS_EXPIRED: self.expires,
            Lack.LEASE_START: self.since,
            Lack.LEASE_NOT_BEGUN: self.since,
            Lack.LEASE_END: self.until,
            Lack.LEASE_BACKWARDS: self.until,
            Lack.LEASE_ENDED: self.until,
            Lack.LEASE_SILENT: self.names_line,
        }.get(lack)
