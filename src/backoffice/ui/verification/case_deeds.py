"""What the buttons and keys of the case pane do: each asks its questions, then one deed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from backoffice.records.cases import RefusalReason
from backoffice.records.operators import Desk
from backoffice.records.policy import Policy
from backoffice.ui.messages import Messages, Question
from backoffice.ui.shown import person_shown
from backoffice.ui.verification.actions_bar import told
from backoffice.ui.verification.case_pane import CasePane
from backoffice.ui.verification.deeds import Answer
from backoffice.ui.verification.file_in_hand import FileInHand
from backoffice.ui.verification.papers_given import PapersGiven
from backoffice.ui.verification.reason_dialog import ReasonDialog
from backoffice.ui.verification.texts import finding_words
from backoffice.ui.verification.why_not import unmet
from backoffice.ui.verification.words_fields import deed_words
from backoffice.verification import actions, activation, asks, moves, printing
from backoffice.verification.activation import Activated
from backoffice.verification.desk import CaseView
from backoffice.verification.findings import Finding
from backoffice.verification.moves import Deed

#: Why one phone may be refused.
LINE_REASONS = (
    RefusalReason.BILL_MISSING,
    RefusalReason.LEASE_SHORT,
    RefusalReason.NOT_RECORDED_OWNER,
    RefusalReason.CLAIMED_BY_OTHER,
    RefusalReason.LINE_UNKNOWN,
    RefusalReason.LINE_RELEASED,
    RefusalReason.CUSTOMER_WISH,
    RefusalReason.OTHER,
)
_NEEDS_ALL_SAVED = frozenset({Deed.ACTIVATE, Deed.APPROVE, Deed.SEND_FOR_APPROVAL, Deed.ADD_LINES})


class CaseDeeds(QObject):
    """Joins the pane's buttons to the room's actions."""

    finished = Signal(str)  # the desk is done with this case: on to the next
    served = Signal(str)  # this case was decided for whoever stands here

    def __init__(
        self,
        messages: Messages,
        desk: Desk,
        pane: CasePane,
        hand: FileInHand,
        papers: PapersGiven,
    ) -> None:
        super().__init__(pane)
        self._messages = messages
        self._desk = desk
        self._pane = pane
        self._hand = hand
        self._papers = papers
        pane.bar.wanted.connect(self.attempt)
        pane.bar.why_asked.connect(self.explain)
        pane.lines.refuse_wanted.connect(self._ask_refusal)
        pane.lines.reopen_wanted.connect(lambda line_id: self._decide(line_id, None))
        pane.lines.remove_wanted.connect(self._ask_removal)
        pane.findings.override_wanted.connect(self._ask_override)

    def attempt(self, deed: Deed) -> None:
        """Do a deed, or say everything that stands in its way."""
        view = self._pane.view()
        if view is None:
            return
        reasons = told(unmet(deed, view, self._desk))
        if not reasons and deed in _NEEDS_ALL_SAVED:
            reasons = self._unsavable()
        if reasons:
            self._explain(deed, reasons)
            return
        self._hand.save_typed()
        self._do(deed, view)

    def explain(self) -> None:
        """Say of every dark button why it is dark."""
        parts = []
        for deed in self._pane.bar.blocked():
            lines = "\n".join(f"\u2022 {text}" for text in self._pane.bar.reasons(deed))
            parts.append(f"{deed_words(deed)}\n{lines}")
        text = "\n\n".join(parts) or self.tr("Nothing stands in the way.")
        self._messages.explain(self.tr("What stands in the way"), text)

    def _explain(self, deed: Deed, reasons: list[str]) -> None:
        text = "\n".join(f"\u2022 {one}" for one in reasons)
        self._messages.explain(
            self.tr("{deed} is not possible yet").format(deed=deed_words(deed)), text
        )

    def _unsavable(self) -> list[str]:
        """Say which typed text cannot be kept; an activation must not pass it by."""
        pane = self._pane
        bad = [field for field, entry in pane.particulars.inputs().items() if not entry.is_usable()]
        lines = [card for card in pane.lines.cards() if card.as_typed() != card.to_save()]
        if not bad and not lines and not pane.checklist.typed():
            return []
        return [self.tr("Something typed cannot be saved as it stands; mend or empty it first.")]

    def _do(self, deed: Deed, view: CaseView) -> None:
        case_id = view.case.id
        match deed:
            case Deed.CLAIM:
                self._hand.claim()
            case Deed.ASK:
                self._ask_for_it()
            case Deed.RELEASE:
                self._run(case_id, actions.release, self.tr("The file was laid back."))
            case Deed.SEND_FOR_APPROVAL:
                text = self.tr("The file waits for approval by a second person.")
                self._run(case_id, actions.send_for_approval, text)
            case Deed.ACTIVATE:
                self._activate(case_id, activation.activate)
            case Deed.APPROVE:
                self._activate(case_id, activation.approve)
            case Deed.REISSUE_PASSWORD:
                self._ask_reissue(case_id)
            case Deed.ADD_LINES:
                self._add_lines(case_id)
            case Deed.RETURN_DEFICIENT:
                self._return_deficient(case_id)
            case Deed.REPRINT:
                self._papers.list_papers(case_id, view.case.who.display_name)
            case _:
                self._ask_reason(deed, view)

    def _ask_for_it(self) -> None:
        def done(view: CaseView) -> None:
            holder = person_shown(view.called.get(view.holder, view.holder))
            self._messages.say(
                self.tr("{operator} was asked for the file; wait here for the answer.").format(
                    operator=holder
                )
            )
            self._pane.findings.focus_list()

        self._hand.run(lambda session, one, _version, policy: asks.ask(session, one, policy), done)

    def _run(self, case_id: str, action: Callable[..., CaseView], said: str) -> None:
        """Do a deed that ends the work on a case."""
        self._hand.drafts.flush()

        def done(_view: CaseView) -> None:
            self._hand.drafts.settled(case_id)
            self._messages.say(said)
            self.finished.emit(case_id)

        self._hand.run(action, done)

    def _activate(self, case_id: str, action: Callable[..., Activated]) -> None:
        def done(given: Activated) -> None:
            self._hand.drafts.settled(case_id)
            self.served.emit(case_id)
            self._papers.show_receipt(
                given.receipt, given.password, lambda: self.finished.emit(case_id)
            )

        self._hand.run_whole(action, done)

    def _ask_reissue(self, case_id: str) -> None:
        question = Question(
            self.tr("Give a new password?"),
            self.tr("The old password dies at once. The new one is shown and printed once."),
            yes=self.tr("New password"),
        )
        self._messages.ask(question, lambda _reason: self._activate(case_id, activation.reissue))

    def _add_lines(self, case_id: str) -> None:
        receipt_id = str(uuid4())  # made once: a repeated try cannot give a second receipt

        def work(session: Any, one: str, version: int, policy: Policy) -> Answer:
            receipt = activation.add_lines(session, one, version, receipt_id, policy)
            return Answer(receipt, actions.look(session, one, policy))

        def done(given: Answer) -> None:
            self.served.emit(case_id)
            self._papers.show_receipt(given.paper, "", lambda: self.finished.emit(case_id))

        self._hand.run(work, done)

    def _return_deficient(self, case_id: str) -> None:
        self._hand.drafts.flush()

        def work(session: Any, one: str, version: int, policy: Policy) -> Answer:
            slip = printing.return_deficient(session, one, version, policy)
            return Answer(slip, actions.look(session, one, policy))

        def done(given: Answer) -> None:
            self._hand.drafts.settled(case_id)
            self.served.emit(case_id)
            self._papers.show_slip(given.paper, lambda: self.finished.emit(case_id))

        self._hand.run(work, done)

    def _ask_reason(self, deed: Deed, view: CaseView) -> None:
        reasons = moves.reasons_for(deed, view.case, self._desk)
        if not reasons:
            self._close(deed, view.case.id, None, "")
            return
        ReasonDialog(
            self._pane.window(),
            deed_words(deed),
            self._consequence(deed),
            reasons,
            lambda reason, note: self._close(deed, view.case.id, reason, note),
        ).open()

    def _consequence(self, deed: Deed) -> str:
        match deed:
            case Deed.SUSPEND:
                return self.tr("The user is blocked and loses all rights at once.")
            case Deed.REJECT:
                return self.tr("The registration is refused; a supervisor can reopen it.")
            case Deed.SEND_BACK:
                return self.tr("The file goes back to the queue with your note.")
            case Deed.WITHDRAW:
                return self.tr("The file leaves the queue; it can be revived.")
            case _:
                return self.tr("The file goes back to the queue.")

    def _close(self, deed: Deed, case_id: str, reason: RefusalReason | None, note: str) -> None:
        def action(session: Any, one: str, version: int, policy: Policy) -> CaseView:
            if deed is Deed.SUSPEND and reason is not None:
                return activation.suspend(session, one, version, reason, note, policy)
            return actions.close(session, deed, one, version, reason, note, policy)

        said = self.tr("{deed}: done.").format(deed=deed_words(deed))
        self._run(case_id, action, said)

    # One phone, one finding

    def _ask_refusal(self, line_id: str) -> None:
        ReasonDialog(
            self._pane.window(),
            self.tr("Refuse this phone"),
            self.tr("The other phones of the file are not touched."),
            LINE_REASONS,
            lambda reason, _note: self._decide(line_id, reason),
        ).open()

    def _decide(self, line_id: str, reason: RefusalReason | None) -> None:
        self._hand.save_lines()
        self._hand.run(
            lambda session, one, version, policy: actions.decide_line(
                session, one, version, line_id, reason, policy
            )
        )

    def _ask_removal(self, line_id: str) -> None:
        question = Question(
            self.tr("Remove this phone?"),
            self.tr("The phone, its ticks and its scans leave the file."),
            yes=self.tr("Remove"),
            danger=True,
        )
        self._messages.ask(question, lambda _reason: self._remove(line_id))

    def _remove(self, line_id: str) -> None:
        lines = self._pane.lines.lines_to_save()
        self._hand.set_lines(tuple(one for one in lines if one.id != line_id))

    def _ask_override(self, finding: Finding) -> None:
        question = Question(
            self.tr("Wave this through?"),
            finding_words(finding),
            yes=self.tr("Wave through"),
            reason=True,
        )
        self._messages.ask(question, lambda reason: self._override(finding, reason))

    def _override(self, finding: Finding, reason: str) -> None:
        self._hand.run(
            lambda session, one, version, policy: actions.override(
                session, one, version, finding.lack, finding.target, reason, policy
            )
        )
