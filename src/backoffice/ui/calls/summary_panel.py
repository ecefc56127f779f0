"""Beside the list: what the whole result adds up to, when the calls were, who was called most."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from backoffice.records import digits, phones
from backoffice.records.calls import CallFilter, Summary
from backoffice.ui.calls.plots import by_months, day_bars, hour_bars
from backoffice.ui.calls.shown import seconds_shown
from backoffice.ui.calls.totals_card import TotalsCard
from backoffice.ui.theme import GAP, ROW, TIGHT
from backoffice.ui.widgets.bar_plot import BarPlot, framed
from backoffice.ui.widgets.form import named, section
from backoffice.ui.widgets.record_table import Column, RecordModel, RecordTable

_HEADER = 30


class SummaryPanel(QScrollArea):
    """Emits ``chosen`` with what a pressed bar or number stands for."""

    chosen = Signal(object)  # plots.Days, plots.Hour, or a number's canonical digits

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.totals = TotalsCard()
        self.days_title = section("")
        self.days = BarPlot(self.tr("Calls per day"))
        self.hours = BarPlot(self.tr("Calls per hour of the day"))
        self.top = RecordTable(RecordModel(self._columns(), self))
        named(self.top, self.tr("Numbers called most"))
        self.top.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.top.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.top.setToolTip(self.tr("A click shows the calls to this number alone"))
        self._lay_out()
        self.days.chosen.connect(self.chosen)
        self.hours.chosen.connect(self.chosen)
        self.top.opened.connect(self._number_chosen)
        self.top.clicked.connect(lambda _index: self._number_chosen(self.top.current()))
        self.show_nothing()

    def _columns(self) -> list[Column]:
        return [
            Column(
                "number",
                self.tr("Number"),
                lambda one: phones.display(one[0]),
                width=130,
                number=True,
                stretch=True,
            ),
            Column("count", self.tr("Calls"), lambda one: digits.grouped(one[1].count), width=64),
            Column(
                "seconds",
                self.tr("Duration"),
                lambda one: seconds_shown(one[1].seconds),
                width=86,
                number=True,
            ),
        ]

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(TIGHT, 0, TIGHT, 0)
        column.setSpacing(TIGHT)
        self.top_title = section(self.tr("Numbers called most"))
        self.hours_title = section(self.tr("Calls per hour of the day"))
        for widget in (
            section(self.tr("Totals of the whole result")),
            self.totals,
            self.days_title,
            framed(self.days),
            self.hours_title,
            framed(self.hours),
            self.top_title,
            self.top,
        ):
            column.addWidget(widget)
        column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def show_nothing(self) -> None:
        """No result is shown."""
        self.totals.show_summary(None)
        self.days_title.setText(self.tr("Calls per day"))
        self.days.show_bars(())
        self.hours.show_bars(())
        self._show_top(())

    def show_summary(self, asked: CallFilter, found: Summary) -> None:
        """Show what a result adds up to."""
        self.totals.show_summary(found)
        title = self.tr("Calls per month") if by_months(asked) else self.tr("Calls per day")
        self.days_title.setText(title)
        self.days.setAccessibleName(title)
        self.days.show_bars(day_bars(asked, found))
        self.hours.show_bars(hour_bars(found))
        self._show_top(found.top)

    def _show_top(self, top: tuple[object, ...]) -> None:
        self.top.records.show(top)
        self.top.setFixedHeight(_HEADER + GAP + max(len(top), 1) * ROW)

    def _number_chosen(self, one: object) -> None:
        if isinstance(one, tuple):
            self.chosen.emit(one[0])
