"""The queue: search, filters with live counts, rows; the selection survives every refresh."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from backoffice.records.cases import QueueFilter, QueueRow
from backoffice.records.flaws import Notice
from backoffice.records.intake import WaitingRecord
from backoffice.records.lookups import Kind, Understood
from backoffice.records.operators import Desk, Right
from backoffice.records.people import PartyKind
from backoffice.ui import icons
from backoffice.ui.theme import GAP, TIGHT, Tone, mark
from backoffice.ui.verification.queue_tables import case_table, record_table
from backoffice.ui.verification.texts import number_shown, phone_shown
from backoffice.ui.verification.words import (
    filter_words,
    kind_icon,
    kind_words,
    lookup_words,
)
from backoffice.ui.widgets.chips import Choice, ChoiceChips, CountedFilterBar, StateChip
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.search_box import SearchBox
from backoffice.ui.words_common import flaw_words
from backoffice.verification.queue import QueuePage

_LOW = 520  # pixels
_ALWAYS = frozenset({QueueFilter.ALL_OPEN, QueueFilter.WAITING, QueueFilter.MINE})


class QueuePane(QWidget):
    """Says what is wanted; the tab asks the room and hands the pages in."""

    wanted = Signal()  # filter, kinds or search text have changed
    picked = Signal(object)  # QueueRow or None: the cursor rests on it
    opened = Signal(object)  # QueueRow: to be taken in hand
    paper_typed = Signal(str)  # the code of a receipt or slip, scanned or typed
    record_opened = Signal(str)  # id of a record that waits for correction
    import_wanted = Signal()
    registration_wanted = Signal()

    def __init__(self, desk: Desk, home: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_first = False
        self._to_first = False
        self._page: QueuePage | None = None
        self.search = SearchBox(self.tr("Search name, ID, phone, file or tracking code  (F3)"))
        self.understood = StateChip()
        self.filters = CountedFilterBar([Choice(one, filter_words(one)) for one in QueueFilter])
        self.kinds = ChoiceChips(
            [Choice(kind, kind_words(kind), icon=kind_icon(kind)) for kind in PartyKind],
            single=False,
        )
        self.cases = case_table(home, self)
        self.records = record_table(self)
        self.nothing = QLabel()
        self.register = self._tool("plus", self.tr("Register at the counter (F10)"))
        self.bring_in = self._tool("import", self.tr("Bring in a file of registrations (Ctrl+F10)"))
        self.register.setVisible(desk.may(Right.REGISTER))
        self.bring_in.setVisible(desk.may(Right.IMPORT_REGISTRATIONS))
        self._lay_out()
        self._connect()

    def _tool(self, icon: str, name: str) -> QToolButton:
        button = QToolButton()
        mark(button, "quiet")
        icons.give(button, icon)
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(TIGHT)
        top.addWidget(self.search, 1)
        top.addWidget(self.register)
        top.addWidget(self.bring_in)
        named(self.filters, self.tr("Filter of the queue"))
        named(self.kinds, self.tr("Kinds of subscribers"))
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        mark(self.nothing, "muted")
        self.tables = QStackedWidget()
        for page in (self.cases, self.records, self.nothing):
            self.tables.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        column.addLayout(top)
        column.addWidget(self.understood)
        column.addWidget(self.filters)
        column.addWidget(self.kinds)
        column.addWidget(self.tables, 1)
        self.understood.setVisible(False)

    def _connect(self) -> None:
        self.search.searched.connect(lambda _text: self.wanted.emit())
        self.search.entered.connect(self._search_entered)
        self.search.down.connect(self.focus_list)
        self.filters.chosen.connect(lambda _key: self.wanted.emit())
        self.kinds.changed.connect(self.wanted)
        self.cases.opened.connect(self.opened)
        self.cases.picked.connect(self.picked)
        self.records.opened.connect(lambda one: self.record_opened.emit(one.id))
        for table in (self.cases, self.records):
            table.typed.connect(self._type_on)
        self.register.clicked.connect(self.registration_wanted)
        self.bring_in.clicked.connect(self.import_wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """On a low screen the rows need the room: empty filters and the kinds go."""
        low = self.height() < _LOW
        self.kinds.setVisible(not low or bool(self.kinds_wanted()))
        counts = self._page.counts if self._page is not None else {}
        for one in QueueFilter:
            needed = one in _ALWAYS or one is self.filter() or counts.get(one, 0) > 0
            self.filters.chip(one).setVisible(needed or not low)

    # What is asked

    def filter(self) -> QueueFilter:
        """The filter in force."""
        key = self.filters.key()
        return key if isinstance(key, QueueFilter) else QueueFilter.ALL_OPEN

    def kinds_wanted(self) -> tuple[PartyKind, ...]:
        """The kinds that are asked for; none means all."""
        return tuple(key for key in self.kinds.chosen() if isinstance(key, PartyKind))

    def text(self) -> str:
        """What is searched for, "" for nothing."""
        return self.search.text().strip()

    # What is shown

    def show_page(self, page: QueuePage, records: Sequence[WaitingRecord] = ()) -> None:
        """Show rows and counts; the cursor stays on its case."""
        self._page = page
        self.filters.set_counts({one: page.counts.get(one, 0) for one in QueueFilter})
        self._fit()
        self._show_understood(page.understood)
        correcting = self.filter() is QueueFilter.TO_CORRECT and (bool(records) or not self.text())
        kinds = self.kinds_wanted()
        rows = [row for row in page.rows if not kinds or row.kind in kinds]
        if correcting:
            self.records.records.show(records)
        else:
            self.cases.now = page.now
            self.cases.records.show(rows)
        shown = self.records if correcting else self.cases
        empty = not (records if correcting else rows)
        self.nothing.setText(
            self.tr("Nothing was found.") if self.text() else self.tr("No file stands here.")
        )
        self._turn_to(self.nothing if empty else shown)
        self._open_found(() if correcting else rows)

    def show_nothing(self) -> None:
        """Take every name off the screen."""
        self._page = None
        self.cases.records.show(())
        self.records.records.show(())
        self.search.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.search.clear()
        self.search.blockSignals(False)  # noqa: FBT003 - Qt's signature

    def begin_anew(self) -> None:
        """Leave the search; the cursor goes to the first row of what comes."""
        self.search.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.search.clear()
        self.search.blockSignals(False)  # noqa: FBT003 - Qt's signature
        self._to_first = True
        self.wanted.emit()

    def focus_list(self) -> None:
        """Put the cursor on the list; on its first row when it stands on none."""
        table = self.records if self.tables.currentWidget() is self.records else self.cases
        if table.current() is None and table.records.rowCount():
            table.select_row(0)
        table.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_search(self) -> None:
        """Put the cursor into the search, what stands there selected."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def row_of(self, case_id: str) -> int:
        """The row of a case, -1 when it is not listed."""
        return self.cases.records.row_of(case_id)

    def row(self, case_id: str) -> QueueRow | None:
        """The listed row of a case."""
        record = self.cases.records.record(self.row_of(case_id))
        return record if isinstance(record, QueueRow) else None

    def select_near(self, row: int) -> None:
        """Put the cursor where a case was: on the one that stands there now."""
        last = self.cases.records.rowCount() - 1
        if last >= 0:
            self.cases.select_row(min(max(row, 0), last))

    def _turn_to(self, page: QWidget) -> None:
        before = self.tables.currentWidget()
        if before is None or before is page:
            return
        had_focus = before.hasFocus()
        self.tables.setCurrentWidget(page)
        if had_focus:
            (page if page is not self.nothing else self.search).setFocus()

    def _search_entered(self, text: str) -> None:
        if text.strip():
            self._open_first = True
            self.wanted.emit()
        else:
            self.focus_list()

    def _open_found(self, rows: Sequence[QueueRow]) -> None:
        """Return in the search opens what was found when that is one file only."""
        if not self._open_first:
            return
        self._open_first = False
        meant = self._page.understood[0] if self._page and self._page.understood else None
        if meant is not None and meant.kind is Kind.RECEIPT_CODE and not meant.flaws:
            self.paper_typed.emit(meant.value)
        elif len(rows) == 1:
            self.cases.select_row(0)
            self.opened.emit(rows[0])
        elif rows:
            self.focus_list()

    def _type_on(self, text: str) -> None:
        self.focus_search()
        self.search.setText(text)

    def _show_understood(self, found: Sequence[Understood]) -> None:
        self.understood.setVisible(bool(found))
        if not found:
            return
        best = found[0]
        text = self.tr("{kind}: {value}").format(
            kind=lookup_words(best.kind), value=_value_shown(best)
        )
        if best.flaws:
            text = f"{text} \u2014 {flaw_words(best.flaws[0])}"
        elif Notice.WRONG_LAYOUT in best.notices:
            text = self.tr("{text} \u2014 read from the other keyboard layout").format(text=text)
        self.understood.show_state(text, Tone.WARNING if best.flaws else Tone.INFO, "search")


def _value_shown(one: Understood) -> str:
    if one.kind is Kind.NAME:
        return one.value
    return phone_shown(one.value) if one.kind is Kind.PHONE else number_shown(one.value)
