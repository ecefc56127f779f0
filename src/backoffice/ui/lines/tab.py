"""The tab of lines: search and card, the pool of numbers, cable transfers, inventories."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from backoffice.lines import cards
from backoffice.records import dates
from backoffice.records.centres import Centre
from backoffice.records.operators import Desk, Right
from backoffice.ui.doors import Door, LineSubject, Subject
from backoffice.ui.jobs import Jobs
from backoffice.ui.lines.cable_page import CablePage
from backoffice.ui.lines.inventory_page import InventoryPage
from backoffice.ui.lines.line_page import LinePage
from backoffice.ui.lines.naming import Naming
from backoffice.ui.lines.pool_page import PoolPage
from backoffice.ui.messages import Messages
from backoffice.ui.office import Office
from backoffice.ui.printers import Printers, SystemPrinters
from backoffice.ui.tab import Key, KeyHelp, Tab, listen
from backoffice.ui.theme import GAP, TIGHT, WIDE, mark
from backoffice.ui.widgets.chips import Choice, CountedFilterBar
from backoffice.ui.widgets.form import named


class LinesTab(Tab):
    """Pages beside each other; an operator gets those that they may use."""

    def __init__(
        self,
        jobs: Jobs,
        messages: Messages,
        desk: Desk,
        office: Office,
        parent: QWidget | None = None,
        *,
        naming: Naming | None = None,
        doors: Sequence[Door] = (),
        printers: Printers | None = None,
        today: Callable[[], date] | None = None,
    ) -> None:
        """Build the tab.

        Args:
            jobs: The lanes.
            messages: How the clerk is spoken to.
            desk: Who works here.
            office: Home area code, memory.
            parent: The parent widget.
            naming: Words of other rooms for tickets and cases.
            doors: The ways to what brings inventories in.
            printers: How files are asked for; the system's dialogs without it.
            today: The day on the wall (Gregorian); Tehran's without it.
        """
        super().__init__(parent)
        self._jobs = jobs
        day = today or _today
        self.lines = LinePage(jobs, desk, office, naming or Naming(), day)
        self.pool = PoolPage(jobs, messages, desk, office, day)
        self.cable: CablePage | None = None
        if desk.may(Right.TRANSFER_CABLE):
            self.cable = CablePage(jobs, messages, office)
        self.inventory: InventoryPage | None = None
        if desk.may(Right.EXPORT_LINES) or any(desk.may(door.right) for door in doors):
            asked = printers or SystemPrinters()
            self.inventory = InventoryPage(jobs, messages, desk, asked, doors)
        self._lay_out()
        self._connect()
        listen(self, self._keys())
        self._read_centres()

    def _lay_out(self) -> None:
        titles: dict[QWidget | None, tuple[str, str]] = {
            self.lines: (self.tr("Lines"), "phone"),
            self.pool: (self.tr("Number pool"), "key"),
            self.cable: (self.tr("Cable transfer"), "arrow"),
            self.inventory: (self.tr("Inventories"), "export"),
        }
        self._order: list[QWidget] = [page for page in titles if page is not None]
        self.modes = CountedFilterBar(
            [Choice(at, *_of(titles[page])) for at, page in enumerate(self._order)]
        )
        named(self.modes, self.tr("Pages"))
        self.keys_hint = QLabel(self.tr("F1: the keys of this tab"))
        mark(self.keys_hint, "muted")
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(WIDE, GAP, WIDE, 0)
        row.addWidget(self.modes, 1)
        row.addWidget(self.keys_hint)
        self.pages = QStackedWidget()
        for page in self._order:
            self.pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, TIGHT)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.pages, 1)
        self.setFocusProxy(self.lines)

    def _connect(self) -> None:
        self.modes.chosen.connect(self._page_chosen)
        self.lines.wanted.connect(self.subject_wanted)

    def _read_centres(self) -> None:
        self._jobs.read(self, cards.known_centres, self._show_centres)

    def _show_centres(self, centres: Sequence[Centre]) -> None:
        names = {one.code: one.name for one in centres}
        self.lines.set_names(names, {})
        self.pool.set_centres(names)
        if self.cable is not None:
            self.cable.set_centres(names)
        if self.inventory is not None:
            self.inventory.set_centres(names)
        if self.page() is self.pool:
            self.pool.refresh()

    # Pages

    def _page_chosen(self, at: object) -> None:
        if isinstance(at, int) and at < len(self._order):
            self.show_page(self._order[at])

    def show_page(self, page: QWidget) -> None:
        """Show one of the pages, with the cursor on it."""
        self.modes.choose(self._order.index(page))
        self.pages.setCurrentWidget(page)
        self.setFocusProxy(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        if page is self.pool:
            self.pool.refresh()
        elif page is self.cable:
            self.cable.refresh()

    def page(self) -> QWidget:
        """The page that shows."""
        return self.pages.currentWidget() or self.lines

    def open_subject(self, subject: Subject) -> None:
        """Show the card of a line that another tab asked for."""
        if isinstance(subject, LineSubject):
            self.show_page(self.lines)
            self.lines.show_line(subject.number)
        else:
            super().open_subject(subject)

    # Keys

    def _keys(self) -> list[Key]:
        lines = self.lines
        pages = [
            Key(f"Alt+{at}", self.tr("The page of this number"), partial(self.show_page, page))
            for at, page in enumerate(self._order, 1)
        ]
        return [
            Key("F3", self.tr("Search a line"), partial(self._on_lines, lines.go_to_search)),
            Key("F2", self.tr("To the lines found"), partial(self._on_lines, lines.go_to_list)),
            Key(
                "F4",
                self.tr("A new ticket of this line: then the number of the service"),
                partial(self._on_lines, lines.go_to_services),
            ),
            Key(
                "Shift+F4",
                self.tr("To the open tickets"),
                partial(self._on_lines, lines.go_to_tickets),
            ),
            Key("F7", self.tr("The line as of a day"), partial(self._on_lines, lines.go_to_day)),
            Key(
                "Shift+F7",
                self.tr("Back to the line as it is now"),
                partial(self._on_lines, lines.card.head.back_to_now),
            ),
            Key("F8", self.tr("To the timeline"), partial(self._on_lines, lines.go_to_timeline)),
            Key("Shift+F8", self.tr("Older entries of the timeline"), lines.timeline.load_more),
            Key("F5", self.tr("Read again"), self.refresh),
            Key("F9", self.tr("The coloured button of the page"), self.go_on),
            Key("F6", self.tr("Golden number; judge the ranges; save the inventory"), self.second),
            Key("F11", self.tr("Hold a number back; go on with a transfer"), self.third),
            Key("Shift+F11", self.tr("Give a number back; take a transfer back"), self.take_back),
            *pages,
        ]

    def keys(self) -> Sequence[KeyHelp]:
        """The keys of this tab, for F1."""
        return [
            *(KeyHelp(one.key, one.does) for one in self._keys()),
            KeyHelp("Return", self.tr("On an entry or a ticket: open it")),
            KeyHelp("Ctrl+C", self.tr("In a list: copy the chosen row")),
        ]

    def _on_lines(self, do: Callable[[], object]) -> None:
        if self.page() is not self.lines:
            self.show_page(self.lines)
        do()

    def refresh(self) -> None:
        """Read the page again."""
        page = self.page()
        if page is self.pool:
            self.pool.refresh()
        elif page is self.cable and self.cable is not None:
            self.cable.refresh()
        elif page is self.lines:
            self.lines.refresh()

    def go_on(self) -> None:
        """The coloured button of the page."""
        page = self.page()
        if page is self.pool:
            self.pool.ask_range()
        elif page is self.cable and self.cable is not None:
            self.cable.run()
        elif page is self.inventory and self.inventory is not None:
            self.inventory.bring_in()

    def second(self) -> None:
        """Golden, the ranges of a transfer, or the workbook."""
        if self.page() is self.pool:
            self.pool.turn_golden()
        elif self.page() is self.cable and self.cable is not None:
            self.cable.ask_ranges()
        elif self.page() is self.inventory and self.inventory is not None:
            self.inventory.ask_file()

    def third(self) -> None:
        """Hold back, or go on with a transfer."""
        if self.page() is self.pool:
            self.pool.ask_to_hold()
        elif self.page() is self.cable and self.cable is not None:
            self.cable.go_on()

    def take_back(self) -> None:
        """Give a number back, or take a transfer back."""
        if self.page() is self.pool:
            self.pool.give_back()
        elif self.page() is self.cable and self.cable is not None:
            self.cable.ask_to_undo()

    # Lock and log-out

    def hide_personal_data(self) -> None:
        """The desk is locked or left: subscribers leave the screen, what is typed stays."""
        self.lines.hide_rows()
        self.pool.hide_rows()
        if self.cable is not None:
            self.cable.hide_rows()

    def show_personal_data(self) -> None:
        """The same operator is back: the lines are read again."""
        self.lines.show_again()


def _of(title: tuple[str, str]) -> tuple[str, str, str]:
    return title[0], "", title[1]


def _today() -> date:
    """The day in Tehran, where the office is, whatever the desk's clock is set to."""
    return dates.tehran_date(datetime.now(UTC))
