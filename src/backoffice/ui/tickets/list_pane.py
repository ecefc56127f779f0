"""The list: search, saved views with live counts, services, rows; the selection survives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from backoffice.records import digits
from backoffice.records.operators import Desk, Right
from backoffice.records.ticket_views import SavedView, TicketListRow, TicketSearch
from backoffice.records.tickets import Service
from backoffice.ui import icons
from backoffice.ui.theme import GAP, TIGHT, mark
from backoffice.ui.tickets.list_table import ticket_table
from backoffice.ui.tickets.shown import number_shown
from backoffice.ui.tickets.words import service_words, view_words
from backoffice.ui.widgets import reading_order
from backoffice.ui.widgets.chips import Choice, CountedFilterBar
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.search_box import SearchBox

_HIDDEN = frozenset({SavedView.OF_LINE})


class ListPane(QWidget):
    """Says what is wanted; the tab asks the room and hands the rows in."""

    wanted = Signal()
    more_wanted = Signal()
    picked = Signal(object)  # TicketListRow or None
    opened = Signal(object)  # TicketListRow
    new_wanted = Signal()
    caller_wanted = Signal()

    def __init__(
        self, desk: Desk, home: str, parent: QWidget | None = None, *, callers: bool = False
    ) -> None:
        """Build the pane; ``callers`` says whether a caller may prove with a code of 2828."""
        super().__init__(parent)
        self._desk = desk
        self._callers = callers
        self._rows: list[TicketListRow] = []
        self._awaited = False  # the rows of what is asked for now are not here yet
        self._go_in_after = False  # Return, or the scanner, was quicker than they
        self.search = SearchBox(self.tr("Search name, number, code, identifier  (F3)"))
        self.views = CountedFilterBar([Choice(one, view_words(one)) for one in self._views()])
        self.services = QComboBox()
        self.centres = QComboBox()
        self.table = ticket_table(home, self)
        self.nothing = QLabel()
        self.more = QPushButton(self.tr("More"))
        self.new = QToolButton()
        self.caller = QToolButton()
        self._dress()
        self._lay_out()
        self._connect()

    def _views(self) -> list[SavedView]:
        may = self._desk.may(Right.SEE_RESTRICTED)
        return [
            one
            for one in SavedView
            if one not in _HIDDEN and (may or one is not SavedView.RESTRICTED)
        ]

    def _dress(self) -> None:
        opens = self._desk.may(Right.OPEN_TICKETS)
        caller = self.tr("A caller with the code of 2828 (Shift+F7)")
        for button, icon, tip, shown in (
            (self.new, "plus", self.tr("New ticket (F10)"), opens),
            (self.caller, "key", caller, opens and self._callers),
        ):
            mark(button, "quiet")
            icons.give(button, icon)
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            button.setVisible(shown)
        self.services.addItem(self.tr("Every service"), None)
        for one in Service:
            self.services.addItem(service_words(one), one)
        self.centres.addItem(self.tr("Every centre"), "")
        self.centres.setVisible(False)
        named(self.services, self.tr("Service"))
        named(self.centres, self.tr("Centre"))
        for box in (self.services, self.centres):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        mark(self.nothing, "muted")
        mark(self.more, "quiet")
        self.more.setVisible(False)
        named(self.views, self.tr("Saved views"))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(TIGHT)
        top.addWidget(self.search, 1)
        top.addWidget(self.new)
        top.addWidget(self.caller)
        narrow = QHBoxLayout()
        narrow.setSpacing(TIGHT)
        narrow.addWidget(self.services, 2)
        narrow.addWidget(self.centres, 1)
        self.tables = QStackedWidget()
        self.tables.addWidget(self.table)
        self.tables.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        column.addLayout(top)
        column.addWidget(self.views)
        column.addLayout(narrow)
        column.addWidget(self.tables, 1)
        column.addWidget(self.more)
        self.setFocusProxy(self.search)

    def _connect(self) -> None:
        self.search.searched.connect(self._searched)
        self.search.entered.connect(lambda _text: self._search_entered())
        self.search.down.connect(self.focus_list)
        self.views.chosen.connect(lambda _key: self.wanted.emit())
        self.services.activated.connect(lambda _at: self.wanted.emit())
        self.centres.activated.connect(lambda _at: self.wanted.emit())
        self.table.picked.connect(self.picked)
        self.table.opened.connect(self.opened)
        self.table.typed.connect(self._type_on)
        self.more.clicked.connect(self.more_wanted)
        self.new.clicked.connect(self.new_wanted)
        self.caller.clicked.connect(self.caller_wanted)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return reading_order.go(self, forward=forward) or super().focusNextPrevChild(forward)

    # What is asked

    def view(self) -> SavedView:
        """The view in force."""
        key = self.views.key()
        return key if isinstance(key, SavedView) else SavedView.MY_UNIT

    def asked(self) -> TicketSearch:
        """What is asked for now."""
        service = self.services.currentData()
        return TicketSearch(
            self.view(),
            service=service if isinstance(service, Service) else None,
            centre=str(self.centres.currentData() or ""),
            text=self.search.text().strip(),
        )

    def show_centres(self, centres: Sequence[tuple[str, str]]) -> None:
        """Let these centres narrow the list."""
        for code, name in centres:
            if self.centres.findData(code) < 0:
                self.centres.addItem(name or code, code)
        self.centres.setVisible(len(centres) > 1)

    # What is shown

    def rows(self) -> list[TicketListRow]:
        """The rows that are listed."""
        return self._rows

    def show_rows(self, rows: Sequence[TicketListRow], now: datetime, *, more: bool) -> None:
        """Show these rows; the cursor stays on its ticket."""
        self._rows = list(rows)
        self.table.now = now
        self.table.records.show(self._rows)
        self.more.setVisible(more)
        self.nothing.setText(
            self.tr("Nothing was found.") if self.asked().text else self.tr("No ticket is here.")
        )
        self.tables.setCurrentWidget(self.table if self._rows else self.nothing)
        self.setFocusProxy(self.table if self._rows else self.search)
        self._awaited = False
        if self._go_in_after:
            self._go_in_after = False
            self._go_in()

    def show_counts(
        self, counts: Mapping[SavedView, int], by_service: Mapping[Service, int]
    ) -> None:
        """Write how many each view and each service holds."""
        self.views.set_counts({one: counts.get(one, 0) for one in self._counted(counts)})
        for at in range(1, self.services.count()):
            service = self.services.itemData(at)
            count = by_service.get(service, 0)
            text = service_words(service)
            if count:
                text = f"{text}  {number_shown(digits.grouped(count))}"
            self.services.setItemText(at, text)

    def _counted(self, counts: Mapping[SavedView, int]) -> list[SavedView]:
        return [one for one in self._views() if one in counts]

    def show_nothing(self) -> None:
        """Take every name off the screen."""
        self._rows = []
        self.table.records.show(())
        self.search.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.search.clear()
        self.search.blockSignals(False)  # noqa: FBT003 - Qt's signature

    def row_of(self, ticket_id: str) -> TicketListRow | None:
        """The listed row of a ticket."""
        return next((one for one in self._rows if one.id == ticket_id), None)

    # The cursor

    def focus_list(self) -> None:
        """Put the cursor on the list; on its first row when it stands on none."""
        if not self._rows:
            self.focus_search()
            return
        if self.table.current() is None:
            self.table.select_row(0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_search(self) -> None:
        """Put the cursor into the search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _searched(self) -> None:
        self._awaited, self._go_in_after = True, False
        self.wanted.emit()

    def _search_entered(self) -> None:
        if self._awaited:
            self._go_in_after = True
        else:
            self._go_in()

    def _go_in(self) -> None:
        if len(self._rows) == 1:
            self.table.select_row(0)
            self.opened.emit(self._rows[0])
        else:
            self.focus_list()

    def _type_on(self, text: str) -> None:
        self.focus_search()
        self.search.setText(text)
