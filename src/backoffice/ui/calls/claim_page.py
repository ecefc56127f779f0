"""The first page of the tab: by what right somebody asks, and what stands in the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from backoffice.calls import actions, rules
from backoffice.errors import LacksRight
from backoffice.records.disclosures import Claim, Disclosure, Finding, Lack, LineFile, ListKind
from backoffice.records.operators import Desk, Right
from backoffice.ui import icons
from backoffice.ui.calls.claim_form import ClaimForm
from backoffice.ui.calls.finding_texts import claim_words, lifter_words, list_words
from backoffice.ui.calls.line_card import LineCard
from backoffice.ui.calls.shown import number_shown, with_key
from backoffice.ui.jobs import Job, Jobs
from backoffice.ui.lifting import Lifting, bulleted, side_panel, tell_why
from backoffice.ui.messages import Messages, Question
from backoffice.ui.office import Office
from backoffice.ui.theme import GAP, TIGHT, WIDE, Tone, mark
from backoffice.ui.widgets.finding_list import FindingList, FindingRow
from backoffice.ui.widgets.form import section
from backoffice.ui.widgets.wrapped import wrap

_NARROW, _BROAD = 1000, 1500  # pages of these widths have a slimmer, a broader side
_SLIM_SIDE, _SIDE, _BROAD_SIDE = 300, 350, 440
_BROADEST = 1090  # of the fields: the eye has to find from a label to its neighbour
_OF_LINE = frozenset({Lack.LINE_NOT_RECORDED, Lack.NUMBER_AT_REST, Lack.NOT_THE_OWNER})


class ClaimPage(QWidget):
    """Emits ``disclosed`` with the committed disclosure."""

    disclosed = Signal(object)  # Disclosure
    next_wanted = Signal()  # the next one is at the desk: nothing of this one stays anywhere

    def __init__(
        self,
        jobs: Jobs,
        messages: Messages,
        desk: Desk,
        office: Office,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._messages = messages
        self._desk = desk
        self._office = office
        self._today = today
        self._kind = ListKind.CALLS
        self._file: LineFile | None = None
        self._looking: Job | None = None  # a line is being looked up
        self._asking = False
        self._given: Disclosure | None = None  # for this very claim
        self.lifting = self._supervisor()
        self._findings: list[Finding] = []
        self.form = ClaimForm(office.home)
        self.card = LineCard()
        self.findings = FindingList()
        self.findings.set_empty(self.tr("Nothing stands in the way."))
        self.request = QLabel()
        mark(self.request, "big")
        self._make_buttons()
        self._lay_out()
        self.form.changed.connect(self.judge)
        self.form.number_changed.connect(self._look_up_line)
        self.form.holder.changed.connect(self.lifting.forget)
        for field in (self.form.identifier, self.form.owner):
            field.changed.connect(self._other_person)
        self.form.submitted.connect(self.go_on)
        self.findings.chosen.connect(self._lead)
        self.judge()

    def _supervisor(self) -> Lifting[Lack]:
        question = Question(
            self.tr("Wave through?"),
            self.tr("{lines}\nYour name and the reason go into the audit."),
            yes=self.tr("Wave through"),
            danger=True,
            reason=True,
        )
        may = self._desk.may(Right.LIFT_DISCLOSURE)
        return Lifting(self._messages, question, claim_words, self.judge, may=may)

    def _make_buttons(self) -> None:
        self.show_button = QPushButton()
        mark(self.show_button, "primary")
        self.show_button.clicked.connect(self.go_on)
        self.lift_button = QPushButton(with_key(self.tr("Wave through\u2026"), "F11"))
        mark(self.lift_button, "quiet")
        icons.give(self.lift_button, "supervisor")
        self.lift_button.setVisible(False)
        self.lift_button.clicked.connect(self.ask_to_lift)
        self.clear_button = QPushButton(with_key(self.tr("Next person"), "F10"))
        icons.give(self.clear_button, "plus")
        self.clear_button.clicked.connect(self.next_wanted)

    def _lay_out(self) -> None:
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        left = QVBoxLayout(inside)
        left.setContentsMargins(TIGHT, 0, GAP, 0)
        left.addWidget(self.request)
        left.addWidget(self.form)
        left.addStretch(1)
        area.setWidget(inside)
        area.setMaximumWidth(_BROADEST)
        self._panel = self._side()
        row = QHBoxLayout(self)
        row.setContentsMargins(WIDE, GAP, WIDE, GAP)
        row.setSpacing(WIDE)
        row.addWidget(area, 1)
        row.addWidget(self._panel)
        row.addStretch()
        self.setFocusProxy(self.form)

    def _side(self) -> QWidget:
        """The line, what is missing, and the way on."""
        traced = QLabel(
            self.tr("Each look-up, print and export is written to the audit before rows appear.")
        )
        wrap(traced)
        mark(traced, "muted")
        return side_panel(
            self.card,
            section(self.tr("What is missing")),
            self.lift_button,
            self.findings,
            (self.show_button, self.clear_button),
            traced,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = event.size().width()
        side = _SLIM_SIDE if width < _NARROW else _SIDE if width < _BROAD else _BROAD_SIDE
        self._panel.setFixedWidth(side)

    # What is asked for

    def set_kind(self, kind: ListKind) -> None:
        """Ask for this list from now on."""
        self._kind = kind
        self.form.set_kind(kind)

    def clear(self) -> None:
        """The next one at the desk."""
        self.forget_given()
        self.lifting.forget()
        self.form.clear()
        self.form.number.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def forget_given(self) -> None:
        """What was disclosed is too old, or of somebody else: decide anew."""
        self._given = None

    def begin_with(self, number: str) -> None:
        """Ask for a line that was found elsewhere."""
        self.clear()
        self.form.set_number(number)
        self.form.holder.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def begin_for(self, claim: Claim) -> None:
        """Begin with a claim that a request has judged: what is right needs one key.

        The cursor is on that key; when something is missing after all, the key leads there.
        """
        self.clear()
        self.form.put(claim)
        self.show_button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_request(self) -> None:
        code = self.form.ticket()
        self.request.setVisible(bool(code))
        self.request.setText(self.tr("For request {code}").format(code=number_shown(code)))

    def _other_person(self) -> None:
        """Somebody was waved through as the owner: nobody with another identifier was."""
        if self.lifting.drop(Lack.NOT_THE_OWNER):
            self.judge()

    def _look_up_line(self, number: str) -> None:
        self.lifting.forget()
        if self._looking is not None:
            self._looking.cancel()
        self._file, self._looking = None, None
        if not number:
            self.card.show_nothing()
            return
        self.card.show_waiting(number)

        def found(file: LineFile | None) -> None:
            if self.form.claim().number != number:
                return
            self._file, self._looking = file, None
            if file is None:
                self.card.show_unknown(number)
            else:
                self.card.show_line(number, file)
            self.judge()

        def failed(failure: Exception) -> None:
            self._looking = None
            self.card.show_nothing()
            self._messages.show_failure(failure, retry=lambda: self._look_up_line(number))

        self._looking = self._jobs.read(
            self, lambda session: actions.line_file(session, number), found, failed
        )

    # What stands in the way

    def judge(self) -> None:
        """Ask the rules and show what they find."""
        claim = self.form.claim()
        self._show_request()
        self._findings = rules.claim_findings(
            claim,
            self._file,
            self._today(),
            may_order=self._desk.may(Right.CALLS_BY_ORDER),
            home=self._office.home,
        )
        if self._looking is not None or any(one.lack is Lack.NUMBER for one in self._findings):
            # Of a line that is not known yet nothing is said.
            self._findings = [one for one in self._findings if one.lack not in _OF_LINE]
        self.findings.show_findings([self._row(one) for one in self._findings])
        self._show_state()

    def _row(self, one: Finding) -> FindingRow:
        text = claim_words(one)
        if one.lack in self.lifting.lacks:
            text = self.tr("{what} Waved through: {reason}").format(
                what=text, reason=self.lifting.reason
            )
            return FindingRow(text, one.lack, Tone.WARNING)
        if one.liftable:
            text = f"{text} {lifter_words()}"
        return FindingRow(text, one.lack, Tone.BAD if one.blocks else Tone.INFO)

    def blocking(self) -> list[Finding]:
        """What keeps the calls from being shown now."""
        return [one for one in self._findings if one.blocks and one.lack not in self.lifting.lacks]

    def reasons(self) -> list[str]:
        """Why the calls cannot be shown, as sentences; empty when they can."""
        told = [claim_words(one) for one in self.blocking()]
        if self._looking is not None:
            told.append(self.tr("The line is being looked up\u2026"))
        lacking = self._lacking_right()
        if lacking is not None:
            told.append(lacking)
        return told

    def _lacking_right(self) -> str | None:
        callers = self._kind is ListKind.CALLERS
        right = Right.TRACE_CALLERS if callers else Right.DISCLOSE_CALLS
        if self._desk.may(right):
            return None
        role = self._desk.role.value if self._desk.role else ""
        return claim_words(LacksRight(right.value, role))

    def _show_state(self) -> None:
        reasons = self.reasons()
        ready = not reasons and not self._asking
        self.show_button.setText(with_key(list_words(self._kind), "F9"))
        self.show_button.setEnabled(ready)
        icons.give(self.show_button, "search", None if ready else Tone.PLAIN)
        tell_why(self.show_button, reasons)
        self.lift_button.setVisible(bool(self.lifting.among(self.blocking())))

    def _lead(self, target: object) -> None:
        if isinstance(target, str):  # Qt gives a code back as its text
            field = self.form.field_of(Lack(target))
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Deeds

    def ask_to_lift(self) -> None:
        """Ask a supervisor to wave through, with a reason, what may be waved through."""
        self.lifting.ask(self.blocking())

    def go_on(self) -> None:
        """Show the calls; while something is missing, go to its field instead."""
        blocking = self.blocking()
        if blocking:
            self._lead(blocking[0].lack)
        elif not self.reasons() and not self._asking:
            self._disclose()

    def _disclose(self) -> None:
        claim, home = self.form.claim(), self._office.home
        if self._given is not None and self._given.claim == rules.tidied(claim, home):
            self.disclosed.emit(self._given)
            return
        lift, reason = self.lifting.lacks, self.lifting.reason
        self._asking = True
        self._show_state()

        def done(disclosure: Disclosure) -> None:
            self._asking = False
            self._given = disclosure
            self._show_state()
            self.disclosed.emit(disclosure)

        def failed(failure: Exception) -> None:
            self._asking = False
            self._show_state()
            self._messages.show_failure(failure, retry=self.go_on, refused=self._refused)

        self._jobs.deed(
            self,
            lambda database: actions.disclose(database, claim, home=home, lift=lift, reason=reason),
            done,
            failed,
        )

    def _refused(self, findings: Sequence[object]) -> None:
        """The office knows something that this desk did not: show it, read the line anew."""
        lines = bulleted(claim_words(one) for one in findings)
        self._messages.explain(self.tr("This cannot be shown"), lines, Tone.BAD)
        self._look_up_line(self.form.claim().number)
