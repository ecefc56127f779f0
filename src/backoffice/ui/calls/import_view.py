"""The account of a file of calls: format, counts, first rows, bad rows, repeated rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QTabWidget, QVBoxLayout, QWidget

from backoffice.records import digits
from backoffice.records.call_files import (
    BadRow,
    CallBatch,
    CallReport,
    CallTally,
    Guess,
    Profile,
    SampleRow,
)
from backoffice.records.calls import CallType
from backoffice.ui.calls.import_columns import bad_columns, repeated_columns, sample_columns
from backoffice.ui.calls.import_words import (
    bad_call_words,
    counts_words,
    sheets_words,
    tally_parts,
)
from backoffice.ui.calls.shown import moment_shown
from backoffice.ui.calls.words import call_type_words
from backoffice.ui.file_import import ReportView
from backoffice.ui.shown import person_shown
from backoffice.ui.theme import GAP, Tone, mark
from backoffice.ui.widgets.chips import Choice, CountedFilterBar
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.record_table import RecordModel, RecordTable
from backoffice.ui.widgets.tally import TallyStrip
from backoffice.ui.widgets.wrapped import wrap

_ALL = "all"
_WHOLE = 1000  # a stretch beside which another one takes no room


class BadList(QWidget):
    """Bad rows by reason, to be looked at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[BadRow] = ()
        self.filters = CountedFilterBar([])
        named(self.filters, self.tr("Reasons"))
        self.table = RecordTable(RecordModel(bad_columns(), self, identity=lambda one: one.line_no))
        named(self.table, self.tr("Bad rows"))
        self.more = QLabel()
        mark(self.more, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.filters)
        column.addWidget(self.table, 1)
        column.addWidget(self.more)
        self.filters.chosen.connect(lambda _key: self._filter())

    def show_report(self, report: CallReport) -> None:
        """List the bad rows of a report; what it does not carry is counted."""
        self._rows = report.bad
        choices = [Choice(_ALL, self.tr("All"))]
        choices += [Choice(one, bad_call_words(one)) for one in report.by_reason]
        self.filters.set_choices(choices)
        reasons: Mapping[Any, int] = report.by_reason
        self.filters.set_counts({_ALL: report.tally.bad, **reasons})
        self.filters.choose(_ALL)
        more = report.tally.bad - len(report.bad)
        self.more.setText(self.tr("%Ln more are counted, not listed.", "", more) if more else "")
        self.more.setVisible(more > 0)
        self._filter()

    def _filter(self) -> None:
        key = self.filters.key()
        self.table.records.show([one for one in self._rows if key in {_ALL, one.reason}])


