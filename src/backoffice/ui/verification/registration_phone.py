"""One phone of a registration at the counter: number, ownership, lease, last paid bill."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from backoffice.records import bills, dates, digits
from backoffice.records.flaws import Checked
from backoffice.records.intake import LineTexts
from backoffice.records.people import Field, Ownership
from backoffice.ui.theme import Tone
from backoffice.ui.verification.line_parts import LineParts
from backoffice.ui.verification.texts import number_shown
from backoffice.ui.verification.words_fields import field_words
from backoffice.ui.widgets.checked import CheckedField
from backoffice.verification import registration, rules


class PhoneCard(QFrame):
    """What the clerk types of one phone; it is judged while it is typed."""

    typed = Signal()
    remove_wanted = Signal()

    def __init__(self, home: str, today: date, parent: QWidget | None = None) -> None:
        """Build an empty card; ``home`` is the area code, ``today`` Gregorian."""
        super().__init__(parent)
        self._home = home
        self._today = today
        self.parts = LineParts(self, home)
        parts = self.parts
        for hidden in (parts.verdict, parts.refuse, parts.owner_line):
            hidden.setVisible(False)
        parts.number.edit.setPlaceholderText(field_words(Field.PHONE))
        parts.ownership.choose(Ownership.OWNER)
        parts.payment.set_check(lambda text: bills.payment_id(parts.bill.value(), text))
        for entry in (parts.number, parts.bill, parts.payment):
            entry.changed.connect(self._typed)
        parts.bill.changed.connect(self._read_barcode)
        parts.lease.changed.connect(self._typed)
        parts.ownership.changed.connect(self._typed)
        parts.remove.clicked.connect(self.remove_wanted)
        parts.remove.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._show_around()

    def stops(self) -> list[QWidget]:
        """What the keyboard visits, in this order."""
        parts = self.parts
        chips = [parts.ownership.chip(one) for one in Ownership]
        entries = [parts.lease.edit, parts.bill.edit, parts.payment.edit]
        return [parts.number.edit, *chips, *entries, parts.remove]

    def show_place(self, place: int) -> None:
        """Name the inputs after the card's place, counted from 1."""
        self.parts.name_all(self.tr("Phone {number}").format(number=number_shown(str(place))))

    def texts(self) -> LineTexts:
        """What is typed, as the rules of intake read it; the date is Jalali."""
        parts = self.parts
        tenant = self.ownership is Ownership.USER
        day = parts.lease.value()
        lease = dates.jalali(day) if day else parts.lease.typed_text()
        return LineTexts(
            _readable(parts.number),
            self.ownership,
            lease if tenant else "",
            _readable(parts.bill),
            _readable(parts.payment),
        )

    @property
    def ownership(self) -> Ownership:
        """Whose phone it is."""
        return Ownership(str(self.parts.ownership.key()))

    def is_blank(self) -> bool:
        """Say whether nothing is typed."""
        parts = self.parts
        entries = (parts.number, parts.lease, parts.bill, parts.payment)
        return all(entry.is_blank() for entry in entries)

    def show_sent(self, sent: LineTexts) -> None:
        """Fill in a phone as the portal sent it, mended as the rules of files mend it."""
        parts = self.parts
        parts.ownership.choose(sent.ownership)
        parts.number.set_value(self._mended(Field.PHONE, sent.number))
        parts.bill.set_value(self._mended(Field.BILL_ID, sent.bill_id))
        parts.payment.set_value(sent.payment_id)
        lease = self._mended(Field.LEASE_END, sent.lease_end)
        parts.lease.set_typed_text(lease)
        self._show_around()

    def _mended(self, field: Field, text: str) -> str:
        reading = registration.read_field(field, text, lenient=True, home=self._home)
        if field is Field.LEASE_END and reading.kept:
            return dates.jalali(date.fromisoformat(reading.kept))
        return reading.kept or text

    def typed_texts(self) -> dict[str, str]:
        """Everything typed, for a draft."""
        parts = self.parts
        texts = {
            "number": parts.number.typed_text(),
            "ownership": self.ownership.value,
            "lease_end": parts.lease.typed_text(),
            "bill_id": parts.bill.typed_text(),
            "payment_id": parts.payment.typed_text(),
        }
        return {name: text for name, text in texts.items() if text}

    def restore(self, texts: Mapping[str, str]) -> None:
        """Put back what `typed_texts` gave."""
        parts = self.parts
        entries = {"number": parts.number, "bill_id": parts.bill, "payment_id": parts.payment}
        for name, entry in entries.items():
            entry.set_value(digits.ascii_digits(texts.get(name, "")))
        parts.lease.set_typed_text(texts.get("lease_end", ""))
        parts.ownership.choose(Ownership(texts.get("ownership", Ownership.OWNER)))
        self._show_around()

    def focus_field(self, field: Field | None) -> None:
        """Put the focus into a field of this phone."""
        parts = self.parts
        entry: QWidget = {
            Field.LEASE_END: parts.lease,
            Field.BILL_ID: parts.bill,
            Field.PAYMENT_ID: parts.payment,
            Field.OWNERSHIP: parts.ownership,
        }.get(field or Field.PHONE, parts.number)
        entry.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def has_focus(self) -> bool:
        """Say whether the cursor stands in this card."""
        focused = self.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _typed(self) -> None:
        self.parts.payment.recheck()
        self._show_around()
        self.typed.emit()

    def _read_barcode(self) -> None:
        slip = bills.scan(self.parts.bill.edit.text())
        if slip is not None:
            self.parts.bill.set_value(slip.bill)
            self.parts.payment.set_value(slip.payment)
            self._typed()

    def _show_around(self) -> None:
        parts = self.parts
        tenant = self.ownership is Ownership.USER
        parts.show_lease_row(visible=tenant)
        if tenant:
            lease = parts.lease.value()
            parts.bar.show_lease(self._today, lease, rules.lease_mark(self._today))
        if parts.payment.is_fine():
            rials = digits.isolate(digits.grouped(bills.amount_rials(parts.payment.value())))
            parts.payment.say(self.tr("{amount} rials").format(amount=rials), Tone.GOOD)


def _readable(entry: CheckedField) -> str:
    result: Checked = entry.result()
    return result.value if entry.is_fine() else digits.ascii_digits(entry.typed_text())
