"""Everything that happened to a line, newest first, with filters by kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from backoffice.lines import cards
from backoffice.records import dates
from backoffice.records.line_facts import EventKind, LineEvent
from backoffice.ui import icons
from backoffice.ui.doors import CaseSubject, DisclosureSubject, Subject, TicketSubject
from backoffice.ui.jobs import Jobs
from backoffice.ui.lines.event_texts import event_text
from backoffice.ui.lines.naming import Naming
from backoffice.ui.lines.words import event_look, event_words
from backoffice.ui.shown import day_of, moment_shown, person_shown
from backoffice.ui.theme import GAP, TIGHT, mark
from backoffice.ui.widgets.chips import Choice, CountedFilterBar
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.record_table import Column, RecordModel, RecordTable

K = EventKind


class Group(StrEnum):
    """What the filter lets through."""

    ALL = "all"
    STATE = "state"
    PLACE = "place"
    PEOPLE = "people"
    SERVICES = "services"
    TICKETS = "tickets"
    CASES = "cases"
    DISCLOSURES = "disclosures"


_KINDS: dict[Group, frozenset[EventKind]] = {
    Group.ALL: frozenset(EventKind),
    Group.STATE: frozenset({K.CUT, K.RECONNECT, K.ACCESS, K.LISTING, K.OFFENCE}),
    Group.PLACE: frozenset({K.NUMBER, K.CENTRE, K.ADDRESS}),
    Group.PEOPLE: frozenset({K.OWNER, K.TENANT}),
    Group.SERVICES: frozenset({K.SERVICE_ON, K.SERVICE_OFF, K.ADSL, K.PIN}),
    Group.TICKETS: frozenset({K.TICKET}),
    Group.CASES: frozenset({K.CASE, K.RECEIPT}),
    Group.DISCLOSURES: frozenset({K.DISCLOSURE}),
}
#: Centres change by cable transfers, which are no tickets.
_CHANGES = frozenset(EventKind) - {K.TICKET, K.CASE, K.RECEIPT, K.DISCLOSURE, K.CENTRE}


#: What a day is known of, not an hour.
_BY_DAY = frozenset({K.NUMBER, K.OWNER, K.TENANT})


def _when(event: LineEvent) -> str:
    return day_of(event.at) if event.kind in _BY_DAY else moment_shown(event.at)


def subject_of(event: LineEvent) -> Subject | None:
    """Return what an entry opens; a change of the line opens the ticket that made it."""
    if not event.subject:
        return None
    if event.kind in {K.CASE, K.RECEIPT}:  # a receipt lies in its case
        return CaseSubject(event.subject)
    if event.kind is K.DISCLOSURE:
        return DisclosureSubject(event.subject, dates.tehran_date(event.at))
    if event.kind is K.TICKET or event.kind in _CHANGES:
        return TicketSubject(event.subject)
    return None


class Timeline(QWidget):
    """Reads a page at a time; Return on an entry opens its case, ticket or disclosure."""

    wanted = Signal(object)  # Subject

    def __init__(self, jobs: Jobs, naming: Naming, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._naming = naming
        self._line = ""
        self._centres: Mapping[str, str] = {}
        self._asked = 0
        self._events: list[LineEvent] = []
        self._whole = True
        self.filter = CountedFilterBar([Choice(one, self._group_words(one)) for one in Group])
        named(self.filter, self.tr("Kinds of entries"))
        self.table = RecordTable(RecordModel(self._columns(), self))
        named(self.table, self.tr("What happened to the line"))
        self.said = QLabel()
        mark(self.said, "muted")
        self.more = QPushButton(self.tr("Older ones"))
        icons.give(self.more, "history")
        self._lay_out()
        self.filter.chosen.connect(lambda _group: self._show())
        self.table.opened.connect(self._open)
        self.more.clicked.connect(self.load_more)
        self.show_line("")

    def _group_words(self, group: Group) -> str:
        match group:
            case Group.ALL:
                return self.tr("All")
            case Group.STATE:
                return self.tr("State")
            case Group.PLACE:
                return self.tr("Number and place")
            case Group.PEOPLE:
                return self.tr("People")
            case Group.SERVICES:
                return self.tr("Services")
            case Group.TICKETS:
                return self.tr("Tickets")
            case Group.CASES:
                return self.tr("Cases and receipts")
            case Group.DISCLOSURES:
                return self.tr("Disclosures")

    def _columns(self) -> list[Column]:
        return [
            Column("at", self.tr("Time"), _when, width=150),
            Column(
                "kind",
                self.tr("What"),
                lambda one: event_words(one.kind),
                width=140,
                tone=lambda one: event_look(one.kind)[0],
                icon=lambda one: event_look(one.kind)[1],
            ),
            Column("text", self.tr("Detail"), self._text, width=320, stretch=True),
            Column("by", self.tr("By"), lambda one: person_shown(one.by), width=110),
            Column("opens", self.tr("Opens"), self._opens, width=90),
        ]

    def _text(self, event: LineEvent) -> str:
        return event_text(event, self._naming, self._centres)

    def _opens(self, event: LineEvent) -> str:
        match subject_of(event):
            case CaseSubject():
                return self.tr("the case")
            case TicketSubject():
                return self.tr("the ticket")
            case DisclosureSubject():
                return self.tr("the disclosure")
            case _:
                return ""

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(GAP)
        top.addWidget(self.filter, 1)
        top.addWidget(self.said, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, TIGHT, 0, 0)
        column.setSpacing(TIGHT)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)

    def set_names(self, centres: Mapping[str, str]) -> None:
        """Tell the names of centres by their codes."""
        self._centres = centres
        self._show()

    # Asking

    def show_line(self, line_id: str) -> None:
        """Follow a line (its id); "" shows nothing."""
        self._asked += 1
        self._line = line_id
        self._events, self._whole = [], True
        self._show()
        if line_id:
            self._read(None)

    def line(self) -> str:
        """The id of the line that is followed."""
        return self._line

    def load_more(self) -> None:
        """Read older entries."""
        if self._events and not self._whole:
            self._read(self._events[-1])

    def _read(self, before: LineEvent | None) -> None:
        asked, line = self._asked, self._line

        def done(events: Sequence[LineEvent]) -> None:
            if asked == self._asked:
                self._events += events
                self._whole = len(events) < cards.PAGE
                self._show()

        self._jobs.read(self, lambda session: cards.timeline(session, line, before=before), done)

    def _show(self) -> None:
        group = self.filter.key()
        kinds = _KINDS[group] if isinstance(group, Group) else frozenset(EventKind)
        shown = [one for one in self._events if one.kind in kinds]
        self.table.records.show(shown)
        self.filter.set_counts(
            {one: sum(event.kind in _KINDS[one] for event in self._events) for one in Group}
        )
        self.more.setVisible(not self._whole)
        self.said.setText("" if shown or not self._line else self.tr("Nothing of this kind."))

    def _open(self, event: LineEvent) -> None:
        subject = subject_of(event)
        if subject is not None:
            self.wanted.emit(subject)
