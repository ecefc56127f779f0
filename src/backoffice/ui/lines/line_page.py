"""Search, card, timeline and tickets of one line, side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from backoffice.records.line_facts import LineCard
from backoffice.records.operators import Desk
from backoffice.ui.jobs import Jobs
from backoffice.ui.lines.card_pane import CardPane
from backoffice.ui.lines.naming import Naming
from backoffice.ui.lines.search_pane import SearchPane
from backoffice.ui.lines.ticket_panel import TicketPanel
from backoffice.ui.lines.timeline import Timeline
from backoffice.ui.office import Office
from backoffice.ui.theme import GAP, WIDE
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.kept_splitter import KeptSplitter

_ACROSS, _DOWN, _COLUMNS = "lines/across", "lines/down", "lines/timeline"
_LOW = 420  # pixels: in less height the facts take turns with timeline and tickets
_REST = 120  # milliseconds on a row before its card is read: arrow keys run through the list


class LinePage(QWidget):
    """Whatever line is current in the list is read and shown."""

    wanted = Signal(object)  # Subject

    def __init__(
        self,
        jobs: Jobs,
        desk: Desk,
        office: Office,
        naming: Naming,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._memory = office.memory
        self._line = ""
        self.search = SearchPane(jobs, office.memory, office.home)
        self.card = CardPane(jobs, office.home, today)
        self.timeline = Timeline(jobs, naming)
        self.tickets = TicketPanel(jobs, desk, naming)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._lay_out()
        self.timeline.table.restore_columns(office.memory.value(_COLUMNS))
        self.search.picked.connect(self._picked)
        self._rest.timeout.connect(lambda: self.card.show_line(self._line))
        self.card.shown.connect(self._card_shown)
        self._card_shown(None)
        self.timeline.wanted.connect(self.wanted)
        self.tickets.wanted.connect(self.wanted)

    def _lay_out(self) -> None:
        self.facts = QWidget()
        facts = QVBoxLayout(self.facts)
        facts.setContentsMargins(0, GAP, 0, 0)
        self.below = QTabWidget()
        self.below.setDocumentMode(True)
        self.below.addTab(self.timeline, self.tr("Timeline (F8)"))
        self.below.addTab(self.tickets, self.tr("Tickets (F4)"))
        named(self.below, self.tr("Timeline and tickets"))
        self.down = KeptSplitter(self._memory, _DOWN, _one_below, Qt.Orientation.Vertical)
        self.down.addWidget(self.card)
        self.down.addWidget(self.below)
        self.across = KeptSplitter(self._memory, _ACROSS, _side_by_side)
        self.across.addWidget(_beside(self.search, GAP, 0))
        self.across.addWidget(_beside(self.down, 0, GAP))
        self.across.setStretchFactor(1, 1)
        self.down.setStretchFactor(0, 3)
        self.down.setStretchFactor(1, 2)
        self.across.remember()
        self.down.remember()
        row = QHBoxLayout(self)
        row.setContentsMargins(WIDE, GAP, WIDE, GAP)
        row.addWidget(self.across)
        self.setFocusProxy(self.search)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold(low=event.size().height() < _LOW)

    def _fold(self, *, low: bool) -> None:
        """Let the facts be a tab of their own where the window is low, as on a scaled screen."""
        if low == (self.below.indexOf(self.facts) >= 0):
            return
        if low:
            layout = self.facts.layout()
            if layout is not None:
                layout.addWidget(self.card.area)
            self.below.insertTab(0, self.facts, self.tr("Facts (F7)"))
            self.below.setCurrentWidget(self.facts)
            self.down.fix(_head_above)
        else:
            self.below.removeTab(self.below.indexOf(self.facts))
            self.card.take_area_back()
            self.down.loosen()

    def set_names(self, centres: Mapping[str, str], titles: Mapping[str, str]) -> None:
        """Tell the names of centres and of special services by their codes."""
        self.search.set_names(centres)
        self.card.set_names(centres, titles)
        self.timeline.set_names(centres)

    def _picked(self, line: str) -> None:
        self._line = line
        self._rest.start()

    def show_line(self, line: str) -> None:
        """Show a line that was asked for elsewhere, by number or id."""
        self._line = line
        self._rest.stop()
        self.card.show_line(line)

    def _card_shown(self, card: LineCard | None) -> None:
        self.below.setVisible(card is not None)
        if card is None:
            self.timeline.show_line("")
            self.tickets.show_line("", "")
            return
        past = self.card.head.past() is not None
        now = next((one.number for one in card.numbers if one.until is None), "")
        if not past or self.timeline.line() != card.id:
            self.timeline.show_line(card.id)
            self.tickets.show_line(card.id, now)

    # What keys do

    def go_to_search(self) -> None:
        """Put the cursor into the search and choose what is typed there."""
        self.search.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.box.selectAll()

    def go_to_list(self) -> None:
        """Put the cursor on the lines found."""
        self.search.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to_day(self) -> None:
        """Put the cursor into the day of the card, and show the facts of that day."""
        if self.below.indexOf(self.facts) >= 0:
            self.below.setCurrentWidget(self.facts)
        self.card.head.day.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to_timeline(self) -> None:
        """Show the timeline and put the cursor on it."""
        self.below.setCurrentWidget(self.timeline)
        self.timeline.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.timeline.table.current() is None:
            self.timeline.table.select_row(0)

    def go_to_services(self) -> None:
        """Put the cursor on the services of a new ticket."""
        self.below.setCurrentWidget(self.tickets)
        self.tickets.services.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to_tickets(self) -> None:
        """Put the cursor on the open tickets."""
        self.below.setCurrentWidget(self.tickets)
        self.tickets.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.tickets.table.current() is None:
            self.tickets.table.select_row(0)

    def refresh(self) -> None:
        """Read everything again."""
        self.search.refresh()
        if self._line:
            self.card.refresh()

    # Lock

    def hide_rows(self) -> None:
        """The desk is locked: keep the looks, take the subscriber from the screen."""
        self.across.keep()
        self.down.keep()
        self._memory.keep(_COLUMNS, self.timeline.table.save_columns())
        self._rest.stop()
        self.search.hide_rows()
        self.card.show_nothing()

    def show_again(self) -> None:
        """The same operator is back."""
        self.refresh()


def _beside(widget: QWidget, left: int, right: int) -> QWidget:
    """Keep a widget away from the handle of the splitter."""
    place = QWidget()
    row = QHBoxLayout(place)
    row.setContentsMargins(left, 0, right, 0)
    row.addWidget(widget)
    return place


def _side_by_side(width: int) -> list[int]:
    search = min(max(int(width * 0.28), 330), 460)
    return [search, width - search]


def _one_below(height: int) -> list[int]:
    card = int(height * 0.57)
    return [card, height - card]


def _head_above(height: int) -> list[int]:
    """The card is its head alone: the splitter gives it no less than that."""
    return [1, height - 1]
