"""A request through the window with keys alone: asked for, worked on, handed over.

Nothing here puts the cursor anywhere by itself. Every step says where the cursor has to be, so
that a form that cannot be gone through by the keyboard fails its story.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

import ticket_office
from backoffice.db import line_cards
from backoffice.records.line_facts import LineCard
from backoffice.records.operators import Desk
from backoffice.records.tickets import SERVICE_NUMBERS, Service, TicketState
from backoffice.ui.tickets.sheet_dialog import SheetDialog
from backoffice.ui.tickets.typed_form import TypedForm

K, S = Qt.Key, TicketState
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
_MOST_FIELDS = 20
SLIP, CERTIFICATE, WORK_ORDER = "رسید درخواست", "گواهی", "دستور کار"


class Pick(tuple[int, ...]):
    """The chips at these places of a row without digits, from 0; reached by arrow keys."""

    __slots__ = ()

    def __new__(cls, *places: int) -> Pick:
        return super().__new__(cls, places)


class Moment(NamedTuple):
    """A Jalali day and a time of day, as they are typed."""

    day: str
    clock: str


#: How a field is filled in: a text or digits are typed, numbers are the digits of chips, True is
#: a tick.
Typed = str | int | Sequence[int] | bool | Pick | Moment


class Fingers:
    """The fingers of whoever sits at a desk of tickets."""

    def __init__(self, desk: Any) -> None:
        self.desk = desk

    @property
    def new(self) -> Any:
        return self.desk.tab.new

    @property
    def ticket(self) -> Any:
        return self.desk.view.ticket

    @property
    def state(self) -> TicketState:
        """The state of the ticket that is shown."""
        return TicketState(self.ticket.state)

    def press(self, *keys: Qt.Key) -> None:
        """Press keys one after the other."""
        for key in keys:
            self.desk.press(key)

    def is_at(self, widget: QWidget) -> bool:
        """Say whether the cursor is in a field."""
        focus = self.desk.focus
        return focus is widget or widget.isAncestorOf(focus)

    def go_to(self, widget: QWidget) -> None:
        """Return from field to field, until the cursor is in this one."""
        for _ in range(_MOST_FIELDS):
            if self.is_at(widget):
                break
            self.desk.tap(K.Key_Return)
        assert self.is_at(widget), f"{widget.accessibleName()} is not reached"
        self.desk.qtbot.waitUntil(
            lambda: not self.desk.focus.visibleRegion().isEmpty(), timeout=30_000
        )

    def enter(self, value: Typed) -> None:
        """Fill in the field with the cursor."""
        match value:
            case Pick():
                at = 0
                for place in value:
                    for key in (*[K.Key_Left] * (place - at), K.Key_Space):
                        self.desk.tap(key)
                    at = place
            case Moment():
                self.desk.write(value.day)
                self.desk.tap(K.Key_Return)
                self.desk.write(value.clock)
            case bool():
                self.desk.tap(K.Key_Space)
            case str():
                self.desk.write(value)
            case int():
                self.desk.write(str(value))
            case _:
                self.desk.write("".join(map(str, value)))

    def fill_in(self, form: TypedForm, fields: Mapping[str, Typed]) -> None:
        """Fill in fields of a typed form in their order."""
        for name, value in fields.items():
            self.go_to(form.entry(name).widget)
            self.enter(value)

    # At the counter

    def ask(self, service: Service, number: str = ticket_office.NUMBER) -> None:
        """Begin a request: its line, the page's number of its service."""
        self.press(K.Key_F10)
        assert self.is_at(self.new.form.number)
        self.desk.type(number)
        self.press(K.Key_Return)
        assert self.is_at(self.new.form.services)
        self.desk.type(str(SERVICE_NUMBERS[service]))
        assert self.new.form.service() is service
        self.press(K.Key_Return)
        assert self.is_at(self.new.form.asker.asker)

    def stands_here(self, right: int = 1, **claim: str) -> None:
        """Who asks, by which right, with every paper; the owner unless it is said."""
        given = claim or {"name": "مریم رضایی", "identifier": ticket_office.OWNER}
        asker = self.new.form.asker
        self.enter(right)
        for name, text in given.items():
            self.go_to(asker.entries[name].widget)
            self.enter(text)
        if asker.ticks:
            self.go_to(next(iter(asker.ticks.values())))
            self.desk.press(K.Key_F4, SHIFT)
            assert all(box.isChecked() for box in asker.ticks.values())

    def open(self, **fields: Typed) -> str:
        """Fill in the service's form and open the ticket; return its id."""
        self.fill_in(self.new.form.typed, fields)
        self.desk.settle()
        assert self.desk.sentences() == [], self.desk.sentences()
        assert self.new.open_button.isEnabled()
        self.press(K.Key_F9)
        assert self.desk.view is not None
        return str(self.ticket.id)

    # At work

    def take(self, ticket_id: str) -> None:
        """Go down the list to a ticket and open it."""
        table = self.desk.tab.list.table
        self.desk.press(K.Key_F3, SHIFT)
        self.press(K.Key_Home)
        for _ in range(_MOST_FIELDS):
            if table.current().id == ticket_id:
                break
            self.press(K.Key_Down)
        self.press(K.Key_Return)
        assert self.ticket.id == ticket_id

    def step(self, state: TicketState, **result: Typed) -> None:
        """Take the coloured button's step, with what it asks; the ticket stands in ``state``."""
        self.press(K.Key_F9)
        dialog = self.desk.dialog()
        if dialog is not None:
            self.fill_in(dialog.outcome, result)
            self.press(K.Key_F9)
            assert self.desk.dialog() is None, self.said(dialog)
        assert self.ticket.state is state

    def said(self, dialog: QDialog) -> list[str]:
        """Why a dialog did not let go."""
        return [row.text for row in dialog.findings.rows()]

    def hand_on(self) -> None:
        """Give the ticket to the next unit of its route."""
        unit = self.ticket.unit
        self.press(K.Key_F7, K.Key_F9)
        assert self.desk.dialog() is None
        assert self.ticket.unit is not unit

    def paper(self) -> str:
        """Have the ticket's paper shown; return what it is called."""
        self.press(K.Key_F12)
        sheet = self.desk.dialog(SheetDialog)
        assert sheet is not None
        assert sheet.area.count(), "the paper has no pages"
        title = str(sheet.windowTitle())
        self.press(K.Key_Escape)
        assert self.desk.dialog() is None
        return title

    def relocate(self) -> None:
        """Go on from the answer to the move itself."""
        self.desk.press(K.Key_F10, SHIFT)
        assert self.new.form.service() is Service.RELOCATION
        assert self.is_at(self.new.form.asker.asker)

    def to_calls(self) -> None:
        """Go on in the room of calls."""
        self.desk.press(K.Key_F9, CTRL)

    def card(self, number: str = ticket_office.NUMBER) -> LineCard:
        """The line's card as it is kept."""
        with self.desk.database.read() as session:
            line_id = line_cards.line_of_number(session, number)
            assert line_id is not None
            return line_cards.card(session, line_id)


class Office:
    """Who sits down where, one after the other."""

    def __init__(self, sit_down: Any) -> None:
        self._sit_down = sit_down

    def counter(self, desk: Desk = ticket_office.CLERK) -> Fingers:
        """A clerk sits down at the counter."""
        return Fingers(self._sit_down(desk))

    def unit(self, desk: Desk, ticket_id: str) -> Fingers:
        """Somebody of a unit sits down and opens a ticket of the list."""
        fingers = Fingers(self._sit_down(desk))
        fingers.take(ticket_id)
        return fingers

    def back(self, code: str) -> Fingers:
        """The subscriber comes back with the code of the slip; the clerk types it."""
        fingers = self.counter()
        fingers.press(K.Key_F3)
        fingers.desk.type(code)
        fingers.press(K.Key_Return)
        assert fingers.ticket.code == code
        return fingers
