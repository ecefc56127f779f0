"""The next steps as buttons that wear their keys; a dark one tells why when it is asked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from backoffice.errors import LacksRight
from backoffice.records import digits
from backoffice.records.operators import Desk, Right, Role
from backoffice.records.ticket_views import NextMove, TicketView
from backoffice.records.tickets import OPEN, Barrier, Blocked, Service, TicketState, Unit
from backoffice.tickets.rules_specs import spec_of
from backoffice.ui import icons
from backoffice.ui.lifting import bulleted, tell_why
from backoffice.ui.shown import person_shown
from backoffice.ui.theme import TIGHT, Tone, mark
from backoffice.ui.tickets.deeds_known import DEED_KEYS, Deed, deed_icon, deed_words
from backoffice.ui.tickets.finding_texts import words
from backoffice.ui.tickets.move_words import ICONS, move_words, usual, worth_a_button
from backoffice.ui.tickets.words import unit_words
from backoffice.ui.widgets.flow_layout import FlowLayout

_CALLS = frozenset({Service.CALL_DETAILS, Service.INTELLIGENT_CALLS})
_DONE = frozenset({TicketState.DONE, TicketState.CLOSED})
_LINES = 2  # of buttons; with more the ticket itself has no room


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
        self._closed: dict[Deed, Barrier] = {}
        self._worn: list[tuple[QPushButton, str, str]] = []  # with its words and its key
        self._flow = FlowLayout(self, spacing=TIGHT)

    def show_ticket(self, view: TicketView) -> None:
        """Show what can follow."""
        self._view = view
        found = worth_a_button(view.moves)
        self.primary = usual(view.ticket.state, found)
        self.moves = sorted(found, key=lambda one: one is not self.primary)
        self._closed = self._closed_deeds(view)
        self._clear()
        for at, move in enumerate(self.moves, 1):
            self.buttons[move.target] = self._move_button(view, move, at)
        for deed in self._deeds_of(view):
            self.deeds[deed] = self._deed_button(deed)
        if self.reasons():
            self.deeds[Deed.WHY] = self._deed_button(Deed.WHY)
        self._fit()
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Wear the keys where two lines take all buttons, the bare words elsewhere."""
        for with_keys in (True, False):
            for button, text, key in self._worn:
                button.setText(f"{text}  {digits.isolate(key)}" if with_keys else text)
            if self._flow.heightForWidth(self.width()) <= self._tallest():
                return

    def _tallest(self) -> int:
        line = max((button.sizeHint().height() for button, _, _ in self._worn), default=0)
        return _LINES * line + (_LINES - 1) * TIGHT

    def _wear(self, button: QPushButton, text: str, key: str) -> None:
        self._worn.append((button, text, key))
        self._flow.addWidget(button)

    def show_nothing(self) -> None:
        """No ticket is shown."""
        self._view, self.primary, self.moves = None, None, []
        self._closed = {}
        self._clear()

    def _clear(self) -> None:
        for button in (*self.buttons.values(), *self.deeds.values()):
            self._flow.removeWidget(button)
            button.setParent(None)
            button.deleteLater()
        self.buttons, self.deeds, self._worn = {}, {}, []

    def _move_button(self, view: TicketView, move: NextMove, at: int) -> QPushButton:
        button = QPushButton()
        if move is self.primary:
            mark(button, "primary")
        against = self._against(move)
        button.setEnabled(not against)
        dark = None if button.isEnabled() else Tone.PLAIN
        icons.give(button, ICONS.get(move.target, "arrow"), dark)
        tell_why(button, map(self._why, against))
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.move_wanted.emit(move))
        key = "F9" if move is self.primary else f"Alt+{at}"
        self._wear(button, move_words(view.ticket.state, move.target), key)
        return button

    def _deed_button(self, deed: Deed) -> QPushButton:
        button = QPushButton()
        mark(button, "quiet")
        icons.give(button, deed_icon(deed))
        button.setAutoDefault(False)
        button.clicked.connect(lambda _on=False: self._ask(deed))
        self._wear(button, deed_words(deed), DEED_KEYS[deed])
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
            Deed.MEND: self._may_mend(view),
            Deed.PREPARE: works
            and view.profile.second_person
            and ticket.state is TicketState.IN_PROGRESS,
            Deed.NOTE: works,
            Deed.PAPER: works and open_,
            Deed.CALLS: ticket.service in _CALLS and desk.may(Right.DISCLOSE_CALLS),
            Deed.PRINT: self.paper_kind(view) is not None,
            Deed.WORK_ORDER: works
            and open_
            and ticket.unit is not Unit.COUNTER
            and self.paper_kind(view) != "work_order",
            Deed.RELOCATE: self._may_relocate(view),
            Deed.REVERSE: desk.may(Right.REVERSE_EFFECTS) and reversible,
        }
        return [deed for deed, on in shown.items() if on and deed not in self._closed]

    def _may_mend(self, view: TicketView) -> bool:
        may = self._desk.may(Right.OPEN_TICKETS) and view.ticket.state in OPEN
        return may and bool(spec_of(view.ticket.service).fields)

    def _closed_deeds(self, view: TicketView) -> dict[Deed, Barrier]:
        """Deeds that are not offered now though others may do them, or might have before."""
        closed: dict[Deed, Barrier] = {}
        works = self._desk.may(Right.WORK_TICKETS)
        if works and view.ticket.state in OPEN and not view.ours:
            closed[Deed.CLAIM] = closed[Deed.PREPARE] = Barrier.NOT_YOURS
            if self._desk.role is not Role.SUPERVISOR:
                closed[Deed.HAND_OVER] = Barrier.NOT_YOURS
        if self._may_mend(view) and view.ticket.work_begun:
            closed[Deed.MEND] = Barrier.WORK_HAS_BEGUN
        if not view.profile.second_person:
            closed.pop(Deed.PREPARE, None)
        return closed

    def _against(self, move: NextMove) -> tuple[object, ...]:
        """Everything that keeps this desk from a step."""
        if self._desk.may(Right.WORK_TICKETS):
            return move.barriers
        role = self._desk.role.value if self._desk.role else ""
        return (*move.barriers, LacksRight(Right.WORK_TICKETS.value, role))

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

    def press(self, what: int | Deed) -> None:
        """Press the step of this place, from 1 on, or the button of a deed."""
        if isinstance(what, Deed):
            self._press_deed(what)
        elif 0 < what <= len(self.moves):
            self._press(self.moves[what - 1])

    def press_primary(self) -> None:
        """Press the coloured button."""
        if self.primary is not None:
            self._press(self.primary)

    def _press(self, move: NextMove) -> None:
        if self.buttons[move.target].isEnabled():
            self.move_wanted.emit(move)
        else:
            self.why_asked.emit()

    def _press_deed(self, deed: Deed) -> None:
        """Press the button of a deed; one that is closed now says why."""
        button = self.deeds.get(deed)
        if button is not None:
            button.click()
        elif deed in self._closed:
            self.why_asked.emit()

    def reasons(self) -> list[str]:
        """Why steps are not open, step by step."""
        if self._view is None:
            return []
        state = self._view.ticket.state
        found = [(move_words(state, one.target), self._against(one)) for one in self.moves]
        found += [
            (deed_words(deed), (Blocked(barrier, state),)) for deed, barrier in self._closed.items()
        ]
        alike: dict[str, list[str]] = {}
        for title, against in found:
            if against:
                told = bulleted(self._why(one) for one in against)
                alike.setdefault(told, []).append(title.rstrip("\u2026"))
        comma = self.tr(", ")
        return [f"{comma.join(titles)}:\n{told}" for told, titles in alike.items()]

    def _why(self, one: object) -> str:
        """Say what is against a step; whose it is, by name."""
        view = self._view
        if view is None or not isinstance(one, Blocked) or one.barrier is not Barrier.NOT_YOURS:
            return words(one)
        held = view.presence
        if view.ours and held is not None and not held.mine:
            name = person_shown(view.people.get(held.holder, held.holder))
            return self.tr("{who} has it in hand and can do this.").format(who=name)
        unit = unit_words(view.ticket.unit)
        return self.tr("{reason} (unit: {unit})").format(reason=words(one), unit=unit)
