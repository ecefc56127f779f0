"""The clerk's deeds on a case, each one transaction read top to bottom.

Every deed asks for its right first, locks the case as the clerk saw it
(``version``), checks the move table and the rules again inside the
transaction, writes the history and the audit, and returns the case anew.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from backoffice.db import (
    Session,
    audit,
    case_changes,
    cases,
    clock,
    guard,
    operators,
    surroundings,
)
from backoffice.errors import Conflict, Refused
from backoffice.records.cases import (
    Case,
    CaseLine,
    CaseState,
    FieldChange,
    RefusalReason,
    StateChange,
    Verdict,
)
from backoffice.records.operators import Right
from backoffice.records.papers import SeenPaper
from backoffice.records.people import Particulars
from backoffice.records.policy import Policy
from backoffice.verification import moves, registration, requirements, rules
from backoffice.verification.desk import (
    CLOSED,
    LONGEST_NOTE,
    LONGEST_PAPER_NUMBER,
    LONGEST_REASON,
    NOT_HELD,
    CaseView,
    attempt,
    refuse,
    require_held,
    require_move,
    require_row,
    take,
    tidy,
    view,
    view_of,
)
from backoffice.verification.findings import Finding, Lack
from backoffice.verification.moves import Deed

#: Why a suspended user may come back with a new paper alone; else a supervisor takes it up.
_COMES_BACK_BY_ITSELF = frozenset({RefusalReason.LEASE_SHORT, RefusalReason.CUSTOMER_WISH})

#: The deeds of :func:`close`; every other move has an action of its own.
CLOSING = frozenset({Deed.REJECT, Deed.WITHDRAW, Deed.SEND_BACK, Deed.REOPEN, Deed.REVIVE})


def look(session: Session, case_id: str, policy: Policy) -> CaseView:
    """Show a case without taking it in hand; raises ``LookupError``."""
    guard.require(session, Right.SEE_CASES, attempt(Deed.SEE_CASE, case_id))
    return view(session, case_id, policy)


def claim(session: Session, case_id: str, version: int, policy: Policy) -> CaseView:
    """Take a case in hand, at any centre; claiming one's own case again prolongs the hold.

    Raises:
        Conflict: another clerk holds it; says who and since when.
        Refused: the state does not allow it.
    """
    desk, case = take(session, Right.VERIFY, Deed.CLAIM, case_id, version)
    now = clock.now(session)
    holder = moves.held_by(case, now)
    if holder and holder != desk.operator:
        raise Conflict("held", holder, case.held_since)
    move = require_move(session, Deed.CLAIM, case, desk)
    if case.state is CaseState.SUSPENDED and case.reason not in _COMES_BACK_BY_ITSELF:
        guard.require(session, Right.REOPEN, attempt(Deed.CLAIM, case_id))
    hold = {
        "holder": desk.operator,
        "held_since": case.held_since if holder else now,
        "held_until": now + timedelta(minutes=policy.claim_minutes),
    }
    if case.state is move.after:
        case_changes.touch(session, case.id, desk.operator, **hold)
    else:
        case_changes.move(session, case, move.after, desk.operator, columns=hold)
    if not holder:
        audit.record(session, Deed.CLAIM.value, subject_kind="case", subject=case.id)
    return view(session, case_id, policy)


def release(session: Session, case_id: str, version: int, policy: Policy) -> CaseView:
    """Lay a case back; ticks and draft are kept."""
    desk, case = take(session, Right.VERIFY, Deed.RELEASE, case_id, version)
    move = require_move(session, Deed.RELEASE, case, desk)
    case_changes.move(session, case, move.after, desk.operator, columns=NOT_HELD)
    audit.record(session, Deed.RELEASE.value, subject_kind="case", subject=case.id)
    return view(session, case_id, policy)


def keep_draft(session: Session, case_id: str, typed: Mapping[str, str]) -> bool:
    """Keep what is typed, as typed, without making it the case's.

    False when this desk does not hold the case any more: nothing was kept.
    """
    desk = guard.require(session, Right.VERIFY, attempt(Deed.CORRECT, case_id))
    return case_changes.set_draft(session, case_id, desk.operator, typed)


def correct(
    session: Session, case_id: str, version: int, who: Particulars, policy: Policy
) -> CaseView:
    """Correct the particulars; the history keeps old and new of every field.

    A change of kind changes the requirement set, and with it the checklist.
    """
    desk, case = take(session, Right.VERIFY, Deed.CORRECT, case_id, version)
    require_held(session, case, desk, Deed.CORRECT, policy)
    refuse_unkeepable(who, case_id)
    case_changes.set_particulars(session, case, who, desk.operator)
    if who.kind is not case.who.kind:
        today = view(session, case_id, policy).today
        asked = requirements.in_force(who.kind, today)
        case_changes.touch(session, case_id, desk.operator, policy_version=asked.version)
    audit.record(session, Deed.CORRECT.value, subject_kind="case", subject=case.id)
    return view(session, case_id, policy)


def set_lines(
    session: Session, case_id: str, version: int, lines: Sequence[CaseLine], policy: Policy
) -> CaseView:
    """Change the phones: number, ownership, lease end, bill; add or remove one.

    On an activated case only phones that are not granted yet may change.
    """
    desk, case = take(session, Right.VERIFY, Deed.CORRECT, case_id, version)
    wanted = _as_decided(case, lines)
    if case.state is CaseState.ACTIVATED:
        granted = [line for line in case.lines if line.verdict is Verdict.GRANTED]
        if any(line not in wanted for line in granted):
            refuse(Deed.CORRECT, case_id, Finding(Lack.NOT_CHANGEABLE, who=case.state.value))
    else:
        require_held(session, case, desk, Deed.CORRECT, policy)
    case_changes.set_lines(session, case, wanted, desk.operator)
    audit.record(session, Deed.CORRECT.value, subject_kind="case", subject=case.id)
    return view(session, case_id, policy)


def _as_decided(case: Case, lines: Sequence[CaseLine]) -> tuple[CaseLine, ...]:
    """Keep what is not the caller's to say: ids and verdicts; the same number twice is one."""
    known = {line.id: line for line in case.lines}
    wanted: dict[str, CaseLine] = {}
    for line in lines:
        before = known.get(line.id)
        wanted.setdefault(
            line.number,
            replace(
                line,
                id=before.id if before else "",
                verdict=before.verdict if before else Verdict.OPEN,
                refusal=before.refusal if before else None,
            ),
        )
    return tuple(wanted.values())


