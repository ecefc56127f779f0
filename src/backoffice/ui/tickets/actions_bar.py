"""The next steps as buttons that wear their keys; a dark one tells why when it is asked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from backoffice.records import digits
from backoffice.records.operators import Desk, Right
from backoffice.records.ticket_views import NextMove, TicketView
from backoffice.records.tickets import OPEN, Service, TicketState, Unit
from backoffice.tickets.rules_specs import spec_of
from backoffice.ui import icons
from backoffice.ui.theme import TIGHT, Tone, mark
from backoffice.ui.tickets.deeds_known import DEED_KEYS, Deed, deed_icon, deed_words
from backoffice.ui.tickets.finding_texts import words
from backoffice.ui.tickets.move_words import ICONS, move_words, usual, worth_a_button
from backoffice.ui.widgets.flow_layout import FlowLayout

_CALLS = frozenset({Service.CALL_DETAILS, Service.INTELLIGENT_CALLS})
_DONE = frozenset({TicketState.DONE, TicketState.CLOSED})


class ActionsBar(QWidget):
    """Emits the step or the deed that was pressed."""

    move_wanted = Signal(object)  # NextMove
    deed_wanted = Signal(object)  # Deed
    why_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: TicketView | None = None
        self.moves: list[NextMove] = []
        self.primary: NextMove | None = None
        self.buttons: dict[TicketState, QPushButton] = {}
        self.deeds: dict[Deed, QPushButton] = {}
        self._flow = FlowLayout(self, spacing=TIGHT)

    def show_ticket(self, view: TicketView) -> None:
        """Show what can follow."""
        self._view = view
        found = worth_a_button(view.moves)
        self.primary = usual(view.ticket.state, found)
        self.moves = sorted(found, key=lambda one: one is not self.primary)
        self._clear()
        for at, move in enumerate(self.moves, 1):
            self.buttons[move.target] = self._move_button(view, move, at)
        for deed in self._deeds_of(view):
            self.deeds[deed] = self._deed_button(deed)
        if any(one.barriers for one in self.moves):
            self.deeds[Deed.WHY] = self._deed_button(Deed.WHY)
        self.updateGeometry()

    def show_nothing(self) -> None:
        """No ticket is shown."""
        self._view, self.primary, self.moves = None, None, []
        self._clear()

    def _clear(self) -> None:
        for button in (*self.buttons.values(), *self.deeds.values()):
            self._flow.removeWidget(button)
            button.setParent(None)
            button.deleteLater()
        self.buttons, self.deeds = {}, {}

    def _move_button(self, view: TicketView, move: NextMove, at: int) -> QPushButton:
        key = digits.isolate("F9" if move is self.primary else f"Alt+{at}")
        button = QPushButton(f"{move_words(view.ticket.state, move.target)}  {key}")
        if move is self.primary:
            mark(button, "primary")
        reasons = "\n".join(f"\u2022 {words(one)}" for one in move.barriers)
        button.setEnabled(not move.barriers and self._desk.may(Right.WORK_TICKETS))
        dark = None if button.isEnabled() else Tone.PLAIN
        icons.give(button, ICONS.get(move.target, "arrow"), dark)
        button.setToolTip(reasons)
        button.setAccessibleDescription(reasons)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.move_wanted.emit(move))
        self._flow.addWidget(button)
        return button

    def _deed_button(self, deed: Deed) -> QPushButton:
        key = DEED_KEYS[deed]
        button = QPushButton(f"{deed_words(deed)}  {digits.isolate(key)}")
        icons.give(button, deed_icon(deed))
        mark(button, "quiet")
        button.setAutoDefault(False)
        button.clicked.connect(lambda _on=False: self._ask(deed))
        self._flow.addWidget(button)
        return button

    def _ask(self, deed: Deed) -> None:
        if deed is Deed.WHY:
            self.why_asked.emit()
        else:
            self.deed_wanted.emit(deed)

    def _deeds_of(self, view: TicketView) -> list[Deed]:
        ticket, desk = view.ticket, self._desk
        open_, works = ticket.state in OPEN, desk.may(Right.WORK_TICKETS)
        mine = view.presence is not None and view.presence.mine
        reversible = view.applied and view.reversed_by is None
        shown = {
            Deed.CLAIM: works and open_ and not mine,
            Deed.RELEASE: works and open_ and mine,
            Deed.HAND_OVER: works and open_,
            Deed.MEND: desk.may(Right.OPEN_TICKETS)
            and open_
            and not ticket.work_begun
            and bool(spec_of(ticket.service).fields),
            Deed.PREPARE: works
            and view.profile.second_person
            and ticket.state is TicketState.IN_PROGRESS,
            Deed.NOTE: works,
            Deed.PAPER: works and open_,
            Deed.CALLS: ticket.service in _CALLS and desk.may(Right.DISCLOSE_CALLS),
            Deed.PRINT: self.paper_kind(view) is not None,
            Deed.RELOCATE: self._may_relocate(view),
            Deed.REVERSE: desk.may(Right.REVERSE_EFFECTS) and reversible,
        }
        return [deed for deed, on in shown.items() if on]

    def _may_relocate(self, view: TicketView) -> bool:
        ticket = view.ticket
        answers = spec_of(ticket.service).answers
        return (
            ticket.service is Service.RELOCATION_FEASIBILITY
            and ticket.state in _DONE
            and self._desk.may(Right.OPEN_TICKETS)
            and ticket.answer in answers[:1]
            and not view.children
        )

    def paper_kind(self, view: TicketView) -> str | None:
        """Which paper the ticket gives now: what it is for when it is done, else its slip.

        A unit that works on it has the work order.
        """
        ticket = view.ticket
        if self._desk.may(Right.OPEN_TICKETS):
            if ticket.state in _DONE and ticket.service is Service.DUPLICATE_BILL:
                return "bill"
            done = ticket.state in _DONE and spec_of(ticket.service).certificate
            return "certificate" if done else "slip"
        works = self._desk.may(Right.WORK_TICKETS) and ticket.unit is not Unit.COUNTER
        return "work_order" if works and ticket.state in OPEN else None

    # Keys

    def press(self, at: int) -> None:
        """Press the step of this place, from 1 on."""
        if 0 < at <= len(self.moves):
            self._press(self.moves[at - 1])

    def press_primary(self) -> None:
        """Press the coloured button."""
        if self.primary is not None:
            self._press(self.primary)

    def _press(self, move: NextMove) -> None:
        if self.buttons[move.target].isEnabled():
            self.move_wanted.emit(move)
        else:
            self.why_asked.emit()

    def press_deed(self, deed: Deed) -> None:
        """Press the button of a deed, when it is shown."""
        button = self.deeds.get(deed)
        if button is not None:
            button.click()

    def reasons(self) -> list[str]:
        """Why steps are not open, step by step."""
        if self._view is None:
            return []
        state = self._view.ticket.state
        return [
            "\n".join(
                [
                    f"{move_words(state, one.target).rstrip(chr(0x2026))}:",
                    *(f"\u2022 {words(barrier)}" for barrier in one.barriers),
                ]
            )
            for one in self.moves
            if one.barriers
        ]
