"""A day's work at the counter: cases activated, returned, sent on, rejected, held."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TypeVar

from backoffice.administration import access
from backoffice.db import Database, Session
from backoffice.documents import demo_words as words
from backoffice.records.cases import QueueFilter, QueueRow, RefusalReason
from backoffice.records.papers import SeenPaper
from backoffice.records.people import LEGAL_KINDS, Ownership, PartyKind
from backoffice.records.policy import Policy
from backoffice.verification import actions, activation, printing, queue
from backoffice.verification.desk import CaseView
from backoffice.verification.moves import Deed

T = TypeVar("T")

_PAPER_AGE = timedelta(days=90)
_PERSONS = (PartyKind.NATURAL,)
_BODIES = tuple(sorted(LEGAL_KINDS))


@dataclass(frozen=True, slots=True)
class Plan:
    """How many cases a day ends how."""

    activated: int
    deficient: int
    rejected: int
    withdrawn: int
    sent_on: int
    approved: int
    held: int


YESTERDAY = Plan(activated=6, deficient=4, rejected=1, withdrawn=1, sent_on=3, approved=1, held=0)
TODAY = Plan(activated=2, deficient=1, rejected=0, withdrawn=0, sent_on=0, approved=0, held=2)


def work(
    database: Database,
    log_in: Callable[[str], object],
    policy: Policy,
    spared: frozenset[str],
    plan: Plan,
) -> None:
    """Do a day's work as clerk and as supervisor; ``spared`` identifiers are left waiting.

    ``log_in`` opens the desk for a user name.
    """
    clerk, supervisor = (username for username, _, _ in words.OPERATORS[:2])
    counter = _Counter(database, policy, spared)
    log_in(clerk)
    counter.activate(plan.activated)
    counter.return_deficient(plan.deficient)
    counter.close(Deed.REJECT, RefusalReason.IDENTITY_MISMATCH, plan.rejected)
    counter.close(Deed.WITHDRAW, RefusalReason.CUSTOMER_WISH, plan.withdrawn)
    counter.send_on(plan.sent_on)
    access.log_out(database)
    log_in(supervisor)
    counter.approve(plan.approved)
    for _ in range(plan.held):
        counter.claim(_PERSONS)
    access.log_out(database)


class _Counter:
    def __init__(self, database: Database, policy: Policy, spared: frozenset[str]) -> None:
        self._database = database
        self._policy = policy
        self._left_alone = set(spared)

    def activate(self, count: int) -> None:
        for view in self._complete(_PERSONS, count):
            activation.activate(self._database, view.case.id, view.case.version, self._policy)

    def send_on(self, count: int) -> None:
        for view in self._complete(_BODIES, count):
            self._do(actions.send_for_approval, view.case.id, view.case.version)

    def return_deficient(self, count: int) -> None:
        for _ in range(count):
            view = self.claim(_PERSONS)
            seen = self._seen(view)[:1]
            view = self._do(actions.tick, view.case.id, view.case.version, seen)
            self._do(printing.return_deficient, view.case.id, view.case.version)

    def close(self, deed: Deed, reason: RefusalReason, count: int) -> None:
        for _ in range(count):
            view = self.claim(_PERSONS)
            case_id, version = view.case.id, view.case.version
            self._database.write(
                lambda session, case_id=case_id, version=version: actions.close(  # type: ignore[misc]
                    session, deed, case_id, version, reason, "", self._policy
                )
            )

    def approve(self, count: int) -> None:
        for row in self._rows(QueueFilter.AWAITING_APPROVAL, ())[:count]:
            activation.approve(self._database, row.id, row.version, self._policy)

    def claim(self, kinds: tuple[PartyKind, ...]) -> CaseView:
        """Take the oldest case of these kinds that has not been at the counter yet."""
        rows = self._rows(QueueFilter.WAITING, kinds)
        row = next(row for row in rows if row.identifier not in self._left_alone and not row.flags)
        self._left_alone.add(row.identifier)
        return self._do(actions.claim, row.id, row.version)

    def _complete(self, kinds: tuple[PartyKind, ...], count: int) -> Iterator[CaseView]:
        """Yield cases in hand with every paper seen; those that lack more are laid back."""
        made = 0
        while made < count:
            view = self.claim(kinds)
            if view.case.who.kind in LEGAL_KINDS:
                who = replace(
                    view.case.who,
                    representative_name=words.REPRESENTATIVE[0],
                    representative_id=words.REPRESENTATIVE[1],
                )
                view = self._do(actions.correct, view.case.id, view.case.version, who)
            view = self._do(actions.tick, view.case.id, view.case.version, self._seen(view))
            if any(one.blocks for one in view.findings):
                self._do(actions.release, view.case.id, view.case.version)
            else:
                made += 1
                yield view

    @staticmethod
    def _seen(view: CaseView) -> list[SeenPaper]:
        """Everything that is asked, seen in the original and copied."""
        tenants = [line.id for line in view.case.lines if line.ownership is Ownership.USER]
        everyone = [line.id for line in view.case.lines]
        return [
            SeenPaper(
                requirement=asked.code,
                line_id=line_id,
                chosen=asked.any_of[0],
                original_seen=True,
                copy_kept=asked.copy,
                number=view.case.file_no[-5:] if asked.number else "",
                dated=view.today - _PAPER_AGE if asked.dated else None,
            )
            for asked in view.asked.requirements
            for line_id in (
                [""] if not asked.per_line else tenants if asked.tenants_only else everyone
            )
        ]

    def _rows(self, wanted: QueueFilter, kinds: tuple[PartyKind, ...]) -> tuple[QueueRow, ...]:
        with self._database.read() as session:
            return queue.page(session, wanted, kinds=kinds).rows

    def _do(self, deed: Callable[..., T], *arguments: object) -> T:
        def unit(session: Session) -> T:
            return deed(session, *arguments, self._policy)

        return self._database.write(unit)
