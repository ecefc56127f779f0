"""The file in hand: fetched, taken, saved as it is typed and ticked, and its answers shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from backoffice.errors import Conflict, Refused
from backoffice.records.cases import CaseLine
from backoffice.records.operators import Desk
from backoffice.records.papers import SeenPaper
from backoffice.records.policy import Policy
from backoffice.ui.jobs import Job, Jobs
from backoffice.ui.messages import Messages
from backoffice.ui.theme import Tone
from backoffice.ui.verification.case_pane import CasePane
from backoffice.ui.verification.deeds import Deeds
from backoffice.ui.verification.drafts import Drafts
from backoffice.ui.verification.texts import words
from backoffice.ui.verification.why_not import unmet
from backoffice.ui.verification.working import with_changes
from backoffice.verification import actions
from backoffice.verification.desk import CaseView
from backoffice.verification.moves import Deed


class FileInHand(QObject):
    """Joins the pane to the room: what is typed goes there, what it answers is shown."""

    shown = Signal(object)  # CaseView, after every answer
    gone = Signal()  # the case could not be read or taken

    def __init__(
        self, jobs: Jobs, messages: Messages, desk: Desk, policy: Policy, pane: CasePane
    ) -> None:
        super().__init__(pane)
        self._jobs = jobs
        self._messages = messages
        self._desk = desk
        self._policy = policy
        self._pane = pane
        self._sent: object = None
        self._opening: Job | None = None
        self.deeds = Deeds(jobs, policy, self)
        self.drafts = Drafts(jobs, messages, self)
        self.deeds.answered.connect(self._answered)
        self.deeds.failed.connect(self._failed)
        pane.checklist.ticked.connect(self._tick)
        pane.particulars_left.connect(self.save_particulars)
        pane.lines_left.connect(self.save_lines)
        pane.typed.connect(self._note_typed)

    # Reading

    def open(self, case_id: str, *, claim: bool, shown: Callable[[], object] | None = None) -> None:
        """Show a case; with ``claim`` take it in hand when that is free to do.

        ``shown`` hears when it stands there with its draft, where it was not to be taken.
        """
        self.drafts.flush()
        if claim:
            self._pane.begin_waiting()

        def done(view: CaseView) -> None:
            self._show(view)
            if claim and not unmet(Deed.CLAIM, view, self._desk) and _is_claimable(view):
                self.claim()
                return
            self._begin(focus=claim)
            if shown is not None:
                shown()

        if self._opening is not None:
            self._opening.cancel()  # the clerk has thought better of it
        self._opening = self._jobs.read(
            self, lambda session: actions.look(session, case_id, self._policy), done, self._lost
        )

    def reload(self) -> None:
        """Read the case again; what is typed stays as typed."""
        case_id = self._pane.case_id()
        if case_id:
            self._jobs.read(
                self, lambda session: actions.look(session, case_id, self._policy), self._show
            )

    def claim(self) -> None:
        """Take the case in hand and begin with its first unfinished row."""
        self.run(actions.claim, lambda _view: self._begin())

    def prolong(self) -> None:
        """Count the time of the hold anew while the clerk is at work."""
        self.run(actions.claim)

    def run(self, action: Callable[..., Any], done: Callable[[Any], object] | None = None) -> None:
        """Do ``action(session, case id, version, policy)`` on the case that is shown."""
        self.deeds.do(
            self._pane.case_id(),
            lambda session, one, version: action(session, one, version, self._policy),
            done,
        )

    def run_whole(
        self, action: Callable[..., Any], done: Callable[[Any], object] | None = None
    ) -> None:
        """Do ``action(database, case id, version, policy)`` on the case that is shown."""
        self.deeds.do_whole(
            self._pane.case_id(),
            lambda database, one, version: action(database, one, version, self._policy),
            done,
        )

    def _begin(self, *, focus: bool = True) -> None:
        view = self._pane.view()
        if view is not None and self._pane.is_editable():
            draft = {**(view.case.draft or {}), **self.drafts.of(view.case.id)}
            self.drafts.found(view.case.id, view.case.draft or {})
            restored = self._pane.restore(draft)
            if restored:
                self._messages.say(
                    self.tr("%Ln typed field(s) were brought back.", "", restored), Tone.INFO
                )
        if focus:
            self._pane.focus_start()
            self._pane.end_waiting()

    def _lost(self, failure: Exception) -> None:
        self._pane.end_waiting()
        self._pane.show_nothing()
        self.gone.emit()
        self._messages.show_failure(failure)

    # Saving what is typed and ticked

    def _tick(self, seen: SeenPaper) -> None:
        if self._pane.work is not None:
            self._pane.work.tick(seen)
            self._pane.refresh()
            self.deeds.tick(self._pane.case_id(), seen)

    def save_particulars(self) -> None:
        """Save the particulars that may be kept; the others stay as a draft."""
        work = self._pane.work
        changes = self._pane.particulars.changes()
        if work is None or not changes:
            return
        who = with_changes(work.view.case.who, changes)
        if self._is_new(who):
            self.deeds.do(
                work.view.case.id,
                lambda session, one, version: actions.correct(
                    session, one, version, who, self._policy
                ),
            )

    def save_lines(self) -> None:
        """Save what may be kept of the phones."""
        if self._pane.work is None or not self._pane.lines.is_changed():
            return
        lines = self._pane.lines.lines_to_save()
        if self._is_new(lines):
            self.set_lines(lines)

    def save_typed(self) -> None:
        """Save everything that may be kept."""
        self.save_particulars()
        self.save_lines()

    def set_lines(self, lines: tuple[CaseLine, ...]) -> None:
        """Change the phones of the file."""
        self.deeds.do(
            self._pane.case_id(),
            lambda session, one, version: actions.set_lines(
                session, one, version, lines, self._policy
            ),
        )

    def _is_new(self, wanted: object) -> bool:
        """Say whether this was not sent already and only waits for its answer."""
        fresh = not (self.deeds.busy and wanted == self._sent)
        self._sent = wanted
        return fresh

    def _note_typed(self) -> None:
        if self._pane.case_id() and self._pane.is_editable():
            self.drafts.note(self._pane.case_id(), self._pane.typed_texts())

    # Answers

    def _show(self, view: CaseView) -> None:
        self.deeds.known(view)
        self._pane.show_view(view)
        self.shown.emit(view)

    def _answered(self, view: CaseView) -> None:
        self.drafts.found(view.case.id, view.case.draft or {})
        self._pane.answered(view, self.deeds.pending(view.case.id))
        if view.case.id == self._pane.case_id():
            self._note_typed()
        self.shown.emit(view)

    def _failed(self, case_id: str, failure: Exception) -> None:
        waited = self._pane.hasFocus()
        self._pane.end_waiting()
        taken = isinstance(failure, Conflict) and failure.what == "held"
        self._messages.show_failure(
            failure,
            retry=self.deeds.resume,
            refused=self._refused,
            reload=None if taken else self.reload,
        )
        if taken or isinstance(failure, Refused):
            self.reload()
        elif case_id == self._pane.case_id() and self._pane.work is not None:
            self._pane.answered(self._pane.work.view, self.deeds.pending(case_id))
        if waited:
            self.gone.emit()

    def _refused(self, found: object) -> None:
        listed = found if isinstance(found, tuple) else ()
        text = "\n".join(f"\u2022 {words(one)}" for one in listed)
        self._messages.explain(self.tr("This cannot be done"), text, Tone.BAD)


def _is_claimable(view: CaseView) -> bool:
    """A suspended file is taken in hand by its button only: that moves it out of its state."""
    return view.case.state.value in {"waiting", "deficient", "in_review"}
