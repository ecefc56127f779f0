"""One phone of the file: number, ownership, lease, last paid bill, verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from backoffice.records import bills, digits
from backoffice.records.cases import CaseLine, RecordedOwner, Verdict
from backoffice.records.flaws import Checked
from backoffice.records.people import Field, Ownership, identifier
from backoffice.ui.theme import Tone, mark, tone_role
from backoffice.ui.verification.line_parts import LineParts
from backoffice.ui.verification.texts import finding_words, phone_shown
from backoffice.ui.verification.words import verdict_words
from backoffice.ui.verification.words_fields import refusal_words
from backoffice.ui.widgets.checked import CheckedField
from backoffice.ui.widgets.jalali_edit import JalaliEdit
from backoffice.verification import rules
from backoffice.verification.desk import CaseView
from backoffice.verification.findings import Finding, Lack

_SHOWN_ELSEWHERE = frozenset(
    {Lack.NOT_SEEN, Lack.NOT_CHOSEN, Lack.NO_COPY, Lack.PAPER_NOT_ACCEPTED, Lack.LEASE_TOO_SHORT}
)
_FIELDS = ("number", "ownership", "lease_end", "bill_id", "payment_id")


class LineCard(QFrame):
    """Shows a phone and lets it be corrected; what is fine is saved when a field is left."""

    typed = Signal()
    left = Signal()
    refuse_wanted = Signal(str)  # line id
    reopen_wanted = Signal(str)
    remove_wanted = Signal(str)

    def __init__(self, home: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = CaseLine("", "", Ownership.OWNER)
        self._fresh = True
        self._shown: object = None
        self._said = ""
        self.parts = LineParts(self, home)
        self._connect()

    def begin(self) -> None:
        """Serve another phone: what was typed for the last one is gone."""
        self._line = CaseLine("", "", Ownership.OWNER)
        self._fresh = True
        self._shown = None

    def _connect(self) -> None:
        parts = self.parts
        for entry in (parts.number, parts.bill, parts.payment):
            entry.changed.connect(self._typed)
            entry.left.connect(self.left)
            entry.entered.connect(self.left)
        parts.bill.changed.connect(self._read_barcode)
        parts.lease.changed.connect(self._typed)
        parts.lease.left.connect(self.left)
        parts.lease.entered.connect(self.left)
        parts.ownership.changed.connect(self._ownership_chosen)
        parts.refuse.clicked.connect(self._decide)
        parts.remove.clicked.connect(lambda: self.remove_wanted.emit(self._line.id))
        parts.payment.set_check(self._check_payment)

    @property
    def line_id(self) -> str:
        """Which phone is shown; "" for one that is being added."""
        return self._line.id

    def show_line(
        self, line: CaseLine, view: CaseView, found: Sequence[Finding], *, editable: bool
    ) -> None:
        """Show a phone; fields that are being typed in stay as typed."""
        known = identifier(view.case.who)
        recorded = view.around.recorded.get(line.number)
        if self._shown == (
            shown := (line, tuple(found), editable, view.today, known, recorded, self.as_typed())
        ):
            return
        kept = not self._fresh and (not self._line.id or line.id == self._line.id)
        self._fresh = False
        changed = self.changed_fields() if kept else frozenset()
        self._line = line
        parts = self.parts
        if "number" not in changed:
            parts.number.set_value(line.number or line.as_sent)
        if "ownership" not in changed:
            parts.ownership.choose(line.ownership)
        if "lease_end" not in changed:
            parts.lease.set_value(line.lease_end)
        if "bill_id" not in changed:
            parts.bill.set_value(line.bill_id)
        if "payment_id" not in changed:
            parts.payment.set_value(line.payment_id)
        # An active user's granted phone changes by other services, not here.
        open_ = editable and line.verdict is not Verdict.GRANTED
        parts.set_editable(open_)
        self._show_around(view, found)
        name = phone_shown(line.number) if line.number else self.tr("New phone")
        if name != self._said:
            self._said = name
            parts.name_all(name)
        self._shown = (*shown[:-1], self.as_typed())

    def changed_fields(self) -> frozenset[str]:
        """The names of the fields that differ from what is kept, fine or not."""
        wanted = self.as_typed()
        different = {name for name in _FIELDS if getattr(wanted, name) != getattr(self._line, name)}
        parts = self.parts
        if not parts.lease.is_blank() and not parts.lease.is_fine():
            different.add("lease_end")
        if not self._line.number and parts.number.value() == self._line.as_sent:
            different.discard("number")
        return frozenset(different)

    def as_typed(self) -> CaseLine:
        """The phone as the fields say it now."""
        parts = self.parts
        owner = parts.ownership.key()
        ownership = owner if isinstance(owner, Ownership) else self._line.ownership
        return replace(
            self._line,
            number=parts.number.value(),
            ownership=ownership,
            lease_end=parts.lease.value() if ownership is Ownership.USER else self._line.lease_end,
            bill_id=parts.bill.value(),
            payment_id=parts.payment.value(),
        )

    def to_save(self) -> CaseLine:
        """The phone with every changed field that may be kept; others stay as they were."""
        wanted, kept, parts = self.as_typed(), self._line, self.parts
        return replace(
            kept,
            ownership=wanted.ownership,
            number=wanted.number if parts.number.is_fine() else kept.number,
            lease_end=wanted.lease_end
            if parts.lease.is_fine() or parts.lease.is_blank()
            else kept.lease_end,
            bill_id=wanted.bill_id
            if parts.bill.is_fine() or parts.bill.is_blank()
            else kept.bill_id,
            payment_id=wanted.payment_id
            if parts.payment.is_fine() or parts.payment.is_blank()
            else kept.payment_id,
        )

    def typed_texts(self) -> dict[str, str]:
        """What is typed and not saved, by field."""
        entries: dict[str, CheckedField | JalaliEdit] = {
            "number": self.parts.number,
            "lease_end": self.parts.lease,
            "bill_id": self.parts.bill,
            "payment_id": self.parts.payment,
        }
        changed = self.changed_fields()
        texts = {name: entry.typed_text() for name, entry in entries.items() if name in changed}
        if "ownership" in changed:
            texts["ownership"] = self.as_typed().ownership.value
        return texts

    def restore(self, texts: dict[str, str]) -> None:
        """Put back what `typed_texts` gave."""
        parts = self.parts
        entries = {"number": parts.number, "bill_id": parts.bill, "payment_id": parts.payment}
        for name, entry in entries.items():
            if name in texts:
                entry.set_value(digits.ascii_digits(texts[name]))
        if "lease_end" in texts:
            parts.lease.set_typed_text(texts["lease_end"])
        if "ownership" in texts:
            parts.ownership.choose(Ownership(texts["ownership"]))

    def focus_field(self, field: Field | None) -> None:
        """Put the focus into a field of this phone."""
        entry: QWidget = {
            Field.LEASE_END: self.parts.lease,
            Field.BILL_ID: self.parts.bill,
            Field.PAYMENT_ID: self.parts.payment,
            Field.OWNERSHIP: self.parts.ownership,
        }.get(field or Field.PHONE, self.parts.number)
        entry.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def has_focus(self) -> bool:
        """Say whether the cursor stands in this card."""
        focused = self.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    # What the rules and the inventory say

    def _show_around(self, view: CaseView, found: Sequence[Finding]) -> None:
        parts, line = self.parts, self._line
        tenant = self.as_typed().ownership is Ownership.USER
        parts.show_lease_row(visible=tenant)
        if tenant:
            self._show_lease(view.today)
        parts.owner_line.setText(self._owner_words(view.around.recorded.get(line.number), view))
        wrong = any(one.lack is Lack.NOT_RECORDED_OWNER for one in found)
        mark(parts.owner_line, tone_role(Tone.WARNING) if wrong else "muted")
        if parts.payment.is_fine():
            parts.payment.say(self._amount(), Tone.GOOD)
        parts.show_verdict(*self._verdict(found))
        refused = line.verdict is Verdict.REFUSED
        parts.refuse.setText(self.tr("Open again") if refused else self.tr("Refuse…"))
        parts.refuse.setVisible(line.verdict is not Verdict.GRANTED and bool(line.id))
        told = [
            finding_words(one, with_phone=False)
            for one in found
            if one.lack not in _SHOWN_ELSEWHERE and not one.requirement and one.field is None
        ]
        told = [text for text in told if text != parts.owner_line.text()]
        parts.show_sentence(" ".join(told), blocks=any(one.blocks for one in found))

    def _show_lease(self, today: date) -> None:
        ends = self.parts.lease.value()
        self.parts.bar.show_lease(today, ends, rules.lease_mark(today))

    def _owner_words(self, recorded: RecordedOwner | None, view: CaseView) -> str:
        if recorded is None:
            return self.tr("The line is not in the inventory.")
        _, known_as = identifier(view.case.who)
        if recorded.owner_identifier and recorded.owner_identifier == known_as:
            return self.tr("Recorded owner: the applicant")
        return self.tr("Recorded owner: {name}").format(name=recorded.owner_name)

    def _verdict(self, found: Sequence[Finding]) -> tuple[str, Tone]:
        line = self._line
        if line.verdict is Verdict.GRANTED:
            return verdict_words(line.verdict), Tone.GOOD
        if line.verdict is Verdict.REFUSED:
            reason = refusal_words(line.refusal) if line.refusal else ""
            text = self.tr("{verdict}: {reason}") if reason else "{verdict}"
            return text.format(verdict=verdict_words(line.verdict), reason=reason), Tone.BAD
        if any(one.blocks for one in found):
            return self.tr("Open: incomplete"), Tone.WARNING
        return self.tr("Will be granted"), Tone.GOOD

    def _amount(self) -> str:
        rials = digits.grouped(bills.amount_rials(self.parts.payment.value()))
        return self.tr("{amount} rials").format(amount=digits.isolate(rials))

    def _check_payment(self, text: str) -> Checked:
        return bills.payment_id(self.parts.bill.value(), text)

    # What the clerk does

    def _typed(self) -> None:
        self.parts.payment.recheck()
        self.typed.emit()

    def _ownership_chosen(self) -> None:
        self.typed.emit()
        self.left.emit()

    def _read_barcode(self) -> None:
        slip = bills.scan(self.parts.bill.edit.text())
        if slip is not None:
            self.parts.bill.set_value(slip.bill)
            self.parts.payment.set_value(slip.payment)
            self.left.emit()

    def _decide(self) -> None:
        if self._line.verdict is Verdict.REFUSED:
            self.reopen_wanted.emit(self._line.id)
        else:
            self.refuse_wanted.emit(self._line.id)
