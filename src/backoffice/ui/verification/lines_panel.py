"""The phones of the file, one card each; of many phones the cards come in slices."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from backoffice.records.cases import CaseLine
from backoffice.records.people import Field, Ownership
from backoffice.ui import icons
from backoffice.ui.theme import GAP, mark
from backoffice.ui.verification.line_card import LineCard
from backoffice.verification.desk import CaseView

_AT_ONCE = 3  # cards; the others follow one by one


class LinesPanel(QWidget):
    """Cards in the order of the file, and a button that adds one."""

    typed = Signal()
    left = Signal()
    refuse_wanted = Signal(str)
    reopen_wanted = Signal(str)
    remove_wanted = Signal(str)
    grown = Signal()  # cards have been added or taken away

    def __init__(self, home: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._case_id = ""
        self._cards: dict[str, LineCard] = {}
        self._spare: list[LineCard] = []
        self._later: deque[CaseLine] = deque()
        self._more = QTimer(self)
        self._more.timeout.connect(self._grow)
        self._view: CaseView | None = None
        self._editable = False
        self.add = QPushButton(self.tr("Add a phone"))
        mark(self.add, "quiet")
        icons.give(self.add, "plus")
        self.add.clicked.connect(self.begin_new)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._column.addWidget(self.add)
        self.setAccessibleName(self.tr("Phones"))

    def cards(self) -> tuple[LineCard, ...]:
        """The cards, in their order."""
        return tuple(self._cards.values())

    def card(self, line_id: str) -> LineCard | None:
        """The card of a phone."""
        return self._cards.get(line_id)

    def show_case(self, view: CaseView, *, editable: bool) -> None:
        """Show the phones of a case; findings are those of ``view``."""
        if view.case.id != self._case_id:
            self._drop_all()
            self._case_id = view.case.id
        self._view, self._editable = view, editable
        stored = {line.id: line for line in view.case.lines if line.id}
        self._adopt_new(stored)
        for line_id in [one for one in self._cards if one and one not in stored]:
            self._drop(line_id)
        before = list(self._cards)
        self._later = deque(line for line in stored.values() if line.id not in self._cards)
        for _ in range(min(_AT_ONCE, len(self._later))):
            self._cards[self._later.popleft().id] = self._lend()
        self.judge(view)
        if self._later:
            self._more.start(0)
        if before != list(self._cards):
            self.grown.emit()
        if "" in self._cards:
            self._column.removeWidget(self._cards[""])
            self._column.insertWidget(self._column.count() - 1, self._cards[""])
        self.add.setVisible(editable)

    def judge(self, view: CaseView) -> None:
        """Show what the rules say of what is typed."""
        if self._view is None:
            return
        stored = {line.id: line for line in self._view.case.lines}
        for line_id, card in self._cards.items():
            if line_id in stored:
                self._show(card, stored[line_id], view)

    def lines_as_typed(self) -> tuple[CaseLine, ...]:
        """The phones as the fields say them now; one that is being added is not among them."""
        cards, lines = self._cards, self._view.case.lines if self._view else ()
        return tuple(cards[one.id].as_typed() if one.id in cards else one for one in lines)

    def lines_to_save(self) -> tuple[CaseLine, ...]:
        """The phones with everything typed that may be kept, a complete new one included."""
        cards, lines = self._cards, self._view.case.lines if self._view else ()
        kept = [cards[one.id].to_save() if one.id in cards else one for one in lines]
        fresh = [cards[""].to_save()] if "" in cards else []
        return (*kept, *(line for line in fresh if line.number))

    def is_changed(self) -> bool:
        """Say whether something may be saved."""
        return self._view is not None and self.lines_to_save() != self._view.case.lines

    def typed_texts(self) -> dict[str, str]:
        """What is typed and not saved, for the draft: "line.<id>.<field>"."""
        return {
            f"line.{key}.{name}": text
            for key, card in self._cards.items()
            for name, text in card.typed_texts().items()
        }

    def restore(self, draft: Mapping[str, str]) -> int:
        """Put a draft back into its fields; return how many."""
        if any(key.startswith("line.") for key in draft):
            self._grow_all()
        if any(key.startswith("line..") for key in draft) and "" not in self._cards:
            self.begin_new(focus=False)
        found = 0
        for line_id, card in self._cards.items():
            start = f"line.{line_id}."
            texts = {k.removeprefix(start): v for k, v in draft.items() if k.startswith(start)}
            card.restore(texts)
            found += len(texts)
        return found

    def focus_field(self, line_id: str, field: Field | None) -> bool:
        """Put the focus into a field of a phone; with no phone yet, into a new one's number."""
        if line_id not in self._cards:
            self._grow_all()
        card = self._cards.get(line_id)
        if card is None and not line_id:
            card = next(iter(self._cards.values()), None)
            if card is None and self._editable:
                self.begin_new()
                return True
        if card is None:
            return False
        card.focus_field(field)
        return True

    def begin_new(self, *, focus: bool = True) -> None:
        """Open an empty card; it becomes a phone when its number is fine and left."""
        if self._view is None:
            return
        if "" not in self._cards:
            self._grow_all()
            card = self._cards[""] = self._lend()
            self.grown.emit()
            self._show(card, CaseLine("", "", Ownership.OWNER), self._view)
        if focus:
            self._cards[""].focus_field(Field.PHONE)

    def _show(self, card: LineCard, line: CaseLine, view: CaseView) -> None:
        found = [one for one in view.findings if one.line_id == line.id and line.id]
        card.show_line(line, view, found, editable=self._editable)

    def warm(self) -> None:
        """Make a card for later while nobody waits."""
        if not self._spare and not self._cards:
            self._spare.append(self._make())

    def _lend(self) -> LineCard:
        """Take a spare card, or make one, and put it below the others."""
        card = self._spare.pop() if self._spare else self._make()
        card.begin()
        self._column.insertWidget(self._column.count() - 1, card)
        card.show()
        return card

    def _make(self) -> LineCard:
        card = LineCard(self._home, self)
        card.hide()
        card.typed.connect(self.typed)
        card.left.connect(self.left)
        card.refuse_wanted.connect(self.refuse_wanted)
        card.reopen_wanted.connect(self.reopen_wanted)
        card.remove_wanted.connect(self._remove)
        return card

    def _grow(self) -> None:
        if self._later and self._view is not None:
            line = self._later.popleft()
            self._cards[line.id] = self._lend()
            self._show(self._cards[line.id], line, self._view)
        if not self._later and self._more.isActive():
            self._more.stop()
            self.grown.emit()

    def _grow_all(self) -> None:
        while self._later:
            self._grow()

    def _remove(self, line_id: str) -> None:
        if line_id:
            self.remove_wanted.emit(line_id)
        else:
            self._drop("")
            self.typed.emit()

    def _adopt_new(self, stored: Mapping[str, CaseLine]) -> None:
        """The card of a phone that was added keeps its place and focus under its new id."""
        fresh = self._cards.get("")
        if fresh is None:
            return
        number = fresh.parts.number.value()
        for line_id, line in stored.items():
            if line_id not in self._cards and line.number == number:
                self._cards[line_id] = self._cards.pop("")
                return

    def _drop(self, line_id: str) -> None:
        card = self._cards.pop(line_id)
        card.hide()
        self._column.removeWidget(card)
        self._spare.append(card)

    def _drop_all(self) -> None:
        for line_id in list(self._cards):
            self._drop(line_id)
