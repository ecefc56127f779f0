"""A caller who says a number and its code of 2828: tried once, and what may be told then.

Nothing of the line is shown before the code was right, and then nothing but what the office's
settings let it serve: the clerk reads it out.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from backoffice.records import phones
from backoffice.records.flaws import Checked, Flaw
from backoffice.records.operators import Desk, Right
from backoffice.records.pins import PinAnswer, PinBill, PinRequest, PinUse
from backoffice.tickets import pins_callers
from backoffice.tickets.pins_rules import PIN_DIGITS
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages
from backoffice.ui.office import Office
from backoffice.ui.theme import Tone, mark
from backoffice.ui.tickets.deed_dialog import DeedDialog
from backoffice.ui.tickets.fact_grid import FactGrid
from backoffice.ui.tickets.shown import count_shown, day_shown, number_shown
from backoffice.ui.tickets.words import service_words, state_words
from backoffice.ui.tickets.words_bills import period_shown
from backoffice.ui.widgets.chips import StateChip
from backoffice.ui.widgets.digits_edit import DigitsEdit
from backoffice.ui.widgets.form import Form
from backoffice.ui.widgets.return_key import is_return
from backoffice.ui.words_pins import pin_use_words

translate = QCoreApplication.translate

CALLER_KEY = "Shift+F7"
_LINE = 24


class Said(NamedTuple):
    """What a caller says: the number as an eleven-digit one, and the code."""

    number: str
    pin: str


class PinCallerDialog(DeedDialog):
    """Stays open for the next try and the next caller."""

    def __init__(self, parent: QWidget, home: str, serves: Collection[PinUse]) -> None:
        super().__init__(
            parent, self.tr("A caller with the code of 2828"), self.tr("Try the code  F9")
        )
        self.number = DigitsEdit(
            lambda text: phones.fixed_line(text, home), longest=_LINE, shown=phones.display
        )
        self.pin = DigitsEdit(_five_digits, longest=PIN_DIGITS)
        self.pin.edit.setEchoMode(QLineEdit.EchoMode.Password)
        names = self.tr(", ").join(pin_use_words(one) for one in PinUse if one in serves)
        form = Form()
        form.add(self.tr("&Number: *"), self.number)
        form.add(self.tr("&Code: *"), self.pin)
        serving = QLabel(
            self.tr("It serves: {names}. Every try is written down.").format(names=names)
        )
        mark(serving, "muted")
        self.state = StateChip()
        self.told = FactGrid()
        self.body.addWidget(form)
        self.body.addWidget(serving)
        self.body.addWidget(self.state, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.told)
        self.body.addStretch(1)
        self.number.changed.connect(self._next)
        self.pin.changed.connect(self._next)
        self._show_nothing()
        self.fit()
        self.number.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return behind the code tries it."""
        if is_return(event) and self.pin.isAncestorOf(self.focusWidget()):
            self.go_on()
        else:
            super().keyPressEvent(event)

    def answers(self) -> Said | None:
        """What the caller said; None while it is not whole."""
        if not (self.number.is_fine() and self.pin.is_fine()):
            return None
        return Said(self.number.value(), self.pin.value())

    def show_answer(self, answer: PinAnswer) -> None:
        """Show what may be told, or how often a wrong code is borne still."""
        self.pin.set_value("")
        if answer.right:
            self.state.show_state(self.tr("The code is right"), Tone.GOOD, "check")
            self.told.show_rows(_rows(answer))
            self.number.setFocus(Qt.FocusReason.OtherFocusReason)
            self.number.edit.selectAll()  # the next caller's takes its place
        else:
            self._show_nothing()
            self.say(
                self.tr(
                    "The code is wrong. %Ln more wrong one(s) are borne today.", "", answer.left
                )
                if answer.left
                else self.tr("The code is wrong; it is not tried any more today.")
            )
            self.pin.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fit()

    def _next(self) -> None:
        """Another number or code: what was told of the last one goes."""
        self.findings.setVisible(False)
        self._show_nothing()

    def _show_nothing(self) -> None:
        self.state.show_state("", Tone.PLAIN)
        self.told.show_rows(())


class PinCallers(QObject):
    """Opens the dialog and tries what is said in it."""

    def __init__(
        self, over: QWidget, jobs: Jobs, messages: Messages, desk: Desk, office: Office
    ) -> None:
        super().__init__(over)
        self._over = over
        self._jobs = jobs
        self._messages = messages
        self._office = office
        self.offered = desk.may(Right.OPEN_TICKETS) and bool(office.pin_serves)

    def begin(self) -> None:
        """A caller is on the telephone."""
        if not self.offered:
            return
        dialog = PinCallerDialog(self._over, self._office.home, self._office.pin_serves)
        dialog.accepted_with.connect(lambda said: self._try(dialog, said))
        dialog.open()

    def _try(self, dialog: PinCallerDialog, said: Said | None) -> None:
        if said is None:
            dialog.say(self.tr("Type the number, and the five digits of the code."))
            lacking = dialog.pin if dialog.number.is_fine() else dialog.number
            lacking.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        serves, home = self._office.pin_serves, self._office.home
        dialog.set_busy(busy=True)

        def done(answer: PinAnswer) -> None:
            dialog.set_busy(busy=False)
            dialog.show_answer(answer)

        def failed(failure: Exception) -> None:
            dialog.set_busy(busy=False)
            self._messages.show_failure(failure, refused=dialog.show_refusal)

        self._jobs.deed(
            dialog,
            lambda database: pins_callers.answer(
                database, said.number, said.pin, serves, home=home
            ),
            done,
            failed,
        )


def _five_digits(text: str) -> Checked:
    if not text.isdecimal():
        return Checked(text, (Flaw.NOT_DIGITS,))
    return Checked(text, () if len(text) == PIN_DIGITS else (Flaw.TOO_SHORT,))


def _rows(answer: PinAnswer) -> list[tuple[str, str]]:
    """What the clerk reads out."""
    rows = []
    if PinUse.BILL in answer.served:
        rows.append((translate("Tickets", "Newest bill"), _bill(answer.bill)))
    if PinUse.REQUESTS in answer.served and not answer.requests:
        none = translate("Tickets", "none is open")
        rows.append((translate("Tickets", "Requests"), none))
    return rows + [(service_words(one.service), _request(one)) for one in answer.requests]


def _bill(bill: PinBill | None) -> str:
    if bill is None:
        return translate("Tickets", "none is known")
    period = period_shown(bill.period)
    if bill.paid:
        return translate("Tickets", "{period}: paid").format(period=period)
    told = translate("Tickets", "{period}: {rials} rials to be paid").format(
        period=period, rials=count_shown(bill.payable)
    )
    if bill.due is None:
        return told
    until = translate("Tickets", "until {day}").format(day=day_shown(bill.due))
    return "   ".join((told, until))


def _request(one: PinRequest) -> str:
    promised = ""
    if one.promised is not None:
        promised = translate("Tickets", "promised for {day}").format(day=day_shown(one.promised))
    parts = (number_shown(one.code), state_words(one.state), promised)
    return "   ".join(part for part in parts if part)
