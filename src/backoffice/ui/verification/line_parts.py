"""What the card of a phone is made of."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from backoffice.records import bills, phones
from backoffice.records.people import Field, Ownership
from backoffice.ui import icons
from backoffice.ui.theme import FIELD, GAP, TIGHT, Tone, mark, tone_role
from backoffice.ui.verification.naming import renamed
from backoffice.ui.verification.words import ownership_words
from backoffice.ui.verification.words_fields import field_words
from backoffice.ui.widgets.chips import Choice, ChoiceChips, StateChip
from backoffice.ui.widgets.digits_edit import DigitsEdit
from backoffice.ui.widgets.jalali_edit import JalaliEdit
from backoffice.ui.widgets.lease_bar import LeaseBar

translate = QCoreApplication.translate

_BARCODE = 60


class LineParts:
    """The widgets of one phone and their places."""

    def __init__(self, card: QFrame, home: str) -> None:
        mark(card, "card")
        self.number = DigitsEdit(
            lambda text: phones.fixed_line(text, home), longest=20, shown=phones.display
        )
        self.ownership = ChoiceChips([Choice(one, ownership_words(one)) for one in Ownership])
        self.lease = JalaliEdit()
        self.bill = DigitsEdit(bills.fixed_line_bill_id, longest=_BARCODE)
        self.payment = DigitsEdit(lambda text: bills.payment_id("", text), longest=20)
        self.refuse = QPushButton()
        self.remove = QToolButton()
        self.verdict = StateChip()
        self.bar = LeaseBar()
        self.owner_line = QLabel()
        self.sentence = QLabel()
        self._lease_label = QLabel(field_words(Field.LEASE_END))
        self._dress()
        self._lay_out(card)

    def _dress(self) -> None:
        mark(self.refuse, "quiet")
        mark(self.remove, "quiet")
        icons.give(self.remove, "trash")
        self.remove.setToolTip(translate("Verification", "Remove this phone from the file"))
        for label in (self.owner_line, self.sentence):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.sentence.setVisible(False)
        widths = {self.number: 104, self.bill: 118, self.payment: 96, self.lease: 104}
        for entry, width in widths.items():
            entry.edit.setMinimumWidth(width)  # what the number needs; Qt would ask for more
        self._lease_label.setBuddy(self.lease.focusProxy() or self.lease)

    def name_all(self, phone: str) -> None:
        """Name the inputs for screen readers, each with its phone."""
        said = translate("Verification", "{part}: {paper}")
        names: list[tuple[QWidget, str]] = [
            (self.number, field_words(Field.PHONE)),
            (self.ownership, field_words(Field.OWNERSHIP)),
            (self.lease, field_words(Field.LEASE_END)),
            (self.bill, field_words(Field.BILL_ID)),
            (self.payment, field_words(Field.PAYMENT_ID)),
            (self.remove, translate("Verification", "Remove this phone from the file")),
        ]
        for widget, name in names:
            renamed(widget, said.format(part=name, paper=phone))
        for owner in Ownership:
            self.ownership.chip(owner).setAccessibleName(
                said.format(part=ownership_words(owner), paper=phone)
            )

    def _lay_out(self, card: QFrame) -> None:
        first = QHBoxLayout()
        first.setSpacing(GAP)
        first.addWidget(self.number, 2)
        first.addWidget(self.ownership, 3)
        first.addWidget(self.remove)
        second = QHBoxLayout()
        second.setSpacing(GAP)
        second.addWidget(self.owner_line, 1)
        second.addWidget(self.verdict)
        second.addWidget(self.refuse)
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(TIGHT)
        grid.addWidget(self._lease_label, 0, 0)
        grid.addWidget(self.lease, 0, 1, 1, 2)
        grid.addWidget(self.bar, 1, 0, 1, 4)
        top = Qt.AlignmentFlag.AlignTop  # a sentence below one field must not move the other
        grid.addWidget(self._label(Field.BILL_ID, self.bill), 2, 0, top)
        grid.addWidget(self.bill, 2, 1, top)
        grid.addWidget(self._label(Field.PAYMENT_ID, self.payment), 2, 2, top)
        grid.addWidget(self.payment, 2, 3, top)
        grid.setColumnStretch(1, 5)
        grid.setColumnStretch(3, 4)
        column = QVBoxLayout(card)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(TIGHT)
        column.addLayout(first)
        column.addLayout(second)
        column.addLayout(grid)
        column.addWidget(self.sentence)

    def _label(self, field: Field, widget: QWidget) -> QLabel:
        label = QLabel(field_words(field))
        label.setMinimumHeight(FIELD)
        label.setBuddy(widget.focusProxy() or widget)
        return label

    def set_editable(self, editable: bool) -> None:
        """Let the phone be corrected or only read."""
        for entry in (self.number, self.lease, self.bill, self.payment):
            entry.set_read_only(not editable)
        self.ownership.setEnabled(editable)
        self.refuse.setEnabled(editable)
        self.remove.setVisible(editable)

    def show_lease_row(self, *, visible: bool) -> None:
        """Show the lease of a tenant; an owner has none."""
        for widget in (self._lease_label, self.lease, self.bar):
            widget.setVisible(visible)

    def show_verdict(self, text: str, tone: Tone) -> None:
        """Show this line's verdict."""
        self.verdict.show_state(text, tone)

    def show_sentence(self, text: str, *, blocks: bool) -> None:
        """Show what the rules say of this phone, "" for nothing."""
        self.sentence.setText(text)
        self.sentence.setVisible(bool(text))
        mark(self.sentence, tone_role(Tone.BAD if blocks else Tone.WARNING))