def refuse_unkeepable(who: Particulars, case_id: str) -> None:
    """Refuse particulars that no column holds, before the database has to."""
    found = [
        Finding(one.lack, field=one.field, flaw=one.flaw) for one in registration.storable(who)
    ]
    if found:
        raise Refused(found, attempt(Deed.CORRECT, case_id))


def tick(
    session: Session, case_id: str, version: int, seen: Sequence[SeenPaper], policy: Policy
) -> CaseView:
    """Write what was seen of one or more papers.

    After the activation only papers of phones that are not granted yet may change:
    the others are what the activation stood on.
    """
    desk, case = take(session, Right.VERIFY, Deed.TICK, case_id, version)
    if case.state is not CaseState.ACTIVATED:
        require_held(session, case, desk, Deed.TICK, policy)
    for one in seen:
        require_row(case, one.requirement, one.line_id, Deed.TICK, one.chosen)
        number = tidy(one.number, LONGEST_PAPER_NUMBER, attempt(Deed.TICK, case_id))
        case_changes.set_paper(session, case, replace(one, number=number), desk.operator)
    audit.record(
        session,
        Deed.TICK.value,
        subject_kind="case",
        subject=case.id,
        details={"papers": sorted({one.requirement for one in seen})},
    )
    return view(session, case_id, policy)


def decide_line(
    session: Session,
    case_id: str,
    version: int,
    line_id: str,
    refusal: RefusalReason | None,
    policy: Policy,
) -> CaseView:
    """Refuse one phone with a reason, or open it again; granting comes with the activation."""
    desk, case = take(session, Right.VERIFY, Deed.DECIDE_LINE, case_id, version)
    require_held(session, case, desk, Deed.DECIDE_LINE, policy)
    case_changes.set_verdict(session, case, line_id, refusal, desk.operator)
    audit.record(
        session,
        Deed.DECIDE_LINE.value,
        subject_kind="case",
        subject=case.id,
        reason=refusal.value if refusal else "",
        details={"number": case.line(line_id).number},
    )
    return view(session, case_id, policy)


