"""The card of one line: its head and boxes of facts, now or as of a day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from backoffice.lines import cards
from backoffice.records import dates, digits
from backoffice.records.line_facts import LineCard
from backoffice.ui import icons
from backoffice.ui.jobs import Jobs
from backoffice.ui.lines import card_facts
from backoffice.ui.lines.card_head import CardHead
from backoffice.ui.lines.fact_area import FactArea
from backoffice.ui.lines.fact_box import FactBox
from backoffice.ui.theme import GAP, WIDE, Tone, mark
from backoffice.ui.widgets.form import named

_MOMENT = timedelta(microseconds=1)


class CardPane(QWidget):
    """Reads a line when it is told which; ``shown`` tells the card, None for none."""

    shown = Signal(object)

    def __init__(
        self,
        jobs: Jobs,
        home: str,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._home = home
        self._today = today
        self._wanted = ""
        self._asked = 0
        self._names: Mapping[str, str] = {}
        self._titles: Mapping[str, str] = {}
        self.card: LineCard | None = None
        self.head = CardHead(today)
        self.state = FactBox(self.tr("State"))
        self.services = FactBox(self.tr("Services and bill"))
        self.people = FactBox(self.tr("Owner and tenants"))
        self.numbers = FactBox(self.tr("Numbers"))
        self.addresses = FactBox(self.tr("Addresses"))
        self._lay_out()
        self.head.day_wanted.connect(lambda _day: self.refresh())
        self.show_nothing()

    def _lay_out(self) -> None:
        # Whose it is, asked most, stands first: it is never scrolled for.
        self.area = FactArea(
            [
                [[self.people, self.state], [self.services], [self.addresses, self.numbers]],
                [[self.people, self.state, self.numbers], [self.services, self.addresses]],
                [[self.people, self.state, self.services, self.addresses, self.numbers]],
            ]
        )
        named(self.area, self.tr("Facts of the line"))
        self._make_empty()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(GAP)
        outer.addWidget(self.head)
        outer.addWidget(self.empty, 1)
        self._outer = outer
        self.take_area_back()

    def take_area_back(self) -> None:
        """Show the facts below the head, here and not elsewhere."""
        self._outer.insertWidget(1, self.area, 1)

    def _make_empty(self) -> None:
        self.empty = QFrame()
        mark(self.empty, "card")
        self.empty_icon = icons.IconLabel("phone", Tone.PLAIN, 32)
        self.empty_text = QLabel()
        mark(self.empty_text, "muted")
        middle = QHBoxLayout(self.empty)
        middle.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        middle.setSpacing(WIDE)
        middle.addStretch(1)
        middle.addWidget(self.empty_icon)
        middle.addWidget(self.empty_text)
        middle.addStretch(1)

    def set_names(self, centres: Mapping[str, str], titles: Mapping[str, str]) -> None:
        """Tell the names of centres and of special services by their codes."""
        self._names, self._titles = centres, titles
        if self.card is not None:
            self._show(self.card)

    # Asking

    def show_line(self, line: str) -> None:
        """Show a line (its id or number) as it is now; "" shows none."""
        if line != self._wanted:
            self.head.show_now()
        self._wanted = line
        self.refresh()

    def refresh(self) -> None:
        """Read the line again, of the day that is asked for."""
        self._asked += 1
        asked, line, home, past = self._asked, self._wanted, self._home, self.head.past()
        if not line:
            self.show_nothing()
            return
        # The day as it ended: what was changed on it is seen.
        at = dates.day_begins(past + timedelta(days=1)) - _MOMENT if past else None

        def done(card: LineCard | None) -> None:
            if asked != self._asked:
                return
            if card is None:
                self.show_nothing(self.tr("The office has no record of this line."))
            else:
                self._show(card)
                self.shown.emit(card)

        self._jobs.read(self, lambda session: cards.card(session, line, at, home=home), done)

    def _show(self, card: LineCard) -> None:
        self.card = card
        day = self.head.past() or self._today()
        centre = self._names.get(card.centre) or card.centre
        self.head.show_card(card, centre)
        self.state.show_facts(card_facts.state_facts(card))
        self.people.show_facts(card_facts.people_facts(card, day))
        self.numbers.show_facts(card_facts.number_facts(card, day))
        self.addresses.show_facts(card_facts.address_facts(card))
        now = self.head.past() is None
        self.services.show_facts(card_facts.service_facts(card, self._title, now=now))
        self.area.arrange()
        self._cover(covered=False)

    def _title(self, code: str) -> str:
        return self._titles.get(code) or digits.persian(code)

    def show_nothing(self, why: str = "") -> None:
        """No line is shown; ``why`` tells the reason."""
        self._asked += 1
        self.card = None
        begin = self.tr("Search a line, or choose one of the list: its card is shown here.")
        self.empty_text.setText(why or begin)
        for box in (self.state, self.people, self.numbers, self.addresses, self.services):
            box.show_facts(())
        self._cover(covered=True)
        self.shown.emit(None)

    def _cover(self, *, covered: bool) -> None:
        self.empty.setVisible(covered)
        self.head.setVisible(not covered)
        self.area.setVisible(not covered)
