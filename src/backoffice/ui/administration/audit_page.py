"""The audit: narrowed by filters, and verified from the first row to the last."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from backoffice.administration.actions import trail
from backoffice.records import dates, digits
from backoffice.records.audit import AuditSearch, Broken, ToldEvent
from backoffice.ui.administration import texts
from backoffice.ui.administration.audit_detail import AuditDetail
from backoffice.ui.administration.audit_words import deed_words, subject_words
from backoffice.ui.jobs import Jobs, Report
from backoffice.ui.memory import Memory
from backoffice.ui.messages import Messages
from backoffice.ui.shown import moment_shown
from backoffice.ui.theme import GAP, TIGHT, Tone, mark
from backoffice.ui.widgets.busy import ProgressStrip
from backoffice.ui.widgets.chips import Choice, ChoiceChips, StateChip
from backoffice.ui.widgets.flow_layout import FlowLayout
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.jalali_edit import JalaliEdit
from backoffice.ui.widgets.kept_splitter import Splitter
from backoffice.ui.widgets.page_parts import Bar, Page, remember_columns
from backoffice.ui.widgets.record_table import Column, RecordModel, RecordTable

_COLUMNS = "administration/audit"
_REST = 300  # milliseconds without a change before it is searched


def _identity(event: ToldEvent) -> tuple[str, int]:
    return event.operator, event.seq


class AuditPage(Page):
    """Newest first, a page at a time."""

    def __init__(
        self, jobs: Jobs, messages: Messages, memory: Memory, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Audit"), parent=parent)
        self._jobs = jobs
        self._messages = messages
        self._events: list[ToldEvent] = []
        self.model = RecordModel(self._columns(), self, identity=_identity)
        self.table = RecordTable(self.model)
        named(self.table, self.tr("Rows of the audit"))
        remember_columns(self.table, memory, _COLUMNS)
        self.detail = AuditDetail()
        self.table.picked.connect(self.detail.show_event)
        self.verdict = StateChip()
        self.progress = ProgressStrip()
        self.count = QLabel()
        mark(self.count, "muted")
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self.refresh)
        self._build_filters()
        self._lay_out()
        jobs.read(self, trail.list_deeds, self._offer_deeds)
        self.refresh()

    def _columns(self) -> list[Column]:
        return [
            Column("at", self.tr("Time"), lambda one: moment_shown(one.at), width=142),
            Column("who", self.tr("Operator"), texts.who_acted, width=170),
            Column("deed", self.tr("Deed"), lambda one: deed_words(one.deed), width=178),
            Column("of", self.tr("Of"), _subject, width=200, stretch=True),
            Column(
                "outcome",
                self.tr("Outcome"),
                lambda one: texts.outcome_words(one.outcome)[0],
                tone=lambda one: texts.outcome_words(one.outcome)[1],
                width=92,
            ),
            Column("desk", self.tr("Workstation"), lambda one: digits.isolate(one.workstation), 96),
            Column("seq", self.tr("Row"), lambda one: str(one.seq), number=True, width=70),
        ]

    def _build_filters(self) -> None:
        self.who = QLineEdit()
        self.who.setPlaceholderText(self.tr("Operator"))
        self.who.setMaximumWidth(130)
        named(self.who, self.tr("Operator"))
        self.deed = QComboBox()
        self.deed.addItem(self.tr("every deed"), "")
        named(self.deed, self.tr("Deed"))
        self.outcome = ChoiceChips(
            [Choice(code, texts.outcome_words(code)[0]) for code in ("done", "denied", "failed")],
            optional=True,
        )
        self.since = JalaliEdit()
        self.until = JalaliEdit()
        named(self.since, self.tr("From the day"))
        named(self.until, self.tr("To the day"))
        for edit in (self.since, self.until):
            edit.setMaximumWidth(150)
            edit.changed.connect(self._rest.start)
        self.who.textChanged.connect(self._rest.start)
        self.deed.currentIndexChanged.connect(self._rest.start)
        self.outcome.changed.connect(self._rest.start)

    def _lay_out(self) -> None:
        bar = Bar(self)
        self.verify_button = bar.add(self.tr("&Verify the audit"), "check", self.verify)
        self.more_button = bar.add(self.tr("&Older rows"), "arrow", self.load_more)
        bar.add_widget(self.verdict)
        bar.add_widget(self.count)
        filters = QWidget()
        flow = FlowLayout(filters, spacing=GAP)
        for widget in (
            self.who,
            self.deed,
            _beside(self.tr("From"), self.since),
            _beside(self.tr("to"), self.until),
            self.outcome,
        ):
            flow.addWidget(widget)
        split = Splitter()
        split.setChildrenCollapsible(False)
        split.addWidget(self.table)
        split.addWidget(self.detail)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        self.column.addWidget(filters)
        self.column.addWidget(bar)
        self.column.addWidget(self.progress)
        self.column.addWidget(split, 1)

    def wanted(self) -> AuditSearch:
        """What the filters ask for; days are Tehran's."""
        since, until = self.since.value(), self.until.value()
        return AuditSearch(
            operator=digits.ascii_digits(self.who.text()).strip().lower(),
            deed=self.deed.currentData() or "",
            outcome=str(self.outcome.key() or ""),
            since=dates.day_begins(since) if since else None,
            until=dates.day_begins(until + timedelta(days=1)) if until else None,
        )

    def refresh(self) -> None:
        """Show the newest rows that match."""
        wanted = self.wanted()
        self._jobs.read(self, lambda session: trail.list_events(session, wanted), self._show)

    def load_more(self) -> None:
        """Show older rows below."""
        wanted, offset = self.wanted(), len(self._events)
        self._jobs.read(
            self,
            lambda session: trail.list_events(session, wanted, offset=offset),
            lambda older: self._show([*self._events, *older], whole=len(older) < trail.PAGE),
        )

    def _show(self, events: Sequence[ToldEvent], *, whole: bool | None = None) -> None:
        self._events = list(events)
        self.model.show(self._events)
        at_end = len(events) < trail.PAGE if whole is None else whole
        self.more_button.setEnabled(not at_end)
        self.count.setText(self.tr("%Ln row(s)", "", len(events)))

    def _offer_deeds(self, deeds: Sequence[str]) -> None:
        for deed in sorted(deeds, key=deed_words):
            self.deed.addItem(deed_words(deed), deed)

    # Verification

    def verify(self) -> None:
        """Walk every chain, in the long lane: an old audit is long."""

        def walk(database: Any, _report: Report) -> Broken | None:
            return trail.verify(database)

        self.verify_button.setEnabled(False)
        job = self._jobs.long(self, walk, self._verified, self._not_verified)
        self.progress.watch(job, self.tr("The audit is being verified…"))

    def _verified(self, broken: Broken | None) -> None:
        self.verify_button.setEnabled(True)
        if broken is None:
            self.verdict.show_state(self.tr("every row fits"), Tone.GOOD)
            self._messages.say(self.tr("The audit is whole: every row fits the one before it."))
        else:
            words = texts.broken_words(broken)
            self.verdict.show_state(self.tr("broken"), Tone.BAD)
            self._messages.say(words, Tone.BAD)
            self.who.setText(broken.operator)
        self.refresh()

    def _not_verified(self, failure: Exception) -> None:
        self.verify_button.setEnabled(True)
        self._messages.show_failure(failure, retry=self.verify)


def _beside(word: str, widget: QWidget) -> QWidget:
    """Put a word before a field, so that they stay together when the line breaks."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(TIGHT)
    row.addWidget(QLabel(word))
    row.addWidget(widget)
    return both


def _subject(event: ToldEvent) -> str:
    if not event.subject_kind:
        return ""
    told = event.subject
    if told.isdecimal():  # a number; other names and keys are kept as they are written
        told = digits.persian(told)
    subject = f"  {digits.isolate(told)}" if told else ""
    return f"{subject_words(event.subject_kind)}{subject}"
