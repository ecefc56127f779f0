"""The phones of a registration at the counter, added and removed by key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from backoffice.records.intake import LineTexts
from backoffice.records.people import Field
from backoffice.ui import icons
from backoffice.ui.theme import GAP, mark
from backoffice.ui.verification.registration_phone import PhoneCard

MOST = 50  # as many as a file may bring


class PhoneCards(QWidget):
    """One card for each phone; the last one cannot be removed."""

    typed = Signal()
    visited = Signal()  # the cursor was put into a card

    def __init__(self, home: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._today = today
        self.cards: list[PhoneCard] = []
        self.add_button = QPushButton(self.tr("Add a phone (F7)"))
        mark(self.add_button, "quiet")
        icons.give(self.add_button, "plus")
        self.add_button.clicked.connect(self.add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._column.addWidget(self.add_button)
        self.setAccessibleName(self.tr("Phones"))
        self._make()

    def add(self) -> None:
        """Open a further card and go there."""
        if len(self.cards) < MOST:
            self._make().focus_field(Field.PHONE)
            self.typed.emit()
            self.visited.emit()

    def remove_current(self) -> None:
        """Take away the card that the cursor stands in."""
        for card in self.cards:
            if card.has_focus():
                self._remove(card)
                return

    def texts(self) -> tuple[LineTexts, ...]:
        """What is typed; a card that is still blank is no phone."""
        return tuple(card.texts() for card in self.cards if not card.is_blank())

    def card_of(self, phone: int) -> PhoneCard:
        """The card of the ``phone``-th phone among `texts`, the first card for none."""
        written = [card for card in self.cards if not card.is_blank()]
        return written[phone - 1] if 0 < phone <= len(written) else self.cards[0]

    def show_sent(self, lines: Sequence[LineTexts]) -> None:
        """Fill in the phones that the portal sent."""
        self._resize(len(lines))
        for card, line in zip(self.cards, lines, strict=False):
            card.show_sent(line)

    def typed_texts(self) -> dict[str, str]:
        """Everything typed, for a draft: "line.<place>.<part>"."""
        return {
            f"line.{place}.{part}": text
            for place, card in enumerate(self.cards)
            for part, text in card.typed_texts().items()
            if not card.is_blank()
        }

    def restore(self, draft: Mapping[str, str]) -> None:
        """Put back what `typed_texts` gave."""
        lines: dict[int, dict[str, str]] = {}
        for key, text in draft.items():
            parts = key.split(".")
            if len(parts) == 3 and parts[0] == "line" and parts[1].isdecimal():
                lines.setdefault(int(parts[1]), {})[parts[2]] = text
        self._resize(len(lines))
        for place, card in enumerate(self.cards):
            card.restore(lines[sorted(lines)[place]] if place < len(lines) else {})

    def _resize(self, wanted: int) -> None:
        while len(self.cards) > max(wanted, 1):
            self._drop(self.cards[-1])
        while len(self.cards) < wanted:
            self._make()

    def _make(self) -> PhoneCard:
        card = PhoneCard(self._home, self._today, self)
        card.typed.connect(self.typed)
        card.remove_wanted.connect(lambda: self._remove(card))
        self.cards.append(card)
        self._column.insertWidget(len(self.cards) - 1, card)
        self._count()
        return card

    def _remove(self, card: PhoneCard) -> None:
        at = self.cards.index(card)
        if len(self.cards) == 1:
            card.restore({})
        else:
            self._drop(card)
        self.cards[min(at, len(self.cards) - 1)].focus_field(Field.PHONE)
        self.typed.emit()
        self.visited.emit()

    def _drop(self, card: PhoneCard) -> None:
        self.cards.remove(card)
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()
        self._count()

    def _count(self) -> None:
        for place, card in enumerate(self.cards, 1):
            card.show_place(place)
        # Qt's own order is that of creation: the button came first, the parts as they were made.
        stops = [stop for card in self.cards for stop in card.stops()] + [self.add_button]
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)
