"""Runs the deeds on the shown ticket: steps with what they ask, claims, hand-overs, notes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from backoffice.errors import Conflict, Refused
from backoffice.records.operators import Desk, Right
from backoffice.records.ticket_views import FieldDifference, NextMove, TicketView
from backoffice.records.tickets import Prompt, Service, Ticket, TicketState
from backoffice.tickets import actions, desk_facts, pins, reading, scans
from backoffice.tickets.desk_facts import DeskFacts
from backoffice.tickets.pins import IssuedPin
from backoffice.tickets.rules_specs import spec_of
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages, Question
from backoffice.ui.office import Office
from backoffice.ui.theme import Tone
from backoffice.ui.tickets.choices import Offered
from backoffice.ui.tickets.deed_dialog import DeedDialog
from backoffice.ui.tickets.deeds_known import Deed, deed_words
from backoffice.ui.tickets.finding_texts import KINDS, words
from backoffice.ui.tickets.form_dialog import ConflictDialog, FormDialog
from backoffice.ui.tickets.move_dialog import MoveDialog
from backoffice.ui.tickets.move_words import move_words
from backoffice.ui.tickets.office_clock import OfficeClock
from backoffice.ui.tickets.small_dialogs import (
    HandOverDialog,
    NoteDialog,
    PaperDialog,
    PaperGiven,
)
from backoffice.ui.tickets.words import state_words
from backoffice.ui.words_pins import slip_words

Write = Callable[[Any], object]


class _Clash(NamedTuple):
    """The ticket as a colleague left it, what differs from what was typed, who it was."""

    now: Ticket
    differences: Sequence[FieldDifference]
    by: str
    people: Mapping[str, str]  # names by user name


class TicketDeeds(QObject):
    """Emits ``changed`` with the ticket's id after every deed, ``stale`` when another was first."""

    changed = Signal(str)
    stale = Signal(str)
    opened = Signal(object)  # Ticket: a counter-ticket was made
    pin_wanted = Signal(object)  # TicketView: a printer is asked for first

    def __init__(
        self, jobs: Jobs, messages: Messages, desk: Desk, office: Office, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._messages = messages
        self._desk = desk
        self._office = office
        self._over = parent
        self.busy = False
        self.clock = OfficeClock()
        self.dialog: DeedDialog | None = None

    # Steps

    def move(self, view: TicketView, move: NextMove) -> None:
        """Take a step; one that asks for nothing is taken at once."""
        pin = view.ticket.service is Service.IVR_PIN and move.target is TicketState.DONE
        asked = [one for one in move.prompts if not (pin and one is Prompt.RESULT)]
        if pin:
            self.pin_wanted.emit(view)
        elif not asked or (asked == [Prompt.RESULT] and not _has_result(view)):
            self._move(view, move, {}, None)
        else:
            dialog = MoveDialog(self._over, view, move, self._office.home, self.clock.minute())
            self._open(dialog, lambda answers: self._move(view, move, answers, dialog))

    def prepare(self, view: TicketView) -> None:
        """Fill in the result for the second person."""
        move = next((one for one in view.moves if one.target is TicketState.DONE), None)
        if move is None:
            return
        home, now = self._office.home, self.clock.minute()
        dialog = MoveDialog(self._over, view, move, home, now, prepare=True)

        def write(answers: Any) -> None:
            result, ticket = answers[Prompt.RESULT.value], view.ticket
            self._deed(
                view,
                lambda database: actions.prepare(
                    database, ticket.id, ticket.version, result, home=home
                ),
                dialog,
                deed_words(Deed.PREPARE),
            )

        self._open(dialog, write)

    def _move(
        self, view: TicketView, move: NextMove, answers: Any, dialog: DeedDialog | None
    ) -> None:
        ticket, home = view.ticket, self._office.home
        self._deed(
            view,
            lambda database: actions.move(
                database, ticket.id, ticket.version, move.target, answers, home=home
            ),
            dialog,
            move_words(ticket.state, move.target),
        )

    def make_pin(self, view: TicketView, then: Callable[[IssuedPin], object]) -> None:
        """Finish the ticket of a code; ``then`` prints it, once."""
        ticket, home, key = view.ticket, self._office.home, self._office.policy.tag_key
        use = slip_words(self._office.pin_use, self._office.pin_serves)

        def make(database: Any) -> object:
            return pins.issue(database, ticket.id, ticket.version, key=key, use=use, home=home)

        self._deed(view, make, None, state_words(TicketState.DONE), then)

    # Deeds beside the steps

    def do(self, deed: Deed, view: TicketView) -> None:
        """Do what a button of the bar says."""
        match deed:
            case Deed.CLAIM:
                self._write(view, deed, lambda s, t: actions.claim(s, t.id, t.version))
            case Deed.RELEASE:
                self._write(view, deed, lambda s, t: actions.release(s, t.id, t.version))
            case Deed.HAND_OVER:
                self._ask_unit(view)
            case Deed.MEND:
                self._ask_form(view)
            case Deed.PREPARE:
                self.prepare(view)
            case Deed.NOTE:
                self._ask_note(view)
            case Deed.PAPER:
                self._ask_paper(view)
            case Deed.REVERSE:
                self._ask_reverse(view)
            case Deed.CALLS | Deed.PRINT | Deed.WORK_ORDER | Deed.RELOCATE | Deed.WHY:
                pass  # the tab's own

    def _ask_unit(self, view: TicketView) -> None:
        dialog = HandOverDialog(self._over, view)

        def write(to: Any) -> None:
            if to.unit is None:
                dialog.say(self.tr("Choose the unit."))
                return
            self._write(
                view,
                Deed.HAND_OVER,
                lambda s, t: actions.hand_over(s, t.id, to.unit, to.note, t.version),
                dialog,
            )

        self._open(dialog, write)

    def _ask_note(self, view: TicketView) -> None:
        dialog = NoteDialog(self._over, may_restrict=self._desk.may(Right.SEE_RESTRICTED))
        self._open(
            dialog,
            lambda note: self._write(
                view,
                Deed.NOTE,
                lambda s, t: actions.note(s, t.id, note.text, restricted=note.restricted),
                dialog,
            ),
        )

    def _ask_paper(self, view: TicketView) -> None:
        dialog = PaperDialog(self._over)

        def write(given: PaperGiven | None) -> None:
            if given is None:
                dialog.say(self.tr("Choose the paper."))
                return
            self._deed(
                view,
                lambda database: _attach(database, view.ticket.id, given),
                dialog,
                deed_words(Deed.PAPER),
            )

        self._open(dialog, write)

    def _ask_reverse(self, view: TicketView) -> None:
        question = Question(
            self.tr("Take the effect back?"),
            self.tr("A ticket of its own sets the line back to how it was; the reason is kept."),
            yes=self.tr("Take back"),
            danger=True,
            reason=True,
        )
        ticket = view.ticket

        def write(reason: str) -> None:
            self._deed(
                view,
                lambda database: actions.reverse(database, ticket.id, reason),
                None,
                deed_words(Deed.REVERSE),
                self.opened.emit,
            )

        self._messages.ask(question, write)

    # The form, and the clash over it

    def _ask_form(self, view: TicketView) -> None:
        ticket, home = view.ticket, self._office.home

        def show(facts: DeskFacts) -> None:
            offered = Offered(facts.card, facts.catalogue, facts.centres, facts.periods)
            dialog = FormDialog(self._over, view, home, offered)
            dialog.form.numbers_wanted.connect(lambda begins: self._numbers(dialog, facts, begins))
            self._open(dialog, lambda form: self._edit(view, form, dialog))

        self._jobs.read(
            self,
            lambda session: desk_facts.facts(session, ticket.service, ticket.number, home=home),
            show,
        )

    def _numbers(self, dialog: FormDialog, facts: DeskFacts, begins: str) -> None:
        centre, home = facts.card.centre if facts.card else "", self._office.home
        self._jobs.read(
            dialog,
            lambda session: desk_facts.free_numbers(session, centre, begins, home=home),
            dialog.form.show_free,
        )

    def _edit(self, view: TicketView, form: Any, dialog: FormDialog) -> None:
        ticket, home, version = view.ticket, self._office.home, dialog.version

        def clash(conflict: Conflict) -> None:
            def read(session: Any) -> _Clash:
                now, differences = reading.compare(session, ticket, form)
                people = reading.ticket(session, ticket.id, home=home).people
                return _Clash(now, differences, conflict.by, people)

            self._jobs.read(self, read, lambda found: self._show_clash(form, dialog, found))

        self._deed(
            view,
            lambda database: actions.edit(database, ticket.id, version, form, home=home),
            dialog,
            deed_words(Deed.MEND),
            clash=clash,
        )

    def _show_clash(self, form: Any, dialog: FormDialog, found: _Clash) -> None:
        now = found.now
        chooser = ConflictDialog(
            dialog, now.service, found.by, found.differences, people=found.people
        )

        def merge(chosen: Any) -> None:
            merged = {**form, **chosen}
            known = {name: value for name, value in merged.items() if value is not None}
            dialog.take_over(known, now.version)
            chooser.accept()

        chooser.accepted_with.connect(merge)
        self.dialog = chooser
        chooser.open()

    # How every deed runs

    def _open(self, dialog: DeedDialog, write: Callable[[Any], object]) -> None:
        dialog.accepted_with.connect(write)
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.open()

    def _closed(self) -> None:
        self.dialog = None

    def _write(
        self,
        view: TicketView,
        deed: Deed,
        write: Callable[[Any, Ticket], object],
        dialog: DeedDialog | None = None,
    ) -> None:
        ticket = view.ticket
        self._deed(
            view,
            lambda database: database.write(lambda session: write(session, ticket)),
            dialog,
            deed_words(deed),
        )

    def _deed(
        self,
        view: TicketView,
        work: Write,
        dialog: DeedDialog | None,
        title: str,
        then: Callable[[Any], object] | None = None,
        *,
        clash: Callable[[Conflict], object] | None = None,
    ) -> None:
        if self.busy:
            return
        self.busy = True
        ticket_id = view.ticket.id
        if dialog is not None:
            dialog.set_busy(busy=True)

        def done(made: Any) -> None:
            self.busy = False
            if dialog is not None:
                dialog.accept()
            self._messages.say(self.tr("Kept: {what}").format(what=title.rstrip("\u2026")))
            self.changed.emit(ticket_id)
            if then is not None:
                then(made)

        def failed(failure: Exception) -> None:
            self.busy = False
            if dialog is not None:
                dialog.set_busy(busy=False)
            if isinstance(failure, Conflict) and clash is not None:
                clash(failure)
                return
            if isinstance(failure, Conflict):
                self.stale.emit(ticket_id)
            self._messages.show_failure(
                failure, refused=lambda found: self._refused(found, dialog, title)
            )

        self._jobs.deed(self, work, done, failed)

    def _refused(self, found: Sequence[object], dialog: DeedDialog | None, title: str) -> None:
        if not all(isinstance(one, KINDS) for one in found):
            self._messages.show_failure(Refused(found))  # a scan that is none, a right
        elif dialog is not None:
            dialog.show_refusal(found)
        else:
            lines = "\n".join(f"\u2022 {words(one)}" for one in found)
            self._messages.explain(title.rstrip("\u2026"), lines, Tone.BAD)


def _has_result(view: TicketView) -> bool:
    return bool(spec_of(view.ticket.service).result)


def _attach(database: Any, ticket_id: str, given: PaperGiven) -> str:
    """Clean a scan before the transaction begins, then keep the paper."""
    scan = scans.read_file(given.scan) if given.scan is not None else None
    kept: str = database.write(
        lambda session: actions.attach(session, ticket_id, given.shown, scan)
    )
    return kept
