"""Nuisance calls: who called a line again and again, numbers masked.

The complainant learns times and counts; a number is told to an authority alone, by the
security office, on its letter (domain.md §2.2).
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from backoffice.calls import callers, handing_over
from backoffice.records import digits
from backoffice.records.disclosures import (
    Caller,
    CallerList,
    CallerSearch,
    Disclosure,
    LookUp,
)
from backoffice.records.handed_over import HandedOver
from backoffice.records.operators import Right
from backoffice.ui import icons
from backoffice.ui.calls.caller_filter import CallerFilter
from backoffice.ui.calls.finding_texts import words
from backoffice.ui.calls.list_page import ListPage, Means
from backoffice.ui.calls.plots import hours_of
from backoffice.ui.calls.shown import (
    line_shown,
    moment_shown,
    number_shown,
    seconds_shown,
    with_key,
)
from backoffice.ui.calls.statement_dialog import Statement, StatementDialog
from backoffice.ui.calls.unmask_dialog import UnmaskDialog
from backoffice.ui.jobs import Report
from backoffice.ui.theme import GAP, TIGHT, WIDE, mark
from backoffice.ui.widgets.bar_plot import BarPlot, framed
from backoffice.ui.widgets.form import named, section
from backoffice.ui.widgets.kept_splitter import Splitter
from backoffice.ui.widgets.record_table import Column, RecordModel, RecordTable
from backoffice.ui.widgets.wrapped import wrap

_PANEL = 360


class CallersPage(ListPage):
    """The table never holds a whole number."""

    def __init__(self, means: Means, parent: QWidget | None = None) -> None:
        super().__init__(means, parent)
        self._wanted: CallerSearch | None = None
        self._found = CallerList()
        self._making = False  # whether a paper is under way
        self.filter = CallerFilter(means.today)
        self.table = RecordTable(RecordModel(self._columns(), self, identity=_token))
        named(self.table, self.tr("Callers"))
        self._list_in(self.table)
        self.all_hours = BarPlot(self.tr("Calls of all callers per hour of the day"))
        self.hours = BarPlot(self.tr("Calls of the chosen caller per hour of the day"))
        self.count = QLabel()
        self._make_buttons()
        self._lay_out()
        self._connect()
        self._light()

    def _columns(self) -> list[Column]:
        return [
            Column("masked", self.tr("Number"), lambda one: one.masked, width=150, number=True),
            Column("count", self.tr("Calls"), lambda one: digits.grouped(one.count), width=70),
            Column("first", self.tr("First"), lambda one: moment_shown(one.first), width=150),
            Column("last", self.tr("Last"), lambda one: moment_shown(one.last), width=150),
            Column(
                "seconds",
                self.tr("Duration"),
                lambda one: seconds_shown(one.seconds),
                width=86,
                number=True,
            ),
            Column(
                "token",
                self.tr("Code of the caller"),
                lambda one: one.token,
                width=140,
                number=True,
                stretch=True,
            ),
        ]

    def _make_buttons(self) -> None:
        self.paper = QPushButton(with_key(self.tr("Paper for the complainant"), "F8"))
        icons.give(self.paper, "print")
        self.unmask = QPushButton(with_key(self.tr("Unmask\u2026"), "F11"))
        icons.give(self.unmask, "eye")
        self.note = QLabel(
            self.tr("The paper carries times and counts, never a number of a caller.")
        )
        mark(self.note, "muted")
        wrap(self.note)

    def _lay_out(self) -> None:
        self.splitter = Splitter()
        self.splitter.addWidget(self.stack)
        self.splitter.addWidget(self._plots())
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([10_000, _PANEL])
        last = QHBoxLayout()
        last.addWidget(self.count, 1)
        last.addWidget(self.unmask)
        last.addWidget(self.paper)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, GAP, WIDE, GAP)
        column.setSpacing(GAP)
        column.addWidget(self.strip)
        column.addWidget(self.filter)
        column.addWidget(self.splitter, 1)
        column.addLayout(last)

    def _plots(self) -> QScrollArea:
        side = QWidget()
        plots = QVBoxLayout(side)
        plots.setContentsMargins(0, 0, GAP, 0)
        plots.setSpacing(TIGHT)
        for widget in (
            section(self.tr("All callers, per hour of the day")),
            framed(self.all_hours),
            section(self.tr("The chosen caller, per hour of the day")),
            framed(self.hours),
            self.note,
        ):
            plots.addWidget(widget)
        plots.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(side)
        return area

    def _connect(self) -> None:
        self.filter.search_wanted.connect(self.search)
        self.table.picked.connect(self._picked)
        self.paper.clicked.connect(self.show_paper)
        self.unmask.clicked.connect(self.ask_to_unmask)

    # What is asked

    def open(self, disclosure: Disclosure) -> None:
        """Show the callers of the line of a disclosure."""
        self._disclosure = disclosure
        self.strip.show_disclosure(disclosure)
        self.filter.begin(disclosure.spans)
        self.search()

    def search(self) -> None:
        """Ask what the fields say."""
        disclosure, wanted = self._disclosure, self.filter.wanted()
        if disclosure is None:
            return
        if wanted is None or not self.filter.is_ready():
            self._blank(self.tr("The question is not complete."), "warning")
            self.filter.go()
            return
        self._blank(self.tr("The callers are being looked up\u2026"), "clock")
        self._look_up(
            lambda database: callers.callers(database, disclosure.id, wanted),
            lambda answer: self._show(wanted, *answer),
            self.search,
            self.tr("The callers could not be shown."),
        )

    def _show(self, wanted: CallerSearch, look: LookUp, found: CallerList) -> None:
        self._look, self._wanted, self._found = look, wanted, found
        self.filter.say([words(one) for one in look.told], bad=False)
        self.table.records.show(found.shown)
        self.count.setText(self._counted(found))
        self.all_hours.show_bars(hours_of(found.by_hour) if found.count else ())
        if found.shown:
            self.stack.setCurrentWidget(self.table)
            self.table.select_row(0)
            self._picked(found.shown[0])
        else:
            self.show_empty(self.tr("Nobody called so often in this time."), "search")
        self._light()

    def _counted(self, found: CallerList) -> str:
        """Say how many there are and, when the list is cut, how many of them it has."""
        count = self.tr("%Ln caller(s)", "", found.count)
        if not found.is_cut:
            return count
        cut = self.tr("the list has the %Ln who called most", "", len(found.shown))
        return f"{count} \u00b7 {cut}"

    def _picked(self, one: Caller | None) -> None:
        self.hours.show_bars(hours_of(one.by_hour) if one is not None else ())
        self._light()

    def _light(self) -> None:
        shown = self._look is not None and bool(self._found.shown) and not self._making
        nothing = self.tr("There is no list on the screen.")
        may_print = self._means.desk.may(Right.TRACE_CALLERS)
        self.paper.setEnabled(shown and may_print)
        self.paper.setToolTip("" if shown else nothing)
        may = self._means.desk.may(Right.UNMASK_CALLERS)
        self.unmask.setEnabled(shown and may and self.table.current() is not None)
        why = nothing if may else self.tr("Only the security office may, on an authority's letter.")
        self.unmask.setToolTip("" if self.unmask.isEnabled() else why)
        self.unmask.setAccessibleDescription(self.unmask.toolTip())

    # Paper and unmasking

    def show_paper(self) -> None:
        """Make the complainant's paper and show it; it names no caller."""
        look, wanted, found = self._look, self._wanted, self._found
        if look is None or wanted is None or not self.paper.isEnabled():
            return
        office = self._means.office

        def work(database: Any, _report: Report) -> tuple[bytes, HandedOver]:
            return handing_over.slip(
                database,
                look,
                wanted,
                found,
                letterhead=office.letterhead,
                tag_key=office.policy.tag_key,
            )

        def done(made: tuple[bytes, HandedOver]) -> None:
            self._set_making(making=False)
            self._show_slip(look, *made)

        def failed(failure: Exception) -> None:
            self._set_making(making=False)
            self._messages.show_failure(failure, retry=self.show_paper)

        self._set_making(making=True)  # a key that is held down makes one paper
        self._jobs.long(self, work, done, failed)

    def _set_making(self, *, making: bool) -> None:
        self._making = making
        self._light()

    def _show_slip(self, look: LookUp, pdf: bytes, handed: HandedOver) -> None:
        claim = look.disclosure.claim
        paper = Statement(
            self.tr("Paper for the complainant"),
            handed.serial,
            pdf,
            facts=[
                line_shown(claim.number),
                claim.name,
                self.tr("Serial {serial}").format(serial=number_shown(handed.serial)),
            ],
            file_stem="nuisance",
        )
        window = self.window()
        StatementDialog(window, self._jobs, self._messages, self._means.printers, paper).open()

    def ask_to_unmask(self) -> None:
        """Ask for the authority's letter, then tell the number of the chosen caller."""
        disclosure, one = self._disclosure, self.table.current()
        if disclosure is not None and isinstance(one, Caller) and self.unmask.isEnabled():
            UnmaskDialog(
                self.window(), self._jobs, self._messages, disclosure.id, one, self._means.today
            ).open()

    def _forget_rows(self) -> None:
        self._wanted, self._found, self._making = None, CallerList(), False
        self.table.records.show(())
        self.count.setText("")
        self.all_hours.show_bars(())
        self.hours.show_bars(())
        self._light()


def _token(one: Caller) -> str:
    return one.token
