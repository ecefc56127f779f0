"""What the office knows of a line, as much as a request needs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from backoffice.records import digits
from backoffice.records.line_facts import LineCard as Card
from backoffice.records.lines import LineState
from backoffice.ui import icons
from backoffice.ui.theme import GAP, TIGHT, WIDE, Tone, mark
from backoffice.ui.tickets.choices import Offered, cause_shown, title_of
from backoffice.ui.tickets.shown import count_shown, day_shown, line_shown, number_shown
from backoffice.ui.widgets.chips import StateChip
from backoffice.ui.words_lines import (
    access_words,
    adsl_words,
    line_state_words,
    listing_words,
)

_TONES = {
    LineState.IN_SERVICE: Tone.GOOD,
    LineState.BARRED_ONE_WAY: Tone.WARNING,
    LineState.BARRED_TWO_WAY: Tone.BAD,
    LineState.RELEASED: Tone.BAD,
}


class LineCard(QFrame):
    """Number and state, owner, causes, class, services, last bill."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, "card")
        self.title = QLabel()
        mark(self.title, "big")
        self.state = StateChip()
        self.facts = QLabel()
        for label in (self.title, self.facts):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(icons.IconLabel("phone", size=20))
        head.addWidget(self.title, 1)
        head.addWidget(self.state)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, GAP, WIDE, GAP)
        column.setSpacing(TIGHT)
        column.addLayout(head)
        column.addWidget(self.facts)
        self.setAccessibleName(self.tr("The line"))
        self.show_nothing()

    def show_nothing(self) -> None:
        """No line is asked for."""
        self._say(self.tr("No line yet"), self.tr("Type the number of the line."))

    def show_waiting(self, number: str) -> None:
        """The line is being looked up."""
        self._say(line_shown(number), self.tr("The line is being looked up\u2026"))

    def show_unknown(self, number: str) -> None:
        """Nobody knows the line."""
        self._say(line_shown(number), self.tr("The office has no record of this line."))
        self.state.show_state(self.tr("Unknown"), Tone.WARNING)

    def show_line(self, number: str, offered: Offered) -> None:
        """Show a line that is known; ``number`` is the one that was typed."""
        card = offered.card
        if card is None:
            self.show_unknown(number)
            return
        self._say(
            line_shown(number), "\n".join(line for line in self._facts(card, offered) if line)
        )
        self.state.show_state(line_state_words(card.state), _TONES[card.state])

    def _facts(self, card: Card, offered: Offered) -> list[str]:
        owner = next((one for one in card.holdings if one.until is None), None)
        facts = [
            self.tr("Owner: {name}").format(name=owner.name)
            if owner and owner.name
            else self.tr("No owner is recorded."),
            self.tr("Centre: {centre}").format(centre=_centre(card, offered)),
            *(self.tr("Cut: {cause}").format(cause=cause_shown(one)) for one in card.causes),
            self.tr("Class: {access}").format(access=access_words(card.access)),
        ]
        if card.listing is not None:
            title = f" ({card.title})" if card.title else ""
            facts.append(listing_words(card.listing) + title)
        if card.services:
            names = self.tr(", ").join(title_of(offered, one.code) for one in card.services)
            facts.append(self.tr("Services: {names}").format(names=names))
        if card.adsl is not None:
            facts.append(self.tr("Data: {state}").format(state=adsl_words(card.adsl.state)))
        return [*facts, self._bill(card), self._tenant(card)]

    def _bill(self, card: Card) -> str:
        bill = card.last_bill
        if bill is None:
            return ""
        period = number_shown(bill.period.replace("-", "/"))
        if bill.paid and not bill.period:
            return self.tr("Last bill: paid")
        if bill.paid:
            return self.tr("Last bill {period}: paid").format(period=period)
        amount = count_shown(bill.payable)
        return self.tr("Last bill {period}: {rials} rials unpaid").format(
            period=period, rials=amount
        )

    def _tenant(self, card: Card) -> str:
        tenant = card.tenants[0] if card.tenants else None
        if tenant is None:
            return ""
        return self.tr("Tenant: {name}, until {day}").format(
            name=tenant.name, day=day_shown(tenant.lease_end)
        )

    def _say(self, title: str, facts: str) -> None:
        self.title.setText(title)
        self.facts.setText(facts)
        self.state.show_state("", Tone.PLAIN)
        self.setAccessibleDescription(f"{title}\n{facts}")


def _centre(card: Card, offered: Offered) -> str:
    """The centre by its name; by its code when it is none of the office's."""
    name = dict(offered.centres).get(card.centre, "")
    return name or digits.isolate(card.centre)
