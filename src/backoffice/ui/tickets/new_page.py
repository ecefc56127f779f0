"""A new ticket: the number first, then the service, then its form; what is missing beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from backoffice.records import digits
from backoffice.records.operators import Desk, Right
from backoffice.records.ticket_forms import FormFinding, FormLack
from backoffice.records.ticket_views import VisitSlip
from backoffice.records.tickets import Service, Ticket
from backoffice.tickets import actions, desk_facts, visits
from backoffice.tickets.desk_facts import DeskFacts
from backoffice.ui import icons
from backoffice.ui.jobs import Job, Jobs
from backoffice.ui.lifting import Lifting, bulleted, side_panel, tell_why
from backoffice.ui.messages import Messages, Question
from backoffice.ui.office import Office
from backoffice.ui.theme import GAP, TIGHT, WIDE, Tone, mark
from backoffice.ui.tickets.choices import Offered
from backoffice.ui.tickets.finding_texts import (
    form_words,
    lifter_words,
    short_words,
    without_echoes,
    words,
)
from backoffice.ui.tickets.line_card import LineCard
from backoffice.ui.tickets.request_draft import RequestDraft
from backoffice.ui.tickets.request_form import RequestForm
from backoffice.ui.widgets import reading_order
from backoffice.ui.widgets.finding_list import FindingList, FindingRow
from backoffice.ui.widgets.follow_area import FollowArea
from backoffice.ui.widgets.form import section

_SLIM_SIDE, _SIDE = 276, 380
_NARROW = 1100  # pixels of the page below which its side is slim
_REST = 250  # milliseconds after the last key until the room is asked


class NewPage(QWidget):
    """Emits ``opened`` with the ticket that was made."""

    opened = Signal(object)  # Ticket

    def __init__(
        self,
        jobs: Jobs,
        messages: Messages,
        desk: Desk,
        office: Office,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._messages = messages
        self._desk = desk
        self._office = office
        self._offered = Offered()
        self._findings: list[FormFinding] = []
        self._judged = False  # the findings are of what is typed now
        self._tried = False  # the clerk asked for it: what is missing is said in its place
        self._asking = False
        self._go_after = False
        self._job: Job | None = None
        self._facts_job: Job | None = None
        self.lifting = self._supervisor()
        self.form = RequestForm(office.home)
        self.draft = RequestDraft(jobs, messages, self.form)
        self.card = LineCard()
        self.findings = FindingList()
        self._make_buttons()
        self._lay_out()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self.judge)
        self._connect()
        self._show_state()

    def _supervisor(self) -> Lifting[FormLack]:
        question = Question(
            self.tr("Lift what stands in the way?"),
            self.tr("{lines}\nYour name and the reason go into the audit."),
            yes=self.tr("Lift"),
            danger=True,
            reason=True,
        )
        return Lifting(
            self._messages,
            question,
            lambda one: form_words(one, self._offered),
            self._show_findings,
            may=self._desk.may(Right.LIFT_ELIGIBILITY),
        )

    def _make_buttons(self) -> None:
        key = digits.isolate("F9")
        self.open_button = QPushButton(self.tr("Open the ticket  {key}").format(key=key))
        mark(self.open_button, "primary")
        icons.give(self.open_button, "check")
        self.open_button.clicked.connect(self.go_on)
        self.lift_button = QPushButton(self.tr("Lift\u2026  {key}").format(key="F11"))
        mark(self.lift_button, "quiet")
        icons.give(self.lift_button, "supervisor")
        self.lift_button.clicked.connect(self.ask_to_lift)
        self.clear_button = QPushButton(self.tr("Next person  {key}").format(key="F10"))
        icons.give(self.clear_button, "plus")
        self.clear_button.clicked.connect(self.next_person)

    def _lay_out(self) -> None:
        inside = QWidget()
        left = QHBoxLayout(inside)
        left.setContentsMargins(TIGHT, 0, GAP, 0)
        left.addWidget(self.form, 1000, Qt.AlignmentFlag.AlignTop)  # all there is, to its most
        left.addStretch(1)
        panel = side_panel(
            self.card,
            section(self.tr("What is missing")),
            self.lift_button,
            self.findings,
            (self.open_button, self.clear_button),
        )
        self._panel = panel
        row = QHBoxLayout(self)
        row.setContentsMargins(WIDE, GAP, WIDE, GAP)
        row.setSpacing(WIDE)
        row.addWidget(FollowArea(inside), 1)
        row.addWidget(panel)
        self.setFocusProxy(self.form)

    def _connect(self) -> None:
        self.form.changed.connect(self._typed)
        self.form.number_changed.connect(lambda _number: self._look_up())
        self.form.service_changed.connect(self._look_up)
        self.form.asker.asker.changed.connect(self.lifting.forget)
        self.form.submitted.connect(self.go_on)
        self.form.typed.numbers_wanted.connect(self._look_for_numbers)
        self.findings.chosen.connect(self._lead)
        self.form.asker.entries["identifier"].changed.connect(
            lambda: self.form.asker.name_owner(self._offered.card)
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._panel.setFixedWidth(_SLIM_SIDE if event.size().width() < _NARROW else _SIDE)
        super().resizeEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return reading_order.go(self, forward=forward) or super().focusNextPrevChild(forward)

    # The draft

    def begin(self) -> None:
        """Bring back what this operator typed before."""
        if self._desk.may(Right.OPEN_TICKETS):
            self.draft.bring_back(self._look_up)

    def keep_draft(self) -> None:
        """Keep what is typed now."""
        if self._desk.may(Right.OPEN_TICKETS):
            self.draft.keep()

    # What is asked for

    def begin_with(
        self,
        number: str,
        service: Service | None = None,
        form: Mapping[str, Any] | None = None,
        made_from: str = "",
    ) -> None:
        """Ask for a line that was found elsewhere, perhaps for a service already."""
        self._forget()
        self.form.set_service(service)
        if form:
            self.form.put_form(form)
        self.form.made_from(made_from)
        self.form.set_number(number)
        self._look_up()
        target = self.form.services if service is None else self.form.asker
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def next_person(self) -> None:
        """Forget this one; the next at the desk."""
        self._forget()
        self.keep_draft()
        self.form.number.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def another(self, held: VisitSlip) -> None:
        """One more request of whoever the visit is of: line, name and papers stay as they were."""
        self._forget()
        self.form.go_on_with(held)
        target = self.form.services if self.form.line() else self.form.number
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _forget(self) -> None:
        self.lifting.forget()
        self._tried = False
        self.form.clear()
        self._findings = []
        self._offered = Offered()
        self.card.show_nothing()
        self._show_findings()

    def _typed(self) -> None:
        self._judged = self._go_after = False
        self._rest.start()
        self.draft.note()
        self._show_state()

    def _look_up(self) -> None:
        """Read the line and what its centre offers."""
        number, service = self.form.line(), self.form.service()
        if self._facts_job is not None:
            self._facts_job.cancel()
        if not number:
            self.card.show_nothing()
            return
        self.card.show_waiting(number)
        home = self._office.home
        self._facts_job = self._jobs.read(
            self,
            lambda session: desk_facts.facts(session, service or Service.FAULT, number, home=home),
            lambda facts: self._show_facts(number, facts),
        )

    def _show_facts(self, number: str, facts: DeskFacts) -> None:
        if self.form.line() != number:
            return
        self._offered = Offered(facts.card, facts.catalogue, facts.centres, facts.periods)
        self.card.show_line(number, self._offered)
        if self.form.service() is facts.profile.service:
            self.form.ask_papers(facts.profile.papers)
            self.form.show_fee(facts.fee)
        self.form.typed.offer(self._offered)
        self._look_for_numbers("")
        self._rest.start()

    def _look_for_numbers(self, begins: str) -> None:
        card = self._offered.card
        if not self.form.typed.pool_entries() or card is None:
            return
        named = self.form.typed.form().get("centre")
        centre, home = str(named or card.centre), self._office.home

        self._jobs.read(
            self,
            lambda session: desk_facts.free_numbers(session, centre, begins, home=home),
            self.form.typed.show_free,
        )

    # What stands in the way

    def judge(self) -> None:
        """Ask the room what stands in the way of what is typed now."""
        self._rest.stop()
        new, home = self.form.request(), self._office.home
        if new is None or not self._desk.may(Right.OPEN_TICKETS):
            return
        if self._job is not None:
            self._job.cancel()

        def found(findings: list[FormFinding]) -> None:
            self._job, self._judged = None, True
            self._findings = without_echoes(findings)
            self._show_findings()
            if self._go_after:
                self._go_after = False
                self.go_on()

        self._job = self._jobs.read(
            self,
            lambda session: actions.eligibility(
                session,
                new.service,
                new.number,
                new.asker,
                new.claim,
                new.form,
                parent=new.parent,
                home=home,
            ),
            found,
        )

    def blocking(self) -> list[FormFinding]:
        """What keeps the ticket from being opened."""
        return [one for one in self._findings if one.lack not in self.lifting.lacks]

    def _show_findings(self) -> None:
        self.findings.show_findings([self._row(one) for one in self._findings])
        told = {
            one.field: short_words(one, self._offered)
            for one in reversed(self.blocking())
            if self._tried or one.lack is not FormLack.MISSING
        }
        self.form.typed.say(told)
        self.form.asker.say({name: text for name, text in told.items() if name != "papers"})
        self._show_state()

    def _row(self, one: FormFinding) -> FindingRow:
        text = form_words(one, self._offered)
        if one.lack in self.lifting.lacks:
            text = self.tr("{what} Lifted: {reason}").format(what=text, reason=self.lifting.reason)
            return FindingRow(text, one, Tone.WARNING)
        if one.liftable:
            text = f"{text} {lifter_words()}"
        return FindingRow(text, one, Tone.BAD)

    def _show_state(self) -> None:
        chosen = self.form.service() is not None
        if not chosen:
            unsaid = self._unsaid()
            self.findings.set_empty(unsaid, Tone.INFO)
        elif self._judged:
            self.findings.set_empty(self.tr("Nothing stands in the way."))
        ready = chosen and self._judged and not self.blocking() and not self._asking
        self.open_button.setEnabled(ready)
        icons.give(self.open_button, "check", None if ready else Tone.PLAIN)
        reasons = [form_words(one, self._offered) for one in self.blocking()]
        if not chosen:
            reasons = [self._unsaid()]
        tell_why(self.open_button, reasons)
        self.lift_button.setVisible(bool(self.lifting.among(self.blocking())))

    def _unsaid(self) -> str:
        if self.form.line():
            return self.tr("Choose the service.")
        return self.tr("Type the number and choose the service.")

    def _lead(self, target: object) -> None:
        if isinstance(target, FormFinding):
            self.form.field(target.field or "number")

    # Deeds

    def ask_to_lift(self) -> None:
        """Ask a supervisor to lift, with a reason, what may be lifted."""
        if self.isVisible():
            self.lifting.ask(self.blocking())

    def go_on(self) -> None:
        """Open the ticket; while something is missing, go to its field instead."""
        self._tried = True
        if self.form.service() is None:
            target = self.form.services if self.form.line() else self.form.number
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif not self._judged:
            self._go_after = True  # Return may come sooner than the findings
            self.judge()
        elif self.blocking():
            self._show_findings()
            self._lead(self.blocking()[0])
        elif not self._asking:
            self._open()

    def _open(self) -> None:
        new, home = self.form.request(), self._office.home
        if new is None:
            return
        lift, reason = self.lifting.lacks, self.lifting.reason
        self._asking = True
        self._show_state()

        def done(ticket: Ticket) -> None:
            self._asking = False
            self.form.remember_person()
            self.next_person()
            self.opened.emit(ticket)

        def failed(failure: Exception) -> None:
            self._asking = False
            self._show_state()
            self._messages.show_failure(failure, retry=self.go_on, refused=self._refused)

        self._jobs.deed(
            self,
            lambda database: visits.open_ticket(database, new, lift=lift, reason=reason, home=home),
            done,
            failed,
        )

    def _refused(self, findings: Sequence[object]) -> None:
        """The office knows something that this desk did not: show it, read the line anew."""
        lines = bulleted(words(one) for one in findings)
        self._messages.explain(self.tr("The ticket cannot be opened"), lines, Tone.BAD)
        self._look_up()
