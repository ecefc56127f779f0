"""What every deed on a case begins and ends with: the right, the lock, the move, the view."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import NoReturn

from backoffice.db import (
    Session,
    asks,
    case_changes,
    cases,
    clock,
    guard,
    operators,
    surroundings,
    users,
)
from backoffice.errors import Attempt, Refused
from backoffice.records import dates, persian
from backoffice.records.asks import Standing, standing
from backoffice.records.cases import (
    Case,
    CaseState,
    Flag,
    RefusalReason,
    Surroundings,
    Verdict,
)
from backoffice.records.operators import Desk, Right
from backoffice.records.papers import PaperKind, RequirementSet
from backoffice.records.policy import Policy
from backoffice.verification import moves, requirements, rules
from backoffice.verification.findings import Finding, Lack
from backoffice.verification.moves import Deed


@dataclass(frozen=True, slots=True)
class CaseView:
    """A case as the counter shows it: the file, what is around it, what is missing."""

    case: Case
    around: Surroundings
    asked: RequirementSet
    findings: tuple[Finding, ...]
    flags: frozenset[Flag]
    holder: str  # who holds it now; empty: nobody
    needs_second_person: bool
    unsent: int  # messages that the portal has not got yet
    today: date
    now: datetime
    asking: bool = False  # this desk's operator asks the holder for it, and waits
    called: Mapping[str, str] = field(default_factory=dict)  # others' user names → names


def attempt(deed: Deed, case_id: str) -> Attempt:
    """Name a deed on a case for the audit."""
    return Attempt(deed.value, "case", case_id)


def view(session: Session, case_id: str, policy: Policy) -> CaseView:
    """Read a case with everything its pane shows; raises ``LookupError``."""
    return view_of(session, cases.get(session, case_id), policy)


def view_of(session: Session, case: Case, policy: Policy) -> CaseView:
    """Put around a case, just read, everything its pane shows."""
    now = clock.now(session)
    today = dates.tehran_date(now)
    around = surroundings.around(session, case)
    asked = requirements.of_version(case.policy_version)
    found = rules.findings(case, asked, around, today, policy)
    unsent = users.waiting_messages(session, case.id)
    holder = moves.held_by(case, now)
    return CaseView(
        case=case,
        around=around,
        asked=asked,
        findings=found,
        flags=_flags(case, found, unsent),
        holder=holder,
        needs_second_person=rules.needs_second_person(case, policy),
        unsent=unsent,
        today=today,
        now=now,
        asking=_asking(session, case, holder, now),
        called=_called(session, holder, case.prepared_by),
    )


def _asking(session: Session, case: Case, holder: str, now: datetime) -> bool:
    desk: Desk | None = session.info.get("desk")
    if desk is None or holder in ("", desk.operator):
        return False
    mine = asks.of_asker(session, desk.operator)
    return mine is not None and mine.case_id == case.id and standing(mine, now) is Standing.WAITS


def _called(session: Session, *usernames: str) -> Mapping[str, str]:
    """Return what others are called; nobody has to be told their own name."""
    desk: Desk | None = session.info.get("desk")
    others = set(usernames) - {"", desk.operator if desk else ""}
    return operators.names(session, others) if others else {}


def _flags(case: Case, found: tuple[Finding, ...], unsent: int) -> frozenset[Flag]:
    seen = {one.lack for one in found}
    live = {
        Flag.LINE_CONFLICT: Lack.CLAIMED_BY_OTHER in seen,
        Flag.LEASE_EXPIRING: Lack.LEASE_EXPIRING in seen,
        Flag.PORTAL_UNSYNCED: unsent > 0,
    }
    return case.flags | {flag for flag, raised in live.items() if raised}


def take(
    session: Session, right: Right, deed: Deed, case_id: str, version: int
) -> tuple[Desk, Case]:
    """Ask for the right, then lock the case as the clerk saw it.

    Raises:
        Forbidden: the desk's role does not hold ``right``.
        Conflict: another desk changed the case since ``version``.
    """
    desk = guard.require(session, right, attempt(deed, case_id))
    return desk, cases.take(session, case_id, version)


def require_held(session: Session, case: Case, desk: Desk, deed: Deed, policy: Policy) -> None:
    """Refuse work on a case that the desk does not hold; keep the hold alive when it does."""
    now = clock.now(session)
    holder = moves.held_by(case, now)
    if holder != desk.operator:
        lack = Lack.HELD_BY_OTHER if holder else Lack.NOT_HELD
        raise Refused(_by_name(session, [Finding(lack, who=holder)]), attempt(deed, case.id))
    prolong(session, case, desk, policy)


def _by_name(session: Session, found: Sequence[Finding]) -> list[Finding]:
    """Call whoever has a file in hand by name."""
    held = [one.who for one in found if one.lack is Lack.HELD_BY_OTHER]
    known = operators.names(session, held)
    return [
        replace(one, who=known.get(one.who, one.who)) if one.lack is Lack.HELD_BY_OTHER else one
        for one in found
    ]


def prolong(session: Session, case: Case, desk: Desk, policy: Policy) -> None:
    """Count the time of the hold anew."""
    until = clock.now(session) + timedelta(minutes=policy.claim_minutes)
    case_changes.touch(session, case.id, desk.operator, held_until=until)


def require_move(
    session: Session,
    deed: Deed,
    case: Case,
    desk: Desk,
    reason: RefusalReason | None = None,
) -> moves.Move:
    """Return the row of the move table, or refuse with every reason why not."""
    found = moves.may_move(deed, case, desk, clock.now(session), reason)
    move = moves.move_for(deed, case.state)
    if found or move is None:
        raise Refused(_by_name(session, found), attempt(deed, case.id))
    if move.right is not None and not desk.may(move.right):
        guard.require(session, move.right, attempt(deed, case.id))
    return move


def tidy(text: str, limit: int, trial: Attempt) -> str:
    """Return a clerk's free text as it may be kept.

    Raises:
        Refused: it holds control characters or is longer than ``limit``.
    """
    checked = persian.check_text(text, limit)
    if checked.flaws:
        found = [Finding(Lack.TEXT_WRONG, flaw=flaw) for flaw in checked.flaws]
        raise Refused(found, trial)
    return checked.value


def require_row(
    case: Case, requirement: str, line_id: str, deed: Deed, chosen: PaperKind | None = None
) -> None:
    """Refuse a row that the checklist does not have, or that is not open to change any more."""
    asked = {one.code: one for one in requirements.of_version(case.policy_version).requirements}
    row = asked.get(requirement)
    lines = {line.id: line for line in case.lines}
    fits = row is not None and bool(line_id) is row.per_line and (not line_id or line_id in lines)
    if row is None or not fits or (chosen is not None and chosen not in row.any_of):
        refuse(deed, case.id, Finding(Lack.NOT_CHANGEABLE, requirement=requirement))
    if case.state is CaseState.ACTIVATED and (
        not line_id or lines[line_id].verdict is Verdict.GRANTED
    ):
        refuse(deed, case.id, Finding(Lack.NOT_CHANGEABLE, requirement=requirement))


def refuse(deed: Deed, case_id: str, *found: Finding) -> NoReturn:
    """Refuse a deed with its findings; the attempt is audited."""
    raise Refused(found, attempt(deed, case_id))


LONGEST_NOTE = 1000
LONGEST_REASON = 400
LONGEST_PAPER_NUMBER = 64

NOT_HELD: dict[str, object] = {"holder": "", "held_since": None, "held_until": None}

CLOSED = frozenset(
    {CaseState.ACTIVATED, CaseState.REJECTED, CaseState.WITHDRAWN, CaseState.EXPIRED}
)
