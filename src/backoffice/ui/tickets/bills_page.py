"""The periods of which bills are kept, and the way to bring one in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QWidget

from backoffice.records.period_bills import LoadedPeriod
from backoffice.tickets import bills
from backoffice.ui.jobs import Jobs
from backoffice.ui.memory import Memory
from backoffice.ui.messages import Messages
from backoffice.ui.shown import count_shown, moment_shown
from backoffice.ui.theme import mark
from backoffice.ui.tickets.bills_import import BillsImport
from backoffice.ui.tickets.words_bills import period_shown
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.page_parts import Bar, LivePage, remember_columns
from backoffice.ui.widgets.record_table import Column, RecordModel, RecordTable

_COLUMNS = "administration/bills"


class BillsPage(LivePage):
    """One row for each period; a file is looked through before anything is kept."""

    def __init__(
        self,
        jobs: Jobs,
        messages: Messages,
        memory: Memory,
        home: str,
        parent: QWidget | None = None,
    ) -> None:
        """Build the page; ``home`` is the office's area code."""
        super().__init__(
            self.tr("Bills"),
            self.tr(
                "A line has one bill of a period. What is kept is never replaced: a row that "
                "contradicts it is told and left out; only that a bill was paid is noted."
            ),
            parent,
        )
        self._jobs = jobs
        self._messages = messages
        self._home = home
        self.model = RecordModel(self._columns(), self, identity=lambda one: one.period)
        self.table = RecordTable(self.model)
        named(self.table, self.tr("Periods that are kept"))
        remember_columns(self.table, memory, _COLUMNS)
        self.empty = QLabel(self.tr("No bills are kept yet."))
        mark(self.empty, "muted")
        bar = Bar(self)
        self.import_button = bar.add(
            self.tr("&Bring in\u2026 (F9)"), "import", self.bring_in, key="F9", role="primary"
        )
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.empty)
        self.column.addWidget(bar)
        self.setFocusProxy(self.table)
        self.empty.setVisible(False)
        self.refresh()

    def _columns(self) -> list[Column]:
        return [
            Column("period", self.tr("Period"), lambda one: period_shown(one.period), width=120),
            Column("bills", self.tr("Bills kept"), lambda one: count_shown(one.bills), width=140),
            Column(
                "unpaid", self.tr("Of them unpaid"), lambda one: count_shown(one.unpaid), width=140
            ),
            Column(
                "at",
                self.tr("Last brought in"),
                lambda one: moment_shown(one.imported_at),
                width=180,
                stretch=True,
            ),
        ]

    def refresh(self) -> None:
        """Count the periods anew; off the lane of pages, for there may be millions of bills."""
        self._jobs.survey(self, bills.periods, self._show)

    def _show(self, periods: Sequence[LoadedPeriod]) -> None:
        self.model.show(periods)
        self.empty.setVisible(not periods)
        if self.table.current() is None and periods:
            self.table.select_row(0)

    def bring_in(self) -> None:
        """Open the dialog that takes a file."""
        dialog = BillsImport(self.window(), self._jobs, self._messages, self._home)
        dialog.brought_in.connect(lambda _report: self.refresh())
        dialog.open()
