"""The table of calls: its columns, its selection, and what goes onto the clipboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from backoffice.records import dates, dialling, digits
from backoffice.records.calls import CallType, Total, moment
from backoffice.records.dialling import DialPlan
from backoffice.ui.calls.call_reader import Listed, Rows
from backoffice.ui.calls.shown import (
    line_shown,
    rials_shown,
    seconds_shown,
    started_clock,
    started_day,
)
from backoffice.ui.calls.words import call_type_tone, call_type_words
from backoffice.ui.theme import Tone
from backoffice.ui.widgets.record_table import Column, RecordModel, RecordTable

translate = QCoreApplication.translate

_NO_ISOLATES = dict.fromkeys(range(0x2066, 0x206A))
MOST_CHOSEN = 50_000
"""How many chosen rows are added up or copied; more is the work of a file."""


def call_columns(title: Callable[[Listed], str]) -> list[Column]:
    """The columns of a list of calls; ``title`` names the place that was called."""
    return [
        Column("place", translate("Calls", "No."), lambda one: digits.grouped(one.place), width=72),
        Column("line", translate("Calls", "Line"), lambda one: line_shown(one.call.line), 118),
        Column("day", translate("Calls", "Date"), lambda one: started_day(one.call.started), 96),
        Column("time", translate("Calls", "Time"), lambda one: started_clock(one.call.started), 82),
        Column(
            "number",
            translate("Calls", "Number called"),
            lambda one: line_shown(one.call.number),
            width=146,
        ),
        Column("title", translate("Calls", "Destination"), title, width=110, stretch=True),
        Column(
            "type",
            translate("Calls", "Type"),
            lambda one: call_type_words(one.call.type),
            width=122,
            tone=_tone,
        ),
        Column(
            "seconds",
            translate("Calls", "Duration"),
            lambda one: seconds_shown(one.call.seconds),
            width=82,
        ),
        Column("rials", translate("Calls", "Rials"), lambda one: rials_shown(one.call.rials), 96),
    ]


class CallTable(RecordTable):
    """Rows are chosen with Shift and Ctrl; Ctrl+C copies them with their headings."""

    chosen_changed = Signal()
    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.plan: DialPlan | None = None
        super().__init__(RecordModel(call_columns(self._title)), parent)
        self.records.setParent(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.selectionModel().selectionChanged.connect(self.chosen_changed)
        header = self.horizontalHeader()
        header.setSectionsMovable(False)
        header.setToolTip(self.tr("Newest first; the list has no other order."))
        self.show_own_numbers(several=False)

    def _title(self, one: Listed) -> str:
        if self.plan is None:
            return ""
        day = dates.tehran(moment(one.call.started)).date()
        return dialling.destination(one.call.number, day, self.plan)

    def show_own_numbers(self, *, several: bool) -> None:
        """Show the line's own number in each row when it had several in the time."""
        at = next(n for n, column in enumerate(self.records.columns) if column.key == "line")
        self.setColumnHidden(at, not several)

    # What is chosen

    def ranges(self) -> Rows:
        """The chosen rows as ranges, first and last included, in order, none twice."""
        chosen = self.selectionModel().selection()
        parts = chosen.toList()
        found = sorted({(one.top(), one.bottom()) for one in parts})
        joined: list[tuple[int, int]] = []
        for first, last in found:
            if joined and first <= joined[-1][1] + 1:
                joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
            else:
                joined.append((first, last))
        return joined

    def chosen_count(self) -> int:
        """How many rows are chosen."""
        return sum(last - first + 1 for first, last in self.ranges())

    def copy(self) -> None:
        """Ask for the chosen rows: those of a window are not all here."""
        self.copy_wanted.emit()

    def writer(self) -> Callable[[Sequence[Listed]], str]:
        """Return what writes rows with their headings, as the columns are shown now.

        Tabs stand between columns, digits are ASCII, without marks. It is for a lane: tens of
        thousands of rows take seconds.
        """
        shown = [
            column for at, column in enumerate(self.records.columns) if not self.isColumnHidden(at)
        ]

        def written(rows: Sequence[Listed]) -> str:
            lines = ["\t".join(column.title for column in shown)]
            lines += ["\t".join(_plain(column, one) for column in shown) for one in rows]
            return "\n".join(lines)

        return written

    def show_row(self, row: int) -> None:
        """Make a row the current one, at the top of what is seen."""
        self.select_row(row)
        index = self.records.index(row, 0)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)


def added_up(rows: Sequence[Listed]) -> Total:
    """Return count, seconds and rials of some rows."""
    return Total(
        len(rows),
        sum(one.call.seconds for one in rows),
        sum(one.call.rials for one in rows),
    )


def _plain(column: Column, one: Listed) -> str:
    """A cell as another program takes it: numbers without groups, in ASCII digits."""
    plain = {
        "place": str(one.place),
        "rials": str(one.call.rials),
        "number": one.call.number,
        "line": one.call.line,
    }
    shown = plain.get(column.key) or column.text(one).translate(_NO_ISOLATES)
    return digits.ascii_digits(shown)


def _tone(one: Listed) -> Tone | None:
    return call_type_tone(one.call.type) if one.call.type is CallType.UNKNOWN else None
