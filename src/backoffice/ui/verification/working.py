"""The file in hand: as the office keeps it, and as it is once what is typed and ticked is saved.

The rules are pure, so what is missing is known at every key press; the room
judges again inside its transaction.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from backoffice.records.cases import CaseLine, CaseState, Verdict
from backoffice.records.operators import Desk, Right
from backoffice.records.papers import Requirement, SeenPaper
from backoffice.records.people import (
    KIND_OF_FORM,
    Field,
    LegalForm,
    Particulars,
    from_fields,
    to_fields,
)
from backoffice.records.policy import Policy
from backoffice.verification import rules
from backoffice.verification.desk import CaseView
from backoffice.verification.findings import Finding


class Working:
    """A case view and what stands on the screen beyond it."""

    def __init__(self, view: CaseView, policy: Policy) -> None:
        self._policy = policy
        self._papers: dict[tuple[str, str], SeenPaper] = {}
        self._who: Particulars | None = None
        self._lines: tuple[CaseLine, ...] | None = None
        self.view = view
        self._now = view

    def answered(self, view: CaseView, pending: Iterable[SeenPaper] = ()) -> None:
        """Take what the office keeps now; only what was not sent yet stays beyond it."""
        self.view = view
        self._papers = {(one.requirement, one.line_id): one for one in pending}
        self._lines = None
        self._judge()

    def tick(self, seen: SeenPaper) -> None:
        """Show a paper as ticked before the office has answered."""
        self._papers[seen.requirement, seen.line_id] = seen
        self._judge()

    def type_particulars(self, changes: Mapping[Field, str]) -> None:
        """Show the particulars with what is typed; values are canonical, dates ISO 8601."""
        self._who = with_changes(self.view.case.who, changes) if changes else None
        self._judge()

    def type_lines(self, lines: Sequence[CaseLine]) -> None:
        """Show the phones with what is typed."""
        self._lines = tuple(lines) if tuple(lines) != self.view.case.lines else None
        self._judge()

    @property
    def now(self) -> CaseView:
        """The case as it will be once everything on the screen is saved."""
        return self._now

    def of_row(self, requirement: str, line_id: str) -> tuple[Finding, ...]:
        """What is missing for one row of the checklist."""
        return tuple(
            one
            for one in self._now.findings
            if one.requirement == requirement and one.line_id == line_id
        )

    def _judge(self) -> None:
        case = self.view.case
        kept = [one for one in case.papers if (one.requirement, one.line_id) not in self._papers]
        case = replace(
            case,
            papers=(*kept, *self._papers.values()),
            who=self._who or case.who,
            lines=case.lines if self._lines is None else self._lines,
        )
        if case == self.view.case:
            self._now = self.view
            return
        found = rules.findings(
            case, self.view.asked, self.view.around, self.view.today, self._policy
        )
        self._now = replace(self.view, case=case, findings=found)


def with_changes(who: Particulars, changes: Mapping[Field, str]) -> Particulars:
    """Return particulars with some fields changed; the legal form decides the kind."""
    flat = {**to_fields(who), **{field.value: value for field, value in changes.items()}}
    form = flat.get(Field.LEGAL_FORM.value, "")
    if Field.LEGAL_FORM in changes and form:
        flat[Field.KIND.value] = KIND_OF_FORM[LegalForm(form)].value
    return from_fields(flat)


def rows(view: CaseView) -> tuple[tuple[Requirement, str], ...]:
    """Return the rows of the checklist: papers of the file, then those of each phone."""
    of_file = [(one, "") for one in view.asked.requirements if not one.per_line]
    of_lines = [
        (one, line.id)
        for line in view.case.lines
        if line.verdict is Verdict.OPEN and line.id
        for one in view.asked.requirements
        if one.per_line and rules.applies(one, line)
    ]
    return (*of_file, *of_lines)


def may_edit(view: CaseView, desk: Desk) -> bool:
    """Say whether this desk may write in the file as it stands."""
    if not desk.may(Right.VERIFY):
        return False
    return view.holder == desk.operator or view.case.state is CaseState.ACTIVATED


def may_correct(view: CaseView, desk: Desk) -> bool:
    """Say whether this desk may change the particulars: not of an active user."""
    return desk.may(Right.VERIFY) and view.holder == desk.operator


def granted_next(view: CaseView) -> tuple[CaseLine, ...]:
    """Return the phones that the next activation grants."""
    return tuple(
        line
        for line in rules.grantable(view.case, view.findings)
        if line.verdict is not Verdict.GRANTED
    )
