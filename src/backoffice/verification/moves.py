"""The life of a case as data: which move, by whom, when, and what it asks for.

Source: office.md 3a. A forbidden move answers with findings; it is never
skipped in silence.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from backoffice.records.cases import Case, CaseState, RefusalReason
from backoffice.records.operators import Desk, Right
from backoffice.verification.findings import Finding, Lack

S = CaseState


class Deed(StrEnum):
    """What is done to a case; the names stand in the audit and the history."""

    REGISTER = "case.register"
    CLAIM = "case.claim"
    RELEASE = "case.release"
    ASK = "case.ask"
    GIVE = "case.give"
    KEEP = "case.keep"  # not now, to whoever asks
    CORRECT = "case.correct"
    TICK = "case.tick"
    DECIDE_LINE = "case.decide_line"
    ATTACH = "case.attach"
    DETACH = "case.detach"
    SEE_SCAN = "case.see_scan"
    SEE_PAPER = "case.see_paper"
    OVERRIDE = "case.override"
    RETURN_DEFICIENT = "case.return_deficient"
    SEND_FOR_APPROVAL = "case.send_for_approval"
    SEND_BACK = "case.send_back"
    ACTIVATE = "case.activate"
    APPROVE = "case.approve"
    ADD_LINES = "case.add_lines"
    REJECT = "case.reject"
    REOPEN = "case.reopen"
    WITHDRAW = "case.withdraw"
    EXPIRE = "case.expire"
    REVIVE = "case.revive"
    SUSPEND = "case.suspend"
    LOSE_LINE = "case.lose_line"
    REISSUE_PASSWORD = "case.reissue_password"  # noqa: S105 - a deed
    REPRINT = "case.reprint"
    CHECK_RECEIPT = "receipt.check"
    SEE_CASE = "case.see"
    SEARCH = "case.search"
    MEND_RECORD = "intake.mend"
    DROP_RECORD = "intake.drop"


_REJECTIONS = frozenset(
    {
        RefusalReason.IDENTITY_MISMATCH,
        RefusalReason.FORGED_PAPER,
        RefusalReason.DUPLICATE,
        RefusalReason.NOT_ENTITLED,
        RefusalReason.OTHER,
    }
)
_WITHDRAWALS = frozenset(
    {RefusalReason.CUSTOMER_WISH, RefusalReason.DUPLICATE, RefusalReason.MISTAKE}
)
_SECOND_THOUGHTS = frozenset({RefusalReason.MISTAKE, RefusalReason.OTHER})


@dataclass(frozen=True, slots=True)
class Move:
    """One row of the table. ``held`` asks that the mover holds the case."""

    deed: Deed
    before: frozenset[CaseState]
    after: CaseState
    right: Right | None  # None: the system, by the clock
    held: bool = False
    reasons: frozenset[RefusalReason] = frozenset()  # empty: no reason is asked
    other_person: bool = False  # not the one who prepared it


MOVES: tuple[Move, ...] = (
    Move(Deed.CLAIM, frozenset({S.WAITING, S.DEFICIENT, S.IN_REVIEW}), S.IN_REVIEW, Right.VERIFY),
    Move(Deed.CLAIM, frozenset({S.SUSPENDED}), S.IN_REVIEW, Right.VERIFY),
    Move(Deed.RELEASE, frozenset({S.IN_REVIEW}), S.WAITING, Right.VERIFY, held=True),
    Move(
        Deed.RETURN_DEFICIENT,
        frozenset({S.IN_REVIEW}),
        S.DEFICIENT,
        Right.RETURN_DEFICIENT,
        held=True,
    ),
    Move(
        Deed.SEND_FOR_APPROVAL,
        frozenset({S.IN_REVIEW}),
        S.AWAITING_APPROVAL,
        Right.ACTIVATE,
        held=True,
    ),
    Move(Deed.ACTIVATE, frozenset({S.IN_REVIEW}), S.ACTIVATED, Right.ACTIVATE, held=True),
    Move(
        Deed.APPROVE,
        frozenset({S.AWAITING_APPROVAL}),
        S.ACTIVATED,
        Right.APPROVE,
        other_person=True,
    ),
    Move(
        Deed.SEND_BACK,
        frozenset({S.AWAITING_APPROVAL}),
        S.WAITING,
        Right.APPROVE,
        reasons=_SECOND_THOUGHTS | _REJECTIONS,
    ),
    Move(
        Deed.REJECT,
        frozenset({S.IN_REVIEW}),
        S.REJECTED,
        Right.REJECT,
        held=True,
        reasons=_REJECTIONS,
    ),
    Move(
        Deed.REJECT,
        frozenset({S.AWAITING_APPROVAL}),
        S.REJECTED,
        Right.APPROVE,
        reasons=_REJECTIONS,
    ),
    Move(
        Deed.REOPEN,
        frozenset({S.REJECTED}),
        S.WAITING,
        Right.REOPEN,
        reasons=_SECOND_THOUGHTS,
    ),
    Move(
        Deed.WITHDRAW,
        frozenset({S.WAITING, S.DEFICIENT, S.IN_REVIEW}),
        S.WITHDRAWN,
        Right.WITHDRAW,
        reasons=_WITHDRAWALS,
    ),
    Move(Deed.EXPIRE, frozenset({S.WAITING, S.DEFICIENT}), S.EXPIRED, None),
    Move(Deed.REVIVE, frozenset({S.WITHDRAWN, S.EXPIRED}), S.WAITING, Right.VERIFY),
    Move(
        Deed.SUSPEND,
        frozenset({S.ACTIVATED}),
        S.SUSPENDED,
        Right.SUSPEND,
        reasons=_REJECTIONS | _WITHDRAWALS,
    ),
)


def move_for(deed: Deed, state: CaseState) -> Move | None:
    """Return the row of the table for this deed from this state, if there is one."""
    for move in MOVES:
        if move.deed is deed and state in move.before:
            return move
    return None


def may_move(
    deed: Deed,
    case: Case,
    desk: Desk,
    now: datetime,
    reason: RefusalReason | None = None,
) -> tuple[Finding, ...]:
    """Say everything that forbids this deed now; an empty answer allows it.

    Rights are asked for by the action itself; here is what depends on the file.
    """
    move = move_for(deed, case.state)
    if move is None:
        return (Finding(Lack.WRONG_STATE, who=case.state.value),)
    found: list[Finding] = []
    holder = held_by(case, now)
    if move.held and holder != desk.operator:
        found.append(Finding(Lack.HELD_BY_OTHER if holder else Lack.NOT_HELD, who=holder))
    elif holder and holder != desk.operator:
        found.append(Finding(Lack.HELD_BY_OTHER, who=holder))
    if move.other_person and case.prepared_by == desk.operator:
        found.append(Finding(Lack.SAME_PERSON, who=case.prepared_by))
    if move.reasons and reason is None:
        found.append(Finding(Lack.NEEDS_REASON))
    elif move.reasons and reason not in move.reasons:
        found.append(Finding(Lack.REASON_NOT_ALLOWED))
    return tuple(found)


def held_by(case: Case, now: datetime) -> str:
    """Return who holds the case now; a hold past its time is nobody's."""
    if case.state is not S.IN_REVIEW or case.held_until is None or case.held_until <= now:
        return ""
    return case.holder


def reasons_for(deed: Deed, case: Case, desk: Desk) -> tuple[RefusalReason, ...]:
    """Return the reasons this desk may give for a deed, in the list's order."""
    move = move_for(deed, case.state)
    if move is None:
        return ()
    allowed = move.reasons
    if not desk.may(Right.REJECT_FORGED):
        allowed -= {RefusalReason.FORGED_PAPER}
    return tuple(reason for reason in RefusalReason if reason in allowed)