def override(
    session: Session,
    case_id: str,
    version: int,
    lack: Lack,
    target: str,
    reason: str,
    policy: Policy,
) -> CaseView:
    """Wave one liftable finding through, with a reason; a supervisor's deed.

    Raises:
        Refused: no reason is given, or the finding is not there or not liftable.
    """
    desk, case = take(session, Right.OVERRIDE, Deed.OVERRIDE, case_id, version)
    reason = tidy(reason, LONGEST_REASON, attempt(Deed.OVERRIDE, case_id))
    if not reason:
        refuse(Deed.OVERRIDE, case_id, Finding(Lack.NEEDS_REASON))
    now = view(session, case_id, policy)
    wanted = [one for one in now.findings if one.lack is lack and one.target == target]
    if case.state in CLOSED or not any(one.liftable for one in wanted):
        raise Refused(
            [Finding(Lack.WRONG_STATE, who=case.state.value)], attempt(Deed.OVERRIDE, case_id)
        )
    case_changes.add_override(session, case, lack.value, target, reason, desk.operator)
    audit.record(
        session,
        Deed.OVERRIDE.value,
        subject_kind="case",
        subject=case.id,
        reason=reason,
        details={"lack": lack.value, "target": target},
    )
    return view(session, case_id, policy)


def send_for_approval(session: Session, case_id: str, version: int, policy: Policy) -> CaseView:
    """Hand a complete file to a supervisor, who activates it as the second person.

    Raises:
        Refused: something is still missing; all of it is named.
    """
    desk, case = take(session, Right.ACTIVATE, Deed.SEND_FOR_APPROVAL, case_id, version)
    move = require_move(session, Deed.SEND_FOR_APPROVAL, case, desk)
    lacking = rules.blocking(view_of(session, case, policy).findings)
    if lacking:
        raise Refused(lacking, attempt(Deed.SEND_FOR_APPROVAL, case_id))
    case_changes.move(
        session, case, move.after, desk.operator, columns={"prepared_by": desk.operator, **NOT_HELD}
    )
    audit.record(session, Deed.SEND_FOR_APPROVAL.value, subject_kind="case", subject=case.id)
    return view(session, case_id, policy)


def close(
    session: Session,
    deed: Deed,
    case_id: str,
    version: int,
    reason: RefusalReason | None,
    note: str,
    policy: Policy,
) -> CaseView:
    """Reject, withdraw, send back, reopen or revive a case: the moves that only need a reason.

    A forged paper may be named by a supervisor only.

    Raises:
        ValueError: ``deed`` is not one of :data:`CLOSING`.
    """
    if deed not in CLOSING:
        raise ValueError(deed)
    state = cases.get(session, case_id).state
    row = moves.move_for(deed, state)
    right = row.right if row is not None and row.right is not None else Right.VERIFY
    desk, case = take(session, right, deed, case_id, version)
    if reason is RefusalReason.FORGED_PAPER:
        guard.require(session, Right.REJECT_FORGED, attempt(deed, case_id))
    move = require_move(session, deed, case, desk, reason)
    note = tidy(note, LONGEST_NOTE, attempt(deed, case_id))
    why = reason.value if reason else ""
    now = clock.now(session)
    over = move.after in CLOSED
    time = {"closed_at": now} if over else {"closed_at": None, "waiting_since": now}
    columns = {**NOT_HELD, **time, "reason": why, "note": note}
    case_changes.move(
        session, case, move.after, desk.operator, reason=why, note=note, columns=columns
    )
    if over:
        surroundings.forget_twin(session, case)
    audit.record(session, deed.value, subject_kind="case", subject=case.id, reason=why)
    return view(session, case_id, policy)


def history(
    session: Session, case_id: str
) -> tuple[tuple[StateChange, ...], tuple[FieldChange, ...]]:
    """Return every change of state and of a field, oldest first, by operators' names."""
    guard.require(session, Right.SEE_CASES, attempt(Deed.SEE_CASE, case_id))
    return (
        tuple(operators.called(session, case_changes.state_history(session, case_id))),
        tuple(operators.called(session, case_changes.field_history(session, case_id))),
    )
