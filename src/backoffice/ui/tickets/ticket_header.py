"""The head of a ticket: what, whose line, where it stands, who has it, how late it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from backoffice.records.ticket_forms import Asker
from backoffice.records.ticket_views import ClockFace, ClockTone, TicketView
from backoffice.ui import icons
from backoffice.ui.shown import person_shown
from backoffice.ui.theme import GAP, TIGHT, WIDE, Tone, mark
from backoffice.ui.tickets.shown import (
    day_shown,
    line_shown,
    moment_shown,
    number_shown,
    percent_shown,
    span_shown,
)
from backoffice.ui.tickets.words import (
    asker_words,
    clock_look,
    clock_tone_words,
    clock_words,
    service_words,
    state_look,
    state_words,
    unit_words,
)
from backoffice.ui.widgets.chips import StateChip
from backoffice.ui.widgets.elided_label import ElidedLabel
from backoffice.ui.widgets.flow_layout import FlowLayout


class TicketHeader(QFrame):
    """Emits ``why_wanted`` when a clock or the promised day is asked about."""

    why_wanted = Signal()
    line_wanted = Signal(str)  # number

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, "card")
        self._number = ""
        self.service = ElidedLabel()
        mark(self.service, "big")
        self.code = QLabel()
        mark(self.code, "code")
        self.state = StateChip()
        self.facts = QLabel()
        for label in (self.code, self.facts):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.facts.setWordWrap(True)
        self.facts.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        self.holder = StateChip()
        self.warning = StateChip()
        self.line = self._quiet("phone")
        self.line.clicked.connect(lambda: self.line_wanted.emit(self._number))
        self.promised = self._quiet("calendar")
        self.promised.clicked.connect(self.why_wanted)
        self.clocks = [self._quiet("clock") for _ in range(2)]
        for clock in self.clocks:
            clock.clicked.connect(self.why_wanted)
        self._lay_out()

    def _quiet(self, icon: str) -> QPushButton:
        button = QPushButton()
        mark(button, "quiet")
        icons.give(button, icon)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(WIDE)
        top.addWidget(self.service, 1)
        top.addWidget(self.code)
        below = QWidget()
        flow = FlowLayout(below, spacing=TIGHT)
        chips = (self.state, self.holder, self.warning)
        for widget in (*chips, self.line, self.promised, *self.clocks):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, GAP, WIDE, GAP)
        column.setSpacing(TIGHT)
        column.addLayout(top)
        column.addWidget(self.facts)
        column.addWidget(below)

    def show_ticket(self, view: TicketView) -> None:
        """Show the head of a ticket."""
        ticket = view.ticket
        self._number = ticket.number
        self.service.set_text(service_words(ticket.service))
        self.code.setText(number_shown(ticket.code))
        tone, icon = state_look(ticket.state)
        self.state.show_state(state_words(ticket.state), tone, icon)
        self.line.setText(line_shown(ticket.number))
        self.line.setToolTip(self.tr("Open the line"))
        self.facts.setText(self._facts(view))
        self._show_presence(view)
        self._show_clocks(view)
        self.setAccessibleName(f"{service_words(ticket.service)} {number_shown(ticket.code)}")

    def _facts(self, view: TicketView) -> str:
        ticket = view.ticket
        parts = [self.tr("Unit: {unit}").format(unit=unit_words(ticket.unit))]
        if ticket.name:
            asker = asker_words(Asker(ticket.asker)) if ticket.asker else ""
            parts.append(self.tr("{name} ({asker})").format(name=ticket.name, asker=asker))
        if ticket.timing is not None:
            opened = moment_shown(ticket.timing.opened_at)
            parts.append(self.tr("Opened: {at}").format(at=opened))
        if ticket.wake_on is not None:
            parts.append(self.tr("To be looked at on {day}").format(day=day_shown(ticket.wake_on)))
        return "   \u2022   ".join(parts)

    def _show_presence(self, view: TicketView) -> None:
        held = view.presence
        self.holder.setVisible(held is not None)
        if held is not None and held.mine:
            self.holder.show_state(self.tr("In your hands"), Tone.GOOD, "user")
        elif held is not None:
            name = person_shown(view.people.get(held.holder, held.holder))
            over = view.ours and held.until is not None and held.until <= view.at
            text = (
                self.tr("{who} had it in hand; take it")
                if over
                else self.tr("In the hands of {who}")
            )
            self.holder.show_state(
                text.format(who=name), Tone.INFO if over else Tone.WARNING, "user"
            )
        self.warning.setVisible(view.withheld or view.reversed_by is not None)
        if view.withheld:
            self.warning.show_state(self.tr("Restricted"), Tone.WARNING, "lock")
        elif view.reversed_by is not None:
            self.warning.show_state(self.tr("Effect taken back"), Tone.WARNING, "back")

    def _show_clocks(self, view: TicketView) -> None:
        promised = view.ticket.promised
        self.promised.setVisible(promised is not None)
        self.promised.setText(
            self.tr("Promised: {day} \u2014 why this date?").format(day=day_shown(promised))
        )
        for at, button in enumerate(self.clocks):
            shown = at < len(view.clocks) and view.clocks[at].running
            button.setVisible(shown)
            if shown:
                self._show_clock(button, view.clocks[at])

    def _show_clock(self, button: QPushButton, face: ClockFace) -> None:
        tone, icon = clock_look(face.tone)
        share = percent_shown(face.percent)
        text = self.tr("{clock}: {share}").format(clock=clock_words(face.clock), share=share)
        if face.tone is ClockTone.LATE and face.used > face.limit:
            text = self.tr("{clock}: late by {span} of working time").format(
                clock=clock_words(face.clock), span=span_shown(face.used - face.limit)
            )
        elif tone is not Tone.PLAIN:
            text = f"{text} \u2014 {clock_tone_words(face.tone)}"
        icons.give(button, icon, tone)
        button.setText(text)
        button.setToolTip(self.tr("How it was computed"))