class CallView(ReportView):
    """Shows what a file is taken for, then what it holds or what became of it."""

    profile_chosen = Signal(object)  # Profile

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.formats = QComboBox()
        self.formats.activated.connect(self._chosen)
        self.says = QLabel()
        wrap(self.says)
        self.types = QLabel()
        wrap(self.types)
        mark(self.types, "muted")
        self.tally = TallyStrip()
        self.rows = RecordTable(
            RecordModel(sample_columns(), self, identity=lambda one: one.line_no)
        )
        named(self.rows, self.tr("The first rows as understood"))
        self.bad = BadList()
        self.repeated = RecordTable(
            RecordModel(repeated_columns(), self, identity=lambda one: one.line_no)
        )
        named(self.repeated, self.tr("Repeated rows"))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        named(self.tabs, self.tr("The file in detail"))
        for page in (self.rows, self.bad, self.repeated):
            self.tabs.addTab(page, "")
        self._lay_out()

    def _lay_out(self) -> None:
        label = QLabel(self.tr("&Format of the file"))
        label.setBuddy(self.formats)
        named(self.formats, label.text())
        self.format_row = QWidget()
        row = QHBoxLayout(self.format_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label)
        row.addWidget(self.formats, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.format_row)
        column.addWidget(self.says)
        column.addWidget(self.tally)
        column.addWidget(self.types)
        column.addWidget(self.tabs, _WHOLE)
        column.addStretch(1)  # takes the room while there are no tabs

    def show_guesses(
        self, guesses: Sequence[Guess], others: Sequence[Profile], chosen: str
    ) -> None:
        """Offer the formats that understand the file, then the others; one is in force."""
        self.format_row.show()
        self.formats.clear()
        for guess in guesses:
            text = self.tr("{title} \u2014 understands {understood} of the first {rows} rows")
            if not guess.looked_at:
                text = self.tr("{title} \u2014 its header, and no row below it")
            said = text.format(
                title=guess.profile.title,
                understood=digits.persian(guess.understood),
                rows=digits.persian(guess.looked_at),
            )
            self.formats.addItem(said, guess.profile)
        known = {guess.profile.name for guess in guesses}
        for profile in others:
            if profile.name not in known:
                self.formats.addItem(profile.title, profile)
        self.choose(chosen)

    def choose(self, profile: str) -> None:
        """Show the format of this name as the one in force."""
        names = [self.formats.itemData(at).name for at in range(self.formats.count())]
        if profile in names:
            self.formats.setCurrentIndex(names.index(profile))

    def show_sample(self, sample: Sequence[SampleRow]) -> None:
        """Show the first rows before the whole file has been counted."""
        self.says.setText(self.tr("The rows are not counted yet."))
        self.tally.hide()
        self.types.hide()
        self._show_rows(sample)
        self._offer(1, self.tr("Bad rows ({count})"), 0)
        self._offer(2, self.tr("Repeated rows ({count})"), 0)
        self.tabs.setCurrentIndex(0)

    def show_report(self, report: CallReport, *, done: bool) -> None:
        """Show the account of a file; what was counted before it was stopped stays."""
        if report.cancelled:
            return
        said = (counts_words(report), sheets_words(report.unread_sheets))
        self.says.setText("  ".join(filter(None, said)))
        self.show_tally(report.tally)
        self.tally.show()
        self.types.setText(self._by_type(report))
        self.types.setVisible(bool(report.by_type))
        if report.sample:
            self._show_rows(report.sample)
        self.bad.show_report(report)
        self.repeated.records.show(report.repeated)
        self._offer(1, self.tr("Bad rows ({count})"), report.tally.bad)
        self._offer(2, self.tr("Repeated rows ({count})"), report.tally.repeated)
        self.tabs.setCurrentIndex(1 if done and report.tally.bad else 0)

    def show_batch(self, batch: CallBatch, report: CallReport) -> None:
        """Show the account of an import of an earlier day: its first rows are not kept."""
        self.show_report(report, done=True)
        text = self.tr("It came in on {moment} by {by}, in the format {format}.")
        format_name = digits.isolate(batch.profile)
        self.types.setText(
            text.format(
                moment=moment_shown(batch.begun_at),
                by=person_shown(batch.by),
                format=format_name,
            )
        )
        self.types.show()
        self.format_row.hide()
        self.tabs.setTabVisible(0, bool(report.sample))
        self.tabs.setCurrentIndex(1 if report.bad else 2)
        self.tabs.setVisible(bool(report.bad or report.repeated))

    def show_tally(self, tally: CallTally) -> None:
        """Show the counts anew when bad rows were mended or dropped."""
        self.tally.show_parts(tally_parts(tally), self.tr("rows"))

    def _offer(self, page: int, title: str, count: int) -> None:
        """Show a page of the details when there is something on it."""
        self.tabs.setTabVisible(page, count > 0)
        self.tabs.setTabText(page, title.format(count=digits.isolate(digits.grouped(count))))

    def _show_rows(self, sample: Sequence[SampleRow]) -> None:
        self.tabs.show()
        self.tabs.setTabVisible(0, bool(sample))
        self.rows.records.show(sample)
        self.tabs.setTabText(0, self.tr("The first %Ln row(s)", "", len(sample)))

    def _by_type(self, report: CallReport) -> str:
        parts = [
            f"{call_type_words(kind)} {digits.isolate(digits.grouped(report.by_type[kind]))}"
            for kind in CallType
            if report.by_type.get(kind)
        ]
        text = self.tr("Of them: {parts}.").format(parts=self.tr(", ").join(parts))
        if report.first is not None and report.last is not None:
            period = self.tr("From {first} to {last}.")
            first, last = moment_shown(report.first), moment_shown(report.last)
            text = f"{text} {period.format(first=first, last=last)}"
        return text

    def notes(self, report: CallReport, *, done: bool) -> list[tuple[str, Tone]]:
        """Say what is particular about this file."""
        known, new = report.known_batch, report.tally.new
        if report.cancelled:
            return [(self.tr("Stopped; nothing of this file came in."), Tone.WARNING)]
        if known is not None and not new:
            text = self.tr("This very file came in on {moment} by {by}; nothing of it is new.")
            by = person_shown(known.by)
            return [(text.format(moment=moment_shown(known.begun_at), by=by), Tone.INFO)]
        if done:
            return [(self.tr("%Ln new call(s) came in.", "", new), Tone.GOOD)]
        unknown = report.by_type.get(CallType.UNKNOWN, 0)
        if unknown:
            return [(self.tr("The type of %Ln call(s) is unknown.", "", unknown), Tone.WARNING)]
        return []

    def _chosen(self, at: int) -> None:
        self.profile_chosen.emit(self.formats.itemData(at))
