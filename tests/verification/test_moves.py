"""The move table, tried in every state with every deed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

import factories
from backoffice.records.cases import Case, CaseState, RefusalReason
from backoffice.records.operators import RIGHTS, Desk, Right, Role
from backoffice.verification.findings import Lack
from backoffice.verification.moves import MOVES, Deed, held_by, may_move, move_for, reasons_for

NOW = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)
S = CaseState

#: The table of office.md 3a once more, by hand.
ALLOWED = {
    (Deed.CLAIM, S.WAITING): S.IN_REVIEW,
    (Deed.CLAIM, S.DEFICIENT): S.IN_REVIEW,
    (Deed.CLAIM, S.IN_REVIEW): S.IN_REVIEW,
    (Deed.CLAIM, S.SUSPENDED): S.IN_REVIEW,
    (Deed.RELEASE, S.IN_REVIEW): S.WAITING,
    (Deed.RETURN_DEFICIENT, S.IN_REVIEW): S.DEFICIENT,
    (Deed.SEND_FOR_APPROVAL, S.IN_REVIEW): S.AWAITING_APPROVAL,
    (Deed.ACTIVATE, S.IN_REVIEW): S.ACTIVATED,
    (Deed.APPROVE, S.AWAITING_APPROVAL): S.ACTIVATED,
    (Deed.SEND_BACK, S.AWAITING_APPROVAL): S.WAITING,
    (Deed.REJECT, S.IN_REVIEW): S.REJECTED,
    (Deed.REJECT, S.AWAITING_APPROVAL): S.REJECTED,
    (Deed.REOPEN, S.REJECTED): S.WAITING,
    (Deed.WITHDRAW, S.WAITING): S.WITHDRAWN,
    (Deed.WITHDRAW, S.DEFICIENT): S.WITHDRAWN,
    (Deed.WITHDRAW, S.IN_REVIEW): S.WITHDRAWN,
    (Deed.EXPIRE, S.WAITING): S.EXPIRED,
    (Deed.EXPIRE, S.DEFICIENT): S.EXPIRED,
    (Deed.REVIVE, S.WITHDRAWN): S.WAITING,
    (Deed.REVIVE, S.EXPIRED): S.WAITING,
    (Deed.SUSPEND, S.ACTIVATED): S.SUSPENDED,
}


def case_in(state: CaseState, **changes: object) -> Case:
    return replace(factories.file_of(factories.person(), factories.owned()), state=state, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize("state", list(CaseState))
@pytest.mark.parametrize("deed", list(Deed))
def test_a_deed_moves_only_where_the_table_says(deed: Deed, state: CaseState) -> None:
    move = move_for(deed, state)
    assert (move.after if move else None) == ALLOWED.get((deed, state))
    if move is None:
        found = may_move(deed, case_in(state), factories.CLERK, NOW)
        assert [one.lack for one in found] == [Lack.WRONG_STATE]


def test_every_right_of_the_table_is_somebodys() -> None:
    held = set().union(*RIGHTS.values())
    assert {move.right for move in MOVES if move.right} <= held


@pytest.mark.parametrize(
    ("minutes", "holder", "expected"),
    [(5, "sara", "sara"), (0, "sara", ""), (-1, "sara", ""), (None, "", "")],
)
def test_a_hold_ends_by_itself(minutes: int | None, holder: str, expected: str) -> None:
    until = None if minutes is None else NOW + timedelta(minutes=minutes)
    case = case_in(S.IN_REVIEW, holder=holder, held_until=until)
    assert held_by(case, NOW) == expected


def held(by: str) -> Case:
    return case_in(S.IN_REVIEW, holder=by, held_until=NOW + timedelta(minutes=5))


@pytest.mark.parametrize(
    ("case", "deed", "reason", "lacks"),
    [
        (held("sara"), Deed.ACTIVATE, None, []),
        (held("reza"), Deed.ACTIVATE, None, [Lack.HELD_BY_OTHER]),
        (case_in(S.IN_REVIEW), Deed.ACTIVATE, None, [Lack.NOT_HELD]),
        (held("reza"), Deed.CLAIM, None, [Lack.HELD_BY_OTHER]),
        (held("reza"), Deed.WITHDRAW, RefusalReason.MISTAKE, [Lack.HELD_BY_OTHER]),
        (held("sara"), Deed.REJECT, None, [Lack.NEEDS_REASON]),
        (held("sara"), Deed.REJECT, RefusalReason.BILL_MISSING, [Lack.REASON_NOT_ALLOWED]),
        (held("sara"), Deed.REJECT, RefusalReason.DUPLICATE, []),
        (held("reza"), Deed.REJECT, None, [Lack.HELD_BY_OTHER, Lack.NEEDS_REASON]),
        (case_in(S.AWAITING_APPROVAL, prepared_by="sara"), Deed.APPROVE, None, [Lack.SAME_PERSON]),
        (case_in(S.AWAITING_APPROVAL, prepared_by="reza"), Deed.APPROVE, None, []),
    ],
)
def test_what_a_move_asks_for(
    case: Case, deed: Deed, reason: RefusalReason | None, lacks: list[Lack]
) -> None:
    found = may_move(deed, case, factories.CLERK, NOW, reason)
    assert [one.lack for one in found] == lacks


@pytest.mark.parametrize(
    ("desk", "forged"), [(factories.CLERK, False), (factories.SUPERVISOR, True)]
)
def test_a_forged_paper_is_named_by_supervisors_only(desk: Desk, forged: bool) -> None:
    reasons = reasons_for(Deed.REJECT, held(desk.operator), desk)
    assert (RefusalReason.FORGED_PAPER in reasons) is forged
    assert reasons_for(Deed.REOPEN, held(desk.operator), desk) == ()


def test_administrators_change_settings_never_cases() -> None:
    of_cases = {move.right for move in MOVES} | {Right.SEE_CASES, Right.REGISTER, Right.OVERRIDE}
    assert not RIGHTS[Role.ADMINISTRATOR] & of_cases
