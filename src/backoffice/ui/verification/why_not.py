"""Which deeds the file allows now, and of the others: every condition that is not met.

Nothing is decided here. The move table and the rules answer; this asks them
all for one button, so that a dark button can explain itself.
"""

from __future__ import annotations

from dataclasses import replace

from backoffice.errors import LacksRight
from backoffice.records.cases import CaseState
from backoffice.records.operators import Desk, Right
from backoffice.ui.verification.working import granted_next
from backoffice.verification import moves, rules
from backoffice.verification.desk import CaseView
from backoffice.verification.findings import Finding, Lack
from backoffice.verification.moves import Deed

Unmet = tuple[Finding | LacksRight, ...]

#: Deeds of an active user; they move no state.
_OF_ACTIVE = {
    Deed.ADD_LINES: Right.ACTIVATE,
    Deed.REISSUE_PASSWORD: Right.REISSUE_PASSWORD,
    Deed.REPRINT: Right.REPRINT,
}
_COMPLETE = frozenset({Deed.ACTIVATE, Deed.APPROVE, Deed.SEND_FOR_APPROVAL})
_RIGHTS = {
    Deed.CLAIM: Right.VERIFY,
    Deed.RELEASE: Right.VERIFY,
    Deed.ACTIVATE: Right.ACTIVATE,
    Deed.SEND_FOR_APPROVAL: Right.ACTIVATE,
    Deed.APPROVE: Right.APPROVE,
    Deed.SEND_BACK: Right.APPROVE,
    Deed.RETURN_DEFICIENT: Right.RETURN_DEFICIENT,
    Deed.REJECT: Right.REJECT,
    Deed.REOPEN: Right.REOPEN,
    Deed.WITHDRAW: Right.WITHDRAW,
    Deed.REVIVE: Right.VERIFY,
    Deed.SUSPEND: Right.SUSPEND,
    Deed.OVERRIDE: Right.OVERRIDE,
}


def unmet(deed: Deed, view: CaseView, desk: Desk) -> Unmet:
    """Return everything that forbids a deed now; an empty answer allows it."""
    if deed in _OF_ACTIVE:
        return _of_active(deed, view, desk)
    if deed is Deed.ASK:
        return _of_asking(view, desk)
    found: list[Finding | LacksRight] = []
    right = _right(deed, view.case.state)
    if not desk.may(right):
        found.append(LacksRight(right.value, desk.role.value if desk.role else ""))
    reasons = moves.reasons_for(deed, view.case, desk)
    reason = reasons[0] if reasons else None
    found += (
        replace(one, who=view.called.get(one.who, one.who))
        if one.lack is Lack.HELD_BY_OTHER
        else one
        for one in moves.may_move(deed, view.case, desk, view.now, reason)
    )
    if any(isinstance(one, Finding) and one.lack is Lack.WRONG_STATE for one in found):
        return tuple(found)
    if deed in _COMPLETE:
        found += rules.blocking(view.findings)
    if deed is Deed.ACTIVATE and view.needs_second_person:
        found.append(Finding(Lack.NEEDS_SECOND_PERSON))
    if deed is Deed.RETURN_DEFICIENT and not rules.missing_items(view.findings):
        found.append(Finding(Lack.NOTHING_MISSING))
    return tuple(found)


def _of_asking(view: CaseView, desk: Desk) -> Unmet:
    found: list[Finding | LacksRight] = []
    if not desk.may(Right.VERIFY):
        found.append(LacksRight(Right.VERIFY.value, desk.role.value if desk.role else ""))
    if view.holder in ("", desk.operator):
        found.append(Finding(Lack.NOBODY_ELSES))
    elif view.asking:
        found.append(Finding(Lack.ASKED_ALREADY, who=view.called.get(view.holder, view.holder)))
    return tuple(found)


def _right(deed: Deed, state: CaseState) -> Right:
    move = moves.move_for(deed, state)
    return move.right if move is not None and move.right is not None else _RIGHTS[deed]


def _of_active(deed: Deed, view: CaseView, desk: Desk) -> Unmet:
    found: list[Finding | LacksRight] = []
    right = _OF_ACTIVE[deed]
    if not desk.may(right):
        found.append(LacksRight(right.value, desk.role.value if desk.role else ""))
    state = view.case.state
    if deed is Deed.REPRINT:
        if not view.case.receipt_no and view.case.state is not CaseState.DEFICIENT:
            found.append(Finding(Lack.WRONG_STATE, who=state.value))
    elif state is not CaseState.ACTIVATED:
        found.append(Finding(Lack.WRONG_STATE, who=state.value))
    elif deed is Deed.ADD_LINES and not granted_next(view):
        found.append(Finding(Lack.NONE_GRANTED))
    return tuple(found)


def primary(view: CaseView, desk: Desk) -> Deed:
    """Return the deed of the one coloured button: the next step of this file."""
    match view.case.state:
        case CaseState.WAITING | CaseState.DEFICIENT | CaseState.SUSPENDED:
            return Deed.CLAIM
        case CaseState.IN_REVIEW:
            if view.holder != desk.operator:
                return Deed.ASK if view.holder else Deed.CLAIM
            return Deed.SEND_FOR_APPROVAL if view.needs_second_person else Deed.ACTIVATE
        case CaseState.AWAITING_APPROVAL:
            return Deed.APPROVE
        case CaseState.ACTIVATED:
            return Deed.ADD_LINES if granted_next(view) else Deed.REPRINT
        case CaseState.REJECTED:
            return Deed.REOPEN
        case CaseState.WITHDRAWN | CaseState.EXPIRED:
            return Deed.REVIVE


def lesser(view: CaseView) -> tuple[Deed, ...]:
    """Return the deeds of the menu that this state knows at all."""
    state = view.case.state
    wanted = [
        deed
        for deed in (Deed.RELEASE, Deed.SEND_BACK, Deed.WITHDRAW, Deed.SUSPEND)
        if moves.move_for(deed, state) is not None
    ]
    if state is CaseState.ACTIVATED:
        wanted += [Deed.REISSUE_PASSWORD, Deed.ADD_LINES]
    if state in (CaseState.ACTIVATED, CaseState.DEFICIENT, CaseState.SUSPENDED):
        wanted.append(Deed.REPRINT)
    return tuple(wanted)
